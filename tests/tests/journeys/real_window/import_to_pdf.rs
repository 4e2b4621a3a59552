//! From an empty laptop to the paper for the steering committee, in the window.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::fs;
use understudy_tests::{accessibility, exports, window::drive};

const PEOPLE: &str = "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,country,officeLocation\r\n\
ida@example.com,Ida Berg,Berg,ida@example.com,Ida,11111111-1111-4111-8111-111111111111,Member,Sales clerk,Sales,True,NO,Norway,Oslo\r\n\
jonas@example.com,Jonas Lind,Lind,jonas@example.com,Jonas,22222222-2222-4222-8222-222222222222,Member,Warehouse clerk,Warehouse,True,SE,Sweden,Malmö\r\n\
maya@partner.example,Maya Okafor,Okafor,maya@partner.example,Maya,33333333-3333-4333-8333-333333333333,Guest,Consultant,Partner,True,NO,Norway,Oslo\r\n";

const PROCESSES: &str = "code,title,level\r\n65,Order to cash,end to end\r\n65.05,Take orders,process area\r\n65.05.010,Enter an order,process\r\n65.05.020,Check credit,process\r\n";

/// The whole path once: create, import people and processes, and hand out the PDF.
#[test]
fn from_import_to_pdf() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let place = |name: &str| folder.path().join(name);
    fs::write(place("people.csv"), PEOPLE)?;
    fs::write(place("processes.csv"), PROCESSES)?;
    let answers = ["people.csv", "processes.csv", "summary.pdf"].map(|name| place(name).to_string_lossy().into_owned());
    fs::write(place("answers.txt"), answers.join("\n"))?;
    let answers = place("answers.txt").to_string_lossy().into_owned();
    let data = place("data");
    drive("from_import_to_pdf", &data, &["--dialog-answers", &answers], async |window| {
        window.wait_painted("welcome").await?;
        window.click("textbox", "Name").await?;
        window.type_text("Nordics rollout").await?;
        window.press("Enter").await?;
        window.wait_painted("my-day").await?;
        window.screenshot("my-day-new-programme").await?;

        for (kind, expected) in [("people", "3"), ("processes", "4")] {
            window.script("location.hash = '#/import?kind=' + arguments[0]", vec![json!(kind)]).await?;
            window.click("button", "Choose a file").await?;
            window.wait_for_role("button", &format!("Import {expected} rows")).await?;
            window.screenshot(&format!("import-{kind}-preview")).await?;
            accessibility::must_be_sound(window, "the preview of an import").await?;
            window.click("button", &format!("Import {expected} rows")).await?;
            window.wait_for_text("What next").await?;
        }

        window.script("location.hash = '#/readiness?export=programme'", vec![]).await?;
        window.wait_for_role("dialog", "Export").await?;
        window.screenshot("export-dialog").await?;
        accessibility::must_be_sound(window, "the export dialog").await?;
        window.click("button", "Export").await?;
        window.wait_for_text("summary.pdf").await?;
        let pdf = place("summary.pdf");
        window.wait_until("the PDF", async || Ok(pdf.is_file())).await?;
        window.screenshot("export-done").await?;
        Ok(())
    })?;
    let pdf = place("summary.pdf");
    exports::verify_pdf(&pdf)?;
    let text = exports::pdf_text(&pdf).context("reading the PDF")?;
    ensure!(text.contains("Nordics rollout"), "the PDF does not name the programme:\n{text}");
    Ok(())
}
