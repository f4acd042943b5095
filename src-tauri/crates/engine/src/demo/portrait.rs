//! Photos drawn by code: a face in flat colours, different for every number.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

use crate::Error;
use crate::error::DoorRefusal;

const SIDE: u32 = 192;
/// Points a pixel's side is sampled at, so that edges are soft.
const SAMPLES: u32 = 2;

const BACKDROPS: [[u8; 3]; 8] = [
    [123, 92, 196],
    [46, 125, 107],
    [194, 96, 63],
    [58, 110, 165],
    [138, 109, 31],
    [168, 69, 107],
    [79, 107, 45],
    [45, 127, 145],
];
const SKINS: [[u8; 3]; 6] =
    [[244, 208, 177], [230, 184, 146], [203, 150, 108], [168, 114, 76], [128, 82, 54], [92, 58, 40]];
const HAIRS: [[u8; 3]; 6] = [[40, 30, 28], [84, 54, 34], [142, 92, 50], [196, 150, 84], [110, 110, 116], [120, 46, 30]];
const SHIRTS: [[u8; 3]; 5] = [[240, 242, 246], [36, 48, 72], [222, 180, 70], [70, 120, 110], [150, 60, 70]];

/// Which photo of the same person.
#[derive(Debug, Clone, Copy)]
pub(super) enum Take {
    First,
    /// Another day, another shirt.
    Second,
}

/// A PNG of person number `number`.
pub(super) fn draw(number: usize, take: Take) -> Result<Vec<u8>, Error> {
    let face = Face::new(number, take);
    let image = RgbImage::from_fn(SIDE, SIDE, |x, y| {
        let mut sum = [0_u32; 3];
        for step in 0..SAMPLES * SAMPLES {
            let at = |pixel: u32, part: u32| {
                (f64::from(pixel) + (f64::from(part) + 0.5) / f64::from(SAMPLES)) / f64::from(SIDE)
            };
            let color = face.color(at(x, step % SAMPLES), at(y, step / SAMPLES));
            for (total, part) in sum.iter_mut().zip(color) {
                *total += u32::from(part);
            }
        }
        Rgb(sum.map(|total| u8::try_from(total / (SAMPLES * SAMPLES)).unwrap_or(u8::MAX)))
    });
    let mut png = Cursor::new(Vec::new());
    image.write_to(&mut png, ImageFormat::Png).map_err(|_| DoorRefusal::ImageUnreadable)?;
    Ok(png.into_inner())
}

struct Face {
    backdrop: [u8; 3],
    skin: [u8; 3],
    hair: [u8; 3],
    shirt: [u8; 3],
    long_hair: bool,
    fringe: f64,
    glasses: bool,
}

impl Face {
    fn new(number: usize, take: Take) -> Self {
        let shift = match take {
            Take::First => 0,
            Take::Second => 3,
        };
        Self {
            backdrop: BACKDROPS[(number + shift) % BACKDROPS.len()],
            skin: SKINS[(number * 5 + number / 3) % SKINS.len()],
            hair: HAIRS[(number * 7 + number / 2) % HAIRS.len()],
            shirt: SHIRTS[(number * 3 + 1 + shift) % SHIRTS.len()],
            long_hair: number.is_multiple_of(2),
            fringe: 0.30 + 0.015 * f64::from(u8::try_from(number % 5).unwrap_or(0)),
            glasses: number % 4 == 3,
        }
    }

    /// The colour at a point, both coordinates 0 to 1 from the top left: the foremost shape that covers it.
    fn color(&self, x: f64, y: f64) -> [u8; 3] {
        let oval = |cx: f64, cy: f64, rx: f64, ry: f64| {
            let (dx, dy) = ((x - cx) / rx, (y - cy) / ry);
            dx * dx + dy * dy <= 1.0
        };
        let head = oval(0.5, 0.43, 0.175, 0.225);
        if head {
            let ring = |cx: f64| oval(cx, 0.43, 0.068, 0.062) && !oval(cx, 0.43, 0.054, 0.048);
            let bridge = (x - 0.5).abs() < 0.02 && (y - 0.42).abs() < 0.007;
            let eye = oval(0.43, 0.43, 0.017, 0.022) || oval(0.57, 0.43, 0.017, 0.022);
            let smile = y > 0.53 && oval(0.5, 0.525, 0.075, 0.06) && !oval(0.5, 0.505, 0.085, 0.058);
            if self.glasses && (bridge || ring(0.43) || ring(0.57)) {
                return [34, 38, 46];
            } else if eye || smile {
                return shade(self.skin, 0.35);
            }
        }
        let cap = y < 0.42 && oval(0.5, 0.37, 0.2, 0.205);
        let fringe = y < self.fringe && oval(0.5, 0.35, 0.2, 0.19);
        if fringe && (head || cap) {
            return self.hair;
        } else if head {
            return self.skin;
        }
        let neck = (x - 0.5).abs() < 0.07 && (0.55..0.76).contains(&y);
        let shoulders = oval(0.5, 1.02, 0.37, 0.32);
        if neck || (shoulders && oval(0.5, 0.73, 0.1, 0.075)) {
            shade(self.skin, 0.9)
        } else if shoulders {
            self.shirt
        } else if cap || (self.long_hair && y < 0.76 && oval(0.5, 0.48, 0.235, 0.31)) {
            shade(self.hair, 0.92)
        } else {
            shade(self.backdrop, 1.12 - 0.25 * y)
        }
    }
}

fn shade(color: [u8; 3], by: f64) -> [u8; 3] {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    color.map(|part| (f64::from(part) * by).clamp(0.0, 255.0) as u8)
}
