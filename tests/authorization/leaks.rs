//! What a caller does not see reaches him by no list, count, search, filter or error.

use serde_json::{Value, json};

use super::requests::{Target, send, session};
use super::{caller, table};
use crate::common::TestApp;
use crate::common::register::{Firm, Register};
use crate::common::world::{TOWN_A1, org};

fn all(register: &Register) -> [&Firm; 5] {
    [&register.a1, &register.a1_other, &register.a2, &register.park, &register.b1]
}

/// The firms that a caller sees, written down by hand.
fn visible<'a>(register: &'a Register, name: &str) -> Vec<&'a Firm> {
    let Register { a1, a1_other, a2, park, b1 } = register;
    match name {
        "coordinator_city" => vec![a1, a1_other, a2, park, b1],
        "coordinator_a" | "supervisor_a" | "leader_a" => vec![a1, a1_other, a2, park],
        "enterprises:read" | "enterprises:write" | "imports:write" => vec![a1, a1_other, a2, park],
        "coordinator_a1" => vec![a1, a1_other],
        "coordinator_park" => vec![park],
        "officer_a1" | "firm" => vec![a1],
        "officer_b1" | "coordinator_b" => vec![b1],
        _ => vec![],
    }
}

const READERS: [&str; 13] = [
    "coordinator_city",
    "coordinator_a",
    "coordinator_a1",
    "coordinator_park",
    "coordinator_b",
    "officer_a1",
    "officer_b1",
    "supervisor_a",
    "leader_a",
    "firm",
    "enterprises:read",
    "enterprises:write",
    "imports:write",
];

#[test]
fn lists_counts_searches_and_filters_hold_only_visible_rows() {
    let (app, register) = TestApp::with_register();
    for name in READERS {
        let client = caller(&app, name);
        let seen = visible(&register, name);
        let ids: Vec<Value> = seen.iter().map(|firm| json!(firm.id)).collect();
        for query in [
            "",
            "&q=%E6%A0%B7%E6%9D%BF",
            "&q=%E6%A0%B7&sort=id",
            "&territory_code=411200",
            "&territory_code=410000",
            "&sort=name",
            "&sort=updated_at",
            "&status=operating",
            "&platform_status=listed",
            "&key_account=false",
            "&above_scale=unknown",
            "&size=unknown",
        ] {
            let list = client.get(&format!("/enterprises?limit=200{query}")).expect(200);
            assert_eq!(list.column("id"), ids, "{name} {query}");
            for mode in ["exact", "estimate"] {
                let count = client.get(&format!("/enterprises?limit=1&count={mode}{query}")).expect(200);
                assert_eq!(count.json["count"], ids.len(), "{name} {query} {mode}");
            }
        }
        for firm in all(&register) {
            let is_seen = seen.iter().any(|candidate| candidate.id == firm.id);
            let expected: Vec<Value> = is_seen.then(|| json!(firm.id)).into_iter().collect();
            for query in [format!("contact_phone={}", firm.phone), format!("q={}", firm.code)] {
                let list = client.get(&format!("/enterprises?{query}&count=exact")).expect(200);
                assert_eq!(
                    (list.column("id"), &list.json["count"]),
                    (expected.clone(), &json!(expected.len())),
                    "{name}"
                );
            }
            let status = if is_seen { 200 } else { 404 };
            client.get(&format!("/enterprises/by-credit-code/{}", firm.code)).expect(status);
            client.get(&format!("/enterprises/{}/contacts", firm.id)).expect(status);
        }
    }
}

#[test]
fn lists_beside_the_register_keep_to_the_area() {
    let (app, register) = TestApp::with_register();
    let own = Target::own(&app, &register, "coordinator_a");
    let foreign = Target::foreign(&app, &register);
    let lists = [
        ("coordinator_a", "/imports", own.import, foreign.import),
        ("imports:write", "/imports", own.import, foreign.import),
        ("coordinator_a", "/registrations", own.registration, foreign.registration),
        ("coordinator_a", "/officers", own.officer, foreign.officer),
        ("officers:read", "/officers", own.officer, foreign.officer),
        ("admin_a", "/users", own.user, foreign.user),
        ("admin_a", "/api-clients", own.client, foreign.client),
    ];
    for (name, path, mine, theirs) in lists {
        let list = caller(&app, name).get(&format!("{path}?limit=200&count=exact")).expect(200);
        let ids = list.column("id");
        assert!(ids.contains(&json!(mine)), "{name} {path}: {ids:?}");
        assert!(!ids.contains(&json!(theirs)), "{name} {path}: {ids:?}");
        assert_eq!(list.json["count"], ids.len(), "{name} {path}");
    }
    let firm = app.login("firm");
    assert_eq!(firm.get("/officers").expect(200).column("id"), [json!(own.officer)], "the officers who serve it");
    assert!(firm.get("/registrations").expect(200).column("id").is_empty());
}

#[test]
fn a_card_says_where_a_firm_is_and_nothing_more() {
    let (app, register) = TestApp::with_register();
    let cards = app.login("handler_a").get("/enterprises/cards?q=%E7%AC%AC5%E5%86%9C%E6%9C%BA").expect(200).json;
    let expected = json!({"items": [{"id": register.b1.id, "name": register.b1.name, "territory_name": "交口乡",
        "status": "operating"}]});
    assert_eq!(cards, expected);
    let anyone = app.login("officer_a1");
    anyone.get("/enterprises/cards").expect_field("/q", "required");
    anyone.get("/enterprises/cards?q=%E6%A0%B7").expect_field("/q", "length");
    anyone.get(&format!("/enterprises/cards?q={}", register.b1.phone)).expect(200);
    let by_phone = anyone.get(&format!("/enterprises/cards?q={}", register.b1.phone)).expect(200);
    assert_eq!(by_phone.json["items"], json!([]), "phones are no search terms");
}

#[test]
fn a_duplicate_outside_of_the_area_answers_only_that_it_exists() {
    let (app, register) = TestApp::with_register();
    let town = app.login("coordinator_a1");
    let named = [&register.b1.name, "交口", "湖滨", "内部备注"];
    let check = |text: String| named.iter().for_each(|secret| assert!(!text.contains(*secret), "{text}"));
    let body = json!({"name": "样板新设有限公司", "entity_kind": "company", "territory_code": TOWN_A1,
        "credit_code": register.b1.code});
    let refused = town.post("/enterprises", &body).expect_problem(409, "duplicate_enterprise");
    check(refused.json.to_string());
    // The field named is the caller's own; the row that holds the code is not.
    assert_eq!(refused.json["errors"][0]["pointer"], "/credit_code", "{}", refused.json);
    assert!(refused.json.get("id").is_none(), "{}", refused.json);
    let new = json!({"kind": "credit_code", "value": register.b1.code});
    let path = format!("/enterprises/{}/identifiers", register.a1.id);
    check(town.post(&path, &new).expect_problem(409, "duplicate_enterprise").json.to_string());
    let line = json!({"name": "样板新设有限公司", "credit_code": register.b1.code, "town": "大营镇"}).to_string();
    let headers = [("content-type", "application/x-ndjson")];
    let answer = town.send("POST", "/enterprises/bulk", &headers, line.as_bytes()).expect(200);
    assert_eq!((&answer.json["status"], &answer.json["id"]), (&json!("failed"), &Value::Null));
    check(answer.json.to_string());
    let unchanged = app.login("coordinator_b").get(&format!("/enterprises/{}", register.b1.id)).expect(200);
    assert_eq!(unchanged.json["name"], register.b1.name.as_str());
}

#[test]
fn no_answer_shows_a_phone_in_full_and_no_firm_reads_notes_about_it() {
    let (app, register) = TestApp::with_register();
    let phones: Vec<String> = all(&register).iter().map(|firm| firm.phone.clone()).collect();
    let foreign = Target::foreign(&app, &register);
    for name in table::CALLERS {
        let own = Target::own(&app, &register, name);
        let client = caller(&app, name);
        for line in table::lines().iter().filter(|line| line.method == "get") {
            for target in [&own, &foreign] {
                let answer = send(&app, &client, line.method, line.path, target);
                let text = String::from_utf8_lossy(&answer.bytes);
                // A ledger comes back as it was sent, to those who may import it; each download is on record.
                if line.path.ends_with("/imports/{id}/file") && answer.status == 200 {
                    continue;
                }
                // The applicants' and the invited persons' numbers begin like the contacts'.
                assert!(!text.contains("1541234000"), "{name} {}: {text}", line.path);
                assert!(phones.iter().all(|phone| !text.contains(phone.as_str())));
                assert!(name != "firm" || !text.contains("内部备注"), "{}: {text}", line.path);
            }
        }
    }
    // They are there all the same, for those who may ask, one by one and on record.
    let (_, officer) = session(&app, "officer_a1");
    let path = format!("/enterprises/{}/contacts/{}", register.a1.id, register.a1.contact);
    assert_eq!(officer.get(&path).expect(200).json["phone_masked"], "154****0001");
    let revealed = officer.send("POST", &format!("{path}/reveal"), &[], b"").expect(200);
    assert_eq!(revealed.json["phone"], register.a1.phone.as_str());
    let entries = app.arrange(|c| {
        use diesel::prelude::*;
        use zhuqi::db::schema::audit_entries as t;
        let rows = t::table.filter(t::action.eq("enterprise.reveal_contact"));
        rows.select((t::user_id, t::organization_id)).load::<(Option<i64>, Option<i64>)>(c).expect("entries")
    });
    assert_eq!(entries, [(Some(app.user_of("officer_a1")), Some(org::TOWN_A1))]);
}
