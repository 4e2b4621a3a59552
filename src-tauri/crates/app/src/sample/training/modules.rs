//! The sample's modules written: content, audience, plan, and materials with real files, from draft to approval.

use super::{
    Training,
    content::{CASES, CHECKS, Piece, SUBJECTS, Subject, WAREHOUSE},
};
use crate::{Result, sample::story::workday};
use std::{fmt::Write as _, io::Cursor};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{MaterialKind, MaterialState, ReviewDecision},
};
use understudy_store::{
    Edit, Store, Value,
    tables::{
        self, material, material_reviewer, module, module_check, module_group, module_prerequisite, module_process,
        module_step, module_task,
    },
};

/// Days back on which the modules were entered.
const ENTERED: i32 = 98;
/// Days back on which the content of the first wave was approved: before the first sign-off, so that the trend to cutover is
/// the trainers' and not that of their slides.
const APPROVED: i32 = 72;
/// Days back of the warehouse's second version, and of that of cases.
pub(super) const SECOND_WAREHOUSE: i32 = 20;
const SECOND_CASES: i32 = 12;
/// No file of the sample is larger.
const LARGEST: u64 = 1 << 20;

/// Identity of a module.
pub(in crate::sample) fn id(at: usize) -> Id {
    Id::derived("sample-module", &[SUBJECTS[at].title.as_bytes()])
}

/// Identity of a line of a module's plan.
fn line(at: usize, kind: &str, title: &str) -> Id {
    Id::derived("sample-line", &[id(at).as_ref(), kind.as_bytes(), title.as_bytes()])
}

/// Identity of a line of the checklist.
pub(super) fn check(at: usize, title: &str) -> Id {
    line(at, "check", title)
}

/// Identity of a timed task.
pub(in crate::sample) fn task(at: usize, title: &str) -> Id {
    line(at, "task", title)
}

/// Writes all modules and the way of their materials to the journal.
pub(super) fn tell(training: &mut Training<'_>, store: &Store) -> Result<()> {
    let entered = workday(training.today.plus(-ENTERED));
    for (at, subject) in SUBJECTS.iter().enumerate() {
        let owner = training.company.lead_of(subject.groups[0]).id;
        let mut edits = vec![Edit::make(&tables::MODULE, id(at), cells(subject, owner, entered))];
        edits.extend(links(training, at, subject));
        edits.extend(plan(at, subject));
        training.journal.about(entered, owner, "change-sample-module", subject.title, edits);
        let mut materials = Vec::new();
        for (position, piece) in subject.materials.iter().enumerate() {
            materials.push(made(training, store, (at, subject), (position, piece), entered)?);
        }
        training.journal.about(entered.plus(1), owner, "change-sample-materials", subject.title, materials);
        approve(training, at, owner);
    }
    versions(training);
    Ok(())
}

fn cells(subject: &Subject, owner: Id, entered: Day) -> Vec<(u16, Value)> {
    vec![
        (module::TITLE, subject.title.into()),
        (module::SUMMARY, subject.summary.into()),
        (module::DELIVERY, subject.delivery.word().into()),
        (module::MINUTES, subject.minutes().into()),
        (module::VERSION, 1_u32.into()),
        (module::RELEASED_ON, entered.into()),
        (module::OWNER, owner.into()),
        (module::LANGUAGES, subject.languages.into()),
        (module::CAPACITY, subject.capacity.into()),
        (module::PASS_PERCENT, subject.pass_percent.into()),
    ]
}

fn links(training: &Training<'_>, at: usize, subject: &Subject) -> Vec<Edit> {
    let own = id(at);
    let areas = subject.areas.iter().filter_map(|code| training.company.areas.get(code)).map(|area| {
        let cells = vec![(module_process::MODULE, own.into()), (module_process::PROCESS, (*area).into())];
        Edit::make(&tables::MODULE_PROCESS, Id::derived("module_process", &[own.as_ref(), area.as_ref()]), cells)
    });
    let groups = subject.groups.iter().map(|&group| {
        let group = training.company.groups[group];
        let cells = vec![(module_group::MODULE, own.into()), (module_group::USER_GROUP, group.into())];
        Edit::make(&tables::MODULE_GROUP, Id::derived("module_group", &[own.as_ref(), group.as_ref()]), cells)
    });
    let required = subject.requires.iter().map(|&before| {
        let before = id(before);
        let cells = vec![(module_prerequisite::MODULE, own.into()), (module_prerequisite::REQUIRES, before.into())];
        let row = Id::derived("module_prerequisite", &[own.as_ref(), before.as_ref()]);
        Edit::make(&tables::MODULE_PREREQUISITE, row, cells)
    });
    areas.chain(groups).chain(required).collect()
}

/// Run sheet, checklist and timed tasks.
fn plan(at: usize, subject: &Subject) -> Vec<Edit> {
    let own = id(at);
    let steps = subject.steps.iter().enumerate().map(|(position, &(title, minutes, note))| {
        let cells = vec![
            (module_step::MODULE, own.into()),
            (module_step::POSITION, (position as u32).into()),
            (module_step::TITLE, title.into()),
            (module_step::MINUTES, minutes.into()),
            (module_step::NOTE, note.into()),
        ];
        Edit::make(&tables::MODULE_STEP, line(at, "step", title), cells)
    });
    let checks = CHECKS.iter().enumerate().map(|(position, &title)| {
        let cells = vec![
            (module_check::MODULE, own.into()),
            (module_check::POSITION, (position as u32).into()),
            (module_check::TITLE, title.into()),
        ];
        Edit::make(&tables::MODULE_CHECK, check(at, title), cells)
    });
    let tasks = subject.tasks.iter().enumerate().map(|(position, &(title, seconds, card))| {
        let cells = vec![
            (module_task::MODULE, own.into()),
            (module_task::POSITION, (position as u32).into()),
            (module_task::TITLE, title.into()),
            (module_task::TARGET_SECONDS, seconds.into()),
            (module_task::INSTRUCTIONS, card.into()),
        ];
        Edit::make(&tables::MODULE_TASK, task(at, title), cells)
    });
    steps.chain(checks).chain(tasks).collect()
}

fn material_id(at: usize, title: &str) -> Id {
    line(at, "material", title)
}

/// A material as first entered, with its file copied into the programme.
fn made(
    training: &mut Training<'_>,
    store: &Store,
    (at, subject): (usize, &Subject),
    (position, piece): (usize, &Piece),
    entered: Day,
) -> Result<Edit> {
    let author = training.company.consultants[training.company.consultant_for(subject.areas[0])].person.id;
    let mut cells = vec![
        (material::MODULE, id(at).into()),
        (material::KIND, piece.kind.word().into()),
        (material::TITLE, piece.title.into()),
        (material::LANGUAGE, piece.language.into()),
        (material::AUTHOR, author.into()),
        (material::STATE, MaterialState::Draft.word().into()),
        (material::STATE_ON, entered.into()),
        (material::NEEDED_BY, workday(training.today.plus(piece.needed)).into()),
        (material::EFFORT_MINUTES, (training.random.pick(&[60, 90, 120, 240]) as u32).into()),
        (material::POSITION, (position as u32).into()),
    ];
    if piece.place.starts_with("https://") {
        cells.push((material::LINK, piece.place.into()));
    } else if let Some(stored) = store.put_file(&mut Cursor::new(written(subject, piece)), LARGEST)? {
        cells.push((material::FILE, stored.hash.into()));
        cells.push((material::FILE_NAME, piece.place.into()));
        cells.push((material::FILE_SIZE, i64::try_from(stored.bytes).unwrap_or(i64::MAX).into()));
    }
    Ok(Edit::make(&tables::MATERIAL, material_id(at, piece.title), cells))
}

/// A small file that says what the module does: a page for slides, plain text for everything else.
fn written(subject: &Subject, piece: &Piece) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if piece.kind == MaterialKind::Slides {
        let _ = write!(
            text,
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>\n<h1>{}</h1>\n<p>{}</p>\n",
            piece.title, subject.title, subject.summary
        );
        for (title, minutes, note) in subject.steps {
            let _ = writeln!(text, "<section><h2>{title}</h2><p>{minutes} minutes. {note}</p></section>");
        }
        text.push_str("</body></html>\n");
        return text;
    }
    let _ = writeln!(text, "{}\n{}\n\n{}\n", piece.title, subject.title, subject.summary);
    for (number, (title, _, card)) in subject.tasks.iter().enumerate() {
        let _ = writeln!(text, "{}. {title}\n   {card}\n", number + 1);
    }
    text
}

/// What was said and decided about the materials: reviewed by experts, then approved by the owner – or not yet.
fn approve(training: &mut Training<'_>, at: usize, owner: Id) {
    let subject = &SUBJECTS[at];
    // Written later than the first wave's content, by some weeks.
    let late = i32::from(subject.groups[0] >= 8);
    let reviewed = workday(training.today.plus(-APPROVED - 10 + late * 34));
    let approved = workday(training.today.plus(-APPROVED + late * 30));
    let expert = training.company.members[subject.groups[0]][0].id;
    let (mut asked, mut moved) = (Vec::new(), Vec::new());
    for piece in subject.materials {
        let row = material_id(at, piece.title);
        if piece.state != MaterialState::Draft {
            let changes = piece.state == MaterialState::Update;
            let decision = match piece.state {
                MaterialState::ExpertReview => None,
                _ if changes => Some(ReviewDecision::ChangesAsked),
                _ => Some(ReviewDecision::Agreed),
            };
            let note = if changes { "The middle column is wrong for key customers." } else { "" };
            let cells = vec![
                (material_reviewer::MATERIAL, row.into()),
                (material_reviewer::PERSON, expert.into()),
                (material_reviewer::DECIDED_ON, decision.map(|_| reviewed).into()),
                (material_reviewer::DECISION, decision.map(ReviewDecision::word).into()),
                (material_reviewer::NOTE, note.into()),
            ];
            let link = Id::derived("material_reviewer", &[row.as_ref(), expert.as_ref()]);
            asked.push(Edit::make(&tables::MATERIAL_REVIEWER, link, cells));
        }
        // What is outdated by now was approved then.
        let state = if piece.state == MaterialState::Outdated { MaterialState::Approved } else { piece.state };
        if state == MaterialState::Draft {
            continue;
        }
        let mut cells = vec![(material::STATE, state.word().into()), (material::STATE_ON, approved.into())];
        if state == MaterialState::Approved {
            cells.push((material::APPROVED_VERSION, 1_u32.into()));
        }
        moved.push(Edit::put(&tables::MATERIAL, row, cells));
    }
    training.journal.about(reviewed, expert, "change-sample-material-reviews", subject.title, asked);
    training.journal.about(approved, owner, "change-sample-approved", subject.title, moved);
}

/// The second versions: the warehouse's left its materials as they were, that of cases did not.
fn versions(training: &mut Training<'_>) {
    for (at, days) in [(WAREHOUSE, SECOND_WAREHOUSE), (CASES, SECOND_CASES)] {
        let subject = &SUBJECTS[at];
        let on = workday(training.today.plus(-days));
        let cells = vec![(module::VERSION, subject.version.into()), (module::RELEASED_ON, on.into())];
        let mut edits = vec![Edit::put(&tables::MODULE, id(at), cells)];
        for piece in subject.materials {
            let cells = match piece.state {
                MaterialState::Approved => vec![(material::APPROVED_VERSION, subject.version.into())],
                MaterialState::Outdated => {
                    vec![(material::STATE, piece.state.word().into()), (material::STATE_ON, on.into())]
                }
                _ => continue,
            };
            edits.push(Edit::put(&tables::MATERIAL, material_id(at, piece.title), cells));
        }
        let owner = training.company.lead_of(subject.groups[0]).id;
        training.journal.about(on, owner, "change-sample-version", subject.title, edits);
    }
}
