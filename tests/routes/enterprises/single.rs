//! Creating, reading, changing and removing one enterprise.

use serde_json::{Value, json};

use super::{at, audited, create, world};
use crate::common::client::JSON;
use crate::common::register::{code, firm_body};
use crate::common::world::{DISTRICT_A, TOWN_A1, TOWN_A2, org};

#[test]
fn a_new_enterprise_is_what_was_sent_and_what_follows_from_it() {
    let (app, coordinator) = world();
    let body = json!({
        "name": " 陕州样泽隆\n新能源发电 有限公司 ", "credit_code": "9141 1203-ter70fw53f", "entity_kind": "company",
        "legal_representative": "邱晨斌", "registered_address": "大营镇样板路1号", "operating_address": "大营镇样板路2号",
        "territory_code": TOWN_A1, "longitude": 111.1, "latitude": 34.7, "founded_on": "2006-03-05",
        "industry_code": "D4415", "above_scale": true, "tags": ["high_tech", "innovative_sme"],
        "registration_number": "411203000012345", "external_id": "X-1", "note": "备注", "competent_department_id": org::INDUSTRY_A,
        "client_ref": "0191-a",
    });
    let created = coordinator.post("/enterprises", &body).expect(201);
    let id = created.id();
    assert_eq!(created.header("location"), format!("/api/v1/enterprises/{id}"));
    assert_eq!(created.header("etag"), "\"1\"");
    let expected = json!({
        "name": "陕州样泽隆新能源发电有限公司", "credit_code": "91411203TER70FW53F", "entity_kind": "company",
        "legal_representative": "邱晨斌", "registered_address": "大营镇样板路1号", "operating_address": "大营镇样板路2号",
        "territory_code": TOWN_A1, "territory_name": "大营镇", "longitude": 111.1, "latitude": 34.7,
        "founded_on": "2006-03-05", "status": "operating", "industry_section": "D", "industry_code": "4415",
        "report_group": "industry", "size": "unknown", "size_computed": "unknown", "size_override_reason": null,
        "above_scale": true, "above_scale_category": "industry", "threshold_met": null,
        "tags": ["high_tech", "innovative_sme"], "key_account": true, "managing_organization_id": org::TOWN_A1,
        "managing_organization_name": "大营镇", "competent_department_id": org::INDUSTRY_A,
        "competent_department_name": "陕州区工信局", "platform_status": "listed", "certified_at": null,
        "certification_method": null, "certification_document": null, "primary_officer": null, "note": "备注", "version": 1,
    });
    for (name, value) in expected.as_object().expect("an object") {
        assert_eq!(&created.json[name], value, "{name}");
    }
    let missing = json!({"year": null, "employees": null, "revenue_fen": null, "total_assets_fen": null,
        "missing": ["employees", "revenue"]});
    assert_eq!(created.json["size_basis"], missing);
    assert_eq!(coordinator.get(&at(id, "")).expect(200).json, created.json, "one reads what one wrote");
    let by_code = coordinator.get("/enterprises/by-credit-code/91411203ter70fw53f").expect(200);
    assert_eq!(by_code.json, created.json);
    let kinds = coordinator.get(&at(id, "identifiers")).expect(200).column("kind");
    assert_eq!(kinds, ["credit_code", "registration_number", "external_id"]);
    assert_eq!(audited(&app, "enterprise.create")[0]["after"]["name"], "陕州样泽隆新能源发电有限公司");
    // A row that was created offline arrives once, however often it is sent.
    let again = firm_body(2, json!({"client_ref": "0191-a"}));
    coordinator.post("/enterprises", &again).expect_problem(409, "conflict");
}

#[test]
fn what_cannot_be_right_is_refused_at_its_field() {
    let (_app, coordinator) = world();
    for (change, pointer, code) in [
        (json!({"name": " \n "}), "/name", "required"),
        (json!({"name": "长".repeat(201)}), "/name", "length"),
        (json!({"entity_kind": "club"}), "/entity_kind", "enum"),
        (json!({"territory_code": "999999"}), "/territory_code", "reference"),
        (json!({"territory_code": "411202100"}), "/territory_code", "reference"),
        (json!({"founded_on": "2999-01-01"}), "/founded_on", "date_in_future"),
        (json!({"founded_on": "1776-07-04"}), "/founded_on", "date_range"),
        (json!({"founded_on": "昨天"}), "/founded_on", "format"),
        (json!({"industry_code": "ZZ9"}), "/industry_code", "industry_unknown"),
        (json!({"longitude": 181.0}), "/longitude", "range"),
        (json!({"tags": ["high_tech", "nice"]}), "/tags/1", "reference"),
        (json!({"managing_organization_id": org::INDUSTRY_A}), "/managing_organization_id", "reference"),
        (json!({"note": "a\u{7}b"}), "/note", "control_character"),
    ] {
        coordinator.post("/enterprises", &firm_body(1, change)).expect_field(pointer, code);
    }
    coordinator.post("/enterprises", &firm_body(1, json!({"colour": "red"}))).expect_problem(400, "unknown_field");
    assert_eq!(coordinator.get("/enterprises?count=exact").expect(200).json["count"], 0, "nothing was left behind");
}

#[test]
fn a_patch_changes_what_it_names_and_null_clears() {
    let (app, coordinator) = world();
    let full = json!({"legal_representative": "邱晨斌", "registered_address": "路1号", "industry_code": "C35",
        "above_scale": false, "founded_on": "2006-03-05", "tags": ["high_tech"], "note": "备注"});
    let id = create(&coordinator, 1, full).id();
    let patch = json!({"registered_address": "路9号", "legal_representative": null, "founded_on": null,
        "above_scale": null, "industry_code": null, "tags": ["key_taxpayer"]});
    let changed = coordinator.patch(&at(id, ""), 1, &patch).expect(200);
    assert_eq!(changed.header("etag"), "\"2\"");
    for (name, value) in [
        ("registered_address", json!("路9号")),
        ("legal_representative", Value::Null),
        ("founded_on", Value::Null),
        ("above_scale", Value::Null),
        ("industry_section", Value::Null),
        ("report_group", Value::Null),
        ("tags", json!(["key_taxpayer"])),
        ("note", json!("备注")),
        ("name", json!("样板第1农机制造有限公司")),
    ] {
        assert_eq!(changed.json[name], value, "{name}");
    }
    assert_eq!(changed.json["size_basis"]["missing"], json!(["industry_code"]));
    let trail = &audited(&app, "enterprise.update")[0];
    assert_eq!(trail["before"]["registered_address"], "路1号");
    assert_eq!(trail["after"]["registered_address"], "路9号");
    assert!(trail["after"].get("name").is_none() && !trail.to_string().contains("邱晨斌"), "{trail}");

    let same = json!({"registered_address": "路9号", "tags": ["key_taxpayer"]});
    assert_eq!(coordinator.patch(&at(id, ""), 2, &same).expect(200).json["version"], 2, "no change, no version");
    coordinator.patch(&at(id, ""), 2, &json!({"name": null})).expect_field("/name", "not_null");
    coordinator.patch(&at(id, ""), 2, &json!({"name": "  "})).expect_field("/name", "required");
    coordinator.patch(&at(id, ""), 2, &json!({"status": "suspended"})).expect_problem(400, "unknown_field");
    let merge = [("content-type", "application/merge-patch+json"), ("if-match", "\"2\"")];
    coordinator.send("PATCH", &at(id, ""), &merge, br#"{"note":null}"#).expect(200);
}

#[test]
fn nobody_overwrites_what_he_has_not_seen() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let send = |method: &str, tag: Option<&str>| {
        let headers: Vec<(&str, &str)> = std::iter::once(JSON).chain(tag.map(|tag| ("if-match", tag))).collect();
        coordinator.send(method, &at(id, ""), &headers, br#"{"note":"x"}"#)
    };
    send("PATCH", None).expect_problem(428, "precondition_required");
    send("DELETE", None).expect_problem(428, "precondition_required");
    for tag in ["\"7\"", "7", "W/\"1\"", "\"x\"", ""] {
        send("PATCH", Some(tag)).expect_problem(412, "stale");
    }
    send("PATCH", Some("*")).expect(200);
    send("DELETE", Some("\"1\"")).expect_problem(412, "stale");
    let body = json!({"status": "suspended", "reason": "停产"});
    coordinator.post(&at(id, "status"), &body).expect_problem(428, "precondition_required");
    coordinator.post_if(&at(id, "status"), 1, &body).expect_problem(412, "stale");
}

#[test]
fn of_changes_at_once_to_one_version_exactly_one_is_made() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let at_once = |f: &(dyn Fn(usize) -> u16 + Sync)| -> Vec<u16> {
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6).map(|n| scope.spawn(move || f(n))).collect();
            threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
        })
    };
    let one_winner = |mut statuses: Vec<u16>, message: &str| {
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412, 412, 412], "{message}");
    };
    let patch = |n: usize| coordinator.patch(&at(id, ""), 1, &json!({"note": format!("备注{n}")})).status;
    one_winner(at_once(&patch), "changes");
    let status = |n: usize| {
        let to = ["suspended", "unreachable", "moved_out"][n % 3];
        coordinator.post_if(&at(id, "status"), 2, &json!({"status": to, "reason": "核实"})).status
    };
    one_winner(at_once(&status), "status");
    assert_eq!(coordinator.get(&at(id, "status-history")).expect(200).column("status").len(), 2);
    let same = |_| coordinator.post("/enterprises", &firm_body(9, json!({}))).status;
    let created = at_once(&same).into_iter().filter(|status| *status == 201).count();
    assert_eq!(created, 1, "one code, one enterprise");
}

#[test]
fn an_unchanged_row_is_not_sent_again() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let known = |method: &str, tag: &str| {
        let headers = [("if-none-match", tag), ("if-match", "*"), JSON];
        coordinator.send(method, &at(id, ""), &headers, br#"{"note":"x"}"#)
    };
    let answer = known("GET", "\"1\"").expect(304);
    assert!(answer.bytes.is_empty());
    assert_eq!(answer.header("etag"), "\"1\"");
    known("GET", "\"0\", W/\"1\"").expect(304);
    known("GET", "\"0\"").expect(200);
    known("PATCH", "*").expect(200);
    known("GET", "\"1\"").expect(200);
}

#[test]
fn an_enterprise_that_nothing_refers_to_can_be_removed() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"tags": ["high_tech"]})).id();
    coordinator.post(&at(id, "contacts"), &json!({"name": "某样", "role": "hr"})).expect(201);
    coordinator.delete(&at(id, ""), 1).expect(204);
    coordinator.get(&at(id, "")).expect_problem(404, "not_found");
    assert_eq!(coordinator.get("/enterprises?q=%E5%86%9C%E6%9C%BA").expect(200).json["items"], json!([]));
    // Its code is free again.
    let served = create(&coordinator, 1, json!({})).id();
    let officer = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    coordinator.post(&at(served, "assignments"), &officer).expect(201);
    coordinator.delete(&at(served, ""), 2).expect_problem(409, "referenced");
    coordinator.get(&at(served, "")).expect(200);
}

#[test]
fn a_move_takes_the_managing_unit_along_and_stays_inside_the_area() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"territory_code": DISTRICT_A})).json;
    assert_eq!(id["managing_organization_id"], org::DISTRICT_A, "a district's firm is the district's");
    let id = id["id"].as_i64().expect("an id");
    let patch = |version: i64, body: Value| coordinator.patch(&at(id, ""), version, &body).expect(200).json;
    assert_eq!(patch(1, json!({"territory_code": TOWN_A1}))["managing_organization_id"], org::TOWN_A1);
    assert_eq!(patch(2, json!({"managing_organization_id": org::PARK_A}))["managing_organization_id"], org::PARK_A);
    let town = app.login("coordinator_a1");
    town.patch(&at(id, ""), 3, &json!({"territory_code": TOWN_A2})).expect_field("/territory_code", "reference");
    let moved = patch(3, json!({"territory_code": TOWN_A2, "managing_organization_id": org::PARK_A}));
    assert_eq!((&moved["managing_organization_id"], &moved["territory_name"]), (&json!(org::PARK_A), &json!("原店镇")));
    town.get(&at(id, "")).expect_problem(404, "not_found");
    assert_eq!(patch(4, json!({"managing_organization_id": null}))["managing_organization_id"], org::TOWN_A2);
    assert_eq!(patch(5, json!({"territory_code": TOWN_A1}))["managing_organization_id"], org::TOWN_A1);
    town.get(&at(id, "")).expect(200);
    assert_eq!(coordinator.get(&format!("/enterprises/by-credit-code/{}", code(1))).expect(200).id(), id);
}
