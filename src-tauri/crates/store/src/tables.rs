//! The exchanged tables: what the change log can speak of.
//!
//! Owns the permanent numbers of tables and columns (never reused) and the kind of each column. Deliberately holds no SQL:
//! the migrations do, and a test compares the two.

use serde::{Deserialize, Serialize};

/// Kind of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// JSON as text.
    Json,
    /// Whole number.
    Integer,
    /// Days since 1970-01-01.
    Day,
    /// Id of a row of the table of that number.
    Reference(u16),
}

/// A column of an exchanged table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Permanent number within the table, from 1.
    pub number: u16,
    /// Name.
    pub name: &'static str,
    /// Kind.
    pub kind: Kind,
}

/// Who may read what is written to a table. Exchanged by position: the order is permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody in the programme.
    Everyone,
    /// Leads alone.
    Leads,
}

/// An exchanged table.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Permanent number.
    pub number: u16,
    /// Name.
    pub name: &'static str,
    /// Columns in the order of their numbers, which run from 1 without a gap.
    pub columns: &'static [Column],
    /// Who may read it, once the programme is shared.
    pub audience: Audience,
}

impl Table {
    /// The table of a number; `None` when a newer version wrote it.
    pub fn by_number(number: u16) -> Option<&'static Self> {
        ALL.iter().copied().find(|table| table.number == number)
    }

    /// The column of a number; `None` when a newer version wrote it.
    pub fn column(&self, number: u16) -> Option<&Column> {
        self.columns.get(usize::from(number).checked_sub(1)?)
    }
}

macro_rules! tables {
    (@audience) => { Audience::Everyone };
    (@audience $audience:ident) => { Audience::$audience };
    ($($(#[$doc:meta])* $module:ident $constant:ident = $number:literal $(for $audience:ident)? { $($column:ident $column_number:literal $name:literal $kind:expr;)+ })+) => {
        $(
            $(#[$doc])*
            pub static $constant: Table = Table {
                number: $number,
                name: stringify!($module),
                columns: &[$(Column { number: $column_number, name: $name, kind: $kind }),+],
                audience: tables!(@audience $($audience)?),
            };
            $(#[$doc])*
            pub mod $module {
                $(
                    #[doc = concat!("Number of the column `", $name, "`.")]
                    pub const $column: u16 = $column_number;
                )+
            }
        )+
        /// All exchanged tables.
        pub static ALL: &[&Table] = &[$(&$constant),+];
    };
}

tables! {
    /// Names the programme; one row.
    programme PROGRAMME = 1 {
        NAME 1 "name" Kind::Text;
        CUSTOMER 2 "customer" Kind::Text;
    }
    /// Dates of a phase.
    phase PHASE = 2 {
        KIND 1 "kind" Kind::Text;
        STARTS_ON 2 "starts_on" Kind::Day;
        ENDS_ON 3 "ends_on" Kind::Day;
    }
    /// A place.
    site SITE = 3 {
        NAME 1 "name" Kind::Text;
        COUNTRY 2 "country" Kind::Text;
        TIME_ZONE 3 "time_zone" Kind::Text;
    }
    /// A go-live.
    wave WAVE = 4 {
        NAME 1 "name" Kind::Text;
        CUTOVER 2 "cutover" Kind::Day;
    }
    /// A site or group that goes live with a wave.
    wave_member WAVE_MEMBER = 5 {
        WAVE 1 "wave" Kind::Reference(4);
        SITE 2 "site" Kind::Reference(3);
        USER_GROUP 3 "user_group" Kind::Reference(7);
    }
    /// Anyone.
    person PERSON = 6 {
        DISPLAY_NAME 1 "display_name" Kind::Text;
        GIVEN_NAME 2 "given_name" Kind::Text;
        SURNAME 3 "surname" Kind::Text;
        EMAIL 4 "email" Kind::Text;
        USER_PRINCIPAL_NAME 5 "user_principal_name" Kind::Text;
        OBJECT_ID 6 "object_id" Kind::Text;
        KIND 7 "kind" Kind::Text;
        JOB_TITLE 8 "job_title" Kind::Text;
        DEPARTMENT 9 "department" Kind::Text;
        COMPANY 10 "company" Kind::Text;
        COUNTRY 11 "country" Kind::Text;
        OFFICE 12 "office" Kind::Text;
        SITE 13 "site" Kind::Reference(3);
        LANGUAGE 14 "language" Kind::Text;
        EMPLOYEE_ID 15 "employee_id" Kind::Text;
        MANAGER 16 "manager" Kind::Text;
        PHONE 17 "phone" Kind::Text;
        ACCOUNT_ENABLED 18 "account_enabled" Kind::Integer;
        STARTS_ON 19 "starts_on" Kind::Day;
        LEAVES_ON 20 "leaves_on" Kind::Day;
        MERGED_INTO 21 "merged_into" Kind::Reference(6);
    }
    /// An audience.
    user_group USER_GROUP = 7 {
        NAME 1 "name" Kind::Text;
        SITE 2 "site" Kind::Reference(3);
        HEADCOUNT 3 "headcount" Kind::Integer;
        NOTE 4 "note" Kind::Text;
        RULE 5 "rule" Kind::Json;
        TRACK 6 "track" Kind::Text;
    }
    /// A person in a group, from a day to a day.
    group_member GROUP_MEMBER = 8 {
        USER_GROUP 1 "user_group" Kind::Reference(7);
        PERSON 2 "person" Kind::Reference(6);
        FROM_ON 3 "from_on" Kind::Day;
        TO_ON 4 "to_on" Kind::Day;
        BY_RULE 5 "by_rule" Kind::Integer;
    }
    /// A row of the process catalogue.
    process PROCESS = 9 {
        PARENT 1 "parent" Kind::Reference(9);
        CODE 2 "code" Kind::Text;
        TITLE 3 "title" Kind::Text;
        LEVEL 4 "level" Kind::Text;
        SCOPE 5 "scope" Kind::Text;
        STATE 6 "state" Kind::Text;
        CATALOGUE_STATUS 7 "catalogue_status" Kind::Text;
        ARTICLE_STATUS 8 "article_status" Kind::Text;
        URL 9 "url" Kind::Text;
        MICROSOFT_ID 10 "microsoft_id" Kind::Text;
        DESCRIPTION 11 "description" Kind::Text;
        IDENTITY 12 "identity" Kind::Text;
        POSITION 13 "position" Kind::Integer;
    }
    /// Impact of a process on a group.
    risk_area RISK_AREA = 10 {
        PROCESS 1 "process" Kind::Reference(9);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        IMPACT 3 "impact" Kind::Integer;
    }
    /// A person designated to train.
    superuser SUPERUSER = 11 {
        PERSON 1 "person" Kind::Reference(6);
        WAVE 2 "wave" Kind::Reference(4);
        NOMINATED_ON 3 "nominated_on" Kind::Day;
        STEPPED_DOWN_ON 4 "stepped_down_on" Kind::Day;
        STEP_DOWN_REASON 5 "step_down_reason" Kind::Text;
        ALLOCATION_PERCENT 6 "allocation_percent" Kind::Integer;
        MANAGER 7 "manager" Kind::Text;
        MANAGER_AGREED_ON 8 "manager_agreed_on" Kind::Day;
        ENVIRONMENT_ON 9 "environment_on" Kind::Day;
        NOTE 10 "note" Kind::Text;
    }
    /// A process, group or site that a superuser trains.
    superuser_scope SUPERUSER_SCOPE = 12 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        PROCESS 2 "process" Kind::Reference(9);
        USER_GROUP 3 "user_group" Kind::Reference(7);
        SITE 4 "site" Kind::Reference(3);
    }
    /// A person of the implementing partner who is shadowed.
    consultant CONSULTANT = 13 {
        PERSON 1 "person" Kind::Reference(6);
        EXPERTISE_NOTE 2 "expertise_note" Kind::Text;
        ROLLS_OFF_ON 3 "rolls_off_on" Kind::Day;
    }
    /// A process that a consultant knows.
    consultant_expertise CONSULTANT_EXPERTISE = 14 {
        CONSULTANT 1 "consultant" Kind::Reference(13);
        PROCESS 2 "process" Kind::Reference(9);
    }
    /// Consultant and superuser.
    pairing PAIRING = 15 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        CONSULTANT 2 "consultant" Kind::Reference(13);
        GOAL 3 "goal" Kind::Text;
        STARTS_ON 4 "starts_on" Kind::Day;
        ENDS_ON 5 "ends_on" Kind::Day;
        CLOSED_ON 6 "closed_on" Kind::Day;
    }
    /// A process of a pairing.
    pairing_process PAIRING_PROCESS = 16 {
        PAIRING 1 "pairing" Kind::Reference(15);
        PROCESS 2 "process" Kind::Reference(9);
    }
    /// An entry of a pairing's log.
    shadowing_session SHADOWING_SESSION = 17 {
        PAIRING 1 "pairing" Kind::Reference(15);
        HELD_ON 2 "held_on" Kind::Day;
        MINUTES 3 "minutes" Kind::Integer;
        STAGE 4 "stage" Kind::Text;
        DRIVER 5 "driver" Kind::Text;
        COMFORT 6 "comfort" Kind::Integer;
        DOS 7 "dos" Kind::Text;
        DONTS 8 "donts" Kind::Text;
        BLOCKER 9 "blocker" Kind::Text;
        BLOCKER_RESOLVED_ON 10 "blocker_resolved_on" Kind::Day;
        NEXT_STEP 11 "next_step" Kind::Text;
        ACKNOWLEDGED_ON 12 "acknowledged_on" Kind::Day;
        ACKNOWLEDGED_BY 13 "acknowledged_by" Kind::Reference(6);
    }
    /// A process covered by an entry.
    shadowing_process SHADOWING_PROCESS = 18 {
        SHADOWING_SESSION 1 "shadowing_session" Kind::Reference(17);
        PROCESS 2 "process" Kind::Reference(9);
    }
    /// Readiness signed off by somebody else.
    sign_off SIGN_OFF = 19 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        SIGNED_BY 2 "signed_by" Kind::Reference(6);
        SIGNED_ON 3 "signed_on" Kind::Day;
        EXPIRES_ON 4 "expires_on" Kind::Day;
        NOTE 5 "note" Kind::Text;
        REVOKED_ON 6 "revoked_on" Kind::Day;
        REVOKED_BY 7 "revoked_by" Kind::Reference(6);
        REVOKE_REASON 8 "revoke_reason" Kind::Text;
    }
    /// A gate not asked for.
    waiver WAIVER = 20 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        GATE 2 "gate" Kind::Text;
        REASON 3 "reason" Kind::Text;
        GRANTED_BY 4 "granted_by" Kind::Reference(6);
        GRANTED_ON 5 "granted_on" Kind::Day;
        EXPIRES_ON 6 "expires_on" Kind::Day;
        REVOKED_ON 7 "revoked_on" Kind::Day;
    }
    /// Something assessable.
    competency COMPETENCY = 21 {
        KIND 1 "kind" Kind::Text;
        PROCESS 2 "process" Kind::Reference(9);
        NAME 3 "name" Kind::Text;
        DESCRIPTION 4 "description" Kind::Text;
        POSITION 5 "position" Kind::Integer;
    }
    /// Description of a level of a kind of competency.
    competency_level COMPETENCY_LEVEL = 22 {
        KIND 1 "kind" Kind::Text;
        LEVEL 2 "level" Kind::Integer;
        TEXT 3 "text" Kind::Text;
    }
    /// A level given.
    assessment ASSESSMENT = 23 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        COMPETENCY 2 "competency" Kind::Reference(21);
        LEVEL 3 "level" Kind::Integer;
        ASSESSED_BY 4 "assessed_by" Kind::Reference(6);
        ASSESSED_ON 5 "assessed_on" Kind::Day;
        NOTE 6 "note" Kind::Text;
    }
    /// A training given on trial.
    rehearsal REHEARSAL = 24 {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        HELD_ON 2 "held_on" Kind::Day;
        RATING 3 "rating" Kind::Integer;
        OBSERVER 4 "observer" Kind::Reference(6);
        NOTE 5 "note" Kind::Text;
    }
    /// The candid review of a trainer.
    review REVIEW = 25 for Leads {
        SUPERUSER 1 "superuser" Kind::Reference(11);
        HELD_ON 2 "held_on" Kind::Day;
        REVIEWER 3 "reviewer" Kind::Reference(6);
        STRENGTHS 4 "strengths" Kind::Text;
        GAPS 5 "gaps" Kind::Text;
        ACTIONS 6 "actions" Kind::Text;
        NEXT_ON 7 "next_on" Kind::Day;
    }
    /// A version of the readiness rule.
    readiness_rule READINESS_RULE = 26 {
        NAME 1 "name" Kind::Text;
        VERSION 2 "version" Kind::Integer;
        IN_FORCE_FROM 3 "in_force_from" Kind::Day;
        WAVE 4 "wave" Kind::Reference(4);
        GATES 5 "gates" Kind::Json;
    }
    /// Two people who are not the same, as somebody said.
    distinct_people DISTINCT_PEOPLE = 27 {
        ONE 1 "one" Kind::Reference(6);
        OTHER 2 "other" Kind::Reference(6);
    }
    /// A setting of the programme.
    setting SETTING = 28 {
        NAME 1 "name" Kind::Text;
        VALUE 2 "value" Kind::Json;
    }
    /// A unit of training content.
    module MODULE = 29 {
        TITLE 1 "title" Kind::Text;
        SUMMARY 2 "summary" Kind::Text;
        DELIVERY 3 "delivery" Kind::Text;
        MINUTES 4 "minutes" Kind::Integer;
        VERSION 5 "version" Kind::Integer;
        RELEASED_ON 6 "released_on" Kind::Day;
        OWNER 7 "owner" Kind::Reference(6);
        LANGUAGES 8 "languages" Kind::Json;
        CAPACITY 9 "capacity" Kind::Integer;
        PASS_PERCENT 10 "pass_percent" Kind::Integer;
        VALID_DAYS 11 "valid_days" Kind::Integer;
    }
    /// A process that a module covers.
    module_process MODULE_PROCESS = 30 {
        MODULE 1 "module" Kind::Reference(29);
        PROCESS 2 "process" Kind::Reference(9);
    }
    /// A user group that needs a module.
    module_group MODULE_GROUP = 31 {
        MODULE 1 "module" Kind::Reference(29);
        USER_GROUP 2 "user_group" Kind::Reference(7);
    }
    /// A module that another one builds on.
    module_prerequisite MODULE_PREREQUISITE = 32 {
        MODULE 1 "module" Kind::Reference(29);
        REQUIRES 2 "requires" Kind::Reference(29);
    }
    /// Something to train with: slides, an exercise script, a link.
    material MATERIAL = 33 {
        MODULE 1 "module" Kind::Reference(29);
        KIND 2 "kind" Kind::Text;
        TITLE 3 "title" Kind::Text;
        LANGUAGE 4 "language" Kind::Text;
        AUTHOR 5 "author" Kind::Reference(6);
        STATE 6 "state" Kind::Text;
        STATE_ON 7 "state_on" Kind::Day;
        APPROVED_VERSION 8 "approved_version" Kind::Integer;
        NEEDED_BY 9 "needed_by" Kind::Day;
        EFFORT_MINUTES 10 "effort_minutes" Kind::Integer;
        LINK 11 "link" Kind::Text;
        FILE 12 "file" Kind::Text;
        FILE_NAME 13 "file_name" Kind::Text;
        FILE_SIZE 14 "file_size" Kind::Integer;
        POSITION 15 "position" Kind::Integer;
    }
    /// A person asked to review a material, and what they said.
    material_reviewer MATERIAL_REVIEWER = 34 {
        MATERIAL 1 "material" Kind::Reference(33);
        PERSON 2 "person" Kind::Reference(6);
        DECIDED_ON 3 "decided_on" Kind::Day;
        DECISION 4 "decision" Kind::Text;
        NOTE 5 "note" Kind::Text;
    }
    /// A step of a module's run sheet.
    module_step MODULE_STEP = 35 {
        MODULE 1 "module" Kind::Reference(29);
        POSITION 2 "position" Kind::Integer;
        TITLE 3 "title" Kind::Text;
        MINUTES 4 "minutes" Kind::Integer;
        NOTE 5 "note" Kind::Text;
    }
    /// A line of a module's preparation checklist.
    module_check MODULE_CHECK = 36 {
        MODULE 1 "module" Kind::Reference(29);
        POSITION 2 "position" Kind::Integer;
        TITLE 3 "title" Kind::Text;
    }
    /// A timed task of a module.
    module_task MODULE_TASK = 37 {
        MODULE 1 "module" Kind::Reference(29);
        POSITION 2 "position" Kind::Integer;
        TITLE 3 "title" Kind::Text;
        TARGET_SECONDS 4 "target_seconds" Kind::Integer;
        INSTRUCTIONS 5 "instructions" Kind::Text;
    }
    /// A scheduled training event.
    session SESSION = 38 {
        MODULE 1 "module" Kind::Reference(29);
        PURPOSE 2 "purpose" Kind::Text;
        STATE 3 "state" Kind::Text;
        LANGUAGE 4 "language" Kind::Text;
        CAPACITY 5 "capacity" Kind::Integer;
        SITE 6 "site" Kind::Reference(3);
        ROOM 7 "room" Kind::Text;
        LINK 8 "link" Kind::Text;
        TIME_ZONE 9 "time_zone" Kind::Text;
        NOTE 10 "note" Kind::Text;
        SERIES 11 "series" Kind::Text;
        SEQUENCE 12 "sequence" Kind::Integer;
        CANCEL_REASON 13 "cancel_reason" Kind::Text;
        STARTED_AT 14 "started_at" Kind::Integer;
        CLOSED_AT 15 "closed_at" Kind::Integer;
        MODULE_VERSION 16 "module_version" Kind::Integer;
        REOPEN_REASON 17 "reopen_reason" Kind::Text;
    }
    /// A stretch of time of a session.
    session_slot SESSION_SLOT = 39 {
        SESSION 1 "session" Kind::Reference(38);
        STARTS_AT 2 "starts_at" Kind::Text;
        MINUTES 3 "minutes" Kind::Integer;
    }
    /// A user group that a session is for.
    session_group SESSION_GROUP = 40 {
        SESSION 1 "session" Kind::Reference(38);
        USER_GROUP 2 "user_group" Kind::Reference(7);
    }
    /// A person who gives or observes a session.
    session_trainer SESSION_TRAINER = 41 {
        SESSION 1 "session" Kind::Reference(38);
        PERSON 2 "person" Kind::Reference(6);
        ROLE 3 "role" Kind::Text;
        RATING 4 "rating" Kind::Integer;
        RATED_BY 5 "rated_by" Kind::Reference(6);
        RATING_NOTE 6 "rating_note" Kind::Text;
    }
    /// A seat of a person in a session, or a place on its waiting list.
    enrolment ENROLMENT = 42 {
        SESSION 1 "session" Kind::Reference(38);
        PERSON 2 "person" Kind::Reference(6);
        STATE 3 "state" Kind::Text;
        ENROLLED_AT 4 "enrolled_at" Kind::Integer;
        USER_GROUP 5 "user_group" Kind::Reference(7);
    }
    /// A person's status at a session.
    attendance ATTENDANCE = 43 {
        SESSION 1 "session" Kind::Reference(38);
        PERSON 2 "person" Kind::Reference(6);
        STATUS 3 "status" Kind::Text;
        MINUTES 4 "minutes" Kind::Integer;
        REASON 5 "reason" Kind::Text;
        WALK_IN 6 "walk_in" Kind::Integer;
        MARKED_AT 7 "marked_at" Kind::Integer;
    }
    /// A timed task done by a participant.
    timed_task TIMED_TASK = 44 {
        SESSION 1 "session" Kind::Reference(38);
        PERSON 2 "person" Kind::Reference(6);
        TASK 3 "task" Kind::Reference(37);
        STARTED_AT 4 "started_at" Kind::Integer;
        MILLISECONDS 5 "milliseconds" Kind::Integer;
        AIDED 6 "aided" Kind::Integer;
        ERRORS 7 "errors" Kind::Integer;
        NOTE 8 "note" Kind::Text;
    }
    /// A participant's score in a short assessment.
    score SCORE = 45 {
        SESSION 1 "session" Kind::Reference(38);
        PERSON 2 "person" Kind::Reference(6);
        POINTS 3 "points" Kind::Integer;
        OUT_OF 4 "out_of" Kind::Integer;
    }
    /// A fault of the system seen in a session.
    session_fault SESSION_FAULT = 46 {
        SESSION 1 "session" Kind::Reference(38);
        TITLE 2 "title" Kind::Text;
        DETAIL 3 "detail" Kind::Text;
        SEVERITY 4 "severity" Kind::Text;
        WORKAROUND 5 "workaround" Kind::Text;
        PROCESS 6 "process" Kind::Reference(9);
        SEEN_AT 7 "seen_at" Kind::Integer;
        REPORTED_ON 8 "reported_on" Kind::Day;
    }
    /// A question put off in a session.
    parked_question PARKED_QUESTION = 47 {
        SESSION 1 "session" Kind::Reference(38);
        QUESTION 2 "question" Kind::Text;
        ASKED_BY 3 "asked_by" Kind::Reference(6);
        ANSWER 4 "answer" Kind::Text;
        ANSWERED_ON 5 "answered_on" Kind::Day;
    }
    /// What the participants of a session thought, together; never one by one.
    session_feedback SESSION_FEEDBACK = 48 {
        SESSION 1 "session" Kind::Reference(38);
        RESPONSES 2 "responses" Kind::Integer;
        COUNTS 3 "counts" Kind::Json;
        COMMENTS 4 "comments" Kind::Json;
    }
    /// A line of the checklist done for a session.
    session_check SESSION_CHECK = 49 {
        SESSION 1 "session" Kind::Reference(38);
        ITEM 2 "item" Kind::Reference(36);
        DONE_ON 3 "done_on" Kind::Day;
        DONE_BY 4 "done_by" Kind::Reference(6);
    }
    /// Whether the training environment was seen to work for a session.
    environment_check ENVIRONMENT_CHECK = 50 {
        SESSION 1 "session" Kind::Reference(38);
        DATA_FRESH 2 "data_fresh" Kind::Integer;
        ACCOUNTS 3 "accounts" Kind::Integer;
        ROLES 4 "roles" Kind::Integer;
        CHECKED_ON 5 "checked_on" Kind::Day;
        CHECKED_BY 6 "checked_by" Kind::Reference(6);
        NOTE 7 "note" Kind::Text;
    }
    /// A stretch of days on which a person is away.
    absence ABSENCE = 51 {
        PERSON 1 "person" Kind::Reference(6);
        FROM_ON 2 "from_on" Kind::Day;
        TO_ON 3 "to_on" Kind::Day;
        REASON 4 "reason" Kind::Text;
    }
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
    /// A date of the project that training hangs on.
    milestone MILESTONE = 54 {
        NAME 1 "name" Kind::Text;
        KIND 2 "kind" Kind::Text;
        WAVE 3 "wave" Kind::Reference(4);
        DUE_ON 4 "due_on" Kind::Day;
        PLANNED_ON 5 "planned_on" Kind::Day;
        DONE_ON 6 "done_on" Kind::Day;
        SOURCE 7 "source" Kind::Text;
        SOURCE_KEY 8 "source_key" Kind::Text;
        NOTE 9 "note" Kind::Text;
    }
    /// A figure that comes from elsewhere, such as adoption.
    figure FIGURE = 55 {
        NAME 1 "name" Kind::Text;
        UNIT 2 "unit" Kind::Text;
        LOWER_IS_BETTER 3 "lower_is_better" Kind::Integer;
        NOTE 4 "note" Kind::Text;
    }
    /// A figure on a day, of a group or of all.
    figure_value FIGURE_VALUE = 56 {
        FIGURE 1 "figure" Kind::Reference(55);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        MEASURED_ON 3 "measured_on" Kind::Day;
        NUMERATOR 4 "numerator" Kind::Integer;
        DENOMINATOR 5 "denominator" Kind::Integer;
        SOURCE 6 "source" Kind::Text;
    }
    /// An objective of the training, as written.
    objective OBJECTIVE = 57 {
        TEXT 1 "text" Kind::Text;
        AUDIENCE 2 "audience" Kind::Text;
        WAVE 3 "wave" Kind::Reference(4);
        MILESTONE 4 "milestone" Kind::Reference(54);
        DUE_ON 5 "due_on" Kind::Day;
        DAYS_BEFORE 6 "days_before" Kind::Integer;
        OWNER 7 "owner" Kind::Reference(6);
        STATE 8 "state" Kind::Text;
        AGREED_ON 9 "agreed_on" Kind::Day;
        APPLICATION 10 "application" Kind::Text;
        POSITION 11 "position" Kind::Integer;
        NOTE 12 "note" Kind::Text;
    }
    /// A user group that an objective is about.
    objective_group OBJECTIVE_GROUP = 58 {
        OBJECTIVE 1 "objective" Kind::Reference(57);
        USER_GROUP 2 "user_group" Kind::Reference(7);
    }
    /// What an objective is measured by.
    objective_measure OBJECTIVE_MEASURE = 59 {
        OBJECTIVE 1 "objective" Kind::Reference(57);
        POSITION 2 "position" Kind::Integer;
        KIND 3 "kind" Kind::Text;
        MODULE 4 "module" Kind::Reference(29);
        TASK 5 "task" Kind::Reference(37);
        PROCESS 6 "process" Kind::Reference(9);
        FIGURE 7 "figure" Kind::Reference(55);
        ROUTE 8 "route" Kind::Text;
        UNAIDED 9 "unaided" Kind::Integer;
        SECONDS 10 "seconds" Kind::Integer;
        THRESHOLD 11 "threshold" Kind::Integer;
        TARGET_PERCENT 12 "target_percent" Kind::Integer;
        PHRASE 13 "phrase" Kind::Text;
        SERIES 14 "series" Kind::Reference(29);
    }
    /// What is written about a part of the training plan.
    plan_part PLAN_PART = 60 {
        KIND 1 "kind" Kind::Text;
        TEXT 2 "text" Kind::Text;
        OWNER 3 "owner" Kind::Reference(6);
        NOT_NEEDED 4 "not_needed" Kind::Text;
    }
    /// A version of the training plan as it stood.
    plan_version PLAN_VERSION = 61 {
        NUMBER 1 "number" Kind::Integer;
        MADE_ON 2 "made_on" Kind::Day;
        MADE_BY 3 "made_by" Kind::Reference(6);
        NOTE 4 "note" Kind::Text;
        CONTENT 5 "content" Kind::Json;
        STATE 6 "state" Kind::Text;
        APPROVED_BY 7 "approved_by" Kind::Reference(6);
        APPROVED_ON 8 "approved_on" Kind::Day;
    }
    /// A person asked to review a version of the plan, and what they said.
    plan_review PLAN_REVIEW = 62 {
        VERSION 1 "version" Kind::Reference(61);
        PERSON 2 "person" Kind::Reference(6);
        ASKED_ON 3 "asked_on" Kind::Day;
        DECIDED_ON 4 "decided_on" Kind::Day;
        DECISION 5 "decision" Kind::Text;
        NOTE 6 "note" Kind::Text;
    }
    /// Something to be done about people: a message, a sponsor's step, an answer to resistance, coaching of a manager.
    action ACTION = 63 {
        KIND 1 "kind" Kind::Text;
        TITLE 2 "title" Kind::Text;
        DETAIL 3 "detail" Kind::Text;
        PERSON 4 "person" Kind::Reference(6);
        SENDER 5 "sender" Kind::Text;
        CHANNEL 6 "channel" Kind::Text;
        CAUSE 7 "cause" Kind::Text;
        STAGE 8 "stage" Kind::Text;
        WAVE 9 "wave" Kind::Reference(4);
        OWNER 10 "owner" Kind::Reference(6);
        DUE_ON 11 "due_on" Kind::Day;
        DONE_ON 12 "done_on" Kind::Day;
        OUTCOME 13 "outcome" Kind::Text;
        REACHED 14 "reached" Kind::Integer;
        INTERESTED 15 "interested" Kind::Integer;
        RESPONSE 16 "response" Kind::Reference(73);
        DROPPED 17 "dropped" Kind::Text;
    }
    /// A user group that an action is for.
    action_group ACTION_GROUP = 64 {
        ACTION 1 "action" Kind::Reference(63);
        USER_GROUP 2 "user_group" Kind::Reference(7);
    }
    /// An assumption, risk, issue or dependency of the training. An issue of a risk area is an obstacle.
    log_item LOG_ITEM = 65 {
        KIND 1 "kind" Kind::Text;
        TITLE 2 "title" Kind::Text;
        DETAIL 3 "detail" Kind::Text;
        RISK_AREA 4 "risk_area" Kind::Reference(10);
        PROCESS 5 "process" Kind::Reference(9);
        USER_GROUP 6 "user_group" Kind::Reference(7);
        MILESTONE 7 "milestone" Kind::Reference(54);
        PROBABILITY 8 "probability" Kind::Integer;
        IMPACT 9 "impact" Kind::Integer;
        RESPONSE 10 "response" Kind::Text;
        OWNER 11 "owner" Kind::Reference(6);
        RAISED_ON 12 "raised_on" Kind::Day;
        DUE_ON 13 "due_on" Kind::Day;
        CLOSED_ON 14 "closed_on" Kind::Day;
        NEXT_STEP 15 "next_step" Kind::Text;
        OUTCOME 16 "outcome" Kind::Text;
        REPORTED_ON 17 "reported_on" Kind::Day;
        REPORTED_AT 18 "reported_at" Kind::Integer;
    }
    /// A reward that everybody may know of.
    recognition RECOGNITION = 66 {
        KIND 1 "kind" Kind::Text;
        PERSON 2 "person" Kind::Reference(6);
        USER_GROUP 3 "user_group" Kind::Reference(7);
        GIVEN_BY 4 "given_by" Kind::Reference(6);
        GIVEN_ON 5 "given_on" Kind::Day;
        REASON 6 "reason" Kind::Text;
        WHAT 7 "what" Kind::Text;
        FOLLOW_UP 8 "follow_up" Kind::Text;
        FOLLOW_UP_ON 9 "follow_up_on" Kind::Day;
        DONE_ON 10 "done_on" Kind::Day;
    }
    /// A reward or a corrective action that only leads may know of.
    private_recognition PRIVATE_RECOGNITION = 67 for Leads {
        KIND 1 "kind" Kind::Text;
        PERSON 2 "person" Kind::Reference(6);
        USER_GROUP 3 "user_group" Kind::Reference(7);
        GIVEN_BY 4 "given_by" Kind::Reference(6);
        GIVEN_ON 5 "given_on" Kind::Day;
        REASON 6 "reason" Kind::Text;
        WHAT 7 "what" Kind::Text;
        FOLLOW_UP 8 "follow_up" Kind::Text;
        FOLLOW_UP_ON 9 "follow_up_on" Kind::Day;
        DONE_ON 10 "done_on" Kind::Day;
    }
    /// A short survey of how people feel.
    pulse PULSE = 68 {
        NAME 1 "name" Kind::Text;
        OPENS_ON 2 "opens_on" Kind::Day;
        CLOSES_ON 3 "closes_on" Kind::Day;
        ANONYMOUS 4 "anonymous" Kind::Integer;
        STATE 5 "state" Kind::Text;
        SOURCE 6 "source" Kind::Text;
        NOTE 7 "note" Kind::Text;
        CLOSED_ON 8 "closed_on" Kind::Day;
    }
    /// A question of a pulse.
    pulse_question PULSE_QUESTION = 69 {
        PULSE 1 "pulse" Kind::Reference(68);
        POSITION 2 "position" Kind::Integer;
        KIND 3 "kind" Kind::Text;
        TEXT 4 "text" Kind::Text;
        THEME 5 "theme" Kind::Text;
    }
    /// A user group that a pulse asks, and how many of it.
    pulse_group PULSE_GROUP = 70 {
        PULSE 1 "pulse" Kind::Reference(68);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        INVITED 3 "invited" Kind::Integer;
    }
    /// What five or more said in a pulse, together; never one by one. Without a group: groups too small to stand alone.
    pulse_result PULSE_RESULT = 71 {
        PULSE 1 "pulse" Kind::Reference(68);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        RESPONSES 3 "responses" Kind::Integer;
        COUNTS 4 "counts" Kind::Json;
    }
    /// A free comment of a pulse, without a name.
    pulse_comment PULSE_COMMENT = 72 for Leads {
        PULSE 1 "pulse" Kind::Reference(68);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        COMMENT 3 "comment" Kind::Text;
    }
    /// What was decided about a drop of sentiment.
    sentiment_response SENTIMENT_RESPONSE = 73 {
        PULSE 1 "pulse" Kind::Reference(68);
        USER_GROUP 2 "user_group" Kind::Reference(7);
        DECISION 3 "decision" Kind::Text;
        REASON 4 "reason" Kind::Text;
        AGREED_WITH 5 "agreed_with" Kind::Reference(6);
        AGREED_ON 6 "agreed_on" Kind::Day;
    }
    /// The answers of a person in a pulse that is not anonymous.
    pulse_answer PULSE_ANSWER = 74 for Leads {
        PULSE 1 "pulse" Kind::Reference(68);
        PERSON 2 "person" Kind::Reference(6);
        USER_GROUP 3 "user_group" Kind::Reference(7);
        ANSWERS 4 "answers" Kind::Json;
        COMMENT 5 "comment" Kind::Text;
        COUNTED 6 "counted" Kind::Integer;
    }
    /// A checklist of a phase, or the template of one.
    checklist CHECKLIST = 75 {
        TITLE 1 "title" Kind::Text;
        PHASE 2 "phase" Kind::Text;
        POSITION 3 "position" Kind::Integer;
        TEMPLATE 4 "template" Kind::Integer;
    }
    /// A line of a checklist.
    checklist_line CHECKLIST_LINE = 76 {
        CHECKLIST 1 "checklist" Kind::Reference(75);
        POSITION 2 "position" Kind::Integer;
        TEXT 3 "text" Kind::Text;
        MEASURE 4 "measure" Kind::Text;
        GATE 5 "gate" Kind::Integer;
        DONE_ON 6 "done_on" Kind::Day;
        DONE_BY 7 "done_by" Kind::Reference(6);
        EVIDENCE 8 "evidence" Kind::Text;
        WAIVED 9 "waived" Kind::Text;
    }
    /// Something to be learned that may be no process.
    topic TOPIC = 77 {
        NAME 1 "name" Kind::Text;
        TRACK 2 "track" Kind::Text;
        PROCESS 3 "process" Kind::Reference(9);
        POSITION 4 "position" Kind::Integer;
    }
    /// How deeply a user group must know a topic.
    need NEED = 78 {
        USER_GROUP 1 "user_group" Kind::Reference(7);
        TOPIC 2 "topic" Kind::Reference(77);
        DEPTH 3 "depth" Kind::Integer;
        NOTE 4 "note" Kind::Text;
    }
    /// A topic that a module teaches, and how deeply.
    module_topic MODULE_TOPIC = 79 {
        MODULE 1 "module" Kind::Reference(29);
        TOPIC 2 "topic" Kind::Reference(77);
        DEPTH 3 "depth" Kind::Integer;
    }
    /// Why a user group gets no training.
    training_exemption TRAINING_EXEMPTION = 80 {
        USER_GROUP 1 "user_group" Kind::Reference(7);
        REASON 2 "reason" Kind::Text;
        DECIDED_BY 3 "decided_by" Kind::Reference(6);
        DECIDED_ON 4 "decided_on" Kind::Day;
        EXPIRES_ON 5 "expires_on" Kind::Day;
    }
    /// What was decided about training somebody again.
    retraining_decision RETRAINING_DECISION = 81 {
        PERSON 1 "person" Kind::Reference(6);
        MODULE 2 "module" Kind::Reference(29);
        CAUSE 3 "cause" Kind::Text;
        DECISION 4 "decision" Kind::Text;
        REASON 5 "reason" Kind::Text;
        DECIDED_BY 6 "decided_by" Kind::Reference(6);
        DECIDED_ON 7 "decided_on" Kind::Day;
        DUE_ON 8 "due_on" Kind::Day;
    }
    /// A release of the system after go-live.
    release RELEASE = 82 {
        NAME 1 "name" Kind::Text;
        PLANNED_ON 2 "planned_on" Kind::Day;
        SOURCE 3 "source" Kind::Text;
        NOTE 4 "note" Kind::Text;
    }
    /// Something that a release changes, and what it means for training.
    release_change RELEASE_CHANGE = 83 {
        RELEASE 1 "release" Kind::Reference(82);
        SOURCE_KEY 2 "source_key" Kind::Text;
        TITLE 3 "title" Kind::Text;
        DETAIL 4 "detail" Kind::Text;
        AREA 5 "area" Kind::Text;
        PROCESS 6 "process" Kind::Reference(9);
        MODULE 7 "module" Kind::Reference(29);
        VERDICT 8 "verdict" Kind::Text;
        JUDGED_BY 9 "judged_by" Kind::Reference(6);
        JUDGED_ON 10 "judged_on" Kind::Day;
        NOTE 11 "note" Kind::Text;
    }
    /// A question to a first line or a ticket of the help desk.
    ticket TICKET = 84 {
        KIND 1 "kind" Kind::Text;
        SOURCE_KEY 2 "source_key" Kind::Text;
        RAISED_ON 3 "raised_on" Kind::Day;
        CLOSED_ON 4 "closed_on" Kind::Day;
        TITLE 5 "title" Kind::Text;
        DETAIL 6 "detail" Kind::Text;
        PROCESS 7 "process" Kind::Reference(9);
        USER_GROUP 8 "user_group" Kind::Reference(7);
        PERSON 9 "person" Kind::Reference(6);
        SEVERITY 10 "severity" Kind::Text;
        SOURCE 11 "source" Kind::Text;
    }
    /// The figures of a pack as the committee got them.
    steering_pack STEERING_PACK = 85 {
        TITLE 1 "title" Kind::Text;
        MADE_ON 2 "made_on" Kind::Day;
        MADE_BY 3 "made_by" Kind::Reference(6);
        CONTENT 4 "content" Kind::Json;
        NOTE 5 "note" Kind::Text;
    }
    /// A decision that the committee is asked for.
    steering_decision STEERING_DECISION = 86 {
        TITLE 1 "title" Kind::Text;
        DETAIL 2 "detail" Kind::Text;
        WAVE 3 "wave" Kind::Reference(4);
        OWNER 4 "owner" Kind::Reference(6);
        ASKED_ON 5 "asked_on" Kind::Day;
        NEEDED_BY 6 "needed_by" Kind::Day;
        DECIDED_ON 7 "decided_on" Kind::Day;
        DECISION 8 "decision" Kind::Text;
    }
}
