//! Workbooks that are made to take a machine down: refused or cut with words, in little memory.
//!
//! Memory is read from Linux while the program runs; elsewhere the files are imported all the same, and it is said that
//! nothing was measured.

use super::fixtures::Desk;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::Duration,
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// What the program may hold in memory at most, in KiB.
const MOST: u64 = 300 << 10;
/// More than a workbook may unpack to, in bytes.
const BOMB: usize = 320 << 20;

const CONTENT_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const OF_WORKBOOK: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>"#;

/// Writes a workbook of one worksheet, whose rows come from `rows`.
fn workbook(path: &Path, rows: impl Fn(&mut ZipWriter<File>) -> std::io::Result<()>) -> Result<()> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let options = SimpleFileOptions::default().compression_level(Some(6));
    for (name, content) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", OF_WORKBOOK),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    zip.start_file("xl/worksheets/sheet1.xml", options)?;
    zip.write_all(SHEET.as_bytes())?;
    rows(&mut zip)?;
    zip.write_all(b"</sheetData></worksheet>")?;
    zip.finish()?;
    Ok(())
}

fn row(number: u32, cells: &[(&str, &str)]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|(column, text)| format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#))
        .collect();
    let cells = cells.concat();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// How a call ended, and the most memory that it was seen to hold, in KiB.
struct Measured {
    code: Option<i32>,
    output: String,
    errors: String,
    peak: Option<u64>,
}

/// Imports people from a file and looks at the program's memory a thousand times a second. The kernel keeps the peak, so
/// that only what is taken in the very last moment can be missed.
fn import(desk: &Desk, file: &Path) -> Result<Measured> {
    let file = file.to_str().context("the temporary folder has a name that is no text")?;
    let mut child = desk
        .cli
        .command(&["--json", "import", "people", file])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut pipes = (child.stdout.take().context("no output")?, child.stderr.take().context("no errors")?);
    let output = thread::spawn(move || text(&mut pipes.0));
    let errors = thread::spawn(move || text(&mut pipes.1));
    let (code, peak) = watch(&mut child)?;
    let ended = |thread: thread::JoinHandle<std::io::Result<String>>| {
        thread.join().ok().context("a reader ended")?.map_err(anyhow::Error::from)
    };
    let measured = Measured { code, output: ended(output)?, errors: ended(errors)?, peak };
    match peak {
        Some(peak) => ensure!(peak < MOST, "{file}: {peak} KiB were held, {MOST} are allowed"),
        None => println!("skipped: this system does not tell how much memory a program holds"),
    }
    Ok(measured)
}

fn text(pipe: &mut impl Read) -> std::io::Result<String> {
    let mut text = String::new();
    pipe.read_to_string(&mut text)?;
    Ok(text)
}

fn watch(child: &mut Child) -> Result<(Option<i32>, Option<u64>)> {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    loop {
        let known = fs::read_to_string(&status).ok();
        let line = known.as_deref().and_then(|known| known.lines().find_map(|line| line.strip_prefix("VmHWM:")));
        if let Some(kibibytes) = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()) {
            peak = peak.max(Some(kibibytes));
        }
        if let Some(ended) = child.try_wait()? {
            return Ok((ended.code(), peak));
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Takes the size that an archive declares for its largest part back to a hundred bytes.
fn understate(path: &Path, declared: u32) -> Result<()> {
    let mut bytes = fs::read(path)?;
    let written = declared.to_le_bytes();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, found)| *found == written).map(|(at, _)| at).collect();
    ensure!(!places.is_empty(), "the archive declares no such size");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    fs::write(path, bytes)?;
    Ok(())
}

/// A small file that unpacks to hundreds of megabytes, whether it admits its size or not.
#[test]
fn a_workbook_that_unpacks_to_far_too_much_is_refused_in_little_memory() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let before = desk.cli.json(&["check"])?["digest"].clone();
    let block = row(2, &[("A", "Ana Holm"), ("B", "ana@example.com")]).repeat(10_000);
    let blocks = BOMB.div_ceil(block.len());
    let path = desk.path("bomb.xlsx");
    workbook(&path, |zip| {
        zip.write_all(row(1, &[("A", "Name"), ("B", "Email")]).as_bytes())?;
        (0..blocks).try_for_each(|_| zip.write_all(block.as_bytes()))
    })?;
    ensure!(fs::metadata(&path)?.len() < 8 << 20, "the bomb is not small: {}", fs::metadata(&path)?.len());
    let honest = import(&desk, &path)?;
    ensure!(honest.code == Some(1) && honest.errors.contains("unpacks to far more"), "{}", honest.errors);
    let inside = SHEET.len() + row(1, &[("A", "Name"), ("B", "Email")]).len() + blocks * block.len();
    understate(&path, u32::try_from(inside + b"</sheetData></worksheet>".len())?)?;
    let lying = import(&desk, &path)?;
    ensure!(lying.code == Some(1) && lying.errors.contains("unpacks to far more"), "{}", lying.errors);
    ensure!(desk.cli.json(&["check"])?["digest"] == before, "a refused import wrote something");
    Ok(())
}

/// A worksheet that claims the whole grid, with a cell in its last corner, costs what it holds; what is cut is said.
#[test]
fn a_cell_in_the_last_corner_is_cut_and_said_in_little_memory() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let path = desk.path("corner.xlsx");
    workbook(&path, |zip| {
        zip.write_all(row(1, &[("A", "Name"), ("B", "Email")]).as_bytes())?;
        zip.write_all(row(2, &[("A", "Ana Holm"), ("B", "ana@example.com")]).as_bytes())?;
        zip.write_all(row(1_048_576, &[("XFD", "far")]).as_bytes())
    })?;
    let measured = import(&desk, &path)?;
    ensure!(measured.code == Some(0), "{}", measured.errors);
    let report: Value = serde_json::from_str(&measured.output)?;
    ensure!(report["new"] == 1, "{report}");
    ensure!(report["notes"].to_string().contains("first 512 columns"), "{report}");
    if let Some(peak) = measured.peak {
        ensure!(peak > 1 << 10, "{peak} KiB is too little to be true");
    }
    Ok(())
}
