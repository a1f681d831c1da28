//! An amount in a unit that the reader chooses, or in CNY at a rate that the reader states.

use super::context::{Ui, use_ui};
use super::dom;
use crate::message::Message;
use crate::recognize::figure::{Amount, Dimension, Interval, Number, is_currency};
use crate::view::{bounds, grouped};
use rust_decimal::Decimal;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ConversionProps {
    pub(super) amount: Amount,
}

/// A row of the card; nothing where the amount has no other unit.
#[component]
pub(super) fn Conversion(props: &ConversionProps) -> Html {
    let chosen = use_state(|| None::<&'static str>);
    let rate = use_state(String::new);
    let ui = use_ui();
    let Some(unit) = props.amount.unit.as_deref() else {
        return Html::default();
    };
    match Dimension::of(unit) {
        Some(dimension) => units(&ui, &props.amount, unit, dimension, &chosen),
        None if unit != "CNY" && is_currency(unit) => money(&ui, &props.amount, unit, &rate),
        None => Html::default(),
    }
}

fn units(
    ui: &Ui,
    amount: &Amount,
    unit: &str,
    dimension: &'static Dimension,
    chosen: &UseStateHandle<Option<&'static str>>,
) -> Html {
    let offered: Vec<_> =
        dimension.offered.iter().copied().filter(|other| !dimension.same(unit, other)).collect();
    let target = chosen.filter(|target| offered.contains(target)).or(offered.first().copied());
    let Some(target) = target else {
        return Html::default();
    };
    let choose = {
        let (chosen, offered) = (chosen.clone(), offered.clone());
        Callback::from(move |event: Event| {
            let value = dom::value(&event);
            chosen.set(offered.iter().copied().find(|unit| *unit == value));
        })
    };
    let mut exact = true;
    let result = converted(ui, amount, |number| {
        let converted = dimension.convert(number, unit, target)?;
        exact &= converted.exact;
        Some(converted.number)
    });
    let result = result.map(|text| format!("{} {text} {target}", if exact { "=" } else { "≈" }));
    html! {
        <>
            <dt>{ ui.text(Message::ConversionLabel) }</dt>
            <dd class="conversion">
                <output lang="zh" for="convert-into">{ result.unwrap_or_default() }</output>
                <select id="convert-into" lang="zh" aria-label={ui.text(Message::ConversionUnit)} onchange={choose}>
                    { for offered.iter().map(|unit| html! {
                        <option value={*unit} selected={*unit == target}>{ unit }</option>
                    }) }
                </select>
            </dd>
        </>
    }
}

fn money(ui: &Ui, amount: &Amount, unit: &str, rate: &UseStateHandle<String>) -> Html {
    let oninput = {
        let rate = rate.clone();
        Callback::from(move |event: InputEvent| rate.set(dom::value(&event)))
    };
    let stated =
        rate.trim().parse::<Decimal>().ok().filter(|rate| rate.is_sign_positive() && !rate.is_zero());
    let result = stated.and_then(|rate| converted(ui, amount, |number| number.checked_mul(rate)));
    let result = result.map_or_else(|| ui.text(Message::RateHint).to_owned(), |text| format!("= {text} CNY"));
    html! {
        <>
            <dt>{ ui.text(Message::RateLabel) }</dt>
            <dd class="conversion">
                <label for="rate">{ ui.fill(Message::RateOf, &[unit]) }</label>
                <input id="rate" type="text" inputmode="decimal" autocomplete="off" size="7"
                    value={(**rate).clone()} {oninput} />
                <output for="rate">{ result }</output>
            </dd>
        </>
    }
}

/// The number, or the bounds where there is no single one, each converted.
fn converted(
    ui: &Ui,
    amount: &Amount,
    mut convert: impl FnMut(Decimal) -> Option<Decimal>,
) -> Option<String> {
    if let Some(Number::Decimal(number)) = amount.number {
        return convert(number).map(|number| grouped(&number.normalize().to_string()));
    }
    let interval = amount.interval?;
    let low = interval.low.and_then(&mut convert);
    bounds(ui.locale, Interval { low, high: interval.high.and_then(convert), ..interval })
}
