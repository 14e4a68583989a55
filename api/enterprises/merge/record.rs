//! What a merge remembers, row by row.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::Own;
use super::references::{REFERENCES, Reference, Treatment};
use crate::db::Conn;
use crate::db::schema::enterprise_merge_rows;
use crate::enterprises::matching::pairs::Pair;
use crate::error::{Error, Result};

/// Division codes from the municipality down, and the managing unit.
pub type Divisions = (Option<String>, Option<String>, Option<String>, Option<String>, Option<i64>);

/// What both rows were, sealed in the record of the merge.
#[derive(Debug, Serialize, Deserialize)]
pub struct Before {
    /// The survivor before.
    pub survivor: Own,
    /// The survivor after.
    pub result: Own,
    /// The place of the other row.
    pub place: Divisions,
    /// Pairs of possible duplicates that either had.
    pub pairs: Vec<Pair>,
}

/// The columns of one row that a merge changed beside its enterprise.
pub type Values = Map<String, Value>;

/// Remembers a row that is changed; one that moves as well is found again by [`move_rows`].
pub fn remember(c: &mut Conn, merge: i64, table: &str, key: &str, before: &Values) -> Result<()> {
    use enterprise_merge_rows as t;
    let before = serde_json::to_string(before).map_err(|error| Error::internal("merge", error))?;
    diesel::insert_into(t::table)
        .values((
            t::merge_id.eq(merge),
            t::table_name.eq(table),
            t::row_key.eq(key),
            t::moved.eq(false),
            t::before_values.eq(before),
        ))
        .execute(c)?;
    Ok(())
}

/// Moves the rows of every table that a merge moves. The statements are made of [`REFERENCES`] alone.
pub fn move_rows(c: &mut Conn, merge: i64, from: i64, to: i64) -> Result<()> {
    for Reference { table, column, treatment } in REFERENCES {
        let Treatment::Moves { key, same, .. } = treatment else { continue };
        let stays = same.map(|same| format!(" AND NOT {}", same.replace("$S", &to.to_string()))).unwrap_or_default();
        let known =
            format!("SELECT row_key FROM enterprise_merge_rows WHERE merge_id = {merge} AND table_name = '{table}'");
        let rows = format!("FROM {table} r WHERE r.{column} = {from}{stays}");
        diesel::sql_query(format!(
            "UPDATE enterprise_merge_rows SET moved = TRUE WHERE merge_id = {merge} AND table_name = '{table}' \
             AND row_key IN (SELECT {key} {rows})"
        ))
        .execute(c)?;
        diesel::sql_query(format!(
            "INSERT INTO enterprise_merge_rows (merge_id, table_name, row_key, moved, before_values) \
             SELECT {merge}, '{table}', {key}, TRUE, NULL {rows} AND {key} NOT IN ({known})"
        ))
        .execute(c)?;
        // By what was remembered, not by the condition: it would see rows that this very statement has moved.
        diesel::sql_query(format!(
            "UPDATE {table} AS r SET {column} = {to} WHERE r.{column} = {from} AND {key} IN ({known} AND moved)"
        ))
        .execute(c)?;
    }
    Ok(())
}

/// Moves back what is still there; rows that were removed since stay removed.
pub fn move_back(c: &mut Conn, merge: i64, from: i64, to: i64) -> Result<()> {
    for Reference { table, column, treatment } in REFERENCES {
        let Treatment::Moves { key, written, .. } = treatment else { continue };
        let merged = format!("(SELECT merged_at FROM enterprise_merges WHERE id = {merge})");
        let then = written.map(|column| format!(" AND r.{column} <= {merged}")).unwrap_or_default();
        let moved = format!(
            "SELECT row_key FROM enterprise_merge_rows WHERE merge_id = {merge} AND table_name = '{table}' AND moved"
        );
        diesel::sql_query(format!(
            "UPDATE {table} AS r SET {column} = {to} WHERE r.{column} = {from} AND {key} IN ({moved}){then}"
        ))
        .execute(c)?;
    }
    Ok(())
}

/// A changed row.
#[derive(Debug, QueryableByName)]
pub struct Changed {
    /// Its key within the table.
    #[diesel(sql_type = Text)]
    pub row_key: String,
    /// What it said before.
    #[diesel(sql_type = Nullable<Text>)]
    before_values: Option<String>,
}

impl Changed {
    /// `id` of the row.
    pub fn id(&self) -> Result<i64> {
        self.row_key.parse().map_err(|error| Error::internal("merge", error))
    }

    /// What it said before.
    pub fn before(&self) -> Result<Values> {
        let text = self.before_values.as_deref().unwrap_or("{}");
        serde_json::from_str(text).map_err(|error| Error::internal("merge", error))
    }
}

/// The rows of a table that a merge changed, those that moved first.
pub fn changed(c: &mut Conn, merge: i64, table: &str) -> Result<Vec<Changed>> {
    let mark = |n: usize| if c.is_sqlite() { "?".to_owned() } else { format!("${n}") };
    let sql = format!(
        "SELECT row_key, before_values FROM enterprise_merge_rows WHERE merge_id = {} AND table_name = {} \
         AND before_values IS NOT NULL ORDER BY moved DESC, row_key",
        mark(1),
        mark(2)
    );
    Ok(diesel::sql_query(sql).bind::<BigInt, _>(merge).bind::<Text, _>(table).load(c)?)
}

/// How many rows of a table refer to an enterprise.
pub fn count(c: &mut Conn, reference: &Reference, id: i64) -> Result<i64> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    let Reference { table, column, .. } = reference;
    let count: Count =
        diesel::sql_query(format!("SELECT count(*) AS n FROM {table} WHERE {column} = {id}")).get_result(c)?;
    Ok(count.n)
}
