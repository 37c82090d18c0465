//! The encodings of text files, by the names that rules and hosts give them.

/// The encoding of a text file. UTF-8 is the default; UTF-16 is recognised by its byte-order mark. Every other encoding must be
/// declared: their bytes can mean letters of any of them.
///
/// ```
/// use tieuchi_model::schema::Encoding;
/// assert_eq!(Encoding::named("Windows-1258"), Some(Encoding::Windows1258));
/// assert_eq!(Encoding::named("latin"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// The Vietnamese code page of Windows: tones are marks of their own, after the letter.
    Windows1258,
    /// The Western code page of Windows.
    Windows1252,
    /// TCVN 5712:1993, the encoding of the ABC fonts.
    Tcvn3,
    /// The encoding of the VNI fonts for Windows: a letter and the mark after it.
    Vni,
}

impl Encoding {
    /// All encodings, in the order in which findings list them.
    pub const ALL: [Encoding; 7] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1258,
        Encoding::Windows1252,
        Encoding::Tcvn3,
        Encoding::Vni,
    ];

    /// The name of the encoding, as rules have it in quotes.
    ///
    /// ```
    /// use tieuchi_model::schema::Encoding;
    /// assert!(Encoding::ALL.into_iter().all(|encoding| Encoding::named(encoding.name()) == Some(encoding)));
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1258 => "windows-1258",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Tcvn3 => "TCVN3",
            Encoding::Vni => "VNI",
        }
    }

    /// The encoding with this name, in upper or lower case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        Encoding::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }
}
