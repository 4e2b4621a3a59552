//! The hub: PostgreSQL as a place.
//!
//! Owns the connection ([`HubUrl`] and, behind it, TLS and retries), the schema and its statements (`sql/`), and
//! [`HubPlace`], which makes packs of rows and rows of packs. The same sealed bytes lie there as in a folder; the hub can
//! read none of them. Deliberately knows nothing of what a pack means beyond its kind and its spans.
//!
//! How nothing is missed: numbers are given without a gap and become visible in their order (`sql/schema.sql`), so "read up
//! to number n" is a whole truth. What is remembered is n together with the label of pack n. When another pack stands at
//! that number, or none, the hub was set back (restored from yesterday) and everything is looked at again; what is known is
//! skipped by its spans without being fetched.

mod error;
mod place;
mod session;
mod setup;
mod tls;
mod url;

#[cfg(test)]
pub(crate) mod tests;

#[cfg(test)]
pub(crate) use place::memory::MemoryHub;

pub use error::{HubError, WrongAddress};
pub use place::HubPlace;
pub use setup::{Server, account_sql, admit_sql, init, init_sql};
pub use url::HubUrl;
