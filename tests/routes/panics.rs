//! A fault in a handler: the caller learns nothing of it, and the server goes on.

use std::net::TcpListener;
use std::sync::mpsc;

use actix_web::dev::ServerHandle;
use actix_web::{HttpResponse, HttpServer, web};
use zhuqi::{AppState, create_app};

use crate::common::{Client, TestApp};

async fn faulty() -> HttpResponse {
    panic!("a secret of the server")
}

/// The application as it is served, with one operation that fails.
fn serve(state: AppState) -> (String, ServerHandle) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let state = web::Data::new(state);
            let app = move || create_app(state.clone()).route("/static/faulty", web::get().to(faulty));
            let server = HttpServer::new(app).workers(1).disable_signals().listen(listener).expect("listens").run();
            sender.send(server.handle()).expect("the test waits");
            server.await
        })
    });
    (url, receiver.recv().expect("the server starts"))
}

#[test]
fn a_handler_that_panics_is_answered_without_detail_and_the_server_goes_on() {
    let app = TestApp::start();
    let (url, server) = serve(app.state.clone());
    let client = Client::new(&url);
    for _ in 0..3 {
        let answer = client.get("/static/faulty").expect_problem(500, "internal");
        assert!(!String::from_utf8_lossy(&answer.bytes).contains("secret"));
        assert_eq!(answer.header("x-request-id"), answer.json["request_id"]);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-language"), "zh-CN");
    }
    client.get("/healthz").expect(200);
    let metrics = String::from_utf8(client.get("/metrics").expect(200).bytes).expect("text");
    let line = r#"zhuqi_http_request_seconds_count{method="GET",route="panicked",status="500"} 3"#;
    assert!(metrics.contains(line), "{metrics}");
    drop(server.stop(false));
}
