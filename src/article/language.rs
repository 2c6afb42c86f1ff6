//! Which language a text is in, by its script and its commonest words. Cheap evidence, for a note to the reader.

use std::collections::HashMap;
use std::sync::LazyLock;

/// ISO 639-1 code, `und` where nothing tells.
pub(super) fn of(text: &str) -> &'static str {
    let sample = &text[..text.floor_char_boundary(20_000)];
    match script(sample) {
        Some(code) => code,
        None => by_words(sample),
    }
}

/// The commonest words of languages in Latin letters. Words that two of them share are in neither, or in both.
const WORDS: &[(&str, &str)] = &[
    (
        "en",
        " the of and to in that for on was with said by at from as is were has have his it had after he who are an be been its their would which but not this they ",
    ),
    (
        "es",
        " el la los las de del que y en un una por con para se su al como más fue está según tras sobre entre desde pero este ",
    ),
    (
        "fr",
        " le la les des du de et en un une dans pour par sur que qui est au aux avec ce cette il elle été selon après plus pas ont son ",
    ),
    (
        "de",
        " der die das und in den von zu mit des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei am sich ",
    ),
    (
        "pt",
        " o a os as de do da dos das que e em um uma para com não por no na nos nas ao se foi são mais segundo após pelo pela ",
    ),
    (
        "it",
        " il lo la gli le di del della dei che e in un una per con non si è da al alla sono nel nella più ha dopo anche come ",
    ),
    (
        "nl",
        " de het een en van in is dat op te zijn met voor niet die aan er om ook als bij door naar uit heeft worden werd tot ",
    ),
    (
        "tr",
        " ve bir bu için ile da de olarak olan daha çok sonra kadar gibi en ise göre ancak tarafından dedi etti oldu ",
    ),
    ("pl", " i w na z do się że nie jest o od po za jak to przez dla przy oraz przed był są został "),
    ("sv", " och i att det som en på är av för med den till inte om har de ett var från vid efter "),
    (
        "id",
        " yang di dan dengan untuk pada dari dalam ini itu tidak adalah ke oleh akan telah kepada para juga mengatakan ",
    ),
    ("sw", " na ya wa kwa ni katika la za kuwa hiyo huo hii baada kama pia watu cha vya "),
    ("so", " oo iyo ka ku in uu la ay soo waxaa ee waa ah ayaa sheegay "),
    ("ha", " da na ta a ya cewa sun an su ba ne ce wata wani yan domin kuma "),
    ("ro", " și în de la cu pe din care pentru nu mai este a fost sunt prin după "),
    ("vi", " và của là có được cho không các trong một người những đã với khi "),
];

/// For each word the languages that have it, by their places in [`WORDS`].
static LANGUAGES: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: HashMap<_, Vec<_>> = HashMap::new();
    for (i, (_, words)) in WORDS.iter().enumerate() {
        for word in words.split_whitespace() {
            languages.entry(word).or_default().push(i);
        }
    }
    languages.values_mut().for_each(Vec::dedup);
    languages
});

fn by_words(text: &str) -> &'static str {
    let mut hits = [0usize; WORDS.len()];
    let mut total = 0;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2000) {
        total += 1;
        LANGUAGES.get(word.to_lowercase().as_str()).into_iter().flatten().for_each(|&i| hits[i] += 1);
    }
    // The first of equals wins, and English is first.
    let best = hits.iter().enumerate().max_by_key(|(i, n)| (**n, WORDS.len() - i));
    match best {
        Some((i, n)) if n * 12 >= total && *n >= if i == 0 { 1 } else { 3 } => WORDS[i].0,
        _ => "und",
    }
}

/// The language of a text that is not in Latin letters.
fn script(text: &str) -> Option<&'static str> {
    let mut latin = 0;
    let mut others: [usize; SCRIPTS.len()] = [0; SCRIPTS.len()];
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match SCRIPTS.iter().position(|(first, last, _)| (*first..=*last).contains(&c)) {
            Some(i) => others[i] += 1,
            None => latin += 1,
        }
    }
    let (i, n) = others.iter().copied().enumerate().max_by_key(|(_, n)| *n)?;
    (n > latin).then(|| by_letters(SCRIPTS[i].2, text))
}

const SCRIPTS: [(char, char, &str); 19] = [
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{400}', '\u{52f}', "ru"),
    ('\u{530}', '\u{58f}', "hy"),
    ('\u{590}', '\u{5ff}', "he"),
    ('\u{600}', '\u{6ff}', "ar"),
    ('\u{900}', '\u{97f}', "hi"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{a00}', '\u{a7f}', "pa"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{d80}', '\u{dff}', "si"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1200}', '\u{137f}', "am"),
    ('\u{1780}', '\u{17ff}', "km"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{4e00}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
    ('\u{e80}', '\u{eff}', "lo"),
];

/// Letters that tell languages of one script apart.
fn by_letters(code: &'static str, text: &str) -> &'static str {
    let any = |letters: &[char]| text.contains(letters);
    match code {
        "ru" if any(&['і', 'ї', 'є', 'ґ']) => "uk",
        "ru" if any(&['ђ', 'ћ', 'џ', 'љ']) => "sr",
        "ru" if !any(&['ы', 'э']) && any(&['ъ']) => "bg",
        "ar" if any(&['ٹ', 'ڈ', 'ے', 'ں']) => "ur",
        "ar" if any(&['ټ', 'ډ', 'ښ', 'ګ']) => "ps",
        "ar" if any(&['پ', 'چ', 'ژ', 'گ', 'ی']) => "fa",
        "zh" if any(&['の', 'を', 'は', 'が']) => "ja",
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_apart() {
        for (text, want) in [
            ("Soldiers entered the town at dawn and the market was closed.", "en"),
            ("Los soldados entraron en el pueblo y cerraron el mercado por la noche.", "es"),
            ("Les soldats sont entrés dans le village et ont fermé le marché.", "fr"),
            ("Die Soldaten sind in das Dorf gekommen und haben den Markt geschlossen.", "de"),
            ("Os soldados entraram na cidade e não fecharam o mercado para as pessoas.", "pt"),
            ("Солдаты вошли в посёлок и закрыли рынок, были слышны взрывы.", "ru"),
            ("Солдати увійшли до селища і закрили ринок.", "uk"),
            ("دخل الجنود البلدة وأغلقوا السوق", "ar"),
            ("سربازان وارد شهر شدند و بازار را بستند، گزارش می‌دهد", "fa"),
            ("士兵进入小镇并关闭了市场", "zh"),
            ("42 | 17", "und"),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }
}
