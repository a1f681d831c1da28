//! A key with its modifiers, and the way it is written in the table of commands.

/// A key that was pressed with its modifiers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chord {
    /// Its name as browsers say it; a letter in either case.
    pub key: String,
    /// Control, or Command on a Mac.
    pub control: bool,
    /// Alt, or Option.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

impl Chord {
    /// Whether it is what is written, such as `Ctrl+Shift+z`; where `extends`, with Shift too.
    ///
    /// Signs are the same with Shift and without: they are typed so on one keyboard and otherwise on another.
    ///
    /// ```
    /// use zhupi::view::Chord;
    /// let pressed = Chord { key: "Z".into(), control: true, shift: true, ..Chord::default() };
    /// assert!(pressed.is("Ctrl+Shift+z", false) && !pressed.is("Ctrl+z", false) && pressed.is("Ctrl+z", true));
    /// assert!(Chord { key: "?".into(), shift: true, ..Chord::default() }.is("?", false));
    /// ```
    #[must_use]
    pub fn is(&self, written: &str, extends: bool) -> bool {
        let (modifiers, key) = written.rsplit_once('+').unwrap_or(("", written));
        let has = |modifier: &str| modifiers.split('+').any(|one| one == modifier);
        let sign = key.chars().count() == 1 && !key.chars().all(char::is_alphanumeric);
        key.eq_ignore_ascii_case(&self.key)
            && has("Ctrl") == self.control
            && has("Alt") == self.alt
            && (sign || extends || has("Shift") == self.shift)
    }

    /// What is written in the table, as keyboards name it: `Ctrl+Shift+Z`, `→`.
    ///
    /// ```
    /// use zhupi::view::Chord;
    /// assert_eq!(Chord::shown("Ctrl+ArrowRight"), ["Ctrl", "→"]);
    /// assert_eq!(Chord::shown("n"), ["N"]);
    /// ```
    #[must_use]
    pub fn shown(written: &str) -> Vec<String> {
        let name = |part: &str| {
            let row = NAMES.iter().find(|row| row.0 == part);
            row.map_or_else(
                || if part.chars().count() == 1 { part.to_uppercase() } else { part.to_owned() },
                |row| row.1.to_owned(),
            )
        };
        written.split('+').map(name).collect()
    }
}

/// Keys that are shown by a sign, and the one that is none.
const NAMES: [(&str, &str); 7] = [
    ("ArrowLeft", "←"),
    ("ArrowRight", "→"),
    ("ArrowUp", "↑"),
    ("ArrowDown", "↓"),
    (" ", "Space"),
    ("Escape", "Esc"),
    ("Delete", "Del"),
];
