//! What stands below a picture: a short line with a credit, or a line given twice.

/// Longer lines are read as text.
const MOST_WORDS: usize = 60;

/// Beginnings of a caption or credit, in lower case.
const STARTS: &[&str] = &[
    "photo:",
    "photos:",
    "photo by",
    "photograph:",
    "photography:",
    "photo credit",
    "photo courtesy",
    "photo/",
    "picture:",
    "pictures:",
    "image:",
    "images:",
    "image credit",
    "image courtesy",
    "image by",
    "image via",
    "credit:",
    "credits:",
    "credit line",
    "file photo",
    "file picture",
    "file image",
    "file -",
    "file –",
    "file —",
    "file:",
    "(file",
    "[file",
    "caption:",
    "illustration:",
    "map:",
    "graphic:",
    "screenshot",
    "screengrab",
    "video grab",
    "courtesy of",
    "courtesy:",
    "handout",
    "representational image",
    "representative image",
    "in this photo",
    "in this image",
    "in this picture",
    "in this handout",
    "this photo",
    "this handout",
    "a screengrab",
    "a screenshot",
    "a still from",
    "a file photo",
    "a handout",
    "an undated photo",
    "an undated handout",
];

/// Agencies and kinds of credit, in lower case, that stand in brackets or after a slash at a caption's end.
const CREDITS: &[&str] = &[
    "ap",
    "ap photo",
    "afp",
    "afp photo",
    "reuters",
    "getty",
    "getty images",
    "epa",
    "epa-efe",
    "efe",
    "xinhua",
    "tass",
    "anadolu",
    "aa",
    "anadolu agency",
    "shutterstock",
    "alamy",
    "wikimedia",
    "wikimedia commons",
    "file",
    "file photo",
    "photo",
    "screenshot",
    "supplied",
    "handout",
    "courtesy",
    "twitter",
    "x",
    "facebook",
    "telegram",
    "pti",
    "ani",
    "dpa",
    "ritzau",
    "imago",
    "zuma",
    "sipa",
    "magnum",
    "pool",
    "via ap",
    "via getty images",
    "via reuters",
    "creative commons",
];

/// Whether `line` is a caption by its own words.
pub(super) fn is_caption(line: &str) -> bool {
    let words = line.split_whitespace().count();
    if words > MOST_WORDS || line.ends_with(':') {
        return false;
    }
    let lower = line.to_lowercase();
    let starts = STARTS.iter().any(|s| lower.starts_with(s)) && !has_speech(&lower);
    starts || credited(line, &lower)
}

/// Whether a line tells of somebody speaking, which a caption seldom does.
fn has_speech(lower: &str) -> bool {
    lower.contains("” ") || lower.contains(" said ") || lower.contains(" told ")
}

/// Whether `line` ends in a credit: "[CENTCOM]", "(Jane Doe/AP)", "/ AFP", "Photo: Jane Doe".
fn credited(line: &str, lower: &str) -> bool {
    let end = line.trim_end_matches('.');
    let square = end.strip_suffix(']').and_then(|l| l.rsplit_once('['));
    if let Some((before, credit)) = square {
        let name = credit.starts_with(char::is_uppercase) && credit.split(' ').count() <= 6;
        return name && !before.trim().is_empty();
    }
    let lower = lower.trim_end_matches('.');
    if let Some((_, credit)) = lower.strip_suffix(')').and_then(|l| l.rsplit_once('(')) {
        let mut parts = credit.split(['/', ':', ',']).map(str::trim);
        return credit.contains("photo") || parts.any(|p| CREDITS.contains(&p)) && credit.contains(['/', ':']);
    }
    let slash = lower.rsplit_once('/').is_some_and(|(_, credit)| CREDITS.contains(&credit.trim()));
    let images = [" getty images", " shutterstock", " wikimedia commons"].iter().any(|c| lower.ends_with(c));
    let label = ["photo: ", "photograph: ", "picture: ", "photo by ", "image: ", "photo credit: ", "credit: "];
    let tail = label.iter().filter_map(|l| lower.rsplit_once(l)).any(|(_, name)| name.split_whitespace().count() <= 6);
    slash || images || tail
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_captions() {
        for line in [
            "Marines on patrol near Marjah on May 3. [USMC]",
            "A street in Khartoum after the fighting (Amina Diop/AFP)",
            "Displaced families wait for water in Goma. Photo: Amina Diop",
            "FILE PHOTO: A tank stands on a road near Bakhmut",
            "Smoke rises over Sumy / AFP",
            "Rescuers at work. (AP Photo/Amina Diop)",
        ] {
            assert!(is_caption(line), "{line}");
        }
    }

    #[test]
    fn prose_is_no_caption() {
        for line in [
            "The film shows soldiers burning huts [as they left].",
            "Two men were held (one in Gao).",
            "This photo proves it, the mayor said on Monday.",
            "The figure rose to 40.[2]",
        ] {
            assert!(!is_caption(line), "{line}");
        }
    }
}
