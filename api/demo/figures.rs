//! A firm's yearly figures. Headcount comes first; revenue follows from it and the line of business, and assets,
//! taxes and research follow from revenue, so that charts of one against another look like a real district's.

use chrono::NaiveDate;

use super::random::Row;
use super::trades::Trade;

/// Fen in one 万元.
pub const FEN_PER_WAN: i64 = 1_000_000;

#[derive(Debug, Clone, PartialEq)]
pub struct DemoIndicator {
    pub code: &'static str,
    pub period: String,
    /// Money in fen, headcount in persons.
    pub value: i64,
    pub source: &'static str,
    pub reported_on: NaiveDate,
}

/// Money in 万元; a firm that has not reported has none of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    pub year: i32,
    pub employees: u64,
    pub revenue: Option<u64>,
    pub assets: u64,
    pub tax: u64,
    pub research: Option<u64>,
}

/// Upper bound of the roll in a thousand, lowest and highest headcount.
const HEADCOUNT: [(u64, u64, u64); 6] =
    [(580, 1, 9), (820, 10, 29), (950, 30, 99), (988, 100, 299), (998, 300, 999), (1000, 1000, 2600)];

/// The last two finished years before `as_of` in which the firm existed, older one first.
pub fn years(row: Row, trade: &Trade, small: bool, research: bool, founded: NaiveDate, as_of: NaiveDate) -> Vec<Year> {
    use chrono::Datelike;

    let last = as_of.year() - 1;
    let staff = if small { row.between("staff", 1, 6) } else { company_staff(row) };
    // Half to one and a half times what the trade makes per head.
    let revenue = (staff * trade.productivity * row.between("productivity", 50, 150) / 100).max(2);
    let assets = (revenue * trade.capital * row.between("capital", 50, 150) / 10_000).max(1);
    let first = (last - 1).max(founded.year());
    (first..=last)
        .map(|year| {
            // The older year is a little below or above the newer one.
            let change = if year == last { 100 } else { row.between("growth", 82, 112) };
            let revenue = (revenue * change / 100).max(1);
            // 2 % have not reported the newest revenue: everything that derives from it must say "unknown".
            let reported = year != last || !row.percent("unreported", 2);
            Year {
                year,
                employees: (staff * (change + 100) / 200).max(1),
                revenue: reported.then_some(revenue),
                assets: (assets * (change + 200) / 300).max(1),
                tax: revenue * row.between("tax", 8, 55) / 1000,
                research: (research && reported).then(|| revenue * row.between("research", 25, 80) / 1000),
            }
        })
        .collect()
}

fn company_staff(row: Row) -> u64 {
    let roll = row.roll("headcount", 1000);
    let (_, low, high) = HEADCOUNT.iter().find(|(upper, _, _)| roll < *upper).copied().unwrap_or(HEADCOUNT[0]);
    row.between("staff", low, high)
}

/// The indicator rows of one year, reported in the January after it.
pub fn indicators(row: Row, year: &Year) -> Vec<DemoIndicator> {
    let day = 10 + row.roll("reported_on", 20) as u32;
    let reported_on = NaiveDate::from_ymd_opt(year.year + 1, 1, day).unwrap_or_default();
    let figure =
        |code, value, source| DemoIndicator { code, period: year.year.to_string(), value, source, reported_on };
    let money = |code, wan: u64, source| figure(code, wan as i64 * FEN_PER_WAN, source);

    let mut rows =
        vec![figure("employees", year.employees as i64, "企业填报"), money("total_assets", year.assets, "企业填报")];
    rows.extend(year.revenue.map(|wan| money("revenue", wan, "统计局")));
    // Taxes are known to the yuan: 万元 alone would make every amount a round one.
    let exact = money("tax", year.tax, "税务局");
    rows.push(DemoIndicator { value: exact.value + row.roll("tax_fen", FEN_PER_WAN as u64) as i64, ..exact });
    rows.extend(year.research.map(|wan| money("rd_expense", wan, "企业填报")));
    rows
}
