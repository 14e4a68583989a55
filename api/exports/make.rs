//! Making the file: the list's predicate, page by page, on one state of the register.

use std::fs::File;
use std::io::{self, Write};

use super::columns::ExportColumn;
use super::line::{self, Words};
use super::table::{MAX_SHEET_ROWS, Table};
use super::words::{ExportFailure, ExportFormat};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::enterprises::list::{self, EnterpriseQuery, EnterpriseSort, Key};
use crate::error::Error;
use crate::http::page::{CountMode, Window};
use crate::jobs::queue::Outcome;
use crate::messages::Locale;

/// Rows that are in memory at once.
const CHUNK: i64 = 500;

/// What is wanted.
pub struct Order {
    /// Kind of file.
    pub format: ExportFormat,
    /// Language of headings and words.
    pub locale: Locale,
    /// Which rows.
    pub filter: EnterpriseQuery,
    /// Which columns, in their order.
    pub columns: Vec<ExportColumn>,
}

/// What came of it.
pub struct Made {
    /// The file.
    pub file: File,
    /// Its data rows.
    pub rows: i64,
}

/// Why the work ends without a file.
pub enum Stop {
    /// The job goes elsewhere, or nobody wants the file any more.
    Outcome(Outcome),
    /// The caller has to be told.
    Failed(ExportFailure),
    /// Something broke; a job tries again.
    Error(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Error(error)
    }
}

impl From<diesel::result::Error> for Stop {
    fn from(error: diesel::result::Error) -> Self {
        Stop::Error(error.into())
    }
}

/// Where the work stands: rows done, and all of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Progress {
    /// Rows written.
    pub done: i64,
    /// Rows that match.
    pub total: i64,
}

/// Is told of the progress, also while a finished table is compressed; its error ends the work.
pub type Watch<'a> = &'a (dyn Fn(Progress) -> Result<(), Stop> + Sync);

/// Makes the file. `principal` holds nothing but the memberships that permit the export ([`Principal::only`]).
pub fn make(state: &AppState, principal: &Principal, order: &Order, watch: Watch) -> Result<Made, Stop> {
    let failed = |error: io::Error| Error::internal("a temporary file for an export", error);
    let file = tempfile::tempfile().map_err(failed)?;
    let scratch = tempfile::tempfile().map_err(failed)?;
    // Paged by id, also with a text to search for, which by itself brings the closest names first.
    let filter = EnterpriseQuery { sort: Some(EnterpriseSort::Id), ..order.filter.clone() };
    let mut progress = Progress::default();
    let written = state.db.read_blocking(|c| {
        Ok(c.in_snapshot(|c| {
            let count = list::count(c, &state.keys, principal, &filter, CountMode::Exact)?;
            if order.format == ExportFormat::Xlsx && count > MAX_SHEET_ROWS {
                return Err(Stop::Failed(ExportFailure::TooManyRows));
            }
            progress.total = count;
            watch(progress)?;
            let output = Watched { inner: file.try_clone().map_err(failed)?, watch, progress, stop: None };
            let mut table = Table::begin(order.format, &order.columns, order.locale, scratch, output)?;
            let words = Words::load(c, order.locale)?;
            let mut window = Window { after: None, limit: CHUNK - 1 };
            loop {
                let rows = list::page(c, &state.keys, principal, &filter, &window)?;
                let Some(last) = rows.last() else { break };
                window.after = Some(Key::Id(last.id));
                for line in line::lines(c, &state.keys, principal, &words, &order.columns, rows)? {
                    table.row(&line)?;
                    progress.done += 1;
                }
                watch(progress)?;
            }
            Ok(table)
        }))
    });
    let table = written??;
    match table.finish() {
        Ok(_) => Ok(Made { file, rows: progress.done }),
        Err((error, output)) => Err(output.stop.unwrap_or(Stop::Error(error))),
    }
}

/// A file that reports to the watch while it is written.
struct Watched<'a> {
    inner: File,
    watch: Watch<'a>,
    progress: Progress,
    stop: Option<Stop>,
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let progress = Progress { done: self.progress.total, ..self.progress };
        if let Err(stop) = (self.watch)(progress) {
            self.stop = Some(stop);
            return Err(io::Error::other("the export was stopped"));
        }
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
