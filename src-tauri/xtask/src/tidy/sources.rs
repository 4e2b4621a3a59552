//! What may stand in which source file.
//!
//! Reads line by line, comments left out where a rule is about code. Knows no grammar; `strings` does.

use super::{Source, Tree, Violation};

/// Where these rules are written down, and so are full of what they forbid.
const RULES: &str = "src-tauri/xtask/src/tidy/";
/// More lines than this are worth a look.
const LONG: usize = 600;

/// A list of words, where they must not stand, and what to do instead.
struct Rule {
    words: &'static [&'static str],
    applies: fn(&Source) -> bool,
    in_comments: bool,
    advice: &'static str,
}

const CODE: &[&str] = &[".rs", ".ts", ".tsx", ".js", ".mjs", ".css", ".sql", ".py", ".java"];

const RULES_OF_THE_TREE: &[Rule] = &[
    Rule {
        words: &[
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::time::SystemTime",
            "SystemTime::now",
            "Instant::now",
        ],
        applies: in_domain,
        in_comments: false,
        advice: "domain does no input or output and reads no clock; pass it in",
    },
    Rule {
        words: &["Zoned::now", "Timestamp::now", "Uuid::now_v7", "Uuid::new_v4", "rand::"],
        applies: in_domain,
        in_comments: false,
        advice: "domain reads no clock and throws no dice; pass the time or the id in",
    },
    Rule {
        words: &["tauri::", "use tauri", "tauri_plugin", "#[tauri"],
        applies: |source| {
            source.is(&[".rs"]) && !source.path.starts_with("src-tauri/src/") && source.path != "src-tauri/build.rs"
        },
        in_comments: false,
        advice: "only src-tauri/src names Tauri; move this there",
    },
    Rule {
        words: &["@tauri-apps"],
        applies: |source| source.is(&[".ts", ".tsx"]) && !source.path.starts_with("ui/src/platform/"),
        in_comments: false,
        advice: "only ui/src/platform names @tauri-apps; call what platform offers",
    },
    Rule {
        words: &[
            "SELECT ",
            "INSERT INTO",
            "INSERT OR ",
            "DELETE FROM",
            "CREATE TABLE",
            "CREATE INDEX",
            "ALTER TABLE",
            "PRAGMA ",
        ],
        applies: |source| source.is(&[".rs", ".ts", ".tsx"]) && !may_speak_sql(&source.path),
        in_comments: false,
        advice: "SQL stands in store only; ask store for what is needed",
    },
    Rule {
        words: &[
            "TODO",
            "FIXME",
            "XXX:",
            "todo!(",
            "unimplemented!(",
            "dbg!(",
            "#[ignore",
            ".only(",
            "it.skip",
            "test.skip",
            "@ts-ignore",
        ],
        applies: |source| source.is(CODE),
        in_comments: true,
        advice: "is work left undone or a check switched off; finish it",
    },
];

const HOME_FOLDERS: &[&str] = &["/home/", "/root/", "C:\\Users", "C:\\\\Users", "/Users/"];
const REGISTRIES: &[&str] =
    &["npmjs", "npmmirror", "pypi.", "pythonhosted", "crates.io", "debian.org", "jsdelivr", "unpkg"];

fn in_domain(source: &Source) -> bool {
    source.is(&[".rs"]) && source.path.starts_with("src-tauri/crates/domain/src/")
}

/// The store, what measures or tests it against plain SQLite, what it is compared with, and the hub, whose SQL is
/// PostgreSQL's.
fn may_speak_sql(path: &str) -> bool {
    const FOLDERS: &[&str] = &[
        "src-tauri/crates/store/",
        "src-tauri/crates/bench/",
        "src-tauri/bench-rivals/",
        "src-tauri/crates/sync/src/hub/",
    ];
    FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// Every line that holds what it must not.
pub(super) fn check(tree: &Tree) -> Vec<Violation> {
    tree.sources.iter().filter(|source| !source.path.starts_with(RULES)).flat_map(check_source).collect()
}

/// Files that may have become more than one thing.
pub(super) fn long_files(tree: &Tree) -> Vec<Violation> {
    let code = tree
        .sources
        .iter()
        .filter(|source| source.is(&[".rs", ".ts", ".tsx"]) && !source.path.starts_with("ui/src/api/"));
    code.filter(|source| source.text.lines().count() > LONG)
        .map(|source| Violation::new(&source.path, 0, format!("over {LONG} lines; is it still one thing?")))
        .collect()
}

fn check_source(source: &Source) -> Vec<Violation> {
    let rules: Vec<&Rule> = RULES_OF_THE_TREE.iter().filter(|rule| (rule.applies)(source)).collect();
    let mut violations = Vec::new();
    for (number, line) in source.lines() {
        let code = without_comment(line);
        for rule in &rules {
            let text = if rule.in_comments { line } else { code };
            if let Some(word) = rule.words.iter().find(|word| stands_in(text, word)) {
                violations.push(Violation::new(&source.path, number, format!("`{}`: {}", word.trim(), rule.advice)));
            }
        }
        if let Some(folder) = HOME_FOLDERS.iter().find(|folder| names_folder(line, folder)) {
            let advice = format!("`{folder}` is a path of one machine; make it relative to the workspace");
            violations.push(Violation::new(&source.path, number, advice));
        }
        if !source.is(&["Cargo.lock"]) && names_registry(line) {
            violations.push(Violation::new(&source.path, number, "names a package registry's host; take it out"));
        }
    }
    violations
}

/// The line up to a `//` comment. A `//` inside a string (an address) ends it early, which only makes a rule milder.
fn without_comment(line: &str) -> &str {
    let start = line.trim_start();
    if start.starts_with("* ") || start.starts_with("/*") || start == "*" || start.starts_with("-- ") {
        return "";
    }
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// Whether the word stands in the text and is not the end of a longer one.
fn stands_in(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let starts_a_word = word.starts_with(|c: char| c.is_alphanumeric());
        !(starts_a_word && before.is_some_and(|c| c.is_alphanumeric() || c == '_'))
    })
}

/// Whether an absolute path begins with this folder: `see /home/x`, but not `ui/home/x` nor an address.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        line[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && !"._-/}*~$".contains(before))
    })
}

fn names_registry(line: &str) -> bool {
    line.split("://").skip(1).any(|rest| {
        let host = rest.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').next().unwrap_or_default();
        REGISTRIES.iter().any(|name| host.contains(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|violation| violation.line).collect()
    }

    /// Invariant 1 of the design: the domain does no I/O and reads no clock.
    #[test]
    fn the_domain_touches_nothing() {
        let text = "//! Never calls SystemTime::now.\nuse std::fs;\nlet now = Timestamp::now();\n";
        assert_eq!(lines("src-tauri/crates/domain/src/a.rs", text), [2, 3]);
        assert!(lines("src-tauri/crates/app/src/a.rs", text).is_empty());
    }

    /// The window toolkit can be replaced only while one place names it.
    #[test]
    fn tauri_is_named_in_one_place_on_each_side() {
        assert_eq!(lines("src-tauri/crates/app/src/a.rs", "use tauri::Manager;"), [1]);
        assert!(lines("src-tauri/src/main.rs", "use tauri::Manager;").is_empty());
        assert_eq!(lines("ui/src/features/a.ts", "import { invoke } from \"@tauri-apps/api/core\";"), [1]);
        assert!(lines("ui/src/platform/a.ts", "import { invoke } from \"@tauri-apps/api/core\";").is_empty());
    }

    /// Half-finished work and switched-off checks must not be committed; words that merely contain the marks may.
    #[test]
    fn unfinished_work_is_found_in_code_and_comments() {
        let unfinished = "// TODO later\nlet x = dbg!(y);\n#[ignore]\nit.only(\"x\")\n";
        assert_eq!(lines("tests/tests/a.rs", unfinished), [1, 2, 3, 4]);
        assert!(lines("tests/tests/a.rs", "const MASTODON: u8 = 1; // AUTODOC\n").is_empty());
    }

    /// SQL outside the store would bypass the change log.
    #[test]
    fn sql_stands_in_the_store() {
        let text = "db.execute(\"INSERT INTO person VALUES (1)\")";
        assert_eq!(lines("src-tauri/crates/app/src/a.rs", text), [1]);
        assert!(lines("src-tauri/crates/store/src/a.rs", text).is_empty());
        assert!(lines("src-tauri/bench-rivals/src/a.rs", text).is_empty());
        assert!(
            lines("src-tauri/crates/app/src/a.rs", "// SELECT is written in store\nenum A { SELECTED }").is_empty()
        );
    }

    /// A path or mirror of the machine it was written on breaks the project everywhere else.
    #[test]
    fn machine_paths_and_registries_are_found() {
        assert_eq!(lines("README.md", "see /home/me/x\ncd /root/x\nui/home/x\n"), [1, 2]);
        assert_eq!(
            lines("ui/package-lock.json", concat!("\"resolved\": \"https", "://registry.", "npmjs.org/a\"")),
            [1]
        );
        assert!(lines("README.md", "https://learn.microsoft.com/home/a").is_empty());
        assert!(lines("Cargo.lock", "registry+https://github.com/rust-lang/crates.io-index").is_empty());
    }

    /// A file that grew past one idea is worth a look, not a failure.
    #[test]
    fn long_files_are_reported() {
        let long = "x\n".repeat(LONG + 1);
        assert_eq!(long_files(&Tree::of(&[("src-tauri/src/a.rs", &long), ("a.md", &long)])).len(), 1);
    }
}
