//! Mails and text messages, sent to servers that listen on this machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine;
use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::now;
use zhuqi::db::schema::{notification_deliveries, persons, users};
use zhuqi::notifications::email::MailConfig;
use zhuqi::notifications::sms::SmsConfig;

use super::latest;
use crate::common::ledgers::eventually;
use crate::common::world::org;
use crate::common::{Client, TestApp};
use crate::routes::issues::{Cast, act};

/// What a server has taken, and what it is to answer next instead.
#[derive(Clone, Default)]
struct Post {
    taken: Arc<Mutex<Vec<String>>>,
    refusals: Arc<Mutex<Vec<&'static str>>>,
}

impl Post {
    fn taken(&self) -> Vec<String> {
        self.taken.lock().expect("one at a time").clone()
    }

    fn refuse(&self, answer: &'static str) {
        self.refusals.lock().expect("one at a time").push(answer);
    }

    fn refusal(&self) -> Option<&'static str> {
        self.refusals.lock().expect("one at a time").pop()
    }

    /// A server that speaks as `talk` does; its address.
    fn serve(&self, talk: fn(&Post, TcpStream)) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("bound").to_string();
        let post = self.clone();
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| talk(&post, stream)));
        address
    }
}

/// As much of SMTP as one mail needs; refusals are of the recipient.
fn smtp(post: &Post, stream: TcpStream) {
    let mut answers = stream.try_clone().expect("a stream");
    let mut say = |text: &str| answers.write_all(format!("{text}\r\n").as_bytes()).is_ok();
    say("220 mail.test ready");
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    while let Some(line) = lines.next() {
        let command = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        match command.as_str() {
            "RCPT" => {
                let refusal = post.refusal();
                say(refusal.unwrap_or("250 good"));
            }
            "DATA" => {
                say("354 go on");
                let mail: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
                post.taken.lock().expect("one at a time").push(mail.join("\n"));
                say("250 taken");
            }
            "QUIT" => {
                say("221 bye");
                return;
            }
            _ => {
                say("250 good");
            }
        }
    }
}

/// A gateway for text messages.
fn gateway(post: &Post, stream: TcpStream) {
    let mut answers = stream.try_clone().expect("a stream");
    let mut reader = BufReader::new(stream);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length");
        }
        head += &line;
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    let (status, text) = match post.refusal() {
        Some(refusal) => (refusal, "{\"code\":9,\"phone\":\"15412340099\"}"),
        None => {
            let request = format!("{head}\n{}", String::from_utf8_lossy(&body));
            post.taken.lock().expect("one at a time").push(request);
            ("200 OK", "{\"code\":0}")
        }
    };
    let length = text.len();
    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{text}");
    let _ = answers.write_all(answer.as_bytes());
}

fn cast_with(mail: &Post, sms: &Post) -> (Cast, Client) {
    let (smtp_url, sms_url) = (format!("smtp://{}", mail.serve(smtp)), format!("http://{}/send", sms.serve(gateway)));
    let cast = Cast::with(|config| {
        config.mail = MailConfig::from_lookup(|name| match name {
            "SMTP_URL" => Some(smtp_url.clone()),
            "MAIL_FROM" => Some("助企 <zhuqi@example.gov.cn>".to_owned()),
            _ => None,
        })
        .expect("valid");
        config.sms = SmsConfig::from_lookup(|name| match name {
            "SMS_URL" => Some(sms_url.clone()),
            "SMS_HEADERS" => Some(r#"{"Content-Type": "application/json", "X-Key": "k-1"}"#.to_owned()),
            "SMS_SUCCESS" => Some("\"code\":0".to_owned()),
            _ => None,
        })
        .expect("valid");
    });
    let admin = cast.app.login("admin_city");
    (cast, admin)
}

/// Makes everything due and has the outbox sent.
fn send(app: &TestApp, admin: &Client) {
    app.arrange(|c| {
        let waiting = notification_deliveries::table.filter(notification_deliveries::next_attempt_at.is_not_null());
        let waiting = diesel::update(waiting).set(notification_deliveries::next_attempt_at.eq(now()));
        waiting.execute(c).expect("arranged");
    });
    let path = "/job-schedules/send_notifications/run";
    let job = admin.send("POST", path, &[], b"").expect(202).json["id"].clone();
    eventually(|| {
        let jobs = admin.get("/jobs?kind=send_notifications&limit=50").expect(200).json;
        jobs["items"].as_array().expect("jobs").iter().any(|one| one["id"] == job && one["state"] == "done")
    });
}

fn deliveries(admin: &Client) -> Vec<Value> {
    let list = admin.get("/notification-deliveries?limit=50").expect(200).json;
    list["items"].as_array().expect("a list").iter().rev().cloned().collect()
}

/// The text of a mail, whose body is in base64 because it is Chinese.
fn text_of(mail: &str) -> String {
    let body: String = mail.split("\n\n").nth(1).expect("a body").split_whitespace().collect();
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(body).expect("base64")).expect("text")
}

fn give_phone(app: &TestApp, username: &str, phone: &str) {
    let sealed = app.state.keys.seal_text(Some(phone)).expect("seals");
    app.arrange(|c| {
        let person: i64 =
            users::table.filter(users::username.eq(username)).select(users::person_id).first(c).expect("a person");
        diesel::update(persons::table.find(person)).set(persons::phone_cipher.eq(sealed)).execute(c).expect("arranged");
    });
}

#[test]
fn mails_and_text_messages_are_sent_once_tried_again_and_given_up() {
    let (mail, sms) = (Post::default(), Post::default());
    let (cast, admin) = cast_with(&mail, &sms);
    give_phone(&cast.app, "handler_a", "15412340099");
    let choices = |email: &str| json!({"email": email, "channels": []});
    let shown = cast.handler.put("/notification-preferences", &choices("jingban@example.gov.cn")).expect(200).json;
    assert_eq!((&shown["phone"], &shown["time_zone"]), (&json!("154****0099"), &json!("Asia/Shanghai")));
    assert_eq!(shown["available"], json!(["email", "sms"]));
    assert_eq!(shown["channels"][0], json!({"group": "tasks", "email": true, "sms": true}));
    let dispatch = || {
        let id = cast.report();
        act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
        act(&cast.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
        id
    };

    // The first attempt of each fails in passing; nothing of it is lost, and nothing is sent twice.
    let id = dispatch();
    mail.refuse("451 try again later");
    sms.refuse("503 Service Unavailable");
    send(&cast.app, &admin);
    let waiting = deliveries(&admin);
    assert_eq!(waiting.iter().map(|one| one["state"].clone()).collect::<Vec<_>>(), ["waiting", "waiting"]);
    assert!(waiting[0]["last_error"].as_str().is_some_and(|error| error.contains("451")), "{waiting:?}");
    assert!(waiting[1]["last_error"].as_str().is_some_and(|error| error.starts_with("503")), "{waiting:?}");
    for _ in 0..2 {
        send(&cast.app, &admin);
    }
    let sent = deliveries(&admin);
    assert!(sent.iter().all(|one| one["state"] == "sent" && one["attempts"] == 2), "{sent:?}");
    let (mails, messages) = (mail.taken(), sms.taken());
    assert_eq!((mails.len(), messages.len()), (1, 1));
    let link = format!("{}/issues/{id}", cast.app.state.config.public_url);
    let said = format!("【助企】诉求待签收，请登录查看：{link}");
    assert_eq!(text_of(&mails[0]).trim(), said);
    assert!(mails[0].contains(&format!("Message-ID: <zhuqi-{}@example.gov.cn>", sent[0]["id"])), "{}", mails[0]);
    assert!(mails[0].contains("To: jingban@example.gov.cn"), "{}", mails[0]);
    let (head, body) = messages[0].split_once("\n\n").or(messages[0].split_once("\r\n\n")).expect("a body");
    assert!(head.starts_with("POST /send ") && head.to_lowercase().contains("x-key: k-1"), "{head}");
    let body: Value = serde_json::from_str(body.trim()).expect("JSON");
    assert_eq!(body, json!({"id": sent[1]["id"].to_string(), "phone": "15412340099", "text": said}));

    // A mailbox that does not exist ends; its owner is told, and another address is written to again.
    dispatch();
    mail.refuse("550 5.1.1 <jingban@example.gov.cn> no such mailbox");
    send(&cast.app, &admin);
    let failed = admin.get("/notification-deliveries?state=failed").expect(200);
    assert_eq!(failed.column("channel"), ["email"]);
    assert!(!String::from_utf8_lossy(&failed.bytes).contains("jingban"), "an address is its owner's business");
    let shown = cast.handler.get("/notification-preferences").expect(200).json;
    assert!(shown["email_error"].as_str().is_some_and(|error| error.contains("550")), "{shown}");
    dispatch();
    assert_eq!(deliveries(&admin).last().expect("one")["channel"], "sms");
    assert_eq!(deliveries(&admin).len(), 5);
    let shown = cast.handler.put("/notification-preferences", &choices("gaixin@example.gov.cn")).expect(200).json;
    assert_eq!(shown["email_error"], Value::Null);
    // What was read in the inbox meanwhile is not sent.
    dispatch();
    let number = latest(&cast.handler)["id"].clone();
    cast.handler.post(&format!("/notifications/{number}/read"), &json!({})).expect(200);
    send(&cast.app, &admin);
    let dropped = admin.get("/notification-deliveries?state=dropped").expect(200).column("channel");
    assert_eq!(dropped, ["sms", "email"]);
    assert_eq!((mail.taken().len(), sms.taken().len()), (1, 3));
}

#[test]
fn quiet_hours_postpone_and_choices_are_kept() {
    let (mail, sms) = (Post::default(), Post::default());
    let (cast, admin) = cast_with(&mail, &sms);
    give_phone(&cast.app, "coordinator_a1", "15412340098");
    // All day but the minute in which no test runs twice.
    let always = json!({"email": "office@example.gov.cn", "quiet_from": "00:00", "quiet_to": "23:59",
        "channels": [{"group": "tasks", "email": true, "sms": false}]});
    cast.office.put("/notification-preferences", &always).expect(200);
    cast.report();
    let all = deliveries(&admin);
    assert_eq!(all.iter().map(|one| one["channel"].clone()).collect::<Vec<_>>(), ["email"]);
    send(&cast.app, &admin);
    let postponed = &deliveries(&admin)[0];
    let minute: String = now().and_utc().with_timezone(&chrono_tz::Asia::Shanghai).format("%H:%M").to_string();
    if minute != "23:59" {
        assert_eq!((&postponed["state"], &postponed["attempts"]), (&json!("waiting"), &json!(0)));
        let next = postponed["next_attempt_at"].as_str().expect("a time");
        assert!(next.ends_with("T15:59:00Z"), "{next}");
        assert!(mail.taken().is_empty());
    }
    let put = |body: Value| cast.office.put("/notification-preferences", &body);
    put(json!({"email": "kein-at", "channels": []})).expect_field("/email", "format");
    put(json!({"quiet_from": "25:00", "quiet_to": "07:00", "channels": []})).expect_field("/quiet_from", "format");
    put(json!({"quiet_from": "22:00", "channels": []})).expect_field("/quiet_to", "required");
    let twice = json!({"group": "tasks", "email": true, "sms": false});
    put(json!({"channels": [twice, twice]})).expect_field("/channels", "duplicate");
    let kept = cast.office.get("/notification-preferences").expect(200).json;
    assert_eq!((&kept["email"], &kept["quiet_to"]), (&json!("office@example.gov.cn"), &json!("23:59")));
}
