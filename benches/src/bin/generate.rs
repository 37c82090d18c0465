//! Writes a Parquet file of made-up dossiers, for measuring the command line: `generate OUT.parquet [COUNT]`.

use std::error::Error;
use std::fs::File;

use parquet::arrow::ArrowWriter;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("which file? generate OUT.parquet [COUNT]")?;
    let count: u64 = arguments.next().map_or(Ok(1_000_000), |count| count.parse())?;
    let mut batches = tieuchi_benches::dossiers(count).peekable();
    let schema = match batches.peek() {
        Some(Ok(batch)) => batch.schema(),
        _ => return Err("at least one dossier is needed".into()),
    };
    let mut writer = ArrowWriter::try_new(File::create(&path)?, schema, None)?;
    for batch in batches {
        writer.write(&batch?)?;
    }
    writer.close()?;
    Ok(())
}
