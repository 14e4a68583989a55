//! The enterprises of the demonstration district: row `i` depends on the seed, `i` and the as-of date only.

use chrono::{Days, NaiveDate};

use super::contacts::{self, DemoContact};
use super::figures::{self, DemoIndicator, Year};
use super::names;
use super::organizations::{PARK, PARK_TOWN};
use super::places::{self, Division};
use super::random::Row;
use super::reference::founded_on;
use super::trades::{self, Register, Trade};

#[derive(Debug, Clone, PartialEq)]
pub struct DemoEnterprise {
    pub name: String,
    pub entity_kind: &'static str,
    pub credit_code: Option<String>,
    /// Only for sole traders from before the credit code.
    pub registration_number: Option<String>,
    pub legal_representative: String,
    pub registered_address: String,
    pub operating_address: Option<String>,
    /// A town, or a community where the firm lies in one.
    pub territory_code: String,
    pub longitude: Option<f64>,
    pub latitude: Option<f64>,
    pub founded_on: NaiveDate,
    pub status: &'static str,
    pub status_since: NaiveDate,
    pub status_reason: Option<&'static str>,
    pub section: &'static str,
    pub industry: &'static str,
    /// In the statistical register (四上); unknown where the figure that decides is missing.
    pub above_scale: Option<bool>,
    pub tags: Vec<&'static str>,
    /// Key of the managing unit: the town, or the park.
    pub managing_unit: String,
    /// Code of the competent department.
    pub department: &'static str,
    pub platform_status: &'static str,
    pub certification: Option<&'static str>,
    pub contacts: Vec<DemoContact>,
    pub indicators: Vec<DemoIndicator>,
}

/// How many of a hundred firms lie in each town, in the order of the towns' codes.
const TOWN_WEIGHTS: [u64; 13] = [22, 16, 14, 8, 9, 5, 6, 5, 3, 4, 3, 3, 2];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Company,
    SoleTrader,
    Cooperative,
    Branch,
    Partnership,
}

pub struct Enterprises {
    seed: u64,
    as_of: NaiveDate,
    towns: Vec<(Division, u64)>,
}

impl Enterprises {
    pub fn new(seed: u64, as_of: NaiveDate) -> Self {
        Self { seed, as_of, towns: places::towns().into_iter().zip(TOWN_WEIGHTS).collect() }
    }

    pub fn enterprise(&self, index: u64) -> DemoEnterprise {
        let row = Row::new(self.seed, index);
        let kind = kind(row);
        let trade = match kind {
            Kind::SoleTrader => row.weighted("trade", &trades::SOLE_TRADERS, |t| t.weight),
            Kind::Cooperative => row.weighted("trade", &trades::COOPERATIVES, |t| t.weight),
            _ => row.weighted("trade", &trades::COMPANIES, |t| t.weight),
        };
        let (town, _) = row.weighted("town", &self.towns, |(_, weight)| *weight);
        let founded = founded_on(row);
        let high_tech = kind == Kind::Company && matches!(trade.section, "C" | "I" | "M") && row.percent("tech", 22);
        let years = figures::years(row, trade, kind == Kind::SoleTrader, high_tech, founded, self.as_of);
        let newest = years.last();
        let registered = kind != Kind::SoleTrader && kind != Kind::Branch;
        let above_scale = if registered { above_scale(row, trade, newest) } else { Some(false) };
        let legal_representative = names::person(row, ["sur", "given1", "given2", "len"]);
        let (credit_code, registration_number) = identifiers(row, kind);
        let street = format!("{}样板路{}号", town.full_name, row.between("house", 1, 999));
        let (status, status_since, status_reason) = self.status(row, founded);
        let (platform_status, certification) = platform(row, status);

        DemoEnterprise {
            name: name(row, kind, trade, town),
            entity_kind: kind.code(),
            credit_code,
            registration_number,
            operating_address: row
                .percent("elsewhere", 12)
                .then(|| format!("{}样板路{}号院", town.full_name, row.between("yard", 1, 99))),
            registered_address: street,
            territory_code: territory(row, town),
            longitude: row.percent("located", 60).then(|| coordinate(row, town, 111.05, 0.6, "longitude")),
            latitude: row.percent("located", 60).then(|| coordinate(row, town, 34.45, 0.3, "latitude")),
            founded_on: founded,
            status,
            status_since,
            status_reason,
            section: trade.section,
            industry: trade.industry,
            above_scale,
            tags: tags(row, trade, newest, above_scale, high_tech),
            managing_unit: managing_unit(row, kind, trade, town),
            department: trade.department,
            platform_status,
            certification,
            contacts: contacts::contacts(row, &legal_representative, kind == Kind::SoleTrader, self.as_of),
            indicators: years.iter().flat_map(|year| figures::indicators(row, year)).collect(),
            legal_representative,
        }
    }

    fn status(&self, row: Row, founded: NaiveDate) -> (&'static str, NaiveDate, Option<&'static str>) {
        let roll = row.roll("status", 1000);
        let (status, reason) = match roll {
            0..910 => return ("operating", founded, None),
            910..950 => ("suspended", "订单不足，暂时停产"),
            950..972 => ("unreachable", "登记住所查无下落，电话无人接听"),
            972..982 => ("moved_out", "迁往市外经营"),
            _ => ("deregistered", "经营期限届满，已办理注销登记"),
        };
        // Some day of the last two years, but not before the firm began.
        let day = self.as_of - Days::new(1 + row.roll("status_since", 700));
        (status, day.max(founded), Some(reason))
    }
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::SoleTrader => "sole_trader",
            Self::Cooperative => "cooperative",
            Self::Branch => "branch",
            Self::Partnership => "partnership",
        }
    }
}

fn kind(row: Row) -> Kind {
    match row.roll("kind", 1000) {
        0..250 => Kind::SoleTrader,
        250..290 => Kind::Cooperative,
        290..305 => Kind::Branch,
        305..320 => Kind::Partnership,
        _ => Kind::Company,
    }
}

/// The trade name is unique within the district, which makes the whole name unique.
fn name(row: Row, kind: Kind, trade: &Trade, town: &Division) -> String {
    let mut trade_name = names::trade_name(row.shuffled(names::trade_names(), 1009));
    trade_name.push_str(&names::round_name(row.index / names::trade_names()));
    // A rare character outside the basic plane, as in real names: databases and spreadsheets must keep it.
    if row.index % 400 == 7 {
        trade_name.push('𬱖');
    }
    let word = trade.word;
    match kind {
        Kind::Company if row.index % 900 == 13 => format!(
            "三门峡市陕州区{trade_name}{word}与新型材料循环利用及智能装备研发设计检测检验认证技术咨询综合服务\
             产业发展集团控股（三门峡陕州）有限责任公司"
        ),
        Kind::Company => format!("陕州{trade_name}{word}{}", row.pick("form", &["有限公司", "有限责任公司"])),
        Kind::SoleTrader => format!("陕州区{trade_name}{word}"),
        Kind::Cooperative => format!("陕州区{trade_name}{word}农民专业合作社"),
        Kind::Branch => {
            let place = town.name.trim_end_matches(['镇', '乡']).trim_end_matches("街道");
            format!("陕州{trade_name}{word}有限公司{place}分公司")
        }
        Kind::Partnership => format!("陕州{trade_name}{word}中心（有限合伙）"),
    }
}

fn identifiers(row: Row, kind: Kind) -> (Option<String>, Option<String>) {
    match kind {
        // An old stall still has the fifteen digits of its business licence and nothing else.
        Kind::SoleTrader if row.percent("old_licence", 8) => {
            (None, Some(format!("{}690{:06}", places::DISTRICT, row.shuffled(1_000_000, 104_729))))
        }
        Kind::SoleTrader => (Some(names::credit_code(row, "92", places::DISTRICT)), None),
        Kind::Cooperative => (Some(names::credit_code(row, "93", places::DISTRICT)), None),
        _ => (Some(names::credit_code(row, "91", places::DISTRICT)), None),
    }
}

/// Some manufacturers of the park's town lie in the park.
fn managing_unit(row: Row, kind: Kind, trade: &Trade, town: &Division) -> String {
    let in_park = kind == Kind::Company && trade.section == "C" && town.code == PARK_TOWN && row.percent("park", 70);
    if in_park { PARK.to_owned() } else { town.code.to_owned() }
}

/// Where the town has communities, every other firm lies in one of them.
fn territory(row: Row, town: &Division) -> String {
    let inside: Vec<&str> =
        places::COMMUNITIES.iter().map(|(code, _)| *code).filter(|code| code.starts_with(town.code)).collect();
    if inside.is_empty() || row.percent("community", 50) {
        town.code.to_owned()
    } else {
        (*row.pick("which_community", &inside)).to_owned()
    }
}

/// Firms of a town lie close together; where exactly is invented.
fn coordinate(row: Row, town: &Division, start: f64, width: f64, field: &str) -> f64 {
    let code: u64 = town.code.parse().unwrap_or(0);
    let centre = Row::new(code, 0).roll(field, 1000) as f64 / 1000.0;
    let offset = row.roll(field, 1000) as f64 / 1000.0 - 0.5;
    ((start + width * centre + 0.04 * offset) * 1e6).round() / 1e6
}

fn above_scale(row: Row, trade: &Trade, newest: Option<&Year>) -> Option<bool> {
    match trade.register {
        Register::Never => Some(false),
        Register::Always => Some(true),
        Register::Qualified => Some(row.percent("qualified", 35)),
        // Reaching the threshold is not yet being in the register: one in ten has still to apply.
        Register::Revenue(threshold) => {
            newest?.revenue.map(|wan| wan >= threshold && !row.percent("not_yet_registered", 10))
        }
    }
}

fn tags(row: Row, trade: &Trade, newest: Option<&Year>, above: Option<bool>, high_tech: bool) -> Vec<&'static str> {
    let mut tags = Vec::new();
    let revenue = newest.and_then(|year| year.revenue).unwrap_or(0);
    if newest.is_some_and(|year| year.tax >= 200) {
        tags.push("key_taxpayer");
    }
    if let Register::Revenue(threshold) = trade.register
        && above == Some(false)
        && revenue * 10 >= threshold * 7
    {
        tags.push("near_scale");
    }
    if above == Some(true) && row.percent("tax_elsewhere", 4) {
        tags.push("tax_elsewhere");
    }
    if high_tech {
        let small = newest.is_some_and(|year| year.employees < 300);
        tags.push(if small && row.percent("tech_sme", 50) { "tech_sme" } else { "high_tech" });
        if row.percent("specialized", 30) {
            tags.push("specialized");
        }
    }
    tags
}

/// Listed by the office, opened an account, or proved to be who they say; only a firm that operates does either.
fn platform(row: Row, status: &str) -> (&'static str, Option<&'static str>) {
    match row.roll("platform", 100) {
        0..4 if status == "operating" => ("registered", None),
        4..12 if status == "operating" => {
            ("certified", Some(*row.pick("certified_by", &["officer", "officer", "document"])))
        }
        _ => ("listed", None),
    }
}
