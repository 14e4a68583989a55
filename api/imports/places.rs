//! Names of districts, towns and subdistricts, as ledgers write them, to division codes.

use std::collections::{HashMap, HashSet};

use super::values;

/// A division the importing office may use, or one above it.
#[derive(Clone, Debug)]
pub struct Place {
    pub code: String,
    pub name: String,
    pub parent_code: Option<String>,
    /// Divisions above the office's own only help to read longer names.
    pub allowed: bool,
}

/// Every way of naming a place: with and without the names of the divisions above it.
pub struct Places {
    by_name: HashMap<String, Vec<String>>,
    parents: HashMap<String, String>,
    above: HashSet<String>,
}

impl Places {
    pub fn new(places: &[Place]) -> Self {
        let by_code: HashMap<&str, &Place> = places.iter().map(|place| (place.code.as_str(), place)).collect();
        let mut by_name: HashMap<String, Vec<String>> = HashMap::new();
        for place in places.iter().filter(|place| place.allowed) {
            let mut name = String::new();
            let (mut next, mut seen) = (Some(place), HashSet::new());
            while let Some(part) = next.filter(|part| seen.insert(part.code.as_str())) {
                name.insert_str(0, &part.name);
                by_name.entry(name.clone()).or_default().push(place.code.clone());
                next = part.parent_code.as_deref().and_then(|code| by_code.get(code)).copied();
            }
            by_name.entry(place.code.clone()).or_default().push(place.code.clone());
        }
        let parents = places.iter().filter_map(|p| Some((p.code.clone(), p.parent_code.clone()?))).collect();
        let mut above = HashSet::new();
        for place in places.iter().filter(|place| place.allowed) {
            let (mut next, mut seen) = (place.parent_code.as_deref(), HashSet::new());
            while let Some(outer) = next.filter(|code| seen.insert(*code)).and_then(|code| by_code.get(code)) {
                if !outer.allowed {
                    above.insert(outer.name.clone());
                }
                next = outer.parent_code.as_deref();
            }
        }
        Self { by_name, parents, above }
    }

    /// Whether the name is that of a division around the office's own area: true, and of no further use.
    pub fn is_above(&self, name: &str) -> bool {
        self.above.contains(name)
    }

    /// The one place of that name, inside `within` where given. Two places of one name are none.
    pub fn find(&self, name: &str, within: Option<&str>) -> Option<&str> {
        let name: String = values::texts::name(&super::cell::Cell::Text(name.to_owned()))?;
        let mut found =
            self.by_name.get(&name)?.iter().filter(|code| within.is_none_or(|outer| self.lies_in(code, outer)));
        let first = found.next()?;
        found.next().is_none().then_some(first.as_str())
    }

    fn lies_in(&self, code: &str, outer: &str) -> bool {
        let mut seen = HashSet::new();
        let mut next = Some(code);
        while let Some(code) = next.filter(|code| seen.insert(*code)) {
            if code == outer {
                return true;
            }
            next = self.parents.get(code).map(String::as_str);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_and_without_what_lies_above() {
        let place = |code: &str, name: &str, parent: Option<&str>| Place {
            code: code.to_owned(),
            name: name.to_owned(),
            parent_code: parent.map(str::to_owned),
            allowed: code != "41",
        };
        let places = Places::new(&[
            place("41", "河南省", None),
            place("4101", "甲区", Some("41")),
            place("4102", "乙区", Some("41")),
            place("410101", "大营镇", Some("4101")),
            place("410201", "大营镇", Some("4102")),
            place("410102", "原店镇", Some("4101")),
        ]);
        assert_eq!(places.find("原店镇", None), Some("410102"));
        assert_eq!(places.find(" 甲区原店 镇", None), Some("410102"));
        assert_eq!(places.find("河南省甲区大营镇", None), Some("410101"));
        assert_eq!(places.find("大营镇", None), None);
        assert_eq!(places.find("大营镇", Some("4102")), Some("410201"));
        assert_eq!(places.find("410102", None), Some("410102"));
        assert_eq!(places.find("原店镇", Some("4102")), None);
        assert_eq!(places.find("河南省", None), None);
        assert!(places.is_above("河南省") && !places.is_above("甲区"));
    }
}
