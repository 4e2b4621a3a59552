//! The server that the tests share, and the people on it.
//!
//! Owns a database for each test, and who may restart the server while others use it.

use crate::{
    SyncError,
    hub::{HubError, HubPlace, HubUrl, Server, init, init_sql},
    names::{Device, Hash, Project},
    place::{Fetched, Known, Outgoing, PackKind, Place, Seen, Span},
};
use std::{
    collections::HashMap,
    process::Command,
    sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::{
    runtime::{Builder, Runtime},
    task::JoinHandle,
};
use tokio_postgres::{Client, NoTls, SimpleQueryMessage};
use understudy_domain::{id::Id, progress::Unwatched};

/// Read by tests that use the server, written by those that disturb it.
static SERVER: RwLock<()> = RwLock::new(());

/// How a test uses the server: held, not looked at.
#[expect(dead_code, reason = "ends with its drop")]
enum Use {
    Shared(RwLockReadGuard<'static, ()>),
    Alone(RwLockWriteGuard<'static, ()>),
}

/// A hub of a test's own, with one project.
pub(crate) struct TestHub {
    pub(crate) owner: HubUrl,
    pub(crate) database: String,
    pub(crate) project: Project,
    server: String,
    /// The owner's connection, for what the test looks at.
    eyes: Mutex<Option<Held>>,
    turn: Option<Use>,
}

pub(crate) const PASSWORD: &str = "c0rrect-h0rse";

/// A hub on the shared server; `None`, said aloud, where there is no server.
pub(crate) fn hub(test: &str) -> Option<TestHub> {
    let hub = database(test, || Use::Shared(SERVER.read().unwrap_or_else(PoisonError::into_inner)))?;
    init(&hub.owner).expect("a hub can be set up");
    Some(hub)
}

/// The same, with nobody else on the server until it is dropped.
pub(crate) fn hub_alone(test: &str) -> Option<TestHub> {
    let hub = database(test, || Use::Alone(SERVER.write().unwrap_or_else(PoisonError::into_inner)))?;
    init(&hub.owner).expect("a hub can be set up");
    Some(hub)
}

/// The same by the script for another kind of server.
pub(crate) fn hub_as_on(test: &str, kind: Server) -> Option<TestHub> {
    let hub = hub(test)?;
    hub.sql("DROP SCHEMA understudy CASCADE").expect("the owner may");
    let script = init_sql(kind);
    let (_, schema) = script.split_at(script.find("-- The hub:").expect("the schema follows the roles"));
    hub.sql(schema).expect("the script is plain SQL");
    Some(hub)
}

fn database(test: &str, turn: impl FnOnce() -> Use) -> Option<TestHub> {
    let Ok(server) = std::env::var("UNDERSTUDY_TEST_POSTGRES") else {
        println!("skipped: no PostgreSQL; `cargo xtask test` starts one");
        return None;
    };
    let turn = turn();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos();
    let database = format!("{test}_{now:x}");
    let project = Project(Hash::of(database.as_bytes()).0[..16].try_into().expect("half of 32"));
    sql(&HubUrl::parse(&server).expect("an address"), &format!("CREATE DATABASE {database}")).expect("the owner may");
    let owner = at(&server, &database);
    Some(TestHub { owner, database, project, server, eyes: Mutex::new(None), turn: Some(turn) })
}

fn at(server: &str, database: &str) -> HubUrl {
    let (front, _) = server.rsplit_once('/').expect("the address ends in a database");
    HubUrl::parse(&format!("{front}/{database}")).expect("an address")
}

impl TestHub {
    /// A login of this test, with a password.
    pub(crate) fn login(&self, name: &str) -> HubUrl {
        self.login_with(name, &format!("GRANT understudy_member TO {}", self.role(name)))
    }

    /// A login that may bring projects to the hub.
    pub(crate) fn organiser(&self, name: &str) -> HubUrl {
        self.login_with(name, &format!("GRANT understudy_organiser TO {}", self.role(name)))
    }

    pub(crate) fn login_with(&self, name: &str, then: &str) -> HubUrl {
        let role = self.role(name);
        self.sql(&format!("CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'; {then}")).expect("the owner may");
        let server = self.owner.place();
        let address = server.replacen("postgres://", &format!("postgres://{role}:{PASSWORD}@"), 1);
        HubUrl::parse(&address).expect("an address")
    }

    /// The name of a login on the server, which all tests share.
    pub(crate) fn role(&self, name: &str) -> String {
        format!("{name}_{}", self.database)
    }

    /// A project with Ana as its organiser, as she sees it.
    pub(crate) fn founded(&self) -> HubPlace {
        let mut ana = self.place(&self.organiser("ana"), 1);
        ana.found().expect("an organiser may");
        ana
    }

    /// A login and a device of it, admitted by Ana.
    pub(crate) fn admitted(&self, ana: &mut HubPlace, name: &str, number: u8) -> HubPlace {
        let url = self.login(name);
        ana.admit(url.login(), Some(&device(number)), false).expect("an organiser may");
        self.place(&url, number)
    }

    pub(crate) fn place(&self, url: &HubUrl, number: u8) -> HubPlace {
        HubPlace::open(url, self.project, device(number)).expect("a runtime")
    }

    /// What the owner of the server asks.
    pub(crate) fn sql(&self, text: &str) -> Result<Vec<Vec<String>>, String> {
        let mut eyes = self.eyes.lock().unwrap_or_else(PoisonError::into_inner);
        let held = match eyes.take().filter(Held::is_open) {
            Some(held) => held,
            None => Held::connect(&self.owner)?,
        };
        eyes.insert(held).sql(text)
    }

    /// Waits until a login waits for a lock in another process than this one, and answers which.
    pub(crate) fn blocked(&self, login: &str, but: &str) -> String {
        let text = format!("SELECT pid FROM pg_stat_activity WHERE usename = '{login}' AND wait_event_type = 'Lock'");
        for _ in 0..1000 {
            let waiting = self.sql(&text).expect("the owner may").concat();
            if let Some(process) = waiting.into_iter().find(|process| process != but) {
                return process;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("{login} never waits");
    }

    /// Kills the server and starts it again.
    pub(crate) fn restart(&self) {
        assert!(matches!(self.turn, Some(Use::Alone(_))), "nobody else is on the server");
        let line = std::env::var("UNDERSTUDY_TEST_POSTGRES_RESTART").expect("stands beside the address");
        let restarted = Command::new("sh").arg("-c").arg(line).output().expect("there is a shell");
        assert!(restarted.status.success(), "{}", String::from_utf8_lossy(&restarted.stderr));
    }

    /// Makes a copy of the database as it is now. Nobody may be connected meanwhile.
    pub(crate) fn copy(&self, copy: &str) {
        let server = HubUrl::parse(&self.server).expect("an address");
        for _ in 0..100 {
            let others =
                format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'", self.database);
            sql(&server, &others).expect("the owner may");
            match sql(&server, &format!("CREATE DATABASE {copy} TEMPLATE {}", self.database)) {
                // Somebody is still on the way out.
                Err(busy) if busy == "55006" => thread::sleep(Duration::from_millis(20)),
                made => return drop(made.expect("the owner may")),
            }
        }
        panic!("the database stays in use");
    }

    /// What the owner of the whole server asks, in no database of a test.
    pub(crate) fn server_sql(&self, text: &str) -> Vec<Vec<String>> {
        sql(&HubUrl::parse(&self.server).expect("an address"), text).expect("the owner may")
    }
}

impl Drop for TestHub {
    fn drop(&mut self) {
        *self.eyes.lock().unwrap_or_else(PoisonError::into_inner) = None;
        // Only room is lost where it fails; the whole server goes after the tests.
        if let Ok(server) = HubUrl::parse(&self.server) {
            let _ = sql(&server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database));
        }
        self.turn = None;
    }
}

/// Plain SQL over a connection of its own: rows of text, or the code of the error.
pub(crate) fn sql(url: &HubUrl, text: &str) -> Result<Vec<Vec<String>>, String> {
    Held::connect(url)?.sql(text)
}

/// A connection that stays open between statements, so that a transaction can be left open.
pub(crate) struct Held {
    runtime: Runtime,
    client: Option<Client>,
    driven: Option<JoinHandle<()>>,
}

impl Held {
    pub(crate) fn connect(url: &HubUrl) -> Result<Self, String> {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (client, connection) = runtime.block_on(url.config().connect(NoTls)).map_err(code)?;
        let driven = runtime.spawn(async { drop(connection.await) });
        Ok(Self { runtime, client: Some(client), driven: Some(driven) })
    }

    /// Asks the server, because a connection that was cut is known to be so only then.
    fn is_open(&self) -> bool {
        self.sql("SELECT 1").is_ok()
    }

    pub(crate) fn sql(&self, text: &str) -> Result<Vec<Vec<String>>, String> {
        let client = self.client.as_ref().expect("until it is dropped");
        let row = |message: SimpleQueryMessage| match message {
            SimpleQueryMessage::Row(row) => {
                Some((0..row.len()).map(|column| row.get(column).unwrap_or("NULL").to_owned()).collect())
            }
            _ => None,
        };
        let answer = self.runtime.block_on(client.simple_query(text)).map_err(code)?;
        Ok(answer.into_iter().filter_map(row).collect())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // Waits until the server has heard the good-bye, so that the connection is gone for whoever drops the database.
        self.client = None;
        if let Some(driven) = self.driven.take() {
            let _ = self.runtime.block_on(driven);
        }
    }
}

fn code(error: tokio_postgres::Error) -> String {
    error.code().map_or_else(|| error.to_string(), |code| code.code().to_owned())
}

pub(crate) fn device(number: u8) -> Device {
    Device([number; 32])
}

pub(crate) fn stream(number: u8) -> Id {
    Id::from_bytes(&[number; 16]).expect("16 bytes")
}

pub(crate) fn span(stream_number: u8, first: u64, last: u64) -> Span {
    Span { stream: stream(stream_number), first, last }
}

/// Puts a pack with these bytes.
pub(crate) fn put(place: &mut HubPlace, kind: PackKind, spans: &[Span], text: &str) -> crate::Result<()> {
    place.put(&Outgoing { kind, spans, label: Hash::of(text.as_bytes()), bytes: text.as_bytes() })
}

/// Does it again until the hub is there, as a laptop does at its next visit.
pub(crate) fn patiently<T>(mut visit: impl FnMut() -> crate::Result<T>) -> T {
    for _ in 0..60 {
        match visit() {
            Err(SyncError::Hub(HubError::Unreachable(_) | HubError::Silent)) => {
                thread::sleep(Duration::from_millis(100));
            }
            other => return other.expect("nothing but the connection is wrong"),
        }
    }
    panic!("the hub does not come back");
}

/// Puts one segment, whose text says what it is.
pub(crate) fn put_segment(place: &mut HubPlace, stream_number: u8, sequence: u64) -> crate::Result<()> {
    let text = format!("{stream_number}/{sequence}");
    put(place, PackKind::Segments, &[span(stream_number, sequence, sequence)], &text)
}

/// What a laptop remembers of a hub.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) cursor: Option<Vec<u8>>,
    seen: HashMap<String, Seen>,
    /// Whether segments that were fetched count as known.
    pub(crate) knows: HashMap<Id, u64>,
}

impl Known for Memory {
    fn cursor(&self) -> Option<&[u8]> {
        self.cursor.as_deref()
    }

    fn seen(&self, name: &str) -> Option<&Seen> {
        self.seen.get(name)
    }

    fn covers(&self, span: &Span) -> bool {
        self.knows.get(&span.stream).is_some_and(|last| *last >= span.last)
    }
}

impl Memory {
    /// Fetches all there is, and answers the texts in the order in which they came.
    pub(crate) fn fetch(&mut self, place: &mut HubPlace) -> crate::Result<Vec<String>> {
        let mut texts = Vec::new();
        loop {
            let fetched = place.fetch(self, 1 << 20, &Unwatched)?;
            let more = fetched.more;
            texts.extend(self.apply(fetched));
            if !more {
                return Ok(texts);
            }
        }
    }

    /// Remembers a visit, and answers its texts.
    pub(crate) fn apply(&mut self, fetched: Fetched) -> Vec<String> {
        if let Some(cursor) = fetched.mark.cursor {
            self.cursor = Some(cursor);
        }
        self.seen.extend(fetched.mark.seen.into_iter().map(|seen| (seen.name.clone(), seen)));
        fetched.packs.into_iter().map(|pack| String::from_utf8(pack.bytes).expect("a text of a test")).collect()
    }
}

/// The address of a login that was made before.
pub(crate) fn login_of(hub: &TestHub, name: &str) -> HubUrl {
    let address = hub.owner.place().replacen("postgres://", &format!("postgres://{}@", hub.role(name)), 1);
    HubUrl::parse(&address).and_then(|url| url.with_password(PASSWORD)).expect("an address")
}
