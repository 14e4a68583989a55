//! Whom to reach at a firm.

use chrono::{Days, NaiveDate};

use super::names;
use super::random::Row;

#[derive(Debug, Clone, PartialEq)]
pub struct DemoContact {
    pub name: String,
    pub role: &'static str,
    pub phone: String,
    pub is_primary: bool,
    pub verified_on: Option<NaiveDate>,
}

/// Each kind of contact has a block of a hundred thousand numbers of its own in every million, so no number appears
/// twice.
const BLOCK: u64 = 100_000;

/// A stall has its owner; a company a liaison and, now and then, somebody for money and staff.
pub fn contacts(row: Row, owner: &str, owner_only: bool, as_of: NaiveDate) -> Vec<DemoContact> {
    let contact = |name: String, role, block: u64, is_primary| DemoContact {
        name,
        role,
        phone: names::mobile((row.index / BLOCK * 10 + block) * BLOCK + row.index % BLOCK),
        is_primary,
        verified_on: row.percent(role, 40).then(|| as_of - Days::new(row.roll("verified_on", 200))),
    };
    let mut contacts = vec![contact(owner.to_owned(), "legal_representative", 101, owner_only)];
    if !owner_only {
        let liaison = names::person(row, ["sur2", "given3", "given4", "len2"]);
        contacts.push(contact(liaison, "liaison", 102, true));
        if row.percent("has_finance", 35) {
            let name = names::person(row, ["sur3", "given5", "given6", "len3"]);
            contacts.push(contact(name, "finance", 103, false));
        }
        if row.percent("has_hr", 15) {
            contacts.push(contact(names::person(row, ["sur4", "given7", "given8", "len4"]), "hr", 104, false));
        }
    }
    contacts
}
