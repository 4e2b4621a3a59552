//! Sign-off and its revocation, and waivers: always by somebody else.

use crate::{
    answer::{Answer, Outcome},
    failure::Failure,
    naming,
    values::{day, gate},
};
use clap::{Args, Subcommand};
use understudy_app::{
    App,
    dto::superusers::{SignOffGive, SignOffRevoke, SuperuserGet, WaiverGrant},
    sign_off, superusers,
};
use understudy_domain::{day::Day, message::Message, words::GateKind};

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct SignOff {
    /// The superuser
    #[arg(required = true)]
    superuser: Option<String>,
    /// Who signs; the one at this laptop when absent; never the superuser
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Last day on which it holds
    #[arg(long, value_name = "DATE", value_parser = day)]
    expires: Option<Day>,
    /// Note
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    note: String,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// Revoke the sign-off that holds
    Revoke(Revoke),
}

#[derive(Args)]
struct Revoke {
    /// The superuser
    superuser: String,
    /// Who revokes; the one at this laptop when absent
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// Day; today when absent
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reason: String,
}

pub(crate) fn run(app: &App, args: SignOff) -> Outcome {
    if let Some(Action::Revoke(args)) = args.action {
        return revoke(app, args);
    }
    let give = SignOffGive {
        superuser: naming::superuser(app, &args.superuser.unwrap_or_default())?,
        by: naming::maybe(app, args.by.as_deref(), naming::person)?,
        on: args.on,
        expires_on: args.expires,
        note: args.note,
    };
    Ok(Answer::changed(&sign_off::give(app, give)?))
}

fn revoke(app: &App, args: Revoke) -> Outcome {
    let id = naming::superuser(app, &args.superuser)?;
    let mut given = superusers::get(app, SuperuserGet { id, as_of: None })?.sign_offs;
    given.retain(|given| given.revoked_on.is_none());
    let Some(last) = given.into_iter().max_by_key(|given| given.on) else {
        return Err(Failure::refused(&Message::new("cli-sign-off-none").with("name", args.superuser)));
    };
    let by = naming::maybe(app, args.by.as_deref(), naming::person)?;
    let revoke = SignOffRevoke { id: last.id, by, on: args.on, reason: args.reason };
    Ok(Answer::changed(&sign_off::revoke(app, revoke)?))
}

#[derive(Args)]
pub(crate) struct Waive {
    /// The superuser
    superuser: String,
    /// The gate
    #[arg(value_parser = gate())]
    gate: GateKind,
    /// Last day on which the waiver holds
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Day,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Who decides; the one at this laptop when absent
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
}

pub(crate) fn waive(app: &App, args: Waive) -> Outcome {
    let grant = WaiverGrant {
        superuser: naming::superuser(app, &args.superuser)?,
        gate: args.gate,
        reason: args.reason,
        expires_on: args.until,
        by: naming::maybe(app, args.by.as_deref(), naming::person)?,
    };
    Ok(Answer::changed(&sign_off::grant_waiver(app, grant)?))
}
