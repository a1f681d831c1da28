//! Currencies by their names, codes and symbols.

use super::look;
use super::unit::Suffix;
use super::words::{Words, each};
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
    ("港元 港币 港幣 港圆 港纸 蚊 HKD hkd HK$ 元港币 元港元 元港幣 块港币", "HKD"),
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

static PREFIX_WORDS: LazyLock<Words<&'static str>> =
    LazyLock::new(|| Words::backwards(PREFIXES.iter().flat_map(|&(list, code)| each(list, code))));

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

/// Whether `text` ends with a currency that may stand before a number.
pub(super) fn leads(text: &str) -> bool {
    PREFIX_WORDS.last(text).is_some()
}

/// Whether a unit of a value is the code of a currency, as `USD`.
#[must_use]
pub fn is_currency(unit: &str) -> bool {
    CURRENCIES.iter().any(|(_, code)| *code == unit)
}
