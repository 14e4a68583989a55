//! Imports as their callers make them, and ledgers made for a test.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{
    enterprise_contacts, enterprise_identifiers, enterprise_indicators, enterprise_tags, enterprises, imports,
};

use super::client::{Answer, Client};
use super::{TestApp, world};

/// One of the real ledgers.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Its content.
pub fn fixture_bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).expect("a fixture")
}

/// What must come out of it.
pub fn expected(name: &str) -> Value {
    let all: Value = serde_json::from_slice(&fixture_bytes("expected_results.json")).expect("JSON");
    all["files"][name].clone()
}

/// The `n`th of endless valid credit codes.
pub fn credit_code(n: u32) -> String {
    const DIGITS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let value = |c: u8| DIGITS.iter().position(|digit| *digit == c).expect("a digit");
    let body = format!("TE{n:06}");
    let letters = |c: u8| if c.is_ascii_digit() { usize::from(c - b'0') } else { usize::from(c - b'A') + 10 };
    let sum: usize = body.bytes().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(c, weight)| letters(c) * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 'X'.to_string(),
        11 => '0'.to_string(),
        digit => digit.to_string(),
    };
    let code = format!("91411203{body}{check}");
    let (mut sum, mut weight) = (0, 1);
    for c in code.bytes() {
        sum += value(c) * weight;
        weight = weight * 3 % 31;
    }
    format!("{code}{}", char::from(DIGITS[(31 - sum % 31) % 31]))
}

/// A ledger of generated rows in 大营镇.
pub fn generated(rows: Range<u32>) -> Vec<u8> {
    let mut text = String::from("企业名称,统一社会信用代码,所属乡镇,从业人员,营业收入(万元),所属行业,行业代码\n");
    for n in rows {
        text += &format!("陕州样第{n}号机械有限公司,{},大营镇,{},{},制造业,3511\n", credit_code(n), n % 300, n * 3);
    }
    text.into_bytes()
}

/// Asks until it is so.
#[track_caller]
pub fn eventually(is_so: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing happens");
        std::thread::sleep(Duration::from_millis(10));
    }
}

impl Client {
    /// Uploads a file.
    pub fn upload(&self, name: &str, content: &[u8]) -> Answer {
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let octets = ("content-type", "application/octet-stream");
        self.send("POST", &format!("/imports?filename={name}"), &[octets], content)
    }

    /// Starts a run of an import as it stands.
    #[track_caller]
    pub fn start(&self, id: i64, dry_run: bool, mode: &str) -> Value {
        let version = self.get(&format!("/imports/{id}")).expect(200).json["version"].as_i64().expect("a version");
        let order = json!({ "dry_run": dry_run, "mode": mode });
        self.post_if(&format!("/imports/{id}/run"), version, &order).expect(202).json
    }

    /// Asks until `reached` holds.
    #[track_caller]
    pub fn until(&self, id: i64, reached: impl Fn(&Value) -> bool) -> Value {
        let started = Instant::now();
        loop {
            let import = self.get(&format!("/imports/{id}")).expect(200).json;
            if reached(&import) {
                return import;
            }
            assert!(started.elapsed() < Duration::from_secs(180), "nothing happens: {import}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Runs an import to its end.
    #[track_caller]
    pub fn run(&self, id: i64, dry_run: bool, mode: &str) -> Value {
        self.start(id, dry_run, mode);
        let import = self.until(id, |import| !matches!(import["state"].as_str(), Some("queued" | "running")));
        assert_adds_up(&import);
        import
    }

    /// Uploads and imports row by row.
    #[track_caller]
    pub fn import(&self, name: &str, content: &[u8]) -> Value {
        let id = self.upload(name, content).expect(201).id();
        self.run(id, false, "row")
    }

    /// Every line of the report that matches.
    #[track_caller]
    pub fn report(&self, id: i64, filter: &str) -> Vec<Value> {
        let page = self.get(&format!("/imports/{id}/rows?limit=200&{filter}")).expect(200).json;
        assert!(page["next_cursor"].is_null(), "one page is enough here");
        page["items"].as_array().expect("items").clone()
    }

    /// The enterprises that the caller sees, by credit code, without what differs from one register to the next.
    #[track_caller]
    pub fn register(&self) -> BTreeMap<String, Value> {
        let page = self.get("/enterprises?limit=200").expect(200).json;
        assert!(page["next_cursor"].is_null(), "one page is enough here");
        let strip = |item: &Value| {
            let mut fields = item.as_object().expect("a row").clone();
            for name in ["id", "version", "created_at", "updated_at", "managing_organization_id"] {
                fields.remove(name);
            }
            (item["credit_code"].as_str().expect("a code").to_owned(), Value::Object(fields))
        };
        page["items"].as_array().expect("items").iter().map(strip).collect()
    }
}

/// created + updated + unchanged + failed = processed = total, always.
#[track_caller]
pub fn assert_adds_up(import: &Value) {
    let number = |name: &str| import[name].as_i64().unwrap_or_else(|| panic!("no {name}: {import}"));
    let sum: i64 = ["created_rows", "updated_rows", "unchanged_rows", "failed_rows"].map(number).iter().sum();
    assert_eq!((sum, sum), (number("total_rows"), number("processed_rows")), "{import}");
}

/// created, updated, unchanged, failed
pub fn counts(import: &Value) -> [i64; 4] {
    ["created_rows", "updated_rows", "unchanged_rows", "failed_rows"]
        .map(|name| import[name].as_i64().expect("a number"))
}

/// Everything that an import could have touched.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot {
    rows: Vec<(i64, i64, NaiveDateTime)>,
    related: [i64; 4],
}

impl Snapshot {
    /// Contacts, identifiers, figures and tags.
    pub fn related(&self) -> [i64; 4] {
        self.related
    }
}

impl TestApp {
    /// See [`Snapshot`].
    pub fn snapshot(&self) -> Snapshot {
        let taken = self.state.db.read_blocking(|c| {
            let columns = (enterprises::id, enterprises::version, enterprises::updated_at);
            let rows = enterprises::table.order(enterprises::id).select(columns).load(c)?;
            let related = [
                enterprise_contacts::table.count().get_result(c)?,
                enterprise_identifiers::table.count().get_result(c)?,
                enterprise_indicators::table.count().get_result(c)?,
                enterprise_tags::table.count().get_result(c)?,
            ];
            Ok(Snapshot { rows, related })
        });
        taken.expect("a snapshot")
    }

    /// How many enterprises there are.
    pub fn enterprises(&self) -> usize {
        self.snapshot().rows.len()
    }

    /// How many imports there are.
    pub fn imports(&self) -> i64 {
        self.state.db.read_blocking(|c| Ok(imports::table.count().get_result(c)?)).expect("a count")
    }

    /// Id and secret of a new client that may import into a unit.
    pub fn importer(&self, admin: &str, unit: i64) -> (String, String) {
        let body = json!({ "name": "台账脚本", "organization_id": unit, "scopes": ["imports:write"] });
        let created = self.client().login(admin, world::PASSWORD).post("/api-clients", &body).expect(201).json;
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        (text(&created["api_client"]["client_id"]), text(&created["client_secret"]))
    }
}

#[test]
fn generated_codes_are_valid() {
    for n in [0, 1, 42, 2999, 99_999] {
        assert_eq!(zhuqi::enterprises::credit_code::check(&credit_code(n)), Ok(()), "{}", credit_code(n));
    }
}
