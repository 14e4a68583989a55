//! Joint conferences: what lies on the agenda, what a decision does, who sees what, and what stays for the next time.

use chrono::Duration;
use serde_json::{Value, json};
use zhuqi::db::today;

use super::issues::{Cast, HELPING, act, clock, seen};
use crate::common::Client;
use crate::common::files::paper;
use crate::common::world::org;

/// An issue in the hands of the department, escalated to the conference.
fn escalated(cast: &Cast, title: &str) -> i64 {
    let mut body = cast.body();
    body["title"] = json!(title);
    let id = cast.firm.post("/issues", &body).expect(201).id();
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
    act(&cast.handler, id, "sign", json!({})).expect(200);
    act(&cast.office, id, "escalate", json!({"reason": "部门意见不一致"})).expect(200);
    id
}

fn agenda(conference: &Value) -> Vec<i64> {
    let items = conference["items"].as_array().expect("a list");
    items.iter().filter_map(|item| item["issue"]["id"].as_i64()).collect()
}

/// The item of an issue.
fn item(conference: &Value, issue: i64) -> Value {
    let items = conference["items"].as_array().expect("a list");
    items.iter().find(|item| item["issue"]["id"] == issue).cloned().unwrap_or_default()
}

fn version(client: &Client, id: i64) -> i64 {
    client.get(&format!("/conferences/{id}")).expect(200).json["version"].as_i64().expect("a version")
}

#[test]
fn a_conference_decides_through_the_workflow_and_leaves_the_rest_to_the_next() {
    let cast = Cast::new();
    let (first, second, third) =
        (escalated(&cast, "续贷议题甲"), escalated(&cast, "续贷议题乙"), escalated(&cast, "续贷议题丙"));
    // Not escalated so far.
    let other = cast.in_progress();
    let district = cast.app.login("coordinator_a");
    let body = |title: &str| {
        json!({"title": title, "starts_at": "2199-01-04T09:00:00+08:00", "place": "区政府三楼会议室",
            "participants": [{"organization_id": org::INDUSTRY_A, "person_name": "李样"}, {"organization_id": HELPING}]})
    };
    let made = district.post("/conferences", &body("第一次联席会议")).expect(201).json;
    let id = made["id"].as_i64().expect("an id");
    assert_eq!(agenda(&made), [first, second, third], "what was escalated, as it is due");
    assert_eq!(made["allowed_actions"], json!(["update", "delete", "hold"]));
    let next = district.post("/conferences", &body("第二次联席会议")).expect(201).json;
    assert_eq!(agenda(&next), [] as [i64; 0], "an issue lies on one open agenda");
    let own = cast.office.post("/conferences", &json!({"title": "镇级会议", "starts_at": "2199-01-04T01:00:00Z"}));
    assert_eq!(agenda(&own.expect(201).json), [] as [i64; 0]);

    // The order, and what comes off and on.
    let path = format!("/conferences/{id}");
    let order = |agenda: Value, version: i64| district.patch(&path, version, &json!({"agenda": agenda}));
    order(json!([first, first]), 1).expect_field("/agenda/1", "duplicate");
    order(json!([first, other]), 1).expect_field("/agenda/1", "not_on_agenda");
    assert_eq!(agenda(&order(json!([third, first]), 1).expect(200).json), [third, first]);
    let waiting = district.get(&format!("{path}/candidates")).expect(200).json;
    assert_eq!(waiting["issues"].as_array().expect("a list").len(), 1);
    assert_eq!(waiting["issues"][0]["id"], second);
    assert_eq!(agenda(&order(json!([third, second, first]), 2).expect(200).json), [third, second, first]);
    order(json!([first]), 2).expect_problem(412, "stale");

    // Who sees it, and what of it.
    cast.app.login("coordinator_b").get(&path).expect_problem(404, "not_found");
    cast.firm.get(&path).expect_problem(404, "not_found");
    cast.officer.get("/conferences").expect_problem(403, "forbidden");
    assert_eq!(agenda(&cast.handler.get(&path).expect(200).json), [third, second, first], "the lead of them all");
    assert_eq!(agenda(&cast.helper.get(&path).expect(200).json), [] as [i64; 0], "invited, and not concerned");
    cast.office.patch(&path, 3, &json!({"title": "改名"})).expect_problem(403, "forbidden");
    assert_eq!(cast.app.login("leader_a").get("/conferences?state=draft").expect(200).column("id").len(), 3);

    // Nothing is decided before it is held, and the agenda stays as it is from then on.
    let decide = |issue: i64, version: i64, body: Value| {
        let item = item(&district.get(&path).expect(200).json, issue)["id"].clone();
        district.post_if(&format!("{path}/items/{item}/decide"), version, &body)
    };
    let early = decide(third, 3, json!({"kind": "escalate", "text": "提请研究"})).expect_problem(409, "state_forbids");
    assert_eq!(early.json["allowed_actions"], json!(["update", "delete", "hold"]));
    district.get(&format!("{path}/minutes")).expect_problem(409, "not_printable_yet");
    let held = district.post_if(&format!("{path}/hold"), 3, &json!({})).expect(200).json;
    assert_eq!((&held["state"], &held["version"]), (&json!("held"), &json!(4)));
    assert_eq!(item(&held, third)["allowed_decisions"], json!(["assign", "task", "escalate"]));
    order(json!([first]), 4).expect_problem(409, "state_forbids");

    // A task with a clock of its own, which the lead waits for.
    let day = (today() + Duration::days(30)).to_string();
    let task =
        |unit: Option<i64>| json!({"kind": "task", "text": "核实抵押物", "organization_id": unit, "due_on": day});
    decide(third, 4, task(None)).expect_field("/organization_id", "required");
    decide(third, 4, json!({"kind": "escalate", "text": "提请", "due_on": day}))
        .expect_field("/due_on", "not_of_escalation");
    let decided = decide(third, 4, task(Some(HELPING))).expect(200);
    let (mut actions, mut texts) = (Vec::new(), Vec::new());
    for (action, _, changes) in cast.app.entries_of(&decided) {
        actions.push(action);
        texts.push(changes["after"]["decision"].clone());
    }
    assert_eq!(actions, ["conference.decide", "issue.assign_task"]);
    assert_eq!(texts[0], "核实抵押物");
    let issue = seen(&cast.office, third);
    assert_eq!(issue["parts"][0]["instruction"], "《第一次联席会议》议定：核实抵押物");
    assert_eq!((&issue["parts"][0]["organization_id"], &issue["state"]), (&json!(HELPING), &json!("in_progress")));
    let running = clock(&issue, "co_handling");
    assert_eq!(running["state"], "running");
    let due: chrono::DateTime<chrono::Utc> = running["due_at"].as_str().expect("due").parse().expect("a time");
    // The day itself, or the next one that is worked where it is a day off.
    let (due, wanted) = ((due + Duration::hours(8)).date_naive(), today() + Duration::days(30));
    assert!(due >= wanted && due < wanted + Duration::days(11), "{due} instead of {wanted}");
    decide(third, 4, task(Some(HELPING))).expect_problem(412, "stale");
    decide(third, 5, task(Some(HELPING))).expect_problem(409, "state_forbids");
    act(&cast.handler, third, "reply", json!({"result": "solved", "text": "已办"}))
        .expect_field("/override_reason", "parts_open");
    act(&cast.helper, third, "feedback", json!({"text": "已核实"})).expect(200);
    act(&cast.handler, third, "reply", json!({"result": "solved", "text": "已办"})).expect(200);

    // A new lead, whose own task ends with its reply.
    let assign = json!({"kind": "assign", "text": "由督查室牵头", "organization_id": HELPING, "due_on": day});
    let decided = decide(first, 5, assign).expect(200);
    let actions: Vec<String> = cast.app.entries_of(&decided).into_iter().map(|(action, ..)| action).collect();
    assert_eq!(actions, ["conference.decide", "issue.redispatch", "issue.assign_task"]);
    let issue = seen(&cast.office, first);
    assert_eq!((&issue["state"], &issue["lead_organization_id"]), (&json!("assigned"), &json!(HELPING)));
    let told = cast.office.get(&format!("/issues/{first}/timeline?limit=200")).expect(200);
    let by = told.json["items"].as_array().expect("a list").iter().find(|event| event["action"] == "redispatch");
    assert_eq!(by.expect("an entry")["organization_name"], "陕州区", "the district acts, not the town");
    act(&cast.helper, first, "sign", json!({})).expect(200);
    act(&cast.helper, first, "reply", json!({"result": "solved", "text": "已续贷"})).expect(200);
    let issue = seen(&cast.office, first);
    assert_eq!((&issue["state"], &issue["parts"][0]["feedback"]), (&json!("reply_review"), &json!("已续贷")));

    // The rest waits for the next meeting.
    let closed = district.post_if(&format!("{path}/close"), 6, &json!({})).expect(200).json;
    assert_eq!((&closed["state"], &closed["decided_count"]), (&json!("closed"), &json!(2)));
    let next = district.get(&format!("/conferences/{}", next["id"])).expect(200).json;
    assert_eq!((agenda(&next), &item(&next, second)["deferrals"]), (vec![second], &json!(1)));

    let document = district.get(&format!("{path}/minutes")).expect(200);
    let words = paper(&document.bytes).0;
    for word in [
        "第一次联席会议",
        "2199年1月4日 09:00",
        "区政府三楼会议室",
        "陕州区工信局 李样",
        "1. 续贷议题丙",
        "核实抵押物",
        "陕州区督查室",
        "2. 续贷议题乙",
        "未议定，列入下次会议议题。",
        "由督查室牵头",
    ] {
        assert!(words.contains(&format!("|{word}|")), "no {word} in {words}");
    }
    let words = paper(&cast.helper.get(&format!("{path}/minutes")).expect(200).bytes).0;
    assert!(words.contains("续贷议题丙") && !words.contains("续贷议题乙"), "what does not concern it: {words}");

    // One level up, and a unit that ends leaves its place to its successor.
    let path = format!("/conferences/{}", next["id"]);
    let held = district.post_if(&format!("{path}/hold"), 2, &json!({})).expect(200).json;
    let address = format!("{path}/items/{}/decide", item(&held, second)["id"]);
    district.post_if(&address, 3, &json!({"kind": "escalate", "text": "提请区级研究"})).expect(200);
    assert_eq!(seen(&cast.office, second)["escalation"], "district_leaders");
    let admin = cast.app.login("admin_a");
    let open = admin.get(&format!("/organizations/{HELPING}/closing")).expect(200).json;
    let classes: Vec<&Value> = open["items"].as_array().expect("a list").iter().map(|one| &one["class"]).collect();
    assert!(classes.contains(&&json!("conferences")), "{open}");
    let decisions: Vec<Value> = classes.iter().map(|class| json!({"class": class, "decision": "transfer"})).collect();
    let body = json!({"successor_id": org::INDUSTRY_A, "reason": "撤并", "decisions": decisions});
    admin.post_if(&format!("/organizations/{HELPING}/close"), 1, &body).expect(200);
    let now = district.get(&path).expect(200).json;
    let units: Vec<&Value> =
        now["participants"].as_array().expect("a list").iter().map(|one| &one["organization_id"]).collect();
    assert_eq!(units, [&json!(org::INDUSTRY_A), &json!(org::INDUSTRY_A)]);
    assert_eq!(version(&district, now["id"].as_i64().expect("an id")), 5);
}
