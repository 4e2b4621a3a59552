//! A pulse from the workbook that Microsoft Forms gives out to the answer of a drop.

use super::fixtures::Desk;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Write as _},
};

/// The questions as the pulse asks them.
const QUESTIONS: [&str; 2] = ["Ich weiß, was sich ändert.", "Ich schaffe es neben der Arbeit."];

/// An answer of the workbook: group, a word for each question, comment.
type Line<'a> = (&'a str, [&'a str; 2], &'a str);

/// A workbook of a German form with a question that was deleted since, moments as numbers with a format like a spreadsheet
/// keeps them, and who answered – which must be kept nowhere.
fn workbook(lines: &[Line<'_>]) -> Result<Vec<u8>> {
    let mut titles = vec!["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name", "Gruppe", "Gelöschte Frage"];
    titles.extend(QUESTIONS);
    titles.push("Kommentar");
    let text = |value: &str| format!(r#"<c t="inlineStr"><is><t>{value}</t></is></c>"#);
    let mut rows: String = format!("<row>{}</row>", titles.iter().map(|title| text(title)).collect::<String>());
    for (at, (group, answers, comment)) in lines.iter().enumerate() {
        let (number, name) = (at + 1, format!("Zeuge {at}"));
        let begun = 46_340.0 + at as f64 / 500.0;
        let words = [format!("zeuge{at}@example.com"), name, (*group).to_owned(), "früher gefragt".to_owned()];
        let words: String = words.iter().map(String::as_str).chain(*answers).chain([*comment]).map(text).collect();
        let moments = format!(r#"<c s="1"><v>{begun}</v></c><c s="1"><v>{}</v></c>"#, begun + 0.001);
        write!(rows, "<row><c><v>{number}</v></c>{moments}{words}</row>")?;
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                r#"<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#
            ),
        ),
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Tabelle1" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>"#
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#)),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default())?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Fourteen of the order desk who feel as told, and three of the warehouse.
fn answers<'a>(first: &'a str, second: &'a str) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'_>> = vec![("Order desk", [first, second], ""); 13];
    lines.push(("Order desk", [first, "Weder noch"], "Die Telefone klingeln durch."));
    lines.extend([("Warehouse", ["Stimme zu", "Stimme zu"], "Wir sind nur drei."); 3]);
    lines
}

/// Makes a pulse, fills it from a workbook, and counts it. Answers what the import said.
fn held(desk: &Desk, name: &str, lines: &[Line<'_>]) -> Result<Value> {
    let file = desk.file(&format!("{name}.xlsx"), &workbook(lines)?)?;
    desk.cli.done(&["pulse", "open", name])?;
    let looked = desk.cli.json(&["pulse", "import", name, &file, "--dry-run"])?;
    ensure!(looked["new"] == 17 && looked["refused"] == 0, "{looked:#}");
    let done = desk.cli.json(&["pulse", "import", name, &file])?;
    let again = desk.cli.json(&["pulse", "import", name, &file])?;
    ensure!(again["new"] == 0 && again["unchanged"] == 17, "importing the same workbook again: {again:#}");
    desk.cli.done(&["pulse", "close", name])?;
    Ok(done)
}

fn drops(desk: &Desk) -> Result<Vec<Value>> {
    let seen = desk.cli.json(&["pulse", "results"])?;
    Ok(seen["drops"].as_array().context("no drops in the answer")?.clone())
}

/// Two pulses from workbooks, a drop, and its answer; nobody who answered is named anywhere on the disk.
#[test]
fn a_drop_in_two_workbooks_is_found_and_answered() -> Result<()> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["groups", "add", "Order desk", "--headcount", "20"])?;
    desk.cli.done(&["groups", "add", "Warehouse", "--headcount", "6"])?;
    let [one, two] = QUESTIONS;
    let groups = ["--group", "Order desk", "--group", "Warehouse"];
    desk.cli.done(&[&["pulse", "add", "Puls 1", "--question", one, "--question", two][..], &groups].concat())?;
    let imported = held(&desk, "Puls 1", &answers("Stimme völlig zu", "Stimme zu"))?;
    ensure!(imported["new"] == 17, "{imported:#}");
    let told = desk.cli.json(&["pulse", "results", "Puls 1"])?;
    ensure!(told["overall"]["responses"] == 14, "the three of the warehouse are in no figure: {told:#}");
    ensure!(drops(&desk)?.is_empty(), "one pulse is no drop");
    desk.cli.done(&["pulse", "add"])?;
    held(&desk, "Puls 2", &answers("Stimme nicht zu", "Stimme überhaupt nicht zu"))?;
    let found = drops(&desk)?;
    ensure!(found.len() == 1 && found[0]["response"].is_null(), "{found:#?}");
    ensure!(found[0]["group"]["name"] == "Order desk", "{found:#?}");
    let comments = desk.cli.done(&["pulse", "comments"])?;
    ensure!(comments.contains("Telefone") && !comments.contains("nur drei"), "{comments}");
    let respond = |more: &[&str]| {
        let change = ["pulse", "respond", "Puls 2", "--group", "Order desk", "--change", "communication"];
        let agreed = ["--title", "Wer ans Telefon geht", "--owner", "Dora Lind", "--due", "2027-03-01"];
        [&change[..], &agreed, &["--agreed-with", "Carla Ruiz"], more].concat().into_iter().map(str::to_owned).collect()
    };
    let whole: Vec<String> = respond(&["--channel", "Teamrunde"]);
    desk.cli.done(&whole)?;
    let found = drops(&desk)?;
    ensure!(found[0]["response"]["actions"][0]["title"] == "Wer ans Telefon geht", "{found:#?}");
    ensure!(desk.cli.done(&["actions"])?.contains("Wer ans Telefon geht"), "the change is not on the board");
    for entry in fs::read_dir(desk.data())? {
        let path = entry?.path();
        if path.is_file() {
            let bytes = fs::read(&path)?;
            let names = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
            ensure!(!names(b"zeuge1") && !names(b"Zeuge 1"), "who answered stands in {}", path.display());
        }
    }
    Ok(())
}

/// Sheets are typed line by line; one slip holds all of them back, and four of a group are told nowhere.
#[test]
fn sheets_are_typed_and_four_are_told_nowhere() -> Result<()> {
    let desk = Desk::with_programme()?;
    desk.cli.done(&["groups", "add", "Order desk", "--headcount", "20"])?;
    desk.cli.done(&["pulse", "add", "Pulse 1", "--question", "I know what changes.", "--group", "Order desk"])?;
    desk.cli.done(&["pulse", "open", "Pulse 1"])?;
    let pulse = desk.cli.json(&["pulse", "results", "Pulse 1"])?;
    let code = pulse["groups"][0]["code"].as_str().context("no code")?.to_owned();
    let sheets = desk.path("sheets.pdf");
    desk.cli.done(&["pulse", "sheet", "Pulse 1", "--to", sheets.to_str().context("a path")?])?;
    ensure!(fs::read(&sheets)?.starts_with(b"%PDF"), "no sheets were set");
    let lines = |last: &str| format!("{code} 4\n{code} 5 fine\n{code} 3\n{code} {last}\n");
    let refused = desk.cli.run_with_input(&["pulse", "enter"], &lines("9"))?;
    ensure!(refused.code == Some(1) && refused.output.contains("Line 4"), "{refused:?}");
    let taken = desk.cli.run_with_input(&["pulse", "enter"], &lines("2"))?;
    ensure!(taken.code == Some(0), "{taken:?}");
    let copy = desk.path("copy.understudy");
    let backup = desk.cli.json(&["backup", "--to", copy.to_str().context("a path")?])?;
    ensure!(backup["warnings"].as_array().is_some_and(|warnings| warnings.len() == 1), "{backup:#}");
    let closed = desk.cli.json(&["pulse", "close", "Pulse 1"])?;
    ensure!(closed["warnings"].to_string().contains("thrown away"), "{closed:#}");
    let told = desk.cli.json(&["pulse", "results", "Pulse 1"])?;
    ensure!(told["overall"].is_null() && told["groups"][0]["point"].is_null(), "{told:#}");
    Ok(())
}
