//! Unified social credit code (统一社会信用代码), GB 32100-2015 with amendment XG1-2016.
//!
//! Eighteen characters: registration authority, kind of body, six digits of the registering authority's
//! division, nine of the organisation code (GB 11714, with its own check character), check character.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// GB 32100-2015, 4.2: digits and letters without I, O, S, V, Z. The index is the value in the MOD 31 sum.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// GB 32100-2015, table 1 with XG1-2016: authority and the kinds of body it registers.
/// Authority 9 officially has 1–3 only; 99 is met in practice.
const KINDS: [(u8, &[u8]); 12] = [
    (b'1', b"1239"),
    (b'2', b"19"),
    (b'3', b"123459"),
    (b'4', b"19"),
    (b'5', b"1239"),
    (b'6', b"129"),
    (b'7', b"129"),
    (b'8', b"19"),
    (b'9', b"1239"),
    (b'A', b"19"),
    (b'N', b"1239"),
    (b'Y', b"1"),
];

/// GB/T 2260 province parts, and 10 for the national register. The other four digits are not compared
/// with a list, because a code outlives the division that issued it.
const PROVINCES: [u8; 35] = [
    10, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
    63, 64, 65, 71, 81, 82,
];

/// The first rule a code breaks, in the order in which they are examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    Missing,
    Length,
    IllegalCharacter,
    Type,
    Region,
    Checksum,
    /// The organisation code inside has a wrong check character although the whole adds up.
    /// Worth a warning: the outer check already caught every slip of the pen.
    OrganizationChecksum,
}

impl Problem {
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "USCC_MISSING",
            Self::Length => "USCC_LENGTH",
            Self::IllegalCharacter => "USCC_ILLEGAL_CHAR",
            Self::Type => "USCC_TYPE",
            Self::Region => "USCC_REGION",
            Self::Checksum => "USCC_CHECKSUM",
            Self::OrganizationChecksum => "USCC_ORG_CHECKSUM",
        }
    }

    pub fn is_warning(self) -> bool {
        self == Self::OrganizationChecksum
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Undoes what keyboards and spreadsheets do to a code; never exchanges one letter for another.
pub fn normalise(raw: &str) -> String {
    raw.nfkc().filter(|c| !is_noise(*c)).map(|c| c.to_ascii_uppercase()).collect()
}

fn is_noise(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{FEFF}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '`')
}

/// Examines a code as it stands; call [`normalise`] first for what people typed.
pub fn check(code: &str) -> Result<(), Problem> {
    if code.is_empty() {
        return Err(Problem::Missing);
    }
    if code.chars().count() != 18 {
        return Err(Problem::Length);
    }
    let bytes: &[u8; 18] = code.as_bytes().try_into().map_err(|_| Problem::IllegalCharacter)?;
    let mut values = [0; 18];
    for (value, byte) in values.iter_mut().zip(bytes) {
        *value = value_of(*byte).ok_or(Problem::IllegalCharacter)?;
    }
    if !KINDS.iter().any(|(authority, kinds)| *authority == bytes[0] && kinds.contains(&bytes[1])) {
        return Err(Problem::Type);
    }
    if !bytes[2..8].iter().all(u8::is_ascii_digit) || !PROVINCES.contains(&((bytes[2] - b'0') * 10 + bytes[3] - b'0')) {
        return Err(Problem::Region);
    }
    if check_character(&values) != bytes[17] {
        return Err(Problem::Checksum);
    }
    if organization_check_character(bytes) != bytes[16] {
        return Err(Problem::OrganizationChecksum);
    }
    Ok(())
}

fn value_of(byte: u8) -> Option<u32> {
    (0..).zip(ALPHABET).find(|(_, member)| **member == byte).map(|(value, _)| value)
}

/// GB 32100-2015, 4.3: weights 3^(i-1) mod 31. The outer remainder keeps a sum of 0 at character 0.
fn check_character(values: &[u32; 18]) -> u8 {
    let (sum, _) = values[..17].iter().fold((0, 1), |(sum, weight), value| (sum + value * weight, weight * 3 % 31));
    ALPHABET[((31 - sum % 31) % 31) as usize]
}

/// GB 11714: MOD 11 over positions 9–16, here with A = 10 … Z = 35.
fn organization_check_character(bytes: &[u8; 18]) -> u8 {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = bytes[8..16]
        .iter()
        .zip(weights)
        .map(|(byte, weight)| weight * char::from(*byte).to_digit(36).unwrap_or_default())
        .sum();
    match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        digit => b'0' + digit as u8,
    }
}

/// Offers the digits meant by O, I, Z and S, but only where that repair satisfies every rule.
pub fn suggestion(normalised: &str) -> Option<String> {
    if check(normalised) != Err(Problem::IllegalCharacter) {
        return None;
    }
    let repaired: String = normalised
        .chars()
        .map(|c| match c {
            'O' => '0',
            'I' => '1',
            'Z' => '2',
            'S' => '5',
            other => other,
        })
        .collect();
    check(&repaired).is_ok().then_some(repaired)
}

/// Whether the market regulator issued the code: 91 enterprise, 92 sole trader, 93 farmers' cooperative.
/// Public institutions and associations turn up in lists of enterprises, which deserves a remark.
pub fn is_market_entity(normalised: &str) -> bool {
    ["91", "92", "93"].iter().any(|prefix| normalised.starts_with(prefix))
}
