//! The exports before foreign judges, and the judges before files that they must refuse.

mod calendar;
mod pack;
mod programme;
mod statements;
mod training;

use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};
use understudy_tests::{
    cli::Cli,
    exports::{pdf_report, pdf_text, verify_pdf, verify_xlsx},
};

/// A judge that accepts anything would make every other test here worthless.
#[test]
fn verapdf_refuses_an_untagged_pdf_and_names_the_rules() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("untagged.pdf");
    fs::write(&path, untagged_pdf())?;
    let report = pdf_report(&path)?;
    for flavour in ["ua1", "2a"] {
        ensure!(report[flavour]["compliant"] == false, "{flavour} accepted an untagged PDF");
    }
    let refusal = verify_pdf(&path).err().context("an untagged PDF was accepted")?.to_string();
    ensure!(refusal.contains("MarkInfo"), "the broken rule is not named: {refusal}");
    Ok(())
}

/// As above, for the workbook.
#[test]
fn the_open_xml_sdk_refuses_what_is_no_workbook() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("text.xlsx");
    fs::write(&path, "superuser,status\n")?;
    ensure!(verify_xlsx(&path).is_err(), "plain text was accepted as a workbook");
    Ok(())
}

/// The summary that is handed to the committee opens everywhere, reads aloud, and can be archived.
#[test]
fn the_readiness_summary_is_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(&folder.path().join("data"))?;
    understudy.done(&["sample"])?;
    let export = |name: &str| -> Result<std::path::PathBuf> {
        let path = folder.path().join(name);
        understudy.done(&["export".as_ref(), "readiness".as_ref(), "--to".as_ref(), path.as_os_str()])?;
        Ok(path)
    };
    let pdf = export("readiness.pdf")?;
    verify_pdf(&pdf)?;
    let xlsx = export("readiness.xlsx")?;
    let workbook = verify_xlsx(&xlsx)?;
    let sheets = workbook.sheets();
    ensure!(sheets.iter().any(|sheet| workbook.charts(sheet) > 0), "no native chart in {sheets:?}");
    ensure!(sheets.iter().any(|sheet| workbook.frozen_at(sheet).is_some()), "no frozen headers in {sheets:?}");
    ensure!(sheets.iter().any(|sheet| !workbook.filters(sheet).is_empty()), "no filters in {sheets:?}");
    every_superuser_is_named(&understudy, &pdf)
}

/// The same superusers stand in the PDF as the command line answers.
fn every_superuser_is_named(understudy: &Cli, pdf: &Path) -> Result<()> {
    let words: String = pdf_text(pdf)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let readiness = understudy.json(&["readiness"])?;
    let superusers = readiness.as_array().context("readiness --json is no list")?;
    ensure!(superusers.len() > 20, "the sample has only {} superusers", superusers.len());
    for superuser in superusers {
        let name = superuser["superuser"].as_str().context("a superuser without a name")?;
        ensure!(words.contains(name), "{name} is not in the PDF");
    }
    Ok(())
}

/// Names in any script, and one that begins like a formula, reach the committee: as they are written where a font has their
/// letters, else with a visible sign and a note; and the file still reads aloud and can be archived.
#[test]
fn names_in_every_script_are_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(&folder.path().join("data"))?;
    understudy.done(&["new", "Nordwind"])?;
    let names = ["=1+3", "محمد علي", "שרה כהן", "山田太郎", "🙂 Ines 👩‍🏭 Vega", "\u{10C00}\u{10C01} Old Turkic"];
    let mut people = "Name,E-mail\n".to_owned();
    for (number, name) in names.iter().enumerate() {
        people.push_str(&format!("{name},person{number}@example.com\n"));
    }
    let list = folder.path().join("people.csv");
    fs::write(&list, people)?;
    understudy.done(&["import".as_ref(), "people".as_ref(), list.as_os_str()])?;
    for number in 0..names.len() {
        understudy.done(&["superusers", "nominate", &format!("person{number}@example.com")])?;
    }
    let pdf = folder.path().join("readiness.pdf");
    let said = understudy.done(&["export".as_ref(), "readiness".as_ref(), "--to".as_ref(), pdf.as_os_str()])?;
    verify_pdf(&pdf)?;
    // No font of this machine has the last one: it must be said, not swallowed.
    ensure!(said.contains("□"), "nothing is said of letters that no font has: {said}");
    let words = pdf_text(&pdf)?;
    for name in ["=1+3", "Old Turkic", "Ines", "Vega"] {
        ensure!(words.contains(name), "{name} is not in the PDF: {words}");
    }
    ensure!(words.contains('□'), "a letter that no font has left no trace");
    // A reader may give the words of a line that runs from the right in either order; the words themselves must be there.
    for word in ["محمد", "علي", "שרה", "כהן"] {
        let backwards: String = word.chars().rev().collect();
        ensure!(words.contains(word) || words.contains(&backwards), "{word} is not in the PDF: {words}");
    }
    Ok(())
}

/// The smallest PDF that any reader opens: one empty page, no structure, no metadata.
fn untagged_pdf() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [0 0 100 100] >>",
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut offsets = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(objects) {
        offsets.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = pdf.len();
    pdf.push_str(&format!("xref\n0 4\n{offsets}trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n{start}\n%%EOF\n"));
    pdf.into_bytes()
}
