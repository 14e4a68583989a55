//! Rows and queries of administrative divisions (行政区划).

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::TerritoryLevel;
use crate::auth::principal::Principal;
use crate::auth::scope::{Cover, Permission, Place};
use crate::db::schema::territories;
use crate::db::{Backend, Conn};
use crate::error::Result;
use crate::messages;

/// An administrative division.
#[derive(Debug, Clone, Serialize, Queryable, Selectable, Insertable, ToSchema)]
#[diesel(table_name = territories, treat_none_as_default_value = false)]
pub struct Territory {
    /// Code by GB/T 2260 and its extensions; never changes.
    #[schema(example = "411203100")]
    pub code: String,
    /// Its own name.
    #[schema(example = "大营镇")]
    pub name: String,
    /// With everything above it.
    #[schema(example = "河南省三门峡市陕州区大营镇")]
    pub full_name: String,
    /// Level.
    pub level: TerritoryLevel,
    /// The division above.
    #[schema(required = true)]
    pub parent_code: Option<String>,
    /// First day.
    #[schema(required = true)]
    pub valid_from: Option<NaiveDate>,
    /// Last day, once it is abolished.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// What took its place.
    #[schema(required = true)]
    pub successor_code: Option<String>,
    /// The same in words: its code is not known yet, or there are several.
    #[schema(required = true)]
    pub successor_name: Option<String>,
}

/// A condition on territories.
pub type TerritoryFilter = Box<dyn BoxableExpression<territories::table, Backend, SqlType = diesel::sql_types::Bool>>;

/// One division.
pub fn find(c: &mut Conn, code: &str) -> Result<Territory> {
    Ok(territories::table.find(code).select(Territory::as_select()).first(c)?)
}

/// A division that a body refers to; `None` when there is no such code.
pub fn referred(c: &mut Conn, code: &str) -> Result<Option<Territory>> {
    Ok(territories::table.find(code).select(Territory::as_select()).first(c).optional()?)
}

/// The division itself and everything above it, lowest first.
pub fn chain(c: &mut Conn, code: &str) -> Result<Vec<Territory>> {
    let mut chain: Vec<Territory> = Vec::new();
    let mut next = Some(code.to_owned());
    // There are five levels; more would be a cycle in the data.
    while let Some(code) = next.filter(|_| chain.len() < 6) {
        let Some(row) = referred(c, &code)? else { break };
        next = row.parent_code.clone();
        chain.push(row);
    }
    Ok(chain)
}

/// Everything below a division, level by level.
pub fn below(c: &mut Conn, code: &str) -> Result<Vec<Territory>> {
    let mut all: Vec<Territory> = Vec::new();
    let mut parents = vec![code.to_owned()];
    // There are five levels; more would be a cycle in the data.
    for _ in 0..5 {
        let children = territories::table.filter(territories::parent_code.assume_not_null().eq_any(&parents));
        let children = children.order(territories::code).select(Territory::as_select()).load(c)?;
        parents = children.iter().map(|row| row.code.clone()).collect();
        all.extend(children);
        if parents.is_empty() {
            break;
        }
    }
    Ok(all)
}

/// Where a row with this division lies, level by level.
pub fn place(c: &mut Conn, code: &str) -> Result<Place> {
    let mut place = Place::default();
    for row in chain(c, code)? {
        match row.level {
            TerritoryLevel::Province => {}
            TerritoryLevel::Municipality => place.municipality = Some(row.code),
            TerritoryLevel::District => place.district = Some(row.code),
            TerritoryLevel::Town => place.town = Some(row.code),
            TerritoryLevel::Community => place.community = Some(row.code),
        }
    }
    Ok(place)
}

/// Whether one of an administrator's areas holds a division with this chain.
pub fn may_manage(principal: &Principal, chain: &[Territory]) -> bool {
    principal.with(Permission::OrganizationsManage).any(|membership| match &membership.cover {
        Cover::Territory(_, code) => chain.iter().any(|row| row.code == *code),
        _ => false,
    })
}

/// 403 unless [`may_manage`].
pub fn require_manage(principal: &Principal, chain: &[Territory]) -> Result<()> {
    if may_manage(principal, chain) { Ok(()) } else { Err(messages::FORBIDDEN.error()) }
}
