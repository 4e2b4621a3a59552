//! A hub as a place of packs.
//!
//! Owns what is asked of the hub and in which order. A device's state is replaced by its next one and disappears, so the
//! cursor never stands on one: it stands on the last other pack, and the states after it are listed again each time (a line
//! each, not their bytes, which are remembered by their labels).

mod lying;
#[cfg(test)]
pub(crate) mod memory;
mod visit;

use super::{
    error::HubError,
    session::{SMALL, Session, time_for},
    url::HubUrl,
};
use crate::{
    error::{Result, SyncError},
    names::{Device, Hash, Project},
    place::{Fetched, Incoming, Known, Lying, Outgoing, PackKind, Place, Span},
};
use rustc_hash::FxHashSet;
use std::{collections::HashMap, time::Duration};
use tokio_postgres::{Row, types::Type};
use understudy_domain::{id::Id, progress::Progress};
use visit::{Cursor, PackHead, Shelf};

/// Packs from here on are asked for before they are sent.
const WORTH_ASKING: usize = 64 << 10;
/// Bytes fetched with one question, at most about.
const AT_ONCE: u64 = 8 << 20;

/// One project at a hub, as one device sees it.
pub struct HubPlace {
    session: Session,
    project: Project,
    device: Device,
}

impl HubPlace {
    /// The place for a project and a device. Connects with the first question, not before.
    pub fn open(url: &HubUrl, project: Project, device: Device) -> Result<Self> {
        let session = Session::new(url.clone(), Some(include_str!("sql/version.sql")))?;
        Ok(Self { session, project, device })
    }

    /// Brings the project to the hub, with this login as its organiser and this device as that login's. Again does nothing.
    pub fn found(&mut self) -> Result<()> {
        let (project, device) = (self.project.0, self.device.0);
        self.command(
            include_str!("sql/found.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&device.as_slice(), Type::BYTEA)],
        )
    }

    /// Admits a login, and one of its devices where it is known. Organisers only. Again does nothing.
    pub fn admit(&mut self, login: &str, device: Option<&Device>, organiser: bool) -> Result<()> {
        let project = self.project.0;
        let device = device.map(|device| device.0.to_vec());
        self.command(
            include_str!("sql/admit.sql"),
            &[
                (&project.as_slice(), Type::BYTEA),
                (&login, Type::TEXT),
                (&device, Type::BYTEA),
                (&organiser, Type::BOOL),
            ],
        )
    }

    /// Admits the login that put a request to join with this device. Organisers only. Answers the login; `None` when
    /// nobody asked with it.
    pub fn admit_asker(&mut self, device: &Device, organiser: bool) -> Result<Option<String>> {
        let (project, asking) = (self.project.0, device.0);
        let kind = PackKind::Request as i16;
        let rows = self.rows(
            include_str!("sql/asker.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&asking.as_slice(), Type::BYTEA), (&kind, Type::INT2)],
            SMALL,
        )?;
        let Some(row) = rows.first() else { return Ok(None) };
        let login: String = row.try_get(0).map_err(HubError::from)?;
        self.admit(&login, Some(device), organiser)?;
        Ok(Some(login))
    }

    /// Takes a device out, and its login when that was its only one: it neither puts nor reads any more. Organisers only.
    pub fn dismiss(&mut self, device: &Device) -> Result<()> {
        let (project, device) = (self.project.0, device.0);
        self.command(
            include_str!("sql/dismiss.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&device.as_slice(), Type::BYTEA)],
        )
    }

    /// Waits until somebody puts something here, or until the time is over; answers whether the former. A hint: it may come
    /// too often, and on servers without notifications it never comes, so fetch after either answer.
    pub fn wait(&mut self, time: Duration) -> Result<bool> {
        let channel = format!("understudy_{}", self.project.hex());
        Ok(self.session.wait(&channel, time)?)
    }

    fn command(&mut self, statement: &str, with: &[Parameter<'_>]) -> Result<()> {
        self.rows(statement, with, SMALL).map(|_| ())
    }

    fn rows(&mut self, statement: &str, with: &[Parameter<'_>], limit: Duration) -> Result<Vec<Row>> {
        Ok(self.session.ask(limit, async |client| client.query_typed(statement, with).await)?)
    }
}

/// A value of a statement, with its type, so that the statement needs no preparing.
type Parameter<'a> = (&'a (dyn tokio_postgres::types::ToSql + Sync), Type);

impl Shelf for HubPlace {
    fn start(&mut self, cursor: Option<Cursor>) -> Result<Option<Cursor>> {
        let project = self.project.0;
        let number = cursor.map_or(0, |cursor| cursor.number);
        let asked: &[Parameter<'_>] = &[(&project.as_slice(), Type::BYTEA), (&number, Type::INT8)];
        let rows = self.rows(include_str!("sql/anchor.sql"), asked, SMALL)?;
        let Some(row) = rows.first() else {
            let rows = self.rows(include_str!("sql/asked.sql"), &asked[..1], SMALL)?;
            let waits = rows.first().map_or(Ok(false), |row| row.try_get(0)).map_err(HubError::from)?;
            // Who asked to join and waits for an answer has nothing to read yet, and that is no error.
            return if waits { Ok(None) } else { Err(HubError::NotAdmitted.into()) };
        };
        let born: Option<&[u8]> = row.try_get(0).map_err(HubError::from)?;
        let stands = |cursor: &Cursor| born == Some(cursor.born.as_slice());
        Ok(Some(cursor.filter(stands).unwrap_or(Cursor::START)))
    }

    fn heads(&mut self, after: i64) -> Result<Vec<PackHead>> {
        let project = self.project.0;
        let rows = self.rows(
            include_str!("sql/heads.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&after, Type::INT8)],
            SMALL,
        )?;
        let mut heads = rows.iter().map(head).collect::<std::result::Result<Vec<_>, _>>().map_err(HubError::from)?;
        let (Some(first), Some(last)) = (heads.first(), heads.last()) else { return Ok(heads) };
        let (first, last) = (first.number, last.number);
        let rows = self.rows(
            include_str!("sql/spans.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&first, Type::INT8), (&last, Type::INT8)],
            SMALL,
        )?;
        let mut spans: HashMap<i64, Vec<Span>> = HashMap::new();
        for row in &rows {
            let (number, span) = numbered_span(row).map_err(HubError::from)?;
            spans.entry(number).or_default().extend(span);
        }
        for head in &mut heads {
            head.spans = spans.remove(&head.number).unwrap_or_default();
        }
        Ok(heads)
    }

    /// A few at a time.
    fn bytes(&mut self, heads: &[&PackHead], progress: &dyn Progress) -> Result<Vec<Incoming>> {
        let mut packs = Vec::with_capacity(heads.len());
        let mut rest = heads;
        while !rest.is_empty() {
            if progress.cancelled() {
                return Err(SyncError::Cancelled);
            }
            let mut sum = 0;
            let fits = rest.iter().take_while(|head| {
                sum += head.length;
                sum <= AT_ONCE
            });
            let (now, later) = rest.split_at(fits.count().max(1));
            progress.step((heads.len() - rest.len()) as u32, heads.len() as u32);
            let numbers: Vec<i64> = now.iter().map(|head| head.number).collect();
            let project = self.project.0;
            let length: u64 = now.iter().map(|head| head.length).sum();
            let rows = self.rows(
                include_str!("sql/bytes.sql"),
                &[(&project.as_slice(), Type::BYTEA), (&numbers, Type::INT8_ARRAY)],
                time_for(usize::try_from(length).unwrap_or(usize::MAX)),
            )?;
            for row in &rows {
                let (number, bytes): (i64, Vec<u8>) =
                    row.try_get(0).and_then(|number| Ok((number, row.try_get(1)?))).map_err(HubError::from)?;
                packs.push(Incoming { name: format!("pack {number}"), bytes });
            }
            rest = later;
        }
        Ok(packs)
    }
}

impl Place for HubPlace {
    fn name(&self) -> String {
        self.session.url().place()
    }

    fn fetch(&mut self, known: &dyn Known, budget: usize, progress: &dyn Progress) -> Result<Fetched> {
        let own = self.device;
        visit::fetch(self, own, known, budget, progress)
    }

    fn put(&mut self, pack: &Outgoing<'_>) -> Result<()> {
        let (project, device, label) = (self.project.0, self.device.0, pack.label.0);
        let (project, device, label) = (project.as_slice(), device.as_slice(), label.as_slice());
        if pack.bytes.len() >= WORTH_ASKING {
            let rows = self.rows(
                include_str!("sql/put_before.sql"),
                &[(&project, Type::BYTEA), (&label, Type::BYTEA), (&device, Type::BYTEA)],
                SMALL,
            )?;
            if rows.first().map_or(Ok(0_i64), |row| row.try_get(0)).map_err(HubError::from)? > 0 {
                return Ok(());
            }
        }
        let kind = pack.kind as i16;
        let streams: Vec<&[u8]> = pack.spans.iter().map(|span| span.stream.bytes().as_slice()).collect();
        let firsts: Vec<i64> = pack.spans.iter().map(|span| span.first as i64).collect();
        let lasts: Vec<i64> = pack.spans.iter().map(|span| span.last as i64).collect();
        self.rows(
            include_str!("sql/push.sql"),
            &[
                (&project, Type::BYTEA),
                (&device, Type::BYTEA),
                (&kind, Type::INT2),
                (&label, Type::BYTEA),
                (&pack.bytes, Type::BYTEA),
                (&streams, Type::BYTEA_ARRAY),
                (&firsts, Type::INT8_ARRAY),
                (&lasts, Type::INT8_ARRAY),
            ],
            time_for(pack.bytes.len()),
        )?;
        Ok(())
    }

    fn holds(&mut self, stream: Id) -> Result<u64> {
        let (project, device) = (self.project.0, self.device.0);
        let rows = self.rows(
            include_str!("sql/holds.sql"),
            &[
                (&project.as_slice(), Type::BYTEA),
                (&device.as_slice(), Type::BYTEA),
                (&stream.bytes().as_slice(), Type::BYTEA),
            ],
            SMALL,
        )?;
        let last = rows.first().map_or(Ok(0_i64), |row| row.try_get(0)).map_err(HubError::from)?;
        Ok(u64::try_from(last).unwrap_or(0))
    }

    fn has(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        self.those_here(kind, labels)
    }

    fn lying(&mut self) -> Result<Lying> {
        self.all_here()
    }

    fn readmit(&mut self, devices: &[(Device, String, bool)]) -> Result<()> {
        devices.iter().try_for_each(|(device, login, organiser)| self.admit(login, Some(device), *organiser))
    }

    fn piece(&mut self, label: &Hash) -> Result<Option<Vec<u8>>> {
        let (project, kind) = (self.project.0, PackKind::Piece as i16);
        let rows = self.rows(
            include_str!("sql/piece.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&label.0.as_slice(), Type::BYTEA), (&kind, Type::INT2)],
            time_for(AT_ONCE as usize),
        )?;
        Ok(rows.first().map(|row| row.try_get(0)).transpose().map_err(HubError::from)?)
    }
}

fn head(row: &Row) -> std::result::Result<PackHead, tokio_postgres::Error> {
    let device: &[u8] = row.try_get(1)?;
    let (label, born): (&[u8], &[u8]) = (row.try_get(3)?, row.try_get(5)?);
    Ok(PackHead {
        number: row.try_get(0)?,
        // Both have 32 bytes: the hub checks that.
        device: Device(device.try_into().unwrap_or_default()),
        kind: row.try_get(2)?,
        label: Hash(label.try_into().unwrap_or_default()),
        length: u64::try_from(row.try_get::<_, i64>(4)?).unwrap_or(0),
        born: born.try_into().unwrap_or_default(),
        spans: Vec::new(),
    })
}

fn numbered_span(row: &Row) -> std::result::Result<(i64, Option<Span>), tokio_postgres::Error> {
    let (first, last): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
    let stream = Id::from_bytes(row.try_get(1)?);
    let span = stream.map(|stream| Span { stream, first: first as u64, last: last as u64 });
    Ok((row.try_get(0)?, span))
}
