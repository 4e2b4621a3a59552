//! Encryption on this laptop, and the recovery phrase.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    progress::watched,
};
use clap::{Args, Subcommand};
use std::io::Read;
use understudy_app::{
    App, AppError,
    dto::{Changed, Nothing, protection::*, sharing::KeychainKind},
    protection,
};
use understudy_domain::message::Message;
use understudy_messages::{say, word};

/// Characters read of standard input: far more than 24 words have.
const LONGEST: u64 = 4096;

#[derive(Subcommand)]
pub(crate) enum Protect {
    /// Whether the programme is encrypted on this laptop, and where its key is
    Status,
    /// Encrypt the programme's file and its backups on this laptop
    On(On),
    /// Write the programme's file as one that is not encrypted
    Off,
}

#[derive(Args)]
pub(crate) struct On {
    /// Delete automatic backups that are not encrypted as well; they do not come back
    #[arg(long)]
    delete_plain_backups: bool,
}

#[derive(Subcommand)]
pub(crate) enum Recovery {
    /// Show the 24 words that bring back the keys of the programme
    Show,
    /// Open a locked programme with its words, typed or piped to standard input
    Use(Use),
}

#[derive(Args)]
pub(crate) struct Use {
    /// Name of the programme
    name: String,
}

pub(crate) fn protect(app: &App, args: Protect) -> Outcome {
    match args {
        Protect::Status => status(app),
        Protect::On(On { delete_plain_backups }) => {
            let changed = switch(app, true, Some(delete_plain_backups))?;
            let first = changed.label.is_some().then(|| word("cli-protect-phrase"));
            Ok(Answer::changed(&changed).saying(first))
        }
        Protect::Off => Ok(Answer::changed(&switch(app, false, None)?)),
    }
}

fn switch(app: &App, encrypted: bool, delete_plain_backups: Option<bool>) -> Result<Changed, AppError> {
    let set = ProtectionSet { encrypted, delete_plain_backups, job: None };
    watched("cli-protect-writing", |watch| protection::set_watched(app, set, watch))
}

fn status(app: &App) -> Outcome {
    let found = protection::get(app, Nothing {})?;
    let mut lines = Vec::new();
    if found.encrypted {
        lines.push(word(match found.keychain {
            KeychainKind::System => "cli-protect-key-system",
            KeychainKind::File => "cli-protect-key-file",
        }));
    }
    if !found.plain_backups.is_empty() {
        lines.push(say(&Message::new("cli-protect-plain").with("count", found.plain_backups.len())));
    }
    let first = if found.encrypted { "cli-protect-on" } else { "cli-protect-off" };
    Ok(Answer::new(&found, word(first)).saying(lines))
}

pub(crate) fn recovery(app: &App, args: Recovery) -> Outcome {
    match args {
        Recovery::Show => {
            let phrase = protection::phrase(app, Nothing {})?;
            let text = phrase.words.join(" ");
            Ok(Answer::new(&phrase, text).saying([word("cli-recovery-keep")]))
        }
        Recovery::Use(Use { name }) => {
            let mut words = String::new();
            std::io::stdin().take(LONGEST).read_to_string(&mut words).map_err(|error| {
                Failure::refused(&Message::new("cli-recovery-unread").with("detail", error.to_string()))
            })?;
            Ok(Answer::changed(&protection::recover(app, RecoveryUse { name, words })?))
        }
    }
}
