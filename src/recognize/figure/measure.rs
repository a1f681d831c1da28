//! Units of measurement and how they convert, exactly.
//!
//! Sources: 国务院《关于在我国统一实行法定计量单位的命令》 (1984) and 《关于统一我国计量制度的命令》 (1959) for the Chinese
//! customary units; GB 3100-1993 and GB 3101-1993 for SI and what is used beside it; the international yard and pound
//! agreement (1959), the international nautical mile (1929), the metric horsepower (75 kgf·m/s) and the thermochemical
//! calorie (4.184 J) for the others; GB/T 2589-2020 for the joules of standard coal are left out: its factor is a convention.

use super::amount::quotient;
use super::digit::power;
use super::value::{Amount, Number};
use rust_decimal::Decimal;

/// What can be measured in units that convert into each other.
#[derive(Debug, PartialEq, Eq)]
pub struct Dimension {
    /// The unit that all others are stated in.
    pub base: &'static str,
    /// The units a reader may ask for, the usual ones first.
    pub offered: &'static [&'static str],
    /// The words for a unit, how many of the base unit it is as a fraction, and for temperatures what is added first,
    /// in hundredths of a degree.
    units: &'static [(&'static str, i64, i64, i64)],
}

/// An amount in another unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// How much; rounded to six significant digits where it is not exact.
    pub number: Decimal,
    /// Of what.
    pub unit: &'static str,
    /// Whether the number is exact.
    pub exact: bool,
}

/// Significant digits of a number that is not exact.
const DIGITS: u32 = 6;

const DIMENSIONS: &[Dimension] = &[
    Dimension {
        base: "米",
        offered: &["公里", "米", "厘米", "里", "英里", "海里", "英尺", "英寸"],
        units: &[
            ("米 公尺 m", 1, 1, 0),
            ("公里 千米 km ㎞", 1000, 1, 0),
            ("分米 dm", 1, 10, 0),
            ("厘米 公分 cm ㎝", 1, 100, 0),
            ("毫米 mm ㎜", 1, 1000, 0),
            ("微米 um μm µm", 1, 1_000_000, 0),
            ("纳米 奈米 nm", 1, 1_000_000_000, 0),
            ("里 华里 市里 里地 里路", 500, 1, 0),
            ("丈", 10, 3, 0),
            ("尺 市尺", 1, 3, 0),
            ("寸", 1, 30, 0),
            ("英里 mi mile miles", 1_609_344, 1000, 0),
            ("海里 浬", 1852, 1, 0),
            ("码 yd", 9144, 10_000, 0),
            ("英尺 呎 ft feet foot", 3048, 10_000, 0),
            ("英寸 吋 in inch inches", 254, 10_000, 0),
            ("光年", 9_460_730_472_580_800, 1, 0),
            ("天文单位", 149_597_870_700, 1, 0),
        ],
    },
    Dimension {
        base: "平方米",
        offered: &["公顷", "亩", "平方公里", "平方米", "英亩", "坪"],
        units: &[
            ("平方米 平米 平方公尺 平方 m2 m² ㎡", 1, 1, 0),
            ("平方公里 平方千米 km2 km² ㎢", 1_000_000, 1, 0),
            ("平方分米", 1, 100, 0),
            ("平方厘米 cm2 cm²", 1, 10_000, 0),
            ("平方毫米 mm2 mm²", 1, 1_000_000, 0),
            ("公顷 公頃 ha hm2 hm²", 10_000, 1, 0),
            ("亩 畝 市亩 亩地 亩田", 2000, 3, 0),
            ("公亩", 100, 1, 0),
            ("英亩", 40_468_564_224, 10_000_000, 0),
            ("平方英里", 2_589_988_110_336, 1_000_000, 0),
            ("平方英尺", 9_290_304, 100_000_000, 0),
            ("平方尺", 1, 9, 0),
            ("坪", 400, 121, 0),
        ],
    },
    Dimension {
        base: "立方米",
        offered: &["立方米", "升", "毫升", "加仑"],
        units: &[
            ("立方米 立方 标准立方米 标方 m3 m³ ㎥", 1, 1, 0),
            ("立方公里 立方千米", 1_000_000_000, 1, 0),
            ("立方分米", 1, 1000, 0),
            ("立方厘米 cm3 cm³ cc ㏄", 1, 1_000_000, 0),
            ("升 公升 l L", 1, 1000, 0),
            ("毫升 ml mL ㎖", 1, 1_000_000, 0),
            ("立方英尺", 28_316_846_592, 1_000_000_000_000, 0),
            ("加仑 gal", 3_785_411_784, 1_000_000_000_000, 0),
        ],
    },
    Dimension {
        base: "千克",
        offered: &["公斤", "吨", "斤", "克", "磅", "盎司"],
        units: &[
            ("千克 公斤 kg ㎏", 1, 1, 0),
            ("吨 噸 公吨 t", 1000, 1, 0),
            ("公担 公擔", 100, 1, 0),
            ("担 擔", 50, 1, 0),
            ("斤 市斤", 1, 2, 0),
            ("两 兩", 1, 20, 0),
            ("钱", 1, 200, 0),
            ("克 g", 1, 1000, 0),
            ("毫克 mg ㎎", 1, 1_000_000, 0),
            ("微克 ug μg µg", 1, 1_000_000_000, 0),
            ("克拉", 1, 5000, 0),
            ("磅 lb lbs", 45_359_237, 100_000_000, 0),
            ("盎司 oz", 28_349_523_125, 1_000_000_000_000, 0),
            ("短吨", 90_718_474, 100_000, 0),
            ("长吨", 10_160_469_088, 10_000_000, 0),
        ],
    },
    Dimension {
        base: "瓦",
        offered: &["千瓦", "兆瓦", "瓦", "马力"],
        units: &[
            ("瓦 瓦特 W", 1, 1, 0),
            ("千瓦 kW KW kw", 1000, 1, 0),
            ("兆瓦 MW", 1_000_000, 1, 0),
            ("吉瓦 GW", 1_000_000_000, 1, 0),
            ("太瓦 TW", 1_000_000_000_000, 1, 0),
            ("马力 馬力", 73_549_875, 100_000, 0),
        ],
    },
    Dimension {
        base: "焦耳",
        offered: &["千瓦时", "千焦", "焦耳", "千卡"],
        units: &[
            ("焦耳 焦 J", 1, 1, 0),
            ("千焦 kJ KJ", 1000, 1, 0),
            ("兆焦 MJ", 1_000_000, 1, 0),
            ("吉焦 GJ", 1_000_000_000, 1, 0),
            ("卡路里 卡 cal", 4184, 1000, 0),
            ("千卡 大卡 千卡路里 kcal Kcal", 4184, 1, 0),
            ("瓦时 Wh", 3600, 1, 0),
            ("千瓦时 千瓦小时 度电 kWh KWh kwh KWH", 3_600_000, 1, 0),
            ("兆瓦时 MWh", 3_600_000_000, 1, 0),
            ("吉瓦时 GWh", 3_600_000_000_000, 1, 0),
            ("太瓦时 TWh", 3_600_000_000_000_000, 1, 0),
        ],
    },
    Dimension {
        base: "米/秒",
        offered: &["公里/小时", "米/秒", "节", "英里/小时"],
        units: &[
            ("米/秒 米每秒 m/s", 1, 1, 0),
            ("公里/小时 千米/小时 公里/时 千米/时 公里每小时 千米每小时 km/h Km/h KM/H", 5, 18, 0),
            ("公里/秒 千米/秒 公里每秒 千米每秒 km/s", 1000, 1, 0),
            ("米/分钟 米每分钟 m/min", 1, 60, 0),
            ("节 海里/小时", 463, 900, 0),
            ("英里/小时 英里每小时 mph", 1_609_344, 3_600_000, 0),
        ],
    },
    Dimension {
        base: "摄氏度",
        offered: &["摄氏度", "华氏度"],
        units: &[
            ("摄氏度 攝氏度 ℃ °C 度C", 1, 1, 0),
            ("华氏度 華氏度 ℉ °F", 5, 9, -3200),
            ("开尔文 开氏度 K", 1, 1, -27_315),
        ],
    },
    Dimension {
        base: "帕",
        offered: &["帕", "千帕", "标准大气压", "毫米汞柱"],
        units: &[
            ("帕 帕斯卡 Pa", 1, 1, 0),
            ("百帕 毫巴 hPa", 100, 1, 0),
            ("千帕 kPa KPa", 1000, 1, 0),
            ("兆帕 MPa", 1_000_000, 1, 0),
            ("吉帕 GPa", 1_000_000_000, 1, 0),
            ("巴 bar", 100_000, 1, 0),
            ("标准大气压 大气压 atm", 101_325, 1, 0),
            ("毫米汞柱 mmHg", 133_322_387_415, 1_000_000_000, 0),
        ],
    },
];

impl Dimension {
    /// The dimension that a printed unit belongs to; none for counts, currencies and units that convert into nothing.
    ///
    /// ```
    /// use zhupi::recognize::figure::Dimension;
    /// assert_eq!(Dimension::of("亩").unwrap().base, "平方米");
    /// assert!(Dimension::of("家").is_none());
    /// ```
    #[must_use]
    pub fn of(unit: &str) -> Option<&'static Self> {
        DIMENSIONS.iter().find(|dimension| dimension.ratio(unit).is_some())
    }

    fn ratio(&self, unit: &str) -> Option<(Decimal, Decimal, Decimal)> {
        let row = self.units.iter().find(|row| row.0.split(' ').any(|word| word == unit))?;
        Some((row.1.into(), row.2.into(), Decimal::new(row.3, 2)))
    }

    /// `number` of one unit in another; none where one of them is not of this dimension, or the number gets too large.
    #[must_use]
    pub fn convert(&self, number: Decimal, from: &str, to: &'static str) -> Option<Converted> {
        let (up, down, before) = self.ratio(from)?;
        let (over, under, after) = self.ratio(to)?;
        let above = number.checked_add(before)?.checked_mul(up)?.checked_mul(under)?;
        let below = down.checked_mul(over)?;
        let quotient = above.checked_div(below)?;
        let exact = quotient.checked_mul(below) == Some(above);
        let number = if exact { quotient } else { quotient.round_sf(DIGITS)? };
        Some(Converted { number: number.checked_sub(after)?.normalize(), unit: to, exact })
    }

    /// Whether two printed units are the same one: 千克 and 公斤.
    #[must_use]
    pub fn same(&self, one: &str, other: &str) -> bool {
        self.ratio(one).is_some_and(|ratio| Some(ratio) == self.ratio(other))
    }
}

impl Amount {
    /// The number in the base unit of its dimension, exactly, with that unit: 8 公顷 are 80,000 平方米, 1 亩 is 2000/3;
    /// none for what has no other unit, stands in its base unit, or is no single number.
    #[must_use]
    pub fn base(&self) -> Option<(Number, &'static str)> {
        let unit = self.unit.as_deref()?;
        let Some(Number::Decimal(number)) = self.number else {
            return None;
        };
        let dimension = Dimension::of(unit).filter(|dimension| !dimension.same(unit, dimension.base))?;
        let (up, down, before) = dimension.ratio(unit)?;
        let above = number.checked_add(before)?.checked_mul(up)?;
        let number = match quotient(above, down)? {
            Number::Fraction(above, below) => lowest(above, below)?,
            number => number,
        };
        Some((number, dimension.base))
    }
}

/// A fraction in lowest terms.
fn lowest(above: Decimal, below: Decimal) -> Option<Number> {
    let places = power(i32::try_from(above.normalize().scale()).ok()?)?;
    let (above, below) = (above.checked_mul(places)?, below.checked_mul(places)?);
    let common = common_divisor(above.abs(), below)?;
    let reduced = |number: Decimal| number.checked_div(common).map(|number| number.normalize());
    Some(Number::Fraction(reduced(above)?, reduced(below)?))
}

/// The greatest common divisor of two whole numbers.
fn common_divisor(mut one: Decimal, mut other: Decimal) -> Option<Decimal> {
    while !other.is_zero() {
        (one, other) = (other, one.checked_rem(other)?);
    }
    Some(one)
}

#[cfg(test)]
mod tests {
    use super::{DIMENSIONS, Dimension};
    use crate::recognize::figure::{Amount, Number};

    fn check(number: &str, unit: &'static str, to: &'static str, expected: &str) {
        let found = Dimension::of(unit)
            .and_then(|dimension| dimension.convert(number.parse().unwrap(), unit, to))
            .unwrap();
        assert_eq!(
            format!("{}{}", if found.exact { "" } else { "≈" }, found.number),
            expected,
            "{unit} to {to}"
        );
    }

    #[test]
    fn customary_units_have_metric_ones() {
        check("1200", "亩", "公顷", "80");
        check("1", "亩", "公顷", "≈0.0666667");
        check("3.5", "斤", "公斤", "1.75");
        check("12", "磅", "公斤", "5.44310844");
        check("1", "海里", "公里", "1.852");
        check("36", "公里/小时", "米/秒", "10");
        check("10", "节", "公里/小时", "18.52");
        check("2", "度电", "千焦", "7200");
        check("420000000", "千瓦", "兆瓦", "420000");
    }

    #[test]
    fn temperatures_have_an_offset() {
        check("86", "华氏度", "摄氏度", "30");
        check("-40", "℃", "华氏度", "-40");
        check("0", "K", "摄氏度", "-273.15");
    }

    #[test]
    fn the_base_form_is_exact() {
        for unit in ["CNY", "USD", "个", "percent", ""] {
            assert!(Dimension::of(unit).is_none(), "{unit}");
        }
        let base = |number: &str, unit: &'static str| {
            let number = Some(Number::Decimal(number.parse().unwrap()));
            let (number, base) = Amount { number, unit: Some(unit.into()), ..Amount::default() }.base()?;
            Some(format!("{number} {base}"))
        };
        assert_eq!(base("8", "公顷").as_deref(), Some("80000 平方米"));
        assert_eq!(base("1.5", "亩").as_deref(), Some("1000 平方米"));
        assert_eq!(base("0.1", "亩").as_deref(), Some("200/3 平方米"));
        assert_eq!(base("3", "米"), None);
        let most = Amount {
            number: Some(Number::Decimal(rust_decimal::Decimal::MAX)),
            unit: Some("光年".into()),
            ..Amount::default()
        };
        assert_eq!(most.base(), None);
    }

    #[test]
    fn a_unit_stands_in_one_dimension_and_what_is_offered_is_known() {
        let mut seen = std::collections::BTreeSet::new();
        for dimension in DIMENSIONS {
            assert_eq!(dimension.ratio(dimension.base), Some((1.into(), 1.into(), 0.into())));
            assert!(dimension.offered.iter().all(|unit| dimension.ratio(unit).is_some()));
            for word in dimension.units.iter().flat_map(|row| row.0.split(' ')) {
                assert!(seen.insert(word), "{word}");
            }
        }
    }
}
