//! Encryption of a programme on this laptop.

use crate::{
    App, AppError, Result,
    dto::{Changed, Nothing, protection::*},
};
use understudy_domain::message::Message;

macro_rules! waiting {
    ($($name:ident($args:ty) -> $answer:ty;)*) => {$(
        pub fn $name(_app: &App, _args: $args) -> Result<$answer> {
            Err(AppError::refused(Message::new("error-not-built")))
        }
    )*};
}
waiting! {
    get(Nothing) -> Protection;
    set(ProtectionSet) -> Changed;
    phrase(Nothing) -> RecoveryPhrase;
    recover(RecoveryUse) -> Changed;
}
