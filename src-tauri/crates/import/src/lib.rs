//! Files of people, user groups and processes, read into checked rows with a preview.
//!
//! Owns the reading of CSV, TSV and XLSX files that nobody here wrote, the recognition of their columns, the checking of
//! every cell and the comparison with what is known already. Deliberately touches no database and writes nothing: the
//! rows known so far are passed in, and what would happen comes out, so that a person can look before anything changes.

pub mod attendance;
pub mod figures;
pub mod forms;
pub mod groups;
mod list;
mod mapping;
pub mod milestones;
pub mod people;
pub mod processes;
pub mod releases;
mod report;
pub mod sessions;
pub mod sheet;
pub mod tickets;

pub use list::ListRead;
pub use mapping::Mapping;
pub use report::{FieldChange, ImportCounts, ImportError, RowError};

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    fn collect(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("sources") {
            let path = entry.expect("sources").path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                let text = fs::read_to_string(&path).expect("sources");
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                found.extend(code.split('"').filter(|part| part.starts_with("import-")).map(str::to_owned));
            }
        }
    }

    /// A message without words would show its identifier to a person; words without a message are forgotten ones.
    #[test]
    fn every_message_has_words() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut used = BTreeSet::new();
        collect(&root.join("src"), &mut used);
        let catalogue = fs::read_to_string(root.join("../messages/en/import.ftl")).expect("catalogue");
        let worded: BTreeSet<String> = catalogue
            .lines()
            .filter(|line| line.starts_with("import-"))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id.to_owned())
            .collect();
        assert_eq!(used.difference(&worded).collect::<Vec<_>>(), Vec::<&String>::new(), "without words");
        assert_eq!(worded.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "never said");
    }
}
