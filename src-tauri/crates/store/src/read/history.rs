//! What people call a row of any table, for the history.
//!
//! Owns which columns make up the title of a row. Hidden rows have a title as well: history speaks of them.

use super::find::values;
use crate::{
    error::Result,
    tables::{Kind, Table},
    value::Value,
};
use rusqlite::Connection;
use rustc_hash::FxHashMap;
use understudy_domain::{day::Day, id::Id};

/// Columns that make up the title of a row, in order; those without a value are left out.
fn title_columns(table: &Table) -> &'static [&'static str] {
    match table.name {
        "programme" | "site" | "wave" | "user_group" | "setting" => &["name"],
        "phase" => &["kind"],
        "wave_member" => &["wave", "site", "user_group"],
        "person" => &["display_name"],
        "group_member" => &["user_group", "person"],
        "process" => &["title"],
        "risk_area" => &["process", "user_group"],
        "superuser" | "consultant" => &["person"],
        "superuser_scope" => &["superuser", "process", "user_group", "site"],
        "consultant_expertise" => &["consultant", "process"],
        "pairing" => &["superuser", "consultant"],
        "pairing_process" => &["pairing", "process"],
        "shadowing_session" => &["pairing", "held_on"],
        "shadowing_process" => &["shadowing_session", "process"],
        "sign_off" | "waiver" => &["superuser"],
        "competency" => &["name", "process"],
        "competency_level" => &["kind", "level"],
        "assessment" => &["superuser", "competency"],
        "rehearsal" | "review" => &["superuser", "held_on"],
        "readiness_rule" => &["name", "version"],
        "distinct_people" => &["one", "other"],
        "release" => &["name"],
        "release_change" | "ticket" | "steering_pack" | "steering_decision" => &["title"],
        "retraining_decision" => &["person", "module"],
        "pulse" => &["name"],
        "pulse_question" => &["pulse", "text"],
        "pulse_group" | "pulse_result" => &["pulse", "user_group"],
        "pulse_comment" | "pulse_answer" => &["pulse"],
        "sentiment_response" => &["pulse", "user_group"],
        _ => &[],
    }
}

/// Tables nest at most so deep: a process of an entry of a pairing of a superuser who is a person.
const DEEPEST: u8 = 6;

/// Titles of rows, each looked up once.
#[derive(Debug)]
pub struct Titles<'c> {
    reader: &'c Connection,
    known: FxHashMap<(u16, Id), String>,
}

impl<'c> Titles<'c> {
    /// Looks titles up with a reader.
    pub fn new(reader: &'c Connection) -> Self {
        Self { reader, known: FxHashMap::default() }
    }

    /// What a person calls a row; empty when its data was destroyed or it has none.
    pub fn of(&mut self, table: &Table, row: Id) -> Result<String> {
        self.title(table, row, 0)
    }

    /// A value as text: references by the title of their row, days as dates.
    pub fn text(&mut self, kind: Kind, value: &Value) -> Result<String> {
        self.value(kind, value, 0)
    }

    fn title(&mut self, table: &Table, row: Id, depth: u8) -> Result<String> {
        if let Some(known) = self.known.get(&(table.number, row)) {
            return Ok(known.clone());
        }
        let mut parts = Vec::new();
        if depth < DEEPEST
            && let Some(values) = values(self.reader, table, row)?
        {
            for (column, value) in table.columns.iter().zip(&values) {
                if title_columns(table).contains(&column.name) {
                    let part = self.value(column.kind, value, depth + 1)?;
                    if !part.is_empty() {
                        parts.push(part);
                    }
                }
            }
        }
        let title = parts.join(" · ");
        self.known.insert((table.number, row), title.clone());
        Ok(title)
    }

    fn value(&mut self, kind: Kind, value: &Value, depth: u8) -> Result<String> {
        Ok(match (kind, value) {
            (_, Value::Null) => String::new(),
            (Kind::Reference(table), Value::Id(row)) => match Table::by_number(table) {
                Some(table) => self.title(table, *row, depth)?,
                None => String::new(),
            },
            (Kind::Day, Value::Integer(days)) => {
                i32::try_from(*days).map(|days| Day(days).to_string()).unwrap_or_default()
            }
            (_, Value::Integer(number)) => number.to_string(),
            (_, Value::Real(number)) => number.to_string(),
            (_, Value::Text(text)) => text.to_string(),
            (_, Value::Id(_) | Value::Bytes(_)) => String::new(),
        })
    }
}
