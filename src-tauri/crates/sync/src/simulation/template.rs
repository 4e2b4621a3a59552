//! Files of laptops that have just been let in, made once and copied for each history.

use crate::{
    exchange::Copy,
    identity::Identity,
    names::Project,
    roster::{Newcomer, Role, Roster, found},
    testing::Seeded,
};
use std::{collections::BTreeMap, fs, path::Path, sync::OnceLock};
use tempfile::TempDir;
use understudy_store::Store;

pub(super) const MOST: usize = 8;

struct Template {
    /// The bytes of each file, by its name: a folder would outlive the tests.
    files: BTreeMap<String, Vec<u8>>,
    project: Project,
}

/// A folder in memory where there is one: nothing here cuts the power, and waiting for the disk would be most of the time.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.or_else(|_| tempfile::tempdir()).expect("a folder")
}

pub(super) fn identity(number: usize) -> Identity {
    Identity::from_seed([number as u8 + 1; 32])
}

/// The first two are leads.
pub(super) fn role(number: usize) -> Role {
    if number < 2 { Role::Lead } else { Role::Consultant }
}

fn name(laptops: usize, number: usize) -> String {
    format!("{laptops}-{number}.understudy")
}

fn make() -> Template {
    let folder = folder();
    let mut source = Seeded::new(9);
    source.now -= 86_400_000;
    let (project, mut statements) = found(&identity(0), Vec::new(), &mut source).expect("founds");
    for laptops in 1..=MOST {
        if laptops > 1 {
            let new = identity(laptops - 1);
            let new = Newcomer { device: new.device(), sealing: new.sealing_public(), streams: Vec::new() };
            let roster = Roster::of(project, &statements);
            statements.extend(roster.admit(&identity(0), &new, role(laptops - 1), &mut source).expect("admits"));
        }
        for number in 0..laptops {
            let identity = identity(number);
            let path = folder.path().join(name(laptops, number));
            let store = Store::create(&path, identity.stream(300 + number as u16)).expect("creates");
            Copy { store: &store, identity: &identity, project }.keep(&statements).expect("keeps");
        }
    }
    let entries = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry"));
    let files = entries
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file")))
        .collect();
    Template { files, project }
}

/// Writes the file of a laptop in a team of so many.
pub(super) fn write(laptops: usize, number: usize, to: &Path) -> Project {
    static MADE: OnceLock<Template> = OnceLock::new();
    let made = MADE.get_or_init(make);
    fs::write(to, &made.files[&name(laptops, number)]).expect("written");
    made.project
}
