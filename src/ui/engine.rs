//! Asks the second thread, and turns its answers into actions.

use super::dom::{self, Thread};
use crate::export::glossary::GlossaryRecord;
use crate::recognize::Date;
use crate::store::{Action, Glossary, Problem, State};
use crate::text::Document;
use crate::worker::client::{Client, Outcome, patience};
use crate::worker::message::{Answer, Request};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The app's side of the engine. Cloning it gives another handle on the same one.
#[derive(Clone)]
pub(super) struct Engine(Rc<RefCell<Inner>>);

struct Inner {
    dispatch: UseReducerDispatcher<State>,
    client: Client,
    thread: Option<Thread>,
    /// What is to be said as soon as the worker listens; none when it does.
    unsaid: Option<Vec<Request>>,
    /// The newest request's text: what its answer counts in.
    document: Rc<Document>,
    /// Ends the wait for the newest request.
    timeout: Option<Timeout>,
}

/// The dictionary's address, relative to the page.
const DICTIONARY: &str = "dictionary.txt";

impl Inner {
    fn tell(&self, request: &Request) {
        if let Some(thread) = &self.thread {
            thread.say(request);
        }
    }
}

impl Engine {
    pub(super) fn new(dispatch: UseReducerDispatcher<State>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            dispatch,
            client: Client::default(),
            thread: None,
            unsaid: Some(Vec::new()),
            document: Rc::default(),
            timeout: None,
        })))
    }

    /// Starts the worker and has it load its dictionary, so that both are there when an article comes.
    pub(super) fn prepare(&self) {
        self.say(Vec::new());
    }

    /// Asks for all that is in `document`, with the reader's own words; answers to earlier questions are no longer wanted.
    pub(super) fn ask(&self, document: Rc<Document>, date: Option<Date>, lexicon: String, kept: &Glossary) {
        let revision = {
            let mut inner = self.0.borrow_mut();
            inner.document = Rc::clone(&document);
            inner.dispatch.dispatch(Action::Asked);
            inner.client.ask()
        };
        let engine = self.clone();
        let wait = Timeout::new(patience(document.text().len()), move || engine.expire(revision));
        self.0.borrow_mut().timeout = Some(wait);
        let date = date.map(|date| date.to_string());
        let (text, glossary) = (document.text().to_owned(), GlossaryRecord::new(kept));
        self.say(vec![Request::Analyze { revision, text, date, lexicon, glossary }]);
    }

    /// No answer is wanted any more.
    pub(super) fn forget(&self) {
        let mut inner = self.0.borrow_mut();
        inner.client.forget();
        inner.timeout = None;
    }

    /// Says the requests to the worker, started if need be, and then that its dictionary is wanted.
    fn say(&self, requests: Vec<Request>) {
        let running = self.0.borrow().thread.is_some();
        if !running {
            let engine = self.clone();
            let started = Thread::start(move |answer| engine.receive(answer));
            self.0.borrow_mut().thread = started;
        }
        let dictionary = dom::address(DICTIONARY).filter(|_| self.0.borrow().thread.is_some());
        let Some(dictionary) = dictionary else {
            return self.fail(Problem::Start);
        };
        let mut inner = self.0.borrow_mut();
        let requests = requests.into_iter().chain([Request::Prepare { dictionary }]);
        match &mut inner.unsaid {
            Some(unsaid) => unsaid.extend(requests),
            None => requests.for_each(|request| inner.tell(&request)),
        }
    }

    fn receive(&self, answer: Option<Answer>) {
        let Some(answer) = answer else {
            let problem = self.0.borrow_mut().client.crashed();
            self.stop();
            if let Some(problem) = problem {
                self.fail(problem);
            }
            return;
        };
        let outcome = self.0.borrow_mut().client.receive(answer);
        match outcome {
            Outcome::Nothing => {}
            Outcome::Ready => {
                let mut inner = self.0.borrow_mut();
                inner.unsaid.take().into_iter().flatten().for_each(|request| inner.tell(&request));
            }
            Outcome::Problem(problem) => self.fail(problem),
            Outcome::Found(analyzed) => {
                let document = Rc::clone(&self.0.borrow().document);
                match analyzed.analysis(&document) {
                    Some((analysis, checks)) => {
                        let complete = analyzed.complete;
                        let dispatch = self.0.borrow().dispatch.clone();
                        dispatch.dispatch(Action::Analyzed { analysis, checks, complete });
                    }
                    None => self.fail(Problem::Version),
                }
            }
        }
    }

    fn expire(&self, revision: u64) {
        let problem = self.0.borrow_mut().client.expired(revision);
        if let Some(problem) = problem {
            self.stop();
            self.fail(problem);
        }
    }

    /// Ends the worker; the next question starts another.
    fn stop(&self) {
        let mut inner = self.0.borrow_mut();
        inner.thread = None;
        inner.unsaid = Some(Vec::new());
    }

    fn fail(&self, problem: Problem) {
        let mut inner = self.0.borrow_mut();
        inner.client.forget();
        inner.timeout = None;
        inner.dispatch.dispatch(Action::Failed(problem));
    }
}
