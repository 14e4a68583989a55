//! No list takes time in proportion to the table that it shows a page of. Every list is asked for in every form, the
//! statements that this executes are caught, and the database is asked how it would run them over a million rows.

mod capture;
mod explain;
mod forms;
mod statistics;

use std::collections::{BTreeMap, BTreeSet};

use diesel::SqliteConnection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::auth::password;
use zhuqi::auth::scope::OAUTH_SCOPES;
use zhuqi::auth::sessions;
use zhuqi::auth::token::{self, Identity};
use zhuqi::db::schema::{enterprise_tags, memberships, organizations};
use zhuqi::db::{Conn, now, today};
use zhuqi::demo::{District, ENTERPRISES, SEED, as_of, load, people};

use crate::common::world::add_user;
use crate::common::{Client, TestApp};
use forms::{FORMS, READS_MORE};

const PAGING: [&str; 4] = ["limit", "cursor", "count", "fields"];

/// The lists of the document with their own parameters.
fn lists() -> BTreeMap<String, Vec<(String, Vec<String>)>> {
    let document = serde_json::to_value(zhuqi::openapi::document()).expect("a document");
    let resolve = |schema: &Value| -> Value {
        match schema["$ref"].as_str() {
            Some(name) => document.pointer(name.trim_start_matches('#')).cloned().unwrap_or_default(),
            None => schema.clone(),
        }
    };
    let words = |schema: &Value| -> Vec<String> {
        let schema =
            schema["oneOf"].as_array().and_then(|of| of.iter().find(|one| one["type"] != "null")).unwrap_or(schema);
        let words = resolve(schema)["enum"].as_array().cloned().unwrap_or_default();
        words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect()
    };
    let mut lists = BTreeMap::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        let operation = &item["get"];
        let schema = resolve(&operation["responses"]["200"]["content"]["application/json"]["schema"]);
        if schema["properties"]["items"].is_null() {
            continue;
        }
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let own = parameters.iter().filter(|p| p["in"] == "query").filter_map(|p| {
            let name = p["name"].as_str().filter(|name| !PAGING.contains(name))?;
            Some((name.to_owned(), words(&p["schema"])))
        });
        lists.insert(path.clone(), own.collect());
    }
    lists
}

#[test]
fn every_list_with_every_filter_and_order_has_its_forms() {
    let mut missing = Vec::new();
    for (path, parameters) in lists() {
        let queries: Vec<&str> = FORMS
            .iter()
            .filter(|(form, ..)| *form == path)
            .flat_map(|(_, _, queries)| queries.iter().copied())
            .collect();
        if queries.is_empty() {
            missing.push(path.clone());
        }
        let asked: BTreeSet<(String, String)> = queries
            .iter()
            .flat_map(|query| form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned())
            .collect();
        for (name, words) in parameters {
            if !asked.iter().any(|(known, _)| *known == name) {
                missing.push(format!("{path}?{name}="));
            }
            let unasked =
                words.iter().filter(|word| name == "sort" && !asked.contains(&(name.clone(), (*word).clone())));
            missing.extend(unasked.map(|word| format!("{path}?sort={word}")));
        }
    }
    assert!(missing.is_empty(), "tests/plans/forms.rs has no entry for {missing:#?}");
}

/// The demonstration district, a municipality above it, and one row of what the district begins without.
fn register() -> TestApp {
    let app = TestApp::start_with(|config| config.jobs = false);
    let hash = password::hash(people::PASSWORD, true).expect("hashes");
    let district = District::generate(SEED, ENTERPRISES, as_of());
    load::load(&app.state.db, &app.state.keys, &hash, &district).expect("loads");
    app.arrange(|c| {
        diesel::insert_into(organizations::table)
            .values((
                organizations::id.eq(900),
                organizations::path.eq("/900/"),
                organizations::kind.eq("municipality"),
                organizations::name.eq("三门峡市"),
                organizations::territory_code.eq("411200"),
                organizations::valid_from.eq(today()),
                organizations::version.eq(1_i64),
                organizations::created_at.eq(now()),
                organizations::updated_at.eq(now()),
            ))
            .execute(c)
            .expect("a unit");
        let of_community = organizations::table.filter(organizations::territory_code.eq("411203001901"));
        let community: i64 = of_community.select(organizations::id).first(c).expect("a community");
        for (username, unit) in [("city", 900), ("community", community)] {
            let user = add_user(c, username, &hash);
            diesel::insert_into(memberships::table)
                .values((
                    memberships::user_id.eq(user),
                    memberships::organization_id.eq(unit),
                    memberships::role.eq("coordinator"),
                    memberships::valid_from.eq(today()),
                    memberships::created_at.eq(now()),
                ))
                .execute(c)
                .expect("a role");
        }
    });
    app
}

fn caller(app: &TestApp, name: &str) -> Client {
    let identity = if name == "client" {
        Identity::Client { id: 1, scopes: OAUTH_SCOPES.iter().map(ToString::to_string).collect() }
    } else {
        let id = app.user_of(name);
        let session = app.arrange(|c| sessions::open(c, id, "127.0.0.1", None).expect("opens")).session;
        Identity::User { id, session }
    };
    app.client().with_token(&token::issue(&app.state.keys.token, &identity).expect("a token"))
}

/// The rows that the paths are about.
fn subjects(app: &TestApp) -> BTreeMap<&'static str, String> {
    let coordinator = caller(app, "coordinator");
    let csv = "企业名称,统一社会信用代码,所属乡镇\n陕州样例商贸有限公司,91411203TE30000752,甘棠街道\n";
    let import = coordinator.send("POST", "/imports?filename=a.csv", &[("content-type", "text/csv")], csv.as_bytes());
    let import = import.expect(201).id();
    app.arrange(|c| {
        let job = "INSERT INTO jobs (kind, subject_id, state, attempts, run_at, created_at, updated_at) VALUES \
                   ('import', 1, 'done', 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', '2026-01-01 00:00:00')";
        diesel::sql_query(job).execute(c).expect("a job");
        diesel::sql_query(format!(
            "INSERT INTO import_rows (import_id, row_number, status, findings, has_warning) \
             VALUES ({import}, 1, 'failed', '[]', false), ({import}, 2, 'created', '[]', true)"
        ))
        .execute(c)
        .expect("a report");
    });
    let enterprise: i64 = app.arrange(|c| {
        let everyone =
            "INSERT INTO enterprise_tags (enterprise_id, tag_code) SELECT id, 'innovative_sme' FROM enterprises";
        diesel::sql_query(everyone).execute(c).expect("a tag that all have");
        let tagged =
            enterprise_tags::table.select(enterprise_tags::enterprise_id).order(enterprise_tags::enterprise_id);
        tagged.first(c).expect("an enterprise with tags")
    });
    let guest = json!({"name": "受邀样", "phone": "15412340008"});
    coordinator.post(&format!("/enterprises/{enterprise}/invitations"), &guest).expect(201);
    let issue = issues(app);
    let rows = [
        ("enterprises", enterprise),
        ("imports", import),
        ("issues", issue),
        ("users", app.user_of("town")),
        ("organizations", 2),
    ];
    let codes = [("territories", "411203001"), ("dictionaries", "tags")];
    let rows = rows.map(|(resource, id)| (resource, id.to_string()));
    rows.into_iter().chain(codes.map(|(resource, code)| (resource, code.to_owned()))).collect()
}

/// Issues of several firms in several states; the one that the account `enterprise` has reported itself.
fn issues(app: &TestApp) -> i64 {
    let (coordinator, enterprise) = (caller(app, "coordinator"), caller(app, "enterprise"));
    let firms = coordinator.get("/enterprises?status=operating&limit=30").expect(200).column("id");
    let kinds = ["help", "help", "help", "consultation", "suggestion"];
    for (firm, kind) in firms.iter().zip(kinds.iter().cycle()) {
        let body = json!({"enterprise_id": firm, "kind": kind, "title": "用工不足", "description": "缺少普工",
            "category": "cost"});
        let id = coordinator.post("/issues", &body).expect(201).id();
        if id % 3 == 0 {
            let row = zhuqi::db::schema::issues::table.find(id);
            let given = (
                zhuqi::db::schema::issues::state.eq("accepted"),
                zhuqi::db::schema::issues::lead_organization_id.eq(20 + id % 5),
            );
            app.arrange(|c| diesel::update(row).set(given).execute(c).expect("arranged"));
        }
    }
    let own = enterprise.get("/enterprises").expect(200).column("id");
    let body = json!({"enterprise_id": own[0], "kind": "help", "title": "用工不足", "description": "缺少普工"});
    enterprise.post("/issues", &body).expect(201).id()
}

/// Asks for two pages of each form and answers the statements of each.
fn executed(app: &TestApp, subjects: &BTreeMap<&str, String>) -> Vec<(String, Vec<String>)> {
    let url = &app.state.config.database_url;
    let mut executed = Vec::new();
    let mut callers: BTreeMap<&str, Client> = BTreeMap::new();
    for (path, names, queries) in FORMS {
        let subject = path.split('/').nth(3).and_then(|resource| subjects.get(resource));
        let subject = subject.cloned().unwrap_or_default();
        let path = path.replace("{id}", &subject).replace("{code}", &subject);
        for name in *names {
            let client = callers.entry(name).or_insert_with(|| caller(app, name)).clone();
            capture::watch(url);
            for query in *queries {
                let first = client.get(&format!("{path}{query}"));
                assert_eq!(first.status, 200, "{name}: {path}{query}: {}", first.json);
                executed.push((format!("{name}: {path}{query}"), capture::take(url)));
                let Some(cursor) = first.json["next_cursor"].as_str() else { continue };
                let glue = if query.is_empty() { '?' } else { '&' };
                client.get(&format!("{path}{query}{glue}cursor={cursor}")).expect(200);
                executed.push((format!("{name}: {path}{query}, second page"), capture::take(url)));
            }
        }
    }
    executed
}

/// A connection of its own: SQLite reads its statistics when one is opened, and copies refer to what does not exist.
fn connect(app: &TestApp) -> Conn {
    let url = &app.state.config.database_url;
    let Some(path) = url.strip_prefix("sqlite://") else {
        return Conn::open(url).expect("connects");
    };
    let mut connection = SqliteConnection::establish(path).expect("opens");
    connection.batch_execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF").expect("is set");
    Conn::Sqlite(connection)
}

/// Asks the database for the plan of every statement; the faults with where they were seen first.
fn faults(app: &TestApp, executed: &[(String, Vec<String>)], when: &str) -> BTreeMap<String, String> {
    let c = &mut connect(app);
    let large = statistics::filled(c);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (form, statements) in executed {
        assert!(!statements.is_empty(), "{form}: no statement was caught");
        if READS_MORE.iter().any(|(path, query)| form.contains(path) && form.contains(query)) {
            continue;
        }
        for statement in statements {
            for fault in explain::faults(c, statement, &large) {
                let condition = statement.split_once(" FROM ").map_or(statement.as_str(), |(_, condition)| condition);
                found.entry(fault).or_insert_with(|| format!("{form} ({when})\n      {condition}"));
            }
        }
    }
    found
}

#[test]
fn no_list_reads_or_sorts_a_whole_table() {
    capture::install();
    let app = register();
    let subjects = subjects(&app);
    let executed = executed(&app, &subjects);
    let mut wrong = BTreeMap::new();
    statistics::grow(&mut connect(&app));
    if app.state.config.database_url.starts_with("sqlite") {
        statistics::forget(&mut connect(&app));
        wrong.extend(faults(&app, &executed, "without statistics"));
        statistics::remember(&mut connect(&app));
    }
    wrong.extend(faults(&app, &executed, "a million rows"));
    let report: Vec<String> = wrong.iter().map(|(fault, form)| format!("{fault}\n    {form}")).collect();
    assert!(wrong.is_empty(), "{} bad plans\n{}", wrong.len(), report.join("\n"));
}
