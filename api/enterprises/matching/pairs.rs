//! Pairs of possible duplicates in the database.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::keys::{Facts, KeyKind};
pub use super::refresh::{refresh, refresh_all};
use super::score::{self, MatchReason};
use crate::db::schema::{enterprise_duplicates, enterprise_match_keys, enterprises};
use crate::db::{Conn, now};
use crate::error::Result;
use crate::jobs::queue::{self, Job, Outcome};
use crate::{AppState, on_backend};

/// `jobs.kind` of [`run`].
pub const JOB: &str = "enterprise_matching";
/// Rows per transaction of [`run`].
const CHUNK: i64 = 200;

/// One pair; `low_id` is the older row.
#[derive(
    Debug, Clone, PartialEq, Queryable, Selectable, Insertable, AsChangeset, serde::Serialize, serde::Deserialize,
)]
#[diesel(table_name = enterprise_duplicates, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Pair {
    /// The lower id.
    pub low_id: i64,
    /// The higher id.
    pub high_id: i64,
    /// 0–100
    pub score: i16,
    /// Codes of [`MatchReason`], separated by commas.
    pub reasons: String,
    /// Set when both rows have it.
    pub municipality_code: Option<String>,
    /// See `municipality_code`.
    pub district_code: Option<String>,
    /// See `municipality_code`.
    pub town_code: Option<String>,
    /// See `municipality_code`.
    pub community_code: Option<String>,
    /// See `municipality_code`.
    pub managing_organization_id: Option<i64>,
    /// When it was found.
    pub found_at: NaiveDateTime,
    /// Whether somebody said that these are two enterprises.
    pub dismissed: bool,
    /// When.
    pub dismissed_at: Option<NaiveDateTime>,
    /// Who.
    pub dismissed_by: Option<i64>,
    /// Why.
    pub dismiss_reason: Option<String>,
}

impl Pair {
    /// The other row.
    pub fn other(&self, id: i64) -> i64 {
        if self.low_id == id { self.high_id } else { self.low_id }
    }

    /// Its reasons, the strongest first.
    pub fn reasons(&self) -> Vec<MatchReason> {
        self.reasons.split(',').filter_map(MatchReason::parse).collect()
    }
}

/// Every stored pair of a row, the strongest first.
pub fn of(c: &mut Conn, id: i64) -> Result<Vec<Pair>> {
    use enterprise_duplicates as t;
    let mut pairs: Vec<Pair> = t::table.filter(t::low_id.eq(id)).select(Pair::as_select()).load(c)?;
    pairs.extend(t::table.filter(t::high_id.eq(id)).select(Pair::as_select()).load(c)?);
    pairs.sort_by_key(|pair| (-pair.score, pair.low_id, pair.high_id));
    Ok(pairs)
}

/// One pair, whichever way round it is asked for.
pub fn find(c: &mut Conn, one: i64, other: i64) -> Result<Option<Pair>> {
    let row = enterprise_duplicates::table.find((one.min(other), one.max(other)));
    Ok(row.select(Pair::as_select()).first(c).optional()?)
}

/// Removes what a row left here; for one that is merged away.
pub fn forget(c: &mut Conn, id: i64) -> Result<()> {
    use enterprise_duplicates as t;
    diesel::delete(enterprise_match_keys::table.filter(enterprise_match_keys::enterprise_id.eq(id))).execute(c)?;
    diesel::delete(t::table.filter(t::low_id.eq(id))).execute(c)?;
    diesel::delete(t::table.filter(t::high_id.eq(id))).execute(c)?;
    Ok(())
}

/// All enterprises of one unit have become those of another: pairs follow without being compared, since what they say
/// of their rows is the same.
pub fn hand_over(c: &mut Conn, from: i64, to: i64) -> Result<()> {
    use enterprise_duplicates as t;
    let all = || enterprises::table.filter(enterprises::managing_organization_id.eq(to)).select(enterprises::id);
    let theirs = t::managing_organization_id.eq(from);
    // One of the two was managed by the successor already.
    let mixed = t::managing_organization_id.is_null().and(t::low_id.eq_any(all())).and(t::high_id.eq_any(all()));
    diesel::update(t::table.filter(theirs)).set(t::managing_organization_id.eq(to)).execute(c)?;
    diesel::update(t::table.filter(mixed)).set(t::managing_organization_id.eq(to)).execute(c)?;
    Ok(())
}

/// Makes the next [`refresh`] compare anew, whether the row has changed or not.
pub fn doubt(c: &mut Conn, id: i64) -> Result<()> {
    use enterprise_match_keys as t;
    let state = t::table.filter(t::enterprise_id.eq(id).and(t::kind.eq(KeyKind::State as i16)));
    diesel::delete(state).execute(c)?;
    Ok(())
}

/// Puts pairs back that are gone, as far as both rows still stand for themselves.
pub fn restore(c: &mut Conn, pairs: &[Pair]) -> Result<()> {
    use enterprise_duplicates as t;
    for pair in pairs {
        let ends = enterprises::table.filter(enterprises::id.eq_any([pair.low_id, pair.high_id]));
        let standing: i64 = ends.filter(enterprises::merged_into_id.is_null()).count().get_result(c)?;
        if standing == 2 && find(c, pair.low_id, pair.high_id)?.is_none() {
            diesel::insert_into(t::table).values(pair).execute(c)?;
        }
    }
    Ok(())
}

/// What a comparison says about two rows.
pub(super) fn pair(
    one: (i64, &Facts),
    other: (i64, &Facts),
    score: i16,
    reasons: &[MatchReason],
    known: Option<&Pair>,
) -> Pair {
    let common = |level: usize| one.1.place[level].clone().filter(|code| other.1.place[level].as_ref() == Some(code));
    let codes: Vec<&str> = reasons.iter().map(|reason| reason.code()).collect();
    Pair {
        low_id: one.0.min(other.0),
        high_id: one.0.max(other.0),
        score,
        reasons: codes.join(","),
        municipality_code: common(0),
        district_code: common(1),
        town_code: common(2),
        community_code: common(3),
        managing_organization_id: common(4).and_then(|id| id.parse().ok()),
        found_at: known.map_or_else(now, |pair| pair.found_at),
        dismissed: known.is_some_and(|pair| pair.dismissed),
        dismissed_at: known.and_then(|pair| pair.dismissed_at),
        dismissed_by: known.and_then(|pair| pair.dismissed_by),
        dismiss_reason: known.and_then(|pair| pair.dismiss_reason.clone()),
    }
}

/// A pair that is no longer worth a look goes, unless somebody has decided on it.
pub(super) fn store(c: &mut Conn, known: Option<&Pair>, pair: Pair) -> Result<()> {
    use enterprise_duplicates as t;
    let wanted = pair.score >= score::THRESHOLD || pair.dismissed;
    match known {
        Some(known) if *known == pair && wanted => {}
        Some(_) if !wanted => {
            diesel::delete(t::table.find((pair.low_id, pair.high_id))).execute(c)?;
        }
        None if !wanted => {}
        // Two writers may find the same pair at the same moment.
        _ => {
            on_backend!(c, |c| diesel::RunQueryDsl::execute(
                diesel::insert_into(t::table).values(&pair).on_conflict((t::low_id, t::high_id)).do_update().set(&pair),
                c
            ))?;
        }
    }
    Ok(())
}

/// The job that gives keys and pairs to rows that were written before there were any.
pub fn run(state: &AppState, job: &Job) -> Result<Outcome> {
    let mut after = 0;
    while !state.jobs.stopping() {
        let next = state.db.write_blocking(|c| {
            if !queue::renew(c, job)? {
                return Ok(None);
            }
            Ok(Some(refresh_after(c, after)?))
        })?;
        match next {
            None => return Ok(Outcome::Lost),
            Some(None) => return Ok(Outcome::Done),
            Some(Some(last)) => after = last,
        }
    }
    Ok(Outcome::Interrupted)
}

/// Refreshes the next rows after an id; answers the last of them, or `None` when there is none. Rows that have keys
/// cost a look only, so an interrupted job may begin anew.
pub fn refresh_after(c: &mut Conn, after: i64) -> Result<Option<i64>> {
    let rows = enterprises::table.filter(enterprises::id.gt(after)).order(enterprises::id).limit(CHUNK);
    let ids: Vec<i64> = rows.select(enterprises::id).load(c)?;
    // An edit that comes at the same moment is over before, or waits.
    super::super::store::lock(c, &ids)?;
    refresh_all(c, &ids)?;
    Ok(ids.last().copied())
}
