//! Who counts towards an objective, case by case, and against the slow and obvious way.

use crate::{
    completion::{ByPerson, Mark, Member, Module, Person, Records, Seat, Session},
    day::Day,
    objective::{
        Answer, Asked, Course, Lack, Outlook, Question, Results, Route, ScoreDone, Tally, TaskDone, Unnamed, Who,
        course, lines, people_needed, tally, unnamed,
    },
    words::{AttendanceStatus, SessionPurpose, SessionState},
};
use proptest::prelude::*;

const TODAY: Day = Day(100);
const PERCENT: u32 = 80;

/// Two modules, 0 live and 1 the series; two groups, 0 needs module 0.
#[derive(Debug, Default)]
struct Room {
    people: Vec<Person>,
    members: Vec<Member>,
    sessions: Vec<Session>,
    marks: Vec<Mark>,
    seats: Vec<Seat>,
    tasks: Vec<TaskDone>,
    scores: Vec<ScoreDone>,
    needs: Vec<(u32, u32)>,
}

impl Room {
    fn new() -> Self {
        Self { needs: vec![(0, 0)], ..Self::default() }
    }

    fn person(&mut self, group: u32) -> u32 {
        let person = self.people.len() as u32;
        self.people.push(Person::default());
        self.members.push(Member { person, group, from_on: None, to_on: None });
        person
    }

    fn session(&mut self, module: u32, on: i32, state: SessionState) -> u32 {
        let (on, purpose) = (Day(on), SessionPurpose::Training);
        self.sessions.push(Session { module, on, until: on, minutes: 100, version: 1, purpose, state });
        self.sessions.len() as u32 - 1
    }

    fn closed(&mut self, module: u32, on: i32) -> u32 {
        self.session(module, on, SessionState::Closed)
    }

    fn mark(&mut self, person: u32, session: u32, status: AttendanceStatus) {
        self.marks.push(Mark { person, session, minutes: Mark::ALL, status });
    }

    fn task(&mut self, person: u32, session: u32, milliseconds: u32, aided: bool) {
        self.tasks.push(TaskDone { person, session, task: 7, milliseconds, aided });
    }

    fn records(&self) -> (Records, Results) {
        let people = self.people.len();
        let records = Records {
            people: self.people.clone(),
            modules: vec![Module { version: 1, released_on: None }; 2],
            needs: self.needs.clone(),
            members: ByPerson::new(&self.members, people, |row| row.person),
            sessions: self.sessions.clone(),
            marks: ByPerson::new(&self.marks, people, |row| row.person),
            seats: ByPerson::new(&self.seats, people, |row| row.person),
            ..Records::default()
        };
        let results = Results {
            tasks: ByPerson::new(&self.tasks, people, |row| row.person),
            scores: ByPerson::new(&self.scores, people, |row| row.person),
        };
        (records, results)
    }

    fn tally(&self, questions: &[Question], on: Day) -> Vec<Tally> {
        let (records, results) = self.records();
        tally(&records, 2, &results, questions, on, PERCENT)
    }

    /// What each person lacks, by position of the person.
    fn lacks(&self, question: &Question) -> Vec<(u32, Vec<Option<Lack>>)> {
        let (records, results) = self.records();
        let found = lines(&records, 2, &results, question, TODAY, PERCENT, |_| true);
        found
            .into_iter()
            .map(|line| (line.person, line.findings.iter().map(|(_, finding)| finding.lack).collect()))
            .collect()
    }
}

fn ask(who: Who, asked: &[Asked]) -> Question {
    Question { who, asked: asked.to_vec() }
}

const fn attend(route: Route) -> Asked {
    Asked::Attendance { module: Some(0), series: Some(1), route }
}

const fn timed(unaided: bool, seconds: Option<u32>) -> Asked {
    Asked::Task { task: 7, module: 0, unaided, seconds }
}

use AttendanceStatus::{Absent, Alternative, LeftEarly, Present};

/// "Attend the training or view the series": each way, and what is missing where the other one was asked.
#[test]
fn every_route() {
    let mut room = Room::new();
    let [there, route, series, part, nothing] = [0; 5].map(|_| room.person(0));
    let (live, online) = (room.closed(0, 60), room.closed(1, 62));
    room.mark(there, live, Present);
    room.mark(route, live, Alternative);
    room.mark(series, online, Present);
    room.marks.push(Mark { person: part, session: live, minutes: 30, status: LeftEarly });
    let none = None;
    let (missing, other) = (Some(Lack::NotTrained), Some(Lack::OtherRoute));
    for (way, wanted) in [
        (Route::Either, [none, none, none, missing, missing]),
        (Route::Live, [none, other, other, missing, missing]),
        (Route::Series, [other, none, none, missing, missing]),
    ] {
        let found = room.lacks(&ask(Who::Groups(vec![0]), &[attend(way)]));
        let people = [there, route, series, part, nothing];
        let wanted: Vec<_> = people.into_iter().zip(wanted).map(|(person, lack)| (person, vec![lack])).collect();
        assert_eq!(found, wanted, "{way:?}");
    }
    let told = &room.tally(&[ask(Who::Groups(vec![0]), &[attend(Route::Either)])], TODAY)[0];
    assert_eq!((told.all, told.failed), (Answer { need: 5, counts: 3 }, 1), "who came in part had a chance");
    assert_eq!((told.gains, told.unbooked), ([0, 0, 3, 0, 0, 0, 0, 0], 3), "40 and 38 days ago, without a seat");
}

/// Without help and in time must be true of one attempt; the best attempt says what is missing.
#[test]
fn one_attempt_must_do() {
    let mut room = Room::new();
    let [good, late, helped, both, none, unclosed] = [0; 6].map(|_| room.person(0));
    let (held, open) = (room.closed(0, 60), room.session(0, 90, SessionState::Scheduled));
    for (person, session, seconds, aided) in [
        (good, held, 200, true),
        (good, held, 170, false),
        (late, held, 181, false),
        (late, held, 240, false),
        (helped, held, 100, true),
        (both, held, 100, true),
        (both, held, 300, false),
        (unclosed, open, 100, false),
    ] {
        room.task(person, session, seconds * 1000, aided);
    }
    let lack = |question: &Question| room.lacks(question).into_iter().map(|(_, lacks)| lacks[0]).collect::<Vec<_>>();
    let group = || Who::Groups(vec![0]);
    let slow = |seconds: u32| Some(Lack::Slow { milliseconds: seconds * 1000 });
    let aided = |seconds: u32| Some(Lack::Aided { milliseconds: seconds * 1000 });
    let nothing = Some(Lack::NoTask);
    assert_eq!(
        lack(&ask(group(), &[timed(true, Some(180))])),
        [None, slow(181), aided(100), slow(300), nothing, nothing]
    );
    assert_eq!(lack(&ask(group(), &[timed(true, None)])), [None, None, aided(100), None, nothing, nothing]);
    assert_eq!(lack(&ask(group(), &[timed(false, Some(180))])), [None, slow(181), None, None, nothing, nothing]);
    let _ = none;
}

/// A person counts when all measures asked of them do; each measure has its own figures.
#[test]
fn all_measures_together() {
    let mut room = Room::new();
    let [all, one, low] = [0; 3].map(|_| room.person(0));
    let held = room.closed(0, 60);
    for person in [all, one, low] {
        room.mark(person, held, Present);
    }
    room.task(all, held, 1000, false);
    room.scores.push(ScoreDone { person: all, session: held, percent: 70 });
    room.scores.push(ScoreDone { person: all, session: held, percent: 90 });
    room.scores.push(ScoreDone { person: low, session: held, percent: 79 });
    let question =
        ask(Who::Groups(vec![0]), &[attend(Route::Live), timed(true, None), Asked::Score { module: 0, percent: 80 }]);
    let told = &room.tally(std::slice::from_ref(&question), TODAY)[0];
    assert_eq!(told.all, Answer { need: 3, counts: 1 });
    assert_eq!(told.measures.iter().map(|measure| measure.counts).collect::<Vec<_>>(), [3, 1, 1]);
    assert_eq!(room.lacks(&question)[2].1, [None, Some(Lack::NoTask), Some(Lack::Low { percent: 79 })]);
}

/// The denominator is that of completion: joiners, leavers, groups that need the module, and people by name.
#[test]
fn who_is_asked() {
    let mut room = Room::new();
    let [stays, gone, to_come, moved] = [0; 4].map(|_| room.person(0));
    let other = room.person(1);
    room.people[gone as usize].leaves_on = Some(Day(99));
    room.people[to_come as usize].starts_on = Some(Day(101));
    room.members[moved as usize].to_on = Some(Day(99));
    let needs = |who: Who, on: i32| room.tally(&[ask(who, &[attend(Route::Live)])], Day(on))[0].all.need;
    assert_eq!(needs(Who::Groups(vec![0]), 100), 1);
    assert_eq!(needs(Who::Groups(vec![0]), 99), 3);
    assert_eq!(needs(Who::Groups(vec![0]), 101), 2);
    assert_eq!(needs(Who::Groups(vec![0, 1]), 100), 1, "the second group does not need the module");
    assert_eq!(needs(Who::Groups(vec![1]), 100), 1, "none needs it: the sentence asks them all the same");
    assert_eq!(needs(Who::Everybody, 100), 1);
    assert_eq!(needs(Who::People(vec![stays, other]), 100), 2);
    assert_eq!(needs(Who::People(vec![gone]), 100), 0);
}

/// Seats of those who do not count, by day; who had a seat where they were trained did not come unbooked.
#[test]
fn seats_to_come() {
    let mut room = Room::new();
    let [soon, later, after, done] = [0; 4].map(|_| room.person(0));
    let held = room.closed(0, 60);
    room.mark(done, held, Present);
    room.mark(later, held, Absent);
    for (person, on) in [(soon, 101), (later, 119), (after, 121), (done, 102)] {
        let session = room.session(0, on, SessionState::Scheduled);
        room.seats.push(Seat { person, session, taken_on: None });
    }
    room.seats.push(Seat { person: done, session: held, taken_on: None });
    let told = &room.tally(&[ask(Who::Groups(vec![0]), &[attend(Route::Live)])], TODAY)[0];
    let days: Vec<usize> = (0..told.seats.len()).filter(|day| told.seats[*day] > 0).collect();
    assert_eq!((days, told.failed, told.unbooked), (vec![1, 19, 21], 1, 0));
}

/// What figure, deadline and forecast come to; a share is rounded up to whole people.
#[test]
fn courses() {
    assert_eq!(
        [(10, 95), (10, 90), (0, 50), (3, 100), (1_000_000, 100)].map(|(need, share)| people_needed(need, share)),
        [10, 9, 0, 3, 1_000_000]
    );
    let (before, after) = (Some(Day(120)), Some(Day(99)));
    let outlook = |low, high| Outlook { on: Day(120), low, likely: high, high, chance: 0.5 };
    assert_eq!(course(true, TODAY, after, None, 10), Course::Reached);
    assert_eq!(course(false, TODAY, after, None, 10), Course::Missed);
    assert_eq!(course(false, TODAY, before, None, 10), Course::AtRisk);
    assert_eq!(course(false, TODAY, before, Some(&outlook(10, 12)), 10), Course::OnCourse);
    assert_eq!(course(false, TODAY, before, Some(&outlook(9, 12)), 10), Course::AtRisk);
    assert_eq!(course(false, TODAY, before, Some(&outlook(5, 9)), 10), Course::WillBeMissed);
}

prop_compose! {
    fn some_room()(
        members in prop::collection::vec((0_u32..8, 0_u32..2), 0..14),
        sessions in prop::collection::vec((0_u32..2, 70_i32..110, any::<bool>()), 1..6),
        marks in prop::collection::vec((0_u32..8, 0_u32..6, 0_usize..6), 0..24),
        tasks in prop::collection::vec((0_u32..8, 0_u32..6, 0_u32..4, any::<bool>()), 0..16),
        needs in prop::collection::btree_set((0_u32..2, 0_u32..2), 0..4),
    ) -> Room {
        let mut room = Room { needs: needs.into_iter().collect(), ..Room::default() };
        room.people = vec![Person::default(); 8];
        room.members = members.into_iter().map(|(person, group)| Member { person, group, from_on: None, to_on: None }).collect();
        for (module, on, closed) in sessions {
            let state = if closed { SessionState::Closed } else { SessionState::Scheduled };
            room.session(module, on, state);
        }
        let count = room.sessions.len() as u32;
        for (person, session, status) in marks {
            room.mark(person, session % count, AttendanceStatus::ALL[status]);
        }
        for (person, session, seconds, aided) in tasks {
            room.task(person, session % count, seconds * 60_000, aided);
        }
        room
    }
}

/// People of a headcount whom nobody knows by name are said beside a figure, of the groups asked alone.
#[test]
fn who_is_not_known_by_name_is_said() {
    let (records, _) = Room::new().records();
    let live = Asked::Attendance { module: Some(0), series: None, route: Route::Either };
    let series = Asked::Attendance { module: Some(1), series: None, route: Route::Either };
    let of = |who, asked| unnamed(&records, &Question { who, asked }, &[178, 30]);
    // Group 1 does not need module 0; nobody needs module 1, so that the sentence alone says who is asked.
    assert_eq!(of(Who::Groups(vec![0, 1]), vec![live]), Unnamed { all: 178, measures: vec![178] });
    assert_eq!(of(Who::Groups(vec![0, 1]), vec![live, series]), Unnamed { all: 208, measures: vec![178, 208] });
    assert_eq!(of(Who::Groups(vec![1]), vec![live]), Unnamed { all: 30, measures: vec![30] });
    assert_eq!(of(Who::People(vec![]), vec![live]), Unnamed { all: 0, measures: vec![0] });
}

/// Who is missing and has a seat in time needs no other; who lacks two measures needs a seat for each.
#[test]
fn seats_are_counted_for_those_who_lack_them() {
    let tally = Tally {
        all: Answer { need: 10, counts: 4 },
        measures: vec![Answer { need: 10, counts: 4 }, Answer { need: 10, counts: 6 }],
        seats: vec![0, 2, 0, 3],
        ..Tally::default()
    };
    assert_eq!((tally.seated_within(Some(2)), tally.seated_within(Some(-4)), tally.seated_within(None)), (2, 0, 5));
    assert_eq!(tally.free_for_all(&[Some(9), Some(3)]), Some(3));
    assert_eq!((tally.free_for_all(&[None, Some(3)]), tally.free_for_all(&[None, None])), (Some(3), None));
    let measures = vec![Answer { need: 6, counts: 2 }, Answer { need: 4, counts: 2 }];
    let apart = Tally { measures, ..tally };
    assert_eq!(apart.free_for_all(&[Some(9), Some(3)]), Some(12), "different people");
    let open = |route| Asked::Attendance { module: Some(0), series: Some(1), route }.served_by();
    assert_eq!(open(Route::Live), [Some(0), None]);
    assert_eq!((open(Route::Series), open(Route::Either)), ([Some(1), None], [Some(0), Some(1)]));
}

proptest! {
    /// Many questions in one pass say what each says alone, and a figure has exactly the people that its list has.
    #[test]
    fn one_pass_says_the_same(room in some_room(), on in 70_i32..120) {
        let questions = [
            ask(Who::Groups(vec![0]), &[attend(Route::Either), timed(true, Some(120))]),
            ask(Who::Groups(vec![0, 1]), &[attend(Route::Live)]),
            ask(Who::Everybody, &[timed(false, Some(60)), attend(Route::Series)]),
            ask(Who::People(vec![0, 3, 5]), &[attend(Route::Either)]),
        ];
        let on = Day(on);
        let together = room.tally(&questions, on);
        let (records, results) = room.records();
        for (question, told) in questions.iter().zip(&together) {
            prop_assert_eq!(&room.tally(std::slice::from_ref(question), on)[0], told);
            let listed = lines(&records, 2, &results, question, on, PERCENT, |_| true);
            prop_assert_eq!(listed.len() as u32, told.all.need);
            prop_assert_eq!(listed.iter().filter(|line| line.counts()).count() as u32, told.all.counts);
            for (at, measure) in told.measures.iter().enumerate() {
                let of = listed.iter().flat_map(|line| &line.findings).filter(|(measure, _)| *measure == at);
                prop_assert_eq!(of.filter(|(_, finding)| finding.counts()).count() as u32, measure.counts);
                prop_assert!(measure.need <= told.all.need);
            }
            prop_assert!(told.gains.iter().sum::<u32>() <= told.all.counts);
            prop_assert!(told.seats.iter().sum::<u32>() <= told.all.need - told.all.counts);
        }
    }
}
