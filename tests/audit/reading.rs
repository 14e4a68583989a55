//! What auditors read: in people's words, only of their units, page by page.

use serde_json::{Value, json};

use crate::common::TestApp;
use crate::common::client::JSON;
use crate::common::world::org;

fn items(value: &Value) -> &Vec<Value> {
    value["items"].as_array().expect("a list")
}

/// The change of one field in an entry.
pub fn field<'a>(entry: &'a Value, name: &str) -> &'a Value {
    let found = entry["changes"].as_array().expect("changes").iter().find(|change| change["field"] == name);
    found.unwrap_or_else(|| panic!("no {name}: {entry}"))
}

#[test]
fn an_entry_says_who_did_what_in_which_role_and_what_it_was_before() {
    let (app, register) = TestApp::with_register();
    let town = app.login("coordinator_a1");
    let path = format!("/enterprises/{}", register.a1.id);
    let version = town.get(&path).expect(200).json["version"].as_i64().expect("a version");
    let headers = [("if-match", &*format!("\"{version}\"")), ("x-audit-reason", "%E6%A0%B8%E5%AE%9E"), JSON];
    let body = json!({"operating_address": "大营镇样板路8号"}).to_string();
    let request = town.send("PATCH", &path, &headers, body.as_bytes()).expect(200).header("x-request-id").to_owned();

    let supervisor = app.login("supervisor_a");
    let page = supervisor.get(&format!("/audit-entries?request_id={request}")).expect(200).json;
    let [entry] = items(&page).as_slice() else { panic!("one entry: {page}") };
    assert_eq!(
        entry["actor"],
        json!({"kind": "person", "id": app.user_of("coordinator_a1"), "name": "coordinator_a1样"})
    );
    assert_eq!(entry["role"], "coordinator");
    assert_eq!(entry["relation"], "coordinator");
    assert_eq!((&entry["organization_id"], &entry["organization_name"]), (&json!(org::TOWN_A1), &json!("大营镇")));
    assert_eq!((&entry["action"], &entry["resource"]), (&json!("enterprise.update"), &json!("enterprise")));
    assert_eq!(entry["resource_name"], register.a1.name.as_str());
    assert_eq!(entry["reason"], "核实");
    assert_eq!((&entry["request_id"], &entry["address"]), (&json!(request), &json!("127.0.0.1")));
    let change = field(entry, "operating_address");
    assert_eq!((&change["before"], &change["after"]), (&Value::Null, &json!("大营镇样板路8号")));
    assert_eq!(entry["changes"].as_array().map(Vec::len), Some(1), "only what changed: {entry}");
    let one = supervisor.get(&format!("/audit-entries/{}", entry["id"])).expect(200).json;
    assert_eq!(one["changes"], entry["changes"]);
}

#[test]
fn updates_of_people_units_and_clients_keep_what_was_before() {
    let (app, _) = TestApp::with_register();
    let admin = app.login("admin_a");
    let last = |action: &str| {
        let page = admin.get(&format!("/audit-entries?action={action}&limit=1")).expect(200).json;
        items(&page)[0].clone()
    };
    let both = |entry: &Value, name: &str| {
        let change = field(entry, name);
        (change["before"].clone(), change["after"].clone())
    };
    let unit = format!("/organizations/{}", org::INDUSTRY_A);
    admin.patch(&unit, 1, &json!({"short_name": "区工信局"})).expect(200);
    assert_eq!(both(&last("organization.update"), "short_name"), (Value::Null, json!("区工信局")));
    admin.patch(&unit, 2, &json!({"short_name": "工信局"})).expect(200);
    assert_eq!(both(&last("organization.update"), "short_name"), (json!("区工信局"), json!("工信局")));

    let body = json!({"name": "前样", "username": "person1", "phone": "15412345678", "organization_id": org::TOWN_A1, "role": "handler"});
    let id = admin.post("/users", &body).expect(201).json["user"]["id"].as_i64().expect("an id");
    admin.patch(&format!("/users/{id}"), 1, &json!({"name": "后样", "phone": "15412345679"})).expect(200);
    let entry = last("user.update");
    assert_eq!(both(&entry, "name"), (json!("前样"), json!("后样")));
    assert_eq!(both(&entry, "phone"), (json!("154****5678"), json!("154****5679")));
    assert_eq!(field(&entry, "phone")["personal"], true);

    let client = admin.post(
        "/api-clients",
        &json!({"name": "热线", "organization_id": org::TOWN_A1, "scopes": ["enterprises:read"]}),
    );
    let id = client.expect(201).json["api_client"]["id"].clone();
    admin.patch(&format!("/api-clients/{id}"), 1, &json!({"scopes": ["officers:read"]})).expect(200);
    assert_eq!(both(&last("api_client.update"), "scopes"), (json!(["enterprises:read"]), json!(["officers:read"])));

    let role = app.membership_of("handler_a");
    let version =
        admin.get(&format!("/users/{}/memberships", app.user_of("handler_a"))).expect(200).json["items"][0]["version"]
            .clone();
    admin
        .patch(&format!("/memberships/{role}"), version.as_i64().expect("one"), &json!({"valid_to": "2199-12-31"}))
        .expect(200);
    let entry = last("membership.update");
    assert_eq!(both(&entry, "valid_to"), (Value::Null, json!("2199-12-31")));
    assert_eq!(field(&entry, "user_id")["after_name"], "handler_a样");
}

#[test]
fn auditors_read_their_own_units_and_administrators_no_business() {
    let (app, register) = TestApp::with_register();
    app.login("coordinator_b")
        .post(
            "/enterprises",
            &json!({"name": "样板湖滨有限公司", "entity_kind": "company", "territory_code": "411202100"}),
        )
        .expect(201);
    app.login("coordinator_a1")
        .post(&format!("/enterprises/{}/contacts", register.a1.id), &json!({"name": "某样", "role": "other"}))
        .expect(201);
    let all = app.login("supervisor_a").get("/audit-entries?limit=200&count=exact").expect(200).json;
    let units: std::collections::BTreeSet<i64> =
        items(&all).iter().filter_map(|entry| entry["organization_id"].as_i64()).collect();
    assert_eq!(units, [org::TOWN_A1].into_iter().collect(), "of district A alone: {all}");
    assert_eq!(all["count"], items(&all).len());
    let foreign =
        app.login("supervisor_a").get(&format!("/audit-entries?organization_id={}", org::DISTRICT_B)).expect(200).json;
    assert_eq!(foreign["items"], json!([]));
    let town = app
        .login("supervisor_a")
        .get(&format!("/audit-entries?organization_id={}&action=enterprise.add_contact", org::TOWN_A1))
        .expect(200)
        .json;
    assert_eq!(items(&town).len(), 1);
    // The agent of a firm has no office; what he does is for the auditors of the firm's area.
    app.login("firm")
        .send("POST", &format!("/enterprises/{}/contacts/{}/reveal", register.a1.id, register.a1.contact), &[], b"")
        .expect(200);
    let agents = app.login("supervisor_a").get("/audit-entries?action=enterprise.reveal_contact").expect(200).json;
    assert_eq!(agents["items"][0]["relation"], "agent", "{agents}");

    let admin = app.login("admin_a").get("/audit-entries?limit=200").expect(200).json;
    assert!(!items(&admin).is_empty());
    for entry in items(&admin) {
        let resource = entry["resource"].as_str().expect("a resource");
        assert!(!matches!(resource, "enterprise" | "import" | "registration"), "{entry}");
    }
    let enterprise = format!("/audit-entries?resource=enterprise&resource_id={}", register.a1.id);
    assert_eq!(app.login("admin_a").get(&enterprise).expect(200).json["items"], json!([]));
    app.login("coordinator_a").get("/audit-entries").expect_problem(403, "forbidden");
}

#[test]
fn pages_follow_one_another_without_gap_or_repetition_under_every_filter() {
    let (app, register) = TestApp::with_register();
    let town = app.login("coordinator_a1");
    for n in 0..7 {
        let body = json!({"name": format!("第{n}样"), "role": "other"});
        town.post(&format!("/enterprises/{}/contacts", register.a1.id), &body).expect(201);
    }
    let supervisor = app.login("supervisor_a");
    let user = app.user_of("coordinator_a1");
    for filter in [
        String::new(),
        format!("&user_id={user}"),
        "&action=enterprise.add_contact".to_owned(),
        format!("&resource=enterprise&resource_id={}", register.a1.id),
        format!("&organization_id={}", org::TOWN_A1),
        "&from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z".to_owned(),
    ] {
        let whole = supervisor.get(&format!("/audit-entries?limit=200{filter}")).expect(200);
        let whole = whole.column("id");
        assert!(whole.len() >= 7, "{filter}");
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = supervisor.get(&format!("/audit-entries?limit=3{filter}{cursor}")).expect(200);
            seen.extend(page.column("id"));
            let Some(next) = page.json["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        // Following the pages is read by nobody else, so nothing came in between.
        assert_eq!(seen, whole, "{filter}");
    }
    assert_eq!(supervisor.get("/audit-entries?to=2020-01-01T00:00:00Z").expect(200).json["items"], json!([]));
    supervisor.get("/audit-entries?from=yesterday").expect(422);
    supervisor.get("/audit-entries?from=%2B262142-01-01T00:00:00Z").expect(422);
    supervisor.get("/audit-entries?who=1").expect_problem(400, "unknown_parameter");
}

#[test]
fn the_page_tells_how_far_the_trail_is_sealed_and_when_it_was_verified() {
    let app = TestApp::world_with(|config| config.jobs = false);
    let supervisor = app.login("supervisor_a");
    let before = supervisor.get("/audit/checkpoints").expect(200).json;
    assert_eq!((&before["items"], &before["waiting"], &before["last_check"]), (&json!([]), &json!(1), &Value::Null));
    app.seal();
    app.verify(&[]);
    app.write_entries(4);
    let entry = supervisor.get("/audit-entries?limit=1").expect(200).json["items"][0].clone();
    let after = supervisor.get("/audit/checkpoints").expect(200).json;
    assert_eq!((&after["items"][0]["seq"], &after["waiting"]), (&json!(1), &json!(4)));
    assert_eq!((&entry["seq"], &entry["hash"]), (&json!(1), &after["items"][0]["hash"]));
    assert_eq!((&after["last_check"]["seq"], &after["last_check"]["problem"]), (&json!(1), &Value::Null));
    app.unprotect();
    app.sql("UPDATE audit_entries SET action = 'x' WHERE id = 1");
    app.verify(&[]);
    let broken = supervisor.get("/audit/checkpoints").expect(200).json;
    assert_eq!(broken["last_check"]["problem"], "seq 1: entry 1 was changed");
}

#[test]
fn background_work_seals_what_was_written_and_reports_what_is_broken() {
    use diesel::prelude::*;
    use zhuqi::db::schema::job_schedules;
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let run = |kind: &str| {
        admin.send("POST", &format!("/job-schedules/{kind}/run"), &[], b"").expect(202);
    };
    let until = |fits: &dyn Fn() -> bool| {
        let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
        while !fits() {
            assert!(std::time::Instant::now() < end, "nothing happens");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    };
    run("seal_audit");
    until(&|| !app.links().is_empty());
    app.unprotect();
    app.sql("UPDATE audit_entries SET action = 'x' WHERE id = 1");
    run("verify_audit");
    let noted = || -> Option<String> {
        let row = job_schedules::table.find("verify_audit").select(job_schedules::last_error);
        app.state.db.read_blocking(|c| Ok(row.first(c)?)).expect("a schedule")
    };
    until(&|| noted().is_some());
    assert!(noted().is_some_and(|text| text.contains("seq 1: entry 1 was changed")), "{:?}", noted());
}
