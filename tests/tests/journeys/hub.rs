//! A PostgreSQL hub for journeys: a database of its own on the server that `cargo xtask test` starts.

use anyhow::{Context, Result, ensure};
use std::process::Command;
use understudy_tests::cli::Cli;

/// A database made a hub, with its logins.
pub(crate) struct Hub {
    owner: String,
    database: String,
}

/// Password of the logins of these tests.
pub(crate) const PASSWORD: &str = "only-for-tests";

impl Hub {
    /// Makes a hub; `None`, and said so, where there is no server.
    pub(crate) fn begin(name: &str) -> Result<Option<Self>> {
        let Ok(owner) = std::env::var("UNDERSTUDY_TEST_POSTGRES") else {
            println!("skipped: no PostgreSQL");
            return Ok(None);
        };
        let database = format!("journey_{name}_{}", std::process::id());
        let hub = Self { owner, database };
        hub.sql(None, &format!("CREATE DATABASE {}", hub.database))?;
        let cli = Cli::new(std::env::temp_dir().as_path())?;
        cli.done(&["hub", "init", "--run", &hub.address(None)])?;
        Ok(Some(hub))
    }

    /// Makes a login, and answers its address.
    pub(crate) fn login(&self, name: &str, organiser: bool) -> Result<String> {
        let login = self.login_name(name);
        let cli = Cli::new(std::env::temp_dir().as_path())?;
        let mut arguments = vec!["hub", "init", "--login", &login];
        if organiser {
            arguments.push("--organiser");
        }
        let script = cli.done(&arguments)?;
        let from = script.find("CREATE ROLE \"").context("no login in the script")?;
        self.sql(Some(&self.database), &script[from..])?;
        self.sql(None, &format!("ALTER ROLE \"{login}\" PASSWORD '{PASSWORD}'"))?;
        Ok(self.address(Some(&login)))
    }

    /// What a login is called on the server.
    pub(crate) fn login_name(&self, name: &str) -> String {
        format!("{name}_{}", self.database)
    }

    /// Whether a text stands anywhere in what the hub keeps.
    pub(crate) fn holds(&self, text: &str) -> Result<bool> {
        let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        let dump = self.run(Some(&self.database), "TABLE understudy.pack")?;
        ensure!(!dump.trim().is_empty(), "the hub is empty");
        Ok(dump.contains(&hex))
    }

    fn address(&self, login: Option<&str>) -> String {
        let (scheme, rest) = self.owner.split_once("://").unwrap_or_default();
        let (credentials, place) = rest.split_once('@').unwrap_or_default();
        let server = place.split('/').next().unwrap_or_default();
        let credentials = login.map_or_else(|| credentials.to_owned(), |login| format!("{login}:{PASSWORD}"));
        format!("{scheme}://{credentials}@{server}/{}?sslmode=disable", self.database)
    }

    fn sql(&self, database: Option<&str>, text: &str) -> Result<()> {
        self.run(database, text).map(|_| ())
    }

    fn run(&self, database: Option<&str>, text: &str) -> Result<String> {
        let address = match database {
            Some(_) => self.address(None),
            None => format!("{}?sslmode=disable", self.owner),
        };
        let output = Command::new("psql")
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--set", "ON_ERROR_STOP=1", &address, "--command", text])
            .output()
            .context("psql")?;
        ensure!(output.status.success(), "psql: {}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
