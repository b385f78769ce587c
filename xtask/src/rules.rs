//! docs/rules.md, written from the pages of the rules.
//!
//! The table has counts of the findings in the examples on the pages, so the test that compares the file with the pages also
//! writes it.

use crate::process;
use crate::project::Project;
use anyhow::Result;
use std::process::Command;

/// Writes docs/rules.md.
pub fn write(project: &Project) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(["test", "--quiet", "--test", "native", "documents::the_page_of_rules"])
            .env("DOCGAUGE_WRITE", "1")
            .current_dir(&project.root),
    )
}
