//! The tables behind [`super::size`]. Codes are section letter plus digits of GB/T 4754-2017.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indicator {
    Employees,
    Revenue,
    Assets,
}

impl Indicator {
    pub fn id(self) -> &'static str {
        match self {
            Self::Employees => "employees",
            Self::Revenue => "revenue",
            Self::Assets => "assets",
        }
    }
}

/// Lower limits of large, medium and small.
type Limits = (Indicator, [i64; 3]);

pub struct Category {
    pub id: &'static str,
    pub codes: &'static [&'static str],
    pub limits: &'static [Limits],
}

/// Ten thousand yuan in fen.
const WAN: i64 = 1_000_000;

const fn employees(large: i64, medium: i64, small: i64) -> Limits {
    (Indicator::Employees, [large, medium, small])
}

const fn revenue(large: i64, medium: i64, small: i64) -> Limits {
    (Indicator::Revenue, [large * WAN, medium * WAN, small * WAN])
}

const fn assets(large: i64, medium: i64, small: i64) -> Limits {
    (Indicator::Assets, [large * WAN, medium * WAN, small * WAN])
}

const fn category(id: &'static str, codes: &'static [&'static str], limits: &'static [Limits]) -> Category {
    Category { id, codes, limits }
}

/// 国统字〔2017〕213号, annex; persons and ten thousand yuan.
#[rustfmt::skip]
pub const CATEGORIES: [Category; 16] = [
    category("agriculture", &["A"], &[revenue(20_000, 500, 50)]),
    category("industry", &["B", "C", "D"], &[employees(1000, 300, 20), revenue(40_000, 2000, 300)]),
    category("construction", &["E"], &[revenue(80_000, 6000, 300), assets(80_000, 5000, 300)]),
    category("wholesale", &["F51"], &[employees(200, 20, 5), revenue(40_000, 5000, 1000)]),
    category("retail", &["F52"], &[employees(300, 50, 10), revenue(20_000, 500, 100)]),
    category("transport", &["G54", "G55", "G56", "G57", "G58", "G591"], &[employees(1000, 300, 20), revenue(30_000, 3000, 200)]),
    category("storage", &["G592", "G593", "G594", "G595", "G596", "G599"], &[employees(200, 100, 20), revenue(30_000, 1000, 100)]),
    category("postal", &["G60"], &[employees(1000, 300, 20), revenue(30_000, 2000, 100)]),
    category("accommodation", &["H61"], &[employees(300, 100, 10), revenue(10_000, 2000, 100)]),
    category("catering", &["H62"], &[employees(300, 100, 10), revenue(10_000, 2000, 100)]),
    category("info_transmission", &["I63", "I64"], &[employees(2000, 100, 10), revenue(100_000, 1000, 100)]),
    category("software_it", &["I65"], &[employees(300, 100, 10), revenue(10_000, 1000, 50)]),
    category("realestate_dev", &["K7010"], &[revenue(200_000, 1000, 100), assets(10_000, 5000, 2000)]),
    category("property_mgmt", &["K7020"], &[employees(1000, 300, 100), revenue(5000, 1000, 500)]),
    category("leasing_business", &["L"], &[employees(300, 100, 10), assets(120_000, 8000, 100)]),
    category("other", &["M", "N", "O", "R", "Q85", "K7030", "K7090"], &[employees(300, 100, 10)]),
];

/// Railways, finance, letting of own property, education, health, public administration, international bodies.
pub const NOT_COVERED: [&str; 7] = ["G53", "J", "K7040", "P", "Q84", "S", "T"];

#[derive(Clone, Copy)]
pub enum Threshold {
    /// Yearly revenue in fen: main business for industry and trade, operating revenue for services.
    Revenue(i64),
    /// Every legal entity in the business counts.
    Always,
    /// A general or specialist contractor's qualification, which the figures do not show.
    Qualification,
}

const fn wan(amount: i64) -> Threshold {
    Threshold::Revenue(amount * WAN)
}

/// 四上企业 as the statistics bureaus publish it since 2020: code, part of the register, threshold.
#[rustfmt::skip]
pub const THRESHOLDS: [(&str, &str, Threshold); 23] = [
    ("B", "industry", wan(2000)),
    ("C", "industry", wan(2000)),
    ("D", "industry", wan(2000)),
    ("E", "construction", Threshold::Qualification),
    ("F51", "wholesale_retail", wan(2000)),
    ("F52", "wholesale_retail", wan(500)),
    ("H61", "accommodation_catering", wan(200)),
    ("H62", "accommodation_catering", wan(200)),
    ("K7010", "real_estate", Threshold::Always),
    ("K7020", "services", wan(1000)),
    ("K7030", "services", wan(1000)),
    ("K7040", "services", wan(1000)),
    ("K7090", "services", wan(1000)),
    ("G", "services", wan(2000)),
    ("I", "services", wan(2000)),
    ("N", "services", wan(2000)),
    ("Q84", "services", wan(2000)),
    ("L", "services", wan(1000)),
    ("M", "services", wan(1000)),
    ("P", "services", wan(1000)),
    ("O", "services", wan(500)),
    ("R", "services", wan(500)),
    ("Q85", "services", wan(500)),
];
