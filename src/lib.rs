//! Zhupi (朱批): annotates the figures, organisations and policy slogans of a Chinese news article.
