//! Tables of the programme, its people, processes, superusers, shadowing, competencies and readiness.

use super::{Audience, Column, Kind, Table};

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
}
