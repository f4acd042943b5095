//! Pictures from outside: checked, cut to a square, and kept small.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::imageops::FilterType;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

use crate::Error;
use crate::error::DoorRefusal;
use crate::turns::Turns;

const MIB: usize = 1024 * 1024;
pub(crate) const MAX_MIB: usize = 8;
const MAX_MEGAPIXELS: u64 = 40;
/// What a picture may take once it is unpacked: 40 megapixels of four bytes, or fewer of more.
const MAX_UNPACKED: u64 = 160_000_000;
/// Pictures that are unpacked at once, on the whole machine's behalf.
static UNPACKING: Turns = Turns::of(2);
/// The side of a kept photo in pixels: twice the card's, for dense screens.
const SIDE: u32 = 192;

/// A photo ready to be kept.
pub(crate) struct Portrait {
    pub sha256: [u8; 32],
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Reads PNG, JPEG or WebP, cuts out the middle square and makes a small PNG of it. What came in isn't kept.
pub(crate) fn portrait(image_base64: &str) -> Result<Portrait, Error> {
    if image_base64.trim().len() > (MAX_MIB * MIB).div_ceil(3) * 4 {
        return Err(DoorRefusal::ImageTooLarge { max_mib: MAX_MIB }.into());
    }
    let bytes = decode_base64("image_base64", image_base64)?;
    if bytes.len() > MAX_MIB * MIB {
        return Err(DoorRefusal::ImageTooLarge { max_mib: MAX_MIB }.into());
    }
    measure(&bytes)?;
    let _turn = UNPACKING.take();
    let image = unpack(&bytes)?;
    let (width, height) = image.dimensions();
    let side = width.min(height);
    let square = image.crop_imm((width - side) / 2, (height - side) / 2, side, side);
    let small = if side == SIDE { square } else { square.resize_exact(SIDE, SIDE, FilterType::Triangle) };
    let mut png = Cursor::new(Vec::new());
    small.to_rgb8().write_to(&mut png, ImageFormat::Png).map_err(|_| DoorRefusal::ImageUnreadable)?;
    let bytes = png.into_inner();
    Ok(Portrait { sha256: Sha256::digest(&bytes).into(), media_type: "image/png", bytes })
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, Error> {
    Ok(ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| DoorRefusal::ImageUnreadable)?)
}

/// The header says the size before anything large is unpacked.
fn measure(bytes: &[u8]) -> Result<(), Error> {
    let header = reader(bytes)?.into_decoder().map_err(|_| DoorRefusal::ImageUnreadable)?;
    let (width, height) = header.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let depth = u64::from(header.color_type().bytes_per_pixel()).max(1);
    let max_megapixels = MAX_MEGAPIXELS.min(MAX_UNPACKED / depth / 1_000_000);
    if pixels > max_megapixels * 1_000_000 {
        return Err(DoorRefusal::ImageTooManyPixels { max_megapixels }.into());
    }
    Ok(())
}

fn unpack(bytes: &[u8]) -> Result<DynamicImage, Error> {
    let mut reader = reader(bytes)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_UNPACKED + 16 * MIB as u64);
    reader.limits(limits);
    Ok(reader.decode().map_err(|_| DoorRefusal::ImageUnreadable)?)
}

/// Bytes that came as base64.
pub(crate) fn decode_base64(field: &'static str, text: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(text.trim()).map_err(|_| DoorRefusal::Base64Invalid { field }.into())
}

/// Bytes to send as base64.
pub(crate) fn encode_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
