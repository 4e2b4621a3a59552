//! Attendance: the join report of a virtual meeting, or a list of names.

use crate::sheet::Options;

/// How such a file is read.
pub fn options() -> Options {
    crate::groups::options()
}
