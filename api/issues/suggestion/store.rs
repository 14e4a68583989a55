//! The dictionaries of a deployment as words to look for.

use super::words::{Entry, Target};
use crate::db::Conn;
use crate::dictionaries::entries::{self, Editable, EntryRow};
use crate::error::Result;

/// Everything that a suggestion may name; retired words suggest nothing.
pub struct Dictionary {
    /// Categories of both levels.
    pub categories: Vec<EntryRow>,
    /// Departments.
    pub departments: Vec<EntryRow>,
}

impl Dictionary {
    /// As it stands now.
    pub fn load(c: &mut Conn) -> Result<Self> {
        let mut valid = |dictionary| -> Result<Vec<EntryRow>> {
            Ok(entries::all(c, dictionary)?.into_iter().filter(EntryRow::is_valid).collect())
        };
        let (mut categories, departments) = (valid(Editable::Categories)?, valid(Editable::Departments)?);
        // What stands below a retired category cannot be chosen either.
        let codes: Vec<String> = categories.iter().map(|row| row.code.clone()).collect();
        categories.retain(|row| row.parent.as_ref().is_none_or(|parent| codes.contains(parent)));
        Ok(Dictionary { categories, departments })
    }

    /// The keywords of all categories.
    pub fn keywords(&self) -> Result<Vec<String>> {
        let lists: Result<Vec<Vec<String>>> =
            self.categories.iter().map(|row| row.category.clone().unwrap_or_default().keywords()).collect();
        Ok(lists?.into_iter().flatten().collect())
    }

    /// The words of descriptions: keywords of categories, names and aliases of departments. The names of categories are
    /// none: "其他" stands in every other text.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        let department = |row: &EntryRow| -> Result<Entry> {
            let words = row.aliases()?.into_iter().chain([row.name_zh.clone()]).collect();
            Ok(Entry { target: Target::Department(row.code.clone()), words, lead: None })
        };
        let category = |row: &EntryRow| -> Result<Entry> {
            let part = row.category.clone().unwrap_or_default();
            let target = match &row.parent {
                Some(above) => Target::Subcategory(row.code.clone(), above.clone()),
                None => Target::Category(row.code.clone()),
            };
            let lead = part.lead_department.clone();
            let lead = lead.filter(|code| self.departments.iter().any(|row| row.code == *code));
            Ok(Entry { target, words: part.keywords()?, lead })
        };
        self.departments.iter().map(department).chain(self.categories.iter().map(category)).collect()
    }
}
