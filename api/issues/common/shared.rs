//! What the texts of a group share, as words that a person reads.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::terms::{self, Term, Vocabulary};

/// How many words are shown.
const SHOWN: usize = 5;
/// A word that tells less than this share of the most telling one is everyday speech.
const TELLS: f32 = 0.4;

/// Pairs that at least half of the texts have, grown together where they overlap; the most telling first.
pub fn phrases(texts: &[&str], vocabulary: &Vocabulary) -> Vec<String> {
    let mut counts: BTreeMap<Term, usize> = BTreeMap::new();
    for text in texts {
        terms::pairs(text).into_iter().for_each(|term| *counts.entry(term).or_default() += 1);
    }
    let weight = |term: Term| -> f32 {
        let count = counts.get(&term).copied().unwrap_or_default();
        let many = count >= 2 && (count * 2 >= texts.len() || count >= 4);
        if many { vocabulary.weight(term) * count as f32 } else { 0.0 }
    };
    let mut found: BTreeMap<String, f32> = BTreeMap::new();
    for text in texts {
        let characters: Vec<char> = text.nfkc().collect();
        let mut phrase: Option<(String, f32)> = None;
        for pair in characters.windows(2) {
            match (weight((pair[0], pair[1])), &mut phrase) {
                (0.0, open) => found.extend(open.take()),
                (weight, Some((word, best))) => {
                    word.push(pair[1]);
                    *best = best.max(weight);
                }
                (weight, open) => *open = Some((pair.iter().collect(), weight)),
            }
        }
        found.extend(phrase);
    }
    let mut ranked: Vec<(String, f32)> = found.into_iter().collect();
    let short = |word: &str| word.chars().count();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(short(&a.0).cmp(&short(&b.0))).then(a.0.cmp(&b.0)));
    let best = ranked.first().map_or(0.0, |(_, weight)| *weight);
    let mut shown: Vec<String> = Vec::new();
    for (word, _) in ranked.into_iter().filter(|(_, weight)| *weight >= TELLS * best) {
        // A part of a word that stands there already, or the other way round, says the same again.
        if shown.len() < SHOWN && !shown.iter().any(|other| other.contains(&word) || word.contains(other.as_str())) {
            shown.push(word);
        }
    }
    shown
}
