//! The address of a hub.
//!
//! Owns how `postgres://login:password@server:port/database?sslmode=…&sslrootcert=…` is read, and what of it may be written
//! down: [`HubUrl::address`] is the address without its password, for the programme's file; the password belongs in the
//! keychain. Stricter than libpq in one point: a connection to another machine is always encrypted and the server's name
//! always checked, whatever the `sslmode`; a word that would allow less is read as `verify-full` or refused.

use super::error::{HubError, WrongAddress};
use std::{fmt, net::IpAddr, path::PathBuf, str::FromStr, time::Duration};
use tokio_postgres::{Config, config::Host, config::SslMode};

/// How long to wait for a server that does not answer at all.
const CONNECT: Duration = Duration::from_secs(10);

/// The address of a hub, with or without its password.
#[derive(Clone, PartialEq, Eq)]
pub struct HubUrl {
    scheme_and_login: String,
    password: Option<String>,
    rest: String,
    encryption: Encryption,
    config: Config,
}

/// How the connection is protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Encryption {
    /// Not at all: the server is this machine.
    None,
    /// TLS, trusted by what the operating system trusts.
    System,
    /// TLS, trusted by the certificates in a file.
    File(PathBuf),
}

impl HubUrl {
    /// Reads an address. An error never repeats a part of it.
    pub fn parse(text: &str) -> Result<Self, HubError> {
        let wrong = HubError::Address;
        let text = text.trim();
        let Some((scheme, after)) =
            text.split_once("://").filter(|(scheme, _)| ["postgres", "postgresql"].contains(scheme))
        else {
            return Err(wrong(WrongAddress::Scheme));
        };
        if text.chars().any(|letter| letter.is_control() || letter.is_whitespace() || letter == '#') {
            return Err(wrong(WrongAddress::Form));
        }
        // A raw `@`, `/` or `?` in a password must be written as %40, %2F, %3F; two readings of one address are none.
        let authority = &after[..after.find(['/', '?']).unwrap_or(after.len())];
        let (credentials, _) = authority.split_once('@').ok_or(wrong(WrongAddress::Form))?;
        let (login, password) = match credentials.split_once(':') {
            Some((login, password)) => (login, Some(password.to_owned()).filter(|password| !password.is_empty())),
            None => (credentials, None),
        };
        if login.is_empty() || after.matches('@').count() != 1 {
            return Err(wrong(WrongAddress::Form));
        }
        let rest = after[credentials.len()..].to_owned();
        Self::build(format!("{scheme}://{login}"), password, rest)
    }

    /// The same address with another password; an empty one is none.
    pub fn with_password(&self, password: &str) -> Result<Self, HubError> {
        let password = Some(encoded(password)).filter(|password| !password.is_empty());
        Self::build(self.scheme_and_login.clone(), password, self.rest.clone())
    }

    /// The address without its password: what may be written down and shown.
    pub fn address(&self) -> String {
        format!("{}{}", self.scheme_and_login, self.rest)
    }

    /// The address with its password, to be handed on and never to be shown or kept in a file.
    pub fn whole(&self) -> String {
        let secret = self.password.as_ref().map(|password| format!(":{password}")).unwrap_or_default();
        format!("{}{secret}{}", self.scheme_and_login, self.rest)
    }

    /// The password, for the keychain.
    pub fn password(&self) -> Option<String> {
        self.config.get_password().map(|password| String::from_utf8_lossy(password).into_owned())
    }

    /// The login.
    pub fn login(&self) -> &str {
        self.config.get_user().unwrap_or_default()
    }

    /// Which hub this is, whoever connects: server, port and database.
    pub(super) fn place(&self) -> String {
        let hosts = self.config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.display().to_string(),
        });
        let ports: Vec<String> = self.config.get_ports().iter().map(u16::to_string).collect();
        let hosts: Vec<String> = hosts.collect();
        let database = self.config.get_dbname().unwrap_or(self.login());
        format!("postgres://{}:{}/{database}", hosts.join(","), ports.join(","))
    }

    pub(super) fn encryption(&self) -> &Encryption {
        &self.encryption
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    fn build(scheme_and_login: String, password: Option<String>, rest: String) -> Result<Self, HubError> {
        let (base, query) = rest.split_once('?').unwrap_or((&rest, ""));
        let mut mode = None;
        let mut file = None;
        let mut others = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some(("sslmode", word)) => mode = Some(word),
                Some(("sslrootcert", path)) => file = Some(decoded(path).ok_or(HubError::Address(WrongAddress::Form))?),
                // A password stands in front of the `@` only, where it is known to be one.
                Some(("host" | "hostaddr" | "port" | "dbname" | "connect_timeout" | "channel_binding", _)) => {
                    others.push(part);
                }
                _ => return Err(HubError::Address(WrongAddress::Parameter)),
            }
        }
        let secret = password.as_ref().map(|password| format!(":{password}")).unwrap_or_default();
        let plain = format!("{scheme_and_login}{secret}{base}?{}", others.join("&"));
        // What the reader says about a wrong address repeats parts of it, so it is not passed on.
        let mut config = Config::from_str(&plain).map_err(|_| HubError::Address(WrongAddress::Form))?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(HubError::Address(WrongAddress::Form));
        }
        let encryption = encryption(mode, file, is_here(&config))?;
        config.ssl_mode(if encryption == Encryption::None { SslMode::Disable } else { SslMode::Require });
        config.application_name("understudy");
        config.keepalives_idle(Duration::from_mins(1));
        config.tcp_user_timeout(Duration::from_mins(1));
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        Ok(Self { scheme_and_login, password, rest, encryption, config })
    }
}

impl fmt::Debug for HubUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.address())
    }
}

fn encryption(mode: Option<&str>, file: Option<String>, here: bool) -> Result<Encryption, HubError> {
    let trusted = |file: Option<String>| match file {
        Some(path) if path != "system" => Encryption::File(path.into()),
        _ => Encryption::System,
    };
    match mode {
        Some("disable") if here => Ok(Encryption::None),
        Some("disable") => Err(HubError::Address(WrongAddress::Unencrypted)),
        None | Some("allow" | "prefer") if here && file.is_none() => Ok(Encryption::None),
        None | Some("allow" | "prefer" | "require" | "verify-ca" | "verify-full") => Ok(trusted(file)),
        Some(_) => Err(HubError::Address(WrongAddress::Parameter)),
    }
}

/// Whether the server can only be this machine. A `hostaddr` decides over the name beside it.
fn is_here(config: &Config) -> bool {
    if !config.get_hostaddrs().is_empty() {
        return config.get_hostaddrs().iter().all(IpAddr::is_loopback);
    }
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}

/// Percent signs and two digits become bytes (RFC 3986, 2.1).
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let (byte, length) = match (first, tail) {
            (b'%', [high, low, ..]) => {
                let digit = |digit: &u8| char::from(*digit).to_digit(16);
                ((digit(high)? * 16 + digit(low)?) as u8, 3)
            }
            (b'%', _) => return None,
            _ => (*first, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    String::from_utf8(bytes).ok()
}

/// Everything but unreserved letters as percent sign and two digits.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}
