//! Taking back a row of contacts, figures or officers: what it wrote stands as it left it, or it stays as it is.
//!
//! While a row is written, what stood there before is remembered in [`Before`]; a created person or figure is removed,
//! a changed one gets its former values back.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{
    assignments, enterprise_contacts, enterprise_indicators, officer_industries, officer_territories, officers, persons,
};
use crate::db::{Conn, now};
use crate::enterprises::matching::pairs;
use crate::enterprises::store as enterprise_store;
use crate::enterprises::words::ContactRole;
use crate::error::{Error, Result};
use crate::imports::report_store::ReportRow;
use crate::imports::trace::TraceRow;
use crate::imports::undo_row::{Fate, is_there};
use crate::imports::words::KeptReason;
use crate::imports::write::SOURCE;
use crate::messages;
use crate::officers::store as officer_store;
use crate::officers::words::OfficerLevel;

/// What a row wrote, and what stood there before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Before {
    /// The contact of a row about one.
    Contact(ContactBefore),
    /// Every figure that the row wrote.
    Figures(Vec<FigureBefore>),
    /// The officer of a row about one.
    Officer(OfficerBefore),
}

/// A contact.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ContactBefore {
    /// `enterprise_contacts.id`
    pub id: i64,
    /// Version after the row.
    pub version: i64,
    /// As it was; none of one that the row added.
    pub former: Option<FormerContact>,
    /// Who had the first place that the row gave to this contact, with the version after that.
    pub demoted: Option<(i64, i64)>,
}

/// A contact as it was, the number sealed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormerContact {
    /// Name.
    pub name: String,
    /// Role.
    pub role: ContactRole,
    /// Whether he was asked first.
    pub is_primary: bool,
    /// `enterprise_contacts.phone_cipher`
    pub cipher: Option<Vec<u8>>,
    /// `enterprise_contacts.phone_index`
    pub index: Option<Vec<u8>>,
    /// When somebody last reached him there.
    pub verified_at: Option<NaiveDateTime>,
}

/// A figure.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FigureBefore {
    /// Indicator.
    pub code: String,
    /// Period.
    pub period: String,
    /// What the row wrote.
    pub written: i64,
    /// Value and day before; none of one that the row added.
    pub former: Option<(i64, NaiveDate)>,
}

/// An officer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OfficerBefore {
    /// `officers.id`
    pub id: i64,
    /// Version after the row.
    pub version: i64,
    /// The person, when the row added him.
    pub new_person: Option<i64>,
    /// As he was; none of one that the row added.
    pub former: Option<FormerOfficer>,
}

/// An officer as he was.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormerOfficer {
    /// Position.
    pub position: Option<String>,
    /// Level.
    pub level: OfficerLevel,
    /// Capacity.
    pub capacity: i32,
    /// Divisions that the row added.
    pub added_territories: Vec<String>,
    /// Industry sections that the row added.
    pub added_industries: Vec<String>,
}

impl Before {
    /// To be stored with the traces of enterprises. Of an officer no enterprise is named: 0 is none's id.
    pub fn row(&self, keys: &Keys, import_id: i64, row_number: i64, enterprise_id: Option<i64>) -> Result<TraceRow> {
        let json = serde_json::to_vec(self).map_err(|error| Error::internal("trace", error))?;
        Ok(TraceRow {
            import_id,
            row_number,
            enterprise_id: enterprise_id.unwrap_or(0),
            version: 0,
            contact_id: None,
            contact_version: None,
            former: Some(keys.seal(&json)?),
            written_at: now(),
        })
    }
}

/// Undoes one row, in a savepoint: what cannot be undone whole is not undone at all.
pub fn undo_row(c: &mut Conn, keys: &Keys, principal: &Principal, trace: &TraceRow, row: &ReportRow) -> Result<Fate> {
    if row.enterprise_id.unwrap_or(0) != trace.enterprise_id {
        return Ok(Fate::Kept(KeptReason::Merged));
    }
    let Some(sealed) = &trace.former else { return Ok(Fate::Kept(KeptReason::Untraced)) };
    let before = serde_json::from_slice(&keys.open(sealed)?).map_err(|error| Error::internal("trace", error))?;
    match c.in_savepoint(|c| undo(c, principal, trace, &before)) {
        Ok(None) => Ok(Fate::Undone),
        Ok(Some(reason)) => Ok(Fate::Kept(reason)),
        // Something that nobody told this module about refers to it.
        Err(Error::Problem(problem)) if problem.kind.code == messages::REFERENCED.code => {
            Ok(Fate::Kept(KeptReason::Referred))
        }
        Err(error) => Err(error),
    }
}

/// Takes one row back; tells why it stays when it does.
fn undo(c: &mut Conn, principal: &Principal, trace: &TraceRow, before: &Before) -> Result<Option<KeptReason>> {
    if let Before::Officer(before) = before {
        return officer(c, principal, trace, before);
    }
    if !is_there(c, trace)? {
        return Ok(Some(KeptReason::Gone));
    }
    match enterprise_store::find_for(c, principal, trace.enterprise_id, Action::Import) {
        Ok(_) => {}
        Err(Error::Problem(_)) => return Ok(Some(KeptReason::Elsewhere)),
        Err(error) => return Err(error),
    }
    match before {
        Before::Contact(before) => contact(c, trace, before),
        Before::Figures(before) => figures(c, trace.enterprise_id, before),
        Before::Officer(_) => Ok(None),
    }
}

fn contact(c: &mut Conn, trace: &TraceRow, before: &ContactBefore) -> Result<Option<KeptReason>> {
    use enterprise_contacts as t;
    let enterprise_id = trace.enterprise_id;
    let known = |id: i64| {
        t::table.find(id).filter(t::enterprise_id.eq(enterprise_id)).filter(t::created_at.le(trace.written_at))
    };
    match (known(before.id).select(t::version).first::<i64>(c).optional()?, &before.former) {
        // Somebody was faster; there is nothing left to take back.
        (None, None) => return Ok(None),
        (None, Some(_)) => return Ok(Some(KeptReason::Gone)),
        (Some(version), _) if version != before.version => return Ok(Some(KeptReason::Edited)),
        _ => {}
    }
    match &before.former {
        None => _ = diesel::delete(t::table.find(before.id)).execute(c)?,
        Some(former) => {
            diesel::update(t::table.find(before.id))
                .set((
                    t::name.eq(&former.name),
                    t::role.eq(former.role),
                    t::is_primary.eq(former.is_primary),
                    t::phone_cipher.eq(&former.cipher),
                    t::phone_index.eq(&former.index),
                    t::verified_at.eq(former.verified_at),
                    t::version.eq(t::version + 1),
                    t::updated_at.eq(now()),
                ))
                .execute(c)?;
        }
    }
    if let Some((id, version)) = before.demoted {
        // The first place goes back to whoever had it, unless somebody gave it away since.
        let taken = t::table.filter(t::enterprise_id.eq(enterprise_id).and(t::is_primary.eq(true)));
        if !diesel::select(diesel::dsl::exists(taken)).get_result::<bool>(c)? {
            let former = known(id).filter(t::version.eq(version));
            diesel::update(former).set((t::is_primary.eq(true), t::version.eq(t::version + 1))).execute(c)?;
        }
    }
    pairs::refresh(c, enterprise_id)?;
    Ok(None)
}

fn figures(c: &mut Conn, enterprise_id: i64, before: &[FigureBefore]) -> Result<Option<KeptReason>> {
    use enterprise_indicators as t;
    let mut rows = Vec::with_capacity(before.len());
    for figure in before {
        let row = t::table
            .filter(t::enterprise_id.eq(enterprise_id).and(t::indicator_code.eq(&figure.code)))
            .filter(t::period.eq(&figure.period).and(t::source.eq(SOURCE)));
        match row.select((t::id, t::value)).first::<(i64, i64)>(c).optional()? {
            Some((id, value)) if value == figure.written => rows.push((id, figure.former)),
            Some(_) => return Ok(Some(KeptReason::Edited)),
            None if figure.former.is_none() => {}
            None => return Ok(Some(KeptReason::Gone)),
        }
    }
    for (id, former) in rows {
        match former {
            None => diesel::delete(t::table.find(id)).execute(c)?,
            Some((value, day)) => diesel::update(t::table.find(id))
                .set((t::value.eq(value), t::reported_on.eq(day), t::updated_at.eq(now())))
                .execute(c)?,
        };
    }
    enterprise_store::touch(c, enterprise_id)?;
    enterprise_store::reclassify(c, enterprise_id)?;
    Ok(None)
}

fn officer(
    c: &mut Conn,
    principal: &Principal,
    trace: &TraceRow,
    before: &OfficerBefore,
) -> Result<Option<KeptReason>> {
    let id = before.id;
    let created_at = officers::table.find(id).select(officers::created_at).first(c).optional()?;
    if !created_at.is_some_and(|created_at| trace.knew(created_at)) {
        return Ok(before.former.as_ref().map(|_| KeptReason::Gone));
    }
    let found = match officer_store::find_managed(c, principal, id) {
        Ok(found) => found,
        Err(Error::Problem(_)) => return Ok(Some(KeptReason::Elsewhere)),
        Err(error) => return Err(error),
    };
    if found.version != before.version {
        return Ok(Some(KeptReason::Edited));
    }
    let Some(former) = &before.former else {
        let served = assignments::table.filter(assignments::officer_id.eq(id));
        if diesel::select(diesel::dsl::exists(served)).get_result::<bool>(c)? {
            return Ok(Some(KeptReason::Referred));
        }
        diesel::delete(officer_territories::table.filter(officer_territories::officer_id.eq(id))).execute(c)?;
        diesel::delete(officer_industries::table.filter(officer_industries::officer_id.eq(id))).execute(c)?;
        diesel::delete(officers::table.find(id)).execute(c)?;
        if let Some(person) = before.new_person {
            let elsewhere = officers::table.filter(officers::person_id.eq(person));
            if !diesel::select(diesel::dsl::exists(elsewhere)).get_result::<bool>(c)? {
                diesel::delete(persons::table.find(person)).execute(c)?;
            }
        }
        return Ok(None);
    };
    let (places, sections) = (&former.added_territories, &former.added_industries);
    let added = officer_territories::table.filter(officer_territories::officer_id.eq(id));
    diesel::delete(added.filter(officer_territories::territory_code.eq_any(places))).execute(c)?;
    let added = officer_industries::table.filter(officer_industries::officer_id.eq(id));
    diesel::delete(added.filter(officer_industries::section.eq_any(sections))).execute(c)?;
    let change = officer_store::OfficerChange {
        position: Some(former.position.clone()),
        level: Some(former.level),
        capacity: Some(former.capacity),
        ..Default::default()
    };
    officer_store::write(c, &found, &change)?;
    Ok(None)
}
