//! Tables of training: modules and their materials, sessions, what happens in them, absences.

use super::{Audience, Column, Kind, Table};

tables! {
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
}
