//! What a category brings along: the words that point to it, the form of a description, its usual level and departments.

use diesel::prelude::*;

use super::entries::{self, Editable, EntryRow};
use crate::db::Conn;
use crate::db::schema::categories;
use crate::error::{Error, FieldError, Result};
use crate::issues::words::IssueLevel;

/// The columns that only categories have.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = categories, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct CategoryPart {
    /// JSON list of the words of descriptions that point to it.
    pub keywords: String,
    /// What a description is asked for, line by line.
    pub template: Option<String>,
    /// How hard it usually is.
    pub default_level: Option<IssueLevel>,
    /// Who usually leads: a code of the dictionary of departments.
    pub lead_department: Option<String>,
    /// Who usually assists.
    pub assist_department: Option<String>,
}

impl Default for CategoryPart {
    fn default() -> Self {
        CategoryPart {
            keywords: "[]".to_owned(),
            template: None,
            default_level: None,
            lead_department: None,
            assist_department: None,
        }
    }
}

impl CategoryPart {
    /// The words of descriptions that point to it.
    pub fn keywords(&self) -> Result<Vec<String>> {
        serde_json::from_str(&self.keywords).map_err(|error| Error::internal("keywords of a category", error))
    }
}

/// The departments of a category are words of their dictionary that are in use, unless it has had them before.
pub fn check_departments(c: &mut Conn, before: Option<&EntryRow>, row: &EntryRow) -> Result<()> {
    let Some(part) = &row.category else { return Ok(()) };
    let before = before.and_then(|row| row.category.clone()).unwrap_or_default();
    let known = entries::all(c, Editable::Departments)?;
    let fits = |code: &Option<String>, old: &Option<String>| {
        code == old || code.as_ref().is_none_or(|code| known.iter().any(|row| row.code == *code && row.is_valid()))
    };
    let given = [
        ("/lead_department", fits(&part.lead_department, &before.lead_department)),
        ("/assist_department", fits(&part.assist_department, &before.assist_department)),
    ];
    let wrong: Vec<FieldError> =
        given.iter().filter(|(_, fits)| !fits).map(|(pointer, _)| FieldError::new(*pointer, "reference")).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::invalid(wrong)) }
}
