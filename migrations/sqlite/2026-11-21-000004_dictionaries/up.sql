-- What every deployment starts with; the aliases (a JSON list) are how ledgers write the tag.
INSERT INTO tags (code, name_zh, name_en, key_account, aliases) VALUES
    ('key_taxpayer', '重点纳税企业', 'Key taxpayer', TRUE, '["重点纳税","纳税大户","重点税源企业"]'),
    ('near_scale', '拟上规企业', 'Close to the above-scale threshold', TRUE, '["拟上规","拟上规入统","准规上企业"]'),
    ('tax_elsewhere', '异地缴税企业', 'Pays taxes elsewhere', TRUE, '["异地缴税","异地纳税"]'),
    ('high_tech', '高新技术企业', 'High-tech enterprise', TRUE, '["高企","高新企业","国家高新技术企业"]'),
    ('tech_sme', '科技型中小企业', 'Technology-based SME', TRUE, '["科小","科技中小企业"]'),
    ('specialized', '专精特新中小企业', 'Specialised and innovative SME', TRUE, '["专精特新","专精特新企业","省级专精特新"]'),
    ('little_giant', '专精特新“小巨人”企业', 'Specialised "little giant"', TRUE, '["小巨人","小巨人企业","专精特新小巨人","国家级专精特新小巨人"]'),
    ('innovative_sme', '创新型中小企业', 'Innovative SME', FALSE, '["创新型企业"]'),
    ('above_scale_industry', '规上工业', 'Industry above designated size', FALSE, '["规上工业企业","规模以上工业","规模以上工业企业"]'),
    ('listed_company', '上市公司', 'Listed company', FALSE, '["上市企业"]'),
    ('foreign_invested', '外商投资企业', 'Foreign-invested enterprise', FALSE, '["外资企业","外企"]'),
    ('investment_project', '招商引资企业', 'Attracted investment', FALSE, '["招商引资","招商企业"]');

INSERT INTO indicator_definitions (code, name_zh, name_en, unit, frequency, allows_negative) VALUES
    ('revenue', '营业收入', 'Revenue', 'fen', 'year', FALSE),
    ('employees', '从业人员', 'Employees', 'person', 'year', FALSE),
    ('total_assets', '资产总额', 'Total assets', 'fen', 'year', FALSE),
    ('tax', '实缴税金', 'Taxes paid', 'fen', 'year', FALSE),
    ('profit', '利润总额', 'Profit before tax', 'fen', 'year', TRUE),
    ('rd_expense', '研发费用', 'R&D expense', 'fen', 'year', FALSE),
    ('exports', '出口额', 'Exports', 'fen', 'year', FALSE),
    ('registered_capital', '注册资本', 'Registered capital', 'fen', 'year', FALSE),
    ('output_value', '工业总产值', 'Gross industrial output', 'fen', 'month', FALSE),
    ('electricity', '用电量', 'Electricity consumption', 'kwh', 'month', FALSE),
    ('insured_staff', '参保人数', 'Insured staff', 'person', 'month', FALSE),
    ('layoff_rate', '裁员率', 'Lay-off rate', 'permyriad', 'year', FALSE);
