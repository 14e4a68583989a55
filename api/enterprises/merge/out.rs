//! Merges as the API answers them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::fields::{MergeField, MergeSide};
use crate::db::Conn;
use crate::db::schema::{enterprise_merges, persons, users};
use crate::error::Result;

/// A merge, standing or undone.
#[derive(Debug, Serialize, ToSchema)]
pub struct Merge {
    /// Identifier.
    pub id: i64,
    /// The enterprise that stayed.
    pub survivor_id: i64,
    /// The one that was merged into it; its id answers 410 while the merge stands.
    pub other_id: i64,
    /// The survivor's name before.
    pub survivor_name: String,
    /// The other one's name.
    pub other_name: String,
    /// The other one's credit code; it goes on finding the survivor.
    #[schema(required = true)]
    pub other_credit_code: Option<String>,
    /// Which fields came from the other one.
    pub fields_from_other: Vec<MergeField>,
    /// Why.
    pub reason: String,
    /// Who merged.
    #[schema(required = true)]
    pub merged_by: Option<String>,
    /// When.
    pub merged_at: DateTime<Utc>,
    /// When it was undone.
    #[schema(required = true)]
    pub undone_at: Option<DateTime<Utc>>,
    /// Who undid it.
    #[schema(required = true)]
    pub undone_by: Option<String>,
    /// Why.
    #[schema(required = true)]
    pub undo_reason: Option<String>,
    /// Fields that had been changed since the merge and that the undo therefore left as they were.
    pub kept: Vec<MergeField>,
    /// Whether it is the one to be undone next.
    pub can_undo: bool,
}

/// The merges of an enterprise.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergeList {
    /// Newest first.
    pub items: Vec<Merge>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = enterprise_merges)]
struct Row {
    id: i64,
    survivor_id: i64,
    other_id: i64,
    survivor_name: String,
    other_name: String,
    other_credit_code: Option<String>,
    fields: String,
    reason: String,
    user_id: Option<i64>,
    merged_at: NaiveDateTime,
    undone_at: Option<NaiveDateTime>,
    undone_by: Option<i64>,
    undo_reason: Option<String>,
    kept: String,
}

/// The merges into an enterprise. `may_undo` is whether the caller may undo at all.
pub fn list(c: &mut Conn, survivor: i64, may_undo: bool) -> Result<Vec<Merge>> {
    use enterprise_merges as t;
    let rows = t::table.filter(t::survivor_id.eq(survivor)).order(t::id.desc()).limit(200);
    let rows: Vec<Row> = rows.select(Row::as_select()).load(c)?;
    let people = users::table.inner_join(persons::table);
    let ids: Vec<i64> = rows.iter().flat_map(|row| [row.user_id, row.undone_by]).flatten().collect();
    let names = people.filter(users::id.eq_any(ids)).select((users::id, persons::name));
    let names: HashMap<i64, String> = names.load::<(i64, String)>(c)?.into_iter().collect();
    let next = rows.iter().find(|row| row.undone_at.is_none()).map(|row| row.id);
    let name = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
    let out = |row: Row| {
        let sides: HashMap<MergeField, MergeSide> = serde_json::from_str(&row.fields).unwrap_or_default();
        Merge {
            id: row.id,
            survivor_id: row.survivor_id,
            other_id: row.other_id,
            survivor_name: row.survivor_name,
            other_name: row.other_name,
            other_credit_code: row.other_credit_code,
            fields_from_other: MergeField::all().filter(|f| sides.get(f) == Some(&MergeSide::Other)).collect(),
            reason: row.reason,
            merged_by: name(row.user_id),
            merged_at: row.merged_at.and_utc(),
            undone_at: row.undone_at.map(|at| at.and_utc()),
            undone_by: name(row.undone_by),
            undo_reason: row.undo_reason,
            kept: row.kept.split(',').filter_map(MergeField::parse).collect(),
            can_undo: may_undo && next == Some(row.id),
        }
    };
    Ok(rows.into_iter().map(out).collect())
}
