//! Coverage of all processes and groups, against reading the rows that it is made of.

use crate::{
    programme::{file, open, said},
    rate::{Measured, in_turn, time},
    readiness::read_all,
};
use anyhow::Result;
use std::{hint::black_box, path::Path};
use understudy_app::{
    coverage,
    dto::{coverage::CoverageArgs, superusers::SuperuserFilter},
    readiness,
};
use understudy_store::Store;

/// Groups with their people, risk areas, waves and sites: what is read once readiness is known.
const ROWS: [&str; 5] = [
    "SELECT g.id, g.name, g.site, coalesce(g.headcount, (SELECT count(*) FROM group_member m JOIN person p ON p.id = m.person AND p.hidden = 0 \
     WHERE m.user_group = g.id AND m.hidden = 0)) FROM user_group g WHERE g.hidden = 0 ORDER BY g.name COLLATE NOCASE, g.id",
    "SELECT id, process, user_group, impact FROM risk_area WHERE hidden = 0 AND impact IS NOT NULL",
    "SELECT id, name, cutover FROM wave WHERE hidden = 0",
    "SELECT wave, site, user_group FROM wave_member WHERE hidden = 0",
    "SELECT id, name FROM site",
];

/// The whole answer of the coverage screen, with readiness known as it is while the app runs.
pub(crate) fn measure(folder: &Path, small: bool) -> Result<Measured> {
    let app = open(folder)?;
    let store = Store::open(&file(folder))?;
    black_box(said(readiness::overview(&app, SuperuserFilter::default()))?);
    let mut cells = 0;
    let mut measured = in_turn(
        if small { 3 } else { 9 },
        || {
            let (milliseconds, overview) = time(|| said(coverage::overview(&app, CoverageArgs::default())))?;
            cells = overview.risk_areas.of;
            Ok(milliseconds)
        },
        || {
            let reader = store.reader()?;
            Ok(time(|| read_all(&reader, &ROWS))?.0)
        },
    )?;
    measured.note = format!("{cells} risk areas");
    Ok(measured)
}
