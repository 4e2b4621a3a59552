//! Setting a hub up: what an administrator of the server runs once, and for each person.
//!
//! Owns the three scripts (one a kind of server) and how they are run. No password is ever part of a script: the
//! administrator sets it with the server's own means, where no file and no log keeps it.

use super::{
    error::HubError,
    session::{SMALL, Session},
    url::HubUrl,
};
use crate::names::{Device, Project};

const ROLES: &str = include_str!("sql/roles.sql");
const SCHEMA: &str = include_str!("sql/schema.sql");

/// The kinds of server that a hub may be on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// PostgreSQL 13 or newer.
    PostgreSql,
    /// YugabyteDB, its YSQL side.
    Yugabyte,
    /// CockroachDB 25.2 or newer.
    Cockroach,
}

impl Server {
    /// The kind by what a server answers to `SELECT version()`.
    pub fn of(version: &str) -> Self {
        match version {
            version if version.contains("CockroachDB") => Self::Cockroach,
            version if version.contains("-YB-") => Self::Yugabyte,
            _ => Self::PostgreSql,
        }
    }

    fn marks(self) -> &'static [&'static str] {
        match self {
            Self::PostgreSql => &["settings", "storage", "notify"],
            Self::Yugabyte => &["settings"],
            Self::Cockroach => &[],
        }
    }

    /// The schema for this server: lines that it does not know are left out.
    fn schema(self) -> String {
        let lines = SCHEMA.lines().filter_map(|line| match line.split_once(" --@") {
            Some((line, mark)) => self.marks().contains(&mark.trim()).then_some(line),
            None => Some(line),
        });
        lines.fold(String::with_capacity(SCHEMA.len()), |script, line| script + line + "\n")
    }
}

/// The script that makes a database a hub, for whoever wants to read it first or to run it by other means. It may be run
/// again; then the first statements answer that the roles are there already, which is no harm.
pub fn init_sql(server: Server) -> String {
    format!("{ROLES}\n{}", server.schema())
}

/// Makes the database that the address names a hub, as the login in it, who will own it. Again does nothing. Whole or not
/// at all on PostgreSQL; statement by statement on the others, which change their schemas outside of transactions.
pub fn init(url: &HubUrl) -> Result<(), HubError> {
    let mut session = Session::new(url.clone(), None)?;
    let version: String =
        session.ask(SMALL, async |client| client.query_typed_one("SELECT version()", &[]).await?.try_get(0))?;
    let server = Server::of(&version);
    for role in statements(ROLES) {
        let made = session.ask(SMALL, async |client| match client.batch_execute(role).await {
            // There already, made for another database of this server or by somebody at this moment.
            Err(error) if error.code().is_some_and(|code| ["42710", "23505"].contains(&code.code())) => Ok(()),
            other => other,
        });
        made.map_err(needs_rights)?;
    }
    let schema = server.schema();
    if server == Server::PostgreSql {
        // Sent as one, the server makes it one transaction.
        return session.ask(SMALL, async |client| client.batch_execute(&schema).await).map_err(needs_rights);
    }
    for statement in statements(&schema) {
        session.ask(SMALL, async |client| client.batch_execute(statement).await).map_err(needs_rights)?;
    }
    Ok(())
}

/// The statements that make a login for a person. `organiser`: who may bring new programmes to the hub.
pub fn account_sql(login: &str, organiser: bool) -> String {
    let role = if organiser { "understudy_organiser" } else { "understudy_member" };
    let login = quoted(login, '"');
    format!(
        "CREATE ROLE {login} LOGIN;\nGRANT {role} TO {login};\n\
         -- Then set a password where no file keeps it, in psql for example: \\password {login}\n"
    )
}

/// The statement that admits a login to a programme, with a device where one is known. For an administrator; an organiser
/// does the same with [`super::HubPlace::admit`].
pub fn admit_sql(project: &Project, login: &str, device: Option<&Device>, organiser: bool) -> String {
    let device = device.map_or("NULL".to_owned(), |device| format!("'\\x{}'::bytea", device.hex()));
    let login = quoted(login, '\'');
    format!("SELECT understudy.admit('\\x{}'::bytea, {login}, {device}, {organiser});\n", project.hex())
}

/// A name or a text between quotes, as SQL writes them: a quote inside is doubled.
fn quoted(text: &str, quote: char) -> String {
    let doubled = text.replace(quote, &format!("{quote}{quote}"));
    format!("{quote}{doubled}{quote}")
}

/// A right is missing here because an administrator is needed, not because there is no hub.
fn needs_rights(error: HubError) -> HubError {
    match error {
        HubError::NoHub => HubError::NotAdministrator,
        other => other,
    }
}

/// Cuts a script of ours at the semicolons that end a line, outside of function bodies.
fn statements(script: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut at, mut in_body) = (0, 0, false);
    for line in script.split_inclusive('\n') {
        at += line.len();
        let code = line.split("--").next().unwrap_or_default();
        if code.matches("$$").count() % 2 == 1 {
            in_body = !in_body;
        }
        if !in_body && code.trim_end().ends_with(';') {
            found.push(&script[start..at]);
            start = at;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A statement cut in two, or two taken for one, would leave half a hub on the servers that are sent them singly.
    #[test]
    fn a_script_is_cut_into_its_statements() {
        for server in [Server::PostgreSql, Server::Yugabyte, Server::Cockroach] {
            let script = init_sql(server);
            let statements = statements(&script);
            assert_eq!(statements.concat().trim_end(), script.trim_end(), "nothing is left over");
            for statement in &statements {
                let code = statement.lines().find(|line| !line.trim().is_empty() && !line.starts_with("--"));
                let begins = code.and_then(|code| code.split(' ').next()).unwrap_or_default();
                assert!(
                    ["CREATE", "ALTER", "GRANT", "REVOKE", "DROP"].contains(&begins),
                    "begins a statement: {statement}"
                );
            }
            let functions = statements.iter().filter(|statement| statement.contains("CREATE OR REPLACE FUNCTION"));
            assert_eq!(functions.count(), 7, "each function is one statement");
        }
    }

    /// The servers without these words would refuse the whole script.
    #[test]
    fn what_a_server_does_not_know_is_left_out() {
        let cockroach = init_sql(Server::Cockroach);
        for word in ["SET search_path", "pg_notify", "SET STORAGE", "--@"] {
            assert!(!cockroach.contains(word), "{word}");
        }
        assert!(!init_sql(Server::Yugabyte).contains("pg_notify"));
        assert!(init_sql(Server::Yugabyte).contains("SET search_path"));
        assert!(init_sql(Server::PostgreSql).contains("pg_notify"));
        assert_eq!(Server::of("PostgreSQL 15.12-YB-2025.1.0.0-b0 on x86_64"), Server::Yugabyte);
        assert_eq!(Server::of("CockroachDB CCL v25.2.0 (x86_64)"), Server::Cockroach);
        assert_eq!(Server::of("PostgreSQL 13.1 on x86_64"), Server::PostgreSql);
    }

    /// A login such as O'Brien's, or one that was meant to do harm, stays a name.
    #[test]
    fn names_are_quoted() {
        let project = Project([7; 16]);
        let admits = admit_sql(&project, "o'brien'); DROP TABLE x; --", None, false);
        assert!(admits.contains("'o''brien''); DROP TABLE x; --', NULL, false"), "{admits}");
        assert!(account_sql("a\"b", true).starts_with("CREATE ROLE \"a\"\"b\" LOGIN;\nGRANT understudy_organiser"));
    }
}
