//! What stands where: the top level, the documents, and that the code map names every crate.
//!
//! Looks at names and openings of files only.

use super::{Tree, Violation, floors::Package};

/// What may stand at the top level; dot-files and dot-folders may as well.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src-tauri",
    "ui",
    "tests",
    "README.md",
    "LICENSE",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "clippy.toml",
    "deny.toml",
];

const DOCUMENTS: &[&str] = &["README.md", "src-tauri/ARCHITECTURE.md"];

/// The manifests of the workspace and of what stands outside of it, with the beginning of their table of lints.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "src-tauri/bench-rivals/Cargo.toml"];
const LINTS: &str = "[workspace.lints.";

/// Everything that stands where it should not, or does not stand where it should.
pub(super) fn check(tree: &Tree, packages: &[Package]) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut strangers: Vec<&str> = tree.paths.iter().filter_map(|path| path.split('/').next()).collect();
    strangers.dedup();
    for name in strangers {
        if !name.starts_with('.') && !TOP.contains(&name) {
            violations.push(Violation::new(
                name,
                0,
                "does not belong at the top level; move it into src-tauri, ui or tests",
            ));
        }
    }
    for document in DOCUMENTS {
        if !tree.paths.iter().any(|path| path == document) {
            violations.push(Violation::new(document, 0, "is missing; write it"));
        }
    }
    if let Some(architecture) = tree.sources.iter().find(|source| source.path == "src-tauri/ARCHITECTURE.md") {
        for package in packages {
            let manifest = package.manifest();
            let folder = manifest.trim_end_matches("/Cargo.toml").rsplit('/').next().unwrap_or_default();
            let named = [folder, package.name.as_str()].iter().any(|name| is_named(&architecture.text, name));
            if !named {
                violations.push(Violation::new(
                    &architecture.path,
                    0,
                    format!("the code map does not name `{folder}`; say what it is for"),
                ));
            }
        }
    }
    violations.extend(other_lints(tree));
    violations.extend(tree.sources.iter().filter(|source| source.is(&[".rs"]) && !source.text.starts_with("//!")).map(
        |source| {
            Violation::new(&source.path, 1, "does not open with `//!`; say what the module owns and what it does not")
        },
    ));
    violations
}

/// What is built apart cannot inherit the lints, and must have the same.
fn other_lints(tree: &Tree) -> Option<Violation> {
    let lints = |path: &str| tree.sources.iter().find(|source| source.path == path).map(|source| lints(&source.text));
    let [ours, apart] = MANIFESTS.map(lints);
    let advice = "has other lints than the workspace; copy them from there";
    (apart? != ours?).then(|| Violation::new(MANIFESTS[1], 0, advice))
}

/// The lines of a manifest that set lints.
fn lints(manifest: &str) -> Vec<&str> {
    let mut within = false;
    let lines = manifest.lines().filter(|line| {
        if line.starts_with('[') {
            within = line.starts_with(LINTS);
        }
        within && !line.is_empty()
    });
    lines.collect()
}

/// Whether the name stands in the text as a word of its own, not inside another.
fn is_named(text: &str, name: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').any(|word| word == name)
}

#[cfg(test)]
mod tests {
    use super::{super::floors::packages, *};

    const DOCUMENTED: [(&str, &str); 2] = [("README.md", "x"), ("src-tauri/ARCHITECTURE.md", "- `store`: SQLite")];

    fn advice(files: &[(&str, &str)], metadata: &str) -> Vec<String> {
        let packages = packages(metadata).expect("metadata");
        check(&Tree::of(files), &packages).into_iter().map(|violation| violation.file).collect()
    }

    /// The top level is what a newcomer sees first.
    #[test]
    fn strangers_at_the_top_level_are_named() {
        let mut files = DOCUMENTED.to_vec();
        files.extend([("notes.txt", ""), (".gitignore", ""), ("ui/package.json", "")]);
        assert_eq!(advice(&files, r#"{"packages":[]}"#), ["notes.txt"]);
    }

    /// A code map that leaves crates out sends readers astray.
    #[test]
    fn the_code_map_names_every_crate() {
        let package = |folder: &str| {
            format!(
                r#"{{"packages":[{{"name":"understudy-{folder}","manifest_path":"src-tauri/crates/{folder}/Cargo.toml","dependencies":[]}}]}}"#
            )
        };
        assert!(advice(&DOCUMENTED, &package("store")).is_empty());
        assert_eq!(advice(&DOCUMENTED, &package("sync")), ["src-tauri/ARCHITECTURE.md"]);
    }

    /// What stands outside the workspace is held to the same.
    #[test]
    fn the_lints_of_what_is_built_apart_are_the_same() {
        let lints = "[workspace.lints.clippy]\nall = \"warn\"\n";
        let ours = format!("[workspace]\n\n{lints}\n[profile.dev]\ndebug = false\n");
        let advice_with = |apart: &str| {
            let mut files = DOCUMENTED.to_vec();
            files.extend([(MANIFESTS[0], ours.as_str()), (MANIFESTS[1], apart)]);
            advice(&files, r#"{"packages":[]}"#)
        };
        assert!(advice_with(&format!("[package]\nname = \"x\"\n{lints}")).is_empty());
        assert_eq!(advice_with("[package]\nname = \"x\"\n"), [MANIFESTS[1]]);
    }

    /// Each module says what it owns before anything else.
    #[test]
    fn documents_and_module_openings_are_asked_for() {
        assert_eq!(advice(&[("README.md", "x")], r#"{"packages":[]}"#), ["src-tauri/ARCHITECTURE.md"]);
        let mut files = DOCUMENTED.to_vec();
        files.extend([("src-tauri/src/a.rs", "//! Owns a.\n"), ("src-tauri/src/b.rs", "use a;\n")]);
        assert_eq!(advice(&files, r#"{"packages":[]}"#), ["src-tauri/src/b.rs"]);
    }
}
