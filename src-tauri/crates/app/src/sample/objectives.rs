//! The sample's objectives: both of the kind that training leads write, one reached, one that will be missed, one that nobody can
//! measure as it stands, and the figures of the pilot.
//!
//! Owns sentences together with what they are read as. A test reads each sentence by the program, so that what is shown beside
//! it is what anybody would get who types it.

use super::{
    company::Company,
    journal::Journal,
    project::milestone_row,
    story::workday,
    training::{CLOSE, FIELD, ORDERS, WAREHOUSE, module_id, task_id},
};
use crate::{
    dto::objectives::{ObjectiveDraft, ObjectiveSave},
    objectives::{edits, value_edit},
};
use understudy_domain::{
    day::Day,
    id::Id,
    objective::{AudienceKind, Measure, MeasureKind, Route},
    words::MilestoneKind::{self, Cutover, Uat},
};
use understudy_messages::date;
use understudy_store::{
    Edit,
    tables::{self, figure},
};

/// Days back on which the objectives were agreed, and on which the last one was written down.
const AGREED: i32 = 61;
const WRITTEN: i32 = 16;
/// Days from today by which the superusers are to be ready.
const READY: i32 = 20;

/// Positions of user groups.
const FINANCE: usize = 0;
const SALES: usize = 1;
const PROJECTS: usize = 3;
const MALMO: usize = 6;
const TECHNICIANS: usize = 8;

/// Figures of the pilot: name, unit, whether less is better.
const ORDERED: (&str, &str, bool) = ("Pilot orders in the new system", "orders", false);
const CALLS: (&str, &str, bool) = ("Calls about orders", "calls a week", true);
/// Orders of the pilot entered there and in all, a week each, the oldest first.
const PILOT: [(u32, u32); 6] = [(9, 60), (17, 58), (26, 64), (31, 61), (36, 59), (41, 66)];
/// Calls in the same weeks.
const CALLED: [u32; 6] = [14, 19, 17, 15, 11, 12];

/// An objective: the sentence, who answers for it, and what it is read as.
struct Aim {
    text: String,
    owner: usize,
    draft: ObjectiveDraft,
    agreed: bool,
    note: &'static str,
}

/// Writes the figures and the objectives to the journal.
pub(super) fn tell(company: &Company, journal: &mut Journal, today: Day) {
    figures(company, journal, today);
    let agreed = workday(today.plus(-AGREED));
    let aims = aims(company, today);
    let mut written = [Vec::new(), Vec::new()];
    for (at, aim) in aims.into_iter().enumerate() {
        let row = Id::derived("sample-objective", &[&(at as u32).to_be_bytes()]);
        let save = ObjectiveSave {
            id: None,
            text: aim.text,
            draft: aim.draft,
            owner: company.leads.get(aim.owner).map(|lead| lead.id),
            agreed_on: aim.agreed.then_some(agreed),
            application: String::new(),
            note: aim.note.to_owned(),
        };
        written[usize::from(!aim.agreed)].extend(edits(row, None, at as u32, &save));
    }
    let by = |at: usize| company.leads.get(at).map(|lead| lead.id).unwrap_or_default();
    let [first, later] = written;
    journal.about(agreed, by(0), "change-sample-objectives", "", first);
    journal.note(workday(today.plus(-WRITTEN)), by(1), "change-sample-objectives", later);
}

fn aims(company: &Company, today: Day) -> Vec<Aim> {
    let groups = |at: usize| company.groups.get(at).copied().into_iter().collect::<Vec<_>>();
    let aim = |text: &str, owner: usize, draft: ObjectiveDraft| Aim {
        text: text.to_owned(),
        owner,
        draft,
        agreed: true,
        note: "",
    };
    let of = |at: usize, measures: Vec<Measure>| ObjectiveDraft {
        audience: Some(AudienceKind::Groups),
        groups: groups(at),
        measures,
        ..ObjectiveDraft::default()
    };
    let until = |draft: ObjectiveDraft, kind: MilestoneKind, wave: usize, days_before: i32| ObjectiveDraft {
        milestone: Some(milestone_row(kind, Some(wave))),
        days_before,
        ..draft
    };
    let ready_on = workday(today.plus(READY));
    let ready = ObjectiveDraft {
        audience: Some(AudienceKind::Superusers),
        due_on: Some(ready_on),
        measures: vec![Measure { target_percent: Some(90), ..Measure::new(MeasureKind::Readiness) }],
        ..ObjectiveDraft::default()
    };
    vec![
        aim(
            "100 percent of Field Service technicians attend the in-person mobile training or view the complete online series before system cutover",
            3,
            until(of(TECHNICIANS, vec![attend(FIELD, Route::Either, 100)]), Cutover, 1, 1),
        ),
        Aim {
            note: "The deadline is to be agreed with the service manager.",
            ..aim(
                "Field Service technicians complete work order completion on their mobile devices without assistance; the lead-generation process in under three minutes",
                3,
                of(TECHNICIANS, tasks()),
            )
        },
        aim(
            "Sales office staff rate the sales orders training 3.5 of 5 on average by the user acceptance test",
            0,
            until(of(SALES, vec![rate(ORDERS, 35)]), Uat, 0, 0),
        ),
        aim(
            "Everybody in Warehouse Malmö attends the handheld training in person before cutover",
            2,
            until(of(MALMO, vec![attend(WAREHOUSE, Route::Live, 100)]), Cutover, 0, 1),
        ),
        aim(
            "60 percent of the Finance team attend the month-end close training before cutover",
            0,
            until(of(FINANCE, vec![attend(CLOSE, Route::Live, 60)]), Cutover, 0, 1),
        ),
        aim(&format!("90 percent of superusers are ready by {}", date(ready_on.date())), 1, ready),
        aim(
            "Pilot orders in the new system of the Sales office reach 75 percent by cutover",
            0,
            until(of(SALES, vec![reach(ORDERED, 75)]), Cutover, 0, 0),
        ),
        Aim {
            agreed: false,
            note: "From the workshop with the project office.",
            ..aim("Project managers understand the new project accounting", 1, of(PROJECTS, Vec::new()))
        },
    ]
}

fn attend(module: usize, route: Route, share: u32) -> Measure {
    let module = Some(module_id(module));
    Measure { module, route, target_percent: Some(share), ..Measure::new(MeasureKind::Attendance) }
}

/// Both tasks of the technicians: one without help, one against the clock.
fn tasks() -> Vec<Measure> {
    let timed = |title: &str| Measure {
        module: Some(module_id(FIELD)),
        task: Some(task_id(FIELD, title)),
        target_percent: Some(100),
        ..Measure::new(MeasureKind::TimedTask)
    };
    vec![
        Measure { unaided: true, ..timed("Complete a work order on the mobile device") },
        Measure { seconds: Some(180), ..timed("Generate a lead at the customer’s") },
    ]
}

fn rate(module: usize, tenths: u32) -> Measure {
    Measure { module: Some(module_id(module)), threshold: Some(tenths), ..Measure::new(MeasureKind::Feedback) }
}

fn reach((name, ..): (&str, &str, bool), percent: u32) -> Measure {
    Measure { figure: Some(figure_id(name)), threshold: Some(percent), ..Measure::new(MeasureKind::Figure) }
}

fn figure_id(name: &str) -> Id {
    Id::derived("sample-figure", &[name.as_bytes()])
}

/// Both figures of the pilot, week by week.
fn figures(company: &Company, journal: &mut Journal, today: Day) {
    let by = company.leads.first().map(|lead| lead.id).unwrap_or_default();
    let weeks = PILOT.len() as i32;
    for (at, (ordered, called)) in PILOT.into_iter().zip(CALLED).enumerate() {
        let on = workday(today.plus(-7 * (weeks - at as i32) + 4));
        let mut edits = Vec::new();
        if at == 0 {
            for (name, unit, lower_is_better) in [ORDERED, CALLS] {
                let cells = vec![
                    (figure::NAME, name.into()),
                    (figure::UNIT, unit.into()),
                    (figure::LOWER_IS_BETTER, u32::from(lower_is_better).into()),
                ];
                edits.push(Edit::make(&tables::FIGURE, figure_id(name), cells));
            }
        }
        let sales = company.groups.get(SALES).copied();
        let (ordered, called) = ((ordered.0, Some(ordered.1)), (called, None));
        edits.push(value_edit(false, (figure_id(ORDERED.0), sales, on), ordered, "pilot-orders.csv"));
        edits.push(value_edit(false, (figure_id(CALLS.0), None, on), called, "pilot-orders.csv"));
        journal.note(on, by, "change-sample-figures", edits);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        App,
        dto::objectives::{ObjectiveGet, ObjectiveRead, ObjectivesArgs},
        objectives::{get, list, read},
        sample::make,
        testing::TestClock,
    };
    use std::{collections::BTreeSet, sync::Arc};
    use understudy_domain::objective::{Course, Measure};

    /// What is shown beside a sentence of the sample must be what the program reads it as, on any day of the week, and every way
    /// an objective can stand must be there to look at.
    #[test]
    fn the_sentences_of_the_sample_are_read_as_they_are_stored() {
        for days in [0, 3] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let clock = TestClock::default();
            clock.pass_days(days);
            let app = App::new(folder.path().join("data"), Arc::new(clock));
            make(&app).expect("a sample");
            let rows = list(&app, ObjectivesArgs::default()).expect("objectives").rows;
            for row in &rows {
                let stored = get(&app, ObjectiveGet { id: row.id, as_of: None }).expect("an objective").draft;
                let ask = ObjectiveRead { text: row.text.clone(), draft: None, application: String::new() };
                let found = read(&app, ask).expect("read");
                let bare = |measures: &[Measure]| -> Vec<Measure> {
                    let without = |measure: &Measure| Measure { phrase: String::new(), ..measure.clone() };
                    measures.iter().map(without).collect()
                };
                assert_eq!(bare(&found.draft.measures), bare(&stored.measures), "{}: {:?}", row.text, found.doubts);
                assert_eq!(found.draft.groups, stored.groups, "{}", row.text);
                let until = |draft: &super::ObjectiveDraft| (draft.milestone, draft.due_on, draft.days_before);
                assert_eq!(until(&found.draft), until(&stored), "{}: {:?}", row.text, found.doubts);
            }
            let courses: BTreeSet<&str> = rows.iter().map(|row| row.course.word()).collect();
            let wanted =
                [Course::Reached, Course::OnCourse, Course::AtRisk, Course::WillBeMissed, Course::NotMeasurable];
            assert_eq!(courses, wanted.iter().map(|course| course.word()).collect(), "after {days} days");
        }
    }
}
