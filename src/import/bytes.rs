//! The text of a file's bytes: unpacked where it is gzip, and decoded where it is not UTF-8.

use std::io::Read;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use crate::case::Problem;

/// The text of a file, and how it was read where that had to be assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// What a person should know: the encoding, where it is not UTF-8.
    pub notice: Option<String>,
}

/// Reads bytes as text: gzip is unpacked; UTF-16 is known by its byte-order mark or its zeros, and what is neither that nor
/// UTF-8 is read as Windows-1252, as spreadsheets write it.
///
/// ```
/// use factsnap::import::decode;
///
/// assert_eq!(decode("café".into())?.text, "café");
/// let decoded = decode(b"caf\xe9".to_vec())?;
/// assert_eq!(decoded.text, "café");
/// assert!(decoded.notice.unwrap().contains("Windows-1252"));
/// # Ok::<(), factsnap::Problem>(())
/// ```
///
/// # Errors
///
/// Bytes that are no text: a picture, a spreadsheet, damaged gzip, or UTF-8 with a broken character.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, Problem> {
    let bytes = unpacked(bytes)?;
    refuse_formats(&bytes)?;
    if let Some(encoding) = utf_16(&bytes) {
        return decoded(&bytes, encoding);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            return Ok(Decoded { text, notice: None });
        }
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    if bytes.contains(&0) {
        return Err(Problem::new("this is not a text file: it contains zero bytes"));
    }
    if let Some(at) = broken_utf_8(&bytes) {
        return Err(Problem::new(format!("not UTF-8: byte {at} is not part of a valid character")));
    }
    decoded(&bytes, WINDOWS_1252)
}

/// The bytes themselves, or what was packed in them.
fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, Problem> {
    /// A few packed bytes may stand for any number.
    const MOST: u64 = 1 << 30;
    if !is_gzip(&bytes) {
        return Ok(bytes);
    }
    let mut out = Vec::new();
    let read = MultiGzDecoder::new(bytes.as_slice()).take(MOST + 1).read_to_end(&mut out);
    match read {
        Err(error) => Err(Problem::new(format!("the gzip file is damaged: {error}"))),
        Ok(_) if out.len() as u64 > MOST => Err(Problem::new("it unpacks to more than 1 GiB; split it")),
        Ok(_) => Ok(out),
    }
}

/// Whether bytes start as gzip does.
fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// Files that people have instead of a table.
fn refuse_formats(bytes: &[u8]) -> Result<(), Problem> {
    let (what, help) = match bytes {
        [b'P', b'K', 3, 4, ..] => ("a zip file or a spreadsheet", "save the sheet as CSV (UTF-8)"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => ("an old Office file", "save the sheet as CSV (UTF-8)"),
        [b'P', b'A', b'R', b'1', ..] => {
            ("a Parquet file", "save it as JSON lines: `frame.to_json(…, orient=\"records\", lines=True)`")
        }
        [b'%', b'P', b'D', b'F', ..] => ("a PDF file", "copy its text into a text file"),
        _ => return Ok(()),
    };
    Err(Problem::new(format!("it is {what}, not text")).with_help(Some(help.to_owned())))
}

/// UTF-16 by its byte-order mark, or by zeros in every other byte of a text that is mostly Latin.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 4096;
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return [UTF_16LE, UTF_16BE].into_iter().find(|known| *known == encoding);
    }
    let start = bytes.get(..bytes.len().min(LOOKED_AT)).unwrap_or_default();
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    match () {
        () if half < 2 || bytes.len() % 2 == 1 => None,
        () if even == 0 && odd * 2 > half => Some(UTF_16LE),
        () if odd == 0 && even * 2 > half => Some(UTF_16BE),
        () => None,
    }
}

/// The first broken byte of what is UTF-8 for the most part: reading it as something else would spoil every other accent.
fn broken_utf_8(bytes: &[u8]) -> Option<usize> {
    let (mut sound, mut broken, mut at, mut first) = (0_usize, 0_usize, 0, None);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            broken += 1;
            first = first.or(Some(at));
        }
        at += chunk.invalid().len();
    }
    first.filter(|_| sound > broken)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, Problem> {
    let (text, _, is_damaged) = encoding.decode(bytes);
    let name = encoding.name();
    if is_damaged {
        return Err(Problem::new(format!("it starts like {name}, but not all of it is {name}")));
    }
    let name = if encoding == WINDOWS_1252 { "Windows-1252" } else { "UTF-16" };
    let notice = format!("read as {name}, since it is not UTF-8; save it as UTF-8 if letters look wrong");
    Ok(Decoded { text: text.into_owned(), notice: Some(notice) })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::decode;

    fn utf_16(text: &str, is_big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[track_caller]
    fn check(bytes: Vec<u8>, text: &str, notice: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.notice.unwrap_or_default().contains(notice)), (text, true));
    }

    #[test]
    fn encodings_are_known_by_their_bytes() {
        let text = "The café – 3 €.";
        check(text.into(), text, "");
        check(format!("\u{feff}{text}").into(), text, "");
        check(b"The caf\xe9 \x96 3 \x80.".to_vec(), text, "Windows-1252");
        check(utf_16(&format!("\u{feff}{text}"), false), text, "UTF-16");
        check(utf_16(&format!("\u{feff}{text}"), true), text, "UTF-16");
        check(utf_16(text, false), text, "UTF-16");
        check(utf_16(text, true), text, "UTF-16");
        check(gzip(text.as_bytes()), text, "");
        check(gzip(b"caf\xe9"), "café", "Windows-1252");
        check(Vec::new(), "", "");
    }

    #[track_caller]
    fn refused(bytes: &[u8], why: &str) {
        let error = decode(bytes.to_vec()).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        refused(b"PK\x03\x04rest", "a spreadsheet, not text; save the sheet as CSV");
        refused(b"PAR1rest", "a Parquet file");
        refused(b"%PDF-1.7", "a PDF file");
        refused(b"\x89PNG\r\n\0\0\0\rIHDR", "not a text file");
        refused("café, café, \u{20ac}".replace(',', "\0").as_bytes(), "zero bytes");
        refused(&[b"caf\xc3\xa9 caf\xc3\xa9 ".as_slice(), b"\xff"].concat(), "not UTF-8: byte 12");
        refused(&gzip(&[b'a'; 1000])[..20], "the gzip file is damaged");
        refused(&[0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00], "it starts like UTF-16LE");
    }
}
