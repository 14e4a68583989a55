//! The list of enterprises: filters that combine, three orders, and search ranked by closeness of the name.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::size::Size;
use super::store::EnterpriseRow;
use super::words::{EnterpriseStatus, PlatformStatus, ReportGroup};
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, EnterpriseFilter};
use crate::db::schema::{enterprise_contacts, enterprise_tags, enterprises, tags, territories};
use crate::db::{Backend, Conn, one_of, sql};
use crate::error::{FieldError, Result};
use crate::http::page::{CountMode, Window};
use crate::organizations::words::TerritoryLevel;
use crate::search;

/// Whether an enterprise is in the above-scale register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AboveScaleFilter {
    /// 四上
    Yes,
    /// 四下
    No,
    /// Not recorded.
    Unknown,
}

/// Order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum EnterpriseSort {
    /// Oldest row first; the default.
    #[serde(rename = "id")]
    Id,
    /// Newest row first.
    #[serde(rename = "-id")]
    IdDesc,
    /// By name.
    #[serde(rename = "name")]
    Name,
    /// By name, backwards.
    #[serde(rename = "-name")]
    NameDesc,
    /// Longest unchanged first.
    #[serde(rename = "updated_at")]
    Updated,
    /// Last changed first.
    #[serde(rename = "-updated_at")]
    UpdatedDesc,
    /// Closest name first; the default with `q`. A text that more than 2,000 enterprises match is too general to tell
    /// which is close: the oldest row comes first.
    #[serde(rename = "relevance")]
    Relevance,
}

/// Filters of the list; all of them combine.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Validate, IntoParams, ToSchema)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EnterpriseQuery {
    /// Any part of the name, or the beginning of an identifier.
    #[validate(length(max = 100))]
    #[param(example = "石料")]
    pub q: Option<String>,
    /// A division of any level, with everything below it.
    #[validate(length(max = 12))]
    pub territory_code: Option<String>,
    /// Reporting group.
    pub report_group: Option<ReportGroup>,
    /// GB/T 4754-2017 section.
    #[validate(length(min = 1, max = 1))]
    pub industry_section: Option<String>,
    /// Size in force.
    pub size: Option<Size>,
    /// Tag codes separated by commas; an enterprise must have all of them.
    #[validate(length(max = 200))]
    pub tag: Option<String>,
    /// 四上 / 四下
    #[param(inline)]
    #[schema(inline)]
    pub above_scale: Option<AboveScaleFilter>,
    /// Operating status.
    pub status: Option<EnterpriseStatus>,
    /// Standing on the platform.
    pub platform_status: Option<PlatformStatus>,
    /// Only key accounts, or only others.
    pub key_account: Option<bool>,
    /// The managing unit.
    pub managing_organization_id: Option<i64>,
    /// Complete phone number of a contact.
    #[validate(length(max = 30))]
    pub contact_phone: Option<String>,
    /// Order; no part of what is exported.
    #[param(inline)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(ignore)]
    pub sort: Option<EnterpriseSort>,
    /// Whether the text matches so many that they are read in the order of their ids, see [`EnterpriseQuery::settle`].
    #[serde(skip)]
    #[param(ignore)]
    pub broad: bool,
}

/// The position of a row in any of the orders.
#[derive(Debug, Serialize, Deserialize)]
pub enum Key {
    /// By id.
    Id(i64),
    /// By name, then id.
    Name(String, i64),
    /// By change (microseconds), then id.
    Updated(i64, i64),
    /// By closeness, then id.
    Relevance(i32, i64),
}

impl EnterpriseQuery {
    fn search_text(&self) -> Option<&str> {
        self.q.as_deref().map(str::trim).filter(|q| !q.is_empty())
    }

    /// Decides whether the closest names can come first: of too many matches not all are read for one page. The pages
    /// that follow stay with what the first one decided.
    pub fn settle(&mut self, c: &mut Conn, after: Option<&Key>) -> Result<()> {
        let Some(text) = self.search_text().filter(|_| self.order() == EnterpriseSort::Relevance) else {
            return Ok(());
        };
        self.broad = match after {
            Some(key) => matches!(key, Key::Id(_)),
            None => search::matches_many(c, text, BROAD)?,
        };
        Ok(())
    }

    /// The order in force.
    pub fn order(&self) -> EnterpriseSort {
        if self.broad {
            return EnterpriseSort::Id;
        }
        let fallback = if self.search_text().is_some() { EnterpriseSort::Relevance } else { EnterpriseSort::Id };
        match self.sort {
            // Without a text nothing is closer than anything else.
            Some(EnterpriseSort::Relevance) if self.search_text().is_none() => EnterpriseSort::Id,
            other => other.unwrap_or(fallback),
        }
    }

    /// The position of a row of the answer.
    pub fn key_of(&self, row: &super::out::Enterprise) -> Key {
        match self.order() {
            EnterpriseSort::Id | EnterpriseSort::IdDesc => Key::Id(row.id),
            EnterpriseSort::Name | EnterpriseSort::NameDesc => Key::Name(row.name.clone(), row.id),
            EnterpriseSort::Updated | EnterpriseSort::UpdatedDesc => {
                Key::Updated(row.updated_at.timestamp_micros(), row.id)
            }
            EnterpriseSort::Relevance => Key::Relevance(self.relevance_of(&row.name), row.id),
        }
    }

    /// 0 the name itself, 1 it begins with the text, 2 it holds it; a shorter name is closer within each.
    fn relevance_of(&self, name: &str) -> i32 {
        let text = self.search_text().unwrap_or_default();
        let tier = if name == text {
            0
        } else if name.starts_with(text) {
            1
        } else {
            2
        };
        tier * 1000 + i32::try_from(name.chars().count()).unwrap_or(999).min(999)
    }
}

/// [`EnterpriseQuery::relevance_of`] for the database; a test holds the two together.
fn relevance(text: &str) -> Box<dyn BoxableExpression<enterprises::table, Backend, SqlType = Integer>> {
    let length = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
    let expression = sql::<Integer>("(CASE WHEN enterprises.name = ")
        .bind::<Text, _>(text.to_owned())
        .sql(" THEN 0 WHEN substr(enterprises.name, 1, ")
        .bind::<Integer, _>(length)
        .sql(") = ")
        .bind::<Text, _>(text.to_owned())
        .sql(" THEN 1 ELSE 2 END * 1000 + CASE WHEN length(enterprises.name) > 999 THEN 999 ELSE length(enterprises.name) END)");
    Box::new(expression)
}

type Query<'a> = enterprises::BoxedQuery<'a, Backend>;

/// The rows of one page and one more.
pub fn page(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    query: &EnterpriseQuery,
    window: &Window<Key>,
) -> Result<Vec<EnterpriseRow>> {
    if query.broad {
        return broad_page(c, keys, principal, query, window);
    }
    let mut parts = scope::enterprise_parts(principal, c.is_sqlite() && query.search_text().is_some());
    if parts.len() < 2 {
        let rows = filtered(c, keys, parts.pop().unwrap_or_else(|| scope::enterprises(principal)), query)?;
        let rows = ordered(rows, query, window.after.as_ref());
        return Ok(rows.limit(window.fetch()).select(EnterpriseRow::as_select()).load(c)?);
    }
    // The page lies among the first rows of each part.
    let mut ids: Vec<i64> = Vec::new();
    for part in parts {
        let rows = ordered(filtered(c, keys, part, query)?, query, window.after.as_ref());
        ids.extend(rows.limit(window.fetch()).select(enterprises::id).load::<i64>(c)?);
    }
    let rows = ordered(enterprises::table.filter(one_of(enterprises::id, ids)).into_boxed(), query, None);
    Ok(rows.limit(window.fetch()).select(EnterpriseRow::as_select()).load(c)?)
}

/// Matches are looked up some at a time until the page is full.
fn broad_page(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    query: &EnterpriseQuery,
    window: &Window<Key>,
) -> Result<Vec<EnterpriseRow>> {
    let sqlite = c.is_sqlite();
    let text = query.search_text().unwrap_or_default();
    let mut after = if let Some(Key::Id(id)) = window.after { id } else { 0 };
    let (mut rows, mut step): (Vec<EnterpriseRow>, i64) = (Vec::new(), 60);
    loop {
        let ids = search::matching(c, text, after, step)?;
        let Some(last) = ids.last().copied() else { break };
        let visible = scope::any(scope::enterprise_parts(principal, sqlite));
        let found =
            conditions(c, keys, visible, query)?.filter(one_of(enterprises::id, ids.clone())).order(enterprises::id);
        let missing = window.fetch() - rows.len() as i64;
        rows.extend(found.limit(missing).select(EnterpriseRow::as_select()).load(c)?);
        if rows.len() as i64 == window.fetch() || (ids.len() as i64) < step {
            break;
        }
        (after, step) = (last, (step * 4).min(8000));
    }
    Ok(rows)
}

/// How many rows match.
pub fn count(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    query: &EnterpriseQuery,
    mode: CountMode,
) -> Result<i64> {
    let rows = filtered(c, keys, scope::enterprises(principal), query)?;
    match mode {
        CountMode::Exact => Ok(rows.count().get_result(c)?),
        CountMode::Estimate => Ok(rows.select(enterprises::id).limit(10_000).load::<i64>(c)?.len() as i64),
    }
}

fn filtered<'a>(c: &mut Conn, keys: &Keys, scope: EnterpriseFilter, query: &EnterpriseQuery) -> Result<Query<'a>> {
    let rows = conditions(c, keys, scope, query)?;
    Ok(match query.search_text() {
        Some(text) => rows.filter(search::matches(text, c.is_sqlite())),
        None => rows,
    })
}

/// Everything but the text.
fn conditions<'a>(c: &mut Conn, keys: &Keys, scope: EnterpriseFilter, query: &EnterpriseQuery) -> Result<Query<'a>> {
    use enterprises as e;
    let sqlite = c.is_sqlite();
    let mut rows = e::table.filter(scope).into_boxed();
    if let Some(code) = &query.territory_code {
        rows = rows.filter(within(c, code)?);
    }
    if let Some(group) = query.report_group {
        rows = rows.filter(in_group(group, sqlite));
    }
    if let Some(section) = &query.industry_section {
        rows = rows.filter(e::industry_section.eq(section.clone()));
    }
    if let Some(size) = query.size {
        rows = rows.filter(e::size.eq(size));
    }
    for tag in query.tag.iter().flat_map(|list| list.split(',')).map(str::trim).filter(|tag| !tag.is_empty()) {
        rows = rows.filter(tagged(c, tag)?);
    }
    rows = match query.above_scale {
        Some(AboveScaleFilter::Yes) => rows.filter(e::above_scale.eq(true)),
        Some(AboveScaleFilter::No) => rows.filter(e::above_scale.eq(false)),
        Some(AboveScaleFilter::Unknown) => rows.filter(e::above_scale.is_null()),
        None => rows,
    };
    if let Some(status) = query.status {
        rows = rows.filter(e::status.eq(status));
    }
    if let Some(status) = query.platform_status {
        rows = rows.filter(e::platform_status.eq(status));
    }
    if let Some(wanted) = query.key_account {
        let key_tags = enterprise_tags::table.inner_join(tags::table).filter(tags::key_account.eq(true));
        let is_account = exists(key_tags.filter(enterprise_tags::enterprise_id.eq(e::id)));
        rows = if wanted { rows.filter(is_account) } else { rows.filter(not(is_account)) };
    }
    if let Some(id) = query.managing_organization_id {
        rows = rows.filter(e::managing_organization_id.eq(id));
    }
    if let Some(phone) = &query.contact_phone {
        let index = keys.blind_index(&super::contacts::normal_phone(phone, "/contact_phone")?);
        let holders = enterprise_contacts::table.filter(enterprise_contacts::phone_index.eq(index));
        rows = rows.filter(e::id.eq_any(holders.select(enterprise_contacts::enterprise_id)));
    }
    Ok(rows)
}

/// Matches of a text that is too general, see [`EnterpriseQuery::settle`].
const BROAD: i64 = 2000;

/// Enterprises that a tag must have for it to be common.
const COMMON: i64 = 1000;

/// Those with a rare tag are looked up; a common one is looked for while the list is walked in its order.
fn tagged(c: &mut Conn, tag: &str) -> Result<EnterpriseFilter> {
    use enterprise_tags as t;
    let all = t::table.filter(t::tag_code.eq(tag.to_owned()));
    let common = all.clone().select(t::enterprise_id).limit(COMMON).load::<i64>(c)?.len() as i64 == COMMON;
    Ok(if common {
        Box::new(exists(all.filter(t::enterprise_id.eq(enterprises::id))))
    } else {
        Box::new(enterprises::id.eq_any(all.select(t::enterprise_id)))
    })
}

/// SQLite does not know that a page is short and would rather sort a whole group than walk the list in its order; a
/// column behind a sign is not looked up.
fn in_group(group: ReportGroup, sqlite: bool) -> EnterpriseFilter {
    let column = if sqlite { "+enterprises.report_group = " } else { "enterprises.report_group = " };
    Box::new(sql::<Bool>(column).bind::<Text, _>(group.code()))
}

fn within(c: &mut Conn, code: &str) -> Result<EnterpriseFilter> {
    use enterprises as e;
    let level: Option<TerritoryLevel> = territories::table.find(code).select(territories::level).first(c).optional()?;
    let code = code.to_owned();
    Ok(match level.ok_or_else(|| FieldError::new("/territory_code", "reference"))? {
        // One deployment serves one root, which lies within one province.
        TerritoryLevel::Province => Box::new(e::territory_code.is_not_null()),
        TerritoryLevel::Municipality => Box::new(e::municipality_code.assume_not_null().eq(code)),
        TerritoryLevel::District => Box::new(e::district_code.assume_not_null().eq(code)),
        TerritoryLevel::Town => Box::new(e::town_code.assume_not_null().eq(code)),
        TerritoryLevel::Community => Box::new(e::community_code.assume_not_null().eq(code)),
    })
}

fn ordered<'a>(rows: Query<'a>, query: &EnterpriseQuery, after: Option<&Key>) -> Query<'a> {
    use enterprises as e;
    let time = |micros: &i64| chrono::DateTime::from_timestamp_micros(*micros).unwrap_or_default().naive_utc();
    // Row values let the index below the scope column serve both the condition and the order.
    match (query.order(), after) {
        (EnterpriseSort::Id, Some(Key::Id(id))) => rows.filter(e::id.gt(*id)).order(e::id),
        (EnterpriseSort::Id, _) => rows.order(e::id),
        (EnterpriseSort::IdDesc, Some(Key::Id(id))) => rows.filter(e::id.lt(*id)).order(e::id.desc()),
        (EnterpriseSort::IdDesc, _) => rows.order(e::id.desc()),
        (EnterpriseSort::Name, after) => {
            let rows = rows.order((e::name, e::id));
            let Some(Key::Name(name, id)) = after else { return rows };
            let pair = sql::<Bool>("(enterprises.name, enterprises.id) > (").bind::<Text, _>(name.clone());
            rows.filter(pair.sql(", ").bind::<BigInt, _>(*id).sql(")"))
        }
        (EnterpriseSort::NameDesc, after) => {
            let rows = rows.order((e::name.desc(), e::id.desc()));
            let Some(Key::Name(name, id)) = after else { return rows };
            let pair = sql::<Bool>("(enterprises.name, enterprises.id) < (").bind::<Text, _>(name.clone());
            rows.filter(pair.sql(", ").bind::<BigInt, _>(*id).sql(")"))
        }
        (EnterpriseSort::Updated, after) => {
            let rows = rows.order((e::updated_at, e::id));
            let Some(Key::Updated(at, id)) = after else { return rows };
            let pair = sql::<Bool>("(enterprises.updated_at, enterprises.id) > (").bind::<Timestamp, _>(time(at));
            rows.filter(pair.sql(", ").bind::<BigInt, _>(*id).sql(")"))
        }
        (EnterpriseSort::UpdatedDesc, after) => {
            let rows = rows.order((e::updated_at.desc(), e::id.desc()));
            let Some(Key::Updated(at, id)) = after else { return rows };
            let pair = sql::<Bool>("(enterprises.updated_at, enterprises.id) < (").bind::<Timestamp, _>(time(at));
            rows.filter(pair.sql(", ").bind::<BigInt, _>(*id).sql(")"))
        }
        (EnterpriseSort::Relevance, after) => {
            let text = query.search_text().unwrap_or_default();
            let rows = rows.order((relevance(text), e::id));
            let Some(Key::Relevance(tier, id)) = after else { return rows };
            rows.filter(relevance(text).gt(*tier).or(relevance(text).eq(*tier).and(e::id.gt(*id))))
        }
    }
}
