//! Topics that are no process, by track: offered, and the programme's own once they are added.

use understudy_domain::words::Track;

/// Name and track.
pub(crate) const TOPICS: [(&str, Track); 9] = [
    ("Cloud concepts", Track::Administrator),
    ("Access and security roles", Track::Administrator),
    ("Rollback and recovery", Track::Administrator),
    ("Releases and updates", Track::Administrator),
    ("First-line answers", Track::SupportDesk),
    ("Telling a fault from a question", Track::SupportDesk),
    ("Handing over to the next line", Track::SupportDesk),
    ("Signing in to the portal", Track::External),
    ("Working in the portal", Track::External),
];
