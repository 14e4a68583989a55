//! Enterprises of a ledger that nobody has yet: written together, the rows of each table in one statement.

use std::collections::HashSet;

use super::kinds::Row;
use super::related::{contact, figure};
use super::report::Code;
use super::row::EnterpriseRow;
use super::trace::Trace;
use super::words::RowStatus;
use super::write::{Written, merge};
use crate::auth::crypto::Keys;
use crate::auth::principal::{Membership, Principal};
use crate::auth::scope::{Cover, Permission};
use crate::db::{Conn, today};
use crate::enterprises::contacts::{self, ContactIn};
use crate::enterprises::draft::{Divisions, Draft};
use crate::enterprises::identifiers::{self, NewIdentifier};
use crate::enterprises::indicators;
use crate::enterprises::matching::pairs;
use crate::enterprises::store::{self, Origin};
use crate::enterprises::words::{EnterpriseStatus, EntityKind};
use crate::error::Result;
use crate::search;

/// Rows per statement: SQLite takes 32,766 values in one.
pub const TOGETHER: usize = 500;

/// The enterprises that nobody has, with their places among the rows; of several rows with one code the first.
pub fn new_among<'a>(c: &mut Conn, rows: &[&'a Row]) -> Result<Vec<(usize, &'a EnterpriseRow)>> {
    let enterprise = |(index, row): (usize, &&'a Row)| match row {
        Row::Enterprise(row) => Some((index, row.as_ref())),
        _ => None,
    };
    let mut found: Vec<(usize, &EnterpriseRow)> = rows.iter().enumerate().filter_map(enterprise).collect();
    let mut met = HashSet::new();
    found.retain(|(_, row)| met.insert(row.credit_code.as_str()));
    if !found.is_empty() {
        let codes: Vec<&str> = found.iter().map(|(_, row)| row.credit_code.as_str()).collect();
        let holders = store::holders_of(c, &codes)?;
        found.retain(|(_, row)| !holders.contains_key(&row.credit_code));
    }
    Ok(found)
}

/// Writes enterprises whose codes differ and are free. Any of them may make the whole fail.
pub fn create(c: &mut Conn, keys: &Keys, principal: &Principal, rows: &[&EnterpriseRow]) -> Result<Vec<Written>> {
    let mut divisions = Divisions::default();
    let mut written = Vec::with_capacity(rows.len());
    let (mut drafts, mut accepted) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
    for (index, row) in rows.iter().enumerate() {
        written.push(Written::failed(Code::RegionUnknown));
        if let Some(draft) = draft(c, &mut divisions, principal, row)? {
            drafts.push(draft);
            accepted.push((index, *row));
        }
    }
    if drafts.is_empty() {
        return Ok(written);
    }
    let origin = Origin { status: EnterpriseStatus::Operating, effective_on: today(), client_ref: None };
    let ids = store::insert_all(c, principal, &drafts, &origin)?;
    let rows: Vec<(i64, &EnterpriseRow)> = ids.iter().copied().zip(accepted.iter().map(|(_, row)| *row)).collect();
    let contacts = add_related(c, keys, principal, &rows)?;
    let texts = |draft: &Draft| search::tokens(&[&draft.name, draft.credit_code.as_deref().unwrap_or_default()]);
    let entries: Vec<(i64, Vec<String>)> = ids.iter().copied().zip(drafts.iter().map(texts)).collect();
    search::index_new(c, &entries)?;
    pairs::refresh_all(c, &ids)?;
    for ((index, _), (id, contact)) in accepted.iter().zip(ids.iter().zip(contacts)) {
        let trace = Trace { version: 1, contact: contact.map(|contact| (contact, 1)), former: None };
        written[*index] = Written::traced(RowStatus::Created, *id, trace);
    }
    Ok(written)
}

/// What the row says with what follows from it; none when it lies outside of what the caller imports.
fn draft(c: &mut Conn, divisions: &mut Divisions, principal: &Principal, row: &EnterpriseRow) -> Result<Option<Draft>> {
    let kind = match row.credit_code.get(..2) {
        Some("91") => EntityKind::Company,
        Some("92") => EntityKind::SoleTrader,
        Some("93") => EntityKind::Cooperative,
        _ => EntityKind::Other,
    };
    let mut draft = Draft::new(&row.name, kind, &row.territory_code);
    draft.credit_code = Some(row.credit_code.clone());
    merge(c, &mut draft, row)?;
    draft.derive_within(c, divisions, &row.figures())?;
    let holds = |draft: &Draft| {
        let place = draft.place();
        principal.with(Permission::EnterprisesImport).any(|membership| membership.cover.holds(&place))
    };
    if !holds(&draft) {
        // The ledger of a park is about the park's firms, whichever town they stand in.
        draft.managing_organization_id = principal.with(Permission::EnterprisesImport).find_map(park);
    }
    Ok(holds(&draft).then_some(draft))
}

/// The unit itself, when it manages enterprises without having a division.
fn park(membership: &Membership) -> Option<i64> {
    match membership.cover {
        Cover::Managed(id) => Some(id),
        Cover::Territory(..) | Cover::Nothing => None,
    }
}

/// What belongs to new enterprises: the code, tags, figures, a contact; tells the contacts' ids.
fn add_related(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: &[(i64, &EnterpriseRow)],
) -> Result<Vec<Option<i64>>> {
    let codes: Vec<NewIdentifier> = rows.iter().map(|(_, row)| NewIdentifier::free_code(&row.credit_code)).collect();
    let codes: Vec<(i64, &NewIdentifier)> = rows.iter().map(|(id, _)| *id).zip(&codes).collect();
    identifiers::insert_all(c, principal, &codes, today())?;
    let tags = rows.iter().flat_map(|(id, row)| row.tags.iter().flatten().map(|tag| (*id, tag.as_str())));
    store::add_tags(c, &tags.collect::<Vec<_>>())?;
    let figures = rows.iter().flat_map(|(id, row)| row.indicators.iter().filter_map(figure).map(|input| (*id, input)));
    indicators::insert_all(c, &figures.collect::<Vec<_>>())?;
    let named: Vec<Option<ContactIn>> = rows.iter().map(|(_, row)| contact(row)).collect();
    let people: Vec<(i64, &ContactIn)> =
        rows.iter().zip(&named).filter_map(|((id, _), contact)| Some((*id, contact.as_ref()?))).collect();
    let mut ids = contacts::insert_all(c, keys, &people)?.into_iter();
    Ok(named.iter().map(|contact| contact.as_ref().and_then(|_| ids.next())).collect())
}
