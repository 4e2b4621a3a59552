//! The floors: which crate may depend on which.
//!
//! Owns the table of floors. Reads only what cargo says the manifests say; what sources name is for `sources`.

use super::Violation;
use anyhow::Result;
use serde::Deserialize;

/// Each crate's floor. A crate depends on lower floors only; on the same floor only where [`NEIGHBOURS`] says so.
const FLOORS: &[(&str, u8)] = &[
    ("understudy-domain", 0),
    ("understudy-messages", 0),
    ("understudy-store", 1),
    ("understudy-import", 1),
    ("understudy-export", 1),
    ("understudy-sync", 2),
    ("understudy-app", 3),
    ("understudy-cli", 4),
    ("understudy-window", 4),
    ("understudy-bench", 4),
    ("understudy-tests", 4),
    ("understudy-testkit", 4),
    ("xtask", 4),
];

/// Dependencies within a floor, each with its reason: messages are worded from the domain's own `Message`.
const NEIGHBOURS: &[(&str, &str)] = &[("understudy-messages", "understudy-domain")];

/// For tests only: nothing that is shipped may depend on it.
const TEST_ONLY: &str = "understudy-testkit";

/// What `domain` must not depend on: everything that touches a disk, a network, a clock or chance.
const IMPURE: &[&str] = &["rusqlite", "tokio", "tempfile", "dirs", "fs4", "reqwest", "rand", "getrandom", "tracing"];

/// The only crate that names Tauri.
const SHELL: &str = "understudy-window";

/// A crate of the workspace, as cargo describes it.
#[derive(Debug, Deserialize)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) manifest_path: String,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    /// `None` for a normal one, else `dev` or `build`.
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// Reads the answer of `cargo metadata`.
pub(super) fn packages(metadata: &str) -> Result<Vec<Package>> {
    Ok(serde_json::from_str::<Metadata>(metadata)?.packages)
}

/// Every dependency that runs upward or sideways, or that its crate must not have.
pub(super) fn check(packages: &[Package]) -> Vec<Violation> {
    packages
        .iter()
        .flat_map(|package| package.dependencies.iter().filter_map(|to| judge(package, to)))
        .chain(unknown(packages))
        .collect()
}

fn judge(package: &Package, to: &Dependency) -> Option<Violation> {
    let from = package.name.as_str();
    let complain = |advice: String| Some(Violation::new(&package.manifest(), 0, advice));
    let is_dev = to.kind.as_deref() == Some("dev");
    if to.name.starts_with("tauri") && from != SHELL {
        return complain(format!("{from} names {}; only {SHELL} may: move what needs it there", to.name));
    }
    if is_dev {
        return None;
    }
    if to.name == TEST_ONLY && from != TEST_ONLY {
        return complain(format!("{from} depends on {TEST_ONLY}; make it a dev-dependency"));
    }
    if from == "understudy-domain" && IMPURE.contains(&to.name.as_str()) {
        return complain(format!("domain depends on {}; pass in what it is needed for instead", to.name));
    }
    let (Some(mine), Some(theirs)) = (floor(from), floor(&to.name)) else { return None };
    let allowed = theirs < mine || NEIGHBOURS.contains(&(from, to.name.as_str()));
    if allowed {
        None
    } else {
        complain(format!("{from} (floor {mine}) depends on {} (floor {theirs}); depend downward only", to.name))
    }
}

fn unknown(packages: &[Package]) -> impl Iterator<Item = Violation> {
    packages.iter().filter(|package| floor(&package.name).is_none()).map(|package| {
        Violation::new(
            &package.manifest(),
            0,
            format!("{} has no floor; give it one in xtask's tidy/floors.rs", package.name),
        )
    })
}

fn floor(name: &str) -> Option<u8> {
    FLOORS.iter().find(|(known, _)| *known == name).map(|(_, floor)| *floor)
}

impl Package {
    /// The manifest's path from the workspace root.
    pub(super) fn manifest(&self) -> String {
        let root = crate::workspace::root();
        let path = std::path::Path::new(&self.manifest_path);
        path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violations(from: &str, to: &str, kind: &str) -> usize {
        let metadata = format!(
            r#"{{"packages":[{{"name":"{from}","manifest_path":"x/Cargo.toml","dependencies":[{{"name":"{to}","kind":{kind}}}]}}]}}"#
        );
        check(&packages(&metadata).expect("metadata")).len()
    }

    /// The rule that keeps the layers apart: down is fine, up and sideways are not.
    #[test]
    fn dependencies_run_downward_only() {
        assert_eq!(violations("understudy-app", "understudy-store", "null"), 0);
        assert_eq!(violations("understudy-store", "understudy-app", "null"), 1);
        assert_eq!(violations("understudy-store", "understudy-import", "null"), 1);
        assert_eq!(violations("understudy-messages", "understudy-domain", "null"), 0);
        assert_eq!(violations("understudy-domain", "understudy-messages", "null"), 1);
        assert_eq!(violations("understudy-export", "understudy-messages", "null"), 0);
    }

    /// Tests may look anywhere; what is shipped may not carry the test kit.
    #[test]
    fn the_test_kit_is_for_tests() {
        assert_eq!(violations("understudy-app", "understudy-testkit", "\"dev\""), 0);
        assert_eq!(violations("understudy-cli", "understudy-testkit", "null"), 1);
    }

    /// A window toolkit below the shell, or a database in the domain, ends the layering quietly.
    #[test]
    fn tauri_stays_in_the_shell_and_io_out_of_the_domain() {
        assert_eq!(violations("understudy-window", "tauri", "null"), 0);
        assert_eq!(violations("understudy-app", "tauri-plugin-dialog", "null"), 1);
        assert_eq!(violations("understudy-domain", "rusqlite", "null"), 1);
        assert_eq!(violations("understudy-domain", "serde", "null"), 0);
    }

    /// A new crate without a floor would escape the rule.
    #[test]
    fn a_crate_without_a_floor_is_named() {
        assert_eq!(violations("understudy-new", "serde", "null"), 1);
    }
}
