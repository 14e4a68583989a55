//! Words about exports.

crate::vocabulary! {
    /// Where an export stands.
    ExportState {
        Queued = "queued" "排队中" "Queued",
        Running = "running" "正在生成" "Being made",
        Completed = "completed" "可下载" "Ready",
        Failed = "failed" "失败" "Failed",
        Cancelled = "cancelled" "已取消" "Cancelled",
        Expired = "expired" "已过期" "Expired",
    }
}

crate::vocabulary! {
    /// Kind of file.
    ExportFormat {
        Xlsx = "xlsx" "Excel 工作簿（.xlsx）" "Excel workbook (.xlsx)",
        Csv = "csv" "CSV 文本（.csv）" "CSV text (.csv)",
    }
}

crate::vocabulary! {
    /// What is exported.
    ExportResource {
        Enterprises = "enterprises" "企业名单" "Enterprises",
    }
}

crate::vocabulary! {
    /// Why an export failed.
    ExportFailure {
        TooManyRows = "too_many_rows" "超过Excel单个工作表的行数上限，请改用CSV或缩小筛选范围" "More rows than an Excel sheet holds; choose CSV or a narrower filter",
        PermissionEnded = "permission_ended" "您已没有导出权限" "You are no longer permitted to export",
        ScopeChanged = "scope_changed" "生成期间您的管辖范围发生变化，请重新导出" "Your area changed while the file was being made; export again",
        ServerError = "server_error" "服务器生成文件时多次出错，请联系管理员" "The server failed several times; tell the administrator",
    }
}
