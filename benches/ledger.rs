//! An import of a CSV ledger beside a plain insert of the rows that it made: many rows per statement, into the same
//! tables with the same indexes.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use zhuqi::db::Conn;
use zhuqi::search;

use super::http::Client;

/// The tables that an import writes its enterprises into; children after the parent.
const TABLES: [&str; 5] = [
    "enterprises",
    "enterprise_identifiers",
    "enterprise_status_history",
    "enterprise_indicators",
    "enterprise_contacts",
];
/// Rows per statement, and enterprises per transaction as the import has it.
const ROWS: usize = 200;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// What was measured.
pub struct Measured {
    pub rows: usize,
    pub import: Duration,
    pub plain: Duration,
}

/// Imports a ledger of rows that nobody has yet, then inserts what it made again, and leaves it there.
pub fn measure(client: &mut Client, c: &mut Conn, round: usize, rows: usize) -> Measured {
    let before = number(c, "SELECT coalesce(max(id), 0) AS n FROM enterprises");
    let csv = ledger(round * rows..(round + 1) * rows);
    let started = Instant::now();
    let (status, import) = client.post("/api/v1/imports?filename=a.csv", "content-type: text/csv\r\n", csv.as_bytes());
    assert_eq!(status, 201, "{import}");
    let headers = format!("content-type: application/json\r\nif-match: \"{}\"\r\n", import["version"]);
    let path = format!("/api/v1/imports/{}", import["id"]);
    let (status, answer) = client.post(&format!("{path}/run"), &headers, br#"{"dry_run": false, "mode": "row"}"#);
    assert_eq!(status, 202, "{answer}");
    let done = loop {
        let import = client.json(&path);
        match import["state"].as_str() {
            Some("completed") => break import,
            Some("failed") => panic!("{import}"),
            _ => std::thread::sleep(Duration::from_millis(10)),
        }
    };
    let import = started.elapsed();
    assert_eq!(done["created_rows"].as_u64(), Some(rows as u64), "{done}");
    Measured { rows, import, plain: plain(c, before) }
}

fn plain(c: &mut Conn, before: i64) -> Duration {
    let ids: Vec<i64> = {
        use zhuqi::db::schema::enterprises as t;
        t::table.filter(t::id.gt(before)).order(t::id).select(t::id).load(c).expect("ids")
    };
    let entries = entries(c, before);
    let inserts: Vec<Vec<String>> = TABLES.iter().map(|table| inserts(c, table, before)).collect();
    for id in &ids {
        search::forget_enterprise(c, *id).expect("forgets");
    }
    c.batch_execute(&format!("DELETE FROM enterprises WHERE id > {before}")).expect("deletes");
    assert_eq!(
        number(
            c,
            "SELECT count(*) AS n FROM enterprise_contacts o \
             WHERE NOT EXISTS (SELECT 1 FROM enterprises e WHERE e.id = o.enterprise_id)"
        ),
        0
    );
    let started = Instant::now();
    // The parents' transactions are as long as those of the import.
    for (chunk, enterprises) in inserts[0].iter().enumerate() {
        let share = |list: &Vec<String>| {
            let per_chunk = list.len().div_ceil(inserts[0].len());
            list.iter().skip(chunk * per_chunk).take(per_chunk).cloned().collect::<Vec<_>>().join(";")
        };
        let children: Vec<String> = inserts[1..].iter().map(share).filter(|sql| !sql.is_empty()).collect();
        c.batch_execute(&format!("BEGIN; {enterprises}; {}", children.join(";"))).expect("inserts");
        search::index_new(c, entries.chunks(ROWS).nth(chunk).unwrap_or_default()).expect("indexes");
        c.batch_execute("COMMIT").expect("commits");
    }
    started.elapsed()
}

fn entries(c: &mut Conn, before: i64) -> Vec<(i64, Vec<String>)> {
    use zhuqi::db::schema::enterprises as t;
    let rows: Vec<(i64, String, Option<String>)> =
        t::table.filter(t::id.gt(before)).order(t::id).select((t::id, t::name, t::credit_code)).load(c).expect("names");
    let entry = |(id, name, code): (i64, String, Option<String>)| {
        (id, search::tokens(&[name.as_str(), code.as_deref().unwrap_or_default()]))
    };
    rows.into_iter().map(entry).collect()
}

/// The statements that insert the rows of these enterprises again.
fn inserts(c: &mut Conn, table: &str, before: i64) -> Vec<String> {
    let (sql, parent) = if c.is_sqlite() {
        (format!("SELECT name FROM pragma_table_info('{table}')"), "quote")
    } else {
        let sql = "SELECT column_name::text AS name FROM information_schema.columns \
                   WHERE table_schema = current_schema() AND table_name = ";
        (format!("{sql}'{table}' ORDER BY ordinal_position"), "quote_nullable")
    };
    let columns: Vec<Name> = diesel::sql_query(sql).load(c).expect("columns");
    let columns: Vec<String> = columns.into_iter().map(|column| column.name).collect();
    let values: Vec<String> = columns.iter().map(|column| format!("{parent}({column})")).collect();
    let id = if table == "enterprises" { "id" } else { "enterprise_id" };
    let sql = format!(
        "SELECT '(' || {} || ')' AS line FROM {table} WHERE {id} > {before} ORDER BY {id}",
        values.join(" || ',' || ")
    );
    let lines: Vec<Line> = diesel::sql_query(sql).load(c).expect("rows");
    let insert = |lines: &[Line]| {
        let lines: Vec<&str> = lines.iter().map(|line| line.line.as_str()).collect();
        format!("INSERT INTO {table} ({}) VALUES {}", columns.join(", "), lines.join(", "))
    };
    lines.chunks(ROWS).map(insert).collect()
}

fn number(c: &mut Conn, sql: &str) -> i64 {
    diesel::sql_query(sql).get_result::<Number>(c).expect(sql).n
}

/// A ledger with the columns that offices send.
fn ledger(range: std::ops::Range<usize>) -> String {
    let mut text =
        String::from("企业名称,统一社会信用代码,所属乡镇,从业人员,营业收入(万元),所属行业,行业代码,联系人,联系电话\n");
    for n in range {
        text += &format!(
            "陕州测第{n}号机械有限公司,{},大营镇,{},{},制造业,3511,李样,154{:08}\n",
            credit_code(n),
            n % 300 + 1,
            n * 3 % 5000 + 1,
            50_000_000 + n
        );
    }
    text
}

/// A valid code that the demonstration does not have.
fn credit_code(n: usize) -> String {
    const LAST: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let stem = format!("91411203MA{n:06}");
    let candidates = "0123456789X".chars().flat_map(|inner| LAST.chars().map(move |last| (inner, last)));
    let mut codes = candidates.map(|(inner, last)| format!("{stem}{inner}{last}"));
    codes.find(|code| zhuqi::enterprises::credit_code::check(code).is_ok()).expect("one of the check characters fits")
}
