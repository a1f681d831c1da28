//! Where slogans are looked for: quotations, and forms that show without marks.

use super::bound::{bound, is_opened};
use super::candidate::{Candidate, Origin};
use super::clues::counting::{NO_ITEMS, is_multiplied, is_plus};
use super::clues::pattern::matches_any;
use super::fold::is_separator;
use super::line::{Line, ends_any, is_han, is_stop, starts, starts_any};
use super::members::{equal_length, potential, shared, similar_length, verb_first};
use super::quotes::quotes;
use super::tables::{
    ANAPHORA, BARE_PATTERNS, COUNTED, PLAN_ITEMS, POLICY_VERBS, PRINCIPLED, STRATEGY_ENDS, STRATEGY_VERBS,
    STRONG_HEADS, WORD_BEGINNINGS,
};
use std::collections::HashSet;

/// All candidates: the quoted ones, then the bare ones; each stretch once.
pub(super) fn candidates(line: &Line<'_>) -> Vec<Candidate> {
    let mut found = quoted(line);
    for rule in [sequences, bound, counted, called, items, sums, moulds, multiples, strategies] {
        rule(line, &mut found);
    }
    let mut seen = HashSet::new();
    found.retain(|candidate| seen.insert((candidate.from, candidate.to)));
    found
}

/// The quotations, each knowing the row of quotations that it stands in.
fn quoted(line: &Line<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (open, close) in quotes(line) {
        let inside = line.slice(open, close);
        let from = open + inside.iter().take_while(|&&char| char == ' ').count();
        let to = close - inside.iter().rev().take_while(|&&char| char == ' ').count();
        if from >= to || inside.iter().any(|char| "“”「」\"《》".contains(*char)) {
            continue;
        }
        let (opening, closing) = (open - 1, close + 1);
        let lead = (found.last())
            .filter(|last| last.closing <= opening && is_joint(line.slice(last.closing, opening)))
            .map_or(opening, |last| last.lead);
        found.push(Candidate { from, to, origin: Origin::Quotes, opening, closing, lead, tail: closing });
    }
    let mut next: Option<(usize, usize)> = None;
    for candidate in found.iter_mut().rev() {
        if let Some((lead, tail)) = next
            && lead == candidate.lead
        {
            candidate.tail = tail;
        }
        next = Some((candidate.lead, candidate.tail));
    }
    found
}

/// What may stand between two quotations of one row.
fn is_joint(between: &[char]) -> bool {
    matches!(between, [] | ['、' | ',' | ' ' | '和' | '与' | '及' | '暨' | '+'] | ['以', '及'])
}

/// Parallel members without marks: 迎老乡、回故乡、建家乡.
fn sequences(line: &Line<'_>, found: &mut Vec<Candidate>) {
    let mut segments: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for (at, &char) in line.chars().iter().enumerate() {
        if !is_separator(char) && !is_stop(char) {
            continue;
        }
        segments.push((from, at));
        from = at + 1;
        if !is_separator(char) {
            runs(line, &segments, found);
            segments.clear();
        }
    }
    segments.push((from, line.chars().len()));
    runs(line, &segments, found);
}

/// Runs of three or more members among segments with separators between.
fn runs(line: &Line<'_>, segments: &[(usize, usize)], found: &mut Vec<Candidate>) {
    let mut at = 0;
    while let Some(rest) = segments.get(at..).filter(|rest| rest.len() >= 3) {
        match run(line, rest) {
            Some((candidate, count)) => {
                found.push(candidate);
                at += count;
            }
            None => at += 1,
        }
    }
}

/// The longest run that begins with the end of the first segment.
fn run(line: &Line<'_>, segments: &[(usize, usize)]) -> Option<(Candidate, usize)> {
    let (&(first_from, first_to), rest) = segments.split_first()?;
    let &(from, to) = rest.first()?;
    let length = to - from;
    let first = first_to.saturating_sub(length);
    let principled = ends_any(line.before(first, 2), &PRINCIPLED).is_some();
    if !(3..=if principled { 7 } else { 5 }).contains(&length) || first_to - first_from < length {
        return None;
    }
    let mut members = vec![(first, first_to)];
    for &(from, to) in rest.iter().take(8) {
        let whole = (to - from) <= length + 1;
        let end = if whole { to } else { from + length };
        if to - from < length || !whole && !is_closed(line, end) {
            break;
        }
        members.push((from, end));
        if !whole {
            break;
        }
    }
    while members.len() >= 3 {
        let parts: Vec<_> = members.iter().map(|&(from, to)| line.slice(from, to)).collect();
        if is_slogan_like(&parts)
            || principled
                && length >= 4
                && is_enumerated(line, &members)
                && equal_length(&parts)
                && is_native(&parts)
        {
            let end = members.last()?.1;
            return Some((Candidate::bare(first, end), members.len()));
        }
        members.pop();
    }
    None
}

/// Whether what stands at `at` closes a sequence: a head noun, 的, 等.
fn is_closed(line: &Line<'_>, at: usize) -> bool {
    let behind = line.after(at, 5);
    let named = behind.strip_prefix(&['新']).unwrap_or(behind);
    starts_any(behind, &["的", "等"]).is_some() || STRONG_HEADS.iter().any(|(head, _)| starts(named, head))
}

/// Whether every member but the last ends with the mark of enumerations.
fn is_enumerated(line: &Line<'_>, members: &[(usize, usize)]) -> bool {
    members.split_last().is_some_and(|(_, rest)| rest.iter().all(|&(_, to)| line.at(to) == Some('、')))
}

fn is_native(parts: &[&[char]]) -> bool {
    parts.iter().all(|part| part.iter().all(|&char| is_han(char)))
}

fn is_slogan_like(parts: &[&[char]]) -> bool {
    let han = is_native(parts);
    let policy = || {
        (parts.iter())
            .all(|part| part.len() == 3 && part.first().is_some_and(|&char| POLICY_VERBS.contains(char)))
    };
    let anaphora = || {
        shared(parts).is_some_and(|char| {
            ANAPHORA.contains(char) && parts.iter().all(|part| part.first() == Some(&char))
        })
    };
    let alike = || {
        equal_length(parts) && anaphora()
            || equal_length(parts) && (shared(parts).is_some() && verb_first(parts) || policy())
    };
    han && (alike() || potential(parts) && similar_length(parts))
}

/// Counting shorthand of planning: 三区两城, 一核两轴三圈.
fn counted(line: &Line<'_>, found: &mut Vec<Candidate>) {
    let is_numeral = |at: usize| line.at(at).is_some_and(|char| COUNTED.contains(char));
    let is_item = |at: usize| line.at(at).is_some_and(|char| PLAN_ITEMS.contains(char));
    let mut at = 0;
    while at < line.chars().len() {
        let mut end = at;
        while is_numeral(end) && is_item(end + 1) && end - at < 12 {
            end += 2;
        }
        if end >= at + 4 && !before_is_number(line, at) {
            found.push(Candidate::bare(at, end));
        }
        at = end.max(at + 1);
    }
}

/// Counts of what is done that a head noun follows: 三抓三促行动.
fn called(line: &Line<'_>, found: &mut Vec<Candidate>) {
    for at in 0..line.chars().len() {
        let counts = |from: usize| {
            let &[numeral, item] = line.after(from, 2) else { return false };
            COUNTED.contains(numeral) && is_han(item) && !NO_ITEMS.contains(item) && !COUNTED.contains(item)
        };
        let end = at + 4;
        let coined = counts(at) && counts(at + 2) && !line.is_word(at, end) && !before_is_number(line, at);
        let behind = line.after(end, 4);
        let inside = |other: &Candidate| other.from <= at && end <= other.to;
        if coined
            && !found.iter().any(inside)
            && line.is_edge(at)
            && STRONG_HEADS.iter().any(|(head, _)| starts(behind, head))
        {
            found.push(Candidate::bare(at, end));
        }
    }
}

fn before_is_number(line: &Line<'_>, at: usize) -> bool {
    line.before(at, 1)
        .iter()
        .any(|&char| char.is_ascii_digit() || "第一二三四五六七八九十百千万".contains(char))
}

/// A count of what is done: 三个聚焦, 十大行动.
fn items(line: &Line<'_>, found: &mut Vec<Candidate>) {
    for (at, &char) in line.chars().iter().enumerate() {
        let words: &[&str] = match char {
            '个' => &[
                "聚焦", "坚持", "着力", "突出", "统筹", "注重", "强化", "全面", "自信", "意识", "确保",
                "务必", "维护", "确立",
            ],
            '大' => &["行动", "工程", "战略", "攻坚战", "会战", "战役"],
            _ => continue,
        };
        let numeral = line.before(at, 1).iter().all(|&char| COUNTED.contains(char) && char != '一');
        if let Some(word) = starts_any(line.after(at + 1, 3), words)
            && at > 0
            && numeral
        {
            let from = if line.at(at.saturating_sub(2)) == Some('十') && at > 1 { at - 2 } else { at - 1 };
            found.push(Candidate::bare(from, at + 1 + word.chars().count()));
        }
    }
}

/// Sums without marks: 1+3+N, 互联网+政务服务. A head noun or a stop closes them.
fn sums(line: &Line<'_>, found: &mut Vec<Candidate>) {
    let mut done = 0;
    for (at, &char) in line.chars().iter().enumerate() {
        if char != '+' || at < done {
            continue;
        }
        let from = summand_before(line, at);
        let mut end = summand_behind(line, at + 1);
        while line.at(end) == Some('+') && end - at < 24 {
            end = summand_behind(line, end + 1);
        }
        done = end;
        if is_plus(line.slice(from, end)) {
            found.push(Candidate::bare(from, end));
        }
    }
}

/// Where the word before `at` begins.
fn summand_before(line: &Line<'_>, at: usize) -> usize {
    let first = at.saturating_sub(6);
    let plain = |position: &usize| {
        line.slice(*position, at).iter().all(|&char| is_han(char) || char.is_ascii_alphanumeric())
    };
    let digits = line.before(at, 6).iter().rev().take_while(|char| char.is_ascii_alphanumeric()).count();
    if digits > 0 {
        return at - digits;
    }
    let begins = || (first..at.saturating_sub(1)).rev().filter(plain).filter(|&from| line.is_edge(from));
    begins().find(|&from| is_opened(line, from)).or_else(|| begins().next()).unwrap_or(at)
}

/// Where the summand that begins at `from` ends: before a head noun, a stop or another plus.
fn summand_behind(line: &Line<'_>, from: usize) -> usize {
    let mut at = from;
    while at < from + 8 {
        let closed = at > from + 1 && line.is_edge(at) && is_closed(line, at);
        let plain = line.at(at).is_some_and(|char| is_han(char) || char.is_ascii_alphanumeric());
        let script = at > from && line.at(at).is_some_and(is_han) != line.at(from).is_some_and(is_han);
        if closed || !plain || script {
            return at;
        }
        at += 1;
    }
    (from + 1..=from + 4).find(|&at| line.is_edge(at)).unwrap_or(from)
}

/// Four-character moulds: 以商招商, 招大引强.
fn moulds(line: &Line<'_>, found: &mut Vec<Candidate>) {
    for (at, &char) in line.chars().iter().enumerate() {
        let window = line.after(at, 4);
        if !"以招腾筑退补延强建".contains(char) || !matches_any(window, &BARE_PATTERNS) {
            continue;
        }
        let crossing = starts_any(line.after(at + 2, 2), &WORD_BEGINNINGS).is_some();
        let one_word = line.is_word(at, at + 4);
        if !crossing && !one_word && line.is_edge(at) && line.is_edge(at + 4) {
            found.push(Candidate::bare(at, at + 4));
        }
    }
}

/// Round numbers that multiply: 开展千名干部联千企行动, 深化千万工程.
fn multiples(line: &Line<'_>, found: &mut Vec<Candidate>) {
    let mut done = 0;
    for (at, &char) in line.chars().iter().enumerate() {
        if !"百千万".contains(char) || at < done || before_is_number(line, at) || !line.is_edge(at) {
            continue;
        }
        let closed = |end: &usize| {
            let behind = line.after(*end, 4);
            starts_any(behind, &["行动", "工程", "活动", "计划", "“", "\"", "「"]).is_some()
        };
        if let Some(end) = (at + 5..=at + 14).filter(closed).find(|&end| is_multiplied(line.slice(at, end))) {
            found.push(Candidate::bare(at, end));
            done = end;
        }
    }
}

/// What a strategy is called: 实施制造强市战略.
fn strategies(line: &Line<'_>, found: &mut Vec<Candidate>) {
    for at in 3..line.chars().len() {
        if !starts(line.after(at, 2), "战略") {
            continue;
        }
        let Some(from) = (at.saturating_sub(8)..=at - 3).rev().find(|&from| opens_strategy(line, from))
        else {
            continue;
        };
        let wording = line.slice(from, at);
        let plain = wording.iter().all(|&char| is_han(char) && char != '的' && char != '大');
        if wording.len() >= 4 && plain && ends_strategy(wording) && line.is_edge(from) && line.is_edge(at) {
            found.push(Candidate::bare(from, at));
        }
    }
}

/// Whether a name ends as coined strategies do: 制造强市, 科教兴国, 创新驱动, 生态优先.
fn ends_strategy(wording: &[char]) -> bool {
    let coined = ends_any(wording, &STRATEGY_ENDS).is_some();
    coined || matches!(wording, [.., verb, _] if "强兴立富活".contains(*verb))
}

fn opens_strategy(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at, 2);
    STRATEGY_VERBS.iter().any(|verb| super::line::equals(before, verb))
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use crate::recognize::marked::segmenter;
    use crate::recognize::slogan::line::Line;

    fn check(text: &str, expected: &[&str]) {
        let tokens = segmenter().segment(text);
        let line = Line::new(text, &tokens);
        let found: Vec<_> = (candidates(&line).iter())
            .map(|candidate| line.span(candidate.from, candidate.to).of(text))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn quotations_know_their_row() {
        let text = "推进“甲事办”“乙事办”、“丙”改革和“丁”";
        let line = Line::new(text, &[]);
        let rows: Vec<_> = candidates(&line).iter().map(|one| (one.lead, one.tail)).collect();
        assert_eq!(rows, [(2, 16), (2, 16), (2, 16), (19, 22)]);
    }

    #[test]
    fn sequences_show_without_marks() {
        check(
            "坚持迎老乡、回故乡、建家乡,努力让湘商回得来、留得住、发展得好,带来",
            &["迎老乡、回故乡、建家乡", "回得来、留得住、发展得好"],
        );
        check("做好稳增长、促改革、调结构、惠民生各项工作", &["稳增长、促改革、调结构"]);
        check("坚持支部引领、能人带动、群众入股，成立合作社", &["支部引领、能人带动、群众入股"]);
        check("永州市、衡阳市、郴州市", &[]);
        check("张光升、李守来、朱洪武", &[]);
        check("他学英语、练书法、打篮球", &[]);
    }

    #[test]
    fn counts_show_without_marks() {
        check("融入三区两城建设和一核两轴三圈格局", &["三区两城", "一核两轴三圈"]);
        check("一心一意，三天两夜，五大物流通道", &[]);
        check("做好三个聚焦，实施十大行动", &["三个聚焦", "十大行动"]);
        check("在三抓三促行动中，三心二意活动，三番五次来", &["三抓三促"]);
    }

    #[test]
    fn sums_moulds_and_multiples_show_without_marks() {
        check("形成1+3+N政策体系", &["1+3+N"]);
        check("推行党支部+合作社+农户模式", &["党支部+合作社+农户"]);
        check("推行互市贸易+落地加工新模式", &["互市贸易+落地加工"]);
        check("坚持以商招商，注重招大引强，以此促进发展", &["以商招商", "招大引强"]);
        check("开展了千名干部联千企“送政策”行动", &["送政策", "千名干部联千企"]);
        check("实施制造强市战略", &["制造强市"]);
    }
}
