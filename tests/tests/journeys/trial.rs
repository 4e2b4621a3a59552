//! Trial.
use anyhow::{Result, ensure};
use understudy_tests::{accessibility, window::drive_binary};

#[test]
fn harness() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let t = std::time::Instant::now();
    drive_binary(std::path::Path::new("/work/main/target/debug/shell"), "trial", folder.path(), &["--sample"], async |window| {
        eprintln!("open {:?}", t.elapsed());
        window.wait_for_text("Shell page").await?;
        window.wait_for("body[data-painted]").await?;
        window.wait_for_role("textbox", "Name").await?.click().await?;
        window.type_text("Zoë 李 x").await?;
        eprintln!("{}", window.focused().await?);
        window.press("Ctrl+Enter").await?;
        window.wait_for_text("chord Zoë 李 x").await?;
        eprintln!("{:?}", window.text().await?);
        window.click("button", "Save").await?;
        window.wait_for_text("saved Zoë 李 x").await?;
        eprintln!("{}", window.screenshot("trial").await?.display());
        let problems = accessibility::problems(window).await?;
        eprintln!("{problems:?}");
        ensure!(problems.iter().any(|p| p.rule == "image-alt"));
        eprintln!("{:?}", t.elapsed());
        window.kill()?;
        window.restart().await?;
        window.wait_for_text("Shell page").await?;
        window.press("Tab").await?;
        eprintln!("{}", window.focused().await?);
        eprintln!("{:?}", t.elapsed());
        Ok(())
    })
}

#[test]
fn failing() -> Result<()> {
    let folder = tempfile::tempdir()?;
    drive_binary(std::path::Path::new("/work/main/target/debug/shell"), "trial-fail", folder.path(), &[], async |window| {
        window.wait_for_text("Shell page").await?;
        panic!("on purpose");
    })
}
