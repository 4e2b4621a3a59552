//! Starting other programs: echoed, streamed or captured.
//!
//! Owns how a child process is started and read; decides nothing about what its result means.

use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A command that runs at the workspace root.
pub(crate) fn command(program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(crate::workspace::root());
    command
}

/// The cargo that runs this xtask, at the workspace root.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// npm, in a folder of the workspace.
pub(crate) fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(folder);
    command
}

/// Shows the command, runs it with its output on the terminal, and answers whether it succeeded.
pub(crate) fn succeeds(command: &mut Command) -> Result<bool> {
    announce(command);
    let status = command.status().with_context(|| could_not_start(command))?;
    Ok(status.success())
}

/// As [`succeeds`], where failure ends the task.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    if succeeds(command)? { Ok(()) } else { bail!("this failed: {}", shown(command)) }
}

/// Shows the command and runs it; every line of its standard output goes to `each`, which answers what to show of it.
pub(crate) fn stream(command: &mut Command, mut each: impl FnMut(&str) -> Option<String>) -> Result<bool> {
    announce(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| could_not_start(command))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line)? > 0 {
            if let Some(shown) = each(String::from_utf8_lossy(&line).trim_end()) {
                println!("{shown}");
            }
            line.clear();
        }
    }
    Ok(child.wait()?.success())
}

/// Runs quietly and answers success, standard output and standard error.
pub(crate) fn capture(command: &mut Command) -> Result<(bool, String, String)> {
    let output = command.stdin(Stdio::null()).output().with_context(|| could_not_start(command))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((output.status.success(), text(&output.stdout), text(&output.stderr)))
}

/// Finds a program on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .flat_map(|folder| ["", ".exe", ".cmd"].map(|ending| folder.join(format!("{program}{ending}"))))
        .find(|path| path.is_file())
}

fn announce(command: &Command) {
    println!("\n$ {}", shown(command));
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(program).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn could_not_start(command: &Command) -> String {
    format!(
        "`{}` could not be started; is it installed and on the search path?",
        command.get_program().to_string_lossy()
    )
}
