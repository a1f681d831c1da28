//! What the reader prefers, kept by the browser between visits.

use super::dom;
use super::scene::{Scope, Tools};
use crate::message::{Locale, Message};
use gloo::storage::{LocalStorage, Storage};

const LOCALE: &str = "zhupi.locale";
const THEME: &str = "zhupi.theme";
const SNAP: &str = "zhupi.snap";
const LETTERS: &str = "zhupi.letters";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The name it has in the page; the system's has none.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    pub(super) const fn label(self) -> Message {
        match self {
            Self::System => Message::ThemeAuto,
            Self::Light => Message::ThemeLight,
            Self::Dark => Message::ThemeDark,
        }
    }

    /// The one after it, around the end.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// The language the reader chose, else the browser's.
pub(super) fn locale() -> Locale {
    let chosen: Option<String> = LocalStorage::get(LOCALE).ok();
    chosen.or_else(dom::language).map_or_else(Locale::default, |tag| Locale::from_tag(&tag))
}

/// The theme the reader chose.
pub(super) fn theme() -> Theme {
    let name: Option<String> = LocalStorage::get(THEME).ok();
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.name() == name.as_deref()).unwrap_or_default()
}

/// Remembers both. Where the browser keeps nothing they hold until the page is left.
pub(super) fn keep(locale: Locale, theme: Theme) {
    let _ = LocalStorage::set(LOCALE, locale.tag());
    let _ = match theme.name() {
        Some(name) => LocalStorage::set(THEME, name),
        None => {
            LocalStorage::delete(THEME);
            Ok(())
        }
    };
}

/// The tools as the reader last set them; nothing is open.
pub(super) fn tools() -> Tools {
    Tools {
        dialogue: None,
        find: false,
        result: 0,
        snap: LocalStorage::get(SNAP).unwrap_or(false),
        everywhere: false,
        scope: Scope::One,
        letters: LocalStorage::get(LETTERS).unwrap_or(true),
    }
}

/// Remembers how the reader works.
pub(super) fn keep_tools(tools: &Tools) {
    let _ = LocalStorage::set(SNAP, tools.snap);
    let _ = LocalStorage::set(LETTERS, tools.letters);
}
