//! Forty superusers, and how it goes for each.

use understudy_domain::words::GateKind;

/// How it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Everything met and signed off.
    Ready,
    /// Signed off with one gate waived.
    Waived(GateKind),
    /// Signed off, and the sign-off has expired.
    Expired,
    /// Signed off, and the sign-off was revoked.
    Revoked,
    /// Only the sign-off is missing.
    Waiting,
    /// Has led once where twice is asked.
    LedOnce,
    /// The manager has not agreed.
    NoAgreement,
    /// A blocker is open.
    Blocked,
    /// The last session did not feel comfortable.
    Uneasy,
    /// Some processes are not known well enough.
    HalfWay,
    /// One facilitation skill is too low.
    WeakSkill,
    /// No account in the training environment.
    NoAccount,
    /// The rehearsal went badly.
    WeakRehearsal,
    /// Too little time set aside.
    LittleTime,
    /// Assists again and again.
    Stuck,
    /// Nominated lately.
    NotStarted,
    /// Gave it up.
    SteppedDown,
}

/// One superuser's part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// Position of the user group.
    pub(super) group: usize,
    pub(super) fate: Fate,
    /// Days since nomination.
    pub(super) nominated: i32,
    /// Days since the sign-off or, without one, since the last session.
    pub(super) last: i32,
    /// Areas trained, by code.
    pub(super) areas: &'static [&'static str],
}

const fn part(group: usize, fate: Fate, nominated: i32, last: i32, areas: &'static [&'static str]) -> Part {
    Part { group, fate, nominated, last, areas }
}

/// The cast. Sign-offs are spread so that two or three become ready each week.
pub(super) const CAST: [Part; 40] = [
    part(0, Fate::Ready, 98, 60, &["90.05", "90.10"]),
    part(0, Fate::Ready, 84, 36, &["90.10", "65.15"]),
    part(0, Fate::Waived(GateKind::Facilitation), 70, 22, &["90.05", "65.15"]),
    part(0, Fate::Waiting, 56, 6, &["90.05", "90.10"]),
    part(1, Fate::Ready, 98, 55, &["65.05", "65.10"]),
    part(1, Fate::Ready, 91, 41, &["65.10", "65.15"]),
    part(1, Fate::Ready, 63, 17, &["65.05", "65.10"]),
    part(1, Fate::LedOnce, 49, 4, &["65.05", "65.10"]),
    part(1, Fate::NoAgreement, 56, 8, &["65.15", "65.10"]),
    part(2, Fate::Ready, 98, 52, &["75.05", "75.10"]),
    part(2, Fate::Ready, 70, 24, &["75.10", "75.05"]),
    part(2, Fate::Blocked, 63, 17, &["75.05", "75.10"]),
    part(3, Fate::Ready, 77, 29, &["80.05", "80.10"]),
    part(3, Fate::Uneasy, 56, 3, &["80.05", "80.10"]),
    part(4, Fate::Ready, 91, 48, &["35.10"]),
    part(4, Fate::SteppedDown, 77, 20, &["35.10"]),
    part(5, Fate::Ready, 91, 45, &["55.05", "55.10"]),
    part(5, Fate::Ready, 70, 26, &["55.10", "55.05"]),
    part(5, Fate::Ready, 56, 11, &["55.05", "55.10"]),
    part(5, Fate::HalfWay, 42, 9, &["55.05", "55.10"]),
    part(5, Fate::WeakSkill, 56, 5, &["55.10", "55.05"]),
    part(6, Fate::Ready, 84, 38, &["45.05", "45.10"]),
    part(6, Fate::Ready, 70, 20, &["45.10", "45.15"]),
    part(6, Fate::Ready, 56, 4, &["45.05", "45.10"]),
    part(6, Fate::Waived(GateKind::Environment), 77, 34, &["45.10", "45.15"]),
    part(6, Fate::NoAccount, 49, 7, &["45.05", "45.15"]),
    part(7, Fate::Ready, 77, 32, &["10.05", "10.10"]),
    part(7, Fate::Ready, 63, 14, &["10.10", "65.10"]),
    part(7, Fate::Expired, 98, 58, &["10.05", "65.10"]),
    part(8, Fate::Ready, 49, 3, &["25.05", "25.10"]),
    part(8, Fate::WeakRehearsal, 49, 6, &["25.05", "25.10"]),
    part(8, Fate::LittleTime, 42, 10, &["25.10", "25.05"]),
    part(8, Fate::NotStarted, 6, 0, &["25.05", "25.10"]),
    part(8, Fate::NotStarted, 3, 0, &["25.10"]),
    part(9, Fate::Revoked, 91, 47, &["10.05", "10.10"]),
    part(9, Fate::HalfWay, 56, 23, &["10.05", "10.10"]),
    part(10, Fate::Stuck, 42, 5, &["45.05", "45.10"]),
    part(10, Fate::NotStarted, 9, 0, &["45.10", "45.15"]),
    part(11, Fate::Waived(GateKind::Knowledge), 56, 9, &["65.05", "65.10"]),
    part(11, Fate::NotStarted, 4, 0, &["65.10"]),
];

impl Fate {
    /// Whether a sign-off was given.
    pub(super) const fn signed_off(self) -> bool {
        matches!(self, Self::Ready | Self::Waived(_) | Self::Expired | Self::Revoked)
    }

    /// Whether evidence stops early.
    pub(super) const fn is_early(self) -> bool {
        matches!(self, Self::LittleTime | Self::Stuck | Self::SteppedDown)
    }
}
