//! Words that a person reads, outside the message catalogue: text in markup, and attributes such as `title`.
//!
//! Owns a small scanner of TSX that knows code, tags and text apart. It need not understand the language: where it is in
//! doubt it says nothing, because a false alarm teaches people to switch the rule off.

use super::{Tree, Violation};

/// Attributes whose value is read or heard.
const SPOKEN: &[&str] = &[
    "title",
    "label",
    "alt",
    "placeholder",
    "hint",
    "description",
    "summary",
    "heading",
    "caption",
    "validationMessage",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
];

/// Words after which a `<` begins an element and not a comparison.
const BEFORE_ELEMENT: &[&str] = &["return", "case", "default", "yield", "else"];

/// Every literal in the window's markup that should be a message.
pub(super) fn check(tree: &Tree) -> Vec<Violation> {
    let markup = tree
        .sources
        .iter()
        .filter(|source| source.path.starts_with("ui/src/") && source.is(&[".tsx"]) && !source.is_ui_test());
    markup
        .flat_map(|source| {
            spoken_literals(&source.text).into_iter().map(|(line, text)| {
                Violation::new(
                    &source.path,
                    line,
                    format!("`{text}` is read by people; put it in the message catalogue"),
                )
            })
        })
        .collect()
}

/// What the scanner stands in; the innermost is the last of a stack.
enum Place {
    /// TypeScript between braces, and whether what it yields is read by people.
    Code { spoken: bool },
    /// Inside `<name …>`, after this attribute.
    Tag { attribute: String, closing: bool },
    /// Between an opening and a closing tag, since this position.
    Text { start: usize },
}

struct Scanner<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    places: Vec<Place>,
    found: Vec<(usize, String)>,
}

/// Line and text of each literal that people read.
fn spoken_literals(source: &str) -> Vec<(usize, String)> {
    let places = vec![Place::Code { spoken: false }];
    let mut scanner = Scanner { source, bytes: source.as_bytes(), at: 0, places, found: Vec::new() };
    while scanner.at < scanner.bytes.len() {
        match scanner.places.last() {
            Some(Place::Code { spoken }) => scanner.code(*spoken),
            Some(Place::Tag { .. }) => scanner.tag(),
            Some(Place::Text { start }) => scanner.text(*start),
            // More closing than opening: not TSX as this scanner knows it, so it says no more.
            None => break,
        }
    }
    scanner.found
}

impl Scanner<'_> {
    fn code(&mut self, spoken: bool) {
        match self.bytes[self.at] {
            b'/' if self.follows("//") => self.skip_to("\n"),
            b'/' if self.follows("/*") => self.skip_to("*/"),
            b'/' if self.expects_value() => self.skip_regular_expression(),
            quote @ (b'"' | b'\'' | b'`') => {
                let is_value = self.expects_choice();
                let start = self.at;
                let literal = self.literal(quote);
                if spoken && is_value && looks_like_words(&literal) {
                    self.report(start, &literal);
                }
            }
            b'{' => {
                self.places.push(Place::Code { spoken: false });
                self.at += 1;
            }
            b'}' => {
                self.places.pop();
                if let Some(Place::Text { start }) = self.places.last_mut() {
                    *start = self.at + 1;
                }
                self.at += 1;
            }
            b'<' if self.opens_element() => self.open_tag(),
            _ => self.at += 1,
        }
    }

    fn tag(&mut self) {
        match self.bytes[self.at] {
            b'/' if self.follows("/>") => {
                self.places.pop();
                self.at += 2;
                self.resume_text();
            }
            b'>' => {
                self.at += 1;
                let closing = matches!(self.places.pop(), Some(Place::Tag { closing: true, .. }));
                if closing {
                    // The text between the tags ends with its closing tag.
                    self.places.pop();
                    self.resume_text();
                } else {
                    self.places.push(Place::Text { start: self.at });
                }
            }
            b'{' => {
                let spoken = self.attribute_is_spoken();
                self.places.push(Place::Code { spoken });
                self.at += 1;
            }
            quote @ (b'"' | b'\'') => {
                let (start, spoken) = (self.at, self.attribute_is_spoken());
                let literal = self.literal(quote);
                if spoken && literal.contains(char::is_alphabetic) {
                    self.report(start, &literal);
                }
            }
            byte if byte.is_ascii_alphabetic() => {
                let name = self.name();
                if let Some(Place::Tag { attribute, .. }) = self.places.last_mut() {
                    *attribute = name;
                }
            }
            _ => self.at += 1,
        }
    }

    fn text(&mut self, start: usize) {
        let byte = self.bytes[self.at];
        if byte != b'<' && byte != b'{' {
            self.at += 1;
            return;
        }
        let text = without_entities(&self.source[start..self.at]);
        if text.contains(char::is_alphabetic) {
            let first = self.source[start..].find(|c: char| !c.is_whitespace()).unwrap_or(0);
            self.report(start + first, text.trim());
        }
        if byte == b'{' {
            self.places.push(Place::Code { spoken: true });
            self.at += 1;
        } else {
            self.open_tag();
        }
    }

    /// At `<`: an opening tag, a closing one, or the empty tag of a fragment.
    fn open_tag(&mut self) {
        let closing = self.follows("</");
        self.at += if closing { 2 } else { 1 };
        self.name();
        // `<Column<Row> …>`: the type of a generic component is not part of its attributes.
        if self.bytes.get(self.at) == Some(&b'<') {
            self.skip_to(">");
        }
        self.places.push(Place::Tag { attribute: String::new(), closing });
    }

    /// After an element ended inside a text, the text goes on from here.
    fn resume_text(&mut self) {
        if let Some(Place::Text { start }) = self.places.last_mut() {
            *start = self.at;
        }
    }

    /// Whether `<` begins an element here: a value is expected, and it is not a type parameter such as `<T,>`.
    fn opens_element(&self) -> bool {
        let rest = &self.source[self.at + 1..];
        let Some(first) = rest.chars().next() else { return false };
        if !(first.is_ascii_alphabetic() || first == '>') || !self.expects_value() {
            return false;
        }
        let after_name = rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '.');
        !(after_name.starts_with(',') || after_name.starts_with(" extends ") || after_name.starts_with(">("))
    }

    /// Whether code before this place expects a value next, and not an operator.
    fn expects_value(&self) -> bool {
        let before = self.source[..self.at].trim_end();
        let Some(last) = before.chars().next_back() else { return true };
        if "(,=?:&|{}[;!+>".contains(last) {
            return true;
        }
        let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').next().unwrap_or_default();
        BEFORE_ELEMENT.contains(&word)
    }

    /// Whether a literal here is what the code yields: alone, or one side of a choice.
    fn expects_choice(&self) -> bool {
        let before = self.source[..self.at].trim_end();
        before.ends_with(['{', '?', '|', '&']) || before.ends_with(" :")
    }

    fn attribute_is_spoken(&self) -> bool {
        matches!(self.places.last(), Some(Place::Tag { attribute, closing: false }) if SPOKEN.contains(&attribute.as_str()))
    }

    fn name(&mut self) -> String {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(byte)) {
            self.at += 1;
        }
        self.source[start..self.at].to_owned()
    }

    /// Reads a quoted literal. Code inside a template (`${…}`) is dropped from what is answered.
    fn literal(&mut self, quote: u8) -> String {
        self.at += 1;
        let mut content = Vec::new();
        while let Some(&byte) = self.bytes.get(self.at) {
            if byte == b'\\' {
                self.at += 2;
            } else if byte == quote {
                self.at += 1;
                break;
            } else if quote == b'`' && self.follows("${") {
                self.skip_template_code();
            } else {
                content.push(byte);
                self.at += 1;
            }
        }
        String::from_utf8_lossy(&content).into_owned()
    }

    fn skip_template_code(&mut self) {
        let mut depth = 0usize;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'{' => depth += 1,
                b'}' if depth == 1 => return,
                b'}' => depth -= 1,
                b'`' => {
                    self.at -= 1;
                    self.literal(b'`');
                }
                _ => {}
            }
        }
    }

    fn skip_regular_expression(&mut self) {
        self.at += 1;
        let mut in_class = false;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => return,
                b'\n' => return,
                _ => {}
            }
        }
    }

    fn follows(&self, text: &str) -> bool {
        self.bytes[self.at..].starts_with(text.as_bytes())
    }

    fn skip_to(&mut self, end: &str) {
        self.at = self.source[self.at..].find(end).map_or(self.bytes.len(), |offset| self.at + offset + end.len());
    }

    fn report(&mut self, at: usize, text: &str) {
        let line = self.source[..at].matches('\n').count() + 1;
        let shown: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        self.found.push((line, shown));
    }
}

/// In code a literal may be a key, a colour or a style; words have a capital or a space between letters.
fn looks_like_words(literal: &str) -> bool {
    let has_letter = literal.contains(char::is_alphabetic);
    has_letter && (literal.trim().contains(' ') || literal.starts_with(char::is_uppercase))
}

/// Text without character entities, such as `&nbsp;`.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';') {
            Some((name, rest)) if name.chars().all(|c| c.is_alphanumeric() || c == '#') => plain.push_str(rest),
            _ => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        spoken_literals(source).into_iter().map(|(_, text)| text).collect()
    }

    /// The rule itself: text in markup and spoken attributes belong in the catalogue.
    #[test]
    fn words_in_markup_are_found() {
        assert_eq!(found("const a = <p>Hello there</p>;"), ["Hello there"]);
        assert_eq!(found("return <Button title=\"Save\" className=\"big\" />;"), ["Save"]);
        assert_eq!(found("<a>\n  one {count} two <b>three</b> four\n</a>"), ["one", "two", "three", "four"]);
        assert_eq!(
            found("<p aria-label={done ? \"All done\" : text(\"x-y\")}>{late && \"Too late\"}</p>"),
            ["All done", "Too late"]
        );
        assert_eq!(found("<><p>In a fragment</p></>"), ["In a fragment"]);
        assert_eq!(
            found("<p title={`Saved ${count} rows`} />"),
            ["Saved  rows".split_whitespace().collect::<Vec<_>>().join(" ")]
        );
    }

    /// What is not read by people must not raise an alarm.
    #[test]
    fn code_styles_and_keys_are_left_alone() {
        for clean in [
            "const a = <p><Text id=\"people-title\" /></p>;",
            "const a = b < c && d > e ? \"Some words\" : \"More words\";",
            "const [a, setA] = useState<string>(\"Some words\");",
            "const pick = <T,>(rows: T[]) => rows[0]; const x = <p>{pick(rows)}</p>;",
            "<p>&nbsp;·&nbsp;{count}</p>",
            "<div className={on ? \"is on\" : \"Off\"} style={{ color: \"Red one\" }}>{text(\"a-b\")}</div>",
            "<ul>{rows.map((row) => <li key={row.id}>{row.name}</li>)}</ul>",
            "// <p>comment</p>\n/* <p>comment</p> */ const a = 1;",
            "const a = /<p>words<\\/p>/.test(b);",
            "<Table<Row> rows={rows} render={(row) => row.a} />",
            "<p>{kind === \"Some Kind\" ? <A /> : null}</p>",
            "<p>{/* only a comment */}</p>",
            "function f(a: Array<string>): Promise<void> { return g<Row>(a); }",
        ] {
            assert_eq!(found(clean), Vec::<String>::new(), "{clean}");
        }
    }

    /// The line sends people to the right place.
    #[test]
    fn the_line_is_that_of_the_words() {
        assert_eq!(spoken_literals("<p>\n\n  Words\n</p>"), [(3, "Words".to_owned())]);
    }

    /// Unbalanced or foreign text must neither panic nor run for ever.
    #[test]
    fn broken_markup_ends_quietly() {
        for broken in ["<p", "</p>}}}}", "<p title=\"", "`${", "<p>{", "<a b={`${`", "é<p>ü", "}", "<p>ö{'"] {
            spoken_literals(broken);
        }
    }
}
