//! Telephone numbers of mainland China: one spelling for storing, comparing and finding them, and how they are shown
//! to those who have no reason to call (工信部 numbering plan).

use unicode_normalization::UnicodeNormalization;

/// The one spelling of a number as people write it: `13812345678`, `0398-1234567`, `4001234567`, an extension behind
/// 转. `None` when it is no number.
pub fn normal(text: &str) -> Option<String> {
    let text: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let dashes = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')');
    let (text, extension) = match text.split_once(['转', '#']) {
        Some((text, extension)) if is_digits(extension) && extension.len() <= 6 => (text, Some(extension)),
        Some(_) => return None,
        None => (text.as_str(), None),
    };
    // A number that passed through a numeric cell.
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits: String = text.chars().filter(|c| !dashes(*c)).collect();
    let digits = digits.strip_prefix("+86").or_else(|| digits.strip_prefix("0086")).unwrap_or(&digits);
    let digits = match digits.strip_prefix("86") {
        Some(rest) if rest.len() == 11 => rest,
        _ => digits,
    };
    if !is_digits(digits) {
        return None;
    }
    let number = match (digits.as_bytes(), digits.len()) {
        ([b'1', b'3'..=b'9', ..], 11) => digits.to_owned(),
        ([b'4' | b'8', b'0', b'0', ..], 10) => digits.to_owned(),
        ([b'0', ..], 10..=12) => {
            // Beijing 010 and the 02x cities have three-digit area codes, all others four.
            let area = if digits.starts_with("01") || digits.starts_with("02") { 3 } else { 4 };
            let (area, local) = digits.split_at(area);
            (7..=8).contains(&local.len()).then(|| format!("{area}-{local}"))?
        }
        ([b'2'..=b'9', ..], 7..=8) => digits.to_owned(),
        _ => return None,
    };
    Some(match extension {
        Some(extension) => format!("{number}转{extension}"),
        None => number,
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number with its middle hidden.
pub fn masked(phone: &str) -> String {
    let characters: Vec<char> = phone.chars().collect();
    let (head, tail) =
        if characters.len() >= 11 { (3, 4) } else { (characters.len() / 4, characters.len().div_ceil(4)) };
    let hidden = characters.len() - head - tail;
    characters[..head].iter().chain(std::iter::repeat_n(&'*', hidden)).chain(&characters[head + hidden..]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        for (raw, expected) in [
            ("15442681250.0", "15442681250"),
            ("154-1305-1620", "15413051620"),
            ("+86 154 5897 7546", "15458977546"),
            ("86-15458977546", "15458977546"),
            ("１５４０４９０３４７２", "15404903472"),
            ("0398－0829398", "0398-0829398"),
            ("(0398) 1234567", "0398-1234567"),
            ("（010）62345678", "010-62345678"),
            ("0398-2834567转801", "0398-2834567转801"),
            ("400-810-8888", "4008108888"),
            ("2834567", "2834567"),
        ] {
            assert_eq!(normal(raw).as_deref(), Some(expected), "{raw}");
        }
        for raw in ["", "1.54E+10", "12345", "1541008865", "154100886588", "电话", "12010088658", "转1"] {
            assert_eq!(normal(raw), None, "{raw}");
        }
        for raw in ["13812345678", "0398-1234567", "0398-2834567转801", "4008108888"] {
            assert_eq!(normal(raw).as_deref(), Some(raw), "a normal number stays");
        }
    }

    #[test]
    fn the_middle_is_hidden() {
        assert_eq!(masked("15412345678"), "154****5678");
        assert_eq!(masked("023-00001234"), "023*****1234");
        assert_eq!(masked("12345"), "1**45");
        assert_eq!(masked(""), "");
    }
}
