//! The names of kinds and classes that other tools take: lower-case ASCII letters and underscores.

use crate::annotation::Annotation;
use crate::message::{Locale, class_name, kind_name};
use crate::recognize::Kind;
use crate::recognize::figure::FigureClass;
use crate::recognize::organization::OrganizationClass;
use crate::recognize::slogan::SloganClass;

/// A label: a kind and one of its classes; titles have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The kind.
    pub kind: Kind,
    /// The class, by its name in files.
    pub class: Option<&'static str>,
}

impl Label {
    /// All labels, in the order of kinds and classes.
    pub fn all() -> impl Iterator<Item = Self> {
        let figures = FigureClass::ALL.map(|class| (Kind::Figure, Some(class.name())));
        let organizations = OrganizationClass::ALL.map(|class| (Kind::Organization, Some(class.name())));
        let slogans = SloganClass::ALL.map(|class| (Kind::Slogan, Some(class.name())));
        (figures.into_iter().chain(organizations).chain(slogans).chain([(Kind::Document, None)]))
            .map(|(kind, class)| Self { kind, class })
    }

    /// The label of an annotation.
    #[must_use]
    pub const fn of(annotation: &Annotation) -> Self {
        Self { kind: annotation.kind(), class: annotation.body.class_name() }
    }

    /// What readers call it.
    #[must_use]
    pub fn title(self, locale: Locale) -> &'static str {
        self.class.map_or(kind_name(locale, self.kind), |class| class_name(locale, self.kind, class))
    }

    /// The name: `figure_money`, `slogan_service_brand`, `document`.
    ///
    /// ```
    /// use zhupi::export::Label;
    /// let names: Vec<_> = Label::all().map(Label::name).collect();
    /// assert!(names.contains(&"slogan_service_brand".to_owned()) && names.contains(&"document".to_owned()));
    /// ```
    #[must_use]
    pub fn name(self) -> String {
        let kind = self.kind.name();
        if let Kind::Own(own) = self.kind {
            return format!("{kind}_{}", own.0);
        }
        self.class.map_or_else(|| kind.to_owned(), |class| format!("{kind}_{}", class.replace(' ', "_")))
    }

    /// The colour that tools show the kind in, as CSS has it.
    #[must_use]
    pub const fn colour(self) -> &'static str {
        match self.kind {
            Kind::Figure => "#cfe3ff",
            Kind::Organization => "#d6efd3",
            Kind::Slogan => "#ffd9d2",
            Kind::Document => "#e8dcf7",
            Kind::Own(_) => "#e4e4e4",
        }
    }
}
