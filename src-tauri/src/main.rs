//! The window: the only crate that names tauri.
//!
//! Owns the shell around the use cases: one command that hands a call to the command table, the file dialogs, the events,
//! the start. Deliberately holds no rule, reads no table and words nothing.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod ahead;
mod calls;
mod dialogs;
mod options;
mod painted;

use ahead::Ahead;
use options::{Options, Start};
use std::{process::ExitCode, sync::Arc};
use tauri::{Emitter, Manager, WebviewUrl, WebviewWindowBuilder};
use understudy_app::{App, Event, SystemClock};

fn main() -> ExitCode {
    painted::started();
    let options = match Options::read(std::env::args_os().skip(1)) {
        Ok(Start::Window(options)) => options,
        Ok(Start::Words(words)) => {
            println!("{words}");
            return ExitCode::SUCCESS;
        }
        Err(what) => {
            eprintln!("error: {what}");
            return ExitCode::from(2);
        }
    };
    if let Err(error) = run(options) {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// How often the programme's file is looked at for changes by another window or the command line.
const LOOK: std::time::Duration = std::time::Duration::from_secs(2);
/// How often changes are exchanged by themselves where a programme is shared.
const SHARE: std::time::Duration = std::time::Duration::from_mins(1);

fn run(options: Options) -> tauri::Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    let app = Arc::new(App::new(options.folder.clone(), Arc::new(SystemClock)));
    let state = Arc::clone(&app);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(state)
        .manage(options.clone())
        .invoke_handler(tauri::generate_handler![calls::call])
        .setup(move |tauri| {
            let handle = tauri.handle().clone();
            let ahead = if options.empty { Ahead::default() } else { Ahead::promised() };
            let known = ahead.clone();
            app.listen(move |event| {
                if matches!(event, Event::Changed(_)) {
                    known.forget();
                }
                // The window may be closing; then nobody needs to be told.
                let _ = match event {
                    Event::Changed(touched) => handle.emit("changed", serde_json::json!({ "touched": touched })),
                    Event::Job(progress) => handle.emit("job", progress),
                };
            });
            let page = options.at.as_ref().map_or_else(|| "index.html".to_owned(), |at| format!("index.html#{at}"));
            // Not `about:blank`: its loading is not always told.
            let url = WebviewUrl::App(if options.empty { "empty.html".into() } else { page.into() });
            let window = WebviewWindowBuilder::new(tauri, "main", url)
                .title("Understudy")
                .inner_size(1366.0, 768.0)
                .min_inner_size(1024.0, 600.0)
                .on_page_load(move |_, load| {
                    if options.empty && load.event() == tauri::webview::PageLoadEvent::Finished {
                        painted::report();
                    }
                });
            // The programme opens while the page loads; whoever asks first waits for it.
            let opening = Arc::clone(&app);
            let (sample, empty) = (options.sample, options.empty);
            let (worked_out, working) = (ahead.clone(), Arc::clone(&app));
            let open = move || {
                if empty {
                    return;
                }
                if sample {
                    if let Err(error) = understudy_app::dispatch(&opening, "programme_sample", serde_json::Value::Null)
                    {
                        tracing::error!(code = error.code, "the sample programme could not be made");
                    }
                } else {
                    opening.open_last();
                }
            };
            tauri.manage(calls::Opened::start(open, move || worked_out.work_out(&working)));
            tauri.manage(ahead);
            window.build()?;
            let watched = Arc::clone(tauri.state::<Arc<App>>().inner());
            let sharing = Arc::clone(&watched);
            std::thread::spawn(move || {
                loop {
                    std::thread::sleep(LOOK);
                    watched.notice_outside_changes();
                }
            });
            std::thread::spawn(move || {
                loop {
                    std::thread::sleep(SHARE);
                    understudy_app::sharing::quietly(&sharing);
                }
            });
            Ok(())
        })
        .run(tauri::generate_context!())
}
