//! Pools: many readers, and on SQLite exactly one writer.

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

impl Manager {
    fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres://") || self.url.starts_with("postgresql://")
    }
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        let fail = diesel::r2d2::Error::ConnectionError;
        if self.is_postgres() {
            return PgConnection::establish(&self.url).map(Conn::Postgresql).map_err(fail);
        }
        let path = self.url.strip_prefix("sqlite://").unwrap_or(&self.url);
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

    fn is_valid(&self, connection: &mut Conn) -> Result<(), Self::Error> {
        connection.batch_execute("SELECT 1").map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, connection: &mut Conn) -> bool {
        std::thread::panicking() || diesel::r2d2::R2D2Connection::is_broken(connection)
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
        let writers = if manager.is_postgres() { connections } else { 1 };
        let build = |size: u32| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(manager.is_postgres())
                .connection_timeout(std::time::Duration::from_secs(10))
                .build(manager.clone())
                .map_err(|error| Error::internal("cannot open the database", error))
        };
        // The writer first: it creates a new SQLite file and its WAL before readers look.
        let writers = build(writers)?;
        Ok(Db { readers: build(connections)?, writers })
    }

    /// Brings the schema up to date.
    pub fn migrate(&self) -> Result<Vec<String>, Error> {
        checkout(&self.writers)?.migrate().map_err(|error| Error::internal("migration failed", error))
    }

    /// One blocking hop for all the queries of a request that writes nothing.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let pool = self.readers.clone();
        run_blocking(move || f(&mut *checkout(&pool)?)).await
    }

    /// One blocking hop, one transaction: everything `f` writes is committed, or nothing.
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let pool = self.writers.clone();
        run_blocking(move || checkout(&pool)?.in_transaction(f)).await
    }

    /// [`Db::read`] for callers that already are on a blocking thread (jobs, command line).
    pub fn read_blocking<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, Error>) -> Result<T, Error> {
        f(&mut *checkout(&self.readers)?)
    }

    /// [`Db::write`] for callers that already are on a blocking thread (jobs, command line).
    pub fn write_blocking<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, Error>) -> Result<T, Error> {
        checkout(&self.writers)?.in_transaction(f)
    }
}

fn checkout(pool: &Pool<Manager>) -> Result<PooledConnection<Manager>, Error> {
    pool.get().map_err(|error| Error::unavailable("no database connection", error))
}

async fn run_blocking<T: Send + 'static>(f: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    actix_web::web::block(f).await.map_err(|error| Error::internal("worker thread ended", error))?
}
