//! Work that outlives a request: a queue in the database that every server of a deployment can work on.
//!
//! A server claims a job and renews the claim with everything it writes. A claim that was not renewed for a while
//! belongs to a server that died, and the job is taken over; whoever lost a claim notices at its next write.

pub mod housekeeping;
pub mod kinds;
pub mod queue;
pub mod routes;
pub mod schedule_routes;
pub mod schedules;
pub mod words;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::AppState;
use crate::error::{Error, Result};

/// How often an idle server looks for work that another one left.
const POLL: Duration = Duration::from_secs(2);
/// How often callers who have not been seen for a while are forgotten; they are counted in memory.
const FORGET_CALLERS: Duration = Duration::from_secs(600);

/// Wakes the workers of this process, and tells them to stop.
#[derive(Clone, Default)]
pub struct Signal(Arc<(Mutex<u64>, Condvar, AtomicBool)>);

impl Signal {
    /// There is something to do.
    pub fn wake(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
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

    /// Waits for a call that this worker, which has noticed `seen` of them, has not noticed.
    fn wait(&self, seen: &mut u64) {
        let calls = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.0.1.wait_timeout_while(calls, POLL, |calls| *calls == *seen);
        *seen = *waited.unwrap_or_else(PoisonError::into_inner).0;
    }
}

/// What a worker does: house-keeping is short and must not wait for a ledger of a hundred thousand rows.
#[derive(Clone, Copy, PartialEq)]
enum Lane {
    /// Work that somebody asked for.
    Asked,
    /// Periodic work, and the clock that makes it due.
    Periodic,
}

impl Lane {
    fn kinds(self) -> Vec<&'static str> {
        let own = kinds::KINDS.iter().filter(|kind| kind.every.is_some() == (self == Lane::Periodic));
        own.map(|kind| kind.code()).collect()
    }
}

/// The workers of this process. Dropping them waits until they have stopped at a safe point.
pub struct Worker {
    signal: Signal,
    threads: Vec<JoinHandle<()>>,
}

impl Worker {
    /// Starts to work on the queue.
    pub fn start(state: AppState) -> Self {
        log_failure("recovering jobs", state.db.write_blocking(queue::recover));
        log_failure("adding schedules", state.db.write_blocking(schedules::seed));
        let signal = state.jobs.clone();
        let lane = |lane| {
            let state = state.clone();
            std::thread::spawn(move || work(&state, lane))
        };
        Worker { signal, threads: [Lane::Asked, Lane::Periodic].map(lane).into() }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.signal.stop();
        for thread in self.threads.drain(..) {
            // A panic of the worker was logged when it happened.
            let _ = thread.join();
        }
    }
}

fn work(state: &AppState, lane: Lane) {
    let server = uuid::Uuid::now_v7().to_string();
    let kinds = lane.kinds();
    let (mut seen, mut forgot) = (0, Instant::now());
    while !state.jobs.stopping() {
        let claimed = state.db.write_blocking(|c| {
            if lane == Lane::Periodic {
                schedules::tick(c)?;
            }
            queue::claim(c, &server, state.config.job_timeout, &kinds)
        });
        match claimed {
            Ok(Some(job)) => run(state, &job),
            Ok(None) => state.jobs.wait(&mut seen),
            Err(error) => {
                log::error!("claiming a job: {error}");
                state.jobs.wait(&mut seen);
            }
        }
        if lane == Lane::Periodic && forgot.elapsed() > FORGET_CALLERS {
            forgot = Instant::now();
            state.rate_limits.forget_idle();
        }
    }
}

fn run(state: &AppState, job: &queue::Job) {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| match kinds::find(&job.kind) {
        Some(kind) => (kind.run)(state, job),
        None => Err(Error::Internal(format!("no job is called {}", job.kind))),
    }));
    let outcome = outcome.unwrap_or_else(|_| Err(Error::Internal("the job panicked".into())));
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
