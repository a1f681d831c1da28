//! 多, 余, 来 and 把 behind a round number.

use super::digit::{Sign, sign_at};
use super::reader::Reader;
use super::{Vague, look, unit};
use rust_decimal::Decimal;

impl Reader<'_> {
    /// 多, 余, 来, 几 behind a round number, and what may stand behind them.
    pub(super) fn approximate(&mut self) -> Option<bool> {
        let Some((width, vague)) = approximation(self.text, self.at) else { return Some(false) };
        let round = match self.pending {
            None => self.unit.is_some(),
            Some(pending) => {
                self.arabic && !self.fraction && pending.step > Decimal::ONE && pending.place == Decimal::ONE
            }
        };
        if !round || self.vague != Vague::Exact || self.positional {
            return Some(false);
        }
        if vague == Vague::About && !self.about_allowed(width) {
            return Some(false);
        }
        self.close_pending()?;
        let more = self.step;
        if vague == Vague::Over {
            self.widen(more)?;
        }
        self.vague = vague;
        self.at += width;
        Some(true)
    }

    /// 来 is a verb unless something countable follows.
    fn about_allowed(&self, width: usize) -> bool {
        let after = self.at + width;
        let big = matches!(sign_at(self.text, after), Some(Sign::Big(_)));
        let step = self.pending.map_or(self.step, |pending| pending.step);
        let tens = step >= Decimal::TEN;
        let handful = look::starts(self.text, self.at, "把");
        let bare = self.bare && !self.arabic && self.pending.is_none();
        tens && (!handful || bare) && (big || unit::follows(self.text, after))
    }

    /// Moves the upper end by `more`: in the sum below 万, or in the last part where nothing stands below it.
    fn widen(&mut self, more: Decimal) -> Option<()> {
        match self.parts.last_mut() {
            Some(part) if self.low.is_zero() && self.high.is_zero() => {
                part.high = part.high.checked_add(more)?
            }
            _ => self.high = self.high.checked_add(more)?,
        }
        Some(())
    }
}

/// 十零分鐘: 零 behind a round number says that there are some more where a count follows and no digit.
fn some_more(text: &str, at: usize) -> bool {
    let ten = matches!(look::previous(text, at).and_then(super::digit::sign), Some(Sign::Small(_)));
    let counted = ["分鐘", "個", "蚊", "歲", "年", "日", "人", "萬", "次", "間", "架", "部", "宗"];
    ten && look::any(text, at, &["零"]).is_some_and(|after| look::any(text, after, &counted).is_some())
}

/// Words that begin like an approximation and are none.
const NOT_APPROXIMATE: &[&str] = &[
    "余额",
    "余款",
    "余热",
    "余震",
    "余姚",
    "余杭",
    "余粮",
    "余地",
    "余下",
    "多样",
    "多元化",
    "多边",
    "余量",
    "多普勒",
];

/// The approximation at `at` and its width.
fn approximation(text: &str, at: usize) -> Option<(usize, Vague)> {
    let char = look::next(text, at)?;
    let vague = match char {
        '零' if some_more(text, at) => Vague::Over,
        '多' | '余' | '餘' => Vague::Over,
        '来' | '來' | '把' => Vague::About,
        _ => return None,
    };
    look::any(text, at, NOT_APPROXIMATE).is_none().then_some((char.len_utf8(), vague))
}
