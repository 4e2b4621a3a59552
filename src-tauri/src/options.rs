//! What the window is started with.

use std::{ffi::OsString, path::PathBuf};
use understudy_app::App;

/// What `--help` prints. What only measurements and tests need is left out.
pub(crate) const HELP: &str = "\
The window of Understudy: who is ready to train whom, on what, why not yet, and what to do next.

Usage: understudy-window [OPTIONS]

Options:
      --data FOLDER  Folder of the programmes; the platform's folder for application data when absent
      --sample       Open the sample programme
      --at SCREEN    Begin on a screen, by its address, such as /sessions
  -h, --help         Print this
  -V, --version      Print the version

The same work without a window: understudy --help";

/// What a start is about.
#[derive(Debug)]
pub(crate) enum Start {
    /// The window.
    Window(Options),
    /// Words on standard output, and no window.
    Words(String),
}

/// Start options.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// The data folder.
    pub(crate) folder: PathBuf,
    /// Open the sample programme.
    pub(crate) sample: bool,
    /// Show nothing: the measure that the start-up time is held against.
    pub(crate) empty: bool,
    /// Address of the screen that it opens on; the usual first one when absent.
    pub(crate) at: Option<String>,
    /// A file with one path a line, taken in turn instead of asking in a dialog: no driver can work a system dialog.
    pub(crate) answers: Option<PathBuf>,
}

impl Options {
    /// Reads the arguments.
    pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Start, String> {
        let mut folder = None;
        let mut options = Self { folder: PathBuf::new(), sample: false, empty: false, at: None, answers: None };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .map(PathBuf::from)
                    .ok_or_else(|| format!("{} needs a value", argument.to_string_lossy()))
            };
            match argument.to_str() {
                Some("--help" | "-h") => return Ok(Start::Words(HELP.to_owned())),
                Some("--version" | "-V") => {
                    return Ok(Start::Words(concat!("understudy-window ", env!("CARGO_PKG_VERSION")).to_owned()));
                }
                Some("--data") => folder = Some(value()?),
                Some("--sample") => options.sample = true,
                Some("--empty-window") => options.empty = true,
                Some("--at") => options.at = Some(value()?.to_string_lossy().into_owned()),
                Some("--dialog-answers") => options.answers = Some(value()?),
                _ => {
                    return Err(format!("{} is not known; see understudy-window --help", argument.to_string_lossy()));
                }
            }
        }
        // Only a screen of this program: anything else would lead the window elsewhere.
        if options.at.as_ref().is_some_and(|at| !at.starts_with('/')) {
            return Err("--at needs the address of a screen, such as /sessions".to_owned());
        }
        options.folder = folder
            .or_else(App::default_folder)
            .ok_or_else(|| "no folder for application data was found; name one with --data FOLDER".to_owned())?;
        Ok(Start::Window(options))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Start, String> {
        Options::read(arguments.iter().map(OsString::from))
    }

    /// Whoever asks what the program takes must be told, not refused: and nothing of the rest must be done.
    #[test]
    fn help_says_what_it_takes() {
        for asked in [&["--help"][..], &["-h"], &["--sample", "--help"]] {
            let Ok(Start::Words(words)) = read(asked) else { panic!("{asked:?} is no question") };
            assert!(
                ["--data FOLDER", "--sample", "--at SCREEN"].iter().all(|option| words.contains(option)),
                "{words}"
            );
        }
        assert!(matches!(read(&["--version"]), Ok(Start::Words(words)) if words.starts_with("understudy-window ")));
        assert!(read(&["--dta"]).is_err_and(|error| error.contains("--help")));
    }

    /// A wrong start must say so rather than open on other data than meant.
    #[test]
    fn unknown_and_incomplete_arguments_are_refused() {
        assert!(read(&["--data"]).is_err());
        assert!(read(&["--dta", "x"]).is_err());
        assert!(read(&["--at", "https://example.com", "--data", "x"]).is_err());
        let Ok(Start::Window(options)) = read(&["--sample", "--data", "somewhere"]) else { panic!("known arguments") };
        assert!(options.sample && options.folder == std::path::Path::new("somewhere"));
    }
}
