//! Which category, sub-category and department a description points to, by the words of the dictionary.
//!
//! A category brings its keywords, a department its names and aliases. A word counts where it is found and not inside a longer word
//! that is found at the same place; a word of a sub-category counts for the category above it and for the department
//! that leads it. Nothing is learned and nothing is random: the same text and dictionary give the same answer.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, BuildError};

use super::folded::Folded;

/// What a word speaks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A category of the first level.
    Category(String),
    /// One of the second level: its code and the one above it.
    Subcategory(String, String),
    /// A department.
    Department(String),
}

/// An entry of a dictionary with its words.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is.
    pub target: Target,
    /// What points to it.
    pub words: Vec<String>,
    /// Of a category or sub-category: the department that usually leads.
    pub lead: Option<String>,
}

/// A word of the dictionary in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its first character, counted from 0.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// The word as the dictionary writes it.
    pub word: String,
}

/// An entry that the text points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Its code.
    pub code: String,
    /// The characters of its different words, summed.
    pub score: usize,
    /// Which of [`Suggestion::found`] led to it.
    pub found: Vec<usize>,
}

/// What a text points to; equal scores stand beside each other in the order of their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// Words in the order of the text.
    pub found: Vec<Found>,
    /// Categories of the first level.
    pub categories: Vec<Ranked>,
    /// Categories of the second level.
    pub subcategories: Vec<Ranked>,
    /// Departments.
    pub departments: Vec<Ranked>,
}

/// All words of a dictionary, ready to be looked for at once.
#[derive(Debug)]
pub struct Words {
    matcher: AhoCorasick,
    /// The word of each pattern as the dictionary writes it.
    written: Vec<String>,
    /// What each pattern speaks for.
    targets: Vec<BTreeSet<Target>>,
}

impl Words {
    /// Of these entries. Two entries may share a word; it speaks for both.
    pub fn new(entries: &[Entry]) -> Result<Self, BuildError> {
        let mut words: BTreeMap<String, (String, BTreeSet<Target>)> = BTreeMap::new();
        for entry in entries {
            for word in &entry.words {
                let folded = Folded::new(word).text;
                // One character alone says too little.
                if folded.chars().count() > 1 {
                    let (_, targets) = words.entry(folded).or_insert_with(|| (word.clone(), BTreeSet::new()));
                    targets.extend(entry.speaks_for());
                }
            }
        }
        let matcher = AhoCorasick::new(words.keys())?;
        let (written, targets) = words.into_values().unzip();
        Ok(Words { matcher, written, targets })
    }

    /// What a text points to.
    pub fn suggest(&self, text: &str) -> Suggestion {
        let folded = Folded::new(text);
        let mut spans: Vec<(usize, usize, usize)> = self
            .matcher
            .find_overlapping_iter(&folded.text)
            .map(|found| (found.start(), found.end(), found.pattern().as_usize()))
            .collect();
        // From the left, the longer first: what ends inside an earlier one is part of a longer word.
        spans.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
        let mut reach = 0;
        spans.retain(|(_, end, _)| {
            let reaches_further = *end > reach;
            reach = reach.max(*end);
            reaches_further
        });

        let found = |(start, end, word): &(usize, usize, usize)| {
            let (start, end) = folded.characters(*start, *end);
            Found { start, end, word: self.written[*word].clone() }
        };
        let mut votes: BTreeMap<&Target, (BTreeSet<usize>, Vec<usize>)> = BTreeMap::new();
        for (index, (_, _, word)) in spans.iter().enumerate() {
            for target in &self.targets[*word] {
                let (words, indices) = votes.entry(target).or_default();
                words.insert(*word);
                indices.push(index);
            }
        }
        let mut suggestion = Suggestion { found: spans.iter().map(found).collect(), ..Suggestion::default() };
        for (target, (words, found)) in votes {
            // A word that is repeated says the same again.
            let score = words.iter().map(|word| self.written[*word].chars().count()).sum();
            let (list, code) = match target {
                Target::Category(code) => (&mut suggestion.categories, code),
                Target::Subcategory(code, _) => (&mut suggestion.subcategories, code),
                Target::Department(code) => (&mut suggestion.departments, code),
            };
            list.push(Ranked { code: code.clone(), score, found });
        }
        for list in [&mut suggestion.categories, &mut suggestion.subcategories, &mut suggestion.departments] {
            list.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.code.cmp(&b.code)));
        }
        suggestion
    }
}

impl Entry {
    fn speaks_for(&self) -> BTreeSet<Target> {
        let above = match &self.target {
            Target::Subcategory(_, above) => Some(Target::Category(above.clone())),
            _ => None,
        };
        let lead = self.lead.clone().map(Target::Department);
        [self.target.clone()].into_iter().chain(above).chain(lead).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sub(code: &str, words: &[&str], lead: &str) -> Entry {
        let above = code.split('_').next().unwrap_or_default().to_owned();
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Entry { target: Target::Subcategory(code.to_owned(), above), words, lead: Some(lead.to_owned()) }
    }

    fn words() -> Words {
        let financing = Entry {
            target: Target::Category("financing".to_owned()),
            words: vec!["融资难".to_owned(), "贷款".to_owned()],
            lead: None,
        };
        let office = Entry {
            target: Target::Department("finance_office".to_owned()),
            words: vec!["金融办".to_owned()],
            lead: None,
        };
        let entries = [
            financing,
            office,
            sub("financing_renewal", &["续贷", "过桥", "到期贷款"], "finance_office"),
            sub("financing_collateral", &["抵押", "抵押物", "担保"], "finance_office"),
            sub("startup_loan", &["创业担保贷款", "担保"], "hrss"),
            sub("upgrade_digital", &["ERP系统", "“上云”"], "econ_it"),
        ];
        Words::new(&entries).expect("words")
    }

    fn ranks(list: &[Ranked]) -> Vec<(&str, usize)> {
        list.iter().map(|one| (one.code.as_str(), one.score)).collect()
    }

    fn found(text: &str) -> Vec<(String, usize, usize)> {
        let suggestion = words().suggest(text);
        let characters: Vec<char> = text.chars().collect();
        suggestion.found.iter().map(|f| (characters[f.start..f.end].iter().collect(), f.start, f.end)).collect()
    }

    #[test]
    fn a_word_counts_for_its_entry_the_one_above_and_the_lead() {
        let suggestion = words().suggest("续贷难，过桥利息高；已找金融办，续贷仍无着落");
        assert_eq!(ranks(&suggestion.subcategories), [("financing_renewal", 4)]);
        assert_eq!(ranks(&suggestion.categories), [("financing", 4)], "said twice counts once");
        assert_eq!(ranks(&suggestion.departments), [("finance_office", 7)]);
        assert_eq!(suggestion.subcategories[0].found, [0, 1, 3]);
        assert_eq!(suggestion.departments[0].found, [0, 1, 2, 3]);
    }

    #[test]
    fn the_longest_word_wins_and_what_overlaps_it_in_part_counts_too() {
        assert_eq!(ranks(&words().suggest("没有抵押物").subcategories), [("financing_collateral", 3)]);
        assert_eq!(ranks(&words().suggest("想办创业担保贷款").subcategories), [("startup_loan", 6)]);
        assert_eq!(
            ranks(&words().suggest("想办创业担保贷款").categories),
            [("startup", 6)],
            "担保 and 贷款 lie within"
        );
    }

    #[test]
    fn equal_scores_are_both_given_in_the_order_of_their_codes() {
        let suggestion = words().suggest("没人愿意担保");
        assert_eq!(ranks(&suggestion.subcategories), [("financing_collateral", 2), ("startup_loan", 2)]);
        assert_eq!(ranks(&suggestion.categories), [("financing", 2), ("startup", 2)]);
        assert_eq!(ranks(&suggestion.departments), [("finance_office", 2), ("hrss", 2)]);
    }

    #[test]
    fn spelling_does_not_matter_and_places_are_those_of_the_text_itself() {
        assert_eq!(found("缺ＥＲＰ 系统"), [("ＥＲＰ 系统".to_owned(), 1, 7)]);
        assert_eq!(found("想「上\n云」"), [("上\n云".to_owned(), 2, 5)]);
        assert_eq!(found("𬱖公司“续”贷"), [("续”贷".to_owned(), 4, 7)]);
        assert_eq!(found("可以继续。贷款难"), [("贷款".to_owned(), 5, 7)], "no word stands across a full stop");
        assert_eq!(words().suggest(""), Suggestion::default());
        assert_eq!(words().suggest("天气不错"), Suggestion::default());
    }
}
