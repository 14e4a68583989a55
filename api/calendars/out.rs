//! How calendars are answered.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::{self, CalendarRow, CalendarYear};
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::clock::window::Window;
use crate::db::schema::organizations;
use crate::db::{Conn, today};
use crate::error::Result;

/// When the offices of a unit work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Calendar {
    /// Identifier.
    pub id: i64,
    /// The unit that keeps it; null when it is for everybody.
    #[schema(required = true)]
    pub organization_id: Option<i64>,
    /// That unit's name.
    #[schema(required = true)]
    pub organization_name: Option<String>,
    /// The calendar whose days off and announced years hold here too, unless this one says otherwise.
    #[schema(required = true)]
    pub base_id: Option<i64>,
    /// Name.
    #[schema(example = "法定工作日历")]
    pub name: String,
    /// IANA name of the time zone.
    #[schema(example = "Asia/Shanghai")]
    pub zone: String,
    /// Windows of the seven weekdays, from Monday to Sunday.
    pub week: Vec<Vec<Window>>,
    /// The years about which it says something itself.
    pub years: Vec<CalendarYear>,
    /// Years whose days off are known, by itself or by its base.
    pub announced_years: Vec<i32>,
    /// Of this year and the next, those whose days off are not known: deadlines into them are provisional.
    pub unannounced_years: Vec<i32>,
    /// Whether it applies wherever no other was chosen.
    pub is_default: bool,
    /// Whether something depends on it, so that it cannot be removed.
    pub in_use: bool,
    /// Also the `ETag`.
    pub version: i64,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What the caller may do with it.
    #[schema(example = json!(["update", "delete"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl Calendar {
    /// As it is answered to this caller.
    pub fn of(c: &mut Conn, row: CalendarRow, principal: &Principal) -> Result<Self> {
        let (own, base) = (store::definition(c, &row)?, store::base(c, row.base_id)?);
        let years = base.iter().flat_map(|base| &base.years).chain(&own.years);
        let announced: BTreeSet<i32> = years.filter(|year| year.announced).map(|year| year.year).collect();
        let this_year = today().year();
        let in_use = store::uses(c, row.id)? > 0;
        let place = place(c, row.organization_id)?;
        let mut allowed_actions = Vec::new();
        if principal.require_within(Permission::ClocksManage, &place.path).is_ok() {
            allowed_actions.push("update");
            allowed_actions.extend((!in_use).then_some("delete"));
        }
        Ok(Calendar {
            id: row.id,
            organization_id: row.organization_id,
            organization_name: place.name,
            base_id: row.base_id,
            name: row.name,
            zone: own.zone,
            week: own.week,
            years: own.years,
            unannounced_years: [this_year, this_year + 1].into_iter().filter(|y| !announced.contains(y)).collect(),
            announced_years: announced.into_iter().collect(),
            is_default: store::default_id(c)? == row.id,
            in_use,
            version: row.version,
            created_at: row.created_at.and_utc(),
            updated_at: row.updated_at.and_utc(),
            allowed_actions,
        })
    }
}

/// Where a calendar belongs: its unit, or for everybody's the root.
pub struct Place {
    /// Path of the unit.
    pub path: String,
    /// Name of the unit; none for everybody's.
    pub name: Option<String>,
}

/// See [`Place`]. Without a root nobody has a seat that could change anything.
pub fn place(c: &mut Conn, organization_id: Option<i64>) -> Result<Place> {
    use organizations as o;
    let Some(id) = organization_id else {
        let root = o::table.filter(o::parent_id.is_null()).order(o::id).select(o::path).first(c).optional()?;
        return Ok(Place { path: root.unwrap_or_default(), name: None });
    };
    let (path, name) = o::table.find(id).select((o::path, o::name)).first(c)?;
    Ok(Place { path, name: Some(name) })
}
