//! Writing a pairing's log as the quick log does: what is not said is guessed.

use crate::{
    answer::{Answer, Outcome},
    commands::pairings::{between, named},
    failure::Failure,
    naming,
    values::{day, driver, stage},
};
use clap::Args;
use understudy_app::{
    App,
    dto::shadowing::{GuessArgs, ShadowingLog},
    shadowing,
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    words::{Driver, Stage},
};
use understudy_messages::say;

#[derive(Args)]
pub(crate) struct LogShadowing {
    /// The superuser; the pairing logged last when absent
    #[arg(long, value_name = "SUPERUSER")]
    superuser: Option<String>,
    /// The consultant, where the superuser has several
    #[arg(long, value_name = "CONSULTANT")]
    consultant: Option<String>,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Length; as last time when absent
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// Stage; the next one on the ladder when absent
    #[arg(long, value_parser = stage())]
    stage: Option<Stage>,
    /// Who drove; follows from the stage when absent
    #[arg(long, value_parser = driver())]
    driver: Option<Driver>,
    /// Process; may be given several times; as last time when absent
    #[arg(long = "process", value_name = "CODE")]
    processes: Vec<String>,
    /// How comfortable the superuser felt, 1 to 5
    #[arg(long, value_name = "1-5")]
    comfort: Option<u8>,
    /// What to do
    #[arg(long = "do", value_name = "TEXT")]
    dos: Option<String>,
    /// What not to do
    #[arg(long = "dont", value_name = "TEXT")]
    donts: Option<String>,
    /// What stands in the way
    #[arg(long, value_name = "TEXT")]
    blocker: Option<String>,
    /// Next step
    #[arg(long = "next", value_name = "TEXT")]
    next_step: Option<String>,
}

pub(crate) fn log(app: &App, args: LogShadowing) -> Outcome {
    let entry = guessed(app, &args)?;
    let stage = args.stage.unwrap_or(entry.stage);
    let driver = match (args.driver, args.stage) {
        (Some(driver), _) => driver,
        (None, Some(stage)) => driver_at(stage),
        (None, None) => entry.driver,
    };
    let processes = naming::processes(app, &args.processes)?;
    let entry = ShadowingLog {
        id: None,
        pairing: entry.pairing,
        on: args.on.unwrap_or(entry.on),
        minutes: args.minutes.unwrap_or(entry.minutes),
        stage,
        driver,
        processes: if processes.is_empty() { entry.processes } else { processes },
        comfort: args.comfort.or(entry.comfort),
        dos: args.dos.unwrap_or(entry.dos),
        donts: args.donts.unwrap_or(entry.donts),
        blocker: args.blocker.unwrap_or(entry.blocker),
        next_step: args.next_step.unwrap_or(entry.next_step),
    };
    let after = shadowing::preview(app, entry.clone())?;
    let changed = shadowing::log(app, entry.clone())?;
    let answer = Answer::changed(&changed).with("entry", &entry).with("after", &after);
    Ok(answer.saying([say(&Message::new("cli-log-after").with("text", after.message))]))
}

/// The quick log as the window would fill it in.
fn guessed(app: &App, args: &LogShadowing) -> Result<ShadowingLog, Failure> {
    let guess = match (&args.superuser, &args.consultant) {
        (None, None) => GuessArgs::default(),
        (Some(superuser), None) => GuessArgs { pairing: None, superuser: Some(naming::superuser(app, superuser)?) },
        (superuser, Some(consultant)) => {
            let rows = between(app, superuser.as_deref(), Some(consultant), false)?;
            let pairing: Id = naming::only("pairing", consultant, rows.iter().map(named).collect())?;
            GuessArgs { pairing: Some(pairing), superuser: None }
        }
    };
    let quick = shadowing::guess(app, guess)?;
    quick.entry.ok_or_else(|| Failure::refused(&Message::new("cli-log-no-pairing")))
}

/// Who drives at a stage, when nobody says otherwise.
const fn driver_at(stage: Stage) -> Driver {
    match stage {
        Stage::Observe => Driver::Consultant,
        Stage::Assist => Driver::Both,
        Stage::Lead | Stage::Solo => Driver::Superuser,
    }
}
