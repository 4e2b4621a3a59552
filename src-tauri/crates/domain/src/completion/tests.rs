//! Each case of attendance and completion, and a second, naive implementation to compare with.

use super::*;
use crate::{
    day::Day,
    words::{AttendanceStatus, SessionPurpose, SessionState, TrainerRole},
};
use AttendanceStatus::{Absent, Alternative, Excused, LeftEarly, Present};
use proptest::prelude::*;

/// The day asked about.
const TODAY: Day = Day(100);
const PERCENT: u32 = 80;

/// Two groups that need one module of version 2, and people without anything.
#[derive(Debug, Default)]
struct Room {
    people: Vec<Person>,
    members: Vec<Member>,
    sessions: Vec<Session>,
    marks: Vec<Mark>,
    seats: Vec<Seat>,
    waits: Vec<Seat>,
    trainers: Vec<Trainer>,
}

impl Room {
    /// Somebody of group 0.
    fn person(&mut self) -> u32 {
        self.people.push(Person::default());
        let person = self.people.len() as u32 - 1;
        self.join(person, 0, None, None);
        person
    }

    fn join(&mut self, person: u32, group: u32, from_on: Option<Day>, to_on: Option<Day>) {
        self.members.push(Member { person, group, from_on, to_on });
    }

    fn session(&mut self, on: i32, minutes: u32, version: u32) -> u32 {
        let (purpose, state) = (SessionPurpose::Training, SessionState::Closed);
        let on = Day(on);
        self.sessions.push(Session { module: 0, on, until: on, minutes, version, purpose, state });
        self.sessions.len() as u32 - 1
    }

    fn mark(&mut self, person: u32, session: u32, status: AttendanceStatus, minutes: Option<u32>) {
        self.marks.push(Mark { person, session, status, minutes: minutes.unwrap_or(Mark::ALL) });
    }

    fn seat(&mut self, person: u32, session: u32) {
        self.seats.push(Seat { person, session, taken_on: None });
    }

    fn records(&self) -> Records {
        let people = self.people.len();
        Records {
            people: self.people.clone(),
            modules: vec![Module { version: 2, released_on: Some(Day(50)) }],
            needs: vec![(0, 0), (1, 0)],
            members: ByPerson::new(&self.members, people, |member| member.person),
            sessions: self.sessions.clone(),
            marks: ByPerson::new(&self.marks, people, |mark| mark.person),
            seats: ByPerson::new(&self.seats, people, |seat| seat.person),
            waits: ByPerson::new(&self.waits, people, |seat| seat.person),
            trainers: self.trainers.clone(),
        }
    }

    fn count(&self, on: Day) -> Counted {
        count(&self.records(), 2, on, PERCENT, &|_, _| true)
    }

    /// The state of a person in group 0; `None` when not in the denominator.
    fn state(&self, person: u32, on: Day) -> Option<State> {
        self.lines(0, on).iter().find(|line| line.person == person).map(|line| line.standing.state())
    }

    /// The people of a group, as the list behind its figures has them.
    fn lines(&self, group: u32, on: Day) -> Vec<Line> {
        lines(&self.records(), 2, on, PERCENT, &|one, _| one == group, |_| true)
    }

    /// Where a person of group 0 stands with seats, when that group goes live on a day.
    fn place(&self, person: u32, cutover: Option<Day>) -> Option<Place> {
        let mut found = None;
        places(&self.records(), &[cutover, None], TODAY, PERCENT, &|group, _| group == 0, |placed| {
            if placed.line.person == person {
                found = Some(placed.place);
            }
        });
        found
    }

    /// The state of a person by their own marks and seats alone, as the checks ask.
    fn in_ledger(&self, person: u32, on: Day) -> State {
        let all = self.records();
        let few = Records { modules: all.modules.clone(), sessions: all.sessions.clone(), ..Records::default() };
        let mut ledger = Ledger::new(few, on, PERCENT);
        let (marks, seats) = (all.marks.of(person as usize), all.seats.of(person as usize));
        // Twice, so that what the first answer left behind would show.
        ledger.standing(marks, seats, 0);
        ledger.standing(&[], &[], 0);
        ledger.standing(marks, seats, 0).state()
    }

    fn reason(&self, person: u32) -> String {
        let found = self.lines(0, TODAY);
        let line = found.iter().find(|line| line.person == person);
        line.map(|line| line.standing.reason(&self.records()).id).unwrap_or_default()
    }
}

/// The denominator is who was there on the day: joiners count from their first day, leavers to their last.
#[test]
fn joiners_and_leavers_count_on_their_days() {
    let mut room = Room::default();
    let [joiner, leaver, mover] = [room.person(), room.person(), room.person()];
    room.people[joiner as usize].starts_on = Some(Day(90));
    room.people[leaver as usize].leaves_on = Some(Day(90));
    room.members.retain(|member| member.person != mover);
    room.join(mover, 0, Some(Day(80)), Some(Day(95)));
    let need = |on: i32| room.count(Day(on)).rows[0].need;
    assert_eq!([79, 80, 89, 90, 91, 95, 96].map(need), [1, 2, 2, 3, 2, 2, 1]);
}

/// Whoever belongs to two groups stands in the row of each and is one person in the total; twice in one group is once.
#[test]
fn several_groups_count_once_in_the_total() {
    let mut room = Room::default();
    let (both, one) = (room.person(), room.person());
    room.join(both, 1, None, None);
    room.join(both, 0, Some(Day(10)), None);
    let session = room.session(60, 60, 2);
    room.mark(both, session, Present, None);
    let counted = room.count(TODAY);
    assert_eq!((counted.rows[0].need, counted.rows[1].need, counted.total.need), (2, 1, 2));
    assert_eq!((counted.total.of(State::Completed), counted.total.of(State::Nothing)), (1, 1));
    assert_eq!(counted.members, [2, 1]);
    assert_eq!(room.state(one, TODAY), Some(State::Nothing));
}

/// Part attendance adds up over sessions, against the longest of them; one session that is enough is enough.
#[test]
fn parts_add_up_and_the_best_counts() {
    let mut room = Room::default();
    let (parts, best, short) = (room.person(), room.person(), room.person());
    let (long, again, small) = (room.session(60, 120, 2), room.session(70, 70, 2), room.session(75, 30, 2));
    room.mark(parts, long, LeftEarly, Some(45));
    assert_eq!(room.state(parts, TODAY), Some(State::Partly));
    assert_eq!(room.reason(parts), "completion-reason-partly");
    room.mark(parts, again, LeftEarly, Some(51));
    assert_eq!(room.state(parts, TODAY), Some(State::Completed), "45 + 51 = 80 % of 120");
    assert_eq!(room.reason(parts), "completion-reason-completed-together");
    room.mark(best, long, LeftEarly, Some(10));
    room.mark(best, small, Present, None);
    assert_eq!(room.state(best, TODAY), Some(State::Completed), "all of a short session, though 40 of 120 together");
    room.mark(short, long, LeftEarly, Some(95));
    assert_eq!(room.state(short, TODAY), Some(State::Partly), "79 %");
    assert_eq!(room.state(parts, Day(65)), Some(State::Partly), "the second part had not been given then");
}

/// Trained with an older version is told apart; a retraining makes it current; mixed parts are the older version.
#[test]
fn earlier_versions_are_told_apart() {
    let mut room = Room::default();
    let (old, mixed) = (room.person(), room.person());
    let (first, second) = (room.session(40, 100, 1), room.session(60, 100, 2));
    room.mark(old, first, Present, None);
    room.mark(mixed, first, LeftEarly, Some(50));
    room.mark(mixed, second, LeftEarly, Some(50));
    assert_eq!(room.state(old, TODAY), Some(State::EarlierVersion));
    assert_eq!(room.state(mixed, TODAY), Some(State::EarlierVersion));
    assert_eq!(room.state(old, Day(45)), Some(State::Completed), "version 1 was current before day 50");
    room.mark(old, second, Present, None);
    assert_eq!(room.state(old, TODAY), Some(State::Completed));
}

/// "Watched the series" counts, but presence in the current version is the better evidence, and an old series is old.
#[test]
fn an_alternative_route_counts() {
    let mut room = Room::default();
    let (watched, there, early) = (room.person(), room.person(), room.person());
    let (first, second) = (room.session(40, 60, 1), room.session(60, 60, 2));
    room.mark(watched, second, Alternative, None);
    room.mark(there, second, Alternative, None);
    let third = room.session(61, 60, 2);
    room.mark(there, third, Present, None);
    room.mark(early, first, Alternative, None);
    assert_eq!(room.state(watched, TODAY), Some(State::Alternative));
    assert_eq!(room.state(there, TODAY), Some(State::Completed));
    assert_eq!(room.state(early, TODAY), Some(State::EarlierVersion));
    assert_eq!(room.reason(early), "completion-reason-alternative-earlier");
}

/// Cancelled sessions, rehearsals and reopened ones count for nothing, nor does what lies ahead of the day asked about.
#[test]
fn only_closed_training_counts() {
    for (purpose, state, reason) in [
        (SessionPurpose::Training, SessionState::Cancelled, "completion-reason-nothing"),
        (SessionPurpose::Rehearsal, SessionState::Closed, "completion-reason-nothing"),
        (SessionPurpose::Training, SessionState::Scheduled, "completion-reason-unclosed"),
    ] {
        let mut room = Room::default();
        let person = room.person();
        let session = room.session(60, 60, 2);
        room.sessions[session as usize].purpose = purpose;
        room.sessions[session as usize].state = state;
        room.mark(person, session, Present, None);
        room.seat(person, session);
        assert_eq!(room.state(person, TODAY), Some(State::Nothing));
        assert_eq!(room.reason(person), reason);
        room.trainers.push(Trainer { session, person, role: TrainerRole::Lead, rating: None });
        assert_eq!(cascade(&room.records(), TODAY, PERCENT, None), Cascade::default());
    }
}

/// Who had a seat and did not come is told with or without a reason, also where closing left no mark; a seat to come is
/// enough not to be chased.
#[test]
fn missed_and_seated() {
    let mut room = Room::default();
    let [absent, excused, unmarked, rebooked, partly] = [0; 5].map(|_| room.person());
    let (held, ahead, off) = (room.session(60, 60, 2), room.session(120, 60, 0), room.session(130, 60, 0));
    room.sessions[ahead as usize].state = SessionState::Scheduled;
    room.sessions[off as usize].state = SessionState::Cancelled;
    room.mark(absent, held, Absent, None);
    room.mark(excused, held, Excused, None);
    room.seat(unmarked, held);
    room.mark(rebooked, held, Absent, None);
    room.mark(partly, held, LeftEarly, Some(10));
    room.seat(rebooked, ahead);
    room.seat(partly, ahead);
    room.seat(absent, off);
    assert_eq!([absent, excused, unmarked].map(|person| room.state(person, TODAY)), [Some(State::Missed); 3]);
    assert_eq!(room.reason(excused), "completion-reason-excused");
    assert_eq!([rebooked, partly].map(|person| room.state(person, TODAY)), [Some(State::Seated); 2]);
    assert_eq!(room.reason(rebooked), "completion-reason-seated-missed");
    assert_eq!(room.reason(partly), "completion-reason-seated-partly");
    room.seats[1].taken_on = Some(Day(99));
    assert_eq!(room.state(rebooked, Day(90)), Some(State::Missed), "the seat was taken later");
}

/// Trained comes before a seat, a seat in time before the waiting list, and a seat after the cutover is none.
#[test]
fn seats_against_need() {
    let mut room = Room::default();
    let [done, parts, seated, waiting, late, nobody] = [0; 6].map(|_| room.person());
    let (held, again) = (room.session(60, 100, 1), room.session(70, 100, 2));
    let (ahead, long) = (room.session(105, 60, 0), room.session(99, 60, 0));
    for session in [ahead, long] {
        room.sessions[session as usize].state = SessionState::Scheduled;
    }
    room.sessions[long as usize].until = Day(120);
    room.mark(done, again, Alternative, None);
    room.seat(done, ahead);
    // Parts of two versions add up to the earlier one: trained all the same.
    room.mark(parts, held, LeftEarly, Some(40));
    room.mark(parts, again, LeftEarly, Some(40));
    room.seat(seated, ahead);
    room.waits.push(Seat { person: seated, session: ahead, taken_on: None });
    room.waits.push(Seat { person: waiting, session: ahead, taken_on: None });
    room.seat(late, long);
    let places = |cutover: Option<i32>| {
        [done, parts, seated, waiting, late, nobody]
            .map(|person| room.place(person, cutover.map(Day)).expect("needs it"))
    };
    use Place::{Missing, Seated, Trained, Waiting};
    assert_eq!(places(None), [Trained, Trained, Seated, Waiting, Seated, Missing], "it began yesterday and goes on");
    assert_eq!(places(Some(110)), [Trained, Trained, Seated, Waiting, Missing, Missing]);
    assert_eq!(places(Some(104)), [Trained, Trained, Missing, Missing, Missing, Missing]);
    let row = seating(&room.records(), &[Some(Day(110)), None], TODAY, PERCENT, &|_, _| true)[0];
    assert_eq!((row.need, row.trained, row.seated, row.waiting, row.missing), (6, 2, 1, 1, 3));
}

/// A merge of two people can leave two marks in one session: they are one stay, not two halves.
#[test]
fn two_marks_in_one_session_count_once() {
    let mut room = Room::default();
    let person = room.person();
    let session = room.session(60, 100, 2);
    room.mark(person, session, LeftEarly, Some(50));
    room.mark(person, session, LeftEarly, Some(40));
    assert_eq!(room.state(person, TODAY), Some(State::Partly));
    room.mark(person, session, Present, None);
    assert_eq!(room.state(person, TODAY), Some(State::Completed));
}

/// Reached is who completed through the trainer's session: each once, whoever has left since, not who watched a video.
#[test]
fn the_cascade_counts_who_was_trained() {
    let mut room = Room::default();
    let [lead, helper, whole, half, leaver, watcher] = [0; 6].map(|_| room.person());
    let (old, one, two) = (room.session(40, 100, 1), room.session(60, 100, 2), room.session(70, 100, 2));
    for (session, person, role, rating) in [
        (old, lead, TrainerRole::Lead, Some(3)),
        (one, lead, TrainerRole::Lead, Some(4)),
        (one, helper, TrainerRole::Assistant, None),
        (two, helper, TrainerRole::Lead, None),
        (two, lead, TrainerRole::Observer, None),
    ] {
        room.trainers.push(Trainer { session, person, role, rating });
    }
    room.people[leaver as usize].leaves_on = Some(Day(65));
    room.mark(whole, old, Present, None);
    room.mark(whole, one, Present, None);
    room.mark(half, one, LeftEarly, Some(40));
    room.mark(half, two, LeftEarly, Some(40));
    room.mark(leaver, old, Present, None);
    room.mark(watcher, one, Alternative, None);
    let found = cascade(&room.records(), TODAY, PERCENT, None);
    assert_eq!(found.reached, 3);
    let row = |person: u32| found.rows.iter().find(|row| row.trainer == person).expect("a row");
    let led = row(lead);
    assert_eq!((led.sessions, led.co_delivered, led.reached, led.earlier_version), (2, 1, 3, 1));
    assert_eq!(led.rating, Some(3.5));
    let versions: Vec<_> = led.modules.iter().map(|m| (m.version, m.current, m.sessions, m.reached)).collect();
    assert_eq!(versions, [(1, false, 1, 2), (2, true, 1, 2)]);
    assert_eq!((row(helper).sessions, row(helper).reached), (2, 2));
    assert_eq!(cascade(&room.records(), Day(50), PERCENT, None).reached, 2);
}

/// The same answers the slow and obvious way: person by person, mark by mark, without positions kept or walks shared.
fn naive(records: &Records, group: u32, on: Day) -> Figures {
    let mut figures = Figures::default();
    let current = {
        let given = records.sessions.iter().filter(|s| s.counts(on)).map(|s| s.version).max().unwrap_or(0);
        if records.modules[0].released_on > Some(on) { given.min(1) } else { 2 }
    };
    for (at, person) in records.people.iter().enumerate() {
        let belongs = records.members.of(at).iter().any(|member| member.group == group && member.holds(on));
        if !belongs || !person.is_there(on) {
            continue;
        }
        let best = |keep: &dyn Fn(&Session) -> bool| {
            let (mut sum, mut longest, mut alone) = (0, 0, false);
            for (number, session) in records.sessions.iter().enumerate() {
                if !session.counts(on) || !keep(session) {
                    continue;
                }
                let marks = records.marks.of(at).iter().filter(|mark| mark.session as usize == number);
                let minutes = marks.map(|mark| mark.attended(session.minutes)).max().unwrap_or(0);
                if minutes > 0 {
                    sum += minutes;
                    longest = longest.max(session.minutes);
                    alone |= minutes * 100 >= session.minutes * PERCENT;
                }
            }
            (sum, alone || (sum > 0 && sum * 100 >= longest * PERCENT))
        };
        let marked = |wanted: &dyn Fn(&Mark, &Session) -> bool| {
            records.marks.of(at).iter().any(|mark| {
                let session = &records.sessions[mark.session as usize];
                // Of two marks in a session only the better one speaks.
                let there = records
                    .marks
                    .of(at)
                    .iter()
                    .any(|other| other.session == mark.session && other.attended(session.minutes) > 0);
                session.counts(on) && wanted(mark, session) && !there
            })
        };
        let route = |wanted: bool| marked(&|mark, s| mark.status == Alternative && (s.version >= current) == wanted);
        let ahead = records.seats.of(at).iter().any(|seat| {
            let s = &records.sessions[seat.session as usize];
            let to_come =
                (s.state == SessionState::Scheduled && s.until >= on) || (s.state == SessionState::Closed && s.on > on);
            s.purpose == SessionPurpose::Training && to_come
        });
        let no_show = records.seats.of(at).iter().any(|seat| {
            let marks = records.marks.of(at).iter().any(|mark| mark.session == seat.session);
            records.sessions[seat.session as usize].counts(on) && !marks
        });
        let (sum, any) = best(&|_| true);
        let state = if best(&|session| session.version >= current).1 {
            State::Completed
        } else if route(true) {
            State::Alternative
        } else if any || route(false) {
            State::EarlierVersion
        } else if ahead {
            State::Seated
        } else if sum > 0 {
            State::Partly
        } else if no_show || marked(&|mark, _| mark.status != Alternative) {
            State::Missed
        } else {
            State::Nothing
        };
        figures.need += 1;
        figures.states[state as usize] += 1;
    }
    figures
}

fn some_day() -> impl Strategy<Value = Option<Day>> {
    prop::option::weighted(0.3, (40_i32..130).prop_map(Day))
}

prop_compose! {
    fn some_session()(on in 30_i32..130, days in 0_i32..3, minutes in 0_u32..4, version in 1_u32..3, purpose in 0_u8..5, state in 0_u8..6) -> Session {
        let purpose = if purpose == 0 { SessionPurpose::Rehearsal } else { SessionPurpose::Training };
        let state = match state {
            0 => SessionState::Cancelled,
            1 => SessionState::Scheduled,
            _ => SessionState::Closed,
        };
        Session { module: 0, on: Day(on), until: Day(on + days), minutes: minutes * 30, version, purpose, state }
    }
}

prop_compose! {
    fn some_room()(
        people in prop::collection::vec((some_day(), some_day()), 6),
        members in prop::collection::vec((0_u32..6, 0_u32..2, some_day(), some_day()), 0..12),
        sessions in prop::collection::vec(some_session(), 1..6),
        marks in prop::collection::vec((0_u32..6, 0_u32..6, 0_usize..6, prop::option::of(0_u32..100)), 0..30),
        seats in prop::collection::vec((0_u32..6, 0_u32..6), 0..12),
    ) -> Room {
        let count = sessions.len() as u32;
        let mut room = Room { sessions, ..Room::default() };
        room.people = people.into_iter().map(|(starts_on, leaves_on)| Person { starts_on, leaves_on }).collect();
        for (person, group, from_on, to_on) in members {
            room.join(person, group, from_on, to_on);
        }
        for (person, session, status, minutes) in marks {
            room.mark(person, session % count, AttendanceStatus::ALL[status], minutes);
        }
        for (person, session) in seats {
            room.seat(person, session % count);
        }
        room
    }
}

proptest! {
    /// Any mixture of the cases must come out as if each person were looked at alone, on any day.
    #[test]
    fn the_walk_agrees_with_the_naive_way(room in some_room(), on in 30_i32..130) {
        let records = room.records();
        let counted = room.count(Day(on));
        for group in 0..2_u32 {
            let slow = naive(&records, group, Day(on));
            prop_assert_eq!(counted.rows[group as usize], slow);
            // The list behind a figure holds exactly the people that it counts.
            let listed = room.lines(group, Day(on));
            prop_assert_eq!(listed.len() as u32, slow.need);
            for line in &listed {
                prop_assert_eq!(room.in_ledger(line.person, Day(on)), line.standing.state());
            }
            for state in State::ALL {
                let of = listed.iter().filter(|line| line.standing.state() == state).count() as u32;
                prop_assert_eq!(of, slow.of(state));
            }
            prop_assert_eq!(slow.need, slow.states.iter().sum::<u32>());
        }
        prop_assert!(counted.total.need <= counted.rows[0].need + counted.rows[1].need);
        let all = lines(&records, 2, Day(on), PERCENT, &|_, _| true, |line| line.first);
        prop_assert_eq!(all.len() as u32, counted.total.need, "the list of the total has each person once");
        // Seats are asked of the same walk: trained is complete, and without a cutover each seat to come is in time.
        let seats = seating(&records, &[None, None], Day(on), PERCENT, &|_, _| true);
        for (row, figures) in seats.iter().zip(&counted.rows) {
            let complete = State::ALL.iter().filter(|state| state.is_complete()).map(|state| figures.of(*state));
            prop_assert_eq!(row.trained, complete.sum::<u32>());
            prop_assert_eq!(row.seated, figures.of(State::Seated));
            prop_assert_eq!(row.need, row.trained + row.seated + row.missing);
        }
    }
}
