//! The one command of the window.
//!
//! Owns the way of a call off the main thread, so that nothing blocks the window, and the few calls that are the shell's own.

use crate::{ahead::Ahead, dialogs, options::Options, painted};
use serde_json::{Value, json};
use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread,
};
use tauri::{AppHandle, State};
use understudy_app::{App, AppError, FileUse};

/// Whether the programme has been opened; calls wait for it.
#[derive(Clone, Default)]
pub(crate) struct Opened(Arc<(Mutex<bool>, Condvar)>);

impl Opened {
    /// Opens on a thread of its own, then does there what should follow.
    pub(crate) fn start(work: impl FnOnce() + Send + 'static, then: impl FnOnce() + Send + 'static) -> Self {
        let opened = Self::default();
        let done = opened.clone();
        thread::spawn(move || {
            work();
            *done.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
            done.0.1.notify_all();
            then();
        });
        opened
    }

    fn wait(&self) {
        let guard = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.0.1.wait_while(guard, |opened| !*opened).unwrap_or_else(PoisonError::into_inner));
    }
}

/// Runs a command of the table, or one of the shell's own.
#[tauri::command]
pub(crate) async fn call(
    window: AppHandle,
    app: State<'_, Arc<App>>,
    options: State<'_, Options>,
    opened: State<'_, Opened>,
    ahead: State<'_, Ahead>,
    name: String,
    args: Value,
) -> Result<Value, AppError> {
    let (app, options, opened) = (Arc::clone(&app), options.inner().clone(), opened.inner().clone());
    let ahead = ahead.inner().clone();
    let work = move || match name.as_str() {
        "window_painted" => {
            painted::report();
            Ok(Value::Null)
        }
        "dialog_open_file" => Ok(choose(&window, &app, &options, FileUse::Open, &args)),
        "dialog_open_folder" => Ok(choose(&window, &app, &options, FileUse::Folder, &args)),
        "dialog_save_file" => Ok(choose(&window, &app, &options, FileUse::Save, &args)),
        _ => {
            opened.wait();
            match ahead.take(&name, &args) {
                Some(answer) => Ok(answer),
                None => understudy_app::dispatch(&app, &name, args),
            }
        }
    };
    // A panic in a use case must not take the window with it; the store has rolled its transaction back.
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
        let detail = error.to_string();
        Err(AppError::failed(understudy_app::internal_error(&detail)))
    })
}

fn choose(window: &AppHandle, app: &App, options: &Options, usage: FileUse, args: &Value) -> Value {
    let text = |name: &str| args.get(name).and_then(Value::as_str);
    let chosen = dialogs::ask(window, options, usage, text("kind").unwrap_or_default(), text("suggested_name"));
    chosen.map_or(Value::Null, |path| json!(app.choose_file(&path, usage)))
}
