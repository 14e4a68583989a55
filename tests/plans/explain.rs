//! What a database plans to do for a statement, and what of it would take time in proportion to the table.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use serde_json::Value;
use zhuqi::db::Conn;

use super::statistics::rows_per_value;

/// Rows that may be sorted.
const FEW: i64 = 20_000;
/// What PostgreSQL may estimate for a statement; reading a table of a million rows costs more than 20,000.
const COST: f64 = 25_000.0;

/// What is wrong with the plan of a captured statement; nothing for one that is no query.
pub fn faults(c: &mut Conn, captured: &str, large: &[String]) -> Vec<String> {
    let (sql, binds) = captured.rsplit_once(" -- binds: ").unwrap_or((captured, "[]"));
    if !sql.trim_start().to_uppercase().starts_with("SELECT") {
        return Vec::new();
    }
    // An empty list of values: nothing is read.
    if sql.contains("1=0") {
        return Vec::new();
    }
    if c.is_sqlite() { sqlite(c, sql, large) } else { postgres(c, sql, &split(binds), large) }
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

fn sqlite(c: &mut Conn, sql: &str, large: &[String]) -> Vec<String> {
    let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(c).expect(sql);
    let steps: Vec<String> = steps.into_iter().map(|step| step.detail).collect();
    let mut faults: Vec<String> = Vec::new();
    let mut estimate = 1;
    for step in &steps {
        let words: Vec<&str> = step.split_whitespace().collect();
        let is_large = words.get(1).is_some_and(|table| large.iter().any(|name| name == table));
        match words.first() {
            // Without a condition the first rows are the page.
            Some(&"SCAN") if is_large && sql.contains(" WHERE ") => faults.push(step.clone()),
            Some(&"SEARCH") if is_large => {
                let index = words.iter().position(|word| *word == "INDEX").and_then(|at| words.get(at + 1));
                // The holders of a tag are looked up only if they are few, which the statistics cannot tell.
                let index = index.filter(|index| **index != "enterprise_tags_tag");
                let equal = step.matches("=?").count();
                estimate = estimate.max(index.map_or(1, |index| rows_per_value(c, index, equal)));
            }
            _ => {}
        }
    }
    if estimate > FEW {
        faults.extend(steps.iter().filter(|step| step.starts_with("USE TEMP B-TREE")).cloned());
    }
    if faults.is_empty() { faults } else { vec![format!("{} of {}", faults.join("; "), steps.join(" / "))] }
}

#[derive(QueryableByName)]
struct Parameter {
    #[diesel(sql_type = Integer)]
    n: i32,
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Plan {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    text: String,
}

fn postgres(c: &mut Conn, sql: &str, binds: &[String], large: &[String]) -> Vec<String> {
    let run = |c: &mut Conn, text: String| c.batch_execute(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    run(c, format!("SET max_parallel_workers_per_gather = 0; PREPARE captured AS {sql}"));
    let kinds = "SELECT n::integer, kind::text FROM pg_prepared_statements, \
                 unnest(parameter_types) WITH ORDINALITY AS p (kind, n) WHERE name = 'captured' ORDER BY n";
    let kinds: Vec<Parameter> = diesel::sql_query(kinds).load(c).expect("parameters");
    assert_eq!(kinds.len(), binds.len(), "{sql}: {binds:?}");
    let values: Vec<String> = kinds.iter().map(|p| literal(&binds[p.n as usize - 1], &p.kind)).collect();
    let values = if values.is_empty() { String::new() } else { format!("({})", values.join(", ")) };
    let explain = diesel::sql_query(format!("EXPLAIN (FORMAT JSON) EXECUTE captured{values}"));
    let found: Plan = explain.get_result(c).unwrap_or_else(|error| panic!("{error}: {sql} {values}"));
    run(c, "DEALLOCATE captured".to_owned());
    let plan: Value = serde_json::from_str(&found.text).expect("JSON");
    let plan = &plan[0]["Plan"];
    let (mut faults, mut steps) = (Vec::new(), Vec::new());
    walk(plan, &mut faults, &mut steps);
    let cost = plan["Total Cost"].as_f64().unwrap_or_default();
    // Below that a limit ends the scan after some rows.
    let scanned = steps.iter().filter(|step| cost > 500.0 && step.starts_with("Seq Scan"));
    faults.extend(scanned.filter(|step| large.iter().any(|name| step.split(' ').nth(2) == Some(name))).cloned());
    if cost > COST {
        faults.push(format!("cost {cost}"));
    }
    if faults.is_empty() { faults } else { vec![format!("{} of {}", faults.join("; "), steps.join(" / "))] }
}

fn walk(plan: &Value, faults: &mut Vec<String>, steps: &mut Vec<String>) {
    let text = |name: &str| plan[name].as_str().unwrap_or_default();
    let below = plan["Plans"].as_array().map(Vec::as_slice).unwrap_or_default();
    let (kind, table) = (text("Node Type"), text("Relation Name"));
    steps.push(format!("{kind} {table} {} {}", text("Index Name"), plan["Plan Rows"]).replace("  ", " "));
    let sorted = below.first().and_then(|input| input["Plan Rows"].as_i64()).unwrap_or(0);
    if kind == "Sort" && sorted > FEW {
        faults.push(format!("sorts {sorted} rows"));
    }
    for plan in below {
        walk(plan, faults, steps);
    }
}

/// The entries of the list that a statement's values were printed as.
fn split(binds: &str) -> Vec<String> {
    let inner = binds.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or_default();
    let (mut entries, mut depth, mut quoted, mut escaped) = (vec![String::new()], 0, false, false);
    for c in inner.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '[' | '(' | '{' if !quoted => depth += 1,
            ']' | ')' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                entries.push(String::new());
                continue;
            }
            _ => {}
        }
        entries.last_mut().expect("never empty").push(c);
    }
    let entries: Vec<String> = entries.iter().map(|entry| entry.trim().to_owned()).collect();
    if inner.is_empty() { Vec::new() } else { entries }
}

/// A value as it was printed, in the language of PostgreSQL.
fn literal(printed: &str, kind: &str) -> String {
    if let Some(inner) = printed.strip_prefix("Some(") {
        return literal(inner.strip_suffix(')').unwrap_or(inner), kind);
    }
    if printed == "None" {
        return "NULL".to_owned();
    }
    let quote = |text: &str| format!("'{}'::{kind}", text.replace('\'', "''"));
    match kind {
        "bytea" => {
            let hex = |byte: &String| format!("{:02x}", byte.parse::<u8>().expect("a byte"));
            format!("'\\x{}'::bytea", split(printed).iter().map(hex).collect::<String>())
        }
        _ if printed.starts_with('[') => {
            let element = kind.trim_end_matches("[]");
            let entries: Vec<String> = split(printed).iter().map(|entry| literal(entry, element)).collect();
            format!("ARRAY[{}]::{kind}", entries.join(", "))
        }
        _ if printed.starts_with('"') => {
            // Rust and JSON differ in characters that no test asks for.
            quote(&serde_json::from_str::<String>(printed).unwrap_or_else(|_| printed.trim_matches('"').to_owned()))
        }
        // A word of the domain is printed as its variant.
        "text" => {
            let word = printed.char_indices().flat_map(|(i, c)| {
                let gap = (c.is_ascii_uppercase() && i > 0).then_some('_');
                gap.into_iter().chain([c.to_ascii_lowercase()])
            });
            quote(&word.collect::<String>())
        }
        _ => quote(printed),
    }
}
