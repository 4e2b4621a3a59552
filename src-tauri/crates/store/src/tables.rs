//! The exchanged tables: what the change log can speak of.
//!
//! Owns the permanent numbers of tables and columns (never reused) and the kind of each column. Deliberately holds no SQL:
//! the migrations do, and a test compares the two. The lists stand in a room for each part of the work.

use serde::{Deserialize, Serialize};

/// Kind of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// JSON as text.
    Json,
    /// Whole number.
    Integer,
    /// Days since 1970-01-01.
    Day,
    /// Id of a row of the table of that number.
    Reference(u16),
}

/// A column of an exchanged table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Permanent number within the table, from 1.
    pub number: u16,
    /// Name.
    pub name: &'static str,
    /// Kind.
    pub kind: Kind,
}

/// Who may read what is written to a table. Exchanged by position: the order is permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody in the programme.
    Everyone,
    /// Leads alone.
    Leads,
}

/// An exchanged table.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Permanent number.
    pub number: u16,
    /// Name.
    pub name: &'static str,
    /// Columns in the order of their numbers, which run from 1 without a gap.
    pub columns: &'static [Column],
    /// Who may read it, once the programme is shared.
    pub audience: Audience,
}

impl Table {
    /// The table of a number; `None` when a newer version wrote it.
    pub fn by_number(number: u16) -> Option<&'static Self> {
        BY_NUMBER.get(usize::from(number)).copied().flatten()
    }

    /// The column of a number; `None` when a newer version wrote it.
    pub fn column(&self, number: u16) -> Option<&Column> {
        self.columns.get(usize::from(number).checked_sub(1)?)
    }
}

macro_rules! tables {
    (@audience) => { Audience::Everyone };
    (@audience $audience:ident) => { Audience::$audience };
    ($($(#[$doc:meta])* $module:ident $constant:ident = $number:literal $(for $audience:ident)? { $($column:ident $column_number:literal $name:literal $kind:expr;)+ })+) => {
        $(
            $(#[$doc])*
            pub static $constant: Table = Table {
                number: $number,
                name: stringify!($module),
                columns: &[$(Column { number: $column_number, name: $name, kind: $kind }),+],
                audience: tables!(@audience $($audience)?),
            };
            $(#[$doc])*
            pub mod $module {
                $(
                    #[doc = concat!("Number of the column `", $name, "`.")]
                    pub const $column: u16 = $column_number;
                )+
            }
        )+
        /// The tables of this room.
        pub(super) const HERE: &[&Table] = &[$(&$constant),+];
    };
}

mod around;
mod setup;
mod sharing;
mod training;

pub use around::*;
pub use setup::*;
pub use sharing::*;
pub use training::*;

const ROOMS: [&[&Table]; 4] = [setup::HERE, training::HERE, sharing::HERE, around::HERE];
const COUNT: usize = setup::HERE.len() + training::HERE.len() + sharing::HERE.len() + around::HERE.len();

/// All exchanged tables.
pub static ALL: &[&Table] = &LISTED;
static LISTED: [&Table; COUNT] = {
    let mut all = [&PROGRAMME; COUNT];
    let (mut room, mut count) = (0, 0);
    while room < ROOMS.len() {
        let mut at = 0;
        while at < ROOMS[room].len() {
            all[count] = ROOMS[room][at];
            (at, count) = (at + 1, count + 1);
        }
        room += 1;
    }
    all
};

/// Above every number of a table.
pub(crate) const TABLES: usize = 256;
/// The tables by their numbers: every op that comes in asks for its table.
static BY_NUMBER: [Option<&Table>; TABLES] = {
    let mut found = [None; TABLES];
    let mut at = 0;
    while at < COUNT {
        found[LISTED[at].number as usize] = Some(LISTED[at]);
        at += 1;
    }
    found
};
