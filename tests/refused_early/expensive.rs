//! For every command the most that it takes.

use acceptance::picture;
use serde_json::{Value, json};

/// What a file may take.
pub const FILE: usize = 12 * 1024 * 1024;

/// A million lines, none of which is right.
pub fn csv() -> String {
    picture::base64(format!("login,name,group\n{}", "x\n".repeat(1_000_000)).as_bytes())
}

/// A small file of many pixels, with much behind its end.
pub fn picture() -> String {
    let mut file = picture::decoded(&picture::plain(4000, 4000, [1, 2, 3], image::ImageFormat::Png));
    file.resize(7_500_000, 0);
    picture::base64(&file)
}

/// Ten thousand values that no parser likes.
fn many() -> Value {
    (0..10_000).map(|number| json!(format!("{number}"))).collect()
}

pub fn request(command: &str) -> Value {
    match command {
        "import_team" => json!({ "csv_base64": csv() }),
        "set_photo" => json!({ "agent": "ada", "image_base64": picture() }),
        "ask_approval" => json!({ "agent": "ada", "ask": { "kind": "profile_picture", "image_base64": picture() } }),
        "set_password" => json!({ "person_id": 1, "password": "x".repeat(250_000), "present": "x".repeat(1000) }),
        _ => json!({
            "agent": "ada", "agents": many(), "ids": many(), "filter": { "agents": many(), "groups": many() },
            "name": "x".repeat(100_000), "text": "x".repeat(100_000), "reasons": many(),
        }),
    }
}
