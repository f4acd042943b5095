//! Lives on a disk that fails for a while. What came of each deed then is compared with what comes of the same deed on a sound disk:
//! what was acknowledged is there as a whole, what was refused is there as a whole or not at all, and no sound file is moved aside.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};
use std::thread;

use serde_json::{Value, json};

use crate::call::Call;
use crate::chance::Chance;
use crate::judge::{Digest, Findings, Judge};
use crate::life::{Deed, Life, Step, Story, TEAM, life};
use crate::model::Model;
use crate::play::{MORNING_MS, act, refusal};
use crate::record::Event;
use crate::running::Running;
use crate::shrink::fewest;
use crate::sim::{PROGRAMS, SimDisk};
use crate::trial::team;
use crate::trouble::{Planted, Then, Trouble};

/// What can fail, and how.
const TROUBLES: &[(Call, Trouble)] = &[
    (Call::Write, Trouble::Io),
    (Call::Write, Trouble::Full),
    (Call::Sync, Trouble::Io),
    (Call::Sync, Trouble::Full),
    (Call::SyncFolder, Trouble::Io),
    (Call::Rename, Trouble::Io),
    (Call::Rename, Trouble::Full),
    (Call::Read, Trouble::Io),
    (Call::Read, Trouble::Short),
    (Call::Read, Trouble::Memory),
    (Call::Truncate, Trouble::Io),
    (Call::Create, Trouble::Full),
    (Call::Create, Trouble::Io),
    (Call::Open, Trouble::Io),
    (Call::Remove, Trouble::Io),
    (Call::Look, Trouble::Io),
    (Call::Lock, Trouble::Io),
];

/// A life, and a spell of trouble in it that its seed decides about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// The story.
    pub story: Story,
    /// Its seed.
    pub seed: u64,
    /// The steps that are played; all of them when there are none.
    pub kept: Vec<usize>,
}

/// What a spell's seed decided.
#[derive(Debug, Clone, Copy)]
struct Plan {
    planted: Planted,
    from: usize,
    to: usize,
    /// The power is cut after this step, while it lasts.
    cut: Option<usize>,
    seed: u64,
}

/// What came of spells.
#[derive(Debug, Clone, Default)]
pub struct Came {
    /// Spells in which something failed.
    pub felt: usize,
    /// Calls that failed.
    pub failed_calls: u64,
    /// Deeds that were done all the same.
    pub done: usize,
    /// Deeds that were refused and left nothing.
    pub refused: usize,
    /// Deeds that were refused and are there as a whole.
    pub in_flight: usize,
    /// Deeds during which time passed, so that nothing could be compared.
    pub not_compared: usize,
    /// Power cuts.
    pub cuts: usize,
    /// Spells after which work went on at once.
    pub went_on: usize,
    /// Spells after which the file had to be opened again.
    pub opened_again: usize,
    /// The codes of refusals.
    pub codes: BTreeSet<String>,
}

impl Spell {
    /// The spell of this story and seed.
    pub fn of(story: Story, seed: u64) -> Spell {
        Spell { story, seed, kept: Vec::new() }
    }

    /// The spell that a line names.
    pub fn of_line(line: &str) -> Option<Spell> {
        let mut words = line.strip_prefix("trouble ")?.split_whitespace();
        let story = Story::numbered(words.next()?.parse().ok()?)?;
        let seed = words.next()?.parse().ok()?;
        let kept = match words.next()? {
            "all" => Vec::new(),
            steps => steps.split('+').map(str::parse).collect::<Result<_, _>>().ok()?,
        };
        Some(Spell { story, seed, kept })
    }

    fn plan(&self, steps: usize) -> Plan {
        let mut chance = Chance::of(&[self.seed, 3, u64::try_from(self.story.number()).unwrap_or(0)]);
        let (call, trouble) = *chance.one_of(TROUBLES);
        let nth = *chance.one_of(&[1, 2, 3, 4, 5, 7, 11, 20]);
        // A read that comes back short is asked again: a disk that never gives more says that the file ends there.
        let then = match *chance.one_of(&[Then::Never, Then::Always, Then::Every]) {
            Then::Always if trouble == Trouble::Short => Then::Never,
            then => then,
        };
        let nth = if trouble == Trouble::Short { nth.max(2) } else { nth };
        let from = chance.below_usize(steps);
        let to = (from + 1 + chance.below_usize(8)).min(steps);
        let cut = (chance.below(3) == 0).then(|| from + chance.below_usize(to - from));
        Plan { planted: Planted { call, role: None, nth, then, trouble }, from, to, cut, seed: self.seed }
    }
}

impl Display for Spell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept.iter().map(usize::to_string).collect::<Vec<_>>().join("+");
        let kept = if kept.is_empty() { "all".to_owned() } else { kept };
        write!(f, "trouble {} {} {kept}", self.story.number(), self.seed)
    }
}

/// Plays spells, on disks of its own.
pub struct Spells {
    disk: SimDisk,
    sound: SimDisk,
    judge: Judge,
    team: Model,
    /// What came of all that were played.
    pub came: Came,
}

impl Default for Spells {
    fn default() -> Spells {
        let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::after_trouble());
        let team = team(&disk, &mut judge);
        Spells { disk, sound: SimDisk::new(Model::default()), judge, team, came: Came::default() }
    }
}

impl Spells {
    /// Plays one.
    ///
    /// # Errors
    /// What is wrong.
    pub fn play(&mut self, spell: &Spell) -> Result<(), String> {
        let whole = life(spell.story, spell.seed, &spell.story.start(&self.team));
        let plan = spell.plan(whole.steps.len());
        let all: Vec<usize> = (0..whole.steps.len()).collect();
        let kept = if spell.kept.is_empty() { &all } else { &spell.kept };
        let programs: Vec<Running> = (0..PROGRAMS).map(|number| Running::new(&self.disk, number)).collect();
        let mut playing =
            Playing { spells: self, life: &whole, plan, programs: &programs, promised: Promised::default() };
        let played = playing.through(kept);
        self.disk.troubles(crate::trouble::Troubles::clear);
        programs.iter().for_each(Running::close);
        played.map_err(|problem| format!("{:?}: {problem}", plan.planted))
    }

    /// What was asked of the disk in the last spell.
    pub fn asked(&self) -> Vec<Event> {
        self.disk.take_record()
    }

    /// The fewest steps of a spell that still show something wrong, and what that is.
    pub fn shrink(&mut self, spell: &Spell) -> Option<(Spell, String)> {
        let steps = life(spell.story, spell.seed, &spell.story.start(&self.team)).steps.len();
        let kept = if spell.kept.is_empty() { (0..steps).collect() } else { spell.kept.clone() };
        let wrong = |kept: &[usize]| {
            let fewer = Spell { kept: kept.to_vec(), ..spell.clone() };
            let problem = self.play(&fewer).err()?;
            Some((kept.to_vec(), (fewer, problem)))
        };
        fewest(&kept, wrong)
    }
}

/// What must be on the disk, and what may be.
#[derive(Default)]
struct Promised {
    /// What was acknowledged.
    known: Findings,
    /// What was refused, and may be there as a whole.
    maybe: BTreeSet<(PathBuf, Option<Digest>)>,
    /// A disk that says what was acknowledged.
    base: Model,
}

impl Promised {
    fn expect(&self, found: &Findings) -> Result<(), String> {
        for path in self.known.keys().chain(found.keys()).chain(self.maybe.iter().map(|(path, _)| path)) {
            let says = found.get(path).copied();
            if says != self.known.get(path).copied() && !self.maybe.contains(&(path.clone(), says)) {
                let what =
                    if says.is_none() { "isn't there" } else { "says what was neither acknowledged nor in flight" };
                return Err(format!("{} {what}", path.display()));
            }
        }
        Ok(())
    }

    fn settle(&mut self, found: Findings, base: Model) {
        (self.known, self.base) = (found, base);
        self.maybe.clear();
    }

    fn may_be(&mut self, found: &Findings) {
        for path in found.keys().chain(self.known.keys()) {
            self.maybe.insert((path.clone(), found.get(path).copied()));
        }
    }
}

struct Playing<'a> {
    spells: &'a mut Spells,
    life: &'a Life,
    plan: Plan,
    programs: &'a [Running],
    promised: Promised,
}

impl Playing<'_> {
    fn through(&mut self, kept: &[usize]) -> Result<(), String> {
        let disk = self.spells.disk.clone();
        disk.insert(self.life.start.clone());
        disk.set_clock_ms(MORNING_MS);
        disk.record();
        let plan = self.plan;
        let during = kept.iter().filter(|step| (plan.from..plan.to).contains(step));
        for number in kept.iter().filter(|step| **step < self.plan.from) {
            disk.step(*number);
            self.perform(*number).map_err(|error| format!("before any trouble: {error}"))?;
        }
        let found = self.spells.judge.look(&disk.model().settled(), disk.clock_ms())?;
        self.promised.settle(found, disk.model().settled());
        disk.troubles(|troubles| {
            troubles.clear();
            troubles.meet_only(thread::current().id());
            troubles.plant(self.plan.planted);
        });
        let mut cut = None;
        for number in during {
            disk.step(*number);
            self.compared(*number)?;
            if self.plan.cut == Some(*number) {
                cut = Some(disk.model());
                break;
            }
        }
        let met = disk.troubles(|troubles| troubles.met());
        self.spells.came.failed_calls += met;
        self.spells.came.felt += usize::from(met > 0);
        disk.troubles(crate::trouble::Troubles::clear);
        match cut {
            Some(model) => self.after_a_cut(&model),
            None => self.afterwards(kept),
        }
    }

    fn perform(&self, number: usize) -> Result<(), String> {
        let step = &self.life.steps[number];
        match act(&self.spells.disk, &self.programs[step.program], step) {
            Ok(_) => Ok(()),
            Err(error) => refusal(error).map(drop),
        }
    }

    /// A deed under trouble.
    fn compared(&mut self, number: usize) -> Result<(), String> {
        let (disk, step) = (self.spells.disk.clone(), &self.life.steps[number]);
        let program = &self.programs[step.program];
        let (clock, is_open) = (disk.clock_ms(), program.is_open());
        let answer = act(&disk, program, step);
        let told = |problem: String| format!("{} {:?} ({}): {problem}", step.operation, step.deed, shown(&answer));
        if let Some(offence) = disk.offences().first() {
            return Err(told(offence.clone()));
        }
        let settled = disk.model().settled();
        if let Some(moved) = settled.paths().find(|path| path.to_string_lossy().contains(".damaged")) {
            return Err(told(format!("a sound file was moved aside to {}", moved.display())));
        }
        let found = self.spells.judge.look(&settled, disk.clock_ms()).map_err(told)?;
        let time_passed = !matches!(step.deed, Deed::Pass(_)) && disk.clock_ms() != clock;
        let whole = self.on_a_sound_disk(step, clock, is_open).map_err(told)?;
        let came = &mut self.spells.came;
        came.not_compared += usize::from(time_passed);
        match &answer {
            Ok(_) if time_passed => self.promised.settle(found, settled),
            Ok(_) => {
                let Ok(whole) = whole else {
                    return Err(told("was done, which is refused on a sound disk".to_owned()));
                };
                came.done += 1;
                let changes_nothing = whole == self.promised.known;
                if found == whole || matches!(step.deed, Deed::Open(_)) && self.promised.expect(&found).is_ok() {
                    self.promised.settle(found, settled);
                } else if !changes_nothing || self.promised.expect(&found).is_err() {
                    return Err(told("was done, and something else is there".to_owned()));
                }
            }
            Err(error) => {
                came.codes.insert(error.code.clone());
                refusal(error.clone()).map_err(told)?;
                if let Ok(whole) = &whole {
                    self.promised.may_be(whole);
                }
                if time_passed {
                    self.promised.may_be(&found);
                }
                self.promised.expect(&found).map_err(told)?;
                if found == self.promised.known {
                    came.refused += 1;
                    self.promised.base = settled;
                } else {
                    came.in_flight += 1;
                }
            }
        }
        Ok(())
    }

    /// What is there after the deed on a disk without trouble; nothing when it is refused there too.
    fn on_a_sound_disk(&mut self, step: &Step, clock: i64, is_open: bool) -> Result<Result<Findings, ()>, String> {
        let sound = &self.spells.sound;
        sound.insert(self.promised.base.clone());
        sound.set_clock_ms(clock);
        let program = Running::new(sound, step.program);
        let opened = if is_open { program.open(TEAM).map(drop) } else { Ok(()) };
        let answer = opened.and_then(|()| act(sound, &program, step));
        program.close();
        match answer {
            Ok(_) => self.spells.judge.look(&sound.model().settled(), clock).map(Ok),
            Err(_) => Ok(Err(())),
        }
    }

    /// The power was cut while the trouble lasted: what was acknowledged is there, and work goes on.
    fn after_a_cut(&mut self, model: &Model) -> Result<(), String> {
        let disk = self.spells.disk.clone();
        let left = model.cut(&mut Chance::of(&[self.plan.seed, 4]));
        self.spells.came.cuts += 1;
        let found = self.spells.judge.look(&left, disk.clock_ms());
        found.and_then(|found| self.promised.expect(&found)).map_err(|problem| format!("after a cut: {problem}"))
    }

    /// The trouble is over: the next deed is done, at once or after the file was opened again, and so is the rest of the life.
    fn afterwards(&mut self, kept: &[usize]) -> Result<(), String> {
        let disk = self.spells.disk.clone();
        let open = self.programs.iter().find(|program| program.is_open());
        let program = open.unwrap_or(&self.programs[0]);
        let there = disk.model().file(Path::new(TEAM)).is_some();
        if open.is_some() && probe(program, 700).is_ok() {
            self.spells.came.went_on += 1;
        } else if there {
            program.open(TEAM).map_err(|error| format!("it doesn't open after the trouble: {}", shown(&Err(error))))?;
            probe(program, 701).map_err(|error| format!("no change after the trouble: {}", shown(&Err(error))))?;
            self.spells.came.opened_again += 1;
        }
        self.is_kept()?;
        for number in kept.iter().filter(|step| **step >= self.plan.to) {
            self.perform(*number).map_err(|error| format!("after the trouble: step {number}: {error}"))?;
        }
        if let Some(offence) = disk.offences().first() {
            return Err(offence.clone());
        }
        self.spells.judge.look(&disk.model().settled(), disk.clock_ms()).map(drop)
    }
}

impl Playing<'_> {
    /// A change was acknowledged just now: what the file says stays, whatever becomes of the power.
    fn is_kept(&mut self) -> Result<(), String> {
        let (model, clock) = (self.spells.disk.model(), self.spells.disk.clock_ms());
        self.promised.known = self.spells.judge.look(&model.settled(), clock)?;
        self.promised.maybe.retain(|(path, _)| path != Path::new(TEAM));
        self.after_a_cut(&model)
    }
}

/// A change that can always be made.
fn probe(program: &Running, seconds: i64) -> Result<Value, rollcall_engine::wire::ErrorBody> {
    program.call("set_timeout", json!({ "key": "closing", "seconds": seconds }))
}

fn shown(answer: &Result<Value, rollcall_engine::wire::ErrorBody>) -> String {
    match answer {
        Ok(_) => "done".to_owned(),
        Err(error) => format!("{} {:?}", error.code, error.params),
    }
}
