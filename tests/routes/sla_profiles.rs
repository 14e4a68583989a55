//! Time limits of issues: defaults, versions, who changes them.

use serde_json::{Value, json};
use zhuqi::db::today;
use zhuqi::issues::words::{IssueKind, IssueLevel};
use zhuqi::sla_profiles::store;

use crate::common::{Client, TestApp};

fn day(offset: i64) -> String {
    (today() + chrono::Duration::days(offset)).to_string()
}

fn profile(client: &Client, kind: &str, level: &str) -> Value {
    let list = client.get(&format!("/sla-profiles?kind={kind}&level={level}")).expect(200).json;
    list["items"].as_array().and_then(|items| items.first()).cloned().expect("a profile")
}

fn limit(profile: &Value, leg: &str) -> (i64, String) {
    let legs = profile["legs"].as_array().expect("legs");
    let found = legs.iter().find(|one| one["leg"] == leg).unwrap_or_else(|| panic!("{leg}"));
    (found["amount"].as_i64().expect("a number"), found["unit"].as_str().expect("a unit").to_owned())
}

#[test]
fn every_kind_and_level_has_its_limits_from_the_beginning() {
    let app = TestApp::with_world();
    let officer = app.login("officer_a1");
    assert_eq!(officer.get("/sla-profiles").expect(200).column("id").len(), 12);
    for kind in ["consultation", "help", "suggestion", "complaint"] {
        for (level, days) in [("simple", 5), ("cross_department", 15), ("legacy", 22)] {
            let profile = profile(&officer, kind, level);
            let order: Vec<&str> =
                profile["legs"].as_array().expect("legs").iter().filter_map(|leg| leg["leg"].as_str()).collect();
            let way = "accept dispatch sign contact phase_reply co_handling reply release confirm redo call_back";
            assert_eq!(order.join(" "), way);
            assert_eq!(limit(&profile, "reply"), (days, "working_days".into()));
            for (leg, amount, unit) in [
                ("accept", 1, "working_days"),
                ("dispatch", 1, "working_days"),
                ("sign", 1, "working_hours"),
                ("contact", 1, "working_hours"),
                ("phase_reply", 3, "working_days"),
                ("co_handling", 3, "working_days"),
                ("release", 1, "working_days"),
                ("confirm", 5, "working_days"),
                ("redo", 5, "working_days"),
                ("call_back", 3, "working_days"),
            ] {
                assert_eq!(limit(&profile, leg), (amount, unit.to_owned()), "{leg}");
            }
            assert_eq!((&profile["release_review"], &profile["yellow_percent"]), (&json!(true), &json!(20)));
            assert_eq!(profile["allowed_actions"], json!([]));
        }
    }
}

#[test]
fn a_change_is_a_new_version_and_the_old_one_stays() {
    let app = TestApp::with_world();
    let city = app.login("admin_city");
    let before = profile(&city, "help", "simple");
    assert_eq!(before["allowed_actions"], json!(["update"]));
    let path = format!("/sla-profiles/{}", before["id"]);
    let body = json!({"legs": [{"leg": "reply", "amount": 7, "unit": "working_days"}], "release_review": false});
    let after = city.patch(&path, 1, &body).expect(200);
    assert_eq!(after.header("etag"), "\"2\"");
    assert_ne!(after.json["id"], before["id"]);
    assert_eq!((limit(&after.json, "reply").0, limit(&after.json, "accept").0), (7, 1));
    assert_eq!((&after.json["release_review"], &after.json["valid_from"]), (&json!(false), &json!(day(0))));
    assert_eq!((&after.json["in_force"], &after.json["created_by"]), (&json!(true), &json!(app.user_of("admin_city"))));
    let old = city.get(&path).expect(200).json;
    assert_eq!((limit(&old, "reply").0, &old["in_force"], &old["allowed_actions"]), (5, &json!(false), &json!([])));
    assert_eq!(profile(&city, "help", "simple")["id"], after.json["id"]);
    assert_eq!(limit(&profile(&city, "complaint", "simple"), "reply").0, 5, "the others stay");
    // Whoever read the first version has not seen the second.
    city.patch(&path, 1, &body).expect_problem(412, "stale");

    // A version to come: listed beside the one in force.
    let path = format!("/sla-profiles/{}", after.id());
    let to_come = city.patch(&path, 2, &json!({"yellow_percent": 30, "valid_from": day(30)})).expect(200).json;
    assert_eq!((&to_come["in_force"], limit(&to_come, "reply").0), (&json!(false), 7));
    let listed =
        |query: &str| city.get(&format!("/sla-profiles?kind=help&level=simple{query}")).expect(200).column("version");
    assert_eq!(listed(""), [json!(2), json!(3)]);
    assert_eq!(listed("&replaced=true"), [json!(1), json!(2), json!(3)]);
    let in_force =
        |on| app.arrange(|c| store::in_force(c, IssueKind::Help, IssueLevel::Simple, on).expect("a profile").version);
    let offset = |days| today() + chrono::Duration::days(days);
    assert_eq!([offset(-1), offset(0), offset(29), offset(30)].map(in_force), [1, 2, 2, 3]);
}

#[test]
fn limits_that_make_no_sense_are_refused_and_so_is_everybody_but_the_root() {
    let app = TestApp::with_world();
    let city = app.login("admin_city");
    let path = format!("/sla-profiles/{}", profile(&city, "help", "simple")["id"]);
    let leg = |amount: i64, unit: &str| json!({"leg": "reply", "amount": amount, "unit": unit});
    let cases = [
        (json!({"legs": [leg(0, "working_days")]}), "/legs/0/amount", "range"),
        (json!({"legs": [leg(2501, "working_days")]}), "/legs/0/amount", "range"),
        (json!({"legs": [leg(1, "days")]}), "/legs/0/unit", "enum"),
        (json!({"legs": [leg(1, "working_days"), leg(2, "working_days")]}), "/legs/1/leg", "duplicate"),
        (json!({"yellow_percent": 101}), "/yellow_percent", "range"),
        (json!({"escalate_supervisor_wd": 6}), "/escalate_leader_wd", "leader_first"),
        (json!({"valid_from": day(-1)}), "/valid_from", "date_in_past"),
    ];
    for (body, pointer, code) in cases {
        city.patch(&path, 1, &body).expect_field(pointer, code);
    }
    for name in ["admin_a", "coordinator_city", "leader_a"] {
        app.login(name).patch(&path, 1, &json!({"yellow_percent": 10})).expect_problem(403, "forbidden");
    }
    assert_eq!(city.get("/sla-profiles?replaced=true").expect(200).column("id").len(), 12);
}
