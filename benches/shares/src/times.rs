//! The times of the steps and rules of a check, by the clock between the core's reports that a step is done.

use std::time::Instant;

use docgauge::analysis::Analysis;
use docgauge::analysis::memo::Memo;
use docgauge::model::options::Options;
use docgauge::model::step::Step;
use docgauge::output::{preview, report};

/// The time of each step and of each rule, in seconds, in the order in which they were first done.
#[derive(Clone, Default)]
pub struct Times {
    pub parts: Vec<(Step, f64)>,
}

impl Times {
    fn add(&mut self, step: Step, seconds: f64) {
        match self.parts.iter_mut().find(|(known, _)| *known == step) {
            Some((_, time)) => *time += seconds,
            None => self.parts.push((step, seconds)),
        }
    }

    /// The time of a step; 0 if it was not done.
    pub fn of(&self, step: Step) -> f64 {
        self.parts.iter().find(|(known, _)| *known == step).map_or(0.0, |(_, time)| *time)
    }

    /// Keeps the smaller of each two times: the one that was disturbed less.
    pub fn keep_least(&mut self, other: &Times) {
        if self.parts.is_empty() {
            *self = other.clone();
        }
        for (step, time) in &mut self.parts {
            *time = time.min(other.of(*step));
        }
    }

    /// Adds the times of another document.
    pub fn add_all(&mut self, other: &Times) {
        for &(step, time) in &other.parts {
            self.add(step, time);
        }
    }

    pub fn sum(&self) -> f64 {
        self.parts.iter().map(|(_, time)| time).sum()
    }
}

/// Analyses a text and makes its report and preview.
pub fn timed(text: &str, options: &Options, memo: &mut Memo) -> Times {
    let mut times = Times::default();
    let mut last = Instant::now();
    let mut done = |step| {
        let now = Instant::now();
        times.add(step, (now - last).as_secs_f64());
        last = now;
    };
    let analysis = Analysis::with(text, options, None, memo, &mut done);
    std::hint::black_box(report::of(&analysis));
    done(Step::Phase("report"));
    std::hint::black_box(preview::of(&analysis));
    done(Step::Phase("preview"));
    times
}
