//! Finds again what an anchor or a foreign file points to, by position, quote and context.

use crate::annotation::Anchor;
use crate::text::{Document, Span};
use aho_corasick::AhoCorasick;
use std::collections::HashMap;

/// Where a file says that an annotation stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The position, in bytes of the text it is put on, were that text the file's.
    pub(crate) start: Option<usize>,
    /// The words there; a place without any is nowhere.
    pub(crate) quote: String,
    /// What stands before it.
    pub(crate) prefix: String,
    /// What stands behind it.
    pub(crate) suffix: String,
}

impl From<Anchor> for Place {
    fn from(Anchor { span, quote, prefix, suffix }: Anchor) -> Self {
        Self { start: Some(span.start()), quote, prefix, suffix }
    }
}

/// What became of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// It is where the file says.
    Anchored(Span),
    /// Its words and what surrounds them are elsewhere, once.
    Moved(Span),
    /// What surrounded it is there, once, around other words.
    Changed(Span),
    /// It could be in several places.
    Ambiguous,
    /// It is nowhere.
    Lost,
}

/// Characters of context that must agree on both sides, or on one side where the position agrees too.
const NEAR: usize = 4;

/// Characters of context that must agree where one side alone agrees.
const FAR: usize = 8;

/// Characters of context on each side by which changed words are found.
const KEY: usize = 12;

/// Bytes that changed words may have beyond four times the former.
const GROWTH: usize = 64;

/// Occurrences of one wording that are looked at; more are ambiguous.
const MOST: usize = 1000;

/// Where the places are in a document, in the same order.
pub(crate) fn find(document: &Document, places: &[Place]) -> Vec<Found> {
    let text = document.text();
    let mut found: Vec<_> = places.iter().map(|place| place.here(text)).collect();
    search(text, places, &mut found);
    search_changed(text, places, &mut found);
    found.into_iter().map(|found| found.unwrap_or(Found::Lost)).collect()
}

impl Place {
    /// The place where the file says it is, if it can be there.
    fn here(&self, text: &str) -> Option<Found> {
        let start = self.start.filter(|_| !self.quote.is_empty())?;
        let span = Span::new(start, start.checked_add(self.quote.len())?);
        let context = self.context(text, span);
        let agrees = context.is_complete() || context.before >= NEAR || context.behind >= NEAR;
        (span.of(text) == self.quote && agrees).then_some(Found::Anchored(span))
    }

    fn context(&self, text: &str, span: Span) -> Context {
        let before = text.get(..span.start()).unwrap_or_default();
        let behind = text.get(span.end()..).unwrap_or_default();
        let same = |(one, other): &(char, char)| one == other;
        Context {
            before: context(&self.prefix).rev().zip(context(before).rev()).take_while(same).count(),
            behind: context(&self.suffix).zip(context(behind)).take_while(same).count(),
            prefix: context(&self.prefix).count(),
            suffix: context(&self.suffix).count(),
        }
    }
}

/// The characters that are compared: a line may end in LF here and in CR LF there.
fn context(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().filter(|&char| char != '\r')
}

/// How much of a place's context is around a span, in characters.
struct Context {
    before: usize,
    behind: usize,
    prefix: usize,
    suffix: usize,
}

impl Context {
    const fn is_complete(&self) -> bool {
        self.before == self.prefix && self.behind == self.suffix
    }

    /// How well it agrees: 3 wholly, 2 on both sides, 1 on one side, 0 not enough.
    fn grade(&self) -> u8 {
        let side = |same: usize, all: usize, wanted: usize| same >= wanted || (all > 0 && same == all);
        if self.is_complete() {
            3
        } else if side(self.before, self.prefix, NEAR) && side(self.behind, self.suffix, NEAR) {
            2
        } else {
            u8::from(self.before >= FAR || self.behind >= FAR)
        }
    }
}

/// Looks for the words elsewhere.
fn search(text: &str, places: &[Place], found: &mut [Option<Found>]) {
    let missing = (places.iter().zip(&*found)).filter(|(_, found)| found.is_none());
    let occurrences = occurrences(text, missing.map(|(place, _)| &*place.quote));
    for (place, found) in places.iter().zip(found).filter(|(_, found)| found.is_none()) {
        let Some(spans) = occurrences.get(&*place.quote) else { continue };
        let graded = spans.iter().map(|&span| (place.context(text, span).grade(), span));
        let graded: Vec<_> = graded.filter(|(grade, _)| *grade > 0).collect();
        let best = graded.iter().map(|(grade, _)| *grade).max();
        let mut best = graded.iter().filter(|(grade, _)| Some(*grade) == best);
        *found = match (best.next(), best.next()) {
            (Some((_, span)), None) if spans.len() <= MOST => {
                let here = place.start.is_none_or(|start| start == span.start());
                Some(if here { Found::Anchored(*span) } else { Found::Moved(*span) })
            }
            (Some(_), _) => Some(Found::Ambiguous),
            (None, _) => None,
        };
    }
}

/// Looks for other words in the same surroundings.
fn search_changed(text: &str, places: &[Place], found: &mut [Option<Found>]) {
    let keys = |place: &Place| -> Option<(String, String)> {
        let prefix: Vec<_> = place.prefix.chars().rev().take(KEY).collect();
        let suffix: String = place.suffix.chars().take(KEY).collect();
        let long = prefix.len() >= NEAR && suffix.chars().count() >= NEAR;
        long.then(|| (prefix.into_iter().rev().collect(), suffix))
    };
    let missing = (places.iter().zip(found)).filter(|(_, found)| found.is_none());
    let missing: Vec<_> = missing.filter_map(|(place, found)| Some((place, found, keys(place)?))).collect();
    let wanted = missing.iter().flat_map(|(_, _, (prefix, suffix))| [&**prefix, &**suffix]);
    let occurrences = occurrences(text, wanted);
    let once = |key: &str| match occurrences.get(key).map(Vec::as_slice) {
        Some([span]) => Some(*span),
        _ => None,
    };
    let around: Vec<_> =
        missing.iter().map(|(_, _, (prefix, suffix))| once(prefix).zip(once(suffix))).collect();
    for ((place, found, _), around) in missing.into_iter().zip(around) {
        let Some((before, behind)) = around else { continue };
        let between = Span::new(before.end(), behind.start());
        if !between.is_empty() && between.len() <= place.quote.len() * 4 + GROWTH {
            *found = Some(Found::Changed(between));
        }
    }
}

/// Where each of the wordings stands, in one pass over the text; one place more than [`MOST`] at most.
fn occurrences<'a>(text: &str, wordings: impl Iterator<Item = &'a str>) -> HashMap<&'a str, Vec<Span>> {
    let mut occurrences: HashMap<&str, Vec<Span>> = HashMap::new();
    for wording in wordings.filter(|wording| !wording.is_empty()) {
        occurrences.entry(wording).or_default();
    }
    let wordings: Vec<_> = occurrences.keys().copied().collect();
    // More wordings than an automaton can hold are as good as none.
    let Ok(automaton) = AhoCorasick::new(&wordings) else { return HashMap::new() };
    for hit in automaton.find_overlapping_iter(text) {
        let wording = wordings.get(hit.pattern().as_usize()).copied().unwrap_or_default();
        if let Some(spans) = occurrences.get_mut(wording).filter(|spans| spans.len() <= MOST) {
            spans.push(Span::new(hit.start(), hit.end()));
        }
    }
    occurrences
}

#[cfg(test)]
mod tests {
    use super::{Found, Place, find};
    use crate::annotation::Anchor;
    use crate::text::{Document, Span};

    const BEFORE: &str =
        "今年上半年，永州市签约项目91个，总投资324亿元，同比增长60.2%。其中，道县签约项目12个。";

    /// What becomes of the first `quote` in `BEFORE` when the text is `after`: its words there, or what is said of it.
    fn check(quote: &str, after: &str, expected: &str) {
        let at = BEFORE.find(quote).unwrap();
        let place = Place::from(Anchor::new(&Document::new(BEFORE), Span::new(at, at + quote.len())));
        let found = match find(&Document::new(after), &[place])[0] {
            Found::Anchored(span) => format!("= {}", span.of(after)),
            Found::Moved(span) => format!("> {} {}", span.of(after), span.start()),
            Found::Changed(span) => format!("~ {}", span.of(after)),
            Found::Ambiguous => "?".to_owned(),
            Found::Lost => "!".to_owned(),
        };
        assert_eq!(found, expected, "{after}");
    }

    #[test]
    fn what_stayed_is_anchored() {
        check("324亿元", BEFORE, "= 324亿元");
        check("91个", &BEFORE.replace("324亿元", "325亿元"), "= 91个");
    }

    #[test]
    fn what_moved_is_found_by_its_context() {
        check("324亿元", &format!("本报讯　{BEFORE}"), "> 324亿元 68");
        check("12个", &BEFORE.replace("总投资324亿元，", ""), "> 12个 94");
    }

    #[test]
    fn changed_words_are_found_by_what_surrounds_them() {
        check("324亿元", &BEFORE.replace("324亿元", "3.25亿元"), "~ 3.25亿元");
    }

    #[test]
    fn line_breaks_are_no_change() {
        let text = "一处投资3亿元。\r\n二处投资3亿元。\r\n三处投资3亿元。";
        let document = Document::new(text);
        let place =
            |(at, quote): (usize, &str)| Anchor::new(&document, Span::new(at, at + quote.len())).into();
        let places: Vec<Place> = text.match_indices("3亿元").map(place).collect();
        let after = text.replace("\r\n", "\n");
        let spans: Vec<_> =
            after.match_indices("3亿元").map(|(at, word)| Span::new(at, at + word.len())).collect();
        let expected = [Found::Anchored(spans[0]), Found::Moved(spans[1]), Found::Moved(spans[2])];
        assert_eq!(find(&Document::new(after), &places), expected);
    }

    #[test]
    fn what_could_be_anywhere_is_nowhere() {
        check("91个", &format!("另：{BEFORE}{BEFORE}"), "?");
        check("324亿元", "去年，娄底市到位资金324亿元。", "!");
        check("324亿元", &BEFORE.replace("总投资324亿元，", ""), "!");
        check("324亿元", "", "!");
    }

    #[test]
    fn a_quote_alone_is_enough_where_it_stands_once() {
        let document = Document::new(BEFORE);
        let quote = |quote: &str| Place { quote: quote.to_owned(), ..Place::default() };
        let found = find(&document, &[quote("道县"), quote("签约项目"), quote("长沙"), quote("")]);
        let at = BEFORE.find("道县").unwrap();
        let here = Found::Anchored(Span::new(at, at + 6));
        assert_eq!(found, [here, Found::Ambiguous, Found::Lost, Found::Lost]);
    }
}
