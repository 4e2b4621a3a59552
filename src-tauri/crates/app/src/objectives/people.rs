//! The lines behind a figure: people, superusers or risk areas, exceptions first, each with the reason.

use super::{
    get::{measured, record},
    measured::{cells, is_asked},
    scene::{Scene, Subject},
    worded::duration,
};
use crate::{
    App, Result,
    completion::{Page, page},
    dto::{Named, objectives::*},
};
use understudy_domain::{
    day::Day,
    message::Message,
    objective::{Finding, Lack, MeasureKind, PersonLine, lines},
};
use understudy_store::{
    Connection,
    read::{completion::PersonLine as Known, find::Needle},
};

/// The lines of an objective.
pub fn people(app: &App, args: ObjectivePeopleArgs) -> Result<ObjectivePeople> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let scene = Scene::read(app, &reader, args.as_of)?;
    let record = record(&reader, args.id)?;
    let subject = Subject::of(&record);
    let told = measured(&scene, &reader, &subject)?;
    let chosen = args.measure.and_then(|at| subject.measures.get(at as usize));
    let kind = chosen.map(|measure| measure.kind).or(told.total.map(|total| total.kind));
    match kind {
        Some(MeasureKind::Readiness) => superusers(&scene, &subject, told.on, &args),
        Some(MeasureKind::Coverage) => risk_areas(&scene, &subject, told.on, &args),
        Some(MeasureKind::Feedback | MeasureKind::Figure) | None => Ok(ObjectivePeople { total: 0, lines: Vec::new() }),
        Some(_) => by_name(&scene, &reader, &subject, told.on, &args),
    }
}

/// People by name, as the figure counts them.
fn by_name(
    scene: &Scene<'_>,
    reader: &Connection,
    subject: &Subject<'_>,
    on: Day,
    args: &ObjectivePeopleArgs,
) -> Result<ObjectivePeople> {
    let Some(question) = scene.question(subject, on)? else {
        return Ok(ObjectivePeople { total: 0, lines: Vec::new() });
    };
    // Places among all measures become places among those that count people.
    let people = |at: usize| subject.measures[..at].iter().filter(|measure| measure.counts_people()).count();
    let measure = args.measure.map(|at| people((at as usize).min(subject.measures.len())));
    let asked = |line: &PersonLine| measure.is_none_or(|at| line.findings.iter().any(|(measure, _)| *measure == at));
    let counts = |line: &PersonLine| match measure {
        None => line.counts(),
        Some(at) => line.findings.iter().any(|(measure, finding)| *measure == at && finding.counts()),
    };
    let keep = |line: &PersonLine| asked(line) && args.counts.is_none_or(|wanted| wanted == counts(line));
    let (records, groups) = (&scene.loaded.records, scene.loaded.groups.len());
    let found = lines(records, groups, &scene.results, &question, on, scene.percent, keep);
    let asked = Page { text: &args.text, offset: args.offset, limit: args.limit };
    let rank = |line: &PersonLine| u8::from(counts(line));
    let paged = page(reader, found, |line| scene.loaded.people[line.person as usize], rank, &asked)?;
    let lines = paged.lines.into_iter().map(|(line, id, known)| {
        let person = Named { id, name: known.name.clone() };
        shown(scene, &line, person, known, measure, counts(&line))
    });
    Ok(ObjectivePeople { total: paged.total, lines: lines.collect() })
}

fn shown(
    scene: &Scene<'_>,
    line: &PersonLine,
    person: Named,
    known: Known,
    measure: Option<usize>,
    counts: bool,
) -> ObjectiveLine {
    let told = line.findings.iter().filter(|(at, _)| measure.is_none_or(|measure| measure == *at));
    let told: Vec<&Finding> = told.map(|(_, finding)| finding).filter(|finding| finding.counts() == counts).collect();
    let reasons = told.iter().map(|finding| reason(scene, finding)).collect();
    let session = told.iter().find_map(|finding| finding.session.or(finding.standing.session()).or(finding.to_come));
    let group = line.group.map(|at| scene.loaded.groups[at as usize].name.clone());
    let detail = [group.unwrap_or_default(), known.detail].into_iter().filter(|part| !part.is_empty());
    ObjectiveLine {
        person: Some(person),
        name: String::new(),
        detail: detail.collect::<Vec<_>>().join(" · "),
        counts,
        reasons,
        session: session.map(|at| scene.loaded.sessions[at as usize]),
        on: session.map(|at| scene.loaded.records.sessions[at as usize].on),
    }
}

/// Why somebody does not count, or what they count by.
fn reason(scene: &Scene<'_>, finding: &Finding) -> Message {
    let records = &scene.loaded.records;
    let on = |message: Message| match finding.session {
        Some(at) => message.with("date", records.sessions[at as usize].on),
        None => message,
    };
    let seconds = |milliseconds: u32| duration(milliseconds.div_ceil(1000));
    match finding.lack {
        None => match finding.session {
            Some(_) => on(Message::new("objective-counts-since")),
            None => Message::new("objective-counts"),
        },
        Some(Lack::NotTrained) => finding.standing.reason(records),
        Some(Lack::OtherRoute) => {
            Message::new("objective-lack-other-route").with("reason", finding.standing.reason(records))
        }
        Some(Lack::NoTask) => untried("objective-lack-no-task", finding, records),
        Some(Lack::Aided { milliseconds }) => {
            on(Message::new("objective-lack-aided")).with("time", seconds(milliseconds))
        }
        Some(Lack::Slow { milliseconds }) => {
            on(Message::new("objective-lack-slow")).with("time", seconds(milliseconds))
        }
        Some(Lack::NoScore) => untried("objective-lack-no-score", finding, records),
        Some(Lack::Low { percent }) => on(Message::new("objective-lack-low")).with("percent", percent),
    }
}

/// Nothing was done; where they stand with the module says why.
fn untried(id: &str, finding: &Finding, records: &understudy_domain::completion::Records) -> Message {
    Message::new(id).with("reason", finding.standing.reason(records))
}

fn superusers(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    on: Day,
    args: &ObjectivePeopleArgs,
) -> Result<ObjectivePeople> {
    let snapshot = scene.superusers_on(on)?;
    let asked = (0..snapshot.results.len()).filter(|at| is_asked(subject, &snapshot, *at));
    let lines = asked.map(|at| {
        let (superuser, answer) = (&snapshot.evidence.superusers[at], &snapshot.results[at]);
        ObjectiveLine {
            person: Some(Named { id: superuser.person, name: superuser.name.clone() }),
            name: String::new(),
            detail: String::new(),
            counts: snapshot.may_train(at),
            reasons: vec![Message::new(answer.status.message_id())],
            session: None,
            on: None,
        }
    });
    Ok(few(lines.collect(), args))
}

fn risk_areas(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    on: Day,
    args: &ObjectivePeopleArgs,
) -> Result<ObjectivePeople> {
    let (covering, cells) = cells(scene, subject, on)?;
    let snapshot = scene.superusers_on(on)?;
    let catalogue = &snapshot.evidence.programme.catalogue;
    let lines = cells.iter().map(|cell| ObjectiveLine {
        person: None,
        name: catalogue.row(cell.process).title.clone(),
        detail: covering.audiences[cell.audience as usize].name.clone(),
        counts: !cell.is_short(),
        reasons: vec![Message::new("objective-area-ready").with("ready", cell.ready).with("needed", cell.needed)],
        session: None,
        on: None,
    });
    Ok(few(lines.collect(), args))
}

/// A page of lines that are all there.
fn few(mut lines: Vec<ObjectiveLine>, args: &ObjectivePeopleArgs) -> ObjectivePeople {
    let name = |line: &ObjectiveLine| line.person.as_ref().map_or(line.name.clone(), |person| person.name.clone());
    let needle = Needle::new(&args.text);
    lines.retain(|line| args.counts.is_none_or(|wanted| wanted == line.counts) && needle.occurs(&[&name(line)]));
    lines.sort_by_cached_key(|line| (line.counts, name(line).to_lowercase()));
    let total = lines.len() as u32;
    let limit = args.limit.map_or(usize::MAX, |limit| limit as usize);
    ObjectivePeople { total, lines: lines.into_iter().skip(args.offset as usize).take(limit).collect() }
}
