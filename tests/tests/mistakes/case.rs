//! A mistake as text: its title, then keys at the beginning of a line, each followed by its value.

/// A mistake.
#[derive(Debug, Default)]
pub(crate) struct Case {
    pub(crate) title: String,
    /// The declarations before it: a file of `worlds/`.
    pub(crate) world: String,
    /// Which mistake was drawn, and from which seed.
    pub(crate) drawn: String,
    pub(crate) wrong: String,
    pub(crate) meant: String,
    /// What is found first: code, place and words; and what the cure writes.
    pub(crate) finding: String,
    /// What an author writes who reads a cure that is in words only.
    pub(crate) followed: String,
}

const KEYS: [&str; 6] = ["world", "drawn", "wrong", "meant", "finding", "followed"];

impl Case {
    fn slot(&mut self, key: &str) -> &mut String {
        match key {
            "world" => &mut self.world,
            "drawn" => &mut self.drawn,
            "wrong" => &mut self.wrong,
            "meant" => &mut self.meant,
            "finding" => &mut self.finding,
            _ => &mut self.followed,
        }
    }
}

/// Reads the mistakes of a file.
pub(crate) fn read(text: &str) -> Vec<Case> {
    let read = |part: &str| {
        let (title, body) = part.split_once('\n').unwrap();
        let mut case = Case { title: title.trim().to_owned(), ..Case::default() };
        let mut key = "";
        for line in body.lines() {
            let begun = line.split_once(':').filter(|(word, _)| KEYS.contains(word));
            let line = match begun {
                Some((word, rest)) => {
                    key = word;
                    rest.trim()
                }
                None => line,
            };
            let slot = case.slot(key);
            if begun.is_none() && !slot.is_empty() {
                slot.push('\n');
            }
            slot.push_str(line);
        }
        for key in KEYS {
            let slot = case.slot(key);
            *slot = slot.trim_end().to_owned();
        }
        case
    };
    format!("\n{text}").split("\n=== ").skip(1).map(read).collect()
}

/// Writes the mistakes of a file, below its head.
pub(crate) fn write(head: &str, cases: &[Case]) -> String {
    let mut text = format!("{head}\n");
    for case in cases {
        text.push_str(&format!("\n=== {}\nworld: {}\n", case.title, case.world));
        if !case.drawn.is_empty() {
            text.push_str(&format!("drawn: {}\n", case.drawn));
        }
        text.push_str(&format!("wrong:\n{}\nmeant:\n{}\nfinding:\n{}\n", case.wrong, case.meant, case.finding));
        if !case.followed.is_empty() {
            text.push_str(&format!("followed:\n{}\n", case.followed));
        }
    }
    text
}
