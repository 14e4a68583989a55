//! Words about an import as a whole.

crate::vocabulary! {
    /// Where an import stands.
    ImportState {
        Uploaded = "uploaded" "已上传" "Uploaded",
        Queued = "queued" "排队中" "Queued",
        Running = "running" "处理中" "Running",
        Checked = "checked" "已检查" "Checked",
        Completed = "completed" "已完成" "Completed",
        Failed = "failed" "失败" "Failed",
    }
}

crate::vocabulary! {
    /// What happens to good rows when others are bad.
    ImportMode {
        Row = "row" "逐行导入" "Row by row",
        All = "all" "全部成功才导入" "All or nothing",
    }
}

crate::vocabulary! {
    /// What became (or would become) of a row.
    RowStatus {
        Created = "created" "新增" "Created",
        Updated = "updated" "更新" "Updated",
        Unchanged = "unchanged" "未变化" "Unchanged",
        Failed = "failed" "失败" "Failed",
    }
}

crate::vocabulary! {
    /// What kind of file it is.
    FileFormat {
        Xlsx = "xlsx" "Excel 工作簿" "Excel workbook",
        Csv = "csv" "文本表格" "Delimited text",
        Ndjson = "ndjson" "JSON 行" "JSON lines",
    }
}
