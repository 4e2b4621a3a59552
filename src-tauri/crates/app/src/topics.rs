//! What a change touches, in the window's terms.

use understudy_store::tables::Table;

/// Topics whose screens show rows of a table.
pub(crate) fn of_table(number: u16) -> &'static [&'static str] {
    let Some(table) = Table::by_number(number) else { return &[] };
    match table.name {
        "programme" | "phase" | "site" | "wave" | "wave_member" | "setting" => &["programme", "readiness", "coverage"],
        "person" | "distinct_people" => &["people", "superusers"],
        "user_group" | "group_member" => &["groups", "people", "coverage"],
        "process" => &["processes", "readiness", "coverage"],
        "risk_area" => &["processes", "coverage"],
        "superuser" | "superuser_scope" => &["superusers", "readiness", "coverage", "shadowing"],
        "consultant" | "consultant_expertise" => &["consultants", "shadowing"],
        "pairing" | "pairing_process" | "shadowing_session" | "shadowing_process" => {
            &["shadowing", "readiness", "coverage", "superusers"]
        }
        "competency" | "competency_level" => &["competencies", "readiness"],
        "assessment" | "rehearsal" => &["competencies", "readiness", "coverage", "superusers"],
        "sign_off" | "waiver" => &["readiness", "coverage", "superusers"],
        "review" => &["reviews", "superusers"],
        "readiness_rule" => &["rules", "readiness", "coverage", "superusers"],
        "module"
        | "module_process"
        | "module_group"
        | "module_prerequisite"
        | "material"
        | "material_reviewer"
        | "module_step"
        | "module_check"
        | "module_task" => &["modules", "sessions", "readiness", "coverage", "superusers", "completion"],
        "session" | "session_slot" | "session_group" | "session_trainer" | "absence" => {
            &["sessions", "room", "readiness", "coverage", "superusers", "shadowing", "completion"]
        }
        "enrolment" | "attendance" => &["sessions", "room", "completion"],
        "timed_task" | "score" | "session_fault" | "parked_question" | "session_feedback" => &["room"],
        "session_check" | "environment_check" => &["sessions"],
        "settled_conflict" | "device" => &["sharing"],
        "milestone" => &["milestones", "plan", "objectives", "steering"],
        "figure" | "figure_value" | "objective" | "objective_group" | "objective_measure" => {
            &["objectives", "plan", "steering"]
        }
        "plan_part" | "plan_version" | "plan_review" | "checklist" | "checklist_line" => &["plan"],
        "topic" | "need" | "module_topic" | "training_exemption" => &["needs", "plan"],
        "action" | "action_group" => &["actions", "sentiment", "plan", "steering"],
        "log_item" => &["log", "risk-areas", "plan", "steering"],
        "recognition" | "private_recognition" => &["actions"],
        "pulse" | "pulse_question" | "pulse_group" | "pulse_result" | "pulse_comment" | "pulse_answer"
        | "sentiment_response" => &["sentiment", "steering"],
        "retraining_decision" | "release" | "release_change" | "ticket" => &["retraining", "risk-areas"],
        "steering_pack" | "steering_decision" => &["steering"],
        _ => &[],
    }
}
