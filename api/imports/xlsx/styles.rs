//! Which cell styles show a number as a date or as a percentage, and which mark a text as text.

use std::collections::HashMap;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::package::PartReader;
use super::xml;
use crate::imports::error::FileError;

/// How a style shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Number,
    Date,
    /// A hundredfold.
    Percent,
}

/// By the index that cells carry.
#[derive(Clone, Default)]
pub struct Styles(Arc<[Style]>);

#[derive(Clone, Copy, Default)]
struct Style {
    shown: Shown,
    quoted: bool,
}

impl Styles {
    pub fn load(part: PartReader) -> Result<Self, FileError> {
        let mut custom: HashMap<u32, Shown> = HashMap::new();
        let mut styles = Vec::new();
        let mut inside_cell_formats = false;
        xml::for_each_element(part, |name, element| match name {
            "numFmt" => {
                let format = xml::attribute(element, "formatCode").unwrap_or_default();
                custom.insert(id(element), shown_by(&format));
            }
            "cellXfs" => inside_cell_formats = true,
            "cellStyles" | "cellStyleXfs" | "dxfs" => inside_cell_formats = false,
            "xf" if inside_cell_formats => {
                let id = id(element);
                let shown = custom.get(&id).copied().unwrap_or_else(|| built_in(id));
                styles.push(Style { shown, quoted: xml::flag(element, "quotePrefix") });
            }
            _ => {}
        })?;
        Ok(Self(styles.into()))
    }

    pub fn is_date(&self, style: usize) -> bool {
        self.of(style).shown == Shown::Date
    }

    pub fn is_percent(&self, style: usize) -> bool {
        self.of(style).shown == Shown::Percent
    }

    /// Whether the cell was marked as text with an apostrophe, which its value does not hold.
    pub fn is_quoted(&self, style: usize) -> bool {
        self.of(style).quoted
    }

    fn of(&self, style: usize) -> Style {
        self.0.get(style).copied().unwrap_or_default()
    }
}

fn id(element: &BytesStart) -> u32 {
    xml::attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or_default()
}

/// ECMA-376, 18.8.30, with the East Asian formats 27–36 and 50–58.
fn built_in(id: u32) -> Shown {
    match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
        9 | 10 => Shown::Percent,
        _ => Shown::Number,
    }
}

/// By what a format code holds outside quotes, brackets and escapes, before its first semicolon: a year, month, day or
/// time, or a percent sign.
fn shown_by(format: &str) -> Shown {
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => _ = characters.by_ref().find(|c| *c == '"'),
            '[' => _ = characters.by_ref().find(|c| *c == ']'),
            '\\' | '_' | '*' => _ = characters.next(),
            ';' => return Shown::Number,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Shown::Date,
            '%' => return Shown::Percent,
            _ => {}
        }
    }
    Shown::Number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_formats_are_told_from_numbers() {
        for format in ["yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy-mm-dd", "m/d/yy h:mm", "[DBNum1]yyyy年m月"]
        {
            assert_eq!(shown_by(format), Shown::Date, "{format}");
        }
        for format in ["0%", "0.00%", "[Red]-0.0%;0%"] {
            assert_eq!(shown_by(format), Shown::Percent, "{format}");
        }
        for format in [
            "General",
            "0\"%\"",
            "0\\%",
            "0.00",
            "#,##0_);[Red](#,##0)",
            "0\"days\"",
            "@",
            "0.00E+00",
            "\\d0",
            "0;\"m\"",
        ] {
            assert_eq!(shown_by(format), Shown::Number, "{format}");
        }
    }
}
