//! Where and in which industries an officer is competent.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{officer_industries, officer_territories};
use crate::enterprises::industry::Industry;
use crate::error::{Error, FieldError, Result};
use crate::organizations::territories;

/// 422 at every code that is no division and every letter that is no section.
pub fn check(c: &mut Conn, codes: &[String], sections: &[String]) -> Result<()> {
    let mut errors = Vec::new();
    for (index, code) in codes.iter().enumerate() {
        if territories::referred(c, code)?.is_none() {
            errors.push(FieldError::new(format!("/territory_codes/{index}"), "reference"));
        }
    }
    for (index, section) in sections.iter().enumerate() {
        let mut letters = section.chars();
        if letters.next().and_then(Industry::section).is_none() || letters.next().is_some() {
            errors.push(FieldError::new(format!("/industry_sections/{index}"), "industry_unknown"));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::invalid(errors)) }
}

/// Replaces the divisions that an officer looks after.
pub fn replace_territories(c: &mut Conn, id: i64, codes: &[String]) -> Result<()> {
    use officer_territories as r;
    diesel::delete(r::table.filter(r::officer_id.eq(id))).execute(c)?;
    for code in BTreeSet::from_iter(codes) {
        diesel::insert_into(r::table).values((r::officer_id.eq(id), r::territory_code.eq(code))).execute(c)?;
    }
    Ok(())
}

/// Replaces the industry sections that an officer is competent in.
pub fn replace_industries(c: &mut Conn, id: i64, sections: &[String]) -> Result<()> {
    use officer_industries as r;
    diesel::delete(r::table.filter(r::officer_id.eq(id))).execute(c)?;
    for section in BTreeSet::from_iter(sections) {
        diesel::insert_into(r::table).values((r::officer_id.eq(id), r::section.eq(section))).execute(c)?;
    }
    Ok(())
}
