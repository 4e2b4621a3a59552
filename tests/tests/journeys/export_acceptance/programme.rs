//! What the programme around the training hands out, on the sample: plan, steering pack, sheets of a pulse, objectives.

use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use understudy_tests::{
    cli::Cli,
    exports::{pdf_text, verify_pdf, verify_xlsx},
};

/// What is handed to the committee, to reviewers and to people without a screen reads aloud and can be archived; what is
/// edited further opens.
#[test]
fn plan_pack_sheets_and_objectives_are_accepted() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let understudy = Cli::new(&folder.path().join("data"))?;
    understudy.done(&["sample"])?;
    let write = |command: &[&str], name: &str| -> Result<PathBuf> {
        let path = folder.path().join(name);
        let to = path.to_str().context("a path in UTF-8")?;
        understudy.done(&[command, &["--to", to]].concat())?;
        Ok(path)
    };
    let words =
        |path: &PathBuf| -> Result<String> { Ok(pdf_text(path)?.split_whitespace().collect::<Vec<_>>().join(" ")) };
    let report = write(&["export", "steering"], "steering.pdf")?;
    let slides = write(&["export", "steering", "--slides"], "slides.pdf")?;
    for pack in [&report, &slides] {
        verify_pdf(pack)?;
        let told = words(pack)?;
        for wave in understudy.json(&["steering"])?["content"]["waves"].as_array().context("no waves")? {
            let name = wave["name"].as_str().context("a wave without a name")?;
            ensure!(told.contains(name), "{name} is not in {}", pack.display());
        }
    }
    let plan = write(&["plan", "export"], "plan.pdf")?;
    verify_pdf(&plan)?;
    verify_xlsx(&write(&["plan", "export"], "plan.xlsx")?)?;
    verify_xlsx(&write(&["objectives", "export"], "objectives.xlsx")?)?;
    understudy.done(&["pulse", "add", "On paper"])?;
    verify_pdf(&write(&["pulse", "sheet", "On paper"], "sheets.pdf")?)
}
