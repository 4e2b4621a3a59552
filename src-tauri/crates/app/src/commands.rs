//! The one command table.
//!
//! Owns the list of everything that the window can ask for, with the type of its arguments and of its answer. The
//! dispatcher, the TypeScript types and the test that all three agree are made from it. Deliberately holds no logic.

use crate::dto::{
    ById, Changed, FileChoice, FileOpen, Nothing, actions::*, checklists::*, completion::*, coverage::*, frame::*,
    history::*, import::*, log::*, milestones::*, modules::*, needs::*, objectives::*, people::*, plan::*,
    processes::*, programme::*, protection::*, readiness::*, retraining::*, risk::*, run::*, sentiment::*, sessions::*,
    shadowing::*, sharing::*, steering::*, superusers::*,
};
use crate::{App, AppError};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::TS;

/// Reads the arguments, runs a command and writes its answer. Kept out of the table's function on purpose, so
/// that the reading and writing of every command does not end up in one large function.
#[inline(never)]
fn run<Args: DeserializeOwned, Answer: Serialize>(
    app: &App,
    name: &str,
    args: Value,
    function: fn(&App, Args) -> Result<Answer, AppError>,
) -> Result<Value, AppError> {
    crate::error::answer(&function(app, crate::error::arguments(name, args)?)?)
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($args:ty) -> $answer:ty = $function:path;)*) => {
        /// Runs a command by name with arguments as JSON.
        ///
        /// # Errors
        /// `unknown-command`, `bad-arguments`, or what the command itself says.
        pub fn dispatch(app: &App, name: &str, args: Value) -> Result<Value, AppError> {
            match name {
                $(stringify!($name) => run::<$args, $answer>(app, name, args, $function),)*
                _ => Err(AppError::unknown_command(name)),
            }
        }

        /// Names of all commands, in the order of the table.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn visit(types: &mut crate::typescript::Types) -> Vec<crate::typescript::Command> {
            vec![$({
                types.add::<$args>();
                types.add::<$answer>();
                crate::typescript::Command {
                    name: stringify!($name),
                    doc: concat!($($doc),*),
                    args: <$args as TS>::name(&ts_rs::Config::default()),
                    answer: <$answer as TS>::name(&ts_rs::Config::default()),
                }
            }),*]
        }
    };
}

commands! {
    /// What the frame around every screen shows.
    frame(Nothing) -> Frame = crate::frame::frame;
    /// Work that waits for the one at this laptop.
    my_day(Nothing) -> MyDay = crate::my_day::my_day;
    /// Finds people, superusers, processes, groups by any part of their name.
    find(Find) -> Vec<Found> = crate::frame::find;
    /// Says who is at this laptop.
    me_set(SetMe) -> Changed = crate::frame::set_me;
    /// Makes a new, empty programme and opens it.
    programme_create(ProgrammeCreate) -> Changed = crate::programme::create_as;
    /// Opens another programme of the data folder.
    programme_open(ProgrammeByName) -> Changed = crate::programme::open;
    /// Makes the sample programme (if it is not there) and opens it.
    programme_sample(Nothing) -> Changed = crate::programme::sample;
    /// Phases, waves, sites, settings, backups.
    programme_get(Nothing) -> ProgrammeSetup = crate::programme::get;
    /// Saves name and customer.
    programme_save(ProgrammeSave) -> Changed = crate::programme::save;
    /// Saves the dates of a phase.
    phase_save(Phase) -> Changed = crate::programme::save_phase;
    /// Makes or changes a wave.
    wave_save(Wave) -> Changed = crate::programme::save_wave;
    /// Hides a wave.
    wave_delete(ById) -> Changed = crate::programme::delete_wave;
    /// Makes or changes a site.
    site_save(Site) -> Changed = crate::programme::save_site;
    /// Hides a site.
    site_delete(ById) -> Changed = crate::programme::delete_site;
    /// Saves the settings.
    settings_save(Settings) -> Changed = crate::programme::save_settings;
    /// Writes the whole programme into one file.
    backup_to(FileArgs) -> Changed = crate::backup::backup_to;
    /// Makes a programme from a backup and opens it.
    backup_restore(RestoreArgs) -> Changed = crate::backup::restore;
    /// Verifies the database and that the change log gives exactly its tables.
    check(Nothing) -> CheckReport = crate::backup::check;

    /// A page of people.
    people_list(PeopleQuery) -> PeoplePage = crate::people::list;
    /// One person with all fields.
    person_get(ById) -> PersonDetail = crate::people::get;
    /// Makes or changes a person.
    person_save(Person) -> Changed = crate::people::save;
    /// Hides a person; can be undone.
    person_delete(ById) -> Changed = crate::people::delete;
    /// Destroys a person's personal data for good, in the history as well. Cannot be undone.
    person_purge(ById) -> Changed = crate::people::purge;
    /// Pairs that may be the same person.
    people_duplicates(Nothing) -> Vec<DuplicatePair> = crate::people::duplicates;
    /// Makes one person of two.
    people_merge(MergePeople) -> Changed = crate::people::merge;
    /// Remembers that two are not the same.
    people_not_same(MergePeople) -> Changed = crate::people::not_same;
    /// User groups.
    groups_list(Nothing) -> Vec<GroupRow> = crate::groups::list;
    /// Makes or changes a user group; a rule fills it.
    group_save(GroupSave) -> Changed = crate::groups::save;
    /// Hides a user group.
    group_delete(ById) -> Changed = crate::groups::delete;
    /// Adds and removes members.
    group_members(GroupMembersChange) -> Changed = crate::groups::change_members;
    /// Fills all groups that have a rule again.
    groups_apply_rules(Nothing) -> Changed = crate::groups::apply_rules;
    /// Values of a people column with counts, to choose a rule from.
    people_column_values(ColumnValues) -> Vec<ColumnValue> = crate::groups::column_values;

    /// All objectives with their live figures and forecasts.
    objectives_list(ObjectivesArgs) -> Objectives = crate::objectives::list;
    /// One objective with its trend.
    objective_get(ObjectiveGet) -> ObjectiveDetail = crate::objectives::get;
    /// The trend of an objective with its forecast as a chart.
    objective_chart(ObjectiveChartArgs) -> Chart = crate::objectives::chart;
    /// The people, superusers or risk areas behind an objective's figure; exceptions first.
    objective_people(ObjectivePeopleArgs) -> ObjectivePeople = crate::objectives::people;
    /// What a sentence is read as, and what the coach says of it.
    objective_read(ObjectiveRead) -> ObjectiveReading = crate::objectives::read;
    /// What the corrections of a reading choose from.
    objective_choices(Nothing) -> ObjectiveChoices = crate::objectives::choices;
    /// Makes or changes an objective.
    objective_save(ObjectiveSave) -> Changed = crate::objectives::save;
    /// Hides an objective.
    objective_delete(ById) -> Changed = crate::objectives::delete;
    /// Writes objectives with their exceptions as a table.
    export_objectives(ExportObjectives) -> JobStarted = crate::objectives::export;
    /// Figures that come from elsewhere.
    figures_list(Nothing) -> Vec<Figure> = crate::objectives::figures;
    /// Makes or changes a figure.
    figure_save(FigureSave) -> Changed = crate::objectives::save_figure;
    /// Hides a figure with its values.
    figure_delete(ById) -> Changed = crate::objectives::delete_figure;
    /// Writes the value of a figure on a day.
    figure_value_save(FigureValueSave) -> Changed = crate::objectives::save_figure_value;
    /// Hides a value.
    figure_value_delete(ById) -> Changed = crate::objectives::delete_figure_value;

    /// Reads a file and says what an import would do; writes nothing.
    import_preview(ImportArgs) -> ImportPreview = crate::import::preview;
    /// Imports what the preview showed.
    import_apply(ImportArgs) -> ImportDone = crate::import::apply;

    /// The whole process catalogue.
    processes_tree(Nothing) -> ProcessTree = crate::processes::tree;
    /// Makes or changes a process.
    process_save(ProcessSave) -> Changed = crate::processes::save;
    /// Hides a process and all below it.
    process_delete(ById) -> Changed = crate::processes::delete;
    /// Sets the scope of whole branches.
    processes_scope(ScopeChange) -> Changed = crate::processes::set_scope;
    /// Impacts set.
    risk_areas_list(Nothing) -> Vec<RiskAreaRow> = crate::processes::risk_areas;
    /// Sets or takes away the impact of a process and group.
    risk_area_set(RiskAreaSet) -> Changed = crate::processes::set_risk_area;

    /// Superusers with their readiness.
    superusers_list(SuperuserFilter) -> Vec<SuperuserRow> = crate::superusers::list;
    /// Everything about one superuser.
    superuser_get(SuperuserGet) -> SuperuserDetail = crate::superusers::get;
    /// Nominates a superuser or changes one.
    superuser_save(SuperuserSave) -> Changed = crate::superusers::save;
    /// Lets a superuser step down (or takes it back); the history stays.
    superuser_step_down(StepDown) -> Changed = crate::superusers::step_down;
    /// Signs a superuser off; never oneself.
    sign_off_give(SignOffGive) -> Changed = crate::sign_off::give;
    /// Revokes a sign-off.
    sign_off_revoke(SignOffRevoke) -> Changed = crate::sign_off::revoke;
    /// Waives a gate for a superuser, with reason and expiry.
    waiver_grant(WaiverGrant) -> Changed = crate::sign_off::grant_waiver;
    /// Withdraws a waiver.
    waiver_withdraw(ById) -> Changed = crate::sign_off::withdraw_waiver;
    /// Records a rehearsal.
    rehearsal_save(RehearsalSave) -> Changed = crate::assessments::save_rehearsal;
    /// Consultants.
    consultants_list(Nothing) -> Vec<ConsultantRow> = crate::consultants::list;
    /// Makes a person a consultant or changes one.
    consultant_save(ConsultantSave) -> Changed = crate::consultants::save;
    /// Hides a consultant.
    consultant_delete(ById) -> Changed = crate::consultants::delete;
    /// Candid reviews and overdue ones; for leads and the person alone.
    reviews_list(Nothing) -> ReviewsOverview = crate::reviews::list;
    /// Writes a review.
    review_save(ReviewSave) -> Changed = crate::reviews::save;

    /// Competencies and level descriptions.
    competencies_list(Nothing) -> Competencies = crate::assessments::competencies;
    /// Makes or changes a facilitation skill.
    skill_save(SkillSave) -> Changed = crate::assessments::save_skill;
    /// Hides a facilitation skill.
    skill_delete(ById) -> Changed = crate::assessments::delete_skill;
    /// Saves the level descriptions.
    levels_save(LevelsSave) -> Changed = crate::assessments::save_levels;
    /// Current levels of one superuser or of one competency.
    assessment_sheet(AssessmentSheetArgs) -> AssessmentSheet = crate::assessments::sheet;
    /// Gives levels, one or many.
    assess(Assess) -> Changed = crate::assessments::assess;

    /// Pairings with ladders.
    pairings_list(PairingsQuery) -> Vec<PairingRow> = crate::shadowing::list;
    /// One pairing with its log.
    pairing_get(ById) -> PairingDetail = crate::shadowing::get;
    /// Makes or changes a pairing.
    pairing_save(PairingSave) -> Changed = crate::shadowing::save_pairing;
    /// Closes a pairing or opens it again.
    pairing_close(PairingClose) -> Changed = crate::shadowing::close_pairing;
    /// The quick log, filled in with the most likely values.
    shadowing_guess(GuessArgs) -> QuickLog = crate::shadowing::guess;
    /// What saving an entry would change.
    shadowing_preview(ShadowingLog) -> AfterThis = crate::shadowing::preview;
    /// Writes an entry or corrects one.
    shadowing_log(ShadowingLog) -> Changed = crate::shadowing::log;
    /// Hides an entry.
    shadowing_delete(ById) -> Changed = crate::shadowing::delete;
    /// The superuser acknowledges the dos and don'ts of an entry.
    shadowing_acknowledge(ById) -> Changed = crate::shadowing::acknowledge;
    /// Resolves a blocker or opens it again.
    blocker_resolve(BlockerResolve) -> Changed = crate::shadowing::resolve_blocker;

    /// The readiness screen.
    readiness_overview(SuperuserFilter) -> ReadinessOverview = crate::readiness::overview;
    /// The rows behind one gate of one superuser.
    readiness_evidence(EvidenceArgs) -> GateEvidence = crate::readiness::evidence;
    /// Counts per process area, site, wave or group.
    readiness_roll_up(RollUpArgs) -> Vec<RollUpRow> = crate::readiness::roll_up;
    /// Trend to cutover as a chart.
    readiness_trend_chart(TrendChartArgs) -> Chart = crate::readiness::trend_chart;
    /// Coverage per process area and group.
    coverage_overview(CoverageArgs) -> CoverageOverview = crate::coverage::overview;
    /// The processes behind one cell.
    coverage_cell(CoverageCellArgs) -> CoverageCellDetail = crate::coverage::cell;
    /// All versions of the readiness rule.
    rules_list(Nothing) -> Vec<RuleVersion> = crate::rules::list;
    /// What a new version would change.
    rule_preview(RuleSave) -> RuleEffect = crate::rules::preview;
    /// Saves a new version.
    rule_save(RuleSave) -> Changed = crate::rules::save;
    /// Writes the readiness summary; progress comes as the event `job`.
    export_readiness(ExportReadiness) -> JobStarted = crate::export::readiness;
    /// Announces work that will be asked for, so that it can be watched and cancelled.
    job_begin(Nothing) -> JobStarted = crate::export::begin;
    /// Where a job stands.
    job_get(JobById) -> JobProgress = crate::export::job;
    /// Cancels a job; the file is left as it was.
    job_cancel(JobById) -> Nothing = crate::export::cancel;
    /// Opens a file that was saved with the program that the laptop has for it.
    file_open(FileOpen) -> Nothing = crate::files::open_saved;

    /// Milestones with where each stands.
    milestones_list(MilestonesQuery) -> Vec<MilestoneRow> = crate::milestones::list;
    /// Makes or changes a milestone; the day of a cutover is written to its wave.
    milestone_save(MilestoneSave) -> Changed = crate::milestones::save;
    /// What moving a milestone would break and mend; writes nothing.
    milestone_effect(MilestoneMove) -> MilestoneEffect = crate::milestones::effect;
    /// Moves a milestone; with a cutover its wave moves.
    milestone_move(MilestoneMove) -> Changed = crate::milestones::move_to;
    /// Says that a milestone was reached, or opens it again.
    milestone_done(MilestoneDone) -> Changed = crate::milestones::done;
    /// Hides a milestone; the cutover of a wave stays.
    milestone_delete(ById) -> Changed = crate::milestones::delete;
    /// What is wrong with the sequence of training, with the way out.
    plan_check(PlanCheckArgs) -> PlanCheck = crate::timeline::plan_check;
    /// A timeline for each wave, as a chart and as a table.
    plan_timeline(TimelineArgs) -> Vec<Timeline> = crate::timeline::plan_timeline;
    /// Puts a user group on a track.
    group_track(GroupTrack) -> Changed = crate::groups::set_track;

    /// Modules with the state of their materials.
    modules_list(Nothing) -> Vec<ModuleRow> = crate::modules::list;
    /// One module with materials, run sheet, checklist and timed tasks.
    module_get(ById) -> ModuleDetail = crate::modules::get;
    /// Makes or changes a module.
    module_save(ModuleSave) -> Changed = crate::modules::save;
    /// Hides a module.
    module_delete(ById) -> Changed = crate::modules::delete;
    /// Saves run sheet, checklist and timed tasks of a module.
    module_plan_save(ModulePlanSave) -> Changed = crate::modules::save_plan;
    /// Begins the next version of a module.
    module_new_version(ModuleNewVersion) -> Changed = crate::modules::new_version;
    /// Makes or changes a material; a file is copied into the programme.
    material_save(MaterialSave) -> Changed = crate::modules::save_material;
    /// Hides a material.
    material_delete(ById) -> Changed = crate::modules::delete_material;
    /// Moves a material to its next state, or back.
    material_move(MaterialMove) -> Changed = crate::modules::move_material;
    /// Records what the reviewer at this laptop says of a material.
    material_review(MaterialReviewGive) -> Changed = crate::modules::review_material;
    /// Opens a material with the program that the laptop has for it.
    material_open(ById) -> Nothing = crate::modules::open_material;
    /// Saves a copy of a material's file.
    material_copy(MaterialCopy) -> Nothing = crate::modules::copy_material;

    /// Sessions, in time.
    sessions_list(SessionsQuery) -> Vec<SessionRow> = crate::sessions::list;
    /// One session with roster and findings.
    session_get(ById) -> SessionDetail = crate::sessions::get;
    /// What a new session starts with, and what its form chooses from.
    session_draft(SessionDraftArgs) -> SessionDraft = crate::sessions::draft;
    /// What the checks say of a session while it is typed.
    session_check(SessionSave) -> SessionChecks = crate::sessions::check;
    /// Schedules a session or changes one.
    session_save(SessionSave) -> Changed = crate::sessions::save;
    /// Schedules more sessions like one.
    session_repeat(SessionRepeat) -> Repeated = crate::sessions::repeat;
    /// Moves a session in time.
    session_move(SessionMove) -> Changed = crate::sessions::reschedule;
    /// Calls a session off; its calendar entries are cancelled.
    session_cancel(SessionCancel) -> Changed = crate::sessions::cancel;
    /// Takes a cancellation back.
    session_reinstate(ById) -> Changed = crate::sessions::reinstate;
    /// Hides a session that was scheduled by mistake.
    session_delete(ById) -> Changed = crate::sessions::delete;
    /// Seats people; who finds no seat comes on the waiting list.
    session_enrol(SessionEnrol) -> Changed = crate::sessions::enrol;
    /// Takes people off the roster; the waiting list moves up.
    session_withdraw(SessionWithdraw) -> Changed = crate::sessions::withdraw;
    /// People of the session's groups who could take a seat.
    session_candidates(ById) -> Vec<Candidate> = crate::sessions::candidates;
    /// Days on which trainers are away.
    absences_list(Nothing) -> Vec<Absence> = crate::sessions::absences;
    /// Makes or changes an absence.
    absence_save(AbsenceSave) -> Changed = crate::sessions::save_absence;
    /// Hides an absence.
    absence_delete(ById) -> Changed = crate::sessions::delete_absence;
    /// What to prepare for a session, and how far it is.
    preparation_get(ById) -> Preparation = crate::sessions::preparation;
    /// Ticks a line of the checklist, or takes the tick away.
    preparation_set(PreparationSet) -> Changed = crate::sessions::set_prepared;
    /// Records whether the training environment works for a session.
    environment_save(EnvironmentSave) -> Changed = crate::sessions::save_environment;
    /// Seats against need, per group and module.
    seats(SeatsQuery) -> Vec<SeatRow> = crate::sessions::seats;
    /// The people behind a figure of the seats, each with the reason.
    seats_people(SeatPeopleArgs) -> SeatPeople = crate::sessions::seat_people;

    /// Everything the run mode shows.
    room_get(ById) -> RunRoom = crate::room::get;
    /// Notes that the session has begun.
    room_open(ById) -> Changed = crate::room::open;
    /// Marks people, one or many at once.
    attendance_mark(AttendanceMarks) -> Changed = crate::room::mark;
    /// Adds somebody who came without a seat and marks them present.
    walk_in(WalkIn) -> Changed = crate::room::walk_in;
    /// Marks the person whose badge or code was scanned.
    scan(Scan) -> Scanned = crate::room::scan;
    /// Starts a timed task for people.
    timers_start(TimersStart) -> Changed = crate::room::start_timers;
    /// Stops timers.
    timers_stop(TimersStop) -> Changed = crate::room::stop_timers;
    /// Corrects a timer.
    timer_save(TimerSave) -> Changed = crate::room::save_timer;
    /// Hides a timer.
    timer_delete(ById) -> Changed = crate::room::delete_timer;
    /// Records a timed task measured elsewhere.
    timer_record(TimerRecord) -> Changed = crate::room::record_timer;
    /// Records a score.
    score_save(ScoreSave) -> Changed = crate::room::save_score;
    /// Notes a fault of the system.
    fault_save(FaultSave) -> Changed = crate::room::save_fault;
    /// Hides a fault.
    fault_delete(ById) -> Changed = crate::room::delete_fault;
    /// Parks a question or answers one.
    question_save(QuestionSave) -> Changed = crate::room::save_question;
    /// Hides a question.
    question_delete(ById) -> Changed = crate::room::delete_question;
    /// Takes one participant's answers, without a name.
    feedback_give(FeedbackGive) -> FeedbackGiven = crate::room::give_feedback;
    /// What closing a session would do.
    close_preview(ById) -> ClosePreview = crate::room::close_preview;
    /// Closes a session: its record counts from then on.
    session_close(SessionClose) -> Changed = crate::room::close;
    /// Opens a closed session again, with a reason.
    session_reopen(SessionReopen) -> Changed = crate::room::reopen;

    /// Attendance and completion per group and module.
    completion(CompletionArgs) -> Completion = crate::completion::completion;
    /// The people behind a figure.
    completion_people(CompletionPeopleArgs) -> CompletionPeople = crate::completion::people;
    /// Who has trained how many.
    cascade(CascadeArgs) -> Cascade = crate::completion::cascade;
    /// The people whom somebody has trained.
    cascade_people(CascadePeopleArgs) -> Vec<CascadePerson> = crate::completion::cascade_people;
    /// Everybody whom anybody has reached.
    cascade_reached(CascadeReachedArgs) -> CascadeReached = crate::completion::cascade_reached;
    /// Writes sessions as a calendar or a list.
    export_sessions(ExportSessions) -> JobStarted = crate::completion::export_sessions;
    /// Writes attendance and results.
    export_attendance(ExportAttendance) -> JobStarted = crate::completion::export_attendance;
    /// Writes completion with its exceptions by name.
    export_completion(ExportCompletion) -> JobStarted = crate::completion::export_completion;
    /// Writes the session pack: run sheet, roster, sign-in sheet, exercise cards.
    export_pack(ExportPack) -> JobStarted = crate::completion::export_pack;

    /// The board of actions: the communication plan, the sponsor roadmap, the resistance plan, coaching.
    actions_list(ActionsQuery) -> ActionsBoard = crate::actions::list;
    /// Makes or changes an action.
    action_save(ActionSave) -> Changed = crate::actions::save;
    /// Says that an action is done, or opens it again.
    action_done(ActionDone) -> Changed = crate::actions::done;
    /// Gives an action up with a reason, or takes it up again.
    action_drop(ActionDrop) -> Changed = crate::actions::drop_action;
    /// Hides an action.
    action_delete(ById) -> Changed = crate::actions::delete;
    /// Rewards, and for leads what is private.
    recognitions_list(RecognitionsQuery) -> Recognitions = crate::actions::recognitions;
    /// Records a reward or a corrective action, or changes one.
    recognition_save(RecognitionSave) -> Changed = crate::actions::save_recognition;
    /// Hides a reward or a corrective action.
    recognition_delete(ById) -> Changed = crate::actions::delete_recognition;
    /// The log of assumptions, risks, issues and dependencies.
    log_list(LogQuery) -> LogAnswer = crate::log::list;
    /// Risk areas: progress against the plan, the map, what two weeks changed, where trainers should go.
    risk_overview(RiskArgs) -> RiskOverview = crate::risk_areas::overview;
    /// Everything behind one risk area.
    risk_area_get(RiskAreaArgs) -> RiskAreaDetail = crate::risk_areas::detail;
    /// Makes or changes an entry of the log.
    log_save(LogSave) -> Changed = crate::log::save;
    /// Closes an entry of the log, or opens it again.
    log_close(LogClose) -> Changed = crate::log::close;
    /// Hides an entry of the log.
    log_delete(ById) -> Changed = crate::log::delete;
    /// Writes what the project has not been told of yet for Azure DevOps, and remembers that it was told.
    log_export(LogExport) -> Changed = crate::log::export;

    /// The sentiment screen: trend, drops with their answers, the burnout watch.
    sentiment_overview(SentimentArgs) -> SentimentOverview = crate::sentiment::overview;
    /// The trend of everybody and each group as a chart.
    sentiment_chart(SentimentChartArgs) -> Chart = crate::sentiment::chart;
    /// Answers a drop: with changes to the plans, or with a reason why there are none.
    sentiment_respond(SentimentRespond) -> Changed = crate::sentiment::respond;
    /// Takes the answer to a drop back.
    sentiment_withdraw(ById) -> Changed = crate::sentiment::withdraw;
    /// Pulses, the latest first.
    pulses_list(Nothing) -> Vec<PulseRow> = crate::sentiment::list;
    /// One pulse with what is told of it.
    pulse_get(ById) -> PulseDetail = crate::sentiment::get;
    /// What the form of a pulse starts with: the last one again, or one to change.
    pulse_draft(PulseDraftArgs) -> PulseDraft = crate::sentiment::draft;
    /// Makes or changes a pulse.
    pulse_save(PulseForm) -> Changed = crate::sentiment::save;
    /// Hides a pulse.
    pulse_delete(ById) -> Changed = crate::sentiment::delete;
    /// Begins to collect answers.
    pulse_open(ById) -> Changed = crate::sentiment::open;
    /// What closing a pulse would tell.
    pulse_close_preview(ById) -> PulseClosePreview = crate::sentiment::close_preview;
    /// Counts the answers on this laptop and closes the pulse.
    pulse_close(ById) -> Changed = crate::sentiment::close;
    /// What the kiosk shows.
    pulse_kiosk(ById) -> PulseKiosk = crate::sentiment::kiosk;
    /// Takes one person's answers.
    pulse_give(PulseGive) -> PulseGiven = crate::sentiment::give;
    /// Takes answers typed from paper.
    pulse_enter(PulseEnter) -> PulseEntered = crate::sentiment::enter;
    /// What people wrote; for leads alone.
    pulse_comments(PulseCommentsArgs) -> Vec<PulseCommentRow> = crate::sentiment::comments;
    /// Destroys a comment for good. Cannot be undone.
    pulse_comment_purge(ById) -> Changed = crate::sentiment::purge_comment;
    /// Writes the sheets of a pulse to print.
    export_pulse_sheet(ExportPulseSheet) -> JobStarted = crate::sentiment::export_sheet;

    /// The training plan as it stands: how complete each part is, and what is missing.
    plan_get(TrainingPlanArgs) -> TrainingPlan = crate::plan::plan;
    /// Saves what somebody writes about a part of the plan.
    plan_part_save(PlanPartSave) -> Changed = crate::plan::save_part;
    /// Freezes the plan as a version and asks people to review it.
    plan_version_make(PlanVersionMake) -> Changed = crate::plan::make_version;
    /// A version as it was frozen.
    plan_version_get(ById) -> PlanVersionDetail = crate::plan::version;
    /// Asks more people to review a version.
    plan_review_ask(PlanReviewAsk) -> Changed = crate::plan::ask_review;
    /// Records what the one at this laptop says of a version.
    plan_review_give(PlanReviewGive) -> Changed = crate::plan::give_review;
    /// Approves a version; never who made it.
    plan_approve(PlanApprove) -> Changed = crate::plan::approve;
    /// What is different between two versions, or since one.
    plan_compare(PlanCompareArgs) -> PlanComparison = crate::plan::compare;
    /// Writes the plan as PDF, XLSX or Markdown.
    export_plan(ExportPlan) -> JobStarted = crate::plan::export_plan;
    /// How much of the programme around the training is proposed.
    proportion_get(Nothing) -> Proportion = crate::plan::proportion;
    /// States size, complexity and risk, and what is wanted instead.
    proportion_save(ProportionSave) -> Changed = crate::plan::save_proportion;
    /// Who needs to learn what how deeply, and what is missing.
    needs_get(TrainingPlanArgs) -> Needs = crate::needs::needs;
    /// Sets or takes away needs.
    needs_set(NeedsSet) -> Changed = crate::needs::set;
    /// Fills the needs that the risk areas propose.
    needs_propose(Nothing) -> Changed = crate::needs::propose;
    /// Makes or changes a topic.
    topic_save(TopicSave) -> Changed = crate::needs::save_topic;
    /// Hides a topic with its needs.
    topic_delete(ById) -> Changed = crate::needs::delete_topic;
    /// Adds process areas, or what the other tracks need, as topics.
    topics_add(TopicsAdd) -> Changed = crate::needs::add_topics;
    /// Says how deeply a module teaches a topic.
    topic_teach(TopicTeach) -> Changed = crate::needs::teach;
    /// Records why a group gets no training, or takes that back.
    exemption_save(ExemptionSave) -> Changed = crate::needs::exempt;
    /// What a person still has to learn, in order, and by when.
    curriculum_get(CurriculumArgs) -> PersonCurriculum = crate::needs::curriculum;
    /// Checklists of the phases, and what is open before the next ones.
    checklists_list(TrainingPlanArgs) -> Checklists = crate::checklists::list;
    /// Begins the checklist of a phase from its template.
    checklist_begin(ChecklistBegin) -> Changed = crate::checklists::begin;
    /// Saves the lines of a checklist or of a template.
    checklist_save(ChecklistSave) -> Changed = crate::checklists::save;
    /// Hides a checklist or a template of the programme's own.
    checklist_delete(ById) -> Changed = crate::checklists::delete;
    /// Answers a line of a checklist, waives it, or opens it again.
    checklist_line_set(ChecklistLineSet) -> Changed = crate::checklists::set_line;

    /// How the open programme is shared, with whom, and what waits.
    sharing_get(Nothing) -> Sharing = crate::sharing::get;
    /// Begins to share through a folder, or moves there.
    sharing_folder(ShareFolder) -> Changed = crate::sharing::folder;
    /// Begins to share through a PostgreSQL hub, or moves there.
    sharing_hub(ShareHub) -> Changed = crate::sharing::hub;
    /// Exchanges changes with the others now.
    sharing_now(ShareNow) -> Shared = crate::sharing::now;
    /// Stops exchanging on this laptop; what is here stays.
    sharing_stop(Nothing) -> Changed = crate::sharing::stop;
    /// Writes an invite, protected by a passphrase.
    invite_write(InviteWrite) -> InviteWritten = crate::sharing::invite;
    /// Reads an invite, makes the programme here and asks to be let in.
    join(JoinArgs) -> Changed = crate::sharing::join;
    /// Lets a newcomer in.
    join_approve(JoinApprove) -> Changed = crate::sharing::approve;
    /// Turns a newcomer away.
    join_refuse(JoinRefuse) -> Changed = crate::sharing::refuse;
    /// Gives a member another role.
    member_role(MemberSetRole) -> Changed = crate::sharing::set_role;
    /// Removes a laptop from the project and starts new keys for the rest.
    member_remove(MemberByDevice) -> Changed = crate::sharing::remove;
    /// Values that lost against another laptop's.
    conflicts_list(Nothing) -> Vec<Conflict> = crate::sharing::conflicts;
    /// Settles conflicts: the shown value stays, or the other one is taken.
    conflict_settle(ConflictSettle) -> Changed = crate::sharing::settle;
    /// What an administrator of PostgreSQL has to run.
    hub_sql(HubSql) -> HubSqlText = crate::sharing::hub_sql;

    /// Whether the programme is encrypted on this laptop.
    protection_get(Nothing) -> Protection = crate::protection::get;
    /// Encrypts the programme on this laptop, or ends that.
    protection_set(ProtectionSet) -> Changed = crate::protection::set;
    /// The recovery phrase, to be written down.
    recovery_phrase(Nothing) -> RecoveryPhrase = crate::protection::phrase;
    /// Opens a programme with its recovery phrase.
    recovery_use(RecoveryUse) -> Changed = crate::protection::recover;

    /// Who needs training again, why, by when, and the shortest that suffices.
    retraining_list(RetrainingArgs) -> Retraining = crate::retraining::queue;
    /// Decides that somebody need not be trained again, or later; or takes that back.
    retraining_decide(RetrainingDecide) -> Changed = crate::retraining::decide;
    /// Releases with how far their changes are judged.
    releases_list(Nothing) -> Vec<ReleaseRow> = crate::retraining::releases;
    /// What a release changes, with suggestions.
    release_get(ById) -> ReleaseDetail = crate::retraining::changes;
    /// Makes or changes a release.
    release_save(ReleaseSave) -> Changed = crate::retraining::save_release;
    /// Hides a release with its changes.
    release_delete(ById) -> Changed = crate::retraining::delete_release;
    /// Says what changes of a release mean for training.
    release_judge(ReleaseJudge) -> Changed = crate::retraining::judge;
    /// Questions and tickets by process, next to the training given.
    calls_overview(CallsArgs) -> Calls = crate::retraining::calls;
    /// Questions and tickets one by one.
    tickets_list(TicketsArgs) -> Vec<TicketRow> = crate::retraining::tickets;
    /// Notes a question or a ticket.
    ticket_save(TicketSave) -> Changed = crate::retraining::save_ticket;
    /// Hides a question or a ticket.
    ticket_delete(ById) -> Changed = crate::retraining::delete_ticket;
    /// Says which process questions and tickets are about.
    tickets_match(TicketMatch) -> Changed = crate::retraining::match_tickets;

    /// The steering pack as it would be today, and what changed since the last one.
    steering_get(SteeringArgs) -> Steering = crate::steering::get;
    /// Keeps the steering pack as it is today.
    steering_keep(SteeringKeep) -> Changed = crate::steering::keep;
    /// Hides a steering pack that was kept.
    steering_delete(ById) -> Changed = crate::steering::delete_pack;
    /// What changed from one pack kept to another.
    steering_compare(SteeringCompareArgs) -> SteeringComparison = crate::steering::compare_packs;
    /// Asks the committee for a decision.
    decision_save(SteeringDecisionSave) -> Changed = crate::steering::save_decision;
    /// Records what the committee decided, or opens it again.
    decision_take(SteeringDecide) -> Changed = crate::steering::decide;
    /// Hides a decision.
    decision_delete(ById) -> Changed = crate::steering::delete_decision;
    /// Writes the steering pack: a report, or slides.
    export_steering(ExportSteering) -> JobStarted = crate::steering::export_steering;

    /// Changes, latest first.
    history_list(HistoryQuery) -> HistoryPage = crate::history::list;
    /// Takes one change back, where nothing later stands on it.
    history_undo(ChangeByName) -> Changed = crate::history::undo_change;
    /// Takes the last change back.
    undo(Nothing) -> Changed = crate::history::undo;
    /// Does the last change taken back again.
    redo(Nothing) -> Changed = crate::history::redo;
}

/// The generated TypeScript: file names under `ui/src/api` and their content.
pub fn typescript() -> Vec<(String, String)> {
    let mut types = crate::typescript::Types::default();
    types.add::<FileChoice>();
    types.add::<JobProgress>();
    types.add::<AppError>();
    let commands = visit(&mut types);
    crate::typescript::files(types, &commands)
}
