# Sessions in calendars of other programs.
calendar-summary = { $module }
calendar-summary-rehearsal = Rehearsal: { $module }
calendar-summary-cancelled = Cancelled: { $module }
calendar-summary-part = { $summary } ({ $number } of { $of })
calendar-cancelled-because = Cancelled: { $reason }
calendar-name = { $name }
calendar-lead = Given by { $names }
calendar-assistant = With the help of { $names }
calendar-observer = Observed by { $names }
calendar-groups = For { $names }
calendar-language = Language: { $language }
calendar-link = Join: { $link }
calendar-from = Planned in Understudy
calendar-title = { $programme }: sessions
calendar-none = No session fits this choice, so there is no calendar to write. Choose others, or schedule one first.
calendar-clock = The clock of this laptop shows an impossible time. Set it, then export again.
calendar-note-participants = The calendar names trainers and groups, but no participants. Hand those out with the session pack.
