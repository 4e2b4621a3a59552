//! `cargo xtask run`: the sample programme in the window, or the same job on the command line where there is no display.
//!
//! Owns the choice between the two. The sample itself is made by the product.

use crate::{
    process::{self, cargo, command},
    setup::{system, ui},
    workspace::{at, binary},
};
use anyhow::Result;
use std::{fs, path::Path};

/// People who join the sample programme, as an export of Entra ID has them.
const JOINERS: &str = "\
userPrincipalName,displayName,givenName,surname,mail,jobTitle,department,officeLocation
mira.solberg@nordwind.example,Mira Solberg,Mira,Solberg,mira.solberg@nordwind.example,Buyer,Purchasing,Bergen
jonas.wiik@nordwind.example,Jonas Wiik,Jonas,Wiik,jonas.wiik@nordwind.example,Dispatcher,Field Service,Bergen
eline.aas@nordwind.example,Eline Aas,Eline,Aas,eline.aas@nordwind.example,Accountant,Finance,Oslo
";

/// Opens the window on the sample programme; further arguments go to the window.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    system::install(&[system::RUN])?;
    // The command line needs them too: the fonts of the PDF come from these packages.
    ui::packages()?;
    if !has_display() {
        println!("There is no display here, so the same job is done on the command line.");
        return without_display();
    }
    ui::build()?;
    process::run(&mut cargo(&["build", "--package", "understudy-window"]))?;
    process::run(command(binary("debug", "understudy-window"), &["--sample"]).args(arguments))
}

/// Whether a window can be shown.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Imports the sample, computes readiness and writes every kind of summary.
fn without_display() -> Result<()> {
    process::run(&mut cargo(&["build", "--package", "understudy-cli"]))?;
    let data = at("artifacts/sample");
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    let understudy = |arguments: &[&str]| {
        let mut understudy = command(binary("debug", "understudy"), &["--data"]);
        understudy.arg(&data).args(arguments);
        understudy
    };
    process::run(&mut understudy(&["sample"]))?;
    let joiners = at("artifacts/joiners.csv");
    fs::write(&joiners, JOINERS)?;
    process::run(understudy(&["import", "people"]).arg(&joiners))?;
    process::run(&mut understudy(&["readiness"]))?;
    let summaries = ["pdf", "xlsx", "csv", "json"].map(|ending| at("artifacts").join(format!("readiness.{ending}")));
    for summary in &summaries {
        process::run(understudy(&["export", "readiness", "--to"]).arg(summary))?;
    }
    println!("\nThe readiness summary of the sample programme:");
    for summary in &summaries {
        println!("  {}", shown(summary));
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
