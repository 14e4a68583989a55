//! The table of what refers to an enterprise is the database's own.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::Text;
use zhuqi::db::Conn;
use zhuqi::enterprises::merge::references::{REFERENCES, Treatment};

use super::world;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
}

fn ask(c: &mut Conn, sql: &str) -> BTreeSet<(String, String)> {
    let rows: Vec<Column> = diesel::sql_query(sql).load(c).expect("the catalogue answers");
    rows.into_iter().map(|row| (row.table_name, row.column_name)).collect()
}

#[test]
fn every_foreign_key_to_an_enterprise_has_its_treatment() {
    let (app, _) = world();
    let (foreign, named) = app.arrange(|c| {
        let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'enterprise_search%'";
        if c.is_sqlite() {
            let foreign = format!(
                "SELECT t.name AS table_name, k.\"from\" AS column_name FROM ({tables}) t, pragma_foreign_key_list(t.name) k \
                 WHERE k.\"table\" = 'enterprises'"
            );
            let named = format!(
                "SELECT t.name AS table_name, k.name AS column_name FROM ({tables}) t, pragma_table_info(t.name) k \
                 WHERE k.name LIKE '%enterprise\\_id' ESCAPE '\\'"
            );
            (ask(c, &foreign), ask(c, &named))
        } else {
            let foreign = "SELECT t.relname::text AS table_name, a.attname::text AS column_name FROM pg_constraint k \
                JOIN pg_class t ON t.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (k.conkey) \
                WHERE k.contype = 'f' AND k.confrelid = 'enterprises'::regclass";
            let named = "SELECT table_name::text AS table_name, column_name::text AS column_name FROM information_schema.columns \
                WHERE table_schema = 'public' AND column_name LIKE '%enterprise\\_id'";
            (ask(c, foreign), ask(c, named))
        }
    });
    assert!(foreign.len() > 10, "the catalogue was read: {foreign:?}");
    let listed: BTreeSet<(String, String)> =
        REFERENCES.iter().map(|known| (known.table.to_owned(), known.column.to_owned())).collect();
    assert_eq!(listed.len(), REFERENCES.len(), "no reference twice");
    let real: BTreeSet<_> = foreign.union(&named).cloned().collect();
    let forgotten: Vec<_> = real.difference(&listed).collect();
    assert!(forgotten.is_empty(), "say in api/enterprises/merge/references.rs what a merge does with {forgotten:?}");
    // The search index has a column of this name on PostgreSQL only.
    let stale: Vec<_> = listed.difference(&real).filter(|(table, _)| table != "enterprise_search").collect();
    assert!(stale.is_empty(), "no longer there: {stale:?}");
    assert!(REFERENCES.iter().filter(|known| matches!(known.treatment, Treatment::Moves { .. })).count() >= 10);
}
