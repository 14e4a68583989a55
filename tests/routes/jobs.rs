//! Background work: periodic work is done once however many servers there are, survives the server that began it,
//! and tells what went wrong.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::now;
use zhuqi::db::schema::{enterprise_invitations, idempotency_keys, job_schedules, jobs, refresh_tokens, sessions};
use zhuqi::jobs::schedules::is_due;

use crate::common::ledgers::generated;
use crate::common::{Client, TestApp};

const KIND: &str = "forget_answers";

/// Waits until the answer fits.
#[track_caller]
fn until(client: &Client, path: &str, fits: impl Fn(&Value) -> bool) -> Value {
    let end = Instant::now() + Duration::from_secs(30);
    loop {
        let json = client.get(path).expect(200).json;
        if fits(&json) {
            return json;
        }
        assert!(Instant::now() < end, "still {json}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn jobs_of(client: &Client, kind: &str) -> Vec<Value> {
    let json = client.get(&format!("/jobs?kind={kind}&limit=200")).expect(200).json;
    json["items"].as_array().expect("a list").clone()
}

fn schedule(client: &Client, kind: &str) -> Value {
    let json = client.get("/job-schedules").expect(200).json;
    let items = json["items"].as_array().expect("a list");
    items.iter().find(|item| item["kind"] == kind).expect(kind).clone()
}

/// Makes a schedule due; what the clock does.
fn make_due(app: &TestApp, kind: &str) {
    let row = job_schedules::table.find(kind);
    app.arrange(|c| {
        diesel::update(row).set(job_schedules::next_run_at.eq(now() - Span::seconds(1))).execute(c).expect("due")
    });
    app.state.jobs.wake();
}

fn ended(job: &Value) -> bool {
    matches!(job["state"].as_str(), Some("done" | "failed"))
}

/// Several rounds of one schedule on several servers.
fn rounds(servers: usize) {
    let app = TestApp::with_world();
    let others: Vec<TestApp> = (1..servers).map(|_| app.beside(|_| {})).collect();
    let admin = app.login("admin_city");
    for round in 1..=5 {
        make_due(&app, KIND);
        others.iter().for_each(|other| other.state.jobs.wake());
        until(&admin, &format!("/jobs?kind={KIND}"), |json| {
            let items = json["items"].as_array().expect("a list");
            items.len() >= round && items.iter().all(ended)
        });
        let all = jobs_of(&admin, KIND);
        assert_eq!(all.len(), round, "{servers} servers, each due run once: {all:?}");
        assert!(all.iter().all(|job| job["state"] == "done" && job["attempts"] == 0), "{all:?}");
    }
    let row = schedule(&admin, KIND);
    assert_eq!(row["last_error"], Value::Null);
    assert!(row["last_duration_ms"].as_i64().is_some_and(|took| took >= 0), "{row}");
    let last = jobs_of(&admin, KIND).remove(0);
    assert_eq!(row["last_run_at"], last["started_at"]);
}

#[test]
fn two_servers_do_a_due_run_once() {
    rounds(2);
}

#[test]
fn three_servers_do_a_due_run_once() {
    rounds(3);
}

#[test]
fn what_a_killed_server_left_is_taken_over() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let silent = now() - Span::seconds(30);
    let insert = |heartbeat| {
        app.arrange(|c| {
            diesel::insert_into(jobs::table)
                .values((
                    (jobs::kind.eq(KIND), jobs::subject_id.eq(0_i64), jobs::state.eq("running"), jobs::attempts.eq(0)),
                    (jobs::run_at.eq(silent), jobs::claimed_by.eq("a dead server"), jobs::heartbeat_at.eq(heartbeat)),
                    (jobs::created_at.eq(silent), jobs::updated_at.eq(silent)),
                ))
                .execute(c)
                .expect("a job")
        });
        app.state.jobs.wake();
    };
    insert(silent);
    until(&admin, &format!("/jobs?kind={KIND}&state=done"), |json| {
        json["items"].as_array().is_some_and(|l| l.len() == 1)
    });
    // A sign of life from the future is none either: it was given before the clock was set back.
    insert(now() + Span::hours(3));
    until(&admin, &format!("/jobs?kind={KIND}&state=done"), |json| {
        json["items"].as_array().is_some_and(|l| l.len() == 2)
    });
}

#[test]
fn a_failing_run_shows_its_error_backs_off_and_can_be_retried() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let rename = |from: &str, to: &str| {
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        app.arrange(|c| diesel::sql_query(sql).execute(c).map(|_| ()).expect("renamed"));
    };
    rename("idempotency_keys", "away");
    make_due(&app, KIND);
    let list = format!("/jobs?kind={KIND}");
    for attempt in 1..=3 {
        let json = until(&admin, &list, |json| json["items"][0]["attempts"] == attempt);
        let job = &json["items"][0];
        assert!(job["error"].as_str().is_some_and(|error| error.contains("idempotency_keys")), "{job}");
        let failed = schedule(&admin, KIND);
        assert!(failed["last_error"].as_str().is_some_and(|error| error.contains("idempotency_keys")), "{failed}");
        if attempt == 3 {
            assert_eq!((&job["state"], &job["allowed_actions"]), (&json!("failed"), &json!(["retry"])));
            break;
        }
        assert_eq!((&job["state"], &job["allowed_actions"]), (&json!("queued"), &json!([])));
        let time = |name: &str| job[name].as_str().and_then(|at| at.parse::<chrono::DateTime<chrono::Utc>>().ok());
        let pause = time("run_at").expect("a time") - time("started_at").expect("a time");
        let expected = Span::seconds(if attempt == 1 { 4 } else { 16 });
        assert!(pause >= expected && pause < expected + Span::seconds(3), "attempt {attempt}: {pause}");
        // Meanwhile the schedule comes round again, and adds no second job.
        make_due(&app, KIND);
        assert_eq!(jobs_of(&admin, KIND).len(), 1);
        // The test does not wait: the administrator runs it at once.
        let again = admin.post(&format!("/job-schedules/{KIND}/run"), &json!({})).expect(202);
        assert_eq!(again.id(), job["id"].as_i64().expect("an id"));
    }
    let id = jobs_of(&admin, KIND)[0]["id"].clone();
    rename("away", "idempotency_keys");
    admin.post(&format!("/jobs/{id}/retry"), &json!({})).expect(202);
    until(&admin, &list, |json| json["items"][0]["state"] == "done");
    let job = jobs_of(&admin, KIND).remove(0);
    assert_eq!((&job["attempts"], &job["error"]), (&json!(0), &Value::Null));
    assert_eq!(schedule(&admin, KIND)["last_error"], Value::Null);
    admin.post(&format!("/jobs/{id}/retry"), &json!({})).expect_problem(409, "state_forbids");
    admin.post("/jobs/999999/retry", &json!({})).expect_problem(404, "not_found");
}

#[test]
fn an_import_that_was_given_up_goes_on_when_its_job_is_retried() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..30)).expect(201).id();
    let rename = |from: &str, to: &str| {
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        app.arrange(|c| diesel::sql_query(sql).execute(c).map(|_| ()).expect("renamed"));
    };
    rename("import_pieces", "away");
    client.start(id, false, "row");
    let admin = app.login("admin_city");
    for attempt in 1..=3 {
        until(&admin, "/jobs?kind=import", |json| json["items"][0]["attempts"] == attempt);
        app.arrange(|c| diesel::update(jobs::table).set(jobs::run_at.eq(now())).execute(c).expect("due"));
        app.state.jobs.wake();
    }
    let failed = client.get(&format!("/imports/{id}")).expect(200).json;
    assert_eq!((&failed["state"], &failed["error_code"]), (&json!("failed"), &json!("SERVER_ERROR")));
    rename("away", "import_pieces");
    let job = until(&admin, "/jobs?kind=import", |json| json["items"][0]["state"] == "failed")["items"][0].clone();
    assert_eq!(job["subject_id"], id);
    admin.post(&format!("/jobs/{}/retry", job["id"]), &json!({})).expect(202);
    let done = client.until(id, |import| import["state"] == "completed");
    assert_eq!((&done["created_rows"], &done["error_code"]), (&json!(30), &Value::Null));
}

#[test]
fn a_clock_that_was_set_back_keeps_no_run_off() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    // Before the clock was set back by a day, the next run was planned and another one waited for its attempt.
    app.arrange(|c| {
        let row = job_schedules::table.find(KIND);
        diesel::update(row).set(job_schedules::next_run_at.eq(now() + Span::days(1))).execute(c).expect("set");
    });
    app.state.jobs.wake();
    let list = format!("/jobs?kind={KIND}&state=done");
    until(&admin, &list, |json| json["items"].as_array().is_some_and(|list| list.len() == 1));
    let next: chrono::DateTime<chrono::Utc> =
        schedule(&admin, KIND)["next_run_at"].as_str().and_then(|at| at.parse().ok()).expect("a time");
    assert!(next.naive_utc() <= now() + Span::seconds(600), "{next}");
    app.arrange(|c| {
        let waiting = (jobs::state.eq("queued"), jobs::run_at.eq(now() + Span::days(1)));
        diesel::update(jobs::table).set(waiting).execute(c).expect("set");
    });
    app.state.jobs.wake();
    until(&admin, &list, |json| json["items"].as_array().is_some_and(|list| list.len() == 1));
}

#[test]
fn a_run_is_due_when_its_time_has_come_or_cannot_be_right() {
    let at = |seconds: i64| chrono::DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a time").naive_utc();
    for every in [60, 600, 86_400] {
        assert!(is_due(at(0), every, at(0)) && is_due(at(-1), every, at(0)) && is_due(at(-9_999_999), every, at(0)));
        assert!(!is_due(at(1), every, at(0)) && !is_due(at(every), every, at(0)));
        assert!(is_due(at(every + 1), every, at(0)));
        // However far the clock jumps, either way, the run is due after one interval at most.
        for jump in [-9_999_999, -every - 1, -every, -1, 0, 1, every, 9_999_999] {
            let planned = at(every);
            assert!(is_due(planned, every, at(jump)) || is_due(planned, every, at(jump + every)), "{every} {jump}");
        }
    }
}

#[test]
fn schedules_can_be_changed_and_switched_off() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let row = schedule(&admin, KIND);
    assert_eq!((&row["every_seconds"], &row["enabled"], &row["version"]), (&json!(600), &json!(true), &json!(1)));
    let path = format!("/job-schedules/{KIND}");
    let changed = admin.patch(&path, 1, &json!({"every_seconds": 3600, "enabled": false})).expect(200).json;
    assert_eq!((&changed["every_seconds"], &changed["enabled"]), (&json!(3600), &json!(false)));
    admin.patch(&path, 1, &json!({"enabled": true})).expect_problem(412, "stale");
    admin.patch(&path, 2, &json!({"every_seconds": 5})).expect_field("/every_seconds", "range");
    admin.patch("/job-schedules/nothing", 1, &json!({"enabled": true})).expect_problem(404, "not_found");
    // Switched off, it does not run when its time comes, but does when it is asked to.
    make_due(&app, KIND);
    make_due(&app, "forget_jobs");
    until(&admin, "/jobs?kind=forget_jobs&state=done", |json| json["items"].as_array().is_some_and(|l| l.len() == 1));
    assert_eq!(jobs_of(&admin, KIND).len(), 0);
    admin.post(&format!("{path}/run"), &json!({})).expect(202);
    until(&admin, &format!("/jobs?kind={KIND}&state=done"), |json| {
        json["items"].as_array().is_some_and(|l| l.len() == 1)
    });
    admin.post("/job-schedules/nothing/run", &json!({})).expect_problem(404, "not_found");
}

#[test]
fn only_the_administrator_of_the_root_sees_background_work() {
    let app = TestApp::with_world();
    let mine = app.login("admin_city").get("/me").expect(200).json["permissions"].clone();
    let has = |code: &str| mine.as_array().is_some_and(|list| list.contains(&json!(code)));
    assert!(has("jobs.manage") && has("dictionaries.manage"), "{mine}");
    for name in ["admin_a", "coordinator_city", "leader_a"] {
        let client = app.login(name);
        client.get("/jobs").expect_problem(403, "forbidden");
        client.get("/job-schedules").expect_problem(403, "forbidden");
        client.post(&format!("/job-schedules/{KIND}/run"), &json!({})).expect_problem(403, "forbidden");
        let theirs = client.get("/me").expect(200).json["permissions"].clone();
        assert!(!theirs.as_array().expect("a list").contains(&json!("jobs.manage")), "{name} {theirs}");
    }
}

#[test]
fn what_has_served_its_purpose_is_removed_and_nothing_else() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let user = app.user_of("officer_a1");
    let enterprise = app.login("coordinator_a").post("/enterprises", &crate::common::register::firm_body(1, json!({})));
    let enterprise = enterprise.expect(201).id();
    app.arrange(|c| {
        let days = |days: i64| now() + Span::days(days);
        for (id, expires, revoked) in [
            ("long-over", days(-31), None),
            ("over", days(-29), None),
            ("long-revoked", days(9), Some(days(-31))),
            ("revoked", days(9), Some(days(-29))),
            ("alive", days(9), None),
        ] {
            diesel::insert_into(sessions::table)
                .values((
                    (sessions::id.eq(id), sessions::user_id.eq(user), sessions::created_at.eq(days(-40))),
                    (sessions::last_used_at.eq(days(-40)), sessions::expires_at.eq(expires)),
                    sessions::revoked_at.eq(revoked),
                ))
                .execute(c)
                .expect("a session");
        }
        for (hash, session, used) in [
            (1_u8, "long-over", None),
            (2, "alive", Some(days(-15))),
            (3, "alive", Some(days(-13))),
            (4, "alive", None),
        ] {
            diesel::insert_into(refresh_tokens::table)
                .values((
                    refresh_tokens::token_hash.eq(vec![hash]),
                    refresh_tokens::session_id.eq(session),
                    refresh_tokens::created_at.eq(days(-40)),
                    refresh_tokens::used_at.eq(used),
                ))
                .execute(c)
                .expect("a token");
        }
        for (n, expires, accepted) in [(1_u8, -31, None), (2, -29, None), (3, -31, Some(days(-33)))] {
            diesel::insert_into(enterprise_invitations::table)
                .values((
                    (enterprise_invitations::enterprise_id.eq(enterprise), enterprise_invitations::name.eq("样")),
                    (
                        enterprise_invitations::token_hash.eq(vec![n]),
                        enterprise_invitations::expires_at.eq(days(expires)),
                    ),
                    (
                        enterprise_invitations::accepted_at.eq(accepted),
                        enterprise_invitations::created_at.eq(days(-40)),
                    ),
                ))
                .execute(c)
                .expect("an invitation");
        }
        for (key, created) in [("old", now() - Span::hours(25)), ("young", now() - Span::hours(23))] {
            diesel::insert_into(idempotency_keys::table)
                .values((
                    idempotency_keys::principal.eq("user:1"),
                    idempotency_keys::key.eq(key),
                    idempotency_keys::fingerprint.eq(vec![0_u8]),
                    idempotency_keys::created_at.eq(created),
                ))
                .execute(c)
                .expect("a key");
        }
        for (id, state, age) in
            [(1001, "done", 8), (1002, "done", 6), (1003, "failed", 91), (1004, "failed", 89), (1005, "queued", 99)]
        {
            diesel::insert_into(jobs::table)
                .values((
                    (jobs::id.eq(i64::from(id)), jobs::kind.eq("of another version"), jobs::subject_id.eq(0_i64)),
                    (jobs::state.eq(state), jobs::attempts.eq(0), jobs::run_at.eq(days(-age))),
                    (jobs::created_at.eq(days(-age)), jobs::updated_at.eq(days(-age))),
                ))
                .execute(c)
                .expect("a job");
        }
    });
    for kind in ["forget_answers", "forget_sessions", "forget_invitations", "forget_jobs"] {
        let job = admin.post(&format!("/job-schedules/{kind}/run"), &json!({})).expect(202).id();
        let ended = until(&admin, &format!("/jobs?kind={kind}"), |json| {
            json["items"].as_array().expect("a list").iter().all(ended)
        });
        assert_eq!((&ended["items"][0]["id"], &ended["items"][0]["state"]), (&json!(job), &json!("done")), "{ended}");
    }
    app.arrange(|c| {
        let of_officer = sessions::table.filter(sessions::user_id.eq(user));
        let left: Vec<String> = of_officer.order(sessions::id).select(sessions::id).load(c).expect("sessions");
        assert_eq!(left, ["alive", "over", "revoked"]);
        let tokens = refresh_tokens::table.filter(refresh_tokens::session_id.eq("alive"));
        let left: Vec<Vec<u8>> =
            tokens.order(refresh_tokens::token_hash).select(refresh_tokens::token_hash).load(c).expect("tokens");
        assert_eq!(left, [vec![3], vec![4]]);
        let left = enterprise_invitations::table.order(enterprise_invitations::token_hash);
        let left: Vec<Vec<u8>> = left.select(enterprise_invitations::token_hash).load(c).expect("invitations");
        assert_eq!(left, [vec![2], vec![3]]);
        let left: Vec<String> = idempotency_keys::table.select(idempotency_keys::key).load(c).expect("keys");
        assert_eq!(left, ["young"]);
        let left = jobs::table.filter(jobs::kind.eq("of another version")).order(jobs::id).select(jobs::id);
        assert_eq!(left.load::<i64>(c).expect("jobs"), [1002, 1004, 1005]);
    });
}

#[test]
fn jobs_are_paged_latest_first() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    for _ in 0..3 {
        admin.post(&format!("/job-schedules/{KIND}/run"), &json!({})).expect(202);
        until(&admin, "/jobs", |json| json["items"].as_array().expect("a list").iter().all(ended));
    }
    let page = admin.get("/jobs?limit=2&count=exact").expect(200).json;
    assert_eq!((&page["count"], page["items"].as_array().expect("a list").len()), (&json!(3), 2));
    let cursor = page["next_cursor"].as_str().expect("a cursor");
    let rest = admin.get(&format!("/jobs?limit=2&cursor={cursor}")).expect(200).json;
    assert_eq!(rest["items"].as_array().expect("a list").len(), 1);
    assert!(page["items"][1]["id"].as_i64() > rest["items"][0]["id"].as_i64());
    assert_eq!(admin.get("/jobs?state=failed").expect(200).json["items"], json!([]));
}

#[test]
fn of_periodic_work_one_job_waits_whoever_tries_again() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let admin = app.login("admin_city");
    app.arrange(|c| {
        zhuqi::jobs::schedules::seed(c).expect("schedules");
        for id in [1001_i64, 1002] {
            diesel::insert_into(jobs::table)
                .values((
                    (jobs::id.eq(id), jobs::kind.eq(KIND), jobs::subject_id.eq(0_i64), jobs::state.eq("failed")),
                    (
                        jobs::attempts.eq(3),
                        jobs::run_at.eq(now()),
                        jobs::created_at.eq(now()),
                        jobs::updated_at.eq(now()),
                    ),
                ))
                .execute(c)
                .expect("a job");
        }
    });
    let retry = |id: i64| admin.post(&format!("/jobs/{id}/retry"), &json!({}));
    // Both at once: on either database the second one sees the first one's job.
    let rows = format!("SELECT kind FROM job_schedules WHERE kind = '{KIND}' FOR UPDATE");
    let [first, second] = crate::common::locks::meet(&app, &rows, [&|| retry(1001), &|| retry(1002)]);
    assert_eq!(first.expect(202).json["state"], "queued");
    second.expect_problem(409, "state_forbids");
    retry(1001).expect_problem(409, "state_forbids");
    let states = |id: i64| jobs_of(&admin, KIND).iter().find(|job| job["id"] == id).expect("the job")["state"].clone();
    assert_eq!([states(1001), states(1002)], [json!("queued"), json!("failed")]);
    app.arrange(|c| diesel::update(jobs::table.find(1001)).set(jobs::state.eq("done")).execute(c).expect("done"));
    retry(1002).expect(202);
}
