//! Long work: started, watched, cancelled.

use crate::{
    App, AppError, Event, Result,
    dto::{
        Nothing,
        readiness::{JobById, JobProgress, JobState},
    },
    open::lock,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};
use understudy_domain::message::Message;
use understudy_export::Progress;

/// Jobs since the program started.
#[derive(Default)]
pub(crate) struct Jobs {
    next: AtomicU32,
    jobs: Mutex<BTreeMap<u32, Job>>,
}

struct Job {
    progress: JobProgress,
    cancelled: Arc<AtomicBool>,
}

/// How a job ended.
type Ending = (JobState, Option<Message>, Vec<Message>);

/// Passes progress on to the window.
struct Watch {
    job: u32,
    jobs: Arc<Jobs>,
    cancelled: Arc<AtomicBool>,
    tell: Arc<dyn Fn(&Event) + Send + Sync>,
}

impl Progress for Watch {
    fn step(&self, done: u32, of: u32) {
        self.jobs.update(self.job, &self.tell, |progress| (progress.done, progress.of) = (done, of));
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Jobs {
    /// Starts work on a thread of its own.
    pub(crate) fn start(
        self: &Arc<Self>,
        app: &App,
        work: impl FnOnce(&dyn Progress) -> Ending + Send + 'static,
    ) -> u32 {
        let job = self.next.fetch_add(1, Ordering::Relaxed) + 1;
        let cancelled = Arc::new(AtomicBool::new(false));
        let progress = JobProgress { job, done: 0, of: 1, state: JobState::Running, message: None, notes: Vec::new() };
        lock(&self.jobs).insert(job, Job { progress, cancelled: Arc::clone(&cancelled) });
        let watch = Watch { job, jobs: Arc::clone(self), cancelled, tell: app.teller() };
        std::thread::spawn(move || {
            let (state, message, notes) = work(&watch);
            watch.jobs.update(job, &watch.tell, |progress| {
                progress.state = state;
                progress.message = message;
                progress.notes = notes;
                if state == JobState::Done {
                    progress.done = progress.of;
                }
            });
        });
        job
    }

    fn update(&self, job: u32, tell: &Arc<dyn Fn(&Event) + Send + Sync>, change: impl FnOnce(&mut JobProgress)) {
        let changed = lock(&self.jobs).get_mut(&job).map(|job| {
            change(&mut job.progress);
            job.progress.clone()
        });
        if let Some(progress) = changed {
            tell(&Event::Job(progress));
        }
    }
}

/// Where a job stands.
pub fn job(app: &App, args: JobById) -> Result<JobProgress> {
    lock(&app.jobs.jobs)
        .get(&args.job)
        .map(|job| job.progress.clone())
        .ok_or_else(|| AppError::refused(Message::new("job-unknown")))
}

/// Asks a job to stop. It ends as cancelled unless it was done already.
pub fn cancel(app: &App, args: JobById) -> Result<Nothing> {
    if let Some(job) = lock(&app.jobs.jobs).get(&args.job) {
        job.cancelled.store(true, Ordering::Relaxed);
    }
    Ok(Nothing {})
}
