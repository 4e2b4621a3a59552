//! Sentences, and what they are read as.

use crate::{
    day::Day,
    id::Id,
    objective::{
        Aspect, AudienceKind, Known, MeasureKind, MilestoneTerm, Reading, Route, Term, Vocabulary, WaveTerm, advise,
        read,
    },
    words::MilestoneKind,
};
use proptest::prelude::*;

const BOTH: [&str; 2] = [
    "100 percent of Field Service technicians attend the in-person mobile training or view the complete online series before system cutover",
    "Field Service technicians complete work order completion on their mobile devices without assistance; the lead-generation process in under three minutes",
];

fn id(name: &str) -> Id {
    Id::derived("test", &[name.as_bytes()])
}

fn term(name: &str, groups: &[&str]) -> Term {
    Term {
        id: id(name),
        name: name.to_owned(),
        groups: groups.iter().map(|group| id(group)).collect(),
        ..Term::default()
    }
}

const TODAY: Day = Day(20_780);

fn programme() -> Vocabulary {
    let technicians = "Field Service technicians";
    let live = |name: &str, groups: &[&str]| Term { live: true, ..term(name, groups) };
    let task = |name: &str, module: &str| Term { parent: Some(id(module)), ..term(name, &[technicians]) };
    Vocabulary {
        groups: ["Field Service technicians", "Dispatchers", "Warehouse clerks", "Accounts payable", "Service desk"]
            .map(|name| term(name, &[]))
            .to_vec(),
        modules: vec![
            live("Field Service mobile app", &[technicians]),
            Term { self_paced: true, ..term("Field Service mobile online series", &[technicians]) },
            live("Invoice matching", &["Accounts payable"]),
            live("Picking and packing", &["Warehouse clerks"]),
        ],
        tasks: vec![
            task("Complete a work order on the mobile device", "Field Service mobile app"),
            task("Generate a lead", "Field Service mobile app"),
            task("Match an invoice", "Invoice matching"),
        ],
        processes: vec![term("Manage leads", &[]), term("Settle invoices", &[])],
        covered: vec![(id("Settle invoices"), id("Invoice matching"))],
        figures: vec![term("Mobile app adoption", &[]), term("Help desk tickets", &[])],
        milestones: vec![
            MilestoneTerm { id: id("uat"), name: "UAT cycle 1".into(), kind: MilestoneKind::Uat, wave: None },
            MilestoneTerm {
                id: id("go 1"),
                name: "Cutover north".into(),
                kind: MilestoneKind::Cutover,
                wave: Some(id("north")),
            },
            MilestoneTerm {
                id: id("go 2"),
                name: "Cutover south".into(),
                kind: MilestoneKind::Cutover,
                wave: Some(id("south")),
            },
        ],
        waves: vec![
            WaveTerm { id: id("north"), cutover: Some(Day(20_900)), groups: vec![id(technicians), id("Dispatchers")] },
            WaveTerm { id: id("south"), cutover: Some(Day(20_990)), groups: vec![id("Warehouse clerks")] },
        ],
    }
}

fn reading(text: &str) -> Reading {
    read(text, &programme(), TODAY)
}

fn doubts(reading: &Reading) -> Vec<&str> {
    reading.doubts.iter().map(|doubt| doubt.id.as_str()).collect()
}

/// The first sentence that the product promises to read, exactly as written.
#[test]
fn attend_or_view_before_cutover() {
    let found = reading(BOTH[0]);
    assert_eq!(found.audience.kind, Some(AudienceKind::Groups));
    assert_eq!(
        found.audience.groups.iter().map(|group| group.id).collect::<Vec<_>>(),
        [id("Field Service technicians")]
    );
    assert_eq!((found.target_percent, found.target_said), (100, true));
    let [measure] = found.measures.as_slice() else { panic!("{found:#?}") };
    assert_eq!((measure.measure.kind, measure.measure.route), (MeasureKind::Attendance, Route::Either));
    assert_eq!(measure.measure.module, Some(id("Field Service mobile app")));
    assert_eq!(measure.measure.series, Some(id("Field Service mobile online series")));
    let deadline = found.deadline.expect("a deadline");
    assert_eq!((deadline.milestone, deadline.days_before), (Some(id("go 1")), 1), "before, in the technicians' wave");
    assert_eq!(deadline.words, "before system cutover");
    assert!(found.doubts.is_empty() && found.unread.is_empty(), "{:?} {:?}", found.doubts, found.unread);
    assert_eq!(found.pieces.iter().map(|(text, _)| text.as_str()).collect::<String>(), BOTH[0]);
}

/// The second: two measures, one without help, one against the clock, and no deadline, which is said.
#[test]
fn unaided_and_in_under_three_minutes() {
    let found = reading(BOTH[1]);
    let told: Vec<_> = found
        .measures
        .iter()
        .map(|read| {
            (
                read.measure.kind,
                read.measure.task,
                read.measure.unaided,
                read.measure.seconds,
                read.measure.target_percent,
            )
        })
        .collect();
    let timed = MeasureKind::TimedTask;
    assert_eq!(
        told,
        [
            (timed, Some(id("Complete a work order on the mobile device")), true, None, Some(100)),
            (timed, Some(id("Generate a lead")), false, Some(180), Some(100)),
        ]
    );
    assert_eq!(found.audience.groups[0].id, id("Field Service technicians"));
    assert_eq!((found.target_said, doubts(&found)), (false, vec!["objective-doubt-deadline"]));
    assert!(found.unread.is_empty(), "{:?}", found.unread);
}

/// One sentence a way of saying it.
#[test]
fn every_kind_of_measure() {
    /// Sentence, kind, module or task or figure, threshold, share.
    type Case = (&'static str, MeasureKind, Option<&'static str>, Option<u32>, Option<u32>);
    let cases: [Case; 9] = [
        ("Dispatchers watch the mobile online series by UAT", MeasureKind::Attendance, None, None, Some(100)),
        (
            "90% of accounts payable score at least 80 percent in the invoice matching assessment by UAT",
            MeasureKind::Score,
            Some("Invoice matching"),
            Some(80),
            Some(90),
        ),
        (
            "Warehouse clerks rate picking and packing 4.2 of 5 on average by UAT",
            MeasureKind::Feedback,
            Some("Picking and packing"),
            Some(42),
            None,
        ),
        (
            "80 percent of warehouse clerks rate picking and packing 4 or better by UAT",
            MeasureKind::Feedback,
            Some("Picking and packing"),
            Some(40),
            Some(80),
        ),
        ("All superusers are ready two weeks before UAT", MeasureKind::Readiness, None, None, Some(100)),
        ("All risk areas of dispatchers are covered by UAT", MeasureKind::Coverage, None, None, Some(100)),
        (
            "Mobile app adoption of technicians reaches 80 percent by UAT",
            MeasureKind::Figure,
            Some("Mobile app adoption"),
            Some(80),
            None,
        ),
        (
            "Nine out of ten accounts payable clerks settle invoices within 90 seconds by UAT",
            MeasureKind::TimedTask,
            Some("Match an invoice"),
            None,
            Some(90),
        ),
        (
            "Technicians are trained on the mobile app by UAT",
            MeasureKind::Attendance,
            Some("Field Service mobile app"),
            None,
            Some(100),
        ),
    ];
    for (text, kind, object, threshold, share) in cases {
        let found = reading(text);
        let [read] = found.measures.as_slice() else { panic!("{text}: {found:#?}") };
        assert_eq!(read.measure.kind, kind, "{text}");
        if let Some(object) = object {
            assert_eq!(read.object.as_ref().map(|object| object.name.as_str()), Some(object), "{text}: {found:#?}");
        }
        assert_eq!((read.measure.threshold, read.measure.target_percent), (threshold, share), "{text}");
        assert_eq!(found.deadline.as_ref().and_then(|deadline| deadline.milestone), Some(id("uat")), "{text}");
    }
    let two = reading("Dispatchers attend the mobile training and complete a work order unaided by 1 March 2027");
    assert_eq!(two.measures.len(), 2, "{two:#?}");
    assert_eq!(two.deadline.and_then(|deadline| deadline.due_on), Day::parse("2027-03-01"));
    assert_eq!(reading("Superusers are ready").audience.kind, Some(AudienceKind::Superusers));
    assert_eq!(reading("Everyone attends the mobile training").audience.kind, Some(AudienceKind::Everybody));
}

/// Deadlines as people write them.
#[test]
fn deadlines() {
    let until = |words: &str| reading(&format!("Dispatchers attend the mobile training {words}")).deadline;
    for (words, milestone, days_before) in [
        ("by go-live", "go 1", 0),
        ("before go live", "go 1", 1),
        ("at least two weeks before go-live", "go 1", 14),
        ("within four weeks after cutover", "go 1", -28),
        ("by the user acceptance test", "uat", 0),
        ("before cutover south", "go 2", 1),
        ("3 days prior to UAT", "uat", 3),
    ] {
        let found = until(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!((found.milestone, found.days_before), (Some(id(milestone)), days_before), "{words}: {found:?}");
    }
    for (words, day) in [
        ("by 1 March 2027", "2027-03-01"),
        ("by March 1, 2027", "2027-03-01"),
        ("before 1st of March 2027", "2027-02-28"),
        ("by the end of March 2027", "2027-03-31"),
        ("until 2027-03-01", "2027-03-01"),
        ("no later than 01.03.2027", "2027-03-01"),
        ("by 21 December", "2026-12-21"),
    ] {
        let found = until(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!(found.due_on, Day::parse(day), "{words}: {found:?}");
    }
    let open = reading("Dispatchers attend the mobile training by 3/1/2027");
    assert_eq!(doubts(&open), ["objective-doubt-date"], "March or January is for the writer to say");
}

/// What is not clear is said, with what it could be, and never taken.
#[test]
fn nothing_is_guessed_silently() {
    let both = reading("Everybody attends the mobile training by cutover");
    let deadline = both.deadline.clone().expect("words of one");
    assert!(!deadline.is_known() && deadline.milestones.len() == 2);
    assert!(doubts(&both).contains(&"objective-doubt-deadline-several"));
    let unknown = reading("Dispatchers attend the forklift training by UAT");
    assert_eq!(unknown.measures[0].measure.module, None);
    assert!(doubts(&unknown).contains(&"objective-doubt-module-unknown"), "{:?}", doubts(&unknown));
    assert_eq!(unknown.unread, ["forklift"]);
    let nobody = reading("The mobile training is nice");
    assert!(
        doubts(&nobody).contains(&"objective-doubt-audience") && doubts(&nobody).contains(&"objective-doubt-measure")
    );
    let unlimited = reading("Technicians generate a lead by UAT");
    assert!(doubts(&unlimited).contains(&"objective-doubt-limit") && !unlimited.measures[0].measure.is_measurable());
    let misspelt = reading("Field Service techncians attend the mobile training by UAT");
    assert_eq!(misspelt.audience.groups[0].words, "Field Service techncians", "shown, so that it can be corrected");
    let mut twice = programme();
    twice.groups.push(term("Field Service technicians west", &[]));
    twice.groups.push(term("Field Service technicians east", &[]));
    twice.groups.remove(0);
    let several = read("Field Service technicians attend the mobile training by UAT", &twice, TODAY);
    assert_eq!((several.audience.groups.len(), doubts(&several)[0]), (2, "objective-doubt-groups"));
}

/// The coach names what is missing and is content with both sentences but for what they lack.
#[test]
fn advice() {
    let lacking = |text: &str| {
        let found = reading(text);
        let measures: Vec<_> = found.measures.iter().map(|read| read.measure.clone()).collect();
        let known = Known {
            today: TODAY,
            audience: found.audience.kind,
            groups: found.audience.groups.len(),
            measures: &measures,
            until: found.deadline.as_ref().filter(|deadline| deadline.is_known()).map(|_| TODAY.plus(100)),
            target_said: found.target_said,
            ..Known::default()
        };
        advise(&known).into_iter().filter(|advice| !advice.good).map(|advice| advice.aspect).collect::<Vec<_>>()
    };
    assert_eq!(lacking(BOTH[0]), []);
    assert_eq!(lacking(BOTH[1]), [Aspect::Timely]);
    assert_eq!(
        lacking("People understand the system"),
        [Aspect::Specific, Aspect::Measurable, Aspect::Timely, Aspect::Application]
    );
}

proptest! {
    /// Whatever is typed: no panic, and the pieces are the sentence.
    #[test]
    fn any_sentence_is_read(words in prop::collection::vec(prop_oneof![
        Just("100 percent of".to_owned()), Just("Field Service technicians".to_owned()), Just("attend".to_owned()), Just("or view".to_owned()),
        Just("before".to_owned()), Just("two weeks".to_owned()), Just("cutover".to_owned()), Just("and".to_owned()), Just(";".to_owned()),
        Just("by 31 February".to_owned()), Just("within 3".to_owned()), Just("minutes".to_owned()), Just("4 of 5".to_owned()), "\\PC{0,8}",
    ], 0..14)) {
        let text = words.join(" ");
        let found = reading(&text);
        prop_assert_eq!(found.pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>(), text);
    }
}
