//! What a file is, by its content, and whether its name says the same.
//!
//! Owns the signatures. Deliberately does not trust the ending of the name, and does not read past the start of the file.

use crate::ImportError;
use understudy_domain::message::Message;

/// How many bytes of the start are looked at.
pub(super) const START: u64 = 8192;

/// What the content of a file seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Empty,
    Text,
    Workbook,
    BinaryWorkbook,
    OldOffice,
    OpenDocument,
    WordDocument,
    Presentation,
    Archive,
    Pdf,
    WebPage,
    Xml,
    Json,
    RichText,
    Picture,
    Program,
    Database,
    Binary,
}

impl Kind {
    /// Message that names the kind, such as "a PDF document".
    fn name(self) -> Message {
        Message::new(match self {
            Self::Empty => "import-kind-empty",
            Self::Text => "import-kind-text",
            Self::Workbook => "import-kind-workbook",
            Self::BinaryWorkbook => "import-kind-binary-workbook",
            Self::OldOffice => "import-kind-old-office",
            Self::OpenDocument => "import-kind-open-document",
            Self::WordDocument => "import-kind-word",
            Self::Presentation => "import-kind-presentation",
            Self::Archive => "import-kind-archive",
            Self::Pdf => "import-kind-pdf",
            Self::WebPage => "import-kind-web-page",
            Self::Xml => "import-kind-xml",
            Self::Json => "import-kind-json",
            Self::RichText => "import-kind-rich-text",
            Self::Picture => "import-kind-picture",
            Self::Program => "import-kind-program",
            Self::Database => "import-kind-database",
            Self::Binary => "import-kind-binary",
        })
    }
}

const SIGNATURES: &[(&[u8], Kind)] = &[
    (b"%PDF", Kind::Pdf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::OldOffice),
    (b"{\\rtf", Kind::RichText),
    (b"\x89PNG", Kind::Picture),
    (b"\xFF\xD8\xFF", Kind::Picture),
    (b"GIF8", Kind::Picture),
    (b"\x1F\x8B", Kind::Archive),
    (b"7z\xBC\xAF\x27\x1C", Kind::Archive),
    (b"Rar!\x1A", Kind::Archive),
    (b"\x7FELF", Kind::Program),
    (b"MZ\x90\0", Kind::Program),
    (b"SQLite format 3\0", Kind::Database),
];

/// Decides by the start of the content; `archive` looks into a zip file and is only asked when it is one.
pub(super) fn of(start: &[u8], archive: impl FnOnce() -> Kind) -> Kind {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return archive();
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature)) {
        return *kind;
    }
    let text = super::decode::start(start);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
    if text.is_empty() {
        return if start.iter().all(|byte| *byte != 0) || start.is_empty() { Kind::Empty } else { Kind::Binary };
    }
    let opening: String = text.chars().take(200).collect::<String>().to_lowercase();
    if ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"].iter().any(|tag| opening.starts_with(tag)) {
        return Kind::WebPage;
    }
    if opening.starts_with("<?xml") {
        return if opening.contains("<html") { Kind::WebPage } else { Kind::Xml };
    }
    if opening.starts_with("{\"")
        || opening.starts_with("[{")
        || opening.starts_with("{\n")
        || opening.starts_with("{\r")
    {
        return Kind::Json;
    }
    // A text has hardly any control characters; a stray one must not stop an import.
    let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}')).count();
    if odd * 50 > text.chars().count() { Kind::Binary } else { Kind::Text }
}

/// Refuses a file that cannot be imported or whose name promises something else.
pub(super) fn check(name: &str, found: Kind) -> Result<(), ImportError> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let promised = match ending.as_str() {
        "csv" | "tsv" | "tab" | "txt" => Some(Kind::Text),
        "xlsx" | "xlsm" => Some(Kind::Workbook),
        "xls" | "xlt" | "doc" => Some(Kind::OldOffice),
        "xlsb" => Some(Kind::BinaryWorkbook),
        "ods" => Some(Kind::OpenDocument),
        "pdf" => Some(Kind::Pdf),
        "htm" | "html" => Some(Kind::WebPage),
        "xml" => Some(Kind::Xml),
        "json" => Some(Kind::Json),
        _ => None,
    };
    let about = |id: &str| Message::new(id).with("file", name).with("kind", found.name());
    let message = match (found, promised) {
        (Kind::Empty, _) => about("import-file-empty"),
        (Kind::Text | Kind::Workbook, None) => return Ok(()),
        (Kind::Text | Kind::Workbook, Some(promised)) if promised == found => return Ok(()),
        (Kind::Text, Some(_)) => about("import-file-is-text"),
        (Kind::Workbook, Some(_)) => about("import-file-is-workbook"),
        // The reader of these two builds every worksheet as a full grid before anything can be counted: two cells far apart
        // would take more memory than a laptop has.
        (Kind::OldOffice, Some(Kind::OldOffice | Kind::Workbook)) => about("import-file-old-office"),
        (Kind::OpenDocument, None | Some(Kind::OpenDocument | Kind::Workbook)) => about("import-file-open-document"),
        (_, Some(promised)) if promised != found => {
            about("import-file-not-what-it-says").with("ending", ending.as_str())
        }
        _ => about("import-file-kind-unknown"),
    };
    Err(message.into())
}
