//! A disk that is full while laptops share: the shared folder's, and the laptop's own.

use super::{
    fixtures::{Desk, copy_folder},
    full_disk::on_a_small_disk,
};
use anyhow::{Context, Result, ensure};
use std::{fmt::Write, fs, path::PathBuf};
use understudy_tests::{cli::Cli, places};

/// Two laptops that share through a folder on the disk that will be small.
struct Two {
    desk: Desk,
    disk: PathBuf,
    /// Where Ana's programme lies: on that disk or beside it.
    data: PathBuf,
    ana: Cli,
    ben: Cli,
}

impl Two {
    fn new(ana_on_it: bool) -> Result<Self> {
        let desk = Desk::new()?;
        let disk = desk.path("disk");
        fs::create_dir_all(disk.join("shared"))?;
        let place = disk.join("shared");
        let place = place.to_str().context("a folder")?;
        desk.cli.done(&["new", "Nordwind"])?;
        let data = if ana_on_it { disk.join("ana") } else { desk.path("ana") };
        copy_folder(&desk.data(), &data)?;
        let ana = Cli::new(&data)?;
        ana.done(&["share", "folder", place, "--laptop", "Ana's laptop"])?;
        let invite = desk.path("ben.understudy-invite");
        let invite = invite.to_str().context("a path")?;
        let written = ana.json(&["invite", "--to", invite])?;
        let passphrase = written["passphrase"].as_str().context("no passphrase")?;
        let ben = Cli::new(&desk.path("ben"))?;
        let who = ["--person", "ben", "--email", "ben@example.com", "--laptop", "Ben's laptop", "--folder", place];
        ben.done(&[&["join", invite, "--passphrase", passphrase][..], &who].concat())?;
        ana.done(&["share", "now"])?;
        ana.done(&["members", "approve", "ben", "--role", "lead"])?;
        ben.done(&["share", "now"])?;
        ana.done(&["share", "now"])?;
        Ok(Self { desk, disk, data, ana, ben })
    }

    /// Imports many people on a laptop, which are not shared yet.
    fn import(&self, laptop: &Cli, count: u32) -> Result<()> {
        let mut people = "Name,E-mail,Job title\n".to_owned();
        for number in 0..count {
            // Numbers far apart, so that they do not compress to nothing.
            let drawn = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            writeln!(people, "Person {drawn:x},person{number}@example.com,Clerk {:x}", drawn.rotate_left(17))?;
        }
        let file = self.desk.file("many.csv", people.as_bytes())?;
        laptop.done(&["import", "people", &file])?;
        Ok(())
    }

    /// Runs a script on the small disk. It may call `ana` and `ben`, and `leave N`, which fills the disk but for N KiB;
    /// `None` where no disk can be mounted.
    fn run(&self, script: &str) -> Result<Option<(String, String)>> {
        let call = |name: &str, data: &PathBuf| {
            let (keys, data) = (places::keychain(data), data.display());
            format!("{name}() {{ UNDERSTUDY_KEYCHAIN='{keys}' \"$UNDERSTUDY\" --data '{data}' \"$@\"; }}\n")
        };
        let script = [
            call("ana", &self.data),
            call("ben", &self.desk.path("ben")),
            "leave() { free=$(df --output=avail -k \"$DISK\" | tail -1)\n".to_owned(),
            "  dd if=/dev/zero of=\"$DISK/filler\" bs=1k count=$((free - $1)) status=none; }\n".to_owned(),
            script.to_owned(),
        ];
        let Some(output) = on_a_small_disk(&self.disk, &script.concat())? else {
            println!("skipped: this machine does not let a test mount a file system");
            return Ok(None);
        };
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Ok(Some((text(output.stdout), text(output.stderr))))
    }
}

/// What both scripts end with: both share in peace, and are looked at.
const IN_PEACE: &str = r#"
    rm "$DISK/filler"
    ana share now >&2; echo "again $?"
    ben share now >/dev/null; ana share now >/dev/null
    ana --json check | grep -E 'digest"|sound'; ben --json check | grep -E 'digest"|sound'
    echo "people $(ben people | grep -c example.com)"
"#;

fn look(said: &str, errors: &str, people: u32) -> Result<()> {
    ensure!(said.contains("full 1\n"), "the visit to a full disk did not fail: {said}\n{errors}");
    let refusals: Vec<&str> = errors.lines().filter(|line| line.starts_with("error: ")).collect();
    ensure!(refusals.len() == 1 && refusals[0].contains("full"), "it does not say what is wrong: {errors}");
    ensure!(said.contains("again 0\n"), "with room again sharing failed: {said}\n{errors}");
    let lines = |word: &str| said.lines().filter(|line| line.contains(word)).map(str::trim).collect::<Vec<_>>();
    let (digests, sound) = (lines("\"digest\""), lines("\"sound\""));
    ensure!(digests.len() == 2 && digests[0] == digests[1], "the laptops differ: {said}");
    ensure!(sound.len() == 2 && sound.iter().all(|line| line.contains("true")), "not sound: {said}");
    ensure!(said.contains(&format!("people {people}\n")), "people are lost: {said}");
    Ok(())
}

/// The shared folder has no room: the visit says so and what to do, and later nothing is lost.
#[test]
fn a_full_folder_loses_nothing() -> Result<()> {
    let two = Two::new(false)?;
    two.import(&two.ana, 3_000)?;
    let script = r#"
        leave 8
        ana share now >/dev/null; echo "full $?"
    "#;
    let Some((said, errors)) = two.run(&[script, IN_PEACE].concat())? else { return Ok(()) };
    ensure!(errors.contains("Make room there, then share again"), "{errors}");
    look(&said, &errors, 3_001)
}

/// The laptop's own disk has no room for what comes in.
#[test]
fn a_full_laptop_loses_nothing() -> Result<()> {
    let two = Two::new(true)?;
    two.import(&two.ben, 12_000)?;
    two.ben.done(&["share", "now"])?;
    let script = r#"
        leave 400
        ana share now >/dev/null; echo "full $?"
    "#;
    let Some((said, errors)) = two.run(&[script, IN_PEACE].concat())? else { return Ok(()) };
    look(&said, &errors, 12_001)
}
