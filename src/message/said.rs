//! A message that waits for its language.

use super::{Locale, Message};

/// A message with what fills its places, kept apart until a language is chosen.
///
/// ```
/// use zhupi::message::{Locale, Message, Said};
/// let said = Said::new(Message::LossChecks).about(3);
/// assert_eq!(said.text(Locale::English), "Left out: the checks (3).");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    message: Message,
    values: Vec<String>,
}

impl Said {
    /// The message with all its places empty.
    #[must_use]
    pub const fn new(message: Message) -> Self {
        Self { message, values: Vec::new() }
    }

    /// Fills the next place.
    #[must_use]
    pub fn about(mut self, value: impl ToString) -> Self {
        self.values.push(value.to_string());
        self
    }

    /// The message, filled, in a language.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        let values: Vec<_> = self.values.iter().map(String::as_str).collect();
        locale.fill(self.message, &values)
    }
}
