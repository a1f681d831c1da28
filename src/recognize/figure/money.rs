//! Money: currencies by their names, codes and symbols, and amounts in more than one coin.

use super::look;
use super::numeral::Numeral;
use super::unit::Suffix;
use super::words::{Words, each};
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// Names of currencies and their codes. Source: ISO 4217:2015 with the Chinese names of GB/T 12406-2022.
const CURRENCIES: &[(&str, &str)] = &[
    (
        "元 圆 圓 块钱 塊錢 块人民币 元人民币 元人民幣 圆人民币 块大洋 人民币 人民幣 人民币元 元整 圆整 元正 元钱 元錢 元RMB 大洋 RMB rmb CNY cny yuan Yuan YUAN CNH",
        "CNY",
    ),
    (
        "美元 美金 美圆 美圓 USD usd Usd U.S.dollars Dollars $ ＄ US$ dollars dollar 美刀 元美元 元美金 元(美元)",
        "USD",
    ),
    ("港元 港币 港幣 港圆 港纸 HKD hkd HK$ 元港币 元港元 元港幣 块港币", "HKD"),
    ("欧元 歐元 EUR eur euro euros Euro Euros 元欧元 元歐元 欧 歐", "EUR"),
    ("日元 日圆 日圓 日币 日幣 円 JPY jpy yen Yen 元日元 元日币", "JPY"),
    ("英镑 英鎊 GBP gbp pounds 镑 鎊 元英镑 £ ￡", "GBP"),
    ("澳元 澳大利亚元 澳大利亞元 澳洲元 澳币 澳幣 澳刀 AUD aud 元澳币 元澳元", "AUD"),
    ("加元 加拿大元 加币 加幣 加刀 CAD cad 元加元 元加币", "CAD"),
    ("新台币 新臺幣 新台幣 台币 臺幣 台幣 元新台币 元新臺幣 元台币 TWD NT$ NTD 新台币元", "TWD"),
    ("韩元 韓元 韩圆 韓圓 韩圜 韓圜 韩币 韓幣 KRW krw won 元韩元 元韩币", "KRW"),
    ("澳门元 澳門元 澳门币 澳門幣 葡币 葡幣 MOP mop", "MOP"),
    ("新加坡元 新元 新币 新幣 坡币 坡元 叻币 SGD sgd S$ 元新币", "SGD"),
    ("瑞士法郎 瑞郎 CHF", "CHF"),
    ("卢布 盧布 俄罗斯卢布 俄国卢布 元卢布 RUB rub", "RUB"),
    ("泰铢 泰銖 铢 THB", "THB"),
    ("卢比 印度卢比 盧比 INR", "INR"),
    ("越南盾 VND", "VND"),
    ("印尼盾 印度尼西亚卢比 印尼卢比 IDR", "IDR"),
    ("林吉特 马来西亚林吉特 马币 令吉 马来西亚元 MYR", "MYR"),
    ("菲律宾比索 PHP", "PHP"),
    ("比索 墨西哥比索 MXN", "MXN"),
    ("阿根廷比索 ARS", "ARS"),
    ("智利比索 CLP", "CLP"),
    ("哥伦比亚比索 COP", "COP"),
    ("雷亚尔 巴西雷亚尔 BRL", "BRL"),
    ("新西兰元 新西蘭元 纽西兰元 纽元 纽币 纽刀 NZD nzd", "NZD"),
    ("瑞典克朗 SEK", "SEK"),
    ("挪威克朗 NOK", "NOK"),
    ("丹麦克朗 DKK", "DKK"),
    ("捷克克朗 CZK", "CZK"),
    ("冰岛克朗 ISK", "ISK"),
    ("克朗", "SEK"),
    ("土耳其里拉 里拉 TRY", "TRY"),
    ("兰特 南非兰特 ZAR", "ZAR"),
    ("沙特里亚尔 沙特阿拉伯里亚尔 SAR", "SAR"),
    ("里亚尔 伊朗里亚尔 伊朗土曼 IRR", "IRR"),
    ("卡塔尔里亚尔 QAR", "QAR"),
    ("阿曼里亚尔 OMR", "OMR"),
    ("迪拉姆 阿联酋迪拉姆 AED", "AED"),
    ("摩洛哥迪拉姆 MAD", "MAD"),
    ("第纳尔 科威特第纳尔 KWD", "KWD"),
    ("伊拉克第纳尔 IQD", "IQD"),
    ("约旦第纳尔 JOD", "JOD"),
    ("巴林第纳尔 BHD", "BHD"),
    ("塞尔维亚第纳尔 RSD", "RSD"),
    ("埃及镑 EGP", "EGP"),
    ("黎巴嫩镑 LBP", "LBP"),
    ("叙利亚镑 SYP", "SYP"),
    ("苏丹镑 SDG", "SDG"),
    ("谢克尔 新谢克尔 以色列新谢克尔 ILS", "ILS"),
    ("坚戈 哈萨克斯坦坚戈 KZT", "KZT"),
    ("格里夫纳 乌克兰格里夫纳 UAH", "UAH"),
    ("波兰兹罗提 兹罗提 PLN", "PLN"),
    ("福林 匈牙利福林 HUF", "HUF"),
    ("列伊 罗马尼亚列伊 RON", "RON"),
    ("保加利亚列弗 列弗 BGN", "BGN"),
    ("巴基斯坦卢比 PKR", "PKR"),
    ("尼泊尔卢比 NPR", "NPR"),
    ("斯里兰卡卢比 LKR", "LKR"),
    ("塔卡 孟加拉塔卡 BDT", "BDT"),
    ("缅元 缅甸元 缅币 MMK", "MMK"),
    ("瑞尔 柬埔寨瑞尔 KHR", "KHR"),
    ("基普 老挝基普 LAK", "LAK"),
    ("图格里克 蒙古图格里克 MNT", "MNT"),
    ("朝鲜元 朝元 KPW", "KPW"),
    ("奈拉 尼日利亚奈拉 NGN", "NGN"),
    ("肯尼亚先令 KES", "KES"),
    ("坦桑尼亚先令 TZS", "TZS"),
    ("乌干达先令 UGX", "UGX"),
    ("先令", "KES"),
    ("比尔 埃塞俄比亚比尔 ETB", "ETB"),
    ("塞地 加纳塞地 GHS", "GHS"),
    ("白俄罗斯卢布 BYN", "BYN"),
    ("苏姆 乌兹别克斯坦苏姆 UZS", "UZS"),
    ("索姆 吉尔吉斯斯坦索姆 KGS", "KGS"),
    ("阿富汗尼 AFN", "AFN"),
    ("新索尔 秘鲁索尔 秘鲁新索尔 PEN", "PEN"),
    ("玻利瓦尔 VES", "VES"),
    ("古巴比索 CUP", "CUP"),
    ("文莱元 BND", "BND"),
    ("斐济元 FJD", "FJD"),
    ("德国马克 西德马克 马克 DEM", "DEM"),
    ("法国法郎 FRF", "FRF"),
    ("比利时法郎", "BEF"),
    ("意大利里拉", "ITL"),
    ("荷兰盾", "NLG"),
    ("西班牙比塞塔 比塞塔", "ESP"),
    ("葡萄牙埃斯库多", "PTE"),
    ("爱尔兰镑", "IEP"),
    ("芬兰马克", "FIM"),
    ("奥地利先令", "ATS"),
    ("希腊德拉克马 德拉克马", "GRD"),
    ("泰达币 USDT usdt", "USDT"),
    ("狗狗币 个狗狗币 枚狗狗币 DOGE", "DOGE"),
    ("莱特币 个莱特币 枚莱特币 LTC", "LTC"),
    ("数字人民币 元数字人民币", "CNY"),
    ("乌拉圭比索", "UYU"),
    ("多米尼加比索", "DOP"),
    ("巴拉圭瓜拉尼 瓜拉尼", "PYG"),
    ("玻利维亚诺", "BOB"),
    ("哥斯达黎加科朗", "CRC"),
    ("危地马拉格查尔 格查尔", "GTQ"),
    ("洪都拉斯伦皮拉 伦皮拉", "HNL"),
    ("巴拿马巴波亚", "PAB"),
    ("牙买加元", "JMD"),
    ("巴哈马元", "BSD"),
    ("巴巴多斯元", "BBD"),
    ("伯利兹元", "BZD"),
    ("圭亚那元", "GYD"),
    ("苏里南元", "SRD"),
    ("特立尼达和多巴哥元", "TTD"),
    ("东加勒比元", "XCD"),
    ("开曼群岛元", "KYD"),
    ("百慕大元", "BMD"),
    ("海地古德 古德", "HTG"),
    ("利比里亚元", "LRD"),
    ("纳米比亚元", "NAD"),
    ("博茨瓦纳普拉 普拉", "BWP"),
    ("赞比亚克瓦查", "ZMW"),
    ("马拉维克瓦查", "MWK"),
    ("莫桑比克梅蒂卡尔 梅蒂卡尔", "MZN"),
    ("安哥拉宽扎 宽扎", "AOA"),
    ("冈比亚达拉西 达拉西", "GMD"),
    ("几内亚法郎", "GNF"),
    ("卢旺达法郎", "RWF"),
    ("布隆迪法郎", "BIF"),
    ("刚果法郎", "CDF"),
    ("吉布提法郎", "DJF"),
    ("科摩罗法郎", "KMF"),
    ("马达加斯加阿里亚里 阿里亚里", "MGA"),
    ("毛里求斯卢比", "MUR"),
    ("塞舌尔卢比", "SCR"),
    ("马尔代夫拉菲亚 拉菲亚", "MVR"),
    ("不丹努尔特鲁姆 努尔特鲁姆", "BTN"),
    ("索马里先令", "SOS"),
    ("塞拉利昂利昂", "SLE"),
    ("斯威士兰里兰吉尼", "SZL"),
    ("莱索托洛蒂", "LSL"),
    ("厄立特里亚纳克法", "ERN"),
    ("毛里塔尼亚乌吉亚", "MRU"),
    ("佛得角埃斯库多", "CVE"),
    ("中非法郎", "XAF"),
    ("西非法郎", "XOF"),
    ("太平洋法郎", "XPF"),
    ("也门里亚尔", "YER"),
    ("塔吉克斯坦索莫尼 索莫尼", "TJS"),
    ("土库曼斯坦马纳特", "TMT"),
    ("阿塞拜疆马纳特 马纳特", "AZN"),
    ("格鲁吉亚拉里 拉里", "GEL"),
    ("亚美尼亚德拉姆 德拉姆", "AMD"),
    ("摩尔多瓦列伊", "MDL"),
    ("阿尔巴尼亚列克 列克", "ALL"),
    ("马其顿代纳尔 代纳尔", "MKD"),
    ("波黑马克", "BAM"),
    ("克罗地亚库纳 库纳", "HRK"),
    ("直布罗陀镑", "GIP"),
    ("南苏丹镑", "SSP"),
    ("汤加潘加 潘加", "TOP"),
    ("萨摩亚塔拉", "WST"),
    ("瓦努阿图瓦图", "VUV"),
    ("所罗门群岛元", "SBD"),
    ("巴布亚新几内亚基那 基那", "PGK"),
    ("阿鲁巴弗罗林", "AWG"),
    ("法郎", "CHF"),
    ("比特币 比特幣 个比特币 個比特幣 枚比特币 BTC btc", "BTC"),
    ("以太币 以太坊 个以太币 枚以太币 个以太坊 枚以太坊 ETH", "ETH"),
    ("津巴布韦元 ZWL", "ZWL"),
    ("突尼斯第纳尔 TND", "TND"),
    ("阿尔及利亚第纳尔 DZD", "DZD"),
    ("利比亚第纳尔 LYD", "LYD"),
    ("约旦第纳尔 JOD", "JOD"),
    ("特别提款权 SDR XDR", "XDR"),
];

/// Coins, how many make one of the main unit, and its code.
const COINS: &[(&str, u32, &str)] = &[
    ("角 角钱 毛 毛钱 角錢 毛錢 角整 角人民币", 10, "CNY"),
    ("分钱 分錢", 100, "CNY"),
    ("美分", 100, "USD"),
    ("欧分 歐分", 100, "EUR"),
    ("便士", 100, "GBP"),
    ("澳分", 100, "AUD"),
    ("生丁", 100, "CHF"),
    ("港仙", 100, "HKD"),
    ("戈比", 100, "RUB"),
];

/// Symbols and names that stand before the number. Source: ISO 4217:2015; Unicode Standard, block *Currency Symbols*.
const PREFIXES: &[(&str, &str)] = &[
    (
        "¥ ￥ RMB RMB￥ RMB¥ CNY CN¥ 人民币 人民幣 ¥RMB 人民币¥ 人民币￥ CNH rmb 人民币: 人民币： 人民币:¥ 人民币：¥ 人民币：￥",
        "CNY",
    ),
    ("$ ＄ US$ USD USD$ U.S.$ 美元 美金 usd US＄ ＵＳ＄ 美元$ ﹩ USD: USD：", "USD"),
    ("HK$ HKD HKD$ 港币 港幣 港元 港圆 港圓 HK＄ hkd", "HKD"),
    ("€ EUR 欧元 歐元 EUR€ eur", "EUR"),
    ("£ ￡ GBP 英镑 英鎊 GBP£ gbp", "GBP"),
    ("JPY JP¥ JPY¥ 日元 日圆 日圓 日币 日幣 jpy", "JPY"),
    ("NT$ NTD NTD$ TWD 新台币 新臺幣 新台幣 台币 臺幣 台幣 NT＄", "TWD"),
    ("A$ AU$ AUD 澳元 澳币 澳幣 aud", "AUD"),
    ("C$ CA$ CAD 加元 加币 加幣 cad", "CAD"),
    ("S$ SG$ SGD 新加坡元 新币 新幣 坡币 sgd", "SGD"),
    ("₩ ￦ KRW 韩元 韓元 韩币 韓幣 krw", "KRW"),
    ("₽ RUB 卢布 盧布", "RUB"),
    ("₹ INR 卢比 印度卢比", "INR"),
    ("฿ THB 泰铢 泰銖", "THB"),
    ("MOP MOP$ 澳门币 澳门元 澳門幣", "MOP"),
    ("CHF 瑞士法郎 瑞郎", "CHF"),
    ("R$ BRL", "BRL"),
    ("NZ$ NZD 纽币 新西兰元", "NZD"),
    ("₫ VND 越南盾", "VND"),
    ("₱", "PHP"),
    ("₺ TRY", "TRY"),
    ("₴ UAH", "UAH"),
    ("₪ ILS", "ILS"),
    ("₦ NGN", "NGN"),
    ("₸ KZT", "KZT"),
    ("₿ BTC", "BTC"),
    ("RM MYR 马币 令吉 林吉特", "MYR"),
    ("Rp IDR", "IDR"),
    ("AED 迪拉姆", "AED"),
    ("ZAR", "ZAR"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("PLN", "PLN"),
    ("Mex$ MXN", "MXN"),
];

/// Symbols that may stand behind the number as well.
const SYMBOLS: &[(&str, &str)] = &[
    ("¥ ￥", "CNY"),
    ("$ ＄", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₩", "KRW"),
    ("₽", "RUB"),
    ("₹", "INR"),
    ("฿", "THB"),
];

/// What a price is for one of.
const PER: &str = "
平方米 平米 平方公里 平方英尺 平方尺 公顷 亩 吨 公斤 千克 克 斤 两 升 毫升 立方米 立方 方 桶 盎司 磅 蒲式耳 千瓦时 度 千瓦 兆瓦时 瓦 人 人次 人年 人月 人天 人日
年 月 天 日 周 小时 分钟 分 时 次 个 件 台 辆 股 份 张 张票 套 间 户 只 头 盒 瓶 箱 袋 包 支 条 本 双 位 公里 千米 里 吨公里 公里人 米 册 单 家 所 座 亩年 年人 床 床日 枚 票 课时 学时 学年 学期 间夜 晚 车 车次 柜 标箱 手 克拉 百公里 GB MB 字 篇 集 针 剂 m2 m² ㎡ kg t L kWh km h
";

static PREFIX_WORDS: LazyLock<Words<&'static str>> =
    LazyLock::new(|| Words::backwards(PREFIXES.iter().flat_map(|&(list, code)| each(list, code))));

static PER_WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::forwards(each(PER, ())));

/// The words of money that stand behind a number.
pub(super) fn suffixes() -> impl Iterator<Item = (&'static str, Suffix)> {
    let named = CURRENCIES.iter().flat_map(|&(list, code)| each(list, Suffix::Money(code)));
    let marked = SYMBOLS.iter().flat_map(|&(list, code)| each(list, Suffix::Money(code)));
    named
        .chain(marked)
        .chain(COINS.iter().flat_map(|&(list, parts, code)| each(list, Suffix::Coin(parts, code))))
}

/// Where the currency before `at` begins, and its code.
pub(super) fn prefix(text: &str, at: usize) -> Option<(usize, &'static str)> {
    let blank = look::back_over_blank(text, at);
    let (width, code) = PREFIX_WORDS.last(look::before(text, blank))?;
    let start = blank - width;
    let latin = look::next(text, start).is_some_and(|char| char.is_ascii_alphabetic());
    let goes_on = look::previous(text, start)
        .is_some_and(|char| if latin { char.is_ascii_alphanumeric() } else { look::arabic(char).is_some() });
    (!goes_on).then_some((start, code))
}

/// Where what a price is for one of ends: 元/平方米, 元每吨.
pub(super) fn per(text: &str, at: usize) -> Option<usize> {
    let after = look::any(text, at, &["/", "／", "每"])?;
    let listed = PER_WORDS.first(look::rest(text, after)).map(|(width, ())| after + width);
    let unit = super::unit::suffix(text, after)
        .and_then(|(end, suffix)| matches!(suffix, Suffix::Unit | Suffix::Time(_)).then_some(end));
    let end = listed.max(unit)?;
    let latin = look::previous(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    let goes_on = latin && look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    (!goes_on).then_some(end)
}

/// One digit before a coin: its value and where it ends.
fn digit(text: &str, at: usize) -> Option<(u32, usize)> {
    let char = look::next(text, at)?;
    let value = match super::digit::sign(char)? {
        super::digit::Sign::Arabic => look::arabic(char)?,
        super::digit::Sign::Digit(digit) => digit,
        _ => return None,
    };
    Some((value, at + char.len_utf8()))
}

/// The digit and the coin at `at`.
fn coin(text: &str, at: usize, words: &[&str]) -> Option<(u32, usize)> {
    let (value, end) = digit(text, at)?;
    Some((value, look::any(text, end, words)?))
}

/// Where 钱, 整 or 正 at `at` ends, or `at`.
fn closing(text: &str, at: usize) -> usize {
    look::any(text, at, &["钱", "錢", "整"]).unwrap_or(at)
}

/// Hundredths of the unit that stand behind 元 or 块, and where they end.
pub(super) fn coins(text: &str, at: usize, colloquial: bool) -> (u32, usize) {
    let zero = look::any(text, at, &["零"]).unwrap_or(at);
    if let Some((tenths, end)) = coin(text, at, &["角", "毛"]).or_else(|| coin(text, zero, &["角", "毛"]))
    {
        let (cents, end) = cents(text, end);
        return (tenths * 10 + cents, closing(text, end));
    }
    if let Some((cents, end)) = coin(text, zero, &["分"]) {
        return (cents, closing(text, end));
    }
    let alone = digit(text, at).filter(|&(_, end)| {
        let priced = look::any(text, end, &["一"]).is_some_and(|after| super::unit::follows(text, after));
        colloquial
            && (priced || !look::next(text, end).is_some_and(super::digit::is_digit))
            && !super::unit::follows(text, end)
    });
    match alone {
        Some((tenths, end)) => (tenths * 10, end),
        None => (0, closing(text, at)),
    }
}

/// What is paid for or paid with: 块 before it is money.
const PAID: &[&str] = &[
    "话费",
    "红包",
    "押金",
    "车费",
    "现金",
    "零花",
    "零钱",
    "工资",
    "学费",
    "饭",
    "饭钱",
    "门票",
    "票",
    "运费",
    "邮费",
    "会员",
    "礼金",
    "奖金",
    "罚款",
    "补贴",
    "优惠",
    "代金券",
    "优惠券",
    "流量",
    "停车费",
    "房租",
    "电费",
    "水费",
    "油",
    "打车",
    "小费",
    "定金",
    "订金",
    "彩票",
    "左右",
    "以",
    "就",
    "够",
    "不",
    "都",
    "可",
    "能",
    "起步",
    "给",
    "到",
    "至",
    "啊",
    "呀",
    "呢",
    "行",
    "出",
    "包",
    "优",
    "折",
    "多",
    "一",
    "的",
    "了",
    "吧",
    "吗",
    "买",
    "每",
    "人民币",
    "钞",
    "封顶",
    "上下",
    "搞定",
    "拿",
    "卖",
    "收",
    "甩",
    "秒",
    "入",
    "我",
    "你",
    "他",
    "她",
];

/// The currency of a measure word that is money too: 块 before a digit, at the end of a phrase or before what is paid,
/// and a piece of something before another noun; 刀, from dollar, where many are counted.
pub(super) fn spoken(text: &str, number: &Numeral, word: &str, end: usize) -> Option<&'static str> {
    let next = look::next(text, end);
    let closes = next.is_none_or(|char| !look::is_ideograph(char) || super::digit::is_digit(char));
    match word {
        "块" | "塊" => (closes || look::any(text, end, PAID).is_some()).then_some("CNY"),
        "刀" => (number.low >= Decimal::TEN && closes).then_some("USD"),
        _ => None,
    }
}

/// Where a minus sign before a currency that begins at `start` begins.
pub(super) fn minus(text: &str, floor: usize, start: usize) -> Option<usize> {
    let sign = look::previous(text, start).filter(|char| matches!(char, '-' | '−' | '－' | '负' | '負'))?;
    let at = start - sign.len_utf8();
    let joined = look::previous(text, at)
        .is_some_and(|char| char.is_ascii_alphanumeric() || super::digit::is_digit(char));
    (at >= floor && !joined).then_some(at)
}

/// Hundredths that stand behind 角 or 毛, and where they end.
pub(super) fn cents(text: &str, at: usize) -> (u32, usize) {
    let alone = || digit(text, at).filter(|&(_, end)| look::is_edge(text, end));
    match coin(text, at, &["分"]).or_else(alone) {
        Some((cents, end)) => (cents, closing(text, end)),
        None => (0, closing(text, at)),
    }
}

/// Whether a currency that ends at `end` belongs to the number behind it: a symbol, or a name that a syllable of
/// another name stands before (李四人民币50元).
pub(super) fn opens(text: &str, end: usize, suffix: Suffix, lone: bool) -> bool {
    let symbol = look::previous(text, end).is_some_and(|char| !look::is_ideograph(char));
    matches!(suffix, Suffix::Money(_))
        && (symbol || lone)
        && look::arabic_at(text, end)
        && PREFIX_WORDS.last(look::before(text, end)).is_some()
}
