//! Inactivity reasons.

use rusqlite::{Connection, Row, named_params};

use rollcall_domain::{Color, Icon, Language, MaySet, Reason, ReasonCode, ReasonNames, Span};

use crate::column::Col;
use crate::{StoreError, sql};

/// Every reason in its order, retired ones too.
pub fn list(connection: &Connection) -> Result<Vec<Reason>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("reason/list"))?;
    let mut rows = statement.query([])?;
    let mut reasons = Vec::new();
    while let Some(row) = rows.next()? {
        let names = names(connection, row.get("id")?)?;
        reasons.push(read(row, names)?);
    }
    Ok(reasons)
}

/// The reason with this code.
pub fn by_code(connection: &Connection, code: &str) -> Result<Option<Reason>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("reason/by_code"))?;
    let mut rows = statement.query(named_params! { ":code": code })?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let names = names(connection, row.get("id")?)?;
    Ok(Some(read(row, names)?))
}

/// Adds a reason after the last.
pub fn insert(connection: &Connection, reason: &Reason) -> Result<(), StoreError> {
    write(connection, sql!("reason/insert"), reason)?;
    insert_names(connection, reason)
}

/// Gives the reason with this code everything else that it has now.
pub fn update(connection: &Connection, reason: &Reason) -> Result<(), StoreError> {
    write(connection, sql!("reason/update"), reason)?;
    connection.execute(sql!("reason/drop_names"), named_params! { ":code": Col(reason.code.clone()) })?;
    insert_names(connection, reason)
}

/// Puts the reasons in this order, the first first. Those that aren't named stay before them.
pub fn put_in_order(connection: &Connection, codes: &[ReasonCode]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(sql!("reason/move_to_the_end"))?;
    for code in codes {
        statement.execute(named_params! { ":code": Col(code.clone()) })?;
    }
    Ok(())
}

fn write(connection: &Connection, sql: &str, reason: &Reason) -> Result<(), StoreError> {
    let values = named_params! {
        ":code": Col(reason.code.clone()),
        ":icon": Col(reason.icon),
        ":color": Col(reason.color.clone()),
        ":active": reason.active,
        ":limit_ms": reason.limit.map(Col),
        ":allowance_ms": reason.allowance.map(Col),
        ":supervisor_may_set": reason.may_set.supervisor,
        ":agent_may_set": reason.may_set.agent,
    };
    connection.execute(sql, values)?;
    Ok(())
}

fn insert_names(connection: &Connection, reason: &Reason) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(sql!("reason/insert_name"))?;
    for (language, name) in reason.names.iter() {
        let code = Col(reason.code.clone());
        statement.execute(named_params! { ":code": code, ":language": Col(*language), ":name": name })?;
    }
    Ok(())
}

fn names(connection: &Connection, id: i64) -> Result<ReasonNames, StoreError> {
    let mut statement = connection.prepare_cached(sql!("reason/names"))?;
    let rows = statement.query_map(named_params! { ":reason_id": id }, |row| {
        Ok((row.get::<_, Col<Language>>("language")?.0, row.get::<_, String>("name")?))
    })?;
    let names: Vec<_> = rows.collect::<Result<_, _>>()?;
    ReasonNames::new(names).map_err(|refusal| StoreError::Content(refusal.to_string()))
}

fn read(row: &Row<'_>, names: ReasonNames) -> rusqlite::Result<Reason> {
    Ok(Reason {
        code: row.get::<_, Col<ReasonCode>>("code")?.0,
        names,
        color: row.get::<_, Col<Color>>("color")?.0,
        icon: row.get::<_, Col<Icon>>("icon")?.0,
        active: row.get("active")?,
        limit: row.get::<_, Option<Col<Span>>>("limit_ms")?.map(|span| span.0),
        allowance: row.get::<_, Option<Col<Span>>>("allowance_ms")?.map(|span| span.0),
        may_set: MaySet { supervisor: row.get("supervisor_may_set")?, agent: row.get("agent_may_set")? },
    })
}
