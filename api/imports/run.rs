//! The job that checks or imports a file.
//!
//! Rows are written in chunks; a chunk's enterprises, its lines of the report, the counters and the checkpoint commit
//! together. After a crash the next server reads the file again and goes on after the checkpoint, so no row is lost
//! and none is done twice. An import "all or nothing" is checked first and then written in one transaction.

use std::cell::Cell;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::time::Instant;

use diesel::prelude::*;
use serde_json::json;
use tempfile::NamedTempFile;

use super::cell::RawRow;
use super::error::FileError;
use super::header::Column;
use super::lines::{self, Lines};
use super::report::{Code, Finding, Severity};
use super::row::{Reading, Reference, RowReader};
use super::rows::Item;
use super::sheet::{self, Sheet};
use super::skip::Skipped;
use super::store::{self, ImportRow, NewReportRow};
use super::words::{FileFormat, ImportMode, ImportState, RowStatus};
use super::{reference, write};
use crate::auth::crypto::{Keys, digest};
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::db::{Conn, now};
use crate::error::{Error, Result};
use crate::http::context::RequestContext;
use crate::jobs::queue::{self, Job, Outcome};
use crate::messages::Locale;
use crate::{AppState, audit};

/// `jobs.kind`
pub const JOB: &str = "import";
/// Rows per transaction: short enough that no other writer waits long, long enough that the commit costs little.
const CHUNK: usize = 200;
/// Left-out rows that are remembered by number.
const SKIPPED_KEPT: usize = 500;

/// A file of either kind, ready to be read from the start.
pub enum Input {
    /// A ledger.
    Sheet(Box<Sheet>),
    /// JSON lines.
    Lines(PathBuf, Vec<Column>),
}

type RowIterator<'a> = Box<dyn Iterator<Item = Result<(RawRow, Vec<Finding>), FileError>> + 'a>;

impl Input {
    /// Opens the file of an import. Rows are read by path, so the file must outlive the input.
    pub fn open(import: &ImportRow, file: &NamedTempFile) -> Result<Result<Self, FileError>> {
        if import.format == FileFormat::Ndjson {
            return Ok(Ok(Input::lines(file)));
        }
        Ok(sheet::open(file.path(), &import.options()?.layout).map(|sheet| Input::Sheet(Box::new(sheet))))
    }

    /// JSON lines.
    pub fn lines(file: &NamedTempFile) -> Self {
        Input::Lines(file.path().to_owned(), lines::columns())
    }

    /// The data rows, and on the way every row that is none.
    fn rows<'a>(&'a self, mut skipped: impl FnMut(Skipped) + 'a) -> Result<RowIterator<'a>, FileError> {
        Ok(match self {
            Input::Sheet(sheet) => Box::new(sheet.rows()?.filter_map(move |item| match item {
                Ok(Item::Row(row)) => Some(Ok((row, Vec::new()))),
                Ok(Item::Skipped(rows)) => {
                    skipped(rows);
                    None
                }
                Err(error) => Some(Err(error)),
            })),
            Input::Lines(path, _) => Box::new(Lines::new(BufReader::new(File::open(path)?))),
        })
    }

    /// Turns rows into enterprises.
    pub fn reader<'a>(&'a self, reference: &'a Reference) -> RowReader<'a> {
        match self {
            Input::Sheet(sheet) => RowReader::new(sheet, reference),
            Input::Lines(_, columns) => RowReader::of_columns(columns, false, reference),
        }
    }

    /// The first data rows with what is said about them; for a preview and for small uploads.
    pub fn head(&self, reference: &Reference, limit: usize) -> Result<Vec<(RawRow, Reading)>, FileError> {
        let mut reader = self.reader(reference);
        let rows = self.rows(|_| {})?.take(limit);
        rows.map(|row| row.map(|(raw, faults)| read(&mut reader, raw, faults))).collect()
    }
}

fn read(reader: &mut RowReader, raw: RawRow, faults: Vec<Finding>) -> (RawRow, Reading) {
    let reading = if faults.is_empty() { reader.read(&raw) } else { Reading { enterprise: None, findings: faults } };
    (raw, reading)
}

/// Runs the job of one import from wherever it stands.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let import = state.db.read_blocking(|c| store::of_job(c, job.subject_id))?;
    if !matches!(import.state, ImportState::Queued | ImportState::Running) {
        return Ok(Outcome::Done);
    }
    let principal = state.db.read_blocking(|c| Principal::acting(c, import.user_id, import.api_client_id))?;
    let claim = Claim { state, job, renewed: Cell::new(Instant::now()) };
    let file = store::download(state, import.id)?;
    let input = match Input::open(&import, &file)? {
        Ok(input) => input,
        Err(error) => return fail(&claim, &import, error.code(), error.message(Locale::ZhCn)),
    };
    let (total, skipped) = match count(&input, &claim)? {
        Ok(counted) => counted,
        Err(Stop::Outcome(outcome)) => return Ok(outcome),
        Err(Stop::File(error)) => return fail(&claim, &import, error.code(), error.message(Locale::ZhCn)),
    };
    let options = import.options()?;
    let default = options.default_territory_code.as_deref();
    let reference = state.db.read_blocking(|c| reference::load(c, &principal, default))?;
    let ours = state.db.write_blocking(|c| begin(c, job, &import, total, &skipped))?;
    if !ours {
        return Ok(Outcome::Lost);
    }
    let checks_first = import.dry_run || import.mode == ImportMode::All;
    let mut pass = Pass { state, job, claim: &claim, import: &import, principal: &principal, dry_run: checks_first };
    match pass.in_chunks(&input, &reference)? {
        Ok(()) => {}
        Err(Stop::Outcome(outcome)) => return Ok(outcome),
        Err(Stop::File(error)) => return fail(&claim, &import, error.code(), error.message(Locale::ZhCn)),
    }
    if import.dry_run {
        return end(&claim, &import, ImportState::Checked);
    }
    if import.mode == ImportMode::All {
        let failed = state.db.read_blocking(|c| Ok(store::of_job(c, import.id)?.failed_rows))?;
        if failed > 0 {
            let detail = format!("有 {failed} 行未通过检查，按“全部成功才导入”未写入任何数据");
            return fail(&claim, &import, "ROWS_FAILED", detail);
        }
        pass.dry_run = false;
        match pass.at_once(&input, &reference)? {
            AtOnce::Written => {}
            AtOnce::RowFailed => {
                let detail = Code::Conflict.label(Locale::ZhCn).to_owned();
                return fail(&claim, &import, "ROWS_FAILED", detail);
            }
            AtOnce::Stopped(outcome) => return Ok(outcome),
        }
    }
    end(&claim, &import, ImportState::Completed)
}

/// The claim on the job, renewed while a file is only read: that can take longer than a silence may last.
struct Claim<'a> {
    state: &'a AppState,
    job: &'a Job,
    renewed: Cell<Instant>,
}

impl Claim<'_> {
    /// To be called for every row; tells what ends the work, if anything does.
    fn keep(&self) -> Result<Option<Outcome>> {
        if self.state.jobs.stopping() {
            return Ok(Some(Outcome::Interrupted));
        }
        if self.renewed.get().elapsed() < self.state.config.job_timeout / 4 {
            return Ok(None);
        }
        self.renewed.set(Instant::now());
        let ours = self.state.db.write_blocking(|c| queue::renew(c, self.job))?;
        Ok((!ours).then_some(Outcome::Lost))
    }
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
    if import.state == ImportState::Queued || import.mode == ImportMode::All {
        store::reset(c, import.id)?;
    }
    store::set_state(c, import.id, ImportState::Running)?;
    let skipped = serde_json::to_string(skipped).map_err(|error| Error::internal("skipped rows", error))?;
    let values = (imports::total_rows.eq(total), imports::skipped.eq(skipped), imports::started_at.eq(now()));
    diesel::update(imports::table.find(import.id)).set(values).execute(c)?;
    Ok(true)
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
    if job.kind != JOB {
        return Ok(());
    }
    let detail = "服务器处理该文件时多次出错，请联系管理员".to_owned();
    store::close(c, job.subject_id, ImportState::Failed, Some(("SERVER_ERROR", detail)))
}

/// Why a pass ended early.
enum Stop {
    Outcome(Outcome),
    File(FileError),
}

/// How the writing of all rows in one transaction ended.
enum AtOnce {
    Written,
    /// Although it passed the check.
    RowFailed,
    Stopped(Outcome),
}

struct Pass<'a> {
    state: &'a AppState,
    job: &'a Job,
    claim: &'a Claim<'a>,
    import: &'a ImportRow,
    principal: &'a Principal,
    dry_run: bool,
}

impl Pass<'_> {
    /// Chunk by chunk, from the checkpoint on.
    fn in_chunks(&self, input: &Input, reference: &Reference) -> Result<Result<(), Stop>> {
        let checkpoint = self.state.db.read_blocking(|c| Ok(store::of_job(c, self.import.id)?.checkpoint_row))?;
        let mut reader = input.reader(reference);
        let mut rows = match input.rows(|_| {}) {
            Ok(rows) => rows,
            Err(error) => return Ok(Err(Stop::File(error))),
        };
        loop {
            let mut chunk = Vec::with_capacity(CHUNK);
            for row in rows.by_ref() {
                let (raw, faults) = match row {
                    Ok(row) => row,
                    Err(error) => return Ok(Err(Stop::File(error))),
                };
                // Rows that are done are read all the same: they may be repeated further down.
                let (raw, reading) = read(&mut reader, raw, faults);
                if i64::from(raw.number) > checkpoint {
                    chunk.push((raw, reading));
                } else if let Some(outcome) = self.claim.keep()? {
                    return Ok(Err(Stop::Outcome(outcome)));
                }
                if chunk.len() == CHUNK {
                    break;
                }
            }
            if chunk.is_empty() {
                return Ok(Ok(()));
            }
            if self.state.jobs.stopping() {
                return Ok(Err(Stop::Outcome(Outcome::Interrupted)));
            }
            let ours = self.state.db.write_blocking(|c| {
                if !queue::renew(c, self.job)? {
                    return Ok(false);
                }
                self.write_chunk(c, &chunk)?;
                Ok(true)
            })?;
            if !ours {
                return Ok(Err(Stop::Outcome(Outcome::Lost)));
            }
            self.claim.renewed.set(Instant::now());
        }
    }

    /// All rows in one transaction. A row that fails now, although it passed the check, ends it.
    fn at_once(&self, input: &Input, reference: &Reference) -> Result<AtOnce> {
        let mut ended = None;
        let written = self.state.db.write_blocking(|c| {
            let mut end = |how: AtOnce| {
                ended = Some(how);
                // Any error rolls back; what is told is `ended`.
                crate::messages::CONFLICT.error()
            };
            store::reset(c, self.import.id)?;
            let mut reader = input.reader(reference);
            let file_failed = |error: FileError| Error::internal("reading again", error);
            let mut rows = input.rows(|_| {}).map_err(file_failed)?.peekable();
            while rows.peek().is_some() {
                if self.state.jobs.stopping() {
                    return Err(end(AtOnce::Stopped(Outcome::Interrupted)));
                }
                if !queue::renew(c, self.job)? {
                    return Err(end(AtOnce::Stopped(Outcome::Lost)));
                }
                let mut chunk = Vec::with_capacity(CHUNK);
                for row in rows.by_ref().take(CHUNK) {
                    let (raw, faults) = row.map_err(file_failed)?;
                    chunk.push(read(&mut reader, raw, faults));
                }
                if self.write_chunk(c, &chunk)? > 0 {
                    return Err(end(AtOnce::RowFailed));
                }
            }
            Ok(())
        });
        match (written, ended) {
            (Ok(()), _) => Ok(AtOnce::Written),
            (Err(_), Some(how)) => Ok(how),
            (Err(error), None) => Err(error),
        }
    }

    /// Enterprises, report, counters, checkpoint and audit entry of some rows; tells how many failed.
    fn write_chunk(&self, c: &mut Conn, chunk: &[(RawRow, Reading)]) -> Result<i64> {
        let mut report = Vec::with_capacity(chunk.len());
        for (raw, reading) in chunk {
            let result = process(c, &self.state.keys, self.principal, reading, self.dry_run)?;
            report.push(result.report(self.import.id, &self.state.keys, raw)?);
        }
        store::add_report(c, &report)?;
        let number_of = |status: RowStatus| report.iter().filter(|row| row.status == status).count() as i64;
        let failed = number_of(RowStatus::Failed);
        let last = chunk.last().map_or(0, |(raw, _)| i64::from(raw.number));
        diesel::update(imports::table.find(self.import.id))
            .set((
                imports::processed_rows.eq(imports::processed_rows + report.len() as i64),
                imports::created_rows.eq(imports::created_rows + number_of(RowStatus::Created)),
                imports::updated_rows.eq(imports::updated_rows + number_of(RowStatus::Updated)),
                imports::unchanged_rows.eq(imports::unchanged_rows + number_of(RowStatus::Unchanged)),
                imports::failed_rows.eq(imports::failed_rows + failed),
                imports::warned_rows
                    .eq(imports::warned_rows + report.iter().filter(|row| row.has_warning).count() as i64),
                imports::checkpoint_row.eq(last),
                imports::updated_at.eq(now()),
            ))
            .execute(c)?;
        if !self.dry_run {
            self.audit(c, &report)?;
        }
        Ok(failed)
    }

    /// A bulk write leaves one entry per chunk: which rows, how many, and a digest over what became of them.
    fn audit(&self, c: &mut Conn, report: &[NewReportRow]) -> Result<()> {
        let (Some(first), Some(last)) = (report.first(), report.last()) else { return Ok(()) };
        let lines =
            report.iter().map(|row| format!("{} {} {:?}\n", row.row_number, row.status.code(), row.enterprise_id));
        let sum: String =
            digest(lines.collect::<String>().as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        let changes =
            json!({ "first_row": first.row_number, "last_row": last.row_number, "rows": report.len(), "sha256": sum });
        let context = RequestContext::of_job(JOB, self.job.id);
        audit::record(c, self.principal, &context, "import.write_chunk", "import", self.import.id, &changes)
    }
}

/// What became of one row.
pub struct RowResult {
    /// Created, updated, unchanged, failed.
    pub status: RowStatus,
    /// The enterprise.
    pub enterprise_id: Option<i64>,
    /// Errors and warnings.
    pub findings: Vec<Finding>,
}

/// Writes one row, or tells what would become of it.
pub fn process(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    reading: &Reading,
    dry_run: bool,
) -> Result<RowResult> {
    let mut findings = reading.findings.clone();
    let Some(enterprise) = &reading.enterprise else {
        return Ok(RowResult { status: RowStatus::Failed, enterprise_id: None, findings });
    };
    let written = write::write(c, keys, principal, enterprise, dry_run)?;
    if let Some(finding) = written.finding {
        findings.retain(|finding| finding.severity == Severity::Error);
        findings.push(finding);
    }
    Ok(RowResult { status: written.status, enterprise_id: written.enterprise_id, findings })
}

impl RowResult {
    fn report(&self, import_id: i64, keys: &Keys, raw: &RawRow) -> Result<NewReportRow> {
        let json = |error| Error::internal("report", error);
        let cells = match self.status {
            RowStatus::Failed => Some(keys.seal(&serde_json::to_vec(&raw.texts()).map_err(json)?)?),
            _ => None,
        };
        Ok(NewReportRow {
            import_id,
            row_number: raw.number.into(),
            status: self.status,
            enterprise_id: self.enterprise_id,
            findings: serde_json::to_string(&self.findings).map_err(json)?,
            has_warning: self.findings.iter().any(|finding| finding.severity == Severity::Warning),
            raw: cells,
        })
    }
}
