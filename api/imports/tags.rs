//! Tags by name and alias (高企 for 高新技术企业).

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// The dictionary of tags, keyed by every name a tag goes by.
pub struct Tags(HashMap<String, String>);

impl Tags {
    /// From pairs of a name or alias and the tag's code.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(names.into_iter().map(|(name, code)| (fold(name), code.to_owned())).collect())
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(&fold(name)).map(String::as_str)
    }
}

fn fold(name: &str) -> String {
    name.nfkc().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '“' | '”')).flat_map(char::to_lowercase).collect()
}
