//! What goes by itself.

use std::fs::{self, File};
use std::time::{Duration, Instant, SystemTime};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::now;
use zhuqi::db::schema::attachments as t;

use crate::common::files::PDF;
use crate::common::{Client, TestApp};

const OCTETS: &str = "application/octet-stream";

fn ago(hours: i64) -> NaiveDateTime {
    now() - chrono::Duration::hours(hours)
}

fn sent(app: &TestApp, id: i64, at: NaiveDateTime) {
    app.arrange(|c| diesel::update(t::table.find(id)).set(t::created_at.eq(at)).execute(c).expect("moved"));
}

/// Moves the end of a removed file.
fn removed(app: &TestApp, id: i64, at: NaiveDateTime) {
    app.arrange(|c| diesel::update(t::table.find(id)).set(t::deleted_at.eq(at)).execute(c).expect("moved"));
}

fn ids(app: &TestApp) -> Vec<i64> {
    app.arrange(|c| t::table.order(t::id).select(t::id).load(c).expect("ids"))
}

/// Runs the periodic job once and answers how it ended.
fn sweep(app: &TestApp) -> Value {
    let admin = app.login("admin_city");
    let id = admin.post("/job-schedules/forget_files/run", &json!({})).expect(202).id();
    until(&admin, id, |job| matches!(job["state"].as_str(), Some("done" | "failed")) || !job["error"].is_null())
}

fn until(admin: &Client, id: i64, reached: impl Fn(&Value) -> bool) -> Value {
    let started = Instant::now();
    loop {
        let jobs = admin.get("/jobs?kind=forget_files").expect(200).json;
        let job = jobs["items"].as_array().expect("jobs").iter().find(|job| job["id"] == id).expect("the job").clone();
        if reached(&job) {
            return job;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "nothing happens: {job}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_file_that_nobody_links_is_gone_after_a_day() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let old = officer.send_file("a.pdf", OCTETS, PDF).expect(201).id();
    let young = officer.send_file("b.pdf", OCTETS, PDF).expect(201).id();
    let linked = officer.attach(register.a1.id, "licence", "c.pdf", PDF).id();
    sent(&app, old, ago(25));
    sent(&app, young, ago(23));
    sent(&app, linked, ago(25));
    // Even before anybody has swept.
    officer.get(&format!("/attachments/{old}")).expect_problem(404, "not_found");
    officer.link_file(register.a1.id, old, "licence").expect_field("/attachment_id", "reference");
    assert_eq!(sweep(&app)["state"], "done");
    assert_eq!((ids(&app), app.stored_files().len()), (vec![young, linked], 2));
    assert_eq!(sweep(&app)["state"], "done");
    officer.link_file(register.a1.id, young, "licence").expect(201);
    assert_eq!(app.client().open_file(&officer.link(linked), &[]).expect(200).bytes, PDF);
}

#[test]
fn a_removed_file_is_kept_for_a_month_and_one_that_was_never_linked_not_at_all() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let files: Vec<i64> = (0..2).map(|_| officer.attach(register.a1.id, "licence", "a.pdf", PDF).id()).collect();
    let unlinked = officer.send_file("b.pdf", OCTETS, PDF).expect(201).id();
    for id in &files {
        officer.delete(&format!("/attachments/{id}"), 2).expect(204);
    }
    officer.delete(&format!("/attachments/{unlinked}"), 1).expect(204);
    removed(&app, files[0], ago(31 * 24));
    removed(&app, files[1], ago(29 * 24));
    assert_eq!(sweep(&app)["state"], "done");
    assert_eq!((ids(&app), app.stored_files().len()), (vec![files[1]], 1));
}

#[test]
fn what_a_crash_leaves_behind_is_found() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    // Written to the store, and the server died before it said so in the database.
    let id = officer.send_file("a.pdf", OCTETS, PDF).expect(201).id();
    let nothing: Option<NaiveDateTime> = None;
    app.arrange(|c| diesel::update(t::table.find(id)).set(t::stored_at.eq(nothing)).execute(c).expect("undone"));
    officer.get(&format!("/attachments/{id}")).expect_problem(404, "not_found");
    // Half-written, one long ago and one just now.
    let folder = app.file_directory().join("ab");
    fs::create_dir_all(&folder).expect("made");
    let (old, young) = (folder.join("abc#1"), folder.join("abd#1"));
    fs::write(&young, "half").expect("written");
    let file = File::create(&old).expect("made");
    file.set_modified(SystemTime::now() - Duration::from_secs(2 * 3600)).expect("moved");
    assert_eq!(sweep(&app)["state"], "done");
    assert_eq!(app.file_rows(), 1);
    sent(&app, id, ago(2));
    assert_eq!(sweep(&app)["state"], "done");
    assert_eq!((app.file_rows(), app.stored_files()), (0, vec![young]));
}

#[test]
fn a_store_that_is_away_loses_no_sweep() {
    let (app, _) = TestApp::with_register();
    let id = app.login("officer_a1").send_file("a.pdf", OCTETS, PDF).expect(201).id();
    sent(&app, id, ago(25));
    let (directory, aside) = (app.file_directory(), app.file_directory().with_extension("aside"));
    fs::rename(&directory, &aside).expect("moved");
    fs::write(&directory, "in the way").expect("written");
    let failed = sweep(&app);
    assert!(failed["state"] == "queued" && failed["error"].is_string(), "{failed}");
    assert_eq!(ids(&app), [id], "what could not be erased is remembered");
    fs::remove_file(&directory).expect("removed");
    fs::rename(&aside, &directory).expect("moved back");
    let id = failed["id"].as_i64().expect("an id");
    until(&app.login("admin_city"), id, |job| job["state"] == "done");
    assert_eq!((app.file_rows(), app.stored_files()), (0, vec![]));
}

#[test]
fn one_file_that_cannot_be_erased_keeps_no_other() {
    let (app, _) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let first = officer.send_file("a.pdf", OCTETS, PDF).expect(201).id();
    let path = app.stored_files().remove(0);
    let second = officer.send_file("b.pdf", OCTETS, PDF).expect(201).id();
    fs::remove_file(&path).expect("removed");
    fs::create_dir(&path).expect("made");
    fs::write(path.join("in the way"), "").expect("written");
    for id in [first, second] {
        sent(&app, id, ago(25));
    }
    let failed = sweep(&app);
    assert!(failed["error"].as_str().is_some_and(|error| error.contains(&format!("{first}: "))), "{failed}");
    assert_eq!(ids(&app), [first]);
    fs::remove_dir_all(&path).expect("removed");
    assert_eq!(sweep(&app)["id"], failed["id"]);
    until(&app.login("admin_city"), failed["id"].as_i64().expect("an id"), |job| job["state"] == "done");
    assert_eq!((app.file_rows(), app.stored_files()), (0, vec![]));
}
