//! Which cell styles show a number as a date, and which mark a text as text.

use std::collections::HashMap;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::package::PartReader;
use super::xml;
use crate::imports::error::FileError;

/// By the index that cells carry.
#[derive(Clone, Default)]
pub struct Styles(Arc<[Style]>);

#[derive(Clone, Copy, Default)]
struct Style {
    date: bool,
    quoted: bool,
}

impl Styles {
    pub fn load(part: PartReader) -> Result<Self, FileError> {
        let mut custom: HashMap<u32, bool> = HashMap::new();
        let mut styles = Vec::new();
        let mut inside_cell_formats = false;
        xml::for_each_element(part, |name, element| match name {
            "numFmt" => {
                let format = xml::attribute(element, "formatCode").unwrap_or_default();
                custom.insert(id(element), is_date_format(&format));
            }
            "cellXfs" => inside_cell_formats = true,
            "cellStyles" | "cellStyleXfs" | "dxfs" => inside_cell_formats = false,
            "xf" if inside_cell_formats => {
                let id = id(element);
                let date = custom.get(&id).copied().unwrap_or_else(|| is_built_in_date(id));
                styles.push(Style { date, quoted: xml::flag(element, "quotePrefix") });
            }
            _ => {}
        })?;
        Ok(Self(styles.into()))
    }

    pub fn is_date(&self, style: usize) -> bool {
        self.0.get(style).copied().unwrap_or_default().date
    }

    /// Whether the cell was marked as text with an apostrophe, which its value does not hold.
    pub fn is_quoted(&self, style: usize) -> bool {
        self.0.get(style).copied().unwrap_or_default().quoted
    }
}

fn id(element: &BytesStart) -> u32 {
    xml::attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or_default()
}

/// ECMA-376, 18.8.30, with the East Asian formats 27–36 and 50–58.
fn is_built_in_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format code holds a year, month, day or time outside quotes, brackets and escapes.
fn is_date_format(format: &str) -> bool {
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => _ = characters.by_ref().find(|c| *c == '"'),
            '[' => _ = characters.by_ref().find(|c| *c == ']'),
            '\\' | '_' | '*' => _ = characters.next(),
            ';' => return false,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_formats_are_told_from_numbers() {
        for format in ["yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy-mm-dd", "m/d/yy h:mm", "[DBNum1]yyyy年m月"]
        {
            assert!(is_date_format(format), "{format}");
        }
        for format in ["General", "0.00", "#,##0_);[Red](#,##0)", "0\"days\"", "@", "0.00E+00", "\\d0", "0;\"m\""] {
            assert!(!is_date_format(format), "{format}");
        }
    }
}
