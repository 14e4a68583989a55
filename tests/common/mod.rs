//! A real server on a port of its own, with a database of its own, for every test.

pub mod client;
pub mod database;
pub mod files;
pub mod ledgers;
pub mod locks;
pub mod register;
mod trail;
pub mod world;

use std::net::TcpListener;
use std::sync::mpsc;

use actix_web::dev::ServerHandle;
use actix_web::web;
use zhuqi::config::{Config, StoreConfig};
use zhuqi::jobs::Worker;
use zhuqi::{AppState, create_app};

pub use client::{Client, JSON};
use database::TestDatabase;

/// A running server. Dropping it stops the server and removes its database.
pub struct TestApp {
    /// For what has to be arranged or looked at behind the API.
    pub state: AppState,
    /// `http://127.0.0.1:PORT`
    pub url: String,
    handle: ServerHandle,
    worker: Option<Worker>,
    database: Option<TestDatabase>,
}

impl TestApp {
    /// An empty, migrated database.
    pub fn start() -> Self {
        Self::start_with(|_| {})
    }

    /// The same with a changed configuration.
    pub fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::start_on(TestDatabase::create(), change)
    }

    /// Stops this server and starts another one on the same data.
    pub fn restart(self) -> Self {
        self.restart_with(|_| {})
    }

    /// The same with a changed configuration.
    pub fn restart_with(mut self, change: impl FnOnce(&mut Config)) -> Self {
        let database = self.database.take().expect("held until the server is dropped");
        drop(self);
        Self::start_on(database, change)
    }

    /// Another server of the same deployment: its own process in all but name, on the same data.
    pub fn beside(&self, change: impl FnOnce(&mut Config)) -> Self {
        let files = self.state.config.attachment_store.clone();
        Self::start_at(&self.state.config.database_url, None, |config| {
            config.attachment_store = files;
            change(config);
        })
    }

    fn start_on(database: TestDatabase, change: impl FnOnce(&mut Config)) -> Self {
        let url = database.url.clone();
        Self::start_at(&url, Some(database), change)
    }

    fn start_at(database_url: &str, database: Option<TestDatabase>, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = config(database_url);
        if let Some(database) = &database {
            config.attachment_store = StoreConfig::Directory(database.files.clone());
        }
        change(&mut config);
        let jobs = config.jobs;
        let state = AppState::new(config).expect("the state opens");
        state.db.migrate().expect("migrates");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let (sender, receiver) = mpsc::channel();
        let data = web::Data::new(state.clone());
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || create_app(data.clone());
                let server = actix_web::HttpServer::new(app).workers(2).disable_signals().listen(listener);
                let server = server.expect("listens").run();
                sender.send(server.handle()).expect("the test waits");
                server.await
            })
        });
        let handle = receiver.recv().expect("the server starts");
        let worker = jobs.then(|| Worker::start(state.clone()));
        TestApp { state, url, handle, worker, database }
    }

    /// A client without credentials.
    pub fn client(&self) -> Client {
        Client::new(&self.url)
    }

    /// A client that is logged in with the password of the test world.
    pub fn login(&self, username: &str) -> Client {
        self.client().login(username, world::PASSWORD)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.worker.take();
        drop(self.handle.stop(false));
    }
}

/// What a server of the tests finds in its environment.
pub fn environment(database_url: &str) -> [(&'static str, &str); 7] {
    [
        ("DATABASE_URL", database_url),
        ("DATABASE_CONNECTIONS", "3"),
        ("SECRET_KEY", "dGVzdHMtdXNlLWEtc2VjcmV0LW9mLTMyLWJ5dGVzISE="),
        ("PASSWORD_COST", "low"),
        // A built front end would answer addresses that a test adds.
        ("WEB_ROOT", "no-front-end"),
        ("RATE_LIMIT_PER_MINUTE", "100000"),
        ("JOB_TIMEOUT_SECONDS", "1"),
    ]
}

fn config(url: &str) -> Config {
    let variables = environment(url);
    Config::from_lookup(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        .expect("a valid configuration")
}
