//! The commands: what can be done, in one table with its keys. Header, palette, list of keys and keyboard use it.

use super::article::covering;
use super::dom::{self, Pressed};
use super::motion::{go, go_by_line, select_all, select_sentence};
use super::review::claim_at;
use super::scene::{Dialogue, Scene, Scope};
use crate::annotation::{AnnotationId, Status};
use crate::message::Message;
use crate::recognize::{Kind, OwnId};
use crate::store::{Action, Edit};
use crate::text::{Span, grapheme_border_beside};
use crate::view::Unit;

/// What can be done.
pub(super) struct Command {
    /// Its name in the page.
    pub(super) id: &'static str,
    pub(super) name: Name,
    pub(super) group: Group,
    /// Keys, each with its modifiers in front: `Ctrl+Shift+z`. Control is Command on a Mac.
    pub(super) keys: &'static [&'static str],
    reach: Reach,
    /// Whether it can be done now.
    when: fn(&Scene) -> bool,
    act: Act,
}

/// What a command is called.
#[derive(Clone, Copy)]
pub(super) enum Name {
    Said(Message),
    /// A message with the name of a kind in it: one of the recognised, or the reader's own of that number from 1.
    Kind(Message, Kind),
    Own(u16),
}

/// Under which heading a command is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Move,
    Mark,
    Judge,
    View,
    Article,
}

impl Group {
    pub(super) const ALL: [Self; 5] = [Self::Move, Self::Mark, Self::Judge, Self::View, Self::Article];

    pub(super) const fn label(self) -> Message {
        match self {
            Self::Move => Message::GroupMove,
            Self::Mark => Message::GroupMark,
            Self::Judge => Message::GroupJudge,
            Self::View => Message::GroupView,
            Self::Article => Message::GroupArticle,
        }
    }
}

/// Where its keys work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Everywhere, also in fields.
    Everywhere,
    /// Everywhere but in fields and dialogues.
    Page,
    /// In the article.
    Article,
    /// Where a mark has focus.
    Mark,
}

enum Act {
    /// Moves the cursor; with Shift it selects.
    Go(Unit, bool),
    GoByLine(bool),
    Do(fn(&Scene)),
}

const fn motion(id: &'static str, name: Message, keys: &'static [&'static str], act: Act) -> Command {
    Command {
        id,
        name: Name::Said(name),
        group: Group::Move,
        keys,
        reach: Reach::Article,
        when: has_text,
        act,
    }
}

const fn command(
    id: &'static str,
    name: Message,
    (group, reach): (Group, Reach),
    keys: &'static [&'static str],
    when: fn(&Scene) -> bool,
    act: fn(&Scene),
) -> Command {
    Command { id, name: Name::Said(name), group, keys, reach, when, act: Act::Do(act) }
}

const fn kind(
    id: &'static str,
    name: Name,
    group: Group,
    keys: &'static [&'static str],
    when: fn(&Scene) -> bool,
    act: fn(&Scene),
) -> Command {
    Command { id, name, group, keys, reach: Reach::Page, when, act: Act::Do(act) }
}

const MOVE: (Group, Reach) = (Group::Move, Reach::Page);
const HERE: (Group, Reach) = (Group::Move, Reach::Article);
const MARK: (Group, Reach) = (Group::Mark, Reach::Page);
const BORDER: (Group, Reach) = (Group::Mark, Reach::Mark);
const JUDGE: (Group, Reach) = (Group::Judge, Reach::Page);
const VIEW: (Group, Reach) = (Group::View, Reach::Page);
const ALWAYS: (Group, Reach) = (Group::View, Reach::Everywhere);
const ARTICLE: (Group, Reach) = (Group::Article, Reach::Page);

/// All commands. Of two with the same keys the first that can be done is.
pub(super) const COMMANDS: &[Command] = &[
    // Borders come before motions: where a mark has focus, Shift and an arrow move its end.
    command("grow-end", Message::GrowEnd, BORDER, &["Shift+ArrowRight"], has_selected, |s| {
        resize(s, false, true)
    }),
    command("shrink-end", Message::ShrinkEnd, BORDER, &["Shift+ArrowLeft"], has_selected, |s| {
        resize(s, false, false)
    }),
    command("grow-start", Message::GrowStart, BORDER, &["Shift+ArrowUp"], has_selected, |s| {
        resize(s, true, false)
    }),
    command("shrink-start", Message::ShrinkStart, BORDER, &["Shift+ArrowDown"], has_selected, |s| {
        resize(s, true, true)
    }),
    motion("right", Message::GoCharacter, &["ArrowRight"], Act::Go(Unit::Character, true)),
    motion("left", Message::GoCharacter, &["ArrowLeft"], Act::Go(Unit::Character, false)),
    motion(
        "word-right",
        Message::GoWord,
        &["Ctrl+ArrowRight", "Alt+ArrowRight", "l"],
        Act::Go(Unit::Word, true),
    ),
    motion(
        "word-left",
        Message::GoWord,
        &["Ctrl+ArrowLeft", "Alt+ArrowLeft", "h"],
        Act::Go(Unit::Word, false),
    ),
    motion("down", Message::GoLine, &["ArrowDown"], Act::GoByLine(true)),
    motion("up", Message::GoLine, &["ArrowUp"], Act::GoByLine(false)),
    motion("sentence-right", Message::GoSentence, &[".", ">", "。"], Act::Go(Unit::Sentence, true)),
    motion("sentence-left", Message::GoSentence, &[",", "<", "，"], Act::Go(Unit::Sentence, false)),
    motion(
        "paragraph-right",
        Message::GoParagraph,
        &["Ctrl+ArrowDown", "Alt+ArrowDown", "}"],
        Act::Go(Unit::Paragraph, true),
    ),
    motion(
        "paragraph-left",
        Message::GoParagraph,
        &["Ctrl+ArrowUp", "Alt+ArrowUp", "{"],
        Act::Go(Unit::Paragraph, false),
    ),
    motion("edge-right", Message::GoEdge, &["End"], Act::Go(Unit::Line, true)),
    motion("edge-left", Message::GoEdge, &["Home"], Act::Go(Unit::Line, false)),
    motion("text-right", Message::GoText, &["Ctrl+End"], Act::Go(Unit::Text, true)),
    motion("text-left", Message::GoText, &["Ctrl+Home"], Act::Go(Unit::Text, false)),
    command("next-mention", Message::GoNextMention, MOVE, &["n"], has_shown, |s| beside(s, true)),
    command("previous-mention", Message::GoPreviousMention, MOVE, &["p"], has_shown, |s| beside(s, false)),
    command("next-open", Message::GoNextOpen, MOVE, &["o"], has_open, |s| s.go_to(s.state.next_open(true))),
    command("previous-open", Message::GoPreviousOpen, MOVE, &["Shift+o"], has_open, |s| {
        s.go_to(s.state.next_open(false))
    }),
    command("select-sentence", Message::SelectSentence, HERE, &["v"], has_text, select_sentence),
    command("select-all", Message::SelectAll, HERE, &["Ctrl+a"], has_text, select_all),
    command("open-here", Message::OpenHere, HERE, &["Enter", " "], has_text, open_here),
    command("cycle", Message::CycleHere, MOVE, &["c"], has_text, cycle),
    command("let-go", Message::LetGo, HERE, &["Escape"], has_text, let_go),
    kind("mark-figure", Name::Kind(Message::MarkAs, Kind::Figure), Group::Mark, &["1"], can_mark, |s| {
        s.mark(Kind::Figure)
    }),
    kind(
        "mark-organization",
        Name::Kind(Message::MarkAs, Kind::Organization),
        Group::Mark,
        &["2"],
        can_mark,
        |s| s.mark(Kind::Organization),
    ),
    kind("mark-slogan", Name::Kind(Message::MarkAs, Kind::Slogan), Group::Mark, &["3"], can_mark, |s| {
        s.mark(Kind::Slogan)
    }),
    kind("mark-document", Name::Kind(Message::MarkAs, Kind::Document), Group::Mark, &["4"], can_mark, |s| {
        s.mark(Kind::Document)
    }),
    kind("mark-own-1", Name::Own(1), Group::Mark, &["5"], |s| can_mark_own(s, 1), |s| mark_own(s, 1)),
    kind("mark-own-2", Name::Own(2), Group::Mark, &["6"], |s| can_mark_own(s, 2), |s| mark_own(s, 2)),
    kind("mark-own-3", Name::Own(3), Group::Mark, &["7"], |s| can_mark_own(s, 3), |s| mark_own(s, 3)),
    kind("mark-own-4", Name::Own(4), Group::Mark, &["8"], |s| can_mark_own(s, 4), |s| mark_own(s, 4)),
    kind("mark-own-5", Name::Own(5), Group::Mark, &["9"], |s| can_mark_own(s, 5), |s| mark_own(s, 5)),
    command("new-kind", Message::NewKind, MARK, &["0"], has_text, |s| {
        s.tool(|tools| tools.dialogue = Some(Dialogue::NewKind))
    }),
    command("snap", Message::ToggleSnap, MARK, &["w"], has_text, |s| s.tool(|tools| tools.snap ^= true)),
    command("claim", Message::MarkClaim, MARK, &["q"], has_text, claim),
    command("split", Message::SplitHere, MARK, &["s"], can_split, split),
    command(
        "join",
        Message::JoinNext,
        MARK,
        &["j"],
        |s| joinable(s).len() > 1,
        |s| s.edit(Edit::Join(joinable(s))),
    ),
    command("confirm", Message::ConfirmHere, JUDGE, &["y"], has_selected, |s| s.judge(Status::Confirmed)),
    command("dismiss", Message::DismissHere, JUDGE, &["x"], has_selected, |s| s.judge(Status::Dismissed)),
    command("reopen", Message::ReopenHere, JUDGE, &["r"], has_selected, |s| s.judge(Status::Found)),
    command("delete", Message::DeleteHere, JUDGE, &["Delete", "Backspace"], has_selected, Scene::delete),
    command("correct", Message::Correct, JUDGE, &["e"], has_selected, |_| dom::focus("#correct")),
    command("scope", Message::ToggleScope, JUDGE, &["g"], has_selected, next_scope),
    command("confirm-shown", Message::ConfirmShown, JUDGE, &["Shift+y"], has_open, |s| {
        judge_shown(s, Status::Confirmed)
    }),
    command("dismiss-shown", Message::DismissShown, JUDGE, &["Shift+x"], has_open, |s| {
        judge_shown(s, Status::Dismissed)
    }),
    command(
        "undo",
        Message::Undo,
        JUDGE,
        &["Ctrl+z", "u"],
        |s| s.state.history.undoable().is_some(),
        |s| s.send(Action::Undo),
    ),
    command(
        "redo",
        Message::Redo,
        JUDGE,
        &["Ctrl+Shift+z", "Ctrl+y", "Shift+u"],
        |s| s.state.history.redoable().is_some(),
        |s| s.send(Action::Redo),
    ),
    command(
        "palette",
        Message::ShowCommands,
        ALWAYS,
        &["Ctrl+k"],
        |_| true,
        |s| s.tool(|tools| tools.dialogue = Some(Dialogue::Palette)),
    ),
    command(
        "keys",
        Message::ShowKeys,
        VIEW,
        &["?", "？"],
        |_| true,
        |s| s.tool(|tools| tools.dialogue = Some(Dialogue::Keys)),
    ),
    command("find", Message::FindText, ALWAYS, &["Ctrl+f", "/"], has_text, find),
    command(
        "find-next",
        Message::FindNext,
        ALWAYS,
        &["F3", "Ctrl+g"],
        |s| s.tools.find,
        |s| s.tool(|tools| tools.result += 1),
    ),
    command(
        "find-previous",
        Message::FindPrevious,
        ALWAYS,
        &["Shift+F3", "Ctrl+Shift+g"],
        |s| s.tools.find,
        |s| s.tool(|tools| tools.result -= 1),
    ),
    command("to-text", Message::ToText, VIEW, &["t"], has_text, |_| dom::focus_article()),
    command("to-list", Message::ToList, VIEW, &["i"], has_text, |_| {
        dom::focus("#panel summary, #panel button")
    }),
    kind(
        "show-figure",
        Name::Kind(Message::ToggleKindCommand, Kind::Figure),
        Group::View,
        &["Alt+1"],
        has_text,
        |s| s.send(Action::ToggleKind(Kind::Figure)),
    ),
    kind(
        "show-organization",
        Name::Kind(Message::ToggleKindCommand, Kind::Organization),
        Group::View,
        &["Alt+2"],
        has_text,
        |s| s.send(Action::ToggleKind(Kind::Organization)),
    ),
    kind(
        "show-slogan",
        Name::Kind(Message::ToggleKindCommand, Kind::Slogan),
        Group::View,
        &["Alt+3"],
        has_text,
        |s| s.send(Action::ToggleKind(Kind::Slogan)),
    ),
    kind(
        "show-document",
        Name::Kind(Message::ToggleKindCommand, Kind::Document),
        Group::View,
        &["Alt+4"],
        has_text,
        |s| s.send(Action::ToggleKind(Kind::Document)),
    ),
    command("show-weak", Message::ToggleWeakCommand, VIEW, &["Alt+w"], has_text, |s| {
        s.send(Action::ToggleWeak)
    }),
    command("show-dismissed", Message::ToggleDismissedCommand, VIEW, &["Alt+x"], has_text, |s| {
        s.send(Action::ToggleDismissed)
    }),
    command("theme", Message::SwitchTheme, VIEW, &["Alt+t"], |_| true, |s| s.on_theme.emit(())),
    command(
        "language",
        Message::SwitchLanguage,
        VIEW,
        &["Alt+l"],
        |_| true,
        |s| s.on_locale.emit(s.ui.locale.other()),
    ),
    command("edit-text", Message::EditText, ARTICLE, &["Alt+m"], has_text, |s| {
        s.tool(|tools| tools.dialogue = Some(Dialogue::Text))
    }),
    command("new", Message::ToShelf, ARTICLE, &["Alt+n"], has_text, |s| s.send(Action::Close)),
    command("export", Message::Export, ARTICLE, &["Alt+e"], has_text, |_| dom::open_menu("#export")),
    command("print", Message::Print, ARTICLE, &["Ctrl+p"], has_text, |_| dom::print()),
];

impl Command {
    /// The command of that name.
    pub(super) fn named(id: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.id == id)
    }

    /// What it is called.
    pub(super) fn label(&self, scene: &Scene) -> String {
        let kind_name = |kind| match scene.article() {
            Some(article) => article.kind_name(scene.ui.locale, kind).to_owned(),
            None => crate::message::kind_name(scene.ui.locale, kind).to_owned(),
        };
        match self.name {
            Name::Said(message) => scene.ui.text(message).to_owned(),
            Name::Kind(message, kind) => scene.ui.fill(message, &[&kind_name(kind)]),
            Name::Own(number) => match own(scene, number) {
                Some(own) => scene.ui.fill(Message::MarkAs, &[&kind_name(Kind::Own(own))]),
                None => scene.ui.fill(Message::MarkOwn, &[&number.to_string()]),
            },
        }
    }

    /// Whether it can be done now.
    pub(super) fn can(&self, scene: &Scene) -> bool {
        (self.when)(scene)
    }

    /// Does it, where it can be done.
    pub(super) fn run(&self, scene: &Scene, extend: bool) {
        if !self.can(scene) {
            return;
        }
        match self.act {
            Act::Go(unit, forward) => go(scene, unit, forward, extend),
            Act::GoByLine(forward) => go_by_line(scene, forward, extend),
            Act::Do(act) => act(scene),
        }
    }

    fn takes(&self, scene: &Scene, pressed: &Pressed) -> bool {
        let moves = !matches!(self.act, Act::Do(_));
        self.keys.iter().any(|keys| {
            let plain = !keys.contains('+');
            // A letter is for typing, and for what has focus a space or Enter may be too.
            let letter = plain && keys.chars().count() == 1;
            let reached = match self.reach {
                Reach::Everywhere => !(pressed.field && letter),
                Reach::Page => !pressed.field,
                Reach::Article => !pressed.field && dom::article_has_focus(),
                Reach::Mark => pressed.mark,
            };
            let free = !letter || (scene.tools.letters && !(pressed.pressable && *keys == " "));
            reached && free && pressed.chord.is(keys, moves)
        })
    }
}

/// Does what a key means; false where it means nothing here.
pub(super) fn press(scene: &Scene, pressed: &Pressed) -> bool {
    if pressed.dialogue {
        return false;
    }
    let command = COMMANDS.iter().find(|command| command.takes(scene, pressed) && command.can(scene));
    if let Some(command) = command {
        command.run(scene, pressed.chord.shift);
    }
    command.is_some()
}

fn has_text(scene: &Scene) -> bool {
    scene.state.article.is_some()
}

fn has_shown(scene: &Scene) -> bool {
    scene.state.shown().next().is_some()
}

fn has_selected(scene: &Scene) -> bool {
    scene.selected().is_some()
}

fn has_open(scene: &Scene) -> bool {
    scene.state.shown().any(|annotation| annotation.status == Status::Found)
}

fn can_mark(scene: &Scene) -> bool {
    scene.selection().is_some() || has_selected(scene)
}

fn own(scene: &Scene, number: u16) -> Option<OwnId> {
    scene.article()?.kinds.keys().nth(usize::from(number).checked_sub(1)?).copied()
}

fn can_mark_own(scene: &Scene, number: u16) -> bool {
    can_mark(scene) && own(scene, number).is_some()
}

fn mark_own(scene: &Scene, number: u16) {
    if let Some(own) = own(scene, number) {
        scene.mark(Kind::Own(own));
    }
}

/// The next mention: behind the selected one, else behind the cursor.
fn beside(scene: &Scene, forward: bool) {
    if has_selected(scene) {
        return scene.go_to(scene.state.neighbour(forward));
    }
    let (_, at) = scene.cursor();
    let mut shown = scene.state.shown();
    let next = if forward {
        shown.find(|one| one.anchor.span.start() >= at).or_else(|| scene.state.shown().next())
    } else {
        shown.rfind(|one| one.anchor.span.start() < at).or_else(|| scene.state.shown().next_back())
    };
    scene.go_to(next.map(|annotation| annotation.id));
}

/// With a selection the bar, else the card of the innermost annotation at the cursor.
fn open_here(scene: &Scene) {
    if scene.selection().is_some() {
        return dom::focus("#marking button");
    }
    // The cursor lets go of a mention when it leaves it, so the selected one is here.
    if has_selected(scene) {
        return dom::focus("#card .choices button");
    }
    let Some(article) = scene.article() else { return };
    let (_, at) = scene.cursor();
    let here = covering(article, &scene.state.filter, Span::new(at, at));
    scene.go_to(here.last().map(|annotation| annotation.id));
}

/// The next of the annotations that overlap the selected one, or that cover the cursor.
fn cycle(scene: &Scene) {
    let (_, at) = scene.cursor();
    let place = scene.state.selected().map_or(Span::new(at, at), |annotation| annotation.anchor.span);
    let here: Vec<_> = (scene.state.shown())
        .take_while(|one| one.anchor.span.start() <= place.end())
        .filter(|one| one.anchor.span.overlaps(place) || touches(one.anchor.span, place))
        .map(|one| one.id)
        .collect();
    let next = match scene.selected().and_then(|id| here.iter().position(|&other| other == id)) {
        Some(at) => here.get(at + 1).or(here.first()),
        None => here.last(),
    };
    scene.go_to(next.copied());
}

fn touches(span: Span, place: Span) -> bool {
    place.is_empty() && span.start() <= place.start() && place.start() <= span.end()
}

fn let_go(scene: &Scene) {
    let (anchor, head) = scene.cursor();
    if let Some(document) = scene.document().filter(|_| anchor != head) {
        dom::select(document, (head, head));
        scene.cursor.set((head, head));
    } else {
        dom::focus_article();
        scene.send(Action::Select(None));
    }
}

/// Moves the beginning or the end of the selected annotation by a character.
pub(super) fn resize(scene: &Scene, start: bool, forward: bool) {
    let (Some(annotation), Some(document)) = (scene.state.selected(), scene.document()) else { return };
    let span = annotation.anchor.span;
    let moved = |at: usize| grapheme_border_beside(document.text(), at, forward);
    let span = if start {
        Span::new(moved(span.start()), span.end())
    } else {
        Span::new(span.start(), moved(span.end()))
    };
    if !span.is_empty() {
        scene.edit(Edit::Resize(annotation.id, span));
    }
}

fn claim(scene: &Scene) {
    let Some(article) = scene.article() else { return };
    let (_, at) = scene.cursor();
    let selected = || scene.state.selected().map(|annotation| annotation.anchor.span);
    let end = grapheme_border_beside(article.document.text(), at, true);
    let span = scene.selection().or_else(selected).unwrap_or(Span::new(at, end));
    claim_at(&scene.ui, article, span);
}

fn split_at(scene: &Scene) -> Option<usize> {
    let (_, at) = scene.cursor();
    let span = scene.state.selected()?.anchor.span;
    (span.start() < at && at < span.end()).then_some(at)
}

fn can_split(scene: &Scene) -> bool {
    split_at(scene).is_some()
}

fn split(scene: &Scene) {
    if let (Some(id), Some(at)) = (scene.selected(), split_at(scene)) {
        scene.edit(Edit::Split(id, at));
    }
}

/// The annotations inside the selection, or the selected one and the next.
fn joinable(scene: &Scene) -> Vec<AnnotationId> {
    if let Some(selection) = scene.selection() {
        let inside = scene.state.shown().filter(|one| selection.contains(one.anchor.span));
        return inside.map(|one| one.id).collect();
    }
    let Some(selected) = scene.state.selected() else { return Vec::new() };
    let behind = scene.state.shown().find(|one| one.anchor.span.start() >= selected.anchor.span.end());
    std::iter::once(selected.id).chain(behind.map(|one| one.id)).collect()
}

/// The next scope that makes a difference.
fn next_scope(scene: &Scene) {
    let Some(id) = scene.selected() else { return };
    let here = Scope::ALL.iter().position(|&scope| scope == scene.tools.scope).unwrap_or(0);
    let next = Scope::ALL.into_iter().cycle().skip(here + 1).take(Scope::ALL.len());
    let scope = next.into_iter().find(|&scope| scope == Scope::One || scene.scoped(scope, id).len() > 1);
    let scope = scope.unwrap_or_default();
    dom::say(&scene.ui.fill(scope.label(), &[&scene.scoped(scope, id).len().to_string()]));
    scene.tool(|tools| tools.scope = scope);
}

/// Gives all that is shown and open a status.
pub(super) fn judge_shown(scene: &Scene, status: Status) {
    let ids = scene.open();
    let gone = status == Status::Dismissed && !scene.state.filter.dismissed;
    scene.remove(ids.clone(), Edit::JudgeAll(ids, status), gone);
}

fn find(scene: &Scene) {
    scene.tool(|tools| tools.find = true);
    dom::focus("#find-words");
}
