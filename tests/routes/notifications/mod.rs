//! What people are told: who is told of what, once and with what happened; and how it reaches them.

mod inbox;
mod outbox;
mod stream;

use serde_json::Value;

use crate::common::Client;

/// The kinds of somebody's notifications, oldest first.
#[track_caller]
fn told(client: &Client) -> Vec<String> {
    let list = client.get("/notifications?limit=200").expect(200);
    let kinds = list.column("kind").into_iter().rev();
    kinds.map(|kind| kind.as_str().expect("a word").to_owned()).collect()
}

/// The latest one.
#[track_caller]
fn latest(client: &Client) -> Value {
    client.get("/notifications?limit=1").expect(200).json["items"][0].clone()
}
