//! The mouse, as a hand moves it.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};

use crate::page::Page;

const HALT: Duration = Duration::from_millis(50);

impl Page {
    /// Drags the mouse from one place of the window to another, with a halt on the way.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        let go =
            |(x, y): (i64, i64)| PointerAction::MoveTo { duration: Some(HALT), x: x as f64, y: y as f64 };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(go(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(go(((from.0 + to.0) / 2, (from.1 + to.1) / 2)))
            .then(go(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.session().client.perform_actions(mouse).await?;
        Ok(())
    }

    /// Where in the window a wording of the article stands: the middle of its left edge and of its right one.
    ///
    /// # Errors
    /// If it does not stand in one text of the article.
    pub async fn place_of(&self, wording: &str) -> Result<((i64, i64), (i64, i64))> {
        let script = "const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT); \
            for (let node = walker.nextNode(); node; node = walker.nextNode()) { \
                const at = node.data.indexOf(arguments[0]); \
                if (at < 0) continue; \
                const range = document.createRange(); \
                range.setStart(node, at); range.setEnd(node, at + arguments[0].length); \
                const box = range.getClientRects()[0]; \
                const middle = Math.round((box.top + box.bottom) / 2); \
                return [Math.ceil(box.left) + 1, middle, Math.floor(box.right) - 1, middle]; \
            } \
            return null";
        let found = self.run(script, vec![json!(wording)]).await?;
        let at = |place: usize| found.get(place).and_then(Value::as_i64);
        let edge = |from: usize| Some((at(from)?, at(from + 1)?));
        edge(0).zip(edge(2)).with_context(|| format!("“{wording}” stands nowhere in one piece"))
    }
}
