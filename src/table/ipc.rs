//! Arrow's own format, read message by message: the stream, and the file, which is a stream with an index behind it.
//!
//! The reader of `arrow-ipc` sets aside what a message says it needs before it reads it. A few wrong bytes would ask for more
//! memory than there is, and the program would end; here nothing is set aside that the file does not have.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_buffer::Buffer;
use arrow_ipc::convert::fb_to_schema;
use arrow_ipc::reader::{read_dictionary, read_record_batch};
use arrow_ipc::{Message, MessageHeader, RecordBatch as Batch, root_as_message};
use arrow_schema::{ArrowError, SchemaRef};

/// What stands before the length of a message, but in the oldest files.
const MARK: [u8; 4] = [0xff; 4];

/// The longest that a packed buffer may be when it is unpacked: what offsets of 32 bits reach, with room.
const LONGEST: i64 = 1 << 32;

/// The batches of a stream.
pub(super) struct IpcBatches<R> {
    input: R,
    schema: SchemaRef,
    /// The columns that are read.
    columns: Vec<usize>,
    dictionaries: HashMap<i64, ArrayRef>,
}

impl<R: Read> IpcBatches<R> {
    /// Reads the schema, and chooses from it the columns that are read.
    pub(super) fn new(mut input: R, is_read: impl Fn(&str) -> bool) -> Result<Self, ArrowError> {
        let (head, _) = next(&mut input)?.ok_or_else(ends)?;
        let schema = message(&head)?.header_as_schema().map(fb_to_schema);
        let schema = schema.ok_or_else(|| ArrowError::IpcError("it does not begin with a schema".to_owned()))?;
        let names = schema.fields().iter().map(|field| field.name().as_str()).enumerate();
        let columns = names.filter(|(_, name)| is_read(name)).map(|(at, _)| at).collect();
        Ok(Self { input, columns, schema: Arc::new(schema), dictionaries: HashMap::new() })
    }

    pub(super) fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn next_batch(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        while let Some((head, body)) = next(&mut self.input)? {
            let message = message(&head)?;
            let version = message.version();
            if let Some(batch) = message.header_as_record_batch() {
                check(&batch, &body)?;
                let (schema, columns) = (Arc::clone(&self.schema), Some(self.columns.as_slice()));
                return read_record_batch(&body, batch, schema, &self.dictionaries, columns, &version).map(Some);
            }
            let Some(dictionary) = message.header_as_dictionary_batch() else {
                return Err(unexpected(message.header_type()));
            };
            dictionary.data().map_or(Ok(()), |batch| check(&batch, &body))?;
            read_dictionary(&body, dictionary, &self.schema, &mut self.dictionaries, &version)?;
        }
        Ok(None)
    }
}

impl<R: Read> Iterator for IpcBatches<R> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_batch().transpose()
    }
}

/// The head and the body of the next message; `None` at the end.
fn next(input: &mut impl Read) -> Result<Option<(Vec<u8>, Buffer)>, ArrowError> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        result => result?,
    }
    if length == MARK {
        input.read_exact(&mut length)?;
    }
    let length = i32::from_le_bytes(length);
    if length == 0 {
        return Ok(None);
    }
    let head = exactly(input, length.into())?;
    let body = exactly(input, message(&head)?.bodyLength())?;
    Ok(Some((head, Buffer::from_vec(body))))
}

/// So many bytes, if there are so many.
fn exactly(input: &mut impl Read, length: i64) -> Result<Vec<u8>, ArrowError> {
    let length = u64::try_from(length).map_err(|_| ArrowError::IpcError(format!("a length of {length} bytes")))?;
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(ends()) }
}

fn message(head: &[u8]) -> Result<Message<'_>, ArrowError> {
    root_as_message(head).map_err(|error| ArrowError::IpcError(format!("a message cannot be read: {error}")))
}

fn unexpected(header: MessageHeader) -> ArrowError {
    ArrowError::IpcError(format!("a message of the unexpected kind {header:?}"))
}

/// What is wrong with a file that breaks off.
pub(super) fn ends() -> ArrowError {
    ArrowError::IpcError("it ends in the middle".to_owned())
}

/// Refuses packed buffers that would be unpacked to more than a text column can hold.
fn check(batch: &Batch<'_>, body: &[u8]) -> Result<(), ArrowError> {
    if batch.compression().is_none() {
        return Ok(());
    }
    let lengths = batch.buffers().into_iter().flatten().filter(|buffer| buffer.length() > 0).map(|buffer| {
        let start = usize::try_from(buffer.offset()).ok()?;
        body.get(start..start.checked_add(8)?)?.try_into().ok().map(i64::from_le_bytes)
    });
    // Minus one says that the buffer was not worth packing.
    let is_sound = |length: Option<i64>| length.is_some_and(|length| (-1..=LONGEST).contains(&length));
    match lengths.map(is_sound).all(|is_sound| is_sound) {
        true => Ok(()),
        false => Err(ArrowError::IpcError("a packed column of an impossible length".to_owned())),
    }
}
