//! The tokens that let programs in, and the door at which they ask.

use rollcall_domain::{Field, Refusal, TokenId, checked, checked_token_life};
use rollcall_store::change::Topic;
use rollcall_store::token::{self, NewToken};
use rollcall_store::{StoreError, person};

use crate::programs::{hash, new_secret};
use crate::snapshot::read;
use crate::transaction::{Transaction, write, write_unkept};
use crate::wire::{ApiCall, ApiState, CreateToken, Nothing, RevokeToken, Token, TokenCreated, TokenList, TokenRevoked};
use crate::{Error, Host, show};

/// Every token, revoked ones too.
pub fn list_tokens(host: &dyn Host, _request: Nothing) -> Result<TokenList, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        let tokens = token::list(snapshot.connection)?;
        let shown = tokens.into_iter().map(|one| show::token(one, snapshot.now, snapshot.zone)).collect();
        Ok(TokenList { seq: snapshot.seq, tokens: shown })
    })
}

/// Makes a token and tells its secret, this once.
pub fn create_token(host: &dyn Host, request: CreateToken) -> Result<TokenCreated, Error> {
    let secret = new_secret()?;
    write_unkept(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let name = checked(Field::TOKEN, &request.name)?;
        let role = request.role.into();
        let id = match &request.login {
            Some(login) => person::by_login(transaction.connection(), login)?.ok_or_else(|| unknown(login))?,
            None => transaction.by(),
        };
        let (_, viewer) = person::viewer(transaction.connection(), Some(id))?
            .ok_or_else(|| unknown(request.login.as_deref().unwrap_or_default()))?;
        viewer.permit_role(role)?;
        let life = request.expires_s.map(checked_token_life).transpose()?;
        let new = NewToken {
            name: &name,
            role,
            person: id,
            hash: hash(&secret),
            created_at: transaction.now(),
            expires_at: life.map(|life| transaction.now() + life),
        };
        let id = token::insert(transaction.connection(), &new)?;
        transaction.record_change(Topic::Workspace, 0)?;
        Ok(TokenCreated { seq: transaction.seq(), about: shown(transaction, id)?, token: secret })
    })
}

/// Revokes a token, at once and for good.
pub fn revoke_token(host: &dyn Host, request: RevokeToken) -> Result<TokenRevoked, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let id = TokenId::new(request.token_id);
        token::load(transaction.connection(), id)?.ok_or(Refusal::UnknownToken { id: request.token_id })?;
        token::revoke(transaction.connection(), id, transaction.now())?;
        transaction.record_change(Topic::Workspace, 0)?;
        Ok(TokenRevoked { seq: transaction.seq(), token: shown(transaction, id)? })
    })
}

/// Where this door serves programs, and what they asked lately.
pub fn show_api(host: &dyn Host, _request: Nothing) -> Result<ApiState, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        let door = host.api();
        let call = |one: crate::ApiRequest| ApiCall {
            at: snapshot.zone.show(one.at),
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

fn shown(transaction: &Transaction<'_>, id: TokenId) -> Result<Token, Error> {
    let found = token::load(transaction.connection(), id)?;
    let token = found.ok_or_else(|| StoreError::Content(format!("token {} isn't there", id.get())))?;
    Ok(show::token(token, transaction.now(), transaction.snapshot.zone))
}
