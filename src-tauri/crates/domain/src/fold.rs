//! How typed text is compared with names.
//!
//! Owns what counts as the same letter when somebody searches: case and accents do not tell letters apart, for a keyboard may
//! lack them. Names that are one and the same are another matter: `Malmo` finds `Malmö`, but does not stand for it.

/// A text as searches compare it: in lower case and without accents; `ø`, `ł`, `ß` and the like as they are typed without them.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => out.push_str(plain),
            None => out.push(letter),
        }
    }
    out
}

/// What a letter in lower case is typed as on a keyboard without it; nothing for an accent that stands by itself.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => "",
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::folded;

    /// Names of many languages, as somebody types them whose keyboard has none of their letters.
    #[test]
    fn names_are_compared_without_their_accents() {
        for (name, typed) in [
            ("Malmö", "malmo"),
            ("Ødegård", "odegard"),
            ("ŁÓDŹ", "lodz"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("Nguyễn Đức", "nguyen duc"),
            ("Jose\u{301}", "jose"),
            ("Ærø", "aero"),
            ("Кириллица", "кириллица"),
            ("東京", "東京"),
        ] {
            assert_eq!(folded(name), typed);
            assert_eq!(folded(typed), typed, "what is folded stays");
        }
    }
}
