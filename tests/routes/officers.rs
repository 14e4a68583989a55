//! Service officers: who sees whom, and what a coordinator does with them.

use serde_json::{Value, json};

use crate::common::world::{TOWN_A1, TOWN_A2, org};
use crate::common::{Client, TestApp};

fn create(coordinator: &Client, body: &Value) -> Value {
    coordinator.post("/officers", body).expect(201).json
}

fn officer_in(unit: i64) -> Value {
    json!({"name": "陈样", "phone": "15412345678", "organization_id": unit, "level": "town", "position": "经发办主任",
        "capacity": 20, "territory_codes": [TOWN_A1], "industry_sections": ["C", "A"]})
}

fn names(client: &Client) -> Vec<Value> {
    client.get("/officers?limit=200").expect(200).column("name")
}

#[test]
fn every_role_sees_the_officers_of_its_own_area() {
    let app = TestApp::with_world();
    let expected: [(&str, &[&str]); 12] = [
        ("admin_city", &["officer_a1样", "officer_b1样", "leader_a样"]),
        ("admin_a", &["officer_a1样", "leader_a样"]),
        ("coordinator_city", &["officer_a1样", "officer_b1样", "leader_a样"]),
        ("coordinator_a", &["officer_a1样", "leader_a样"]),
        ("coordinator_a1", &["officer_a1样"]),
        ("coordinator_b", &["officer_b1样"]),
        ("coordinator_park", &[]),
        ("supervisor_a", &["officer_a1样", "leader_a样"]),
        ("leader_a", &["officer_a1样", "leader_a样"]),
        ("officer_a1", &["officer_a1样"]),
        ("handler_a", &[]),
        ("firm", &[]),
    ];
    for (who, officers) in expected {
        assert_eq!(names(&app.login(who)), officers.iter().map(|name| json!(name)).collect::<Vec<_>>(), "{who}");
    }
    let foreign = app.login("coordinator_b").get("/officers").expect(200).column("id")[0].clone();
    let coordinator = app.login("coordinator_a");
    coordinator.get(&format!("/officers/{foreign}")).expect_problem(404, "not_found");
    coordinator.patch(&format!("/officers/{foreign}"), 1, &json!({"capacity": 1})).expect_problem(404, "not_found");
}

#[test]
fn an_officer_is_a_new_person_or_somebody_known() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    let created = coordinator.post("/officers", &officer_in(org::TOWN_A1)).expect(201);
    let row = &created.json;
    assert_eq!(row["phone"], "15412345678");
    assert_eq!(row["organization_name"], "大营镇");
    assert_eq!(row["industry_sections"], json!(["A", "C"]));
    assert_eq!(row["territory_codes"], json!([TOWN_A1]));
    assert_eq!((&row["status"], &row["assigned_count"]), (&json!("active"), &json!(0)));
    assert_eq!((&row["has_login"], &row["capacity"]), (&json!(false), &json!(20)));
    assert_eq!(row["allowed_actions"], json!(["update", "set_absence", "end"]));
    let listed = coordinator.get("/officers?q=%E9%99%88").expect(200);
    assert_eq!(listed.json["items"][0]["phone"], "154****5678", "lists mask");

    // The same person in another unit; then a log-in of the area.
    let known = json!({"person_id": row["person_id"], "organization_id": org::TOWN_A2, "level": "town"});
    let second = create(&coordinator, &known);
    assert_eq!((&second["name"], &second["capacity"]), (&json!("陈样"), &json!(30)));
    coordinator.post("/officers", &known).expect_problem(409, "conflict");
    let user = |name: &str| {
        let found = app.login("admin_city").get(&format!("/users?q={name}")).expect(200);
        found.json["items"][0]["id"].clone()
    };
    let handler = json!({"user_id": user("handler_a"), "organization_id": org::INDUSTRY_A, "level": "district"});
    assert_eq!(create(&coordinator, &handler)["has_login"], true);

    let refuse = |change: Value, pointer: &str, code: &str| {
        let mut body = officer_in(org::TOWN_A1);
        for (key, value) in change.as_object().expect("fields") {
            body[key] = value.clone();
        }
        coordinator.post("/officers", &body).expect_field(pointer, code);
    };
    refuse(json!({"name": null, "user_id": user("coordinator_b")}), "/user_id", "reference");
    refuse(json!({"name": null, "person_id": 1}), "/person_id", "reference");
    refuse(json!({"name": null}), "/name", "required");
    refuse(json!({"person_id": row["person_id"]}), "/name", "duplicate");
    refuse(json!({"organization_id": org::DISTRICT_B}), "/organization_id", "reference");
    refuse(json!({"organization_id": org::CITY}), "/organization_id", "reference");
    refuse(json!({"territory_codes": [TOWN_A1, "999"]}), "/territory_codes/1", "reference");
    refuse(json!({"industry_sections": ["Z"]}), "/industry_sections/0", "industry_unknown");
    refuse(json!({"industry_sections": ["C1"]}), "/industry_sections/0", "industry_unknown");
    refuse(json!({"capacity": -1}), "/capacity", "range");
    refuse(json!({"level": "province"}), "/level", "enum");
    for who in ["admin_a", "officer_a1", "leader_a", "supervisor_a", "handler_a", "firm"] {
        app.login(who).post("/officers", &officer_in(org::TOWN_A1)).expect_problem(403, "forbidden");
    }
}

#[test]
fn filters_find_by_unit_level_state_place_industry_and_name() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_city");
    create(&coordinator, &officer_in(org::TOWN_A1));
    let of = |query: &str| coordinator.get(&format!("/officers?{query}")).expect(200).column("name");
    assert_eq!(of(&format!("organization_id={}", org::DISTRICT_B)), [json!("officer_b1样")]);
    assert_eq!(of(&format!("territory_code={TOWN_A1}")), [json!("陈样")]);
    assert_eq!(of(&format!("territory_code={TOWN_A2}")), Vec::<Value>::new());
    assert_eq!(of("industry_section=c&status=active&level=town"), [json!("陈样")]);
    assert_eq!(of("status=absent"), Vec::<Value>::new());
    assert_eq!(of("q=leader"), [json!("leader_a样")]);
    assert_eq!(of("organization_id=999"), Vec::<Value>::new());
    assert_eq!(coordinator.get("/officers?limit=1&count=exact").expect(200).json["count"], 4);
}

#[test]
fn an_officer_changes_goes_away_and_comes_back() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a1");
    let id = create(&coordinator, &officer_in(org::TOWN_A1))["id"].clone();
    let path = format!("/officers/{id}");
    let body =
        json!({"position": null, "phone": "0398-1234567", "name": "陈样样", "territory_codes": [], "capacity": 5});
    let changed = coordinator.patch(&path, 1, &body).expect(200).json;
    assert_eq!((&changed["position"], &changed["phone"]), (&Value::Null, &json!("0398-1234567")));
    assert_eq!((&changed["name"], &changed["territory_codes"]), (&json!("陈样样"), &json!([])));
    assert_eq!((&changed["capacity"], &changed["industry_sections"]), (&json!(5), &json!(["A", "C"])));
    coordinator.patch(&path, 1, &body).expect_problem(412, "stale");
    coordinator.patch(&path, 2, &json!({"status": "absent"})).expect_field("/status", "read_only");
    coordinator
        .patch(&path, 2, &json!({"organization_id": org::TOWN_A2}))
        .expect_field("/organization_id", "reference");
    // The officer sees a colleague of the own unit but may not change him.
    app.login("officer_a1").patch(&path, 2, &body).expect_problem(403, "forbidden");

    let absence = |from: &str, to: Value| json!({"from": from, "to": to, "reason": "党校学习"});
    let (today, tomorrow) = (zhuqi::db::today(), zhuqi::db::today().succ_opt().expect("a day").to_string());
    let set = |body: &Value| coordinator.post_if(&format!("{path}/absence"), 2, body);
    set(&absence(&tomorrow, Value::Null)).expect_field("/from", "date_in_future");
    set(&absence(&today.to_string(), json!("2020-01-01"))).expect_field("/to", "date_order");
    set(&json!({"from": today.to_string(), "reason": " "})).expect_field("/reason", "required");
    let back = coordinator.post_if(&format!("{path}/return"), 2, &json!({})).expect_problem(409, "state_forbids");
    assert_eq!(back.json["allowed_actions"], json!(["update", "set_absence", "end"]));
    let absent = set(&absence(&today.to_string(), json!(tomorrow))).expect(200).json;
    assert_eq!((&absent["status"], &absent["absence_reason"]), (&json!("absent"), &json!("党校学习")));
    assert_eq!(absent["absent_to"], tomorrow);
    let back = coordinator.post_if(&format!("{path}/return"), 3, &json!({})).expect(200).json;
    assert_eq!((&back["status"], &back["absent_from"]), (&json!("active"), &Value::Null));
    let ended = coordinator.patch(&path, 4, &json!({"status": "ended"})).expect(200).json;
    assert_eq!(ended["allowed_actions"], json!(["update", "reinstate"]));
    coordinator
        .post_if(&format!("{path}/absence"), 5, &absence("2026-01-01", Value::Null))
        .expect_problem(409, "state_forbids");
    coordinator.patch(&path, 5, &json!({"status": "active"})).expect(200);
}

#[test]
fn whoever_serves_enterprises_cannot_end_and_is_seen_by_them() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    let officer = create(&coordinator, &officer_in(org::TOWN_A1));
    let enterprise = json!({"name": "样板制造有限公司", "credit_code": "91411203TER70FW53F", "entity_kind": "company", "territory_code": TOWN_A1});
    let enterprise = coordinator.post("/enterprises", &enterprise).expect(201).id();
    let assignment = json!({"officer_id": officer["id"], "role": "primary"});
    let version =
        coordinator.get(&format!("/enterprises/{enterprise}")).expect(200).json["version"].as_i64().expect("v");
    coordinator.post_if(&format!("/enterprises/{enterprise}/assignments"), version, &assignment).expect(201);
    let path = format!("/officers/{}", officer["id"]);
    assert_eq!(coordinator.get(&path).expect(200).json["assigned_count"], 1);
    let answer = coordinator.patch(&path, 1, &json!({"status": "ended"})).expect_problem(409, "officer_serves");
    assert!(answer.json["detail"].as_str().expect("text").contains('1'));

    // An agent of the firm sees this officer and no other, with the number to call.
    let invitation = json!({"name": "企业样", "phone": "15412345679"});
    let url = coordinator.post(&format!("/enterprises/{enterprise}/invitations"), &invitation).expect(201).json["url"]
        .clone();
    let token = url.as_str().and_then(|url| url.rsplit('/').next()).expect("a token");
    let accept = format!("/invitations/{token}/accept");
    app.login("firm").post(&accept, &json!({})).expect(204);
    let firm = app.login("firm");
    assert_eq!(names(&firm), [json!("陈样")]);
    assert_eq!(firm.get(&path).expect(200).json["phone"], "15412345678");
}

#[test]
fn the_name_of_somebody_with_a_role_above_is_not_changed_from_below() {
    let app = TestApp::with_world();
    let (admin, coordinator) = (app.login("admin_a"), app.login("coordinator_a1"));
    let officer = coordinator.get("/officers").expect(200).json["items"][0].clone();
    let path = format!("/officers/{}", officer["id"]);
    coordinator.patch(&path, 1, &json!({"name": "改名样"})).expect(200);
    let user = admin.get("/users?q=officer_a1").expect(200).json["items"][0]["id"].clone();
    let role = json!({"organization_id": org::DISTRICT_A, "role": "leader"});
    admin.post(&format!("/users/{user}/memberships"), &role).expect(201);
    coordinator.patch(&path, 2, &json!({"phone": "15412345678"})).expect_problem(403, "forbidden");
    coordinator.patch(&path, 2, &json!({"capacity": 9})).expect(200);
    app.login("coordinator_a").patch(&path, 3, &json!({"phone": "15412345678"})).expect(200);
}
