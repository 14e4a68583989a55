//! The audit trail: its entries, its chain and the proof of it, on either database.

mod chain;
mod command;
mod erasing;
mod every_write;
mod grants;
mod history;
mod reading;
mod sealing;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use zhuqi::audit::verify::{self, Checkpoint, Verdict};
use zhuqi::audit::{record_operator, seal};
use zhuqi::db::Conn;
use zhuqi::db::schema::audit_chain;

use crate::common::TestApp;

/// An empty server that seals only when a test says so.
pub fn quiet() -> TestApp {
    TestApp::start_with(|config| config.jobs = false)
}

impl TestApp {
    /// Writes entries behind the API.
    pub fn write_entries(&self, count: usize) {
        self.arrange(|c| {
            for n in 0..count {
                let changes = serde_json::json!({ "after": { "name": format!("第{n}件") } });
                record_operator(c, "test.write", "test", n, &changes).expect("written");
            }
        });
    }

    /// Seals everything that waits.
    pub fn seal(&self) -> usize {
        seal::run(&self.state).expect("seals")
    }

    /// Verifies against checkpoints.
    pub fn verify(&self, checkpoints: &[Checkpoint]) -> Verdict {
        verify::run(&self.state, checkpoints).expect("verifies")
    }

    /// What is wrong first, in words; empty when nothing is.
    pub fn fault(&self, checkpoints: &[Checkpoint]) -> String {
        self.verify(checkpoints).fault.map(|fault| fault.to_string()).unwrap_or_default()
    }

    /// The newest place of the chain.
    pub fn head(&self) -> Checkpoint {
        self.state.db.read_blocking(verify::head).expect("read").expect("something is sealed")
    }

    /// The numbers of the chain with their entries.
    pub fn links(&self) -> Vec<(i64, i64)> {
        let all = audit_chain::table.order(audit_chain::seq).select((audit_chain::seq, audit_chain::entry_id));
        self.state.db.read_blocking(|c| Ok(all.load(c)?)).expect("links")
    }

    /// Statements of somebody who owns the database.
    pub fn sql(&self, statements: &str) {
        self.arrange(|c| match c {
            Conn::Sqlite(c) => c.batch_execute(statements).expect(statements),
            Conn::Postgresql(c) => c.batch_execute(statements).expect(statements),
        });
    }

    /// Removes what keeps honest programs from changing the trail.
    pub fn unprotect(&self) {
        if self.is_sqlite() {
            self.sql(
                "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete; \
                 DROP TRIGGER audit_chain_no_update; DROP TRIGGER audit_chain_no_delete;",
            );
        } else {
            self.sql("ALTER TABLE audit_entries DISABLE TRIGGER USER; ALTER TABLE audit_chain DISABLE TRIGGER USER;");
        }
    }

    /// Which database the test runs on.
    pub fn is_sqlite(&self) -> bool {
        self.state.config.database_url.starts_with("sqlite")
    }
}
