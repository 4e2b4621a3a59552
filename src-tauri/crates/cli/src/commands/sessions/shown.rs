//! Sessions as tables and sentences.

use crate::{
    answer::Answer,
    table::Table,
    values::{shown_day, shown_number},
};
use understudy_app::dto::{Named, sessions::*};
use understudy_domain::message::Message;
use understudy_messages::{say, word};

fn start(slots: &[Slot]) -> String {
    slots.first().map(|slot| slot.starts_at.replace('T', " ")).unwrap_or_default()
}

fn names(rows: &[Named]) -> String {
    rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn place(row: &SessionRow) -> String {
    let site = row.site.as_ref().map(|site| site.name.as_str()).unwrap_or_default();
    [site, row.room.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(super) fn list(rows: &[SessionRow]) -> Answer {
    let mut table =
        Table::new(&["start", "minutes", "module", "status", "trainers", "groups", "place", "seats", "findings", "id"]);
    for row in rows {
        let trainers = row.trainers.iter().map(|trainer| trainer.person.name.as_str()).collect::<Vec<_>>().join(", ");
        let seats = match row.capacity {
            Some(capacity) => say(&Message::new("cli-part-of").with("part", row.seated).with("of", capacity)),
            None => row.seated.to_string(),
        };
        table.row(vec![
            start(&row.slots),
            row.slots.iter().map(|slot| slot.minutes).sum::<u32>().to_string(),
            row.module.name.clone(),
            word(row.state.message_id()),
            trainers,
            names(&row.groups),
            place(row),
            seats,
            row.findings.to_string(),
            row.id.to_string(),
        ]);
    }
    Answer::new(&rows, table.or("cli-no-sessions"))
}

pub(super) fn detail(detail: &SessionDetail) -> Answer {
    let row = &detail.row;
    let mut lines = vec![say(&Message::new("cli-session-headline")
        .with("module", row.module.name.as_str())
        .with("start", start(&row.slots))
        .with("zone", row.time_zone.as_str())
        .with("state", Message::new(row.state.message_id())))];
    let mut times = Table::new(&["start", "end", "minutes"]);
    for slot in &row.slots {
        times.row(vec![slot.starts_at.replace('T', " "), slot.ends_at.replace('T', " "), slot.minutes.to_string()]);
    }
    lines.push(times.text());
    let mut trainers = Table::new(&["name", "role"]);
    for trainer in &row.trainers {
        trainers.row(vec![trainer.person.name.clone(), word(trainer.role.message_id())]);
    }
    lines.push(trainers.or("cli-session-no-trainers"));
    let mut roster = Table::new(&["name", "detail", "group", "status"]);
    for line in &detail.roster {
        let state = match line.place {
            Some(place) => format!("{} {place}", word(line.state.message_id())),
            None => word(line.state.message_id()),
        };
        let group = line.group.as_ref().map(|group| group.name.clone()).unwrap_or_default();
        roster.row(vec![line.person.name.clone(), line.detail.clone(), group, state]);
    }
    lines.push(roster.or("cli-session-no-roster"));
    lines.extend(detail.findings.iter().map(sentence));
    Answer::new(detail, lines.join("\n"))
}

fn sentence(finding: &Finding) -> String {
    let weight = match finding.weight {
        FindingWeight::Serious => "cli-finding-serious",
        FindingWeight::Warning => "cli-finding-warning",
        FindingWeight::Note => "cli-finding-note",
    };
    say(&Message::new(weight).with("text", finding.message.clone()))
}

pub(super) fn findings(findings: &[Finding]) -> Answer {
    let lines: Vec<String> = findings.iter().map(sentence).collect();
    Answer::new(&findings, if lines.is_empty() { word("cli-no-findings") } else { lines.join("\n") })
}

pub(super) fn repeated(repeated: &Repeated) -> Answer {
    let mut table = Table::new(&["start", "findings", "message"]);
    for session in &repeated.sessions {
        let first = session.findings.first().map(|finding| say(&finding.message)).unwrap_or_default();
        table.row(vec![start(&session.slots), session.findings.len().to_string(), first]);
    }
    let answer = Answer::new(repeated, table.or("cli-no-sessions"));
    match repeated.changed.as_ref().and_then(|changed| changed.label.as_ref()) {
        Some(label) => answer.saying([say(label)]),
        None => answer.saying([word("cli-nothing-written")]),
    }
}

pub(super) fn candidates(rows: &[Candidate]) -> Answer {
    let mut table = Table::new(&["name", "detail", "group", "reason"]);
    for row in rows {
        let elsewhere = row.elsewhere.as_ref().map(say).unwrap_or_default();
        table.row(vec![row.person.name.clone(), row.detail.clone(), row.group.name.clone(), elsewhere]);
    }
    Answer::new(&rows, table.or("cli-no-candidates"))
}

pub(super) fn preparation(preparation: &Preparation) -> Answer {
    let mut table = Table::new(&["number", "line", "on", "by"]);
    for (at, line) in preparation.lines.iter().enumerate() {
        let by = line.done_by.as_ref().map(|person| person.name.clone()).unwrap_or_default();
        table.row(vec![(at + 1).to_string(), line.title.clone(), shown_day(line.done_on), by]);
    }
    let mut lines = vec![
        say(&Message::new("cli-prepared").with("done", preparation.done).with("of", preparation.of)),
        table.text(),
    ];
    lines.extend(preparation.open.iter().map(|open| say(&Message::new("cli-open").with("text", open.clone()))));
    for (id, all) in [("cli-do", &preparation.dos), ("cli-dont", &preparation.donts)] {
        lines.extend(all.iter().map(|advice| say(&Message::new(id).with("text", advice.text.as_str()))));
    }
    Answer::new(preparation, lines.join("\n"))
}

pub(super) fn seats(rows: &[SeatRow]) -> Answer {
    let mut table =
        Table::new(&["group", "module", "need", "trained", "seated", "waiting", "missing", "free", "cutover"]);
    for row in rows {
        let numbers = [row.need, row.trained, row.seated, row.waiting, row.missing, row.free];
        let mut cells = vec![row.group.name.clone(), row.module.name.clone()];
        cells.extend(numbers.map(|number| shown_number(Some(number))));
        cells.push(shown_day(row.cutover));
        table.row(cells);
    }
    Answer::new(&rows, table.or("cli-no-seats"))
}

/// Where somebody stands, as a word on the command line.
pub(super) const PLACES: [(&str, SeatPlace); 4] = [
    ("trained", SeatPlace::Trained),
    ("seated", SeatPlace::Seated),
    ("waiting", SeatPlace::Waiting),
    ("missing", SeatPlace::Missing),
];

pub(super) fn seat_people(people: &[SeatPerson]) -> Answer {
    let mut table = Table::new(&["name", "group", "module", "status", "why", "date"]);
    for person in people {
        let place = PLACES.iter().find(|(_, place)| *place == person.place).map_or("", |(word, _)| word);
        let names = [&person.person.name, &person.group.name, &person.module.name].map(String::clone);
        let rest = [place.to_owned(), say(&person.reason), shown_day(person.on)];
        table.row(names.into_iter().chain(rest).collect());
    }
    Answer::new(&people, table.or("cli-no-seat-people"))
}

pub(super) fn absences(rows: &[Absence]) -> Answer {
    let mut table = Table::new(&["name", "from", "to", "reason", "id"]);
    for row in rows {
        let days = [shown_day(Some(row.from_on)), shown_day(Some(row.to_on))];
        let [from, to] = days;
        table.row(vec![row.person.name.clone(), from, to, row.reason.clone(), row.id.to_string()]);
    }
    Answer::new(&rows, table.or("cli-no-absences"))
}
