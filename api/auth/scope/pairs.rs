//! Which pairs of possible duplicates a caller works through: those whose both rows lie in one area of his.

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::{Cover, Permission};
use crate::auth::principal::Principal;
use crate::db::Backend;
use crate::db::schema::enterprise_duplicates;
use crate::organizations::words::TerritoryLevel;

/// A condition on pairs.
pub type PairFilter = Box<dyn BoxableExpression<enterprise_duplicates::table, Backend, SqlType = Bool>>;

/// The pairs of the caller's areas. A pair knows the places that its rows have in common, so this is one equality per
/// area, as with enterprises.
pub fn duplicates(principal: &Principal) -> PairFilter {
    use enterprise_duplicates as t;
    let covered = |cover: &Cover| -> Option<PairFilter> {
        Some(match cover {
            Cover::Territory(level, code) => match level {
                TerritoryLevel::Province => return None,
                TerritoryLevel::Municipality => Box::new(t::municipality_code.assume_not_null().eq(code.clone())),
                TerritoryLevel::District => Box::new(t::district_code.assume_not_null().eq(code.clone())),
                TerritoryLevel::Town => Box::new(t::town_code.assume_not_null().eq(code.clone())),
                TerritoryLevel::Community => Box::new(t::community_code.assume_not_null().eq(code.clone())),
            },
            Cover::Managed(id) => Box::new(t::managing_organization_id.assume_not_null().eq(*id)),
            Cover::Nothing => return None,
        })
    };
    let none: PairFilter = Box::new(t::low_id.eq(-1_i64));
    let any = |a: PairFilter, b: PairFilter| -> PairFilter { Box::new(a.or(b)) };
    let areas = principal.with(Permission::EnterprisesMerge).filter_map(|membership| covered(&membership.cover));
    areas.reduce(any).unwrap_or(none)
}
