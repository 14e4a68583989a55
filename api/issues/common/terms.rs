//! What a text is about, as weighted pairs of characters.
//!
//! Chinese is written without spaces; overlapping pairs need no dictionary of words. A pair weighs more the rarer it
//! is. One that no keyword contains ("希望", "协调") counts for less, and the less the more evenly it is spread over the
//! categories.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;

use super::Item;

/// Two characters side by side.
pub type Term = (char, char);

/// Numbers of terms with their weights, in the order of the numbers.
pub type Vector = Vec<(u32, f32)>;

/// What a pair weighs at most that is in no keyword.
const PLAIN: f32 = 0.4;
/// Spread at which it weighs that much.
const TELLING: f32 = 0.8;
/// How many sightings the spread of all issues stands for, so that two of a rare pair prove little.
const PRIOR: f32 = 2.0;
/// How much of the spread is measured over categories of the second level; the rest over those of the first.
const FINE: f32 = 0.6;
/// How far a long text is made equal to a short one.
const LENGTH: f32 = 0.3;
/// What a pair weighs that no other text has, beside one that one other has.
const ALONE: f32 = 0.3;

/// The different pairs of a text; figures, letters and marks separate.
pub fn pairs(text: &str) -> BTreeSet<Term> {
    let characters: Vec<char> = text.nfkc().collect();
    characters.windows(2).filter(|pair| pair.iter().all(|c| is_written(*c))).map(|pair| (pair[0], pair[1])).collect()
}

/// Whether it is a character of a word, as Chinese writes it.
pub fn is_written(c: char) -> bool {
    u32::from(c) > 0x2e80 && c.is_alphabetic()
}

/// The category of the first level.
pub fn above(category: &str) -> &str {
    category.split_once('_').map_or(category, |(above, _)| above)
}

/// The terms of a set of texts with what they weigh there.
pub struct Vocabulary {
    numbers: HashMap<Term, u32>,
    /// How many texts have each.
    counts: Vec<u32>,
    weights: Vec<f32>,
    alone: f32,
    mean_length: f32,
}

impl Vocabulary {
    /// Of these issues, whose pairs are given beside.
    pub fn new(items: &[Item<'_>], texts: &[BTreeSet<Term>], keywords: &[String]) -> Self {
        let mut numbers: HashMap<Term, u32> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        for term in texts.iter().flatten() {
            let number = *numbers.entry(*term).or_insert(counts.len() as u32) as usize;
            if number == counts.len() {
                counts.push(0);
            }
            counts[number] += 1;
        }
        let spread = |categories: Vec<&str>| divergence(&categories, texts, &numbers, &counts);
        let fine = spread(items.iter().map(|item| item.category).collect());
        let coarse = spread(items.iter().map(|item| above(item.category)).collect());
        let topics: BTreeSet<Term> = keywords.iter().flat_map(|word| pairs(word)).collect();
        let mut weights = vec![0.0; counts.len()];
        for (term, number) in &numbers {
            let n = *number as usize;
            let rarity = ((items.len() as f32 + 1.0) / counts[n] as f32).ln().powf(1.25);
            let told = (FINE * fine[n] + (1.0 - FINE) * coarse[n]) / TELLING;
            weights[n] = rarity * if topics.contains(term) { 1.0 } else { PLAIN * told.min(1.0) };
        }
        let mut twice: Vec<f32> = (0..counts.len()).filter(|n| counts[*n] == 2).map(|n| weights[n]).collect();
        twice.sort_by(f32::total_cmp);
        let alone = ALONE * twice.get(twice.len() / 2).copied().unwrap_or(1.0);
        let mut vocabulary = Vocabulary { numbers, counts, weights, alone, mean_length: 0.0 };
        let lengths: f32 = texts.iter().map(|text| vocabulary.length(text)).sum();
        vocabulary.mean_length = (lengths / texts.len().max(1) as f32).max(f32::MIN_POSITIVE);
        vocabulary
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// What a term weighs; nothing where fewer than two texts have it.
    pub fn weight(&self, term: Term) -> f32 {
        self.common(term).map_or(0.0, |number| self.weights[number as usize])
    }

    /// A text in these terms.
    pub fn vector(&self, text: &BTreeSet<Term>) -> Vector {
        let length = (1.0 - LENGTH) * self.mean_length + LENGTH * self.length(text);
        let known = text.iter().filter_map(|term| self.common(*term));
        let weighted = known.map(|number| (number, self.weights[number as usize] / length));
        let mut vector: Vector = weighted.filter(|(_, weight)| *weight > 0.0).collect();
        vector.sort_unstable_by_key(|(number, _)| *number);
        vector
    }

    fn common(&self, term: Term) -> Option<u32> {
        self.numbers.get(&term).copied().filter(|number| self.counts[*number as usize] > 1)
    }

    fn length(&self, text: &BTreeSet<Term>) -> f32 {
        let weight = |term: &Term| self.common(*term).map_or(self.alone, |number| self.weights[number as usize]);
        text.iter().map(|term| weight(term).powi(2)).sum::<f32>().sqrt()
    }
}

/// How far the categories of each term's texts differ from those of all texts: their Kullback-Leibler divergence, drawn
/// towards none by [`PRIOR`], and flattened because a term of one category is not twice as telling as one of two.
fn divergence(categories: &[&str], texts: &[BTreeSet<Term>], numbers: &HashMap<Term, u32>, counts: &[u32]) -> Vec<f32> {
    let mut shares: HashMap<&str, f32> = HashMap::new();
    for category in categories {
        *shares.entry(category).or_default() += 1.0 / categories.len() as f32;
    }
    let mut seen: HashMap<(u32, &str), u32> = HashMap::new();
    for (category, text) in categories.iter().zip(texts) {
        for term in text {
            *seen.entry((numbers[term], *category)).or_default() += 1;
        }
    }
    // In one order whatever the run, because sums of fractions depend on it.
    let mut seen: Vec<((u32, &str), u32)> = seen.into_iter().collect();
    seen.sort_unstable();
    let mut sums = vec![(0.0_f32, 1.0_f32); counts.len()];
    for ((number, category), times) in seen {
        let (all, n) = (shares[category], number as usize);
        let own = (times as f32 + PRIOR * all) / (counts[n] as f32 + PRIOR);
        sums[n].0 += own * (own / all).ln();
        sums[n].1 -= all;
    }
    let finished = |((sum, unseen), count): ((f32, f32), &u32)| {
        let low = PRIOR / (*count as f32 + PRIOR);
        (sum + unseen.max(0.0) * low * low.ln()).max(0.0).powf(0.4)
    };
    sums.into_iter().zip(counts).map(finished).collect()
}
