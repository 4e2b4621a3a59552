//! Needs: which group must know what how deeply, what is missing, and what one person still has to learn.

use crate::{
    answer::{Answer, Outcome},
    commands::modules::module_of,
    failure::Failure,
    naming,
    table::Table,
    values::{day, shown_day},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::{
        Named, Nothing,
        needs::{
            CurriculumArgs, ExemptionSave, GroupReach, NeedGroup, NeedSet, Needs as Answered, NeedsSet, TopicSave,
            TopicTeach, TopicsAdd,
        },
        plan::TrainingPlanArgs,
    },
    needs,
};
use understudy_domain::{day::Day, id::Id, message::Message, plan::GroupTraining, words::Track};
use understudy_messages::{say, word};

#[derive(Args)]
pub(crate) struct Needs {
    #[command(subcommand)]
    action: Option<Action>,
    /// As on this day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

#[derive(Subcommand)]
enum Action {
    /// List the needs with what is missing (also without a word)
    List,
    /// List the affected groups: which have training, which a reason why not, which nothing
    Groups,
    /// List what a person still has to learn, in order
    Person {
        /// The person
        person: String,
    },
    /// Set how deeply a group must know a topic: 1 aware, 2 practise, 3 expert; 0 takes it away
    Set {
        /// The user group
        group: String,
        /// The topic
        topic: String,
        /// Depth, 0 to 3
        depth: u8,
    },
    /// Fill the needs that the risk areas propose
    Propose,
    /// List topics, or add some
    Topics(Topics),
    /// Say how deeply a module teaches a topic: 1 to 3; 0 as it follows from its processes
    Teach {
        /// The module
        module: String,
        /// The topic
        topic: String,
        /// Depth, 0 to 3
        depth: u8,
    },
    /// Record why a group gets no training
    Exempt {
        /// The user group
        group: String,
        /// Why; none takes it back
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
        /// Last day on which it holds
        #[arg(long, value_name = "DATE", value_parser = day)]
        until: Option<Day>,
        /// Who decided; the one at this laptop when absent
        #[arg(long, value_name = "PERSON")]
        by: Option<String>,
    },
}

#[derive(Args)]
struct Topics {
    /// Add a topic of this name
    #[arg(long, value_name = "NAME")]
    add: Option<String>,
    /// Its track
    #[arg(long, value_name = "TRACK", value_parser = track, default_value = "business")]
    track: Track,
    /// Add the process areas in scope
    #[arg(long)]
    areas: bool,
    /// Add what administrators, the support desk and external people need
    #[arg(long)]
    tracks: bool,
}

fn track(text: &str) -> Result<Track, String> {
    let names = || Track::ALL.iter().map(|track| track.word()).collect::<Vec<_>>().join(", ");
    Track::parse(&text.trim().replace('-', "_").to_lowercase()).ok_or_else(names)
}

pub(crate) fn run(app: &App, args: Needs) -> Outcome {
    let as_of = args.as_of;
    match args.action {
        None | Some(Action::List) => list(app, as_of),
        Some(Action::Groups) => groups(app, as_of),
        Some(Action::Person { person }) => person_way(app, naming::person(app, &person)?, as_of),
        Some(Action::Set { group, topic, depth }) => {
            let cell = NeedSet {
                group: naming::group(app, &group)?,
                topic: topic_of(app, &topic)?,
                depth: (depth > 0).then_some(depth),
                note: None,
            };
            Ok(Answer::changed(&needs::set(app, NeedsSet { cells: vec![cell] })?))
        }
        Some(Action::Propose) => Ok(Answer::changed(&needs::propose(app, Nothing {})?)),
        Some(Action::Topics(args)) => topics(app, args),
        Some(Action::Teach { module, topic, depth }) => {
            let teach = TopicTeach {
                topic: topic_of(app, &topic)?,
                module: module_of(app, &module)?,
                depth: (depth > 0).then_some(depth),
            };
            Ok(Answer::changed(&needs::teach(app, teach)?))
        }
        Some(Action::Exempt { group, reason, until, by }) => {
            let save = ExemptionSave {
                group: naming::group(app, &group)?,
                reason,
                expires_on: until,
                by: naming::maybe(app, by.as_deref(), naming::person)?,
            };
            Ok(Answer::changed(&needs::exempt(app, save)?))
        }
    }
}

fn found(app: &App, as_of: Option<Day>) -> Result<Answered, Failure> {
    Ok(needs::needs(app, TrainingPlanArgs { as_of })?)
}

fn topic_of(app: &App, text: &str) -> Result<Id, Failure> {
    let topics = found(app, None)?.topics;
    if let Some(id) = Id::parse(text) {
        return Ok(id);
    }
    let wanted = text.trim().to_lowercase();
    let named = |exact: bool| -> Vec<Named> {
        let fits = |name: &str| {
            let name = name.to_lowercase();
            if exact { name == wanted } else { name.contains(&wanted) }
        };
        let known = topics.iter().filter(|topic| fits(&topic.name));
        known.map(|topic| Named { id: topic.id, name: topic.name.clone() }).collect()
    };
    let exact = named(true);
    naming::only("topic", text, if exact.is_empty() { named(false) } else { exact })
}

fn list(app: &App, as_of: Option<Day>) -> Outcome {
    let answer = found(app, as_of)?;
    let mut table = Table::new(&["group", "needs-topic", "needs-depth", "needs-gap"]);
    for cell in &answer.cells {
        let group = answer.groups.iter().find(|group| group.id == cell.group).map(|group| group.name.clone());
        let topic = answer.topics.iter().find(|topic| topic.id == cell.topic).map(|topic| topic.name.clone());
        table.row(vec![
            group.unwrap_or_default(),
            topic.unwrap_or_default(),
            word(&format!("needs-depth-{}", cell.depth)),
            cell.gap.as_ref().map(|gap| say(&gap.words)).unwrap_or_default(),
        ]);
    }
    let text = format!("{}\n\n{}", figure(&answer), table.or("cli-needs-none"));
    Ok(Answer::new(&answer, text))
}

fn figure(answer: &Answered) -> String {
    let figure = Message::new("cli-needs-figure").with("settled", answer.settled).with("affected", answer.affected);
    match answer.groups.iter().filter(|group| is_unjudged(group)).count() {
        0 => say(&figure),
        count => format!("{} {}", say(&figure), say(&Message::new("cli-needs-unjudged").with("count", count))),
    }
}

/// Whether nobody has said anything of a group.
fn is_unjudged(group: &NeedGroup) -> bool {
    group.reach == GroupReach::Unjudged
}

/// How a group stands, in words; of a reason that is over, since when.
fn stands(group: &NeedGroup) -> String {
    let expired = group.exemption.as_ref().and_then(|exemption| exemption.expired_on);
    match (group.training, expired) {
        _ if is_unjudged(group) => word(group.reach.message_id()),
        (GroupTraining::Expired, Some(on)) => say(&Message::new("needs-training-expired-on").with("expired", on)),
        (training, _) => word(training.message_id()),
    }
}

fn groups(app: &App, as_of: Option<Day>) -> Outcome {
    let answer = found(app, as_of)?;
    let owed: Vec<_> = answer.groups.iter().filter(|group| group.reach != GroupReach::Unaffected).collect();
    let mut table = Table::new(&["group", "people", "wave", "needs-training", "modules", "reason"]);
    for group in &owed {
        let modules: Vec<&str> = group.modules.iter().map(|module| module.name.as_str()).collect();
        table.row(vec![
            group.name.clone(),
            group.people.to_string(),
            group.wave.as_ref().map(|wave| wave.name.clone()).unwrap_or_default(),
            stands(group),
            modules.join(", "),
            group.exemption.as_ref().map(|exemption| exemption.reason.clone()).unwrap_or_default(),
        ]);
    }
    Ok(Answer::new(&owed, format!("{}\n\n{}", figure(&answer), table.or("cli-needs-nobody"))))
}

fn person_way(app: &App, person: Id, as_of: Option<Day>) -> Outcome {
    let way = needs::curriculum(app, CurriculumArgs { person, as_of })?;
    let mut table = Table::new(&["module", "minutes", "needs-by", "needs-topics", "reason"]);
    for step in &way.steps {
        let topics: Vec<&str> = step.topics.iter().map(|topic| topic.name.as_str()).collect();
        table.row(vec![
            step.module.name.clone(),
            step.minutes.to_string(),
            shown_day(step.by),
            topics.join(", "),
            say(&step.standing),
        ]);
    }
    let mut text = table.or("cli-needs-nothing-left");
    if !way.untaught.is_empty() {
        let names: Vec<String> = way.untaught.iter().map(|topic| topic.name.clone()).collect();
        let names = understudy_messages::list(&names);
        text = format!("{text}\n{}", say(&Message::new("cli-needs-untaught").with("topics", names)));
    }
    Ok(Answer::new(&way, text))
}

fn topics(app: &App, args: Topics) -> Outcome {
    if let Some(name) = args.add {
        let save = TopicSave { id: None, name, track: args.track, process: None };
        return Ok(Answer::changed(&needs::save_topic(app, save)?));
    }
    if args.areas || args.tracks {
        let add = TopicsAdd { areas: args.areas, tracks: args.tracks };
        return Ok(Answer::changed(&needs::add_topics(app, add)?));
    }
    let answer = found(app, None)?;
    let mut table = Table::new(&["needs-topic", "needs-track", "modules"]);
    for topic in &answer.topics {
        let modules = topic
            .modules
            .iter()
            .map(|one| format!("{} ({})", one.module.name, word(&format!("needs-depth-{}", one.depth))));
        table.row(vec![topic.name.clone(), word(topic.track.message_id()), modules.collect::<Vec<_>>().join(", ")]);
    }
    Ok(Answer::new(&answer.topics, table.or("cli-needs-no-topics")))
}
