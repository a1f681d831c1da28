//! A formula in pieces, so that its operands can be pressed.

use crate::annotation::{Annotation, AnnotationId};
use crate::recognize::Body;

/// A piece of a formula: an operand, or what stands between operands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// The annotation that they quote.
    pub operand: Option<AnnotationId>,
}

/// The pieces of a formula in order; together they are the formula.
///
/// An operand stands there with its modifier or without. Of two that read the same the first comes first.
#[must_use]
pub fn formula(formula: &str, operands: &[&Annotation]) -> Vec<Piece> {
    let mut waiting: Vec<&Annotation> = operands.to_vec();
    let (mut pieces, mut plain, mut rest) = (Vec::new(), String::new(), formula);
    while let Some(char) = rest.chars().next() {
        let found = (waiting.iter().enumerate())
            .filter_map(|(at, operand)| Some((at, starting(rest, operand)?)))
            .max_by_key(|&(at, wording)| (wording.len(), usize::MAX - at));
        // An operand that was there before may come again, as the base of a growth does.
        let (operand, wording) = match found {
            Some((at, wording)) => (Some(waiting.remove(at)), wording),
            None => (operands.iter().copied().find(|one| starting(rest, one).is_some()), ""),
        };
        let wording =
            if wording.is_empty() { operand.and_then(|one| starting(rest, one)) } else { Some(wording) };
        if let Some((operand, wording)) = operand.zip(wording) {
            pieces.extend(text(&mut plain));
            pieces.push(Piece { text: wording.to_owned(), operand: Some(operand.id) });
            rest = rest.get(wording.len()..).unwrap_or_default();
        } else {
            plain.push(char);
            rest = rest.get(char.len_utf8()..).unwrap_or_default();
        }
    }
    pieces.extend(text(&mut plain));
    pieces
}

fn text(plain: &mut String) -> Option<Piece> {
    (!plain.is_empty()).then(|| Piece { text: std::mem::take(plain), operand: None })
}

/// The operand's wording, in full or its core, where the text begins with it.
fn starting<'a>(text: &str, operand: &'a Annotation) -> Option<&'a str> {
    let quote = &*operand.anchor.quote;
    let core = match &operand.body {
        Body::Figure(figure) => figure.core.of(quote),
        _ => quote,
    };
    [quote, core].into_iter().find(|wording| !wording.is_empty() && text.starts_with(wording))
}
