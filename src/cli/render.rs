//! `docgauge render`: the preview as one HTML page that loads no other files.
//!
//! The core makes the blocks safe. The page around them contains a style sheet and no script, and its content security policy
//! forbids scripts, so that a script that passed the core by mistake would not run.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use docgauge::analysis::Analysis;
use docgauge::model::state::Completeness;
use docgauge::output::preview;
use docgauge::output::report::{self, Report};
use sha2::{Digest, Sha256};

use super::args::Render;
use super::output::{Output, Problem};
use super::project;
use super::status::Status;

const CSS: &str = include_str!("render.css");

/// Renders one document.
pub fn run(args: &Render, output: &Output) -> Result<Status, Problem> {
    let job = project::one(&args.document)?;
    let (text, options) = (job.input.read()?, job.options());
    output.write(&page(&Analysis::of(&text, &options, job.custom())))?;
    Ok(Status::Nothing)
}

fn page(analysis: &Analysis) -> String {
    let report = report::of(analysis);
    let blocks: Vec<_> = preview::of(analysis).into_iter().map(|block| block.html).collect();
    let blocks: Vec<&str> = blocks.iter().map(|html| html.as_str()).collect();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        BASE64_STANDARD.encode(Sha256::digest(CSS))
    );
    let (title, path) = (escape(title(&report)), escape(&report.path));
    let measured = measured(&report);
    let template =
        report.template.as_ref().map_or("no template".to_string(), |template| escape(&template.name));
    let blocks = blocks.join("\n");
    format!(
        "<!doctype html>\n\
         <html lang=\"en\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <style>{CSS}</style>\n\
         </head>\n\
         <body>\n\
         <header>\n\
         <p>{path}</p>\n\
         <p>{template}</p>\n\
         {measured}\
         </header>\n\
         <main>\n{blocks}\n</main>\n\
         </body>\n\
         </html>\n"
    )
}

/// The line with the document's completeness, if it is measured by a template.
fn measured(report: &Report) -> String {
    let Completeness { done, total, percent } = report.completeness;
    report.band.map_or(String::new(), |band| {
        let meter =
            format!("<meter min=\"0\" max=\"100\" value=\"{percent}\" aria-label=\"Completeness\"></meter>");
        format!("<p>{meter}{}: {percent} %, {done} of {total} items done</p>\n", band.word())
    })
}

/// The document's first heading, else its path.
fn title(report: &Report) -> &str {
    let titles = report.sections.iter().map(|section| section.title.as_str());
    titles.into_iter().find(|title| !title.is_empty()).unwrap_or(&report.path)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
