//! Enterprises spread over all districts of the embedded list: the generator in its published form, whose first
//! thousand rows have a known digest. Useful for volume; the demonstration district builds on the same parts.

use chrono::{Days, NaiveDate};

use super::names;
use super::places::{self, District};
use super::random::Row;

#[rustfmt::skip]
const TRADES: [(&str, &str, &str); 32] = [
    ("C", "3511", "矿山机械制造"), ("C", "1351", "肉制品加工"), ("C", "3824", "电气设备"), ("C", "2669", "化工新材料"),
    ("C", "3392", "精密铸造"), ("C", "1761", "针织服装"), ("C", "2110", "家具制造"), ("C", "3990", "电子器件"),
    ("A", "0141", "蔬菜种植"), ("A", "0313", "生态养殖"), ("B", "1011", "石料开采"), ("D", "4415", "新能源发电"),
    ("E", "4710", "建筑工程"), ("E", "5013", "装饰工程"), ("F", "5137", "商贸"), ("F", "5162", "金属材料贸易"),
    ("F", "5211", "百货零售"), ("F", "5281", "五金销售"), ("G", "5430", "物流运输"), ("G", "5920", "仓储服务"),
    ("H", "6110", "酒店管理"), ("H", "6210", "餐饮管理"), ("I", "6513", "软件开发"), ("I", "6420", "信息科技"),
    ("K", "7020", "物业管理"), ("L", "7212", "企业管理"), ("L", "7284", "会展服务"), ("M", "7320", "工程技术研究"),
    ("M", "7519", "技术推广"), ("N", "7721", "环境治理"), ("O", "8111", "汽车维修"), ("R", "8890", "文化传媒"),
];
const FORMS: [&str; 2] = ["有限公司", "有限责任公司"];

/// Upper bound of the roll in ten thousand, lowest and highest figure.
type Band = (u64, u64, u64);
const EMPLOYEES: [Band; 6] =
    [(5000, 1, 9), (7600, 10, 19), (9000, 20, 99), (9700, 100, 299), (9930, 300, 999), (10000, 1000, 6000)];
const REVENUE_WAN: [Band; 6] = [
    (4500, 5, 99),
    (6500, 100, 299),
    (8300, 300, 1999),
    (9300, 2000, 9999),
    (9850, 10000, 39999),
    (10000, 40000, 300000),
];

pub struct Reference {
    seed: u64,
    districts: Vec<District>,
}

impl Reference {
    pub fn new(seed: u64) -> Self {
        Self { seed, districts: places::districts() }
    }

    /// Row `index` as a CSV line without its end: seq, name, credit code, legal representative, contact, phone,
    /// section, industry code, founded on, district, town, address, employees, revenue and assets in 万元.
    pub fn line(&self, index: u64) -> String {
        let row = Row::new(self.seed, index);
        let districts = self.districts.len() as u64;
        let combinations = names::trade_names() * (TRADES.len() * FORMS.len()) as u64 * districts;
        let key = row.shuffled(combinations, 1_000_003);
        let (key, district) = (key / districts, &self.districts[(key % districts) as usize]);
        let (key, form) = (key / 2, FORMS[(key % 2) as usize]);
        let trades = TRADES.len() as u64;
        let (key, (section, industry, word)) = (key / trades, TRADES[(key % trades) as usize]);

        let place = district.division.name.trim_end_matches('区');
        let town = row.pick("street", &district.towns);
        let founded = founded_on(row);
        let employees = in_band(&EMPLOYEES, row.roll("emp", 10_000), row.roll("no", 1 << 20));
        let revenue = in_band(&REVENUE_WAN, row.roll("rev", 10_000), row.roll("road", 1 << 20));
        let assets = revenue * (50 + row.roll("assets", 250)) / 100;
        let code = names::credit_code(row, "91", district.division.code);
        let legal = names::person(row, ["sur", "given1", "given2", "len"]);
        let contact = names::person(row, ["sur2", "given3", "given4", "len2"]);
        format!(
            "{seq},{place}{trade}{word}{form},{code},{legal},{contact},{phone},{section},{industry},{founded},\
             {district},{town},{address}样板路{number}号,{employees},{revenue},{assets}",
            seq = index + 1,
            trade = names::trade_name(key),
            phone = names::row_mobile(row),
            district = district.division.code,
            town = town.code,
            address = town.full_name,
            number = 1 + row.roll("no", 999),
        )
    }
}

/// From 2000-01-01 to 2025-12-24.
pub fn founded_on(row: Row) -> NaiveDate {
    NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default() + Days::new(row.roll("date", 9490))
}

fn in_band(bands: &[Band], roll: u64, within: u64) -> u64 {
    bands.iter().find(|(upper, _, _)| roll < *upper).map_or(0, |(_, low, high)| low + within % (high - low + 1))
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_first_thousand_rows_have_the_published_digest() {
        let reference = Reference::new(42);
        let mut digest = Sha256::new();
        for index in 0..1000 {
            digest.update(reference.line(index) + "\n");
        }
        let hex = crate::auth::crypto::hex(&digest.finalize());
        assert_eq!(hex, "f731d39506da97bb0b893518283e812a1e345086dc3d2fe612d4c1c427c435b5");
    }

    #[test]
    fn a_row_does_not_depend_on_the_others() {
        let reference = Reference::new(7);
        let line = reference.line(500_000);
        assert_eq!(Reference::new(7).line(500_000), line);
        assert_ne!(reference.line(500_001), line);
    }
}
