//! Which article is open, and whether this window or another one edits it.

use super::Trouble;
use super::keeper::{Inner, Keeper, Open};
use crate::import::ProjectError;
use crate::shelf::{Batch, Call, Entry, Writer, join, put_record, read, write};
use crate::store::{Action, Article, Working};
use crate::ui::dom::{self, Hold, Kept};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How often, and after how many milliseconds each, the window that edits is asked to let go before it is made to.
const ASKED: u32 = 20;
const PATIENCE: u32 = 100;

/// An article that was read, with the writer that goes on with it.
struct Opened {
    working: Working,
    writer: Writer,
}

impl Opened {
    fn read(id: &str, kept: &Kept) -> Result<Self, Trouble> {
        let damaged = || Trouble::Damaged(id.to_owned());
        let (Some(head), entry) = (&kept.head, kept.entry.as_deref()) else {
            return Err(if kept.entry.is_some() { damaged() } else { Trouble::Gone });
        };
        let entry = Entry::parse(id, entry.unwrap_or_default());
        let part =
            |name: &str| kept.parts.iter().find(|(other, _)| other == name).map(|(_, part)| part.clone());
        let record = join(head, part).map_err(|_| damaged())?;
        let mut working = read(&record).map_err(|error| match error {
            ProjectError::Newer => Trouble::NewerArticle(id.to_owned()),
            ProjectError::Foreign | ProjectError::Broken => damaged(),
        })?;
        if !entry.title.is_empty() {
            Rc::make_mut(&mut working.article).title.clone_from(&entry.title);
        }
        let writer = Writer::opened(entry, head, &working);
        Ok(Self { working, writer })
    }
}

impl Inner {
    /// What puts the article beside the one that another window has written, where something of it is not saved.
    fn unsaved(&self, id: &str) -> Option<Batch> {
        let open = self.left.iter().chain(&self.open).find(|open| open.writer.id() == id && open.dirty)?;
        let (working, now) = (open.now.as_ref()?, dom::now());
        let entry = open.writer.pending(working, now)?.then.entry().clone();
        let title = format!("{}（2）", entry.title);
        Some(put_record(&Entry { id: dom::fresh_id(), title, ..entry }, &write(working)))
    }
}

impl Keeper {
    /// A new article is about to be shown: it comes onto the shelf.
    pub(in crate::ui) fn begin(&self) {
        self.leave();
        let id = dom::fresh_id();
        let writer = Writer::new(&id, &Article::default(), dom::now());
        self.inner_mut().open = Some(Open::new(writer));
        dom::set_address(Some(&id));
        let keeper = self.clone();
        spawn_local(async move {
            let hold = keeper.claim(&id, false).await;
            keeper.take_hold(&id, hold);
        });
    }

    /// The open article is no longer shown; what of it is not written yet still will be.
    pub(super) fn leave(&self) {
        let mut inner = self.inner_mut();
        let Some(mut open) = inner.open.take() else { return };
        let id = open.writer.id().to_owned();
        let had = open.hold.take().is_some();
        inner.left.push(open);
        inner.publish();
        drop(inner);
        self.save_now(false);
        if had {
            self.say(&Call::Released { id });
        }
    }

    /// Opens the article that the address names, or closes the open one where it names none.
    pub(super) fn follow_address(&self) {
        let open = self.inner().open.as_ref().map(|open| open.writer.id().to_owned());
        match dom::addressed() {
            Some(id) if open.as_ref() != Some(&id) => self.open(&id),
            None if open.is_some() => self.inner().dispatch.dispatch(Action::Close),
            _ => {}
        }
    }

    /// Opens an article of the shelf; where another window edits it, to be read.
    pub(in crate::ui) fn open(&self, id: &str) {
        let (keeper, id) = (self.clone(), id.to_owned());
        spawn_local(async move {
            keeper.leave();
            keeper.save(false).await;
            let hold = keeper.claim(&id, false).await;
            let following = hold.is_none();
            match keeper.read(&id).await {
                Ok(Opened { working, writer }) => {
                    let mut inner = keeper.inner_mut();
                    inner.open = Some(Open { hold, following, ..Open::new(writer) });
                    inner.shown.trouble =
                        inner.shown.trouble.take().filter(|trouble| *trouble == Trouble::Denied);
                    inner.restore(working, following);
                    inner.publish();
                    drop(inner);
                    dom::set_address(Some(&id));
                }
                Err(trouble) => keeper.is_in_trouble(trouble),
            }
        });
    }

    fn is_in_trouble(&self, trouble: Trouble) {
        let mut inner = self.inner_mut();
        inner.shown.trouble = Some(trouble);
        inner.publish();
        inner.dispatch.dispatch(Action::Close);
        drop(inner);
        dom::set_address(None);
    }

    async fn read(&self, id: &str) -> Result<Opened, Trouble> {
        let Some(tables) = self.tables() else { return Err(Trouble::Gone) };
        let kept = tables.kept(id).await.map_err(Trouble::Unsaved)?;
        Opened::read(id, &kept)
    }

    async fn claim(&self, id: &str, force: bool) -> Option<Hold> {
        let (keeper, lost) = (self.clone(), id.to_owned());
        let lose = move || {
            spawn_local(async move { keeper.give_way(&lost).await });
        };
        dom::claim(id, force, lose).await
    }

    /// Takes the right to edit, unless the article was left meanwhile.
    fn take_hold(&self, id: &str, hold: Option<Hold>) {
        let mut inner = self.inner_mut();
        if let Some(open) = inner.open.as_mut().filter(|open| open.writer.id() == id) {
            open.hold = hold;
        }
    }

    /// Shows what another window has saved of the article.
    pub(super) async fn follow(&self, id: &str) {
        let Ok(Opened { working, writer }) = self.read(id).await else { return };
        let mut inner = self.inner_mut();
        if let Some(open) = inner.open.as_mut().filter(|open| open.writer.id() == id && open.following) {
            open.writer = writer;
            inner.restore(working, true);
            inner.publish();
        }
    }

    /// Another window edits the article from now on: what it saved is shown. What was not saved here comes to stand
    /// beside it, and where there is no room for that it stays in sight.
    pub(super) async fn give_way(&self, id: &str) {
        let unsaved = self.inner().unsaved(id);
        let kept = match &unsaved {
            Some(batch) => self.apply(batch).await,
            None => Ok(()),
        };
        {
            let mut inner = self.inner_mut();
            inner.left.retain(|open| open.writer.id() != id);
            let Some(open) = inner.open.as_mut().filter(|open| open.writer.id() == id) else { return };
            (open.hold, open.following, open.dirty) = (None, true, false);
            if let Err(refusal) = kept {
                inner.shown.trouble = Some(Trouble::Unsaved(refusal));
                return inner.publish();
            }
        }
        if unsaved.is_some() {
            self.load().await;
        }
        self.follow(id).await;
    }

    /// Saves the article and lets another window edit it.
    pub(super) async fn hand_over(&self, id: &str) {
        self.save(false).await;
        self.give_way(id).await;
    }

    /// Edits the open article here: whoever edits it is asked to let go, and made to if it does not answer.
    pub(in crate::ui) fn take_over(&self) {
        let Some(id) = self.inner().open.as_ref().map(|open| open.writer.id().to_owned()) else { return };
        let keeper = self.clone();
        spawn_local(async move {
            keeper.say(&Call::HandOver { id: id.clone() });
            let mut hold = None;
            for _ in 0..ASKED {
                hold = keeper.claim(&id, false).await;
                if hold.is_some() {
                    break;
                }
                TimeoutFuture::new(PATIENCE).await;
            }
            if hold.is_none() {
                hold = keeper.claim(&id, true).await;
            }
            keeper.follow(&id).await;
            let mut inner = keeper.inner_mut();
            if let Some(open) = inner.open.as_mut().filter(|open| open.writer.id() == id) {
                (open.hold, open.following) = (hold, false);
                inner.dispatch.dispatch(Action::Lead);
                inner.publish();
            }
        });
    }
}
