//! The enterprise that a row is about: by its credit code, else by its name where that is unambiguous.

use diesel::prelude::*;

use super::seen::Seen;
use crate::auth::principal::Principal;
use crate::auth::scope::{self, Action};
use crate::db::Conn;
use crate::db::schema::enterprises;
use crate::enterprises::draft::name_key;
use crate::enterprises::store::{self, EnterpriseRow};
use crate::enterprises::words::IdentifierKind;
use crate::error::Result;
use crate::imports::cells::Cells;
use crate::imports::field::Field;
use crate::imports::report::{Code, Finding};
use crate::imports::values::texts;
use crate::imports::{codes, write};
use crate::messages;

/// How a row names an enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnterpriseKey {
    /// Counts before the name.
    pub credit_code: Option<String>,
    /// As the file writes it.
    pub name: Option<String>,
}

impl EnterpriseKey {
    /// Reads both; neither is an error.
    pub fn read(cells: &mut Cells) -> Self {
        let credit_code = codes::referred(cells);
        let name = cells.text(Field::Name, 200, texts::name);
        let unread = cells.unreadable(Field::CreditCode) || cells.unreadable(Field::Name);
        if credit_code.is_none() && name.is_none() && !unread {
            let field = if cells.column(Field::CreditCode).is_some() { Field::CreditCode } else { Field::Name };
            cells.report(field, Finding::new(Code::EnterpriseNotNamed));
        }
        EnterpriseKey { credit_code, name }
    }

    /// The row in which the same was said about the same enterprise before, if any. Two rows that name it in two ways
    /// are recognised as far as the file tells: a name alone may be that of a row with a code.
    pub fn first_row(&self, seen: &mut Seen, what: &[&str], row: u32) -> Option<u32> {
        let mut known = |way: &str, key: &str, note: bool| {
            let parts = [&[way, key], what].concat();
            if note { seen.first_row(&parts, row) } else { seen.find(&parts).filter(|first| *first != row) }
        };
        let name = self.name.as_deref().map(name_key);
        match (&self.credit_code, name) {
            (Some(code), None) => known("code", code, true),
            (Some(code), Some(name)) => {
                let before = known("code", code, true).or_else(|| known("name", &name, false));
                known("name of a code", &name, true);
                before
            }
            (None, Some(name)) => known("name", &name, true).or_else(|| known("name of a code", &name, false)),
            (None, None) => None,
        }
    }

    /// The enterprise, or why the row is rejected. Of an enterprise elsewhere nothing is told but that it exists.
    pub fn find(&self, c: &mut Conn, principal: &Principal) -> Result<Result<EnterpriseRow, Finding>> {
        let id = match (&self.credit_code, &self.name) {
            (Some(code), _) => match store::holder_of(c, IdentifierKind::CreditCode.code(), "", code)? {
                Some(id) => id,
                None => return Ok(Err(Finding::new(Code::EnterpriseUnknown))),
            },
            (None, name) => {
                let key = name_key(name.as_deref().unwrap_or_default());
                let same =
                    enterprises::table.filter(scope::enterprises(principal)).filter(enterprises::name_key.eq(key));
                let found: Vec<i64> = same.order(enterprises::id).limit(2).select(enterprises::id).load(c)?;
                match found[..] {
                    [] => return Ok(Err(Finding::new(Code::EnterpriseUnknown))),
                    [id] => id,
                    _ => return Ok(Err(Finding::new(Code::EnterpriseAmbiguous))),
                }
            }
        };
        match store::find_for(c, principal, id, Action::Import) {
            Ok(found) => Ok(Ok(found)),
            Err(error) if write::is(&error, &[&messages::NOT_FOUND, &messages::FORBIDDEN]) => {
                Ok(Err(Finding::new(Code::EnterpriseElsewhere)))
            }
            Err(error) => Err(error),
        }
    }

    /// A remark when code and name are those of two enterprises: the code counts.
    pub fn remark(&self, found: &EnterpriseRow) -> Option<Finding> {
        let name = self.name.as_deref().filter(|_| self.credit_code.is_some())?;
        (name_key(name) != found.draft.name_key).then(|| Finding::new(Code::EnterpriseNameDiffers))
    }
}
