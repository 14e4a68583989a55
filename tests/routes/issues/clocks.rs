//! What the clocks of an issue say, on days that are arranged.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;
use zhuqi::clock::{Budget, Entry, Unit};
use zhuqi::db::schema::{issue_deadline_entries, issue_deadlines};

use super::{Cast, act, clock, seen};
use crate::common::ledgers::eventually;
use crate::common::world::org;

#[test]
fn a_closed_issue_never_becomes_late() {
    let cast = Cast::new();
    let id = cast.replied();
    act(&cast.firm, id, "withdraw", json!({"reason": "已自行解决"})).expect(200);
    let running = issue_deadlines::table.filter(issue_deadlines::issue_id.eq(id));
    let left = running.filter(issue_deadlines::next_lamp_at.is_not_null());
    assert_eq!(cast.app.arrange(|c| left.count().get_result::<i64>(c).expect("a count")), 0);
    let issue = seen(&cast.office, id);
    assert!(issue["deadlines"].as_array().expect("clocks").iter().all(|clock| clock["state"] == "stopped"));
}

#[test]
fn the_limit_in_days_counts_from_the_next_working_day_over_the_spring_festival() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let at: NaiveDateTime = "2026-02-13T02:00:00".parse().expect("a moment");
    cast.app.arrange(|c| {
        let clock =
            issue_deadlines::table.filter(issue_deadlines::issue_id.eq(id).and(issue_deadlines::leg.eq("reply")));
        let clock: i64 = clock.select(issue_deadlines::id).first(c).expect("a clock");
        let start = Entry::Start { at, budget: Budget { amount: 5, unit: Unit::WorkingDays } };
        let text = serde_json::to_string(&start).expect("JSON");
        let ledger = issue_deadline_entries::table.filter(issue_deadline_entries::deadline_id.eq(clock));
        diesel::update(ledger)
            .set((issue_deadline_entries::entry.eq(text), issue_deadline_entries::at.eq(at)))
            .execute(c)
            .expect("arranged");
    });
    // 14 and 28 February 2026 are make-up Saturdays; 15 to 23 are off.
    let reply = clock(&seen(&cast.office, id), "reply");
    assert_eq!((&reply["due_at"], &reply["lamp"]), (&json!("2026-02-27T09:30:00Z"), &json!("red")));
    assert!(reply["remaining"].as_i64().is_some_and(|left| left < -150), "{reply}");
}

#[test]
fn each_lamp_is_lit_once_however_often_and_by_however_many_servers_is_watched() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let due: NaiveDateTime = cast.app.arrange(|c| {
        let reply =
            issue_deadlines::table.filter(issue_deadlines::issue_id.eq(id).and(issue_deadlines::leg.eq("reply")));
        reply.select(issue_deadlines::due_at.assume_not_null()).first(c).expect("a clock")
    });
    let beside = cast.app.beside(|_| {});
    let watch = |app: &crate::common::TestApp, at: NaiveDateTime| {
        app.state.db.write_blocking(|c| zhuqi::issues::watch::tick(c, at)).expect("watched")
    };
    for (days, lamp, rungs) in [(0, "red", 1), (30, "red", 3)] {
        let at = due + chrono::TimeDelta::days(days);
        while watch(&cast.app, at) + watch(&beside, at) > 0 {}
        assert_eq!(watch(&cast.app, at), 0);
        assert_eq!(seen(&cast.office, id)["lamp"], lamp);
        let told = cast.office.get(&format!("/issues/{id}/timeline?limit=200")).expect(200).json;
        let reply: Vec<_> = told["items"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|event| event["details"]["leg"] == "reply" && event["details"]["lamp"] == "red")
            .map(|event| event["details"]["rung"].clone())
            .collect();
        assert!(reply.len() <= rungs, "{reply:?}");
        assert_eq!(reply.last(), Some(&json!(if days == 0 { "lead" } else { "leader" })), "{reply:?}");
    }
    assert!(!cast.firm.get(&format!("/issues/{id}/timeline")).expect(200).column("action").contains(&json!(null)));
}

#[test]
fn a_reply_that_nobody_confirms_lapses_without_ever_counting_as_solved() {
    let cast = Cast::new();
    let id = cast.replied();
    let version = seen(&cast.office, id)["version"].as_i64().expect("a number");
    let later = zhuqi::db::now() + chrono::TimeDelta::days(20);
    while cast.app.state.db.write_blocking(|c| zhuqi::issues::watch::tick(c, later)).expect("watched") > 0 {}
    let lapsed = seen(&cast.office, id);
    assert_eq!((&lapsed["state"], &lapsed["outcome"]), (&json!("resolved"), &json!("unconfirmed")));
    cast.firm
        .post_if(&format!("/issues/{id}/confirm"), version, &json!({"result": "solved"}))
        .expect_problem(412, "stale");
    assert_eq!(clock(&lapsed, "call_back")["state"], "running");
}

#[test]
fn a_new_day_off_is_previewed_and_moves_open_deadlines_with_its_reason_but_nothing_that_is_over() {
    let cast = Cast::new();
    let (open, over) = (cast.in_progress(), cast.replied());
    act(&cast.firm, over, "confirm", json!({"result": "solved"})).expect(200);
    let admin = cast.app.login("admin_city");
    let calendar = admin.get("/calendars").expect(200).json["items"][0].clone();
    let path = format!("/calendars/{}", calendar["id"]);
    let issue = seen(&cast.office, open);
    let due = clock(&issue, "reply")["due_at"].as_str().expect("a time").to_owned();
    let stopped = seen(&cast.office, over)["deadlines"].clone();
    // The day on which the reply is due becomes a day off.
    let (day, year) = (&due[..10], due[..4].parse::<i32>().expect("a year"));
    let known = admin.get(&format!("{path}/days?year={year}")).expect(200).json;
    let special = known["days"].as_array().expect("days").iter().filter(|one| !one["kind"].is_null());
    let mut days: Vec<serde_json::Value> =
        special.map(|one| json!({"date": one["date"], "kind": one["kind"], "note": one["note"]})).collect();
    days.retain(|known| known["date"] != day);
    days.push(json!({"date": day, "kind": "rest", "note": "停电检修"}));
    let change = json!({"years": [{"year": year, "announced": true, "days": days}]});
    let preview = admin.post(&format!("{path}/preview"), &change).expect(200).json;
    let moved = preview["moved_deadlines"].as_array().expect("a list").clone();
    assert!(
        moved.iter().any(|one| one["issue_id"] == open && one["leg"] == "reply" && one["due_before"] == due),
        "{moved:?}"
    );
    assert!(moved.iter().all(|one| one["issue_id"] != over || one["leg"] == "call_back"), "{moved:?}");
    admin.patch(&path, calendar["version"].as_i64().expect("a number"), &change).expect(200);
    let recounted = std::time::Instant::now();
    let reply = loop {
        let reply = clock(&seen(&cast.office, open), "reply");
        if reply["entries"].as_array().is_some_and(|entries| entries.len() > 1) || recounted.elapsed().as_secs() > 30 {
            break reply;
        }
        std::thread::yield_now();
    };
    assert_ne!(reply["due_at"], due);
    assert_eq!(reply["entries"][1]["reason"], "工作日历调整");
    let after = seen(&cast.office, over)["deadlines"].clone();
    let legs = |deadlines: &serde_json::Value| -> Vec<serde_json::Value> {
        deadlines.as_array().expect("clocks").iter().filter(|clock| clock["state"] == "stopped").cloned().collect()
    };
    assert_eq!(legs(&after), legs(&stopped));
}

#[test]
fn a_unit_that_is_given_another_calendar_is_counted_by_it_from_then_on() {
    let cast = Cast::new();
    let id = cast.in_progress();
    let before = clock(&seen(&cast.office, id), "reply");
    let accepted = clock(&seen(&cast.office, id), "accept");
    let admin = cast.app.login("admin_city");
    // Open on Sundays alone: whatever is counted in working days ends much later.
    let week = json!([[], [], [], [], [], [], [{"from": "09:00", "to": "17:00"}]]);
    let sundays = json!({"organization_id": org::INDUSTRY_A, "base_id": 1, "name": "周日窗口", "week": week});
    let calendar = admin.post("/calendars", &sundays).expect(201).id();
    let path = format!("/organizations/{}", org::INDUSTRY_A);
    let version = admin.get(&path).expect(200).json["version"].as_i64().expect("a number");
    admin.patch(&path, version, &json!({"calendar_id": calendar})).expect(200);
    let counted = |times: usize| {
        let entries = || clock(&seen(&cast.office, id), "reply")["entries"].as_array().map_or(0, Vec::len);
        eventually(|| entries() > times);
        clock(&seen(&cast.office, id), "reply")
    };
    let reply = counted(1);
    assert_eq!(reply["entries"][1]["reason"], "单位改用其他工作日历");
    assert_eq!((&reply["limit"], &reply["unit"]), (&before["limit"], &before["unit"]));
    assert!(reply["due_at"].as_str() > before["due_at"].as_str(), "{reply} {before}");
    // What is over, and what others are held to, stays.
    assert_eq!(clock(&seen(&cast.office, id), "accept"), accepted);
    // Taken back, it ends when it did.
    let version = admin.get(&path).expect(200).json["version"].as_i64().expect("a number");
    admin.patch(&path, version, &json!({"calendar_id": null})).expect(200);
    assert_eq!(counted(2)["due_at"], before["due_at"]);
}
