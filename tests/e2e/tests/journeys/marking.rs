//! Marking and correcting in the article: with keys alone, with the mouse, by touch, and while an input method composes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use zhupi_e2e::article::Article;
use zhupi_e2e::look::Look;
use zhupi_e2e::page::Page;

use crate::reading::pasted;

const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
const DOWN: &str = "\u{e015}";
const SHIFT: &str = "\u{e008}";
const ESCAPE: &str = "\u{e00c}";
const ENTER: &str = "\u{e007}";
const HOME: &str = "\u{e011}";
const RELEASE: &str = "\u{e000}";

const TEXT: &str = "全县签约项目91个，总投资324亿元。\n青禾合作社与青禾社区共建，青禾合作社出资5000万元。\n";

/// The article in the page says what was pasted, whatever is laid over it.
async fn unchanged(page: &Page, text: &str) -> Result<()> {
    let shown = page.run("return document.querySelector('#article').textContent", vec![]).await?;
    ensure!(shown == json!(text) || shown == json!(text.trim_end_matches('\n')), "shown: {shown}");
    Ok(())
}

/// The words of the selected annotation, all its pieces together.
async fn selected(page: &Page) -> Result<String> {
    let words = "return [...document.querySelectorAll('mark[aria-current]')].map((mark) => mark.textContent).join('')";
    Ok(page.run(words, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

async fn wait_selected(page: &Page, words: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('mark[aria-current]')].map((mark) => mark.textContent).join('')";
    page.wait_true(&format!("return (() => {{ {script} }})() === {}", json!(words))).await
}

async fn in_article(page: &Page) -> Result<()> {
    page.run("document.querySelector('#article').focus()", vec![]).await?;
    Ok(())
}

async fn said(page: &Page, words: &str) -> Result<()> {
    page.wait_true(&format!("return document.querySelector('#said').textContent.includes({})", json!(words)))
        .await
}

async fn with_shift(page: &Page, key: &str, times: usize) -> Result<()> {
    for _ in 0..times {
        page.press(&format!("{SHIFT}{key}{RELEASE}")).await?;
    }
    Ok(())
}

/// With keys alone: to a sentence, over some characters, a kind for them, another end, undone and done again.
pub async fn keys_alone_mark(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    page.press(DOWN).await?;
    page.press(HOME).await?;
    with_shift(page, RIGHT, 5).await?;
    page.wait("#marking").await?;
    let chosen = page.run("return getSelection().toString()", vec![]).await?;
    ensure!(chosen == "青禾合作社", "selected: {chosen}");
    page.has_no_barriers("a selection").await?;
    page.press("2").await?;
    wait_selected(page, "青禾合作社").await?;
    page.wait("mark.organization[aria-current]:focus").await?;
    page.wait_true("return !document.querySelector('#marking')").await?;
    with_shift(page, LEFT, 3).await?;
    wait_selected(page, "青禾").await?;
    with_shift(page, RIGHT, 1).await?;
    wait_selected(page, "青禾合").await?;
    page.wait("mark[aria-current]:focus").await?;
    page.chord("z").await?;
    wait_selected(page, "青禾").await?;
    said(page, "青禾").await?;
    page.press("3").await?;
    page.wait("mark.slogan[aria-current]").await?;
    page.press("u").await?;
    page.wait("mark.organization[aria-current]").await?;
    page.press("\u{e017}").await?; // delete
    page.wait_true("return document.activeElement.closest('#article') !== null").await?;
    ensure!(selected(page).await? != "青禾", "it is still there");
    unchanged(page, TEXT).await
}

/// The cursor goes by characters, words, sentences, paragraphs and mentions, and says where it is.
pub async fn the_cursor_goes_by_units(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    let place = "const chosen = getSelection(), range = document.createRange(); \
                 range.setStart(document.querySelector('#article'), 0); range.setEnd(chosen.focusNode, chosen.focusOffset); \
                 return range.toString().length";
    let at = async |page: &Page| -> Result<u64> {
        Ok(page.run(place, vec![]).await?.as_u64().unwrap_or_default())
    };
    page.press(RIGHT).await?;
    ensure!(at(page).await? == 1, "by character: {}", at(page).await?);
    said(page, "县").await?;
    page.press("l").await?;
    let word = at(page).await?;
    ensure!(word > 1 && word < 10, "by word: {word}");
    page.press("h").await?;
    ensure!(at(page).await? < word, "back by word");
    page.press(".").await?;
    ensure!(at(page).await? == 20, "by sentence: {}", at(page).await?);
    page.press(",").await?;
    page.press("}").await?;
    ensure!(at(page).await? == 20, "by paragraph: {}", at(page).await?);
    page.press("n").await?;
    page.wait("mark[aria-current]:focus").await?;
    page.press("v").await?;
    page.wait("#marking").await?;
    let chosen = page.run("return getSelection().toString()", vec![]).await?;
    ensure!(
        chosen.as_str().is_some_and(|chosen| chosen.starts_with("青禾合作社与")),
        "the sentence: {chosen}"
    );
    page.press(ESCAPE).await?;
    page.wait_true("return !document.querySelector('#marking')").await?;
    let seen = "const box = document.querySelector('.caret').getBoundingClientRect(); \
                return box.height > 10 && box.top >= 0 && box.bottom <= innerHeight";
    page.wait_true(seen).await
}

/// With the mouse: drag over words, press a kind, for all places at once; then drag the end.
pub async fn the_mouse_marks(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    let (from, to) = page.place_of("青禾社区").await?;
    page.drag(from, (to.0 - 2, to.1)).await?;
    page.wait("#marking").await?;
    // What was dragged over is exact; a hand may miss by one.
    page.click("#marking button[aria-keyshortcuts='2']").await?;
    page.wait("mark.organization[aria-current]").await?;
    let before = selected(page).await?;
    ensure!("青禾社区".contains(&before) && !before.is_empty(), "marked: {before}");
    let end = page
        .run(
            "const box = document.querySelector('.handle.at-end').getBoundingClientRect(); \
        return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]",
            vec![],
        )
        .await?;
    let at = |place: usize| end.get(place).and_then(Value::as_i64).unwrap_or_default();
    let (_, far) = page.place_of("共建").await?;
    page.drag((at(0), at(1)), far).await?;
    page.wait_true("return [...document.querySelectorAll('mark[aria-current]')].map((mark) => mark.textContent).join('').length > 4").await?;
    let after = selected(page).await?;
    ensure!(after.starts_with(&before), "{before} became {after}");
    page.click("#undo").await?;
    wait_selected(page, &before).await?;
    unchanged(page, TEXT).await
}

/// All places of a wording are one press and one step; so is a decision on all that is shown.
pub async fn many_are_one_step(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    let marks = "return document.querySelectorAll('#article mark.document').length";
    in_article(page).await?;
    page.press(DOWN).await?;
    page.press(HOME).await?;
    with_shift(page, RIGHT, 2).await?;
    page.click("#everywhere").await?;
    page.click("#marking button[aria-keyshortcuts='4']").await?;
    page.wait_true(&format!("{marks} === 3")).await?;
    page.wait("mark.document[aria-current]:focus").await?;
    page.chord("z").await?;
    page.wait_true(&format!("{marks} === 0")).await?;

    page.click("#bulk").await?;
    page.click("#bulk-dismiss").await?;
    page.wait_true("return !document.querySelector('#article mark')").await?;
    page.has_no_barriers("nothing shown").await?;
    said(page, "忽略").await.or(said(page, "dismiss").await)?;
    page.click("#undo").await?;
    page.wait("#article mark.figure").await?;
    page.wait_true("return !document.querySelector('#article mark.dismissed')").await
}

/// While an input method composes no key does anything; afterwards the same key does.
pub async fn composing_is_left_alone(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    page.press("n").await?;
    page.wait("mark[aria-current]:focus").await?;
    let before = selected(page).await?;
    let press = "const target = document.activeElement; \
        target.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })); \
        for (const [key, composing] of [['x', true], ['y', true], ['n', true], ['Process', false], ['2', true], ['Delete', true]]) { \
            const event = new KeyboardEvent('keydown', { key, isComposing: composing, bubbles: true, cancelable: true }); \
            Object.defineProperty(event, 'keyCode', { value: 229 }); \
            if (!target.dispatchEvent(event)) return key; \
        } \
        target.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '项目' })); \
        return null";
    let taken = page.run(press, vec![]).await?;
    ensure!(taken.is_null(), "{taken} was taken while composing");
    ensure!(selected(page).await? == before, "the selection moved while composing");
    page.wait("#undo:disabled").await?;
    page.press("x").await?;
    page.wait("#undo:enabled").await?;
    Ok(())
}

/// Letters typed into fields are text.
pub async fn fields_are_for_typing(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    page.press("/").await?;
    page.wait("#find-words:focus").await?;
    page.press("青禾").await?;
    page.wait_text("#find-count", |text| text.contains('3')).await?;
    page.has_no_barriers("finding").await?;
    page.press(ENTER).await?;
    page.wait_text("#find-count", |text| text.contains('2') || text.contains('3')).await?;
    page.press("xyn").await?;
    page.wait_true("return document.querySelector('#find-words').value === '青禾xyn'").await?;
    page.wait("#undo:disabled").await?;
    page.press(ESCAPE).await?;
    page.wait_true(
        "return !document.querySelector('#finder') && document.activeElement.closest('#article') !== null",
    )
    .await
}

/// On a telephone a selection, as fingers make it, brings the bar to the lower edge, with room for a finger.
pub async fn fingers_mark(page: &Page) -> Result<()> {
    page.resize(Look::PHONE.width, Look::PHONE.height).await?;
    pasted(page, TEXT).await?;
    // The system's own handles for touch set the page's selection; no driver has them.
    let choose = "const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT); \
        for (let node = walker.nextNode(); node; node = walker.nextNode()) { \
            const at = node.data.indexOf('社区'); \
            if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 2); return true; } \
        } \
        return false";
    ensure!(page.run(choose, vec![]).await? == json!(true), "nothing to choose");
    page.wait("#marking").await?;
    let fits = "const bar = document.querySelector('#marking').getBoundingClientRect(); \
        const sizes = [...document.querySelectorAll('#marking button')].map((button) => button.getBoundingClientRect()); \
        return bar.left >= 0 && bar.right <= innerWidth && bar.bottom <= innerHeight + 1 \
            && sizes.every((size) => size.height >= 24 && size.width >= 24)";
    page.wait_true(fits).await?;
    page.has_no_barriers("a selection on a telephone").await?;
    page.screenshot("phone-marking").await?;
    page.click("#marking button[aria-keyshortcuts='2']").await?;
    wait_selected(page, "社区").await?;
    let wide = page.run("return document.documentElement.scrollWidth <= innerWidth", vec![]).await?;
    ensure!(wide == json!(true), "the page is wider than the telephone");
    page.has_no_barriers("a card on a telephone").await
}

/// The palette finds a command by a word of it and runs it; the list of keys has one for each, and none twice.
pub async fn commands_are_found(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    page.chord("k").await?;
    page.wait("#command-words:focus").await?;
    page.has_no_barriers("the palette").await?;
    page.press("next-open").await?;
    page.wait("#command-next-open[aria-selected=true]").await?;
    page.press(ENTER).await?;
    page.wait("mark[aria-current]:focus").await?;
    page.press("?").await?;
    page.wait("#keys-close:focus").await?;
    page.has_no_barriers("the list of keys").await?;
    let rows = "return [...document.querySelectorAll('.all-keys dd')].map((row) => \
                [...row.querySelectorAll('.keys')].map((keys) => [...keys.children].map((key) => key.textContent).join('+')))";
    let rows: Vec<Vec<String>> = serde_json::from_value(page.run(rows, vec![]).await?)?;
    ensure!(rows.len() > 40 && rows.iter().all(|row| !row.is_empty()), "commands without a key: {rows:?}");
    let mut all: Vec<_> = rows.concat();
    all.sort();
    let count = all.len();
    all.dedup();
    ensure!(all.len() == count, "keys that mean two things");
    page.press(ESCAPE).await?;
    page.wait("mark[aria-current]:focus").await?;
    Ok(())
}

/// A kind of the reader's own is made in the middle of marking, and is then in the legend, the list and under a key.
pub async fn an_own_kind_is_made(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    with_shift(page, RIGHT, 2).await?;
    page.click("#new-kind").await?;
    page.wait("#kind-name:focus").await?;
    page.has_no_barriers("a new kind").await?;
    page.press("地方").await?;
    page.press(ENTER).await?;
    page.wait("#article mark.own[aria-current]:focus").await?;
    page.wait_text("#kind-own-1", |text| text.contains("地方")).await?;
    page.wait("#list-own-1").await?;
    page.screenshot("own-kind").await?;
    Ok(())
}

/// The card corrects kind and value, for all places of a wording when asked; what cannot be read is said and stays.
pub async fn the_card_corrects(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    in_article(page).await?;
    page.press("n").await?;
    page.press("e").await?;
    page.wait("#correct:focus").await?;
    page.press(ENTER).await?;
    let field = page.wait("#card-value").await?;
    let type_in = "const field = document.querySelector('#card-value'); field.value = arguments[0]; \
                   field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(type_in, vec![json!("many")]).await?;
    page.wait("#card-value-bad").await?;
    page.has_no_barriers("a value that cannot be read").await?;
    page.run(type_in, vec![json!("92 个")]).await?;
    page.wait("mark.corrected[aria-current]").await?;
    page.wait_text("#card dl", |text| text.contains("92")).await?;
    drop(field);
    let choose = "const list = document.querySelector('#card-kind'); list.value = 'document'; \
                  list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, vec![]).await?;
    page.wait("mark.document[aria-current]").await?;
    page.screenshot("correcting").await?;
    page.click("#undo").await?;
    page.wait("mark.figure[aria-current]").await?;
    Ok(())
}

/// Of a long article one more mention draws one section again, a cursor that moves none.
pub async fn little_is_drawn(page: &Page) -> Result<()> {
    let text = Article::own("qinghe.txt")?.text.repeat(60);
    pasted(page, &text).await?;
    let watch = "window.touched = new Set(); \
        new MutationObserver((changes) => changes.forEach((change) => { \
            const place = change.target.nodeType === 1 ? change.target : change.target.parentElement; \
            const section = place.closest('#article > section'); \
            if (section) window.touched.add(section); \
        })).observe(document.querySelector('#article'), { subtree: true, childList: true, attributes: true, characterData: true })";
    let touched = "return window.touched.size";
    in_article(page).await?;
    page.run(watch, vec![]).await?;
    page.press(RIGHT).await?;
    page.press(".").await?;
    let moved = page.run(touched, vec![]).await?;
    ensure!(moved == json!(0), "a cursor that moved drew {moved} sections");
    with_shift(page, RIGHT, 2).await?;
    page.press("4").await?;
    page.wait("mark.document[aria-current]:focus").await?;
    let marked = page.run(touched, vec![]).await?;
    ensure!(marked == json!(1), "a mention more drew {marked} sections");
    Ok(())
}

/// axe finds nothing on the first page, in the article, in both languages and appearances, with a card open.
pub async fn no_state_has_barriers(page: &Page) -> Result<()> {
    crate::loading::started(page).await?;
    page.has_no_barriers("the first page").await?;
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    for _ in 0..2 {
        for _ in 0..3 {
            page.has_no_barriers("the article").await?;
            page.click("#theme").await?;
        }
        page.click("#language").await?;
    }
    in_article(page).await?;
    page.press("n").await?;
    page.wait("#card").await?;
    page.press("e").await?;
    page.press(ENTER).await?;
    page.has_no_barriers("a card, open to be corrected").await?;
    page.click("#export").await?;
    page.has_no_barriers("the menu of exports").await?;
    page.press(ESCAPE).await?;
    page.click("#bulk").await?;
    page.has_no_barriers("the menu for all that is shown").await
}
