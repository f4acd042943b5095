//! Inactivity reasons.

use rollcall_domain::{Color, Icon, Language, MaySet, Reason, ReasonCode, ReasonNames, Refusal, Span};
use rollcall_store::change::Topic;
use rollcall_store::{reason, workspace};
use sha2::{Digest, Sha256};

use crate::snapshot::read;
use crate::transaction::{Transaction, write};
use crate::wire::{
    AddReason, ChangeReason, ListReasons, MoveReason, ReasonAdded, ReasonChanged, ReasonList, ReasonMoved, ReasonName,
};
use crate::{Error, Host, show};

const DAY_S: i64 = 24 * 60 * 60;

/// The reasons in their order. Everybody may see them.
pub fn list_reasons(host: &dyn Host, request: ListReasons) -> Result<ReasonList, Error> {
    read(host, |snapshot| {
        let mut reasons = reason::list(snapshot.connection)?;
        let version = version(&reasons);
        reasons.retain(|one| one.active || request.include_retired);
        let limit = workspace::reason_limit(snapshot.connection)?;
        let active_limit = show::count(limit);
        Ok(ReasonList { reasons: reasons.iter().map(show::reason).collect(), active_limit, version })
    })
}

/// Adds a reason; from then on it can be chosen everywhere.
pub fn add_reason(host: &dyn Host, request: AddReason) -> Result<ReasonAdded, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing_reasons()?;
        let added = read_reason(&request)?;
        let known = reason::list(transaction.connection())?;
        if known.iter().any(|one| one.code == added.code) {
            return Err(Refusal::CodeTaken { code: request.code.clone() }.into());
        }
        if added.active {
            leave_room(transaction, &known)?;
            added.permit_name_beside(&known, transaction.snapshot.language()?)?;
        }
        reason::insert(transaction.connection(), &added)?;
        transaction.record_change(Topic::Reason, 0)?;
        Ok(ReasonAdded { seq: transaction.seq(), reason: show::reason(&added) })
    })
}

/// Changes a reason, or retires it, or brings it back.
pub fn change_reason(host: &dyn Host, request: ChangeReason) -> Result<ReasonChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing_reasons()?;
        let known = reason::list(transaction.connection())?;
        let before = find(&known, &request.code)?;
        let changed = changed(before, &request)?;
        if request.if_version.as_ref().is_some_and(|seen| *seen != version(&known)) {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        if changed.active && !before.active {
            leave_room(transaction, &known)?;
        }
        // Names that were the same before may stay so: what is changed else isn't held up by them.
        if changed.active && (!before.active || changed.names != before.names) {
            changed.permit_name_beside(&known, transaction.snapshot.language()?)?;
        }
        reason::update(transaction.connection(), &changed)?;
        transaction.record_change(Topic::Reason, 0)?;
        Ok(ReasonChanged { seq: transaction.seq(), reason: show::reason(&changed) })
    })
}

/// Moves a reason in the order of the filter, the menus and the reports.
pub fn move_reason(host: &dyn Host, request: MoveReason) -> Result<ReasonMoved, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing_reasons()?;
        let known = reason::list(transaction.connection())?;
        let moved = find(&known, &request.code)?.code.clone();
        let before = request.before.as_deref().map(|code| find(&known, code)).transpose()?;
        let mut codes: Vec<ReasonCode> = known.iter().map(|one| one.code.clone()).collect();
        if before.is_none_or(|before| before.code != moved) {
            codes.retain(|code| *code != moved);
            let at = before.and_then(|before| codes.iter().position(|code| *code == before.code));
            codes.insert(at.unwrap_or(codes.len()), moved);
            reason::put_in_order(transaction.connection(), &codes)?;
            transaction.record_change(Topic::Reason, 0)?;
        }
        Ok(ReasonMoved { seq: transaction.seq(), codes: codes.iter().map(|code| code.as_str().to_owned()).collect() })
    })
}

/// Refuses one more active reason than there may be.
fn leave_room(transaction: &Transaction<'_>, known: &[Reason]) -> Result<(), Error> {
    let limit = workspace::reason_limit(transaction.connection())?;
    if known.iter().filter(|one| one.active).count() >= limit {
        return Err(Refusal::TooManyReasons { limit }.into());
    }
    Ok(())
}

/// Tells one state of all the reasons from any other.
fn version(reasons: &[Reason]) -> String {
    let mut hash = Sha256::new();
    for one in reasons {
        hash.update(format!("{one:?}\n"));
    }
    let digest: [u8; 32] = hash.finalize().into();
    let first = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(first))
}

fn find<'a>(known: &'a [Reason], code: &str) -> Result<&'a Reason, Refusal> {
    let found = known.iter().find(|one| one.code.as_str() == code);
    found.ok_or_else(|| unknown_reason(known, code))
}

/// The refusal of a code that is no reason's, with those that are.
pub(super) fn unknown_reason(known: &[Reason], code: &str) -> Refusal {
    let choices = known.iter().filter(|one| one.active).map(|one| one.code.as_str().to_owned()).collect();
    Refusal::UnknownReason { code: code.chars().take(60).collect(), choices }
}

fn changed(before: &Reason, request: &ChangeReason) -> Result<Reason, Refusal> {
    let mut after = before.clone();
    if let Some(names) = &request.reasons {
        after.names = read_names(names)?;
    }
    if let Some(color) = &request.color {
        after.color = Color::parse(color)?;
    }
    if let Some(icon) = &request.icon {
        after.icon = Icon::parse(icon)?;
    }
    if let Some(active) = request.active {
        after.active = active;
    }
    if let Some(limit) = request.limit_s {
        after.limit = seconds_or_none("limit_s", limit)?;
    }
    if let Some(allowance) = request.allowance_s {
        after.allowance = seconds_or_none("allowance_s", allowance)?;
    }
    if let Some(may) = request.may_set {
        after.may_set = MaySet { supervisor: may.supervisor, agent: may.agent };
    }
    Ok(after)
}

fn read_names(names: &[ReasonName]) -> Result<ReasonNames, Refusal> {
    let names = names.iter().map(|one| Ok((Language::parse(&one.locale)?, one.name.clone())));
    ReasonNames::new(names.collect::<Result<Vec<_>, Refusal>>()?)
}

/// 0 takes the limit away.
fn seconds_or_none(field: &'static str, given: i64) -> Result<Option<Span>, Refusal> {
    match given {
        0 => Ok(None),
        given => seconds(field, Some(given)),
    }
}

fn read_reason(request: &AddReason) -> Result<Reason, Error> {
    Ok(Reason {
        code: ReasonCode::parse(&request.code)?,
        names: read_names(&request.reasons)?,
        color: request.color.as_deref().map_or(Ok(Color::neutral()), Color::parse)?,
        icon: request.icon.as_deref().map_or(Ok(Icon::Pause), Icon::parse)?,
        active: request.active.unwrap_or(true),
        limit: seconds("limit_s", request.limit_s)?,
        allowance: seconds("allowance_s", request.allowance_s)?,
        may_set: request.may_set.map_or(MaySet { supervisor: true, agent: true }, |may| MaySet {
            supervisor: may.supervisor,
            agent: may.agent,
        }),
    })
}

fn seconds(field: &'static str, given: Option<i64>) -> Result<Option<Span>, Refusal> {
    match given {
        None => Ok(None),
        Some(seconds @ 1..=DAY_S) => Ok(Some(Span::from_secs(seconds))),
        Some(_) => Err(Refusal::NumberInvalid { field, min: 1, max: DAY_S }),
    }
}
