//! `cargo xtask`: the commands that run, test, measure and tidy the whole project.
//!
//! Owns what it takes to get from a bare machine to a running or tested programme. Deliberately knows nothing of the
//! product itself: it starts the same binaries that people start.

mod bench;
mod codegen;
mod process;
mod run;
mod setup;
mod test;
mod tidy;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run                     install what is missing, build, and open the window on the sample programme
  test [PART…] [-- NAME]  install what is missing and run every check and test;
                          PART is one of: rust ui exports window tidy
                          NAME runs only the Rust tests whose name contains it
  bench [ARGUMENT…]       measure the release build; --built: the one built last
  codegen [--check]       write the TypeScript side of the commands, or say where it is stale
  tidy                    check the rules of the source tree
  setup                   install everything that run and test need";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        bail!("no command given\n\n{USAGE}");
    };
    let wants_help = |word: &String| word == "--help" || word == "-h";
    if wants_help(command) || (command != "bench" && rest.iter().any(wants_help)) {
        println!("{USAGE}");
        return Ok(());
    }
    match (command.as_str(), rest) {
        ("run", rest) => run::run(rest),
        ("test", rest) => test::test(rest),
        ("bench", rest) => bench::bench(rest),
        ("codegen", []) => codegen::write(),
        ("codegen", [only]) if only == "--check" => codegen::check(),
        ("tidy", []) => tidy::tidy(),
        ("setup", []) => setup::everything(),
        _ => bail!("`{}` is not something xtask does\n\n{USAGE}", arguments.join(" ")),
    }
}
