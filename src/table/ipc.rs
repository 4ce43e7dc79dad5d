//! Arrow's own format, read message by message: the stream, and the file, which has an index of its messages at its end.
//!
//! The readers of `arrow-ipc` set aside what a message says it needs before they read it. A few wrong bytes would ask for more
//! memory than there is, and the program would end; here nothing is set aside that the file does not have.

use std::collections::HashMap;
use std::fmt;
use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;
use std::vec;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_buffer::Buffer;
use arrow_ipc::convert::fb_to_schema;
use arrow_ipc::reader::{read_dictionary, read_record_batch};
use arrow_ipc::{Message, MessageHeader, RecordBatch as Batch, root_as_footer, root_as_message};
use arrow_schema::{ArrowError, Schema, SchemaRef};

use super::records::read_columns;

/// What stands before the length of a message, but in the oldest files.
const MARK: [u8; 4] = [0xff; 4];

/// The longest that a packed buffer may be when it is unpacked: what offsets of 32 bits reach, with room.
const LONGEST: i64 = 1 << 32;

/// What an Arrow file begins and ends with.
pub(super) const MAGIC: [u8; 6] = *b"ARROW1";

/// The batches of a stream or a file.
pub(super) struct IpcBatches<R> {
    input: R,
    /// Where the messages of a file are that have not been read yet; those of a stream follow one another.
    blocks: Option<vec::IntoIter<i64>>,
    schema: SchemaRef,
    /// The columns that are read.
    columns: Vec<usize>,
    dictionaries: HashMap<i64, ArrayRef>,
}

impl<R: Read + Seek> IpcBatches<R> {
    /// A stream: it begins with the schema.
    pub(super) fn stream(mut input: R) -> Result<Self, ArrowError> {
        let (head, _) = next(&mut input)?.ok_or_else(ends)?;
        let schema = message(&head)?.header_as_schema().map(fb_to_schema).ok_or_else(no_schema)?;
        Ok(Self::new(input, None, schema))
    }

    /// A file: before its last bytes stands its index.
    pub(super) fn file(mut input: R) -> Result<Self, ArrowError> {
        let mut end = [0; 10];
        input.seek(SeekFrom::End(-10))?;
        input.read_exact(&mut end)?;
        let [length @ .., _, _, _, _, _, _] = end;
        if !end.ends_with(&MAGIC) {
            return Err(ends());
        }
        let length = i64::from(i32::from_le_bytes(length));
        input.seek(SeekFrom::End(-10 - length))?;
        let index = exactly(&mut input, length)?;
        let index = root_as_footer(&index).map_err(|error| unreadable(&error))?;
        let blocks = index.dictionaries().into_iter().chain(index.recordBatches()).flatten();
        let blocks: Vec<i64> = blocks.map(arrow_ipc::Block::offset).collect();
        let schema = index.schema().map(fb_to_schema).ok_or_else(no_schema)?;
        Ok(Self::new(input, Some(blocks.into_iter()), schema))
    }

    /// The columns that are read are chosen from the schema.
    fn new(input: R, blocks: Option<vec::IntoIter<i64>>, schema: Schema) -> Self {
        let columns = read_columns(&schema);
        Self { input, blocks, columns, schema: Arc::new(schema), dictionaries: HashMap::new() }
    }

    pub(super) fn schema(&self) -> &Schema {
        &self.schema
    }

    fn next_batch(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        while let Some((head, body)) = self.next_message()? {
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

    fn next_message(&mut self) -> Result<Option<(Vec<u8>, Buffer)>, ArrowError> {
        let Some(blocks) = &mut self.blocks else { return next(&mut self.input) };
        let Some(block) = blocks.next() else { return Ok(None) };
        self.input.seek(SeekFrom::Start(u64::try_from(block).map_err(|_| ends())?))?;
        next(&mut self.input)?.ok_or_else(ends).map(Some)
    }
}

impl<R: Read + Seek> Iterator for IpcBatches<R> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_batch().transpose()
    }
}

/// The head and the body of the next message; `None` at the end.
fn next(input: &mut impl Read) -> Result<Option<(Vec<u8>, Buffer)>, ArrowError> {
    let mut length = Vec::new();
    input.by_ref().take(4).read_to_end(&mut length)?;
    if length.is_empty() {
        return Ok(None);
    }
    let mut length: [u8; 4] = length.try_into().map_err(|_| ends())?;
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
    root_as_message(head).map_err(|error| unreadable(&error))
}

fn unreadable(error: &dyn fmt::Display) -> ArrowError {
    // It goes on with where in the message that is, line by line.
    let error = error.to_string();
    ArrowError::IpcError(error.lines().next().unwrap_or_default().to_owned())
}

fn no_schema() -> ArrowError {
    ArrowError::IpcError("there is no schema".to_owned())
}

fn unexpected(header: MessageHeader) -> ArrowError {
    ArrowError::IpcError(format!("a message of the unexpected kind {header:?}"))
}

fn ends() -> ArrowError {
    ArrowError::IpcError("it ends in the middle".to_owned())
}

/// Refuses packed buffers that would be unpacked to more than a text column can hold.
fn check(batch: &Batch<'_>, body: &[u8]) -> Result<(), ArrowError> {
    if batch.compression().is_none() {
        return Ok(());
    }
    let mut lengths = batch.buffers().into_iter().flatten().filter(|buffer| buffer.length() > 0).map(|buffer| {
        let start = usize::try_from(buffer.offset()).ok()?;
        body.get(start..start.checked_add(8)?)?.try_into().ok().map(i64::from_le_bytes)
    });
    // Minus one says that the buffer was not worth packing.
    let is_sound = |length: Option<i64>| length.is_some_and(|length| (-1..=LONGEST).contains(&length));
    if lengths.all(is_sound) {
        Ok(())
    } else {
        Err(ArrowError::IpcError("a packed column of an impossible length".to_owned()))
    }
}
