//! What a merge keeps, chooses, moves and refuses.

use serde_json::{Value, json};

use super::{doubled, firm, merge, newest, version, world};
use crate::common::TestApp;
use crate::common::register::code;
use crate::common::world::{TOWN_A2, TOWN_B1};

#[test]
fn fields_are_chosen_one_by_one_and_gaps_are_filled() {
    let (_app, coordinator) = world();
    let first = firm(
        &coordinator,
        "样泽建材有限公司",
        json!({"credit_code": code(1), "registered_address": "样板路1号",
        "legal_representative": "赵样", "note": "甲"}),
    );
    let second = firm(
        &coordinator,
        "陕州区样泽建材有限责任公司",
        json!({"registered_address": "样板路2号",
        "operating_address": "样板路3号", "legal_representative": "钱样", "founded_on": "2020-05-01", "note": "乙",
        "territory_code": TOWN_A2, "longitude": 111.1, "latitude": 34.7}),
    );
    let fields = json!({"name": "other", "legal_representative": "survivor", "territory": "other", "note": "other"});
    let row = merge(&coordinator, first, second, fields).expect(200).json;
    for (field, expected) in [
        ("id", json!(first)),
        ("name", json!("陕州区样泽建材有限责任公司")),
        ("credit_code", json!(code(1))),
        ("registered_address", json!("样板路1号")),
        ("operating_address", json!("样板路3号")),
        ("legal_representative", json!("赵样")),
        ("founded_on", json!("2020-05-01")),
        ("territory_code", json!(TOWN_A2)),
        ("managing_organization_name", json!("原店镇")),
        ("longitude", json!(111.1)),
        ("note", json!("乙")),
    ] {
        assert_eq!(row[field], expected, "{field}");
    }
    let merges = coordinator.get(&format!("/enterprises/{first}/merges")).expect(200).json["items"].clone();
    assert_eq!(merges[0]["survivor_name"], "样泽建材有限公司");
    assert_eq!(merges[0]["reason"], "重复入库");
    assert_eq!(merges[0]["merged_by"], "coordinator_a样");
    let taken = ["name", "operating_address", "territory", "managing_organization", "location", "founded_on", "note"];
    assert_eq!(merges[0]["fields_from_other"], json!(taken));
}

#[test]
fn the_old_address_says_where_it_went_and_the_old_code_and_name_find_the_survivor() {
    let app = TestApp::with_world();
    let (city, district) = (app.login("coordinator_city"), app.login("coordinator_a"));
    let first = firm(&city, "样泽建材有限公司", json!({"credit_code": code(1)}));
    let second = firm(&city, "泽样石料有限公司", json!({"credit_code": code(2), "external_id": "E-1"}));
    merge(&district, first, second, json!({"name": "other"})).expect(200);
    for rest in ["", "/contacts", "/indicators", "/duplicates", "/merges"] {
        let gone = district.get(&format!("/enterprises/{second}{rest}")).expect_problem(410, "enterprise_merged");
        assert_eq!(gone.json["survivor_id"], first, "{rest}");
    }
    let patch = json!({"name": "x"});
    district.patch(&format!("/enterprises/{second}"), 1, &patch).expect_problem(410, "enterprise_merged");
    app.login("coordinator_b").get(&format!("/enterprises/{second}")).expect_problem(404, "not_found");
    for (caller, held) in [("coordinator_city", true), ("coordinator_a1", true), ("coordinator_b", false)] {
        let answer = app.login(caller).get(&format!("/enterprises/by-credit-code/{}", code(2)));
        if held { assert_eq!(answer.expect(200).id(), first) } else { drop(answer.expect_problem(404, "not_found")) }
    }
    for text in
        ["%E6%B3%BD%E6%A0%B7%E7%9F%B3%E6%96%99", "%E6%A0%B7%E6%B3%BD%E5%BB%BA%E6%9D%90", &code(2), &code(1), "E-1"]
    {
        let list = city.get(&format!("/enterprises?q={text}&count=exact")).expect(200);
        assert_eq!((list.column("id"), &list.json["count"]), (vec![json!(first)], &json!(1)), "{text}");
        let cards = app.login("handler_a").get(&format!("/enterprises/cards?q={text}")).expect(200);
        assert_eq!(cards.column("id"), [json!(first)], "{text}");
    }
    let all = city.get("/enterprises?count=exact&territory_code=410000").expect(200);
    assert_eq!(all.column("id"), [json!(first)]);
    // Its code is taken: nobody brings the duplicate back, by hand or by a ledger.
    let again = json!({"name": "泽样石料有限公司", "entity_kind": "company", "territory_code": "411203100", "credit_code": code(2)});
    district.post("/enterprises", &again).expect_problem(409, "duplicate_enterprise");
    let line =
        json!({"name": "泽样石料有限公司", "credit_code": code(2), "town": "大营镇", "employees": "12"}).to_string();
    let answer =
        district.send("POST", "/enterprises/bulk", &[("content-type", "application/x-ndjson")], line.as_bytes());
    let answer = answer.expect(200).json;
    assert_eq!((&answer["status"], &answer["id"]), (&json!("updated"), &json!(first)), "{answer}");
}

#[test]
fn what_belonged_to_either_belongs_to_the_survivor() {
    let (app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    let below = |id: i64, rest: &str| format!("/enterprises/{id}/{rest}");
    let contact =
        |name: &str, phone: &str| json!({"name": name, "role": "manager", "phone": phone, "is_primary": true});
    coordinator.post(&below(first, "contacts"), &contact("赵样", "15412340001")).expect(201);
    coordinator.post(&below(second, "contacts"), &contact("钱样", "15412340002")).expect(201);
    coordinator.post(&below(second, "contacts"), &contact("赵样", "15412340001")).expect(201);
    let figure =
        |value: i64, source: &str| json!({"indicator_code": "tax", "period": "2025", "value": value, "source": source});
    for (id, value, source) in
        [(first, 5, "税务"), (second, 7, "税务"), (first, 9, "上报"), (second, 9, "上报"), (second, 1, "调查")]
    {
        coordinator.put(&below(id, "indicators"), &figure(value, source)).expect(200);
    }
    let status = json!({"status": "suspended", "reason": "停产"});
    coordinator.post_if(&below(second, "status"), version(&coordinator, second), &status).expect(200);
    let serve = json!({"officer_id": app.officer_of("officer_a1"), "role": "primary"});
    for id in [first, second] {
        coordinator.post(&below(id, "assignments"), &serve).expect(201);
    }
    for (id, tags) in [(first, json!(["high_tech"])), (second, json!(["high_tech", "tech_sme"]))] {
        coordinator
            .patch(&format!("/enterprises/{id}"), version(&coordinator, id), &json!({ "tags": tags }))
            .expect(200);
    }
    for id in [first, second] {
        app.add_agent(id, "firm");
    }
    app.add_agent(second, "former_firm");

    let preview = coordinator.get(&format!("/enterprises/{first}/merge-preview/{second}")).expect(200).json;
    let moving =
        |what: &str| preview["moves"].as_array().and_then(|m| m.iter().find(|row| row["what"] == what)).cloned();
    assert_eq!(moving("enterprise_contacts"), Some(json!({"what": "enterprise_contacts", "survivor": 1, "other": 2})));
    let name = preview["fields"].as_array().and_then(|f| f.iter().find(|row| row["field"] == "credit_code")).cloned();
    assert_eq!(name, Some(json!({"field": "credit_code", "agrees": false, "default_side": "survivor"})));

    let row = merge(&coordinator, first, second, json!({"status": "other"})).expect(200).json;
    assert_eq!((&row["status"], &row["tags"]), (&json!("suspended"), &json!(["high_tech", "tech_sme"])));
    let contacts = coordinator.get(&below(first, "contacts")).expect(200);
    assert_eq!(contacts.column("name"), ["赵样", "钱样"], "the same person with the same number once");
    assert_eq!(contacts.column("is_primary"), [true, false]);
    let figures = coordinator.get(&below(first, "indicators")).expect(200);
    let mut values: Vec<(String, i64)> = figures.json["items"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|f| (f["source"].as_str().expect("text").to_owned(), f["value"].as_i64().expect("a number")))
        .collect();
    values.sort();
    let renamed = format!("税务（并入前 {second}）");
    let expected = [("上报", 9), ("税务", 5), (renamed.as_str(), 7), ("调查", 1)].map(|(s, v)| (s.to_owned(), v));
    assert_eq!(values, expected, "figures that differ stand beside each other");
    let history = coordinator.get(&below(first, "status-history")).expect(200);
    assert_eq!(history.column("status"), ["suspended", "operating", "operating"]);
    let served = coordinator.get(&below(first, "assignments")).expect(200);
    assert_eq!(served.json["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(served.json["items"][0]["valid_to"], Value::Null);
    assert_eq!(served.json["items"][1]["reason"], format!("企业合并（编号 {}）", newest(&coordinator, first)));
    let list = app.login("former_firm").get("/enterprises").expect(200);
    assert_eq!(list.column("id"), [json!(first)], "agents come along");
    assert_eq!(app.login("firm").get("/enterprises").expect(200).column("id"), [json!(first)]);
    assert_eq!(app.login("officer_a1").get("/enterprises").expect(200).column("id"), [json!(first)]);
    app.login("firm").get(&below(first, "merges")).expect_problem(403, "forbidden");
    assert_eq!(app.login("supervisor_a").get(&below(first, "merges")).expect(200).json["items"][0]["can_undo"], false);
}

#[test]
fn the_credit_code_is_that_of_the_chosen_side_and_the_other_one_is_former() {
    let (_app, coordinator) = world();
    let first = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(1)}));
    let second = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(2)}));
    let row = merge(&coordinator, first, second, json!({"credit_code": "other"})).expect(200).json;
    assert_eq!(row["credit_code"], json!(code(2)));
    let rows = coordinator.get(&format!("/enterprises/{first}/identifiers")).expect(200);
    assert_eq!(rows.column("value"), [json!(code(1)), json!(code(2))]);
    assert_eq!(rows.column("valid_to"), [json!(zhuqi::db::today()), Value::Null]);
    for n in [1, 2] {
        assert_eq!(coordinator.get(&format!("/enterprises/by-credit-code/{}", code(n))).expect(200).id(), first);
    }
}

#[test]
fn a_merge_that_makes_no_sense_is_refused_with_its_reason() {
    let app = TestApp::with_world();
    let (city, district) = (app.login("coordinator_city"), app.login("coordinator_a"));
    let (first, second) = doubled(&district);
    let far = firm(&city, "样泽建材有限公司", json!({"territory_code": TOWN_B1}));
    let near = firm(&city, "样泽建材有限公司", json!({"territory_code": TOWN_A2}));
    let path = format!("/enterprises/{first}/merge");
    let body = |other: i64, version: i64| json!({"other_id": other, "other_version": version, "reason": "重复"});
    let now = version(&city, first);
    district.post(&path, &body(second, 1)).expect_problem(428, "precondition_required");
    district.post_if(&path, now, &body(first, now)).expect_field("/other_id", "same_row");
    district.post_if(&path, now, &json!({"other_id": second, "other_version": 1})).expect_field("/reason", "required");
    let unknown = json!({"other_id": second, "other_version": 1, "reason": "重复", "fields": {"colour": "other"}});
    assert_eq!(district.post_if(&path, now, &unknown).status, 422);
    district.post_if(&path, now, &body(9999, 1)).expect_problem(404, "not_found");
    district.post_if(&path, now, &body(far, 1)).expect_problem(404, "not_found");
    app.login("coordinator_a1").post_if(&path, now, &body(near, 1)).expect_problem(404, "not_found");
    app.login("supervisor_a").post_if(&path, now, &body(near, 1)).expect_problem(403, "forbidden");
    let agency = app.add_agent(far, "coordinator_a");
    // Seen as its agent, but not coordinated.
    district.post_if(&path, now, &body(far, 1)).expect_problem(403, "forbidden");
    city.send("POST", &format!("/enterprises/{far}/agents/{agency}/end"), &[], b"").expect(204);

    district.post_if(&path, now - 1, &body(second, 1)).expect_problem(412, "stale");
    district.patch(&format!("/enterprises/{second}"), 1, &json!({"note": "改"})).expect(200);
    let stale = district.post_if(&path, now, &body(second, 1)).expect_problem(412, "stale");
    assert_eq!(stale.json["errors"][0]["pointer"], "/other_version");
    assert_eq!(district.get("/enterprises?count=exact").expect(200).json["count"], 3, "nothing has happened");

    district.post_if(&path, now, &body(second, 2)).expect(200);
    let again = district.post_if(&path, now + 1, &body(second, 2)).expect_problem(410, "enterprise_merged");
    assert_eq!(again.json["survivor_id"], first);
    let path = format!("/enterprises/{second}/merge");
    let reversed = district.post_if(&path, 3, &body(first, now + 1)).expect_problem(410, "enterprise_merged");
    assert_eq!(reversed.json["survivor_id"], first);
    let removed = district.delete(&format!("/enterprises/{first}"), now + 1);
    removed.expect_problem(409, "referenced");
}

#[test]
fn a_division_of_the_other_side_outside_of_ones_area_is_not_taken_over() {
    let app = TestApp::with_world();
    let city = app.login("coordinator_city");
    let first = firm(&city, "样泽建材有限公司", json!({}));
    let far = firm(&city, "样泽建材有限公司", json!({"territory_code": TOWN_B1}));
    // The city may: both are its own.
    let row = merge(&city, first, far, json!({"territory": "other"})).expect(200).json;
    assert_eq!(row["territory_code"], TOWN_B1);
    app.login("coordinator_a").get(&format!("/enterprises/{first}")).expect_problem(404, "not_found");
    app.login("coordinator_a").get(&format!("/enterprises/{far}")).expect_problem(404, "not_found");
    let gone = app.login("coordinator_b").get(&format!("/enterprises/{far}")).expect_problem(410, "enterprise_merged");
    assert_eq!(gone.json["survivor_id"], first);
}

#[test]
fn of_two_merges_at_once_one_happens() {
    let (_app, coordinator) = world();
    for round in 0..4 {
        let name = format!("样{}建材有限公司", ["甲乙", "丙丁", "戊己", "庚辛"][round]);
        let (a, b) = (firm(&coordinator, &name, json!({})), firm(&coordinator, &name, json!({})));
        let c = firm(&coordinator, &name, json!({}));
        // a into b, b into a, a into c.
        let orders = [(b, a), (a, b), (c, a)];
        let answers: Vec<u16> = std::thread::scope(|scope| {
            let ask = |(survivor, other): (i64, i64)| {
                let client = coordinator.clone();
                scope.spawn(move || {
                    let body = json!({"other_id": other, "other_version": 1, "reason": "重复"});
                    client.post_if(&format!("/enterprises/{survivor}/merge"), 1, &body).status
                })
            };
            let running = orders.map(ask);
            running.into_iter().map(|thread| thread.join().expect("answers")).collect()
        });
        let happened = answers.iter().filter(|status| **status == 200).count();
        assert_eq!(happened, 1, "{answers:?}");
        assert!(answers.iter().all(|status| [200, 410, 412].contains(status)), "{answers:?}");
        let left = [a, b, c].iter().filter(|id| coordinator.get(&format!("/enterprises/{id}")).status == 200).count();
        assert_eq!(left, 2);
    }
}

#[test]
fn both_histories_say_what_happened() {
    use diesel::prelude::*;
    use zhuqi::db::schema::audit_entries as t;
    let (app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    merge(&coordinator, first, second, json!({"name": "other"})).expect(200);
    super::undo(&coordinator, first, newest(&coordinator, first)).expect(200);
    let entries: Vec<(String, String, String)> = app.arrange(|c| {
        let rows = t::table.filter(t::action.like("enterprise.%").and(t::changes.like("%merge_id%"))).order(t::id);
        rows.select((t::action, t::resource_id, t::changes)).load(c).expect("entries")
    });
    let brief: Vec<(&str, i64)> = entries.iter().map(|(a, id, _)| (a.as_str(), id.parse().expect("an id"))).collect();
    let expected = [
        ("enterprise.merge", first),
        ("enterprise.merged_away", second),
        ("enterprise.undo_merge", first),
        ("enterprise.returned", second),
    ];
    assert_eq!(brief, expected);
    let changes: Value = serde_json::from_str(&entries[0].2).expect("json");
    assert_eq!(
        (&changes["other_id"], &changes["fields"], &changes["reason"]),
        (&json!(second), &json!(["name"]), &json!("重复入库"))
    );
}
