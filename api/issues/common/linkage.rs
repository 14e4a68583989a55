//! Joining what is alike on average (average linkage), the nearest first.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

/// Two groups become one while their members are at least this alike on average.
const JOINED: f32 = 0.08;
/// A small group may be chance: of three members three times as much is asked, of many hardly more than [`JOINED`].
const CAUTION: f32 = 6.0;
/// A common problem is one of three enterprises at least.
const SMALLEST: usize = 3;
/// Who is less alike to the others than this share of the average does not belong.
const BELONGS: f32 = 0.5;
/// Who was left out and is this alike to a group that stands belongs after all.
const FOLLOWS: f32 = 0.7;

/// Pairs by their likeness; equal ones in a fixed order.
struct Join {
    likeness: f32,
    a: u32,
    b: u32,
    /// Of both groups together: how often they had grown. A pair that grew since is looked at anew.
    age: u32,
}

impl Ord for Join {
    fn cmp(&self, other: &Self) -> Ordering {
        self.likeness.total_cmp(&other.likeness).then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Join {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Join {}

/// Groups of places with how alike two members are on average. A pair that is not among `pairs` is not alike at all.
pub fn groups(items: usize, pairs: &[(u32, u32, f32)]) -> Vec<(Vec<usize>, f32)> {
    let mut known: Vec<HashMap<u32, f32>> = vec![HashMap::new(); items];
    for (a, b, likeness) in pairs {
        known[*a as usize].insert(*b, *likeness);
        known[*b as usize].insert(*a, *likeness);
    }
    let likeness = |a: usize, b: usize| known[a].get(&(b as u32)).copied().unwrap_or_default();
    let joined = joined(known.clone(), pairs);
    let mut standing: Vec<(Vec<usize>, f32)> =
        joined.into_iter().filter_map(|members| trimmed(members, &likeness)).collect();
    let mut taken = vec![false; items];
    standing.iter().flat_map(|(members, _)| members).for_each(|member| taken[*member] = true);
    let mut owner: HashMap<u32, usize> = HashMap::new();
    for (group, (members, _)) in standing.iter().enumerate() {
        owner.extend(members.iter().map(|member| (*member as u32, group)));
    }
    let mut followers = Vec::new();
    for item in (0..items).filter(|item| !taken[*item]) {
        let mut sums: HashMap<usize, f32> = HashMap::new();
        let mut near: Vec<(u32, f32)> = known[item].iter().map(|(other, likeness)| (*other, *likeness)).collect();
        near.sort_unstable_by_key(|(other, _)| *other);
        for (other, likeness) in near {
            if let Some(group) = owner.get(&other) {
                *sums.entry(*group).or_default() += likeness;
            }
        }
        let mean = |(group, sum): (usize, f32)| (sum / standing[group].0.len() as f32, group);
        let best = sums.into_iter().map(mean).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        followers
            .extend(best.filter(|(mean, group)| *mean >= FOLLOWS * standing[*group].1).map(|(_, group)| (group, item)));
    }
    for (group, item) in followers {
        standing[group].0.push(item);
    }
    for (members, cohesion) in &mut standing {
        members.sort_unstable();
        *cohesion = mean(members, &likeness);
    }
    standing
}

fn joined(mut known: Vec<HashMap<u32, f32>>, pairs: &[(u32, u32, f32)]) -> Vec<Vec<usize>> {
    let mut members: Vec<Vec<usize>> = (0..known.len()).map(|item| vec![item]).collect();
    let mut grown = vec![0_u32; known.len()];
    let alike = pairs.iter().filter(|(_, _, likeness)| *likeness >= JOINED);
    let mut heap: BinaryHeap<Join> =
        alike.map(|(a, b, likeness)| Join { likeness: *likeness, a: *a, b: *b, age: 0 }).collect();
    while let Some(Join { a, b, age, .. }) = heap.pop() {
        let (one, two) = (a as usize, b as usize);
        if age != grown[one] + grown[two] || members[one].is_empty() || members[two].is_empty() {
            continue;
        }
        let moved = std::mem::take(&mut members[two]);
        members[one].extend(moved);
        grown[one] += 1;
        known[one].remove(&b);
        for (other, sum) in std::mem::take(&mut known[two]) {
            if other != a {
                let both = known[one].get(&other).copied().unwrap_or_default() + sum;
                known[one].insert(other, both);
                known[other as usize].remove(&b);
                known[other as usize].insert(a, both);
            }
        }
        for (other, sum) in &known[one] {
            let far = *other as usize;
            let likeness = sum / (members[one].len() * members[far].len()) as f32;
            if likeness >= JOINED {
                let (a, b) = (a.min(*other), a.max(*other));
                heap.push(Join { likeness, a, b, age: grown[one] + grown[far] });
            }
        }
    }
    members.retain(|group| group.len() >= SMALLEST);
    members
}

/// Without those who do not belong; none when what is left is too small or too loose.
fn trimmed(mut members: Vec<usize>, likeness: &impl Fn(usize, usize) -> f32) -> Option<(Vec<usize>, f32)> {
    while members.len() >= SMALLEST {
        let others = (members.len() - 1) as f32;
        let own = |a: &usize| members.iter().filter(|b| *b != a).map(|b| likeness(*a, *b)).sum::<f32>() / others;
        let own: Vec<f32> = members.iter().map(own).collect();
        let mean = own.iter().sum::<f32>() / own.len() as f32;
        let (least, low) = own.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
        if *low >= BELONGS * mean {
            let asked = JOINED * (1.0 + CAUTION / members.len() as f32);
            return (mean >= asked).then_some((members, mean));
        }
        members.remove(least);
    }
    None
}

fn mean(members: &[usize], likeness: &impl Fn(usize, usize) -> f32) -> f32 {
    let pairs = members.len() * (members.len() - 1) / 2;
    let sum: f32 =
        members.iter().enumerate().flat_map(|(i, a)| members[i + 1..].iter().map(move |b| likeness(*a, *b))).sum();
    sum / pairs as f32
}
