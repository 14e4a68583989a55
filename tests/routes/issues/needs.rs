//! The ledgers of needs in numbers: views of the issues, with what they come to.

use serde_json::{Value, json};

use super::{Cast, act, seen};
use crate::common::Client;

fn sums(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("/issues/needs{query}")).expect(200).json;
    let needs = answer["needs"].as_array().expect("kinds");
    needs.iter().map(|one| json!([one["need_kind"], one["count"], one["asked"], one["met"]])).collect()
}

#[test]
fn the_ledgers_of_needs_are_views_of_the_issues_within_ones_scope() {
    let cast = Cast::new();
    let met = cast.in_progress();
    let open = cast.report();
    let mut body = cast.body();
    (body["need_kind"], body["need_asked"]) = (json!("workers"), json!(40));
    let workers = cast.firm.post("/issues", &body).expect(201).id();
    body["need_kind"] = json!(null);
    body["need_asked"] = json!(null);
    cast.firm.post("/issues", &body).expect(201);
    let reply = json!({"result": "solved", "text": "已续贷300万元", "need_met": 300});
    act(&cast.handler, met, "reply", reply).expect(200);
    assert_eq!(seen(&cast.firm, met)["need_met"], json!(null), "not before the release");
    assert_eq!(cast.firm.get("/issues?need_kind=financing").expect(200).column("need_met"), [json!(null), json!(null)]);

    let all = sums(&cast.office, "");
    assert_eq!(all[..2], [json!(["financing", 2, 1000, 300]), json!(["workers", 1, 40, 0])]);
    assert_eq!(all[2..], [json!(["land", 0, 0, 0]), json!(["power", 0, 0, 0])]);
    assert_eq!(sums(&cast.office, "?need_kind=workers"), [json!(["workers", 1, 40, 0])]);
    let review = "?need_kind=financing&state=reply_review";
    assert_eq!(sums(&cast.supervisor, review), [json!(["financing", 1, 500, 300])]);
    assert_eq!(sums(&cast.handler, "?need_kind=financing"), [json!(["financing", 1, 500, 300])], "its own");
    assert_eq!(sums(&cast.app.login("coordinator_b"), "?need_kind=financing"), [json!(["financing", 0, 0, 0])]);
    cast.firm.get("/issues/needs").expect_problem(403, "forbidden");
    cast.office.get("/issues/needs?need_kind=gold").expect(422);

    let rows = cast.office.get("/issues?need_kind=financing&sort=-id").expect(200).json;
    let shown: Vec<Value> = rows["items"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| json!([row["id"], row["need_asked"], row["need_met"]]))
        .collect();
    assert_eq!(shown, [json!([open, 500, null]), json!([met, 500, 300])]);
    assert_eq!(cast.office.get("/issues?need_kind=workers").expect(200).column("id"), [json!(workers)]);
    act(&cast.office, met, "release", json!({})).expect(200);
    assert_eq!(seen(&cast.firm, met)["need_met"], json!(300));
}
