//! Requests that come at the same moment, in an order that is no luck: on PostgreSQL they wait for rows that the test
//! holds; SQLite has one writer, so that there they follow each other.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::TestApp;
use super::client::Answer;
use super::ledgers::eventually;

/// A transaction of the test's own on PostgreSQL. Dropping it gives back what it holds.
pub struct Held(PgConnection);

impl Held {
    /// Something more in the same transaction.
    #[track_caller]
    pub fn run(&mut self, sql: &str) {
        self.0.batch_execute(sql).expect(sql);
    }

    /// Keeps what was written, and lets the others go on.
    pub fn release(mut self) {
        self.run("COMMIT");
    }
}

impl TestApp {
    /// Takes what the statement takes, until it is released; none on SQLite.
    pub fn hold(&self, sql: &str) -> Option<Held> {
        let url = &self.state.config.database_url;
        let mut held = Held(url.starts_with("postgres").then(|| PgConnection::establish(url).expect("connects"))?);
        held.run("BEGIN");
        held.run(sql);
        Some(held)
    }

    /// Until so many wait for what somebody else holds.
    #[track_caller]
    pub fn until_waiting(&self, number: usize) {
        #[derive(QueryableByName)]
        struct Waiting {
            #[diesel(sql_type = BigInt)]
            number: i64,
        }
        let sql = "SELECT count(*) AS number FROM pg_stat_activity \
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
        eventually(|| {
            let found = self.state.db.read_blocking(|c| Ok(diesel::sql_query(sql).get_result::<Waiting>(c)?));
            found.expect("a count").number >= number as i64
        });
    }
}

/// What becomes of requests that all meet at the rows of `sql`, in the order in which they came.
#[track_caller]
pub fn meet<const N: usize>(app: &TestApp, sql: &str, requests: [&(dyn Fn() -> Answer + Sync); N]) -> [Answer; N] {
    let Some(held) = app.hold(sql) else { return requests.map(|request| request()) };
    std::thread::scope(move |scope| {
        let mut number = 0;
        let running = requests.map(|request| {
            let running = scope.spawn(request);
            number += 1;
            app.until_waiting(number);
            running
        });
        held.release();
        running.map(|running| running.join().expect("an answer"))
    })
}
