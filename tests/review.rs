//! Laws of what people do to an article: any sequence of edits keeps it sound, and every one can be taken back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it cannot go on"
)]

mod support;

use proptest::prelude::*;
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;
use support::{SEGMENTER, article, opened};
use zhupi::annotation::{
    AnnotationId, ClaimId, ClaimStatus, Colour, Link, LinkKind, OwnKind, Priority, Scale, Source, Status,
};
use zhupi::import::step;
use zhupi::message::{Locale, deed_phrase};
use zhupi::recognize::{Kind, Options, OwnId};
use zhupi::store::{
    Action, Article, ClaimEdit, ClaimFilter, ClaimOrder, Edit, Scope, Sort, State, Term, reduce,
};
use zhupi::text::{Document, Span, cuts_no_grapheme};
use zhupi::worker::analyze::analyze;
use zhupi::{export, import};

/// What is sound about an article, whatever people do.
fn sound(article: &Article) {
    let (text, mut ids, mut last) = (article.document.text(), HashSet::new(), (0, 0));
    for annotation in article.annotations.iter() {
        let span = annotation.anchor.span;
        assert!(!span.is_empty() && cuts_no_grapheme(text, span), "{span} of whole characters");
        assert!(annotation.anchor.fits(&article.document), "the quote fits");
        assert!(ids.insert(annotation.id), "ids are unique");
        assert!(annotation.id.0 <= article.last_annotation, "ids are counted");
        let here = (span.start(), usize::MAX - span.end());
        assert!(last <= here, "in text order");
        last = here;
        if let zhupi::recognize::Body::Figure(figure) = &annotation.body {
            let quote = &annotation.anchor.quote;
            assert!(!figure.core.of(quote).is_empty(), "the core is inside");
            assert!(
                figure.numeral.is_none_or(|numeral| figure.core.contains(numeral)),
                "the number is inside"
            );
        }
    }
    for link in article.links.iter() {
        assert!(ids.contains(&link.from) && ids.contains(&link.to), "links join what is there");
    }
    for (id, claim) in article.claims.iter() {
        assert!(id.0 <= article.last_claim);
        assert!(claim.anchors.iter().all(|anchor| anchor.fits(&article.document)), "claims quote the text");
        assert!(claim.anchors.is_sorted_by_key(|anchor| anchor.span));
        assert!(claim.verdict.as_ref().is_none_or(|id| article.scale.verdict(id).is_some()));
    }
}

/// What an article is, but for the counters, which never go back.
fn content(state: &State) -> (Article, Rc<zhupi::store::Glossary>, Rc<zhupi::store::Words>) {
    let article = Article::clone(state.article.as_ref().unwrap());
    let content = Article { last_annotation: 0, last_claim: 0, ..article };
    (content, Rc::clone(&state.glossary), Rc::clone(&state.words))
}

/// What a random number stands for in an article as it is now.
#[derive(Clone, Copy, Debug)]
struct Pick(usize, usize, usize);

fn annotation(article: &Article, at: usize) -> AnnotationId {
    article.annotations.at(at % article.annotations.len().max(1)).map_or(AnnotationId(0), |one| one.id)
}

fn claim(article: &Article, at: usize) -> ClaimId {
    article.claims.keys().nth(at % article.claims.len().max(1)).copied().unwrap_or(ClaimId(1))
}

/// Another version of a text.
fn rewritten(text: &str, Pick(one, two, three): Pick) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let count = lines.len().max(1);
    match three % 4 {
        0 if lines.len() > 1 => lines.swap(one % count, two % count),
        1 if !lines.is_empty() => lines[one % count].insert_str(0, "据了解，"),
        2 if !lines.is_empty() => lines[one % count] = lines[one % count].replace('1', "2").replace("县", ""),
        _ if lines.len() > 1 => drop(lines.remove(one % count)),
        _ => lines.push("新增企业30家。".to_owned()),
    }
    lines.join("\n")
}

fn edit(number: usize, pick: Pick, state: &State) -> Edit {
    let article = state.article.as_ref().unwrap();
    let Pick(one, two, three) = pick;
    let (id, other) = (annotation(article, one), annotation(article, two));
    let length = article.document.text().len();
    let start = one % (length + 8);
    let span = Span::new(start, start + two % 40);
    let kind =
        [Kind::Figure, Kind::Organization, Kind::Slogan, Kind::Document, Kind::Own(OwnId(1))][three % 5];
    let class = [None, Some("money"), Some("company"), Some("goal")][one % 4].map(str::to_owned);
    let status = Status::ALL[three % 4];
    let around = article.annotation(id).map_or(span, |one| one.anchor.span);
    let grown = Span::new(around.start().saturating_sub(two % 9), around.end() + three % 9);
    match number {
        0 => Edit::Judge(id, status),
        1 => Edit::JudgeAll(article.occurrences(id), status),
        2 => Edit::Add { spans: vec![span, grown, span], kind, class },
        3 => Edit::Relabel { ids: article.through_aliases(id), kind, class },
        4 => Edit::Value(vec![id, other], None),
        5 => Edit::Canonical(vec![id], Some("永州市委".to_owned())),
        6 => Edit::Resize(id, grown),
        7 => Edit::Split(id, around.start() + two % 12),
        8 => Edit::Join(vec![other, id]),
        9 => Edit::Delete(vec![id, other]),
        10 => Edit::Link(Link { kind: LinkKind::ALL[three % 3], from: id, to: other }, one % 3 > 0),
        11 => {
            let kind = OwnKind { name: "人物".to_owned(), colour: Colour::ALL[three % 8] };
            Edit::KeepKind(OwnId(1), kind)
        }
        12 => Edit::ForgetKind(OwnId(1)),
        13 => Edit::Publish(["2024-07-09", "2023-01-01", ""][three % 3].parse().ok()),
        14 => Edit::Rename(format!("标题{two}")),
        15 => article
            .checks
            .first()
            .map_or(Edit::Many(Vec::new()), |relation| Edit::Dismiss(relation.fingerprint, one % 2 == 0)),
        16 => {
            let class = zhupi::recognize::slogan::SloganClass::Goal;
            let term = Term {
                wording: format!("三区{two}城"),
                class,
                note: String::new(),
                variants: BTreeSet::new(),
            };
            Edit::Keep(Rc::new(state.glossary.with(term)))
        }
        17 => {
            let scope = if one % 2 == 0 { Scope::All } else { Scope::Article };
            let sort =
                [Some(Sort::Never), Some(Sort::Unit), Some(Sort::Mention(kind, None)), None][two % 4].clone();
            Edit::Words(scope, vec![(["统一", "台套", "清河"][three % 3].to_owned(), sort)])
        }
        18 => Edit::MakeClaim(vec![span, around]),
        19 => Edit::Claim(claim(article, one), claim_edit(pick, article, span)),
        20 => Edit::DeleteClaims(vec![claim(article, one)]),
        21 => {
            let mut verdicts = article.scale.verdicts().to_vec();
            verdicts.truncate(1 + two % 6);
            Edit::Scale(if three % 2 == 0 { Scale::default() } else { Scale::new(verdicts) })
        }
        22 => Edit::Rewrite(Rc::new(Document::new(rewritten(article.document.text(), pick)))),
        _ => Edit::Many(vec![
            edit(one % 10, Pick(two, three, one), state),
            edit(18, Pick(three, one, two), state),
            edit(two % 10, Pick(two, one, three), state),
        ]),
    }
}

fn claim_edit(Pick(one, two, three): Pick, article: &Article, span: Span) -> ClaimEdit {
    let text = format!("说明{one}");
    match two % 10 {
        0 => ClaimEdit::Wording(text),
        1 => ClaimEdit::Speaker(text),
        2 => ClaimEdit::Priority([None, Some(Priority::High), Some(Priority::Low)][three % 3]),
        3 => ClaimEdit::Verdict(article.scale.verdicts().get(three % 7).map(|verdict| verdict.id.clone())),
        4 => ClaimEdit::Note(text),
        5 => ClaimEdit::Source(
            three % 3,
            Source {
                title: text,
                link: "https://example.org/".to_owned(),
                quotation: "“引文”".to_owned(),
                seen: "2024-07-10".parse().ok(),
                attached: String::new(),
            },
        ),
        6 => ClaimEdit::RemoveSource(three % 3),
        7 => ClaimEdit::Status(ClaimStatus::ALL[three % 3]),
        8 => ClaimEdit::Labels([text].into()),
        _ => ClaimEdit::Place(vec![span]),
    }
}

fn actions() -> impl Strategy<Value = Vec<(usize, Pick)>> {
    let pick =
        (0..4000_usize, 0..4000_usize, 0..4000_usize).prop_map(|(one, two, three)| Pick(one, two, three));
    prop::collection::vec((0..24_usize, pick), 1..16)
}

thread_local! {
    static OPENED: Rc<State> = opened(&article("qinghe.txt"), None);
}

/// The article after the engine has read it again.
fn analyzed(state: &Rc<State>) -> Rc<State> {
    let article = state.article.as_ref().unwrap();
    let lexicon = zhupi::recognize::lexicon::Lexicon::parse(&state.lexicon()).unwrap();
    let options = Options { publication: article.publication.given(), lexicon, ..Options::default() };
    let (analysis, checks) = analyze(&article.document, &options, Some(&SEGMENTER));
    reduce(state, Action::Analyzed { analysis, checks, complete: true })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_is_sound_and_can_be_taken_back(actions in actions()) {
        let start = OPENED.with(Rc::clone);
        let mut now = Rc::clone(&start);
        let mut states = Vec::new();
        for (number, pick) in actions {
            let next = reduce(&now, Action::Pause);
            let next = reduce(&next, Action::Edit(edit(number, pick, &next)));
            sound(next.article.as_ref().unwrap());
            if content(&next) == content(&now) {
                prop_assert_eq!(next.history.done().len(), now.history.done().len(), "no step for nothing");
            } else {
                let phrase = deed_phrase(Locale::Chinese, next.history.undoable().unwrap());
                prop_assert!(!phrase.is_empty());
                let back = reduce(&next, Action::Undo);
                prop_assert_eq!(content(&back), content(&now));
                prop_assert_eq!(content(&reduce(&back, Action::Redo)), content(&next));
                states.push(content(&now));
            }
            now = next;
        }
        let end = content(&now);
        for state in states.iter().rev() {
            now = reduce(&now, Action::Undo);
            sound(now.article.as_ref().unwrap());
            prop_assert_eq!(&content(&now), state);
        }
        prop_assert_eq!(content(&now), content(&start));
        for _ in &states {
            now = reduce(&now, Action::Redo);
        }
        prop_assert_eq!(content(&now), end);
    }

    #[test]
    fn what_is_kept_of_an_article_is_all_of_it(actions in actions(), back in 0..4_usize) {
        let mut now = OPENED.with(Rc::clone);
        for (number, pick) in actions {
            now = reduce(&now, Action::Edit(edit(number, pick, &now)));
        }
        for _ in 0..back {
            now = reduce(&now, Action::Undo);
        }
        now = reduce(&now, Action::Pause);
        now = reduce(&now, Action::Draft("text".to_owned(), "半句".to_owned()));
        let working = now.working().unwrap();
        let json = export::working(&working);
        let read = import::working(&json).unwrap();
        // What a relative date was in words is not kept, but what it came to.
        prop_assert_eq!(export::working(&read), json.clone());
        let resumed = reduce(&Rc::default(), Action::Resume(Box::new(read)));
        prop_assert_eq!(export::working(&resumed.working().unwrap()), json);
        // The project file holds the article, but not how it came about.
        let json = export::json(now.article.as_ref().unwrap());
        prop_assert_eq!(export::json(&import::project(&json).unwrap()), json);
    }

    #[test]
    fn a_new_analysis_keeps_what_people_decided(actions in actions()) {
        let mut now = OPENED.with(Rc::clone);
        for (number, pick) in actions {
            now = reduce(&now, Action::Edit(edit(number, pick, &now)));
        }
        let again = analyzed(&now);
        let (before, after) = (now.article.as_ref().unwrap(), again.article.as_ref().unwrap());
        sound(after);
        prop_assert_eq!(&after.claims, &before.claims);
        prop_assert_eq!(&after.links, &before.links);
        for annotation in before.annotations.iter().filter(|one| one.status != Status::Found || one.origin.is_hand()) {
            let kept = after.annotation(annotation.id);
            prop_assert_eq!(kept.map(|kept| (&kept.anchor, kept.status)), Some((&annotation.anchor, annotation.status)));
        }
        // And it can be taken back past the analysis.
        let mut back = Rc::clone(&again);
        while back.history.undoable().is_some() {
            back = reduce(&back, Action::Undo);
            sound(back.article.as_ref().unwrap());
        }
        prop_assert_eq!(content(&analyzed(&back)).0.annotations.len(), content(&OPENED.with(Rc::clone)).0.annotations.len());
    }
}

#[test]
fn typing_is_one_step() {
    let state = OPENED.with(Rc::clone);
    let mut now = reduce(&state, Action::Edit(Edit::MakeClaim(vec![Span::new(0, 1)])));
    let id = now.claim.unwrap();
    let note = |state: &State| state.article.as_ref().unwrap().claims[&id].note.clone();
    let write = |now: &Rc<State>, text: &str| {
        reduce(now, Action::Edit(Edit::Claim(id, ClaimEdit::Note(text.to_owned()))))
    };
    for text in ["据", "据统", "据统计"] {
        now = write(&now, text);
    }
    assert_eq!(now.history.done().len(), 2);
    now = write(&reduce(&now, Action::Pause), "据统计局");
    assert_eq!(now.history.done().len(), 3);
    now = reduce(&now, Action::Undo);
    assert_eq!(note(&now), "据统计");
    now = reduce(&now, Action::Undo);
    assert_eq!(note(&now), "");
    now = write(&now, "另写");
    assert_eq!((note(&now).as_str(), now.history.redoable()), ("另写", None));
}

#[test]
fn a_claim_knows_its_speaker_its_mentions_and_its_worth() {
    let state = OPENED.with(Rc::clone);
    let text = state.article.as_ref().unwrap().document.text().to_owned();
    let at = text.find("羊绒产业完成产值").unwrap();
    let now = reduce(&state, Action::Edit(Edit::MakeClaim(vec![Span::new(at, at + 3)])));
    let article = now.article.as_ref().unwrap();
    let claim = &article.claims[&now.claim.unwrap()];
    assert!(claim.wording.starts_with("据县统计局介绍") && claim.wording.ends_with('。'));
    assert!(claim.speaker.name.ends_with("统计局") && !claim.speaker.given, "{}", claim.speaker.name);
    assert!(article.mentions(claim).count() >= 4);
    assert_eq!(article.priority(claim), Priority::High);
    let again = reduce(&now, Action::Edit(Edit::MakeClaim(vec![Span::new(at, at + 3)])));
    assert!(Rc::ptr_eq(&again, &now), "one claim for one sentence");
}

#[test]
fn claims_are_filtered_and_ordered() {
    let mut now = OPENED.with(Rc::clone);
    let text = now.article.as_ref().unwrap().document.text().to_owned();
    for words in ["县委书记在会上说", "羊绒产业完成产值", "签署了合作协议"] {
        let at = text.find(words).unwrap();
        now = reduce(&now, Action::Edit(Edit::MakeClaim(vec![Span::new(at, at + 3)])));
    }
    let ids: Vec<_> = now.article.as_ref().unwrap().claims.keys().copied().collect();
    now = reduce(&now, Action::Edit(Edit::Claim(ids[0], ClaimEdit::Status(ClaimStatus::Done))));
    now = reduce(&now, Action::Edit(Edit::Claim(ids[2], ClaimEdit::Verdict(Some("false".to_owned())))));
    let article = now.article.as_ref().unwrap();
    let listed =
        |filter: ClaimFilter| -> Vec<_> { article.listed(&filter).into_iter().map(|(id, _)| id).collect() };
    assert_eq!(listed(ClaimFilter::default()), ids);
    assert_eq!(listed(ClaimFilter { order: ClaimOrder::Worth, ..ClaimFilter::default() })[0], ids[1]);
    assert_eq!(
        listed(ClaimFilter { order: ClaimOrder::Status, ..ClaimFilter::default() }),
        [ids[1], ids[2], ids[0]]
    );
    assert_eq!(listed(ClaimFilter { order: ClaimOrder::Verdict, ..ClaimFilter::default() })[0], ids[2]);
    assert_eq!(listed(ClaimFilter { status: Some(ClaimStatus::Done), ..ClaimFilter::default() }), [ids[0]]);
    assert_eq!(
        listed(ClaimFilter { verdict: Some(Some("false".to_owned())), ..ClaimFilter::default() }),
        [ids[2]]
    );
    assert_eq!(listed(ClaimFilter { verdict: Some(None), ..ClaimFilter::default() }).len(), 2);
    assert_eq!(listed(ClaimFilter { words: "羊绒产业".to_owned(), ..ClaimFilter::default() }), [ids[1]]);
    let progress = article.progress();
    assert_eq!((progress.done, progress.in_work, progress.all), (1, 0, 3));
    let statistics = article.statistics();
    assert_eq!(statistics.verdicts.into_iter().collect::<Vec<_>>(), [("false".to_owned(), 1)]);
    assert_eq!(statistics.unsourced, article.unsourced().len());
    assert!(article.unsourced().iter().all(|figure| !figure.anchor.prefix.ends_with("同比增长")));
}

#[test]
fn a_new_version_carries_everything_over_and_says_so() {
    let state = OPENED.with(Rc::clone);
    let text = state.article.as_ref().unwrap().document.text().to_owned();
    let id = |state: &State, quote: &str| {
        state.article.as_ref().unwrap().annotations.iter().find(|one| one.anchor.quote == quote).unwrap().id
    };
    let mut now = reduce(
        &state,
        Action::Edit(Edit::JudgeAll(vec![id(&state, "48个"), id(&state, "8.7%")], Status::Confirmed)),
    );
    let at = text.find("羊绒产业完成产值").unwrap();
    now = reduce(&now, Action::Edit(Edit::MakeClaim(vec![Span::new(at, at + 3)])));
    let claim = now.claim.unwrap();
    now = reduce(&now, Action::Edit(Edit::Claim(claim, ClaimEdit::Verdict(Some("true".to_owned())))));
    let newer = format!(
        "（更正）\n{}",
        text.replace("48个", "49个").replace("县委书记在会上说：“项目落地不是终点，服务才刚刚开始。”\n", "")
    );
    let next = reduce(&now, Action::Edit(Edit::Rewrite(Rc::new(Document::new(newer)))));
    let (article, report) = (next.article.as_ref().unwrap(), next.rewritten.as_ref().unwrap());
    sound(article);
    assert_eq!(
        report.changed.iter().filter(|(before, after)| before == "48个" && after == "49个").count(),
        1
    );
    assert_eq!(article.annotation(id(&state, "48个")).unwrap().status, Status::Found, "it is asked again");
    assert_eq!(article.annotation(id(&state, "8.7%")).unwrap().status, Status::Confirmed);
    assert_eq!(article.claims[&claim].verdict.as_deref(), Some("true"));
    assert_eq!((report.claims_kept, &*report.lost), (1, &["县委".to_owned()][..]), "{report:?}");
    let back = reduce(&next, Action::Undo);
    assert_eq!(content(&back), content(&now));
    assert_eq!(back.rewritten, None);
}

#[test]
fn a_step_of_another_program_is_refused() {
    let state = OPENED.with(Rc::clone);
    let id = state.article.as_ref().unwrap().annotations.at(0).unwrap().id;
    let now = reduce(&state, Action::Edit(Edit::Judge(id, Status::Confirmed)));
    let mut record = export::StepRecord::new(now.history.done().next().unwrap());
    assert!(step(record.clone()).is_some());
    record.verb = "explode".to_owned();
    assert_eq!(step(record), None);
    let good = export::working(&now.working().unwrap());
    for (bad, error) in [
        ("{}".to_owned(), import::ProjectError::Foreign),
        (good.replacen("\"version\":1", "\"version\":9", 1), import::ProjectError::Newer),
        (good.replace("confirmed", "condemned"), import::ProjectError::Broken),
    ] {
        assert_eq!(import::working(&bad).unwrap_err(), error);
    }
}

#[test]
fn own_words_win_and_undo_with_the_rest() {
    let state = OPENED.with(Rc::clone);
    let never = Edit::Words(Scope::All, vec![("双招双引".to_owned(), Some(Sort::Never))]);
    let now = analyzed(&reduce(&state, Action::Edit(never)));
    let marked = |state: &State| {
        state
            .article
            .as_ref()
            .unwrap()
            .annotations
            .iter()
            .filter(|one| one.anchor.quote == "双招双引")
            .count()
    };
    assert!(marked(&state) > 0);
    assert_eq!(marked(&now), 0);
    assert_eq!(marked(&analyzed(&reduce(&now, Action::Undo))), marked(&state));
    let bad = Edit::Words(
        Scope::All,
        vec![("a\tb".to_owned(), Some(Sort::Unit)), ("  ".to_owned(), Some(Sort::Unit))],
    );
    assert!(Rc::ptr_eq(&now, &reduce(&now, Action::Edit(bad))), "what no list can hold changes nothing");
}
