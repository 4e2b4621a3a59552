//! A figure on a day, as a row: by hand and from a file alike.

use understudy_domain::{day::Day, id::Id};
use understudy_store::{
    Edit,
    tables::{self, figure_value as column},
};

/// The id of a value: what was measured for a group on a day is one row, whoever writes it.
pub(crate) fn value_id(figure: Id, group: Option<Id>, on: Day) -> Id {
    let group = group.unwrap_or_default();
    Id::derived("figure_value", &[figure.as_ref(), group.as_ref(), &on.0.to_be_bytes()])
}

/// The edit that writes a value. `known` says whether the row is shown already.
pub(crate) fn value_edit(
    known: bool,
    (figure, group, on): (Id, Option<Id>, Day),
    (numerator, denominator): (u32, Option<u32>),
    source: &str,
) -> Edit {
    let cells = vec![
        (column::FIGURE, figure.into()),
        (column::USER_GROUP, group.into()),
        (column::MEASURED_ON, on.into()),
        (column::NUMERATOR, numerator.into()),
        (column::DENOMINATOR, denominator.into()),
        (column::SOURCE, source.into()),
    ];
    let row = value_id(figure, group, on);
    if known { Edit::put(&tables::FIGURE_VALUE, row, cells) } else { Edit::make(&tables::FIGURE_VALUE, row, cells) }
}
