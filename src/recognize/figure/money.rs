//! Money: currencies by their names, codes and symbols, and amounts in more than one coin.

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
    ("美元 美金 美圆 USD usd US$ dollars dollar 美刀 元美元 元美金 元(美元)", "USD"),
    ("港元 港币 港幣 港圆 港纸 HKD hkd HK$ 元港币 元港元 元港幣 块港币", "HKD"),
    ("欧元 歐元 EUR eur euro euros Euro 元欧元 元歐元", "EUR"),
    ("日元 日圆 日圓 日币 日幣 JPY jpy yen 元日元 元日币", "JPY"),
    ("英镑 英鎊 GBP gbp pounds 镑 元英镑", "GBP"),
    ("澳元 澳大利亚元 澳币 AUD 元澳币", "AUD"),
    ("加元 加拿大元 加币 CAD 元加元", "CAD"),
    ("新台币 新臺幣 台币 臺幣 元新台币 元台币 TWD NT$ NTD 新台币元", "TWD"),
    ("韩元 韓元 韩圆 韩币 KRW", "KRW"),
    ("澳门元 澳门币 MOP", "MOP"),
    ("新加坡元 新元 新币 坡币 SGD", "SGD"),
    ("瑞士法郎 瑞郎 CHF", "CHF"),
    ("卢布 盧布 俄罗斯卢布 RUB", "RUB"),
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
    ("新西兰元 纽元 纽币 NZD", "NZD"),
    ("瑞典克朗 SEK", "SEK"),
    ("挪威克朗 NOK", "NOK"),
    ("丹麦克朗 DKK", "DKK"),
    ("捷克克朗 CZK", "CZK"),
    ("冰岛克朗 ISK", "ISK"),
    ("克朗", "SEK"),
    ("土耳其里拉 里拉 TRY", "TRY"),
    ("兰特 南非兰特 ZAR", "ZAR"),
    ("沙特里亚尔 沙特阿拉伯里亚尔 SAR", "SAR"),
    ("里亚尔 伊朗里亚尔 IRR", "IRR"),
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
    ("德国马克 马克 DEM", "DEM"),
    ("法国法郎 FRF", "FRF"),
    ("法郎", "CHF"),
    ("比特币 BTC", "BTC"),
    ("以太币 以太坊 ETH", "ETH"),
    ("津巴布韦元 ZWL", "ZWL"),
    ("突尼斯第纳尔 TND", "TND"),
    ("阿尔及利亚第纳尔 DZD", "DZD"),
    ("利比亚第纳尔 LYD", "LYD"),
    ("约旦第纳尔 JOD", "JOD"),
    ("特别提款权 SDR XDR", "XDR"),
];

/// Coins, how many make one of the main unit, and its code.
const COINS: &[(&str, u32, &str)] = &[
    ("角 角钱 毛 毛钱 角錢 毛錢 角整", 10, "CNY"),
    ("分钱 分錢", 100, "CNY"),
    ("美分", 100, "USD"),
    ("欧分 歐分", 100, "EUR"),
    ("便士", 100, "GBP"),
    ("港仙", 100, "HKD"),
    ("戈比", 100, "RUB"),
];

/// Symbols and names that stand before the number. Source: ISO 4217:2015; Unicode Standard, block *Currency Symbols*.
const PREFIXES: &[(&str, &str)] = &[
    ("¥ ￥ RMB RMB￥ RMB¥ CNY CN¥ 人民币 人民幣 ¥RMB 人民币¥ 人民币￥ CNH rmb 人民币: 人民币：", "CNY"),
    ("$ ＄ US$ USD USD$ U.S.$ 美元 美金 usd US＄ ＵＳ＄ 美元$ ﹩", "USD"),
    ("HK$ HKD HKD$ 港币 港幣 港元 HK＄", "HKD"),
    ("€ EUR 欧元 歐元", "EUR"),
    ("£ ￡ GBP 英镑 英鎊", "GBP"),
    ("JPY JP¥ JPY¥ 日元 日币 円", "JPY"),
    ("NT$ NTD NTD$ TWD 新台币 新臺幣 台币 NT＄", "TWD"),
    ("A$ AU$ AUD 澳元 澳币", "AUD"),
    ("C$ CA$ CAD 加元 加币", "CAD"),
    ("S$ SG$ SGD 新加坡元 新币", "SGD"),
    ("₩ KRW 韩元 韩币", "KRW"),
    ("₽ RUB 卢布", "RUB"),
    ("₹ INR 卢比", "INR"),
    ("฿ THB 泰铢", "THB"),
    ("MOP MOP$ 澳门币", "MOP"),
    ("CHF 瑞士法郎 瑞郎", "CHF"),
    ("R$ BRL", "BRL"),
    ("NZ$ NZD", "NZD"),
    ("₫ VND 越南盾", "VND"),
    ("₱ PHP", "PHP"),
    ("₺ TRY", "TRY"),
    ("₪ ILS", "ILS"),
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
年 月 天 日 周 小时 分钟 时 次 个 件 台 辆 股 份 张 张票 套 间 户 只 头 盒 瓶 箱 袋 包 支 条 本 双 位 公里 千米 里 吨公里 公里人 米 册 单 家 所 座 亩年 年人 床 床日 枚 票 课时 学时 学年 学期 间夜 晚 车 车次 柜 标箱 手 克拉 百公里 GB MB 字 篇 集 针 剂 m2 m² ㎡ kg t L kWh km h
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
    let (width, ()) = PER_WORDS.first(look::rest(text, after))?;
    let end = after + width;
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
    if let Some((tenths, end)) = coin(text, at, &["角", "毛"]) {
        let (cents, end) = cents(text, end);
        return (tenths * 10 + cents, closing(text, end));
    }
    if let Some((cents, end)) = coin(text, zero, &["分"]) {
        return (cents, closing(text, end));
    }
    let alone = digit(text, at).filter(|&(_, end)| {
        colloquial
            && !look::next(text, end).is_some_and(super::digit::is_digit)
            && !super::unit::follows(text, end)
    });
    match alone {
        Some((tenths, end)) => (tenths * 10, end),
        None => (0, closing(text, at)),
    }
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
/// Whether a unit of a value is the code of a currency, as `USD`.
#[must_use]
pub fn is_currency(unit: &str) -> bool {
    CURRENCIES.iter().any(|(_, code)| *code == unit)
}
