//! The claim on a job while its file is only read.

use std::cell::Cell;
use std::time::{Duration, Instant};

use crate::AppState;
use crate::error::Result;
use crate::jobs::queue::{self, Job, Outcome};

/// A job that was taken back ends this soon.
const NOTICED: Duration = Duration::from_secs(1);

/// The claim on the job, renewed while a file is only read: that can take longer than a silence may last.
pub struct Claim<'a> {
    /// The server.
    pub state: &'a AppState,
    /// The job.
    pub job: &'a Job,
    renewed: Cell<Instant>,
}

impl<'a> Claim<'a> {
    /// Just taken.
    pub fn new(state: &'a AppState, job: &'a Job) -> Self {
        Claim { state, job, renewed: Cell::new(Instant::now()) }
    }

    /// A chunk has renewed it.
    pub fn renewed(&self) {
        self.renewed.set(Instant::now());
    }

    /// To be called for every row; tells what ends the work, if anything does.
    pub fn keep(&self) -> Result<Option<Outcome>> {
        if self.state.jobs.stopping() {
            return Ok(Some(Outcome::Interrupted));
        }
        if self.renewed.get().elapsed() < (self.state.config.job_timeout / 4).min(NOTICED) {
            return Ok(None);
        }
        self.renewed.set(Instant::now());
        let ours = self.state.db.write_blocking(|c| queue::renew(c, self.job))?;
        Ok((!ours).then_some(Outcome::Lost))
    }
}
