//! Log-ins of firms: whoever is registered or certified has one, and one firm is still waiting for its approval.

use super::enterprises::{DemoEnterprise, Enterprises};

#[derive(Debug, Clone, PartialEq)]
pub struct DemoAgent {
    pub username: String,
    pub name: String,
    pub phone: String,
    /// Indices of the firms that the person acts for.
    pub enterprises: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DemoRegistration {
    pub username: &'static str,
    pub name: String,
    pub phone: String,
    pub credit_code: String,
    pub enterprise_name: String,
    pub territory_code: String,
}

/// The agents of a run of firms, of which the one with the index `first` comes first. The agent `enterprise` acts for
/// the first two certified firms of the district; every other account for one.
pub fn agents(first: usize, firms: &[DemoEnterprise]) -> Vec<DemoAgent> {
    let mut agents: Vec<DemoAgent> = Vec::new();
    let documented = |i: &usize| first == 0 && firms[*i].platform_status == "certified";
    let own: Vec<usize> = (0..firms.len()).filter(documented).take(2).collect();
    for (index, firm) in firms.iter().enumerate().filter(|(_, firm)| firm.platform_status != "listed") {
        if own.get(1) == Some(&index) {
            continue;
        }
        let documented = own.first() == Some(&index);
        agents.extend(firm.contacts.iter().find(|contact| contact.is_primary).map(|contact| DemoAgent {
            username: if documented { "enterprise".to_owned() } else { format!("firm{:05}", first + index + 1) },
            name: contact.name.clone(),
            phone: contact.phone.clone(),
            enterprises: if documented { own.clone() } else { vec![first + index] },
        }));
    }
    agents
}

/// A firm that nobody has listed yet: the first company beyond the `listed` ones.
pub fn registration(enterprises: &Enterprises, listed: u64) -> Option<DemoRegistration> {
    let firm = (listed..listed + 100).map(|i| enterprises.enterprise(i)).find(|firm| firm.entity_kind == "company")?;
    let contact = firm.contacts.into_iter().find(|contact| contact.is_primary)?;
    Some(DemoRegistration {
        username: "newfirm",
        name: contact.name,
        phone: contact.phone,
        credit_code: firm.credit_code?,
        enterprise_name: firm.name,
        territory_code: firm.territory_code,
    })
}
