//! Tables of sharing: what was settled, and the laptops.

use super::{Audience, Column, Kind, Table};

tables! {
    /// A conflict that somebody settled: which value stands.
    settled_conflict SETTLED_CONFLICT = 52 {
        TARGET_TABLE 1 "target_table" Kind::Integer;
        TARGET_ROW 2 "target_row" Kind::Text;
        TARGET_COLUMN 3 "target_column" Kind::Integer;
        OTHER_CLOCK 4 "other_clock" Kind::Integer;
        OTHER_STREAM 5 "other_stream" Kind::Text;
        CHOSEN 6 "chosen" Kind::Text;
    }
    /// A laptop of the programme, by its key.
    device DEVICE = 53 {
        KEY 1 "key" Kind::Text;
        PERSON 2 "person" Kind::Reference(6);
        NAME 3 "name" Kind::Text;
    }
}
