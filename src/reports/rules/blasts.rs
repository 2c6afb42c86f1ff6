//! Bombs, mines, grenades, vehicles, poison.

use super::{Frame, Needs, RULE, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "bombing",
        kind: "bombing",
        patterns: &[
            "bomb|firebomb|dynamite/V",
            "petrol bomb/V",
            "bombing/N",
            "bomb|roadside|ied|twin bomb|blast|attack|explosion|bombing/N",
            "car|truck|van|vehicle bomb|blast|explosion|bombing/N",
            "bomb|ied|explosive|device * explode|detonate|blow|go/V",
            "bomb|ied|device * rip|tear/V through",
            "bomb|explosion|blast * devastate|wreck|level|shatter|destroy|damage|derail/V",
            "explosion|blast * rip|tear|hit|rock|kill|strike|destroy|injure|wound/V",
            "hit|damage|destroy|level|flatten|wreck|shatter|devastate|demolish/V by|in * bomb|explosion|blast|bombing/N",
            "detonate|explode|plant/V * bomb|explosive|device|ied|charge|dynamite/N",
            "set/V off * bomb|explosive|device|charge|dynamite/N",
            "throw|hurl|toss|lob/V * firebomb|explosive|bomb|dynamite/N",
            "firebomb|explosive|device be throw|hurl|toss|lob/V",
            "blow/V up",
            "blast/N",
            "explosion/N",
        ],
        unless: &[
            "gas|boiler|mine|factory|firework|fireworks|refinery|pipeline explosion|blast",
            "explosion|blast/N at|in|of * factory|firework|fireworks|refinery|boiler|pipeline|mine|colliery",
            "volcanic|population|social|demographic|cambrian|price|supernova explosion",
            "start-up|startup|start up|merger|deal|scandal|row|controversy|balloon|bubble|career|photo|picture|tyre|tire",
            "box office",
            "bomb threat|scare|disposal|squad|hoax|shelter",
            "petrol|gasoline|smoke|stink|paint|photo|bath bomb/N",
            "seize|find|discover|recover|uncover|confiscate/V * bomb|explosive|device|ied",
            "defuse|disarm/V",
            "quarterback|striker|pitcher|halfback",
        ],
        examples: &[
            "Twin bombings killed at least 84 people in the Iranian city of Kerman on 3 January 2024.",
            "A car bomb exploded outside a hotel in Mogadishu on Saturday.",
            "Insurgents blew up a bridge in Borno.",
        ],
        counterexamples: &[
            "The film bombed at the box office.",
            "A bomb threat closed the school.",
            "An explosion at a fertilizer factory killed ten workers in Texas.",
        ],
        ..RULE
    },
    Rule {
        id: "suicide_bombing",
        kind: "suicide_bombing",
        patterns: &[
            "suicide bombing|attack|blast|explosion/N",
            "suicide car|truck|vest bomb|bombing|attack/N",
            "suicide bomber|attacker/N * detonate|blow|strike|attack|kill|explode|hit|target|ram|drive|crash/V",
            "bomber * ram|plough|plow|strike|attack|target|hit|kill/V",
            "ram|drive|crash|plough|plow/V * explosive|explosives * into|through|at",
            "blow/V himself|herself|themselves|themself up",
            "detonate/V * vest|belt|himself|herself|themselves",
            "suicide bomber/N",
        ],
        examples: &[
            "A suicide bomber killed more than 100 worshippers at a mosque in Peshawar.",
            "Two women blew themselves up at a market in Maiduguri.",
        ],
        counterexamples: &["The would-be attacker failed to blow himself up."],
        ..RULE
    },
    Rule {
        id: "mine_explosion",
        kind: "mine_explosion",
        patterns: &[
            "landmine|mine explosion|blast|explode|detonate",
            "landmine|mine explosion|blast kill|wound|injure|hit|strike",
            "hit|strike|trigger/V * landmine|mine|ied/N",
            "hit|strike|trigger/V a|an|the * roadside|improvised|homemade|hidden|buried bomb|device|explosive/N",
            "drive|run|step/V over|on * landmine|mine|ied|device",
            "land mine explode|explosion|blast",
            "lose/V * leg|foot|limb to a|the landmine|mine|ied",
        ],
        frame: Frame::Undergo,
        unless: &["coal|gold|copper mine"],
        examples: &["Two soldiers died when their truck hit a landmine in northern Mali."],
        counterexamples: &["A blast at a coal mine trapped 30 miners."],
        ..RULE
    },
    Rule {
        id: "grenade_attack",
        kind: "grenade_attack",
        patterns: &[
            "grenade attack|blast|explosion/N",
            "throw|hurl|lob|toss/V * grenade/N",
            "grenade be throw|hurl|lob|toss/V",
            "grenade * explode|hit|land/V",
            "petrol bomb attack/N",
        ],
        examples: &["Attackers threw a grenade into a bar in Bujumbura, wounding six people."],
        counterexamples: &["Police found a grenade in the garden."],
        ..RULE
    },
    Rule {
        id: "vehicle_attack",
        kind: "vehicle_attack",
        patterns: &[
            "car|truck|vehicle|van|lorry|ramming attack|rampage/N",
            "plough|plow|ram|drive|smash|crash/V * into|through * crowd|pedestrian|people|marketgoer|soldier|police|market|parade|shopper|protester|demonstrator|cyclist|worshipper|bystander|reveller|spectator|checkpoint|family/N",
            "plough|plow|ram|drive|smash|crash/V a|an|his|the|their|its car|truck|van|lorry|vehicle|pickup|suv|tractor|bulldozer into",
            "car|truck|van|lorry|vehicle|suv|driver|motorist * ram|hit|strike|mow/V * crowd|pedestrian|marketgoer|shopper|parade|protester|demonstrator|worshipper|reveller|spectator",
            "plough|plow|ram|drive|smash|crash/V * into * crowded|busy|packed market|street|square|promenade|mall|boulevard",
            "car|truck|van|lorry|vehicle|suv|pickup|driver|motorist * slam|barrel|career|careen|speed|accelerate/V into|through|at|toward|towards * crowd|pedestrian|people|shopper|protester|demonstrator|worshipper|reveller|reveler|spectator|mourner|officer|police",
            "run/V over|down * pedestrian|people|soldier|crowd|officer|policeman|trooper|guard|worshipper/N",
            "ram/V * soldier|officer|policeman|pedestrian|crowd|guard|people/N",
            "drive|aim|steer/V a|his|her|the car|van|truck|lorry|vehicle at",
            "mow/V down",
            "car|truck|vehicle ramming|ram/N",
        ],
        unless: &[
            "accident/N",
            "suicide|bomber|explosive|explosives|gunman|gunmen|bullet|gunfire",
            "lose control",
            "crash/N",
            "into|onto|in * garage|driveway|town|city|river|lake|canal|ditch|ravine|tree|wall|pole",
            "lawn|grass|opponent|defender",
        ],
        examples: &[
            "A man drove a truck into a crowd in Nice, killing 86 people.",
            "A man rammed a car into a Christmas market in Magdeburg.",
        ],
        counterexamples: &["A bus plunged into a ravine, killing 20 people."],
        ..RULE
    },
    Rule {
        id: "chemical_attack",
        kind: "chemical_attack",
        patterns: &[
            "chemical|gas|sarin|chlorine|nerve|poison weapon|agent|gas attack|strike|bombing/N",
            "chemical|gas|sarin|chlorine|poison attack|strike/N",
            "use|drop|release|deploy/V * chlorine|sarin|mustard|chemical|nerve|poison weapon|gas|agent/N",
            "use|release/N of * chlorine|sarin|mustard|chemical|nerve|poison weapon|gas|agent/N",
            "gas/V",
            "poison/V",
        ],
        unless: &["natural|tear gas", "gas field|pipeline|price|station"],
        needs: Needs::Actor,
        examples: &["A sarin attack on Khan Shaykhun killed dozens of residents."],
        counterexamples: &["Inspectors destroyed the last chemical weapons.", "Police used tear gas on the marchers."],
        frame: Frame::Act,
        ..RULE
    },
];
