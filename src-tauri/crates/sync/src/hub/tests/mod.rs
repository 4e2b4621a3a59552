//! Tests against a real server; where there is none, each says that it was skipped. `cargo xtask test` starts one.

mod address;
mod counter;
mod faults;
pub(crate) mod meeting;
mod reading;
mod rights;
pub(crate) mod server;
mod tls;
mod wake;
