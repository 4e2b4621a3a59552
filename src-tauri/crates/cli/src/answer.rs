//! What a command answers, and how it reaches standard output.
//!
//! Owns the two forms of an answer: text for people, one JSON document for programs. Messages are worded in both, so that
//! nobody has to know their identifiers. Deliberately knows no command.

use crate::failure::{Failure, print_error};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};
use understudy_app::dto::Changed;
use understudy_domain::message::Message;
use understudy_messages::{say, word};

/// What every command comes to.
pub(crate) type Outcome = Result<Answer, Failure>;

/// An answer in both forms.
pub(crate) struct Answer {
    json: Value,
    text: String,
    /// The command ran, and what it found is an error: the answer is printed and the exit code is 1.
    error: Option<String>,
}

impl Answer {
    /// An answer for programs, and the same for people.
    pub(crate) fn new(json: &impl Serialize, text: impl Into<String>) -> Self {
        Self { json: document(json), text: text.into(), error: None }
    }

    /// What a change did, and what is worth knowing about it.
    pub(crate) fn changed(changed: &Changed) -> Self {
        let done = changed.label.as_ref().map(say);
        let warnings: Vec<String> = changed.warnings.iter().map(say).collect();
        let mut text = done.clone().unwrap_or_else(|| word("cli-unchanged"));
        for warning in &warnings {
            text.push('\n');
            text.push_str(&sentence("cli-note", "text", warning));
        }
        let json = json!({ "changed": done.is_some(), "done": done, "id": changed.id, "warnings": warnings });
        Self { json, text, error: None }
    }

    /// Adds a member to the JSON document, where that is an object.
    pub(crate) fn with(mut self, name: &str, value: &impl Serialize) -> Self {
        if let Value::Object(fields) = &mut self.json {
            fields.insert(name.to_owned(), document(value));
        }
        self
    }

    /// Adds lines to the text.
    pub(crate) fn saying(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        for line in lines {
            self.text.push('\n');
            self.text.push_str(&line);
        }
        self
    }

    /// Makes the exit code 1, with this error.
    pub(crate) fn failing(mut self, error: String) -> Self {
        self.error = Some(error);
        self
    }

    /// Prints the answer. Says nothing where the reader has gone away, as `| head` does.
    pub(crate) fn print(self, json: bool) -> ExitCode {
        let text = if json { format!("{:#}", self.json) } else { self.text };
        if let Err(error) = print_line(&text) {
            print_error(&say(&Message::new("cli-output-failed").with("detail", error.to_string())));
            return ExitCode::FAILURE;
        }
        match self.error {
            Some(error) => {
                print_error(&error);
                ExitCode::FAILURE
            }
            None => ExitCode::SUCCESS,
        }
    }
}

/// Writes text and a line end to standard output. A reader that has gone away is no error.
pub(crate) fn print_line(text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let mut output = io::stdout().lock();
    let written = output.write_all(shown(text).as_bytes()).and_then(|()| output.write_all(b"\n"));
    match written.and_then(|()| output.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Acknowledges a change at once, before the next one is begun.
pub(crate) fn acknowledge(number: u64) {
    // Nobody waits for acknowledgements once the reader has gone away.
    let _ = print_line(&number.to_string());
}

/// Shows how far long work is on one line of standard error; nothing takes the line away again.
pub(crate) fn print_progress(done: Option<(u32, u32)>) {
    let line = match done {
        Some((done, of)) => say(&Message::new("cli-part-of").with("part", done).with("of", of)),
        None => String::new(),
    };
    let mut errors = io::stderr().lock();
    // Progress is a courtesy: where it cannot be shown the work goes on.
    let _ = write!(errors, "\r\u{1b}[K{line}").and_then(|()| errors.flush());
}

/// Names come from files that nobody here wrote: what would steer the terminal is shown, not sent.
pub(crate) fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// Words a message that has one argument.
pub(crate) fn sentence(id: &str, name: &str, arg: &str) -> String {
    say(&Message::new(id).with(name, arg))
}

/// An answer of a use case as JSON, its messages worded.
pub(crate) fn document(answer: &impl Serialize) -> Value {
    worded(serde_json::to_value(answer).unwrap_or(Value::Null))
}

fn worded(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(worded).collect(),
        Value::Object(fields) => match message(&fields) {
            Some(message) => Value::String(say(&message)),
            None => fields.into_iter().map(|(name, value)| (name, worded(value))).collect::<Map<_, _>>().into(),
        },
        other => other,
    }
}

/// The message that an object is: an id of the catalogue and at most arguments beside it.
fn message(fields: &Map<String, Value>) -> Option<Message> {
    let plain = fields.keys().all(|key| key == "id" || key == "args");
    if !plain || fields.is_empty() {
        return None;
    }
    serde_json::from_value(Value::Object(fields.clone())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Programs that read the JSON must get sentences, and rows must keep their shape.
    #[test]
    fn messages_are_worded_wherever_they_stand() {
        let answer = json!({
            "rows": [{ "id": "1", "name": "Ana", "next_step": Message::new("step-manager") }],
            "none": null,
        });
        let next = &document(&answer)["rows"][0]["next_step"];
        assert_eq!(next, &Value::String(word("step-manager")));
        assert_eq!(document(&answer)["rows"][0]["name"], "Ana");
    }

    /// A name with an escape sequence must not repaint the terminal of whoever lists people.
    #[test]
    fn control_characters_are_not_sent_to_the_terminal() {
        assert_eq!(shown("a\u{1b}[31mb\nc"), "a\u{fffd}[31mb\nc");
    }
}
