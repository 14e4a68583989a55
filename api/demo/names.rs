//! Invented names, codes and numbers. 样 ("sample") marks what the generator made up, credit codes carry the
//! unassigned organisation part TE and phone numbers the unassigned prefix 154: no real person or firm is meant.

use super::random::Row;

/// The trade name is 样 and one character of each list.
const FIRST: &str = "云岚泽远宁安晨晟朗启新恒和润丰禾谷川江河海峰岭松柏林森原野田桥路城楼台亭月星辰光明辉耀金玉珠宝银铜铁石山水木火土春夏秋冬";
const SECOND: &str = "达通利兴旺盛昌隆顺祥瑞福康健泰平吉庆嘉佳美丽华荣富贵强伟宏博广大长久永信诚义仁智勇立志成功业创造先锋卓越优良精细匠心";
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
const GIVEN: &str =
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文斌辉鹏宇浩然子轩梓涵欣怡雨晨嘉铭思远博雅若曦";
const STAFF_GIVEN: &str = "伟芳敏静丽强磊军勇艳杰娟涛明超霞平刚英华玉兰红梅建国志文斌辉鹏宇浩";

/// The characters of a credit code, in the order of their values.
const CODE_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_SERIALS: u64 = 31_u64.pow(6);

fn count(list: &str) -> u64 {
    list.chars().count() as u64
}

fn nth(list: &str, index: u64) -> char {
    list.chars().nth(index as usize).unwrap_or('样')
}

/// How many trade names there are; rows beyond that repeat them with a [`round_name`].
pub fn trade_names() -> u64 {
    count(FIRST) * count(SECOND)
}

pub fn trade_name(index: u64) -> String {
    format!("样{}", pair(index))
}

/// What tells the rows apart whose trade names repeat: nothing on the first round, a second pair on every other.
pub fn round_name(round: u64) -> String {
    if round == 0 { String::new() } else { pair(round) }
}

fn pair(index: u64) -> String {
    let (first, second) = (index / count(SECOND) % count(FIRST), index % count(SECOND));
    [nth(FIRST, first), nth(SECOND, second)].iter().collect()
}

/// A person's name from four fields of the row; two of ten given names have one character.
pub fn person(row: Row, [surname, first, second, length]: [&str; 4]) -> String {
    let mut name = String::new();
    name.push(nth(SURNAMES, row.roll(surname, count(SURNAMES))));
    name.push(nth(GIVEN, row.roll(first, count(GIVEN))));
    if row.roll(length, 10) < 8 {
        name.push(nth(GIVEN, row.roll(second, count(GIVEN))));
    }
    name
}

/// Staff serve in bodies that really exist, so their names carry the mark too. No two rows share one.
pub fn staff_name(row: Row) -> String {
    let key = row.shuffled(count(SURNAMES) * count(STAFF_GIVEN), 1009);
    let (surname, given) = (key % count(SURNAMES), key / count(SURNAMES));
    format!("{}样{}", nth(SURNAMES, surname), nth(STAFF_GIVEN, given))
}

/// The n-th number of the prefix 154; no two rows share one as long as each uses its own `serial`.
pub fn mobile(serial: u64) -> String {
    format!("154{:08}", serial % 100_000_000)
}

/// The row's mobile number, unique among rows.
pub fn row_mobile(row: Row) -> String {
    mobile(row.shuffled(100_000_000, 7_654_321))
}

/// The row's unified social credit code with both check characters; `kind` is 91, 92 or 93.
pub fn credit_code(row: Row, kind: &str, district: &str) -> String {
    let mut serial = row.shuffled(CODE_SERIALS, 104_729);
    let mut organization = *b"TE000000";
    for place in (2..8).rev() {
        organization[place] = CODE_CHARACTERS[(serial % 31) as usize];
        serial /= 31;
    }
    let mut code = format!("{kind}{district}{}", String::from_utf8_lossy(&organization));
    code.push(organization_check(&organization));
    code.push(code_check(code.as_bytes()));
    code
}

/// Position 17, after GB 11714.
fn organization_check(characters: &[u8; 8]) -> char {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let value = |byte: u8| char::from(byte).to_digit(36).unwrap_or(0);
    let sum: u32 = characters.iter().zip(WEIGHTS).map(|(byte, weight)| value(*byte) * weight).sum();
    match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

/// Position 18, after GB 32100.
fn code_check(characters: &[u8]) -> char {
    let value = |byte: &u8| CODE_CHARACTERS.iter().position(|c| c == byte).unwrap_or(0);
    let (sum, _) = characters.iter().fold((0, 1), |(sum, weight), byte| (sum + value(byte) * weight, weight * 3 % 31));
    char::from(CODE_CHARACTERS[(31 - sum % 31) % 31])
}
