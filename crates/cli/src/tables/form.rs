//! The types and written forms that the values of a column are tried with, each read by the reader of such a field.

use std::collections::BTreeSet;

use tieuchi::RuleSet;
use tieuchi::schema::{CellReader, Point, point};

/// The types and forms, as rules declare them, the more particular first.
const DECLARED: [&str; 32] = [
    "number",
    "number as \"1.234,5\"",
    "number as \"1,234.5\"",
    "number as \"1234,5\"",
    "number as \"1 234,5\"",
    "number as \"1.234,5%\"",
    "number as \"1,234.5%\"",
    "number as \"1.234,5 đ\"",
    "number as \"1.234,5 ₫\"",
    "number as \"1.234,5 đồng\"",
    "number as \"1.234,5 VND\"",
    "number as \"1.234,5 VNĐ\"",
    "number as \"$1,234.5\"",
    "number as \"(1.234,5)\"",
    "date",
    "date as \"dd/MM/yyyy\"",
    "date as \"d/M/yyyy\"",
    "date as \"dd-MM-yyyy\"",
    "date as \"d-M-yyyy\"",
    "date as \"dd.MM.yyyy\"",
    "date as \"d.M.yyyy\"",
    "date as \"dd/MM/yy\"",
    "date as \"d/M/yy\"",
    "date as \"d-M-yy\"",
    "datetime",
    "datetime as \"dd/MM/yyyy HH:mm\"",
    "datetime as \"dd/MM/yyyy HH:mm:ss\"",
    "datetime as \"d/M/yyyy H:mm\"",
    "datetime as \"HH:mm dd/MM/yyyy\"",
    "datetime as \"HH'h'mm dd/MM/yyyy\"",
    "yes/no",
    "yes/no as \"x\"",
];

/// The form of numbers with a point between thousands.
const GROUPED: &str = "number as \"1.234,5\"";

/// So many forms one column may have.
const MOST: usize = 3;

/// Readers of all of them.
pub(super) struct Forms(Vec<(&'static str, CellReader)>);

/// How the values of a column so far are read.
#[derive(Default)]
pub(super) struct Readings {
    /// By which forms a value is read, a bit for each; each such set once.
    sets: BTreeSet<u32>,
    /// Some written number has a point that may be between thousands, as in `1.500`, or is: `1.500,5`.
    is_grouped: bool,
    /// Some written number has a point that begins a fraction.
    is_fraction: bool,
}

/// The forms of one type that read every value of a column, by their places.
#[derive(Clone, Copy)]
pub(super) struct Declared([Option<usize>; MOST]);

impl Forms {
    pub(super) fn new() -> Self {
        let fields: String =
            DECLARED.iter().enumerate().map(|(number, declared)| format!("  f{number}: {declared}\n")).collect();
        let rules = RuleSet::load([("forms.tieuchi", format!("records forms\n{fields}"))]);
        let readers = |rules: &RuleSet| {
            let kind = rules.record_kinds().find(|kind| kind.name() == "forms");
            let fields = kind.into_iter().flat_map(|kind| kind.fields());
            fields.zip(DECLARED).map(|(field, declared)| (declared, field.cell_reader())).collect()
        };
        Forms(rules.as_ref().map(readers).unwrap_or_default())
    }

    /// Adds a value to those of a column; whether other forms may read them now.
    pub(super) fn note(&self, readings: &mut Readings, text: &str, is_plain: bool) -> bool {
        // A text that no form reads decides.
        if readings.sets.contains(&0) {
            return false;
        }
        // A code such as 01013 is text: as a number it would lose its zeros.
        let zeros = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        let reads = self
            .0
            .iter()
            .map(|(declared, reader)| reader.reads(text, is_plain) && !(zeros && declared.starts_with("number")));
        let set = reads.enumerate().filter(|(_, reads)| *reads).fold(0, |set, (place, _)| set | bit(place));
        let mut is_new = readings.sets.insert(set);
        if !is_plain {
            let is_decimal = set & bit(0) != 0;
            let flag = match point(text) {
                Point::Absent => return is_new,
                Point::Decimal if is_decimal => &mut readings.is_fraction,
                Point::Decimal | Point::Doubtful => &mut readings.is_grouped,
            };
            is_new |= !std::mem::replace(flag, true);
        }
        is_new
    }

    /// The first form that reads every value; of written numbers such as `1.500`, if no other number shows that the point is before
    /// a fraction, that of thousands. If none does, several forms of days or of moments that do.
    pub(super) fn of(&self, readings: &Readings) -> Option<Declared> {
        if readings.sets.is_empty() || readings.sets.contains(&0) {
            return None;
        }
        let all = readings.sets.iter().fold(u32::MAX, |all, set| all & set);
        let is_grouped = readings.is_grouped && !readings.is_fraction;
        let mut found = self.0.iter().enumerate().filter(|(place, _)| all & bit(*place) != 0);
        let of_thousands = found.clone().find(|(_, (declared, _))| is_grouped && *declared == GROUPED);
        match of_thousands.or_else(|| found.next()) {
            Some((place, _)) => Some(Declared([Some(place), None, None])),
            None => ["date as ", "datetime as "].into_iter().find_map(|base| self.several(readings, base)),
        }
    }

    /// Few forms of a type that together read every value, each time the one that reads the most of what is left.
    fn several(&self, readings: &Readings, base: &str) -> Option<Declared> {
        let mut left: Vec<u32> = readings.sets.iter().copied().collect();
        let mut declared = Declared([None; MOST]);
        for form in &mut declared.0 {
            let reads = |place: usize| left.iter().filter(|set| *set & bit(place) != 0).count();
            let of_base = self.0.iter().enumerate().filter(|(_, (declared, _))| declared.starts_with(base));
            // Of several that read as much, the first.
            let (place, _) = of_base.rev().max_by_key(|(place, _)| reads(*place))?;
            left.retain(|set| set & bit(place) == 0);
            *form = Some(place);
            if left.is_empty() {
                return Some(declared);
            }
        }
        None
    }

    pub(super) fn readers(&self, declared: Declared) -> impl Iterator<Item = &CellReader> {
        declared.0.into_iter().flatten().filter_map(|place| self.0.get(place)).map(|(_, reader)| reader)
    }

    /// As rules declare it: `date as "dd/MM/yyyy" or "d-M-yy"`.
    pub(super) fn text(&self, declared: Declared) -> String {
        let places = declared.0.into_iter().flatten().filter_map(|place| self.0.get(place));
        let mut forms = places.map(|(declared, _)| *declared);
        let first = forms.next().unwrap_or_default().to_owned();
        let others = forms.filter_map(|declared| declared.split_once(" as ")).map(|(_, form)| format!(" or {form}"));
        others.fold(first, |all, other| all + &other)
    }
}

const fn bit(place: usize) -> u32 {
    if place < 32 { 1 << place } else { 0 }
}
