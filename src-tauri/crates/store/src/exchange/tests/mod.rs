//! Exchange between files, without seals and places: what is sealed here is the text of the changes.

mod convergence;
mod disagreement;
mod model;
mod older;
mod taking_in;

use super::*;
use crate::{
    CheckFindings, Committed, Edit, Intent, Store,
    tables::{PERSON, person},
};
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

/// A segment on its way.
#[derive(Debug, Clone)]
struct Packet {
    stream: Id,
    audience: Audience,
    first: u64,
    last: u64,
    previous: [u8; 32],
    hash: [u8; 32],
    sealed: Vec<u8>,
    changes: Vec<SentChange>,
}

impl Packet {
    fn arrived(&self) -> Arrived<'_> {
        Arrived {
            stream: self.stream,
            audience: self.audience,
            first: self.first,
            last: self.last,
            previous: self.previous,
            hash: self.hash,
            sealed: &self.sealed,
            changes: &self.changes,
        }
    }

    fn of(stream: Id, audience: Audience, previous: [u8; 32], changes: Vec<SentChange>) -> Self {
        let first = changes.first().expect("a change").first_sequence;
        let end = changes.last().expect("a change");
        let sealed = format!("{changes:?}").into_bytes();
        Self {
            stream,
            audience,
            first,
            last: end.first_sequence + end.ops.len() as u64 - 1,
            previous,
            hash: *blake3::hash(&sealed).as_bytes(),
            sealed,
            changes,
        }
    }
}

/// A laptop with its file.
struct Laptop {
    folder: TempDir,
    store: Store,
}

/// No test here cuts the power, and waiting for the disk is most of the time.
fn hurry(store: &Store) {
    crate::database::lock(&store.writer).execute_batch("PRAGMA synchronous = OFF").expect("sets");
}

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn named(text: &str) -> Vec<(u16, Value)> {
    vec![(person::DISPLAY_NAME, text.into())]
}

impl Laptop {
    /// The number chooses the identity of the stream, and with it the tag.
    fn new(number: u16) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let store = Store::create(&folder.path().join("a.understudy"), stream(number)).expect("creates");
        hurry(&store);
        Self { folder, store }
    }

    /// Closes the file and opens it again, as another version perhaps.
    fn reopen(&mut self, open: impl FnOnce(&Path) -> crate::Result<Store>) {
        let path = self.store.path().to_owned();
        self.store = open(&path).expect("opens");
        hurry(&self.store);
    }

    fn intent(now: u64) -> Intent {
        Intent { actor: None, label: Message::new("test"), now, undoes: None }
    }

    fn commit(&self, now: u64, edits: Vec<Edit>) -> Committed {
        self.store.commit(&Self::intent(now), edits).expect("commits")
    }

    fn name(&self, now: u64, row: u128, text: &str) -> Committed {
        self.commit(now, vec![Edit::put(&PERSON, id(row), named(text))])
    }

    /// Seals what is new in the own streams, some ops a segment.
    fn seal(&self, ops: usize) -> Vec<Packet> {
        let mut packets = Vec::new();
        for state in self.store.streams().expect("streams").into_iter().filter(|state| state.own) {
            let (mut sealed, mut previous) = (state.sealed, state.last_hash);
            while sealed < state.logged {
                let changes = self.store.changes_after(state.stream, sealed, ops, 1 << 20).expect("reads");
                let packet = Packet::of(state.stream, state.audience, previous, changes);
                self.store
                    .keep_sealed(&NewSegment {
                        stream: packet.stream,
                        first: packet.first,
                        last: packet.last,
                        previous,
                        hash: packet.hash,
                        sealed: &packet.sealed,
                    })
                    .expect("keeps");
                (sealed, previous) = (packet.last, packet.hash);
                packets.push(packet);
            }
        }
        packets
    }

    fn receive(&self, packets: &[Packet]) -> crate::Result<Applied> {
        let arrived: Vec<_> = packets.iter().map(Packet::arrived).collect();
        self.store.receive(5_000, &arrived)
    }

    fn take(&self, packets: &[Packet]) -> Applied {
        self.receive(packets).expect("takes in")
    }

    fn check(&self) -> CheckFindings {
        let found = self.store.check().expect("checks");
        assert_eq!(found.findings, []);
        found
    }

    fn digests(&self) -> (String, String) {
        let found = self.check();
        (found.digest, found.leads_digest)
    }

    fn shown(&self, row: u128) -> (Option<String>, i64) {
        self.store
            .reader()
            .expect("reader")
            .query_row("SELECT display_name, hidden FROM person WHERE id = ?1", [id(row).bytes()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .expect("the row")
    }

    fn count(&self, what: &str) -> i64 {
        self.store
            .reader()
            .expect("reader")
            .query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0))
            .expect("counts")
    }
}

fn stream(number: u16) -> Id {
    id(u128::from(number) << 112 | 0x7000)
}

/// Two laptops that both have one person.
fn two() -> (Laptop, Laptop) {
    let (ana, ben) = (Laptop::new(0x1111), Laptop::new(0x2222));
    ana.commit(1_000, vec![Edit::make(&PERSON, id(7), named("Kim"))]);
    ben.take(&ana.seal(100));
    (ana, ben)
}
