//! A pulse on two laptops: what each counts, what reaches the other, and what nobody can work out from it.

use super::*;
use crate::{
    dto::{
        ById, Changed,
        import::{ImportArgs, ImportKind},
        people::GroupSave,
        sentiment::*,
    },
    sentiment,
    superusers::scene::refusal,
    testing::made,
};
use std::collections::BTreeMap;
use understudy_domain::{
    id::Id,
    sentiment::{LEAST, PulseTheme, Tally},
};
use understudy_store::pulse_box;

const WRITTEN: &str = "only my own laptop may hold this";

fn group(app: &App, name: &str) -> Id {
    let save =
        GroupSave { id: None, name: name.to_owned(), site: None, headcount: Some(20), note: String::new(), rule: None };
    made(crate::groups::save(app, save))
}

fn opened(app: &App, name: &str, anonymous: bool, groups: &[Id]) -> Id {
    let question = |text: &str| PulseQuestion { id: None, text: text.to_owned(), theme: PulseTheme::Other };
    let form = PulseForm {
        id: None,
        name: name.to_owned(),
        opens_on: None,
        closes_on: None,
        anonymous,
        note: String::new(),
        questions: vec![question("I know what changes."), question("I can manage it.")],
        groups: groups.iter().map(|group| PulseAsked { group: *group, invited: 20 }).collect(),
    };
    let pulse = made(sentiment::save(app, form));
    sentiment::open(app, ById { id: pulse }).expect("opens");
    pulse
}

fn give(app: &App, pulse: Id, group: Id, steps: &[u8], comment: &str) {
    for step in steps {
        let (answers, comment) = (vec![*step; 2], comment.to_owned());
        sentiment::give(app, PulseGive { pulse, group, person: None, answers, comment }).expect("an answer");
    }
}

fn close(app: &App, pulse: Id) -> crate::Result<Changed> {
    sentiment::close(app, ById { id: pulse })
}

/// Of each group and of everybody how many gave each step to the first question: all that one laptop tells at a time.
fn figures(app: &App, pulse: Id) -> Vec<Vec<u32>> {
    let detail = sentiment::get(app, ById { id: pulse }).expect("a pulse");
    let points = detail.groups.iter().map(|row| row.point.as_ref()).chain([detail.overall.as_ref()]);
    points.map(|point| point.map_or_else(|| vec![0; 5], |point| point.questions[0].counts.clone())).collect()
}

/// Holds what a laptop tells against the parts that it has: every part speaks of five or more, stays as it was first told,
/// and every figure is a sum of whole parts.
fn hold_to_parts(app: &App, pulse: Id, told: &mut BTreeMap<Id, (u32, String)>) {
    let open = app.programme().expect("open");
    let reader = open.reader().expect("reader");
    assert_eq!(pulse_box::boxed(&reader, pulse).expect("a box"), pulse_box::Boxed::default(), "the box is empty");
    let parts = understudy_store::read::sentiment::results(&reader).expect("parts");
    for part in &parts {
        assert!(part.responses as usize >= LEAST, "{part:?}");
        let first = told.entry(part.id).or_insert_with(|| (part.responses, part.counts.clone()));
        assert_eq!(*first, (part.responses, part.counts.clone()), "a part has changed");
    }
    let sum = |wanted: &dyn Fn(Option<Id>) -> bool| {
        let mut sum = vec![0; 5];
        for part in parts.iter().filter(|part| wanted(part.group)) {
            let tally: Tally = serde_json::from_str(&part.counts).expect("counts");
            sum.iter_mut().zip(tally.questions[0]).for_each(|(sum, count)| *sum += count);
        }
        sum
    };
    let detail = sentiment::get(app, ById { id: pulse }).expect("a pulse");
    let of_groups = detail.groups.iter().map(|row| sum(&|group| group == Some(row.group.id)));
    let expected: Vec<Vec<u32>> = of_groups.chain([sum(&|_| true)]).collect();
    assert_eq!(figures(app, pulse), expected);
}

/// Two laptops collect, count and exchange in turns. Whatever either tells at any time is made of whole parts, which share
/// nobody and never change; that sums and differences of such figures speak of five people or of nobody is proved in
/// `domain::sentiment`.
#[test]
fn two_laptops_tell_whole_parts_and_nothing_else() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let groups = [group(&ana, "Order desk"), group(&ana, "Warehouse"), group(&ana, "Returns")];
    let pulse = opened(&ana, "Pulse 1", true, &groups);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Superuser);
    settle_all(&[&ana, &ben]);
    // Of each visit what comes to Ana's and to Ben's laptop, by group.
    let visits: [[[usize; 3]; 2]; 4] =
        [[[7, 4, 1], [8, 2, 0]], [[2, 0, 0], [6, 5, 4]], [[1, 9, 4], [2, 1, 1]], [[6, 3, 3], [1, 0, 0]]];
    let (mut told, mut given) = (BTreeMap::new(), 0);
    for visit in visits {
        for (app, counts) in [&ana, &ben].into_iter().zip(visit) {
            for (group, count) in groups.iter().zip(counts) {
                let steps: Vec<u8> = (0..count).map(|at| (at % 5 + 1) as u8).collect();
                give(app, pulse, *group, &steps, "");
                given += count;
            }
        }
        for app in [&ana, &ben] {
            close(app, pulse).expect("counts");
            hold_to_parts(app, pulse, &mut told);
        }
        settle_all(&[&ana, &ben]);
        for app in [&ana, &ben] {
            hold_to_parts(app, pulse, &mut told);
        }
        assert_eq!(figures(&ana, pulse), figures(&ben, pulse));
        sentiment::open(&ana, ById { id: pulse }).expect("opens again");
        settle_all(&[&ana, &ben]);
    }
    let counted: u32 = told.values().map(|(people, _)| people).sum();
    // By hand: 7, and 4 with 1; 8; 6 and 5; 9, and 4 with 1; 6, and 3 with 3. The others are thrown away.
    assert_eq!((given, counted, told.len()), (70, 57, 9));
}

/// What one person wrote must not reach the other before it is counted among five, nor lie in what is exchanged.
#[test]
fn what_one_person_wrote_stays_until_it_is_counted() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let desk = group(&ana, "Order desk");
    let pulse = opened(&ana, "Pulse 1", true, &[desk]);
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Lead);
    settle_all(&[&ana, &ben]);
    give(&ana, pulse, desk, &[4], WRITTEN);
    give(&ben, pulse, desk, &[2; 4], "");
    settle_all(&[&ana, &ben]);
    let comments = |app: &App| {
        let found = sentiment::comments(app, PulseCommentsArgs::default()).expect("comments");
        found.into_iter().map(|row| row.comment).collect::<Vec<_>>()
    };
    // One here and four there are never five together: each laptop counts its own.
    close(&ana, pulse).expect("closes");
    close(&ben, pulse).expect("closes");
    settle_all(&[&ana, &ben]);
    assert_eq!(sentiment::get(&ana, ById { id: pulse }).expect("a pulse").row.responses, 0);
    assert!(comments(&ana).is_empty() && comments(&ben).is_empty());
    let holds = |name: &str, bytes: &[u8]| {
        let data = folder.path().join(name).join("data");
        ["", "-wal"].iter().any(|ending| {
            let found = std::fs::read(data.join(format!("Nordwind.understudy{ending}"))).unwrap_or_default();
            found.windows(bytes.len()).any(|part| part == bytes)
        })
    };
    assert!(!holds("Ana", WRITTEN.as_bytes()), "thrown away is overwritten");
    assert!(!holds("Ben", WRITTEN.as_bytes()));
}

/// A workbook, and answers by name, can be on two laptops at once; counted on both, with one more on the second, they would
/// tell that one. So only the laptop counts them on which the pulse was made.
#[test]
fn what_two_laptops_can_hold_is_counted_on_one() {
    let folder = tempfile::tempdir().expect("folder");
    let ana = founder(&folder);
    let desk = group(&ana, "Order desk");
    let (pulse, named) = (opened(&ana, "Pulse 1", true, &[desk]), opened(&ana, "With names", false, &[desk]));
    let people: Vec<Id> = (0..6).map(|at| add(&ana, &format!("Person {at}"))).collect();
    let ben = joiner(&folder, &ana, "Ben", MemberRole::Lead);
    settle_all(&[&ana, &ben]);
    let import = |app: &App| {
        let path = folder.path().join("answers.csv");
        let text = "Id,Completion time,I know what changes.,I can manage it.\n1,2026-11-20 09:00:00,4,4\n";
        std::fs::write(&path, text).expect("writes");
        crate::import::preview(
            app,
            ImportArgs {
                kind: ImportKind::Pulse,
                file: app.choose_file(&path, FileUse::Open).file,
                mapping: Default::default(),
                decisions: Default::default(),
                session: None,
                pulse: Some(pulse),
                job: None,
            },
        )
    };
    assert_eq!(import(&ana).expect("a preview").counts.new, 1);
    assert_eq!(refusal(import(&ben)), "pulse-import-elsewhere");
    for person in people {
        let (person, comment) = (Some(person), String::new());
        let args = PulseGive { pulse: named, group: desk, person, answers: vec![3, 3], comment };
        sentiment::give(&ben, args).expect("an answer");
    }
    settle_all(&[&ana, &ben]);
    assert_eq!(refusal(close(&ben, named)), "pulse-close-elsewhere");
    close(&ana, named).expect("counts");
    settle_all(&[&ana, &ben]);
    assert_eq!(sentiment::get(&ben, ById { id: named }).expect("a pulse").row.responses, 6);
}
