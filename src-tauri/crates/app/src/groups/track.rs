//! The track of a group: what it has to learn beside the processes.

use crate::{
    App, AppError, Result,
    dto::{Changed, milestones::GroupTrack},
};
use understudy_domain::{message::Message, words::Track};
use understudy_store::{Edit, Value, read::groups as read, tables};

/// Puts a group on a track.
pub fn set_track(app: &App, args: GroupTrack) -> Result<Changed> {
    let open = app.programme()?;
    let reader = open.reader()?;
    let known = read::groups(&reader, app.today())?.into_iter().find(|group| group.id == args.id);
    let group = known.ok_or_else(|| AppError::not_found("user_group"))?;
    // An ordinary group has no word of its own, as every group before there were tracks.
    let track: Value = if args.track == Track::Business { Value::Null } else { args.track.word().into() };
    let label = Message::new("change-group-track")
        .with("name", group.name)
        .with("track", Message::new(args.track.message_id()));
    let edits = vec![Edit::put(&tables::USER_GROUP, args.id, vec![(tables::user_group::TRACK, track)])];
    Ok(app.change(label, edits)?.of(args.id))
}
