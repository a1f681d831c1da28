//! What windows of one app say to each other.

use serde::{Deserialize, Serialize};

/// A word from one window to all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "call", rename_all = "snake_case")]
pub enum Call {
    /// An article was saved.
    Saved {
        /// Which.
        id: String,
    },
    /// Who edits the article is asked to save it and let it go.
    HandOver {
        /// Which.
        id: String,
    },
    /// Nobody edits the article any more.
    Released {
        /// Which.
        id: String,
    },
    /// The shelf's list has changed.
    Shelf,
}

impl Call {
    /// The word as it is sent.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The word in a text; none where it is from another version that says other things.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Call;

    #[test]
    fn words_are_understood() {
        for call in [Call::Shelf, Call::Saved { id: "1".to_owned() }, Call::HandOver { id: "1".to_owned() }] {
            assert_eq!(Call::parse(&call.text()), Some(call));
        }
        assert_eq!(Call::parse(r#"{"call":"sing"}"#), None);
    }
}
