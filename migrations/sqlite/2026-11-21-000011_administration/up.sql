-- Periodic work. Whoever moves next_run_at on queues the job, so of several servers one does each run.
CREATE TABLE job_schedules (
    kind TEXT PRIMARY KEY NOT NULL,
    every_seconds BIGINT NOT NULL CHECK (every_seconds > 0),
    enabled BOOLEAN NOT NULL,
    next_run_at TIMESTAMP NOT NULL,
    last_run_at TIMESTAMP,
    last_duration_ms BIGINT,
    last_error TEXT,
    version BIGINT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
ALTER TABLE jobs ADD COLUMN started_at TIMESTAMP;
ALTER TABLE jobs ADD COLUMN finished_at TIMESTAMP;
CREATE INDEX jobs_kind ON jobs (kind, state);

-- A word that is in use is retired, never removed: valid_to is its last day.
ALTER TABLE tags ADD COLUMN position INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE tags ADD COLUMN valid_to DATE;
ALTER TABLE tags ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE indicator_definitions ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';
ALTER TABLE indicator_definitions ADD COLUMN position INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE indicator_definitions ADD COLUMN valid_to DATE;
ALTER TABLE indicator_definitions ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- How ledgers write the indicators besides their names.
UPDATE indicator_definitions SET aliases = '["营收","主营业务收入","年营业收入","销售收入","营业总收入"]' WHERE code = 'revenue';
UPDATE indicator_definitions SET aliases = '["从业人数","员工人数","职工人数","用工人数","从业人员期末人数","从业人员数"]' WHERE code = 'employees';
UPDATE indicator_definitions SET aliases = '["资产总计","总资产"]' WHERE code = 'total_assets';
UPDATE indicator_definitions SET aliases = '["纳税额","入库税收","税收","缴税额","实缴税收","纳税总额"]' WHERE code = 'tax';
UPDATE indicator_definitions SET aliases = '["利润","税前利润"]' WHERE code = 'profit';
UPDATE indicator_definitions SET aliases = '["研发投入","研发经费","研发支出","研究开发费用"]' WHERE code = 'rd_expense';
UPDATE indicator_definitions SET aliases = '["出口总额","出口交货值","外贸出口额"]' WHERE code = 'exports';
UPDATE indicator_definitions SET aliases = '["注册资金"]' WHERE code = 'registered_capital';
UPDATE indicator_definitions SET aliases = '["总产值","产值"]' WHERE code = 'output_value';
UPDATE indicator_definitions SET aliases = '["工业用电量","用电","用电总量","耗电量"]' WHERE code = 'electricity';
UPDATE indicator_definitions SET aliases = '["社保参保人数","参保职工人数","社保人数","缴纳社保人数"]' WHERE code = 'insured_staff';

-- What enterprises ask about: categories, and below each its own.
CREATE TABLE categories (
    code TEXT PRIMARY KEY NOT NULL,
    parent TEXT REFERENCES categories (code),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 1000,
    valid_to DATE,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX categories_parent ON categories (parent);
INSERT INTO categories (code, parent, name_zh, name_en, aliases, position) VALUES
    ('access', NULL, '准入难', 'Market access', '["市场准入难","办事难","审批难","证照办理"]', 100),
    ('access_approval', 'access', '审批流程长、证照办理难', 'Slow approvals and licensing', '[]', 101),
    ('access_bidding', 'access', '招投标隐性门槛', 'Hidden thresholds in tendering', '[]', 102),
    ('access_gov_procurement', 'access', '政府采购歧视性条款', 'Discriminatory terms in public procurement', '[]', 103),
    ('access_industry_license', 'access', '行业准入资质限制', 'Sector entry and qualification limits', '[]', 104),
    ('access_land_title', 'access', '土地确权、不动产权证办理难', 'Land title and property certificates', '[]', 105),
    ('access_land_supply', 'access', '用地指标、供地难', 'Land quota and supply', '[]', 106),
    ('access_construction', 'access', '规划、施工、竣工验收及消防手续', 'Planning, building, completion and fire permits', '[]', 107),
    ('access_eia', 'access', '环评、能评、排污指标', 'Environmental and energy assessment, discharge quota', '[]', 108),
    ('access_fair_competition', 'access', '地方保护、不平等待遇', 'Local protectionism, unequal treatment', '[]', 109),
    ('financing', NULL, '融资难', 'Access to finance', '["融资贵","融资难融资贵","资金难","贷款难"]', 200),
    ('financing_withdrawn_loan', 'financing', '抽贷、断贷、压贷', 'Loans withdrawn, cut or not renewed', '[]', 201),
    ('financing_renewal', 'financing', '续贷转贷难', 'Renewing and rolling over loans', '[]', 202),
    ('financing_collateral', 'financing', '缺少抵押物、担保难', 'Lack of collateral or guarantee', '[]', 203),
    ('financing_cost', 'financing', '融资成本高', 'High financing cost', '[]', 204),
    ('financing_first_loan', 'financing', '首贷、信用贷难', 'First loan, unsecured loan', '[]', 205),
    ('financing_listing', 'financing', '上市与股权融资', 'Listing and equity financing', '[]', 206),
    ('financing_arrears', 'financing', '拖欠账款（政府、国企、大企业）', 'Arrears owed to the enterprise', '[]', 207),
    ('financing_export_credit', 'financing', '出口信用、汇率避险', 'Export credit and exchange-rate hedging', '[]', 208),
    ('cost', NULL, '降本增效难', 'Cutting cost, raising efficiency', '["成本高","降成本难","要素保障难"]', 300),
    ('cost_social_insurance', 'cost', '社保成本高', 'Social-insurance cost', '[]', 301),
    ('cost_power', 'cost', '用电成本高、增容难', 'Power price, capacity expansion', '[]', 302),
    ('cost_gas_water', 'cost', '用气用水成本与供应', 'Gas and water cost and supply', '[]', 303),
    ('cost_tax_fee', 'cost', '税费负担', 'Taxes and fees', '[]', 304),
    ('cost_logistics', 'cost', '物流成本高', 'Logistics cost', '[]', 305),
    ('cost_rent', 'cost', '厂房租金、物业费用高', 'Rent and property fees', '[]', 306),
    ('cost_raw_material', 'cost', '原材料涨价、供应不稳', 'Raw-material price and supply', '[]', 307),
    ('cost_inspection', 'cost', '多头检查、中介收费', 'Repeated inspections, intermediary fees', '[]', 308),
    ('cost_market', 'cost', '市场开拓、订单不足', 'Market development, lack of orders', '[]', 309),
    ('policy', NULL, '政策落地难', 'Policies not delivered', '["政策落实难","政策兑现难","政策不落实"]', 400),
    ('policy_cash', 'policy', '奖补资金兑现慢', 'Subsidies paid late', '[]', 401),
    ('policy_promise', 'policy', '招商承诺未兑现', 'Investment promises not kept', '[]', 402),
    ('policy_unknown', 'policy', '政策知晓度低、找不到', 'Policies unknown or hard to find', '[]', 403),
    ('policy_threshold', 'policy', '申报门槛高、材料繁', 'High thresholds, heavy paperwork', '[]', 404),
    ('policy_conflict', 'policy', '政策不连续、口径不一致', 'Discontinuous or conflicting policies', '[]', 405),
    ('policy_credit_repair', 'policy', '信用修复、失信惩戒', 'Credit repair and sanctions', '[]', 406),
    ('talent', NULL, '引才用工难', 'Recruiting and keeping staff', '["用工难","招工难","人才难","引才难","招人难"]', 500),
    ('talent_workers', 'talent', '普工招工难、流动大', 'Ordinary workers hard to recruit', '[]', 501),
    ('talent_skilled', 'talent', '技能人才短缺', 'Shortage of skilled workers', '[]', 502),
    ('talent_high_level', 'talent', '高层次人才引进难', 'Attracting senior talent', '[]', 503),
    ('talent_housing', 'talent', '员工住房、公租房', 'Housing for staff', '[]', 504),
    ('talent_schooling', 'talent', '子女入学', 'Schooling of staff children', '[]', 505),
    ('talent_commute', 'talent', '通勤公交、生活配套', 'Commuting, living facilities', '[]', 506),
    ('talent_labour_dispute', 'talent', '劳动争议、工伤', 'Labour disputes, work injury', '[]', 507),
    ('talent_title', 'talent', '职称评定、户籍落户', 'Professional titles, household registration', '[]', 508),
    ('startup', NULL, '创业难', 'Starting a business', '["初创企业困难"]', 600),
    ('startup_space', 'startup', '创业场地、孵化', 'Premises and incubation', '[]', 601),
    ('startup_loan', 'startup', '创业担保贷款', 'Start-up guaranteed loans', '[]', 602),
    ('startup_registration', 'startup', '开办、变更、注销', 'Opening, change, deregistration', '[]', 603),
    ('startup_guidance', 'startup', '创业辅导、培训', 'Guidance and training', '[]', 604),
    ('startup_individual', 'startup', '个转企', 'Individual trader to company', '[]', 605),
    ('upgrade', NULL, '转型升级难', 'Transformation and upgrading', '["转型难","升级难","创新难"]', 700),
    ('upgrade_tech_renovation', 'upgrade', '技术改造投入大', 'Cost of technical renovation', '[]', 701),
    ('upgrade_digital', 'upgrade', '数字化转型', 'Digital transformation', '[]', 702),
    ('upgrade_rd', 'upgrade', '研发能力弱、产学研对接', 'R&D ability, university links', '[]', 703),
    ('upgrade_green', 'upgrade', '绿色低碳、环保改造', 'Green and low-carbon retrofit', '[]', 704),
    ('upgrade_ip', 'upgrade', '知识产权保护', 'Intellectual-property protection', '[]', 705),
    ('upgrade_brand', 'upgrade', '品牌、质量、标准', 'Brand, quality, standards', '[]', 706),
    ('upgrade_step_up', 'upgrade', '升规入统', 'Reaching the statistical threshold', '[]', 707),
    ('upgrade_relocation', 'upgrade', '搬迁、扩产空间', 'Relocation and room to expand', '[]', 708),
    ('other', NULL, '其他', 'Other', '["其它"]', 800),
    ('other_infrastructure', 'other', '园区道路、排水、停车等配套', 'Roads, drainage, parking', '[]', 801),
    ('other_security', 'other', '治安、周边环境', 'Security and surroundings', '[]', 802),
    ('other_litigation', 'other', '涉法涉诉（不纳入协调，引导依法解决）', 'Cases in court: not coordinated, referred', '[]', 803),
    ('other_safety', 'other', '安全生产、消防整改', 'Work safety and fire rectification', '[]', 804),
    ('other_suggestion', 'other', '意见建议', 'Suggestions', '[]', 805),
    ('other_misc', 'other', '未分类', 'Unclassified', '[]', 806);

-- What took a division's place as far as it is known in words: a code comes later, or it was split.
ALTER TABLE territories ADD COLUMN successor_name TEXT;

-- Moving the enterprises of an abolished division to its successors.
CREATE TABLE territory_transfers (
    id INTEGER PRIMARY KEY NOT NULL,
    territory_code TEXT NOT NULL REFERENCES territories (code),
    user_id BIGINT REFERENCES users (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed')),
    moved_enterprises BIGINT NOT NULL,
    moved_registrations BIGINT NOT NULL,
    moved_officers BIGINT NOT NULL,
    left_enterprises BIGINT NOT NULL,
    report TEXT NOT NULL,
    error TEXT,
    created_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX territory_transfers_code ON territory_transfers (territory_code, id);

-- Where an enterprise was before: its division and its managing unit, and why it changed.
CREATE TABLE enterprise_moves (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    from_territory_code TEXT NOT NULL REFERENCES territories (code),
    to_territory_code TEXT NOT NULL REFERENCES territories (code),
    from_organization_id BIGINT REFERENCES organizations (id),
    to_organization_id BIGINT REFERENCES organizations (id),
    effective_on DATE NOT NULL,
    reason TEXT NOT NULL,
    user_id BIGINT,
    territory_transfer_id BIGINT REFERENCES territory_transfers (id),
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_moves_enterprise ON enterprise_moves (enterprise_id, id);
