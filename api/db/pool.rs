//! Pools: many readers, and on SQLite exactly one writer.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};
use diesel::{Connection as _, PgConnection, SqliteConnection};

use super::Conn;
use crate::error::Error;

/// Opens connections by the scheme of the URL. diesel's derived `establish` would try each backend in turn and
/// turn a mistyped URL into a new SQLite file.
#[derive(Clone, Debug)]
pub struct Manager {
    url: String,
}

fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

impl Conn {
    /// Opens a connection as the server does, with the settings that its statements count on.
    pub fn open(url: &str) -> Result<Self, diesel::r2d2::Error> {
        let fail = diesel::r2d2::Error::ConnectionError;
        if is_postgres(url) {
            let mut connection = PgConnection::establish(url).map_err(fail)?;
            // As on any disk without moving heads: by default the planner reads a whole district rather than look up
            // the few hundred rows that a search has found.
            connection.batch_execute("SET random_page_cost = 1.1").map_err(diesel::r2d2::Error::QueryError)?;
            return Ok(Conn::Postgresql(connection));
        }
        let path = url.strip_prefix("sqlite://").unwrap_or(url);
        let mut connection = SqliteConnection::establish(path).map_err(fail)?;
        // The time-out first: switching to WAL may itself have to wait for another process.
        connection
            .batch_execute(
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; \
                 PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;",
            )
            .map_err(diesel::r2d2::Error::QueryError)?;
        Ok(Conn::Sqlite(connection))
    }
}

/// A connection that waits for work. Asking a server whether it is still there takes as long as a small query, so a
/// connection that was there a second ago is not asked again.
pub struct Pooled {
    conn: Conn,
    seen: Instant,
}

const TRUSTED: Duration = Duration::from_secs(1);

impl ManageConnection for Manager {
    type Connection = Pooled;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Pooled, Self::Error> {
        Ok(Pooled { conn: Conn::open(&self.url)?, seen: Instant::now() })
    }

    fn is_valid(&self, pooled: &mut Pooled) -> Result<(), Self::Error> {
        if pooled.seen.elapsed() > TRUSTED {
            pooled.conn.batch_execute("SELECT 1").map_err(diesel::r2d2::Error::QueryError)?;
            pooled.seen = Instant::now();
        }
        Ok(())
    }

    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        std::thread::panicking() || diesel::r2d2::R2D2Connection::is_broken(&mut pooled.conn)
    }
}

/// The database as handlers and jobs see it.
#[derive(Clone)]
pub struct Db {
    readers: Pool<Manager>,
    writers: Pool<Manager>,
}

impl Db {
    /// Opens the pools for a validated URL. `connections` bounds the readers, and the writers on PostgreSQL.
    pub fn open(url: &str, connections: u32) -> Result<Self, Error> {
        let manager = Manager { url: url.to_owned() };
        let writers = if is_postgres(url) { connections } else { 1 };
        let build = |size: u32| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(is_postgres(url))
                .connection_timeout(Duration::from_secs(10))
                .build(manager.clone())
                .map_err(|error| Error::internal("cannot open the database", error))
        };
        // The writer first: it creates a new SQLite file and its WAL before readers look.
        let writers = build(writers)?;
        Ok(Db { readers: build(connections)?, writers })
    }

    /// Brings the schema up to date.
    pub fn migrate(&self) -> Result<Vec<String>, Error> {
        let mut held = checkout(&self.writers)?;
        let applied = held.conn.migrate().map_err(|error| Error::internal("migration failed", error))?;
        if !applied.is_empty() {
            // The pieces that a title is found by are cut by this program, not by the database.
            crate::search::index_missing_issues(&mut held.conn)?;
        }
        Ok(applied)
    }

    /// One blocking hop for all the queries of a request that writes nothing.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let pool = self.readers.clone();
        run_blocking(move || f(&mut checkout(&pool)?.conn)).await
    }

    /// One blocking hop, one transaction: everything `f` writes is committed, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let pool = self.writers.clone();
        run_blocking(move || checkout(&pool)?.conn.in_transaction(f)).await
    }

    /// [`Db::read`] for callers that already are on a blocking thread (jobs, command line).
    pub fn read_blocking<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, Error>) -> Result<T, Error> {
        f(&mut checkout(&self.readers)?.conn)
    }

    /// [`Db::write`] for callers that already are on a blocking thread (jobs, command line).
    pub fn write_blocking<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, Error>) -> Result<T, Error> {
        checkout(&self.writers)?.conn.in_transaction(f)
    }
}

fn checkout(pool: &Pool<Manager>) -> Result<PooledConnection<Manager>, Error> {
    pool.get().map_err(|error| Error::unavailable("no database connection", error))
}

async fn run_blocking<T: Send + 'static>(f: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    actix_web::web::block(f).await.map_err(|error| Error::internal("worker thread ended", error))?
}
