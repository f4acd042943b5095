//! Bringing a real team in from a CSV file: all of it, or nothing with every bad line named.

mod csv;
mod problems;

use std::collections::{BTreeMap, BTreeSet};

use rollcall_domain::{GroupId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::{account, group, person};

use super::groups::{new_agent, new_group};
use crate::picture::decode_base64;
use crate::snapshot::read;
use crate::transaction::{Transaction, write};
use crate::wire::{ImportTeam, Nothing, TeamExport, TeamImported};
use crate::{Error, Host, show};

use self::csv::Member;
use self::problems::Problems;

/// Adds the file's agents, with the groups and supervisors that they name.
pub fn import_team(host: &dyn Host, request: ImportTeam) -> Result<TeamImported, Error> {
    read(host, |snapshot| Ok(snapshot.viewer.permit_managing()?))?;
    let members = csv::read(&decode_base64("csv_base64", &request.csv_base64)?)?;
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        refuse_taken_logins(transaction, &members)?;
        let (groups, new_groups) = groups(transaction, &members)?;
        for member in &members {
            if let Some(group) = groups.get(&member.group) {
                new_agent(transaction, *group, &member.agent)?;
            }
        }
        // After the agents: one of them may be a supervisor too.
        let supervisors = supervisors(transaction, &members, &groups)?;
        Ok(TeamImported {
            seq: transaction.seq(),
            agents: show::count(members.len()),
            groups: show::count(new_groups),
            supervisors: show::count(supervisors),
        })
    })
}

/// The agents as a file that [`import_team`] takes. Blocked ones stay behind.
pub fn export_team(host: &dyn Host, _request: Nothing) -> Result<TeamExport, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        let mut accounts = account::list(snapshot.connection)?;
        accounts.retain(|account| !account.blocked);
        let names: BTreeMap<GroupId, String> =
            group::list(snapshot.connection)?.into_iter().map(|group| (group.id, group.name)).collect();
        let mut supervisors: BTreeMap<GroupId, Vec<String>> = BTreeMap::new();
        for (group, login) in group::supervisor_logins(snapshot.connection)? {
            supervisors.entry(group).or_default().push(login);
        }
        csv::write(&accounts, &names, &supervisors)
    })
}

fn refuse_taken_logins(transaction: &Transaction<'_>, members: &[Member]) -> Result<(), Error> {
    let mut problems = Problems::default();
    for member in members {
        if person::by_login(transaction.connection(), &member.agent.login)?.is_some() {
            problems.add(member.line, vec![Refusal::LoginTaken { login: member.agent.login.clone() }]);
        }
    }
    problems.none()
}

/// Every group named, and how many of them are new.
fn groups(transaction: &mut Transaction<'_>, members: &[Member]) -> Result<(BTreeMap<String, GroupId>, usize), Error> {
    let names: BTreeSet<&String> = members.iter().map(|member| &member.group).collect();
    let (mut groups, mut added) = (BTreeMap::new(), 0);
    for name in names {
        let id = if let Some(id) = group::by_name(transaction.connection(), name)? {
            id
        } else {
            added += 1;
            new_group(transaction, name)?
        };
        groups.insert(name.clone(), id);
    }
    Ok((groups, added))
}

/// A supervisor is named by login; a new one has the login as their name until an administrator gives them another.
fn supervisors(
    transaction: &mut Transaction<'_>,
    members: &[Member],
    groups: &BTreeMap<String, GroupId>,
) -> Result<usize, Error> {
    let pairs: BTreeSet<(&String, &String)> =
        members.iter().filter_map(|member| Some((member.supervisor.as_ref()?, &member.group))).collect();
    let mut added = 0;
    for (login, group) in pairs {
        let Some(group) = groups.get(group) else { continue };
        let person = if let Some(person) = person::by_login(transaction.connection(), login)? {
            person
        } else {
            added += 1;
            person::insert(transaction.connection(), login, login, false)?
        };
        group::add_supervisor(transaction.connection(), *group, person)?;
        transaction.record_change(Topic::Group, group.get())?;
    }
    Ok(added)
}
