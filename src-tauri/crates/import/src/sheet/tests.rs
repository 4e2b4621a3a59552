//! Tests of reading: every encoding, delimiter and line end, and files that mean harm.

use super::{CellKind, Options, Sheet, read, read_text};
use crate::ImportError;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::{fs::File, io::Write, path::PathBuf};
use understudy_domain::message::Arg;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn table(sheet: &Sheet) -> Vec<Vec<String>> {
    let width = sheet.headers.len();
    std::iter::once(sheet.headers.clone())
        .chain(sheet.rows().map(|row| {
            let mut cells: Vec<String> = row.cells().map(|cell| cell.text.to_owned()).collect();
            cells.resize(width.max(cells.len()), String::new());
            cells
        }))
        .collect()
}

fn csv(text: &str) -> Sheet {
    read_text("people.csv", text.as_bytes().to_vec(), &Options::default()).expect("readable")
}

fn refusal(result: Result<Sheet, ImportError>) -> String {
    result.map(|sheet| table(&sheet)).expect_err("refused").message().id.clone()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("temporary folder"))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).expect("writable");
        path
    }
}

fn note_ids(sheet: &Sheet) -> Vec<&str> {
    sheet.notes.iter().map(|note| note.id.as_str()).collect()
}

/// Line numbers are what a person looks for in an editor; quoted line ends count.
#[test]
fn rows_are_numbered_as_an_editor_shows_them() {
    let sheet = csv("sep=;\r\nname;note\r\n\r\nAnna;\"two\r\nlines\"\r\nBo;x\r\n");
    assert_eq!(sheet.delimiter, Some(';'));
    assert_eq!(sheet.rows().map(|row| row.number).collect::<Vec<_>>(), [4, 6]);
    assert_eq!(table(&sheet)[1], ["Anna", "two\r\nlines"]);
}

/// Quotes inside quotes, text behind a quote, and a quote that never ends must not swallow rows.
#[test]
fn odd_quotes_lose_nothing() {
    let sheet = csv("a,b\n\"x \"\"y\"\"\" ,\"p\"q\n\"open,1\nlast,2\n");
    assert_eq!(table(&sheet), [["a", "b"], ["x \"y\"", "pq"], ["\"open", "1"], ["last", "2"]]);
    assert_eq!(
        sheet.row_notes.iter().map(|note| (note.row, note.message.id.as_str())).collect::<Vec<_>>(),
        [(3, "import-row-open-quote")]
    );
}

/// A ragged row is said and kept.
#[test]
fn ragged_rows_are_named_and_kept() {
    let sheet = csv("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n");
    let notes: Vec<_> = sheet.row_notes.iter().map(|note| (note.row, note.message.id.as_str())).collect();
    assert_eq!(notes, [(2, "import-row-too-short"), (3, "import-row-too-long")]);
    assert_eq!(table(&sheet)[2], ["1", "2", "3", "4"]);
}

/// People paste lists of one column; a comma must not be invented, and a comma in names must not beat the semicolon.
#[test]
fn delimiters_are_found() {
    assert_eq!(csv("name\nAnna\nBo\n").headers, ["name"]);
    assert_eq!(csv("name;dept\n\"Berg, Anna\";Sales\nLund, Bo;Sales\n").delimiter, Some(';'));
    assert_eq!(csv("name\tdept\nBerg, Anna\tSales\nLund, Bo\tSales\n").delimiter, Some('\t'));
    assert_eq!(
        csv("version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required\nAnna,a@example.com\n")
            .delimiter,
        Some(',')
    );
}

/// What Western Excel saves as "CSV" is Windows-1252 still.
#[test]
fn windows_1252_is_recognised() {
    let bytes = encoding_rs::WINDOWS_1252
        .encode("Name;Abteilung\r\nJürgen Groß;Verkäufe\r\nZoë – Chloé;Büro\r\n")
        .0
        .into_owned();
    let sheet = read_text("a.csv", bytes, &Options::default()).expect("readable");
    assert_eq!(table(&sheet)[1], ["Jürgen Groß", "Verkäufe"]);
    assert_eq!(table(&sheet)[2], ["Zoë – Chloé", "Büro"]);
    assert_eq!(sheet.encoding, Some("windows-1252"));
}

/// Passwords of the bulk template must not reach memory structures, previews or logs.
#[test]
fn secret_columns_are_blanked_and_said() {
    let sheet = csv(
        "version:v1.0\nName [displayName] Required,Initial password [passwordProfile] Required\nExample: Chris,x\nAnna,s3cret\n",
    );
    assert_eq!(table(&sheet)[1], ["Anna", ""]);
    assert_eq!(sheet.dropped, ["Initial password [passwordProfile] Required"]);
    assert_eq!(note_ids(&sheet), ["import-note-example-row", "import-note-secret-dropped"]);
}

/// A file that is not what its name says is refused with what it seems to be.
#[test]
fn wrong_files_are_named() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(0, 0, "name").expect("cell");
    let xlsx = workbook.save_to_buffer().expect("workbook");
    let cases: [(&str, &[u8], &str, &str); 10] = [
        ("a.csv", &xlsx, "import-file-is-workbook", "import-kind-workbook"),
        ("a.xlsx", b"name;dept\nA;B\n", "import-file-is-text", "import-kind-text"),
        (
            "a.xls",
            b"\n<html><table><tr><td>x</td></tr></table></html>",
            "import-file-not-what-it-says",
            "import-kind-web-page",
        ),
        ("a.csv", b"%PDF-1.7\n%\xE2\xE3", "import-file-not-what-it-says", "import-kind-pdf"),
        ("a.pdf", b"%PDF-1.7\n", "import-file-kind-unknown", "import-kind-pdf"),
        ("a.csv", b"", "import-file-empty", "import-kind-empty"),
        ("a.csv", b"\xEF\xBB\xBF \r\n", "import-file-empty", "import-kind-empty"),
        ("a.csv", b"\x00\x01\x02\x03\x00\x07\x08", "import-file-not-what-it-says", "import-kind-binary"),
        ("a.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", "import-file-old-office", "import-kind-old-office"),
        ("a.xlsx", b"PK\x03\x04 broken", "import-file-not-what-it-says", "import-kind-archive"),
    ];
    for (name, bytes, id, kind) in cases {
        let error = read(&folder.write(name, bytes), &Options::default()).expect_err("refused");
        assert_eq!(error.message().id, id, "{name} {kind}");
        match error.message().args.get("kind") {
            Some(Arg::Message(message)) => assert_eq!(message.id, kind),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(refusal(read(&folder.0.path().join("none.csv"), &Options::default())), "import-file-not-found");
}

/// A file of LibreOffice is no damaged workbook: what to do with it is said, whatever it is called.
#[test]
fn open_documents_say_what_to_do() {
    let folder = Folder::new();
    let path = folder.0.path().join("a.ods");
    let mut zip = zip::ZipWriter::new(File::create(&path).expect("a file"));
    for (name, content) in [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("part");
        zip.write_all(content.as_bytes()).expect("part");
    }
    zip.finish().expect("zip");
    for name in ["a.ods", "b.xlsx", "c"] {
        let copy = folder.0.path().join(name);
        if copy != path {
            std::fs::copy(&path, &copy).expect("copied");
        }
        assert_eq!(refusal(read(&copy, &Options::default())), "import-file-open-document", "{name}");
    }
}

/// Dates of both date systems, formulas, errors, numbers and booleans come out as a person sees them.
#[test]
fn workbook_values_are_read_as_shown() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = Format::new().set_num_format("yyyy-mm-dd");
    let day = ExcelDateTime::from_ymd(2026, 11, 14).expect("date");
    sheet.write(0, 0, "name").expect("cell");
    sheet.write(0, 1, "starts").expect("cell");
    sheet.write(2, 0, Formula::new("=1+3").set_result("cached")).expect("cell");
    sheet.write_with_format(2, 1, &day, &format).expect("cell");
    sheet.write(2, 2, 491_701_234_567.0).expect("cell");
    sheet.write(2, 3, true).expect("cell");
    let path = folder.write("a.xlsx", &workbook.save_to_buffer().expect("workbook"));
    let read = read(&path, &Options::default()).expect("readable");
    let row = read.rows().next().expect("row");
    assert_eq!(row.number, 3);
    let cells: Vec<_> = row.cells().map(|cell| (cell.text, cell.kind)).collect();
    let expected = [
        ("cached", CellKind::Text),
        ("2026-11-14", CellKind::Date),
        ("491701234567", CellKind::Number),
        ("TRUE", CellKind::Bool),
    ];
    assert_eq!(cells, expected);
}

/// A workbook often has a cover sheet; the sheet whose titles fit is read, and that is said.
#[test]
fn the_worksheet_that_fits_is_chosen() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    let cover = workbook.add_worksheet().set_name("Cover").expect("name");
    cover.write(0, 0, "About").expect("cell");
    cover.write(1, 0, "This file").expect("cell");
    let data = workbook.add_worksheet().set_name("Data").expect("name");
    data.write(0, 0, "Exported on a Tuesday").expect("cell");
    for (column, title) in ["Display name", "Mail"].into_iter().enumerate() {
        data.write(2, column as u16, title).expect("cell");
        data.write(3, column as u16, "x").expect("cell");
    }
    let path = folder.write("a.xlsx", &workbook.save_to_buffer().expect("workbook"));
    let sheet = read(&path, &crate::people::options()).expect("readable");
    assert_eq!((sheet.worksheet.as_deref(), sheet.header_row), (Some("Data"), 3));
    assert_eq!(note_ids(&sheet), ["import-note-lines-above", "import-note-worksheet-chosen"]);
    let wanted = Options { worksheet: Some("nope".to_owned()), ..crate::people::options() };
    assert_eq!(refusal(read(&path, &wanted)), "import-worksheet-unknown");
}

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook by hand: `sheet` writes the worksheet, `strings` the shared strings; `more` goes into the workbook properties.
fn workbook(folder: &Folder, more: &str, strings: &str, sheet: impl Fn(&mut dyn Write)) -> PathBuf {
    let path = folder.0.path().join("a.xlsx");
    let mut zip = ZipWriter::new(File::create(&path).expect("file"));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let book = format!(
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{more}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let styles = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    for (name, text) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/workbook.xml", &book),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", strings),
    ] {
        zip.start_file(name, options).expect("part");
        zip.write_all(text.as_bytes()).expect("part");
    }
    zip.start_file("xl/worksheets/sheet1.xml", options).expect("part");
    zip.write_all(br#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>"#).expect("part");
    sheet(&mut zip);
    zip.write_all(b"</sheetData></worksheet>").expect("part");
    zip.finish().expect("zip");
    path
}

const NO_STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>"#;

fn cell(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// A sheet that claims the whole grid costs what it holds; what lies beyond the limits is said.
#[test]
fn a_cell_at_the_far_corner_costs_nothing() {
    let folder = Folder::new();
    let path = workbook(&folder, "", NO_STRINGS, |zip| {
        let rows = [(1, cell("A1", "name")), (2, cell("A2", "Anna")), (1_048_576, cell("XFD1048576", "far"))];
        for (number, cell) in rows {
            zip.write_all(format!(r#"<row r="{number}">{cell}</row>"#).as_bytes()).expect("part");
        }
    });
    let sheet = read(&path, &Options::default()).expect("readable");
    assert_eq!(table(&sheet), [["name"], ["Anna"]]);
    assert_eq!(note_ids(&sheet), ["import-note-columns-cut"]);
}

/// Serial numbers count from 1904 in workbooks that were made on old Macs.
#[test]
fn the_1904_date_system_is_honoured() {
    let folder = Folder::new();
    let path = workbook(&folder, r#"<workbookPr date1904="1"/>"#, NO_STRINGS, |zip| {
        zip.write_all(
            format!(r#"<row r="1">{}</row><row r="2"><c r="A2" s="1"><v>44878</v></c></row>"#, cell("A1", "starts"))
                .as_bytes(),
        )
        .expect("part");
    });
    let sheet = read(&path, &Options::default()).expect("readable");
    assert_eq!(table(&sheet)[1], ["2026-11-14"]);
}

/// A small workbook whose table of contents says that its worksheet, the last part, unzips to `size` bytes.
fn declaring(folder: &Folder, size: u32) -> PathBuf {
    let row = format!("<row>{}</row>", cell("A1", "xxxxxxxxxxxxxxxx")).repeat(20_000);
    let path = workbook(folder, "", NO_STRINGS, |zip| zip.write_all(row.as_bytes()).expect("part"));
    let mut bytes = std::fs::read(path).expect("readable");
    let last = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").expect("table of contents");
    bytes[last + 24..last + 28].copy_from_slice(&size.to_le_bytes());
    folder.write("b.xlsx", &bytes)
}

/// A workbook that unzips to gigabytes is refused before anything is loaded.
#[test]
fn a_zip_bomb_is_refused() {
    let folder = Folder::new();
    let path = declaring(&folder, 3 << 30);
    assert_eq!(refusal(read(&path, &Options::default())), "import-workbook-too-large");
}

/// An archive may declare any size; what comes out is counted.
#[test]
fn a_zip_bomb_that_lies_about_its_size_is_refused() {
    let folder = Folder::new();
    let mut file = File::open(declaring(&folder, 100)).expect("readable");
    let result = super::archive::check_within(&mut file, 1 << 19);
    assert_eq!(result, Err(super::archive::Unsafe::TooLarge));
}

/// One endless text, and a claim of billions of strings, would each make the reader reserve all memory.
#[test]
fn claims_and_endless_texts_are_refused() {
    let folder = Folder::new();
    let endless = "x".repeat(2 << 20);
    let path = workbook(&folder, "", NO_STRINGS, |zip| zip.write_all(cell("A1", &endless).as_bytes()).expect("part"));
    assert_eq!(refusal(read(&path, &Options::default())), "import-workbook-too-large");
    let claims =
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="99999999999"></sst>"#;
    let path = workbook(&folder, "", claims, |zip| zip.write_all(cell("A1", "x").as_bytes()).expect("part"));
    assert_eq!(refusal(read(&path, &Options::default())), "import-workbook-lies");
}

/// References that overflow the arithmetic of the workbook reader end in a message, not in a crash.
#[test]
fn absurd_references_are_refused() {
    let folder = Folder::new();
    let path = workbook(&folder, "", NO_STRINGS, |zip| {
        zip.write_all(cell("ZZZZZZZZZZZZZZ99999999999999", "x").as_bytes()).expect("part");
    });
    assert_eq!(refusal(read(&path, &Options::default())), "import-workbook-damaged");
}

/// Many short cells are cut at the limit on rows instead of filling the memory.
#[test]
fn rows_beyond_the_limit_are_cut_and_said() {
    let text = "n\n".to_owned() + &"1\n".repeat(super::table::MOST_ROWS + 10);
    let sheet = csv(&text);
    assert_eq!(sheet.len(), super::table::MOST_ROWS);
    assert_eq!(note_ids(&sheet), ["import-note-rows-cut"]);
}

const ENCODINGS: [&str; 6] = ["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-16le", "windows-1252"];

fn encode(text: &str, encoding: &str) -> Vec<u8> {
    let wide = |little: bool, mark: bool| {
        let units = mark.then_some(0xFEFF_u16).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8 mark" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        "utf-16le mark" => wide(true, true),
        "utf-16be mark" => wide(false, true),
        "utf-16le" => wide(true, false),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

/// Cells with everything that needs quoting, and letters that exist in every encoding that is tested.
fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|width| {
        let cell = "[A-Za-z0-9 ,;\"'=._-]{0,12}|Jürgen Groß|Zoë \"Bo\" Müller|two\nlines|a\tb";
        proptest::collection::vec(proptest::collection::vec(cell, width..=width), 1..12)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever encoding, delimiter and line end a file is written with, the same cells come out.
    #[test]
    fn every_encoding_and_delimiter_round_trips(
        rows in cells(),
        encoding in proptest::sample::select(&ENCODINGS[..]),
        delimiter in proptest::sample::select(&[b',', b';', b'\t'][..]),
        windows in any::<bool>(),
    ) {
        let terminator = if windows { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        let titles: Vec<String> = (0..rows[0].len()).map(|column| format!("Spalte für {column}")).collect();
        writer.write_record(&titles).expect("in memory");
        for row in &rows {
            writer.write_record(row).expect("in memory");
        }
        let text = String::from_utf8(writer.into_inner().expect("in memory")).expect("text");
        // A single column has no delimiter to find; the others say theirs.
        let sheet = read_text("a.csv", encode(&text, encoding), &Options::default()).expect("readable");
        if titles.len() > 1 {
            prop_assert_eq!(sheet.delimiter, Some(char::from(delimiter)));
        }
        let filled: Vec<&Vec<String>> = rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        prop_assert_eq!(sheet.len(), filled.len());
        for (row, expected) in sheet.rows().zip(filled) {
            let found: Vec<&str> = row.cells().map(|cell| cell.text).collect();
            prop_assert_eq!(&found, expected);
        }
    }

    /// The scanner agrees with the csv crate on every well-formed file.
    #[test]
    fn the_scanner_agrees_with_an_independent_reader(text in "([a-z]{0,3}|\"([a-z]|,|\n|\"\"){0,4}\")(,([a-z]{0,3}|\"([a-z]|,|\n|\"\"){0,4}\")){0,3}(\r?\n([a-z]{0,3}|\"([a-z]|,|\n|\"\"){0,4}\")(,([a-z]{0,3}|\"([a-z]|,\"\")*\")){0,3}){0,6}") {
        let text = format!("h1,h2,h3,h4\n{text}\n");
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let expected: Vec<Vec<String>> = reader
            .records()
            .filter_map(Result::ok)
            .map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>())
            .filter(|record| record.iter().any(|cell| !cell.is_empty()))
            .collect();
        let sheet = csv(&text);
        prop_assume!(sheet.delimiter == Some(',') && sheet.row_notes.iter().all(|note| note.message.id != "import-row-open-quote"));
        let found: Vec<Vec<String>> = sheet.rows().map(|row| row.cells().map(|cell| cell.text.to_owned()).collect()).collect();
        prop_assert_eq!(found, expected);
    }

    /// Nothing that stands in a file may end the program.
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "a\\.(csv|tsv|txt|xlsx|xls|dat)") {
        let folder = Folder::new();
        let _ = read(&folder.write(&name, &bytes), &crate::people::options());
        let _ = read_text("a.csv", bytes, &crate::people::options());
    }

    /// Nor may a workbook with a few bytes changed.
    #[test]
    fn damaged_workbooks_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let folder = Folder::new();
        let path = workbook(&folder, "", NO_STRINGS, |zip| zip.write_all(format!("<row>{}</row>", cell("A1", "x")).as_bytes()).expect("part"));
        let mut bytes = std::fs::read(&path).expect("readable");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&folder.write("b.xlsx", &bytes), &Options::default());
    }
}
