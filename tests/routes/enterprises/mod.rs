//! The register of enterprises through HTTP.

mod contacts;
mod identifiers;
mod indicators;
mod list;
mod paging;
mod search;
mod service;
mod single;

use serde_json::{Value, json};

use crate::common::client::Answer;
use crate::common::register::firm_body;
use crate::common::{Client, TestApp};

/// A world with its coordinator of district A.
fn world() -> (TestApp, Client) {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    (app, coordinator)
}

/// A new enterprise in town A1.
#[track_caller]
fn create(client: &Client, n: usize, change: Value) -> Answer {
    client.post("/enterprises", &firm_body(n, change)).expect(201)
}

/// The address of an enterprise, with what is below it.
fn at(id: i64, rest: &str) -> String {
    if rest.is_empty() { format!("/enterprises/{id}") } else { format!("/enterprises/{id}/{rest}") }
}

/// The changes that the audit trail holds for an action, oldest first.
fn audited(app: &TestApp, action: &str) -> Vec<Value> {
    use diesel::prelude::*;
    use zhuqi::db::schema::audit_entries as t;
    let rows: Vec<String> = app
        .arrange(|c| t::table.filter(t::action.eq(action)).order(t::id).select(t::changes).load(c).expect("entries"));
    rows.iter().map(|text| serde_json::from_str(text).unwrap_or(json!(null))).collect()
}
