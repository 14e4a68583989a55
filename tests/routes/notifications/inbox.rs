//! Who is told of what, and what he does with it.

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{issue_deadlines, issue_events, notifications};

use super::{latest, told};
use crate::common::TestApp;
use crate::common::world::org;
use crate::routes::issues::{Cast, HELPING, act, seen};

#[test]
fn each_step_is_told_to_whoever_has_to_do_with_it_next_and_to_nobody_twice() {
    let cast = Cast::new();
    let (lead, leader) = (cast.app.login("lead_a"), cast.app.login("leader_a"));
    let id = cast.report();
    assert_eq!(told(&cast.office), ["to_accept"]);
    assert!(told(&cast.firm).is_empty(), "nobody is told of what he has done himself");
    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    let helper = json!([{"organization_id": HELPING}]);
    act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A, "co_handlers": helper}))
        .expect(200);
    assert_eq!((told(&cast.handler), told(&cast.helper)), (vec!["to_sign".into()], vec!["to_help".into()]));
    act(&cast.handler, id, "sign", json!({})).expect(200);
    act(&cast.helper, id, "feedback", json!({"text": "具备条件"})).expect(200);
    act(&cast.handler, id, "request-escalation", json!({"reason": "涉及多个部门"})).expect(200);
    let request = seen(&cast.office, id)["requests"][0]["id"].clone();
    act(&cast.office, id, "decide", json!({"request_id": request, "granted": false, "note": "请先自行协调"}))
        .expect(200);
    act(&cast.handler, id, "phase-reply", json!({"text": "正在协调"})).expect(200);
    for _ in 0..2 {
        act(&cast.handler, id, "reply", json!({"result": "solved", "text": "已续贷", "need_met": 500})).expect(200);
        act(&cast.office, id, "release", json!({})).expect(200);
        act(&cast.firm, id, "confirm", json!({"result": "unsolved", "note": "没有到账"})).expect(200);
    }
    act(&cast.office, id, "comment", json!({"text": "请再等两天", "shared": true})).expect(200);
    act(&cast.office, id, "comment", json!({"text": "抓紧", "shared": false})).expect(200);
    assert_eq!(told(&cast.office), ["to_accept", "to_decide", "to_review", "to_review"]);
    assert_eq!(told(&cast.handler), ["to_sign", "feedback", "refused", "to_handle", "to_handle"]);
    assert_eq!(told(&cast.firm), ["accepted", "phase", "to_confirm", "to_confirm", "comment"]);
    assert_eq!(told(&cast.supervisor), ["unsolved", "unsolved"]);
    // A second "not solved" goes up to the leaders, as it does with the issue.
    assert_eq!(told(&leader), ["unsolved"]);
    assert!(told(&lead).is_empty() && told(&cast.officer).is_empty());

    // What it says, in the reader's language, and what the reader does with it.
    let newest = latest(&cast.firm);
    assert_eq!(
        (&newest["text"], &newest["issues"]),
        (&json!("诉求有新留言"), &json!([{"id": id, "title": "续贷遇到困难"}]))
    );
    let english = cast.firm.send("GET", "/notifications?limit=1", &[("accept-language", "en")], b"").expect(200).json;
    assert_eq!(english["items"][0]["text"], "A new remark");
    let number = newest["id"].as_i64().expect("a number");
    assert_eq!(cast.firm.get("/notifications/unread-count").json, json!({"unread": 5, "latest_id": number}));
    let read = cast.firm.post(&format!("/notifications/{number}/read"), &json!({})).expect(200).json;
    assert_eq!(read["unread"], 4);
    cast.office.post(&format!("/notifications/{number}/read"), &json!({})).expect_problem(404, "not_found");
    let page = cast.firm.get("/notifications?unread=true&limit=3").expect(200).json;
    assert_eq!(page["items"].as_array().map(Vec::len), Some(3));
    let second = page["items"][1]["id"].clone();
    assert_eq!(cast.firm.post("/notifications/read-all", &json!({"up_to": second})).expect(200).json["unread"], 1);
    assert_eq!(cast.firm.get("/notifications?unread=false&count=exact").expect(200).json["count"], 4);
}

#[test]
fn a_batch_and_a_watch_tell_each_person_once_of_all_their_issues() {
    let cast = Cast::new();
    let ids: Vec<i64> = (0..3).map(|_| cast.report()).collect();
    for id in &ids {
        act(&cast.office, *id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    }
    let row = |id: &i64| json!({"id": id, "version": seen(&cast.office, *id)["version"]});
    let mut rows: Vec<Value> = ids.iter().map(row).collect();
    // One fails; nobody is told of it.
    rows.push(json!({"id": cast.report(), "version": 77}));
    let dispatch = json!({"issues": rows, "dispatch": {"lead_organization_id": org::INDUSTRY_A}});
    let done = cast.office.post("/issues/batch", &dispatch).expect(200).column("done");
    assert_eq!(done, [true, true, true, false]);
    assert_eq!(told(&cast.handler), ["to_sign"]);
    let digest = latest(&cast.handler);
    assert_eq!((&digest["text"], &digest["count"]), (&json!("诉求待签收（3件）"), &json!(3)));
    let named: Vec<Value> = digest["issues"].as_array().expect("a list").iter().map(|one| one["id"].clone()).collect();
    assert_eq!(named, ids);

    // All of them are overdue; the watch finds the signatures in one chunk and the replies in the next.
    let replies = || issue_deadlines::table.filter(issue_deadlines::leg.eq("reply"));
    let due: NaiveDateTime = cast.app.arrange(|c| {
        let last = issue_deadlines::table.select(diesel::dsl::max(issue_deadlines::due_at));
        last.first::<Option<NaiveDateTime>>(c).expect("a clock").expect("a time")
    });
    let show = |at: NaiveDateTime| {
        let change = diesel::update(replies()).set(issue_deadlines::next_lamp_at.eq(at));
        cast.app.arrange(|c| change.execute(c).expect("arranged"));
    };
    let watch =
        |app: &TestApp, at| app.state.db.write_blocking(|c| zhuqi::issues::watch::tick(c, at)).expect("watched");
    let beside = cast.app.beside(|_| {});
    show(due + chrono::TimeDelta::days(9));
    while watch(&cast.app, due) > 0 {}
    assert_eq!(latest(&cast.handler)["text"], "时限预警：红灯3件");
    show(due);
    while watch(&beside, due) + watch(&cast.app, due) > 0 {}
    assert_eq!(told(&cast.handler), ["to_sign", "lamp"]);
    let warning = latest(&cast.handler);
    assert_eq!((&warning["text"], &warning["count"]), (&json!("时限预警：红灯6件"), &json!(3)));
    // The head of the department with it; supervisors and leaders as time goes by.
    assert_eq!(told(&cast.app.login("lead_a")), ["lamp"]);
    let later = due + chrono::TimeDelta::days(40);
    while watch(&cast.app, later) > 0 {}
    assert_eq!(latest(&cast.supervisor)["kind"], "lamp");
    // The fourth was never accepted.
    let warning = latest(&cast.app.login("leader_a"));
    assert_eq!((&warning["kind"], &warning["count"]), (&json!("lamp"), &json!(4)));
    assert_eq!(told(&cast.handler), ["to_sign", "lamp"]);
}

#[test]
fn what_happened_and_who_is_told_are_written_together_or_not_at_all() {
    let cast = Cast::new();
    let id = cast.report();
    let counts = |cast: &Cast| {
        cast.app.arrange(|c| {
            let events: i64 = issue_events::table.count().get_result(c).expect("a count");
            let told: i64 = notifications::table.count().get_result(c).expect("a count");
            (events, told)
        })
    };
    let before = counts(&cast);
    let rename = |from: &str, to: &str| {
        cast.app.arrange(|c| c.batch_execute(&format!("ALTER TABLE {from} RENAME TO {to}")).expect("renamed"));
    };
    let accept = json!({"category": "financing_renewal", "level": "simple"});
    let version = seen(&cast.office, id)["version"].as_i64().expect("a number");
    let path = format!("/issues/{id}/accept");
    // The server breaks off exactly between the step and its notification.
    rename("notifications", "notifications_gone");
    cast.office.post_if(&path, version, &accept).expect_problem(500, "internal");
    rename("notifications_gone", "notifications");
    assert_eq!(counts(&cast), before);
    assert_eq!(seen(&cast.office, id)["state"], "submitted");
    // Done again, with the same key twice: one event, one notification.
    let tag = format!("\"{version}\"");
    let headers =
        [("content-type", "application/json"), ("if-match", tag.as_str()), ("idempotency-key", "accept-once")];
    for _ in 0..2 {
        cast.office.send("POST", &path, &headers, accept.to_string().as_bytes()).expect(200);
    }
    assert_eq!(counts(&cast), (before.0 + 1, before.1 + 1));
    assert_eq!(told(&cast.firm), ["accepted"]);
}
