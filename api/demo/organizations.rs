//! The district's units: the coordination office as root, its towns with communities, departments and two bodies
//! outside the administration.

use super::places::{self, DISTRICT};

#[derive(Debug, Clone, PartialEq)]
pub struct DemoOrganization {
    /// Names the unit among the demonstration data: a territory code for towns and communities, a department code.
    pub key: String,
    pub parent: Option<String>,
    pub kind: &'static str,
    pub name: String,
    pub short_name: String,
    pub department_code: Option<&'static str>,
    /// None for the park, whose firms are those that it manages.
    pub territory_code: Option<String>,
    /// A local number beginning with 0 cannot be dialled.
    pub phone: String,
}

/// The root's key.
pub const OFFICE: &str = "OFFICE";
/// 督查室.
pub const SUPERVISION: &str = "SUPERVISION";
/// The industrial park, which manages firms that lie in [`PARK_TOWN`].
pub const PARK: &str = "PARK";
pub const PARK_TOWN: &str = "411203100";

#[rustfmt::skip]
pub const DEPARTMENTS: [(&str, &str, &str); 17] = [
    ("ECON_IT", "陕州区工业和信息化局", "区工信局"),
    ("DRC", "陕州区发展和改革委员会", "区发改委"),
    ("FIN", "陕州区财政局", "区财政局"),
    ("HRSS", "陕州区人力资源和社会保障局", "区人社局"),
    ("TAX", "国家税务总局三门峡市陕州区税务局", "区税务局"),
    ("SAMR", "陕州区市场监督管理局", "区市场监管局"),
    ("NR", "陕州区自然资源局", "区自然资源局"),
    ("HURD", "陕州区住房和城乡建设局", "区住建局"),
    ("EE", "三门峡市生态环境局陕州分局", "陕州生态环境分局"),
    ("COM", "陕州区商务局", "区商务局"),
    ("SCI", "陕州区科学技术局", "区科技局"),
    ("GOVSVC", "陕州区政务服务和大数据管理局", "区政务服务局"),
    ("TRANS", "陕州区交通运输局", "区交通局"),
    ("EMER", "陕州区应急管理局", "区应急局"),
    ("EDU", "陕州区教育体育局", "区教体局"),
    ("AGRI", "陕州区农业农村局", "区农业农村局"),
    ("STAT", "陕州区统计局", "区统计局"),
];

/// What people and ledgers call some of them besides.
pub const ALIASES: [(&str, &str); 6] = [
    ("ECON_IT", "区经信局"),
    ("ECON_IT", "区工科局"),
    ("HRSS", "区人力社保局"),
    ("SAMR", "区市监局"),
    ("GOVSVC", "区行政审批局"),
    ("POWER", "供电局"),
];

const EXTERNALS: [(&str, &str, &str); 2] =
    [("POWER", "陕州区样板供电公司", "供电公司"), ("BANK", "陕州样安农村商业银行", "样安农商行")];

/// Parents come before their children.
pub fn organizations() -> Vec<DemoOrganization> {
    let mut units = vec![DemoOrganization {
        key: OFFICE.to_owned(),
        parent: None,
        kind: "district",
        name: "陕州区助企服务联席会议办公室（区营商环境服务中心）".to_owned(),
        short_name: "区联席办".to_owned(),
        department_code: None,
        territory_code: Some(DISTRICT.to_owned()),
        phone: String::new(),
    }];
    for town in places::towns() {
        let office = if town.name.ends_with("街道") { "办事处" } else { "人民政府" };
        units.push(DemoOrganization {
            key: town.code.to_owned(),
            parent: Some(OFFICE.to_owned()),
            kind: "town",
            name: format!("陕州区{}{office}", town.name),
            short_name: town.name.to_owned(),
            department_code: None,
            territory_code: Some(town.code.to_owned()),
            phone: String::new(),
        });
    }
    units.push(DemoOrganization {
        key: PARK.to_owned(),
        parent: Some(OFFICE.to_owned()),
        kind: "town",
        name: "陕州区样板产业园区管理委员会".to_owned(),
        short_name: "样板产业园".to_owned(),
        department_code: None,
        territory_code: None,
        phone: String::new(),
    });
    for (code, name) in places::COMMUNITIES {
        let committee = if name.ends_with('村') { "村民委员会" } else { "居民委员会" };
        units.push(DemoOrganization {
            key: code.to_owned(),
            parent: Some(code[..9].to_owned()),
            kind: "community",
            name: format!("{name}{committee}"),
            short_name: name.to_owned(),
            department_code: None,
            territory_code: Some(code.to_owned()),
            phone: String::new(),
        });
    }
    let supervision = [(SUPERVISION, "陕州区委区政府督查室", "区督查室")];
    let departments = DEPARTMENTS.iter().chain(&supervision).map(|unit| ("department", unit));
    for (kind, (code, name, short_name)) in departments.chain(EXTERNALS.iter().map(|unit| ("external", unit))) {
        units.push(DemoOrganization {
            key: (*code).to_owned(),
            parent: Some(OFFICE.to_owned()),
            kind,
            name: (*name).to_owned(),
            short_name: (*short_name).to_owned(),
            department_code: Some(*code).filter(|code| *code != SUPERVISION && *code != "BANK"),
            territory_code: Some(DISTRICT.to_owned()),
            phone: String::new(),
        });
    }
    for (serial, unit) in units.iter_mut().enumerate() {
        unit.phone = format!("0398-{:07}", 1001 + serial);
    }
    units
}
