//! The rows as files: Parquet with what other programs take fastest too, and CSV.

#![expect(clippy::disallowed_methods, reason = "files for other programs")]

use std::fmt::Write as _;
use std::fs::{File, create_dir_all};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use super::columns::Columns;
use super::rows::{DAY, START};
use super::{CATEGORIES, CHANNELS, DOSSIERS, HOTLINE, KINDS, Rows, batches, office};

/// How many rows a group of a Parquet file has.
const IN_A_GROUP: usize = 250_000;

/// The files of both kinds of record in a folder, with an ending.
#[must_use]
pub fn paths(folder: &Path, ending: &str) -> [PathBuf; 2] {
    ["dossiers", "hotline"].map(|name| folder.join(format!("{name}.{ending}")))
}

/// Writes `dossiers.parquet` and `hotline.parquet` into a folder.
///
/// # Errors
/// A file that cannot be written.
pub fn write_parquet(rows: &Rows, folder: &Path) -> Result<(), ParquetError> {
    create_dir_all(folder)?;
    let [dossiers, hotline] = paths(folder, "parquet");
    parquet(&rows.dossiers, &dossiers)?;
    parquet(&rows.hotline, &hotline)
}

fn parquet(rows: &impl Columns, path: &Path) -> Result<(), ParquetError> {
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(IN_A_GROUP));
    let schema = rows.batch(0..0, true)?.schema();
    let mut writer = ArrowWriter::try_new(File::create(path)?, schema, Some(properties.build()))?;
    for batch in batches(rows, IN_A_GROUP, true) {
        writer.write(&batch?)?;
    }
    writer.close()?;
    Ok(())
}

/// Writes `dossiers.csv` and `hotline.csv` into a folder.
///
/// # Errors
/// A file that cannot be written.
pub fn write_csv(rows: &Rows, folder: &Path) -> io::Result<()> {
    create_dir_all(folder)?;
    let [dossiers, hotline] = paths(folder, "csv");
    let mut lines = Lines::new(&dossiers, &DOSSIERS)?;
    for of in (0..rows.dossiers.len()).filter_map(|row| rows.dossiers.get(row)) {
        lines.text(&office(of.office));
        lines.time(Some(of.received));
        lines.time(Some(of.due));
        lines.time(of.completed);
        lines.name(&CATEGORIES, of.category);
        lines.name(&CHANNELS, of.channel);
        lines.plain(&of.satisfaction.map(|answer| answer.to_string()).unwrap_or_default());
        lines.plain(&format!("{}.{:02}", of.cents / 100, of.cents % 100));
        lines.end()?;
    }
    lines.close()?;
    let mut lines = Lines::new(&hotline, &HOTLINE)?;
    for of in (0..rows.hotline.len()).filter_map(|row| rows.hotline.get(row)) {
        lines.text(&office(of.office));
        lines.time(Some(of.received));
        lines.time(of.handled);
        lines.name(&KINDS, of.kind);
        lines.end()?;
    }
    lines.close()
}

/// The lines of a CSV file: texts in quotation marks, other values without.
struct Lines {
    out: BufWriter<File>,
    line: String,
}

impl Lines {
    fn new(path: &Path, header: &[&str]) -> io::Result<Lines> {
        let mut lines = Lines { out: BufWriter::with_capacity(1 << 20, File::create(path)?), line: String::new() };
        header.iter().for_each(|name| lines.text(name));
        lines.end()?;
        Ok(lines)
    }

    fn plain(&mut self, value: &str) {
        self.line.push_str(value);
        self.line.push(',');
    }

    fn text(&mut self, value: &str) {
        self.plain(&format!("\"{value}\""));
    }

    fn name(&mut self, names: &[&str], place: u8) {
        self.text(names.get(usize::from(place)).copied().unwrap_or_default());
    }

    fn time(&mut self, seconds: Option<u32>) {
        if let Some(seconds) = seconds {
            let of_day = seconds % DAY;
            let (year, month, day) = date((START / i64::from(DAY)) + i64::from(seconds / DAY));
            let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
            // Writing to a string does not fail.
            let _ = write!(self.line, "{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
        }
        self.line.push(',');
    }

    fn end(&mut self) -> io::Result<()> {
        self.line.pop();
        self.line.push('\n');
        self.out.write_all(self.line.as_bytes())?;
        self.line.clear();
        Ok(())
    }

    fn close(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The year, month and day of a day since 1970, by eras of 400 years that begin in March.
const fn date(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year + era * 400 + (month <= 2) as i64, month, of_year - (153 * from_march + 2) / 5 + 1)
}
