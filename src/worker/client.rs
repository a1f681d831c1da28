//! The app's side of the second thread: which answer is for now, and what is said when none comes.

use super::message::{Analyzed, Answer, PROTOCOL};
use crate::store::Problem;

/// Remembers what was asked.
///
/// ```
/// use zhupi::store::Problem;
/// use zhupi::worker::client::Client;
/// let mut client = Client::default();
/// let first = client.ask();
/// let second = client.ask();
/// assert_eq!(client.expired(first), None, "nobody waits for the first any more");
/// assert_eq!(client.expired(second), Some(Problem::Silent));
/// assert_eq!(client.expired(second), None, "said once");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// The newest request.
    revision: u64,
    /// Whether an answer to it is still to come.
    waiting: bool,
}

/// What an answer means for the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing: it is late.
    Nothing,
    /// The worker listens; what is said to it before is lost.
    Ready,
    /// What was found in the newest text.
    Found(Analyzed),
    /// Something is wrong.
    Problem(Problem),
}

/// Milliseconds that an answer may take whatever the text: a slow network has to bring the dictionary.
const PATIENCE: u32 = 30_000;

/// Milliseconds more for each thousand bytes of text.
const PATIENCE_PER_KILOBYTE: u32 = 20;

/// Milliseconds that an answer on a text of so many bytes may take.
#[must_use]
pub fn patience(bytes: usize) -> u32 {
    let kilobytes = u32::try_from(bytes / 1000).unwrap_or(u32::MAX);
    PATIENCE.saturating_add(kilobytes.saturating_mul(PATIENCE_PER_KILOBYTE))
}

impl Client {
    /// A new request; answers to older ones are no longer wanted.
    pub const fn ask(&mut self) -> u64 {
        self.revision += 1;
        self.waiting = true;
        self.revision
    }

    /// The newest request is no longer wanted.
    pub const fn forget(&mut self) {
        self.waiting = false;
    }

    /// What an answer means now.
    pub fn receive(&mut self, answer: Answer) -> Outcome {
        match answer {
            Answer::Ready { protocol: PROTOCOL } => Outcome::Ready,
            Answer::Ready { .. } => self.fail(Problem::Version),
            Answer::NoDictionary if self.waiting => self.fail(Problem::Dictionary),
            Answer::Analyzed(analyzed) if self.waiting && analyzed.revision == self.revision => {
                self.waiting = !analyzed.complete;
                Outcome::Found(analyzed)
            }
            Answer::NoDictionary | Answer::Analyzed(_) => Outcome::Nothing,
        }
    }

    /// The patience with a request is at its end.
    pub fn expired(&mut self, revision: u64) -> Option<Problem> {
        let missed = self.waiting && revision == self.revision;
        self.waiting &= !missed;
        missed.then_some(Problem::Silent)
    }

    /// The worker is gone; none where nobody waits for it.
    pub const fn crashed(&mut self) -> Option<Problem> {
        if !self.waiting {
            return None;
        }
        self.waiting = false;
        Some(Problem::Crashed)
    }

    const fn fail(&mut self, problem: Problem) -> Outcome {
        self.waiting = false;
        Outcome::Problem(problem)
    }
}

#[cfg(test)]
mod tests {
    use super::{Analyzed, Answer, Client, Outcome, PROTOCOL};
    use crate::store::Problem;

    fn answer(revision: u64, complete: bool) -> Answer {
        Answer::Analyzed(Analyzed {
            revision,
            complete,
            mentions: Vec::new(),
            checks: Vec::new(),
            publication: None,
        })
    }

    #[test]
    fn a_late_answer_is_dropped() {
        let mut client = Client::default();
        let first = client.ask();
        let second = client.ask();
        assert_eq!(client.receive(answer(first, true)), Outcome::Nothing);
        assert!(matches!(client.receive(answer(second, false)), Outcome::Found(_)));
        assert!(matches!(client.receive(answer(second, true)), Outcome::Found(_)));
        assert_eq!(client.receive(answer(second, true)), Outcome::Nothing, "nothing more was to come");
        assert_eq!(client.expired(second), None);
    }

    #[test]
    fn every_failure_is_a_value() {
        let mut client = Client::default();
        assert_eq!(client.crashed(), None, "nobody waits");
        client.ask();
        assert_eq!(client.crashed(), Some(Problem::Crashed));
        client.ask();
        assert_eq!(client.receive(Answer::NoDictionary), Outcome::Problem(Problem::Dictionary));
        let stale = Answer::Ready { protocol: PROTOCOL + 1 };
        assert_eq!(client.receive(stale), Outcome::Problem(Problem::Version));
    }
}
