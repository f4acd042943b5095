//! Photos.

use rollcall_domain::{Deed, PhotoId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::{Connection, agent, photo};

use crate::desk::write;
use crate::glance::read;
use crate::picture::{self, Portrait, decode_base64, encode_base64};
use crate::wire::{Photo, PhotoSet, SetPhoto, ShowPhoto};
use crate::{Error, Host};

/// A photo's bytes. Clients see photos, so everybody of the workspace may.
pub fn show_photo(host: &dyn Host, request: ShowPhoto) -> Result<Photo, Error> {
    read(host, |glance| {
        let found = photo::load(glance.connection, PhotoId::new(request.photo_id))?;
        let found = found.ok_or(Refusal::UnknownPhoto { id: request.photo_id })?;
        Ok(Photo { media_type: found.media_type, base64: encode_base64(&found.bytes) })
    })
}

/// Sets a photo without a request.
pub fn set_photo(host: &dyn Host, request: SetPhoto) -> Result<PhotoSet, Error> {
    let portrait = read_portrait(&request.image_base64)?;
    write(host, |desk| {
        let profile = desk.agent(&request.agent, Deed::Decide)?;
        let id = keep_portrait(desk.connection(), portrait)?;
        agent::set_photo(desk.connection(), profile.subject.agent, id)?;
        desk.note(Topic::Agent, profile.subject.agent.get())?;
        Ok(PhotoSet { seq: desk.seq(), photo_id: id.get() })
    })
}

/// Unpacking a large picture takes a while, so it comes before the transaction.
pub(super) fn read_portrait(image_base64: &str) -> Result<Portrait, Error> {
    picture::portrait(&decode_base64("image_base64", image_base64)?)
}

pub(super) fn keep_portrait(connection: &Connection, portrait: Portrait) -> Result<PhotoId, Error> {
    let photo = photo::Photo { media_type: portrait.media_type.to_owned(), bytes: portrait.bytes };
    Ok(photo::keep(connection, portrait.sha256, &photo)?)
}
