//! Rows of enterprises. Every finder takes the caller and starts from his scope.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::draft::{Draft, latest_figures};
use super::matching::pairs;
use super::merge;
use super::words::{EnterpriseStatus, IdentifierKind};
use crate::attachments::rows as attachments;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action, Place, Relation};
use crate::db::schema::{enterprise_identifiers, enterprise_status_history, enterprise_tags, enterprises, tags};
use crate::db::{Conn, now, today};
use crate::error::{Error, FieldError, Result};
use crate::http::etag::IfMatch;
use crate::issues::place;
use crate::{messages, on_backend, search};

/// One enterprise as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = enterprises)]
pub struct EnterpriseRow {
    /// `enterprises.id`
    pub id: i64,
    /// The columns that people and rules write.
    #[diesel(embed)]
    pub draft: Draft,
    /// Operating status; changed through its history only.
    pub status: EnterpriseStatus,
    /// When its account was certified.
    pub certified_at: Option<NaiveDateTime>,
    /// How.
    pub certification_method: Option<String>,
    /// By which document.
    pub certification_document: Option<String>,
    /// The file of that document.
    pub certification_attachment_id: Option<i64>,
    /// Row version.
    pub version: i64,
    /// Creation.
    pub created_at: NaiveDateTime,
    /// Last change.
    pub updated_at: NaiveDateTime,
}

impl EnterpriseRow {
    /// Where it is, as far as scope is concerned.
    pub fn place(&self) -> Place {
        self.draft.place()
    }
}

/// The row, if the caller sees it, with his relations to it. 404 otherwise; 410 when it was merged into one that he
/// sees.
pub fn find(c: &mut Conn, principal: &Principal, id: i64) -> Result<(EnterpriseRow, Vec<Relation>)> {
    let row = enterprises::table
        .filter(enterprises::id.eq(id))
        .filter(scope::enterprises(principal))
        .select(EnterpriseRow::as_select())
        .first(c)
        .optional()?;
    let Some(row): Option<EnterpriseRow> = row else { return Err(merge::absent(c, principal, id)?) };
    let relations = scope::relations(c, principal, &[(id, row.place())])?.pop().unwrap_or_default();
    Ok((row, relations))
}

/// The row for an action: 404 when not visible, 403 when not permitted. Of two changes at once the second one waits
/// here and then sees the first one's version; SQLite has one writer anyway.
pub fn find_for(c: &mut Conn, principal: &Principal, id: i64, action: Action) -> Result<EnterpriseRow> {
    lock(c, &[id])?;
    let (row, relations) = find(c, principal, id)?;
    scope::require_of(c, principal, &(id, row.place()), &relations, action)?;
    Ok(row)
}

/// Makes other writers of these rows wait for the end of the transaction; always in the order of the ids, so that two
/// writers of the same two rows do not wait for each other.
pub fn lock(c: &mut Conn, ids: &[i64]) -> Result<()> {
    if let Conn::Postgresql(c) = c {
        let rows = enterprises::table.filter(enterprises::id.eq_any(ids)).order(enterprises::id);
        rows.select(enterprises::id).for_update().load::<i64>(c)?;
    }
    Ok(())
}

/// [`find_for`] that also holds the version against `If-Match`.
pub fn find_to_change(
    c: &mut Conn,
    principal: &Principal,
    id: i64,
    action: Action,
    if_match: IfMatch,
) -> Result<EnterpriseRow> {
    let row = find_for(c, principal, id, action)?;
    if_match.check(row.version)?;
    Ok(row)
}

/// The row with a current credit code, or with that of a row merged into it, if the caller sees it.
pub fn find_by_credit_code(c: &mut Conn, principal: &Principal, code: &str) -> Result<(EnterpriseRow, Vec<Relation>)> {
    let id = holder_of(c, "credit_code", "", code)?.ok_or_else(|| messages::NOT_FOUND.error())?;
    find(c, principal, id)
}

/// Which enterprise holds an identifier today, whoever asks; the code of a merged row goes on naming the survivor.
/// Callers answer no more than "taken".
pub fn holder_of(c: &mut Conn, kind: &str, system: &str, value: &str) -> Result<Option<i64>> {
    use enterprise_identifiers as t;
    let named = t::table.filter(t::kind.eq(kind).and(t::system.eq(system)).and(t::value.eq(value)));
    let present = named.filter(t::valid_to.is_null()).select(t::enterprise_id).first(c).optional()?;
    if present.is_some() {
        return Ok(present);
    }
    Ok(named.filter(t::merge_id.is_not_null()).select(t::enterprise_id).first(c).optional()?)
}

/// [`holder_of`] for many credit codes.
pub fn holders_of(c: &mut Conn, codes: &[&str]) -> Result<HashMap<String, i64>> {
    use enterprise_identifiers as t;
    let named = || {
        let national = t::table.filter(t::kind.eq(IdentifierKind::CreditCode).and(t::system.eq("")));
        national.filter(t::value.eq_any(codes))
    };
    let columns = (t::value, t::enterprise_id);
    let mut holders: HashMap<String, i64> =
        named().filter(t::merge_id.is_not_null()).select(columns).load(c)?.into_iter().collect();
    holders.extend(named().filter(t::valid_to.is_null()).select(columns).load::<(String, i64)>(c)?);
    Ok(holders)
}

/// Takes the row that something names, and looks again until it names the one that is taken: a merge that comes at the
/// same moment is over then, or waits.
pub fn lock_named(c: &mut Conn, name: impl Fn(&mut Conn) -> Result<Option<i64>>) -> Result<Option<i64>> {
    let mut named = name(c)?;
    while let Some(id) = named {
        lock(c, &[id])?;
        named = name(c)?;
        if named == Some(id) {
            break;
        }
    }
    Ok(named)
}

/// What belongs to a new row beside its draft.
pub struct Origin<'a> {
    /// Operating status to begin with.
    pub status: EnterpriseStatus,
    /// Its date in the status history.
    pub effective_on: NaiveDate,
    /// The caller's own reference for a row created offline.
    pub client_ref: Option<&'a str>,
}

/// Writes a new enterprise with its first status. The draft must have been derived.
pub fn insert(c: &mut Conn, principal: &Principal, draft: &Draft, origin: Origin) -> Result<i64> {
    let ids = insert_all(c, principal, std::slice::from_ref(draft), &origin)?;
    let id = ids.first().copied().ok_or_else(|| Error::internal("new enterprise", "no id"))?;
    reindex(c, id)?;
    Ok(id)
}

/// Writes new enterprises of one origin with their first status and tells their ids in the order of the drafts.
/// Finding them ([`reindex`]) is left to the caller.
pub fn insert_all(c: &mut Conn, principal: &Principal, drafts: &[Draft], origin: &Origin) -> Result<Vec<i64>> {
    let at = now();
    let row = |draft| {
        (
            draft,
            enterprises::status.eq(origin.status),
            enterprises::client_ref.eq(origin.client_ref),
            enterprises::api_client_id.eq(principal.client_id()),
            enterprises::created_by.eq(principal.user_id()),
            enterprises::version.eq(1_i64),
            enterprises::created_at.eq(at),
            enterprises::updated_at.eq(at),
        )
    };
    let rows: Vec<_> = drafts.iter().map(row).collect();
    let insert = diesel::insert_into(enterprises::table).values(rows).returning(enterprises::id);
    let mut ids: Vec<i64> = on_backend!(c, |c| diesel::RunQueryDsl::get_results(insert, c))?;
    // Numbers are given in the order of the rows, while neither database promises to tell them in that order.
    ids.sort_unstable();
    let statuses: Vec<NewStatus> =
        ids.iter().map(|id| NewStatus::new(principal, *id, origin.status, origin.effective_on, None)).collect();
    record_statuses(c, statuses)?;
    Ok(ids)
}

/// Writes a changed draft over version `version`; 412 when another change was faster.
pub fn update(c: &mut Conn, id: i64, version: i64, draft: &Draft) -> Result<()> {
    let row = enterprises::table.filter(enterprises::id.eq(id).and(enterprises::version.eq(version)));
    let values = (draft, enterprises::version.eq(version + 1), enterprises::updated_at.eq(now()));
    if diesel::update(row).set(values).execute(c)? == 0 {
        return Err(messages::STALE.error());
    }
    place::follow(c, id, &draft.place())?;
    reindex(c, id)
}

/// Marks a change of something that belongs to the row (tags, figures, identifiers).
pub fn touch(c: &mut Conn, id: i64) -> Result<()> {
    diesel::update(enterprises::table.find(id))
        .set((enterprises::version.eq(enterprises::version + 1), enterprises::updated_at.eq(now())))
        .execute(c)?;
    Ok(())
}

/// Brings size and thresholds in line with the figures after a change of either.
pub fn reclassify(c: &mut Conn, id: i64) -> Result<()> {
    let mut draft: Draft = enterprises::table.find(id).select(Draft::as_select()).first(c)?;
    let before = draft.clone();
    let (_, figures) = latest_figures(c, id)?;
    draft.classify(&figures);
    if draft != before {
        diesel::update(enterprises::table.find(id)).set(&draft).execute(c)?;
    }
    Ok(())
}

/// Appends to the status history.
pub fn record_status(
    c: &mut Conn,
    principal: &Principal,
    id: i64,
    status: EnterpriseStatus,
    effective_on: NaiveDate,
    reason: Option<&str>,
) -> Result<()> {
    record_statuses(c, vec![NewStatus::new(principal, id, status, effective_on, reason)])
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_status_history, treat_none_as_default_value = false)]
struct NewStatus<'a> {
    enterprise_id: i64,
    status: EnterpriseStatus,
    effective_on: NaiveDate,
    reason: Option<&'a str>,
    user_id: Option<i64>,
    api_client_id: Option<i64>,
    recorded_at: NaiveDateTime,
}

impl<'a> NewStatus<'a> {
    fn new(
        principal: &Principal,
        enterprise_id: i64,
        status: EnterpriseStatus,
        effective_on: NaiveDate,
        reason: Option<&'a str>,
    ) -> Self {
        let (user_id, api_client_id) = (principal.user_id(), principal.client_id());
        NewStatus { enterprise_id, status, effective_on, reason, user_id, api_client_id, recorded_at: now() }
    }
}

fn record_statuses(c: &mut Conn, rows: Vec<NewStatus>) -> Result<()> {
    let insert = diesel::insert_into(enterprise_status_history::table).values(rows);
    on_backend!(c, |c| diesel::RunQueryDsl::execute(insert, c))?;
    Ok(())
}

/// Writes anew what finding the row follows from: the search entry (the name, those of rows merged into it, and every
/// identifier, former ones included) and the keys of duplicates.
pub fn reindex(c: &mut Conn, id: i64) -> Result<()> {
    let name: String = enterprises::table.find(id).select(enterprises::name).first(c)?;
    let former = merge::former_names(c, id)?;
    let identifiers = enterprise_identifiers::table.filter(enterprise_identifiers::enterprise_id.eq(id));
    let values: Vec<String> = identifiers.select(enterprise_identifiers::value).load(c)?;
    let texts: Vec<&str> = std::iter::once(&name).chain(&former).chain(&values).map(String::as_str).collect();
    search::index_enterprise(c, id, &texts)?;
    pairs::refresh(c, id)
}

/// Replaces the tags; unknown ones are errors at their place in the list, and so are retired ones that it did not have.
pub fn set_tags(c: &mut Conn, id: i64, codes: &[String]) -> Result<bool> {
    let before = tags_of(c, &[id])?.into_iter().map(|(_, code)| code).collect::<std::collections::BTreeSet<_>>();
    let mut known = tags_in_force(c, codes)?;
    known.extend(before.iter().cloned());
    let unknown = codes.iter().enumerate().filter(|(_, code)| !known.contains(code));
    let errors: Vec<FieldError> = unknown.map(|(i, _)| FieldError::new(format!("/tags/{i}"), "reference")).collect();
    if !errors.is_empty() {
        return Err(Error::invalid(errors));
    }
    let after: std::collections::BTreeSet<String> = codes.iter().cloned().collect();
    for gone in before.difference(&after) {
        diesel::delete(enterprise_tags::table.find((id, gone))).execute(c)?;
    }
    let new: Vec<(i64, &str)> = after.difference(&before).map(|code| (id, code.as_str())).collect();
    insert_tags(c, &new)?;
    Ok(before != after)
}

/// Those of the codes that may be given today.
fn tags_in_force(c: &mut Conn, codes: &[impl AsRef<str>]) -> Result<Vec<String>> {
    let known = tags::table.filter(tags::code.eq_any(codes.iter().map(AsRef::as_ref)));
    let known = known.filter(tags::valid_to.is_null().or(tags::valid_to.assume_not_null().ge(today())));
    Ok(known.select(tags::code).load(c)?)
}

/// Gives tags to enterprises that do not have them; unknown and retired ones are an error.
pub fn add_tags(c: &mut Conn, new: &[(i64, &str)]) -> Result<()> {
    let codes: std::collections::BTreeSet<&str> = new.iter().map(|(_, code)| *code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    if codes.is_empty() {
        return Ok(());
    }
    if tags_in_force(c, &codes)?.len() < codes.len() {
        return Err(FieldError::new("/tags", "reference").into());
    }
    insert_tags(c, new)
}

fn insert_tags(c: &mut Conn, new: &[(i64, &str)]) -> Result<()> {
    use enterprise_tags as t;
    if new.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = new.iter().map(|(id, code)| (t::enterprise_id.eq(*id), t::tag_code.eq(*code))).collect();
    on_backend!(c, |c| diesel::RunQueryDsl::execute(diesel::insert_into(t::table).values(rows), c))?;
    Ok(())
}

/// Tags of some enterprises.
pub fn tags_of(c: &mut Conn, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    Ok(enterprise_tags::table
        .filter(enterprise_tags::enterprise_id.eq_any(ids))
        .order((enterprise_tags::enterprise_id, enterprise_tags::tag_code))
        .select((enterprise_tags::enterprise_id, enterprise_tags::tag_code))
        .load(c)?)
}

/// Where others record something about an enterprise that forbids to remove it; each table has the columns `id` and
/// `enterprise_id`.
pub const REFERENCES: [&str; 5] =
    ["assignments", "enterprise_agents", "enterprise_invitations", "enterprise_registrations", "issues"];

/// The same, and what a removal by hand would take along: somebody has worked with the enterprise.
pub const RECORDS: [&str; 7] = [
    "assignments",
    "enterprise_agents",
    "enterprise_invitations",
    "enterprise_registrations",
    "attachments",
    "enterprise_moves",
    "issues",
];

/// The newest row of each of some tables that refers to the enterprise.
pub fn references(c: &mut Conn, id: i64, tables: &[&str]) -> Result<BTreeMap<String, i64>> {
    #[derive(QueryableByName)]
    struct Last {
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Nullable<BigInt>)]
        last: Option<i64>,
    }
    let mark = if c.is_sqlite() { "?1" } else { "$1" };
    let each =
        |table: &&str| format!("SELECT '{table}' AS name, max(id) AS last FROM {table} WHERE enterprise_id = {mark}");
    let sql = tables.iter().map(each).collect::<Vec<_>>().join(" UNION ALL ");
    let rows: Vec<Last> = diesel::sql_query(sql).bind::<BigInt, _>(id).load(c)?;
    Ok(rows.into_iter().filter_map(|row| Some((row.name, row.last?))).collect())
}

/// Removes an enterprise with what belongs to it; anything that others recorded about it keeps it.
pub fn delete(c: &mut Conn, id: i64) -> Result<()> {
    if !references(c, id, &REFERENCES)?.is_empty() {
        return Err(messages::REFERENCED.error());
    }
    let files = attachments::present().filter(crate::db::schema::attachments::enterprise_id.eq(id));
    if files.count().get_result::<i64>(c)? > 0 {
        return Err(messages::REFERENCED.error());
    }
    search::forget_enterprise(c, id)?;
    diesel::delete(enterprises::table.find(id)).execute(c)?;
    Ok(())
}
