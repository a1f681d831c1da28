//! How the page is looked at: size, colours, language.

/// What a reader's device and settings would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Width of the page in CSS pixels.
    pub width: u32,
    /// Height of the page in CSS pixels.
    pub height: u32,
    /// Whether the reader prefers dark colours.
    pub dark: bool,
    /// The reader's language, as in `zh-CN`.
    pub locale: &'static str,
}

impl Look {
    /// A newsroom's desk.
    pub const DESK: Self = Self { width: 1280, height: 900, dark: false, locale: "zh-CN" };
    /// A telephone.
    pub const PHONE: Self = Self { width: 390, height: 844, dark: false, locale: "zh-CN" };

    /// The same in dark colours.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same for a reader of another language.
    #[must_use]
    pub const fn locale(self, locale: &'static str) -> Self {
        Self { locale, ..self }
    }
}
