//! The tokens that let programs in, and the door at which they ask.

use rollcall_domain::{Field, Refusal, TokenId, checked, checked_token_life};
use rollcall_store::change::Topic;
use rollcall_store::token::{self, NewToken};
use rollcall_store::{StoreError, person};

use crate::desk::{Desk, write, write_anew};
use crate::glance::read;
use crate::programs::{hash, new_secret};
use crate::wire::{ApiCall, ApiState, CreateToken, Nothing, RevokeToken, Token, TokenCreated, TokenList, TokenRevoked};
use crate::{Error, Host, show};

/// Every token, revoked ones too.
pub fn list_tokens(host: &dyn Host, _request: Nothing) -> Result<TokenList, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        let tokens = token::list(glance.connection)?;
        let shown = tokens.into_iter().map(|one| show::token(one, glance.now, glance.zone)).collect();
        Ok(TokenList { seq: glance.seq, tokens: shown })
    })
}

/// Makes a token and tells its secret, this once.
pub fn create_token(host: &dyn Host, request: CreateToken) -> Result<TokenCreated, Error> {
    let secret = new_secret()?;
    write_anew(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let name = checked(Field::TOKEN, &request.name)?;
        let role = request.role.into();
        let id = match &request.login {
            Some(login) => person::by_login(desk.connection(), login)?.ok_or_else(|| unknown(login))?,
            None => desk.by(),
        };
        let (_, viewer) = person::viewer(desk.connection(), Some(id))?
            .ok_or_else(|| unknown(request.login.as_deref().unwrap_or_default()))?;
        viewer.permit_role(role)?;
        let life = request.expires_s.map(checked_token_life).transpose()?;
        let new = NewToken {
            name: &name,
            role,
            person: id,
            hash: hash(&secret),
            created_at: desk.now(),
            expires_at: life.map(|life| desk.now() + life),
        };
        let id = token::insert(desk.connection(), &new)?;
        desk.note(Topic::Workspace, 0)?;
        Ok(TokenCreated { seq: desk.seq(), about: shown(desk, id)?, token: secret })
    })
}

/// Revokes a token, at once and for good.
pub fn revoke_token(host: &dyn Host, request: RevokeToken) -> Result<TokenRevoked, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let id = TokenId::new(request.token_id);
        token::load(desk.connection(), id)?.ok_or(Refusal::UnknownToken { id: request.token_id })?;
        token::revoke(desk.connection(), id, desk.now())?;
        desk.note(Topic::Workspace, 0)?;
        Ok(TokenRevoked { seq: desk.seq(), token: shown(desk, id)? })
    })
}

/// Where this door serves programs, and what they asked lately.
pub fn show_api(host: &dyn Host, _request: Nothing) -> Result<ApiState, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        let door = host.api();
        let call = |one: crate::ApiRequest| ApiCall {
            at: glance.zone.show(one.at),
            method: one.method,
            path: one.path,
            status: one.status,
            token: one.token,
            took_ms: one.took_ms,
        };
        let requests = door.requests.into_iter().map(call).collect();
        Ok(ApiState { address: door.address, problem: door.problem, requests })
    })
}

fn unknown(login: &str) -> Refusal {
    Refusal::UnknownPerson { login: login.chars().take(80).collect() }
}

fn shown(desk: &Desk<'_>, id: TokenId) -> Result<Token, Error> {
    let found = token::load(desk.connection(), id)?;
    let token = found.ok_or_else(|| StoreError::Content(format!("token {} isn't there", id.get())))?;
    Ok(show::token(token, desk.now(), desk.glance.zone))
}
