//! The bytes of a packed file, as many as are allowed.

use std::error::Error;
use std::fmt;
use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use tieuchi::source::{Diagnostic, codes};

use crate::Origin;
use crate::origin::Stream;
use crate::packing::Packing;

/// What a packed file unpacks to, which may be so many bytes.
pub(super) fn unpack(packed: Stream, packing: Packing, most: u64) -> io::Result<Box<dyn Read + Send>> {
    let bytes: Box<dyn Read + Send> = match packing {
        Packing::Gzip => Box::new(MultiGzDecoder::new(io::BufReader::with_capacity(super::BUFFER, packed))),
        Packing::Zstd => Box::new(zstd::Decoder::new(packed)?),
    };
    Ok(Box::new(Unpacked { bytes, packing, rest: most, most }))
}

struct Unpacked {
    bytes: Box<dyn Read + Send>,
    packing: Packing,
    /// How many bytes may still come.
    rest: u64,
    most: u64,
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            _ => io::Error::other(Fault::Broken { format: self.packing.name(), detail: error.to_string() }),
        })?;
        self.rest = match u64::try_from(read).ok().and_then(|read| self.rest.checked_sub(read)) {
            Some(rest) => rest,
            None => return Err(io::Error::other(Fault::TooLarge { limit: self.most })),
        };
        Ok(read)
    }
}

/// The finding for what ended the reading, if it is about the packing.
pub(super) fn finding(origin: &Origin, error: &io::Error) -> Option<Diagnostic> {
    Some(match error.get_ref()?.downcast_ref::<Fault>()? {
        Fault::Broken { format, detail } => {
            origin.finding(codes::BROKEN_FILE).with("format", *format).with("detail", detail.clone()).help("help")
        }
        Fault::TooLarge { limit } => origin.too_large(*limit, "packed"),
    })
}

/// Why a text cannot be read to its end.
#[derive(Clone, Debug)]
enum Fault {
    /// Packed, and not as its ending says, or cut off.
    Broken { format: &'static str, detail: String },
    /// It unpacks to more than this.
    TooLarge { limit: u64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Broken { detail, .. } => out.write_str(detail),
            Fault::TooLarge { limit } => write!(out, "unpacks to more than {limit} bytes"),
        }
    }
}

impl Error for Fault {}
