//! What clients of the demo are called, and what is said.

const FIRST: [&str; 20] = [
    "Alba", "Bram", "Carmen", "Dario", "Edith", "Farid", "Greta", "Hugo", "Irena", "Jamal", "Kaisa", "Liam", "Mina",
    "Nils", "Olga", "Pedro", "Quinn", "Runa", "Selim", "Tessa",
];
const LAST: [&str; 20] = [
    "Arden", "Brook", "Castel", "Dorn", "Eklund", "Frost", "Galli", "Holm", "Ivers", "Jansen", "Kovar", "Lund",
    "Marsh", "Norris", "Olsen", "Prins", "Quist", "Rossi", "Stone", "Terzi",
];

const QUESTIONS: [&str; 12] = [
    "My card was declined this morning, can you see why?",
    "I was charged twice for the same order.",
    "How do I change the address on my account?",
    "The app asks me to confirm a payment I didn't make.",
    "When will my refund arrive?",
    "Can I pay the rest of the loan early?",
    "I can't sign in since the update.",
    "Which documents do you need for the mortgage?",
    "Please send me the statement for October.",
    "The limit on my card is too low for the trip.",
    "I'd like to speak about the interest on my loan.",
    "Somebody called me and said they were from your bank.",
];

const ANSWERS: [&str; 6] = [
    "Thank you for waiting. I'm looking at it now.",
    "I can see it. Could you confirm the last four digits?",
    "That's done. Is there anything else?",
    "I've asked my colleagues, they answer within the hour.",
    "You'll find it in the app under Documents.",
    "I've blocked the card, a new one is on its way.",
];

const CHANNELS: [&str; 3] = ["chat", "email", "messenger"];

/// Client number `number`. After 400 names they go on with a middle initial.
pub(super) fn client(number: usize) -> String {
    let first = FIRST[number % FIRST.len()];
    let last = LAST[(number / FIRST.len() + number) % LAST.len()];
    match number / (FIRST.len() * LAST.len()) {
        0 => format!("{first} {last}"),
        1 => format!("{first} A. {last}"),
        round => format!("{first} {round}. {last}"),
    }
}

pub(super) fn question(number: usize) -> &'static str {
    QUESTIONS[number % QUESTIONS.len()]
}

pub(super) fn answer(number: usize) -> &'static str {
    ANSWERS[number % ANSWERS.len()]
}

pub(super) fn channel(number: usize) -> &'static str {
    CHANNELS[number % CHANNELS.len()]
}
