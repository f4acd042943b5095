//! What clients of the demo are called, and what is said.

const FIRST: [&str; 20] = [
    "Alba", "Bram", "Carmen", "Dario", "Edith", "Farid", "Greta", "Hugo", "Irena", "Jamal", "Kaisa", "Liam", "Mina",
    "Nils", "Olga", "Pedro", "Quinn", "Runa", "Selim", "Tessa",
];
const LAST: [&str; 20] = [
    "Arden", "Brook", "Castel", "Dorn", "Eklund", "Frost", "Galli", "Holm", "Ivers", "Jansen", "Kovar", "Lund",
    "Marsh", "Norris", "Olsen", "Prins", "Quist", "Rossi", "Stone", "Terzi",
];

/// What the client writes, and what the agent answers.
pub(super) type Exchange = (&'static str, &'static str);

/// Exchanges that one conversation has at most.
pub(super) const LONGEST: usize = 3;

const CONVERSATIONS: [[Exchange; LONGEST]; 12] = [
    [
        ("My card was declined this morning, can you see why?", "I'm looking at it now. Which shop was it?"),
        ("The bakery on Mill Street, about nine.", "The terminal was offline. Your card is fine, please try again."),
        ("It worked. Will I be charged twice now?", "No, the first payment never arrived here."),
    ],
    [
        ("I was charged twice for the same order.", "I can see both. One of them is only reserved, not paid."),
        ("So when do I get it back?", "The reservation falls away by itself within three days."),
        ("And if it doesn't?", "Then write here again, and we take it up with the shop."),
    ],
    [
        ("How do I change the address on my account?", "In the app under Profile, Address. Can you open it?"),
        ("It says that I need a document.", "Yes, a bill with the new address. A photo of it is enough."),
        ("I've sent it. How long does it take?", "We check it today, and you'll get a message."),
    ],
    [
        ("The app asks me to confirm a payment I didn't make.", "Please decline it. I'm blocking the card meanwhile."),
        ("Declined. What happens to my money?", "Nothing left the account. A new card is on its way."),
        ("Can I still pay with my phone?", "Yes, from the moment the new card is in the app. That's tomorrow."),
    ],
    [
        ("When will my refund arrive?", "The shop sent it on Friday, so by Wednesday at the latest."),
        ("They told me it was a week ago.", "I see only Friday's. Please ask them for a reference and write it here."),
        ("They gave me RF-2291, does that help?", "It does. I've asked my colleagues to look for it."),
    ],
    [
        ("Can I pay the rest of the loan early?", "You can, at the end of any month, without a fee."),
        ("How much would it be this month?", "I've sent the amount to your documents. It holds until the 30th."),
        ("Do I have to sign anything?", "Only the request in the app. The transfer does the rest."),
    ],
    [
        ("I can't sign in since the update.", "Which message do you see?"),
        ("It says that this phone isn't known.", "Please choose \"Add this phone\" and confirm with your card."),
        ("The card reader doesn't answer.", "Then I'll send you a letter with a code. It takes two days."),
    ],
    [
        ("Which documents do you need for the mortgage?", "The last three payslips and the draft of the contract."),
        ("I work for myself, so there are no payslips.", "Then the last two tax returns, please."),
        ("Is a scan all right?", "A scan is fine as long as every page is in it."),
    ],
    [
        ("Please send me the statement for October.", "It's in the app under Documents. Can you see it there?"),
        ("I need it on paper with a stamp.", "I've ordered one. It'll be in the post tomorrow."),
        ("Could it go to my office instead?", "Of course. Please confirm the address in the app."),
    ],
    [
        ("The limit on my card is too low for the trip.", "How much do you need, and until when?"),
        ("Five thousand until the end of the month.", "I've raised it until the 30th. It goes back by itself."),
        ("Does that count for cash too?", "No, cash stays at a thousand a day."),
    ],
    [
        ("I'd like to speak about the interest on my loan.", "Gladly. Is it about the rate, or about the term?"),
        ("My neighbour pays much less.", "Rates have fallen since. I can offer you a new one today."),
        ("What would it cost to change?", "Nothing within the first year. I've put the offer into the app."),
    ],
    [
        ("Somebody called me and said they were from your bank.", "Did you tell them anything, or open a link?"),
        ("Only my name, then I hung up.", "Well done. Nobody here ever asks for a code by phone."),
        ("Should I change my password?", "Please do, to be safe. I've noted the call."),
    ],
];

const THANKS: [&str; 5] = [
    "Thank you, that's all.",
    "Perfect, thanks!",
    "Great, have a nice day.",
    "Thanks for the quick help.",
    "OK, thank you.",
];

/// The agent writes first, the client answers, the agent ends it.
const OUTREACH: [[&str; 3]; 6] = [
    [
        "Good afternoon, I promised to write about your refund. It's on its way.",
        "Thank you. Please tell me when it's booked.",
        "I will. I've made a note.",
    ],
    [
        "Hello, your new card is ready. Where shall we send it?",
        "To my office please, I'll tell you the address tonight.",
        "That's fine, I'll wait for it.",
    ],
    [
        "Hello, we still need one signature for your loan.",
        "I'm travelling. Can you remind me when I'm back?",
        "Of course. Have a good trip!",
    ],
    [
        "Good afternoon, did signing in work with the letter?",
        "Not yet, the letter isn't here.",
        "Then I'll look again later today.",
    ],
    [
        "Hello, the answer about your payment has come: the shop returns it.",
        "Wonderful. Could you check that it arrives?",
        "I'll keep an eye on it.",
    ],
    [
        "Hello, the offer for the lower rate ends soon. Shall I keep it for you?",
        "Yes please, I decide this evening.",
        "It's kept. I'll write again.",
    ],
];

/// A client whom the agent wants blocked.
pub(super) const RUDE: &str = "Are you all asleep? You people are useless, every single one of you.";

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

/// What this client and the agent write in turn.
pub(super) fn conversation(number: usize) -> &'static [Exchange; LONGEST] {
    &CONVERSATIONS[number % CONVERSATIONS.len()]
}

/// The client's last words.
pub(super) fn thanks(number: usize) -> &'static str {
    THANKS[number % THANKS.len()]
}

/// The agent's first words, the client's, and the agent's last.
pub(super) fn outreach(number: usize) -> &'static [&'static str; 3] {
    &OUTREACH[number % OUTREACH.len()]
}

pub(super) fn channel(number: usize) -> &'static str {
    CHANNELS[number % CHANNELS.len()]
}
