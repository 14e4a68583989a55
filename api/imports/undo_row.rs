//! Taking back one row: the enterprise stands as the row left it, or it stays as it is.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::report_store::ReportRow;
use super::trace::{Former, FormerContact, TraceRow};
use super::words::{KeptReason, RowStatus};
use super::write::SOURCE;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{enterprise_contacts, enterprise_indicators, enterprises, import_traces};
use crate::db::{Conn, now};
use crate::enterprises::draft::latest_figures;
use crate::enterprises::matching::pairs;
use crate::enterprises::store::{self, EnterpriseRow};
use crate::error::{Error, Result};
use crate::messages;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Deleted, or given its former values back.
    Undone,
    /// Left as it is.
    Kept(KeptReason),
}

/// Undoes one row, in a savepoint: what cannot be undone whole is not undone at all.
pub fn undo_row(c: &mut Conn, keys: &Keys, principal: &Principal, trace: &TraceRow, row: &ReportRow) -> Result<Fate> {
    let created = row.status == RowStatus::Created;
    if row.enterprise_id != Some(trace.enterprise_id) {
        return Ok(Fate::Kept(KeptReason::Merged));
    }
    if !is_there(c, trace)? {
        // Somebody was faster; of a new one there is nothing left to take back.
        return Ok(if created { Fate::Undone } else { Fate::Kept(KeptReason::Gone) });
    }
    let found = match store::find_for(c, principal, trace.enterprise_id, Action::Import) {
        Ok(found) => found,
        Err(Error::Problem(_)) => return Ok(Fate::Kept(KeptReason::Elsewhere)),
        Err(error) => return Err(error),
    };
    let former = trace.former(keys)?;
    if let Some(reason) = changed_since(c, trace, former.as_ref(), &found)? {
        return Ok(Fate::Kept(reason));
    }
    let undone = c.in_savepoint(|c| match &former {
        None => store::delete(c, found.id),
        Some(former) => restore(c, trace, former, &found),
    });
    match undone {
        Ok(()) => Ok(Fate::Undone),
        // Something that nobody told this module about refers to it.
        Err(Error::Problem(problem)) if problem.kind.code == messages::REFERENCED.code => {
            Ok(Fate::Kept(KeptReason::Referred))
        }
        Err(error) => Err(error),
    }
}

/// Whether the enterprise that the row was about is still there.
pub fn is_there(c: &mut Conn, trace: &TraceRow) -> Result<bool> {
    let row = enterprises::table.find(trace.enterprise_id).select(enterprises::created_at);
    Ok(row.first(c).optional()?.is_some_and(|created_at| trace.knew(created_at)))
}

/// Whether anything is different from how the row left it.
fn changed_since(
    c: &mut Conn,
    trace: &TraceRow,
    former: Option<&Former>,
    found: &EnterpriseRow,
) -> Result<Option<KeptReason>> {
    let references = store::references(c, found.id, &store::RECORDS)?;
    let known = |table: &String| former.and_then(|former| former.references.get(table)).copied().unwrap_or(0);
    if references.iter().any(|(table, last)| *last > known(table)) {
        return Ok(Some(KeptReason::Referred));
    }
    if found.version != trace.version {
        return Ok(Some(KeptReason::Edited));
    }
    // A contact has a version of its own. Those of a new enterprise must be the row's own; of another one, only the
    // contact that the row wrote matters.
    use enterprise_contacts as t;
    let wrote = trace.contact_id.zip(trace.contact_version);
    let contacts = t::table.filter(t::enterprise_id.eq(found.id)).select((t::id, t::version, t::created_at));
    let contacts: Vec<(i64, i64, NaiveDateTime)> = contacts.load(c)?;
    let is_wrote = |(id, version, at): &(i64, i64, NaiveDateTime)| wrote == Some((*id, *version)) && trace.knew(*at);
    let as_left = match former {
        None => contacts.len() == usize::from(wrote.is_some()) && contacts.iter().all(is_wrote),
        Some(_) => wrote.is_none() || contacts.iter().any(is_wrote),
    };
    Ok((!as_left).then_some(KeptReason::Edited))
}

/// Gives the enterprise its former values back. What follows from them is computed anew.
fn restore(c: &mut Conn, trace: &TraceRow, former: &Former, found: &EnterpriseRow) -> Result<()> {
    let id = found.id;
    restore_contact(c, trace, former.contact.as_ref())?;
    for figure in &former.figures {
        use enterprise_indicators as t;
        let written = t::table
            .filter(t::enterprise_id.eq(id).and(t::indicator_code.eq(&figure.code)))
            .filter(t::period.eq(&figure.period).and(t::source.eq(SOURCE)));
        match figure.former {
            None => diesel::delete(written).execute(c)?,
            Some((value, day)) => diesel::update(written)
                .set((t::value.eq(value), t::reported_on.eq(day), t::updated_at.eq(now())))
                .execute(c)?,
        };
    }
    if !former.added_tags.is_empty() {
        let tags = store::tags_of(c, &[id])?.into_iter().map(|(_, code)| code);
        let tags: Vec<String> = tags.filter(|code| !former.added_tags.contains(code)).collect();
        store::set_tags(c, id, &tags)?;
    }
    let mut draft = former.draft.clone();
    let (_, figures) = latest_figures(c, id)?;
    draft.derive(c, &figures)?;
    store::update(c, id, found.version, &draft)?;
    // The enterprise stands again as an earlier import left it; that one can be undone next.
    let earlier =
        import_traces::table.filter(import_traces::enterprise_id.eq(id).and(import_traces::version.eq(former.version)));
    diesel::update(earlier).set(import_traces::version.eq(found.version + 1)).execute(c)?;
    Ok(())
}

fn restore_contact(c: &mut Conn, trace: &TraceRow, former: Option<&FormerContact>) -> Result<()> {
    use enterprise_contacts as t;
    let Some((contact, version)) = trace.contact_id.zip(trace.contact_version) else { return Ok(()) };
    let Some(former) = former else {
        diesel::delete(t::table.find(contact)).execute(c)?;
        return pairs::refresh(c, trace.enterprise_id);
    };
    let number = (t::phone_cipher.eq(&former.cipher), t::phone_index.eq(&former.index));
    diesel::update(t::table.find(contact))
        .set((number, t::verified_at.eq(former.verified_at), t::version.eq(version + 1), t::updated_at.eq(now())))
        .execute(c)?;
    let earlier = import_traces::table
        .filter(import_traces::enterprise_id.eq(trace.enterprise_id))
        .filter(import_traces::contact_id.eq(contact).and(import_traces::contact_version.eq(former.version)));
    diesel::update(earlier).set(import_traces::contact_version.eq(version + 1)).execute(c)?;
    pairs::refresh(c, trace.enterprise_id)
}
