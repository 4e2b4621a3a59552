//! Completion as a table: a row of figures for each group and module, followed by its people by name, exceptions first.

use super::columns;
use crate::{
    App, Result,
    dto::{
        Named,
        completion::{CompletionArgs, CompletionFigures, CompletionPerson, CompletionState},
    },
};
use understudy_domain::{
    completion::{Line, lines},
    id::Id,
};
use understudy_export::{
    Cell,
    ColumnKind::{Date, Integer, Text},
    Table,
};
use understudy_messages::{say, word};
use understudy_store::read::completion::{person_lines, person_names};

use super::super::{
    Roll,
    figures::{chosen_groups, counted},
    people::{person, state_word},
    shown,
};

const COLUMNS: [(&str, understudy_export::ColumnKind); 20] = [
    ("completion-column-group", Text),
    ("completion-column-module", Text),
    ("completion-column-person", Text),
    ("completion-column-detail", Text),
    ("completion-column-standing", Text),
    ("completion-column-why", Text),
    ("completion-column-date", Date),
    ("completion-column-need", Integer),
    ("completion-column-completed", Integer),
    ("completion-column-earlier-version", Integer),
    ("completion-column-alternative", Integer),
    ("completion-column-partly", Integer),
    ("completion-column-missed", Integer),
    ("completion-column-seated", Integer),
    ("completion-column-nothing", Integer),
    ("completion-column-unnamed", Integer),
    ("completion-column-group-id", Text),
    ("completion-column-module-id", Text),
    ("completion-column-person-id", Text),
    ("completion-column-session-id", Text),
];

/// Completion of what is asked for.
pub(super) fn table(app: &App, args: &CompletionArgs) -> Result<Table> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let roll = Roll::read(app, &reader, args.as_of)?;
    let answer = counted(&roll, &reader, args)?;
    let loaded = &roll.loaded;
    let groups = chosen_groups(&roll, &reader, args)?;
    let module = args.module.map(|id| roll.module(id)).transpose()?;
    let chosen = |group: u32, at: u32| groups[group as usize] && module.is_none_or(|module| module == at);
    // One walk over everybody for all rows: who is in several groups has a line in each.
    let mut found = lines(&loaded.records, loaded.groups.len(), roll.on, roll.percent, &chosen, |_| true);
    let ids: Vec<Id> = found.iter().map(|line| loaded.people[line.person as usize]).collect();
    let names = person_names(&reader, &ids)?;
    found.sort_by_cached_key(|line| {
        let id = loaded.people[line.person as usize];
        let name = names.get(&id).map(|name| name.to_lowercase()).unwrap_or_default();
        (line.at, rank(shown(line.standing.state())), name, id)
    });
    let mut of_rows = found.chunk_by(|one, next| one.at == next.at).peekable();
    let mut rows = Vec::new();
    for row in &answer.rows {
        rows.push(figures(&row.group, &row.module, &row.figures, Some(row.unnamed)));
        let is_of_row = |theirs: &&[Line]| {
            let (group, module) = loaded.records.needs[theirs[0].at as usize];
            (loaded.groups[group as usize].id, loaded.modules[module as usize].id) == (row.group.id, row.module.id)
        };
        let Some(theirs) = of_rows.next_if(is_of_row) else { continue };
        let ids: Vec<Id> = theirs.iter().map(|line| loaded.people[line.person as usize]).collect();
        for (line, known) in theirs.iter().zip(person_lines(&reader, &ids)?) {
            rows.push(cells(&row.group, &row.module, &person(&roll, line, known)));
        }
    }
    let all = Named { id: Id::default(), name: word("completion-total") };
    rows.push(figures(&all, &Named { id: Id::default(), name: String::new() }, &answer.total, None));
    Ok(Table { title: word("completion-sheet-completion"), columns: columns(&COLUMNS), rows })
}

/// Exceptions first: those for whom somebody must act.
const fn rank(state: CompletionState) -> u8 {
    match state {
        CompletionState::Missed => 0,
        CompletionState::Partly => 1,
        CompletionState::Nothing => 2,
        CompletionState::Seated => 3,
        CompletionState::EarlierVersion => 4,
        CompletionState::Alternative => 5,
        CompletionState::Completed => 6,
    }
}

fn id_cell(id: Id) -> Cell {
    if id == Id::default() { Cell::Empty } else { id.to_string().into() }
}

fn figures(group: &Named, module: &Named, figures: &CompletionFigures, unnamed: Option<u32>) -> Vec<Cell> {
    vec![
        group.name.as_str().into(),
        module.name.as_str().into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        figures.need.into(),
        figures.completed.into(),
        figures.earlier_version.into(),
        figures.alternative.into(),
        figures.partly.into(),
        figures.missed.into(),
        figures.seated.into(),
        figures.nothing.into(),
        unnamed.into(),
        id_cell(group.id),
        id_cell(module.id),
        Cell::Empty,
        Cell::Empty,
    ]
}

fn cells(group: &Named, module: &Named, person: &CompletionPerson) -> Vec<Cell> {
    let mut cells = vec![
        group.name.as_str().into(),
        module.name.as_str().into(),
        person.person.name.as_str().into(),
        person.detail.as_str().into(),
        word(state_word(person.state)).into(),
        say(&person.reason).into(),
        person.on.into(),
    ];
    cells.resize(16, Cell::Empty);
    cells.extend([
        id_cell(group.id),
        id_cell(module.id),
        id_cell(person.person.id),
        person.session.map_or(Cell::Empty, id_cell),
    ]);
    cells
}
