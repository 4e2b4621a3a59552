//! Objectives over a real programme file: written, read, measured, corrected, exported.

use super::{chart, choices, delete, export, figures, get, list, people, read, save, save_figure, save_figure_value};
use crate::{
    App, FileUse,
    dto::{
        ById, Nothing,
        import::{ImportArgs, ImportKind, ImportOutcome},
        objectives::*,
        readiness::{ChartTheme, JobById, JobState},
    },
    history, import,
    testing::programme,
};
use std::time::Duration;
use tempfile::TempDir;
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    objective::{Aspect, Course, MeasureKind},
};
use understudy_store::{Edit, Value, tables};

const BOTH: [&str; 2] = [
    "100 percent of Field Service technicians attend the in-person mobile training or view the complete online series before system cutover",
    "Field Service technicians complete work order completion on their mobile devices without assistance; the lead-generation process in under three minutes",
];

/// Four technicians; of the live training one session was held and closed, one is to come; a wave goes live on 15 Jan 2027.
struct Stage {
    folder: TempDir,
    app: App,
    people: [Id; 4],
    group: Id,
    wave: Id,
    live: Id,
    /// The session to come.
    ahead: Id,
}

fn link(table: &'static tables::Table, cells: Vec<(u16, Value)>, of: &[Id]) -> Edit {
    let parts: Vec<&[u8]> = of.iter().map(AsRef::as_ref).collect();
    Edit::make(table, Id::derived(table.name, &parts), cells)
}

impl Stage {
    fn set() -> Self {
        let (folder, app) = programme();
        let people = [0; 4].map(|_| app.fresh_id());
        let [group, wave, live, series] = [0; 4].map(|_| app.fresh_id());
        let mut edits = Vec::new();
        for (id, name) in people.iter().zip(["Ana Holm", "Bo Lind", "Cem Aydin", "Dag Moe"]) {
            edits.push(Edit::make(&tables::PERSON, *id, vec![(tables::person::DISPLAY_NAME, name.into())]));
            let cells =
                vec![(tables::group_member::USER_GROUP, group.into()), (tables::group_member::PERSON, (*id).into())];
            edits.push(link(&tables::GROUP_MEMBER, cells, &[group, *id]));
        }
        let name = (tables::user_group::NAME, "Field Service technicians".into());
        edits.push(Edit::make(&tables::USER_GROUP, group, vec![name]));
        let cutover = Day::parse("2027-01-15");
        let cells = vec![(tables::wave::NAME, "North".into()), (tables::wave::CUTOVER, cutover.into())];
        edits.push(Edit::make(&tables::WAVE, wave, cells));
        let cells = vec![(tables::wave_member::WAVE, wave.into()), (tables::wave_member::USER_GROUP, group.into())];
        edits.push(link(&tables::WAVE_MEMBER, cells, &[wave, group]));
        for (module, title, delivery) in [
            (live, "Field Service mobile app", "in_person"),
            (series, "Field Service mobile online series", "self_paced"),
        ] {
            let cells = vec![
                (tables::module::TITLE, title.into()),
                (tables::module::VERSION, 1_u32.into()),
                (tables::module::DELIVERY, delivery.into()),
            ];
            edits.push(Edit::make(&tables::MODULE, module, cells));
        }
        let cells = vec![(tables::module_group::MODULE, live.into()), (tables::module_group::USER_GROUP, group.into())];
        edits.push(link(&tables::MODULE_GROUP, cells, &[live, group]));
        let [order, lead] = [0; 2].map(|_| app.fresh_id());
        for (at, (task, title)) in
            [(order, "Complete a work order on the mobile device"), (lead, "Generate a lead")].into_iter().enumerate()
        {
            let cells = vec![
                (tables::module_task::MODULE, live.into()),
                (tables::module_task::TITLE, title.into()),
                (tables::module_task::POSITION, (at as u32).into()),
                (tables::module_task::TARGET_SECONDS, 180_u32.into()),
            ];
            edits.push(Edit::make(&tables::MODULE_TASK, task, cells));
        }
        let held = session(&app, &mut edits, live, "closed", "2026-11-03T09:00");
        let watched = session(&app, &mut edits, series, "closed", "2026-11-10T09:00");
        let ahead = session(&app, &mut edits, live, "scheduled", "2026-12-08T09:00");
        for (session, person, status) in
            [(held, people[0], "present"), (held, people[2], "absent"), (watched, people[1], "present")]
        {
            let cells = vec![
                (tables::attendance::SESSION, session.into()),
                (tables::attendance::PERSON, person.into()),
                (tables::attendance::STATUS, status.into()),
            ];
            edits.push(link(&tables::ATTENDANCE, cells, &[session, person]));
        }
        let cells = vec![
            (tables::enrolment::SESSION, ahead.into()),
            (tables::enrolment::PERSON, people[2].into()),
            (tables::enrolment::STATE, "seated".into()),
        ];
        edits.push(link(&tables::ENROLMENT, cells, &[ahead, people[2]]));
        for (task, milliseconds, aided) in [(order, 300_000_u32, 0_u32), (lead, 181_000, 0), (lead, 90_000, 1)] {
            let cells = vec![
                (tables::timed_task::SESSION, held.into()),
                (tables::timed_task::PERSON, people[0].into()),
                (tables::timed_task::TASK, task.into()),
                (tables::timed_task::MILLISECONDS, milliseconds.into()),
                (tables::timed_task::AIDED, aided.into()),
            ];
            edits.push(Edit::make(&tables::TIMED_TASK, app.fresh_id(), cells));
        }
        app.change(Message::new("change-unknown"), edits).expect("a scene");
        Self { folder, app, people, group, wave, live, ahead }
    }

    fn read(&self, text: &str) -> ObjectiveReading {
        read(&self.app, ObjectiveRead { text: text.to_owned(), draft: None, application: String::new() }).expect("read")
    }

    /// Writes a sentence down as it was read.
    fn write(&self, text: &str) -> Id {
        let draft = self.read(text).draft;
        save(&self.app, Self::args(None, text, draft)).expect("saved").id.expect("a row")
    }

    fn args(id: Option<Id>, text: &str, draft: ObjectiveDraft) -> ObjectiveSave {
        let (application, note) = (String::new(), String::new());
        ObjectiveSave { id, text: text.to_owned(), draft, owner: None, agreed_on: None, application, note }
    }

    fn rows(&self, as_of: Option<Day>) -> Vec<ObjectiveRow> {
        list(&self.app, ObjectivesArgs { as_of }).expect("objectives").rows
    }

    fn people(&self, id: Id, counts: Option<bool>) -> Vec<ObjectiveLine> {
        let (text, as_of) = (String::new(), None);
        let ask = ObjectivePeopleArgs { id, as_of, counts, measure: None, text, offset: 0, limit: None };
        people(&self.app, ask).expect("people").lines
    }
}

fn session(app: &App, edits: &mut Vec<Edit>, module: Id, state: &str, starts_at: &str) -> Id {
    let session = app.fresh_id();
    let cells = vec![
        (tables::session::MODULE, module.into()),
        (tables::session::PURPOSE, "training".into()),
        (tables::session::STATE, state.into()),
        (tables::session::TIME_ZONE, "Europe/Oslo".into()),
        (tables::session::CAPACITY, 12_u32.into()),
        (tables::session::MODULE_VERSION, 1_u32.into()),
    ];
    edits.push(Edit::make(&tables::SESSION, session, cells));
    let cells = vec![
        (tables::session_slot::SESSION, session.into()),
        (tables::session_slot::STARTS_AT, starts_at.into()),
        (tables::session_slot::MINUTES, 120_u32.into()),
    ];
    edits.push(Edit::make(&tables::SESSION_SLOT, app.fresh_id(), cells));
    session
}

fn names(lines: &[ObjectiveLine]) -> Vec<&str> {
    lines.iter().filter_map(|line| line.person.as_ref()).map(|person| person.name.as_str()).collect()
}

/// Both promised sentences from typing to figure, exceptions by name, forecast, trend and chart.
#[test]
fn both_sentences_work_as_written() {
    let stage = Stage::set();
    let first = stage.write(BOTH[0]);
    let second = stage.write(BOTH[1]);
    let rows = stage.rows(None);
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [first, second]);
    let value = rows[0].value.as_ref().expect("measurable");
    assert_eq!((value.numerator, value.denominator, value.wanted, value.percent), (2.0, Some(4.0), 4.0, Some(50)));
    assert_eq!(rows[0].until, Day::parse("2027-01-14"), "before the cutover of the group's wave");
    let outlook = rows[0].outlook.as_ref().expect("a forecast");
    assert!(outlook.low >= 2 && outlook.high <= 4 && outlook.likely >= 3, "{outlook:?}");
    let out = stage.people(first, Some(false));
    assert_eq!(names(&out), ["Cem Aydin", "Dag Moe"]);
    assert_eq!(out[0].reasons[0].id, "completion-reason-seated-missed");
    assert_eq!(names(&stage.people(first, Some(true))), ["Ana Holm", "Bo Lind"]);
    assert_eq!(stage.people(first, None).len(), 4);
    // Two measures: one without help, one against the clock; the aided attempt in time does not mend the slow one alone.
    let counts: Vec<_> =
        rows[1].measures.iter().map(|measure| measure.value.as_ref().map(|value| value.numerator)).collect();
    assert_eq!(counts, [Some(1.0), Some(1.0)], "with help is in time, which is all that was asked of it");
    assert_eq!((rows[1].course, rows[1].until), (Course::AtRisk, None));
    assert_eq!(names(&stage.people(second, Some(true))), ["Ana Holm"]);
    assert_eq!(stage.people(second, Some(false))[0].reasons.len(), 2);
    let detail = get(&stage.app, ObjectiveGet { id: first, as_of: None }).expect("an objective");
    assert_eq!((detail.trend.len(), detail.trend[0].counts, detail.trend[12].counts), (13, 0, 2));
    let asked = ObjectiveChartArgs { of: ObjectiveGet { id: first, as_of: None }, theme: ChartTheme::Dark };
    assert!(chart(&stage.app, asked).expect("a chart").svg.contains("</svg>"));
    // Evidence counts as of a day; after its deadline an objective stays as it was then.
    let before = stage.rows(Day::parse("2026-11-05"));
    assert_eq!(before[0].value.as_ref().map(|value| value.numerator), Some(1.0));
    let after = stage.rows(Day::parse("2027-02-01"));
    assert_eq!((after[0].course, after[0].measured_on.to_string().as_str()), (Course::Missed, "2027-01-14"));
}

/// What the coach asks for stands in the sentence that it offers: taken, it has nothing left to ask about the measure.
#[test]
fn a_better_sentence_holds_what_the_coach_asks_for() {
    let stage = Stage::set();
    let measurable =
        |found: &ObjectiveReading| found.advice.iter().find(|one| one.aspect == Aspect::Measurable).cloned();
    for (text, holds) in [
        ("Field Service technicians generate a lead before cutover", "without assistance"),
        ("Field Service technicians rate the Field Service mobile app before cutover", "4 of 5"),
    ] {
        let loose = stage.read(text);
        assert!(!measurable(&loose).expect("advice").good, "{text}");
        let better = understudy_messages::say(&loose.better.expect("a sentence"));
        assert!(better.contains(holds), "{better}");
        let taken = stage.read(&better);
        assert!(measurable(&taken).expect("advice").good, "{better}: {:?}", taken.draft.measures);
        assert_eq!(taken.draft.measures.len(), 1, "{better}");
    }
    let unknown = stage.read("Field Service technicians attend the forklift training before cutover");
    let better = understudy_messages::say(&unknown.better.expect("a sentence"));
    assert!(better.contains("(do what, how well?)"), "{better}");
}

/// While a sentence is typed the figure and the advice are there before anything is stored.
#[test]
fn the_coach_reads_along() {
    let stage = Stage::set();
    let found = stage.read(BOTH[0]);
    assert_eq!((found.value.map(|value| value.numerator), found.draft.wave), (Some(2.0), Some(stage.wave)));
    assert_eq!((found.doubts.as_slice(), found.draft.groups.as_slice()), (&[][..], &[stage.group][..]));
    assert!(found.advice.iter().all(|advice| advice.good || advice.aspect.word() == "realistic"), "{:?}", found.advice);
    assert!(found.better.is_some());
    let loose = stage.read("Technicians know the app");
    assert_eq!(loose.course, Course::NotMeasurable);
    assert!(loose.advice.iter().filter(|advice| !advice.good).count() >= 2);
    assert!(stage.rows(None).is_empty(), "reading writes nothing");
    let chosen = choices(&stage.app, Nothing {}).expect("choices");
    assert_eq!((chosen.groups.len(), chosen.modules.len(), chosen.tasks.len(), chosen.waves.len()), (1, 2, 2, 1));
}

/// Whether an objective can be reached is asked of seats that somebody of its audience can take: neither a full session nor
/// that of another group helps, and who is missing and has a seat needs no other.
#[test]
fn the_coach_counts_seats_that_are_free_for_the_audience() {
    let stage = Stage::set();
    let achievable = || {
        let advice = stage.read(BOTH[0]).advice.into_iter().find(|advice| advice.aspect == Aspect::Achievable);
        let advice = advice.expect("an aspect");
        let said = |seated: u32, free: u32| {
            Message::new(&advice.message.id).with("left", 2_u32).with("seated", seated).with("free", free)
        };
        let places = (0..20).flat_map(|seated| (0..20).map(move |free| (seated, free)));
        (advice.good, places.into_iter().find(|(seated, free)| said(*seated, *free) == advice.message))
    };
    assert_eq!(achievable(), (true, Some((1, 11))), "one of the two missing sits in a session of twelve");
    let mut edits = Vec::new();
    let ahead = stage.ahead;
    edits.push(Edit::put(&tables::SESSION, ahead, vec![(tables::session::CAPACITY, 2_u32.into())]));
    let cells = vec![
        (tables::enrolment::SESSION, ahead.into()),
        (tables::enrolment::PERSON, stage.people[0].into()),
        (tables::enrolment::STATE, "seated".into()),
    ];
    edits.push(link(&tables::ENROLMENT, cells, &[ahead, stage.people[0]]));
    stage.app.change(Message::new("change-unknown"), edits).expect("full");
    assert_eq!(achievable(), (false, Some((1, 0))), "the other seat went to somebody who counts already");
    let mut edits = Vec::new();
    let (other, live) = (stage.app.fresh_id(), stage.live);
    edits.push(Edit::make(&tables::USER_GROUP, other, vec![(tables::user_group::NAME, "Dispatchers".into())]));
    let theirs = session(&stage.app, &mut edits, live, "scheduled", "2026-12-09T09:00");
    let cells =
        vec![(tables::session_group::SESSION, theirs.into()), (tables::session_group::USER_GROUP, other.into())];
    edits.push(link(&tables::SESSION_GROUP, cells, &[theirs, other]));
    session(&stage.app, &mut edits, live, "scheduled", "2027-03-09T09:00");
    stage.app.change(Message::new("change-unknown"), edits).expect("more sessions");
    assert_eq!(achievable(), (false, Some((1, 0))), "for another group, and after the deadline");
    let mut edits = Vec::new();
    session(&stage.app, &mut edits, stage.live, "scheduled", "2026-12-10T09:00");
    stage.app.change(Message::new("change-unknown"), edits).expect("one more session");
    assert_eq!(achievable(), (true, Some((1, 12))));
}

/// Corrections are what is stored; taking a measure or a group away takes its row away; undo brings all back.
#[test]
fn corrections_are_stored() {
    let stage = Stage::set();
    let id = stage.write(BOTH[1]);
    let mut draft = get(&stage.app, ObjectiveGet { id, as_of: None }).expect("an objective").draft;
    draft.measures.remove(0);
    draft.measures[0].seconds = Some(200);
    draft.due_on = Day::parse("2027-01-31");
    save(&stage.app, Stage::args(Some(id), "Shorter", draft.clone())).expect("saved");
    let row = stage.rows(None).remove(0);
    assert_eq!((row.text.as_str(), row.measures.len(), row.until), ("Shorter", 1, Day::parse("2027-01-31")));
    assert_eq!(row.measures[0].measure.seconds, Some(200));
    let again = save(&stage.app, Stage::args(Some(id), "Shorter", draft)).expect("saved");
    assert_eq!(again.label, None, "nothing had to change");
    delete(&stage.app, ById { id }).expect("deleted");
    assert!(stage.rows(None).is_empty());
    history::undo(&stage.app, Nothing {}).expect("undone");
    assert_eq!(stage.rows(None)[0].measures.len(), 1);
}

/// Every error of a form comes at once, beside its field.
#[test]
fn errors_stand_beside_their_fields() {
    let stage = Stage::set();
    let mut draft = stage.read(BOTH[1]).draft;
    draft.measures[0].target_percent = Some(0);
    draft.measures[1].seconds = Some(0);
    draft.groups.push(stage.people[0]);
    draft.days_before = 9_999;
    let refused = save(&stage.app, Stage::args(None, "  ", draft)).expect_err("refused");
    let fields: Vec<&str> = refused.fields.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["text", "days_before", "groups", "measures.0.target_percent", "measures.1.seconds"]);
}

fn import_args(stage: &Stage, text: &str) -> ImportArgs {
    let path = stage.folder.path().join("figures.csv");
    std::fs::write(&path, text).expect("written");
    ImportArgs {
        kind: ImportKind::Figures,
        file: stage.app.choose_file(&path, FileUse::Open).file,
        mapping: Default::default(),
        decisions: Default::default(),
        session: None,
        pulse: None,
        job: None,
    }
}

/// A figure from a file is measured against its level; importing again changes nothing; a wrong row is named.
#[test]
fn imported_figures_are_measured() {
    let stage = Stage::set();
    let text = "Figure,Date,Value,Of,Group\nMobile app adoption,2026-11-01,1,4,Field Service technicians\nMobile app adoption,2026-11-15,3,4,Field Service technicians\nMobile app adoption,2026-11-15,1,4,Nobody\n";
    let preview = import::preview(&stage.app, import_args(&stage, text)).expect("a preview");
    assert_eq!((preview.counts.new, preview.counts.refused, preview.errors.len()), (2, 1, 1));
    assert!(figures(&stage.app, Nothing {}).expect("figures").is_empty(), "a preview writes nothing");
    let done = import::apply(&stage.app, import_args(&stage, text)).expect("imported");
    assert_eq!(done.counts.new, 2);
    let again = import::preview(&stage.app, import_args(&stage, text)).expect("a preview");
    assert_eq!((again.counts.new, again.counts.unchanged), (0, 2));
    assert!(again.rows.iter().any(|row| row.outcome == ImportOutcome::Unchanged));
    let known = figures(&stage.app, Nothing {}).expect("figures");
    assert_eq!((known.len(), known[0].values.len(), known[0].values[0].percent), (1, 2, Some(75)));
    let id = stage.write("Mobile app adoption of Field Service technicians reaches 80 percent before cutover");
    let row = stage.rows(None).remove(0);
    assert_eq!((row.id, row.measures[0].measure.kind), (id, MeasureKind::Figure));
    let value = row.value.expect("a figure");
    assert_eq!((value.numerator, value.wanted, row.course), (3.0, 4.0, Course::AtRisk));
    let figure = known[0].id;
    let save_value = |on: &str, numerator| {
        let (group, denominator) = (Some(stage.group), Some(4));
        let on = Day::parse(on).expect("a day");
        save_figure_value(&stage.app, FigureValueSave { figure, group, on, numerator, denominator })
    };
    save_value("2026-11-20", 4).expect("entered");
    assert_eq!(stage.rows(None)[0].course, Course::Reached);
    assert_eq!(save_value("2026-11-20", 5).expect_err("refused").fields[0].message.id, "figure-part-more");
    assert_eq!(save_value("2030-01-01", 4).expect_err("refused").fields[0].message.id, "figure-day-ahead");
    let taken = FigureSave {
        id: None,
        name: "mobile APP adoption".into(),
        unit: String::new(),
        lower_is_better: false,
        note: String::new(),
    };
    assert_eq!(save_figure(&stage.app, taken).expect_err("refused").fields[0].message.id, "figure-name-taken");
}

/// What leaves has every objective and every exception by name.
#[test]
fn objectives_leave_as_a_table() {
    let stage = Stage::set();
    stage.write(BOTH[0]);
    let path = stage.folder.path().join("objectives.csv");
    let file = stage.app.choose_file(&path, FileUse::Save).file;
    let job = export(&stage.app, ExportObjectives { file, as_of: None }).expect("starts").job;
    loop {
        let progress = crate::export::job(&stage.app, JobById { job }).expect("a job");
        match progress.state {
            JobState::Running => std::thread::sleep(Duration::from_millis(5)),
            JobState::Done => break,
            _ => panic!("{:?}", progress.message),
        }
    }
    let written = std::fs::read_to_string(&path).expect("a table");
    assert_eq!(written.lines().count(), 4, "{written}");
    assert!(
        written.contains("Cem Aydin")
            && written.contains(&stage.people[3].to_string())
            && !written.contains("Ana Holm")
    );
    let pdf = stage.app.choose_file(&stage.folder.path().join("o.pdf"), FileUse::Save).file;
    assert_eq!(
        export(&stage.app, ExportObjectives { file: pdf, as_of: None }).expect_err("refused").message.id,
        "completion-export-table-only"
    );
}
