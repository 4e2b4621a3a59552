//! The message catalogue: every message that is asked for exists, and every message that exists is asked for.
//!
//! Owns how the sources name messages: as a whole (`"import-done"`), as a family (`"gate-{kind}"`), or as a word that code
//! puts behind a prefix: the words of the domain, and the columns and kinds of rows of the command line.

use super::{Source, Tree, Violation};
use std::collections::{BTreeMap, BTreeSet};

const CATALOGUE: &str = "src-tauri/crates/messages/en/";

/// Families whose ids are put together elsewhere than in a literal of the shape `"prefix-{…}"`, each with its reason.
const FAMILIES: &[(&str, &str)] = &[];

/// What stands before a literal that is a message id for certain.
const ASKED_FOR: &[&str] =
    &["Message::new(", "word(", "<Text id=", "<Localized id=", "getString(", " text(", "(text(", "{text("];

/// What holds a literal that becomes a message id behind a prefix, and that prefix; only on the command line.
const PREFIXED: &[(&str, &str)] = &[
    ("Table::new(&[", "cli-column-"),
    ("naming::among(", "cli-kind-"),
    ("naming::only(", "cli-kind-"),
    ("choose(", "cli-kind-"),
    ("unknown(", "cli-kind-"),
];

/// Where words are defined.
const DOMAIN: &str = "src-tauri/crates/domain/src/";

/// Where those calls stand.
const COMMAND_LINE: &str = "src-tauri/crates/cli/";

/// Ids that are named but do not exist, and messages that nothing names.
pub(super) fn check(tree: &Tree) -> Vec<Violation> {
    let catalogue = read_catalogue(tree);
    let mut used = Used::default();
    let mut violations = Vec::new();
    for source in tree.sources.iter().filter(|source| reads_messages(source)) {
        for (number, line) in source.lines() {
            for literal in literals(line) {
                used.note(literal.text);
                let of_family = family(literal.text).filter(|_| literal.is_asked_for(line));
                let is_unknown = is_id(literal.text) && !catalogue.contains_key(literal.text);
                let is_missing = (literal.is_asked_for(line) && is_unknown)
                    || of_family.is_some_and(|family| !catalogue.keys().any(|id| id.starts_with(family)));
                if is_missing {
                    violations.push(missing(source, number, literal.text));
                }
            }
            for id in prefixed(source, line).filter(|id| !catalogue.contains_key(id)) {
                violations.push(missing(source, number, &id));
            }
        }
    }
    for source in catalogue_files(tree) {
        used.note_references(&source.text);
    }
    for source in tree.sources.iter().filter(|source| source.path.starts_with(DOMAIN)) {
        for (number, id) in words_of(&source.text) {
            // Whoever holds such a word may say it by `message_id()`, wherever that is.
            if !catalogue.contains_key(&id) {
                violations.push(missing(source, number, &id));
            }
            used.whole.insert(id);
        }
    }
    for (id, (file, line)) in &catalogue {
        if !used.covers(id) {
            violations.push(Violation::new(
                file,
                *line,
                format!("nothing says `{id}`; remove it, or name it in xtask's FAMILIES"),
            ));
        }
    }
    violations
}

fn reads_messages(source: &Source) -> bool {
    source.is(&[".rs", ".ts", ".tsx"]) && !source.path.starts_with("src-tauri/xtask/") && !source.is_ui_test()
}

fn catalogue_files(tree: &Tree) -> impl Iterator<Item = &Source> {
    tree.sources.iter().filter(|source| source.path.starts_with(CATALOGUE) && source.is(&[".ftl"]))
}

/// Message id → file and line.
fn read_catalogue(tree: &Tree) -> BTreeMap<String, (String, usize)> {
    let mut catalogue = BTreeMap::new();
    for source in catalogue_files(tree) {
        for (number, line) in source.lines() {
            if let Some((id, _)) = line.split_once('=') {
                let id = id.trim_end();
                if is_id(id) {
                    catalogue.insert(id.to_owned(), (source.path.clone(), number));
                }
            }
        }
    }
    catalogue
}

/// `topic-what`: lower case, at least two words, as the stored words may hold `_`.
fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.contains('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

fn missing(source: &Source, number: usize, id: &str) -> Violation {
    Violation::new(&source.path, number, format!("`{id}` is not in the message catalogue; add it or correct its name"))
}

/// What the ids that a literal makes begin with: `gate-{kind}` in Rust, `gate-${kind}` in TypeScript, `"gate-" + kind`.
fn family(literal: &str) -> Option<&str> {
    let fixed = literal.split(['{', '$']).next().unwrap_or_default();
    (fixed.ends_with('-') && is_id(fixed)).then_some(fixed)
}

/// The ids that a line of the command line makes of its words and a prefix.
fn prefixed<'a>(source: &'a Source, line: &'a str) -> impl Iterator<Item = String> + 'a {
    let calls = PREFIXED.iter().filter(|_| source.path.starts_with(COMMAND_LINE));
    calls.flat_map(move |(call, prefix)| {
        let rest = line.split_once(call).map_or("", |(_, rest)| rest);
        // A list holds literals up to its end; of a call's arguments only the first is a word.
        let words = match (call.ends_with('['), rest.strip_prefix('"')) {
            (true, _) => literals(rest.split(']').next().unwrap_or_default()),
            (false, Some(_)) => literals(rest).into_iter().take(1).collect(),
            (false, None) => Vec::new(),
        };
        words.into_iter().map(move |word| format!("{prefix}{}", word.text))
    })
}

/// The ids that the `words!` macro makes of a topic and its words, with their lines.
fn words_of(text: &str) -> Vec<(usize, String)> {
    let mut topic = None;
    let mut ids = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line == "}" {
            topic = None;
        } else if let (Some((_, rest)), true) = (line.split_once(", \""), line.contains("\" {")) {
            topic = rest.split('"').next();
        }
        let Some(topic) = topic else { continue };
        for word in line.split("= \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            ids.push((at + 1, format!("{topic}-{word}")));
        }
    }
    ids
}

/// What the sources name.
#[derive(Default)]
struct Used {
    whole: BTreeSet<String>,
    families: BTreeSet<String>,
}

impl Used {
    fn note(&mut self, literal: &str) {
        if is_id(literal) {
            self.whole.insert(literal.to_owned());
        }
        self.families.extend(family(literal).map(str::to_owned));
    }

    /// Messages that stand within other messages: `{ other-message }`.
    fn note_references(&mut self, catalogue: &str) {
        for inner in catalogue.split('{').skip(1) {
            let id: String =
                inner.trim_start().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if is_id(&id) {
                self.whole.insert(id);
            }
        }
    }

    fn covers(&self, id: &str) -> bool {
        self.whole.contains(id)
            || self.families.iter().any(|family| id.starts_with(family))
            || FAMILIES.iter().any(|(family, _)| id.starts_with(family))
    }
}

/// A string literal, and where in its line it begins.
struct Literal<'a> {
    text: &'a str,
    at: usize,
}

impl Literal<'_> {
    fn is_asked_for(&self, line: &str) -> bool {
        let before = &line[..self.at];
        // An id that is put together stands in `format!`.
        let before = before.strip_suffix("format!(").map_or(before, |call| call.strip_suffix('&').unwrap_or(call));
        ASKED_FOR.iter().any(|call| before.ends_with(call))
    }
}

/// The string and template literals of a line that begin and end on it.
fn literals(line: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(offset) = line[rest..].find(['"', '`', '\'']) {
        let start = rest + offset;
        let quote = &line[start..=start];
        let text = line[start + 1..].split_once(quote).map(|(text, _)| text);
        // A lone apostrophe (a lifetime, a word like don't) must not swallow the literal that follows it.
        rest = match text {
            Some(text) if quote != "'" || is_id(text) => {
                found.push(Literal { text, at: start });
                if quote == "`" && text.contains("${") {
                    // What stands in the holes of a template may name messages too.
                    found.extend(literals(text).into_iter().map(|inner| Literal { at: start + 1 + inner.at, ..inner }));
                }
                start + text.len() + 2
            }
            _ => start + 1,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FTL: &str = "src-tauri/crates/messages/en/gate.ftl";

    fn advice(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        check(&Tree::of(files)).into_iter().map(|violation| (violation.file, violation.line)).collect()
    }

    /// A misspelt id would reach the user as raw text.
    #[test]
    fn an_id_that_does_not_exist_is_found() {
        let ftl = (FTL, "gate-met = met\n");
        let rust = ("src-tauri/crates/domain/src/a.rs", "Message::new(\"gate-met\");\nMessage::new(\"gate-mett\");\n");
        let window = ("ui/src/a.tsx", "<Text id=\"gate-unknown\" />\n<div id=\"page-root\">\n");
        assert_eq!(advice(&[ftl, rust]), [(rust.0.to_owned(), 2)]);
        assert_eq!(advice(&[ftl, rust, window]).len(), 2);
    }

    /// A message that nothing says is dead weight for translators.
    #[test]
    fn a_message_that_nothing_says_is_found() {
        let ftl = (
            FTL,
            "# Words\ngate-met = met\ngate-kind-a = { gate-inner }\n    .label = x\ngate-inner = in\ngate-dead = never\n",
        );
        let rust = ("src-tauri/crates/app/src/a.rs", "say(\"gate-met\"); format!(\"gate-kind-{kind}\");\n");
        assert_eq!(advice(&[ftl, rust]), [(FTL.to_owned(), 6)]);
        let window = ("ui/src/a.ts", "text(`gate-${kind}`)\n");
        assert!(advice(&[ftl, window]).is_empty());
    }

    /// The words of the domain are named by a macro, not one by one.
    #[test]
    fn words_of_the_domain_are_said() {
        let ftl = (FTL, "stage-observe = o\nstage-not_yet = n\ndriver-both = b\ndriver-none = x\n");
        let words = "words! {\n    Stage, \"stage\" {\n        Observe = \"observe\",\n        NotYet = \"not_yet\",\n    }\n}\nwords! {\n    Driver, \"driver\" { Both = \"both\" }\n}\n";
        assert_eq!(advice(&[ftl, ("src-tauri/crates/domain/src/words.rs", words)]), [(FTL.to_owned(), 4)]);
    }

    /// Attendance was shown as `attendance-present`: the word's topic was none of the catalogue's, and nobody noticed.
    #[test]
    fn a_word_of_the_domain_without_a_message_is_found() {
        let path = "src-tauri/crates/domain/src/words.rs";
        let words = "words! {\n    Status, \"attendance\" {\n        Present = \"present\",\n    }\n}\n";
        assert_eq!(advice(&[(FTL, "attendance-present = p\n"), (path, words)]), []);
        let said_elsewhere = (FTL, "run-status-present = p\n");
        let status = ("ui/src/a.ts", "t(`run-status-${status}`)\n");
        assert_eq!(advice(&[said_elsewhere, status, (path, words)]), [(path.to_owned(), 3)]);
    }

    /// An id that is put together of a prefix that no message has can only come out as the raw id.
    #[test]
    fn a_family_without_a_message_is_found() {
        let path = "src-tauri/crates/cli/src/a.rs";
        let asking = "say(&Message::new(format!(\"gate-{kind}\")));\nword(&format!(\"gaet-{kind}\"));\n";
        assert_eq!(advice(&[(FTL, "gate-met = met\n"), (path, asking)]), [(path.to_owned(), 2)]);
    }

    /// The columns and kinds of rows on the command line are ids without their prefix.
    #[test]
    fn a_column_or_kind_without_a_message_is_found() {
        let path = "src-tauri/crates/cli/src/a.rs";
        let ftl = (FTL, "cli-column-name = Name\ncli-kind-wave = wave\n");
        let rust = "word(&format!(\"cli-column-{column}\")); word(&format!(\"cli-kind-{kind}\"));\n\
            Table::new(&[\"name\", \"nmae\"]);\nnaming::among(\"wave\", \"Wave 1\", rows);\nchoose(\"wvae\", text, rows);\n";
        let found = advice(&[ftl, (path, rust)]);
        assert_eq!(found, [(path.to_owned(), 2), (path.to_owned(), 4)]);
    }

    /// A message may be said in the middle of a template.
    #[test]
    fn holes_of_templates_are_read() {
        let ftl = (FTL, "gate-met = met\n");
        let window = ("ui/src/a.ts", "const words = `${name} · ${t(\"gate-met\")}`;\n");
        assert!(advice(&[ftl, window]).is_empty());
        let wrong = ("ui/src/a.ts", "const words = `${name} · ${text(\"gate-mett\")}`;\n");
        assert_eq!(advice(&[(FTL, ""), wrong]), [(wrong.0.to_owned(), 1)]);
    }

    /// Rust lifetimes and English apostrophes are no quotes.
    #[test]
    fn apostrophes_do_not_hide_literals() {
        let texts = |line| literals(line).into_iter().map(|literal| literal.text.to_owned()).collect::<Vec<_>>();
        assert!(texts("fn a<'a>(x: &'a str) { say(\"gate-met\") }").contains(&"gate-met".to_owned()));
        assert!(texts("const a = 'gate-met';").contains(&"gate-met".to_owned()));
    }
}
