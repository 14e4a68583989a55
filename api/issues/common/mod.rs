//! Common problems (共性问题): open issues of several enterprises that one answer would settle, proposed as groups with
//! the words that they share. A person decides; nothing is learned from one run to the next.
//!
//! Texts are compared by their pairs of characters ([`terms`]), each with its nearest only ([`neighbours`]), and joined
//! while they are alike on average ([`linkage`]).

pub mod answer;
mod linkage;
mod neighbours;
pub mod proposals;
pub mod routes;
mod shared;
pub mod store;
mod terms;
#[cfg(test)]
mod tests;

pub use neighbours::{Index, Near};

/// An issue as far as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// Its id.
    pub id: i64,
    /// Its category, of the second level if it has one; empty when nobody has chosen any.
    pub category: &'a str,
    /// Title and description.
    pub text: &'a str,
}

/// Issues that are probably one problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Their ids, ascending; at least three.
    pub ids: Vec<i64>,
    /// What they share, the most telling first.
    pub terms: Vec<String>,
    /// How alike two of them are on average, above 0; groups come in this order.
    pub cohesion: f32,
}

/// Groups among open issues; most issues are in none. `keywords` are the words of the dictionary of categories: what
/// they are made of tells problems apart better than everyday speech.
pub fn propose(items: &[Item<'_>], keywords: &[String]) -> Vec<Group> {
    let index = Index::new(items, keywords);
    let pairs = index.pairs();
    let mut groups: Vec<Group> = linkage::groups(items.len(), &pairs)
        .into_iter()
        .map(|(members, cohesion)| {
            let mut ids: Vec<i64> = members.iter().map(|member| items[*member].id).collect();
            ids.sort_unstable();
            let texts: Vec<&str> = members.iter().map(|member| items[*member].text).collect();
            Group { ids, terms: shared::phrases(&texts, index.vocabulary()), cohesion }
        })
        .collect();
    groups.sort_by(|a, b| b.cohesion.total_cmp(&a.cohesion).then_with(|| a.ids.cmp(&b.ids)));
    groups
}
