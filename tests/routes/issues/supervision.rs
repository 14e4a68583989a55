//! Supervision orders, the monthly duty of issues on the ledger, and what a missed step does to the lamp.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::issue_deadlines;
use zhuqi::issues::watch;

use super::{Cast, HELPING, act, clock, seen};
use crate::common::Client;

/// The kind of the latest thing that somebody was told.
fn latest(client: &Client) -> Value {
    client.get("/notifications?limit=1").expect(200).json["items"][0]["kind"].clone()
}

fn due(cast: &Cast, id: i64, leg: &str) -> NaiveDateTime {
    let own = issue_deadlines::table.filter(issue_deadlines::issue_id.eq(id).and(issue_deadlines::leg.eq(leg)));
    let own = own.order(issue_deadlines::id.desc()).select(issue_deadlines::due_at.assume_not_null());
    cast.app.arrange(|c| own.first(c).expect("a clock"))
}

fn watch_until(cast: &Cast, at: NaiveDateTime) {
    while cast.app.state.db.write_blocking(|c| watch::tick(c, at)).expect("watched") > 0 {}
}

#[test]
fn an_order_is_answered_by_the_unit_and_closed_by_the_supervisor_alone() {
    let cast = Cast::new();
    let lead = cast.app.login("lead_a");
    let id = cast.in_progress();
    let order = |day: &str| json!({"text": "请查明原因，限期办结", "due_on": day});
    act(&cast.supervisor, id, "supervise", order("2020-01-01")).expect_field("/due_on", "date_in_past");
    let stranger = json!({"text": "请办理", "due_on": "2199-06-03", "organization_id": HELPING});
    act(&cast.supervisor, id, "supervise", stranger).expect_field("/organization_id", "reference");
    act(&cast.office, id, "supervise", order("2199-06-03")).expect_problem(403, "forbidden");
    let issued = act(&cast.supervisor, id, "supervise", order("2199-06-03")).expect(200).json;
    let first = issued["supervision_orders"][0].clone();
    assert_eq!((&first["state"], &first["organization_name"]), (&json!("open"), &issued["lead_organization_name"]));
    assert_eq!(clock(&issued, "supervision")["state"], "running");
    assert_eq!((latest(&cast.handler), latest(&lead)), (json!("order_issued"), json!("order_issued")));

    // The enterprise learns nothing of it.
    let own = seen(&cast.firm, id);
    assert_eq!((&own["supervision_orders"], clock(&own, "supervision")), (&json!([]), Value::Null));
    assert!(
        !cast.firm.get(&format!("/issues/{id}/timeline")).expect(200).column("action").contains(&json!("supervise"))
    );

    let report = |is_final: bool| json!({"order_id": first["id"], "text": "已拟定方案", "is_final": is_final});
    act(&cast.office, id, "report-supervision", report(false)).expect_problem(409, "state_forbids");
    act(&cast.handler, id, "report-supervision", report(false)).expect(200);
    assert_eq!(latest(&cast.supervisor), "order_reported");
    let answered = act(&cast.handler, id, "report-supervision", report(true)).expect(200).json;
    assert_eq!(latest(&cast.supervisor), "order_answered");
    assert_eq!(clock(&answered, "supervision")["state"], "stopped");
    act(&cast.handler, id, "report-supervision", report(true)).expect_problem(409, "state_forbids");
    let closing = json!({"order_id": first["id"], "note": "经核实已整改"});
    act(&cast.handler, id, "close-supervision", closing.clone()).expect_problem(403, "forbidden");
    let closed = act(&cast.supervisor, id, "close-supervision", closing).expect(200).json;
    let orders = &closed["supervision_orders"];
    assert_eq!((&orders[0]["state"], &orders[0]["closing_note"]), (&json!("closed"), &json!("经核实已整改")));
    let finals: Vec<Value> =
        orders[0]["reports"].as_array().expect("a list").iter().map(|one| one["is_final"].clone()).collect();
    assert_eq!(finals, [false, true]);
    assert_eq!(latest(&cast.handler), "order_closed");

    // A second one goes with the issue to another unit, is listed on both desks, and turns red when it is missed.
    act(&cast.supervisor, id, "supervise", order("2199-06-03")).expect(200);
    let away = json!({"lead_organization_id": HELPING, "reason": "职能划转"});
    act(&cast.office, id, "redispatch", away).expect(200);
    let listed = |client: &Client, query: &str| client.get(&format!("/supervision-orders{query}")).expect(200);
    assert_eq!(listed(&cast.helper, "").column("state"), ["open"]);
    assert_eq!(listed(&cast.handler, "?state=open").column("id"), Vec::<Value>::new());
    assert_eq!(listed(&cast.supervisor, "?count=exact").json["count"], 2);
    assert_eq!(listed(&cast.supervisor, "?state=open").column("issue_id"), [json!(id)]);
    watch_until(&cast, due(&cast, id, "supervision"));
    assert_eq!(seen(&cast.supervisor, id)["lamp"], "red");
}

#[test]
fn the_ledger_owes_a_report_every_month_and_a_missed_one_shows() {
    let cast = Cast::new();
    let id = cast.in_progress();
    act(&cast.handler, id, "request-ledger", json!({"reason": "等待土地指标", "node_on": "2199-06-03"})).expect(200);
    let request = seen(&cast.office, id)["requests"][0]["id"].clone();
    let kept = act(&cast.office, id, "decide", json!({"request_id": request, "granted": true})).expect(200).json;
    let monthly = clock(&kept, "progress");
    assert_eq!(
        (&monthly["state"], &monthly["organization_name"]),
        (&json!("running"), &kept["lead_organization_name"])
    );
    let days = (due(&cast, id, "progress") - zhuqi::db::now()).num_days();
    assert!((20..=31).contains(&days), "{days}");
    act(&cast.handler, id, "progress", json!({"text": "指标已上报"})).expect(200);
    let again = seen(&cast.office, id);
    assert_eq!(again["deadlines"].as_array().expect("clocks").iter().filter(|one| one["leg"] == "progress").count(), 2);
    assert_eq!(clock(&again, "node")["state"], "running");
    watch_until(&cast, due(&cast, id, "progress") + chrono::TimeDelta::days(5));
    assert_eq!(seen(&cast.office, id)["lamp"], "red");
    assert_eq!((latest(&cast.handler), latest(&cast.supervisor)), (json!("lamp"), json!("lamp")));
    let resumed = act(&cast.handler, id, "resume", json!({})).expect(200).json;
    assert_eq!(clock(&resumed, "progress")["state"], "stopped");
}

#[test]
fn a_missed_contact_lights_yellow_because_the_reply_is_not_late() {
    let cast = Cast::new();
    let id = cast.in_progress();
    watch_until(&cast, due(&cast, id, "contact"));
    let missed = seen(&cast.office, id);
    assert_eq!((&clock(&missed, "contact")["leg"], &missed["lamp"]), (&json!("contact"), &json!("yellow")));
    let leg = issue_deadlines::table.filter(issue_deadlines::issue_id.eq(id).and(issue_deadlines::leg.eq("contact")));
    let lamp: String = cast.app.arrange(|c| leg.select(issue_deadlines::lamp).first(c).expect("a clock"));
    assert_eq!(lamp, "red");
    act(&cast.handler, id, "contact", json!({"text": "已联系"})).expect(200);
    assert_eq!(seen(&cast.office, id)["lamp"], "green");
}
