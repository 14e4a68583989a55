//! The demonstration district: synthetic, deterministic data for 陕州区 of 三门峡市. Nothing here is a real person
//! or firm (see `names`); the places are real. [`District::generate`] makes the data, [`load`] stores them.

pub mod agents;
pub mod assignments;
pub mod command;
mod common;
mod conferences;
pub mod contacts;
pub mod enterprises;
pub mod figures;
mod issues;
pub mod load;
pub mod names;
pub mod organizations;
pub mod people;
pub mod places;
pub mod random;
pub mod reference;
pub mod trades;
mod walk;

use chrono::NaiveDate;

/// Everything that the demonstration consists of, as plain data.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    /// Nothing in the data is later than this day.
    pub as_of: NaiveDate,
    pub territories: Vec<places::DemoTerritory>,
    pub organizations: Vec<organizations::DemoOrganization>,
    pub accounts: Vec<people::DemoAccount>,
    pub officers: Vec<people::DemoOfficer>,
    pub firms: Firms,
    pub registration: Option<agents::DemoRegistration>,
}

/// A run of enterprises with what ties them to people. A large district comes as many of them, one at a time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Firms {
    /// Index of the first one.
    pub first: u64,
    pub enterprises: Vec<enterprises::DemoEnterprise>,
    /// For each enterprise, who serves it.
    pub assignments: Vec<Vec<assignments::DemoAssignment>>,
    pub agents: Vec<agents::DemoAgent>,
}

/// What the documentation and the tests speak of.
pub const SEED: u64 = 20_260_131;
pub const ENTERPRISES: u64 = 2000;

/// The day that the demonstration pretends to be.
pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default()
}

impl District {
    /// The district with `count` enterprises, the same for the same arguments.
    pub fn generate(seed: u64, count: u64, as_of: NaiveDate) -> Self {
        let district = Self::without_firms(seed, count, as_of);
        Self { firms: district.run_of_firms(seed, 0..count), ..district }
    }

    /// The district before any of its `count` enterprises is added.
    pub fn without_firms(seed: u64, count: u64, as_of: NaiveDate) -> Self {
        Self {
            as_of,
            territories: places::territories(),
            organizations: organizations::organizations(),
            accounts: people::accounts(seed),
            officers: people::officers(seed, as_of),
            firms: Firms::default(),
            registration: agents::registration(&enterprises::Enterprises::new(seed, as_of), count),
        }
    }

    /// The enterprises with these indices, served by this district's officers.
    pub fn run_of_firms(&self, seed: u64, range: std::ops::Range<u64>) -> Firms {
        let source = enterprises::Enterprises::new(seed, self.as_of);
        let first = range.start;
        let enterprises: Vec<_> = range.map(|index| source.enterprise(index)).collect();
        let assigned = |(index, firm)| assignments::assignments(seed, index, firm, &self.officers);
        Firms {
            first,
            assignments: (first..).zip(&enterprises).map(assigned).collect(),
            agents: agents::agents(first as usize, &enterprises),
            enterprises,
        }
    }
}

#[cfg(test)]
mod tests;
