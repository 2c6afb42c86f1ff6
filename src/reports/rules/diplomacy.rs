//! Sanctions, ruptures, agreements, aid, cooperation.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "impose_sanctions",
        kind: "impose_sanctions",
        patterns: &[
            "impose|reimpose|slap|announce|extend|tighten|widen|adopt|approve|pass|place/V * sanction|embargo|tariff",
            "impose|slap|announce|extend/V * asset|travel freeze|ban",
            "sanction/V",
            "put|place|bring/V * under sanction",
            "sanction|embargo/N * impose|announce|extend/V",
            "sanction|embargo/N on|against",
            "sanction listing|package|designation|regime/N",
            "blacklist/V",
            "add|place|put/V * to|on * sanction|sanctions|blacklist|list/N",
        ],
        needs: Needs::Actor,
        unless: &["lift|ease|waive|remove|end/V * sanction", "threaten/V * sanction|embargo"],
        examples: &[
            "The European Union imposed sanctions on six Sudanese officials.",
            "The UN Security Council imposed an arms embargo on South Sudan.",
        ],
        counterexamples: &["Washington lifted sanctions on Syria."],
        ..RULE
    },
    Rule {
        id: "withdraw_from_agreement",
        kind: "withdraw_from_agreement",
        frame: Frame::Act,
        patterns: &[
            "withdraw|pull/V * from|out * agreement|accord|treaty|deal|pact|convention/N",
            "agreement|accord|treaty|deal|pact * withdraw/V",
            "agreement|accord|treaty|deal|pact * that|which|whose * withdraw/V",
            "quit|abandon|leave|denounce|scrap|suspend/V * agreement|accord|treaty|deal|pact|truce/N",
            "withdrawal/N from * agreement|accord|treaty|deal|pact/N",
        ],
        needs: Needs::Actor,
        examples: &[
            "Russia withdrew from the grain deal in July 2023.",
            "Senators asked about the treaty on open skies that President Donald Trump withdrew the United States from.",
        ],
        counterexamples: &["The two countries signed a treaty."],
        ..RULE
    },
    Rule {
        id: "expel_diplomats",
        kind: "expel_diplomats",
        patterns: &[
            "expel/V * diplomat|ambassador|envoy|attache|consul|nuncio/N",
            "diplomat|ambassador|envoy|attache|consul|nuncio * be * expel/V",
            "diplomat|ambassador|envoy|attache|consul|nuncio expel/V from",
            "expulsion/N of * diplomat|ambassador|official/N",
            "order|ask|tell/V * diplomat|ambassador|envoy|attache to leave|go",
            "throw|kick/V out * diplomat|ambassador|envoy|attache/N",
            "give/V * ambassador|envoy|diplomat * hour|day|week to leave",
            "declare/V * persona non grata",
        ],
        examples: &[
            "Poland expelled 45 Russian diplomats in March 2022.",
            "Two diplomats expelled from Chad left on Monday.",
        ],
        counterexamples: &["The diplomats met in Geneva."],
        ..RULE
    },
    Rule {
        id: "break_relations",
        kind: "break_relations",
        frame: Frame::Act,
        patterns: &[
            "cut|sever|break|suspend|downgrade|freeze/V * tie|relation|talks/N",
            "tie|relation/N * be cut|sever|break|suspend|downgrade|freeze/V",
            "diplomatic tie|relation sever|cut|suspend/V",
            "order/V * closure|shutdown of * consulate|embassy/N",
            "recall|withdraw/V * ambassador|envoy|charge|diplomat/N",
            "close/V * embassy/N",
            "summon/V * ambassador|envoy|charge|diplomat/N",
        ],
        examples: &[
            "Saudi Arabia severed ties with Iran in January 2016.",
            "Turkey recalled its ambassador from Tel Aviv.",
        ],
        counterexamples: &["The two countries restored relations."],
        ..RULE
    },
    Rule {
        id: "sign_agreement",
        kind: "sign_agreement",
        frame: Frame::Meet,
        patterns: &[
            "sign|ratify|conclude/V * agreement|accord|treaty|deal|pact|memorandum|plan|programme|program|contract|declaration|protocol|charter|convention|communique/N",
            "signing/N of * agreement|accord|treaty|deal/N",
            "agreement|accord|treaty|deal|pact|memorandum|declaration|protocol|charter|convention|communique/N * be * sign|ratify|conclude/V",
        ],
        unless: &["drug|heroin|cocaine|record|book|film|player deal|contract"],
        examples: &["Ethiopia and the TPLF signed an agreement in Pretoria in November 2022."],
        counterexamples: &["He refused to sign the treaty."],
        ..RULE
    },
    Rule {
        id: "agree",
        kind: "agree",
        frame: Frame::Meet,
        patterns: &[
            "agree/V to|on",
            "reach|strike/V * agreement|deal|accord/N",
            "agreement|deal|accord/N * be * reach|strike/V",
            "promise|pledge|vow/V to help|support|cooperate|release|withdraw|join",
        ],
        needs: Needs::Actor,
        unless: &["agree/V to disagree", "ceasefire|truce", "sanction|sanctions/N"],
        examples: &["Armenia and Azerbaijan reached a deal on border posts in April 2024."],
        counterexamples: &["Experts agree that the price will rise."],
        ..RULE
    },
    Rule {
        id: "offer_talks",
        kind: "offer_talks",
        frame: Frame::Do,
        patterns: &[
            "offer|propose/V * talks|negotiation|dialogue|mediation/N",
            "offer/V to meet|mediate|negotiate",
            "agree/V to * talks|meet|negotiate",
        ],
        examples: &["Colombia's government offered talks with the ELN."],
        counterexamples: &["The rebels rejected talks."],
        needs: Needs::Actor,
        ..RULE
    },
    Rule {
        id: "consult",
        kind: "consult",
        frame: Frame::Meet,
        patterns: &[
            "meet/V",
            "meet/V with",
            "hold/V * talks|meeting|summit|negotiation|consultation|dialogue/N",
            "talk|talks|meeting|summit|negotiation|consultation|dialogue/N between|with",
            "consult/V with",
            "speak|talk/V with|about|to|on|by",
            "visit/V",
            "discuss/V",
            "negotiate/V",
            "phone call/N",
        ],
        needs: Needs::Actor,
        unless: &[
            "meet/V target|deadline|demand|need|criterion|requirement|condition|expectation|standard|resistance",
            "meet/V its|their|fierce|stiff|heavy|strong target|deadline|demand|need|resistance|opposition|obligation|goal",
            "meet/V a hail|barrage|wall|volley",
            "meet/V * end",
            "speak/V * condition|anonymity",
            "authorize|authorise|allow|permit to speak|talk",
            "refuse/V",
            "meet/V with|by live|rubber|baton|stone|rock|gunfire|fire|bullet|hail|barrage|volley|resistance|protest|anger|jeer|silence|scepticism|tear",
            "meet/V with|by a|an hail|barrage|volley|wall|wave",
            "meet/V by gunman|gunmen|fighter|militant|hitman|hitmen|rebel|attacker",
            "visit/V tourist|visitor|guest|customer",
            "tourist|pilgrim|holidaymaker * visit",
            "speak|talk/V to police|detective|investigator",
            "visit/V * scene|hospital|grave|cemetery|memorial|museum|wounded|survivor|victim|family|families|troops|soldier",
        ],
        examples: &[
            "Presidents Biden and Xi met in San Francisco on 15 November 2023.",
            "Turkish and Greek ministers held talks in Athens.",
        ],
        counterexamples: &["The plan did not meet the deadline.", "The mayor visited survivors in a hospital."],
        ..RULE
    },
    Rule {
        id: "consult.held",
        kind: "consult",
        frame: Frame::Meet,
        patterns: &[
            "peace|ceasefire|truce talks|negotiation/N * resume|collapse|stall|begin|open|start|end|conclude|fail|break/V",
            "negotiation/N resume|collapse|stall|begin|open|fail|break/V",
            "talk|talks|meeting|summit|negotiation|dialogue/N hold/V * in|between|with",
            "talk|talks|negotiation|summit/N be hold",
            "talk|talks|negotiation/N between * be hold",
            "after|during|following a|the meeting|summit in|with",
            "after|during|following talks in|with",
        ],
        unless: &["pay|salary|wage|wages|contract|budget|merger|transfer"],
        examples: &[
            "Talks were held in Doha on Monday.",
            "Peace talks in Doha collapsed on Monday.",
            "The ministers spoke after a meeting in Lusaka.",
        ],
        counterexamples: &["Pay talks at the airline collapsed."],
        ..RULE
    },
    Rule {
        id: "support",
        kind: "support",
        frame: Frame::Act,
        patterns: &["praise|hail|endorse|congratulate|commend/V", "express|voice/V * support/N", "welcome/V"],
        needs: Needs::Victim,
        unless: &["welcome/V guest|visitor|baby", "hail/V from"],
        examples: &["Qatar praised Egypt for its mediation."],
        counterexamples: &["Critics praised the film."],
        ..RULE
    },
    Rule {
        id: "cooperate",
        kind: "cooperate",
        frame: Frame::Meet,
        patterns: &[
            "cooperate|collaborate/V with",
            "restore|resume|normalize|normalise/V * tie|relation/N",
            "reopen/V * embassy/N",
        ],
        needs: Needs::Actor,
        examples: &["Iran and Saudi Arabia restored relations in March 2023."],
        counterexamples: &["He refused to cooperate with police."],
        unless: &["refuse|fail/V to"],
        ..RULE
    },
    Rule {
        id: "joint_operation",
        kind: "joint_operation",
        frame: Frame::Meet,
        patterns: &["joint operation|patrol|raid|mission/N"],
        examples: &["Niger and Nigeria began joint patrols along the border."],
        counterexamples: &["A knee joint operation is painful."],
        needs: Needs::Actor,
        ..RULE
    },
    Rule {
        id: "share_intelligence",
        kind: "share_intelligence",
        frame: Frame::Do,
        patterns: &["share|exchange|provide|pass/V * intelligence/N", "intelligence sharing/N"],
        needs: Needs::Actor,
        examples: &["The United States shared intelligence with Ukraine."],
        counterexamples: &["The intelligence of crows is well known."],
        ..RULE
    },
    Rule {
        id: "give_aid",
        kind: "give_aid",
        frame: Frame::Do,
        patterns: &[
            "deliver|send|provide|distribute|donate|airdrop/V * aid|food|relief|medicine|assistance/N",
            "aid convoy|delivery|truck/N * arrive|enter|reach/V",
        ],
        unless: &["block|halt|suspend/V"],
        examples: &["The World Food Programme delivered aid to Tigray."],
        counterexamples: &["Israel halted aid to Gaza."],
        ..RULE
    },
    Rule {
        id: "give_arms",
        kind: "give_arms",
        frame: Frame::Do,
        patterns: &[
            "supply|send|provide|deliver|give|donate|sell|approve/V * weapon|arm|missile|tank|ammunition|jet|drone|howitzer|launcher|patriot|air-defense|air-defence/N",
            "supply|send|provide|deliver|give|donate|sell/V * patriot|himars|air|missile * battery|batteries|system|launcher/N",
            "arms|weapon sale|delivery|supply/N to",
            "military aid|assistance/N to",
        ],
        needs: Needs::Actor,
        examples: &["Germany sent tanks to Ukraine in March 2023."],
        counterexamples: &["Germany debated its budget."],
        ..RULE
    },
    Rule {
        id: "concede",
        kind: "concede",
        frame: Frame::Do,
        patterns: &[
            "apologize|apologise/V",
            "pardon|amnesty/V",
            "lift|ease/V * sanction|curfew|blockade|ban|siege/N",
            "grant/V * amnesty|pardon/N",
            "back/V down",
        ],
        needs: Needs::Actor,
        examples: &["Washington lifted sanctions on Syria in June 2025."],
        counterexamples: &["He never apologized."],
        ..RULE
    },
];
