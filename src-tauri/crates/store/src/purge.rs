//! Destroying personal data on request.
//!
//! Owns the one exception to "nothing is destroyed": the values of a purged row are taken out of the log as well. The ops
//! stay, empty, so that sequences have no gaps.

use crate::{
    error::Result,
    op::{decode, encode},
};
use rusqlite::Connection;
use understudy_domain::id::Id;

/// Takes the values of rows out of the whole log.
pub(crate) fn forget(connection: &Connection, rows: &[Id]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut select = connection.prepare_cached("SELECT stream, first_sequence, body FROM op")?;
    let mut found = select.query([])?;
    let mut rewritten = Vec::new();
    while let Some(run) = found.next()? {
        let body = run.get_ref(2)?.as_blob().unwrap_or_default();
        // An id stands in a body as its bytes: what does not hold them need not be decoded.
        if !rows.iter().any(|row| contains(body, row.bytes())) {
            continue;
        }
        let mut ops = decode(body)?;
        for op in ops.iter_mut().filter(|op| rows.contains(&op.row)) {
            op.cells.clear();
        }
        rewritten.push((run.get::<_, i64>(0)?, run.get::<_, i64>(1)?, encode(&ops)?));
    }
    drop(found);
    for (stream, first, body) in rewritten {
        connection
            .prepare_cached("UPDATE op SET body = ?3 WHERE stream = ?1 AND first_sequence = ?2")?
            .execute((stream, first, body))?;
    }
    Ok(())
}

fn contains(body: &[u8], needle: &[u8]) -> bool {
    body.windows(needle.len()).any(|window| window == needle)
}
