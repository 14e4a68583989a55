//! Words about an import as a whole.

crate::vocabulary! {
    /// Where an import stands.
    ImportState {
        Uploaded = "uploaded" "已上传" "Uploaded",
        Queued = "queued" "排队中" "Queued",
        Running = "running" "处理中" "Running",
        Checked = "checked" "已检查" "Checked",
        Completed = "completed" "已完成" "Completed",
        Cancelled = "cancelled" "已停止" "Stopped",
        Failed = "failed" "失败" "Failed",
        Undoing = "undoing" "撤销中" "Being undone",
        UndoFailed = "undo_failed" "撤销中断" "Undoing broke off",
        Undone = "undone" "已撤销" "Undone",
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

crate::vocabulary! {
    /// What undoing the import did to a row.
    UndoStatus {
        Undone = "undone" "已撤销" "Undone",
        Kept = "kept" "保留" "Kept",
    }
}

crate::vocabulary! {
    /// Why a row stays as it is although its import was undone; said without a subject, for it holds for firms, contacts,
    /// figures and officers alike.
    KeptReason {
        Merged = "merged" "企业导入后已与其他企业合并" "The enterprise has been merged with another one since",
        Referred = "referred" "导入后已有服务关系、账号或其他记录与之关联" "Assignments, accounts or other records refer to it since",
        Edited = "edited" "导入后又被修改（含再次导入）" "Changed since, by hand or by another import",
        Elsewhere = "elsewhere" "现已不归本单位管理" "No longer yours to change",
        Gone = "gone" "导入后已被删除" "Deleted since",
        Untraced = "untraced" "没有撤销所需的记录" "What undoing needs was not recorded",
    }
}
