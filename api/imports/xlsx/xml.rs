//! What every part needs from the XML reader. Element and attribute names are compared without their prefix.

use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::imports::error::FileError;

/// Calls `visit` for every element that starts, with its name.
pub fn for_each_element<R: BufRead>(part: R, mut visit: impl FnMut(&str, &BytesStart)) -> Result<(), FileError> {
    let mut reader = Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) | Event::Empty(element) => visit(local(&element), &element),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

pub fn local<'a>(element: &'a BytesStart) -> &'a str {
    let name = element.name().into_inner();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| {
        let key = attribute.key.into_inner();
        key.rsplit_once(':').map_or(key, |(_, local)| local) == name
    })?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Attributes of the type xsd:boolean.
pub fn flag(element: &BytesStart, name: &str) -> bool {
    matches!(attribute(element, name).as_deref(), Some("1" | "true" | "on"))
}

/// Appends `&amp;` and its kin; entities of a document's own are not expanded.
pub fn push_reference(text: &mut String, reference: &BytesRef) -> Result<(), FileError> {
    match reference.resolve_char_ref()? {
        Some(character) => text.push(character),
        None => text.push_str(match &**reference {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ => "",
        }),
    }
    Ok(())
}

/// Undoes `_x000D_`, the way ECMA-376 (22.9.2.19) writes characters that XML cannot hold.
pub fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut result = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("_x") {
        result.push_str(before);
        let character = after
            .get(..5)
            .filter(|code| code.ends_with('_'))
            .and_then(|code| u32::from_str_radix(&code[..4], 16).ok().and_then(char::from_u32));
        rest = match character {
            Some(character) => {
                result.push(character);
                &after[5..]
            }
            None => {
                result.push_str("_x");
                after
            }
        };
    }
    result + rest
}

impl From<quick_xml::Error> for FileError {
    fn from(error: quick_xml::Error) -> Self {
        let quick_xml::Error::Io(error) = error else { return Self::Damaged(error.to_string()) };
        // The limit behind the parser has its own reason to stop.
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            Some(Self::Bomb) => Self::Bomb,
            _ => Self::Damaged(error.to_string()),
        }
    }
}
