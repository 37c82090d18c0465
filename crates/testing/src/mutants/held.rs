//! The records of a file, held in memory: a test's file is read once, and not again for every mutant.

use tieuchi::source::{Chunk, Chunks, Diagnostic, Place, Source, codes};

/// All of a source.
pub(crate) struct Held {
    name: String,
    headers: Vec<String>,
    chunks: Vec<Chunk>,
}

impl Held {
    /// Reads a source to its end.
    pub(crate) fn read(source: &dyn Source) -> Result<Held, Diagnostic> {
        let headers = source.headers()?;
        let columns: Vec<usize> = (0..headers.len()).collect();
        let chunks = source.open(&columns)?.collect::<Result<Vec<_>, _>>()?;
        Ok(Held { name: source.name().to_owned(), headers, chunks })
    }
}

impl Source for Held {
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
