//! Beginning a session.

use super::Scene;
use crate::{
    App, Result,
    dto::{ById, Changed},
};
use understudy_domain::message::Message;
use understudy_store::{Edit, tables};

/// Notes that the session has begun; once is enough.
pub fn open(app: &App, args: ById) -> Result<Changed> {
    let open = app.programme()?;
    let scene = Scene::load_unclosed(&*open.reader()?, args.id)?;
    let label = Message::new("change-room-opened").with("module", scene.session.title);
    let edits = match scene.session.started_at {
        Some(_) => Vec::new(),
        None => {
            let now = open.steady.read(&**app.clock(), &open.store)?.wall;
            vec![Edit::put(&tables::SESSION, args.id, vec![(tables::session::STARTED_AT, now.into())])]
        }
    };
    Ok(app.change(label, edits)?.of(args.id))
}
