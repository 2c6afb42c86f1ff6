//! Words that tell whether a stop ends a sentence.

/// Words that begin a sentence with a capital but are seldom part of a name: after "U.S." or "Inc." they tell.
pub(super) const STARTERS: &[&str] = &[
    "A", "About", "According", "After", "All", "Although", "An", "And", "Another", "As", "At", "Both", "But", "By",
    "During", "Each", "Earlier", "Even", "For", "From", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
    "It", "Its", "Last", "Later", "Local", "Many", "Meanwhile", "More", "Most", "No", "None", "Nor", "Not",
    "Officials", "On", "One", "Or", "Other", "Others", "Our", "Police", "She", "Since", "So", "Some", "Still", "Such",
    "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Three", "To", "Two", "Under",
    "Until", "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Witnesses", "Yet",
    "You",
];

/// After "5 p.m." these go on with the sentence.
pub(super) const AFTER_CLOCK: &[&str] = &[
    "Eastern", "Pacific", "Central", "Local", "Moscow", "Kyiv", "Kiev", "Beijing", "London", "Monday", "Tuesday",
    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
];

/// Verbs after a quotation that ends with "?" or "!" and the speaker's name.
pub(super) const SAYING: &[&str] =
    &["said", "says", "asked", "asks", "added", "told", "wrote", "shouted", "tweeted", "replied", "cried"];
