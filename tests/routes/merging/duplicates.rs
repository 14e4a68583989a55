//! How duplicates are found, listed and dismissed.

use serde_json::{Value, json};

use super::{doubled, firm, found, version, world};
use crate::common::TestApp;
use crate::common::register::code;
use crate::common::world::{TOWN_A2, TOWN_B1, org};

fn reasons(list: &[&str]) -> Vec<String> {
    list.iter().map(|reason| (*reason).to_owned()).collect()
}

#[test]
fn rows_meet_by_name_address_phone_and_former_codes() {
    let (_app, coordinator) = world();
    let first = firm(
        &coordinator,
        "三门峡市样泽建材有限公司",
        json!({"credit_code": code(1),
        "registered_address": "河南省三门峡市陕州区大营镇样板路1号", "legal_representative": "赵样"}),
    );
    let by_name = firm(&coordinator, "样泽（陕州）建材有限责任公司", json!({}));
    assert_eq!(found(&coordinator, by_name), [(first, 60, reasons(&["same_name"]))]);
    let all = firm(
        &coordinator,
        "陕州区 样泽建材有限公司",
        json!({"operating_address": "大营镇样板路１号",
        "legal_representative": "赵 样"}),
    );
    let expected = reasons(&["same_name", "same_address", "same_legal_representative"]);
    assert!(found(&coordinator, all).contains(&(first, 100, expected)), "{:?}", found(&coordinator, all));

    // Two codes are two legal persons, as far as a name alone says.
    let apart = firm(&coordinator, "样泽建材有限公司", json!({"credit_code": code(2)}));
    assert!(!found(&coordinator, apart).iter().any(|(id, ..)| *id == first), "{:?}", found(&coordinator, apart));

    let renamed = firm(&coordinator, "样泽建材商贸有限公司", json!({"registered_address": "大营镇样板路1号"}));
    let to_first = found(&coordinator, renamed).into_iter().find(|(id, ..)| *id == first);
    assert_eq!(to_first, Some((first, 65, reasons(&["similar_name", "same_address"]))));

    let unlike = firm(&coordinator, "样禾种植专业合作社", json!({}));
    let contact = json!({"name": "李样", "role": "manager", "phone": "15412340077"});
    coordinator.post(&format!("/enterprises/{unlike}/contacts"), &contact).expect(201);
    let other = firm(&coordinator, "样禾种植合作社联合社", json!({}));
    assert_eq!(found(&coordinator, other), []);
    let added = coordinator.post(&format!("/enterprises/{other}/contacts"), &contact).expect(201);
    assert_eq!(found(&coordinator, other), [(unlike, 65, reasons(&["similar_name", "same_phone"]))]);
    let path = format!("/enterprises/{other}/contacts/{}", added.id());
    coordinator.patch(&path, 1, &json!({"phone": null})).expect(200);
    assert_eq!(found(&coordinator, other), [], "a pair goes with its reason");
}

#[test]
fn a_former_identifier_still_gives_a_row_away() {
    let (_app, coordinator) = world();
    let number = json!({"registration_number": "411203000012345"});
    let first = firm(&coordinator, "样板甲厂", number.clone());
    let row = coordinator.get(&format!("/enterprises/{first}/identifiers")).expect(200).json["items"][0]["id"].clone();
    coordinator.post(&format!("/enterprises/{first}/identifiers/{row}/end"), &json!({})).expect(200);
    let second = firm(&coordinator, "完全两样的乙店", number);
    assert_eq!(found(&coordinator, second), [(first, 90, reasons(&["same_identifier"]))]);
}

#[test]
fn a_change_of_a_row_finds_and_forgets_pairs() {
    let (_app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    assert_eq!(found(&coordinator, first).len(), 1);
    let path = format!("/enterprises/{second}");
    coordinator.patch(&path, version(&coordinator, second), &json!({"name": "另外一家饭店"})).expect(200);
    assert_eq!(found(&coordinator, first), []);
    coordinator.patch(&path, version(&coordinator, second), &json!({"name": "样泽建材"})).expect(200);
    assert_eq!(found(&coordinator, first).len(), 1);
    coordinator.delete(&path, version(&coordinator, second)).expect(204);
    assert_eq!(found(&coordinator, first), []);
}

#[test]
fn an_import_finds_duplicates_too() {
    let (_app, coordinator) = world();
    let first = firm(&coordinator, "样泽建材有限公司", json!({"registered_address": "大营镇样板路1号"}));
    let line = json!({"name": "陕州区样泽建材有限责任公司", "credit_code": code(3), "town": "大营镇",
        "registered_address": "陕州区大营镇样板路1号"});
    let headers = [("content-type", "application/x-ndjson")];
    let line = line.to_string();
    let answer = coordinator.send("POST", "/enterprises/bulk", &headers, line.as_bytes()).expect(200);
    assert_eq!(answer.json["status"], "created", "{}", answer.json);
    let expected = reasons(&["same_name", "same_address"]);
    assert_eq!(found(&coordinator, first), [(answer.json["id"].as_i64().expect("an id"), 90, expected)]);
}

#[test]
fn rows_of_other_areas_are_counted_and_not_shown() {
    let app = TestApp::with_world();
    let city = app.login("coordinator_city");
    let (district, town) = (app.login("coordinator_a"), app.login("coordinator_a1"));
    let here = firm(&city, "样泽建材有限公司", json!({}));
    let near = firm(&city, "样泽建材有限公司", json!({"territory_code": TOWN_A2}));
    let far = firm(&city, "样泽建材有限公司", json!({"territory_code": TOWN_B1}));
    let seen = |client: &crate::common::Client| {
        let list = client.get(&format!("/enterprises/{here}/duplicates")).expect(200).json;
        let ids: Vec<Value> =
            list["items"].as_array().expect("a list").iter().map(|i| i["enterprise"]["id"].clone()).collect();
        (ids, list["elsewhere"].clone())
    };
    assert_eq!(seen(&city), (vec![json!(near), json!(far)], json!(0)));
    assert_eq!(seen(&district), (vec![json!(near)], json!(1)));
    assert_eq!(seen(&town), (vec![], json!(2)));
    let pairs = |client: &crate::common::Client| {
        let list = client.get("/enterprise-duplicates?count=exact").expect(200).json;
        let items = list["items"].as_array().expect("a list").clone();
        assert_eq!(list["count"], items.len());
        items.iter().map(|pair| (pair["first"]["id"].clone(), pair["second"]["id"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(pairs(&city).len(), 3);
    assert_eq!(pairs(&district), [(json!(here), json!(near))]);
    assert_eq!(pairs(&town), []);
    assert_eq!(pairs(&app.login("coordinator_b")), []);
    // A firm that moves takes its pairs along.
    let manager = json!({"managing_organization_id": org::PARK_A});
    for id in [here, near] {
        district.patch(&format!("/enterprises/{id}"), version(&district, id), &manager).expect(200);
    }
    assert_eq!(pairs(&app.login("coordinator_park")), [(json!(here), json!(near))]);
    let moved = json!({"territory_code": "411203100", "managing_organization_id": null});
    district.patch(&format!("/enterprises/{near}"), version(&district, near), &moved).expect(200);
    assert_eq!(pairs(&app.login("coordinator_park")), []);
    assert_eq!(pairs(&town), [(json!(here), json!(near))]);
}

#[test]
fn the_work_list_pages_through_every_pair_once_the_likeliest_first() {
    let (_app, coordinator) = world();
    for n in 0..7 {
        let address = (n % 2 == 0).then(|| format!("大营镇样板路{n}号"));
        let name = format!("样{}行建材有限公司", ["甲", "乙", "丙", "丁", "戊", "己", "庚"][n]);
        for _ in 0..2 {
            firm(&coordinator, &name, json!({"registered_address": address}));
        }
    }
    let mut path = "/enterprise-duplicates?limit=3".to_owned();
    let mut seen: Vec<(i64, i64)> = Vec::new();
    loop {
        let page = coordinator.get(&path).expect(200).json;
        for pair in page["items"].as_array().expect("a list") {
            seen.push((pair["score"].as_i64().expect("a score"), pair["first"]["id"].as_i64().expect("an id")));
        }
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/enterprise-duplicates?limit=3&cursor={cursor}");
    }
    let scores: Vec<i64> = seen.iter().map(|(score, _)| *score).collect();
    assert_eq!(scores, [90, 90, 90, 90, 60, 60, 60]);
    let mut ids: Vec<i64> = seen.iter().map(|(_, id)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 7, "{seen:?}");
    let likely = coordinator.get("/enterprise-duplicates?min_score=70&count=exact").expect(200);
    assert_eq!(likely.json["count"], 4);
    coordinator.get("/enterprise-duplicates?min_score=101").expect_field("/min_score", "range");
}

#[test]
fn a_dismissed_pair_stays_away_until_it_is_opened_again() {
    let (app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    let at = |rest: &str| format!("/enterprises/{first}/duplicates/{second}/{rest}");
    coordinator.post(&at("dismiss"), &json!({"reason": "  "})).expect(422);
    let reason = json!({"reason": "总店与分店"});
    app.login("coordinator_b").post(&at("dismiss"), &reason).expect_problem(404, "not_found");
    app.login("supervisor_a").post(&at("dismiss"), &reason).expect_problem(403, "forbidden");
    let left = coordinator.post(&at("dismiss"), &reason).expect(200);
    assert_eq!(left.json["items"][0]["dismiss_reason"], "总店与分店");
    let entry = &app.entries_of(&left)[0];
    assert_eq!((entry.0.as_str(), entry.1.clone()), ("enterprise.dismiss_duplicate", format!("enterprise {first}")));
    assert_eq!((&entry.2["other_id"], &entry.2["reason"]), (&json!(second), &json!("总店与分店")));
    coordinator.post(&at("dismiss"), &reason).expect_problem(409, "state_forbids");
    assert_eq!(coordinator.get("/enterprise-duplicates").expect(200).json["items"], json!([]));
    let dismissed = coordinator.get("/enterprise-duplicates?dismissed=true").expect(200);
    assert_eq!(dismissed.json["items"][0]["first"]["id"], first);
    // Neither a change nor an even better reason brings it back by itself.
    let path = format!("/enterprises/{second}");
    coordinator.patch(&path, version(&coordinator, second), &json!({"name": "样泽建材有限公司"})).expect(200);
    assert_eq!(coordinator.get("/enterprise-duplicates").expect(200).json["items"], json!([]));
    let opened = coordinator.post(&at("reopen"), &json!({})).expect(200);
    assert_eq!(opened.json["items"][0]["dismissed_at"], Value::Null);
    let entry = &app.entries_of(&opened)[0];
    assert_eq!((entry.0.as_str(), &entry.2["other_id"]), ("enterprise.reopen_duplicate", &json!(second)));
    coordinator.post(&at("reopen"), &json!({})).expect_problem(409, "state_forbids");
    let unlike = firm(&coordinator, "毫不相干的饭店", json!({}));
    let path = format!("/enterprises/{first}/duplicates/{unlike}/dismiss");
    coordinator.post(&path, &reason).expect_problem(404, "not_found");
}

#[test]
fn what_many_share_is_no_reason_to_compare_all_with_all() {
    let (app, coordinator) = world();
    // A market: everybody has its address, and two stalls have the same name as well.
    for n in 0..55 {
        firm(
            &coordinator,
            &format!("样{}摊", char::from_u32(0x4e10 + n).expect("a character").to_string().repeat(3)),
            json!({"registered_address": "大营镇样板市场1号"}),
        );
    }
    let one = firm(&coordinator, "样记烩面店", json!({"registered_address": "大营镇样板市场1号"}));
    let two = firm(&coordinator, "样记烩面店", json!({"registered_address": "大营镇样板市场1号"}));
    assert_eq!(found(&coordinator, two), [(one, 90, reasons(&["same_name", "same_address"]))]);
    let _ = app;
}

#[test]
fn rows_from_before_get_their_keys_from_a_job() {
    use diesel::prelude::*;
    use zhuqi::db::schema::{enterprise_duplicates, enterprise_match_keys};
    use zhuqi::enterprises::matching::pairs::JOB;
    use zhuqi::jobs::queue;
    let (app, coordinator) = world();
    let (first, second) = doubled(&coordinator);
    app.arrange(|c| {
        diesel::delete(enterprise_match_keys::table).execute(c).expect("emptied");
        diesel::delete(enterprise_duplicates::table).execute(c).expect("emptied");
        queue::enqueue(c, JOB, 0).expect("queued");
    });
    app.state.jobs.wake();
    let done = std::time::Instant::now();
    while found(&coordinator, first).is_empty() {
        assert!(done.elapsed().as_secs() < 20, "the job finds the pair");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(found(&coordinator, first)[0].0, second);
}
