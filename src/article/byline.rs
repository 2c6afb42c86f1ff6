//! Who wrote an article and for whom: "By Jane Doe and John Roe", "Jane Doe, Kabul", "Doe reported from Sydney.",
//! "Other reports by Example Wire", "© 2021 Reuters".

/// The writers named on a byline, in order; none if `line` is no byline that begins with "By".
pub(super) fn after_by(line: &str) -> Option<Vec<String>> {
    let lower = line.to_lowercase();
    let label = ["by ", "by: ", "written by ", "story by ", "author: ", "text by "]
        .into_iter()
        .find(|l| lower.starts_with(*l))?;
    let rest = line.get(label.len()..)?.trim();
    let names: Vec<String> = names(rest);
    (rest.len() <= 160 && !names.is_empty() && !rest.ends_with('.')).then_some(names)
}

/// The writers that a line known to be a byline names: "By ...", a bare name, a name before a date.
pub(super) fn names_of(line: &str) -> Vec<String> {
    if let Some(names) = after_by(line) {
        return names;
    }
    if is_credit(line) || is_outlet(line) || is_anonymous(line) {
        return Vec::new();
    }
    let before_date = super::dates::find(line).map_or(line, |stated| &line[..stated.span.start]);
    let name = before_date.trim_matches(|c: char| !c.is_alphanumeric()).trim_start_matches("By ");
    let name = name.split(", ").next().filter(|_| signs(name)).unwrap_or(name);
    let labelled = ["Published", "Updated", "Posted"].iter().any(|label| name.starts_with(label));
    let agency = is_known_agency(name) && name.len() < line.len();
    if !labelled && is_bare_name(name) || agency { vec![name.to_owned()] } else { Vec::new() }
}

/// The parts of a list of names that look like names.
fn names(list: &str) -> Vec<String> {
    let list = list.split(" | ").next().unwrap_or(list);
    let list = list.replace(" and ", ", ").replace(" & ", ", ").replace(" AND ", ", ").replace('/', ", ");
    // "By Ann Roe in London and Jan Dow in Berlin": where they are is no name.
    let parts = list.split([',', ';', '|', '•', '·']).map(|p| p.split(" in ").next().unwrap_or(p));
    let parts = parts.map(|p| p.trim().trim_end_matches('.')).filter(|p| is_name(p));
    // After the first, a word alone is where: "By Ann Roe, Magdeburg".
    let writer = |(i, p): &(usize, &str)| *i == 0 || p.contains(' ') || is_known_agency(p);
    parts.enumerate().filter(writer).map(|(_, p)| p.to_owned()).collect()
}

/// Whether a line below a byline says for whom or where its writer works: "Associated Press Writer", "BBC News, Bangkok".
pub(super) fn is_credit(line: &str) -> bool {
    const WORK: &[&str] = &[
        "Writer", "Correspondent", "Reporter", "Editor", "Staff", "Press", "News", "Bureau", "Service", "Times", "Post",
    ];
    let known = |w: &str| WORK.contains(&w) || is_known_agency(w);
    let words = || line.split([' ', ',', '/']).filter(|w| !w.is_empty());
    words().count() <= 6 && words().any(known) && words().all(|w| w.starts_with(char::is_uppercase) || w == "in")
}

/// "Ann Roe, Staff Writer".
pub(super) fn signs(line: &str) -> bool {
    line.split_once(", ").is_some_and(|(name, work)| is_bare_name(name) && is_credit(work))
}

/// "From Our Correspondent", "By our staff reporter".
pub(super) fn is_anonymous(line: &str) -> bool {
    let lower = line.to_lowercase();
    let ours = lower.starts_with("from our ") || lower.starts_with("by our ");
    ours && lower.split(' ').count() <= 6
        && ["correspondent", "reporter", "staff", "bureau"].iter().any(|w| lower.ends_with(w))
}

/// Whether a line is the name of a paper or station and no more: "The Daily Prairie", "Al Jazeera".
pub(super) fn is_outlet(line: &str) -> bool {
    const PAPERS: &[&str] = &[
        "Chronicle", "Courier", "Daily", "Dispatch", "Gazette", "Guardian", "Herald", "Independent", "Jazeera",
        "Journal", "Mail", "Mirror", "Monitor", "Observer", "Post", "Standard", "Star", "Telegraph", "Times",
        "Tribune", "Weekly",
    ];
    let words = || line.split_whitespace();
    (2..=4).contains(&words().count()) && is_name(line) && words().any(|w| PAPERS.contains(&w))
}

/// Whether `words` could be somebody's name, or an agency's: a few words, each with a capital or a particle.
pub(super) fn is_name(words: &str) -> bool {
    let words: Vec<_> = words.split_whitespace().collect();
    let particle = |w: &str| {
        matches!(
            w,
            "al" | "bin"
                | "ben"
                | "da"
                | "de"
                | "del"
                | "den"
                | "der"
                | "di"
                | "dos"
                | "el"
                | "la"
                | "le"
                | "of"
                | "ul"
                | "van"
                | "von"
                | "y"
        )
    };
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase()) || w.starts_with("al-") || w.starts_with("el-");
    let spelt = |w: &str| w.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
    (1..=5).contains(&words.len())
        && words.iter().all(|w| spelt(w) && (capital(w) || particle(w)))
        && words.first().is_some_and(|w| capital(w))
}

/// Whether `line` is a person's name and no more: two to four words, none of them common in headlines.
pub(super) fn is_bare_name(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let shouted = line.chars().all(|c| !c.is_lowercase());
    (2..=4).contains(&words) && is_name(line) && !shouted && !line.split_whitespace().any(is_place_or_section)
}

fn is_place_or_section(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "Africa", "Analysis", "Asia", "Business", "East", "Europe", "Exclusive", "International", "Middle", "News",
        "North", "Opinion", "Politics", "Report", "Security", "South", "Special", "Update", "War", "West", "World",
    ];
    WORDS.contains(&word)
}

/// Whether `line` says who reported from where, or who helped: "Doe reported from Sydney, Roe reported from Lagos."
pub(super) fn is_reporting_note(line: &str) -> bool {
    let lower = line.to_lowercase();
    let notes =
        [" reported from ", " reporting from ", " contributed to this", " contributed reporting", " contributed from "];
    line.len() < 300
        && line.starts_with(char::is_uppercase)
        && notes.iter().any(|n| lower.contains(n))
        && says_little(&lower)
}

/// Whether a line holds no more than names, places and the words of a reporting note.
fn says_little(lower: &str) -> bool {
    !["killed", "said", "attack", " were ", " was ", "that "].iter().any(|w| lower.contains(w))
}

/// The publisher that a line of boilerplate names.
pub(super) fn publisher(line: &str) -> Option<String> {
    let line = line.trim().trim_end_matches(['.', ' ']);
    let lower = line.to_lowercase();
    let labels = [
        "other reports by ",
        "source: ",
        "more reports by ",
        "more stories by ",
        "published by ",
        "copyright ",
        "© ",
        "©",
        "(c) ",
    ];
    let label = labels.into_iter().find(|l| lower.starts_with(*l))?;
    let rest = line.get(label.len()..)?.trim_start_matches(|c: char| !c.is_alphabetic());
    let rest = rest.trim_start_matches("by ");
    let name = rest.split([',', '.', ';', '|', '(', '–', '—']).next().unwrap_or(rest).trim();
    let name = name.find(" All ").map_or(name, |at| &name[..at]).trim();
    (is_name(name) || is_site(name)).then(|| name.to_owned())
}

/// The publisher that speaks of itself: "Chronicle Daily is an aggregator".
pub(super) fn self_named(line: &str) -> Option<String> {
    let about =
        [" is an automatic aggregator", " is an aggregator", " is a news aggregator", " is not responsible for"];
    let at = about.iter().find_map(|a| line.find(a))?;
    let words: Vec<_> = line[..at].rsplit(['.', '!', ':']).next()?.split_whitespace().collect();
    let from = words.iter().rposition(|w| !w.starts_with(char::is_uppercase)).map_or(0, |i| i + 1);
    let name = words[from..].join(" ");
    (is_name(&name) && !name.is_empty()).then_some(name)
}

/// One word with a capital within: "iNewsToday".
fn is_site(name: &str) -> bool {
    !name.contains(' ')
        && name.len() > 2
        && name.chars().any(char::is_uppercase)
        && name.chars().all(char::is_alphanumeric)
}

/// Whether `word` is a news agency that datelines name.
pub(super) fn is_known_agency(word: &str) -> bool {
    const AGENCIES: &[&str] = &[
        "AA", "AFP", "ANI", "ANSA", "AP", "Anadolu", "ANI", "APP", "BBC", "BERNAMA", "Bernama", "Bloomberg", "CNA",
        "CNN", "dpa", "DPA", "EFE", "IANS", "INA", "Interfax", "IRNA", "ISNA", "KUNA", "KYODO", "Kyodo", "MENA", "NAN",
        "NNA", "PTI", "QNA", "Reuters", "REUTERS", "RIA", "SANA", "SPA", "TASS", "UNI", "UPI", "VOA", "WAFA", "WAM",
        "Xinhua", "XINHUA", "Yonhap",
    ];
    AGENCIES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bylines() {
        assert_eq!(after_by("By Al-Mawrid and DPA").unwrap(), ["Al-Mawrid", "DPA"]);
        assert_eq!(after_by("BY AMINA DIOP, in Dakar").unwrap(), ["AMINA DIOP"]);
        assert_eq!(after_by("By Jean de la Croix | March 3, 2021").unwrap(), ["Jean de la Croix"]);
        assert_eq!(after_by("By Ann Roe in London and Jan Dow in Berlin").unwrap(), ["Ann Roe", "Jan Dow"]);
        assert_eq!(after_by("By Friedrich Bauer, Magdeburg").unwrap(), ["Friedrich Bauer"]);
        assert!(is_credit("Associated Press Writer") && is_credit("BBC News, Bangkok"));
        assert!(!is_credit("Gunmen raid News office in Kano") && !is_credit("Sudan army retakes palace"));
        assert!(after_by("By noon the town had fallen to the rebels.").is_none());
        assert!(after_by("By Friday, Kupiansk had fallen.").is_none());
    }

    #[test]
    fn tells_papers_and_writers_from_titles() {
        assert!(is_outlet("The Daily Prairie") && is_outlet("Al Jazeera") && !is_outlet("Troops retake Herald Square"));
        assert!(signs("Ann Roe, Staff Writer") && !signs("Ann Roe, Mali's envoy"));
        assert!(is_anonymous("From Our Correspondent") && names_of("Published On 18 Sep 2024").is_empty());
    }

    #[test]
    fn tells_names_from_headlines() {
        assert!(is_bare_name("Amina Diop") && is_bare_name("Omar al-Bashir Musa"));
        assert!(!is_bare_name("Sudan News") && !is_bare_name("War returns to Darfur") && !is_bare_name("UPDATE"));
    }

    #[test]
    fn reads_publishers_and_notes() {
        assert_eq!(publisher("Other reports by SahelToday").as_deref(), Some("SahelToday"));
        assert_eq!(publisher("© 2021 Reuters. All rights reserved.").as_deref(), Some("Reuters"));
        assert!(is_reporting_note("Diop reported from Dakar, Roy reported from Delhi."));
        assert!(!is_reporting_note("Shelling was reported from Sumy, where two were killed."));
    }
}
