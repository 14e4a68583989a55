//! What the district's firms do, and how figures hang together in each line of business.

/// What a line of business looks like on paper; money in 万元.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trade {
    pub section: &'static str,
    pub industry: &'static str,
    /// The part of the name that says what the firm does.
    pub word: &'static str,
    /// How common it is among its kind.
    pub weight: u64,
    /// Yearly revenue per employee.
    pub productivity: u64,
    /// Total assets in percent of a year's revenue.
    pub capital: u64,
    /// When a firm enters the statistical register (四上).
    pub register: Register,
    /// Code of the competent department.
    pub department: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Register {
    /// From this yearly revenue (万元).
    Revenue(u64),
    /// With a qualification; revenue does not matter.
    Qualified,
    /// Every firm of the trade.
    Always,
    /// No firm of the trade.
    Never,
}

use Register::{Always, Never, Qualified, Revenue};

type Line = (&'static str, &'static str, &'static str, u64, u64, u64, Register, &'static str);

const fn trade(line: Line) -> Trade {
    let (section, industry, word, weight, productivity, capital, register, department) = line;
    Trade { section, industry, word, weight, productivity, capital, register, department }
}

#[rustfmt::skip]
pub const COMPANIES: [Trade; 33] = [
    trade(("C", "3511", "矿山机械制造", 5, 70, 120, Revenue(2000), "ECON_IT")),
    trade(("C", "1351", "肉制品加工", 4, 85, 80, Revenue(2000), "ECON_IT")),
    trade(("C", "3824", "电气设备", 4, 80, 110, Revenue(2000), "ECON_IT")),
    trade(("C", "2669", "化工新材料", 4, 120, 150, Revenue(2000), "ECON_IT")),
    trade(("C", "3392", "精密铸造", 4, 75, 120, Revenue(2000), "ECON_IT")),
    trade(("C", "1761", "针织服装", 3, 35, 60, Revenue(2000), "ECON_IT")),
    trade(("C", "2110", "家具制造", 3, 40, 70, Revenue(2000), "ECON_IT")),
    trade(("C", "3990", "电子器件", 3, 90, 110, Revenue(2000), "ECON_IT")),
    trade(("B", "1011", "石料开采", 3, 90, 180, Revenue(2000), "NR")),
    trade(("D", "4415", "新能源发电", 2, 260, 500, Revenue(2000), "DRC")),
    trade(("A", "0141", "蔬菜种植", 5, 18, 90, Never, "AGRI")),
    trade(("A", "0313", "生态养殖", 4, 25, 110, Never, "AGRI")),
    trade(("E", "4710", "建筑工程", 7, 45, 90, Qualified, "HURD")),
    trade(("E", "5013", "装饰工程", 5, 35, 70, Qualified, "HURD")),
    trade(("F", "5137", "商贸", 8, 180, 50, Revenue(2000), "COM")),
    trade(("F", "5162", "金属材料贸易", 5, 320, 45, Revenue(2000), "COM")),
    trade(("F", "5211", "百货零售", 5, 45, 60, Revenue(500), "COM")),
    trade(("F", "5281", "五金销售", 4, 40, 60, Revenue(500), "COM")),
    trade(("G", "5430", "物流运输", 6, 40, 90, Revenue(2000), "TRANS")),
    trade(("G", "5920", "仓储服务", 2, 40, 200, Revenue(2000), "TRANS")),
    trade(("H", "6110", "酒店管理", 2, 14, 250, Revenue(200), "COM")),
    trade(("H", "6210", "餐饮管理", 3, 12, 80, Revenue(200), "COM")),
    trade(("I", "6513", "软件开发", 3, 35, 70, Revenue(2000), "ECON_IT")),
    trade(("I", "6420", "信息科技", 3, 35, 70, Revenue(2000), "ECON_IT")),
    trade(("K", "7010", "房地产开发", 2, 220, 450, Always, "HURD")),
    trade(("K", "7020", "物业管理", 3, 11, 60, Revenue(1000), "HURD")),
    trade(("L", "7212", "企业管理", 3, 25, 300, Revenue(1000), "DRC")),
    trade(("L", "7284", "会展服务", 1, 22, 60, Revenue(1000), "COM")),
    trade(("M", "7320", "工程技术研究", 2, 35, 80, Revenue(1000), "SCI")),
    trade(("M", "7519", "技术推广", 3, 25, 80, Revenue(1000), "SCI")),
    trade(("N", "7721", "环境治理", 2, 40, 150, Revenue(2000), "EE")),
    trade(("O", "8111", "汽车维修", 3, 18, 70, Revenue(500), "TRANS")),
    trade(("R", "8890", "文化传媒", 2, 15, 70, Revenue(500), "EDU")),
];

/// 个体工商户: small, and by their nature not legal entities of the statistical register.
#[rustfmt::skip]
pub const SOLE_TRADERS: [Trade; 12] = [
    trade(("H", "6210", "餐馆", 16, 11, 35, Never, "COM")),
    trade(("H", "6220", "快餐店", 8, 10, 30, Never, "COM")),
    trade(("F", "5211", "商行", 16, 28, 45, Never, "COM")),
    trade(("F", "5212", "超市", 12, 32, 45, Never, "COM")),
    trade(("F", "5223", "果蔬店", 8, 22, 25, Never, "COM")),
    trade(("F", "5281", "五金店", 8, 26, 50, Never, "COM")),
    trade(("O", "8111", "汽修部", 8, 14, 45, Never, "TRANS")),
    trade(("O", "8040", "理发店", 7, 8, 25, Never, "SAMR")),
    trade(("H", "6110", "民宿", 4, 12, 160, Never, "COM")),
    trade(("A", "0313", "养殖场", 5, 20, 90, Never, "AGRI")),
    trade(("C", "2110", "家具加工厂", 4, 24, 60, Never, "ECON_IT")),
    trade(("G", "5430", "货运部", 4, 26, 80, Never, "TRANS")),
];

#[rustfmt::skip]
pub const COOPERATIVES: [Trade; 3] = [
    trade(("A", "0141", "蔬菜种植", 4, 15, 70, Never, "AGRI")),
    trade(("A", "0151", "果品种植", 4, 16, 80, Never, "AGRI")),
    trade(("A", "0313", "生态养殖", 3, 22, 90, Never, "AGRI")),
];
