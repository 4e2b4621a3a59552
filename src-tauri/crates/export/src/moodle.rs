//! Users and cohorts in the shape that Moodle uploads.
//!
//! Owns two files: users (Site administration › Users › Upload users) with `username, firstname, lastname, email, idnumber,
//! department, cohort1 …`, and beside it the cohorts (Users › Cohorts › Upload cohorts) with `name, idnumber, description`.
//! A user names cohorts by their idnumber, since Moodle takes no names there; so the cohorts are uploaded first. UTF-8
//! without byte order mark. Texts are shielded as in every CSV. Deliberately knows no rule about who is exported.
//!
//! Source: <https://docs.moodle.org/en/Upload_users>, <https://docs.moodle.org/en/Upload_cohorts>.

use crate::{ExportError, ExportReport, Format, Progress, go_on, shield, table::ROWS_PER_LOOK, write_atomically};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};
use understudy_domain::{id::Id, message::Message};

/// A person to become a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodleUser {
    /// The person; becomes the idnumber, which xAPI statements name too.
    pub id: Id,
    /// Given name.
    pub first_name: String,
    /// Surname.
    pub last_name: String,
    /// E-mail address; who has none is left out.
    pub email: String,
    /// Department.
    pub department: String,
    /// Positions of the cohorts.
    pub cohorts: Vec<usize>,
}

/// A group to become a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodleCohort {
    /// The group.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
}

impl MoodleCohort {
    fn id_number(&self) -> String {
        // A word in front: Moodle takes a number alone for its own.
        format!("group-{}", self.id)
    }
}

/// A user name that Moodle takes: small letters, digits and `_ - . @`.
fn user_name(email: &str) -> String {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.' | '@');
    email.to_lowercase().chars().map(|c| if allowed(c) { c } else { '-' }).collect()
}

/// The file of cohorts beside the file of users.
pub fn cohorts_path(users: &Path) -> PathBuf {
    let stem = users.file_stem().unwrap_or_default().to_string_lossy();
    users.with_file_name(format!("{stem}-cohorts.csv"))
}

/// Users with an address of their own, and how many have none or somebody else's.
fn usable(users: &[MoodleUser]) -> (Vec<(&MoodleUser, String)>, usize, usize) {
    let (mut kept, mut without, mut double) = (Vec::new(), 0, 0);
    let (mut addresses, mut names) = (BTreeSet::new(), BTreeSet::new());
    for user in users {
        let email = user.email.trim().to_lowercase();
        if !email.contains('@') {
            without += 1;
        } else if addresses.insert(email.clone()) {
            let mut name = user_name(&email);
            while !names.insert(name.clone()) {
                // Two addresses that differ in characters which Moodle does not take.
                name.push('_');
            }
            kept.push((user, name));
        } else {
            double += 1;
        }
    }
    (kept, without, double)
}

fn write_csv(
    to: &Path,
    progress: &dyn Progress,
    heading: &[String],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<u64, ExportError> {
    let failed = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => ExportError::from(error),
        other => ExportError::Other { path: String::new(), reason: format!("{other:?}") },
    };
    let ((), bytes) = write_atomically(to, |writer| {
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(writer);
        csv.write_record(heading).map_err(failed)?;
        for (at, row) in rows.enumerate() {
            if at % ROWS_PER_LOOK == 0 {
                go_on(progress)?;
            }
            csv.write_record(row.iter().map(|cell| shield(cell).into_owned())).map_err(failed)?;
        }
        csv.flush()?;
        go_on(progress)
    })?;
    Ok(bytes)
}

/// Writes the users to a file and the cohorts to the one beside it; each replaces an older one only when it is complete. The
/// notes say who was left out and why.
pub fn write_moodle(
    users: &[MoodleUser],
    cohorts: &[MoodleCohort],
    to: &Path,
    progress: &dyn Progress,
) -> Result<ExportReport, ExportError> {
    let beside = cohorts_path(to);
    let heading: Vec<String> = ["name", "idnumber", "description"].map(str::to_owned).into();
    let rows = cohorts.iter().map(|cohort| vec![cohort.name.clone(), cohort.id_number(), cohort.description.clone()]);
    write_csv(&beside, progress, &heading, rows)?;
    let (kept, without, double) = usable(users);
    let most = kept.iter().map(|(user, _)| user.cohorts.len()).max().unwrap_or(0);
    let mut heading: Vec<String> =
        ["username", "firstname", "lastname", "email", "idnumber", "department"].map(str::to_owned).into();
    heading.extend((1..=most).map(|number| format!("cohort{number}")));
    let rows = kept.iter().map(|(user, name)| {
        let mut row = vec![
            name.clone(),
            user.first_name.clone(),
            user.last_name.clone(),
            user.email.trim().to_owned(),
            user.id.to_string(),
            user.department.clone(),
        ];
        row.extend(user.cohorts.iter().filter_map(|at| cohorts.get(*at)).map(MoodleCohort::id_number));
        row.resize(6 + most, String::new());
        row
    });
    let bytes = write_csv(to, progress, &heading, rows)?;
    let file = beside.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut notes = vec![Message::new("completion-moodle-cohorts").with("file", file)];
    if without > 0 {
        notes.push(Message::new("completion-moodle-no-address").with("count", without));
    }
    if double > 0 {
        notes.push(Message::new("completion-moodle-same-address").with("count", double));
    }
    Ok(ExportReport { path: to.to_owned(), format: Format::Csv, bytes, pages: None, notes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unwatched;

    fn user(name: &str, email: &str, cohorts: &[usize]) -> MoodleUser {
        MoodleUser {
            id: Id::derived("person", &[name.as_bytes()]),
            first_name: name.to_owned(),
            last_name: "Holm".to_owned(),
            email: email.to_owned(),
            department: "Sales".to_owned(),
            cohorts: cohorts.to_vec(),
        }
    }

    /// Moodle refuses a line with a bad user name, a missing or a doubled address: such people must be named, not lost.
    #[test]
    fn users_are_valid_and_those_left_out_are_counted() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("users.csv");
        let users = [
            user("Ana", "Ana.Holm+x@Example.com", &[0, 1]),
            user("Bo", "", &[0]),
            user("=Cem", "cem@example.com", &[]),
            user("Dag", "CEM@example.com", &[1]),
        ];
        let cohort = |name: &str| MoodleCohort {
            id: Id::derived("group", &[name.as_bytes()]),
            name: name.to_owned(),
            description: String::new(),
        };
        let cohorts = [cohort("Order desk"), cohort("Returns")];
        let report = write_moodle(&users, &cohorts, &path, &Unwatched).expect("written");
        let text = std::fs::read_to_string(&path).expect("read");
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        assert_eq!(lines[0][6..], ["cohort1", "cohort2"]);
        assert_eq!(lines[1][..2], ["ana.holm-x@example.com", "Ana"]);
        assert_eq!(lines[1][7], cohorts[1].id_number());
        assert_eq!((lines.len(), lines[2][1], lines[2][7]), (3, "'=Cem", ""));
        assert_eq!(report.notes.len(), 3);
        let beside = std::fs::read_to_string(folder.path().join("users-cohorts.csv")).expect("read");
        assert!(beside.starts_with("name,idnumber,description\r\nOrder desk,group-"));
    }
}
