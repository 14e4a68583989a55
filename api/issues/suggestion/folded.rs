//! A text as it is compared: one spelling for full-width and half-width, no spaces, no quotation marks.

use unicode_normalization::UnicodeNormalization;

/// A folded text that knows where each of its bytes stood in the original.
#[derive(Debug, Default)]
pub struct Folded {
    /// What is searched.
    pub text: String,
    /// For every byte of `text`: which character of the original it comes from.
    origin: Vec<usize>,
}

impl Folded {
    /// Of any text. Marks that separate clauses stay, so that no word is found across them.
    pub fn new(original: &str) -> Self {
        let mut folded = Folded::default();
        for (place, c) in original.chars().enumerate().filter(|(_, c)| !is_noise(*c)) {
            for c in std::iter::once(c).nfkc().filter(|c| !is_noise(*c)).flat_map(char::to_lowercase) {
                folded.text.push(c);
                folded.origin.extend(std::iter::repeat_n(place, c.len_utf8()));
            }
        }
        folded
    }

    /// The characters of the original that a range of bytes covers, first and one past the last.
    pub fn characters(&self, start: usize, end: usize) -> (usize, usize) {
        let at = |byte: usize| self.origin.get(byte).copied().unwrap_or_default();
        (at(start), at(end.saturating_sub(1)) + 1)
    }
}

/// What ledgers put inside a word: spaces, line breaks, invisible characters, quotation marks of every kind.
fn is_noise(c: char) -> bool {
    const QUOTES: &str = "\"'＂＇“”‘’「」『』﹁﹂﹃﹄《》〈〉";
    const INVISIBLE: &str = "\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}";
    c.is_whitespace() || c.is_control() || QUOTES.contains(c) || INVISIBLE.contains(c)
}
