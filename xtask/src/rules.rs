//! docs/rules.md, written from the pages of the rules.
//!
//! The table counts what the rules find in the examples on their pages, so the test that holds the file to the pages
//! writes it as well.

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
