//! A row of a contact ledger.

use std::sync::LazyLock;

use super::super::reference::EnterpriseKey;
use super::super::seen::Seen;
use super::super::{Parsed, Row, parsed};
use crate::enterprises::words::ContactRole;
use crate::imports::cell::RawRow;
use crate::imports::cells::{Cells, Columns};
use crate::imports::field::{Field, fold};
use crate::imports::report::{Code, Finding};
use crate::imports::values::{Unreadable, says_nothing, texts};

/// Roles by the words that titles hold; the first that fits counts (财务负责人 is finance).
static ROLES: LazyLock<Vec<(ContactRole, Vec<String>)>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/contact_roles.json")).expect("the embedded roles are well-formed")
});

/// A contact as a row describes it. What is blank in the file is absent here and to be left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRow {
    /// Whose.
    pub enterprise: EnterpriseKey,
    /// Of the person.
    pub name: Option<String>,
    /// What he does there.
    pub role: Option<ContactRole>,
    /// In its one spelling.
    pub phone: Option<String>,
    /// Whether he is asked first.
    pub is_primary: Option<bool>,
}

/// Reads the rows of one file in their order.
pub struct Reader<'a> {
    columns: Columns<'a>,
    people: Seen,
    primaries: Seen,
}

impl<'a> Reader<'a> {
    /// For the rows below these columns.
    pub fn new(columns: Columns<'a>) -> Self {
        Reader { columns, people: Seen::default(), primaries: Seen::default() }
    }

    /// What a row gives.
    pub fn read(&mut self, row: &RawRow) -> Parsed {
        let mut cells = Cells::new(row, &self.columns.by_field);
        let contact = ContactRow {
            enterprise: EnterpriseKey::read(&mut cells),
            name: cells.text(Field::ContactName, 100, texts::person),
            role: role(&mut cells),
            phone: cells.phone(),
            is_primary: is_primary(&mut cells),
        };
        let unread = cells.unreadable(Field::ContactName) || !texts::list(cells.get(Field::ContactPhone)).is_empty();
        if contact.name.is_none() && contact.phone.is_none() && !unread {
            cells.report(Field::ContactName, Finding::new(Code::PersonMissing));
        }
        let enterprise = &contact.enterprise;
        // A person is known by either: the same one twice would be changed to and fro by every import of the file.
        for (field, value) in [(Field::ContactPhone, &contact.phone), (Field::ContactName, &contact.name)] {
            let Some(value) = value else { continue };
            if let Some(first) = enterprise.first_row(&mut self.people, &[value], row.number) {
                cells.report(field, Finding::new(Code::RowDuplicateInFile).with("first_row", first));
                break;
            }
        }
        if contact.is_primary == Some(true)
            && let Some(first) = enterprise.first_row(&mut self.primaries, &[], row.number)
        {
            cells.report(Field::IsPrimary, Finding::new(Code::PrimaryTwiceInFile).with("first_row", first));
        }
        parsed(cells, Row::Contact(contact))
    }
}

fn role(cells: &mut Cells) -> Option<ContactRole> {
    let text = texts::name(cells.get(Field::ContactRole)).filter(|text| !says_nothing(text))?;
    let found = role_of(&text);
    if found.is_none() {
        cells.report(Field::ContactRole, Finding::new(Code::RoleUnknown));
    }
    found
}

fn role_of(title: &str) -> Option<ContactRole> {
    let text = fold(title);
    let by_word = ROLES.iter().find(|(_, words)| words.iter().any(|word| text.contains(word.as_str())));
    ContactRole::parse(title).or(by_word.map(|(role, _)| *role))
}

fn is_primary(cells: &mut Cells) -> Option<bool> {
    texts::yes_or_no(cells.get(Field::IsPrimary)).unwrap_or_else(|Unreadable| {
        cells.report(Field::IsPrimary, Finding::new(Code::PrimaryUnknown));
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lead_to_roles() {
        use ContactRole::*;
        for (title, role) in [
            ("法定代表人", Some(LegalRepresentative)),
            ("法人代表", Some(LegalRepresentative)),
            ("财务负责人", Some(Finance)),
            ("会计", Some(Finance)),
            ("人力资源部经理", Some(Hr)),
            ("HR", Some(Hr)),
            ("副总经理", Some(Manager)),
            ("办公室主任", Some(Liaison)),
            ("联络员", Some(Liaison)),
            ("legal_representative", Some(LegalRepresentative)),
            ("其他", Some(Other)),
            ("保安", None),
        ] {
            assert_eq!(role_of(title), role, "{title}");
        }
    }
}
