//! The names of what a page puts around an article.

use super::Locale;
use crate::text::Part;

/// What a paragraph is.
#[must_use]
pub const fn part_name(locale: Locale, part: Part) -> &'static str {
    locale.pick(match part {
        Part::Title => ["标题", "title"],
        Part::Byline => ["署名", "byline"],
        Part::Body => ["正文", "article"],
        Part::Caption => ["图注", "caption"],
        Part::Tags => ["标签", "tags"],
        Part::Teaser => ["其他文章", "another article"],
        Part::Navigation => ["页面文字", "page text"],
    })
}
