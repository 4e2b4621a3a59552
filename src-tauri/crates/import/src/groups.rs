//! User groups: name, headcount, site, note, and optionally members.
//!
//! Owns the import of groups. A file may have one row per group, or one per group and member; both become one group each.
//! Deliberately does not decide who a member is: it gives the e-mail addresses as written.

use crate::{
    FieldChange, ImportCounts, ImportError, Mapping, RowError,
    mapping::{Titles, column_list},
    people::{address, cell_message},
    sheet::{Cell, CellKind, Options, Row, Sheet, plain},
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use understudy_domain::message::Message;
use uuid::Uuid;

/// The largest headcount that is believed.
const LARGEST_HEADCOUNT: u32 = 10_000_000;
/// The longest name or note, in characters.
const LONGEST_NAME: usize = 400;
const LONGEST_NOTE: usize = 4000;

/// Titles of the columns of Understudy's own file of groups.
pub const OWN_TITLES: [&str; 5] = ["Name", "Headcount", "Site", "Note", "Member email"];

const NAME: &[&str] = &[
    "name",
    "group",
    "groupname",
    "usergroup",
    "usergroupname",
    "persona",
    "role",
    "jobrole",
    "audience",
    "gruppe",
    "groupe",
    "grupo",
];
const HEADCOUNT: &[&str] =
    &["headcount", "count", "size", "people", "number", "users", "numberofusers", "fte", "anzahl", "effectif", "antal"];
const SITE: &[&str] = &["site", "location", "plant", "standort", "werk", "lieu", "sede"];
const NOTE: &[&str] = &["note", "notes", "comment", "description", "bemerkung", "beschreibung", "remarque"];
const MEMBER: &[&str] =
    &["memberemail", "member", "members", "email", "mail", "emailaddress", "userprincipalname", "mitglied", "membre"];

/// What is known of a user group. In an import, `None` says nothing about a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFields {
    /// Name; unique whatever its case.
    pub name: String,
    /// How many people belong to it.
    pub headcount: Option<u32>,
    /// Site.
    pub site: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// E-mail addresses of members, as written; those that differ only in case stand once.
    pub members: Vec<String>,
}

/// A group known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingGroup {
    /// Identity in the programme.
    pub id: Uuid,
    /// What is known.
    pub fields: GroupFields,
}

/// What becomes of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum GroupOutcome {
    /// The group is added.
    New,
    /// The group is known and nothing new is said.
    Unchanged {
        /// The group.
        id: Uuid,
    },
    /// The group is known and something new is said.
    Changed {
        /// The group.
        id: Uuid,
        /// What is said; members that are added stand under `members`.
        changes: Vec<FieldChange>,
    },
    /// The rows of the group cannot be imported; the errors say why.
    Refused,
}

/// One group of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupPreview {
    /// The rows of the file that speak of it.
    pub rows: Vec<u32>,
    /// What becomes of it.
    #[serde(flatten)]
    pub outcome: GroupOutcome,
    /// What the rows say.
    pub fields: GroupFields,
}

/// What an import of groups would do. The counts count groups, not rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupsPreview {
    /// Every group of the file, in the order of its first row.
    pub groups: Vec<GroupPreview>,
    /// Every error of every row.
    pub errors: Vec<RowError>,
    /// Rows that were read, but look odd.
    pub warnings: Vec<RowError>,
    /// What a person should know about the file as a whole.
    pub notes: Vec<Message>,
    /// How many groups have which outcome.
    pub counts: ImportCounts,
}

/// How a file of groups is read: by the titles that are known.
pub fn options() -> Options {
    Options { worksheet: None, known_title: |title| FIELDS.iter().any(|(_, titles)| titles.contains(&title)) }
}

/// Fields in the order in which they are shown.
const FIELDS: &[Titles] =
    &[("name", NAME), ("headcount", HEADCOUNT), ("site", SITE), ("note", NOTE), ("members", MEMBER)];

/// Guesses which column is which field.
pub fn recognise(sheet: &Sheet) -> Mapping {
    Mapping::recognise(sheet, FIELDS)
}

struct Columns {
    name: usize,
    headcount: Option<usize>,
    site: Option<usize>,
    note: Option<usize>,
    member: Option<usize>,
}

impl Columns {
    fn of(sheet: &Sheet, mapping: &Mapping) -> Result<Self, ImportError> {
        let name = mapping.column("name").ok_or_else(|| {
            let columns = column_list(sheet);
            Message::new("import-groups-no-name-column").with("file", &sheet.source).with("columns", columns)
        })?;
        Ok(Self {
            name,
            headcount: mapping.column("headcount"),
            site: mapping.column("site"),
            note: mapping.column("note"),
            member: mapping.column("members"),
        })
    }
}

struct Draft {
    rows: Vec<u32>,
    fields: GroupFields,
    members: FxHashSet<String>,
    sound: bool,
}

/// Compares a file with the groups known so far.
///
/// # Errors
/// When no column gives a name. What is wrong with single rows stands in the preview.
pub fn preview(sheet: &Sheet, mapping: &Mapping, existing: &[ExistingGroup]) -> Result<GroupsPreview, ImportError> {
    let columns = Columns::of(sheet, mapping)?;
    let mut reader = Reader { sheet, columns, drafts: Vec::new(), by_name: FxHashMap::default(), errors: Vec::new() };
    for row in sheet.rows() {
        reader.row(row);
    }
    let known: FxHashMap<String, &ExistingGroup> =
        existing.iter().map(|group| (plain::folded(&group.fields.name), group)).collect();
    let mut counts = ImportCounts::default();
    let mut groups = Vec::with_capacity(reader.drafts.len());
    for draft in reader.drafts {
        let outcome = match known.get(&plain::folded(&draft.fields.name)) {
            _ if !draft.sound => GroupOutcome::Refused,
            None => GroupOutcome::New,
            Some(group) => compare(group, &draft.fields),
        };
        counts.rows += 1;
        match outcome {
            GroupOutcome::New => counts.new += 1,
            GroupOutcome::Unchanged { .. } => counts.unchanged += 1,
            GroupOutcome::Changed { .. } => counts.changed += 1,
            GroupOutcome::Refused => counts.refused += 1,
        }
        groups.push(GroupPreview { rows: draft.rows, outcome, fields: draft.fields });
    }
    counts.matched = counts.changed + counts.unchanged;
    Ok(GroupsPreview {
        groups,
        errors: reader.errors,
        warnings: sheet.row_notes.clone(),
        notes: sheet.notes.clone(),
        counts,
    })
}

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: Columns,
    drafts: Vec<Draft>,
    by_name: FxHashMap<String, usize>,
    errors: Vec<RowError>,
}

impl Reader<'_> {
    fn row(&mut self, row: Row<'_>) {
        let before = self.errors.len();
        let name = self.read(row, Some(self.columns.name), |cell| text(cell, LONGEST_NAME)).unwrap_or_default();
        let headcount = self.read(row, self.columns.headcount, headcount);
        let site = self.read(row, self.columns.site, |cell| text(cell, LONGEST_NAME));
        let note = self.read(row, self.columns.note, |cell| text(cell, LONGEST_NOTE));
        let members = self.read(row, self.columns.member, members).unwrap_or_default();
        if name.is_empty() && self.errors.len() == before {
            self.refuse(row.number, Some(self.columns.name), Message::new("import-group-name-missing"));
        }
        let sound = self.errors.len() == before;
        let key = plain::folded(&name);
        let known = self.by_name.get(&key).copied().filter(|_| !name.is_empty());
        let at = known.unwrap_or_else(|| {
            self.drafts.push(Draft {
                rows: Vec::new(),
                fields: GroupFields { name, ..GroupFields::default() },
                members: FxHashSet::default(),
                sound: true,
            });
            self.by_name.insert(key, self.drafts.len() - 1);
            self.drafts.len() - 1
        });
        let merges = self.columns.member.is_some();
        let Some(draft) = self.drafts.get_mut(at) else { return };
        let mut conflict = None;
        if known.is_some() && !merges {
            conflict = Some((
                None,
                Message::new("import-group-repeated").with("other", draft.rows.first().copied().unwrap_or_default()),
            ));
        }
        let says_other = |before: bool, column| before.then(|| (column, Message::new("import-group-rows-contradict")));
        conflict = conflict
            .or(says_other(differs(draft.fields.headcount.as_ref(), headcount.as_ref()), self.columns.headcount))
            .or(says_other(differs(draft.fields.site.as_ref(), site.as_ref()), self.columns.site))
            .or(says_other(differs(draft.fields.note.as_ref(), note.as_ref()), self.columns.note));
        draft.rows.push(row.number);
        draft.sound &= sound && conflict.is_none();
        draft.fields.headcount = draft.fields.headcount.or(headcount);
        draft.fields.site = draft.fields.site.take().or(site);
        draft.fields.note = draft.fields.note.take().or(note);
        for member in members {
            if draft.members.insert(member.to_lowercase()) {
                draft.fields.members.push(member);
            }
        }
        if let Some((column, message)) = conflict {
            self.refuse(row.number, column, message);
        }
    }

    /// Reads a cell; an error is kept with row and column.
    fn read<T>(
        &mut self,
        row: Row<'_>,
        column: Option<usize>,
        read: impl Fn(Cell<'_>) -> Result<Option<T>, Message>,
    ) -> Option<T> {
        let cell = row.cell(column?);
        let result = if cell.kind == CellKind::Error {
            Err(cell_message("import-cell-formula-error", cell.text))
        } else {
            read(cell)
        };
        result.unwrap_or_else(|message| {
            self.refuse(row.number, column, message);
            None
        })
    }

    fn refuse(&mut self, row: u32, column: Option<usize>, message: Message) {
        let column = column.map(|column| self.sheet.column_title(column));
        self.errors.push(RowError { row, column, message });
    }
}

fn differs<T: PartialEq>(before: Option<&T>, after: Option<&T>) -> bool {
    matches!((before, after), (Some(before), Some(after)) if before != after)
}

fn text(cell: Cell<'_>, longest: usize) -> Result<Option<String>, Message> {
    let text = plain::clean(cell.text);
    if text.chars().count() > longest {
        return Err(cell_message("import-text-too-long", &text).with("longest", longest));
    }
    Ok((!text.is_empty()).then(|| text.into_owned()))
}

/// A whole number; thousands separators are common in what people type.
fn headcount(cell: Cell<'_>) -> Result<Option<u32>, Message> {
    let text = plain::clean(cell.text);
    if text.is_empty() {
        return Ok(None);
    }
    let refused = || cell_message("import-headcount-invalid", &text);
    let parts: Vec<&str> = text.split([',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’']).collect();
    let grouped = parts.iter().skip(1).all(|part| part.len() == 3)
        && parts.first().is_some_and(|part| (1..=3).contains(&part.len()));
    if parts.len() > 1 && !grouped {
        return Err(refused());
    }
    let digits: String = parts.concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refused());
    }
    digits.parse().ok().filter(|count| *count <= LARGEST_HEADCOUNT).map(Some).ok_or_else(refused)
}

fn members(cell: Cell<'_>) -> Result<Option<Vec<String>>, Message> {
    let parts = cell.text.split([';', ',', '\n']).map(plain::clean).filter(|part| !part.is_empty());
    parts.map(|part| address(&part)).collect::<Result<Vec<_>, _>>().map(Some)
}

fn compare(group: &ExistingGroup, incoming: &GroupFields) -> GroupOutcome {
    let known = &group.fields;
    let mut changes = Vec::new();
    let mut change = |field: &str, before: Option<String>, after: Option<String>| {
        if after.is_some() && before != after {
            changes.push(FieldChange { field: field.to_owned(), before, after });
        }
    };
    let number = |count: Option<u32>| count.map(|count| count.to_string());
    change("headcount", number(known.headcount), number(incoming.headcount));
    change("site", known.site.clone(), incoming.site.clone());
    change("note", known.note.clone(), incoming.note.clone());
    let members: FxHashSet<String> = known.members.iter().map(|member| member.to_lowercase()).collect();
    let added: Vec<&str> = incoming
        .members
        .iter()
        .map(String::as_str)
        .filter(|member| !members.contains(&member.to_lowercase()))
        .collect();
    if !added.is_empty() {
        change("members", None, Some(added.join("; ")));
    }
    if changes.is_empty() {
        GroupOutcome::Unchanged { id: group.id }
    } else {
        GroupOutcome::Changed { id: group.id, changes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read_text;

    fn preview_of(text: &str, existing: &[ExistingGroup]) -> GroupsPreview {
        let sheet = read_text("groups.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        preview(&sheet, &recognise(&sheet), existing).expect("has names")
    }

    fn ids(preview: &GroupsPreview) -> Vec<(u32, &str)> {
        preview.errors.iter().map(|error| (error.row, error.message.id.as_str())).collect()
    }

    fn known(preview: &GroupsPreview) -> Vec<ExistingGroup> {
        let group = |(at, group): (usize, &GroupPreview)| ExistingGroup {
            id: Uuid::from_u128(at as u128),
            fields: group.fields.clone(),
        };
        preview.groups.iter().enumerate().map(group).collect()
    }

    /// One row per member makes one group, and importing it again changes nothing.
    #[test]
    fn rows_of_members_make_one_group() {
        let text = "Group;Headcount;Site;Member email\nBuyers;1,200;Aarhus;a@example.com\nbuyers;;;B@example.com\nBUYERS;1200;Aarhus;b@example.com\nPlanners;5;;\n";
        let first = preview_of(text, &[]);
        assert_eq!((first.counts.rows, first.counts.new), (2, 2));
        assert_eq!(first.groups[0].fields.headcount, Some(1200));
        assert_eq!(first.groups[0].fields.members, ["a@example.com", "B@example.com"]);
        assert_eq!(preview_of(text, &known(&first)).counts.unchanged, 2);
        let more = preview_of("Group;Member email\nbuyers;c@example.com\n", &known(&first));
        assert!(
            matches!(&more.groups[0].outcome, GroupOutcome::Changed { changes, .. } if changes[0].after.as_deref() == Some("c@example.com"))
        );
    }

    /// Every error of every row comes at once; a group with an error is refused as a whole.
    #[test]
    fn errors_are_named() {
        let preview =
            preview_of("Name,Headcount,Site\nBuyers,many,Aarhus\n,5,Aarhus\nPlanners,-3,\nBuyers,7,Aarhus\n", &[]);
        let expected = [
            (2, "import-headcount-invalid"),
            (3, "import-group-name-missing"),
            (4, "import-headcount-invalid"),
            (5, "import-group-repeated"),
        ];
        assert_eq!(ids(&preview), expected);
        assert_eq!((preview.counts.refused, preview.counts.new), (3, 0));
        let contradicts = preview_of("Name,Headcount,Member\nBuyers,5,a@example.com\nBuyers,6,b@example.com\n", &[]);
        assert_eq!(ids(&contradicts), [(3, "import-group-rows-contradict")]);
    }
    /// A file whose titles nobody knows is read by what the user says; what the user says wrong is refused in words.
    #[test]
    fn unknown_titles_are_mapped_by_hand() {
        let text = "Wer,Wie viele,Passwort\nBuyers,12,x\n";
        let sheet = read_text("groups.csv", text.as_bytes().to_vec(), &options()).expect("readable");
        let mut mapping = recognise(&sheet);
        let id = |result: Result<_, ImportError>| result.err().map(|error: ImportError| error.message().id.clone());
        assert_eq!(id(preview(&sheet, &mapping, &[]).map(|_| ())).as_deref(), Some("import-groups-no-name-column"));
        mapping.set(&sheet, "name", "wer").expect("a column");
        mapping.set(&sheet, "headcount", "Wie viele").expect("a column");
        let read = preview(&sheet, &mapping, &[]).expect("has names");
        assert_eq!((read.groups[0].fields.name.as_str(), read.groups[0].fields.headcount), ("Buyers", Some(12)));
        assert_eq!(id(mapping.set(&sheet, "phone", "Wer")).as_deref(), Some("import-field-unknown"));
        assert_eq!(id(mapping.set(&sheet, "site", "Wo")).as_deref(), Some("import-column-unknown"));
        assert_eq!(id(mapping.set(&sheet, "site", "Passwort")).as_deref(), Some("import-column-secret"));
        mapping.set(&sheet, "headcount", "").expect("left out");
        assert_eq!(preview(&sheet, &mapping, &[]).expect("has names").groups[0].fields.headcount, None);
    }
}
