//! A PostgreSQL for the tests of the hub: made in `target/`, gone when the tests are done.
//!
//! Owns the cluster and the environment by which the tests find it: `UNDERSTUDY_TEST_POSTGRES` (address of its owner),
//! `UNDERSTUDY_TEST_POSTGRES_FILES` (folder with certificates) and `UNDERSTUDY_TEST_POSTGRES_RESTART` (a line for the shell
//! that kills and starts it). A test without these says that it was skipped. The server listens on this machine only, with
//! a password of its own each time.

use crate::{
    process::{capture, command},
    setup::system,
    workspace::target,
};
use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    fs,
    hash::{BuildHasher, RandomState},
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

/// Who runs the server when root runs the tests: PostgreSQL refuses to run as root. Every package makes this account.
const ACCOUNT: &str = "postgres";
const OWNER: &str = "understudy";
const NAMES: &str = "subjectAltName=DNS:localhost,IP:127.0.0.1";

/// A running server. Dropping it stops it and removes its files.
pub(super) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    as_root: bool,
    port: u16,
    password: String,
}

impl Cluster {
    /// Starts a server; `None` on a platform where set-up installs none and there is none.
    pub(super) fn start() -> Result<Option<Self>> {
        let Some(programs) = system::postgresql() else {
            if cfg!(target_os = "linux") {
                bail!("PostgreSQL was not found");
            }
            return Ok(None);
        };
        remove_leftovers();
        let (_, user, _) = capture(&mut command("id", &["-u"])).unwrap_or_default();
        let as_root = user.trim() == "0";
        let cluster = Self { programs, folder: folder(as_root)?, as_root, port: free_port()?, password: password() };
        cluster.make().context("making a PostgreSQL cluster")?;
        cluster.control(&["-w", "-t", "60", "start"]).context("starting PostgreSQL")?;
        Ok(Some(cluster))
    }

    /// What the tests read.
    pub(super) fn environment(&self) -> [(&'static str, String); 3] {
        let restart = self.control_command(&["-w", "-t", "60", "-m", "immediate", "restart"]);
        let words = std::iter::once(restart.get_program()).chain(restart.get_args());
        let line: Vec<String> = words.map(|word| format!("'{}'", word.to_string_lossy())).collect();
        [
            (
                "UNDERSTUDY_TEST_POSTGRES",
                format!("postgres://{OWNER}:{}@127.0.0.1:{}/postgres", self.password, self.port),
            ),
            ("UNDERSTUDY_TEST_POSTGRES_FILES", self.folder.display().to_string()),
            ("UNDERSTUDY_TEST_POSTGRES_RESTART", line.join(" ")),
        ]
    }

    fn make(&self) -> Result<()> {
        let secret = self.folder.join("password");
        fs::write(&secret, &self.password)?;
        self.hand_over()?;
        let data = self.data();
        let mut initdb = self.program("initdb");
        initdb.args(["--auth=scram-sha-256", "--no-sync", "--encoding=UTF8", "--locale=C", "--username", OWNER]);
        quietly(initdb.arg("--pwfile").arg(&secret).arg("--pgdata").arg(&data))?;
        self.certificates()?;
        let settings = format!(
            "port = {}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 200\n\
             # Nothing here has to outlive the machine.\nfsync = off\nfull_page_writes = off\n\
             ssl = on\nssl_cert_file = '{own}.crt'\nssl_key_file = '{own}.key'\n",
            self.port,
            own = self.folder.join("own").display()
        );
        fs::write(self.folder.join("postgresql.conf"), settings)?;
        // The cluster's own file is its account's; this one is ours and is read after it.
        let include = format!("include = '{}'", self.folder.join("postgresql.conf").display());
        let append = format!("printf '%s\\n' \"{include}\" >> '{}'", data.join("postgresql.conf").display());
        quietly(self.as_account("sh").arg("-c").arg(append))
    }

    /// `own`: signed by itself and calling itself an authority, as small servers have it. `signed`: by `authority`, as an
    /// organisation has it.
    fn certificates(&self) -> Result<()> {
        let new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"];
        let at = |name: &str| self.folder.join(name);
        for (name, subject, more) in
            [("own", "/CN=localhost", ["-addext", NAMES].as_slice()), ("authority", "/CN=Test authority", &[])]
        {
            let mut request = self.as_account("openssl");
            request.args(["req", "-x509"]).args(new).args(["-subj", subject]).args(more);
            request.arg("-keyout").arg(at(&format!("{name}.key"))).arg("-out").arg(at(&format!("{name}.crt")));
            quietly(&mut request)?;
        }
        fs::write(at("names"), NAMES)?;
        let mut request = self.as_account("openssl");
        request.arg("req").args(&new[..5]).args(["-subj", "/CN=localhost", "-keyout"]);
        quietly(request.arg(at("signed.key")).arg("-out").arg(at("signed.csr")))?;
        let mut signing = self.as_account("openssl");
        signing.args(["x509", "-req", "-days", "30", "-set_serial", "1", "-in"]).arg(at("signed.csr"));
        signing.arg("-CA").arg(at("authority.crt")).arg("-CAkey").arg(at("authority.key"));
        quietly(signing.arg("-extfile").arg(at("names")).arg("-out").arg(at("signed.crt")))?;
        let keys = ["own.key", "signed.key", "authority.key"].map(at);
        quietly(self.as_account("chmod").arg("600").args(keys))
    }

    /// Root makes the folder, the account works in it.
    fn hand_over(&self) -> Result<()> {
        if self.as_root { quietly(command("chown", &["-R", ACCOUNT]).arg(&self.folder)) } else { Ok(()) }
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn control(&self, arguments: &[&str]) -> Result<()> {
        quietly(&mut self.control_command(arguments)).with_context(|| {
            fs::read_to_string(self.folder.join("log")).unwrap_or_else(|_| "the server wrote no log".to_owned())
        })
    }

    fn control_command(&self, arguments: &[&str]) -> Command {
        let mut control = self.program("pg_ctl");
        control.arg("-D").arg(self.data()).arg("-l").arg(self.folder.join("log")).args(arguments);
        control
    }

    fn program(&self, name: &str) -> Command {
        self.as_account(self.programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
    }

    /// A command as whoever runs the server, in a folder that this one may enter.
    fn as_account(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = if self.as_root {
            let mut runuser = command("runuser", &["-u", ACCOUNT, "--"]);
            runuser.arg(program);
            runuser
        } else {
            command(program, &[])
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = self.control(&["-w", "-m", "immediate", "stop"]);
        if let Err(error) = stopped.and_then(|()| Ok(fs::remove_dir_all(&self.folder)?)) {
            eprintln!("PostgreSQL for the tests could not be cleared away: {error:#}");
        }
    }
}

/// Below `target`, or below the system's folder for temporary files where another account may not enter `target`.
fn folder(as_root: bool) -> Result<PathBuf> {
    let name = std::process::id().to_string();
    let mut tried = Vec::new();
    for parent in [target().join("postgres"), std::env::temp_dir().join("understudy-postgres")] {
        let folder = parent.join(&name);
        fs::create_dir_all(&folder)?;
        let enters = || capture(command("runuser", &["-u", ACCOUNT, "--", "test", "-x"]).arg(&folder));
        if !as_root || enters().is_ok_and(|(enters, _, _)| enters) {
            return Ok(folder);
        }
        fs::remove_dir(&folder)?;
        tried.push(folder.display().to_string());
    }
    bail!("the account {ACCOUNT} may not enter {}", tried.join(" nor "))
}

/// Stops and removes what earlier runs left because they were killed: folders are named by the process that made them.
fn remove_leftovers() {
    for parent in [target().join("postgres"), std::env::temp_dir().join("understudy-postgres")] {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let maker_lives = Path::new("/proc").join(entry.file_name()).exists();
            if !cfg!(target_os = "linux") || maker_lives {
                continue;
            }
            // Its first line is the process of the server, which ends all others when it is told to.
            let lock = fs::read_to_string(entry.path().join("data/postmaster.pid")).unwrap_or_default();
            if let Some(server) = lock.lines().next().filter(|pid| is_postgres(pid)) {
                let _ = capture(&mut command("kill", &["-QUIT", server]));
            }
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_postgres(pid: &str) -> bool {
    fs::read_to_string(Path::new("/proc").join(pid).join("comm")).is_ok_and(|name| name.trim() == "postgres")
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Two keys that the system's randomness made for hash tables.
fn password() -> String {
    [RandomState::new(), RandomState::new()].map(|state| format!("{:016x}", state.hash_one(OWNER))).concat()
}

fn quietly(command: &mut Command) -> Result<()> {
    let (success, output, errors) = capture(command)?;
    if success { Ok(()) } else { bail!("{}: {output}{errors}", command.get_program().to_string_lossy()) }
}
