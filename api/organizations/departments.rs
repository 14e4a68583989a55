//! Which unit of a place is a department of the dictionary.

use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::aliases;
use super::store::below;
use super::words::OrganizationKind;
use crate::db::schema::{organization_aliases, organizations as t};
use crate::db::{Conn, today};
use crate::dictionaries::entries::{EntryRow, fold};
use crate::error::Result;

/// A unit by its id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = DepartmentUnit)]
pub struct Unit {
    /// Its id.
    pub id: i64,
    /// Full name.
    pub name: String,
}

/// The department or outside body, in the district of the unit at `path`, that has the department's code, else one of
/// its names as an alias, else as the end of its own name. None when several may be meant: a person knows better.
pub fn unit(c: &mut Conn, path: &str, department: &EntryRow) -> Result<Option<Unit>> {
    let tree = aliases::tree(c, path)?;
    let units = candidates(c, tree)?;
    let names: Vec<String> = department.aliases()?.iter().chain([&department.name_zh]).map(|name| fold(name)).collect();

    let coded = |unit: &&Candidate| {
        unit.department_code.as_ref().is_some_and(|code| code.eq_ignore_ascii_case(&department.code))
    };
    let called = organization_aliases::table.filter(organization_aliases::tree_id.eq(tree));
    let called: Vec<i64> = called
        .filter(organization_aliases::alias_key.eq_any(&names))
        .select(organization_aliases::organization_id)
        .load(c)?;
    let aliased = |unit: &&Candidate| called.contains(&unit.id);
    let named = |unit: &&Candidate| {
        let own = [Some(&unit.name), unit.short_name.as_ref()].into_iter().flatten().map(|name| fold(name));
        own.into_iter().any(|own| names.iter().any(|name| own.ends_with(name.as_str())))
    };
    for found in [
        units.iter().filter(coded).collect::<Vec<_>>(),
        units.iter().filter(aliased).collect(),
        units.iter().filter(named).collect(),
    ] {
        if !found.is_empty() {
            let only = found.first().filter(|_| found.len() == 1);
            return Ok(only.map(|unit| Unit { id: unit.id, name: unit.name.clone() }));
        }
    }
    Ok(None)
}

#[derive(Queryable)]
struct Candidate {
    id: i64,
    path: String,
    name: String,
    short_name: Option<String>,
    department_code: Option<String>,
}

/// The departments and outside bodies that exist today and belong to a district itself, not to one below it.
fn candidates(c: &mut Conn, tree: i64) -> Result<Vec<Candidate>> {
    let top: String = t::table.find(tree).select(t::path).first(c)?;
    let governs = t::kind.eq_any([OrganizationKind::District, OrganizationKind::Municipality]);
    let inner = t::table.filter(t::path.like(below(&top)).and(t::id.ne(tree)).and(governs));
    let inner: Vec<String> = inner.select(t::path).load(c)?;
    let kinds = t::kind.eq_any([OrganizationKind::Department, OrganizationKind::External]);
    let exists = t::valid_to.is_null().or(t::valid_to.assume_not_null().ge(today()));
    let units = t::table.filter(t::path.like(below(&top)).and(kinds).and(exists)).order(t::id);
    let units: Vec<Candidate> = units.select((t::id, t::path, t::name, t::short_name, t::department_code)).load(c)?;
    Ok(units.into_iter().filter(|unit| !inner.iter().any(|path| unit.path.starts_with(path.as_str()))).collect())
}
