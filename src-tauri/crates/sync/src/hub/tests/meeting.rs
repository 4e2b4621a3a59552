//! A real hub as a place where simulated laptops meet.

use super::server::{TestHub, hub};
use crate::{
    error::Result,
    hub::{HubPlace, HubUrl},
    names::{Device, Hash, Project},
    place::Place,
    testing::meeting::Meeting,
};
use std::{collections::BTreeMap, path::PathBuf};

/// A hub with one project, whose devices all have one login.
pub(crate) struct RealHub {
    pub(crate) hub: TestHub,
    login: HubUrl,
    kept: bool,
}

impl RealHub {
    /// `None`, said aloud, where there is no server.
    pub(crate) fn new(test: &str, project: Project, devices: &[Device]) -> Option<Self> {
        let hub = hub(test)?;
        let login = hub.organiser("team");
        let Some((first, others)) = devices.split_first() else { panic!("a project has a founder") };
        let mut place = HubPlace::open(&login, project, *first).expect("a runtime");
        place.found().expect("an organiser may");
        for device in others {
            place.admit(login.login(), Some(device), false).expect("an organiser may");
        }
        Some(Self { hub, login, kept: false })
    }

    /// As it was before anybody put anything.
    pub(crate) fn clear(&mut self) {
        self.kept = false;
        self.sql("DELETE FROM understudy.span; DELETE FROM understudy.pack; UPDATE understudy.project SET counter = 0");
    }

    fn sql(&self, text: &str) -> Vec<Vec<String>> {
        self.hub.sql(text).expect("the owner may")
    }
}

impl TestHub {
    /// As whoever restores it from right after a founder's first visit: of packs only that of the founding is there, and
    /// nobody else is let in.
    pub(crate) fn set_back_to_the_founding(&self, founder: Device) {
        let founder = founder.hex();
        self.sql(&format!(
            "DELETE FROM understudy.pack WHERE number > 1;
             UPDATE understudy.project SET counter = 1;
             DELETE FROM understudy.device WHERE device <> '\\x{founder}'; DELETE FROM understudy.member WHERE NOT organiser"
        ))
        .expect("the owner may");
    }
}

impl Meeting for RealHub {
    fn open(&self, project: Project, device: Device) -> Result<Box<dyn Place>> {
        Ok(Box::new(HubPlace::open(&self.login, project, device)?))
    }

    fn keep(&mut self) {
        self.kept = true;
        self.sql(
            "DROP TABLE IF EXISTS kept_pack, kept_span, kept_project;
             CREATE TABLE kept_pack AS TABLE understudy.pack;
             CREATE TABLE kept_span AS TABLE understudy.span;
             CREATE TABLE kept_project AS TABLE understudy.project",
        );
    }

    fn set_back(&mut self) -> bool {
        if self.kept {
            self.sql(
                "BEGIN;
                 DELETE FROM understudy.span; DELETE FROM understudy.pack;
                 INSERT INTO understudy.pack SELECT * FROM kept_pack;
                 INSERT INTO understudy.span SELECT * FROM kept_span;
                 UPDATE understudy.project SET counter = (SELECT counter FROM kept_project);
                 COMMIT",
            );
        }
        self.kept
    }

    fn bytes(&self) -> u64 {
        let sum = self.sql("SELECT coalesce(sum(length), 0) FROM understudy.pack").concat();
        sum.concat().parse().expect("a number")
    }

    fn listing(&self) -> BTreeMap<PathBuf, Hash> {
        let rows = self.sql("SELECT encode(device, 'hex'), number, encode(label, 'hex') FROM understudy.pack");
        let rows = rows.iter().map(|row| {
            let label = Hash::from_hex(&row[2]).expect("32 bytes");
            (PathBuf::from(&row[0][..16]).join(&row[1]), label)
        });
        rows.collect()
    }
}
