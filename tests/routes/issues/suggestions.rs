//! What was suggested where somebody decided, what he chose, and what the front end wishes to know beside it.

use serde_json::{Value, json};

use super::{Cast, HELPING, act, clock, seen};
use crate::common::Client;
use crate::common::world::org;

fn figure(client: &Client, query: &str, decision: &str) -> Value {
    let figures = client.get(&format!("/issue-categories/suggestion-figures{query}")).expect(200).json;
    let all = figures["decisions"].as_array().expect("figures");
    let found = all.iter().find(|one| one["decision"] == decision).expect("every kind").clone();
    json!([found["offered"], found["accepted"], found["first"], found["share"]])
}

#[test]
fn what_was_offered_is_recorded_with_the_choice_and_counted() {
    let cast = Cast::new();
    let mut body = cast.body();
    body["offered"] = json!(["financing_renewal", "financing_collateral"]);
    body["category"] = json!("financing_collateral");
    let first = cast.firm.post("/issues", &body).expect(201).id();
    body["category"] = json!("cost_power");
    let second = cast.firm.post("/issues", &body).expect(201).id();
    // Nothing was offered for the third; it is counted nowhere.
    let third = cast.report();
    body["offered"] = json!(["financing_renewal", "nothing"]);
    cast.firm.post("/issues", &body).expect_field("/offered/1", "reference");
    assert_eq!(figure(&cast.office, "", "report"), json!([2, 1, 0, 0.5]));

    let accept = |category: &str, offered: Value| json!({"category": category, "level": "simple", "offered": offered});
    let unknown = accept("financing_renewal", json!(["nothing"]));
    act(&cast.office, first, "accept", unknown).expect_field("/offered/0", "reference");
    act(&cast.office, first, "accept", accept("financing_renewal", json!(["financing_renewal"]))).expect(200);
    act(&cast.office, second, "accept", accept("financing_renewal", json!(["financing_renewal"]))).expect(200);
    act(&cast.office, third, "accept", accept("cost_power", json!(["financing_renewal"]))).expect(200);
    assert_eq!(figure(&cast.office, "", "accept"), json!([3, 2, 2, 0.667]), "what failed is not counted");

    let dispatch = json!({"lead_organization_id": org::INDUSTRY_A, "offered": [HELPING, org::INDUSTRY_A],
        "co_handlers": [{"organization_id": HELPING}]});
    act(&cast.office, first, "dispatch", dispatch).expect(200);
    let wrong = json!({"lead_organization_id": org::INDUSTRY_A, "offered": [99_999]});
    act(&cast.office, second, "dispatch", wrong).expect_field("/offered/0", "reference");
    assert_eq!(figure(&cast.office, "", "dispatch"), json!([1, 1, 0, 1.0]));
    let timeline = cast.office.get(&format!("/issues/{first}/timeline")).expect(200).json;
    let events = timeline["items"].as_array().expect("entries");
    let dispatched = events.iter().find(|event| event["action"] == "dispatch").expect("an entry");
    assert_eq!(dispatched["details"]["co_handler_names"].as_array().expect("names").len(), 1);

    // Of its own units only, in the period asked for.
    let nothing = json!([0, 0, 0, null]);
    assert_eq!(figure(&cast.app.login("coordinator_b"), "", "accept"), nothing);
    assert_eq!(figure(&cast.supervisor, "", "accept"), json!([3, 2, 2, 0.667]), "the district above");
    assert_eq!(figure(&cast.app.login("admin_city"), "", "report"), json!([2, 1, 0, 0.5]));
    let town = format!("?organization_id={}", org::TOWN_A1);
    assert_eq!(figure(&cast.supervisor, &town, "accept"), json!([3, 2, 2, 0.667]));
    let elsewhere = format!("?organization_id={}", org::DISTRICT_B);
    assert_eq!(figure(&cast.supervisor, &elsewhere, "accept"), nothing);
    let today = zhuqi::db::today();
    assert_eq!(figure(&cast.office, &format!("?from={today}&to={today}"), "accept"), json!([3, 2, 2, 0.667]));
    let past = today - chrono::Duration::days(1);
    assert_eq!(figure(&cast.office, &format!("?to={past}"), "accept"), nothing);
    cast.handler.get("/issue-categories/suggestion-figures").expect_problem(403, "forbidden");
}

#[test]
fn a_list_is_searched_by_title_and_narrowed_to_what_is_ones_own() {
    let cast = Cast::new();
    let loan = cast.report();
    let mut body = cast.body();
    body["title"] = json!("变压器增容（ＫＶＡ）迟迟未批复");
    let power = cast.firm.post("/issues", &body).expect(201).id();
    let found = |client: &Client, query: &str| -> Vec<i64> {
        let plain =
            |byte: u8| if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
        let query: String = query.bytes().map(plain).collect();
        let list = client.get(&format!("/issues?sort=-id{query}")).expect(200).json;
        list["items"].as_array().expect("a list").iter().filter_map(|row| row["id"].as_i64()).collect()
    };
    assert_eq!(found(&cast.office, "&q=续贷"), [loan]);
    assert_eq!(found(&cast.office, "&q=增容 kva"), [power], "spelling does not matter, parts may stand apart");
    assert_eq!(found(&cast.office, "&q=贷续"), [0_i64; 0]);
    assert_eq!(found(&cast.app.login("coordinator_b"), "&q=续贷"), [0_i64; 0], "nothing beyond the scope");
    body["draft"] = json!(true);
    let draft = cast.firm.post("/issues", &body).expect(201).json;
    let id = draft["id"].as_i64().expect("an id");
    cast.firm.patch(&format!("/issues/{id}"), 1, &json!({"title": "仓库漏雨"})).expect(200);
    assert_eq!((found(&cast.firm, "&q=漏雨"), found(&cast.firm, "&q=变压器")), (vec![id], vec![power]));
    cast.firm.delete(&format!("/issues/{id}"), 2).expect(204);
    assert_eq!(found(&cast.firm, "&q=漏雨"), [0_i64; 0]);

    // The town coordinates; the district sees both and follows neither.
    let district = cast.app.login("coordinator_a");
    assert_eq!(found(&district, ""), [power, loan]);
    assert_eq!(found(&district, "&mine=true"), [0_i64; 0]);
    assert_eq!(found(&cast.office, "&mine=true"), [power, loan]);
    act(&cast.office, loan, "report-up", json!({"reason": "需区级统筹"})).expect(200);
    assert_eq!((found(&district, "&mine=true"), found(&cast.office, "&mine=true")), (vec![loan], vec![power]));
    assert_eq!(found(&cast.officer, "&mine=true&q=增容"), [power]);
    assert_eq!(found(&cast.supervisor, "&mine=true"), [0_i64; 0]);
}

#[test]
fn the_deadlines_say_why_and_the_office_knows_whether_somebody_called_back() {
    let cast = Cast::new();
    let id = cast.report();
    act(&cast.office, id, "require-info", json!({"items": ["贷款合同", "银行流水"]})).expect(200);
    act(&cast.firm, id, "supply-info", json!({"text": "已交"})).expect(200);
    let told = |issue: &Value, leg: &str| -> Vec<Value> {
        let entries = clock(issue, leg)["entries"].as_array().expect("entries").clone();
        entries.iter().map(|e| json!([e["entry"], e["action"], e["reason"]])).collect()
    };
    for reader in [&cast.office, &cast.firm] {
        let entries = told(&seen(reader, id), "accept");
        assert_eq!(entries[1], json!(["suspend", "require_info", "贷款合同；银行流水"]));
        assert_eq!(entries[2], json!(["resume", "supply_info", null]));
    }
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
    act(&cast.handler, id, "object", json!({"reason": "职能在金融办"})).expect(200);
    assert_eq!(told(&seen(&cast.office, id), "sign")[1], json!(["suspend", "object", "职能在金融办"]));
    let request = seen(&cast.office, id)["requests"][0]["id"].clone();
    let refused = json!({"request_id": request, "granted": false, "note": "三定规定在你局"});
    act(&cast.office, id, "decide", refused).expect(200);
    assert_eq!(told(&seen(&cast.office, id), "sign")[2], json!(["resume", "decide", "三定规定在你局"]));
    act(&cast.handler, id, "sign", json!({})).expect(200);
    act(&cast.handler, id, "reply", json!({"result": "solved", "text": "已续贷"})).expect(200);
    assert_eq!(told(&seen(&cast.firm, id), "reply")[1], json!(["suspend", "reply", null]), "not the reply itself");
    act(&cast.office, id, "release", json!({})).expect(200);
    act(&cast.firm, id, "confirm", json!({"result": "solved"})).expect(200);
    assert_eq!(seen(&cast.office, id)["called_back_at"], json!(null));
    act(&cast.office, id, "call-back", json!({"text": "属实", "matches": true})).expect(200);
    assert!(seen(&cast.office, id)["called_back_at"].is_string());
    assert_eq!(seen(&cast.firm, id)["called_back_at"], json!(null), "between the offices");
}

#[test]
fn a_batch_accepts_each_issue_in_its_own_category() {
    let cast = Cast::new();
    let (a, b) = (cast.report(), cast.report());
    let rows = |category: Value| json!([{"id": a, "version": 1, "category": category}, {"id": b, "version": 1}]);
    let accept = json!({"category": "financing_renewal", "level": "simple"});
    let body = json!({"issues": rows(json!("cost_power")), "release": {}});
    cast.office.post("/issues/batch", &body).expect_field("/issues/0/category", "accept_only");
    let body = json!({"issues": rows(json!("nothing")), "accept": accept});
    let answer = cast.office.post("/issues/batch", &body).expect(200).json;
    assert_eq!((&answer["items"][0]["done"], &answer["items"][1]["done"]), (&json!(false), &json!(true)));
    assert_eq!(answer["items"][0]["problem"]["errors"][0]["code"], "reference");
    let body = json!({"issues": [rows(json!("cost_power"))[0]], "accept": accept});
    assert_eq!(cast.office.post("/issues/batch", &body).expect(200).json["items"][0]["done"], true);
    let categories = [a, b].map(|id| seen(&cast.office, id)["category"].clone());
    assert_eq!(categories, [json!("cost_power"), json!("financing_renewal")]);
}
