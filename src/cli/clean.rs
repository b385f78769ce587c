//! `docgauge clean`: a ready document as it is handed on, without guidance and directives.
//!
//! A document that is not ready is refused with the list of its gaps, unless it is forced. The source is never changed:
//! naming it as the output is wrong usage. Invariant: the text and the gaps come from [`docgauge::output::clean`].

use std::fs;
use std::path::Path;

use docgauge::analysis::Analysis;
use docgauge::model::state::ItemState;
use docgauge::output::clean::{self, Gap};

use super::args::Clean;
use super::output::{Output, Problem};
use super::project;
use super::status::Status;

/// Cleans one document.
pub fn run(args: &Clean, output: &Output) -> Result<Status, Problem> {
    let job = project::one(&args.document)?;
    let (text, options) = (job.input.read()?, job.options());
    if args.output.as_deref().zip(job.input.file()).is_some_and(|(to, from)| is_same(to, from)) {
        let message = format!("{}: it is the document itself", options.path);
        return Err(Problem::new(message, "name another file for the clean document"));
    }
    let clean = clean::clean(&Analysis::of(&text, &options, job.custom()));
    if !clean.ready && !args.force {
        let required: Vec<&Gap> = clean.gaps.iter().filter(|gap| gap.required).collect();
        let mut note = format!("{}: not ready, so it is not written\n", options.path);
        required.iter().for_each(|gap| note.push_str(&line(&options.path, gap)));
        if required.is_empty() {
            note.push_str("nothing in it is an item of a document\n");
        }
        output.note(&note);
        return Ok(Status::Something);
    }
    let left = clean.gaps.iter().map(|gap| line(&options.path, gap)).collect::<String>();
    if !left.is_empty() {
        output.note(&format!("{}: left in it\n{left}", options.path));
    }
    match &args.output {
        None => output.write(&clean.text)?,
        Some(to) => {
            let failed = |error| Problem::new(format!("{}: {error}", to.display()), "");
            fs::write(to, &clean.text).map_err(failed)?;
        }
    }
    Ok(Status::Nothing)
}

/// A gap with its place, as compilers write it.
fn line(path: &str, gap: &Gap) -> String {
    let state = match gap.state {
        Some(ItemState::Unchanged) => ": still sample text",
        Some(ItemState::Missing) => ": missing",
        Some(ItemState::Open | ItemState::Done) => ": not filled in",
        None => "",
    };
    let section =
        if gap.section.is_empty() { String::new() } else { format!(" (section `{}`)", gap.section) };
    format!("{path}:{}: {}{state}{section}\n", gap.line, gap.label)
}

fn is_same(a: &Path, b: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    whole(a).is_some_and(|a| whole(b) == Some(a))
}
