//! A relation permits what it permits on its own rows, for as long as it lasts; two relations never add up.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{api_clients, memberships, officers, users};
use zhuqi::db::{now, today};
use zhuqi::users::words::Role;

use super::requests::session;
use super::{caller, table};
use crate::common::client::Answer;
use crate::common::register::Firm;
use crate::common::world::{TOWN_A1, TOWN_B1, org};
use crate::common::{Client, TestApp};

fn path(firm: &Firm) -> String {
    format!("/enterprises/{}", firm.id)
}

fn add_role(app: &TestApp, username: &str, role: Role, organization: i64) -> i64 {
    let user = app.user_of(username);
    app.arrange(|c| {
        diesel::insert_into(memberships::table)
            .values((
                memberships::user_id.eq(user),
                memberships::organization_id.eq(organization),
                memberships::role.eq(role),
                memberships::valid_from.eq(today() - Duration::days(10)),
                memberships::created_at.eq(now()),
            ))
            .returning(memberships::id)
            .get_result(c)
            .expect("a membership")
    })
}

fn add_profile(app: &TestApp, username: &str, organization: i64) -> i64 {
    let user = app.user_of(username);
    app.arrange(|c| {
        let person: i64 = users::table.find(user).select(users::person_id).first(c).expect("a person");
        diesel::insert_into(officers::table)
            .values((
                officers::person_id.eq(person),
                officers::organization_id.eq(organization),
                officers::level.eq("town"),
                officers::capacity.eq(30),
                officers::status.eq("active"),
                officers::version.eq(1_i64),
                officers::created_at.eq(now()),
                officers::updated_at.eq(now()),
            ))
            .returning(officers::id)
            .get_result(c)
            .expect("an officer")
    })
}

fn assign(coordinator: &Client, firm: &Firm, officer: i64, role: &str) -> Answer {
    let body = json!({"officer_id": officer, "role": role, "reason": "新增包联"});
    coordinator.post(&format!("{}/assignments", path(firm)), &body).expect(201)
}

/// Replaces `note`, with the version that the caller sees.
fn rename(client: &Client, firm: &Firm) -> Answer {
    client.send("PATCH", &path(firm), &[("content-type", "application/json"), ("if-match", "*")], br#"{"note":"x"}"#)
}

#[test]
fn the_answer_lists_exactly_the_actions_that_the_table_permits() {
    let (app, register) = TestApp::with_register();
    let operations = [
        ("update", "patch", "/api/v1/enterprises/{id}"),
        ("change_status", "post", "/api/v1/enterprises/{id}/status"),
        ("manage_identifiers", "post", "/api/v1/enterprises/{id}/identifiers"),
        ("manage_contacts", "post", "/api/v1/enterprises/{id}/contacts"),
        ("manage_attachments", "post", "/api/v1/enterprises/{id}/attachments"),
        ("reveal_contacts", "post", "/api/v1/enterprises/{id}/contacts/{contact_id}/reveal"),
        ("manage_indicators", "put", "/api/v1/enterprises/{id}/indicators"),
        ("manage_agents", "post", "/api/v1/enterprises/{id}/invitations"),
        ("certify", "post", "/api/v1/enterprises/{id}/certify"),
        ("assign", "post", "/api/v1/enterprises/{id}/assignments"),
        ("move", "post", "/api/v1/enterprises/{id}/move"),
        ("merge", "get", "/api/v1/enterprises/{id}/duplicates"),
        ("delete", "delete", "/api/v1/enterprises/{id}"),
    ];
    let lines = table::lines();
    for (index, name) in table::CALLERS.into_iter().enumerate() {
        let firm = if name == "coordinator_park" { &register.park } else { &register.a1 };
        let answer = caller(&app, name).get(&path(firm));
        if answer.status != 200 {
            continue;
        }
        let mut expected: Vec<&str> = operations
            .iter()
            .filter(|(_, method, path)| {
                let line = lines.iter().find(|line| line.method == *method && line.path == *path).expect("a line");
                line.own[index] != 403
            })
            .map(|(action, ..)| *action)
            .collect();
        if name.starts_with("coordinator") || name == "imports:write" {
            expected.push("import");
        }
        let mut listed: Vec<&str> =
            answer.json["allowed_actions"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        expected.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, expected, "{name}");
    }
}

#[test]
fn roles_in_two_organisations_do_not_add_up() {
    let (app, register) = TestApp::with_register();
    add_role(&app, "coordinator_b", Role::Officer, org::TOWN_A1);
    let profile = add_profile(&app, "coordinator_b", org::TOWN_A1);
    assign(&app.login("coordinator_a"), &register.a1, profile, "member");
    let both = app.login("coordinator_b");
    let ids = both.get("/enterprises").expect(200).column("id");
    assert_eq!(ids, [json!(register.a1.id), json!(register.b1.id)]);
    rename(&both, &register.a1).expect_problem(403, "forbidden");
    rename(&both, &register.a1_other).expect_problem(404, "not_found");
    rename(&both, &register.b1).expect(200);
    let contact = json!({"name": "新样", "role": "hr"});
    both.post(&format!("{}/contacts", path(&register.a1)), &contact).expect(201);
    let status = json!({"status": "suspended", "reason": "停产"});
    both.post_if(&format!("{}/status", path(&register.a1)), 1, &status).expect_problem(403, "forbidden");
    let body = json!({"officer_id": profile, "role": "primary"});
    both.post(&format!("{}/assignments", path(&register.a1)), &body).expect_problem(403, "forbidden");
    // An officer of A is nobody that a coordinator of B could assign, and A no place to create firms in.
    let body = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    both.post(&format!("{}/assignments", path(&register.b1)), &body).expect_field("/officer_id", "reference");
    let body = json!({"name": "样板新设有限公司", "entity_kind": "company", "territory_code": TOWN_A1});
    both.post("/enterprises", &body).expect_field("/territory_code", "reference");
    let line = json!({"name": register.a1.name, "credit_code": register.a1.code, "town": "大营镇"}).to_string();
    let headers = [("content-type", "application/x-ndjson")];
    let answer = both.send("POST", "/enterprises/bulk", &headers, line.as_bytes()).expect(200);
    assert_eq!(answer.json["status"], "failed", "{}", answer.json);
}

#[test]
fn a_profile_counts_only_with_a_role_in_its_unit() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    officer.get(&path(&register.a1)).expect(200);
    // He becomes a leader elsewhere and is no officer in A1 any more; the firm is still assigned to his profile.
    add_role(&app, "officer_a1", Role::Leader, org::DISTRICT_B);
    let old = app.membership_of("officer_a1");
    app.arrange(|c| {
        let ended = (memberships::valid_from.eq(today() - Duration::days(9)), memberships::valid_to.eq(yesterday()));
        diesel::update(memberships::table.find(old)).set(ended).execute(c).expect("ended");
    });
    officer.get(&path(&register.a1)).expect_problem(404, "not_found");
    assert_eq!(officer.get("/enterprises").expect(200).column("id"), [json!(register.b1.id)]);
}

fn yesterday() -> chrono::NaiveDate {
    today() - Duration::days(1)
}

#[test]
fn the_end_of_a_role_a_service_or_a_scope_takes_effect_at_once() {
    let (app, register) = TestApp::with_register();
    let coordinator = app.login("coordinator_a");

    // A service: replaced by the next primary officer, then ended.
    let officer = app.login("officer_a1");
    let next = add_profile(&app, "lead_a", org::INDUSTRY_A);
    assign(&coordinator, &register.a1, next, "primary");
    officer.get(&path(&register.a1)).expect_problem(404, "not_found");
    assert_eq!(officer.get("/enterprises?count=exact").expect(200).json["count"], 0);
    let shown = coordinator.get(&path(&register.a1)).expect(200);
    assert_eq!(shown.json["primary_officer"]["id"], next, "the former one is not shown any more");
    let own = app.officer_of("officer_a1");
    let served = coordinator.get(&format!("/officers/{own}")).expect(200);
    assert_eq!(served.json["assigned_count"], 0);

    // An agent.
    let firm = app.login("firm");
    firm.get(&path(&register.a1)).expect(200);
    let agents = coordinator.get(&format!("{}/agents", path(&register.a1))).expect(200).json;
    let agent = agents["items"][0]["id"].as_i64().expect("the present agent");
    coordinator.send("POST", &format!("{}/agents/{agent}/end", path(&register.a1)), &[], b"").expect(204);
    firm.get(&path(&register.a1)).expect_problem(404, "not_found");
    firm.get("/enterprises").expect_problem(403, "forbidden");
    assert_eq!(firm.get("/me").expect(200).json["permissions"], json!([]));

    // A role, by the administrator.
    let membership = app.membership_of("coordinator_a1");
    app.arrange(|c| {
        let since = memberships::valid_from.eq(today() - Duration::days(9));
        diesel::update(memberships::table.find(membership)).set(since).execute(c).expect("older");
    });
    let town = app.login("coordinator_a1");
    town.get(&path(&register.a1)).expect(200);
    let first_page = town.get("/enterprises?limit=1").expect(200).json["next_cursor"].clone();
    let end = format!(r#"{{"valid_to":"{}"}}"#, yesterday());
    let headers = [("content-type", "application/json"), ("if-match", "*")];
    app.login("admin_a").send("PATCH", &format!("/memberships/{membership}"), &headers, end.as_bytes()).expect(200);
    town.get(&path(&register.a1)).expect_problem(404, "not_found");
    let next_page = format!("/enterprises?limit=1&cursor={}", first_page.as_str().expect("a cursor"));
    town.get(&next_page).expect_problem(403, "forbidden");

    // A log-in.
    let supervisor = app.login("supervisor_a");
    let user = app.user_of("supervisor_a");
    app.arrange(|c| diesel::update(users::table.find(user)).set(users::disabled_at.eq(now())).execute(c).expect("off"));
    supervisor.get("/enterprises").expect_problem(401, "session_ended");

    // Scopes of a client, then the client.
    let (id, client) = app.api_client(&["enterprises:read", "officers:read"], org::DISTRICT_A);
    client.get("/enterprises").expect(200);
    let set = |scopes: &str| {
        let row = diesel::update(api_clients::table.find(id));
        app.arrange(|c| row.set(api_clients::scopes.eq(scopes)).execute(c).expect("set"));
    };
    set("officers:read");
    client.get("/enterprises").expect_problem(403, "forbidden");
    client.get(&path(&register.a1)).expect_problem(404, "not_found");
    let off = diesel::update(api_clients::table.find(id)).set(api_clients::disabled_at.eq(now()));
    app.arrange(|c| off.execute(c).expect("off"));
    client.get("/officers").expect_problem(401, "session_ended");
}

#[test]
fn a_leader_writes_about_the_firm_that_he_guarantees_and_about_no_other() {
    let (app, register) = TestApp::with_register();
    assign(&app.login("coordinator_a"), &register.a1_other, app.officer_of("leader_a"), "guaranteeing_leader");
    let (_, leader) = session(&app, "leader_a");
    let contact = json!({"name": "新样", "role": "hr"});
    leader.post(&format!("{}/contacts", path(&register.a1_other)), &contact).expect(201);
    leader.post(&format!("{}/contacts", path(&register.a1)), &contact).expect_problem(403, "forbidden");
    rename(&leader, &register.a1_other).expect_problem(403, "forbidden");
}

#[test]
fn no_change_hands_a_firm_to_another_area() {
    let (app, register) = TestApp::with_register();
    let patch = |who: &str, firm: &Firm, body: Value| {
        let headers = [("content-type", "application/json"), ("if-match", "*")];
        app.login(who).send("PATCH", &path(firm), &headers, body.to_string().as_bytes())
    };
    let cases = [
        ("coordinator_b", &register.b1, json!({"managing_organization_id": org::PARK_A}), "/managing_organization_id"),
        ("coordinator_a", &register.a1, json!({"managing_organization_id": org::TOWN_A2}), "/managing_organization_id"),
        (
            "coordinator_a",
            &register.a1,
            json!({"managing_organization_id": org::INDUSTRY_A}),
            "/managing_organization_id",
        ),
        ("coordinator_a", &register.a1, json!({"managing_organization_id": 999}), "/managing_organization_id"),
        (
            "coordinator_b",
            &register.b1,
            json!({"competent_department_id": org::INDUSTRY_A}),
            "/competent_department_id",
        ),
        ("coordinator_a", &register.a1, json!({"competent_department_id": org::TOWN_A1}), "/competent_department_id"),
        ("coordinator_a", &register.a1, json!({"territory_code": TOWN_B1}), "/territory_code"),
        ("coordinator_a", &register.a1, json!({"territory_code": "999999"}), "/territory_code"),
        // The park sees what it manages; it may neither give that away nor manage firms of another district.
        ("coordinator_park", &register.park, json!({"managing_organization_id": org::TOWN_A2}), "/territory_code"),
        (
            "coordinator_park",
            &register.park,
            json!({"territory_code": TOWN_B1, "managing_organization_id": org::PARK_A}),
            "/managing_organization_id",
        ),
    ];
    for (who, firm, body, pointer) in cases {
        patch(who, firm, body).expect_field(pointer, "reference");
    }
    patch("coordinator_a", &register.a1, json!({"competent_department_id": org::INDUSTRY_A})).expect(200);
    let moved = patch("coordinator_a", &register.a1, json!({"managing_organization_id": org::PARK_A})).expect(200);
    assert_eq!(moved.json["managing_organization_name"], "陕州产业园");
    app.login("coordinator_park").get(&path(&register.a1)).expect(200);
}
