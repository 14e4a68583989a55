//! Names of files as people may be shown them: never a path, never something other than they look.

use unicode_normalization::UnicodeNormalization;

use super::media::Media;

/// Characters that a name may have, its ending included.
const MAX_CHARACTERS: usize = 120;
/// For a name of which nothing is left.
const NAMELESS: &str = "附件";

/// The last part of a path, without what cannot be seen or means something to a file system, with an ending that tells
/// the truth.
pub fn clean(given: &str, media: &Media) -> String {
    let base = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = base.nfc().filter(|c| !c.is_control() && !is_invisible(*c)).map(harmless).collect();
    let shown = shown.trim_matches([' ', '.', '\u{3000}']);
    let (stem, ending) = shown.rsplit_once('.').unwrap_or((shown, ""));
    let ending = ending.to_lowercase();
    let is_true = media.extensions.contains(&ending.as_str());
    let (stem, ending) = if is_true { (stem, ending.as_str()) } else { (shown, media.extensions[0]) };
    let stem: String = stem.chars().take(MAX_CHARACTERS - ending.len() - 1).collect();
    let stem = stem.trim_end_matches([' ', '.']);
    format!("{}.{ending}", if stem.is_empty() { NAMELESS } else { stem })
}

/// What Windows does not let a name hold.
fn harmless(c: char) -> char {
    if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c }
}

/// Without a glyph of their own, or turning the order of the others around: `\u{202E}gpj.exe` reads as `exe.jpg`.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::attachments::media::{KINDS, by_name};

    #[test]
    fn a_name_is_the_last_part_of_a_path_and_ends_as_the_content_says() {
        let pdf = by_name("application/pdf").expect("known");
        let jpeg = by_name("image/jpeg").expect("known");
        for (given, media, expected) in [
            ("营业执照.pdf", pdf, "营业执照.pdf"),
            ("IMG_0001.JPEG", jpeg, "IMG_0001.jpeg"),
            ("../../etc/passwd", pdf, "passwd.pdf"),
            ("C:\\用户\\执照.jpg", jpeg, "执照.jpg"),
            ("..", pdf, "附件.pdf"),
            (".pdf", pdf, "pdf.pdf"),
            ("", jpeg, "附件.jpg"),
            ("执照.html", pdf, "执照.html.pdf"),
            ("\u{202E}fdp.exe", pdf, "fdp.exe.pdf"),
            ("a\u{0}b\r\nc\u{200B}.pdf", pdf, "abc.pdf"),
            ("a<b>:\"|?*.pdf", pdf, "a_b______.pdf"),
            ("执照. .pdf", pdf, "执照.pdf"),
        ] {
            assert_eq!(clean(given, media), expected, "{given:?}");
        }
        let long = clean(&"长".repeat(300), jpeg);
        assert_eq!((long.chars().count(), long.ends_with("长.jpg")), (MAX_CHARACTERS, true));
    }

    proptest! {
        #[test]
        fn whatever_is_given_a_name_is_short_visible_and_no_path(given in ".*", kind in 0..KINDS.len()) {
            let name = clean(&given, &KINDS[kind]);
            prop_assert!(name.chars().count() <= MAX_CHARACTERS);
            prop_assert!(!name.contains(['/', '\\', '"', ':']) && !name.chars().any(|c| c.is_control() || is_invisible(c)));
            let (stem, ending) = name.rsplit_once('.').expect("an ending");
            prop_assert!(!stem.is_empty() && KINDS[kind].extensions.contains(&ending));
            prop_assert_eq!(clean(&name, &KINDS[kind]), name, "cleaning twice changes nothing");
        }
    }
}
