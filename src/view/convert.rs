//! An amount in another unit: customary units in metric ones, and areas both ways. Never currencies.

use crate::recognize::figure::{Amount, Number};
use rust_decimal::Decimal;

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

/// A unit, the one it is converted to, and the exact factor between them as a fraction.
///
/// Sources: 国务院《关于在我国统一实行法定计量单位的命令》 (1984) and 《关于统一我国计量制度的命令》 (1959) for the Chinese
/// customary units; GB 3101-1993 and the international yard and pound agreement (1959) for the others.
const TABLE: &[(&str, &str, i64, i64)] = &[
    ("亩", "公顷", 1, 15),
    ("公顷", "亩", 15, 1),
    ("平方公里", "公顷", 100, 1),
    ("平方千米", "公顷", 100, 1),
    ("英亩", "公顷", 40_468_564_224, 100_000_000_000),
    ("斤", "公斤", 1, 2),
    ("公斤", "斤", 2, 1),
    ("两", "克", 50, 1),
    ("钱", "克", 5, 1),
    ("担", "公斤", 50, 1),
    ("里", "公里", 1, 2),
    ("丈", "米", 10, 3),
    ("尺", "米", 1, 3),
    ("寸", "厘米", 10, 3),
    ("英里", "公里", 1_609_344, 1_000_000),
    ("海里", "公里", 1_852, 1_000),
    ("英尺", "米", 3_048, 10_000),
    ("英寸", "厘米", 254, 100),
    ("磅", "公斤", 45_359_237, 100_000_000),
    ("盎司", "克", 28_349_523_125, 1_000_000_000),
    ("马力", "千瓦", 73_549_875, 100_000_000),
    ("千卡", "千焦", 4_184, 1_000),
    ("大卡", "千焦", 4_184, 1_000),
    ("节", "公里/小时", 1_852, 1_000),
    ("米/秒", "公里/小时", 18, 5),
];

/// Significant digits of a number that is not exact.
const DIGITS: u32 = 6;

/// The amount in another unit; none where its unit has no other, or it is no plain number.
///
/// ```
/// use zhupi::recognize::figure::{Amount, Number};
/// use zhupi::view::converted;
/// let amount = Amount { number: Some(Number::Decimal(30.into())), unit: Some("亩".into()), ..Amount::default() };
/// let area = converted(&amount).unwrap();
/// assert_eq!((area.number.to_string(), area.unit, area.exact), ("2".to_owned(), "公顷", true));
/// ```
#[must_use]
pub fn converted(amount: &Amount) -> Option<Converted> {
    let Some(Number::Decimal(number)) = amount.number else {
        return None;
    };
    let unit = amount.unit.as_deref()?;
    let &(_, to, up, down) = TABLE.iter().find(|row| row.0 == unit)?;
    let whole = number.checked_mul(Decimal::from(up))?;
    let quotient = whole.checked_div(Decimal::from(down))?;
    let exact = quotient.checked_mul(Decimal::from(down)) == Some(whole);
    let number = if exact { quotient } else { quotient.round_sf(DIGITS)? };
    Some(Converted { number: number.normalize(), unit: to, exact })
}

#[cfg(test)]
mod tests {
    use super::converted;
    use crate::recognize::figure::{Amount, Number};

    fn check(number: &str, unit: &'static str, expected: Option<&str>) {
        let amount = Amount {
            number: Some(Number::Decimal(number.parse().unwrap())),
            unit: Some(unit.into()),
            ..Amount::default()
        };
        let found = converted(&amount)
            .map(|to| format!("{}{} {}", if to.exact { "" } else { "≈" }, to.number, to.unit));
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn customary_units_have_metric_ones() {
        check("1200", "亩", Some("80 公顷"));
        check("1", "亩", Some("≈0.0666667 公顷"));
        check("3.5", "斤", Some("1.75 公斤"));
        check("12", "磅", Some("5.44310844 公斤"));
    }

    #[test]
    fn currencies_and_counts_have_none() {
        check("100", "CNY", None);
        check("100", "USD", None);
        check("100", "个", None);
        check("79228162514264337593543950335", "公顷", None);
    }
}
