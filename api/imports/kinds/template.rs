//! Templates to fill in: the headings of a kind and one example row, which an import leaves out.

use std::io::Cursor;

use actix_web::HttpResponse;
use actix_web::http::header;
use rust_xlsxwriter::{Format, FormatBorder, Workbook};

use crate::auth::principal::Principal;
use crate::error::Result;
use crate::http::extract::{NoQuery, Path, Query};
use crate::imports::kind::Kind;
use crate::imports::skip::EXAMPLE;
use crate::messages;

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Heading, example.
type Cells = &'static [(&'static str, &'static str)];

fn cells(kind: Kind) -> Cells {
    match kind {
        Kind::Enterprises => &[
            ("序号", EXAMPLE),
            ("企业名称", "陕州样例商贸有限公司"),
            ("统一社会信用代码", "91411203TE30000752"),
            ("法定代表人", "张样"),
            ("联系人", "李样"),
            ("联系电话", "15412345678"),
            ("所属行业", "批发和零售业"),
            ("行业代码", "F51"),
            ("成立日期", "2019-05-20"),
            ("所属乡镇(街道)", "大营镇"),
            ("注册地址", "大营镇样例路1号"),
            ("从业人员(人)", "12"),
            ("营业收入(万元)", "860"),
            ("资产总额(万元)", "320.5"),
            ("是否规上(限上)", "否"),
            ("资质标签", "科技型中小企业"),
            ("备注", ""),
        ],
        Kind::Contacts => &[
            ("序号", EXAMPLE),
            ("统一社会信用代码", "91411203TE30000752"),
            ("企业名称", "陕州样例商贸有限公司"),
            ("姓名", "李样"),
            ("角色", "财务"),
            ("联系电话", "15412345678"),
            ("是否主要联系人", "是"),
        ],
        Kind::Indicators => &[
            ("序号", EXAMPLE),
            ("统一社会信用代码", "91411203TE30000752"),
            ("企业名称", "陕州样例商贸有限公司"),
            ("2025年营业收入(万元)", "1361.5"),
            ("2025年利润总额(万元)", "-20.8"),
            ("2025年从业人员(人)", "35"),
            ("2025年1-6月用电量(万千瓦时)", "12.34"),
            ("2026年3月参保人数(人)", "33"),
        ],
        Kind::Officers => &[
            ("序号", EXAMPLE),
            ("姓名", "王样"),
            ("联系电话", "15412345679"),
            ("所在单位", "大营镇"),
            ("职务", "经济发展办副主任"),
            ("级别", "镇街级"),
            ("可服务企业数", "30"),
            ("负责片区", "大营镇"),
            ("擅长行业", "制造业、批发和零售业"),
            ("登录名", ""),
        ],
    }
}

/// Get a template
///
/// An empty workbook of this kind with its headings and one example row. Every cell is prepared as text, so that codes
/// and telephone numbers keep their digits; the example row is left out by an import.
#[utoipa::path(get, path = "/api/v1/import-templates/{kind}", tag = "imports", operation_id = "get_import_template",
    params(("kind" = Kind, Path, description = "What the file is about")),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
pub async fn get(principal: Principal, Path(kind): Path<String>, _: Query<NoQuery>) -> Result<HttpResponse> {
    let kind = Kind::parse(&kind).ok_or_else(|| messages::NOT_FOUND.error())?;
    principal.require(kind.permission())?;
    let workbook = workbook(kind)?;
    let name = format!("attachment; filename=\"{}.xlsx\"", kind.code());
    Ok(HttpResponse::Ok().content_type(WORKBOOK).insert_header((header::CONTENT_DISPOSITION, name)).body(workbook))
}

fn workbook(kind: Kind) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let text = Format::new().set_num_format("@");
    let example = Format::new().set_num_format("@").set_italic().set_font_color(0x0080_8080);
    let bold = Format::new().set_num_format("@").set_bold().set_border_bottom(FormatBorder::Thin);
    let sheet = workbook.add_worksheet();
    sheet.set_name(kind.label(messages::Locale::ZhCn))?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, (heading, value)) in (0..).zip(cells(kind)) {
        let width = heading.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum::<f64>();
        sheet.set_column_width(column, width.max(12.0) + 4.0)?;
        // A code or a number typed below keeps its digits.
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, *heading, &bold)?;
        sheet.write_string_with_format(1, column, *value, &example)?;
    }
    let mut output = Cursor::new(Vec::new());
    workbook.save_to_writer(&mut output)?;
    Ok(output.into_inner())
}
