//! Why a command did not do what it was asked to.
//!
//! Owns the one line that people read and the JSON document that programs read. Deliberately words nothing itself.

use crate::answer::{print_line, shown};
use serde_json::json;
use std::{
    io::{self, Write},
    process::ExitCode,
};
use understudy_app::AppError;
use understudy_domain::message::Message;
use understudy_messages::say;

/// A refusal or failure, in words.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: String,
    pub(crate) message: String,
    fields: Vec<(String, String)>,
}

impl Failure {
    /// The command cannot be carried out as it was given; the message says what to do.
    pub(crate) fn refused(message: &Message) -> Self {
        Self { code: "refused".to_owned(), message: say(message), fields: Vec::new() }
    }

    /// Something outside went wrong; the message says what.
    pub(crate) fn failed(message: String) -> Self {
        Self { code: "failed".to_owned(), message, fields: Vec::new() }
    }

    /// Prints one line that says what to do; with JSON also a document, so that standard output is always one.
    pub(crate) fn print(&self, json: bool) -> ExitCode {
        if json {
            let fields: Vec<_> =
                self.fields.iter().map(|(field, message)| json!({ "field": field, "message": message })).collect();
            let document = json!({ "error": self.message, "code": self.code, "fields": fields });
            // The line on standard error says the same; when standard output is gone there is nobody else to tell.
            let _ = print_line(&format!("{document:#}"));
        }
        print_error(&self.message);
        ExitCode::FAILURE
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let fields: Vec<(String, String)> =
            error.fields.iter().map(|field| (field.field.clone(), say(&field.message))).collect();
        // What is wrong says more than how many fields are.
        let message = if fields.is_empty() {
            say(&error.message)
        } else {
            fields.iter().map(|(_, message)| message.as_str()).collect::<Vec<_>>().join(" ")
        };
        Self { code: error.code, message, fields }
    }
}

/// Writes `error: …` to standard error, as one line whatever the message holds.
pub(crate) fn print_error(message: &str) {
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    // Where standard error is gone, the exit code still tells.
    let _ = writeln!(io::stderr(), "error: {}", shown(&line));
}
