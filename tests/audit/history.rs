//! The history of an enterprise: everything that was done to it and its parts, for the administration.

use serde_json::json;

use super::reading::field;
use crate::common::TestApp;
use crate::common::ledgers::{credit_code, generated};
use crate::common::world::org;

#[test]
fn the_history_tells_what_was_done_to_a_firm_and_its_parts_and_by_whom() {
    let (app, register) = TestApp::with_register();
    let firm = &register.a1;
    let town = app.login("coordinator_a1");
    let path = format!("/enterprises/{}", firm.id);
    let version = town.get(&path).expect(200).json["version"].as_i64().expect("a version");
    town.post_if(&format!("{path}/status"), version, &json!({"status": "suspended", "reason": "停产检修"})).expect(200);
    let history = app.login("officer_a1").get(&format!("{path}/history?limit=200")).expect(200).json;
    let items = history["items"].as_array().expect("a list");
    let latest = &items[0];
    assert_eq!(
        (&latest["action"], &latest["actor"]["name"]),
        (&json!("enterprise.change_status"), &json!("coordinator_a1样"))
    );
    assert_eq!((&latest["role"], &latest["organization_name"]), (&json!("coordinator"), &json!("大营镇")));
    let status = field(latest, "status");
    assert_eq!((&status["before"], &status["after"]), (&json!("operating"), &json!("suspended")));
    assert!(latest.get("address").is_none() && latest.get("request_id").is_none(), "{latest}");
    let actions: Vec<&str> = items.iter().filter_map(|item| item["action"].as_str()).collect();
    for part in [
        "enterprise.create",
        "enterprise.add_contact",
        "enterprise.end_identifier",
        "enterprise.assign",
        "enterprise.end_agent",
    ] {
        assert!(actions.contains(&part), "{part}: {actions:?}");
    }
    let contact = items.iter().find(|item| item["action"] == "enterprise.add_contact").expect("a contact");
    assert_eq!(field(contact, "name")["after"], "联系样1");
    assert_eq!(field(contact, "phone")["after"], "154****0001", "masked here as everywhere");
    app.login("firm").get(&format!("{path}/history")).expect_problem(403, "forbidden");
    app.login("coordinator_b").get(&format!("{path}/history")).expect(404);
}

#[test]
fn what_an_import_wrote_is_in_the_history_of_each_of_its_firms() {
    let app = TestApp::with_world();
    let town = app.login("coordinator_a1");
    town.import("台账.csv", &generated(0..5));
    town.import("又一.csv", &generated(0..5));
    let id = town.get(&format!("/enterprises/by-credit-code/{}", credit_code(3))).expect(200).id();
    let history = town.get(&format!("/enterprises/{id}/history")).expect(200).json;
    let items = history["items"].as_array().expect("a list");
    assert_eq!(items.len(), 1, "the second ledger said nothing new: {history}");
    assert_eq!((&items[0]["action"], &items[0]["resource_name"]), (&json!("import.write_chunk"), &json!("台账.csv")));
    assert_eq!(items[0]["organization_name"], "大营镇");
    let (_, importer) = app.api_client(&["imports:write", "enterprises:read"], org::TOWN_A1);
    let line =
        json!({"name": "陕州样第3号机械有限公司", "credit_code": credit_code(3), "town": "大营镇", "employees": "77"})
            .to_string();
    importer
        .send("POST", "/enterprises/bulk", &[("content-type", "application/x-ndjson")], line.as_bytes())
        .expect(200);
    let history = importer.get(&format!("/enterprises/{id}/history")).expect(200).json;
    assert_eq!(
        (&history["items"][0]["action"], &history["items"][0]["actor"]["kind"]),
        (&json!("enterprise.bulk"), &json!("program"))
    );
}

#[test]
fn a_merged_firm_has_the_history_of_both_and_after_an_undo_each_its_own() {
    let (app, register) = TestApp::with_register();
    let district = app.login("coordinator_a");
    let (kept, gone) = (register.a1.id, register.a1_other.id);
    let history = |id: i64| {
        let list = district.get(&format!("/enterprises/{id}/history?limit=200&count=exact")).expect(200).json;
        let items = list["items"].as_array().expect("a list").clone();
        assert_eq!(list["count"], items.len());
        items.iter().map(|item| (item["id"].clone(), item["action"].clone())).collect::<Vec<_>>()
    };
    let version = |id: i64| district.get(&format!("/enterprises/{id}")).expect(200).json["version"].clone();
    let (mine, theirs) = (history(kept), history(gone));
    let body = json!({"other_id": gone, "other_version": version(gone), "reason": "重复入库"});
    district.post_if(&format!("/enterprises/{kept}/merge"), version(kept).as_i64().expect("one"), &body).expect(200);
    let both = history(kept);
    assert_eq!(both.len(), mine.len() + theirs.len() + 2);
    assert!(mine.iter().chain(&theirs).all(|entry| both.contains(entry)), "{both:?}");
    assert!(both.windows(2).all(|two| two[0].0.as_i64() > two[1].0.as_i64()), "newest first: {both:?}");
    let mut pages = Vec::new();
    let mut next = format!("/enterprises/{kept}/history?limit=4");
    loop {
        let page = district.get(&next).expect(200);
        pages.extend(page.column("id"));
        let Some(cursor) = page.json["next_cursor"].as_str() else { break };
        next = format!("/enterprises/{kept}/history?limit=4&cursor={cursor}");
    }
    assert_eq!(pages, both.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(), "page by page the same");
    let merge = district.get(&format!("/enterprises/{kept}/merges")).expect(200).column("id")[0].clone();
    let reason = json!({"reason": "两家企业"});
    let path = format!("/enterprise-merges/{merge}/undo");
    district.post_if(&path, version(kept).as_i64().expect("one"), &reason).expect(200);
    assert_eq!((history(kept).len(), history(gone).len()), (mine.len() + 2, theirs.len() + 2));
}
