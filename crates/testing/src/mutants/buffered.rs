//! The records of a file, kept in memory: the file of a test is read once, and not again for every mutant.

use tieuchi::source::{Chunk, Chunks, Diagnostic, Place, Source, codes};

/// The whole content of a source.
pub(crate) struct BufferedSource {
    name: String,
    headers: Vec<String>,
    chunks: Vec<Chunk>,
}

impl BufferedSource {
    /// Reads a source to its end.
    pub(crate) fn read(source: &dyn Source) -> Result<BufferedSource, Diagnostic> {
        let headers = source.headers()?;
        let columns: Vec<usize> = (0..headers.len()).collect();
        let chunks = source.open(&columns)?.collect::<Result<Vec<_>, _>>()?;
        Ok(BufferedSource { name: source.name().to_owned(), headers, chunks })
    }
}

impl Source for BufferedSource {
    fn name(&self) -> &str {
        &self.name
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.headers.clone())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let columns = columns.to_vec();
        let unknown = || Diagnostic::new(codes::CANNOT_OPEN, Place::File(self.name.clone())).help("missing");
        Ok(Box::new(self.chunks.iter().map(move |chunk| {
            // Only columns of the headers are asked for.
            let of = |place: &usize| chunk.columns.get(*place).cloned().ok_or_else(unknown);
            let columns = columns.iter().map(of).collect::<Result<_, _>>()?;
            Ok(Chunk { columns, rows: chunk.rows.clone(), rejected: chunk.rejected.clone() })
        })))
    }
}
