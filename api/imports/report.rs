//! What is said about a row: one finding per fault, with the column as the file calls it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::field::Field;
use crate::enterprises::credit_code::Problem;
use crate::enterprises::size::Size;
use crate::messages::Locale;

crate::vocabulary! {
    /// An error rejects the row; a warning comes with a row that is imported.
    Severity {
        Error = "error" "错误" "Error",
        Warning = "warning" "提示" "Warning",
    }
}

crate::vocabulary! {
    /// Why a row is rejected or remarkable. The texts may hold `{placeholders}`.
    Code {
        UsccMissing = "USCC_MISSING" "统一社会信用代码为空" "The unified social credit code is missing",
        UsccLength = "USCC_LENGTH" "统一社会信用代码应为18位" "The unified social credit code must have 18 characters",
        UsccIllegalChar = "USCC_ILLEGAL_CHAR" "统一社会信用代码含非法字符(I、O、S、V、Z或其他)" "The unified social credit code contains a character that is not allowed (I, O, S, V, Z or another)",
        UsccType = "USCC_TYPE" "统一社会信用代码的登记管理部门或机构类别不存在" "The first two characters of the unified social credit code name no kind of body",
        UsccRegion = "USCC_REGION" "统一社会信用代码中的行政区划码不存在" "The division code inside the unified social credit code does not exist",
        UsccChecksum = "USCC_CHECKSUM" "统一社会信用代码校验位不正确" "The check character of the unified social credit code is wrong",
        UsccOrgChecksum = "USCC_ORG_CHECKSUM" "统一社会信用代码中的组织机构代码校验位不正确" "The organisation code inside the unified social credit code has a wrong check character",
        UsccPrecisionLost = "USCC_PRECISION_LOST" "统一社会信用代码被Excel存成数值,末位已丢失,请重新填写为文本" "Excel stored the unified social credit code as a number and lost its last digits; please enter it again as text",
        UsccDuplicateInFile = "USCC_DUPLICATE_IN_FILE" "统一社会信用代码与第{first_row}行重复" "The unified social credit code repeats that of row {first_row}",
        UsccUnusualKind = "USCC_UNUSUAL_KIND" "统一社会信用代码不属于企业、个体工商户或农民专业合作社(91、92、93开头)" "The unified social credit code is not that of an enterprise, sole trader or cooperative (91, 92, 93)",
        NameMissing = "NAME_MISSING" "企业名称为空" "The name of the enterprise is missing",
        DateInvalid = "DATE_INVALID" "日期无法识别或不存在" "The date cannot be read or does not exist",
        DateInFuture = "DATE_IN_FUTURE" "日期晚于今天" "The date lies in the future",
        DatePrecisionMonth = "DATE_PRECISION_MONTH" "日期只到月份,按当月1日导入" "The date gives only the month; its first day is imported",
        YearInvalid = "YEAR_INVALID" "数据年度应为四位年份" "The year of the figures must have four digits and not lie in the future",
        EmployeesInvalid = "EMPLOYEES_INVALID" "从业人员应为非负整数" "The number of employees must be a whole number, zero or more",
        AmountNegative = "AMOUNT_NEGATIVE" "金额不能为负数" "The amount must not be negative",
        AmountInvalid = "AMOUNT_INVALID" "金额无法识别" "The amount cannot be read",
        IndustryUnknown = "INDUSTRY_UNKNOWN" "行业不在国民经济行业分类中" "The industry is not in the national classification",
        IndustryCodePadded = "INDUSTRY_CODE_PADDED" "行业代码缺少首位0,已按所属行业补为{code}" "The industry code had lost its leading zero and is imported as {code}",
        IndustryMismatch = "INDUSTRY_MISMATCH" "所属行业与行业代码不一致,按行业代码导入" "Industry and industry code disagree; the code is imported",
        PhoneInvalid = "PHONE_INVALID" "联系电话格式不正确" "The telephone number is not valid",
        PhoneMultiple = "PHONE_MULTIPLE" "填有多个联系电话,按第一个导入" "There are several telephone numbers; the first is imported",
        RegionUnknown = "REGION_UNKNOWN" "乡镇(街道)不属于本区" "The town or subdistrict does not belong to this area",
        RegionMissing = "REGION_MISSING" "乡镇(街道)为空,且未指定默认区划" "The town or subdistrict is missing and no default was chosen",
        SizeMismatch = "SIZE_MISMATCH" "填报规模为{declared},按指标计算为{computed},以计算结果为准" "The stated size is {declared}, the figures give {computed}; the computed size is used",
        SizeUnknown = "SIZE_UNKNOWN" "企业规模无法识别,按指标计算" "The stated size cannot be read; it is computed from the figures",
        AboveScaleUnknown = "ABOVE_SCALE_UNKNOWN" "是否规上(限上)无法识别,未导入" "Whether the enterprise is above scale cannot be read and was not imported",
        TagUnknown = "TAG_UNKNOWN" "标签“{tag}”不在标签库中,未导入" "The tag “{tag}” is not in the dictionary and was not imported",
        HiddenRow = "HIDDEN_ROW" "该行在表中被隐藏,已照常导入" "The row is hidden in the sheet and was imported all the same",
        CellError = "CELL_ERROR" "单元格是公式错误或未保存计算结果" "The cell holds a formula error or a formula without its result",
        TextDamaged = "TEXT_DAMAGED" "文字已损坏(含“�”),请从原文件重新导出" "The text is damaged (it contains “�”); please export it again from its source",
        EnterpriseNotNamed = "ENTERPRISE_NOT_NAMED" "统一社会信用代码和企业名称均为空" "Neither a credit code nor a name of the enterprise is given",
        EnterpriseUnknown = "ENTERPRISE_UNKNOWN" "库中没有这家企业,请先导入企业名单" "The register has no such enterprise; please import the enterprise first",
        EnterpriseAmbiguous = "ENTERPRISE_AMBIGUOUS" "有多家企业使用该名称,请填写统一社会信用代码" "Several enterprises have this name; please give the credit code",
        EnterpriseNameDiffers = "ENTERPRISE_NAME_DIFFERS" "企业名称与信用代码不是同一家企业,按信用代码导入" "Name and credit code are not of one enterprise; the credit code counts",
        RowDuplicateInFile = "ROW_DUPLICATE_IN_FILE" "与第{first_row}行重复" "The row repeats row {first_row}",
        PersonMissing = "PERSON_MISSING" "姓名为空" "The name is missing",
        PhoneMissing = "PHONE_MISSING" "联系电话为空" "The telephone number is missing",
        RoleUnknown = "ROLE_UNKNOWN" "角色无法识别,未导入" "The role cannot be read and was not imported",
        PrimaryUnknown = "PRIMARY_UNKNOWN" "是否主要联系人无法识别,未导入" "Whether this is the primary contact cannot be read and was not imported",
        PrimaryTwiceInFile = "PRIMARY_TWICE_IN_FILE" "同一企业的主要联系人已在第{first_row}行填写" "Row {first_row} already names the primary contact of this enterprise",
        IndicatorMissing = "INDICATOR_MISSING" "指标为空" "The indicator is missing",
        IndicatorUnknown = "INDICATOR_UNKNOWN" "指标不在指标库中" "The indicator is not in the dictionary",
        PeriodMissing = "PERIOD_MISSING" "没有注明期间" "The period is missing",
        PeriodInvalid = "PERIOD_INVALID" "期间无法识别" "The period cannot be read",
        PeriodFrequency = "PERIOD_FREQUENCY" "期间{period}与该指标的统计频率不符" "The indicator is not kept for a period like {period}",
        PeriodInFuture = "PERIOD_IN_FUTURE" "期间尚未开始,或多个月份合计时尚未结束" "The period has not begun, or months taken together have not passed",
        FigureInvalid = "FIGURE_INVALID" "数值无法识别" "The figure cannot be read",
        FigureNegative = "FIGURE_NEGATIVE" "该指标不能为负数" "The figure must not be negative",
        FigureRounded = "FIGURE_ROUNDED" "数值超出指标精度,已四舍五入" "The figure is finer than its indicator and was rounded",
        UnitUnknown = "UNIT_UNKNOWN" "计量单位不适用于该指标" "The indicator is not measured in this unit",
        OrganizationMissing = "ORGANIZATION_MISSING" "所在单位为空" "The organisation is missing",
        OrganizationUnknown = "ORGANIZATION_UNKNOWN" "本辖区没有该单位" "There is no such organisation in this area",
        OrganizationAmbiguous = "ORGANIZATION_AMBIGUOUS" "本辖区有多个同名单位,请填写全称" "Several organisations have this name; please give the full name",
        LevelMissing = "LEVEL_MISSING" "级别为空,且无法由单位推定" "The level is missing and does not follow from the organisation",
        LevelUnknown = "LEVEL_UNKNOWN" "级别无法识别" "The level cannot be read",
        CapacityInvalid = "CAPACITY_INVALID" "可服务企业数应为0至10000的整数" "The capacity must be a whole number from 0 to 10,000",
        TerritoryUnknown = "TERRITORY_UNKNOWN" "片区“{name}”不在本辖区" "The territory “{name}” does not belong to this area",
        OfficerNameDiffers = "OFFICER_NAME_DIFFERS" "该号码在本单位登记的是另一个人,请先核对" "In this organisation the number belongs to somebody else; please check",
        OfficerNamesake = "OFFICER_NAMESAKE" "本单位已有同名专员且号码不同,按新增导入" "The organisation has an officer of this name with another number; imported as a new one",
        OfficerEnded = "OFFICER_ENDED" "该专员已卸任,请先在专员页面恢复" "The officer has ended; please take him back on his page first",
        LoginUnknown = "LOGIN_UNKNOWN" "本辖区没有该登录名;导入不会新建账号" "There is no such log-in in this area; an import creates none",
        EnterpriseElsewhere = "ENTERPRISE_ELSEWHERE" "该企业已在库中,由其他单位管理,本单位无权修改" "The enterprise exists and belongs to another unit; it cannot be changed from here",
        Conflict = "CONFLICT" "导入期间该企业被他人新增或修改,请重新导入此行" "Somebody else created or changed the enterprise during the import; import this row again",
        Refused = "REFUSED" "该行内容不符合登记规则" "The row breaks a rule of the register",
        FieldUnknown = "FIELD_UNKNOWN" "字段“{name}”不存在" "There is no field “{name}”",
        LineInvalid = "LINE_INVALID" "该行不是有效的JSON对象" "The line is not a JSON object",
        TextTooLong = "TEXT_TOO_LONG" "文字超过{limit}个字" "The text has more than {limit} characters",
    }
}

impl From<Problem> for Code {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Missing => Self::UsccMissing,
            Problem::Length => Self::UsccLength,
            Problem::IllegalCharacter => Self::UsccIllegalChar,
            Problem::Type => Self::UsccType,
            Problem::Region => Self::UsccRegion,
            Problem::Checksum => Self::UsccChecksum,
            Problem::OrganizationChecksum => Self::UsccOrgChecksum,
        }
    }
}

impl Code {
    pub fn severity(self) -> Severity {
        match self {
            Self::UsccOrgChecksum
            | Self::UsccUnusualKind
            | Self::DatePrecisionMonth
            | Self::IndustryCodePadded
            | Self::IndustryMismatch
            | Self::PhoneMultiple
            | Self::SizeMismatch
            | Self::SizeUnknown
            | Self::AboveScaleUnknown
            | Self::TagUnknown
            | Self::EnterpriseNameDiffers
            | Self::RoleUnknown
            | Self::PrimaryUnknown
            | Self::FigureRounded
            | Self::OfficerNamesake
            | Self::HiddenRow => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// A fault or a remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// The heading as the file has it; empty when the whole row is meant.
    pub column: String,
    pub field: Option<Field>,
    pub code: Code,
    pub severity: Severity,
    /// What the cell shows; telephone numbers are masked.
    pub value: Option<String>,
    /// What was probably meant, never applied by itself.
    pub suggestion: Option<String>,
    pub params: BTreeMap<String, String>,
}

impl Finding {
    pub fn new(code: Code) -> Self {
        Self {
            column: String::new(),
            field: None,
            code,
            severity: code.severity(),
            value: None,
            suggestion: None,
            params: BTreeMap::new(),
        }
    }

    pub fn with(mut self, param: &str, value: impl ToString) -> Self {
        self.params.insert(param.to_owned(), value.to_string());
        self
    }

    /// The reason in the reader's language.
    pub fn message(&self, locale: Locale) -> String {
        let words = Code::WORDS.iter().find(|(code, ..)| *code == self.code.code());
        let text = words.map_or("", |(_, zh, en)| locale.pick(zh, en));
        self.params.iter().fold(text.to_owned(), |text, (name, value)| {
            let value = if self.code == Code::SizeMismatch { size_name(value, locale) } else { value };
            text.replace(&format!("{{{name}}}"), value)
        })
    }
}

fn size_name(id: &str, locale: Locale) -> &str {
    Size::parse(id).map_or(id, |size| size.label(locale))
}
