//! One database per test: a temporary SQLite file, or a copy of a migrated template on the PostgreSQL server that
//! `TEST_DATABASE_URL` names.

use std::sync::OnceLock;

use diesel::{Connection, PgConnection, RunQueryDsl};
use zhuqi::db::Db;

/// A database that is removed with the value.
pub struct TestDatabase {
    /// For `DATABASE_URL`.
    pub url: String,
    /// Where files lie.
    pub files: std::path::PathBuf,
    removal: Removal,
}

enum Removal {
    Directory { _directory: tempfile::TempDir },
    Postgres { server: String, name: String, _directory: tempfile::TempDir },
}

impl TestDatabase {
    /// A fresh one.
    pub fn create() -> Self {
        match std::env::var("TEST_DATABASE_URL") {
            Ok(server) if server.starts_with("postgres") => postgres(server),
            _ => {
                let directory = tempfile::tempdir().expect("a temporary directory");
                let url = format!("sqlite://{}", directory.path().join("test.db").display());
                let files = directory.path().join("attachments");
                TestDatabase { url, files, removal: Removal::Directory { _directory: directory } }
            }
        }
    }
}

/// Migrating takes longer than most tests; a template is migrated once and copied.
fn postgres(server: String) -> TestDatabase {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let name = format!("zhuqi_template_{}", uuid::Uuid::new_v4().simple());
        execute(&server, &format!("CREATE DATABASE {name}"));
        let db = Db::open(&with_database(&server, &name), 1).expect("the template opens");
        db.migrate().expect("the template migrates");
        name
    });
    let name = format!("zhuqi_test_{}", uuid::Uuid::new_v4().simple());
    execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
    let directory = tempfile::tempdir().expect("a temporary directory");
    let files = directory.path().join("attachments");
    let removal = Removal::Postgres { server: server.clone(), name: name.clone(), _directory: directory };
    TestDatabase { url: with_database(&server, &name), files, removal }
}

fn with_database(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, ""), |(base, query)| (base, query));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    if query.is_empty() { format!("{base}/{name}") } else { format!("{base}/{name}?{query}") }
}

fn execute(server: &str, sql: &str) {
    // Copying a template needs it to be idle; two tests that start together take turns here.
    static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut connection = PgConnection::establish(server).expect("TEST_DATABASE_URL can be reached");
    diesel::sql_query(sql).execute(&mut connection).expect(sql);
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Removal::Postgres { server, name, .. } = &self.removal {
            execute(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}
