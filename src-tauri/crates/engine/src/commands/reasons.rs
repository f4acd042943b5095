//! Inactivity reasons.

use rollcall_domain::{Color, Icon, Language, MaySet, Reason, ReasonCode, ReasonNames, Refusal, Span};
use rollcall_store::change::Topic;
use rollcall_store::{reason, workspace};

use crate::desk::write;
use crate::glance::read;
use crate::wire::{AddReason, ListReasons, ReasonAdded, ReasonList};
use crate::{Error, Host, show};

const DAY_S: i64 = 24 * 60 * 60;

/// The reasons in their order. Everybody may see them.
pub fn list_reasons(host: &dyn Host, request: ListReasons) -> Result<ReasonList, Error> {
    read(host, |glance| {
        let mut reasons = reason::list(glance.connection)?;
        reasons.retain(|one| one.active || request.include_retired);
        let limit = workspace::reason_limit(glance.connection)?;
        Ok(ReasonList { reasons: reasons.iter().map(show::reason).collect(), active_limit: show::count(limit) })
    })
}

/// Adds a reason; from then on it can be chosen everywhere.
pub fn add_reason(host: &dyn Host, request: AddReason) -> Result<ReasonAdded, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let added = read_reason(&request)?;
        let known = reason::list(desk.connection())?;
        if known.iter().any(|one| one.code == added.code) {
            return Err(Refusal::CodeTaken { code: request.code.clone() }.into());
        }
        let limit = workspace::reason_limit(desk.connection())?;
        if added.active && known.iter().filter(|one| one.active).count() >= limit {
            return Err(Refusal::TooManyReasons { limit }.into());
        }
        reason::insert(desk.connection(), &added)?;
        desk.note(Topic::Reason, 0)?;
        Ok(ReasonAdded { seq: desk.seq(), reason: show::reason(&added) })
    })
}

fn read_reason(request: &AddReason) -> Result<Reason, Error> {
    let names = request.reasons.iter().map(|one| Ok((Language::parse(&one.locale)?, one.name.clone())));
    let names: Vec<_> = names.collect::<Result<_, Refusal>>()?;
    Ok(Reason {
        code: ReasonCode::parse(&request.code)?,
        names: ReasonNames::new(names)?,
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
