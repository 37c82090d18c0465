//! The bytes of a packed file, as many as are allowed.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

use super::Fault;
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
