//! The reference model of one agent: plain facts, from which the status and the deadlines follow when asked for.

use std::collections::BTreeMap;

use rollcall_domain::{Asker, Assignment, Choice, Due, HeldThread, Party, Policy, Reason, ThreadEvent, Trigger};

/// What is known of an agent.
#[derive(Debug, Clone, Default)]
pub struct Workplace {
    here: bool,
    gone: Option<Gone>,
    stage: Stage,
    receives: bool,
    wants_away: Option<String>,
    threads: BTreeMap<i64, Party>,
    front: Option<Front>,
}

#[derive(Debug, Clone, Copy)]
struct Gone {
    at: i64,
    was_away: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Stage {
    #[default]
    Preparing,
    Started,
    ThrownOut,
}

#[derive(Debug, Clone, Copy)]
struct Front {
    thread: i64,
    acted: i64,
    asked: Option<i64>,
}

/// A refusal; which one is for the table tests.
pub struct Refused;

fn only_if(allowed: bool) -> Result<(), Refused> {
    if allowed { Ok(()) } else { Err(Refused) }
}

impl Workplace {
    pub fn threads(&self) -> &BTreeMap<i64, Party> {
        &self.threads
    }

    pub fn front(&self) -> Option<i64> {
        self.front.map(|front| front.thread)
    }

    pub fn status(&self) -> String {
        match (&self.wants_away, self.stage) {
            _ if !self.here => "offline".to_owned(),
            (_, Stage::Preparing) => "not_ready".to_owned(),
            (_, Stage::ThrownOut) => "kicked_out".to_owned(),
            (Some(reason), _) if self.is_held_up() => format!("finishing({reason})"),
            (Some(reason), _) => format!("inactive({reason})"),
            (None, _) if !self.receives => "outgoing".to_owned(),
            (None, _) if self.threads.is_empty() => "active_free".to_owned(),
            (None, _) => "active".to_owned(),
        }
    }

    pub fn deadline(&self, due: Due, policy: &Policy) -> Option<i64> {
        let front = self.front.filter(|_| self.works());
        match due {
            Due::Inactivity => {
                front.filter(|it| it.asked.is_none()).zip(policy.inactivity).map(|(it, t)| it.acted + t.millis())
            }
            Due::Warning => front?.asked.map(|asked| asked + policy.warning.millis()),
            Due::Grace => self.gone.map(|gone| gone.at + policy.logout_grace.millis()),
        }
    }

    /// Answers the threads that went back to the general distribution queue.
    pub fn happens(&mut self, trigger: &Trigger, now: i64, policy: &Policy) -> Result<Vec<i64>, Refused> {
        match trigger {
            Trigger::LogIn => {
                only_if(!self.here)?;
                return Ok(self.come(now, policy));
            }
            Trigger::LogOut | Trigger::LoseConnection => {
                only_if(self.here)?;
                self.gone = Some(Gone { at: now, was_away: self.is_away() });
                self.here = false;
            }
            Trigger::Choose { choice, asker } => {
                only_if(self.here && choosable(choice, *asker))?;
                self.stage = Stage::Started;
                self.receives = matches!(choice, Choice::Active);
                self.wants_away = reason_of(choice).map(|reason| reason.code.as_str().to_owned());
                if *asker == Asker::Agent {
                    self.act(now);
                }
            }
            Trigger::Force { reason, asker } => {
                only_if(self.here && settable(reason, *asker))?;
                self.stage = Stage::Started;
                self.wants_away = Some(reason.code.as_str().to_owned());
                return Ok(self.give_all_back());
            }
            Trigger::Continue => {
                only_if(self.deadline(Due::Warning, policy).is_some())?;
                self.act(now);
            }
            Trigger::Acted if self.works() => self.act(now),
            Trigger::Due(due) if self.deadline(*due, policy).is_some_and(|at| at <= now) => match due {
                Due::Inactivity => self.front.iter_mut().for_each(|front| front.asked = Some(now)),
                Due::Warning => {
                    self.stage = Stage::ThrownOut;
                    return Ok(self.give_all_back());
                }
                Due::Grace => {
                    self.gone = None;
                    return Ok(self.give_all_back());
                }
            },
            Trigger::Acted | Trigger::Due(_) => {}
            Trigger::Thread(event) => return self.thread_event(event, now),
        }
        Ok(Vec::new())
    }

    fn thread_event(&mut self, event: &ThreadEvent, now: i64) -> Result<Vec<i64>, Refused> {
        let works = self.works();
        let id = match event {
            ThreadEvent::Assigned { thread, how } => return self.receive(thread, *how),
            ThreadEvent::ClientWrote(id)
            | ThreadEvent::Opened(id)
            | ThreadEvent::Left(id)
            | ThreadEvent::Answered(id)
            | ThreadEvent::Closed(id)
            | ThreadEvent::Taken(id) => id.get(),
        };
        only_if(self.threads.contains_key(&id))?;
        match event {
            ThreadEvent::Assigned { .. } => {}
            ThreadEvent::ClientWrote(_) if self.here && !works => {
                self.drop_thread(id);
                return Ok(vec![id]);
            }
            ThreadEvent::ClientWrote(_) => self.note(id, Party::Agent),
            ThreadEvent::Opened(_) => {
                only_if(works)?;
                // The time runs on from the thread before, if there was one: who opened this isn't said here.
                let begun = self.front.unwrap_or(Front { thread: id, acted: now, asked: None });
                self.front = Some(Front { thread: id, ..begun });
            }
            ThreadEvent::Left(_) => self.front = self.front.filter(|front| front.thread != id),
            ThreadEvent::Answered(_) => {
                only_if(works)?;
                self.note(id, Party::Client);
            }
            ThreadEvent::Closed(_) | ThreadEvent::Taken(_) => self.drop_thread(id),
        }
        Ok(Vec::new())
    }

    fn receive(&mut self, thread: &HeldThread, how: Assignment) -> Result<Vec<i64>, Refused> {
        only_if(self.works() && self.wants_away.is_none())?;
        only_if(match how {
            Assignment::Routing => self.receives && self.threads.len() < 2,
            Assignment::Returning => self.threads.len() < 3,
            Assignment::Transfer => self.receives,
            Assignment::Own => self.threads.len() < 2,
        })?;
        self.note(thread.id.get(), thread.waiting_for);
        Ok(Vec::new())
    }

    fn come(&mut self, now: i64, policy: &Policy) -> Vec<i64> {
        let in_time = self.deadline(Due::Grace, policy).is_some_and(|until| now < until);
        let was_away = self.gone.take().is_some_and(|gone| gone.was_away);
        self.here = true;
        if !in_time {
            self.stage = Stage::Preparing;
            return self.give_all_back();
        }
        self.act(now);
        let unanswered: Vec<_> =
            self.threads.iter().filter(|(_, party)| **party == Party::Agent).map(|(id, _)| *id).collect();
        let given = if was_away { unanswered } else { Vec::new() };
        for id in &given {
            self.drop_thread(*id);
        }
        given
    }

    fn is_held_up(&self) -> bool {
        self.front.is_some() || self.threads.values().any(|party| *party == Party::Agent)
    }

    fn is_away(&self) -> bool {
        self.stage == Stage::Started && self.wants_away.is_some() && !self.is_held_up()
    }

    fn works(&self) -> bool {
        self.here && self.stage == Stage::Started && !self.is_away()
    }

    fn act(&mut self, now: i64) {
        self.front = self.front.map(|front| Front { acted: now, asked: None, ..front });
    }

    fn note(&mut self, id: i64, waiting_for: Party) {
        self.threads.insert(id, waiting_for);
    }

    fn drop_thread(&mut self, id: i64) {
        self.threads.remove(&id);
        self.front = self.front.filter(|front| front.thread != id);
    }

    fn give_all_back(&mut self) -> Vec<i64> {
        self.front = None;
        std::mem::take(&mut self.threads).into_keys().collect()
    }
}

fn reason_of(choice: &Choice) -> Option<&Reason> {
    match choice {
        Choice::Inactive(reason) => Some(reason),
        Choice::Active | Choice::Outgoing => None,
    }
}

fn choosable(choice: &Choice, asker: Asker) -> bool {
    reason_of(choice).is_none_or(|reason| settable(reason, asker))
}

fn settable(reason: &Reason, asker: Asker) -> bool {
    reason.active && (asker != Asker::Agent || reason.may_set.agent)
}
