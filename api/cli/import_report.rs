//! What an import came to, for the person at the terminal.

use std::io::{BufRead, BufReader, Write};

use serde_json::Value;
use ureq::http::Response;

use super::client::Failure;
use crate::messages::Locale;

/// Errors that are printed; all of them are in the report and in the rejected rows.
pub const SHOWN: usize = 20;

/// The counters of an import and its first errors.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Data rows.
    pub total: i64,
    /// New enterprises.
    pub created: i64,
    /// Changed enterprises.
    pub updated: i64,
    /// Rows that said nothing new.
    pub unchanged: i64,
    /// Rejected rows.
    pub failed: i64,
    /// Accepted rows with a remark.
    pub warned: i64,
    /// One text per error.
    pub errors: Vec<String>,
}

impl Summary {
    /// From the import's own counters.
    pub fn of_import(import: &Value) -> Self {
        let number = |name: &str| import[name].as_i64().unwrap_or_default();
        Summary {
            total: number("total_rows"),
            created: number("created_rows"),
            updated: number("updated_rows"),
            unchanged: number("unchanged_rows"),
            failed: number("failed_rows"),
            warned: number("warned_rows"),
            errors: Vec::new(),
        }
    }

    /// From the answer lines of a bulk upload, one by one.
    pub fn of_lines(response: Response<ureq::Body>, locale: Locale) -> Result<Self, Failure> {
        let mut summary = Summary::default();
        for line in BufReader::new(response.into_body().into_reader()).lines() {
            let line: Value = serde_json::from_str(&line?).map_err(|error| Failure::Connection(error.to_string()))?;
            summary.total += 1;
            match line["status"].as_str() {
                Some("created") => summary.created += 1,
                Some("updated") => summary.updated += 1,
                Some("unchanged") => summary.unchanged += 1,
                _ => summary.failed += 1,
            }
            summary.warned += i64::from(line["warnings"].as_array().is_some_and(|warnings| !warnings.is_empty()));
            summary.add_errors(&line["line"], &line["problem"]["errors"], locale);
        }
        Ok(summary)
    }

    /// Adds the errors among the findings of one row.
    pub fn add_errors(&mut self, row: &Value, findings: &Value, locale: Locale) {
        for finding in findings.as_array().into_iter().flatten() {
            if self.errors.len() < SHOWN && finding["severity"] == "error" {
                self.errors.push(error_line(row, finding, locale));
            }
        }
    }

    /// Prints the counters and the errors.
    pub fn print(&self, name: &str, dry_run: bool, locale: Locale) {
        let mut lines = vec![self.headline(name, dry_run, locale)];
        lines.extend(self.errors.iter().map(|error| format!("  {error}")));
        if self.failed > self.errors.len() as i64 && self.errors.len() == SHOWN {
            lines.push(format!(
                "  {}",
                locale.pick("…（其余错误见导入报告）", "… (the report of the import has the rest)")
            ));
        }
        // A reader that has seen enough (`| head`) is no reason to fail.
        let _ = writeln!(std::io::stdout(), "{}", lines.join("\n"));
    }

    fn headline(&self, name: &str, dry_run: bool, locale: Locale) -> String {
        let Summary { total, created, updated, unchanged, failed, warned, .. } = self;
        match locale {
            Locale::ZhCn => {
                let what = if dry_run { "（仅检查，未写入）" } else { "" };
                format!(
                    "{name}{what}：共 {total} 行，新增 {created}，更新 {updated}，未变化 {unchanged}，失败 {failed}，有提示 {warned}"
                )
            }
            Locale::En => {
                let what = if dry_run { " (checked only, nothing written)" } else { "" };
                format!(
                    "{name}{what}: {total} rows, {created} created, {updated} updated, {unchanged} unchanged, {failed} failed, {warned} with remarks"
                )
            }
        }
    }
}

/// Row, column, value and reason of one error.
fn error_line(row: &Value, finding: &Value, locale: Locale) -> String {
    let text = |name: &str| finding[name].as_str().unwrap_or_default();
    let row = locale.pick("第{row}行", "row {row}").replace("{row}", &row.to_string());
    let column = match text("column") {
        "" => text("field"),
        column => column,
    };
    let value = match text("value") {
        "" => String::new(),
        value => format!("“{value}”"),
    };
    let suggestion = match text("suggestion") {
        "" => String::new(),
        suggestion => format!(" {}", locale.pick("是否应为{it}？", "perhaps {it}?").replace("{it}", suggestion)),
    };
    let place = [row.as_str(), &column.replace('\n', ""), &value].join(" ");
    format!(
        "{}: {}{suggestion} [{}]",
        place.split_whitespace().collect::<Vec<_>>().join(" "),
        text("message"),
        text("code")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_error_names_row_column_value_and_reason() {
        let finding = json!({"column": "统一社会\n信用代码", "field": "credit_code", "code": "USCC_ILLEGAL_CHAR", "severity": "error",
            "value": "91411203TEYYYYYOX5", "suggestion": "91411203TEYYYYY0X5", "message": "含非法字符"});
        let mut summary = Summary::default();
        let remark = json!({"severity": "warning", "code": "SIZE_MISMATCH"});
        summary.add_errors(&json!(49), &json!([finding, remark]), Locale::ZhCn);
        let line =
            "第49行 统一社会信用代码 “91411203TEYYYYYOX5”: 含非法字符 是否应为91411203TEYYYYY0X5？ [USCC_ILLEGAL_CHAR]";
        assert_eq!(summary.errors, [line]);
        let whole_row =
            json!({"column": "", "field": null, "code": "LINE_INVALID", "message": "not JSON", "value": null});
        assert_eq!(error_line(&json!(3), &whole_row, Locale::En), "row 3: not JSON [LINE_INVALID]");
    }

    #[test]
    fn counters_come_from_the_import() {
        let import = json!({"total_rows": 200, "created_rows": 185, "failed_rows": 15, "updated_rows": 0, "unchanged_rows": 0, "warned_rows": 9});
        let summary = Summary::of_import(&import);
        assert_eq!((summary.total, summary.created, summary.failed, summary.warned), (200, 185, 15, 9));
        assert_eq!(
            summary.headline("a.csv", true, Locale::En),
            "a.csv (checked only, nothing written): 200 rows, 185 created, 0 updated, 0 unchanged, 15 failed, 9 with remarks"
        );
    }
}
