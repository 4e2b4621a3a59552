//! The shadowing part of a story: pairings, the sessions of each area up the ladder, blockers, corrections.

use super::{
    cast::Fate,
    company::{Company, Work},
    journal::APART,
    story::{Hero, Teller, next_workday, workday},
    texts,
};
use understudy_domain::{
    day::Day,
    id::Id,
    words::{Driver, Stage},
};
use understudy_store::{
    Edit, Value,
    tables::{self, pairing, pairing_process, shadowing_process, shadowing_session},
};

/// Days that a pairing is planned for.
const SIX_WEEKS: i32 = 42;
/// Position of the group whose consultant leaves early.
const PRODUCTION: usize = 5;

/// A session to be written.
struct Session {
    on: Day,
    stage: Stage,
    /// Position of the area in the hero's scope.
    area: usize,
    /// The area's last one.
    is_last: bool,
}

/// A pairing and the areas that it covers, as positions in the hero's scope.
struct Pair {
    id: Id,
    consultant: usize,
    areas: Vec<usize>,
}

/// Pairs the hero with a consultant for each area, and tells their sessions.
pub(super) fn tell(teller: &mut Teller<'_>, hero: &Hero<'_>) {
    // Somebody nominated this week still waits for a consultant.
    if hero.part.fate == Fate::NotStarted && hero.part.nominated == 4 {
        return;
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for (area, (code, _)) in hero.scope.iter().enumerate() {
        let consultant = teller.company.consultant_for(code);
        if let Some(pair) = pairs.iter_mut().find(|pair| pair.consultant == consultant) {
            pair.areas.push(area);
        } else {
            let adviser = teller.company.consultants[consultant].id;
            let id = Id::derived("sample-pairing", &[hero.id.as_ref(), adviser.as_ref()]);
            pairs.push(Pair { id, consultant, areas: vec![area] });
        }
    }
    for pair in &pairs {
        open(teller, hero, pair);
    }
    if hero.part.fate != Fate::NotStarted {
        for session in schedule(teller, hero) {
            if let Some(pair) = pairs.iter().find(|pair| pair.areas.contains(&session.area)) {
                log(teller, hero, pair, &session);
            }
        }
    }
    for pair in &pairs {
        close(teller, hero, pair);
    }
}

fn open(teller: &mut Teller<'_>, hero: &Hero<'_>, pair: &Pair) {
    let starts = workday(hero.begin.plus(-2));
    let cutover = teller.company.cutovers[Company::wave_of(hero.part.group)];
    let last = workday(cutover.plus(-7));
    // Production plans its pairings up to its cutover and loses its consultant before; the others plan six weeks, and some
    // superusers are not ready then.
    let ends = if hero.part.group == PRODUCTION { last } else { workday(starts.plus(SIX_WEEKS)).min(last) };
    let cells = vec![
        (pairing::SUPERUSER, hero.id.into()),
        (pairing::CONSULTANT, teller.company.consultants[pair.consultant].id.into()),
        (pairing::GOAL, teller.random.pick(&texts::GOALS).into()),
        (pairing::STARTS_ON, starts.into()),
        (pairing::ENDS_ON, ends.into()),
    ];
    let mut edits = vec![Edit::make(&tables::PAIRING, pair.id, cells)];
    for work in pair.areas.iter().flat_map(|&area| &hero.scope[area].1) {
        let row = Id::derived("pairing_process", &[pair.id.as_ref(), work.process.as_ref()]);
        let cells = vec![(pairing_process::PAIRING, pair.id.into()), (pairing_process::PROCESS, work.process.into())];
        edits.push(Edit::make(&tables::PAIRING_PROCESS, row, cells));
    }
    let lead = teller.company.lead_of(hero.part.group).id;
    teller.journal.about(starts, lead, "change-sample-paired", &hero.person.name, edits);
}

/// Pairings that have done their work are closed, as are those of people who stepped down.
fn close(teller: &mut Teller<'_>, hero: &Hero<'_>, pair: &Pair) {
    let fate = hero.part.fate;
    let on = next_workday(hero.end.plus(4));
    if on >= teller.today || !(fate.signed_off() || fate == Fate::SteppedDown) {
        return;
    }
    let by = teller.company.consultants[pair.consultant].person.id;
    let edits = vec![Edit::put(&tables::PAIRING, pair.id, vec![(pairing::CLOSED_ON, on.into())])];
    teller.journal.note(on, by, "change-sample-closed", edits);
}

/// The stages held in an area.
fn stages(teller: &mut Teller<'_>, fate: Fate, area: usize, is_last_area: bool) -> Vec<Stage> {
    use Stage::{Assist, Lead, Observe, Solo};
    match fate {
        Fate::Stuck if area == 0 => vec![Observe, Assist, Assist, Assist, Assist, Assist],
        Fate::Stuck => Vec::new(),
        Fate::LedOnce if is_last_area => vec![Observe, Assist, Assist, Lead],
        Fate::HalfWay if is_last_area => vec![Observe, Observe, Assist],
        Fate::LittleTime | Fate::SteppedDown => vec![Observe, Assist],
        _ => {
            let mut stages = vec![Observe];
            let mut maybe = |stage, percent| teller.random.chance(percent).then_some(stage);
            stages.extend(maybe(Observe, 40));
            stages.push(Assist);
            stages.extend(maybe(Assist, 70));
            stages.extend([Lead, Lead]);
            stages.extend(maybe(Lead, 45));
            stages.extend(maybe(Solo, 45));
            stages
        }
    }
}

/// All sessions in the order of their days: areas begin one after the other and end together.
fn schedule(teller: &mut Teller<'_>, hero: &Hero<'_>) -> Vec<Session> {
    let mut sessions = Vec::new();
    let areas = hero.scope.len();
    let days = hero.end.since(hero.begin);
    for area in 0..areas {
        let stages = stages(teller, hero.part.fate, area, area + 1 == areas);
        let start = hero.begin.plus(days * area as i32 * 25 / 100);
        // The last area ends on the last day of evidence, those before it some days earlier.
        let length = hero.end.plus(-3 * (areas - 1 - area) as i32).since(start).max(0);
        let gaps = (stages.len() as i32 - 1).max(1);
        for (at, &stage) in stages.iter().enumerate() {
            let is_last = at + 1 == stages.len();
            let day = start.plus(length * at as i32 / gaps);
            let on = if is_last { day } else { workday(day.plus(-teller.random.between(0, 1))) };
            sessions.push(Session { on: workday(on).max(hero.begin), stage, area, is_last });
        }
    }
    sessions.sort_by_key(|session| (session.on, session.area, session.stage));
    sessions
}

fn log(teller: &mut Teller<'_>, hero: &Hero<'_>, pair: &Pair, session: &Session) {
    let (code, works) = &hero.scope[session.area];
    let talk = texts::talk(code.get(..2).unwrap_or_default());
    let by = teller.company.consultants[pair.consultant].person.id;
    let row = teller.random.id(session.on);
    let driver = match session.stage {
        Stage::Observe => Driver::Consultant,
        Stage::Assist => Driver::Both,
        Stage::Lead | Stage::Solo => Driver::Superuser,
    };
    let minutes: u32 = teller.random.pick(&[30, 45, 60, 60, 60, 90, 90, 120]);
    let mut cells = vec![
        (shadowing_session::PAIRING, Value::from(pair.id)),
        (shadowing_session::HELD_ON, session.on.into()),
        (shadowing_session::MINUTES, minutes.into()),
        (shadowing_session::STAGE, session.stage.word().into()),
        (shadowing_session::DRIVER, driver.word().into()),
        (shadowing_session::COMFORT, comfort(teller, hero, session).into()),
    ];
    cells.extend(notes(teller, hero, session, talk));
    let blocked = blocker(teller, hero, session, talk);
    cells.extend(blocked.iter().map(|(text, _)| (shadowing_session::BLOCKER, (*text).into())));
    let mut edits = vec![Edit::make(&tables::SHADOWING_SESSION, row, cells)];
    for work in worked_on(teller, works) {
        let id = Id::derived("shadowing_process", &[row.as_ref(), work.process.as_ref()]);
        let cells =
            vec![(shadowing_process::SHADOWING_SESSION, row.into()), (shadowing_process::PROCESS, work.process.into())];
        edits.push(Edit::make(&tables::SHADOWING_PROCESS, id, cells));
    }
    teller.journal.note(session.on, by, "change-sample-shadowing", edits);
    if let Some((_, Some(resolved))) = blocked {
        let cells = vec![(shadowing_session::BLOCKER_RESOLVED_ON, resolved.into())];
        let edits = vec![Edit::put(&tables::SHADOWING_SESSION, row, cells)];
        teller.journal.note(resolved, by, "change-sample-resolved", edits);
    }
    let corrected = next_workday(session.on.plus(APART));
    if corrected < teller.today && teller.random.chance(4) {
        let cells = vec![(shadowing_session::MINUTES, (minutes + 15).into())];
        let edits = vec![Edit::put(&tables::SHADOWING_SESSION, row, cells)];
        teller.journal.note(corrected, by, "change-sample-corrected", edits);
    }
}

/// Rising with the stages; the last one decides.
fn comfort(teller: &mut Teller<'_>, hero: &Hero<'_>, session: &Session) -> u8 {
    let uneasy = hero.part.fate == Fate::Uneasy && session.area + 1 == hero.scope.len();
    let (low, high) = match session.stage {
        _ if session.is_last && uneasy => (2, 2),
        _ if session.is_last => (4, 5),
        Stage::Observe => (2, 3),
        Stage::Assist => (3, 4),
        Stage::Lead | Stage::Solo => (3, 5),
    };
    teller.random.between(low, high) as u8
}

/// Dos, don'ts, the next step, and whether the superuser has read them.
fn notes(teller: &mut Teller<'_>, hero: &Hero<'_>, session: &Session, talk: &texts::Talk) -> Vec<(u16, Value)> {
    let random = &mut *teller.random;
    let mut cells: Vec<(u16, Value)> = Vec::new();
    if random.chance(75) {
        cells.push((shadowing_session::DOS, random.pick(talk.dos).into()));
    }
    if random.chance(60) {
        cells.push((shadowing_session::DONTS, random.pick(talk.donts).into()));
    }
    let read = !cells.is_empty() && random.chance(if teller.today.since(session.on) > 12 { 96 } else { 55 });
    if read {
        let on = session.on.plus(random.between(0, 2)).min(teller.today);
        cells.push((shadowing_session::ACKNOWLEDGED_ON, on.into()));
        cells.push((shadowing_session::ACKNOWLEDGED_BY, hero.person.id.into()));
    }
    if random.chance(65) {
        cells.push((shadowing_session::NEXT_STEP, random.pick(&texts::NEXT_STEPS).into()));
    }
    cells
}

/// A blocker and the day on which it was resolved. One that would hold up a sign-off is resolved before.
fn blocker(
    teller: &mut Teller<'_>,
    hero: &Hero<'_>,
    session: &Session,
    talk: &'static texts::Talk,
) -> Option<(&'static str, Option<Day>)> {
    let is_final = session.is_last && session.area + 1 == hero.scope.len();
    let stays = match hero.part.fate {
        Fate::Blocked => is_final,
        Fate::Stuck => session.is_last,
        _ => false,
    };
    if stays {
        return Some((teller.random.pick(talk.blockers), None));
    }
    let resolved = next_workday(session.on.plus(APART + teller.random.between(0, 5)));
    (teller.random.chance(9) && resolved < hero.end).then(|| (teller.random.pick(talk.blockers), Some(resolved)))
}

/// One to three processes of the area.
fn worked_on(teller: &mut Teller<'_>, works: &[Work]) -> Vec<Work> {
    let count = teller.random.between(1, 3).min(works.len() as i32);
    let first = teller.random.below(works.len() as u32) as usize;
    (0..count as usize).filter_map(|at| works.get((first + at) % works.len()).copied()).collect()
}
