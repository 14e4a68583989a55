//! A row of a ledger into the register: created, updated, or found to say nothing new.
//!
//! A ledger knows part of what the register knows. What it leaves blank stays, tags are added and never taken away,
//! and a precise division is not replaced by the town around it.

use diesel::prelude::*;

use super::cell::Cell;
use super::creation;
use super::kinds::undo::Before;
use super::kinds::{self, Row};
use super::related::add_related;
use super::report::{Code, Finding};
use super::row::EnterpriseRow;
use super::trace::{Former, Trace};
use super::values::texts;
use super::words::RowStatus;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::Conn;
use crate::db::schema::organizations;
use crate::enterprises::draft::{Draft, latest_figures, place_of};
use crate::enterprises::store;
use crate::enterprises::words::IdentifierKind;
use crate::error::{Error, Result};
use crate::messages::{self, ProblemKind};

/// Where figures of ledgers come from; a later ledger corrects them, other sources stand beside them.
pub const SOURCE: &str = "台账导入";

/// What became of a row.
pub struct Written {
    /// Created, updated, unchanged or failed.
    pub status: RowStatus,
    /// The enterprise; none for a failed row and for one that a dry run would create.
    pub enterprise_id: Option<i64>,
    /// The officer, of a row about one.
    pub officer_id: Option<i64>,
    /// What undoing a row of another kind than enterprises will need.
    pub before: Option<Before>,
    /// Why it failed here, though the row itself was in order; a remark when it did not fail.
    pub finding: Option<Finding>,
    /// What undoing it will need; of created and updated rows.
    pub trace: Option<Trace>,
}

impl Written {
    /// What became of a row about an enterprise.
    pub fn of(status: RowStatus, enterprise_id: Option<i64>) -> Self {
        Written { status, enterprise_id, officer_id: None, before: None, finding: None, trace: None }
    }

    /// The same with what undoing it will need.
    pub fn traced(status: RowStatus, enterprise_id: i64, trace: Trace) -> Self {
        Written { trace: Some(trace), ..Written::of(status, Some(enterprise_id)) }
    }

    /// A row that cannot be written.
    pub fn rejected(finding: Finding) -> Self {
        Written { finding: Some(finding), ..Written::of(RowStatus::Failed, None) }
    }

    /// A row that is written with a remark.
    pub fn remarking(self, finding: Option<Finding>) -> Self {
        Written { finding, ..self }
    }

    /// A row that cannot be written, for this reason.
    pub fn failed(code: Code) -> Self {
        Written::rejected(Finding::new(code))
    }
}

/// Writes some rows; with `dry_run` it tells what would happen. New enterprises are written together, everything else
/// row by row, each time in a savepoint: a failed row leaves nothing behind.
pub fn write_all(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: &[&Row],
    dry_run: bool,
) -> Result<Vec<Written>> {
    let new = creation::new_among(c, rows)?;
    let mut written: Vec<Option<Written>> = rows.iter().map(|_| None).collect();
    for some in new.chunks(creation::TOGETHER) {
        let drafts: Vec<&EnterpriseRow> = some.iter().map(|(_, row)| *row).collect();
        let created = write_new(c, keys, principal, &drafts, dry_run)?;
        for ((index, _), created) in some.iter().zip(created) {
            written[*index] = Some(created);
        }
    }
    let each = |(row, done): (&&Row, Option<Written>)| match done {
        Some(done) => Ok(done),
        None => write(c, keys, principal, row, dry_run),
    };
    rows.iter().zip(written).map(each).collect()
}

/// Writes new enterprises. When one of them cannot be written, the halves are tried, so that it fails alone.
fn write_new(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    rows: &[&EnterpriseRow],
    dry_run: bool,
) -> Result<Vec<Written>> {
    let outcome = in_savepoint(c, dry_run, |c| creation::create(c, keys, principal, rows));
    match outcome {
        Err(error) => match (refusal(&error), rows) {
            (Some(code), [_]) => Ok(vec![Written::failed(code)]),
            (Some(_), _) => {
                let (front, back) = rows.split_at(rows.len() / 2);
                let mut written = write_new(c, keys, principal, front, dry_run)?;
                written.extend(write_new(c, keys, principal, back, dry_run)?);
                Ok(written)
            }
            (None, _) => Err(error),
        },
        // What would be created has no id.
        Ok(written) if dry_run => Ok(written.into_iter().map(|w| Written { enterprise_id: None, ..w }).collect()),
        Ok(written) => Ok(written),
    }
}

fn write(c: &mut Conn, keys: &Keys, principal: &Principal, row: &Row, dry_run: bool) -> Result<Written> {
    match in_savepoint(c, dry_run, |c| kinds::write_row(c, keys, principal, row)) {
        Err(error) => refusal(&error).map(Written::failed).ok_or(error),
        Ok(written) if dry_run && written.status == RowStatus::Created => {
            // What would be created has no id; the enterprise of a new contact exists.
            let new_enterprise = matches!(row, Row::Enterprise(_));
            let enterprise_id = written.enterprise_id.filter(|_| !new_enterprise);
            Ok(Written { enterprise_id, officer_id: None, ..written })
        }
        written => written,
    }
}

/// Runs `f` so that its failure leaves nothing behind, and with `dry_run` its success neither.
fn in_savepoint<T>(c: &mut Conn, dry_run: bool, f: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    let outcome = c.in_savepoint(|c| {
        let done = f(c)?;
        if dry_run { Err(Undo(Box::new(Ok(done)))) } else { Ok(done) }
    });
    outcome.or_else(|undo: Undo<T>| *undo.0)
}

/// Why a row cannot be written; none of an error that is not the row's.
fn refusal(error: &Error) -> Option<Code> {
    // Somebody else created or changed the same enterprise since we looked.
    let conflict = is(error, &[&messages::CONFLICT, &messages::STALE, &messages::DUPLICATE_ENTERPRISE]);
    let invalid = is(error, &[&messages::INVALID]).then_some(Code::Refused);
    conflict.then_some(Code::Conflict).or(invalid)
}

/// Whether an error is of one of these kinds.
pub fn is(error: &Error, kinds: &[&ProblemKind]) -> bool {
    matches!(error, Error::Problem(problem) if kinds.iter().any(|kind| kind.code == problem.kind.code))
}

/// Carries the result out of a savepoint that is rolled back.
struct Undo<T>(Box<Result<T>>);

impl<T> From<diesel::result::Error> for Undo<T> {
    fn from(error: diesel::result::Error) -> Self {
        Undo(Box::new(Err(error.into())))
    }
}

impl<T> From<Error> for Undo<T> {
    fn from(error: Error) -> Self {
        Undo(Box::new(Err(error)))
    }
}

/// Writes one enterprise.
pub fn enterprise(c: &mut Conn, keys: &Keys, principal: &Principal, row: &EnterpriseRow) -> Result<Written> {
    match store::holder_of(c, IdentifierKind::CreditCode.code(), "", &row.credit_code)? {
        None => {
            let created = creation::create(c, keys, principal, &[row])?.pop();
            created.ok_or_else(|| Error::internal("new enterprise", "nothing written"))
        }
        Some(id) => match store::find_for(c, principal, id, Action::Import) {
            Ok(found) => update(c, keys, found, row),
            // It exists elsewhere; whose it is and what it holds is not for this caller.
            Err(error) if is(&error, &[&messages::NOT_FOUND, &messages::FORBIDDEN]) => {
                Ok(Written::failed(Code::EnterpriseElsewhere))
            }
            Err(error) => Err(error),
        },
    }
}

fn update(c: &mut Conn, keys: &Keys, found: store::EnterpriseRow, row: &EnterpriseRow) -> Result<Written> {
    let id = found.id;
    let mut draft = found.draft.clone();
    merge(c, &mut draft, row)?;
    let references = store::references(c, id, &store::RECORDS)?;
    let related = add_related(c, keys, id, row)?;
    let (_, figures) = latest_figures(c, id)?;
    draft.derive(c, &figures)?;
    if draft == found.draft && !related.changed() {
        return Ok(Written::of(RowStatus::Unchanged, Some(id)));
    }
    store::update(c, id, found.version, &draft)?;
    let former = Former {
        draft: found.draft,
        version: found.version,
        added_tags: related.tags,
        figures: related.figures,
        contact: related.former_contact,
        references,
    };
    let trace = Trace { version: found.version + 1, contact: related.contact, former: Some(former) };
    Ok(Written::traced(RowStatus::Updated, id, trace))
}

/// What the register's own text becomes when a ledger brings it back: blanks and marks that reading takes away are no
/// difference, so that an export changes nothing when it is imported.
pub(super) fn read_again(text: &str, read: fn(&Cell) -> Option<String>) -> Option<String> {
    read(&Cell::Text(text.to_owned()))
}

/// Takes over what the row says.
pub(super) fn merge(c: &mut Conn, draft: &mut Draft, row: &EnterpriseRow) -> Result<()> {
    fn take<T: Clone>(target: &mut Option<T>, value: &Option<T>) {
        if value.is_some() {
            target.clone_from(value);
        }
    }
    fn take_text(target: &mut Option<String>, value: &Option<String>, read: fn(&Cell) -> Option<String>) {
        if value.is_some() && target.as_deref().and_then(|known| read_again(known, read)) != *value {
            target.clone_from(value);
        }
    }
    if read_again(&draft.name, texts::name).as_ref() != Some(&row.name) {
        draft.name.clone_from(&row.name);
    }
    take_text(&mut draft.legal_representative, &row.legal_representative, texts::person);
    take_text(&mut draft.registered_address, &row.registered_address, texts::name);
    take_text(&mut draft.operating_address, &row.operating_address, texts::name);
    take(&mut draft.founded_on, &row.founded_on);
    take(&mut draft.above_scale, &row.above_scale);
    take_text(&mut draft.note, &row.note, texts::note);
    if let Some(industry) = &row.industry {
        // A section alone does not make a known class forgotten.
        if !draft.industry().is_some_and(|known| known.refines(industry)) {
            draft.industry_section = Some(industry.section.to_string());
            draft.industry_code.clone_from(&industry.code);
        }
    }
    if draft.territory_code != row.territory_code {
        let present = place_of(c, &draft.territory_code)?.unwrap_or_default();
        let codes = [present.municipality, present.district, present.town, present.community];
        if !codes.iter().flatten().any(|code| *code == row.territory_code) {
            draft.territory_code.clone_from(&row.territory_code);
            // The unit follows from the division, but a park keeps its firms.
            let unit = draft.managing_organization_id.unwrap_or_default();
            let unit = organizations::table.find(unit).select(organizations::territory_code);
            if !matches!(unit.first::<Option<String>>(c).optional()?, Some(None)) {
                draft.managing_organization_id = None;
            }
        }
    }
    Ok(())
}
