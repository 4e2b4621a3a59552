//! Errors as they cross to the window and the command line.
//!
//! Owns the code, the message and where in a form it belongs. Deliberately words nothing: the catalogue does. A code exists
//! only where the window or the command line acts on it.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::TS;
use understudy_domain::message::Message;

/// What went wrong, for a person and for the program.
#[derive(Debug, Clone, Serialize, TS, thiserror::Error)]
#[error("{code}")]
pub struct AppError {
    /// What the program acts on: `refused`, `not_found`, `failed`, `damaged`, `locked`, `no_programme`,
    /// `cancelled`.
    pub code: String,
    /// What the person reads.
    pub message: Message,
    /// Errors beside their fields, all at once.
    pub fields: Vec<FieldError>,
}

/// An error that belongs to a field of a form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldError {
    /// Name of the field as in the arguments.
    pub field: String,
    pub message: Message,
}

impl AppError {
    /// The input cannot be taken; the message says what to do.
    pub fn refused(message: Message) -> Self {
        Self { code: "refused".to_owned(), message, fields: Vec::new() }
    }

    /// Something outside went wrong: disk, file, database.
    pub fn failed(message: Message) -> Self {
        Self { code: "failed".to_owned(), message, fields: Vec::new() }
    }

    /// A row that is not there (any more).
    pub fn not_found(what: &str) -> Self {
        Self {
            code: "not_found".to_owned(),
            message: Message::new("error-not-found").with("what", Message::new(format!("row-{what}"))),
            fields: Vec::new(),
        }
    }

    /// No programme is open.
    pub fn no_programme() -> Self {
        Self { code: "no_programme".to_owned(), message: Message::new("error-no-programme"), fields: Vec::new() }
    }

    /// The window asked for a command that this version does not have.
    pub fn unknown_command(name: &str) -> Self {
        Self::failed(Message::new("error-unknown-command").with("name", name))
    }

    /// Fields of a form that must be corrected.
    pub fn fields(fields: Vec<FieldError>) -> Self {
        Self { code: "refused".to_owned(), message: Message::new("error-fields").with("count", fields.len()), fields }
    }
}

/// The message of a fault that is Understudy's own.
pub fn internal_error(detail: &str) -> Message {
    Message::new("error-internal").with("detail", detail)
}

/// Collects the errors of a form, so that all are shown at once.
#[derive(Debug, Default)]
pub(crate) struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// Notes an error at a field.
    pub(crate) fn add(&mut self, field: &str, message: Message) {
        self.0.push(FieldError { field: field.to_owned(), message });
    }

    /// Notes an error unless the condition holds.
    pub(crate) fn require(&mut self, holds: bool, field: &str, id: &str) {
        if !holds {
            self.add(field, Message::new(id));
        }
    }

    /// Refuses when there is any.
    pub(crate) fn finish(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::fields(self.0)) }
    }
}

/// Reads the arguments of a command.
pub(crate) fn arguments<T: DeserializeOwned>(name: &str, args: Value) -> Result<T, AppError> {
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    serde_json::from_value(args).map_err(|error| {
        AppError::refused(Message::new("error-arguments").with("name", name).with("detail", error.to_string()))
    })
}

/// Writes the answer of a command.
pub(crate) fn answer<T: Serialize>(answer: &T) -> Result<Value, AppError> {
    serde_json::to_value(answer)
        .map_err(|error| AppError::failed(Message::new("error-internal").with("detail", error.to_string())))
}
