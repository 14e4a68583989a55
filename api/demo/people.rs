//! Who works in the district: log-ins of every role, and officers with what they can take on.

use chrono::{Days, NaiveDate};

use super::names;
use super::organizations::{DEPARTMENTS, OFFICE, PARK, PARK_TOWN, SUPERVISION};
use super::places::{self, COMMUNITIES, DISTRICT};
use super::random::Row;

/// Every demonstration account has this password; the accounts exist in demonstration databases only.
pub const PASSWORD: &str = "Zhuqi-demo-2026";

#[derive(Debug, Clone, PartialEq)]
pub struct DemoAccount {
    pub username: String,
    pub name: String,
    pub phone: String,
    /// Key of the organisation.
    pub organization: String,
    pub role: &'static str,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DemoOfficer {
    pub name: String,
    pub phone: String,
    /// Key of the organisation.
    pub organization: String,
    pub position: &'static str,
    pub level: &'static str,
    pub capacity: i32,
    pub absence: Option<DemoAbsence>,
    pub territories: Vec<String>,
    pub industries: Vec<&'static str>,
    /// The account that the officer logs in with; its person is the officer's.
    pub username: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DemoAbsence {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub reason: &'static str,
}

/// Officers of each town, in the order of the towns' codes: about forty firms each.
const TOWN_OFFICERS: [usize; 13] = [7, 6, 5, 3, 3, 2, 3, 2, 2, 2, 2, 2, 1];
/// Departments that send officers to the key firms of their industries.
#[rustfmt::skip]
const DISTRICT_OFFICERS: [(&str, &[&str]); 10] = [
    ("ECON_IT", &["B", "C", "D", "I"]), ("ECON_IT", &["C"]), ("DRC", &["D", "L", "N"]), ("HURD", &["E", "K"]),
    ("COM", &["F", "H"]), ("TRANS", &["G", "O"]), ("AGRI", &["A"]), ("SCI", &["I", "M"]),
    ("TAX", &["C", "F"]), ("HRSS", &["E", "H", "L", "R"]),
];

/// Staff draw their names and numbers from rows that no enterprise uses.
const STAFF: u64 = 1_000_000;
/// Block of mobile numbers of staff, see `contacts`.
const STAFF_NUMBERS: u64 = 105 * 100_000;

struct Staff {
    seed: u64,
    next: u64,
}

impl Staff {
    fn person(&mut self) -> (String, String) {
        let serial = self.next;
        self.next += 1;
        (names::staff_name(Row::new(self.seed, STAFF + serial)), names::mobile(STAFF_NUMBERS + serial))
    }
}

/// Log-ins of staff, the documented ones first.
pub fn accounts(seed: u64) -> Vec<DemoAccount> {
    let mut staff = Staff { seed, next: 0 };
    let towns = places::towns();
    let first_town = towns[0].code;
    let mut accounts = Vec::new();
    let mut add = |username: String, organization: &str, role| {
        let (name, phone) = staff.person();
        accounts.push(DemoAccount { username, name, phone, organization: organization.to_owned(), role });
    };
    for (username, organization, role) in [
        ("coordinator", OFFICE, "coordinator"),
        ("town", first_town, "coordinator"),
        ("officer", first_town, "officer"),
        ("handler", "ECON_IT", "handler"),
        ("lead", "ECON_IT", "department_lead"),
        ("supervisor", SUPERVISION, "supervisor"),
        ("leader", OFFICE, "leader"),
        ("admin", OFFICE, "admin"),
    ] {
        add(username.to_owned(), organization, role);
    }
    for (serial, town) in towns.iter().enumerate().skip(1) {
        add(format!("town{}", serial + 1), town.code, "coordinator");
    }
    for (serial, town) in towns.iter().enumerate() {
        add(format!("officer{}", serial + 2), town.code, "officer");
    }
    add("park".to_owned(), PARK, "coordinator");
    for (serial, (code, _, _)) in DEPARTMENTS.iter().enumerate().skip(1) {
        add(format!("handler{}", serial + 1), code, "handler");
        add(format!("lead{}", serial + 1), code, "department_lead");
    }
    accounts
}

/// Officers: of towns, of communities, of departments, and the leader who guarantees a few firms.
/// The first officer of the first town logs in as `officer`, the second one of each town with an account of its own.
pub fn officers(seed: u64, as_of: NaiveDate) -> Vec<DemoOfficer> {
    let accounts = accounts(seed);
    let mut staff = Staff { seed, next: 1000 };
    let mut officers: Vec<DemoOfficer> = Vec::new();
    let mut add =
        |account: Option<String>, unit: &str, position, level, capacity, territory: &str, industries: &[_]| {
            let known = account.as_ref().and_then(|username| accounts.iter().find(|a| a.username == *username));
            let (name, phone) = known.map_or_else(|| staff.person(), |a| (a.name.clone(), a.phone.clone()));
            officers.push(DemoOfficer {
                name,
                phone,
                organization: unit.to_owned(),
                position,
                level,
                capacity,
                absence: None,
                territories: vec![territory.to_owned()],
                industries: industries.to_vec(),
                username: account,
            });
        };
    for (place, (town, count)) in places::towns().iter().zip(TOWN_OFFICERS).enumerate() {
        for serial in 0..count {
            let account = match (place, serial) {
                (0, 0) => Some("officer".to_owned()),
                (0, 1) => Some("officer2".to_owned()),
                (_, 0) => Some(format!("officer{}", place + 2)),
                _ => None,
            };
            let position = if serial == 0 { "企业服务专干" } else { "包保干部" };
            let capacity = 45 + 5 * (serial as i32 % 4);
            add(account, town.code, position, "town", capacity, town.code, &[]);
        }
    }
    for serial in 0..2 {
        add(None, PARK, "园区企业服务专员", "town", 20 + 5 * serial, PARK_TOWN, &["C"]);
    }
    for (code, _) in COMMUNITIES {
        add(None, code, "社区专干", "community", 50, code, &[]);
    }
    for (department, industries) in DISTRICT_OFFICERS {
        add(None, department, "驻企特派专员", "district", 25, DISTRICT, industries);
    }
    add(Some("leader".to_owned()), OFFICE, "副区长", "district", 10, DISTRICT, &[]);

    // Two are away: a proposal for assignments has to work around them.
    let absences = [(4, 12, 20, "公派学习"), (20, 5, 9, "病假")];
    for (index, before, after, reason) in absences {
        officers[index].absence =
            Some(DemoAbsence { from: as_of - Days::new(before), to: as_of + Days::new(after), reason });
    }
    officers
}
