//! Zhupi (朱批): annotates the figures, organisations and policy slogans of a Chinese news article, in the browser alone.
//!
//! # The line
//!
//! ```text
//! intake → text → segment → recognize → check → annotation → store → view → export → import → shelf
//!                 └──────────── worker ───────────┘                     └──── cli, ui
//! ```
//!
//! - [`intake`]: bytes or pasted text become clean text.
//! - [`text`]: an immutable document, its paragraphs and sentences, spans in bytes, other units.
//! - [`segment`]: words, from jieba.
//! - [`recognize`]: families of recognisers turn paragraphs into findings; overlap is settled; an article's findings
//!   are linked.
//! - [`check`]: relations between figures, in exact arithmetic on intervals.
//! - [`annotation`]: findings are adopted as what people keep, with anchors and decisions.
//! - [`message`]: every text that readers see, in two languages.
//! - [`store`]: the state, changed by actions alone, with undo.
//! - [`view`]: what to paint: runs of text, an outline, values in words.
//! - [`export`], [`import`]: one file a format, over one finished article.
//! - [`shelf`]: articles kept between visits: in parts, so that an edit writes little; the list, the backup.
//! - [`worker`]: the engine, what is said to the second thread, and what is done when it is silent.
//! - [`cli`], `ui`: the two faces. `ui/dom` alone speaks to the browser.
//!
//! A layer names only what stands to its left; `tests/layering.rs` holds the order and names each breach.
//!
//! # Invariants
//!
//! 1. *Invariant:* everything left of `worker` and `ui` is a function of its arguments: no clock, no randomness, no
//!    input or output. It is total: any string in, an answer out, the same each time, in text order.
//!    (`tests/laws.rs`, `tests/layering.rs`)
//! 2. *Invariant:* the core counts UTF-8 bytes, in [`text::Span`]. UTF-16 appears only where JavaScript is spoken to,
//!    code points only where a format asks for them. (`tests/layering.rs`)
//! 3. *Invariant:* a document never changes. What outlives it carries an [`annotation::Anchor`]: position, quote, and
//!    32 characters of context on both sides. (`src/annotation/anchor.rs`)
//! 4. *Invariant:* recognition is local to a paragraph and kept by its content, so an edit costs its paragraph. What
//!    needs the whole article works on findings. (`tests/laws.rs`)
//! 5. *Invariant:* families of recognisers do not know each other; overlap is settled once, by a written order.
//!    (`tests/layering.rs`, `src/recognize/overlap.rs`)
//! 6. *Invariant:* people outrank rules. A new analysis never alters what a person decided; a dismissal is remembered
//!    by content and rule. (`src/annotation/adopt.rs`)
//! 7. *Invariant:* state changes through an action alone; one that changes nothing returns the same state.
//!    (`tests/store.rs`)
//! 8. *Invariant:* half-typed text, selection and filters are neither exported nor undone. (`tests/store.rs`)
//! 9. *Invariant:* the article element's `textContent` is the document's text, byte for byte. (`tests/laws.rs` for the
//!    runs, `tests/e2e` for the page)
//! 10. *Invariant:* the saved file, the worker's messages and every foreign format have structs of their own, with a
//!     version; inner types stay free. (`tests/formats.rs`)
//! 11. *Invariant:* the app's program never reaches the segmenter, a dictionary or a model; they live in the worker's.
//!     (`tests/layering.rs`)
//! 12. *Invariant:* an answer carries the revision it is for; a late one is dropped; a missing one becomes an error
//!     the reader sees, with a way to try again. (`src/worker/client.rs`, `tests/e2e`)
//! 13. *Invariant:* nothing leaves: a strict content security policy, and a test that finds no request after loading.
//!     (`tests/e2e`)
//! 14. *Invariant:* exports are deterministic: dates are passed in, collections are ordered, golden files compare byte
//!     for byte. (`tests/formats.rs`)
//! 15. *Invariant:* what is said to be saved lies on the disk, whole; no window overwrites what another has written.
//!     (`src/shelf/writer.rs`, `tests/e2e`)

pub mod annotation;
pub mod check;
pub mod cli;
pub mod export;
pub mod import;
pub mod intake;
pub mod message;
pub mod recognize;
pub mod segment;
pub mod shelf;
pub mod store;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
pub mod view;
pub mod worker;
