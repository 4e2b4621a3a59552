//! Long work: started, watched, cancelled.

use crate::{
    App, AppError, Event, Result,
    dto::{
        Nothing,
        readiness::{JobById, JobProgress, JobStarted, JobState},
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
use understudy_domain::{
    message::Message,
    progress::{Progress, Unwatched},
};

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

/// Code of an error that says that the work was asked to stop.
pub(crate) const CANCELLED: &str = "cancelled";

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
    /// Notes work that somebody is about to ask for, so that it can be watched and cancelled while the asker waits.
    fn announce(&self) -> (u32, Arc<AtomicBool>) {
        let job = self.next.fetch_add(1, Ordering::Relaxed) + 1;
        let cancelled = Arc::new(AtomicBool::new(false));
        let progress = JobProgress { job, done: 0, of: 1, state: JobState::Running, message: None, notes: Vec::new() };
        lock(&self.jobs).insert(job, Job { progress, cancelled: Arc::clone(&cancelled) });
        (job, cancelled)
    }

    /// Does work while the asker waits, under a job announced before; without one nobody watches.
    pub(crate) fn watched<T>(
        self: &Arc<Self>,
        app: &App,
        job: Option<u32>,
        work: impl FnOnce(&dyn Progress) -> Result<T>,
    ) -> Result<T> {
        let announced = job.and_then(|job| Some((job, Arc::clone(&lock(&self.jobs).get(&job)?.cancelled))));
        let Some((job, cancelled)) = announced else { return work(&Unwatched) };
        let watch = Watch { job, jobs: Arc::clone(self), cancelled, tell: app.teller() };
        let done = work(&watch);
        let (state, message) = match &done {
            Ok(_) => (JobState::Done, None),
            Err(error) if error.code == CANCELLED => (JobState::Cancelled, Some(error.message.clone())),
            Err(error) => (JobState::Failed, Some(error.message.clone())),
        };
        self.update(job, &watch.tell, |progress| (progress.state, progress.message) = (state, message));
        done
    }

    /// Starts work on a thread of its own.
    pub(crate) fn start(
        self: &Arc<Self>,
        app: &App,
        work: impl FnOnce(&dyn Progress) -> Ending + Send + 'static,
    ) -> u32 {
        let (job, cancelled) = self.announce();
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

/// Announces a job, to be named in the command that does the work.
pub fn begin(app: &App, _args: Nothing) -> Result<JobStarted> {
    Ok(JobStarted { job: app.jobs.announce().0 })
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
