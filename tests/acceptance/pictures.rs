//! Photos: what is kept of a picture, and which pictures are refused.

use acceptance::{Floor, picture};
use image::{GenericImageView, ImageFormat};
use serde_json::{Value, json};

fn set(floor: &Floor, image_base64: &str) -> Value {
    floor.does("set_photo", json!({ "agent": "ada", "image_base64": image_base64 }))["photo_id"].clone()
}

fn shown(floor: &Floor, photo_id: &Value) -> (u32, u32, [u8; 3]) {
    let photo = floor.does("show_photo", json!({ "photo_id": photo_id }));
    assert_eq!(photo["media_type"], "image/png");
    let bytes = picture::decoded(photo["base64"].as_str().expect("base64"));
    let image = image::load_from_memory_with_format(&bytes, ImageFormat::Png).expect("a PNG");
    let [red, green, blue, _] = image.get_pixel(96, 96).0;
    (image.width(), image.height(), [red, green, blue])
}

#[test]
fn a_picture_of_any_shape_and_format_is_kept_as_a_small_square() {
    let floor = Floor::team();
    for (width, height, format) in [
        (8, 8, ImageFormat::Png),
        (640, 360, ImageFormat::Png),
        (360, 640, ImageFormat::Jpeg),
        (1, 500, ImageFormat::WebP),
    ] {
        let photo = set(&floor, &picture::plain(width, height, [200, 40, 90], format));
        let (wide, high, color) = shown(&floor, &photo);
        assert_eq!((wide, high), (192, 192), "{width} × {height}");
        let near = color.iter().zip([200, 40, 90]).all(|(got, sent)| got.abs_diff(sent) < 8);
        assert!(near, "{format:?} keeps its colour: {color:?}");
        assert_eq!(floor.row("ada")["photo_id"], photo);
    }
}

#[test]
fn the_same_picture_is_the_same_photo() {
    let floor = Floor::team();
    let first = set(&floor, &picture::photo(1));
    let second = set(&floor, &picture::photo(2));
    assert_ne!(first, second);
    assert_eq!(set(&floor, &picture::photo(1)), first);
}

/// Both ways in refuse alike, and what was there stays.
#[track_caller]
fn refused(image_base64: &str, code: &str) -> Value {
    let floor = Floor::team();
    let photo = set(&floor, &picture::photo(1));
    let ask = json!({ "kind": "profile_picture", "image_base64": image_base64 });
    let refusal = floor.refuses("ask_approval", json!({ "agent": "ada", "ask": ask }), code);
    floor.refuses("set_photo", json!({ "agent": "ada", "image_base64": image_base64 }), code);
    let row = floor.row("ada");
    assert_eq!((&row["photo_id"], &row["pending_requests"]), (&photo, &json!(0)));
    json!(refusal.params)
}

#[test]
fn what_is_no_picture_is_refused() {
    let png = picture::decoded(&picture::plain(64, 64, [1, 2, 3], ImageFormat::Png));
    let cut = picture::base64(&png[..png.len() / 2]);
    let svg = picture::base64(b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    let gif = picture::base64(b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;");
    for image in ["", &picture::base64(b"a letter"), &cut, &svg, &gif] {
        refused(image, "image_unreadable");
    }
}

#[test]
fn a_picture_of_50_megabytes_is_refused() {
    let zeros = "AAAA".repeat(50 * 1_000_000 / 3);
    assert_eq!(refused(&zeros, "image_too_large"), json!({ "max_mib": 8 }));
}

#[test]
fn a_small_file_that_claims_to_be_huge_is_refused_before_it_is_unpacked() {
    let claim = picture::claims_to_be_huge();
    assert_eq!(refused(&claim, "image_too_many_pixels"), json!({ "max_megapixels": 40 }));
}

#[test]
fn what_is_no_base64_is_refused() {
    assert_eq!(refused("no base64!", "base64_invalid"), json!({ "field": "image_base64" }));
}

#[test]
fn what_a_picture_takes_unpacked_is_counted_in_bytes_a_pixel() {
    // 6,324² pixels fit into 40 megapixels, and in 16-bit colour with an opaque layer take 320 MB.
    let claim = picture::claims_to_be_deep(6324);
    assert_eq!(refused(&claim, "image_too_many_pixels"), json!({ "max_megapixels": 20 }));
}

#[test]
fn a_picture_that_was_only_asked_for_is_seen_by_who_sees_the_agent() {
    let floor = Floor::team();
    let used = set(&floor, &picture::photo(1));
    let ask = json!({ "kind": "profile_picture", "image_base64": picture::photo(2) });
    floor.at_work("ada");
    let request = floor.of("ada").does("ask_approval", json!({ "agent": "ada", "ask": ask }))["request_id"].clone();
    let pending = floor.does("list_requests", json!({}))["requests"][0]["wish"]["new_photo_id"].clone();
    assert!(pending.is_i64(), "{pending}");
    let shown = |login: &str, photo: &Value| floor.of(login).call("show_photo", json!({ "photo_id": photo })).is_ok();
    for (login, sees) in
        [("ada", true), ("sara", true), ("admin", true), ("kim", false), ("lea", false), ("lars", false)]
    {
        assert_eq!((shown(login, &pending), shown(login, &used)), (sees, true), "{login}");
    }
    floor.of("lea").refuses("show_photo", json!({ "photo_id": pending }), "unknown_photo");
    floor.of("sara").does("decide_request", json!({ "request_id": request, "decision": "accept" }));
    assert!(shown("lea", &pending), "now it is Ada's photo");
}
