//! The tree of units and the administrative divisions.

use serde_json::json;

use crate::common::TestApp;
use crate::common::client::JSON;
use crate::common::world::{DISTRICT_A, DISTRICT_B, TOWN_A1, TOWN_B1, org};

#[test]
fn everyone_who_is_signed_in_reads_the_tree_and_nobody_else() {
    let app = TestApp::with_world();
    app.client().get("/organizations").expect_problem(401, "unauthenticated");
    for who in ["admin_city", "officer_a1", "handler_a", "firm"] {
        let answer = app.login(who).get("/organizations?limit=200&count=exact").expect(200);
        assert_eq!(answer.json["count"], 9, "{who}");
        assert_eq!(answer.column("id"), (1..=9).map(|id| json!(id)).collect::<Vec<_>>());
    }
    let town = app.login("firm").get(&format!("/organizations/{}", org::TOWN_A1)).expect(200);
    assert_eq!(town.header("etag"), "\"1\"");
    assert_eq!(town.json["path"], "/1/2/3/");
    assert_eq!(town.json["kind"], "town");
    assert_eq!(town.json["territory_code"], TOWN_A1);
    assert_eq!(town.json["allowed_actions"], json!([]));
    let as_admin = app.login("admin_a").get(&format!("/organizations/{}", org::TOWN_A1)).expect(200);
    assert_eq!(as_admin.json["allowed_actions"], json!(["update", "add_below", "close"]));
    app.login("firm").get("/organizations/999").expect_problem(404, "not_found");
}

#[test]
fn pages_follow_each_other_without_gap_and_a_cursor_fits_its_list_only() {
    let app = TestApp::with_world();
    let reader = app.login("leader_a");
    let (mut ids, mut path) = (Vec::new(), "/organizations?limit=4".to_owned());
    loop {
        let answer = reader.get(&path).expect(200);
        ids.extend(answer.column("id"));
        let Some(cursor) = answer.json["next_cursor"].as_str() else {
            assert!(answer.header("link").is_empty());
            break;
        };
        assert!(answer.header("link").ends_with("rel=\"next\""));
        path = format!("/organizations?limit=4&cursor={cursor}");
    }
    assert_eq!(ids, (1..=9).map(|id| json!(id)).collect::<Vec<_>>());

    let page = reader.get("/organizations?limit=2").expect(200);
    let cursor = page.json["next_cursor"].as_str().expect("another page");
    reader.get(&format!("/organizations?limit=2&kind=town&cursor={cursor}")).expect_problem(400, "bad_cursor");
    app.login("admin_a").get(&format!("/organizations?limit=2&cursor={cursor}")).expect_problem(400, "bad_cursor");
    reader.get("/organizations?limit=201").expect_field("/limit", "range");
    reader.get("/organizations?colour=red").expect_problem(400, "unknown_parameter");
    let fields = reader.get("/organizations?limit=1&fields=id,name").expect(200);
    assert_eq!(fields.json["items"][0], json!({"id": 1, "name": "三门峡市"}));
    reader.get("/organizations?fields=secret").expect_field("/fields", "unknown_column");
}

#[test]
fn filters_combine_and_a_unit_that_has_ended_takes_nobody() {
    let app = TestApp::with_world();
    let reader = app.login("leader_a");
    let ids = |query: &str| reader.get(&format!("/organizations?{query}")).expect(200).column("id");
    assert_eq!(ids(&format!("parent_id={}&kind=town", org::DISTRICT_A)), [json!(3), json!(4), json!(9)]);
    assert_eq!(ids("q=%E5%B7%A5%E4%BF%A1"), [json!(org::INDUSTRY_A)]);
    assert_eq!(ids("q=%25"), Vec::<serde_json::Value>::new(), "a wildcard is a character");
    assert_eq!(ids("kind=external"), Vec::<serde_json::Value>::new());
    let admin = app.login("admin_a");
    let yesterday = zhuqi::db::today().pred_opt().expect("a day").to_string();
    let today =
        json!({"parent_id": org::DISTRICT_A, "kind": "external", "name": "样板供电公司", "valid_from": "2020-01-01"});
    let id = admin.post("/organizations", &today).expect(201).id();
    admin.patch(&format!("/organizations/{id}"), 1, &json!({"valid_to": yesterday})).expect(200);
    assert_eq!(ids("kind=external"), [json!(id)]);
    assert_eq!(ids("kind=external&valid=true"), Vec::<serde_json::Value>::new());
    let person = json!({"name": "样", "username": "toolate", "organization_id": id, "role": "handler"});
    admin.post("/users", &person).expect_field("/organization_id", "reference");
}

#[test]
fn an_administrator_adds_units_below_his_seat_only() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let unit = |parent: i64, kind: &str| json!({"parent_id": parent, "kind": kind, "name": "新样单位"});
    let created = admin.post("/organizations", &unit(org::DISTRICT_A, "department")).expect(201);
    let id = created.id();
    assert_eq!(created.json["path"], format!("/1/2/{id}/"));
    assert_eq!(created.header("location"), format!("/api/v1/organizations/{id}"));
    assert_eq!(created.header("etag"), "\"1\"");

    admin.post("/organizations", &unit(org::DISTRICT_B, "department")).expect_field("/parent_id", "reference");
    admin.post("/organizations", &unit(999, "department")).expect_field("/parent_id", "reference");
    admin.post("/organizations", &unit(org::DISTRICT_A, "community")).expect_field("/kind", "level_mismatch");
    admin.post("/organizations", &unit(org::DISTRICT_A, "municipality")).expect_field("/kind", "level_mismatch");
    let coordinator = app.login("coordinator_a");
    coordinator.post("/organizations", &unit(org::DISTRICT_A, "department")).expect_problem(403, "forbidden");
    admin
        .post("/organizations", &json!({"parent_id": 2, "kind": "town", "name": " "}))
        .expect_field("/name", "required");
    let mut extra = unit(org::DISTRICT_A, "town");
    extra["path"] = json!("/1/");
    admin.post("/organizations", &extra).expect_problem(400, "unknown_field");
}

#[test]
fn a_division_outside_of_the_unit_above_cannot_be_claimed() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let town = |code: &str| {
        let body = json!({"parent_id": org::DISTRICT_A, "kind": "town", "name": "新样镇", "territory_code": code});
        admin.post("/organizations", &body)
    };
    // Whoever coordinates a unit sees the enterprises of its division.
    town(TOWN_B1).expect_field("/territory_code", "reference");
    town(DISTRICT_A).expect_field("/territory_code", "level_mismatch");
    town("000000").expect_field("/territory_code", "reference");
    let path = format!("/organizations/{}", org::TOWN_A1);
    admin.patch(&path, 1, &json!({"territory_code": TOWN_B1})).expect_field("/territory_code", "reference");
    town(TOWN_A1).expect(201);
}

#[test]
fn a_change_needs_the_version_it_is_based_on() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let path = format!("/organizations/{}", org::INDUSTRY_A);
    let body = json!({"short_name": "区工信局", "phone": "0398-1234567"});
    admin.send("PATCH", &path, &[JSON], body.to_string().as_bytes()).expect_problem(428, "precondition_required");
    admin.patch(&path, 7, &body).expect_problem(412, "stale");
    let changed = admin.patch(&path, 1, &body).expect(200);
    assert_eq!(changed.json["short_name"], "区工信局");
    assert_eq!(changed.json["version"], 2);
    assert_eq!(changed.header("etag"), "\"2\"");
    admin.patch(&path, 1, &body).expect_problem(412, "stale");
    let cleared = admin.patch(&path, 2, &json!({"short_name": null})).expect(200);
    assert!(cleared.json["short_name"].is_null());
    assert_eq!(cleared.json["phone"], "0398-1234567", "what is absent stays");
    admin.patch(&path, 3, &json!({"name": null})).expect_field("/name", "not_null");
    admin.patch(&path, 3, &json!({"valid_to": "1999-01-01"})).expect_field("/valid_to", "date_order");
    admin.patch(&path, 3, &json!({"successor_id": org::INDUSTRY_A})).expect_field("/successor_id", "reference");
    admin.patch(&path, 3, &json!({"phone": "1.54E+10"})).expect_field("/phone", "phone_invalid");
    admin.patch(&path, 3, &json!({"parent_id": 1})).expect_problem(400, "unknown_field");
    // Visible, so 403 and not 404.
    admin.patch(&format!("/organizations/{}", org::DISTRICT_B), 1, &body).expect_problem(403, "forbidden");
    let unchanged = admin.send("GET", &path, &[("if-none-match", "\"3\"")], b"").expect(304);
    assert!(unchanged.bytes.is_empty());
}

#[test]
fn divisions_are_public_and_changed_by_the_administrator_of_their_area() {
    let app = TestApp::with_world();
    let anyone = app.client();
    assert_eq!(anyone.get("/territories").expect(200).column("code"), [json!("410000")]);
    let below = anyone.get(&format!("/territories?parent_code={DISTRICT_A}")).expect(200);
    assert_eq!(below.column("name"), [json!("大营镇"), json!("原店镇")]);
    assert_eq!(anyone.get("/territories?level=district&limit=1&count=exact").expect(200).json["count"], 2);
    let found = anyone.get("/territories?q=%E4%BA%A4%E5%8F%A3").expect(200);
    assert_eq!(found.column("code"), [json!(TOWN_B1)]);

    let admin = app.login("admin_a");
    let village = json!({"code": "411203100206", "name": "黄村", "level": "community", "parent_code": TOWN_A1});
    anyone.post("/territories", &village).expect_problem(401, "unauthenticated");
    app.login("coordinator_a").post("/territories", &village).expect_problem(403, "forbidden");
    let created = admin.post("/territories", &village).expect(201);
    assert_eq!(created.json["full_name"], "河南省三门峡市大营镇黄村");
    admin.post("/territories", &village).expect_field("/code", "taken");
    let elsewhere = json!({"code": "411202199", "name": "样镇", "level": "town", "parent_code": DISTRICT_B});
    admin.post("/territories", &elsewhere).expect_problem(403, "forbidden");
    app.login("admin_city").post("/territories", &elsewhere).expect(201);
    let upside_down = json!({"code": "411203198", "name": "样区", "level": "district", "parent_code": TOWN_A1});
    admin.post("/territories", &upside_down).expect_field("/level", "level_mismatch");
    let letters = json!({"code": "41120a", "name": "样镇", "level": "town", "parent_code": DISTRICT_A});
    admin.post("/territories", &letters).expect_field("/code", "format");

    let etag = created.header("etag").to_owned();
    let body = json!({"valid_to": "2030-12-31", "successor_code": TOWN_A1}).to_string();
    let patch =
        |tag: &str| admin.send("PATCH", "/territories/411203100206", &[JSON, ("if-match", tag)], body.as_bytes());
    let changed = patch(&etag).expect(200);
    assert_eq!(changed.json["valid_to"], "2030-12-31");
    assert_ne!(changed.header("etag"), etag);
    patch(&etag).expect_problem(412, "stale");
}

#[test]
fn an_alias_names_one_unit_of_a_district() {
    let app = TestApp::with_world();
    let (admin, city) = (app.login("admin_a"), app.login("admin_city"));
    let path = format!("/organizations/{}", org::INDUSTRY_A);
    let changed = admin.patch(&path, 1, &json!({"aliases": ["区经信局", "工信 局"]})).expect(200);
    assert_eq!(changed.json["aliases"], json!(["区经信局", "工信 局"]));
    let entries = app.entries_of(&changed);
    assert_eq!(entries[0].2["before"]["aliases"], json!([]), "the trail knows what was");
    let body =
        json!({"parent_id": org::DISTRICT_A, "kind": "department", "name": "样板局", "aliases": ["样局", "工信局"]});
    admin.post("/organizations", &body).expect_field("/aliases/1", "taken");
    let elsewhere =
        json!({"parent_id": org::DISTRICT_B, "kind": "department", "name": "样板局", "aliases": ["工信局"]});
    let other = city.post("/organizations", &elsewhere).expect(201);
    assert_eq!(other.json["aliases"], json!(["工信局"]), "another district has its own");
    let list = admin.get("/organizations?limit=200").expect(200).json;
    let row =
        list["items"].as_array().expect("a list").iter().find(|row| row["id"] == org::INDUSTRY_A).expect("listed");
    assert_eq!(row["aliases"], changed.json["aliases"]);
    let kept = admin.patch(&path, 2, &json!({"phone": "0398-1234567"})).expect(200);
    assert_eq!(kept.json["aliases"], changed.json["aliases"], "what is absent stays");
    admin.patch(&path, 3, &json!({"aliases": [" "]})).expect_field("/aliases", "format");
    assert_eq!(admin.patch(&path, 3, &json!({"aliases": []})).expect(200).json["aliases"], json!([]));
    admin.post("/organizations", &body).expect(201);
}
