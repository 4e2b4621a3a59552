//! Tables of the programme around the training: plan, objectives, needs, sentiment, actions, retraining, steering.

use super::{Audience, Column, Kind, Table};

tables! {
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
