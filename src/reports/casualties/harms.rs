//! Words that say what became of people, and where the people stand beside them.

use crate::document::Document;
use crate::record::Outcome;
use crate::reports::grammar;

/// A word that says what became of people.
pub(super) struct Harm {
    pub lemmas: &'static [&'static str],
    pub outcome: Outcome,
    pub sort: Sort,
}

/// Where the people stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Sort {
    /// Object, or subject of the passive.
    Verb,
    /// The same; and killed where "dead", "death" or "fatally" stand beside the verb.
    Struck,
    /// The same, with "dead" after it.
    Dead,
    /// The same, with "to death" after it.
    ToDeath,
    /// The same, with "hostage" after it.
    Hostage,
    /// The same, with "hospital" after it; whether they live is not said.
    Taken,
    /// Subject.
    Suffer,
    /// Subject, with "injury" after it.
    Sustain,
    /// Object, with "life" after it: "cost four pupils their lives".
    Cost,
    /// Object, of those who lose them: "the army lost three men".
    Bereft,
    /// Subject, with "life" after it.
    Lose,
    /// The counted noun of what claims them: "claimed 22 lives".
    Lives,
    /// The counted noun itself: "22 deaths".
    Noun,
    /// After a number or a form of "be": "three dead".
    Adjective,
    /// The same, and the subject of "be": "three are still missing".
    Missing,
    /// Object, or subject of the passive, where a bullet is what hits: "was struck by gunfire".
    Hit,
    /// Subject, with "leg" after it: "lost a leg".
    Limb,
    /// Subject, with "for their lives" after it.
    Fight,
    /// After a number: "two fatally".
    Fatally,
    /// Before "in": "five were in a critical condition".
    State,
}

pub(super) const HARMS: &[Harm] = &[
    Harm {
        lemmas: &[
            "kill", "murder", "slay", "massacre", "assassinate", "execute", "behead", "slaughter", "gun", "hang",
            "martyr", "lynch", "strangle", "decapitate", "neutralise", "neutralize", "eliminate",
        ],
        outcome: Outcome::Killed,
        sort: Sort::Verb,
    },
    Harm {
        lemmas: &["wound", "injure", "hurt", "maim", "hospitalize", "hospitalise"],
        outcome: Outcome::Wounded,
        sort: Sort::Verb,
    },
    Harm {
        lemmas: &[
            "hack", "beat", "burn", "stone", "club", "bludgeon", "trample", "crush", "torture", "starve", "stab",
            "shoot",
        ],
        outcome: Outcome::Killed,
        sort: Sort::ToDeath,
    },
    Harm { lemmas: &["shoot", "stab"], outcome: Outcome::Wounded, sort: Sort::Struck },
    Harm {
        lemmas: &["take", "rush", "transport", "airlift", "fly", "treat", "admit"],
        outcome: Outcome::Wounded,
        sort: Sort::Taken,
    },
    Harm { lemmas: &["sustain", "suffer", "receive"], outcome: Outcome::Wounded, sort: Sort::Sustain },
    Harm {
        lemmas: &["pronounce", "declare", "find", "fear", "presume", "believe", "confirm", "report"],
        outcome: Outcome::Killed,
        sort: Sort::Dead,
    },
    Harm { lemmas: &["cost"], outcome: Outcome::Killed, sort: Sort::Cost },
    Harm { lemmas: &["lose"], outcome: Outcome::Killed, sort: Sort::Bereft },
    Harm { lemmas: &["take", "hold", "seize"], outcome: Outcome::Captured, sort: Sort::Hostage },
    Harm { lemmas: &["displace", "uproot"], outcome: Outcome::Displaced, sort: Sort::Verb },
    Harm { lemmas: &["capture", "abduct", "kidnap", "seize", "snatch"], outcome: Outcome::Captured, sort: Sort::Verb },
    Harm { lemmas: &["die", "perish", "succumb"], outcome: Outcome::Killed, sort: Sort::Suffer },
    Harm { lemmas: &["lose"], outcome: Outcome::Killed, sort: Sort::Lose },
    Harm { lemmas: &["life"], outcome: Outcome::Killed, sort: Sort::Lives },
    Harm { lemmas: &["lose"], outcome: Outcome::Wounded, sort: Sort::Limb },
    Harm { lemmas: &["hit", "strike"], outcome: Outcome::Wounded, sort: Sort::Hit },
    Harm { lemmas: &["fight", "battle"], outcome: Outcome::Wounded, sort: Sort::Fight },
    Harm { lemmas: &["fatally"], outcome: Outcome::Killed, sort: Sort::Fatally },
    Harm { lemmas: &["condition", "hospital", "care"], outcome: Outcome::Wounded, sort: Sort::State },
    Harm { lemmas: &["flee"], outcome: Outcome::Displaced, sort: Sort::Suffer },
    Harm { lemmas: &["death", "fatality", "dead", "corpse", "body"], outcome: Outcome::Killed, sort: Sort::Noun },
    Harm { lemmas: &["injury", "wounded", "injured"], outcome: Outcome::Wounded, sort: Sort::Noun },
    Harm { lemmas: &["dead"], outcome: Outcome::Killed, sort: Sort::Adjective },
    Harm { lemmas: &["wounded", "injured", "hurt"], outcome: Outcome::Wounded, sort: Sort::Adjective },
    Harm { lemmas: &["missing", "miss", "unaccounted"], outcome: Outcome::Missing, sort: Sort::Missing },
];

/// Whom armies lose.
pub(super) const MEN: &[&str] =
    &["man", "soldier", "troop", "fighter", "officer", "policeman", "comrade", "marine", "peacekeeper"];

/// "Died last week of cancer", "died in a car crash": nobody did it.
pub(super) fn is_natural(document: &Document, at: usize) -> bool {
    const CAUSES: &[&str] = &[
        "cancer", "illness", "disease", "stroke", "pneumonia", "malaria", "cholera", "covid", "covid-19", "leukaemia",
        "leukemia", "diabetes",
    ];
    let end = grammar::sentence(document, at).end;
    let word = |i: usize| if i < end { document.tokens[i].lemma.as_str() } else { "" };
    let dies = matches!(word(at), "die" | "perish" | "succumb") && document.tokens[at].xpos.is_verb();
    let of = (at + 1..at + 5).find(|&i| matches!(word(i), "of" | "from" | "to")).filter(|_| dies);
    let ill = |i: usize| CAUSES.contains(&word(i)) || word(i) == "heart" && matches!(word(i + 1), "attack" | "failure");
    let crash = |i: usize| {
        matches!(word(i), "road" | "car" | "traffic" | "plane")
            && matches!(word(i + 1), "accident" | "crash" | "collision")
    };
    of.is_some_and(|of| (of + 1..of + 6).any(ill)) || dies && (at + 1..at + 7).any(crash)
}
