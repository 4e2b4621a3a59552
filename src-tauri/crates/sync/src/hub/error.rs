//! What can go wrong with a hub.
//!
//! Owns the sorting of a server's answers by what a person can do about them. No password is ever part of an error: none is
//! taken from the address, and servers do not send them back.

use std::{error::Error, io};
use tokio_postgres::error::SqlState;
use understudy_domain::message::Message;

/// An error of the hub, sorted by what a person can do about it.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// No connection: no network, wrong name, the server is down, or it was cut and did not come back.
    #[error("the hub cannot be reached: {0}")]
    Unreachable(String),
    /// Somebody accepted the connection and then said nothing for too long.
    #[error("the hub does not answer")]
    Silent,
    /// The address cannot be read; what is wrong with it, without repeating it.
    #[error("not the address of a hub: {0}")]
    Address(WrongAddress),
    /// The file of certificates that the address names cannot be read, or holds none.
    #[error("no certificate can be read from the file in sslrootcert")]
    CertificateFile,
    /// The operating system trusts nobody, so that no server can prove who it is.
    #[error("the operating system has no certificates")]
    NoCertificates,
    /// The server cannot prove who it is, or does not encrypt.
    #[error("the connection to the hub is not safe: {0}")]
    NotSafe(String),
    /// Wrong login or password.
    #[error("the hub refuses the login or the password")]
    WrongLogin,
    /// The database is there but no hub was set up in it, or this login may not use it.
    #[error("there is no hub in this database, or this login may not use it")]
    NoHub,
    /// Setting up a hub takes an administrator of the database.
    #[error("this login may not set up a hub")]
    NotAdministrator,
    /// The hub was set up by a newer version.
    #[error("the hub was set up by a newer version")]
    Newer,
    /// This login was not admitted to the programme with this device.
    #[error("not admitted to this programme on the hub")]
    NotAdmitted,
    /// The device belongs to another login.
    #[error("this device belongs to another login of the hub")]
    AnotherLogin,
    /// Only an organiser may do this.
    #[error("only an organiser of the programme on the hub may do this")]
    NotOrganiser,
    /// Too many or too large requests to join.
    #[error("too many requests to join")]
    TooManyRequests,
    /// The hub has no room left.
    #[error("the hub is full")]
    Full,
    /// Anything else that the server said.
    #[error("the hub answers: {0}")]
    Refused(String),
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongAddress {
    /// It does not begin with `postgres://`.
    #[error("it must begin with postgres://")]
    Scheme,
    /// No login or no server in it.
    #[error("it must have the form postgres://login@server/database")]
    Form,
    /// A part after the question mark that is not known, or not with this value.
    #[error("a part after the question mark is not known")]
    Parameter,
    /// `sslmode=disable` for a server that is not this machine.
    #[error("sslmode=disable is allowed for a server on this machine only")]
    Unencrypted,
}

impl HubError {
    /// What to tell the person, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreachable(detail) => Message::new("sharing-hub-unreachable").with("detail", detail.as_str()),
            Self::Silent => Message::new("sharing-hub-silent"),
            Self::Address(WrongAddress::Scheme) => Message::new("sharing-hub-address-scheme"),
            Self::Address(WrongAddress::Form) => Message::new("sharing-hub-address-form"),
            Self::Address(WrongAddress::Parameter) => Message::new("sharing-hub-address-parameter"),
            Self::Address(WrongAddress::Unencrypted) => Message::new("sharing-hub-unencrypted"),
            Self::CertificateFile => Message::new("sharing-hub-certificate-file"),
            Self::NoCertificates => Message::new("sharing-hub-no-certificates"),
            Self::NotSafe(detail) => Message::new("sharing-hub-not-safe").with("detail", detail.as_str()),
            Self::WrongLogin => Message::new("sharing-hub-wrong-login"),
            Self::NoHub => Message::new("sharing-hub-none"),
            Self::NotAdministrator => Message::new("sharing-hub-not-administrator"),
            Self::Newer => Message::new("sharing-hub-newer"),
            Self::NotAdmitted => Message::new("sharing-hub-not-admitted"),
            Self::AnotherLogin => Message::new("sharing-hub-another-login"),
            Self::NotOrganiser => Message::new("sharing-hub-not-organiser"),
            Self::TooManyRequests => Message::new("sharing-hub-too-many-requests"),
            Self::Full => Message::new("sharing-hub-full"),
            Self::Refused(detail) => Message::new("sharing-hub-refused").with("detail", detail.as_str()),
        }
    }
}

impl From<tokio_postgres::Error> for HubError {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(answer) = error.as_db_error() else { return without_answer(&error) };
        match answer.code().code() {
            "US001" => Self::AnotherLogin,
            "US002" => Self::NotAdmitted,
            "US003" => Self::TooManyRequests,
            "US004" => Self::NotOrganiser,
            "28P01" | "28000" => Self::WrongLogin,
            // Tables, functions or the schema are missing, or are not for this login.
            "3F000" | "42P01" | "42883" | "42501" => Self::NoHub,
            "53100" => Self::Full,
            code if code.starts_with("08") || code.starts_with("57P") || code.starts_with("533") => {
                Self::Unreachable(answer.message().to_owned())
            }
            _ => Self::Refused(answer.message().to_owned()),
        }
    }
}

/// An error that no server answered: of the network, of TLS, of the handshake.
fn without_answer(error: &tokio_postgres::Error) -> HubError {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    let mut innermost = error.to_string();
    while let Some(one) = cause {
        innermost = one.to_string();
        // rustls stands inside an io::Error, which does not name it as its source.
        let inside = one.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if let Some(tls) = inside.and_then(|inside| inside.downcast_ref::<rustls::Error>()) {
            return HubError::NotSafe(tls.to_string());
        }
        cause = one.source();
    }
    match error.to_string() {
        handshake if handshake.starts_with("error performing TLS handshake") => HubError::NotSafe(innermost),
        // No password was given, or the server asks for a way to prove it that is not known.
        login if login.starts_with("authentication error") || login.starts_with("invalid configuration") => {
            HubError::WrongLogin
        }
        _ => HubError::Unreachable(innermost),
    }
}

/// What to do after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Two came at once: the same again.
    Again,
    /// The connection is gone, or the server is starting: the same over a new connection.
    Reconnect,
    /// Nothing helps.
    GiveUp,
}

impl Remedy {
    /// What helps against an error. Everything that is sent may be sent twice.
    pub(super) fn of(error: &tokio_postgres::Error) -> Self {
        match error.code() {
            Some(code) if [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED].contains(code) => {
                Self::Again
            }
            // "Tuple concurrently updated": two administrators grant at the same moment.
            Some(code) if code.code() == "XX000" => Self::Again,
            Some(code) if ["08", "57P"].iter().any(|class| code.code().starts_with(class)) => Self::Reconnect,
            Some(_) => Self::GiveUp,
            None => match without_answer(error) {
                HubError::Unreachable(_) => Self::Reconnect,
                _ => Self::GiveUp,
            },
        }
    }
}
