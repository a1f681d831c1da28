//! What numbers are counted and measured in.
//!
//! One list holds every word that may stand behind a number, so that the longest decides: `分钟` before `分`,
//! `元/平方米` before `元`, and `元旦`, `人才`, `部门` are no units at all.

use super::words::{Words, each, named};
use super::{currency, look};
use std::sync::LazyLock;

/// What a word behind a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suffix {
    /// A measure word, as it is printed.
    Measure(&'static str),
    /// A unit of measurement, as it is printed.
    Unit(&'static str),
    /// A unit that is counted in larger ones too, with its place in the order (度, 分, 秒 of an angle excepted).
    Money(&'static str),
    /// A hundredth part of the main unit of money, or a tenth: 角, 毛, 分.
    Coin(u32, &'static str),
    /// A percent or per mille sign.
    Share(&'static str),
    /// A percentage point.
    Point,
    /// A length of time.
    Time(Length),
    /// Twelve.
    Dozen,
    /// A word that is no unit.
    Other,
    /// A measure word of so many bytes before a noun that together begin like a word that is no unit (首歌).
    Counted(usize),
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// The unit as it is named in a value.
    pub(super) name: &'static str,
    /// Its letter in ISO 8601, in small letters behind the `T`; none for a count of working days.
    pub(super) letter: Option<char>,
    /// How many of these it is.
    pub(super) factor: u32,
}

/// Measure words. Source: 《现代汉语八百词》, table of nouns and their measure words, with those of news and of traditional spelling.
const MEASURES: &str = "
分 个 個 箇 名 位 家 人 口 户 戶 项 項 件 批 次 届 屆 期 条 條 支 只 隻 枝 台 臺 辆 輛 艘 架 列 座 栋 棟 幢 间 間 所 处 處 场 場 片 块 塊 份 篇 部 本 册 冊
套 把 张 張 幅 面 颗 顆 粒 株 棵 朵 根 头 頭 匹 尾 羽 窝 窩 群 队 隊 班 组 組 排 行 串 束 捆 包 袋 箱 盒 瓶 桶 罐 杯 碗 盘 盤 壶 壺 盆 筐 篮 籃 车 車 趟
回 遍 番 顿 頓 阵 陣 声 聲 下 步 层 層 级 級 等 类 類 种 種 样 樣 门 門 科 款 型 色 路 道 股 团 團 滴 点 點 段 节 節 章 句 页 頁 首 幕 出 集 版 卷 则 則 宗 桩 樁
起 伙 夥 拨 撥 帮 幫 对 對 双 雙 副 付 代 辈 輩 岁 歲 周岁 週歲 派 线 線 环 環 轮 輪 局 盘 杆 桿 门类 宗 例 单 單 票 席 床 张床 床位 车次 车皮 班次 架次 艘次 人次 件次 台次 辆次 户次 场次
批次 频次 家次 例次 剂次 支次 篇次 店次 床次 头次 吨次 梯次 站 栏 欄 扇 盏 盞 挺 顶 頂 枚 尊 贴 貼 帖 剂 劑 味 服 针 針 票 网 网点 标段 工日 工时 站次 学时 课时 學時 学分 學分 平台 标箱 标准箱 航次 车位 泊位
车道 声道 门次 站地 站路 档 檔 领 領 袭 襲 笔 筆 缕 縷 丝 绺 撮 抹 汪 泓 摊 攤 堆 垛 排 沓 叠 疊 摞 丛 叢 簇 瓣 截 节车厢 柄 轴 軸 管 炷 方面 字 字节对 票次 跑道 帧 幀 像素 万像素 通 封 发 發 公顷次 亩次
具 员 員 眼 口井 孔 垄 畦 畝 板 板次 格 圈 大类 大類 小类 中类 大项 小项 子项 分项 胎 届次 人份 人日 人天 人年 场馆 席位  名次 位数 位數 座位 分贝值 折页 柱 帖次 针次 楼 樓 进 重 折返 遭 任 家庭 周年 週年 
个点 個點 里路 里地 箱次    對 组数 家子 夜 站点 弄 爿 峯 介 具 泡 坨 坛 壇 缸 炉 爐 屉 觉 跤 掌 拳 脚 腳 枪 槍 刀 口气 巴掌 耳光 眼 身 桌 屋 院 轮次 波 幫 摞 剪 方 毫厘 进制 维 維 季 桩案 席话 尊像 盅 贯 吊 绞 令 刀纸 卡车 船 船次 列次
勺 匙 茶匙 汤匙 调羹 阕 闋 扎 紮 札 捧 筒 听 抔 篓 簍 锅 鍋 碟 茬 溜 棒 舱 艙 拃 畚箕 铲 鏟 锹 鍬 锭 錠 坨子 挂 掛 挑 驮 馱 页纸 钵 缽 盅 樽 筛 篩 屏 橱 櫥 柜 櫃 兜 抽屉 匣 篾 部分 部份 茎 莖 蔸 拢 绾 匝 回合 局次 盘棋 孔桥 进院 题 題 窑 窯 滩 球 篮板 助攻 抢断 盖帽 封盖 核 线程
";

/// Units of measurement with their usual names. Sources: GB 3100-1993, GB 3101-1993 (SI units and those used beside them),
/// 国务院关于在我国统一实行法定计量单位的命令 (亩, 里, 斤, 两 as customary units), with the composite ones of statistics.
const UNITS: &str = "
′ ″ 光分 光秒 秒差距 英寻 弗隆 哩 市寸 忽米 丝米 平方丈 平方海里 立方英里 纳升 皮升 百升 千升 及耳 皮克 英担 美担 打兰 金衡盎司 斯通 兆吨 马赫 兰氏度 列氏度 拍字节 艾字节 吉比特 太比特 千焦耳 兆焦耳 电子伏特 千电子伏特 兆电子伏特 英热单位 尔格 千瓦特 兆瓦特 微安 毫亨 千伏特 太赫兹 千帕斯卡 兆帕斯卡 千克力 达因 居里 角秒 角分
米 公尺 厘米 分米 毫米 微米 纳米 奈米 公里 千米 公分 里 华里 里地 英里 海里 浬 英尺 英寸 呎 吋 码 丈 尺 寸 光年 天文单位 埃 皮米 飞米 市里 市尺 俄里 公厘
方呎 平方呎 方尺 平方米 平方公尺 平米 平方公里 平方千米 平方厘米 平方毫米 平方分米 平方英尺 平方英里 平方英寸 平方码 平方尺 平方 平 公顷 公頃 顷 頃 亩 畝 公亩 市亩 英亩 坪
立方米 立方 立方厘米 立方分米 立方毫米 立方公里 立方千米 立方英尺 立方英寸 立方码 方 方土 升 毫升 公升 厘升 分升 微升 加仑 夸脱 品脱 蒲式耳 液盎司 斗 石 合
吨 噸 公吨 千克 公斤 克 毫克 微克 纳克 斤 市斤 两 兩 钱 担 擔 磅 英镑重 盎司 克拉 吨标准煤 吨标煤 吨煤 吨油 吨油当量 吨公里 人公里 吨海里 车公里 标准立方米 标方 载重吨 总吨 吨位 短吨 长吨 吨级 格令 英石 公担 公擔
瓦 千瓦 兆瓦 吉瓦 毫瓦 太瓦 瓦特 千瓦时 千瓦小时 兆瓦时 吉瓦时 度电 度 马力 馬力 匹 焦耳 焦 千焦 兆焦 吉焦 卡路里 卡 千卡 大卡 千卡路里 瓦时 电子伏 千电子伏 兆电子伏
伏 伏特 千伏 毫伏 安 安培 毫安 毫安时 安时 欧姆 千欧 兆欧 法拉 微法 皮法 亨利 库仑 特斯拉 高斯 韦伯 千伏安 兆伏安 伏安 西门子 流明 勒克斯 坎德拉 烛光
赫兹 赫 千赫 兆赫 吉赫 千赫兹 兆赫兹 吉赫兹 转 分贝 贝克勒尔 贝可 西弗 毫西弗 微西弗 戈瑞 摩尔 毫摩尔
帕 千帕 百帕 兆帕 帕斯卡 毫巴 毫米汞柱 标准大气压 大气压 巴 牛 牛顿 千牛 牛米 牛·米
摄氏度 攝氏度 華氏度 华氏度 开尔文 开氏度 ℃ ℉ °C °F ° ° 度C 角度 弧度 里氏
比特 千比特 字节 位元组 千字节 兆字节 千兆字节 兆 千兆 兆比特 千兆比特 太字节 吉字节 兆位 千位元 字节每秒
公里每小时 千米每小时 公里/小时 千米/小时 公里/时 千米/时 米每秒 米/秒 公里每秒 千米每秒 公里/秒 千米/秒 立方米每秒 立方米/秒 立方米每小时 米每分钟 米/分钟 英里每小时 英里/小时 节 海里/小时 迈 转/分 转/分钟 转每分 转每分钟 次/分钟 次/分 次/年 次/天 次/月 次/秒
克/立方厘米 千克/立方米 公斤/立方米 微克/立方米 毫克/立方米 毫克/升 克/升 毫克/千克 毫克/公斤 微克/升 毫克每升 克每升 克/千瓦时 吨/年 吨/天 吨/日 吨/小时 吨/公顷 吨/平方公里 万吨/年 公斤/亩 千克/亩 斤/亩 公斤/公顷 千克/公顷 立方米/年 立方米/天 立方米/日 人/平方公里 人/次 升/百公里 升/公里 千瓦时/吨 平方米/人 台/百户 件/年 辆/年 辆/小时 人/日 人/天 人次/日 人次/年 克/公里 千克标准煤 公斤标准煤 毫克每立方米 微克每立方米 毫升/分 千焦/千克 吨标准煤/万元 摩尔/升 毫摩尔/升 瓦/平方米 个/平方米 只/平方米
尼特 流明/瓦 坎德拉/平方米 米每二次方秒 米每平方秒 英尺/秒 英尺每秒 英尺/分钟 米/小时 米每小时 毫米/小时 毫米每小时 毫米/天 厘米/天 毫米/年 厘米/年 公里/年 公里/天 公里每秒钟 升/分钟 升每分钟 升/秒 升/小时 立方米每天 吨每小时 吨每天 吨每年 牛每米 牛/米 千牛/米 牛/平方米 公斤/平方厘米 千克/平方厘米 千克/平方米 克/平方米 克/天 克/日 克/次 毫克/天 毫克/日 毫克/次 毫克/片 微克/天 微克/日 国际单位 单位/毫升 千卡/天 大卡/天 个/分钟 个/小时 件/天 件/小时 次/小时 次/周 帧/秒 帧每秒 字/分钟
个bp 个BP 個bp 個BP 个千分点 千分点 个基点 個基點 基点 基點 个标准差 标准差 个指数点 指数点 个单位 单位 光度 公分 星期点
";

/// Units that are written in Latin letters. Source: GB 3100-1993, ISO 80000.
const LATIN_UNITS: &str = "
G M 个G 个T 个M m cm mm dm km nm um μm µm pm ft in yd mi inch inches feet foot mile miles meter meters m2 m² km2 km² cm2 cm² mm2 mm² ㎡ ㎞ ㎝ ㎜ ㎏ ㎎ ㎖ ㎥ ㎢ ㏄ ha hm2 hm² m3 m³ cm3 cm³ Nm3
g kg mg ug μg µg t lb lbs oz kt Mt ton tons kilogram kilograms kilometer kilometers
l L ml mL ML kL cl dl cc gal W kW KW kw MW GW TW mW Wh kWh KWh kwh KWH MWh GWh TWh VA kVA MVA hp HP PS J kJ KJ MJ GJ cal kcal Kcal eV keV MeV GeV
V kV KV kv mV mA mAh Ah Ω kΩ MΩ μF pF nF mH Gs Hz kHz KHz khz MHz GHz THz Mhz Ghz dB dBm rpm r/min Pa kPa KPa hPa MPa GPa bar mmHg psi atm kN °C °F ℃ ℉ Nm N·m N·M Lux lm lx cd Bq Sv mSv μSv mol mmol
byte bytes Byte Bytes KB kB MB GB TB PB EB KiB MiB GiB TiB bit bits Kb Mb Gb bps kbps Kbps Mbps Gbps Tbps Mb/s Gb/s MB/s GB/s KB/s Tb TFLOPS PFLOPS EFLOPS FLOPS TOPS fps FPS dpi ppi px ppm ppb
km/h Km/h KM/H km/s m/s m/min mph g/km kg/m3 kg/m³ mg/L mg/l mg/m3 mg/m³ μg/m3 μg/m³ g/L g/cm3 g/cm³ kWh/kg Wh/kg L/100km m3/s m³/s m3/h m³/h t/a t/d t/h kg/hm2 W/m2 W/m² cm/s mm/h mg/kg TEU FEU teu kcal/kg bp BP
KM Km CM Cm MM Mm KG Kg Mg ML Ml LB FT GHZ MHZ KHZ HZ hz MPH KPH kph kmh KMH sqm sqft ㏀ ㎾ ㎐ ㎑ ㎒ ㎓ Kwh MAH mah VDC kVar kvar MPa·s mm2 Wp kWp MWp MWH GWH m/s2 m/s² ㎜Hg rad sr gf kgf tf dtex ppt wpm ug/m3 µg/m3 ng/mL μmol/L mmol/L mg/dL g/dL IU U/L
";

/// Words that begin like a unit and are none. Source: 《现代汉语词典》, checked against the government work reports.
const NOT_UNITS: &str = "
人才 人民 人均 人大 人工 人类 人士 人员 人物 人们 人气 人事 人生 人文 人行 人家 人数 人間 人选 人口 人体 人脸 人社 人力 人间 人权 人居 人心 人情 人性 人为 人头 人防
部门 部門 部队 部署 部长 部件 部委 部级 部属 部落 部位 所有 所得 所在 所谓 所以 所需 所属 所用 所长 座谈 座落 座椅 本科 本土 本次 本项目 本年 本月 本地 本报 本身 本人 本市 本省 本届 本期 本轮 本级 本周 本外币 门槛 门户 门口 面向 面临 面积 面对 面料 面粉 面前 面貌 面试
家电 家长 家具 家居 家禽 家园 家乡 家属 家族 家政 家人 家务 名义 名牌 名为 名列 名称 名录 名单 名字 名誉 名师 名优 名人 名城 名医 名校 名家 名胜 名企 位于 位居 位列 位置 口岸 口径 口号 口腔 口味 口述 口服 口罩 户籍 户外 户口 户型 项目 項目 条件 条款 条例 条约 次数 次级 次序 次要 级别 级联 场所 场馆 场景 场地 场外 场合 场均 班子 班级 班主任 节目 节能 节约 节点 节日 节水 节假日 节省 节奏
轮胎 轮流 轮值 批发 批评 批准 批示 批复 道路 道德 道路桥 路线 路径 路面 路灯 路网 路口 队伍 队员 队长 头部 头条 头脑 头目 只有 只要 只能 只是 只会 支持 支撑 支付 支出 支部 支援 支柱 支队 支行 支教 支线 把握 把手 把关 起来 起草 起步 起飞 起源 起诉 起到 起点 起伏 周边 周围 周转 周期 天津 天然 天然气 天气 天空 天下 天府 天坛 天河 天体 天地 天文 天山 天使 天才 天桥 天猫
日本 日报 日报社 日常 日均 日前 日益 日语 日元 日圆 日产 日夜 日用 日照 日记 日电 日讯 日程 月亮 月球 月均 月报 月饼 月薪 月租 年轻 年龄 年均 年级 年糕 年货 年报 年会 年产 年鉴 年龄段 年薪 年年 年检 年画 年俗 年味 年夜饭 年轮 年息 年利率 年人均 年化 年终 年青 分别 分为 分公司 分析 分布 分配 分子 分行 分管 分支 分级 分类 分成 分之 分享 分期 分局 分会 分院 分校 分店 分工 分流 分散 分解 分批 分步 分开 分红 分组 分数 分数线 分值 分部 分社 分论坛 分会场 分拨 分拣 分包 分离 分化 分歧 分明 分公 分段 分内 分外 分量 分娩 分辨 分厂 分层 分母 分手 分裂 分区 分担 分队 分赛区
元旦 元素 元件 元首 元老 元帅 元宵 元器件 元宇宙 元月 元勋 元年 元化 元一次方程 元二次方程 元气 元朝 元代 角度 角色 角落 角逐 角形 块链 度假 度过 度夏 度冬 度汛 声音 声明 声称 环境 环节 环保 环球 环比 环评 环卫 环绕 环线 环路 栏目 幅度 幅员 层次 层面 层级 层出 层层 排名 排放 排队 排污 排列 排查 排水 排行 排除 排球 排他 排练 排序 排演 排涝 组织 组成 组合 组长 组建 组图 组件 组团 组委会 组员 组装 团队 团结 团体 团员 团长 团委 团圆 届时 届满 届会 等级 等方面 等号 等于 等待 等候 等地 等人 等事项 等项 等额 等多 等国 等各 等内容 等部门 号召 号称 号楼 号线 号院 号机 号文 号令 号机组 号馆 号厅 号门 号井 号台风 号店 号仓 号桥 号公路 号公告 号文件 号公报 号决议 号车 号船 号艇 号舰 号码 号站 号卫星 号别墅 号高炉 号电 号国道 号省道 号飞船 号火箭 号发动机 号样本 号病房 号选手 号种子 号位 号球 号州际 号汽油 号柴油 号油 号燃料 号探测器 号城 号墓 号坑 号地块 号地 号岛 号码头 号泊位 号航站楼 号展馆 号窗口 号学习 号会议室 号房 号登机 号电梯 号入口 号出口 号住宅 号厂房 号家属 号附 号之 号商铺 号甲 号乙 号提案 号议案 号建议 号台 号工程 号系列 号产品 号店铺 号人物 号矿 号煤 号字 号钢 号信号 号电池 号室 号客户
维度 维护 维权 维修 维持 维吾尔 维生素 代表 代理 代码 代替 代价 代言 代办 代谢 代购 对外 对于 对接 对口 对象 对比 对手 对标 对待 对话 对策 对应 对内 对照 双方 双向 双边 双重 双手 双创 双碳 套餐 套装 套利 集中 集团 集成 集体 集聚 集约 集合 集资 集会 集装箱 集市 集结 集群 株洲 粒子 杯赛 袋装 盒子 箱包 瓶装 桶装 盘点 盘活 盘中 盘后 笔者 笔记 笔试 笔直 股份 股权 股东 股票 股市 股价 股民 股息 宗旨 宗教 列入 列为 列车 列举 列席 列出 架构 架设 间接 间隔 间断 间谍 顶级 顶尖 顶层 片区 片面 片子 页面 页岩 章程 则是 则为 则要 则在 行业 行动 行为 行政 行人 行程 行驶 行情 行使 行李 行车 行进 行长 型号 色彩 色情 科技 科学 科研 科室 科目 科普 科创 款项 款式 款待 期间 期限 期货 期待 期末 期望 期刊 期盼 期初 期中 期权 期数 出口 出台 出现 出生 出版 出席 出境 出门 出站 出关 出游 出工 出操 出征 出摊 出城 出港 出海 出诊 出梅 出伏 出租 出资 出来 出发 出让 出行 出局 出色 出厂 出动 出具 出售 出借 出访 出炉 出入 出自 出列 出国 出任 出院 出于 版权 版面 版本 版图 卷入 下降 下跌 下滑 下调 下一 下半 下午 下达 下发 下属 下沉 下设 下面 下来 下去 下游 下行 下周 下月 下旬 下班 下乡 下岗 下载 下辖 下线 下单 下列 下肢 下拨 下场 下挫 下水 下落 下限 下放 下方 下架 下车 下雨 下雪 下拉 下注
回升 回落 回归 回应 回来 回报 回收 回国 回顾 回复 回暖 回家 回乡 回到 回答 回购 回族 回流 回迁 回调 回馈  步行 步骤 步伐 步入 步道 发展 发生 发布 发现 发行 发出 发表 发放 发起 发动 发电 发挥 发达 发射 发送 发改委 发票 发病 发明 发言 发往 发力 发热 发酵 发送量 发货 发包 发酬 发债 通过 通报 通知 通信 通车 通讯 通道 通行 通用 通常 通胀 通话 通电 通关 通航 通宵 通关 封闭 封顶 封控 封锁 服务 服装 服从 服役 服用 服饰 味道 针对 针灸 网络 网站 网友 网民 网格 网店 网购 网红 网约车 网上 网点 网吧 网球 点击 点赞 点评 点名 点燃 点亮 点半 点钟 點鐘 点多 点左右 点整 点许 点以 点至 点到 点前 点后 重点 重要 重大 重新 重庆 重视 重建 重返 重申 重组 重型 重启 重阳 重量 进行 进入 进口 进一步 进出口 进程 进展 进步 进而 进城 进村 进账 进场 进军 进站 进球 打造 打击 打破 打开 打通 打算 打工 打印 打车 打卡 打压 打好 打响 打官司 副市长 副省长 副主任 副总 副部 副局 副县 副书记 副省级 副会长 副院长 副校长 副教授 副总经理 副主席 副秘书长 付款 付费 付出 付息 派出 派驻 派遣 派发 派出所 线上 线下 线路 线城市 线索 线性 线城 线员工 线工人 线医务 线人员 线职工 线以 线品牌 线明星 线演员 单位 单元 单独 单车 单一 单价 单月 单日 单身 单打 单品 单项 单季 单亲 单纯 单边 席卷 床单 任务 任何 任命 任职 任期 任教 任免 任主任 连续 连接 连锁 连任 连日 连夜 连同 连胜 连云港 连通 连年 连带 连线 营业 营收 营销 营运 营商 营养 营造 旅游 旅客 旅行 旅程 旅途 师生 师范 师傅 师资 方案 方式 方向 方法 方便 方针 方能 方可 方才 方言 方阵 方形 方队 方米 方舱 方程 季度 季节 季报 季后赛 身份 身体 身高 身亡 身边 身上 身为 身价 身心 院校 院士 院长 院线 船只 船舶 船员 船长 令人 便利 便民 便是 便于 便会 便可 便宜 便捷 便在 里程 里面 里程碑 里约 里斯本 两岸 两国 两地 两侧 两边 两会 钱江 钱塘 担任 担心 担保 担当 担负 石油 石头 石化 石材 石家庄 石景山 合作 合同 合计 合格 合理 合法 合并 合资 合肥 合力 合规 合成 合约 合一 合影 合伙 合唱 克服 克里 克拉玛依 克隆 卡车 卡塔尔 卡通 卡片 卡口 安全 安徽 安置 安装 安排 安防 安保 安检 安阳 安心 安居 安家 安顺 安康 安庆 安慰 安静 欧洲 欧盟 欧美 欧冠 欧亚 欧元区 法院 法律 法规 法人 法国 法官 法治 法定 法案 法制 法学 牛奶 牛羊 牛肉 牛市 巴西 巴黎 巴基斯坦 巴士 巴勒斯坦 巴拿马 焦点 焦作 焦虑 焦炭 升级 升至 升高 升学 升温 升降 升幅 升值 升空 升起 升入 转型 转变 转移 转让 转化 转换 转入 转发 转运 转为 转向 转账 转载 转正 转身 转岗 转债 转产 转播 码头 码农 码洋 寸步 度数 级数 级人民法院 级政府 级市 级行政 级财政 级响应 级教授 级医院 级保护 级文物 级警报 级公路 级学科 级联赛 级工程师 级职称 级伤残 级甲等 级联动 级书记 级领导 级干部 级建造师 级资质 级市场 级党 级机关 级负责 级运动员 级残疾 级指标 级标准 级预警 级应急 级网络 级巡视员 级调研员 级警 级军士 级士官 级达标 级目录 级域名 级火箭 级消防 级能效 级烧伤 级英模 级主任 等奖 等功 等舱 等座 等品 等公民 等兵 等秘书 等残 等功臣 等分 类企业 类资产 类医疗 类疫苗 类院校 类高校 类城市 类商品 类地区 类学科 类股 类土地 类传染病 类水 类水质 类新药 类似 类别 类型 种植 种子 种业 种类 种族 种粮 种养 样本 样子 样板 样品 样式 门诊 门票 门店 门前 门窗 门将 期工程 期项目 期建设 期临床 期试验 期改造 期扩建 代机 代身份证 代移动 代半导体 代领导 代产品 代会 代核电 代战机 代居民 代企业家 代传人 代移民 代农民工 代社保 代通信 代互联网 代智能 代导弹 代杂交 代住房
届三中 届四中 届五中 届六中 届二中 届一中 届七中 届中央 届全会 届中纪委 届世界 届人大 届政协 届国会 届全国 届省委
时代 时期 时间 时常 时而 时光 时尚 时速 时机 时装 时节 时刻 时隔 时有 时效 时差 时报 时评 时许 时针 秒杀 秒针 世纪 世界 世家 
名将 名额外 首席 首都 首相 首脑 首府 首要 首先 首次 首批 首届 首日 首轮 首个 首家 首发 首创 首选 首钢 首尔 首页
格局 格外 格式 格力 格兰 圈子 圈粉 号文化 管理 管道 管辖 管控 管护 管委会 根本 根据 根源 根治 根植 篇幅 篇章 句号 幕后 幕墙 局长 局面 局部 局势 局限 局地 顿时 顿巴斯 阵地 阵容 阵营  声誉 遍及 遍布 遍地 趟水 车辆 车站 车型 车企 车主 车间 车牌 车厢 车联网 车祸 车险 车展 车队 车手 车速 台湾 台风 台州 台北 台商 台胞 台资 台账 台词 台积电 台海 台企 例如 例外 例行 例会 票据 票房 票价 票数 票选 包括 包含 包装 包裹 包容 包机 包头 包围 包邮 包干 份额 份子 篮球 根儿 堆积 点位 点对点 笔画 拨款 拨打 拨付 拨通 帮助 帮扶 帮忙 伙伴 伙食 具有 具体 具备 员工 员额 字样 字体 字符 孔子 孔雀 孔庙 板块 板凳 刀具 枪支 枪击 口子 方位 方圆 波动 波及 波音 波兰 波段 波罗的海 掌握 掌声 掌门 拳头 拳击 脚步 脚下 脚踏 眼睛 眼看 眼前 眼下 眼光 眼科 眼镜 桌面 桌子 屋顶 屋面 夜间 夜晚 夜市 夜景 夜里 夜游 夜经济 领导 领域 领先 领取 领军 领土 领袖 领跑 领事 档案 档次 进修 重症 营地 团购 团伙 排行榜 组图 打分 版块 环岛 段落 段时间  卷烟 滴灌 股指 团聚 出血 对方 付诸 打仗 打磨 代际 派对 线缆 轮换 轮廓 轮船 局域网 盘子 杆菌 单产 票面 席间 标准 标志 标题 顶部 枚举 贴心 贴近 贴息 剂量 味精 孔径 
出头 次方 次幂 M公司 M胶 M口罩 M防 题目 题材 题为 题库 题写 题词 题字 听证 听取 听到 听说 听力 听众 听完 听着 听起来 听音 听课 听会 挂牌 挂职 挂钩 挂号 挂机 挂起 挂在 挂靠 挂失 挂断 挂图 挂点 挂面 挑战 挑选 捧场 捧杯 捧回 捧起 捧得 捧红 兜底 兜售 屏幕 屏障 屏蔽 屏山 屏显 屏边 锅炉 锅底 锅具 筒仓 扎实 扎根 扎堆 扎克 扎营 扎心 扎哈 札记 札幌 棒球 舱外 舱内 舱门 舱段 舱位 茬口 筛查 筛选 柜台 柜员 柜面 滩涂 铲除 溜冰 部分别 回合肥 平均 平台 平安 平等 平衡 平时 平原 平行 平凡 平稳 平常 平价 平面 平静 平易 平整 平坦 平板 平局 平分 平手 平民 平庸 平遥 平江 平凉 平顶山 平谷 平潭 平壤 平方根 平台期 平昌 平地 平息 平定 平反 平衡点 平日 平房 平顺 听上去 听上 听似 听来 听成 听信 听懂 听从 听不 听得 听见 听过 听清 听写 球场 球员 球迷 球队 球门 球赛 球星 球类 球形 球体 球衣 球王 球杆 球拍 球票 球馆 球技 球童 转人工 转接 转型 转移 转换 转化 转入 转出 转为 转向 转让 转账 转而 转播 转发 转载 转学 转院 转机 转运 转战 转正 转弯 里随 里选 里挑 里抽 里取 里找 平舆 平和 平湖 平果 平乐 平南 平度 平阴 平邑 平原县 顷刻 勺子 碟子 棒子 筒子 锅子 窑洞 窑厂
尾气 尾矿 尾号 尾盘 群众 群体 群岛 群团 群里 排挡 束缚 捆绑 架空 核心 核酸 核电 核能 核桃 核查 核准 核武 核定 核实 核算 核对 核减 核增 核发 核辐 核爆 核试 核弹 核潜 核反 核废 核污 核燃 核子 核磁 核验 核销 核检 核力 核威 核大国 核协 核问 核设 核安 核工 核医 核聚 核裂 核战 核谈 核动 核不 核国
";

/// Lengths of time: the word, its name in a value, its letter in ISO 8601 and how many of these it is.
const LENGTHS: &[(&str, &str, Option<char>, u32)] = &[
    ("年 个年头 個年頭 年期 年头 载 載 年間 年间 财年 个财年 整年 个年度 個年度", "年", Some('Y'), 1),
    ("学年 个学年 學年", "学年", Some('Y'), 1),
    ("个月 個月 个多月 月期 月 个自然月 个整月 個多月", "月", Some('M'), 1),
    ("个季度 個季度 季度 个季", "季度", Some('M'), 3),
    ("周 週 个星期 個星期 星期 个礼拜 個禮拜 礼拜 個禮拜 个周", "周", Some('W'), 1),
    ("天 日 昼夜 个昼夜 整天 天期 日龄", "天", Some('D'), 1),
    ("晚 个晚上 夜 个夜晚 晚上", "晚", Some('D'), 1),
    ("小时 小時 个小时 個小時 钟头 鐘頭 个钟头 個鐘頭 个钟 h 時間", "小时", Some('h'), 1),
    ("分钟 分鐘 min mins", "分钟", Some('m'), 1),
    ("刻钟 刻鐘", "刻钟", Some('m'), 15),
    ("秒 秒钟 秒鐘 s", "秒", Some('s'), 1),
    ("毫秒 ms", "毫秒", None, 1),
    ("微秒 μs", "微秒", None, 1),
    ("纳秒 ns", "纳秒", None, 1),
    ("世纪 个世纪 世紀 個世紀", "世纪", Some('Y'), 100),
    ("个年代", "年代", Some('Y'), 10),
    ("个工作日 个工作天 工作日 個工作日", "工作日", None, 1),
    ("个交易日 交易日 個交易日", "交易日", None, 1),
    ("个自然日 自然日 个日历日", "天", Some('D'), 1),
    ("个学期 学期 個學期", "学期", None, 1),
    ("个赛季 赛季", "赛季", None, 1),
    ("个周末", "周末", None, 1),
];

/// Marks of shares.
const SHARES: &[(&str, &str)] =
    &[("% ％ ﹪", "percent"), ("‰", "permille"), ("percent per_cent pct", "percent")];

/// Percentage points.
const POINTS: &str = "个百分点 個百分點 百分点 百分點 个百分 个pct pcts 个pp pp";

/// Twelve.
const DOZENS: &str = "打";

/// Measure words with the noun behind them, where both together begin like a word above.
const COUNTED: &str = "
人|才能 人|情況 人|情况 人|情绪 人|情緒 家|人 天|天气 人|家庭 人|员工 人|物种 人|选择 人|均可 人|间隔 部|长篇 部|件均 部|署名 本|地图 本|期刊 本|报告 本|报纸 本|身份 家|电器 家|电影 家|电视 家|电商 家|电子 家|具有 家|具备
家|长三角 家|长沙 家|长春 家|乡镇 家|族谱 家|居民 名|医生 名|医护 名|医务 名|医学 名|师生 名|师傅 名|人员 名|人质 名|人士 名|人大 名|城管 名|校长 名|校友 名|校园 名|家长 名|家属
名|企业 名|单身 名|优秀 名|优等 名|列车 名|字节 名|录取 户|外来 户|籍贯 项|目标 次|要求 次|数据 场|地方 场|外资 支|部队 支|队伍 支|付费 支|持枪 起|诉讼 起|步枪 起|源于 起|飞行
天|气温 天|下雨 天|下跌 天|下降 天|文学 天|气候 天|下来 年|年均 年|轻伤 年|级别 分|别墅 分|布料 套|餐具 套|餐桌 套|装备 套|装修 双|手套 双|手工 片|面包 片|面膜 片|区域 种|植物
种|类型 种|类别 种|子弹 种|养殖 种|粮食 通|电话 通|话费 通|知书 笔|记录 笔|记本 组|图片 组|员工 组|长期 组|装置 组|装备 组|合金 台|风机 台|风扇 台|商用 台|账户 首|都市 首|席位
发|展品 发|电机 款|项链 款|式样 行|为数 行|业务 行|动态 列|车厢 代|表演 代|理人 座|谈判 座|椅子 层|面包 面|料理 条|件数 条|款式 条|例子 节|目标 节|点火 节|能量 头|部队 队|员工
队|长跑 道|路口 道|德题 轮|胎儿 班|级数 级|别墅 门|票据 门|店铺 门|户网站 期|间隔 群|众筹 团|队员 段|落差 点|击率 篇|章节 份|额外 份|子女 盒|子弹 箱|包子 瓶|装饰 桶|装修 袋|装修
回|合同 回|答案 回|应当 顿|时间 声|明显 拨|款项 打|工人 单|位置 孔|径流 股|份额 剂|量子 波|动态 包|装饰 杯|赛事 方|案件 对|手机 对|手表 对|应届 具|体检 则|要闻 幕|后台 集|中国
集|团圆 集|体操 集|合作 点|名单 夜|间歇 号|称谓
";

/// The entries of [`COUNTED`], each with the width of its measure word.
fn counted() -> Vec<(String, Suffix)> {
    let entries = COUNTED.split_whitespace().filter_map(|entry| entry.split_once('|'));
    entries.map(|(measure, noun)| (format!("{measure}{noun}"), Suffix::Counted(measure.len()))).collect()
}

static SUFFIXES: LazyLock<Words<Suffix>> = LazyLock::new(|| {
    let counted = counted();
    let lengths = LENGTHS
        .iter()
        .flat_map(|&(list, name, letter, factor)| each(list, Suffix::Time(Length { name, letter, factor })));
    let shares = SHARES.iter().flat_map(|&(list, name)| each(list, Suffix::Share(name)));
    Words::forwards(
        named(MEASURES, Suffix::Measure)
            .chain(named(UNITS, Suffix::Unit))
            .chain(named(LATIN_UNITS, Suffix::Unit))
            .chain(each(NOT_UNITS, Suffix::Other))
            .chain(each(DOZENS, Suffix::Dozen))
            .chain(lengths)
            .chain(shares)
            .chain(each(POINTS, Suffix::Point))
            .chain(currency::suffixes().map(|(word, suffix)| -> (&str, Suffix) { (word, suffix) }))
            .chain(counted.iter().map(|(word, suffix)| (word.as_str(), *suffix))),
    )
});

/// Powers of ten that belong to the unit behind a single digit (一千瓦 is one 千瓦).
const PREFIXED: &str = "
千升 千焦耳 千瓦特 千伏特 千帕斯卡 千克力 千比特 百升 兆瓦特 兆焦耳 兆帕斯卡 兆电子伏特
千瓦 千克 千米 千赫 千焦 千伏 千帕 千卡 千牛 千兆 千欧 千字节 千电子伏
百帕 兆瓦 兆帕 兆赫 兆焦 兆伏 兆字节 兆比特 兆欧 兆位 兆电子伏 兆吨
";

static PREFIXED_WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::forwards(each(PREFIXED, ())));

/// The word of a number that stands at `at`, and where it ends.
pub(super) fn suffix(text: &str, at: usize) -> Option<(usize, Suffix)> {
    let (width, suffix) = SUFFIXES.first(look::rest(text, at))?;
    if let Suffix::Counted(width) = suffix {
        let measure = text.get(at..at + width)?;
        return suffixes(measure).map(|suffix| (at + width, suffix));
    }
    let end = at + width;
    let latin = look::previous(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    let goes_on = latin && look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    (suffix != Suffix::Other && !goes_on).then_some((end, suffix))
}

/// What exactly `word` is behind a number.
fn suffixes(word: &str) -> Option<Suffix> {
    SUFFIXES.first(word).filter(|&(width, _)| width == word.len()).map(|(_, suffix)| suffix)
}

/// Whether a word at `at` is listed as one that is no unit although it begins like one.
pub(super) fn is_barred(text: &str, at: usize) -> bool {
    SUFFIXES.first(look::rest(text, at)).is_some_and(|(_, suffix)| suffix == Suffix::Other)
}

/// Whether a unit or measure word stands at `at`.
pub(super) fn follows(text: &str, at: usize) -> bool {
    suffix(text, at).is_some()
}

/// Whether the power of ten at `at` is part of the unit that begins there.
pub(super) fn takes_prefix(text: &str, at: usize) -> bool {
    PREFIXED_WORDS.first(look::rest(text, at)).is_some()
}
