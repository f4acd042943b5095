//! A new migration must rebuild this crate: the embedding macro alone doesn't see new files.

fn main() {
    println!("cargo:rerun-if-changed=../../../migrations");
}
