//! What lies at a hub, so that what was lost there is put again.
//!
//! Deliberately takes the word of whoever put a pack for what it covers, as the hub does: that decides only whether somebody
//! else puts the same once more. What a device put itself is asked for by its own packs.

use super::{AT_ONCE, HubError, HubPlace, SMALL, time_for};
use crate::{
    error::Result,
    names::Hash,
    pack,
    place::{Lying, PackKind},
};
use rustc_hash::{FxHashMap, FxHashSet};
use tokio_postgres::{Row, types::Type};
use understudy_domain::id::Id;

impl HubPlace {
    pub(super) fn those_here(&mut self, kind: PackKind, labels: &[Hash]) -> Result<FxHashSet<Hash>> {
        let (project, device, number) = (self.project.0, self.device.0, kind as i16);
        let labels: Vec<&[u8]> = labels.iter().map(|label| label.0.as_slice()).collect();
        let anybodys = kind == PackKind::Piece;
        let rows = self.rows(
            include_str!("../sql/has.sql"),
            &[
                (&project.as_slice(), Type::BYTEA),
                (&number, Type::INT2),
                (&labels, Type::BYTEA_ARRAY),
                (&device.as_slice(), Type::BYTEA),
                (&anybodys, Type::BOOL),
            ],
            SMALL,
        )?;
        let label = |row: &Row| row.try_get(0).map(|label: &[u8]| Hash(label.try_into().unwrap_or_default()));
        Ok(rows.iter().map(label).collect::<std::result::Result<_, _>>().map_err(HubError::from)?)
    }

    pub(super) fn all_here(&mut self) -> Result<Lying> {
        let (project, kind) = (self.project.0, PackKind::Statements as i16);
        let rows = self.rows(include_str!("../sql/lying.sql"), &[(&project.as_slice(), Type::BYTEA)], SMALL)?;
        let mut streams = FxHashMap::default();
        for row in &rows {
            let (stream, last): (&[u8], i64) =
                row.try_get(0).and_then(|stream| Ok((stream, row.try_get(1)?))).map_err(HubError::from)?;
            streams.extend(Id::from_bytes(stream).map(|stream| (stream, last as u64)));
        }
        let rows = self.rows(
            include_str!("../sql/statements.sql"),
            &[(&project.as_slice(), Type::BYTEA), (&kind, Type::INT2)],
            time_for(AT_ONCE as usize),
        )?;
        let mut statements = FxHashSet::default();
        for row in &rows {
            let bytes: &[u8] = row.try_get(0).map_err(HubError::from)?;
            let Ok(whole) = pack::read(bytes) else { continue };
            statements.extend(whole.entries.iter().map(|entry| Hash::of(entry.bytes)));
        }
        Ok(Lying { streams, statements })
    }
}
