//! Work that outlives a request: a queue in the database that every server of a deployment can work on.
//!
//! A server claims a job and renews the claim with everything it writes. A claim that was not renewed for a while
//! belongs to a server that died, and the job is taken over; whoever lost a claim notices at its next write.

pub mod queue;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::AppState;
use crate::error::Result;
use crate::http::idempotency;

/// How often an idle server looks for work that another one left.
const POLL: Duration = Duration::from_secs(2);
/// How often stored answers and idle callers are forgotten.
const HOUSEKEEPING: Duration = Duration::from_secs(600);

/// Wakes the worker of this process, and tells it to stop.
#[derive(Clone, Default)]
pub struct Signal(Arc<(Mutex<bool>, Condvar, AtomicBool)>);

impl Signal {
    /// There is something to do.
    pub fn wake(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }

    /// No further chunk is to be begun.
    pub fn stop(&self) {
        self.0.2.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Whether [`Signal::stop`] was called.
    pub fn stopping(&self) -> bool {
        self.0.2.load(Ordering::SeqCst)
    }

    fn wait(&self) {
        let woken = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.0.1.wait_timeout_while(woken, POLL, |woken| !*woken);
        *waited.unwrap_or_else(PoisonError::into_inner).0 = false;
    }
}

/// The worker of this process. Dropping it waits until it has stopped at a safe point.
pub struct Worker {
    signal: Signal,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Worker {
    /// Starts to work on the queue.
    pub fn start(state: AppState) -> Self {
        let signal = state.jobs.clone();
        let thread = std::thread::spawn(move || work(&state));
        Worker { signal, thread: Some(thread) }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.signal.stop();
        if let Some(thread) = self.thread.take() {
            // A panic of the worker was logged when it happened.
            let _ = thread.join();
        }
    }
}

fn work(state: &AppState) {
    let server = uuid::Uuid::now_v7().to_string();
    let mut cleaned = Instant::now();
    let first = state.db.write_blocking(queue::recover);
    log_failure("recovering jobs", first);
    while !state.jobs.stopping() {
        match state.db.write_blocking(|c| queue::claim(c, &server, state.config.job_timeout)) {
            Ok(Some(job)) => run(state, &job),
            Ok(None) => state.jobs.wait(),
            Err(error) => {
                log::error!("claiming a job: {error}");
                state.jobs.wait();
            }
        }
        if cleaned.elapsed() > HOUSEKEEPING {
            cleaned = Instant::now();
            state.rate_limits.forget_idle();
            log_failure("forgetting stored answers", state.db.write_blocking(idempotency::forget_old));
        }
    }
}

fn run(state: &AppState, job: &queue::Job) {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match job.kind.as_str() {
        crate::imports::run::JOB => crate::imports::run::run(state, job),
        unknown => Err(crate::error::Error::Internal(format!("no job is called {unknown}"))),
    }));
    let outcome = outcome.unwrap_or_else(|_| Err(crate::error::Error::Internal("the job panicked".into())));
    let closed = state.db.write_blocking(|c| match outcome {
        Ok(queue::Outcome::Done) => queue::finish(c, job, None),
        Ok(queue::Outcome::Interrupted) => queue::release(c, job),
        Ok(queue::Outcome::Lost) => Ok(()),
        Err(error) => {
            log::error!("job {} ({} {}): {error}", job.id, job.kind, job.subject_id);
            queue::retry_or_fail(c, job, &error.to_string())
        }
    });
    log_failure("closing a job", closed);
}

fn log_failure<T>(what: &str, outcome: Result<T>) {
    if let Err(error) = outcome {
        log::error!("{what}: {error}");
    }
}
