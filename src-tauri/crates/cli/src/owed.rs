//! What somebody owes by a day: the options and the columns that the board of actions and the log have in common.

use crate::{
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::Args;
use understudy_app::{
    App,
    dto::{Named, actions::ActionRow, log::LogRow},
};
use understudy_domain::{day::Day, id::Id, message::Message};
use understudy_messages::{say, word};

/// Who owes something, and by when.
#[derive(Args)]
pub(crate) struct Promise {
    /// Who sees to it
    #[arg(long, value_name = "PERSON")]
    owner: String,
    /// By when
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) due: Day,
}

impl Promise {
    /// The owner.
    pub(crate) fn owner(&self, app: &App) -> Result<Id, Failure> {
        naming::person(app, &self.owner)
    }
}

/// What every row of such a list says. State and kind are identifiers of their words.
pub(crate) struct Owed<'a> {
    due: Option<Day>,
    state: &'static str,
    kind: &'static str,
    title: &'a str,
    owner: Option<&'a Named>,
    warnings: &'a [Message],
}

impl<'a> From<&'a ActionRow> for Owed<'a> {
    fn from(row: &'a ActionRow) -> Self {
        let ActionRow { due_on, state, kind, title, owner, warnings, .. } = row;
        let (state, kind) = (state.message_id(), kind.message_id());
        Self { due: *due_on, state, kind, title, owner: owner.as_ref(), warnings }
    }
}

impl<'a> From<&'a LogRow> for Owed<'a> {
    fn from(row: &'a LogRow) -> Self {
        let LogRow { due_on, state, kind, title, owner, warnings, .. } = row;
        let (state, kind) = (state.message_id(), kind.message_id());
        Self { due: *due_on, state, kind, title, owner: owner.as_ref(), warnings }
    }
}

/// The table of a list. `about` names the columns before the owner, `next` those behind; `cells` gives both for a row.
pub(crate) fn table<'a, Row>(
    rows: &'a [Row],
    about: &[&str],
    next: &[&str],
    cells: impl Fn(&Row) -> (Vec<String>, Vec<String>),
) -> Table
where
    Owed<'a>: From<&'a Row>,
{
    let mut table = Table::new(&[&["due", "state", "kind", "what"], about, &["owner"], next, &["warning"]].concat());
    for row in rows {
        let (about, next) = cells(row);
        let owed = Owed::from(row);
        let first = vec![shown_day(owed.due), word(owed.state), word(owed.kind), owed.title.to_owned()];
        let owner = vec![owed.owner.map(|owner| owner.name.clone()).unwrap_or_default()];
        let warnings: Vec<String> = owed.warnings.iter().map(say).collect();
        table.row([first, about, owner, next, vec![warnings.join("; ")]].concat());
    }
    table
}
