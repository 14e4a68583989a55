-- What a category brings along: the words of descriptions that point to it, the form that a description takes, how
-- hard it usually is, and who usually leads and assists.
ALTER TABLE categories ADD COLUMN keywords TEXT NOT NULL DEFAULT '[]';
ALTER TABLE categories ADD COLUMN template TEXT;
ALTER TABLE categories ADD COLUMN default_level TEXT CHECK (default_level IN ('simple', 'cross_department', 'legacy'));
ALTER TABLE categories ADD COLUMN lead_department TEXT;
ALTER TABLE categories ADD COLUMN assist_department TEXT;

-- Departments as every place has them; which unit that is, and what it is called there, differs from place to place.
CREATE TABLE departments (
    code TEXT PRIMARY KEY NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 1000,
    valid_to DATE,
    version BIGINT NOT NULL DEFAULT 1
);
INSERT INTO departments (code, name_zh, name_en, aliases, position) VALUES
    ('econ_it', '经济和信息化主管部门', 'Industry and information technology bureau', '["经信委","经信局","经济信息委","工信局","工业和信息化局","工信委","经济和信息化局","工科局","科技和工业信息化局","工信主管部门","工业和信息化主管部门"]', 10),
    ('drc', '发展和改革委员会', 'Development and reform commission', '["发改委","发改局","发展改革委","发展改革局","发展和改革局","发展改革委员会"]', 20),
    ('fin', '财政局', 'Finance bureau', '[]', 30),
    ('hrss', '人力资源和社会保障局', 'Human resources and social security bureau', '["人社局","人力社保局","人力资源社会保障局","人社部门"]', 40),
    ('tax', '税务局', 'Tax bureau', '["国税","地税","税务部门","税务分局"]', 50),
    ('samr', '市场监督管理局', 'Market regulation bureau', '["市场监管局","市监局","工商局"]', 60),
    ('nr', '自然资源和规划局', 'Natural resources and planning bureau', '["自然资源局","规划和自然资源局","规资局","国土局","自然资源和规划分局"]', 70),
    ('hurd', '住房和城乡建设局', 'Housing and urban-rural development bureau', '["住建局","住房城乡建委","住建委","城乡建设委员会"]', 80),
    ('ee', '生态环境局', 'Ecology and environment bureau', '["环保局","生态环境分局","环境保护局"]', 90),
    ('finance_office', '金融工作办公室', 'Local financial office', '["金融办","金融局","金融发展局","金融工作局"]', 100),
    ('com', '商务局', 'Commerce bureau', '["商务委","商务和经济合作局"]', 110),
    ('sci', '科学技术局', 'Science and technology bureau', '["科技局","科委","科学技术委员会"]', 120),
    ('inv', '投资促进局', 'Investment promotion bureau', '["投促局","招商局","投资促进中心","招商投资局"]', 130),
    ('govsvc', '政务服务和大数据管理局', 'Government services and data bureau', '["政务服务局","行政审批局","政管办","大数据局","数据局","营商环境办"]', 140),
    ('ufwd_fic', '工商业联合会', 'Federation of industry and commerce', '["工商联","工商联合会"]', 150),
    ('power', '供电公司', 'Power supply company', '["供电局","电力公司","国网供电公司"]', 160),
    ('util', '水务、燃气企业', 'Water and gas utilities', '["水务公司","燃气公司","自来水公司"]', 170),
    ('trans', '交通运输局', 'Transport bureau', '["交通局","交通委","交通运输委"]', 180),
    ('urban', '城市管理局', 'Urban management bureau', '["城管局","综合执法局"]', 190),
    ('emer', '应急管理局', 'Emergency management bureau', '["应急局","安监局"]', 200),
    ('fire', '消防救援机构', 'Fire and rescue service', '["消防大队","消防救援大队","消防支队"]', 210),
    ('edu', '教育局', 'Education bureau', '["教委","教体局"]', 220),
    ('health', '卫生健康局', 'Health bureau', '["卫健局","卫健委","卫生健康委"]', 230),
    ('agri', '农业农村局', 'Agriculture and rural affairs bureau', '["农委","农业农村委"]', 240),
    ('stat', '统计局', 'Statistics bureau', '[]', 250),
    ('justice', '司法局', 'Justice bureau', '[]', 260),
    ('court', '人民法院', 'People''s court', '["区法院","县法院"]', 270),
    ('police', '公安局', 'Public security bureau', '["公安分局"]', 280),
    ('org_talent', '组织部门（人才工作）', 'Organisation department (talent)', '["组织部","人才办","人才服务中心"]', 290),
    ('sasac', '国有资产监督管理机构', 'State assets supervision', '["国资委","国资局","国资中心"]', 300),
    ('park', '园区管委会', 'Industrial park committee', '["开发区管委会","高新区管委会"]', 310),
    ('town', '乡镇（街道）', 'Township / subdistrict', '["镇政府","街道办","街道办事处","乡政府"]', 320),
    ('ip', '知识产权管理部门', 'Intellectual property authority', '["知识产权局"]', 330);

UPDATE categories SET keywords = '["准入难","办事难","审批难","办证难","手续多","多头跑","推诿"]'
    WHERE code = 'access';
UPDATE categories SET keywords = '["审批慢","审批流程","审批时间","审批环节","审批要件","营业执照","许可证","办理证照","证照","办证","食品经营许可","生产许可","现场核查","窗口","材料反复","容缺","一次性告知","网上办理","办件","盖章","排队办理"]', template = '办理事项：
受理窗口或部门：
提交时间：
目前停在哪一步、对方的答复：
希望解决：', default_level = 'simple', lead_department = 'govsvc', assist_department = 'samr'
    WHERE code = 'access_approval';
UPDATE categories SET keywords = '["招投标","招标","投标","评标","中标","标书","投标保证金","陪标","围标","业绩要求","资质门槛","资质要求","招标文件","隐性门槛","量身定做","限制性条款"]', template = '项目名称与招标编号：
招标人或代理机构：
认为不合理的条款（原文）：
对企业的影响：
希望解决：', default_level = 'cross_department', lead_department = 'drc', assist_department = 'hurd'
    WHERE code = 'access_bidding';
UPDATE categories SET keywords = '["政府采购","采购文件","采购项目","采购人","供应商库","歧视性条款","指定品牌","采购门槛"]', template = '采购项目与编号：
采购人：
认为不公平的条款（原文）：
希望解决：', default_level = 'cross_department', lead_department = 'fin', assist_department = 'samr'
    WHERE code = 'access_gov_procurement';
UPDATE categories SET keywords = '["行业准入","准入资质","经营资质","特许经营","资质审批","资质升级","资质延续","不再新批","运输资质","施工资质","负面清单","准入限制"]', template = '行业与资质名称：
主管部门及其答复：
依据的文件：
希望解决：', default_level = 'cross_department', lead_department = 'drc', assist_department = 'samr'
    WHERE code = 'access_industry_license';
UPDATE categories SET keywords = '["不动产权证","不动产证","不动产登记","产权证","房产证","土地证","确权","产权登记","办不了证","分割登记","过户","历史遗留","先建后批","产权办理"]', template = '土地、房屋位置与面积：
取得方式与时间：
现有手续（规划、施工、消防、验收）：
办不了的原因：
希望解决：', default_level = 'legacy', lead_department = 'nr', assist_department = 'hurd'
    WHERE code = 'access_land_title';
UPDATE categories SET keywords = '["用地指标","供地","土地指标","工业用地","建设用地","用地审批","拿地","摘牌","挂牌出让","三通一平","土地性质","农用地转用","征地","一般耕地","设施农用地"]', template = '项目名称与投资额：
需要用地（亩）与位置：
已办手续：
目前困难：
希望解决：', default_level = 'cross_department', lead_department = 'nr', assist_department = 'inv'
    WHERE code = 'access_land_supply';
UPDATE categories SET keywords = '["规划许可","施工许可","竣工验收","消防验收","消防手续","消防备案","消防审查","消防设计","联合验收","联合图审","图审","施工图","总平图","开业前检查","竣工备案","人防","违建","工程规划"]', template = '工程名称与地点：
已取得的手续：
卡住的环节与部门：
是否为老旧建筑：
希望解决：', default_level = 'cross_department', lead_department = 'hurd', assist_department = 'fire'
    WHERE code = 'access_construction';
UPDATE categories SET keywords = '["环评","环境影响评价","能评","节能审查","排污许可","排污指标","排放指标","总量指标","污染物总量","总量替代","环保审批","区域评估","氮氧化物"]', template = '项目名称与内容：
报批时间与环节：
缺少的指标或材料：
希望解决：', default_level = 'cross_department', lead_department = 'ee', assist_department = 'drc'
    WHERE code = 'access_eia';
UPDATE categories SET keywords = '["地方保护","不平等待遇","区别对待","公平竞争","歧视民企","民企待遇","外地企业","本地企业优先","玻璃门","同等待遇"]', template = '涉及的规定或做法：
实施单位：
与谁相比不平等：
希望解决：', default_level = 'cross_department', lead_department = 'samr', assist_department = 'drc'
    WHERE code = 'access_fair_competition';
UPDATE categories SET keywords = '["融资难","融资贵","贷款难","资金难","资金紧张","资金链","流动资金","贷款","银行","缺资金","周转困难","资金周转"]'
    WHERE code = 'financing';
UPDATE categories SET keywords = '["抽贷","断贷","压贷","提前收贷","提前还款","收回授信","授信收回","压缩授信","降低授信","不再放款","不给放款"]', template = '贷款银行：
贷款金额（万元）与到期日：
银行的说法：
对生产经营的影响：
希望解决：', default_level = 'cross_department', lead_department = 'finance_office', assist_department = 'econ_it'
    WHERE code = 'financing_withdrawn_loan';
UPDATE categories SET keywords = '["续贷","转贷","倒贷","过桥","过桥资金","过桥费","无还本续贷","先还后贷","应急转贷","转贷资金","贷款到期","到期贷款","归还本金","还本","展期"]', template = '贷款银行：
贷款金额（万元）与到期日：
续贷需要满足的条件：
过桥资金缺口与成本：
希望解决：', default_level = 'simple', lead_department = 'finance_office', assist_department = 'fin'
    WHERE code = 'financing_renewal';
UPDATE categories SET keywords = '["抵押物","抵押","质押","担保","反担保","担保费","担保公司","担保难","轻资产","无抵押物","活体抵押","知识产权质押","仓单质押","增信"]', template = '需要资金（万元）与用途：
可提供的资产：
联系过的银行、担保机构：
希望解决：', default_level = 'simple', lead_department = 'finance_office', assist_department = 'nr'
    WHERE code = 'financing_collateral';
UPDATE categories SET keywords = '["融资成本","贷款利率","利率高","利息高","手续费","附加费用","搭售","高息","贴息","贷款贴息","小贷公司","民间借贷"]', template = '贷款银行与金额（万元）：
年利率与附加费用：
希望解决：', default_level = 'simple', lead_department = 'finance_office', assist_department = 'fin'
    WHERE code = 'financing_cost';
UPDATE categories SET keywords = '["首贷","信用贷","信用贷款","首次贷款","贷不到款","贷不下来","授信额度","授信","没有贷过款","流水","征信","初创贷款"]', template = '需要资金（万元）与用途：
经营年限与年营业收入：
申请过的银行与结果：
希望解决：', default_level = 'simple', lead_department = 'finance_office', assist_department = 'econ_it'
    WHERE code = 'financing_first_loan';
UPDATE categories SET keywords = '["上市","挂牌","北交所","新三板","股权融资","股改","路演","私募","风投","产业基金","合规证明"]', template = '拟上市板块与阶段：
需要协调的事项与部门：
时间要求：
希望解决：', default_level = 'cross_department', lead_department = 'finance_office', assist_department = 'drc'
    WHERE code = 'financing_listing';
UPDATE categories SET keywords = '["拖欠","欠款","账款","工程款","货款","尾款","拖欠账款","拖欠工程款","清欠","应收账款","结算审计","决算审核","垫资","质保金","商业承兑","承兑汇票","化债","账期","回款","不付款"]', template = '欠款单位：
合同或项目名称：
欠款金额（万元）与应付日期：
已有凭证（合同、验收、结算）：
欠款单位的说法：
希望解决：', default_level = 'legacy', lead_department = 'econ_it', assist_department = 'sasac'
    WHERE code = 'financing_arrears';
UPDATE categories SET keywords = '["出口信用","出口信用保险","中信保","信保","汇率","结汇","锁汇","汇兑损失","远期结汇","收汇","外汇","汇率避险","汇率波动"]', template = '出口国别与年出口额：
面临的风险：
需要的支持：', default_level = 'simple', lead_department = 'com', assist_department = 'finance_office'
    WHERE code = 'financing_export_credit';
UPDATE categories SET keywords = '["降成本","成本高","成本上升","成本增加","负担重","减轻负担","要素保障","利润空间"]'
    WHERE code = 'cost';
UPDATE categories SET keywords = '["社保","社会保险","社保费","缴费基数","缴费比例","养老保险","医疗保险","工伤保险","失业保险","五险","缓缴","参保"]', template = '职工人数与参保人数：
月缴费额（万元）：
具体困难：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'tax'
    WHERE code = 'cost_social_insurance';
UPDATE categories SET keywords = '["电价","电费","用电","用电成本","变压器","增容","电力增容","供电","停电","跳闸","电压","电力","千伏安","变电站","专线","峰谷","分时电价","光伏并网","并网","充电桩","负荷"]', template = '用电地点与户号：
现有容量、需要容量（千伏安）：
申请时间与供电公司答复：
希望解决：', default_level = 'cross_department', lead_department = 'drc', assist_department = 'power'
    WHERE code = 'cost_power';
UPDATE categories SET keywords = '["天然气","气价","用气","燃气","供气","限气","停气","燃气公司","管道燃气","自来水","水价","水费","供水","水压","用水","自备井","污水处理费"]', template = '用气（水）地点：
月用量与单价：
出现的问题：
希望解决：', default_level = 'cross_department', lead_department = 'util', assist_department = 'drc'
    WHERE code = 'cost_gas_water';
UPDATE categories SET keywords = '["税费","税负","增值税","所得税","发票","发票额度","开票","开票额度","数电票","电子发票","提额","留抵退税","退税","加计扣除","汇算清缴","残保金","残疾人就业保障金","行政事业性收费","税务"]', template = '税种或收费项目：
金额（万元）与所属期：
认为不合理之处：
希望解决：', default_level = 'simple', lead_department = 'tax', assist_department = 'fin'
    WHERE code = 'cost_tax_fee';
UPDATE categories SET keywords = '["物流","运费","物流成本","运输成本","货车","限行","通行证","通行","货车限行","配送","冷链","集装箱","舱位","高速费","过路费","中欧班列","绕路","超限"]', template = '运输线路与货物：
月运费（万元）：
遇到的限制：
希望解决：', default_level = 'simple', lead_department = 'trans', assist_department = 'com'
    WHERE code = 'cost_logistics';
UPDATE categories SET keywords = '["租金","房租","厂房租金","物业费","减租","免租","租赁合同","涨租","国有房产","门面租金"]', template = '承租地点与出租方：
面积与年租金（万元）：
合同约定：
希望解决：', default_level = 'simple', lead_department = 'park', assist_department = 'sasac'
    WHERE code = 'cost_rent';
UPDATE categories SET keywords = '["原材料","原料","涨价","原材料涨价","铝价","钢材","铜价","大宗商品","供应不稳","断供","饲料","采购成本","价格波动"]', template = '原料名称与月用量：
价格变化：
现有供应商：
希望解决：', default_level = 'simple', lead_department = 'econ_it', assist_department = 'com'
    WHERE code = 'cost_raw_material';
UPDATE categories SET keywords = '["检查","多头检查","重复检查","重复执法","执法检查","入企检查","检查频次","频繁检查","抽检","中介收费","中介费","检测费","检验","特种设备","综合查一次","陪检"]', template = '检查单位、时间与内容：
重复或不统一之处：
对经营的影响：
希望解决：', default_level = 'cross_department', lead_department = 'samr', assist_department = 'emer'
    WHERE code = 'cost_inspection';
UPDATE categories SET keywords = '["订单","订单不足","市场开拓","销路","滞销","产销对接","客户流失","展会","参展","开拓市场","内销","外贸","关税","库存积压","电商","直播带货"]', template = '主要产品：
订单或销售变化：
希望对接的对象：
希望解决：', default_level = 'simple', lead_department = 'com', assist_department = 'econ_it'
    WHERE code = 'cost_market';
UPDATE categories SET keywords = '["政策落地","政策落实","政策不落实","政策兑现","不兑现","惠企政策","政策"]'
    WHERE code = 'policy';
UPDATE categories SET keywords = '["奖补","奖补资金","补贴","奖励","奖励资金","补助","资金未到位","没有到账","未兑现","兑现慢","迟迟没有兑付","资金拨付","配套资金","兑付","稳岗返还","财政没拨"]', template = '政策名称与文号：
申报时间与公示时间：
应得金额（万元）：
已答复的部门与说法：
希望解决：', default_level = 'cross_department', lead_department = 'fin', assist_department = 'econ_it'
    WHERE code = 'policy_cash';
UPDATE categories SET keywords = '["招商承诺","招商协议","招商引资协议","招商合同","招商引资","承诺未兑现","不认账","投资协议","税收返还","协议约定","新官不理旧账","政府承诺"]', template = '协议签订时间与单位：
承诺内容（原文）：
已兑现与未兑现部分：
希望解决：', default_level = 'legacy', lead_department = 'inv', assist_department = 'fin'
    WHERE code = 'policy_promise';
UPDATE categories SET keywords = '["政策看不懂","不了解政策","政策解读","政策宣讲","不知道政策","政策知晓","找不到政策","政策太多","归哪个部门","享受哪些政策","政策咨询","政策推送"]', template = '想了解的政策方面：
企业基本情况：
希望解决：', default_level = 'simple', lead_department = 'govsvc', assist_department = 'econ_it'
    WHERE code = 'policy_unknown';
UPDATE categories SET keywords = '["申报门槛","门槛高","申报材料","材料繁","材料多","申报条件","达不到条件","申报时间","盖章","申报流程","专精特新申报"]', template = '政策名称：
达不到的条件或过繁的材料：
建议：', default_level = 'simple', lead_department = 'econ_it', assist_department = 'sci'
    WHERE code = 'policy_threshold';
UPDATE categories SET keywords = '["政策不连续","政策变化","口径不一致","说法不一","政策打架","朝令夕改","标准不统一","政策老变","政出多门","煤改气"]', template = '涉及的政策与文件：
前后或部门间不一致之处：
对企业的影响：
希望解决：', default_level = 'cross_department', lead_department = 'drc', assist_department = 'govsvc'
    WHERE code = 'policy_conflict';
UPDATE categories SET keywords = '["信用修复","失信","失信惩戒","经营异常","异常名录","信用中国","黑名单","行政处罚信息","信用记录","限制高消费","移出名录"]', template = '失信或处罚事项与时间：
已履行的义务：
目前受到的限制：
希望解决：', default_level = 'simple', lead_department = 'drc', assist_department = 'samr'
    WHERE code = 'policy_credit_repair';
UPDATE categories SET keywords = '["用工难","招工难","人才难","引才难","招人难","留人难","招不到人","人才流失","用工","招聘","缺人"]'
    WHERE code = 'talent';
UPDATE categories SET keywords = '["普工","一线工人","普通工人","操作工","用工荒","节后返岗","返岗","招工","用工缺口","流动性大","季节工","季节性用工","劳务公司","用工中介","招聘会","劳动力"]', template = '需要工种与人数：
工资待遇：
已采取的招聘办法：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'park'
    WHERE code = 'talent_workers';
UPDATE categories SET keywords = '["技工","焊工","电焊工","数控","技能人才","技术工人","熟练工","钳工","电工","厨师","技工荒","职业院校","技校","订单班","定向培养","技能培训","校企合作","产业工人"]', template = '需要工种与人数：
技能等级要求：
工资待遇：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'edu'
    WHERE code = 'talent_skilled';
UPDATE categories SET keywords = '["高层次人才","博士","硕士","引进人才","人才引进","专家","高端人才","安家补贴","人才政策","人才补贴","高管","领军人才"]', template = '需要的专业与人数：
可提供的待遇：
引进中的困难：
希望解决：', default_level = 'cross_department', lead_department = 'org_talent', assist_department = 'sci'
    WHERE code = 'talent_high_level';
UPDATE categories SET keywords = '["员工宿舍","职工宿舍","宿舍","公租房","人才公寓","保障性租赁住房","住房","租房","公寓","公积金","住宿"]', template = '需要住房的职工人数：
现在的居住情况：
希望的地点与价格：
希望解决：', default_level = 'cross_department', lead_department = 'hurd', assist_department = 'park'
    WHERE code = 'talent_housing';
UPDATE categories SET keywords = '["子女入学","子女上学","入学","学位","上学","转学","随迁子女","公办学校","幼儿园","积分入学","孩子","就读"]', template = '职工姓名可不填；子女年级与人数：
现居住地、户籍情况：
希望就读的学校：
希望解决：', default_level = 'simple', lead_department = 'edu', assist_department = 'town'
    WHERE code = 'talent_schooling';
UPDATE categories SET keywords = '["公交","公交车","班车","末班车","通勤","公交线路","定制公交","上下班","交通不便","班次","食堂","便利店","生活配套","路灯"]', template = '起点与终点：
每天乘坐人数与时间：
现有线路的问题：
希望解决：', default_level = 'simple', lead_department = 'trans', assist_department = 'park'
    WHERE code = 'talent_commute';
UPDATE categories SET keywords = '["劳动争议","劳动仲裁","工伤","工伤认定","仲裁","劳动合同","离职","双倍工资","加班费","用工纠纷","职业病","欠薪"]', template = '争议事项与时间：
涉及人数：
已进行的程序：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'justice'
    WHERE code = 'talent_labour_dispute';
UPDATE categories SET keywords = '["职称","职称评定","职称评审","落户","户口","户籍","集体户","评职称","技能等级认定"]', template = '事项（职称、落户）：
涉及人数：
目前困难：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'police'
    WHERE code = 'talent_title';
UPDATE categories SET keywords = '["创业","创业难","初创企业","初创","创业者"]'
    WHERE code = 'startup';
UPDATE categories SET keywords = '["孵化","孵化器","孵化园","创业场地","众创空间","办公场地","创业园","场地"]', template = '创业项目：
需要面积与预算：
希望解决：', default_level = 'simple', lead_department = 'sci', assist_department = 'park'
    WHERE code = 'startup_space';
UPDATE categories SET keywords = '["创业担保贷款","创业贷款","创业贴息"]', template = '创业项目与时间：
需要资金（万元）：
担保情况：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'finance_office'
    WHERE code = 'startup_loan';
UPDATE categories SET keywords = '["注册公司","公司注销","注销","变更登记","经营范围","核名","企业开办","开办企业","名称变更","清税","地址变更","登记注册","公司注册"]', template = '办理事项（开办、变更、注销）：
提交时间与退回原因：
希望解决：', default_level = 'simple', lead_department = 'samr', assist_department = 'tax'
    WHERE code = 'startup_registration';
UPDATE categories SET keywords = '["创业培训","创业辅导","创业指导","创业导师","返乡创业","网上推广","直播培训"]', template = '创业项目：
需要的辅导内容：
希望解决：', default_level = 'simple', lead_department = 'hrss', assist_department = 'econ_it'
    WHERE code = 'startup_guidance';
UPDATE categories SET keywords = '["个转企","个体户","个体工商户","个体转企业"]', template = '经营项目与年限：
顾虑或困难：
希望解决：', default_level = 'simple', lead_department = 'samr', assist_department = 'tax'
    WHERE code = 'startup_individual';
UPDATE categories SET keywords = '["转型难","升级难","转型升级","转型","创新难","升级改造"]'
    WHERE code = 'upgrade';
UPDATE categories SET keywords = '["技术改造","技改","设备更新","更新设备","生产线改造","智能化改造","设备贴息","设备老旧","技改投入"]', template = '改造内容与投资（万元）：
备案情况：
资金缺口与困难：
希望解决：', default_level = 'simple', lead_department = 'econ_it', assist_department = 'fin'
    WHERE code = 'upgrade_tech_renovation';
UPDATE categories SET keywords = '["数字化","数字化转型","数字化改造","信息化","工业互联网","智能工厂","软件","云平台","上云","管理系统","基站","网络信号"]', template = '现有系统与设备：
改造目标与预算（万元）：
困难：
希望解决：', default_level = 'simple', lead_department = 'econ_it', assist_department = 'govsvc'
    WHERE code = 'upgrade_digital';
UPDATE categories SET keywords = '["研发","产学研","高校","科研院所","实验室","中试","科技成果","技术攻关","研发能力","配方","合作研发"]', template = '技术难题：
已有基础：
希望对接的单位或专业：
希望解决：', default_level = 'simple', lead_department = 'sci', assist_department = 'econ_it'
    WHERE code = 'upgrade_rd';
UPDATE categories SET keywords = '["绿色","低碳","环保改造","碳足迹","碳排放","危废","固体废物","危险废物","环保设备","节能改造","清洁生产","环保窑炉","废气治理"]', template = '改造或处置内容：
投资（万元）：
困难：
希望解决：', default_level = 'cross_department', lead_department = 'ee', assist_department = 'econ_it'
    WHERE code = 'upgrade_green';
UPDATE categories SET keywords = '["知识产权","专利","商标","侵权","假冒","仿冒","维权","打假","专利申请","商标抢注","仿品","商业秘密"]', template = '权利名称与编号：
侵权人与侵权行为：
已有证据与程序：
希望解决：', default_level = 'simple', lead_department = 'ip', assist_department = 'court'
    WHERE code = 'upgrade_ip';
UPDATE categories SET keywords = '["品牌","质量奖","标准","老字号","绿色食品","有机认证","质量认证","地理标志","检测认证","标准制定"]', template = '品牌或产品：
申报或认证事项：
困难：
希望解决：', default_level = 'simple', lead_department = 'samr', assist_department = 'econ_it'
    WHERE code = 'upgrade_brand';
UPDATE categories SET keywords = '["升规","入统","升规入统","上规","小升规","规上","限上","统计报表","达规","纳统","入库","月度入库","统计员"]', template = '预计年营业收入（万元）：
入统类别：
困难或顾虑：
希望解决：', default_level = 'simple', lead_department = 'stat', assist_department = 'econ_it'
    WHERE code = 'upgrade_step_up';
UPDATE categories SET keywords = '["搬迁","扩产","厂房不够","扩大厂房","搬迁补偿","退城入园","腾退","扩建厂房","找厂房","厂房需求","招租"]', template = '现址与面积：
需要面积与要求：
时间要求：
希望解决：', default_level = 'cross_department', lead_department = 'inv', assist_department = 'nr'
    WHERE code = 'upgrade_relocation';
UPDATE categories SET keywords = '["其他"]'
    WHERE code = 'other';
UPDATE categories SET keywords = '["道路","排水","积水","内涝","雨水","排水管网","管网","停车","停车位","停车场","停车难","车位","围挡","施工","路面","修路","坑洼","桥梁","公共厕所","管道改造","倒灌","清淤","基础设施"]', template = '具体位置：
问题与开始时间：
影响的企业：
希望解决：', default_level = 'cross_department', lead_department = 'hurd', assist_department = 'park'
    WHERE code = 'other_infrastructure';
UPDATE categories SET keywords = '["治安","盗窃","偷盗","偷","报案","派出所","噪声","油烟","周边环境","扰民","强买强卖","阻工"]', template = '地点与时间：
情况：
是否报警：
希望解决：', default_level = 'simple', lead_department = 'police', assist_department = 'town'
    WHERE code = 'other_security';
UPDATE categories SET keywords = '["诉讼","起诉","法院","判决","执行","强制执行","股权纠纷","官司","合同纠纷","审理","破产清算","查封"]', template = '案件性质与阶段：
受理法院与案号：
希望得到的法律指引：', default_level = 'simple', lead_department = 'court', assist_department = 'justice'
    WHERE code = 'other_litigation';
UPDATE categories SET keywords = '["安全生产","安全隐患","消防整改","消防通道","隐患整改","安全评价","安全检查","消防标准","消防安全","应急预案","排洪","汛期"]', template = '整改事项与来源文书：
期限：
困难：
希望解决：', default_level = 'cross_department', lead_department = 'emer', assist_department = 'fire'
    WHERE code = 'other_safety';
UPDATE categories SET keywords = '["建议","意见建议","希望组织","希望多","座谈","考察学习"]', template = '建议内容：
理由：', default_level = 'simple', lead_department = 'ufwd_fic', assist_department = 'drc'
    WHERE code = 'other_suggestion';
UPDATE categories SET default_level = 'simple', lead_department = 'ufwd_fic', assist_department = 'town'
    WHERE code = 'other_misc';

-- What a unit is called besides its name, in ledgers and in everyday speech: unique among the units of one district or
-- municipality (tree_id), because every district has its own 人社局.
CREATE TABLE organization_aliases (
    organization_id BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    tree_id BIGINT NOT NULL REFERENCES organizations (id),
    alias TEXT NOT NULL,
    alias_key TEXT NOT NULL,
    PRIMARY KEY (organization_id, alias_key)
);
CREATE UNIQUE INDEX organization_aliases_tree ON organization_aliases (tree_id, alias_key);
