//! Pictures as people send them.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, Rgb, RgbImage};

/// A picture of one colour, in base64.
pub fn plain(width: u32, height: u32, color: [u8; 3], format: ImageFormat) -> String {
    let mut file = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, Rgb(color)).write_to(&mut file, format).expect("the picture is written");
    base64(&file.into_inner())
}

/// A small photo that differs by its shade.
pub fn photo(shade: u8) -> String {
    plain(8, 8, [shade, 90, 120], ImageFormat::Png)
}

/// A PNG of 68 bytes that claims 60,000 × 60,000 pixels.
pub fn claims_to_be_huge() -> String {
    "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAIAAAAPsOIVAAAAC0lEQVR42mNgQAUAABAAAaoZ+IIAAAAASUVORK5CYII=".to_owned()
}

/// Bytes as they are sent.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes as they were sent.
pub fn decoded(text: &str) -> Vec<u8> {
    STANDARD.decode(text).expect("base64")
}

/// A PNG that claims to be a square of 16 bits a channel with an opaque layer, eight bytes a pixel.
pub fn claims_to_be_deep(side: u32) -> String {
    let mut header = b"IHDR".to_vec();
    header.extend(side.to_be_bytes());
    header.extend(side.to_be_bytes());
    header.extend([16, 6, 0, 0, 0]);
    let mut file = decoded(&claims_to_be_huge());
    let chunk = 12..33;
    header.extend(crc(&header).to_be_bytes());
    file.splice(chunk, header);
    base64(&file)
}

/// The checksum of a chunk.
fn crc(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit))
}
