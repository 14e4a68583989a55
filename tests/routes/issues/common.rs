//! Common problems: proposed by what texts share, confirmed by a person, answered once, and never beyond one's scope.

use serde_json::{Value, json};

use super::{Cast, act, seen};
use crate::common::Client;
use crate::common::world::org;

const BUS: [&str; 4] = [
    "园区只有一路公交，晚上六点半就收车，两班倒的工人下班回不去",
    "公交末班车太早，夜班工人晚上九点下班没有公交车坐",
    "希望延长公交车运营时间，末班车太早，工人下班没有车",
    "公交班次少，末班车收车早，夜班工人下班只能骑电动车",
];
const OTHER: [&str; 6] = [
    "贷款下月到期，银行要求先还本金才能续贷",
    "变压器容量不足，增容申请迟迟没有批复",
    "消防验收整改意见前后不一致",
    "技改补贴公示后一直没有到账",
    "想了解专精特新企业的申报条件",
    "厂区雨水管网倒灌，仓库进水",
];

/// Issues about buses of four firms, in the order of the firms, among others.
fn arrange(cast: &Cast) -> Vec<i64> {
    let city = cast.app.login("coordinator_city");
    let firms = [&cast.register.a1, &cast.register.a1_other, &cast.register.a2, &cast.register.park];
    let report = |firm: i64, text: &str| {
        let body = json!({"enterprise_id": firm, "kind": "help", "title": text.chars().take(12).collect::<String>(),
            "description": text});
        city.post("/issues", &body).expect(201).id()
    };
    let found = BUS.iter().zip(firms).map(|(text, firm)| report(firm.id, text)).collect();
    for (text, firm) in OTHER.iter().zip(firms.iter().cycle()) {
        report(firm.id, text);
    }
    found
}

fn ids(list: &Value) -> Vec<i64> {
    list.as_array().expect("a list").iter().filter_map(|row| row["id"].as_i64()).collect()
}

fn proposed(client: &Client) -> Value {
    client.get("/common-problems/proposals").expect(200).json
}

fn events(client: &Client, id: i64) -> Vec<Value> {
    let timeline = client.get(&format!("/issues/{id}/timeline")).expect(200).json;
    timeline["items"].as_array().expect("entries").clone()
}

#[test]
fn what_is_alike_is_proposed_and_a_person_confirms_it_within_his_area() {
    let cast = Cast::new();
    let buses = arrange(&cast);
    let district = cast.app.login("coordinator_a");
    let answer = proposed(&district);
    assert_eq!((&answer["compared"], answer["proposals"].as_array().map(Vec::len)), (&json!(10), Some(1)));
    let group = &answer["proposals"][0];
    assert_eq!(ids(&group["issues"]), buses);
    assert!(
        group["terms"].as_array().expect("words").iter().any(|term| term.as_str().is_some_and(|t| t.contains("末班"))),
        "{group}"
    );
    assert_eq!(group["issues"][0]["enterprise_name"], cast.register.a1.name);
    // The town sees two of the firms only, which is no common problem; the other district nothing.
    assert_eq!(proposed(&cast.office)["proposals"], json!([]));
    assert_eq!(proposed(&cast.app.login("coordinator_b"))["compared"], 0);
    cast.supervisor.get("/common-problems/proposals").expect_problem(403, "forbidden");

    let body = |ids: &[i64]| json!({"title": "末班公交过早", "issue_ids": ids, "terms": group["terms"]});
    let post = |client: &Client, ids: &[i64]| client.post("/common-problems", &body(ids));
    post(&district, &[buses[0], buses[0]]).expect_field("/issue_ids/1", "duplicate");
    post(&cast.office, &buses).expect_field("/issue_ids/2", "reference");
    post(&district, &buses[..1]).expect_field("/issue_ids", "length");
    post(&cast.supervisor, &buses).expect_problem(403, "forbidden");
    let over = cast.report();
    act(&cast.firm, over, "withdraw", json!({"reason": "已解决"})).expect(200);
    post(&district, &[buses[0], over]).expect_field("/issue_ids/1", "issue_over");
    let counted = |client: &Client| client.get("/issues?limit=1&count=exact").expect(200).json["count"].clone();
    let before = counted(&district);
    let confirmed = post(&district, &buses).expect(201);
    let id = confirmed.id();
    assert_eq!((ids(&confirmed.json["issues"]), &confirmed.json["issue_count"]), (buses.clone(), &json!(4)));
    assert_eq!(confirmed.json["terms"], group["terms"]);
    let mut actions: Vec<String> = cast.app.entries_of(&confirmed).into_iter().map(|entry| entry.0).collect();
    actions.dedup();
    assert_eq!(actions, ["issue.comment", "common_problem.create"]);
    assert_eq!(counted(&district), before, "the parent is not counted beside its issues");
    post(&district, &[buses[0], buses[1]]).expect_field("/issue_ids/0", "in_common_problem");
    assert_eq!(proposed(&district)["proposals"], json!([]), "what is confirmed is not proposed again");

    // Everybody sees the issues of his own scope, and the offices alone that there is a common problem.
    let path = format!("/common-problems/{id}");
    let town = cast.office.get(&path).expect(200).json;
    assert_eq!((ids(&town["issues"]), &town["issue_count"]), (buses[..2].to_vec(), &json!(2)));
    let park = cast.app.login("coordinator_park").get("/common-problems").expect(200).json;
    assert_eq!((&park["items"][0]["id"], &park["items"][0]["issue_count"]), (&json!(id), &json!(1)));
    let stranger = cast.app.login("coordinator_b");
    stranger.get(&path).expect_problem(404, "not_found");
    assert_eq!(stranger.get("/common-problems?count=exact").expect(200).json["count"], 0);
    cast.firm.get(&path).expect_problem(404, "not_found");
    assert_eq!(seen(&cast.office, buses[0])["common_problem"], json!({"id": id, "title": "末班公交过早"}));
    assert_eq!(seen(&cast.firm, buses[0])["common_problem"], json!(null));
    assert!(events(&cast.office, buses[0]).iter().any(|event| event["details"]["common_problem"] == "末班公交过早"));
    assert!(events(&cast.firm, buses[0]).iter().all(|event| event["details"]["common_problem"].is_null()));

    // Taken out, an issue is on its own again; with the last one the common problem is gone.
    let own = |issue: i64| format!("{path}/issues/{issue}");
    cast.office.delete(&own(buses[1]), 7).expect_problem(412, "stale");
    cast.office.delete(&own(buses[2]), 1).expect_problem(404, "not_found");
    cast.officer.delete(&own(buses[0]), 1).expect_problem(403, "forbidden");
    let removed = cast.office.delete(&own(buses[1]), 1).expect(204);
    assert_eq!(cast.app.entries_of(&removed).last().expect("an entry").0, "common_problem.remove_issue");
    assert_eq!(seen(&cast.office, buses[1])["common_problem"], json!(null));
    assert!(events(&cast.office, buses[1]).iter().any(|e| e["details"]["left_common_problem"] == "末班公交过早"));
    for (version, issue) in (2..).zip([buses[0], buses[2], buses[3]]) {
        district.delete(&own(issue), version).expect(204);
    }
    district.get(&path).expect_problem(404, "not_found");
}

#[test]
fn one_answer_reaches_every_issue_that_can_take_it_and_each_firm_confirms_for_itself() {
    let cast = Cast::new();
    let buses = arrange(&cast);
    let district = cast.app.login("coordinator_a");
    let body = json!({"title": "末班公交过早", "issue_ids": buses});
    let path = format!("/common-problems/{}", district.post("/common-problems", &body).expect(201).id());
    cast.handler.get(&path).expect_problem(404, "not_found");
    let offices = [&cast.office, &cast.office, &district];
    for (id, office) in buses.iter().zip(offices) {
        act(office, *id, "accept", json!({"category": "talent_commute", "level": "simple"})).expect(200);
        act(office, *id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
    }
    for id in &buses[..2] {
        act(&cast.handler, *id, "sign", json!({})).expect(200);
    }
    let given = cast.handler.get(&path).expect(200).json;
    assert_eq!((ids(&given["issues"]), &given["allowed_actions"]), (buses[..3].to_vec(), &json!(["answer"])));
    let answer = json!({"result": "solved", "text": "12路末班车延长至21:30"});
    let address = format!("{path}/answer");
    let explained = json!({"result": "explained", "text": "不具备条件"});
    cast.handler.post_if(&address, 1, &explained).expect_field("/basis", "required");
    cast.handler.post_if(&address, 9, &answer).expect_problem(412, "stale");
    cast.office.post_if(&address, 1, &answer).expect_problem(403, "forbidden");

    let first = cast.handler.post_if(&address, 1, &answer).expect(200);
    let results = |answer: &Value| -> Vec<Value> {
        let all = answer["results"].as_array().expect("results");
        all.iter().map(|one| json!([one["id"], one["done"], one["problem"]["code"]])).collect()
    };
    let (done, waits) = (|id: i64| json!([id, true, null]), json!([buses[2], false, "state_forbids"]));
    assert_eq!(results(&first.json), [done(buses[0]), done(buses[1]), waits]);
    assert_eq!((&first.json["problem"]["reply_text"], &first.json["problem"]["version"]), (&answer["text"], &json!(2)));
    let mut actions: Vec<String> = cast.app.entries_of(&first).into_iter().map(|entry| entry.0).collect();
    actions.dedup();
    assert_eq!(actions, ["issue.reply", "common_problem.answer"]);
    let states = |client: &Client| -> Vec<Value> {
        let list = client.get(&path).expect(200).json["issues"].as_array().expect("issues").clone();
        list.iter().map(|issue| issue["state"].clone()).collect()
    };
    assert_eq!(states(&district), ["reply_review", "reply_review", "assigned", "submitted"]);
    assert_eq!(seen(&cast.firm, buses[0])["reply_text"], json!(null), "reviewed like every reply");

    // Each goes on by itself: one is confirmed, another not released yet.
    act(&cast.office, buses[0], "release", json!({})).expect(200);
    assert_eq!(seen(&cast.firm, buses[0])["reply_text"], answer["text"]);
    act(&cast.firm, buses[0], "confirm", json!({"result": "solved"})).expect(200);
    act(&cast.handler, buses[2], "sign", json!({})).expect(200);
    let second = cast.handler.post_if(&address, 2, &answer).expect(200);
    assert_eq!(results(&second.json), [done(buses[2])], "those that have it are left alone");
    assert_eq!(states(&district), ["resolved", "reply_review", "reply_review", "submitted"]);
    let third = cast.handler.post_if(&address, 3, &answer).expect(200);
    assert_eq!((results(&third.json), &third.json["problem"]["version"]), (vec![], &json!(3)));
}
