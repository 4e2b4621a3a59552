//! The command line as a whole: what can be typed.
//!
//! Owns the list of commands and the options that hold for all. The options of a command stand with it, in `commands`.
//! The comments here are what `--help` shows.

use crate::commands::{
    actions, assessments, attendance, backup, cascade, checklists, completion, consultants, coverage, export, groups,
    history, import, milestones, modules, needs, objectives, pairings, people, plan, processes, programme, protection,
    pulse, raid, readiness, recognition, retraining, risk_areas, sessions, shadowing, sharing, sign_off, steering,
    superusers, tasks, torture,
};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Who is ready to train whom, on what, why not yet, and what to do next.
///
/// People, superusers, consultants, processes and groups are named by their id, exact name, e-mail address or code, or by
/// any part of a name that only one of them has. Dates are written YYYY-MM-DD.
///
/// Exit code: 0 done; 1 refused or failed, with one line "error: …" on standard error that says what to do; 2 the command
/// line could not be read.
#[derive(Parser)]
#[command(name = "understudy", version, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Folder of the programmes; the platform's folder for application data when absent
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Programme to work on; the one opened last, or the only one, when absent
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "NAME")]
    pub(crate) programme: Option<String>,
    /// Answer with one JSON document on standard output
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EVERYWHERE: &str = "With every command";
const EXAMPLES: &str = "\
Examples:
  understudy sample
  understudy readiness --wave \"Wave 1\"
  understudy log-shadowing --superuser \"Ana Holm\" --stage lead --comfort 4
  understudy export readiness --to summary.pdf
  understudy help COMMAND";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a new, empty programme
    #[command(
        after_help = "Examples:\n  understudy new \"Nordwind rollout\"\n  understudy new \"Nordwind rollout\" --encrypted"
    )]
    New(programme::New),
    /// Make the sample programme, or open it again
    #[command(after_help = "Example:\n  understudy sample && understudy readiness")]
    Sample,
    /// List the programmes of the data folder
    #[command(after_help = "Example:\n  understudy programmes")]
    Programmes,
    /// Import people, processes or user groups from a file (CSV, TSV, XLSX)
    #[command(subcommand)]
    Import(import::Import),
    /// List people
    #[command(after_help = "Examples:\n  understudy people\n  understudy people warehouse --limit 20")]
    People(people::People),
    /// List the process catalogue
    #[command(after_help = "Examples:\n  understudy processes \"order to cash\"\n  understudy processes --in-scope")]
    Processes(processes::Processes),
    /// Choose which processes are part of the rollout; each with all below it
    #[command(subcommand)]
    Scope(processes::Scope),
    /// Say how far each risk area is against its plan, what changed, who should help; set impacts, 1 to 5
    #[command(after_help = "Examples:\n  understudy risk-areas --changes\n  \
        understudy risk-areas --as-of 2026-11-01 --trainers --json\n  \
        understudy risk-areas set 65.05 \"Order desk\" 5")]
    RiskAreas(risk_areas::RiskAreas),
    /// List the actions due: messages, sponsors' actions, answers to resistance, coaching; plan and finish them
    #[command(after_help = "Examples:\n  understudy actions --kind resistance --mine\n  \
        understudy actions add communication \"Why returns change\" --group \"Order desk\" --channel \"Team meeting\" \
        --purpose awareness --owner \"Ana Holm\" --due 2027-01-15\n  \
        understudy actions done \"Why returns change\" --reached 40 --interested 25")]
    Actions(actions::Actions),
    /// List the log of assumptions, risks, issues and dependencies; write, close and hand over entries
    #[command(after_help = "Examples:\n  understudy raid --open\n  \
        understudy raid add issue \"No licences\" --process 65.05 --group \"Order desk\" --impact 4 --owner \"Ana Holm\" \
        --due 2027-01-15\n  understudy raid close \"No licences\" --outcome Bought\n  \
        understudy raid export --to log.csv")]
    Raid(raid::Raid),
    /// List and record rewards; for leads also corrective actions and what else is private
    #[command(
        after_help = "Example:\n  understudy recognition add reward \"Day off\" --person \"Ana Holm\" --reason \"Trained three groups\""
    )]
    Recognition(recognition::Recognition),
    /// List, make and fill user groups
    #[command(after_help = "Examples:\n  understudy groups\n  understudy groups add \"Order desk\" --headcount 40\n  \
        understudy groups rule \"Order desk\" department Sales Service\n  \
        understudy groups members \"Order desk\" --add ana.holm@example.com")]
    Groups(groups::Groups),
    /// List, nominate and change superusers, or let them step down
    #[command(after_help = "Examples:\n  understudy superusers\n  \
        understudy superusers nominate \"Ana Holm\" --wave \"Wave 1\" --allocation 20 --process 65.05\n  \
        understudy superusers step-down \"Ana Holm\" --reason \"New job\"")]
    Superusers(superusers::Superusers),
    /// List and add consultants
    #[command(after_help = "Examples:\n  understudy consultants\n  \
        understudy consultants add \"Ola Berg\" --expertise 65 --rolls-off 2027-03-31")]
    Consultants(consultants::Consultants),
    /// List the milestones of the project, move them and say what that breaks, import them
    #[command(after_help = "Examples:\n  understudy milestones --wave \"Wave 1\"\n  \
        understudy milestones add \"UAT\" 2027-01-25 --kind uat --wave \"Wave 1\"\n  \
        understudy milestones move UAT 2027-02-08 --dry-run\n  understudy milestones import plan.xml")]
    Milestones(milestones::Milestones),
    /// List, make and plan modules; write, review, approve and open their materials
    #[command(after_help = "Examples:\n  understudy modules\n  \
        understudy modules add \"Returns\" --minutes 90 --owner \"Ana Holm\" --language en --process 65.05\n  \
        understudy modules material add \"Returns\" \"Slides\" --kind slides --file returns.pptx\n  \
        understudy modules material move \"Returns\" \"Slides\" expert_review\n  \
        understudy modules plan \"Returns\" --step 10=Welcome --step 80=Exercise --task \"180=Enter a return\"")]
    Modules(modules::Modules),
    /// List objectives with figure and forecast; write, explain, show and export them
    #[command(after_help = "Examples:\n  understudy objectives --as-of 2027-01-31\n  \
        understudy objectives explain \"90 percent of dispatchers attend the scheduling training before cutover\"\n  \
        understudy objectives add \"All superusers are ready two weeks before UAT\" --owner \"Ana Holm\"\n  \
        understudy objectives show 1")]
    Objectives(objectives::Objectives),
    /// List figures that come from elsewhere, enter and import them
    #[command(after_help = "Examples:\n  understudy figures\n  \
        understudy figures add \"Mobile adoption\" 18 --of 24 --group \"Order desk\" --on 2027-03-01\n  \
        understudy figures import adoption.csv --dry-run")]
    Figures(objectives::Figures),
    /// List, make and close pairings of superusers and consultants
    #[command(after_help = "Examples:\n  understudy pairings\n  \
        understudy pairings add \"Ana Holm\" \"Ola Berg\" --process 65.05 --goal \"Runs returns alone\"\n  \
        understudy pairings close \"Ana Holm\"")]
    Pairings(pairings::Pairings),
    /// List, schedule and prepare sessions, and fill their seats
    #[command(after_help = "Examples:\n  understudy sessions --from 2027-03-01\n  \
        understudy sessions schedule \"Returns\" --at \"2027-03-01 09:00\" --group \"Order desk\" --lead \"Ana Holm\"\n  \
        understudy sessions move \"Returns 2027-03-01\" \"2027-03-02 13:00\"\n  \
        understudy sessions enrol \"Returns 2027-03-02\" --everybody")]
    Sessions(sessions::Sessions),
    /// Write an entry of a pairing's log; what is not given is guessed as in the window
    #[command(after_help = "Examples:\n  understudy log-shadowing\n  \
        understudy log-shadowing --superuser \"Ana Holm\" --stage lead --minutes 90 --comfort 4 --next \"Returns alone\"")]
    LogShadowing(shadowing::LogShadowing),
    /// List competencies: facilitation skills, and knowledge of each process in scope
    #[command(after_help = "Example:\n  understudy competencies")]
    Competencies,
    /// Give a superuser a level, 0 to 4, for a competency; never oneself
    #[command(after_help = "Examples:\n  understudy assess \"Ana Holm\" \"Check credit\" 3 --by \"Ola Berg\"\n  \
        understudy assess \"Ana Holm\" --all 2 --by \"Ola Berg\"")]
    Assess(assessments::Assess),
    /// Record a rehearsal that somebody observed
    #[command(after_help = "Example:\n  understudy rehearsal \"Ana Holm\" 4 --observer \"Ola Berg\"")]
    Rehearsal(assessments::Rehearsal),
    /// Sign a superuser off, or revoke it; never oneself
    #[command(after_help = "Examples:\n  understudy sign-off \"Ana Holm\" --by \"Ola Berg\" --expires 2027-06-30\n  \
        understudy sign-off revoke \"Ana Holm\" --by \"Ola Berg\" --reason \"Process changed\"")]
    SignOff(sign_off::SignOff),
    /// Waive a gate of the readiness rule for a superuser, with reason and last day
    #[command(
        after_help = "Example:\n  understudy waive \"Ana Holm\" environment --until 2027-01-31 --reason \"Access ordered\""
    )]
    Waive(sign_off::Waive),
    /// Say who is ready, why not yet, and what to do next
    #[command(after_help = "Examples:\n  understudy readiness\n  understudy readiness --superuser \"Ana Holm\"\n  \
        understudy readiness --as-of 2026-10-01 --wave \"Wave 1\" --json")]
    Readiness(readiness::Readiness),
    /// Compare ready superusers with those needed, per process area and user group
    #[command(
        after_help = "Examples:\n  understudy coverage\n  understudy coverage --without \"Ana Holm\" --without \"Ben Oto\""
    )]
    Coverage(coverage::Coverage),
    /// Say who needs which module and who has completed it, per user group and module
    #[command(after_help = "Examples:\n  understudy completion --group \"Order desk\"\n  \
        understudy completion --group \"Order desk\" --module Returns --people --as-of 2027-03-01")]
    Completion(completion::Completion),
    /// Say who trained whom, with which version, and how many people each trainer has reached
    #[command(
        after_help = "Examples:\n  understudy cascade\n  understudy cascade --trainer \"Ana Holm\" --module Returns"
    )]
    Cascade(cascade::Cascade),
    /// List who needs training again, why, by when, and the shortest that suffices
    #[command(after_help = "Examples:\n  understudy retraining --overdue\n  \
        understudy retraining decide \"Ana Holm\" \"Returns\" joiner --later 2027-03-01 --reason \"On leave\"")]
    Retraining(retraining::Retraining),
    /// List, import and judge what releases change
    #[command(after_help = "Examples:\n  understudy releases\n  understudy releases show \"2027 wave 1\"")]
    Releases {
        #[command(subcommand)]
        action: Option<retraining::Releases>,
    },
    /// Show where training did not work: questions and tickets by process, next to the training given
    #[command(after_help = "Examples:\n  understudy tickets --days 30\n  understudy tickets list --unmatched")]
    Tickets(retraining::Tickets),
    /// Show the training plan of twelve parts; write, freeze, review, approve, compare and export it
    #[command(after_help = "Examples:\n  understudy plan\n  understudy plan show audience\n  \
        understudy plan part delivery --text \"Small groups\" --owner \"Ana Holm\"\n  \
        understudy plan version --make \"For the committee\" --reviewer \"Ola Berg\"\n  \
        understudy plan approve 1 --by \"Ola Berg\"\n  understudy plan export --to plan.pdf")]
    Plan(plan::Plan),
    /// Show what the steering committee would see today and what changed; keep and compare packs
    #[command(after_help = "Examples:\n  understudy steering\n  understudy steering keep \"November\"\n  \
        understudy steering compare October November\n  understudy export steering --to slides.pdf --slides")]
    Steering(steering::Steering),
    /// List the decisions that the steering committee is asked for; ask, take and open them again
    #[command(after_help = "Examples:\n  understudy decisions --open\n  \
        understudy decisions ask \"Move Wave 2 by two weeks\" --by 2027-02-01\n  \
        understudy decisions take \"Move Wave 2\" \"By one week\"")]
    Decisions(steering::Decisions),
    /// List who needs to learn what how deeply, what is missing, and which groups have no training
    #[command(after_help = "Examples:\n  understudy needs\n  understudy needs groups\n  \
        understudy needs topics --areas --tracks\n  understudy needs set \"Order desk\" \"Manage returns\" 2\n  \
        understudy needs person \"Ana Holm\"")]
    Needs(needs::Needs),
    /// List the checklists of the phases, answer their lines, and see what is open before the next phase
    #[command(after_help = "Examples:\n  understudy checklists gates\n  understudy checklists begin implement\n  \
        understudy checklists done \"Sponsors have agreed\" --evidence \"Minutes of 3 March\"")]
    Checklists(checklists::Checklists),
    /// Ask how people feel: make pulses, collect and count answers, see trend, drops and burnout watch
    #[command(
        after_help = "Examples:\n  understudy pulse add --group \"Order desk\"\n  understudy pulse open \"Pulse 1\"\n  \
        understudy pulse sheet \"Pulse 1\" --to sheets.pdf\n  understudy pulse enter sheets.txt --dry-run\n  \
        understudy pulse import \"Pulse 1\" answers.xlsx --map group=Team\n  \
        understudy pulse close \"Pulse 1\"\n  understudy pulse results --as-of 2027-03-01 --json\n  \
        understudy pulse respond \"Pulse 2\" --group \"Order desk\" --change communication --title \"Who answers the phones\" \
        --channel \"Team meeting\" --owner \"Dora Lind\" --due 2027-03-12 --agreed-with \"Carla Ruiz\""
    )]
    Pulse(pulse::Pulse),
    /// List the versions of the readiness rule
    #[command(after_help = "Example:\n  understudy rules")]
    Rules,
    /// Write a file: readiness, sessions, attendance, completion, faults, the session pack
    #[command(subcommand)]
    Export(export::Export),
    /// Say who changed what and when; of everything or of one row
    #[command(after_help = "Examples:\n  understudy history --limit 20\n  understudy history \"Order desk\"")]
    History(history::History),
    /// Share the programme with other laptops: through a folder or a PostgreSQL hub
    #[command(
        subcommand,
        after_help = "Example:\n  understudy share folder ~/OneDrive/Rollout --laptop \"Ana's laptop\"\n  understudy share now"
    )]
    Share(sharing::Share),
    /// Write an invite for a newcomer; its passphrase is told once
    #[command(after_help = "Example:\n  understudy invite --to nordwind.understudy-invite")]
    Invite(sharing::Invite),
    /// Join a shared programme with an invite
    #[command(
        after_help = "Example:\n  understudy join nordwind.understudy-invite --person \"Ben Lund\" --laptop \"Ben's laptop\" --folder ~/OneDrive/Rollout"
    )]
    Join(sharing::Join),
    /// List who takes part, let newcomers in, give roles, remove laptops
    #[command(after_help = "Example:\n  understudy members approve \"Ben Lund\" --role consultant")]
    Members {
        #[command(subcommand)]
        action: Option<sharing::Members>,
    },
    /// List and settle what laptops disagree about
    #[command(after_help = "Example:\n  understudy conflicts resolve --all --take shown")]
    Conflicts {
        #[command(subcommand)]
        action: Option<sharing::Conflicts>,
    },
    /// Make a PostgreSQL database a hub
    #[command(subcommand, after_help = "Example:\n  understudy hub init > hub.sql")]
    Hub(sharing::HubCommand),
    /// Encrypt the programme on this laptop, or end that
    #[command(
        subcommand,
        after_help = "Examples:\n  understudy protect on --delete-plain-backups\n  understudy protect status"
    )]
    Protect(protection::Protect),
    /// Show the recovery phrase, or open a locked programme with it
    #[command(
        subcommand,
        after_help = "Examples:\n  understudy recovery show\n  understudy recovery use \"Nordwind rollout\" < words.txt"
    )]
    Recovery(protection::Recovery),
    /// Take the last change back, or the one named as in the history
    #[command(after_help = "Example:\n  understudy undo")]
    Undo(history::Undo),
    /// Do the last change taken back again
    #[command(after_help = "Example:\n  understudy redo")]
    Redo,
    /// Write the whole programme into one file
    #[command(after_help = "Example:\n  understudy backup --to nordwind.understudy")]
    Backup(backup::Backup),
    /// Make a programme from a backup; an existing one is never replaced without a backup of its own
    #[command(after_help = "Example:\n  understudy restore nordwind.understudy --as \"Nordwind, restored\"")]
    Restore(backup::Restore),
    /// Verify the database and that the change log gives exactly its tables; prints a digest
    ///
    /// Two programmes with the same digest hold the same. The exit code is 1 when the programme is not sound.
    #[command(after_help = "Example:\n  understudy check")]
    Check,
    /// Make a large programme for tests and measurements; the same numbers give the same programme
    #[command(after_help = "Example:\n  understudy generate --superusers 1000 --people 50000 --name Large")]
    Generate(programme::Generate),
    /// Show or say who is at this laptop; it stands beside what is logged, assessed and signed off
    #[command(after_help = "Examples:\n  understudy me\n  understudy me \"Ola Berg\"")]
    Me(programme::Me),
    /// Show the settings of the programme
    #[command(after_help = "Example:\n  understudy settings")]
    Settings,
    /// List or add waves
    #[command(after_help = "Example:\n  understudy waves add \"Wave 1\" --cutover 2027-03-01 --site Oslo")]
    Waves(programme::Waves),
    /// List or add sites
    #[command(after_help = "Example:\n  understudy sites add Oslo --country Norway")]
    Sites(programme::Sites),
    /// Show and mark who was at a session, import it, and close or reopen the session
    #[command(after_help = "Examples:\n  understudy attendance show \"Returns 2027-03-01\"\n  \
        understudy attendance mark \"Returns 2027-03-01\" present --all\n  \
        understudy attendance mark \"Returns 2027-03-01\" excused \"Ana Holm\" --reason ill\n  \
        understudy attendance import \"Returns 2027-03-01\" report.csv --dry-run\n  \
        understudy attendance close \"Returns 2027-03-01\"")]
    #[command(subcommand)]
    Attendance(attendance::Attendance),
    /// List and record timed tasks of a session
    #[command(
        after_help = "Example:\n  understudy tasks record \"Returns 2027-03-01\" \"Enter a return\" \"Ana Holm\" 1:35 --aided"
    )]
    #[command(subcommand)]
    Tasks(tasks::Tasks),
    #[command(hide = true)]
    TortureRoom(torture::TortureRoom),
    #[command(hide = true)]
    Torture(torture::Torture),
}
