//! What a page makes of the answers of a session; it must be what a fresh check and a fresh session have.

use docgauge::output::preview::PreviewBlock;
use docgauge::output::report::Report;
use docgauge::output::session::{Session, Update};

/// The report and the preview of a page.
#[derive(Default)]
pub struct Page {
    report: Option<Report>,
    blocks: Vec<PreviewBlock>,
}

impl Page {
    /// Applies an update as the page does.
    pub fn take(&mut self, update: Update) {
        let mut report = update.report;
        if let Some(last) = self.report.take() {
            (report.sections, report.findings) = (last.sections, last.findings);
        }
        update.sections.apply(&mut report.sections);
        update.findings.apply(&mut report.findings);
        self.report = Some(report);
        let splice = update.preview;
        for block in &mut self.blocks[splice.at + splice.remove..] {
            block.line = block.line.checked_add_signed(splice.shift_lines).expect("a line");
            block.end_line = block.end_line.checked_add_signed(splice.shift_lines).expect("a line");
            block.from = block.from.checked_add_signed(splice.shift_units).expect("an offset");
        }
        self.blocks.splice(splice.at..splice.at + splice.remove, splice.insert);
    }

    /// Compares the report with that of a fresh check, and the preview with that of a fresh session.
    pub fn is_right(&self, session: &Session) -> Result<(), String> {
        let text = session.text();
        let report = self.report.as_ref().ok_or("no update came")?;
        let checked = docgauge::check(text, session.options());
        if *report != checked {
            return Err(format!("the report differs: {report:?} is not {checked:?} of {text:?}"));
        }
        let mut cold = Session::new(session.options().clone());
        cold.set_text(text.to_string());
        if self.blocks != cold.preview() {
            return Err(format!(
                "the preview differs: {:?} is not {:?} of {text:?}",
                self.blocks,
                cold.preview()
            ));
        }
        Ok(())
    }
}
