//! Sharing with other laptops: where, with whom, what disagrees.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    progress::watched,
    session,
    table::Table,
};
use clap::{Args, Subcommand, ValueEnum};
use std::{io::BufRead, path::PathBuf};
use understudy_app::{
    App, FileUse,
    dto::{Nothing, sharing::*},
    sharing,
};
use understudy_domain::{id::Id, message::Message};
use understudy_messages::{say, word};

#[derive(Subcommand)]
pub(crate) enum Share {
    /// Where the programme is shared, with whom, and what waits
    Status,
    /// Exchange changes with the others now
    Now,
    /// Share through a folder, or move there
    Folder(Folder),
    /// Share through a PostgreSQL hub, or move there
    Hub(Hub),
    /// Stop exchanging on this laptop; what is here stays
    Stop,
}

#[derive(Args)]
pub(crate) struct Folder {
    /// The shared folder: of OneDrive, SharePoint, a network share, a USB stick
    folder: PathBuf,
    /// What the others call this laptop
    #[arg(long, value_name = "NAME")]
    laptop: String,
}

#[derive(Args)]
pub(crate) struct Hub {
    /// postgres://LOGIN@SERVER/DATABASE; the password is taken from UNDERSTUDY_HUB_PASSWORD where the address has none
    url: String,
    /// What the others call this laptop
    #[arg(long, value_name = "NAME")]
    laptop: String,
}

pub(crate) fn share(app: &App, args: Share) -> Outcome {
    match args {
        Share::Status => status(app),
        Share::Now => now(app),
        Share::Folder(args) => {
            let file = session::file(app, &args.folder, FileUse::Folder);
            Ok(Answer::changed(&sharing::folder(app, ShareFolder { file, laptop: args.laptop })?))
        }
        Share::Hub(args) => {
            Ok(Answer::changed(&sharing::hub(app, ShareHub { url: with_password(&args.url)?, laptop: args.laptop })?))
        }
        Share::Stop => Ok(Answer::changed(&sharing::stop(app, Nothing {})?)),
    }
}

/// An address with the password that the environment gives, where it has none.
fn with_password(url: &str) -> Result<String, Failure> {
    let password = std::env::var("UNDERSTUDY_HUB_PASSWORD").ok();
    Ok(sharing::hub_address(url, password.as_deref())?)
}

fn status(app: &App) -> Outcome {
    let found = sharing::get(app, Nothing {})?;
    let mut lines = vec![match (&found.mode, &found.place) {
        (SharingMode::Alone, _) | (_, None) => word("cli-share-alone"),
        (SharingMode::Joining, Some(place)) => say(&Message::new("cli-share-joining").with("place", place.as_str())),
        // Its problem says what that means.
        (SharingMode::Removed, Some(place)) => say(&Message::new("cli-share-left").with("place", place.as_str())),
        (_, Some(place)) => say(&Message::new("cli-share-through").with("place", place.as_str())),
    }];
    if let Some(fingerprint) = &found.fingerprint {
        lines.push(say(&Message::new("cli-share-fingerprint").with("fingerprint", fingerprint.as_str())));
    }
    if found.mode != SharingMode::Alone {
        lines.push(say(&Message::new("cli-share-waiting").with("count", found.waiting)));
    }
    lines.extend(found.problem.iter().map(|problem| say(&problem.message)));
    lines.extend(found.pending.iter().map(pending_line));
    if found.conflicts > 0 {
        lines.push(say(&Message::new("cli-share-conflicts").with("count", found.conflicts)));
    }
    if !found.requests.is_empty() {
        lines.push(say(&Message::new("cli-share-requests").with("count", found.requests.len() as u32)));
    }
    Ok(Answer::new(&found, lines.join("\n")))
}

fn pending_line(line: &PendingLine) -> String {
    let reason = say(&line.reason);
    if line.from.is_empty() { reason } else { format!("{}: {reason}", line.from) }
}

fn now(app: &App) -> Outcome {
    let done = watched("cli-share-sharing", |watch| sharing::now_watched(app, watch))?;
    let text = say(&done.message);
    let pending: Vec<String> = done.pending.iter().map(pending_line).collect();
    Ok(Answer::new(&done, text).saying(pending))
}

#[derive(Args)]
pub(crate) struct Invite {
    /// The invite to write
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// The newcomer's own hub address, where a hub is used
    #[arg(long, value_name = "URL")]
    hub_url: Option<String>,
}

pub(crate) fn invite(app: &App, args: Invite) -> Outcome {
    let file = session::file(app, &args.to, FileUse::Save);
    let written = sharing::invite(app, InviteWrite { file, hub_url: args.hub_url })?;
    let text = say(&Message::new("cli-invite-written")
        .with("file", args.to.display().to_string())
        .with("passphrase", written.passphrase.as_str()));
    Ok(Answer::new(&written, text))
}

#[derive(Args)]
pub(crate) struct Join {
    /// The invite
    file: PathBuf,
    /// Its passphrase; read from standard input when absent
    #[arg(long, value_name = "WORDS")]
    passphrase: Option<String>,
    /// Who you are
    #[arg(long = "person", value_name = "NAME")]
    person: String,
    /// Your e-mail address
    #[arg(long, value_name = "ADDRESS", default_value = "")]
    email: String,
    /// What the others call this laptop
    #[arg(long, value_name = "NAME")]
    laptop: String,
    /// The shared folder on this laptop, where a folder is used
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Name of the programme here; that of the invite when absent
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// Encrypt its file and its backups on this laptop
    #[arg(long)]
    encrypted: bool,
}

pub(crate) fn join(app: &App, args: Join) -> Outcome {
    let passphrase = match args.passphrase {
        Some(passphrase) => passphrase,
        None => {
            let mut line = String::new();
            std::io::stdin()
                .lock()
                .read_line(&mut line)
                .map_err(|_| Failure::refused(&Message::new("sharing-wrong-passphrase")))?;
            line
        }
    };
    let changed = sharing::join(
        app,
        JoinArgs {
            file: session::file(app, &args.file, FileUse::Open),
            passphrase,
            person: args.person,
            email: args.email,
            laptop: args.laptop,
            folder: args.folder.map(|folder| session::file(app, &folder, FileUse::Folder)),
            name: args.name,
            encrypted: Some(args.encrypted),
        },
    )?;
    let found = sharing::get(app, Nothing {})?;
    let fingerprint = found.fingerprint.unwrap_or_default();
    let line = say(&Message::new("cli-share-fingerprint").with("fingerprint", fingerprint.as_str()));
    let phrase = args.encrypted.then(|| word("cli-protect-phrase"));
    Ok(Answer::changed(&changed).with("fingerprint", &fingerprint).saying([line].into_iter().chain(phrase)))
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Role {
    Lead,
    Consultant,
    Superuser,
}

impl From<Role> for MemberRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Lead => Self::Lead,
            Role::Consultant => Self::Consultant,
            Role::Superuser => Self::Superuser,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Members {
    /// List the laptops that take part
    List,
    /// List who asks to be let in
    Requests,
    /// Let a newcomer in
    Approve {
        /// The newcomer: name, e-mail address, fingerprint or the word from `members requests --json`
        who: String,
        /// As what
        #[arg(long, default_value = "superuser")]
        role: Role,
        /// The person of the programme that it is; a new one when absent
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// Turn a newcomer away
    Refuse {
        /// The newcomer
        who: String,
    },
    /// Give a member another role
    Role {
        /// The member: name of the person or of the laptop, or fingerprint
        who: String,
        /// The role
        role: Role,
    },
    /// Remove a laptop from the team; the rest goes on with new keys
    Remove {
        /// The member
        who: String,
    },
}

pub(crate) fn members(app: &App, args: Option<Members>) -> Outcome {
    let found = sharing::get(app, Nothing {})?;
    match args.unwrap_or(Members::List) {
        Members::List => {
            let mut table = Table::new(&["person", "laptop", "role", "last-shared"]);
            for laptop in &found.laptops {
                let person = laptop.person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
                table.row(vec![
                    person,
                    laptop.name.clone(),
                    role_word(laptop.role),
                    laptop.last_seen.clone().unwrap_or_default(),
                ]);
            }
            Ok(Answer::new(&found.laptops, table.or("cli-members-none")))
        }
        Members::Requests => {
            let mut table = Table::new(&["person", "laptop", "fingerprint"]);
            for request in &found.requests {
                table.row(vec![request.person.clone(), request.laptop.clone(), request.fingerprint.clone()]);
            }
            Ok(Answer::new(&found.requests, table.or("cli-requests-none")))
        }
        Members::Approve { who, role, person } => {
            let request = asking(&found, &who)?;
            let person = match person {
                Some(text) => Some(
                    Id::parse(&text)
                        .ok_or_else(|| Failure::refused(&Message::new("cli-member-unknown").with("who", text)))?,
                ),
                None => request.likely.first().map(|named| named.id),
            };
            let args = JoinApprove { request: request.request.clone(), role: role.into(), person };
            Ok(Answer::changed(&sharing::approve(app, args)?))
        }
        Members::Refuse { who } => {
            let request = asking(&found, &who)?.request.clone();
            Ok(Answer::changed(&sharing::refuse(app, JoinRefuse { request })?))
        }
        Members::Role { who, role } => {
            let device = member(&found, &who)?;
            Ok(Answer::changed(&sharing::set_role(app, MemberSetRole { device, role: role.into() })?))
        }
        Members::Remove { who } => {
            let device = member(&found, &who)?;
            Ok(Answer::changed(&sharing::remove(app, MemberByDevice { device })?))
        }
    }
}

fn role_word(role: MemberRole) -> String {
    word(match role {
        MemberRole::Lead => "cli-role-lead",
        MemberRole::Consultant => "cli-role-consultant",
        MemberRole::Superuser => "cli-role-superuser",
    })
}

fn same(one: &str, other: &str) -> bool {
    !one.is_empty() && one.to_lowercase() == other.trim().to_lowercase()
}

fn asking<'a>(found: &'a Sharing, who: &str) -> Result<&'a JoinRequest, Failure> {
    let fits = |request: &&JoinRequest| {
        [&request.request, &request.person, &request.email, &request.fingerprint]
            .into_iter()
            .any(|text| same(text, who))
    };
    only(found.requests.iter().filter(fits), who)
}

fn member(found: &Sharing, who: &str) -> Result<String, Failure> {
    let fits = |laptop: &&Laptop| {
        let person = laptop.person.as_ref().map(|person| person.name.as_str()).unwrap_or_default();
        [laptop.device.as_str(), laptop.name.as_str(), laptop.fingerprint.as_str(), person]
            .into_iter()
            .any(|text| same(text, who))
    };
    Ok(only(found.laptops.iter().filter(fits), who)?.device.clone())
}

/// The one that fits; several are as bad as none when it comes to keys.
fn only<'a, T>(mut fitting: impl Iterator<Item = &'a T>, who: &str) -> Result<&'a T, Failure> {
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Failure::refused(&Message::new("cli-member-unknown").with("who", who))),
        (Some(_), Some(_)) => Err(Failure::refused(&Message::new("cli-member-several").with("who", who))),
    }
}

#[derive(Subcommand)]
pub(crate) enum Conflicts {
    /// List what laptops disagree about
    List,
    /// Settle conflicts: keep what is shown, or take the other value
    Resolve {
        /// The conflicts, by the words from `conflicts list`
        #[arg(required_unless_present = "all")]
        conflicts: Vec<String>,
        /// All that there are
        #[arg(long, conflicts_with = "conflicts")]
        all: bool,
        /// Which value stands
        #[arg(long)]
        take: Take,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Take {
    Shown,
    Other,
}

pub(crate) fn conflicts(app: &App, args: Option<Conflicts>) -> Outcome {
    let found = sharing::conflicts(app, Nothing {})?;
    match args.unwrap_or(Conflicts::List) {
        Conflicts::List => {
            let lines: Vec<String> = found
                .iter()
                .map(|conflict| format!("{}  {}: {}", conflict.conflict, conflict.title, say(&conflict.message)))
                .collect();
            let text = if lines.is_empty() { word("cli-conflicts-none") } else { lines.join("\n") };
            Ok(Answer::new(&found, text))
        }
        Conflicts::Resolve { conflicts, all, take } => {
            let conflicts = if all { found.into_iter().map(|conflict| conflict.conflict).collect() } else { conflicts };
            let choice = match take {
                Take::Shown => ConflictChoice::KeepShown,
                Take::Other => ConflictChoice::UseOther,
            };
            Ok(Answer::changed(&sharing::settle(app, ConflictSettle { conflicts, choice })?))
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum HubCommand {
    /// Print the SQL that makes a database a hub, or run it
    Init {
        /// Run it on this database, as a login that owns it; only print it when absent
        #[arg(long, value_name = "URL")]
        run: Option<String>,
        /// Print what lets this login in as well
        #[arg(long, value_name = "LOGIN")]
        login: Option<String>,
        /// Whether that login may bring programmes to the hub
        #[arg(long, requires = "login")]
        organiser: bool,
    },
}

pub(crate) fn hub_command(args: HubCommand) -> Outcome {
    let HubCommand::Init { run, login, organiser } = args;
    if let Some(url) = run {
        let hub = sharing::hub_init(&with_password(&url)?)?;
        let text = say(&Message::new("cli-hub-ready").with("hub", hub.as_str()));
        return Ok(Answer::new(&serde_json::json!({ "hub": hub }), text));
    }
    let sql = sharing::hub_script(login.as_deref(), organiser);
    Ok(Answer::new(&serde_json::json!({ "sql": sql }), sql))
}
