//! Who does what, by the tree: subjects and objects of a verb, through relative clauses, shared subjects and infinitives.
//! Every answer is `None` where the sentence has no tree or the tree is silent.

use super::grammar::{begins_clause, phrase_ending_at, phrase_of};
use super::nouns::{EVENTS, is_site};
use crate::document::{Document, Relation, Xpos};

/// Words further from their head than this do not count: it bounds the search in a text that is one sentence.
const REACH: usize = 120;

/// The words that depend on `head`, in order of the text.
fn children<'d>(document: &'d Document, head: usize) -> impl Iterator<Item = usize> + 'd {
    let near = head.saturating_sub(REACH)..document.tokens.len().min(head + REACH);
    near.filter(move |&i| i != head && document.tokens[i].head == head)
}

/// The words that depend on `head` so.
fn by_relation<'d>(document: &'d Document, head: usize, relations: &'d [Relation]) -> impl Iterator<Item = usize> + 'd {
    children(document, head).filter(move |&i| document.tokens[i].relation.is_some_and(|r| relations.contains(&r)))
}

/// The phrases that are the subject of the verb at `head`.
pub fn subject(document: &Document, head: usize) -> Option<Vec<usize>> {
    let found = phrases(document, &subject_words(document, head, 6));
    (!found.is_empty()).then_some(found)
}

/// Whether the verb at `head` is of a clause to which the tree gives no subject, though it is joined to no other verb.
pub fn lacks_subject(document: &Document, head: usize) -> bool {
    let own = by_relation(document, head, &[Relation::Nsubj, Relation::NsubjPass]).next();
    own.is_none() && document.tokens[head].relation == Some(Relation::Advcl)
}

/// Whether the tree gives the verb at `head` a subject that acts, before it.
pub fn acts(document: &Document, head: usize) -> bool {
    by_relation(document, head, &[Relation::Nsubj]).any(|subject| subject < head)
}

/// Whether the tree says by whom what the verb at `head` tells was done: "migrants fired on by soldiers".
pub fn is_done_by(document: &Document, head: usize) -> bool {
    by_relation(document, head, &[Relation::OblAgent]).next().is_some()
}

/// Whether the verb at `head` is that of a clause that describes a noun.
pub fn is_relative(document: &Document, head: usize) -> bool {
    document.tokens[head].relation == Some(Relation::AclRelcl)
}

/// The verb of the innermost relative clause that the word at `head` is in.
pub fn relative_clause(document: &Document, head: usize) -> Option<usize> {
    let above = |&i: &usize| Some(document.tokens[i].head).filter(|&h| h != i);
    std::iter::successors(Some(head), above).take(8).find(|&i| is_relative(document, i))
}

/// The word and those above it.
pub fn path<'d>(document: &'d Document, at: usize) -> impl Iterator<Item = usize> + 'd {
    let above = |&i: &usize| Some(document.tokens[i].head).filter(|&h| h != i);
    std::iter::successors(Some(at), above).take(16)
}

/// Whether a gerund tells of what was done before its verb: "jailed for bombing", "accused of killing", "charged with shelling",
/// "denied killing", "confessed to killing".
pub fn is_past_deed(document: &Document, at: usize) -> bool {
    const OWNS: &[&str] = &["deny", "admit", "confess", "acknowledge", "plead", "recall", "regret"];
    let token = &document.tokens[at];
    let above = document.tokens[token.head].lemma.as_str();
    let before = at.checked_sub(1).map_or("", |i| document.tokens[i].lemma.as_str());
    token.xpos == Xpos::Vbg
        && match (before, token.relation) {
            ("for" | "of" | "over", _) => true,
            ("with", _) => above == "charge",
            ("to", _) | (_, Some(Relation::Xcomp)) => OWNS.contains(&above),
            _ => false,
        }
}

/// Whether the verb at `head` only describes whom the verb at `main` tells of, by what they did before: "a man accused of killing
/// two attacked a guard", "Doe, who killed six, was executed".
pub fn is_former(document: &Document, head: usize, main: usize) -> bool {
    let steps: Vec<usize> = path(document, head).take_while(|&i| i != main).collect();
    let below = steps.last().is_some_and(|&i| document.tokens[i].head == main && i != main);
    let described = |&i: &usize| {
        matches!(document.tokens[i].relation, Some(Relation::Acl | Relation::AclRelcl))
            && document.tokens[i].head < main
    };
    let described = steps.iter().any(described);
    below && described && (is_past_deed(document, head) || is_passive(document, main))
}

/// Whether a verb is done to what the word at `at` is of: the helicopters of "damaging two helicopters", "a helicopter was hit".
pub fn suffers(document: &Document, at: usize) -> bool {
    const HARMS: &[&str] = &[
        "damage", "destroy", "down", "hit", "shoot", "bring", "attack", "strike", "lose", "intercept", "capture",
        "seize", "burn", "wreck", "disable",
    ];
    let joined = |&i: &usize| (document.tokens[i].relation == Some(Relation::Conj)).then_some(document.tokens[i].head);
    let first = std::iter::successors(Some(at), joined).take(4).last().unwrap_or(at);
    let token = &document.tokens[first];
    let object = matches!(token.relation, Some(Relation::Obj | Relation::NsubjPass));
    object && HARMS.contains(&document.tokens[token.head].lemma.as_str())
}

/// The name in apposition to the word at `head`: of "the president, Reuven Rivlin", "Rivlin"; of one person the tree may join it to
/// the state of "the president of Israel, Reuven Rivlin".
pub fn named(document: &Document, head: usize, person: bool) -> Option<usize> {
    let whose = by_relation(document, head, &[Relation::Nmod]).take(usize::from(person));
    let mut names = std::iter::once(head).chain(whose).flat_map(|i| by_relation(document, i, &[Relation::Appos]));
    names.find(|&i| document.tokens[i].xpos.is_name())
}

/// Participles that describe the word at `head`, or what "of" joins to it: of "a part of the base used by rebels", "used".
pub fn participles(document: &Document, head: usize) -> Vec<usize> {
    let whole = by_relation(document, head, &[Relation::Nmod]);
    let heads: Vec<usize> = std::iter::once(head).chain(whole).collect();
    heads.into_iter().flat_map(|h| by_relation(document, h, &[Relation::Acl]).collect::<Vec<_>>()).collect()
}

/// The phrases that prepositions add to the word at `head`.
pub fn complements(document: &Document, head: usize) -> Vec<usize> {
    let added = by_relation(document, head, &[Relation::Obl, Relation::OblAgent]);
    phrases(document, &added.flat_map(|i| with_coordinated(document, i)).collect::<Vec<_>>())
}

/// `depth` bounds the walk from verb to verb.
fn subject_words(document: &Document, head: usize, depth: usize) -> Vec<usize> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    if let Some(own) = own_subject(document, head) {
        return match antecedent(document, head, own) {
            Some(noun) => vec![noun],
            None => with_coordinated(document, own),
        };
    }
    let above = document.tokens[head].head;
    match document.tokens[head].relation {
        // Of "told Reuters that gunmen shot" Reuters did not.
        Some(Relation::Acl) if by_relation(document, head, &[Relation::Mark]).any(|i| document.word(i) == "that") => {
            Vec::new()
        }
        // "A man with a knife wounded two": no past tense describes a noun.
        Some(Relation::Acl) if document.tokens[head].xpos == Xpos::Vbd => vec![bearer(document, above)],
        // "Found two men guilty of bombing a church".
        Some(Relation::Acl | Relation::Advcl) if document.word(above) == "guilty" => {
            subject_words(document, above, depth)
        }
        // "Arrested a man on suspicion of killing", "was held on charges of bombing".
        Some(Relation::Acl) if matches!(document.tokens[above].lemma.as_str(), "suspicion" | "charge" | "count") => {
            let verb = document.tokens[above].head;
            let whom = by_relation(document, verb, &[Relation::Obj]).find(|&o| o != above);
            whom.map_or_else(|| subject_words(document, verb, depth), |o| with_coordinated(document, o))
        }
        Some(Relation::Acl | Relation::AclRelcl) => vec![above],
        // "Accused Rwanda of sending troops", "jailed him for killing", "called on the rebels to free".
        Some(Relation::Advcl) if is_of_another(document, head) => {
            let other = another(document, above, head);
            other.map_or_else(|| subject_words(document, above, depth), |o| with_coordinated(document, o))
        }
        Some(Relation::Xcomp) => {
            let object = by_relation(document, above, &[Relation::Obj, Relation::Iobj]).last();
            object.map_or_else(|| subject_words(document, above, depth), |o| with_coordinated(document, o))
        }
        // "Accused rebels of shelling a market, killing ten": the rebels.
        Some(Relation::Advcl) if is_charged_with(document, above) => subject_words(document, above, depth),
        // "Ambushed a convoy carrying aid, killing four": who ambushed it killed.
        Some(Relation::Advcl) if is_set_off(document, head) => {
            match ancestor_verb(document, document.tokens[above].head) {
                Some(verb) => subject_words(document, verb, depth),
                None => Vec::new(),
            }
        }
        // "Accused France of meddling and expelled its envoy": who accused expelled.
        Some(Relation::Conj) if is_past(document, head) && document.tokens[above].xpos == Xpos::Vbg => {
            subject_words(document, document.tokens[above].head, depth)
        }
        // "A trader is in hospital after being shot".
        Some(Relation::Conj | Relation::Advcl)
            if document.tokens[above].xpos.is_verb() || is_said_of(document, above) =>
        {
            subject_words(document, above, depth)
        }
        _ => Vec::new(),
    }
}

/// Whether a word is what something is said to be: "in hospital" of "is in hospital".
fn is_said_of(document: &Document, word: usize) -> bool {
    by_relation(document, word, &[Relation::Cop]).next().is_some()
}

/// Whether a gerund says what somebody is charged with: "shelling" of "accused rebels of shelling".
pub fn is_charged_with(document: &Document, gerund: usize) -> bool {
    let mark = gerund.checked_sub(1).is_some_and(|i| matches!(document.word(i), "of" | "with"));
    mark && document.tokens[gerund].xpos == Xpos::Vbg && document.tokens[gerund].relation == Some(Relation::Acl)
}

/// Whether a participle after a comma hangs on one that describes a noun.
fn is_set_off(document: &Document, head: usize) -> bool {
    let above = &document.tokens[document.tokens[head].head];
    let comma = head.checked_sub(1).is_some_and(|i| document.word(i) == ",");
    comma && document.tokens[head].xpos == Xpos::Vbg && above.relation == Some(Relation::Acl)
}

/// The nearest verb above the word at `head`.
fn ancestor_verb(document: &Document, head: usize) -> Option<usize> {
    let above = |&i: &usize| Some(document.tokens[i].head).filter(|&h| h != i);
    std::iter::successors(Some(head), above).take(8).find(|&i| document.tokens[i].xpos.is_verb())
}

fn is_past(document: &Document, verb: usize) -> bool {
    document.tokens[verb].xpos == Xpos::Vbd
}

/// Verbs of what others do or are to do: their object is the subject of the verb that depends on them.
const ON_OTHERS: &[&str] = &[
    "accuse", "urge", "warn", "ask", "order", "tell", "force", "suspect", "stop", "prevent", "persuade", "press",
    "pressure", "request", "beg", "convict", "charge", "allow", "enable", "help", "see", "find", "lead", "criticize",
    "criticise", "condemn", "blame", "thank", "instruct", "command", "permit", "invite", "compel", "encourage", "push",
    "indict",
];

/// Verbs that punish or hit back: what follows "for" is the deed of whom they punish.
const PUNISH: &[&str] = &[
    "sentence", "jail", "imprison", "fine", "punish", "sanction", "arrest", "detain", "hang", "execute", "deport",
    "expel", "extradite", "prosecute", "impose", "ban", "attack", "bomb", "strike", "hit", "shell", "fire",
    "retaliate", "pound", "dismiss", "sack", "suspend", "discipline", "investigate", "praise", "hail", "commend",
    "congratulate", "decorate", "honour", "honor", "reward",
];

/// Whether a verb tells of what another did or is to do than the subject of the verb that it depends on.
fn is_of_another(document: &Document, head: usize) -> bool {
    let mark = by_relation(document, head, &[Relation::Mark]).next().map(|i| document.tokens[i].lemma.as_str());
    match document.tokens[document.tokens[head].head].lemma.as_str() {
        "call" => mark == Some("to"),
        // "Jailed two men after being arrested".
        above if mark == Some("after") => PUNISH.contains(&above) && is_passive(document, head),
        above => ON_OTHERS.contains(&above) || PUNISH.contains(&above) && mark == Some("for"),
    }
}

fn is_passive(document: &Document, head: usize) -> bool {
    by_relation(document, head, &[Relation::AuxPass]).next().is_some()
}

/// That other: the object of the verb `above`, or what follows the preposition of "call on", "call for" and "impose on".
fn another(document: &Document, above: usize, head: usize) -> Option<usize> {
    let objects = by_relation(document, above, &[Relation::Obj, Relation::Iobj]).filter(|&o| o < head);
    if !matches!(document.tokens[above].lemma.as_str(), "call" | "impose") {
        return objects.last();
    }
    let on = |&i: &usize| {
        let case = by_relation(document, i, &[Relation::Case]).next();
        i < head && case.is_some_and(|c| matches!(document.tokens[c].lemma.as_str(), "on" | "against" | "upon" | "for"))
    };
    let all = std::iter::once(above).chain(objects);
    all.flat_map(|i| by_relation(document, i, &[Relation::Obl, Relation::Nmod])).find(on)
}

/// The word that the tree has for the subject of a verb; of two the later, but where that is part of a description of the
/// first: "a gunman wearing body armour killed".
fn own_subject(document: &Document, verb: usize) -> Option<usize> {
    let mut all = by_relation(document, verb, &[Relation::Nsubj, Relation::NsubjPass]);
    let first = all.next()?;
    let last = all.last().unwrap_or(first);
    let described = by_relation(document, first, &[Relation::Acl]).any(|i| i < last && !is_past(document, i));
    Some(if described { first } else { last })
}

/// Of "a man with a knife" the man, where `noun` is the knife.
fn bearer(document: &Document, noun: usize) -> usize {
    let with = document.tokens[noun].relation == Some(Relation::Nmod);
    let whose = document.tokens[noun].head;
    if with && whose < noun { whose } else { noun }
}

/// What a relative pronoun that is the subject stands for: the noun that the clause describes.
fn antecedent(document: &Document, verb: usize, pronoun: usize) -> Option<usize> {
    let relative = matches!(document.tokens[pronoun].xpos, Xpos::Wdt | Xpos::Wp);
    let mut clause = verb;
    for _ in 0..4 {
        match document.tokens[clause].relation {
            Some(Relation::AclRelcl) if relative => {
                let noun = document.tokens[clause].head;
                // Of "a bombing at a ministry that killed 121" the bombing.
                let harms = matches!(document.tokens[verb].lemma.as_str(), "kill" | "wound" | "injure" | "leave");
                let harms = harms && document.tokens[pronoun].xpos == Xpos::Wdt;
                let at = pronoun.saturating_sub(8)..pronoun;
                let event = at.rev().find(|&i| EVENTS.contains(&document.tokens[i].lemma.as_str()));
                let near = event.filter(|&i| {
                    harms && matches!(document.word(i + 1), "at" | "on" | "in" | "near" | "outside" | "against")
                });
                return Some(near.unwrap_or(noun));
            }
            Some(Relation::Conj | Relation::Ccomp | Relation::Xcomp) => clause = document.tokens[clause].head,
            _ => return None,
        }
    }
    None
}

/// A word and those joined to it by "and": to "two", too, what the tree joins to the comrades of "two of his comrades and a
/// soldier".
fn with_coordinated(document: &Document, word: usize) -> Vec<usize> {
    let number = |i: usize| document.tokens[i].xpos == Xpos::Cd;
    let own = |i: &usize| number(*i) || by_relation(document, *i, &[Relation::Det, Relation::Nummod]).next().is_some();
    // "The mayor of Ica and two of his aides".
    let bare = |i: usize| document.tokens[i].xpos.is_name() && !own(&i);
    let whole = by_relation(document, word, &[Relation::Nmod]).filter(|&i| number(word) || bare(i));
    let others = whole.flat_map(|i| by_relation(document, i, &[Relation::Conj])).filter(own);
    // "12 people, among them four children", "22 people, all but one of them tourists", "ten people, two of them nurses".
    let part = |i: &usize| {
        (word..*i).any(|j| matches!(document.tokens[j].lemma.as_str(), "among" | "including" | "all"))
            || is_part(document, *i)
    };
    let place = |i: usize| is_site(&document.tokens[i].lemma);
    // "12 people in a church and a mosque".
    let fits = |i: &usize| !part(i) && (place(word) || !place(*i));
    let joined: Vec<usize> = by_relation(document, word, &[Relation::Conj]).filter(fits).collect();
    // "Attacked restaurants, a hall and a stadium", where the tree has the hall for what restaurants are.
    let one = |i: usize| by_relation(document, i, &[Relation::Det]).any(|d| matches!(document.word(d), "a" | "an"));
    let many = document.tokens[word].xpos == Xpos::Nns;
    let listed = by_relation(document, word, &[Relation::Appos]);
    let listed = listed.filter(|&i| many && one(i) && joined.last().is_some_and(|&last| i < last));
    let joined: Vec<usize> = listed.chain(joined.iter().copied()).collect();
    // "A man, a woman and a child", where the tree joins the child to the woman.
    let last = joined.last().copied().into_iter();
    let further = last.flat_map(|i| by_relation(document, i, &[Relation::Conj]).collect::<Vec<_>>()).filter(fits);
    let further: Vec<usize> = further.filter(own).collect();
    std::iter::once(word).chain(joined).chain(further).chain(others).collect()
}

/// Whether a number is of a part of those named before: "two of them", "three of whom".
pub fn is_part(document: &Document, number: usize) -> bool {
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    word(number + 1) == "of" && matches!(word(number + 2), "them" | "they" | "whom" | "which")
}

/// The phrases that the verb at `head` acts on.
pub fn objects(document: &Document, head: usize) -> Option<Vec<usize>> {
    let objects = by_relation(document, head, &[Relation::Obj]).enumerate();
    // "Killed 12 people, seven of them women".
    let whole = objects.filter(|(n, object)| *n == 0 || !is_part(document, *object)).map(|(_, object)| object);
    let mut words: Vec<usize> = whole.flat_map(|object| with_coordinated(document, object)).collect();
    words.extend(words.first().and_then(|&first| number_elsewhere(document, first)));
    let mut found = phrases(document, &words);
    // "Condemned the attack and the African Union called for calm".
    let own = found.iter().skip(1).position(|&p| begins_clause(document, p));
    found.truncate(own.map_or(found.len(), |n| n + 1));
    (!found.is_empty()).then_some(found)
}

/// The six of "killed 23 in Kabul and six in Herat", where the tree joins them to Kabul.
fn number_elsewhere(document: &Document, first: usize) -> Option<usize> {
    let number = |i: usize| document.tokens[i].xpos == Xpos::Cd;
    let counted = number(first) || by_relation(document, first, &[Relation::Nummod]).next().is_some();
    let place = |i: usize| document.tokens[i].xpos.is_name();
    let other = (first + 1..document.tokens.len().min(first + 12)).find(|&i| number(i)).filter(|_| counted)?;
    let joined = document.tokens[other].relation == Some(Relation::Conj) && place(document.tokens[other].head);
    let placed =
        document.tokens.get(other + 1).is_some_and(|t| t.xpos == Xpos::In) && document.word(other - 1) == "and";
    (joined && placed && document.tokens[other].head > first).then_some(other)
}

/// What the verb of a relative clause acts on: the town of "the town, which rebels captured", the men "they took hostage".
pub fn gap(document: &Document, head: usize) -> Option<usize> {
    let pronoun = |i: usize| matches!(document.tokens[i].xpos, Xpos::Wdt | Xpos::Wp);
    let subject = by_relation(document, head, &[Relation::Nsubj]).next().filter(|&i| i < head && !pronoun(i))?;
    let noun = document.tokens[head].head;
    // Trees hang "which" on an earlier noun now and then.
    let which = (noun.min(subject)..subject).find(|&i| pronoun(i));
    let comma = |i: usize| i.checked_sub(1).filter(|&j| document.word(j) == ",").unwrap_or(i);
    let near = which.and_then(|i| phrase_ending_at(document, comma(i)));
    is_relative(document, head).then(|| near.or_else(|| phrase_of(document, noun))).flatten()
}

fn phrases(document: &Document, words: &[usize]) -> Vec<usize> {
    let mut found: Vec<usize> = words.iter().filter_map(|&i| phrase_of(document, i)).collect();
    found.dedup();
    found
}
