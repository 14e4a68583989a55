//! Who serves which firm. Town officers take most of their town's firms, departments the key accounts, the leader a
//! few of the largest; the rest waits for the coordinator.

use super::enterprises::DemoEnterprise;
use super::people::DemoOfficer;
use super::random::Row;

#[derive(Debug, Clone, PartialEq)]
pub struct DemoAssignment {
    /// Index among the officers.
    pub officer: usize,
    pub role: &'static str,
    pub level: &'static str,
}

/// The assignments of one firm. A firm that has gone has nobody.
pub fn assignments(seed: u64, index: u64, firm: &DemoEnterprise, officers: &[DemoOfficer]) -> Vec<DemoAssignment> {
    let row = Row::new(seed, index);
    let mut found = Vec::new();
    if matches!(firm.status, "moved_out" | "deregistered") {
        return found;
    }
    let mut assign = |role, level, matching: &dyn Fn(&DemoOfficer) -> bool| {
        let fitting: Vec<usize> =
            (0..officers.len()).filter(|i| officers[*i].level == level && matching(&officers[*i])).collect();
        if !fitting.is_empty() {
            found.push(DemoAssignment { officer: *row.pick(level, &fitting), role, level });
        }
    };
    if row.percent("served", 85) {
        assign("primary", "town", &|officer| officer.organization == firm.managing_unit);
    }
    if firm.territory_code.len() > 9 && row.percent("served_by_community", 60) {
        assign("primary", "community", &|officer| officer.organization == firm.territory_code);
    }
    if firm.tags.contains(&"key_taxpayer") && row.percent("served_by_district", 60) {
        assign("primary", "district", &|officer| officer.industries.contains(&firm.section));
    }
    if firm.tags.contains(&"key_taxpayer") && row.percent("guaranteed", 5) {
        assign("guaranteeing_leader", "district", &|officer| officer.position == "副区长");
    }
    found
}
