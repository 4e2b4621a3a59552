//! What the template is told: every word, ready to be set.

use super::{
    Pack, PackPerson,
    run_sheet::{self, Stretch},
};
use jiff::Zoned;
use serde::Serialize;
use understudy_domain::{
    content::language_name,
    message::{Arg, Message},
    words::{SessionPurpose, TrainerRole},
};
use understudy_messages::{say, word};

/// Lines for walk-ins at the end of the sign-in sheet.
const WALK_INS: usize = 4;
/// Characters of instructions up to which four cards fit on a page.
const SHORT_INSTRUCTIONS: usize = 420;

/// The document.
#[derive(Serialize)]
pub(super) struct Data {
    title: String,
    brand: String,
    kind: String,
    /// Year, month, day of making.
    date: (i16, i8, i8),
    fonts: Vec<String>,
    footer: String,
    page: String,
    of: String,
    banner: Option<String>,
    warning: Option<String>,
    summary: Vec<String>,
    when: Vec<When>,
    facts: Vec<Fact>,
    open: Listing,
    run_sheet: RunSheet,
    roster: Roster,
    sign_in: SignIn,
    cards: Cards,
}

#[derive(Serialize)]
struct When {
    day: String,
    clock: String,
    length: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Listing {
    heading: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct RunSheet {
    heading: String,
    intro: String,
    columns: Vec<String>,
    days: Vec<RunDay>,
}

#[derive(Serialize)]
struct RunDay {
    title: String,
    rows: Vec<RunRow>,
}

#[derive(Serialize)]
struct RunRow {
    clock: String,
    minutes: String,
    title: String,
    note: Vec<String>,
}

#[derive(Serialize)]
struct Roster {
    heading: String,
    intro: String,
    columns: Vec<String>,
    rows: Vec<Person>,
    empty: String,
}

#[derive(Serialize)]
struct Person {
    number: String,
    name: String,
    detail: String,
    group: String,
    note: String,
    code_alt: String,
}

#[derive(Serialize)]
struct SignIn {
    heading: String,
    intro: String,
    columns: Vec<String>,
    /// Before an empty line for somebody who comes without a seat.
    walk_in: String,
    /// Such lines at most: as many as the last page has room for.
    walk_ins: usize,
}

#[derive(Serialize)]
struct Cards {
    heading: String,
    intro: String,
    across: usize,
    fields: Vec<String>,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Card {
    number: String,
    title: String,
    target: String,
    instructions: Vec<String>,
}

impl Data {
    /// The document of a pack.
    pub(super) fn of(pack: &Pack, fonts: Vec<String>) -> Self {
        let made = pack.made_on.date();
        Self {
            title: pack.module.clone(),
            brand: word("export-brand"),
            kind: word("pack-kind"),
            date: (made.year(), made.month(), made.day()),
            fonts,
            footer: footer(pack),
            page: word("export-page"),
            of: word("export-page-of"),
            banner: banner(pack),
            warning: warning(pack),
            summary: lines(&pack.summary),
            when: when(pack),
            facts: facts(pack),
            open: Listing { heading: word("pack-open"), lines: pack.open.iter().map(say).collect() },
            run_sheet: run_sheet(pack),
            roster: roster(pack),
            sign_in: sign_in(),
            cards: cards(pack),
        }
    }
}

/// Lines of a text, without empty ones.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn columns(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| word(id)).collect()
}

fn day(at: &Zoned) -> String {
    at.strftime("%A %-d %B %Y").to_string()
}

fn clock(at: &Zoned) -> String {
    at.strftime("%H:%M").to_string()
}

fn length(minutes: u32) -> String {
    say(&Message::new("pack-minutes").with("minutes", minutes))
}

/// `09:00–11:00`; an end on a later day says which.
fn span(from: &Zoned, to: &Zoned) -> String {
    if from.date() == to.date() {
        return format!("{}–{}", clock(from), clock(to));
    }
    let end = to.strftime("%a %-d %b, %H:%M").to_string();
    format!("{}–{end}", clock(from))
}

fn footer(pack: &Pack) -> String {
    let message = Message::new("pack-footer").with("programme", &pack.programme).with("module", &pack.module);
    say(&message.with("made_on", pack.made_on))
}

fn banner(pack: &Pack) -> Option<String> {
    match (pack.cancelled, pack.purpose) {
        (true, _) => Some(word("pack-cancelled")),
        (false, SessionPurpose::Rehearsal) => Some(word("pack-rehearsal")),
        (false, SessionPurpose::Training) => None,
    }
}

fn when(pack: &Pack) -> Vec<When> {
    let slots = run_sheet::slots(pack);
    let minutes = pack.slots.iter().map(|(_, minutes)| *minutes);
    let each = slots.iter().zip(minutes);
    each.map(|((from, to), minutes)| When { day: day(from), clock: span(from, to), length: length(minutes) }).collect()
}

fn facts(pack: &Pack) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |id: &str, value: String| {
        if !value.trim().is_empty() {
            facts.push(Fact { label: word(id), value });
        }
    };
    let place = [&pack.room, &pack.site].map(|part| part.trim().to_owned());
    add("pack-fact-place", place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
    add("pack-fact-link", pack.link.clone());
    for (role, id) in [
        (TrainerRole::Lead, "pack-fact-lead"),
        (TrainerRole::Assistant, "pack-fact-assistant"),
        (TrainerRole::Observer, "pack-fact-observer"),
    ] {
        let names = pack.trainers.iter().filter(|(of, _)| *of == role).map(|(_, name)| name.clone());
        add(id, names.collect::<Vec<_>>().join(", "));
    }
    add("pack-fact-groups", pack.groups.join(", "));
    add("pack-fact-seats", seats(pack));
    add("pack-fact-delivery", word(pack.delivery.message_id()));
    add("pack-fact-language", language(&pack.language));
    add("pack-fact-zone", pack.zone.iana_name().unwrap_or_default().to_owned());
    add("pack-fact-version", pack.version.to_string());
    add("pack-fact-note", lines(&pack.note).join(" · "));
    facts
}

/// A language by its name; empty where none is said.
fn language(tag: &str) -> String {
    if tag.trim().is_empty() { String::new() } else { say(&language_name(tag.trim())) }
}

/// Those with a seat, and those who wait.
fn seated(pack: &Pack) -> (usize, usize) {
    let waiting = pack.roster.iter().filter(|person| person.waiting.is_some()).count();
    (pack.roster.len() - waiting, waiting)
}

/// What the trainer must know before anything else: more people than seats.
fn warning(pack: &Pack) -> Option<String> {
    let seated = seated(pack).0;
    let capacity = pack.capacity.filter(|_| !pack.cancelled)? as usize;
    let over = seated.checked_sub(capacity).filter(|over| *over > 0)?;
    let message = Message::new("session-over-capacity").with("seated", seated).with("capacity", capacity);
    Some(say(&message.with("over", over)))
}

fn seats(pack: &Pack) -> String {
    let (seated, waiting) = seated(pack);
    let message = match pack.capacity {
        Some(capacity) => Message::new("pack-seats-of").with("capacity", capacity),
        None => Message::new("pack-seats"),
    };
    say(&message.with("seated", seated).with("waiting", waiting))
}

fn run_sheet(pack: &Pack) -> RunSheet {
    let stretches = run_sheet::lay_out(pack);
    let slots = run_sheet::slots(pack);
    let mut days: Vec<RunDay> = Vec::new();
    let mut last = None;
    for stretch in &stretches {
        if last != Some(stretch.slot) {
            last = Some(stretch.slot);
            let title = slots.get(stretch.slot).map(|(from, to)| format!("{} · {}", day(from), span(from, to)));
            days.push(RunDay { title: title.unwrap_or_default(), rows: Vec::new() });
        }
        if let (Some(day), Some(row)) = (days.last_mut(), run_row(pack, stretch)) {
            day.rows.push(row);
        }
    }
    if let [only] = days.as_mut_slice() {
        // The day stands on the same page already.
        only.title.clear();
    }
    RunSheet {
        heading: word("pack-run-sheet"),
        intro: fits(pack),
        columns: columns(&["pack-column-clock", "pack-column-minutes", "pack-column-step", "pack-column-done"]),
        days,
    }
}

fn run_row(pack: &Pack, stretch: &Stretch) -> Option<RunRow> {
    let step = pack.steps.get(stretch.step)?;
    let title = if stretch.goes_on {
        say(&Message::new("pack-step-goes-on").with("title", &step.title))
    } else {
        step.title.clone()
    };
    let minutes = stretch.to.duration_since(&stretch.from).as_mins();
    let note = if stretch.goes_on { Vec::new() } else { lines(&step.note) };
    Some(RunRow { clock: span(&stretch.from, &stretch.to), minutes: minutes.to_string(), title, note })
}

/// Whether the steps fit the time there is.
fn fits(pack: &Pack) -> String {
    let planned: u32 = pack.steps.iter().map(|step| step.minutes).sum();
    let available: u32 = pack.slots.iter().map(|(_, minutes)| *minutes).sum();
    let message = match planned.cmp(&available) {
        _ if pack.steps.is_empty() => Message::new("pack-run-sheet-empty"),
        std::cmp::Ordering::Equal => Message::new("pack-run-sheet-fits"),
        std::cmp::Ordering::Less => Message::new("pack-run-sheet-spare").with("minutes", available - planned),
        std::cmp::Ordering::Greater => Message::new("pack-run-sheet-over").with("minutes", planned - available),
    };
    say(&message)
}

fn roster(pack: &Pack) -> Roster {
    let ids = ["pack-column-number", "pack-column-name", "pack-column-detail", "pack-column-group", "pack-column-note"];
    Roster {
        heading: word("pack-roster"),
        intro: seats(pack),
        columns: columns(&ids),
        rows: pack.roster.iter().zip(1_usize..).map(|(person, number)| self::person(person, number)).collect(),
        empty: word("pack-roster-empty"),
    }
}

fn person(person: &PackPerson, number: usize) -> Person {
    let waiting = person.waiting.map(|place| Message::new("pack-waiting").with("place", place));
    let note: Vec<String> = waiting.iter().chain(&person.warnings).map(say).collect();
    Person {
        number: number.to_string(),
        name: person.name.clone(),
        detail: person.detail.clone(),
        group: person.group.clone(),
        note: note.join(" · "),
        code_alt: say(&Message::new("pack-code").with("name", &person.name)),
    }
}

fn sign_in() -> SignIn {
    SignIn {
        heading: word("pack-sign-in"),
        intro: word("pack-sign-in-intro"),
        columns: columns(&["pack-column-here", "pack-column-code", "pack-column-name", "pack-column-signature"]),
        walk_in: word("pack-walk-in"),
        walk_ins: WALK_INS,
    }
}

fn cards(pack: &Pack) -> Cards {
    let short = pack.tasks.iter().all(|task| task.instructions.chars().count() <= SHORT_INSTRUCTIONS);
    let card = |(task, number): (&super::PackTask, usize)| Card {
        number: say(&Message::new("pack-card").with("number", number).with("of", pack.tasks.len())),
        title: task.title.clone(),
        target: target(task.target_seconds),
        instructions: lines(&task.instructions),
    };
    Cards {
        heading: word("pack-cards"),
        intro: word("pack-cards-intro"),
        across: if short { 2 } else { 1 },
        fields: columns(&["pack-card-name", "pack-card-time", "pack-card-errors"]),
        cards: pack.tasks.iter().zip(1..).map(card).collect(),
    }
}

/// The time to stay under; none was set when it is 0.
fn target(seconds: u32) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let part = |id: &str, count: u32| (count > 0).then(|| Message::new(id).with("count", count));
    let parts: Vec<Message> =
        part("pack-target-minutes", minutes).into_iter().chain(part("pack-target-seconds", rest)).collect();
    if parts.is_empty() {
        return word("pack-target-none");
    }
    say(&Message::new("pack-target").with("time", Arg::List(parts)))
}
