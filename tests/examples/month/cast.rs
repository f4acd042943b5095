//! The team. Some names are such that they don't survive careless CSV.

/// When an agent is there, by a rota of eight days.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// 06:45 to 15:15.
    Early,
    /// 13:30 to 22:00.
    Late,
    /// 21:45 to 06:15.
    Night,
    Off,
}

const ROTA: [Turn; 8] =
    [Turn::Early, Turn::Early, Turn::Late, Turn::Late, Turn::Night, Turn::Night, Turn::Off, Turn::Off];

pub struct Agent {
    pub login: &'static str,
    pub name: &'static str,
    /// The place of their group.
    pub group: usize,
    /// The first and the last day on which they work.
    pub days: (i64, i64),
}

/// Groups with their supervisors' logins and names.
pub const GROUPS: [(&str, &str, &str); 3] = [
    ("Accounts", "vera.holt", "Vera Holt"),
    ("Cards, disputes", "omid.rahimi", "Omid Rahimi"),
    ("Loans", "iris.koval", "Iris Koval"),
];

/// Who moves to another group on the 12th.
pub const MOVES: usize = 2;
/// Who is blocked on the 20th.
pub const LEAVES: usize = 5;
/// Who is added on the 18th.
pub const NEWCOMER: usize = 8;

pub const AGENTS: [Agent; 9] = [
    Agent { login: "nina.falk", name: "Nina Falk", group: 0, days: (0, 31) },
    Agent { login: "jo.maddox", name: "Jo \"Jay\" Maddox, nights", group: 0, days: (0, 31) },
    Agent { login: "ilya.serov", name: "Илья Серов", group: 0, days: (0, 31) },
    Agent { login: "mira.costa", name: "=Mira", group: 1, days: (0, 31) },
    Agent { login: "theo.brandt", name: "Theo Brandt", group: 1, days: (0, 31) },
    Agent { login: "lena.ruiz", name: "Lena Ruiz", group: 1, days: (0, 19) },
    Agent { login: "kofi.mensah", name: "Kofi Mensah", group: 2, days: (0, 31) },
    Agent { login: "edda.lund", name: "edda lund", group: 2, days: (0, 31) },
    Agent { login: "sami.koski", name: "Sami Koski", group: 2, days: (24, 31) },
];

/// When an agent is there on a day.
pub fn turn(agent: usize, day: i64) -> Turn {
    let (first, last) = AGENTS[agent].days;
    if !(first..=last).contains(&day) {
        return Turn::Off;
    }
    let day = usize::try_from(day).expect("a day of the month");
    ROTA[(day + agent) % ROTA.len()]
}
