//! The divisions that the generator works with, and the demonstration district's tree.

const DIVISIONS: &str = include_str!("data/divisions.csv");

pub const PROVINCE: &str = "410000";
pub const MUNICIPALITY: &str = "411200";
pub const DISTRICT: &str = "411203";

/// One line of the embedded list.
#[derive(Debug, Clone, Copy)]
pub struct Division {
    pub code: &'static str,
    pub name: &'static str,
    pub level: &'static str,
    pub parent_code: &'static str,
    pub full_name: &'static str,
    pub active: bool,
}

/// A district with its towns, both in the order of their codes.
#[derive(Debug, Clone)]
pub struct District {
    pub division: Division,
    pub towns: Vec<Division>,
}

/// A row of the territory tree.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoTerritory {
    pub code: String,
    pub name: String,
    pub full_name: String,
    pub level: &'static str,
    pub parent_code: Option<String>,
}

/// Communities with their town; the names are invented, and their codes lie above those in use (…901).
pub const COMMUNITIES: [(&str, &str); 8] = [
    ("411203001901", "样安社区"),
    ("411203001902", "样和社区"),
    ("411203001903", "样康社区"),
    ("411203100901", "样兴社区"),
    ("411203100902", "样丰村"),
    ("411203101901", "样源社区"),
    ("411203102901", "样禾村"),
    ("411203103901", "样岭村"),
];

pub fn divisions() -> impl Iterator<Item = Division> {
    DIVISIONS.lines().skip(1).filter_map(|line| {
        let mut fields = line.split(',');
        Some(Division {
            code: fields.next()?,
            name: fields.next()?,
            level: fields.next()?,
            parent_code: fields.next()?,
            full_name: fields.next()?,
            active: fields.next()? == "active",
        })
    })
}

/// Units of the production corps are counted like towns but are none, so nobody is registered there.
fn is_town(division: &Division) -> bool {
    division.level == "street" && division.active && !division.name.contains("兵团")
}

pub fn districts() -> Vec<District> {
    let mut districts: Vec<District> = divisions()
        .filter(|d| d.level == "county" && d.active)
        .map(|division| District {
            division,
            towns: divisions().filter(|t| is_town(t) && t.parent_code == division.code).collect(),
        })
        .collect();
    districts.sort_by_key(|d| d.division.code);
    districts
}

pub fn towns() -> Vec<Division> {
    divisions().filter(|d| is_town(d) && d.parent_code == DISTRICT).collect()
}

/// The demonstration district, what it belongs to and what belongs to it; parents come first.
pub fn territories() -> Vec<DemoTerritory> {
    let above = divisions().filter(|d| [PROVINCE, MUNICIPALITY, DISTRICT].contains(&d.code));
    let mut rows: Vec<DemoTerritory> = above.chain(towns()).map(DemoTerritory::from).collect();
    for (code, name) in COMMUNITIES {
        let town_code = &code[..9];
        let town = towns().into_iter().find(|t| t.code == town_code).map_or("", |t| t.full_name);
        rows.push(DemoTerritory {
            code: code.to_owned(),
            name: name.to_owned(),
            full_name: format!("{town}{name}"),
            level: "community",
            parent_code: Some(town_code.to_owned()),
        });
    }
    rows
}

impl From<Division> for DemoTerritory {
    fn from(division: Division) -> Self {
        Self {
            code: division.code.to_owned(),
            name: division.name.to_owned(),
            full_name: division.full_name.to_owned(),
            level: match division.level {
                "province" => "province",
                "city" => "municipality",
                "county" => "district",
                _ => "town",
            },
            parent_code: Some(division.parent_code).filter(|code| !code.is_empty()).map(str::to_owned),
        }
    }
}
