//! The texts that readers see, in Chinese first and English second. Nothing else in the project holds one.

#[macro_use]
mod review;

mod catalog;
mod check;
mod class;
mod deed;
mod part;
mod said;

pub use catalog::Message;
pub use check::{check_sentence, outcome_name};
pub use class::{
    claim_status_name, class_name, class_names, colour_name, kind_name, modifier_name, priority_name,
    reason_name, status_name, unit_name, verdict_name,
};
pub use deed::deed_phrase;
pub use part::part_name;
pub use said::Said;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Locale {
    /// The languages, in the order in which a row of the catalogue holds them.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-Hans",
            Self::English => "en",
        }
    }

    /// The language for a browser's or a system's tag: Chinese for any `zh`, else English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("zh") { Self::Chinese } else { Self::English }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            Self::English => Self::Chinese,
        }
    }

    /// That of the two texts which is in this language.
    #[must_use]
    pub(crate) const fn pick(self, texts: [&'static str; 2]) -> &'static str {
        match self {
            Self::Chinese => texts[0],
            Self::English => texts[1],
        }
    }

    /// The message in this language.
    #[must_use]
    pub const fn text(self, message: Message) -> &'static str {
        self.pick(message.texts())
    }

    /// The message with its places `{}` filled in order.
    ///
    /// ```
    /// use zhupi::message::{Locale, Message};
    /// assert_eq!(Locale::English.fill(Message::PlaceOf, &["2", "5"]), "2 of 5");
    /// ```
    #[must_use]
    pub fn fill(self, message: Message, values: &[&str]) -> String {
        let mut values = values.iter();
        let mut parts = self.text(message).split("{}");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |filled, part| filled + values.next().unwrap_or(&"") + part)
    }
}
