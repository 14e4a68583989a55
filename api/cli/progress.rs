//! Progress on standard error: a bar on a terminal, a line now and then elsewhere, so that logs stay readable.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How far a job is.
pub struct Progress {
    bar: Option<ProgressBar>,
    tenths: i64,
}

impl Progress {
    /// Nothing is shown until something is known.
    pub fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed} {msg}");
            match style {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        Progress { bar, tenths: -1 }
    }

    /// `total` is unknown until the rows were counted.
    pub fn show(&mut self, what: &str, done: i64, total: Option<i64>) {
        let Some(total) = total else { return };
        if let Some(bar) = &self.bar {
            bar.set_length(total.unsigned_abs());
            bar.set_position(done.unsigned_abs());
            bar.set_message(what.to_owned());
            return;
        }
        let tenths = if total > 0 { done * 10 / total } else { 10 };
        if tenths != self.tenths {
            self.tenths = tenths;
            eprintln!("{what} {done}/{total}");
        }
    }

    /// Takes the bar away before the summary is printed.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
