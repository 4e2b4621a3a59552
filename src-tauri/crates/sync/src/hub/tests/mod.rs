//! Tests against a real server; where there is none, each says that it was skipped. `cargo xtask test` starts one.

mod address;
mod counter;
mod faults;
mod reading;
mod rights;
mod server;
mod tls;
mod wake;
