//! `zhuqi demo --enterprises`: the demonstration district in other sizes.

use std::process::{Command, Output};

use diesel::prelude::*;
use diesel::sql_types::Text;
use zhuqi::config::StoreConfig;
use zhuqi::db::schema::{enterprise_contacts, enterprises};
use zhuqi::demo::{District, ENTERPRISES, SEED, as_of, people};

use crate::common::TestApp;

fn demo(app: &TestApp, enterprises: &str) -> Output {
    let StoreConfig::Directory(files) = &app.state.config.attachment_store else {
        panic!("tests keep files in a directory")
    };
    Command::new(env!("CARGO_BIN_EXE_zhuqi"))
        .args(["demo", "--enterprises", enterprises])
        .env("DATABASE_URL", &app.state.config.database_url)
        .env("SECRET_KEY", "dGVzdHMtdXNlLWEtc2VjcmV0LW9mLTMyLWJ5dGVzISE=")
        .env("PASSWORD_COST", "low")
        .env("ATTACHMENT_STORE", format!("file://{}", files.display()))
        .env("RUST_LOG", "error")
        .output()
        .expect("the program runs")
}

/// Every index and reference with its definition.
fn definitions(app: &TestApp) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Definition {
        #[diesel(sql_type = Text)]
        text: String,
    }
    app.arrange(|c| {
        let sql = if c.is_sqlite() {
            "SELECT sql AS text FROM sqlite_master WHERE sql IS NOT NULL AND type = 'index' ORDER BY name"
        } else {
            "SELECT text FROM (SELECT indexdef AS text FROM pg_indexes WHERE schemaname = current_schema() UNION ALL \
             SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint \
             WHERE connamespace = current_schema()::regnamespace) AS definitions ORDER BY text"
        };
        diesel::sql_query(sql).load::<Definition>(c).expect("definitions").into_iter().map(|found| found.text).collect()
    })
}

#[test]
fn a_larger_district_begins_with_the_rows_of_a_smaller_one() {
    let app = TestApp::start();
    let before = definitions(&app);
    let output = demo(&app, "5000");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("5000 enterprises"));
    assert!(String::from_utf8_lossy(&output.stderr).contains("enterprises 5000/5000"));
    assert_eq!(definitions(&app), before, "what was taken away for the load is back");

    let rows: Vec<(i64, String, Option<String>, String)> = app.arrange(|c| {
        let columns = (enterprises::id, enterprises::name, enterprises::credit_code, enterprises::territory_code);
        enterprises::table.order(enterprises::id).select(columns).load(c).expect("enterprises")
    });
    assert_eq!(rows.len(), 5000);
    let names: std::collections::HashSet<_> = rows.iter().map(|row| &row.1).collect();
    assert_eq!(names.len(), 5000, "names repeat");
    let phones: Vec<(i64, Option<Vec<u8>>)> = app.arrange(|c| {
        use enterprise_contacts as t;
        t::table.order(t::id).select((t::enterprise_id, t::phone_index)).load(c).expect("contacts")
    });
    let small = District::generate(SEED, 60, as_of());
    for (firm, row) in small.firms.enterprises.iter().zip(&rows) {
        assert_eq!((&firm.name, &firm.credit_code, &firm.territory_code), (&row.1, &row.2, &row.3));
        let expected: Vec<_> =
            firm.contacts.iter().map(|contact| Some(app.state.keys.blind_index(&contact.phone).to_vec())).collect();
        let found: Vec<_> = phones.iter().filter(|(id, _)| *id == row.0).map(|(_, phone)| phone.clone()).collect();
        assert_eq!(found, expected);
    }

    // The last row is found by a part of its name, and the next row gets the next number.
    let coordinator = app.client().login("coordinator", people::PASSWORD);
    let last = &rows[4999].1;
    let part: String = last.chars().skip(2).take(6).collect();
    let part: String = form_urlencoded::byte_serialize(part.as_bytes()).collect();
    let found = coordinator.get(&format!("/enterprises?q={part}")).expect(200);
    assert!(found.column("name").iter().any(|name| name == last.as_str()), "{last}: {}", found.json);
    let body =
        serde_json::json!({ "name": "陕州样例商贸有限公司", "entity_kind": "company", "territory_code": "411203001" });
    assert_eq!(coordinator.post("/enterprises", &body).expect(201).id(), 5001);

    let again = demo(&app, "10");
    assert!(again.status.success() && String::from_utf8_lossy(&again.stdout).contains("not empty"));
}

#[test]
fn the_usual_district_shows_a_few_days_of_work() {
    let app = TestApp::start();
    let output = demo(&app, &ENTERPRISES.to_string());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let office = app.client().login("coordinator", people::PASSWORD);
    let import = office.get("/imports").expect(200).json["items"][0].clone();
    assert_eq!((&import["updated_rows"], &import["failed_rows"]), (&4.into(), &1.into()), "{import}");
    let export = office.get("/exports").expect(200).json["items"][0].clone();
    assert_eq!(export["state"], "completed", "{export}");
    assert!(export["total_rows"].as_i64().is_some_and(|rows| rows > 0), "{export}");
    let about = |path: &str| {
        let found = office.get("/enterprises?size=small&status=operating&platform_status=certified&sort=id&limit=20");
        let firms = found.expect(200).column("id");
        firms.iter().map(|id| office.get(&format!("/enterprises/{id}/{path}")).expect(200).json).collect::<Vec<_>>()
    };
    let holding = |path: &str| about(path).iter().filter(|list| list["items"][0].is_object()).count();
    assert_eq!((holding("attachments"), holding("merges"), holding("moves")), (1, 1, 1));
}
