//! Lists of sessions.

use crate::sheet::Options;

/// How such a file is read.
pub fn options() -> Options {
    crate::groups::options()
}
