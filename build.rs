//! The migrations are embedded by a macro, which cargo cannot see through: a new one has to lead to a new build.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
