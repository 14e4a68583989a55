//! The job that checks or imports a file.
//!
//! Rows are written in chunks; a chunk's enterprises, its lines of the report, the counters and the checkpoint commit
//! together. After a crash the next server reads the file again and goes on after the checkpoint, so no row is lost
//! and none is done twice. An import "all or nothing" is checked first and then written in one transaction.

use diesel::prelude::*;

use super::claim::Claim;
use super::input::Input;
use super::pass::{AtOnce, Pass, Stop};
use super::report::Code;
use super::skip::Skipped;
use super::store::{self, ImportRow};
use super::words::{ImportMode, ImportState};
use super::{headings, pieces, reference, report_store};
use crate::AppState;
use crate::auth::crypto::{digest, hex};
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::jobs::queue::{self, Job, Outcome};
use crate::messages::Locale;

/// `jobs.kind`
pub const JOB: &str = "import";
/// `imports.error_code` of an import whose job was given up.
pub const GIVEN_UP: &str = "SERVER_ERROR";
/// Rows that are written in one transaction, on request. On SQLite no other writer gets a turn meanwhile, so the limit
/// is a matter of seconds.
pub const ALL_ROWS: i64 = 5000;
/// Left-out rows that are remembered by number.
const SKIPPED_KEPT: usize = 500;

/// Runs the job of one import from wherever it stands.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let import = state.db.read_blocking(|c| store::of_job(c, job.subject_id))?;
    if !matches!(import.state, ImportState::Queued | ImportState::Running) {
        return Ok(Outcome::Done);
    }
    closed_on_full_storage(state, job, ImportState::Failed, import_file(state, job, &import))
}

fn import_file(state: &AppState, job: &Job, import: &ImportRow) -> Result<Outcome> {
    let principal = state.db.read_blocking(|c| Principal::acting(c, import.user_id, import.api_client_id))?;
    let claim = Claim::new(state, job);
    let file = pieces::download(state, import.id)?;
    let headings = state.db.read_blocking(|c| headings::load(c, import.kind))?;
    let input = match Input::open(import, &file, &headings)? {
        Ok(input) => input,
        Err(error) => return fail(&claim, import, error.code(), error.message(Locale::ZhCn)),
    };
    let (total, skipped) = match count(&input, &claim)? {
        Ok(counted) => counted,
        Err(Stop::Outcome(outcome)) => return Ok(outcome),
        Err(Stop::File(error)) => return fail(&claim, import, error.code(), error.message(Locale::ZhCn)),
    };
    let options = import.options()?;
    let default = options.default_territory_code.as_deref();
    let reference = state.db.read_blocking(|c| reference::load(c, &principal, import.kind, default))?;
    if import.mode == ImportMode::All && !import.dry_run && total > ALL_ROWS {
        let detail = format!("“全部成功才导入”最多{ALL_ROWS}行，本文件有{total}行，请改用逐行导入或拆分文件");
        return fail(&claim, import, "TOO_MANY_FOR_ALL", detail);
    }
    let ours = state.db.write_blocking(|c| begin(c, job, import, total, &skipped))?;
    if !ours {
        return Ok(Outcome::Lost);
    }
    if let Some(outcome) = forget_leftovers(&claim, import)? {
        return Ok(outcome);
    }
    let checks_first = import.dry_run || import.mode == ImportMode::All;
    let mut pass = Pass { state, job, claim: &claim, import, principal: &principal, dry_run: checks_first };
    match pass.in_chunks(&input, &reference)? {
        Ok(()) => {}
        Err(Stop::Outcome(outcome)) => return Ok(outcome),
        Err(Stop::File(error)) => return fail(&claim, import, error.code(), error.message(Locale::ZhCn)),
    }
    if import.dry_run {
        return end(&claim, import, ImportState::Checked);
    }
    if import.mode == ImportMode::All {
        let failed = state.db.read_blocking(|c| Ok(store::of_job(c, import.id)?.failed_rows))?;
        if failed > 0 {
            let detail = format!("有 {failed} 行未通过检查，按“全部成功才导入”未写入任何数据");
            return fail(&claim, import, "ROWS_FAILED", detail);
        }
        pass.dry_run = false;
        return match pass.at_once(&input, &reference)? {
            AtOnce::Written => Ok(Outcome::Done),
            AtOnce::RowFailed => {
                let detail = Code::Conflict.label(Locale::ZhCn).to_owned();
                fail(&claim, import, "ROWS_FAILED", detail)
            }
            AtOnce::Stopped(outcome) => Ok(outcome),
        };
    }
    end(&claim, import, ImportState::Completed)
}

/// Counts the data rows and remembers the others.
fn count(input: &Input, claim: &Claim) -> Result<Result<(i64, Vec<Skipped>), Stop>> {
    let mut skipped = Vec::new();
    let mut total = 0;
    let remember = |rows| {
        if skipped.len() < SKIPPED_KEPT {
            skipped.push(rows);
        }
    };
    let rows = match input.rows(remember) {
        Ok(rows) => rows,
        Err(error) => return Ok(Err(Stop::File(error))),
    };
    for row in rows {
        if let Err(error) = row {
            return Ok(Err(Stop::File(error)));
        }
        if let Some(outcome) = claim.keep()? {
            return Ok(Err(Stop::Outcome(outcome)));
        }
        total += 1;
    }
    Ok(Ok((total, skipped)))
}

fn begin(c: &mut Conn, job: &Job, import: &ImportRow, total: i64, skipped: &[Skipped]) -> Result<bool> {
    if !queue::renew(c, job)? {
        return Ok(false);
    }
    // What was checked in chunks says nothing about the transaction that writes all; it begins anew.
    if import.mode == ImportMode::All {
        store::reset(c, import.id)?;
    }
    store::set_state(c, import.id, ImportState::Running)?;
    let skipped = serde_json::to_string(skipped).map_err(|error| Error::internal("skipped rows", error))?;
    let values = (imports::total_rows.eq(total), imports::skipped.eq(skipped), imports::started_at.eq(now()));
    diesel::update(imports::table.find(import.id)).set(values).execute(c)?;
    Ok(true)
}

/// Removes what an earlier run has left in the report behind the checkpoint.
fn forget_leftovers(claim: &Claim, import: &ImportRow) -> Result<Option<Outcome>> {
    let fresh = claim.state.db.read_blocking(|c| Ok(store::of_job(c, import.id)?.checkpoint_row == 0))?;
    let mut more = fresh;
    while more {
        if let Some(outcome) = claim.keep()? {
            return Ok(Some(outcome));
        }
        more = claim.state.db.write_blocking(|c| report_store::forget(c, import.id))?;
    }
    Ok(None)
}

fn end(claim: &Claim, import: &ImportRow, reached: ImportState) -> Result<Outcome> {
    close(claim, import, reached, None)
}

fn fail(claim: &Claim, import: &ImportRow, code: &str, detail: String) -> Result<Outcome> {
    close(claim, import, ImportState::Failed, Some((code, detail)))
}

fn close(claim: &Claim, import: &ImportRow, reached: ImportState, error: Option<(&str, String)>) -> Result<Outcome> {
    claim.state.db.write_blocking(|c| {
        if !queue::renew(c, claim.job)? {
            return Ok(Outcome::Lost);
        }
        store::close(c, import.id, reached, error)?;
        Ok(Outcome::Done)
    })
}

/// Marks the import of a job that is not tried again.
pub fn give_up(c: &mut Conn, job: &Job) -> Result<()> {
    given_up(c, job, ImportState::Failed)
}

/// Closes an import whose job is given up.
pub fn given_up(c: &mut Conn, job: &Job, reached: ImportState) -> Result<()> {
    let detail = "服务器处理该文件时多次出错，请联系管理员".to_owned();
    store::close(c, job.subject_id, reached, Some((GIVEN_UP, detail)))
}

/// Takes [`give_up`] back; the run goes on after its checkpoint.
pub fn reopen(c: &mut Conn, job: &Job) -> Result<()> {
    taken_up(c, job, ImportState::Running)
}

/// Takes [`given_up`] back.
pub fn taken_up(c: &mut Conn, job: &Job, reached: ImportState) -> Result<()> {
    let row = imports::table.find(job.subject_id).filter(imports::error_code.eq(GIVEN_UP));
    let failed: Option<i64> = row.select(imports::id).first(c).optional()?;
    match failed {
        Some(id) => store::reopen(c, id, reached),
        None => Ok(()),
    }
}

/// A database without room ends the job at once with a reason that people can act on: trying again soon would not
/// help. Whatever was committed stays, and the job goes on from there when it is asked to.
pub fn closed_on_full_storage(
    state: &AppState,
    job: &Job,
    reached: ImportState,
    outcome: Result<Outcome>,
) -> Result<Outcome> {
    match outcome {
        Err(error) if error.is_full_storage() => {
            log::error!("job {} ({} {}): {error}", job.id, job.kind, job.subject_id);
            let detail = "服务器存储空间不足，已处理的部分保留；请管理员清理空间后再继续".to_owned();
            state.db.write_blocking(|c| {
                if !queue::renew(c, job)? {
                    return Ok(Outcome::Lost);
                }
                store::close(c, job.subject_id, reached, Some(("STORAGE_FULL", detail)))?;
                Ok(Outcome::Done)
            })
        }
        other => other,
    }
}

/// SHA-256 over the lines of a chunk, in hexadecimal digits, for the audit trail.
pub fn digest_of(lines: impl Iterator<Item = String>) -> String {
    hex(&digest(lines.collect::<String>().as_bytes()))
}
