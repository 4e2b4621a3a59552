//! The machine that is measured on, and the memory of this process.
//!
//! Reads what Linux offers under `/proc` and `/etc`; elsewhere it says what the language knows and leaves the rest out.

use std::fs;

/// One line: processor, cores, memory, operating system.
pub(crate) fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processor = field("/proc/cpuinfo", "model name", ':').unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = kibibytes("/proc/meminfo", "MemTotal").map(|size| format!(", {:.1} GiB memory", gibibytes(size)));
    let system = field("/etc/os-release", "PRETTY_NAME", '=').unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!("{processor}, {cores} cores{}, {}", memory.unwrap_or_default(), system.trim_matches('"'))
}

fn gibibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / f64::from(1 << 20)
}

/// The most memory that this process has held, in KiB; unknown outside Linux.
pub(crate) fn peak_memory() -> Option<u64> {
    kibibytes("/proc/self/status", "VmHWM")
}

fn kibibytes(file: &str, name: &str) -> Option<u64> {
    field(file, name, ':')?.split_whitespace().next()?.parse().ok()
}

fn field(file: &str, name: &str, separator: char) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| {
        let (found, value) = line.split_once(separator)?;
        (found.trim() == name).then(|| value.trim().to_owned())
    })
}
