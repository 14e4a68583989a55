//! A merge that is undone leaves no trace: for pairs of any shape, every table that refers to an enterprise says
//! afterwards what it said before. Versions and the time of the last change go on, so that nobody who has read a row
//! in between takes it for the one that he knows.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use zhuqi::db::Conn;
use zhuqi::enterprises::merge::fields::MergeField;
use zhuqi::enterprises::merge::references::REFERENCES;

use super::{firm, merge, newest, undo, version};
use crate::common::register::code;
use crate::common::world::{TOWN_A1, TOWN_A2};
use crate::common::{Client, TestApp};

/// One row to be merged, by numbers that choose from small stocks, so that the two collide often.
#[derive(Debug, Clone)]
struct Plan {
    name: usize,
    has_code: bool,
    town: bool,
    address: Option<usize>,
    person: Option<usize>,
    note: Option<usize>,
    founded: bool,
    location: Option<f64>,
    industry: Option<usize>,
    size_set: bool,
    suspended: bool,
    contacts: Vec<(usize, Option<usize>, bool)>,
    figures: Vec<(usize, usize, i64)>,
    tags: Vec<usize>,
    agents: Vec<usize>,
    officers: Vec<(usize, usize)>,
    number: bool,
    recoded: bool,
    invited: bool,
}

fn plan() -> impl Strategy<Value = Plan> {
    use proptest::collection::vec;
    use proptest::option::of;
    let texts = (0..3_usize, any::<bool>(), any::<bool>(), of(0..2_usize), of(0..2_usize), of(0..2_usize));
    let facts = (any::<bool>(), of(73.0..135.0_f64), of(0..3_usize), any::<bool>(), any::<bool>());
    let people = (
        vec((0..3_usize, of(0..2_usize), any::<bool>()), 0..3),
        vec(0..2_usize, 0..2),
        vec((0..2_usize, 0..3_usize), 0..3),
    );
    let rest = (
        vec((0..2_usize, 0..2_usize, 1..3_i64), 0..4),
        vec(0..2_usize, 0..2),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    );
    (texts, facts, people, rest).prop_map(|(texts, facts, people, rest)| Plan {
        name: texts.0,
        has_code: texts.1,
        town: texts.2,
        address: texts.3,
        person: texts.4,
        note: texts.5,
        founded: facts.0,
        location: facts.1,
        industry: facts.2,
        size_set: facts.3,
        suspended: facts.4,
        contacts: people.0,
        agents: people.1,
        officers: people.2,
        figures: rest.0,
        tags: rest.1,
        number: rest.2,
        recoded: rest.3,
        invited: rest.4,
    })
}

fn choice() -> impl Strategy<Value = BTreeMap<usize, bool>> {
    proptest::collection::btree_map(0..MergeField::WORDS.len(), any::<bool>(), 0..MergeField::WORDS.len())
}

/// Numbers that no two rows share.
struct Numbers(std::cell::Cell<usize>);

impl Numbers {
    fn next(&self) -> usize {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }
}

fn build(app: &TestApp, client: &Client, numbers: &Numbers, plan: &Plan) -> i64 {
    const NAMES: [&str; 3] = ["陕州区样泽建材有限公司", "样泽建材有限责任公司", "样泽建材商贸店"];
    let mut body = json!({
        "legal_representative": plan.person.map(|n| ["赵样", "钱样"][n]),
        "registered_address": plan.address.map(|n| ["大营镇样板路1号", "样板路2号"][n]),
        "note": plan.note.map(|n| ["甲", "乙"][n]),
        "founded_on": plan.founded.then_some("2020-05-01"),
        "industry_code": plan.industry.map(|n| ["C3511", "F51", "H62"][n]),
        "longitude": plan.location, "latitude": plan.location.map(|x| x / 3.0),
        "territory_code": if plan.town { TOWN_A1 } else { TOWN_A2 },
    });
    let map = body.as_object_mut().expect("an object");
    map.retain(|_, value| !value.is_null());
    if plan.has_code {
        map.insert("credit_code".into(), json!(code(numbers.next())));
    }
    if plan.number {
        map.insert("registration_number".into(), json!(format!("4112030{:08}", numbers.next())));
    }
    let id = firm(client, NAMES[plan.name], body);
    let below = |rest: &str| format!("/enterprises/{id}/{rest}");
    if plan.recoded {
        client.post(&below("identifiers"), &json!({"kind": "credit_code", "value": code(numbers.next())})).expect(201);
    }
    if plan.size_set {
        let size = json!({"size_override": {"size": "small", "reason": "认定"}});
        client.patch(&format!("/enterprises/{id}"), version(client, id), &size).expect(200);
    }
    if plan.suspended {
        let status = json!({"status": "suspended", "reason": "停产"});
        client.post_if(&below("status"), version(client, id), &status).expect(200);
    }
    for (name, phone, is_primary) in &plan.contacts {
        let phone = phone.map(|n| ["15412340001", "15412340002"][n]);
        let contact = json!({"name": (["赵样", "钱样", "孙样"][*name]), "role": "manager", "phone": phone, "is_primary": is_primary});
        client.post(&below("contacts"), &contact).expect(201);
    }
    for (indicator, source, value) in &plan.figures {
        let figure = json!({"indicator_code": (["employees", "revenue"][*indicator]), "period": "2025", "value": value * 100_000,
            "source": (["税务", "上报"][*source])});
        client.put(&below("indicators"), &figure).expect(200);
    }
    let tags: Vec<&str> = plan.tags.iter().map(|n| ["high_tech", "tech_sme"][*n]).collect();
    if !tags.is_empty() {
        client.patch(&format!("/enterprises/{id}"), version(client, id), &json!({ "tags": tags })).expect(200);
    }
    for agent in &plan.agents {
        app.add_agent(id, ["firm", "former_firm"][*agent]);
    }
    for (officer, role) in &plan.officers {
        let officer = app.officer_of(["officer_a1", "leader_a"][*officer]);
        let role = ["primary", "member", "guaranteeing_leader"][*role];
        // The same service twice is refused; that is as good as once.
        client.post(&below("assignments"), &json!({"officer_id": officer, "role": role, "reason": "包联"}));
    }
    if plan.invited {
        client.post(&below("invitations"), &json!({"name": "受邀样", "phone": "15412340007"})).expect(201);
    }
    app.arrange(|c| {
        let row = format!(
            "INSERT INTO import_rows (import_id, row_number, status, enterprise_id, findings, has_warning) \
            VALUES (1, {}, 'created', {id}, '[]', FALSE)",
            numbers.next()
        );
        diesel::sql_query(row).execute(c).expect("a row of a report");
    });
    id
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Every row of every table that a merge touches.
fn dump(c: &mut Conn) -> BTreeMap<&'static str, Vec<String>> {
    // The records of merges and of everything that was done only grow.
    let kept = ["enterprise_merges", "enterprise_search", "audit_entries", "audit_subjects", "subject_keys"];
    let mut tables: Vec<&'static str> =
        REFERENCES.iter().map(|known| known.table).filter(|t| !kept.contains(t)).collect();
    tables.sort_unstable();
    tables.dedup();
    let lines = |c: &mut Conn, sql: String| -> Vec<String> {
        let rows: Vec<Line> = diesel::sql_query(sql).load(c).expect("a dump");
        rows.into_iter().map(|row| row.line).collect()
    };
    let of_table = |c: &mut Conn, table: &'static str| {
        if !c.is_sqlite() {
            return lines(
                c,
                format!("SELECT (to_jsonb(t) - 'version' - 'updated_at')::text AS line FROM {table} t ORDER BY line"),
            );
        }
        let names = lines(
            c,
            format!(
                "SELECT name AS line FROM pragma_table_info('{table}') WHERE name NOT IN ('version', 'updated_at')"
            ),
        );
        let columns: Vec<String> = names.iter().map(|name| format!("'{name}=' || quote({name})")).collect();
        lines(c, format!("SELECT {} AS line FROM {table} ORDER BY line", columns.join(" || ' ' || ")))
    };
    tables.into_iter().map(|table| (table, of_table(c, table))).collect()
}

#[test]
fn a_merge_that_is_undone_leaves_every_table_as_it_was() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let numbers = Numbers(std::cell::Cell::new(10));
    app.arrange(|c| {
        diesel::sql_query(
            "INSERT INTO imports (id, organization_id, filename, format, size_bytes, sha256, state, options, detected, skipped, \
             dry_run, mode, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, warned_rows, checkpoint_row, \
             version, created_at, updated_at) VALUES (1, 2, 'a.csv', 'csv', 0, '', 'completed', '{}', '{}', '[]', FALSE, 'row', \
             0, 0, 0, 0, 0, 0, 0, 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00')",
        )
        .execute(c)
        .expect("an import");
    });
    let bystander = firm(&client, "样泽建材有限公司", json!({"registered_address": "样板路2号"}));
    let mut runner = TestRunner::new(Config { cases: 24, ..Config::default() });
    let outcome = runner.run(&(plan(), plan(), choice(), any::<bool>()), |(one, two, choice, dismissed)| {
        let (a, b) = (build(&app, &client, &numbers, &one), build(&app, &client, &numbers, &two));
        if dismissed {
            let path = format!("/enterprises/{b}/duplicates/{bystander}/dismiss");
            client.post(&path, &json!({"reason": "两家"}));
        }
        let mut fields = Map::new();
        for (index, other) in choice {
            fields.insert(MergeField::WORDS[index].0.to_owned(), json!(if other { "other" } else { "survivor" }));
        }
        if fields.contains_key("territory") {
            // A unit of the other town is refused, as it would be by hand.
            fields.remove("managing_organization");
        } else if let Some(side) = fields.get("managing_organization").cloned() {
            fields.insert("territory".into(), side);
        }
        let before = app.arrange(dump);
        let merged = merge(&client, a, b, Value::Object(fields));
        prop_assert_eq!(merged.status, 200, "{}", merged.json);
        prop_assert!(before != app.arrange(dump), "a merge moves something");
        undo(&client, a, newest(&client, a)).expect(200);
        let after = app.arrange(dump);
        for (table, rows) in &before {
            prop_assert_eq!(rows, &after[table], "{}", table);
        }
        // The rows make way for the next case.
        for id in [a, b] {
            client
                .patch(
                    &format!("/enterprises/{id}"),
                    version(&client, id),
                    &json!({"name": format!("已验{id}店铺"), "registered_address": null}),
                )
                .expect(200);
        }
        Ok(())
    });
    outcome.expect("every pair comes back");
}
