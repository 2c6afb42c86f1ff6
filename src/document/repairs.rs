//! What a tagger can't know, mended by what a clause must have, a finite verb, and by what the tree says a word does.
//! Assumes tags and lemmas; changes them, and arcs of the tree that cannot stand beside them (`trees`).

use super::phrases::{begins_deed, names_day};
use super::{Document, Relation, Upos, Xpos, lemmas};

mod clauses;
mod headlines;
mod nouns;
mod roots;
mod subjects;
mod trees;
mod verbs;

use nouns::{
    is_aged, is_heard, is_hurt_people, is_manner, is_name, is_named, is_no_participle, is_owned, is_somebody,
    is_surname, opens_as_noun, precedes_past,
};
use verbs::{
    acts, acts_alone, aims, goes_on, has_object, intends, is_before_verb, is_deadly, is_done, is_done_by,
    is_done_to_antecedent, is_finite, is_no_past, is_only_verb, is_past_before_object, is_past_only, is_perfect,
    is_second_deed, is_second_harm, is_set_off, is_urged, makes_clause,
};

/// Mends the tags of one sentence, by index, and what of its tree hangs on them.
pub fn mend(document: &mut Document, sentence: usize) {
    let tokens = document.sentences[sentence].tokens.clone();
    headlines::mend(document, &tokens);
    for i in tokens.clone() {
        if i > tokens.start && i + 1 < tokens.end && (does_to_many(document, i) || hurts_more(document, i)) {
            trees::join_verb(document, i);
        }
        trees::mend(document, i);
        if let Some((xpos, upos)) = mended(document, i) {
            retag(document, i, xpos, upos);
        }
    }
    subjects::mend(document, &tokens);
    roots::free_past(document, &tokens);
}

fn retag(document: &mut Document, i: usize, xpos: Xpos, upos: Upos) {
    let lemma = lemmas::lemma(document.word(i), upos, xpos);
    let token = &mut document.tokens[i];
    (token.xpos, token.upos, token.lemma) = (xpos, upos, lemma);
}

fn mended(document: &Document, i: usize) -> Option<(Xpos, Upos)> {
    let (word, tag) = (document.word(i), document.tokens[i].xpos);
    match tag {
        _ if word == "shot" && !tag.is_verb() && shoots(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        // "Bomb kills 5, wounds 20".
        _ if !tag.is_verb() && hurts_more(document, i) => {
            Some((if word.ends_with('s') { Xpos::Vbz } else { Xpos::Vbp }, Upos::Verb))
        }
        // "Shells fell on Kharkiv", "Youths threw stones".
        Xpos::Prp | Xpos::PrpS
            if word.len() > 4
                && word.ends_with('s')
                && !word.ends_with("selves")
                && !matches!(word, "theirs" | "yours") =>
        {
            Some((Xpos::Nns, Upos::Noun))
        }
        // "Gunmen wound villagers" in a headline: nobody winds them.
        Xpos::Vbd if lemmas::lower(word) == "wound" && has_object(document, i) => Some((Xpos::Vbp, Upos::Verb)),
        // "A gold mine": no pronoun stands there.
        Xpos::Prp | Xpos::PrpS if word == "mine" && ends_phrase(document, i) => Some((Xpos::Nn, Upos::Noun)),
        // "That masked men opened fire".
        Xpos::Vbd | Xpos::Vbn if opens_phrase(document, i) => {
            // "Suspected" is a word of doubt, too.
            let doubts = matches!(lemmas::lower(word).as_str(), "suspected" | "alleged");
            Some(if doubts { (Xpos::Vbn, Upos::Verb) } else { (Xpos::Jj, Upos::Adj) })
        }
        Xpos::Rb if word == "tore" => Some((Xpos::Vbd, Upos::Verb)),
        // "Blinken, speaking in Tel Aviv, condemned".
        Xpos::Vbn | Xpos::Vbd if is_name(document, i) => Some((Xpos::Nnp, Upos::Propn)),
        // "Killing 90 suspected rebels".
        Xpos::Vbn | Xpos::Vbd if describes_counted(document, i) => Some((Xpos::Vbn, Upos::Verb)),
        // "Visited the wounded".
        Xpos::Vbn | Xpos::Vbd if is_hurt_people(document, i) => Some((Xpos::Nns, Upos::Noun)),
        Xpos::Vbn if is_no_participle(document, i) => Some((Xpos::Nn, Upos::Noun)),
        // "Arrested Ali Said in May".
        Xpos::Vbd if word == "Said" && document.tokens[i - usize::from(i > 0)].xpos.is_name() => {
            Some((Xpos::Nnp, Upos::Propn))
        }
        // "Abu Sayed was shot".
        Xpos::Vbd | Xpos::Vbn | Xpos::Vbz | Xpos::Vbp if is_surname(document, i) => Some((Xpos::Nnp, Upos::Propn)),
        // "A man wanted for murder was arrested".
        Xpos::Vbd if word == "wanted" && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::In) => {
            Some((Xpos::Vbn, Upos::Verb))
        }
        Xpos::Vbd if !word.ends_with("ed") && is_no_past(document, i) => Some((Xpos::Vbp, Upos::Verb)),
        // "The military seized power".
        Xpos::Jj if matches!(word, "military" | "general") && is_before_verb(document, i) => {
            Some((Xpos::Nn, Upos::Noun))
        }
        Xpos::Vbd if is_done_by(document, i) => Some((Xpos::Vbn, Upos::Verb)),
        // "The arsonist set fire to a mill".
        Xpos::Nn | Xpos::Jj | Xpos::Vb
            if word == "set"
                && (i + 1..i + 4).any(|j| matches!(document.word(j), "fire" | "ablaze" | "alight"))
                && (makes_clause(document, i) || is_joined(document, i)) =>
        {
            Some((Xpos::Vbd, Upos::Verb))
        }
        Xpos::Pos if opens(document, i) => Some((Xpos::Open, Upos::Punct)),
        // "Found Ann Roe guilty of murder".
        Xpos::Nn | Xpos::Rb if word == "guilty" => Some((Xpos::Jj, Upos::Adj)),
        // "Reduced the market to rubble".
        Xpos::Vb if word == "rubble" => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vb if word.ends_with('s') && !word.ends_with("ss") => Some((Xpos::Nns, Upos::Noun)),
        Xpos::Jj | Xpos::Vb
            if word.eq_ignore_ascii_case("dead")
                && i.checked_sub(1).is_some_and(|j| document.tokens[j].lemma == "shoot") =>
        {
            Some((Xpos::Rp, Upos::Adv))
        }
        // "Was fatally shot".
        Xpos::Jj if word == "shot" => Some((Xpos::Vbn, Upos::Verb)),
        // "A blast hurt five", which leaves the clause no subject; "in an ambush Tuesday".
        Xpos::Jj if matches!(word, "blast" | "ambush") => Some((Xpos::Nn, Upos::Noun)),
        // "Gunned down by hitmen".
        Xpos::Fw if word.ends_with("men") => Some((Xpos::Nns, Upos::Noun)),
        // "Left 13 inmates dead".
        Xpos::Vbz if is_counted(document, i) => Some((Xpos::Nns, Upos::Noun)),
        // "Soldiers and allied militiamen".
        Xpos::Vbd if word == "allied" && is_among_people(document, i) => Some((Xpos::Jj, Upos::Adj)),
        // "When a landmine planted by bandits exploded".
        Xpos::Jj
            if word.ends_with("ed") && acts_alone(&lemmas::by_rule(word, Xpos::Vbd)) && makes_clause(document, i) =>
        {
            Some((Xpos::Vbd, Upos::Verb))
        }
        Xpos::Jj if is_suffered(document, i) => Some((Xpos::Vbn, Upos::Verb)),
        Xpos::Jj if is_somebody(document, i) => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vb if makes_clause(document, i) => {
            let past = lemmas::is_irregular(&lemmas::lower(word), Xpos::Vbd);
            Some((if past { Xpos::Vbd } else { Xpos::Vbp }, Upos::Verb))
        }
        Xpos::Vbn | Xpos::Jj if word.ends_with("ed") && does_to_many(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Nn if word.ends_with("ing") && (does_to_many(document, i) || describes(document, i)) => {
            Some((Xpos::Vbg, Upos::Verb))
        }
        // "Opening fire and torching stalls".
        Xpos::Nn if is_second_harm(document, i) => Some((Xpos::Vbg, Upos::Verb)),
        // "Fired the judge, sparking protests".
        Xpos::Nn
            if matches!(word, "sparking" | "triggering" | "prompting" | "provoking") && is_after_comma(document, i) =>
        {
            Some((Xpos::Vbg, Upos::Verb))
        }
        // "A video claiming responsibility".
        Xpos::Nn if begins_deed(word) && i > 0 && document.tokens[i - 1].xpos.is_noun() => {
            Some((Xpos::Vbg, Upos::Verb))
        }
        Xpos::Vbn if is_set_off(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Vbn
            if makes_clause(document, i) && (has_object(document, i) || acts_alone(&document.tokens[i].lemma)) =>
        {
            Some((Xpos::Vbd, Upos::Verb))
        }
        // "Denied any role and accused troops of shelling".
        Xpos::Vbn if word == "accused" && accuses(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        // "Riot police deployed in Douala on Monday".
        Xpos::Vbn if word == "deployed" && is_only_verb(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        // "Suspected jihadists fired on migrants".
        Xpos::Vbn if aims(document, i) && makes_clause(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        // "Condemned it and called for calm".
        Xpos::Vbn if acts_alone(&document.tokens[i].lemma) && goes_on(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Vbp | Xpos::Vbz if is_past_only(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Nn | Xpos::Vb if is_past_only(document, i) && goes_on(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Nn | Xpos::Vb | Xpos::Md | Xpos::Sym
            if is_past_only(document, i) && (makes_clause(document, i) || is_second_deed(document, i)) =>
        {
            Some((Xpos::Vbd, Upos::Verb))
        }
        Xpos::In if word == "to" && document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Vb) => {
            Some((Xpos::To, Upos::Part))
        }
        Xpos::Jj if word == "old" && is_aged(document, i) => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Nn if is_urged(document, i) => Some((Xpos::Vb, Upos::Verb)),
        Xpos::Vbn if acts(document, i) && has_object(document, i) || is_done_to_antecedent(document, i) => {
            Some((Xpos::Vbd, Upos::Verb))
        }
        Xpos::Jj | Xpos::Nn if matches!(word, "slain" | "shot" | "beaten" | "sunk") && is_done(document, i) => {
            Some((Xpos::Vbn, Upos::Verb))
        }
        Xpos::Nn | Xpos::In if is_past_before_object(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::In if is_past_only(document, i) => Some((Xpos::Vbd, Upos::Verb)),
        Xpos::Nn | Xpos::Jj if (is_past_only(document, i) || word.ends_with("ed")) && is_only_verb(document, i) => {
            Some((Xpos::Vbd, Upos::Verb))
        }
        // "Taliban fighters overran".
        Xpos::Vbz if precedes_past(document, i) => Some((Xpos::Nns, Upos::Noun)),
        Xpos::Jjs | Xpos::Rbs if matches!(word, "protest" | "arrest" | "unrest" | "request" | "conquest") => {
            Some((Xpos::Nn, Upos::Noun))
        }
        // "The army plans to attack Kidal".
        Xpos::Nns if matches!(word, "plans" | "hopes" | "aims" | "vows" | "attempts") && intends(document, i) => {
            Some((Xpos::Vbz, Upos::Verb))
        }
        // "Held a rally": no adverb.
        Xpos::Rb if word == "rally" => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vbg
            if matches!(word, "fighting" | "shelling" | "bombing")
                && (is_named(document, i) || is_in_streets(document, i)) =>
        {
            Some((Xpos::Nn, Upos::Noun))
        }
        Xpos::Rb if word.ends_with("ways") && !is_manner(word) => Some((Xpos::Nns, Upos::Noun)),
        // "The shooting death of a nurse".
        Xpos::Vbg if document.tokens.get(i + 1).is_some_and(|t| t.lemma == "death") => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vbg if is_owned(document, i) => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vbg if opens_as_noun(document, i) || is_heard(document, i) => Some((Xpos::Nn, Upos::Noun)),
        Xpos::Vbz if opens_as_noun(document, i) => Some((Xpos::Nns, Upos::Noun)),
        Xpos::Nn if is_perfect(document, i) => Some((Xpos::Vbn, Upos::Verb)),
        _ => None,
    }
}

/// "shot" of "shot dead", "came in, shot and killed a clerk", "a man let go from his job shot two colleagues".
fn shoots(document: &Document, i: usize) -> bool {
    let word = |i: usize| if i < document.tokens.len() { document.word(i) } else { "" };
    let tag = |i: usize| document.tokens.get(i).map(|t| t.xpos);
    let after_noun = i.checked_sub(1).and_then(tag).is_some_and(Xpos::is_noun);
    let first = document.sentences[document.sentence_of(i)].tokens.start;
    let joined = i > first && word(i - 1) == "and" && (first..i - 1).any(|j| tag(j) == Some(Xpos::Vbd));
    is_deadly(document, i + 1)
        || word(i + 1) == "and" && matches!(word(i + 2), "killed" | "wounded" | "injured")
        || after_noun && tag(i + 1) == Some(Xpos::Cd) && tag(i + 2) == Some(Xpos::Nns)
        // "Burned villages and shot civilians".
        || joined && tag(i + 1) == Some(Xpos::Nns) && !tag(i + 2).is_some_and(is_finite)
}

/// "injured" of "killed three people and injured five": no adjective stands before a number.
fn does_to_many(document: &Document, i: usize) -> bool {
    let joint = i.checked_sub(1).is_some_and(|j| document.tokens[j].xpos == Xpos::Cc);
    let (word, next) = (document.word(i), document.tokens.get(i + 1));
    let counts = |lemma: &str| matches!(lemma, "dozen" | "score" | "hundred" | "thousand" | "ten");
    // "Injured more than 70".
    let hedge =
        |i: usize| matches!(document.word(i), "more" | "than" | "least" | "over" | "some" | "nearly" | "almost");
    let number = i + 1 + (i + 1..i + 3).take_while(|&j| hedge(j) || document.word(j) == "at" && hedge(j + 1)).count();
    let hedged = document.tokens.get(number).is_some_and(|t| t.xpos == Xpos::Cd);
    let many = hedged || next.is_some_and(|t| t.xpos == Xpos::Nns && counts(&t.lemma));
    joint && (many || acts_besides(document, i)) && (word.ends_with("ed") || word.ends_with("ing"))
}

/// "wounds" of "kills 5, wounds 20": a number follows, and what was done before stands in front.
fn hurts_more(document: &Document, i: usize) -> bool {
    const HARMS: &[&str] = &["wound", "wounds", "injure", "injures", "hurt", "hurts", "kill", "kills", "maim", "maims"];
    let tag = |i: usize| document.tokens.get(i).map(|t| t.xpos);
    let joint = i.checked_sub(1).is_some_and(|j| matches!(tag(j), Some(Xpos::Comma | Xpos::Cc)));
    joint && HARMS.contains(&document.word(i)) && tag(i + 1) == Some(Xpos::Cd)
}

/// What people are said to be before their noun.
const DESCRIBE: &[&str] = &["armed", "masked", "hooded", "suspected", "alleged", "retired", "unarmed", "displaced"];

/// "masked" of "masked men seized a bus", "said Monday masked men fled": people follow, and whoever could mask them is not named.
fn opens_phrase(document: &Document, i: usize) -> bool {
    let first = document.sentences[document.sentence_of(i)].tokens.start == i;
    let subject = |i: usize| {
        let tag = document.tokens[i].xpos;
        tag.is_noun() && !names_day(document.word(i)) || matches!(tag, Xpos::Prp | Xpos::Wp | Xpos::Rb)
    };
    // "The army and masked men"; not "attacked and masked".
    let joined = |i: usize| document.tokens[i].xpos == Xpos::Cc && !document.tokens[i - 1].xpos.is_noun();
    let auxiliary = |i: usize| matches!(document.tokens[i].lemma.as_str(), "be" | "have") || i > 0 && joined(i);
    let people = document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Nns);
    let describes = DESCRIBE.contains(&lemmas::lower(document.word(i)).as_str());
    describes && people && (first || !subject(i - 1) && !auxiliary(i - 1))
}

/// "accused" of "and accused troops of shelling".
fn accuses(document: &Document, i: usize) -> bool {
    let joint = is_joined(document, i);
    let of = (i + 2..(i + 7).min(document.tokens.len())).find(|&j| document.word(j) == "of");
    joint && of.is_some_and(|j| document.tokens.get(j + 1).is_some_and(|t| t.xpos == Xpos::Vbg))
}

/// "Street fighting continued".
fn is_in_streets(document: &Document, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|j| document.word(j).eq_ignore_ascii_case("street"))
}

fn is_joined(document: &Document, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|j| document.tokens[j].xpos == Xpos::Cc)
}

fn is_after_comma(document: &Document, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|j| document.tokens[j].xpos == Xpos::Comma)
}

/// Whether a word follows an article, an adjective or a noun.
fn ends_phrase(document: &Document, i: usize) -> bool {
    let before = i.checked_sub(1).map(|j| document.tokens[j].xpos);
    before.is_some_and(|t| t.is_noun() || matches!(t, Xpos::Dt | Xpos::Jj | Xpos::PrpS))
}

/// "suspected" of "90 suspected rebels", "kidnapped" of "300 kidnapped pupils were freed".
fn describes_counted(document: &Document, i: usize) -> bool {
    let counted = i.checked_sub(1).is_some_and(|j| document.tokens[j].xpos == Xpos::Cd);
    // "Two suspected US drone strikes".
    let tags = || document.tokens[i + 1..].iter().map(|t| t.xpos);
    let modifiers = tags().take(3).take_while(|t| matches!(t, Xpos::Nnp | Xpos::Nn | Xpos::Jj)).count();
    let people = tags().nth(modifiers) == Some(Xpos::Nns);
    let freed = tags().nth(modifiers + 1).is_some_and(|t| matches!(t, Xpos::Vbn | Xpos::Vbd | Xpos::Vbp));
    let held = matches!(document.word(i), "kidnapped" | "abducted" | "captured" | "detained" | "jailed" | "wounded");
    counted && people && (DESCRIBE.contains(&document.word(i)) || held && freed)
}

/// "inmates" of "left 13 inmates dead": a number stands before it, and a verb before that.
fn is_counted(document: &Document, i: usize) -> bool {
    let tag = |back: usize| i.checked_sub(back).map(|j| document.tokens[j].xpos);
    document.word(i).ends_with('s') && tag(1) == Some(Xpos::Cd) && tag(2).is_some_and(Xpos::is_verb)
}

/// "allied" of "soldiers and allied militiamen killed": joined to people, with a verb of theirs to come.
fn is_among_people(document: &Document, i: usize) -> bool {
    let joint = i > 1 && document.tokens[i - 1].xpos == Xpos::Cc && document.tokens[i - 2].xpos.is_noun();
    let noun =
        (i + 1..document.tokens.len()).find(|&j| !matches!(document.tokens[j].xpos, Xpos::Nnp | Xpos::Jj | Xpos::Nn));
    joint && noun.is_some_and(|j| document.tokens[j].xpos == Xpos::Nns)
}

/// "blocked" of "burned a bus and blocked roads", which the tree takes for what the roads were.
fn acts_besides(document: &Document, i: usize) -> bool {
    let token = |i: usize| document.tokens.get(i).filter(|t| t.relation.is_some());
    let Some((word, next)) = token(i).zip(token(i + 1)).filter(|(_, next)| next.xpos == Xpos::Nns) else {
        return false;
    };
    let joined = next.relation == Some(Relation::Conj) && next.head < i;
    let above = token(next.head).filter(|_| joined);
    let object = above.is_some_and(|t| t.relation == Some(Relation::Obj) || t.xpos.is_verb());
    let described = word.relation == Some(Relation::Amod) && word.head == i + 1;
    let tied = word.relation == Some(Relation::Conj);
    let mended = tied && next.relation == Some(Relation::Obj) && next.head == i;
    (mended || object && (described || tied)) && !DESCRIBE.contains(&document.word(i))
}

/// Whether a word describes the noun before it, as only a participle does.
fn describes(document: &Document, i: usize) -> bool {
    let token = &document.tokens[i];
    token.relation == Some(Relation::Acl) && token.head + 1 == i
}

/// "were injured" with a subject that is acted on: a participle.
fn is_suffered(document: &Document, i: usize) -> bool {
    let near = i.saturating_sub(40)..i;
    let mut before = near.into_iter().map(|j| &document.tokens[j]).filter(|t| t.head == i);
    document.word(i).ends_with("ed") && before.any(|t| t.relation == Some(Relation::NsubjPass))
}

/// Whether a lone mark stands before a word and after a blank: an opening quotation mark.
fn opens(document: &Document, i: usize) -> bool {
    let span = document.tokens[i].span;
    let before = document.text[..span.start].chars().next_back();
    span.end - span.start < 4 && document.word(i).chars().count() == 1 && before.is_none_or(char::is_whitespace)
}
