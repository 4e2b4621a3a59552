//! The signed statements that say who is in.
//!
//! Owns their storage, by hash. What they mean, and whether they hold, is decided above.

use crate::{
    database::{Store, lock},
    error::Result,
};
use rusqlite::TransactionBehavior;

impl Store {
    /// All statements, in the order of their hashes.
    pub fn statements(&self) -> Result<Vec<Vec<u8>>> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached("SELECT body FROM statement ORDER BY hash")?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps statements, all or none. How many were new.
    pub fn keep_statements(&self, statements: &[([u8; 32], Vec<u8>)]) -> Result<usize> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut kept = 0;
        for (hash, body) in statements {
            kept += transaction
                .prepare_cached("INSERT INTO statement (hash, body) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING")?
                .execute((hash.as_slice(), body))?;
        }
        transaction.commit()?;
        Ok(kept)
    }
}
