//! Fresh ids of the laptop: UUIDs of version 7, each after the one before.
//!
//! Owns a store of random bytes: asking the system for every id anew is a good part of the time that an import takes.
//! Counts within a millisecond as RFC 9562 (6.2, method 1) has it: 26 bits, begun at random in the lower half.

use crate::open::lock;
use std::sync::Mutex;
use understudy_domain::id::Id;
use uuid::{Builder, Uuid};

/// Random bytes asked for at once.
const STORE: usize = 4096;
/// Bits of the counter that lie beside the version and those beside the variant.
const LOWER: u32 = 14;
const COUNTER: u32 = 1 << (12 + LOWER);

static IDS: Mutex<Ids> = Mutex::new(Ids { milliseconds: 0, counter: 0, random: [0; STORE], used: STORE });

struct Ids {
    milliseconds: u64,
    counter: u32,
    random: [u8; STORE],
    used: usize,
}

/// A fresh id at a time in milliseconds since 1970.
pub(crate) fn fresh(now: u64) -> Id {
    // Where the system gives no random bytes in bulk, the crate's own way may still know one.
    Id(lock(&IDS).draw(now).unwrap_or_else(|_| Uuid::now_v7()))
}

impl Ids {
    fn draw(&mut self, now: u64) -> Result<Uuid, getrandom::Error> {
        if now > self.milliseconds {
            self.milliseconds = now;
            self.counter = u32::from_be_bytes(self.random()?) % (COUNTER / 2);
        } else {
            self.counter += 1;
            if self.counter == COUNTER {
                (self.milliseconds, self.counter) = (self.milliseconds + 1, 0);
            }
        }
        let mut tail = [0; 10];
        tail[..2].copy_from_slice(&((self.counter >> LOWER) as u16).to_be_bytes());
        tail[2..4].copy_from_slice(&((self.counter & ((1 << LOWER) - 1)) as u16).to_be_bytes());
        tail[4..].copy_from_slice(&self.random::<6>()?);
        Ok(Builder::from_unix_timestamp_millis(self.milliseconds, &tail).into_uuid())
    }

    /// Random bytes that are used only once.
    fn random<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], getrandom::Error> {
        if self.used + COUNT > STORE {
            getrandom::fill(&mut self.random)?;
            self.used = 0;
        }
        let mut bytes = [0; COUNT];
        bytes.copy_from_slice(&self.random[self.used..self.used + COUNT]);
        self.used += COUNT;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows are made in the order of their ids: an id that falls back costs a search, one that comes twice a row.
    #[test]
    fn ids_rise_whatever_the_clock_does() {
        let mut ids = Ids { milliseconds: 0, counter: 0, random: [0; STORE], used: STORE };
        let mut before = Uuid::nil();
        for round in 0..20_000_u64 {
            // Stands still, runs, and is set back.
            let now = 1_790_000_000_000 + (round / 500) * if round % 7_000 > 6_000 { 0 } else { 3 };
            let id = ids.draw(now).expect("random bytes");
            assert!(id > before && id.get_version_num() == 7, "{before} then {id}");
            assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
            before = id;
        }
    }

    /// More ids than a millisecond has numbers for go on in the next one.
    #[test]
    fn a_full_millisecond_spills_over() {
        let mut ids = Ids { milliseconds: 5, counter: COUNTER - 2, random: [0; STORE], used: STORE };
        let drawn: Vec<Uuid> = (0..3).map(|_| ids.draw(5).expect("random bytes")).collect();
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]), "{drawn:?}");
        assert_eq!(ids.milliseconds, 6);
    }
}
