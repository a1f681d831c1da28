//! Telephone numbers and public lines.

use crate::recognize::figure::numeral::Numeral;
use crate::recognize::figure::{context, look, unit};

/// 12345, 95588: five digits of a public line, where nothing is counted with them.
///
/// Source: 电信网编号计划 (2017): 123XX are lines of government, 95XXX and 96XXX of enterprises and provinces.
pub(super) fn hotline(text: &str, number: &Numeral) -> Option<usize> {
    let public = number.integer().is_some_and(|value| matches!(value, 12_300..=12_399 | 95_000..=96_999));
    let counted = || {
        context::measured(text, look::over_blank(text, number.end))
            && look::any(text, number.end, &["平台"]).is_none()
    };
    (number.plain() && public && !counted()).then_some(number.end)
}

/// 13812345678, 0731-84312345, 400-123-4567, numbers with more digits than any count has.
pub(super) fn telephone(text: &str, number: &Numeral) -> Option<usize> {
    if number.plain() && number.leading_zero && number.digits == 3 {
        return Some(number.end);
    }
    let dashed = look::next(text, number.end).is_some_and(|char| matches!(char, '-' | '—' | '－' | '–'));
    if !number.plain() || number.digits < 5 && !dashed || unit::suffix(text, number.end).is_some() {
        return None;
    }
    let dash = look::any(text, number.end, &["-", "—", "－", "–"])
        .map(|after| if number.leading_zero { look::over_blank(text, after) } else { after })
        .filter(|&after| look::arabic_at(text, after));
    let digits_from =
        |at: usize| look::rest(text, at).chars().take_while(|&char| look::arabic(char).is_some()).count();
    let run_end = |at: usize| {
        let run =
            look::rest(text, at).chars().take_while(|&char| look::arabic(char).is_some() || char == '-');
        at + run.map(char::len_utf8).sum::<usize>()
    };
    if let Some(after) = dash {
        let area = number.leading_zero && (2..=4).contains(&number.digits) && digits_from(after) >= 5;
        let free = number.digits == 3
            && matches!(digits_from(after), 3 | 4 | 7)
            && look::any(text, after + digits_from(after), &["-"]).is_some();
        if area || free {
            return Some(run_end(after));
        }
        let serial =
            look::starts(text, number.end, "-") && look::starts(text, after + digits_from(after), "-");
        let local = number.digits >= 7 && digits_from(after) <= 4;
        if serial || local {
            return Some(run_end(number.end));
        }
    }
    let value = number.integer()?;
    let mobile = number.digits == 11 && (13_000_000_000..20_000_000_000).contains(&value);
    let code = number.leading_zero && number.digits >= 5;
    (mobile || code || number.digits == 18).then_some(number.end)
}
