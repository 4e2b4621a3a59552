//! Codes on paper: which pulse and group a sheet belongs to, and the line that is typed from it.
//!
//! Owns how a code is made and how a line is read. A code says group and pulse and nothing else: all sheets of a group have
//! the same one, so that a sheet cannot be traced to whom it was given.

use super::tally::{STEPS, is_complete};
use crate::{id::Id, message::Message};

/// Letters and digits that are not taken for one another in handwriting (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: one in 33 million, so that a slip of the pen is no other group's code.
const LENGTH: usize = 5;

/// The code of a group in a pulse.
pub fn code(pulse: Id, group: Id) -> String {
    let seed = Id::derived("pulse_code", &[pulse.as_ref(), group.as_ref()]);
    let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
    seed.bytes().iter().take(LENGTH).map(letter).collect()
}

/// Divides a line such as `7KQ2M 4 3 5 2 too much at once` into its code and the rest. A code may be written in small
/// letters, and with O, I and L for 0, 1 and 1.
///
/// # Errors
/// When the line does not begin with what can be a code.
pub fn split_line(line: &str) -> Result<(String, &str), Message> {
    let (written, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
    let code = plain(written);
    if code.chars().count() != LENGTH || !code.bytes().all(|letter| LETTERS.contains(&letter)) {
        return Err(Message::new("pulse-line-code").with("code", written));
    }
    Ok((code, rest))
}

/// Reads what follows the code: a step from 1 to 5 for each question, together or apart, and what was written.
///
/// # Errors
/// What is wrong with the line, and what to do.
pub fn parse_answers(rest: &str, questions: usize) -> Result<(Vec<u8>, String), Message> {
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let mut rest = rest.trim_start_matches(between);
    let mut answers = Vec::new();
    while answers.len() < questions {
        let digit =
            rest.chars().next().and_then(|letter| letter.to_digit(10)).and_then(|digit| u8::try_from(digit).ok());
        let Some(step) = digit else {
            let found = Message::new("pulse-line-answers").with("found", answers.len());
            return Err(found.with("questions", questions));
        };
        answers.push(step);
        // A digit is one byte.
        rest = &rest[1..];
        if answers.len() < questions {
            rest = rest.trim_start_matches(between);
        }
    }
    if !is_complete(&answers, questions) {
        return Err(Message::new("pulse-line-scale").with("steps", STEPS));
    }
    // A digit right behind the last step, or one that stands alone: there were more of them than questions.
    let comment = rest.trim_matches(between);
    let first = comment.split(between).next().unwrap_or_default();
    let is_digit = |text: &str| text.len() == 1 && text.bytes().all(|letter| letter.is_ascii_digit());
    if rest.starts_with(|c: char| c.is_ascii_digit()) || is_digit(first) {
        return Err(Message::new("pulse-line-more").with("questions", questions));
    }
    Ok((answers, comment.to_owned()))
}

/// A code as it is made, from how somebody wrote it.
fn plain(code: &str) -> String {
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    code.chars().filter(|c| *c != '-').map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(number: u8) -> Id {
        Id::derived("x", &[&[number]])
    }

    /// What people type, and what they mistype.
    #[test]
    fn lines_are_read_as_people_type_them() {
        let code = code(id(1), id(2));
        let line = format!("{}\t4 3 5 2", code.to_lowercase());
        assert_eq!(split_line(&line), Ok((code, "4 3 5 2")));
        let read = |rest: &str| parse_answers(rest, 4);
        let expected = |comment: &str| Ok((vec![4, 3, 5, 2], comment.to_owned()));
        assert_eq!(read("4 3 5 2"), expected(""));
        assert_eq!(read("4352 Too much, too fast"), expected("Too much, too fast"));
        assert_eq!(read("4,3,5,2; 12 hours a day"), expected("12 hours a day"));
        let wrong = |rest: &str| read(rest).map_err(|error| error.id).expect_err("an error");
        assert_eq!(wrong("4 3 5"), "pulse-line-answers");
        assert_eq!(wrong("4 3 5 good"), "pulse-line-answers");
        assert_eq!(wrong("4 3 6 2"), "pulse-line-scale");
        assert_eq!(wrong("4 3 5 2 1"), "pulse-line-more");
        assert_eq!(wrong("43521"), "pulse-line-more");
        for line in ["good morning", "", "ABC 1 2 3", "ABCDU 1"] {
            assert_eq!(split_line(line).map_err(|error| error.id), Err("pulse-line-code".to_owned()), "{line}");
        }
    }

    proptest! {
        /// Whatever is typed is read or refused, and a code is read back however its look-alikes are written.
        #[test]
        fn no_line_breaks_the_reading(line in "\\PC{0,60}", questions in 1_usize..6, one in 0_u8..255, two in 0_u8..255) {
            if let Ok((_, rest)) = split_line(&line) {
                let _ = parse_answers(rest, questions);
            }
            if let Ok((answers, _)) = parse_answers(&line, questions) {
                prop_assert_eq!(answers.len(), questions);
            }
            let code = code(id(one), id(two));
            let sloppy = code.replace('0', "o").replace('1', "l");
            let line = format!("{sloppy} {}", "3 ".repeat(questions));
            let (read, rest) = split_line(&line).expect("a code");
            prop_assert_eq!(read, code);
            prop_assert_eq!(parse_answers(rest, questions), Ok((vec![3; questions], String::new())));
        }
    }
}
