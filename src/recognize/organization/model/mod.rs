//! A statistical model of where names begin and end: a linear chain over characters.
//!
//! 1. `sight`: a paragraph as the model sees it, a row a character: symbol, word, tag, what the rules say.
//! 2. `feature`: the keys that hold at a character. Training and recognition share this one function.
//! 3. `table`: the weights of the keys, as they stand in `assets/organization.model`.
//! 4. `path`: the best sequence of labels, and by how much each name beats its absence.
//!
//! All is whole numbers. The package `training` makes the file; `assets/README.md` says from what.

mod feature;
mod path;
mod sight;
mod table;

pub use path::{Guess, LABELS, Label, may_begin, may_end, may_follow};
pub use sight::Sight;
pub use table::{KEY_BITS, Model, ModelError, Row, SCALE};

use std::sync::LazyLock;

/// The model that ships; empty if its file cannot be read, which a test rules out.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    Model::read(include_bytes!("../../../../assets/organization.model")).unwrap_or_default()
});

#[cfg(test)]
mod tests {
    use super::Model;

    #[test]
    fn the_file_that_ships_can_be_read() {
        let file = include_bytes!("../../../../assets/organization.model");
        assert!(file.len() < 500_000, "the promise about its size is kept");
        let model = Model::read(file).unwrap();
        assert_eq!(model.write(), file, "and written again it is the same");
    }
}
