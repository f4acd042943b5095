//! Photos.

use rollcall_domain::{Deed, PhotoId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::{Connection, agent, photo};

use crate::picture::{self, Portrait, encode_base64};
use crate::snapshot::read;
use crate::transaction::write;
use crate::wire::{Photo, PhotoSet, SetPhoto, ShowPhoto};
use crate::{Error, Host};

/// A photo's bytes. Clients see an agent's photo, so everybody of the workspace may; one that was only asked for is seen by who
/// sees the agent.
pub fn show_photo(host: &dyn Host, request: ShowPhoto) -> Result<Photo, Error> {
    read(host, |snapshot| {
        let id = PhotoId::new(request.photo_id);
        let unknown = Refusal::UnknownPhoto { id: request.photo_id };
        if !photo::in_use(snapshot.connection, id)?
            && !photo::asked_for(snapshot.connection, id)?.into_iter().any(|subject| snapshot.may_see(subject))
        {
            return Err(unknown.into());
        }
        let found = photo::load(snapshot.connection, id)?.ok_or(unknown)?;
        Ok(Photo { media_type: found.media_type, base64: encode_base64(&found.bytes) })
    })
}

/// Sets a photo without a request.
pub fn set_photo(host: &dyn Host, request: SetPhoto) -> Result<PhotoSet, Error> {
    // Before a large picture is unpacked; and once more in the transaction, by what holds then.
    read(host, |snapshot| snapshot.agent(&request.agent, Deed::Decide).map(drop))?;
    let portrait = read_portrait(&request.image_base64)?;
    write(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Decide)?;
        let id = keep_portrait(transaction.connection(), portrait)?;
        agent::set_photo(transaction.connection(), profile.subject.agent, id)?;
        transaction.record_change(Topic::Agent, profile.subject.agent.get())?;
        Ok(PhotoSet { seq: transaction.seq(), photo_id: id.get() })
    })
}

/// Unpacking a large picture takes a while, so it comes before the transaction.
pub(super) fn read_portrait(image_base64: &str) -> Result<Portrait, Error> {
    picture::portrait(image_base64)
}

pub(super) fn keep_portrait(connection: &Connection, portrait: Portrait) -> Result<PhotoId, Error> {
    let photo = photo::Photo { media_type: portrait.media_type.to_owned(), bytes: portrait.bytes };
    Ok(photo::upsert(connection, portrait.sha256, &photo)?)
}
