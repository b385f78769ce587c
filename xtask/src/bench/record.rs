//! The last recorded run, benches/record.json, and the table of it in the README.
//!
//! `cargo xtask bench --record REASON` writes both; a commit that changes a ratio contains them. `--check` compares the
//! ratios of a new run with the record. Times are recorded for the table and never compared.

use super::budget::{BUDGETS, Budget, Measures};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::PathBuf;

#[derive(Serialize, Deserialize)]
pub struct Record {
    pub date: String,
    /// Why this run replaced the one recorded before.
    pub reason: String,
    pub measures: Measures,
}

const BEGIN: &str = "<!-- written by cargo xtask bench --record -->\n";
const END: &str = "<!-- end -->\n";

impl Record {
    pub fn read(project: &Project) -> Result<Self> {
        let path = path(project);
        let text = fs::read_to_string(&path).with_context(|| {
            format!("reading {}; `cargo xtask bench --record REASON` writes it", project.shown(&path))
        })?;
        serde_json::from_str(&text).with_context(|| format!("reading {}", project.shown(&path)))
    }

    /// Writes the record and the README's table.
    pub fn write(&self, project: &Project) -> Result<()> {
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(path(project), text)?;
        let readme = project.root.join("README.md");
        let text = fs::read_to_string(&readme)?;
        fs::write(&readme, self.in_page(&text)?)?;
        println!("wrote {} and the table in README.md", project.shown(&path(project)));
        Ok(())
    }

    /// What is wrong with a new run: missed budgets, ratios that are worse than here, and measures that are missing.
    pub fn complaints(&self, measures: &Measures) -> Vec<String> {
        BUDGETS.iter().filter_map(|budget| self.complaint(budget, measures)).collect()
    }

    fn complaint(&self, budget: &Budget, measures: &Measures) -> Option<String> {
        let Budget { id, what, .. } = budget;
        let Some(&measured) = measures.get(*id) else {
            return Some(format!("{id} ({what}) was not measured"));
        };
        let shown = budget.shown(measured);
        if !budget.is_met(measured) {
            return Some(format!("{id} ({what}) is {shown}; its budget is {}", budget.shown_limit()));
        }
        match self.measures.get(*id) {
            None => Some(format!("{id} ({what}) is not in benches/record.json")),
            Some(&recorded) if budget.is_worse(measured, recorded) => {
                let recorded = budget.shown(recorded);
                Some(format!("{id} ({what}) is {shown}, over a tenth worse than the recorded {recorded}"))
            }
            Some(_) => None,
        }
    }

    fn table(&self) -> String {
        let mut table = format!(
            "\nMeasured on {}. {}\n\n| what | budget | measured | |\n|---|--:|--:|---|\n",
            self.date, self.reason
        );
        for budget in BUDGETS {
            let Some(&measured) = self.measures.get(budget.id) else { continue };
            let (limit, shown) = (budget.shown_limit(), budget.shown(measured));
            table.push_str(&format!(
                "| {} | {limit} | {shown} | {} |\n",
                budget.what,
                budget.verdict(measured)
            ));
        }
        table + "\n"
    }

    /// A page with the table between its two comments.
    fn in_page(&self, page: &str) -> Result<String> {
        let parts = page.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
        let (before, after) = parts.context("README.md has no place for the table")?;
        Ok([before, BEGIN, &self.table(), END, after].concat())
    }
}

/// Fails with everything that is wrong with a run.
pub fn check(project: &Project, measures: &Measures) -> Result<()> {
    let complaints = Record::read(project)?.complaints(measures);
    ensure!(complaints.is_empty(), "the measures are not as they should be:\n  {}", complaints.join("\n  "));
    println!("\nevery budget is met, and no ratio is over a tenth worse than the recorded one");
    Ok(())
}

fn path(project: &Project) -> PathBuf {
    project.root.join("benches/record.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Project {
        Project::of_this_build().expect("the project of this build")
    }

    #[test]
    fn the_readme_shows_the_record() {
        let project = project();
        let page = fs::read_to_string(project.root.join("README.md")).expect("README.md");
        let record = Record::read(&project).expect("benches/record.json");
        assert_eq!(record.in_page(&page).expect("its place"), page);
    }

    #[test]
    fn a_missed_budget_a_worse_ratio_and_a_missing_measure_are_complaints() {
        let mut measures: Measures = BUDGETS.iter().map(|budget| (budget.id.to_string(), 20.0)).collect();
        measures.insert("marked".into(), 0.5);
        let record = Record { date: String::new(), reason: String::new(), measures: measures.clone() };
        let of = |measures: &Measures, id: &str| {
            let complaints = record.complaints(measures);
            complaints.into_iter().find(|complaint| complaint.starts_with(&format!("{id} ")))
        };
        assert_eq!(of(&measures, "marked"), None);
        assert!(of(&measures, "growth").unwrap().contains("budget is 1.10 times"));
        measures.insert("marked".into(), 0.56);
        assert!(of(&measures, "marked").unwrap().contains("worse than the recorded 0.50 times"));
        measures.remove("marked");
        assert!(of(&measures, "marked").unwrap().contains("not measured"));
    }
}
