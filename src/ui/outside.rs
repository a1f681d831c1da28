//! The paragraphs that do not belong to the article, and those that the reader has put back into it.

use super::context::use_ui;
use crate::message::{Message, part_name};
use crate::store::{Action, Article, Edit};
use crate::text::Part;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct OutsideProps {
    pub(super) article: Rc<Article>,
}

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Line {
    words: String,
    part: Part,
}

/// What is listed: what is outside, and what was said to be inside though its form says otherwise.
fn lines(article: &Article) -> Vec<Line> {
    let text = article.document.text();
    (article.parts())
        .map(|(paragraph, part)| Line { words: paragraph.content.of(text).to_owned(), part })
        .filter(|line| !line.part.is_article() || article.placed.get(&line.words) == Some(&true))
        .collect()
}

/// The list; nothing where there is nothing to say.
#[component]
pub(super) fn Outside(props: &OutsideProps) -> Html {
    let ui = use_ui();
    let lines = use_memo((Rc::clone(&props.article.document), Rc::clone(&props.article.placed)), {
        let article = Rc::clone(&props.article);
        move |_| lines(&article)
    });
    let count = lines.iter().filter(|line| !line.part.is_article()).count();
    let item = |line: &Line| {
        let outside = !line.part.is_article();
        let label = if outside { Message::IntoArticle } else { Message::OutOfArticle };
        let onclick = ui.send(Action::Edit(Edit::Place(line.words.clone(), outside)));
        html! {
            <li>
                <span class="hint">{ outside.then(|| part_name(ui.locale, line.part)) }</span>{ " " }
                <span class="cut" lang="zh">{ line.words.trim() }</span>
                <button type="button" aria-label={ui.fill(Message::PlaceParagraph, &[ui.text(label), line.words.trim()])} {onclick}>{ ui.text(label) }</button>
            </li>
        }
    };
    html! {
        if !lines.is_empty() {
            <details class="kind" id="outside">
                <summary><h2>{ ui.text(Message::OutsideArticle) }{ " " }<span class="count">{ count }</span></h2></summary>
                <p class="hint">{ ui.text(Message::OutsideHint) }</p>
                <ul>{ for lines.iter().map(item) }</ul>
            </details>
        }
    }
}
