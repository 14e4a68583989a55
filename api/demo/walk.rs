//! What an office has done with the district after a few days: it filed a licence, imported a ledger with a bad row,
//! merged a firm that it had twice, moved one, exported a list, worked on some issues and held a joint conference. The demonstration's own account does it through the
//! API of a server on a loopback port, so that it leaves the trail that such work leaves.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use actix_web::{HttpServer, web};
use serde_json::{Value, json};
use ureq::http::Request;

use super::people::PASSWORD;
use super::{conferences, issues};
use crate::jobs::Worker;
use crate::{AppState, create_app};

/// A scan that says of itself what it is.
const LICENCE: &[u8] = include_bytes!("data/licence.png");
/// How long the server may take for a ledger of five lines.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which request was refused, and why.
pub(super) type Result<T> = std::result::Result<T, String>;

/// Does it all; the text of an error says which request was refused.
pub fn walk(state: &AppState) -> Result<()> {
    let data = web::Data::new(state.clone());
    let (ready, started) = mpsc::channel();
    let server = thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = HttpServer::new(move || create_app(data.clone())).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0))?;
            let address = server.addrs().first().copied();
            let running = server.run();
            let _ = ready.send((address, running.handle()));
            running.await
        })
    });
    let Ok((Some(address), handle)) = started.recv() else {
        return Err("no loopback port is free".to_owned());
    };
    let worker = Worker::start(state.clone());
    let base = format!("http://{address}/api/v1");
    let done = Caller::log_in(&base, "coordinator").and_then(|office| office.work());
    let done = done.and_then(|()| issues::tell(&base)).and_then(|()| conferences::tell(&base));
    drop(worker);
    drop(handle.stop(true));
    let stopped = server.join().map_err(|_| "the server broke off".to_owned())?;
    stopped.map_err(|error| error.to_string())?;
    done
}

/// A person who is logged in.
pub(super) struct Caller {
    agent: ureq::Agent,
    base: String,
    token: String,
}

impl Caller {
    pub(super) fn log_in(base: &str, username: &str) -> Result<Self> {
        let agent = ureq::Agent::new_with_config(ureq::config::Config::builder().http_status_as_error(false).build());
        let mut caller = Caller { agent, base: base.to_owned(), token: String::new() };
        let session = caller.post("/auth/login", &json!({ "username": username, "password": PASSWORD }), None)?;
        caller.token = session["access_token"].as_str().unwrap_or_default().to_owned();
        Ok(caller)
    }

    fn send(&self, method: &str, path: &str, version: Option<&Value>, media: &str, body: &[u8]) -> Result<Value> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        request = request.header("content-type", media).header("authorization", format!("Bearer {}", self.token));
        if let Some(version) = version {
            request = request.header("if-match", format!("\"{version}\""));
        }
        let request = request.body(body).map_err(|error| error.to_string())?;
        let mut answer = self.agent.run(request).map_err(|error| format!("{method} {path}: {error}"))?;
        let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
        if !answer.status().is_success() {
            return Err(format!("{method} {path}: {} {text}", answer.status()));
        }
        serde_json::from_str(&text).map_err(|error| format!("{method} {path}: {error}"))
    }

    pub(super) fn get(&self, path: &str) -> Result<Value> {
        self.send("GET", path, None, "application/json", b"")
    }

    pub(super) fn post(&self, path: &str, body: &Value, version: Option<&Value>) -> Result<Value> {
        self.send("POST", path, version, "application/json", body.to_string().as_bytes())
    }

    fn work(&self) -> Result<()> {
        let found = self.get("/enterprises?size=small&status=operating&platform_status=certified&sort=id&limit=20")?;
        let firms = found["items"].as_array().filter(|firms| firms.len() >= 8).ok_or("too few firms")?;
        self.file_licence(&firms[0])?;
        self.import(&firms[1..5])?;
        self.merge(&firms[6])?;
        self.relocate(&firms[5])?;
        let order = json!({ "resource": "enterprises", "format": "xlsx", "filter": { "tag": "high_tech" } });
        self.post("/exports", &order, None)?;
        Ok(())
    }

    fn file_licence(&self, firm: &Value) -> Result<()> {
        let name: String = form_urlencoded::byte_serialize("营业执照（样例）.png".as_bytes()).collect();
        let file = self.send("POST", &format!("/attachments?filename={name}"), None, "image/png", LICENCE)?;
        let link = json!({ "attachment_id": file["id"], "kind": "licence", "note": "演示数据" });
        self.post(&format!("/enterprises/{}/attachments", firm["id"]), &link, None)?;
        Ok(())
    }

    /// A ledger that changes remarks and has a wrong code.
    fn import(&self, firms: &[Value]) -> Result<()> {
        let mut ledger = "企业名称,统一社会信用代码,所属乡镇,备注\n".to_owned();
        let text = |firm: &Value, field: &str| firm[field].as_str().unwrap_or_default().to_owned();
        for firm in firms {
            let (name, code, town) = (text(firm, "name"), text(firm, "credit_code"), text(firm, "territory_name"));
            ledger += &format!("{name},{code},{town},演示数据：随台账更新\n");
        }
        ledger += "陕州样错代码有限公司,91411203TE0000000X,大营镇,演示数据：代码有误，退回\n";
        let name: String = form_urlencoded::byte_serialize("走访企业台账（演示）.csv".as_bytes()).collect();
        let import = self.send("POST", &format!("/imports?filename={name}"), None, "text/csv", ledger.as_bytes())?;
        let path = format!("/imports/{}", import["id"]);
        self.post(&format!("{path}/run"), &json!({ "dry_run": false, "mode": "row" }), Some(&import["version"]))?;
        let asked = Instant::now();
        while self.get(&path)?["state"] != "completed" {
            if asked.elapsed() > PATIENCE {
                return Err(format!("the import is not done: {}", self.get(&path)?));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// The firm was entered again by hand under a longer name.
    fn merge(&self, firm: &Value) -> Result<()> {
        let name = format!("三门峡市{}", firm["name"].as_str().unwrap_or_default());
        let again =
            json!({ "name": name, "entity_kind": firm["entity_kind"], "territory_code": firm["territory_code"] });
        let again = self.post("/enterprises", &again, None)?;
        let reason = "演示数据：经电话核实为同一家企业";
        let order = json!({ "other_id": again["id"], "other_version": again["version"], "reason": reason });
        self.post(&format!("/enterprises/{}/merge", firm["id"]), &order, Some(&firm["version"]))?;
        Ok(())
    }

    fn relocate(&self, firm: &Value) -> Result<()> {
        let path = format!("/enterprises/{}", firm["id"]);
        let detail = self.get(&path)?;
        let (old, [one, other]) = (&detail["territory_code"], ["411203001", "411203100"]);
        let there = if old.as_str().is_some_and(|code| code.starts_with(one)) { other } else { one };
        let open = self.get(&format!("{path}/assignments"))?;
        let open = open["items"].as_array().into_iter().flatten().filter(|one| one["valid_to"].is_null());
        let keep: Vec<Value> = open.map(|one| json!({ "assignment_id": one["id"], "decision": "keep" })).collect();
        let order = json!({ "territory_code": there, "reason": "演示数据：租用新厂房", "assignments": keep });
        self.post(&format!("{path}/move"), &order, Some(&detail["version"]))?;
        Ok(())
    }
}
