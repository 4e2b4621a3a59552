//! One file for a whole programme, a programme from one file, and the proof that a programme is sound.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    session,
};
use clap::Args;
use std::path::PathBuf;
use understudy_app::{
    App, FileUse, backup,
    dto::{
        Nothing,
        frame::ProgrammeListed,
        programme::{FileArgs, RestoreArgs},
    },
    frame,
};
use understudy_domain::message::Message;
use understudy_messages::{list, say};

#[derive(Args)]
pub(crate) struct Backup {
    /// The file to write; an existing one is replaced only by a whole new one
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

pub(crate) fn backup(app: &App, args: &Backup) -> Outcome {
    let path = session::absolute(&args.to).display().to_string();
    let done = backup::backup_to(app, FileArgs { file: session::file(app, &args.to, FileUse::Save) })?;
    let warnings: Vec<String> = done.warnings.iter().map(say).collect();
    let text = say(&Message::new("cli-backup-done").with("file", path.as_str()));
    Ok(Answer::new(&serde_json::json!({ "file": path, "warnings": warnings }), text).saying(warnings))
}

#[derive(Args)]
pub(crate) struct Restore {
    /// The backup
    file: PathBuf,
    /// Name of the programme to make; the name in the backup when absent
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
}

pub(crate) fn restore(app: &App, args: Restore) -> Outcome {
    if !args.file.is_file() {
        let path = session::absolute(&args.file).display().to_string();
        return Err(Failure::refused(&Message::new("cli-file-missing").with("file", path)));
    }
    let file = session::file(app, &args.file, FileUse::Open);
    backup::restore(app, RestoreArgs { file, name: args.name }).map_err(session::explained)?;
    let open = frame::frame(app, Nothing {})?.programmes.into_iter().find(|listed| listed.is_open);
    let name = open.map(|ProgrammeListed { name, .. }| name).unwrap_or_default();
    let text = say(&Message::new("cli-restored").with("name", name.as_str()));
    Ok(Answer::new(&serde_json::json!({ "programme": name }), text))
}

pub(crate) fn check(app: &App) -> Outcome {
    let report = backup::check(app, Nothing {})?;
    let findings: Vec<String> = report.findings.iter().map(say).collect();
    let sound = Message::new("cli-check-sound").with("rows", report.rows).with("changes", report.changes);
    let unsound = say(&Message::new("cli-check-unsound").with("findings", list(&findings)));
    let digest = say(&Message::new("cli-check-digest").with("digest", report.digest.as_str()));
    if report.sound {
        Ok(Answer::new(&report, say(&sound)).saying([digest]))
    } else {
        Ok(Answer::new(&report, digest).failing(unsound))
    }
}
