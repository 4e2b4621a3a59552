//! The running program: the data folder, the open programme, the one way to change it.
//!
//! Owns which programme is open, the actor of each change, automatic backups, and the telling of what changed.
//! Deliberately knows no concept: each has a module of its own.

use crate::{
    AppError, Clock, FileUse, Result,
    dto::{Changed, FileChoice},
    export::{CANCELLED, Jobs},
    files::Files,
    in_use::InUse,
    readiness::Cache,
    topics,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};
use understudy_domain::{
    day::Day,
    id::Id,
    message::Message,
    progress::{Progress, Unwatched},
};
use understudy_store::{Age, ChangeId, Committed, Edit, Intent, Reader, Store, StoreError};

/// Ending of a programme's file.
pub(crate) const ENDING: &str = "understudy";

/// Something that happened, for the window.
#[derive(Debug, Clone)]
pub enum Event {
    /// Topics changed.
    Changed(Vec<String>),
    /// A job went on.
    Job(crate::dto::readiness::JobProgress),
}

type Listener = Arc<dyn Fn(&Event) + Send + Sync>;

/// The running program.
pub struct App {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    open: RwLock<Option<Arc<Open>>>,
    files: Mutex<Files>,
    notices: Mutex<Vec<Message>>,
    listener: RwLock<Option<Listener>>,
    pub(crate) jobs: Arc<Jobs>,
    keychain: crate::keychain::Chosen,
}

/// An open programme.
pub(crate) struct Open {
    /// Name of its file without ending.
    pub(crate) name: String,
    /// The file.
    pub(crate) store: Store,
    /// Keeps others from replacing the file meanwhile.
    pub(crate) in_use: Arc<InUse>,
    /// Readiness as last computed.
    pub(crate) cache: Mutex<Cache>,
    /// Pairings as last read.
    pub(crate) pairings: Mutex<crate::shadowing::Kept>,
    /// What an import read last.
    pub(crate) last_import: Mutex<Option<crate::import::sheets::Read>>,
    /// Pairs of people who may be the same, as last counted.
    pub(crate) duplicates: Mutex<Option<crate::people::duplicates::Counted>>,
    /// Held while changes are exchanged: one exchange at a time.
    pub(crate) sharing: Mutex<()>,
    /// Time for timers.
    pub(crate) steady: crate::room::Steady,
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::NotUndoable(_) => Self::refused(error.message()),
            StoreError::Cancelled => Self { code: CANCELLED.to_owned(), ..Self::refused(error.message()) },
            StoreError::Damaged(_) => Self { code: "damaged".to_owned(), ..Self::failed(error.message()) },
            _ => Self::failed(error.message()),
        }
    }
}

impl Open {
    /// Who is at this laptop.
    pub(crate) fn me(&self) -> Result<Option<Id>> {
        Ok(self.store.local("me")?.and_then(|text| Id::parse(&text)))
    }

    /// A connection for reading.
    pub(crate) fn reader(&self) -> Result<Reader<'_>> {
        Ok(self.store.reader()?)
    }
}

impl App {
    /// Starts on a data folder; opens nothing yet. The folder is made when the first programme is.
    pub fn new(folder: PathBuf, clock: Arc<dyn Clock>) -> Self {
        let keychain = crate::keychain::Chosen::later(&folder);
        Self {
            keychain,
            folder,
            clock,
            open: RwLock::new(None),
            files: Mutex::default(),
            notices: Mutex::default(),
            listener: RwLock::new(None),
            jobs: Arc::default(),
        }
    }

    /// The same with a keychain of its own, for tests.
    #[must_use]
    pub fn with_keychain(mut self, keychain: Arc<dyn crate::keychain::Keychain>) -> Self {
        self.keychain = crate::keychain::Chosen::given(keychain);
        self
    }

    /// Where secrets are kept.
    pub(crate) fn keychain(&self) -> &Arc<dyn crate::keychain::Keychain> {
        self.keychain.get()
    }

    /// The folder where programmes lie when the user names none: the platform's folder for application data.
    pub fn default_folder() -> Option<PathBuf> {
        dirs::data_dir().map(|folder| folder.join("Understudy"))
    }

    /// Calls somebody whenever something changes. There is one listener: the window.
    pub fn listen(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        *self.listener.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(listener));
    }

    /// Tells the listener.
    pub(crate) fn tell(&self, event: &Event) {
        if let Some(listener) = &*self.listener.read().unwrap_or_else(PoisonError::into_inner) {
            listener(event);
        }
    }

    /// What tells the listener from another thread.
    pub(crate) fn teller(&self) -> Listener {
        self.listener.read().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_else(|| Arc::new(|_: &Event| ()))
    }

    /// Exchanges a path that the user chose in a dialog for a word that commands take.
    pub fn choose_file(&self, path: &Path, usage: FileUse) -> FileChoice {
        lock(&self.files).grant(self.clock.fresh_id(), path, usage)
    }

    pub(crate) fn path_of(&self, file: &str, usage: FileUse) -> Result<PathBuf> {
        lock(&self.files).path(file, usage)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Today where the laptop is.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// A fresh id.
    pub(crate) fn fresh_id(&self) -> Id {
        self.clock.fresh_id()
    }

    /// The open programme.
    pub(crate) fn programme(&self) -> Result<Arc<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(AppError::no_programme)
    }

    /// Closes the open programme, so that its file can be replaced.
    pub(crate) fn close(&self) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Gives back the programme that was closed a moment ago.
    pub(crate) fn reopen(&self, open: Arc<Open>) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open);
    }

    pub(crate) fn notice(&self, message: Message) {
        lock(&self.notices).push(message);
    }

    pub(crate) fn notices(&self) -> Vec<Message> {
        lock(&self.notices).clone()
    }

    /// The file of a programme. Names are kept to one folder: what would lead elsewhere is refused.
    pub(crate) fn file_of(&self, name: &str) -> Result<PathBuf> {
        let name = name.trim();
        let bad = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        if name.is_empty() || name.starts_with('.') || name.ends_with('.') || name.chars().any(bad) || name.len() > 120
        {
            return Err(AppError::refused(Message::new("programme-name-bad")));
        }
        Ok(self.folder.join(format!("{name}.{ENDING}")))
    }

    /// Names of the programmes in the data folder.
    pub fn programme_names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.path().extension().is_some_and(|ending| ending == ENDING))
            .filter_map(|entry| entry.path().file_stem().map(|name| name.to_string_lossy().into_owned()))
            .collect();
        names.sort_by_key(|name| name.to_lowercase());
        names
    }

    /// Makes a new programme file and opens it.
    pub(crate) fn create_file(&self, name: &str, encrypted: bool) -> Result<Arc<Open>> {
        let path = self.file_of(name)?;
        if path.exists() {
            return Err(AppError::refused(Message::new("programme-name-taken").with("name", name)));
        }
        fs::create_dir_all(&self.folder).map_err(StoreError::from)?;
        let in_use = InUse::share(&path);
        let store = if encrypted {
            crate::sharing::laptop::create_encrypted(self, &path)?
        } else {
            Store::create(&path, self.fresh_id())?
        };
        Ok(self.set_open(name.trim(), store, in_use))
    }

    /// The refusal of a name that no programme has, with the names that there are.
    pub(crate) fn unknown_programme(&self, name: &str) -> AppError {
        let names = self.programme_names();
        let message = Message::new("programme-unknown").with("name", name).with("count", names.len());
        AppError::refused(message.with("names", names.join(", ")))
    }

    /// Opens a programme by name; upgrades an older file after a backup, and backs up once a day.
    pub fn open_file(&self, name: &str) -> Result<()> {
        let path = self.file_of(name)?;
        if !path.is_file() {
            return Err(self.unknown_programme(name));
        }
        let in_use = InUse::share(&path);
        if let Err(error) = understudy_store::clear_switch(&path) {
            tracing::warn!(%error, "what a switch of encryption left could not be removed");
        }
        let key = crate::protection::key_of(self, name, &path)?;
        let opened = |error| crate::protection::with_its_key(key.as_ref(), error);
        if Store::age_with(&path, key.as_ref()).map_err(opened)? == Age::Older {
            crate::backup::copy_before_upgrade(self, name, &path)?;
        }
        let store = Store::open_with(&path, key.as_ref()).map_err(opened)?;
        crate::sharing::opened(self, &store)?;
        self.set_open(name, store, in_use);
        crate::backup::daily(self);
        Ok(())
    }

    fn set_open(&self, name: &str, store: Store, in_use: InUse) -> Arc<Open> {
        let in_use = Arc::new(in_use);
        let steady = crate::room::Steady::begin(&*self.clock, &store);
        let open = Arc::new(Open {
            name: name.to_owned(),
            store,
            in_use,
            cache: Mutex::default(),
            pairings: Mutex::default(),
            last_import: Mutex::default(),
            duplicates: Mutex::default(),
            sharing: Mutex::default(),
            steady,
        });
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&open));
        // Opening is remembered for the next start; failing to is no reason not to work.
        if fs::write(self.folder.join("last-opened"), name).is_err() {
            tracing::warn!("the last opened programme could not be remembered");
        }
        open
    }

    /// The programme that was open last, where it is still there.
    pub fn last_programme(&self) -> Option<String> {
        let names = self.programme_names();
        fs::read_to_string(self.folder.join("last-opened")).ok().filter(|name| names.contains(name))
    }

    /// Opens the programme that was open last, or the only one. Answers whether one is open; what prevents it becomes a notice.
    pub fn open_last(&self) -> bool {
        let Some(name) = self.last_programme().or_else(|| self.programme_names().into_iter().next()) else {
            return false;
        };
        match self.open_file(&name) {
            Ok(()) => true,
            Err(error) => {
                self.notice(Message::new("programme-not-opened").with("name", name).with("reason", error.message));
                false
            }
        }
    }

    /// Who is at this laptop.
    pub(crate) fn me(&self) -> Result<Option<Id>> {
        self.programme()?.me()
    }

    /// Writes one change. Every screen that shows one of its rows is told. Nothing is written when all is already so.
    pub(crate) fn change(&self, label: Message, edits: Vec<Edit>) -> Result<Changed> {
        let open = self.programme()?;
        let actor = self.me()?;
        self.change_as(&open, actor, label, edits)
    }

    pub(crate) fn change_as(
        &self,
        open: &Open,
        actor: Option<Id>,
        label: Message,
        edits: Vec<Edit>,
    ) -> Result<Changed> {
        self.change_watched(open, actor, label, edits, &Unwatched)
    }

    /// As [`App::change_as`], watched: asked to stop, it writes nothing.
    pub(crate) fn change_watched(
        &self,
        open: &Open,
        actor: Option<Id>,
        label: Message,
        edits: Vec<Edit>,
        watch: &dyn Progress,
    ) -> Result<Changed> {
        debug_assert!(
            !edits.iter().any(Edit::is_purge) || crate::history::stays(&label).is_some(),
            "what cannot be taken back must say so by its label: {label:?}"
        );
        let intent = self.intent(actor, label.clone());
        let committed = open.store.commit_watched(&intent, edits, watch)?;
        Ok(self.committed(open, label, &committed))
    }

    pub(crate) fn intent(&self, actor: Option<Id>, label: Message) -> Intent {
        Intent { actor, label, now: self.clock.milliseconds(), undoes: None }
    }

    /// Brings caches and screens up to date after a write.
    pub(crate) fn committed(&self, open: &Open, label: Message, committed: &Committed) -> Changed {
        lock(&open.cache).forget(&committed.rows);
        lock(&open.pairings).forget();
        let mut touched: Vec<String> = committed
            .tables()
            .into_iter()
            .flat_map(topics::of_table)
            .map(|topic| (*topic).to_owned())
            .chain(["history".to_owned()])
            .collect();
        touched.sort();
        touched.dedup();
        let Some((clock, stream)) = committed.change else {
            return Changed::default();
        };
        self.tell(&Event::Changed(touched.clone()));
        let undo = crate::history::word_of_undo(ChangeId { clock, stream }, &label);
        Changed { touched, label: Some(label), undo, ..Changed::default() }
    }

    /// Whether another program (a second window, the command line) has written the programme since this was last asked;
    /// if so, caches are dropped and the listener is told to read everything again.
    pub fn notice_outside_changes(&self) -> bool {
        let Ok(open) = self.programme() else { return false };
        let Ok(number) = open.store.outside_changes() else { return false };
        let changed = lock(&open.cache).outside(number);
        if changed {
            lock(&open.pairings).forget();
            self.tell(&Event::Changed(vec!["*".to_owned()]));
        }
        changed
    }
}

impl Changed {
    /// Adds the row that was made or changed.
    pub(crate) fn of(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }
}
