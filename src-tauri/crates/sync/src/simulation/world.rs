//! All laptops and the place where they meet, lived through step by step, delivered, and looked at.

use super::{
    Outcome,
    history::{Cut, Harm, History, Step},
    laptop::{CURRENT, Laptop, Saved},
    model, template,
};
use crate::{
    hub::{MemoryHub, tests::meeting::RealHub},
    identity::Identity,
    roster::{Newcomer, Role},
    testing::{
        Seeded,
        meeting::{Dated, Meeting, SharedFolder, write_dated},
    },
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use understudy_store::exchange::Audience;

const DAY: u64 = 86_400_000;
/// Clocks: right, days off, and in 2099.
const SKEWS: [i64; 5] = [0, 0, -30 * DAY as i64, 30 * DAY as i64, 2_290_000_000_000];
/// Copies of laptops at most.
const COPIES: usize = 2;
/// Rounds in which everybody visits; coming to rest takes three or four.
const ROUNDS: usize = 14;

/// Where they meet.
pub(super) enum At {
    Folder(SharedFolder),
    Memory(MemoryHub),
    Real(Box<RealHub>),
}

impl At {
    fn meeting(&self) -> &dyn Meeting {
        match self {
            Self::Folder(folder) => folder,
            Self::Memory(hub) => hub,
            Self::Real(hub) => &**hub,
        }
    }

    fn meeting_mut(&mut self) -> &mut dyn Meeting {
        match self {
            Self::Folder(folder) => folder,
            Self::Memory(hub) => hub,
            Self::Real(hub) => &mut **hub,
        }
    }
}

/// A file of the folder that was harmed, as it ought to be.
struct Harmed {
    path: PathBuf,
    good: Dated,
}

pub(super) struct World<'a> {
    disk: &'a Path,
    at: &'a mut At,
    random: Seeded,
    laptops: Vec<Laptop>,
    harmed: Vec<Harmed>,
    /// What must be found at the end: it was saved and has left its laptop.
    shared: Vec<Saved>,
    written: u64,
    copies: usize,
    doubles: u64,
}

impl<'a> World<'a> {
    pub(super) fn new(history: &History, disk: &'a Path, at: &'a mut At) -> Self {
        let mut random = Seeded::new(history.seed);
        let count = history.laptops.clamp(2, template::MOST);
        let mut laptops = Vec::new();
        for number in 0..count {
            let from = disk.join("template");
            let project = template::write(count, number, &from);
            let path = disk.join(format!("laptop {number}"));
            let mut laptop = Laptop::new(path, &from, template::identity(number), project, history.versions[number]);
            laptop.lead = template::role(number) == Role::Lead;
            laptop.source = Seeded::new(random.next());
            let skew = SKEWS[random.below(SKEWS.len() as u64) as usize];
            laptop.source.now = laptop.source.now.saturating_add_signed(skew);
            laptops.push(laptop);
        }
        Self { disk, at, random, laptops, harmed: Vec::new(), shared: Vec::new(), written: 0, copies: 0, doubles: 0 }
    }

    pub(super) fn step(&mut self, step: &Step) -> Outcome {
        let at = |laptop: usize, count: usize| laptop % count;
        let count = self.laptops.len();
        match step {
            Step::Write(laptop, act) => {
                self.written += 1;
                self.laptops[at(*laptop, count)].act(act, self.written);
            }
            Step::Visit(laptop, cut) => drop(self.visit(at(*laptop, count), *cut)?),
            Step::Harm(file, harm) => self.harm(*file, *harm),
            Step::Mend(which) if !self.harmed.is_empty() => {
                let harmed = self.harmed.swap_remove(which % self.harmed.len());
                mend(&harmed);
            }
            Step::Mend(_) => {}
            Step::BackUp(laptop) => self.laptops[at(*laptop, count)].back_up(),
            // Where the place was set back and the laptop is lost before its next visit, what it alone had is lost.
            Step::Restore(laptop) if self.laptops[at(*laptop, count)].exposed => {}
            Step::Restore(laptop) => self.laptops[at(*laptop, count)].restore(),
            Step::Copy(laptop) => self.copy(at(*laptop, count)),
            Step::Upgrade(laptop) => {
                let laptop = &mut self.laptops[at(*laptop, count)];
                laptop.upgrade(laptop.version + 1);
            }
            Step::Keep => self.keep(),
            Step::SetBack => self.set_back(),
        }
        Ok(())
    }

    /// Whoever backs a folder up has the files as they ought to be.
    fn keep(&mut self) {
        self.at.meeting_mut().keep();
        if let At::Folder(folder) = &mut *self.at {
            self.harmed.iter().for_each(|harmed| folder.amend(&harmed.path, &harmed.good));
        }
    }

    fn set_back(&mut self) {
        // What a lost laptop had shared may lie at the place alone until its successor was here.
        let alone = self.laptops.iter().any(|laptop| laptop.lacking);
        if !alone && self.at.meeting_mut().set_back() {
            self.laptops.iter_mut().for_each(|laptop| laptop.exposed = true);
        }
    }

    /// A visit, after which the place must be as before but for what is this laptop's own. How much moved.
    fn visit(&mut self, number: usize, cut: Cut) -> Result<Option<u64>, String> {
        let before = self.at.meeting().listing();
        let laptop = &mut self.laptops[number];
        let own = laptop.identity.device().hex()[..16].to_owned();
        let shared = laptop.visit(self.at.meeting(), cut)?;
        let harmed: BTreeSet<&Path> = self.harmed.iter().map(|harmed| harmed.path.as_path()).collect();
        let after = self.at.meeting().listing();
        for (path, hash) in &before {
            let is_own = path.parent().is_some_and(|folder| folder.ends_with(&own));
            match after.get(path) {
                Some(now) if now == hash || harmed.contains(path.as_path()) && is_own => {}
                None if is_own => {}
                _ => return Err(format!("laptop {number} changed {}", path.display())),
            }
        }
        let Some(shared) = shared else { return Ok(None) };
        let laptop = &mut self.laptops[number];
        let member = matches!(shared.standing, crate::exchange::Standing::Member(_));
        if member && shared.unsent == 0 {
            self.shared.append(&mut laptop.unshared);
            (laptop.exposed, laptop.lacking) = (false, false);
        }
        let pending = shared.pending.iter().filter(|pending| pending.name != "noise").count() as u64;
        Ok(Some(shared.sent + shared.received + shared.carried + shared.unsent + pending + u64::from(!member)))
    }

    /// Files go wrong; rows of a hub do not.
    fn harm(&mut self, file: usize, harm: Harm) {
        let At::Folder(folder) = &*self.at else { return };
        let files: Vec<PathBuf> = folder.listing().into_keys().collect();
        if files.is_empty() {
            return;
        }
        let path = files[file % files.len()].clone();
        if self.harmed.iter().any(|harmed| harmed.path == path) {
            return;
        }
        let good = fs::read(&path).expect("reads");
        let modified = fs::metadata(&path).and_then(|file| file.modified()).expect("a time");
        self.doubles += 1;
        match harm {
            Harm::Lost => fs::remove_file(&path).expect("removes"),
            Harm::Doubled => {
                let double = path.with_file_name(format!("segments ({}).understudy-pack", self.doubles));
                fs::write(double, &good).expect("writes");
                return;
            }
            Harm::Renamed => {
                let other = path.with_file_name(format!("Renamed {}.bin", self.doubles));
                fs::rename(&path, other).expect("renames");
                return;
            }
            Harm::CutOff(part) => {
                fs::write(&path, &good[..good.len() * usize::from(part) / 256]).expect("writes");
            }
            Harm::Turned(at) => {
                let mut bad = good.clone();
                let at = bad.len() * usize::from(at) / 65_536;
                bad[at] ^= 1 << (at % 8);
                // A disk that turns a bit does not say when.
                write_dated(&path, &bad, modified);
            }
            Harm::WebPage => fs::write(&path, "<!doctype html><title>Sign in</title>").expect("writes"),
        }
        self.harmed.push(Harmed { path, good: (good, modified) });
    }

    /// A laptop's file goes on on another laptop as well, which the first lead lets in.
    fn copy(&mut self, number: usize) {
        if self.copies == COPIES || self.laptops.len() == template::MOST {
            return;
        }
        self.copies += 1;
        let identity = Identity::from_seed([100 + self.copies as u8; 32]);
        let disk = self.disk.join(format!("copy {}", self.copies));
        let drawn = self.random.next();
        let copy = self.laptops[number].copied(disk, identity, drawn);
        self.laptops.push(copy);
        self.let_copies_in();
    }

    /// Again where a lead has forgotten, because the file was restored.
    fn let_copies_in(&mut self) {
        let (members, copies) = self.laptops.split_at_mut(1);
        let lead = &mut members[0];
        for copy in copies {
            let device = copy.identity.device();
            let roster = lead.copy().roster().expect("roster");
            if roster.members.contains_key(&device) {
                continue;
            }
            let streams = copy.store().streams().expect("streams").into_iter();
            let own = streams.filter(|state| state.own && state.audience == Audience::Everyone);
            let newcomer = Newcomer {
                device,
                sealing: copy.identity.sealing_public(),
                streams: own.map(|state| state.stream).collect(),
            };
            let mut source = lead.source.clone();
            let said = roster.admit(&lead.identity, &newcomer, Role::Consultant, &mut source).expect("admits");
            lead.copy().keep(&said).expect("keeps");
            lead.source = source;
        }
    }

    /// All that was lost comes, old versions are upgraded, everybody visits until nothing moves.
    pub(super) fn deliver(&mut self) -> Outcome {
        for harmed in std::mem::take(&mut self.harmed) {
            mend(&harmed);
        }
        for laptop in self.laptops.iter_mut().filter(|laptop| laptop.version < CURRENT) {
            laptop.upgrade(CURRENT);
        }
        self.let_copies_in();
        for round in 0..ROUNDS {
            let mut moved = 0;
            let first = self.random.below(self.laptops.len() as u64) as usize;
            for turn in 0..self.laptops.len() {
                let number = (first + turn) % self.laptops.len();
                moved += self.visit(number, Cut::Whole)?.unwrap_or(1);
            }
            if moved == 0 && round > 0 {
                return Ok(());
            }
        }
        Err("never came to rest".into())
    }

    /// Equal, sound, nothing waits, nothing lost, every value findable.
    pub(super) fn verify(&self) -> Outcome {
        let first = self.laptops[0].digests()?;
        for (number, laptop) in self.laptops.iter().enumerate().skip(1) {
            let digests = laptop.digests().map_err(|why| format!("laptop {number}: {why}"))?;
            if digests.0 != first.0 || laptop.lead && digests.1 != first.1 {
                return Err(format!("laptop {number} differs"));
            }
        }
        for (number, laptop) in self.laptops.iter().enumerate() {
            laptop.nothing_waits().map_err(|why| format!("laptop {number}: {why}"))?;
            if !laptop.unshared.is_empty() {
                return Err(format!("laptop {number} kept {:?}", laptop.unshared));
            }
        }
        let log = model::log(self.laptops[0].store());
        model::nothing_lost(&log, &self.shared)?;
        self.laptops.iter().take(2).try_for_each(|laptop| model::all_findable(&log, laptop.store()))
    }
}

/// The good copy arrives as sync programs bring it: with the time that it always had.
fn mend(harmed: &Harmed) {
    write_dated(&harmed.path, &harmed.good.0, harmed.good.1);
}
