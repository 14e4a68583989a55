//! The nearest of each issue, found through the terms that few others have.

use std::collections::BTreeSet;

use super::Item;
use super::terms::{self, Term, Vector, Vocabulary};

/// Through a term that more issues have than this, none is found: it would lead to everything.
const LIST: usize = 400;
/// How many of those that share most are compared in full.
const COMPARED: usize = 100;
/// What likeness of texts is worth across categories of the second level, and across those of the first.
const SIBLING: f32 = 0.75;
const STRANGER: f32 = 0.5;

/// An issue and how alike it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Its place among the items.
    pub item: usize,
    /// Above 0; two texts that share most of what they say come to 1 and more.
    pub likeness: f32,
}

/// Issues by their terms.
pub struct Index<'a> {
    items: &'a [Item<'a>],
    vocabulary: Vocabulary,
    vectors: Vec<Vector>,
    /// For each term the items that have it, with its weight there.
    lists: Vec<Vec<(u32, f32)>>,
}

impl<'a> Index<'a> {
    /// Of these issues.
    pub fn new(items: &'a [Item<'a>], keywords: &[String]) -> Self {
        let texts: Vec<BTreeSet<Term>> = items.iter().map(|item| terms::pairs(item.text)).collect();
        let vocabulary = Vocabulary::new(items, &texts, keywords);
        let vectors: Vec<Vector> = texts.iter().map(|text| vocabulary.vector(text)).collect();
        let mut lists = vec![Vec::new(); vocabulary.len()];
        for (item, vector) in vectors.iter().enumerate() {
            for (term, weight) in vector {
                lists[*term as usize].push((item as u32, *weight));
            }
        }
        Index { items, vocabulary, vectors, lists }
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// What is alike to a new issue, the nearest first, and at most [`COMPARED`] others.
    pub fn near(&self, category: &str, text: &str) -> Vec<Near> {
        let vector = self.vocabulary.vector(&terms::pairs(text));
        let mut near = self.nearest(category, &vector, None, &mut vec![0.0; self.items.len()]);
        near.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.item.cmp(&b.item)));
        near
    }

    /// Every issue with its nearest: the lower place, the higher, and how alike they are, each pair once.
    pub(super) fn pairs(&self) -> Vec<(u32, u32, f32)> {
        let mut pairs = Vec::new();
        let mut sums = vec![0.0; self.items.len()];
        for (item, vector) in self.vectors.iter().enumerate() {
            for near in self.nearest(self.items[item].category, vector, Some(item), &mut sums) {
                pairs.push((item.min(near.item) as u32, item.max(near.item) as u32, near.likeness));
            }
        }
        pairs.sort_unstable_by_key(|(a, b, _)| (*a, *b));
        pairs.dedup_by_key(|(a, b, _)| (*a, *b));
        pairs
    }

    fn nearest(&self, category: &str, vector: &Vector, own: Option<usize>, sums: &mut [f32]) -> Vec<Near> {
        let mut met: Vec<u32> = Vec::new();
        for (term, weight) in vector {
            let list = &self.lists[*term as usize];
            for (item, other) in list.iter().filter(|_| list.len() <= LIST) {
                let sum = &mut sums[*item as usize];
                if *sum == 0.0 {
                    met.push(*item);
                }
                *sum += weight * other;
            }
        }
        if let Some(own) = own {
            sums[own] = 0.0;
            met.retain(|item| *item as usize != own);
        }
        if met.len() > COMPARED {
            let by_sum = |a: &u32, b: &u32| sums[*b as usize].total_cmp(&sums[*a as usize]).then(a.cmp(b));
            let (_, _, rest) = met.select_nth_unstable_by(COMPARED - 1, by_sum);
            let rest: Vec<u32> = rest.to_vec();
            rest.iter().for_each(|item| sums[*item as usize] = 0.0);
            met.truncate(COMPARED);
        }
        let near = met.into_iter().map(|item| {
            sums[item as usize] = 0.0;
            let item = item as usize;
            let likeness = product(vector, &self.vectors[item]) * kinship(category, self.items[item].category);
            Near { item, likeness }
        });
        near.collect()
    }
}

fn kinship(a: &str, b: &str) -> f32 {
    if a == b {
        1.0
    } else if terms::above(a) == terms::above(b) {
        SIBLING
    } else {
        STRANGER
    }
}

fn product(a: &Vector, b: &Vector) -> f32 {
    let (mut a, mut b, mut sum) = (a.iter().peekable(), b.iter().peekable(), 0.0);
    while let (Some((i, x)), Some((j, y))) = (a.peek(), b.peek()) {
        match i.cmp(j) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                sum += x * y;
                a.next();
                b.next();
            }
        }
    }
    sum
}
