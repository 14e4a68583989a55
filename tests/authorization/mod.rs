//! Who sees and does what. [`table`] holds the whole rule; here every operation is tried by every kind of caller on
//! a row of his own area and on one outside of it.

mod leaks;
mod relations;
mod requests;
mod table;

use std::collections::BTreeSet;

use requests::{Target, send, session};

use crate::common::register::Register;
use crate::common::world::org;
use crate::common::{Client, TestApp};

/// A caller of the table.
pub fn caller(app: &TestApp, name: &str) -> Client {
    match name {
        "anonymous" => app.client(),
        scope if scope.contains(':') => app.api_client(&[scope], org::DISTRICT_A).1,
        username => session(app, username).1,
    }
}

#[test]
fn every_operation_has_a_line_in_the_table() {
    let routed: BTreeSet<(&str, &str)> = zhuqi::routes::ROUTES.iter().copied().collect();
    let tabled: BTreeSet<(&str, &str)> = table::lines().iter().map(|line| (line.method, line.path)).collect();
    let missing: Vec<_> = routed.difference(&tabled).collect();
    let stale: Vec<_> = tabled.difference(&routed).collect();
    assert!(missing.is_empty() && stale.is_empty(), "missing: {missing:?}, no longer routed: {stale:?}");
}

#[test]
fn every_role_is_held_to_the_table_on_its_own_and_on_foreign_rows() {
    let (app, register) = TestApp::with_register();
    let foreign = Target::foreign(&app, &register);
    let mut wrong = Vec::new();
    for (index, name) in table::CALLERS.into_iter().enumerate() {
        wrong.extend(walk(&app, &register, &foreign, index, name));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn walk(app: &TestApp, register: &Register, foreign: &Target, index: usize, name: &str) -> Vec<String> {
    let own = Target::own(app, register, name);
    let mut wrong = Vec::new();
    let client = caller(app, name);
    for line in table::lines() {
        // Logging out ends the session that it is asked with.
        let client = if line.path.ends_with("/logout") { caller(app, name) } else { client.clone() };
        let expected = [(&own, Some(line.own[index]), "own"), (foreign, line.foreign(index), "foreign")];
        for (target, expected, which) in expected {
            let Some(expected) = expected else { continue };
            let answer = send(app, &client, line.method, line.path, target);
            let is_problem = answer.header("content-type") == "application/problem+json";
            if answer.status != expected || (expected >= 400) != is_problem {
                let code = &answer.json["code"];
                let (method, path) = (line.method, line.path);
                wrong.push(format!("{name}: {method} {path} {which}: {} {code}, expected {expected}", answer.status));
            }
        }
    }
    wrong
}
