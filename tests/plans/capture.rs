//! The statements that a server executes, as they reach its database.

use std::collections::BTreeMap;
use std::sync::Mutex;

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

/// What was executed since the last look, by the address of the database.
static WATCHED: Mutex<BTreeMap<String, Vec<String>>> = Mutex::new(BTreeMap::new());

struct Recorder {
    database: String,
}

impl Instrumentation for Recorder {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => self.database = url.to_owned(),
            InstrumentationEvent::StartQuery { query, .. } => {
                if let Some(list) = WATCHED.lock().expect("no panic before").get_mut(&self.database) {
                    list.push(query.to_string());
                }
            }
            _ => {}
        }
    }
}

/// Connections that are opened from now on can be watched.
pub fn install() {
    set_default_instrumentation(|| Some(Box::new(Recorder { database: String::new() }))).expect("installs");
}

/// Begins to record; an address as in `DATABASE_URL`.
pub fn watch(url: &str) {
    WATCHED.lock().expect("no panic before").insert(address(url), Vec::new());
}

/// What was executed since the last look, with `-- binds:` at the end of each statement.
pub fn take(url: &str) -> Vec<String> {
    WATCHED.lock().expect("no panic before").get_mut(&address(url)).map(std::mem::take).unwrap_or_default()
}

fn address(url: &str) -> String {
    url.strip_prefix("sqlite://").unwrap_or(url).to_owned()
}
