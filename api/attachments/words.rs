//! Words about files.

crate::vocabulary! {
    /// What a file of an enterprise is.
    AttachmentKind {
        Licence = "licence" "营业执照" "Business licence",
        Certificate = "certificate" "资质证书" "Certificate",
        Photo = "photo" "照片" "Photograph",
        Other = "other" "其他材料" "Other",
    }
}

crate::vocabulary! {
    /// Whether a virus scanner has seen it.
    ScanState {
        Unscanned = "unscanned" "未扫描" "Not scanned",
        Clean = "clean" "未发现病毒" "Clean",
    }
}
