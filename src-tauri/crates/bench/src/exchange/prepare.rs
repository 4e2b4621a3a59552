//! What the measurements of the exchange start from, made once and kept.
//!
//! Owns the folders below that of the exchange: `full` (the work, its packs, a newcomer), one for each size to
//! which the cost of an op is compared, and `many` (the packs of many laptops, a newcomer).

use super::{
    laptop::{Laptop, NEWCOMER, OTHERS, copy_whole},
    place::{Untidied, folder},
    work::{Op, People, Work},
};
use crate::rate::{percentile, time};
use anyhow::{Context, Result, anyhow};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU16, Ordering},
    thread,
};

/// Raised when something below is made in another way than before.
const REVISION: u32 = 1;

/// Names below a prepared folder: the shared folder, the file of a laptop that was just let in, that of who wrote it all.
pub(super) const SHARED: &str = "shared";
pub(super) const NEW: &str = "newcomer.understudy";
pub(super) const AUTHOR: &str = "author.understudy";
/// Words about the preparation.
pub(super) const NOTE: &str = "note";

/// How much work; the issue's, or next to nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    pub(super) rows: usize,
    pub(super) updates: usize,
    pub(super) a_change: usize,
    /// Ops of the large programme whose cost of an op is compared; the small one has as many ops as rows.
    pub(super) large: usize,
    pub(super) laptops: u16,
    pub(super) a_laptop: usize,
}

impl Sizes {
    pub(super) fn of(small: bool) -> Self {
        if small {
            Self { rows: 300, updates: 600, a_change: 100, large: 1_500, laptops: 6, a_laptop: 10 }
        } else {
            Self { rows: 20_000, updates: 40_000, a_change: 1_000, large: 1_000_000, laptops: 500, a_laptop: 200 }
        }
    }

    pub(super) fn ops(self) -> usize {
        self.rows + self.updates
    }
}

/// What is prepared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Full,
    Few,
    Large,
    /// As few and large, but the rows have become more with the ops.
    FewGrown,
    LargeGrown,
    Many,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Few => "few",
            Self::Large => "large",
            Self::FewGrown => "few-grown",
            Self::LargeGrown => "large-grown",
            Self::Many => "many",
        }
    }

    fn make(self, folder: &Path, sizes: Sizes) -> Result<()> {
        match self {
            Self::Full => full(folder, sizes),
            Self::Few => growing(folder, sizes, sizes.rows, false),
            Self::Large => growing(folder, sizes, sizes.large, false),
            Self::FewGrown => growing(folder, sizes, sizes.rows, true),
            Self::LargeGrown => growing(folder, sizes, sizes.large, true),
            Self::Many => many(folder, sizes),
        }
    }
}

/// The folder of a part, made where it is not there or was made otherwise.
pub(super) fn part(data: &Path, small: bool, part: Part) -> Result<PathBuf> {
    let (folder, sizes) = (data.join(part.name()), Sizes::of(small));
    let (marker, wanted) = (folder.join("made"), format!("{REVISION} {sizes:?}"));
    if fs::read_to_string(&marker).is_ok_and(|made| made == wanted) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    eprintln!("preparing the exchange: {}", part.name());
    let (milliseconds, ()) = time(|| part.make(&folder, sizes))?;
    eprintln!("prepared in {:.1} s", milliseconds / 1_000.0);
    fs::write(marker, wanted)?;
    Ok(folder)
}

/// One laptop does all the work and shares it; another is let in.
fn full(at: &Path, sizes: Sizes) -> Result<()> {
    let work = Work::new(sizes.rows, sizes.updates, sizes.a_change);
    work.write(at)?;
    let mut author = Laptop::founder(&at.join(AUTHOR))?;
    let invite = author.admit([NEWCOMER].into_iter())?;
    for change in &work.changes {
        author.commit(change)?;
    }
    let mut place = begun(&author, at)?;
    author.share(&mut place)?;
    drop(Laptop::joined(&at.join(NEW), NEWCOMER, &invite)?);
    Ok(())
}

/// The shared folder of a part, begun.
fn begun(laptop: &Laptop, at: &Path) -> Result<understudy_sync::folder::Folder> {
    fs::create_dir_all(at.join(SHARED))?;
    folder(laptop, &at.join(SHARED), true)
}

/// A newcomer who has so many ops, and as many more in the folder as the small programme has. Where the programme does not
/// grow it has as many rows as the small one, and all other ops update them; where it grows, every third change makes rows.
fn growing(at: &Path, sizes: Sizes, ops: usize, grows: bool) -> Result<()> {
    let mut author = Laptop::founder(&at.join(AUTHOR))?;
    let invite = author.admit([NEWCOMER].into_iter())?;
    let mut place = Untidied::of(begun(&author, at)?);
    let mut people = People::new(12);
    let next = |people: &mut People, nth: usize| -> Vec<Op> {
        // A change that makes a row says all of it, so that none makes rows and updates them.
        let makes = if grows { nth.is_multiple_of(3) } else { people.rows.len() < sizes.rows };
        if makes { people.make(sizes.a_change) } else { people.update(sizes.a_change) }
    };
    for nth in 0..ops / sizes.a_change {
        author.commit(&next(&mut people, nth))?;
    }
    author.share(&mut place)?;
    let mut newcomer = Laptop::joined(&at.join(NEW), NEWCOMER, &invite)?;
    newcomer.share(&mut Untidied::of(folder(&newcomer, &at.join(SHARED), false)?))?;
    for nth in 0..sizes.rows / sizes.a_change {
        author.commit(&next(&mut people, nth))?;
    }
    author.share(&mut place)?;
    // As large as the newcomer's, and not needed again.
    drop(author);
    Ok(fs::remove_file(at.join(AUTHOR))?)
}

/// Many laptops that each said something and put it, and one that was let in with them and has seen nothing yet.
fn many(at: &Path, sizes: Sizes) -> Result<()> {
    let numbers = OTHERS..OTHERS + sizes.laptops;
    let mut lead = Laptop::founder(&at.join(AUTHOR))?;
    let invite = lead.admit([NEWCOMER].into_iter().chain(numbers.clone()))?;
    let mut place = begun(&lead, at)?;
    lead.share(&mut place)?;
    drop(Laptop::joined(&at.join(NEW), NEWCOMER, &invite)?);
    let next = AtomicU16::new(numbers.start);
    let visits = thread::scope(|scope| {
        let work = || -> Result<Vec<f64>> {
            let mut visits = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if !numbers.contains(&number) {
                    return Ok(visits);
                }
                visits.push(one_of_many(at, number, &invite, sizes.a_laptop)?);
            }
        };
        let workers: Vec<_> =
            (0..thread::available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        let done = workers.into_iter().map(|worker| worker.join().map_err(|_| anyhow!("a laptop ended abnormally"))?);
        Ok::<_, anyhow::Error>(done.collect::<Result<Vec<_>>>()?.concat())
    })?;
    let note = format!(
        "{} laptops put theirs in {:.1} s of visits, one in {:.0} ms (median)",
        visits.len(),
        visits.iter().sum::<f64>() / 1_000.0,
        percentile(&visits, 50)
    );
    Ok(fs::write(at.join(NOTE), note)?)
}

/// One laptop writes its ops, a change each, and puts them where nobody else is yet. Answers the milliseconds of its visit.
fn one_of_many(at: &Path, number: u16, invite: &understudy_sync::invite::Invite, ops: usize) -> Result<f64> {
    let own = at.join(format!("laptop-{number}"));
    fs::create_dir_all(own.join(SHARED))?;
    let mut laptop = Laptop::joined(&own.join(NEW), number, invite)?;
    let mut people = People::new(u64::from(number) << 32);
    for change in 0..ops {
        let change = if change % 3 == 0 { people.make(1) } else { people.update(1) };
        laptop.commit(&change)?;
    }
    let (visit, _) = time(|| {
        let mut place = folder(&laptop, &own.join(SHARED), true)?;
        laptop.share(&mut place)
    })?;
    // Everybody's packs then lie side by side, as if all had put theirs before anybody looked.
    let project = fs::read_dir(own.join(SHARED))?.next().context("nothing was put")??;
    copy_whole(&project.path(), &at.join(SHARED).join(project.file_name()))?;
    drop(laptop);
    fs::remove_dir_all(own)?;
    Ok(visit)
}
