//! Files of people and processes, as people bring them.

use super::fixtures::{AWKWARD, BULK_CREATE, Desk, ENTRA_NEW, ENTRA_OLD, PASSWORD, PROCESSES, utf16};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use understudy_tests::places::shared_data;

/// Counts of a report in the order `rows new matched changed unchanged refused`.
fn counts(report: &Value) -> [u64; 6] {
    ["rows", "new", "matched", "changed", "unchanged", "refused"].map(|name| report[name].as_u64().unwrap_or(u64::MAX))
}

fn expect(report: &Value, wanted: [u64; 6]) -> Result<()> {
    ensure!(counts(report) == wanted, "wanted {wanted:?}: {report:#}");
    Ok(())
}

/// People change tools, not their colleagues: both exports of Entra ID are about the same people.
#[test]
fn both_generations_of_entra_exports_are_the_same_people() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    expect(&desk.import("people", "old.csv", ENTRA_OLD.as_bytes())?, [5, 5, 0, 0, 0, 0])?;
    let again = desk.import("people", "old.csv", ENTRA_OLD.as_bytes())?;
    expect(&again, [5, 0, 5, 0, 5, 0])?;
    ensure!(again["changed_anything"] == false, "importing the same file again wrote something: {again:#}");
    expect(&desk.import("people", "new.csv", ENTRA_NEW.as_bytes())?, [5, 0, 5, 0, 5, 0])?;
    let promoted = ENTRA_NEW.replace("Order clerk,Sales", "Order planner,Sales");
    expect(&desk.import("people", "new.csv", promoted.as_bytes())?, [5, 0, 5, 2, 3, 0])
}

/// A dry run is how people look before they leap; it must not leap.
#[test]
fn a_dry_run_writes_nothing() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let before = desk.cli.json(&["check"])?;
    let file = desk.file("people.csv", ENTRA_NEW.as_bytes())?;
    expect(&desk.cli.json(&["import", "people", &file, "--dry-run"])?, [5, 5, 0, 0, 0, 0])?;
    ensure!(desk.cli.json(&["check"])?["digest"] == before["digest"], "a dry run changed the programme");
    Ok(())
}

/// The template holds a password for each new user; it must be dropped, said so, and never reach the disk.
#[test]
fn passwords_of_the_bulk_create_template_are_kept_nowhere() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let report = desk.import("people", "UserCreateTemplate.csv", BULK_CREATE.as_bytes())?;
    expect(&report, [2, 2, 0, 0, 0, 0])?;
    ensure!(report["dropped_columns"].as_array().is_some_and(|columns| columns.len() == 1), "{report:#}");
    ensure!(!report.to_string().contains(PASSWORD), "the report shows the password");
    let mut folders = vec![desk.data()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path)?;
            let found = bytes.windows(PASSWORD.len()).any(|part| part == PASSWORD.as_bytes());
            ensure!(!found, "the password stands in {}", path.display());
        }
    }
    Ok(())
}

/// Spreadsheets save UTF-16 and semicolons, and people are called what they are called.
#[test]
fn awkward_names_survive_utf16_and_come_out_as_they_went_in() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    expect(&desk.import("people", "people.txt", &utf16(AWKWARD))?, [3, 3, 0, 0, 0, 0])?;
    expect(&desk.import("people", "people.csv", AWKWARD.as_bytes())?, [3, 0, 3, 0, 3, 0])?;
    let people = desk.cli.json(&["people"])?;
    let names: Vec<&str> = people.as_array().into_iter().flatten().filter_map(|row| row["name"].as_str()).collect();
    for name in ["=1+3", "שרה כהן", "Ines 👩‍🏭 Vega"] {
        ensure!(names.contains(&name), "{name} is not among {names:?}");
    }
    Ok(())
}

/// All errors of all rows at once, with row and column; the other rows are imported all the same.
#[test]
fn refused_rows_are_named_and_the_others_imported() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let file = "Name,Email,Starts on\nAna Holm,ana.holm@example.com,2026-01-12\n,nobody@example.com,\n\
        Ben Oto,not an address,2026-13-45\n";
    let report = desk.import("people", "people.csv", file.as_bytes())?;
    let errors = report["errors"].as_array().context("no list of errors")?;
    let at = |row: u64, column: &str| {
        errors.iter().any(|error| {
            error["row"] == row
                && error["column"] == column
                && error["message"].as_str().is_some_and(|it| it.contains(' '))
        })
    };
    ensure!(at(4, "Email") && at(4, "Starts on"), "{report:#}");
    ensure!(errors.iter().any(|error| error["row"] == 3), "{report:#}");
    ensure!(report["new"] == 1 && report["refused"] == 2, "{report:#}");
    Ok(())
}

/// Titles of columns are anybody's choice; what is not recognised can be said.
#[test]
fn a_column_can_be_named_for_a_field() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let file = desk.file("people.csv", b"Wer,Wo erreichbar,Was\nAna Holm,ana.holm@example.com,Buyer\n")?;
    let map = ["--map", "display_name=Wer", "--map", "email=Wo erreichbar", "--map", "job_title=Was"];
    let report = desk.cli.json(&[&["import", "people", &file], &map[..]].concat())?;
    expect(&report, [1, 1, 0, 0, 0, 0])?;
    let people = desk.cli.json(&["people", "ana"])?;
    ensure!(people[0]["job_title"] == "Buyer" && people[0]["email"] == "ana.holm@example.com", "{people:#}");
    let refusal = desk.cli.refused(&["import", "people", &file, "--map", "display_name=Nowhere"])?;
    ensure!(refusal.contains("Nowhere") && refusal.contains("Wo erreichbar"), "{refusal}");
    Ok(())
}

/// A row that may be somebody known waits for a decision, and the decision is taken from the command line.
#[test]
fn a_row_under_review_waits_for_a_decision() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    desk.import("people", "people.csv", b"Name,Department\nAna Holm,Sales\n")?;
    let twin = desk.file("more.csv", b"Name,Department\nAna Holm,Finance\n")?;
    let report = desk.cli.json(&["import", "people", &twin])?;
    ensure!(report["review"] == 1 && report["new"] == 0, "{report:#}");
    ensure!(report["undecided"][0]["candidates"][0]["name"] == "Ana Holm", "{report:#}");
    let decided = desk.cli.json(&["import", "people", &twin, "--as", "2=new"])?;
    ensure!(decided["new"] == 1, "{decided:#}");
    let people = desk.cli.json(&["people", "ana holm"])?;
    ensure!(people.as_array().map(Vec::len) == Some(2), "{people:#}");
    Ok(())
}

/// The catalogue contradicts itself in hundreds of places; every row is kept and every contradiction said.
#[test]
fn microsofts_catalogue_loses_no_row() -> Result<()> {
    let Some(catalogue) = shared_data("business-process-catalog-simple-2025-05.xlsx") else { return Ok(()) };
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let catalogue = catalogue.to_str().context("the shared data has a path that is no text")?;
    let report = desk.cli.json(&["import", "processes", catalogue])?;
    expect(&report, [4_217, 4_217, 0, 0, 0, 0])?;
    let conflicts = report["conflicts"].as_array().map_or(0, Vec::len);
    ensure!(conflicts > 224, "only {conflicts} contradictions were reported");
    let again = desk.cli.json(&["import", "processes", catalogue])?;
    expect(&again, [4_217, 0, 4_217, 0, 4_217, 0])?;
    let scope = desk.cli.json(&["scope", "add", "10.05"])?;
    ensure!(scope["in_scope"].as_u64() > Some(10), "a whole branch was to come into scope: {scope:#}");
    Ok(())
}

/// A catalogue of one's own: levels, order and parents follow from the columns; a branch is chosen by one code.
#[test]
fn a_small_catalogue_becomes_a_tree() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    expect(&desk.import("processes", "processes.csv", PROCESSES.as_bytes())?, [7, 7, 0, 0, 0, 0])?;
    let tree = desk.cli.json(&["processes"])?;
    let depths: Vec<u64> = tree.as_array().into_iter().flatten().filter_map(|row| row["depth"].as_u64()).collect();
    ensure!(depths == [0, 1, 2, 2, 0, 1, 2], "{tree:#}");
    desk.cli.done(&["scope", "add", "Order to cash"])?;
    let scope = desk.cli.json(&["scope", "remove", "65.05.040"])?;
    ensure!(scope["in_scope"] == 3, "{scope:#}");
    let listed = desk.cli.done(&["scope", "list"])?;
    ensure!(listed.contains("Check credit") && !listed.contains("Confirm orders"), "{listed}");
    Ok(())
}

/// Groups come from other systems too, one row a member.
#[test]
fn groups_are_imported_with_members() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    desk.import("people", "people.csv", ENTRA_NEW.as_bytes())?;
    let file = "Name,Headcount,Member email\nOrder desk,40,ana.holm@example.com\nOrder desk,40,ben.oto@example.com\n";
    let report = desk.import("groups", "groups.csv", file.as_bytes())?;
    ensure!(report["new"] == 1 && report["refused"] == 0, "{report:#}");
    let groups = desk.cli.json(&["groups"])?;
    ensure!(
        groups[0]["name"] == "Order desk" && groups[0]["headcount"] == 40 && groups[0]["members"] == 2,
        "{groups:#}"
    );
    Ok(())
}

/// Lists of groups and processes that somebody typed: columns that nobody recognises are named, and then read.
#[test]
fn columns_of_groups_and_processes_can_be_named() -> Result<()> {
    let desk = Desk::new()?;
    desk.cli.done(&["new", "Nordwind"])?;
    let groups = desk.file("roles.csv", b"Was,FTEs\nOrder desk,40\n")?;
    let refusal = desk.cli.refused(&["import", "groups", &groups])?;
    ensure!(refusal.contains("roles.csv") && refusal.contains("FTEs"), "{refusal}");
    let report = desk.cli.json(&["import", "groups", &groups, "--map", "name=Was", "--map", "headcount=FTEs"])?;
    ensure!(report["new"] == 1 && report["columns"]["headcount"] == "FTEs", "{report:#}");
    let list = desk.file("list.csv", b"Nr,Was\n65,Order to cash\n65.05,Manage sales orders\n")?;
    ensure!(desk.cli.refused(&["import", "processes", &list])?.contains("Nr, Was"), "the columns are not named");
    let looked = ["import", "processes", &list, "--map", "title=Was", "--map", "code=Nr"];
    ensure!(desk.cli.json(&looked)?["new"] == 2, "the mapping was not used");
    ensure!(desk.cli.json(&["processes"])?[1]["depth"] == 1, "the codes were not used");
    Ok(())
}
