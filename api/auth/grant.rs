//! What permitted the caller's present action. Whoever checks a permission leaves it here, and the audit trail reads
//! it: a person with two offices acts in the one that the action needed, not in the first of the list.

use std::sync::{Arc, Mutex, PoisonError};

use super::scope::Relation;

/// What permitted an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// Index into the caller's memberships; `None` when he acted for himself or for his own enterprise.
    pub membership: Option<usize>,
    /// His relation to the enterprise that the action is about.
    pub relation: Option<Relation>,
}

/// How closely a check looked: a later one replaces only what looked no closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// Some membership permits it somewhere.
    Anywhere,
    /// A membership permits it at this unit.
    Unit,
    /// A relation permits it on this very row.
    Row,
}

/// The closest grant so far; clones of a caller share it.
#[derive(Debug, Clone, Default)]
pub struct Grants(Arc<Mutex<Option<(Closeness, Grant)>>>);

impl Grants {
    /// Notes what a check has found.
    pub fn note(&self, closeness: Closeness, grant: Grant) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none_or(|(present, _)| closeness >= present) {
            *held = Some((closeness, grant));
        }
    }

    /// What permitted the action, if anything was asked.
    pub fn get(&self) -> Option<Grant> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).map(|(_, grant)| grant)
    }
}
