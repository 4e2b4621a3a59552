//! Stub: being written.
use crate::{App, Result};
/// How large a generated programme is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub superusers: u32,
    pub people: u32,
    pub consultants: u32,
    pub processes: u32,
    pub groups: u32,
    pub shadowing_sessions: u32,
    pub assessments: u32,
    pub seed: u64,
}
/// Makes a large, reproducible programme.
pub fn generate(_app: &App, _name: &str, _size: &Size) -> Result<()> {
    Ok(())
}
