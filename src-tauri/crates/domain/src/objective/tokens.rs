//! A sentence in words.
//!
//! Owns the splitting, numbers in figures and in words, and the stem by which words of one root meet. Deliberately knows
//! nothing of objectives.

use crate::day::Day;

/// What a word was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Whom it is about.
    Audience,
    /// The share of people.
    Target,
    /// What is counted.
    Measure,
    /// What it is counted on: module, task, process, figure.
    Object,
    /// Time, help, score or rating.
    Limit,
    /// The last day.
    Deadline,
}

impl Role {
    /// The name by which the window knows it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Audience => "audience",
            Self::Target => "target",
            Self::Measure => "measure",
            Self::Object => "object",
            Self::Limit => "limit",
            Self::Deadline => "deadline",
        }
    }
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word.
    Word,
    /// A number, in tenths.
    Number(u32),
    /// A date; `None` where day and month may be meant either way round, or there is no such date.
    Date(Option<Day>),
    /// The sign for percent.
    Percent,
    /// A semicolon, or the end of a sentence.
    End,
    /// Any other sign.
    Sign,
}

/// A word or sign of the sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// In lower case.
    pub(super) text: String,
    /// Its root.
    pub(super) stem: String,
    /// Where it begins in the sentence, in bytes.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// What it was read as.
    pub(super) role: Option<Role>,
}

impl Token {
    /// Whether it is one of these words.
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }
}

/// Splits a sentence.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((from, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut to = from + first.len_utf8();
        if first.is_alphanumeric() {
            let digits = first.is_ascii_digit();
            while let Some(&(at, next)) = rest.peek() {
                let follows = text[at + next.len_utf8()..].chars().next();
                let joined = if digits {
                    // Points, slashes and hyphens between figures belong to a number or a date.
                    next.is_ascii_digit()
                        || (matches!(next, '.' | ',' | '/' | '-') && follows.is_some_and(|c| c.is_ascii_digit()))
                } else {
                    next.is_alphanumeric() || (matches!(next, '\'' | '’') && follows.is_some_and(char::is_alphabetic))
                };
                if !joined {
                    break;
                }
                to = at + next.len_utf8();
                rest.next();
            }
        }
        let word = text[from..to].to_lowercase();
        found.push(Token { kind: kind(&word), stem: stem(&word), text: word, from, to, role: None });
    }
    numbers_in_words(&mut found);
    found
}

fn kind(word: &str) -> Kind {
    match word {
        "%" => Kind::Percent,
        ";" | "." | "!" | "?" => Kind::End,
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => number(word),
        _ if word.starts_with(char::is_alphanumeric) => Kind::Word,
        _ => Kind::Sign,
    }
}

fn number(word: &str) -> Kind {
    let separators = word.chars().filter(|c| !c.is_ascii_digit()).count();
    if separators == 2 && !word.contains(',') {
        return Kind::Date(date(word));
    }
    // "1,000" is a thousand, "4,5" and "4.5" are four and a half.
    let grouped = word.split(',').skip(1).all(|part| part.len() == 3 && !part.contains('.'));
    let plain = if grouped { word.replace(',', "") } else { word.replace(',', ".") };
    match plain.parse::<f64>() {
        Ok(value) if value <= 100_000_000.0 => Kind::Number((value * 10.0).floor() as u32),
        _ => Kind::Sign,
    }
}

/// Reads `2027-03-01`, `01.03.2027` and, where it can only mean one day, `3/21/2027`.
fn date(word: &str) -> Option<Day> {
    if word.contains('-') {
        return Day::parse(word);
    }
    let separator = if word.contains('.') { '.' } else { '/' };
    let parts: Vec<u32> = word.split(separator).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [first, second, year] = parts[..] else { return None };
    let (day, month) = match (separator, first > 12, second > 12) {
        ('.', ..) | ('/', true, false) => (first, second),
        ('/', false, true) => (second, first),
        ('/', false, false) if first == second => (first, second),
        _ => return None,
    };
    Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

const UNITS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const TENS: [&str; 10] = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn numeral(word: &str) -> Option<u32> {
    let unit = UNITS.iter().position(|known| *known == word).map(|at| at as u32);
    unit.or_else(|| TENS.iter().position(|known| *known == word && !word.is_empty()).map(|at| at as u32 * 10))
}

/// Turns "three", "twenty five" and "one hundred" into numbers; two words become one number.
fn numbers_in_words(tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < tokens.len() {
        let Some(mut value) = numeral(&tokens[at].text) else {
            at += 1;
            continue;
        };
        // "on the one hand" or "no one" would be read as a number too; harmless, since a number alone says nothing.
        let hyphen = usize::from(tokens.get(at + 1).is_some_and(|next| next.text == "-"));
        let next = tokens.get(at + 1 + hyphen).map(|next| next.text.clone()).unwrap_or_default();
        let joined = match numeral(&next) {
            _ if next == "hundred" && (1..10).contains(&value) => Some(value * 100),
            Some(unit) if value >= 20 && value % 10 == 0 && (1..10).contains(&unit) => Some(value + unit),
            _ => None,
        };
        if let Some(both) = joined {
            value = both;
            tokens[at].to = tokens[at + 1 + hyphen].to;
            tokens.drain(at + 1..=at + 1 + hyphen);
        }
        tokens[at].kind = Kind::Number(value * 10);
        at += 1;
    }
}

/// The root of an English word, so that "completion", "completed" and "complete" meet. Deliberately rough: it only has to
/// bring words of one root together, and who wrote the sentence sees what was taken for what.
pub(super) fn stem(word: &str) -> String {
    let mut root = word.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    let cut = |root: &mut String, ending: &str, put: &str| {
        let long = root.len() >= ending.len() + 3 && root.ends_with(ending);
        if long {
            root.truncate(root.len() - ending.len());
            root.push_str(put);
        }
        long
    };
    let plural = cut(&mut root, "ies", "y")
        || ["ches", "shes", "xes", "sses", "zes"].iter().any(|ending| root.ends_with(ending))
            && cut(&mut root, "es", "");
    if !plural && !["ss", "us", "is"].iter().any(|ending| root.ends_with(ending)) {
        cut(&mut root, "s", "");
    }
    if cut(&mut root, "ing", "") || cut(&mut root, "ed", "") || cut(&mut root, "ion", "") || cut(&mut root, "e", "") {
        cut(&mut root, "at", "");
        let doubled = root.as_bytes();
        if let [.., one, two] = doubled
            && one == two
            && matches!(two, b'p' | b't' | b'n' | b'm' | b'g')
        {
            root.truncate(root.len() - 1);
        }
    }
    root
}

/// Whether two roots are the same but for one letter; short ones must be equal.
pub(super) fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 5 || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let skip = usize::from(short.len() == long.len());
    short[(same + skip).min(short.len())..] == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Words of one root must meet, words of different ones must not.
    #[test]
    fn roots() {
        for words in [
            &["complete", "completed", "completing", "completion", "completes"][..],
            &["generate", "generation", "generating"],
            &["technician", "technicians"],
            &["process", "processes"],
            &["device", "devices"],
            &["install", "installation", "installing"],
            &["delivery", "deliveries"],
        ] {
            let roots: Vec<String> = words.iter().map(|word| stem(word)).collect();
            assert!(roots.iter().all(|root| *root == roots[0]), "{words:?}: {roots:?}");
        }
        assert_ne!(stem("order"), stem("ordinary"));
        assert!(alike("technician", "techician") && !alike("technician", "technicain") && !alike("lead", "load"));
    }

    /// Figures in every way that people write them.
    #[test]
    fn numbers_and_dates() {
        let kinds = |text: &str| tokens(text).iter().map(|token| token.kind).collect::<Vec<_>>();
        assert_eq!(kinds("90%"), [Kind::Number(900), Kind::Percent]);
        assert_eq!(kinds("4.2"), [Kind::Number(42)]);
        assert_eq!(kinds("1,200"), [Kind::Number(12_000)]);
        assert_eq!(kinds("twenty-five"), [Kind::Number(250)]);
        assert_eq!(kinds("one hundred"), [Kind::Number(1_000)]);
        assert_eq!(kinds("2027-03-01"), [Kind::Date(Day::parse("2027-03-01"))]);
        assert_eq!(kinds("01.03.2027"), [Kind::Date(Day::parse("2027-03-01"))]);
        assert_eq!(kinds("3/21/2027"), [Kind::Date(Day::parse("2027-03-21"))]);
        assert_eq!(kinds("3/1/2027"), [Kind::Date(None)], "March or January is for the writer to say");
    }

    proptest! {
        /// Whatever is typed: no panic, and every token lies where it says.
        #[test]
        fn any_text_is_split(text in "\\PC{0,60}") {
            for token in tokens(&text) {
                prop_assert!(token.from < token.to && text.get(token.from..token.to).is_some());
            }
        }
    }
}
