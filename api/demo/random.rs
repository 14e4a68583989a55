//! Repeatable chance: every figure of a row is a function of the seed, the row number and the name of the field,
//! so rows can be made in any order, again, or in parallel, and adding a field changes no other.

/// The rolls of one row.
#[derive(Clone, Copy)]
pub struct Row {
    seed: u64,
    base: u64,
    pub index: u64,
}

impl Row {
    pub fn new(seed: u64, index: u64) -> Self {
        Self { seed, base: mix(mix(seed) ^ index), index }
    }

    /// Uniform in `0..n` (the bias is below 2⁻⁴⁰ for `n` below 2²⁴).
    pub fn roll(self, field: &str, n: u64) -> u64 {
        mix(self.base ^ fnv(field)) % n
    }

    /// Uniform from `low` to `high`, both included.
    pub fn between(self, field: &str, low: u64, high: u64) -> u64 {
        low + self.roll(field, high - low + 1)
    }

    pub fn percent(self, field: &str, share: u64) -> bool {
        self.roll(field, 100) < share
    }

    pub fn pick<'a, T>(self, field: &str, items: &'a [T]) -> &'a T {
        &items[self.roll(field, items.len() as u64) as usize]
    }

    /// One of the items, each as likely as its weight.
    pub fn weighted<'a, T>(self, field: &str, items: &'a [T], weight: impl Fn(&T) -> u64) -> &'a T {
        let mut left = self.roll(field, items.iter().map(&weight).sum());
        items
            .iter()
            .find(|item| {
                let found = left < weight(item);
                left = left.saturating_sub(weight(item));
                found
            })
            .unwrap_or(&items[0])
    }

    /// The row's place in a shuffling of `0..n` without repeats; `a` and `n` must have no common divisor.
    pub fn shuffled(self, n: u64, a: u64) -> u64 {
        (a * self.index + mix(self.seed ^ 0x5EED) % n) % n
    }
}

/// The finaliser of splitmix64.
fn mix(z: u64) -> u64 {
    let z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
