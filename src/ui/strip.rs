//! A strip beside the article that shows where mentions are in the whole of it.

use super::article::{kind_classes, kind_id};
use super::dom;
use crate::store::{Article, Filter};
use crate::view::strips;
use std::fmt::Write;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct StripProps {
    pub(super) article: Rc<Article>,
    pub(super) filter: Filter,
}

/// Rows of the strip: as many as can be told apart on a screen.
const ROWS: usize = 300;

/// One path a kind, whatever the number of mentions. It is for the eye and the pointer; keys have better ways.
#[component]
pub(super) fn Strip(props: &StripProps) -> Html {
    let StripProps { article, filter } = props;
    let strips = use_memo((Rc::clone(article), filter.clone()), |(article, filter)| {
        let shown = article.annotations.iter().filter(|annotation| filter.shows(annotation));
        strips(article.document.text().len(), ROWS, shown.map(|one| (one.kind(), one.anchor.span)))
    });
    let onclick = {
        let document = Rc::clone(&article.document);
        Callback::from(move |event: MouseEvent| {
            if let Some(row) = dom::row_at(&event, ROWS) {
                dom::scroll_to(&document, row * document.text().len() / ROWS);
            }
        })
    };
    let count = strips.len().max(1);
    html! {
        <svg id="strip" class="strip" aria-hidden="true" viewBox={format!("0 0 {count} {ROWS}")} preserveAspectRatio="none" {onclick}>
            { for strips.iter().enumerate().map(|(column, (kind, rows))| {
                let path = rows.iter().fold(String::new(), |mut path, row| {
                    // Writing to a string does not fail.
                    let _ = write!(path, "M{column} {row}h1v1h-1z");
                    path
                });
                html! { <path key={kind_id(*kind)} class={kind_classes(*kind, &article.kinds)} d={path} /> }
            }) }
        </svg>
    }
}
