//! What several of the town's firms have reported alike: one common problem that the district has confirmed, and one that
//! waits to be proposed.

use serde_json::{Value, json};

use super::walk::{Caller, Result};

/// Category, title, description.
type Report = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
const BUSES: &[Report] = &[
    ("talent_commute", "末班公交收车过早", "产业园只有一路公交，晚上六点半收车，两班倒的工人下班回不去，希望延后末班公交车。"),
    ("talent_commute", "夜班职工下班没有公交车", "夜班职工晚上九点下班没有公交车坐，希望延长12路公交车运营时间，延后末班车。"),
    ("talent_commute", "园区公交班次少", "公交间隔四十分钟一班，末班车太早，工人下班只能骑电动车，建议早晚高峰加密公交班次。"),
    ("talent_workers", "公交不便影响招工", "应聘的工人一听下班没有公交车就不来了，请调整公交线路、延后末班车。"),
];

#[rustfmt::skip]
const WORKS: &[Report] = &[
    ("other_infrastructure", "燃气管道改造围挡影响经营", "神泉路燃气管道改造施工一个多月，围挡把门前挡住，客人进不来，希望尽快完工。"),
    ("other_infrastructure", "燃气管道施工路面迟迟不恢复", "神泉路燃气管道改造施工路面开挖后迟迟没有恢复，围挡不撤，门前停不了车。"),
    ("cost_gas_water", "燃气管道改造停气", "神泉路更换燃气管道停气二十天，施工围挡影响顾客进出，请协调燃气公司加快施工。"),
    ("other_infrastructure", "管道燃气改造进度慢", "管道燃气改造施工进度太慢，围挡一直不撤，影响正常经营，请给出明确的完工时间。"),
];

/// Reports them by the town, one of each for a firm, and has the district confirm the first.
pub fn tell(town: &Caller, district: &Caller, firms: &[Value]) -> Result<()> {
    let report = |(category, title, description): &Report, firm: &Value| -> Result<Value> {
        let body = json!({ "enterprise_id": firm["id"], "kind": "help", "category": category, "title": title,
            "description": description });
        Ok(town.post("/issues", &body, None)?["id"].clone())
    };
    let buses: Vec<Value> = BUSES.iter().zip(firms).map(|(one, firm)| report(one, firm)).collect::<Result<_>>()?;
    for (one, firm) in WORKS.iter().zip(firms.iter().rev()) {
        report(one, firm)?;
    }
    let problem = json!({ "title": "产业园末班公交车过早", "issue_ids": buses, "terms": ["公交", "末班车"] });
    district.post("/common-problems", &problem, None)?;
    Ok(())
}
