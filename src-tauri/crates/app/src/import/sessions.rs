//! Import of sessions from a list: preview and plan.

use super::Plan;
use crate::{
    App, AppError, Result,
    dto::import::{ImportArgs, ImportPreview},
    open::Open,
};
use understudy_domain::message::Message;
use understudy_import::sheet::Sheet;

pub(super) fn preview(_: &App, _: &Open, _: &Sheet, _: &ImportArgs) -> Result<ImportPreview> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}

pub(super) fn plan(_: &App, _: &Open, _: &Sheet, _: &ImportArgs) -> Result<Plan> {
    Err(AppError::failed(Message::new("error-internal").with("detail", "not built yet")))
}
