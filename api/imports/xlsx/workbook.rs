//! The table of contents of a workbook.

use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use super::merges::{self, Merge};
use super::package::Package;
use super::strings::Strings;
use super::styles::Styles;
use super::worksheet::Worksheet;
use super::xml;
use crate::imports::error::FileError;

/// A sheet's entry.
pub struct SheetEntry {
    pub name: String,
    pub hidden: bool,
    part: String,
    /// Found in a pass of its own, once.
    merges: OnceLock<Arc<[Merge]>>,
}

pub struct Workbook {
    package: Package,
    strings: Arc<Mutex<Strings>>,
    styles: Styles,
    pub date_1904: bool,
    pub sheets: Vec<SheetEntry>,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Workbook {
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let package = Package::open(path)?;
        let roots = relations(&package, "_rels/.rels", "")?;
        let root = find(&roots, "officeDocument").ok_or(FileError::Unsupported)?.target.clone();
        if !root.to_lowercase().ends_with("workbook.xml") {
            return Err(FileError::Unsupported);
        }
        let (folder, file) = root.rsplit_once('/').unwrap_or(("", &root));
        let relations = relations(&package, &join(folder, &format!("_rels/{file}.rels")), folder)?;

        let (mut date_1904, mut sheets) = (false, Vec::new());
        xml::for_each_element(package.require(&root)?, |name, element| match name {
            "workbookPr" => date_1904 = xml::flag(element, "date1904"),
            "sheet" => {
                let id = xml::attribute(element, "id").unwrap_or_default();
                // Chart and dialogue sheets hold no rows.
                let worksheet = relations.iter().find(|relation| relation.id == id && relation.kind == "worksheet");
                sheets.extend(worksheet.map(|relation| SheetEntry {
                    name: xml::attribute(element, "name").unwrap_or_default(),
                    hidden: xml::attribute(element, "state").is_some_and(|state| state != "visible"),
                    part: relation.target.clone(),
                    merges: OnceLock::new(),
                }));
            }
            _ => {}
        })?;
        let part = |kind| find(&relations, kind).map_or(Ok(None), |relation| package.read(&relation.target));
        let strings = part("sharedStrings")?.map_or_else(|| Ok(Strings::empty()), Strings::load)?;
        let styles = part("styles")?.map_or_else(|| Ok(Styles::default()), Styles::load)?;
        Ok(Self { package, strings: Arc::new(Mutex::new(strings)), styles, date_1904, sheets })
    }

    /// The rows of a sheet from the first on.
    pub fn rows(&self, sheet: &SheetEntry) -> Result<Worksheet, FileError> {
        let merges = match sheet.merges.get() {
            Some(known) => Arc::clone(known),
            None => {
                let found = merges::load(self.package.require(&sheet.part)?)?;
                Arc::clone(sheet.merges.get_or_init(|| found))
            }
        };
        let part = self.package.require(&sheet.part)?;
        Ok(Worksheet::new(part, Arc::clone(&self.strings), self.styles.clone(), self.date_1904, merges))
    }
}

fn relations(package: &Package, part: &str, folder: &str) -> Result<Vec<Relation>, FileError> {
    let Some(reader) = package.read(part)? else { return Ok(Vec::new()) };
    let mut relations = Vec::new();
    xml::for_each_element(reader, |name, element| {
        if name == "Relationship" {
            let kind = xml::attribute(element, "Type").unwrap_or_default();
            let target = xml::attribute(element, "Target").unwrap_or_default();
            relations.push(Relation {
                id: xml::attribute(element, "Id").unwrap_or_default(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: join(folder, &target),
            });
        }
    })?;
    Ok(relations)
}

fn find<'a>(relations: &'a [Relation], kind: &str) -> Option<&'a Relation> {
    relations.iter().find(|relation| relation.kind == kind)
}

/// A target relative to its folder, or from the root when it begins with a slash.
fn join(folder: &str, target: &str) -> String {
    let path = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
