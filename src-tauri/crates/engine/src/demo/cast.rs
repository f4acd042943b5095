//! The people of the demo, and where each of them is when the curtain rises.

/// How an agent's day ends.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ending {
    /// Active, with so many threads, of which some wait for the agent.
    Busy { threads: usize, unanswered: usize },
    /// Active (free).
    Free,
    /// Active (doesn't receive threads), with so many threads.
    Outgoing { threads: usize },
    /// Active (finishing): so many threads wait for the agent.
    Finishing { unanswered: usize, next: &'static str },
    /// Inactive for a reason, for so many seconds.
    Away { reason: &'static str, seconds: i64 },
    /// Signed in so many seconds ago.
    NotReady { seconds: i64 },
    /// Kicked out about so many seconds ago.
    KickedOut { seconds: i64 },
    /// Signed out so many seconds ago.
    Offline { seconds: i64 },
    /// Has never signed in.
    New,
}

/// What an agent waits for a decision on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asks {
    Nothing,
    Picture(&'static str),
    Line(&'static str),
    Block(&'static str),
}

/// One agent of the demo.
#[derive(Debug, Clone, Copy)]
pub(super) struct Player {
    pub login: &'static str,
    pub name: &'static str,
    pub alias: Option<&'static str>,
    pub group: usize,
    pub photo: bool,
    pub pins: usize,
    pub asks: Asks,
    pub ending: Ending,
}

/// The groups with their supervisors' logins and names.
pub(super) const GROUPS: [(&str, &str, &str); 3] = [
    ("Billing", "nora.lindqvist", "Nora Lindqvist"),
    ("Cards", "daniel.osei", "Daniel Osei"),
    ("Loans", "marta.vidal", "Marta Vidal"),
];

const BILLING: usize = 0;
const CARDS: usize = 1;
const LOANS: usize = 2;

const fn player(login: &'static str, name: &'static str, group: usize, pins: usize, ending: Ending) -> Player {
    Player { login, name, alias: None, group, photo: true, pins, asks: Asks::Nothing, ending }
}

const fn asking(player: Player, asks: Asks) -> Player {
    Player { asks, ..player }
}

const fn known_as(player: Player, alias: &'static str) -> Player {
    Player { alias: Some(alias), ..player }
}

const fn without_photo(player: Player) -> Player {
    Player { photo: false, ..player }
}

/// The 24 agents.
pub(super) const PLAYERS: [Player; 24] = [
    asking(
        known_as(
            player("maya.kessler", "Maya Kessler", BILLING, 2, Ending::Busy { threads: 3, unanswered: 2 }),
            "Maya",
        ),
        Asks::Picture("New badge photo"),
    ),
    player("tom.adeyemi", "Tom Adeyemi", BILLING, 0, Ending::Finishing { unanswered: 1, next: "lunch_break" }),
    player("oskar.lind", "Oskar Lind", BILLING, 1, Ending::Away { reason: "lunch_break", seconds: 1450 }),
    player("dina.haddad", "Dina Haddad", BILLING, 0, Ending::NotReady { seconds: 151 }),
    player("hana.sato", "Hana Sato", BILLING, 1, Ending::Busy { threads: 4, unanswered: 1 }),
    known_as(player("viktor.hansen", "Viktor Hansen", BILLING, 0, Ending::Free), "Vik"),
    player("rosa.benitez", "Rosa Benítez", BILLING, 3, Ending::Away { reason: "meeting", seconds: 1175 }),
    without_photo(player("jonas.weber", "Jonas Weber", BILLING, 0, Ending::Offline { seconds: 2712 })),
    player("ines.duarte", "Ines Duarte", CARDS, 1, Ending::Free),
    player("yuki.tanabe", "Yuki Tanabe", CARDS, 5, Ending::Outgoing { threads: 2 }),
    asking(
        player("ana.petrova", "Ana Petrova", CARDS, 0, Ending::Away { reason: "technical_break", seconds: 663 }),
        Asks::Line("Cards and disputes, Mon–Fri"),
    ),
    player("pavel.novak", "Pavel Novak", CARDS, 1, Ending::KickedOut { seconds: 298 }),
    player("amara.diallo", "Amara Diallo", CARDS, 0, Ending::Busy { threads: 2, unanswered: 0 }),
    player("felix.brandt", "Felix Brandt", CARDS, 2, Ending::Away { reason: "short_break", seconds: 248 }),
    player("lucia.ferri", "Lucia Ferri", CARDS, 0, Ending::Busy { threads: 1, unanswered: 1 }),
    without_photo(player("omar.khalil", "Omar Khalil", CARDS, 0, Ending::New)),
    player("priya.raman", "Priya Raman", LOANS, 0, Ending::Away { reason: "lunch_break", seconds: 2202 }),
    asking(
        player("leo.marchetti", "Leo Marchetti", LOANS, 0, Ending::Away { reason: "short_break", seconds: 375 }),
        Asks::Picture("Without the hat this time"),
    ),
    player("sam.okafor", "Sam Okafor", LOANS, 3, Ending::Away { reason: "training", seconds: 2900 }),
    player("grace.mbeki", "Grace Mbeki", LOANS, 1, Ending::Offline { seconds: 22 * 60 * 60 }),
    asking(
        player("elif.yilmaz", "Elif Yılmaz", LOANS, 1, Ending::Busy { threads: 3, unanswered: 1 }),
        Asks::Block("Insults in every message"),
    ),
    player("noah.fischer", "Noah Fischer", LOANS, 0, Ending::Free),
    player("ksenia.orlova", "Ksenia Orlova", LOANS, 0, Ending::Finishing { unanswered: 2, next: "short_break" }),
    without_photo(player("ben.carter", "Ben Carter", LOANS, 0, Ending::Busy { threads: 2, unanswered: 1 })),
];
