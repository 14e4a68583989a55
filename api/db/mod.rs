//! The only backend-aware folder: connection, pools, migrations, `schema`.
//!
//! One code base runs on SQLite and PostgreSQL; which one is decided by the scheme of `DATABASE_URL`.
//! Everything else in the crate sees a [`Conn`] inside [`Db::read`] or [`Db::write`].

mod fixed;
mod one_of;
mod pool;
pub mod schema;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::{PgConnection, QueryResult, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

pub use fixed::sql;
pub use one_of::one_of;
pub use pool::{Db, Manager};

const SQLITE_MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES_MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A city's server.
    Postgresql(PgConnection),
    /// The embedded default.
    Sqlite(SqliteConnection),
}

/// The query language both databases share; boxed expressions name it.
pub type Backend = <Conn as diesel::Connection>::Backend;

/// Runs one expression with the concrete connection, for statements that the shared language lacks
/// (conflict clauses, multi-row inserts).
#[macro_export]
macro_rules! on_backend {
    ($conn:expr, |$c:ident| $body:expr) => {
        match $conn {
            $crate::db::Conn::Sqlite($c) => $body,
            $crate::db::Conn::Postgresql($c) => $body,
        }
    };
}

impl Conn {
    /// Whether this is SQLite; for the few statements whose text differs.
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Conn::Sqlite(_))
    }

    /// SQLite takes the write lock at once: a deferred transaction that later wants to write can only fail.
    fn begin_write(&mut self) -> QueryResult<()> {
        match self {
            Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
            Conn::Postgresql(c) => AnsiTransactionManager::begin_transaction(c),
        }
    }

    /// Runs `f` in a transaction; an error leaves nothing behind.
    pub fn in_transaction<T, E: From<diesel::result::Error>>(
        &mut self,
        f: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        type Manager = <Conn as diesel::Connection>::TransactionManager;
        self.begin_write()?;
        match f(self) {
            Ok(value) => {
                Manager::commit_transaction(self)?;
                Ok(value)
            }
            Err(error) => {
                // The cause matters more than a failing roll-back, which ends the connection anyway.
                let _ = Manager::rollback_transaction(self);
                Err(error)
            }
        }
    }

    /// Runs `f` on the state of this moment: many reads that belong together, while others go on writing.
    pub fn in_snapshot<T, E: From<diesel::result::Error>>(
        &mut self,
        f: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        type Manager = <Conn as diesel::Connection>::TransactionManager;
        match self {
            // A deferred transaction sees what its first read saw.
            Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED")?,
            Conn::Postgresql(c) => {
                let sql = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
                AnsiTransactionManager::begin_transaction_sql(c, sql)?;
            }
        }
        let outcome = f(self);
        // Nothing was written, so there is nothing to keep.
        Manager::rollback_transaction(self)?;
        outcome
    }

    /// Runs `f` inside the present transaction so that its failure undoes `f` alone.
    pub fn in_savepoint<T, E: From<diesel::result::Error>>(
        &mut self,
        f: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        // Inside a transaction diesel's own `transaction` is a savepoint on either database.
        diesel::Connection::transaction(self, f)
    }

    /// Brings the schema to this binary's version; returns the names of what was applied.
    pub fn migrate(&mut self) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
        let applied = match self {
            Conn::Sqlite(c) => {
                let applied = c.run_pending_migrations(SQLITE_MIGRATIONS)?.iter().map(ToString::to_string).collect();
                // Closes what was sorted in: while that is open, no transaction may sort in a file instead.
                c.batch_execute("PRAGMA temp_store = FILE; PRAGMA temp_store = MEMORY")?;
                applied
            }
            Conn::Postgresql(c) => {
                c.run_pending_migrations(POSTGRES_MIGRATIONS)?.iter().map(ToString::to_string).collect()
            }
        };
        Ok(applied)
    }
}

/// Now, in UTC, to the microsecond: what both databases store exactly.
pub fn now() -> chrono::NaiveDateTime {
    let now = chrono::Utc::now();
    chrono::DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now).naive_utc()
}

/// Today in China. Every date without a time (valid from, valid to, founded on) is a civil date there.
pub fn today() -> chrono::NaiveDate {
    let china =
        chrono::FixedOffset::east_opt(8 * 3600).map(|zone| chrono::Utc::now().with_timezone(&zone).date_naive());
    china.unwrap_or_else(|| chrono::Utc::now().date_naive())
}

/// When a civil day begins in China.
pub fn start_of(day: chrono::NaiveDate) -> chrono::NaiveDateTime {
    day.and_time(chrono::NaiveTime::MIN) - chrono::Duration::hours(8)
}
