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

/// The agent `enterprise` acts for the first two certified firms; every other account for one.
pub fn agents(firms: &[DemoEnterprise]) -> Vec<DemoAgent> {
    let mut agents: Vec<DemoAgent> = Vec::new();
    let certified = |firm: &DemoEnterprise| firm.platform_status == "certified";
    let own: Vec<usize> = (0..firms.len()).filter(|i| certified(&firms[*i])).take(2).collect();
    for (index, firm) in firms.iter().enumerate().filter(|(_, firm)| firm.platform_status != "listed") {
        if own.get(1) == Some(&index) {
            continue;
        }
        let documented = own.first() == Some(&index);
        agents.extend(firm.contacts.iter().find(|contact| contact.is_primary).map(|contact| DemoAgent {
            username: if documented { "enterprise".to_owned() } else { format!("firm{:05}", index + 1) },
            name: contact.name.clone(),
            phone: contact.phone.clone(),
            enterprises: if documented { own.clone() } else { vec![index] },
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
