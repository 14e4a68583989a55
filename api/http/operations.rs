//! What operators and machines ask of a server, outside the versioned API.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use diesel::RunQueryDsl;
use prometheus::{Encoder, HistogramOpts, HistogramVec, Registry, TextEncoder};

use crate::AppState;
use crate::error::{Error, Result};

/// Counters and latencies, by route pattern and never by address: a label per row would grow without bound.
#[derive(Clone)]
pub struct Metrics {
    registry: Registry,
    requests: HistogramVec,
}

impl Metrics {
    /// Registers the series.
    pub fn new() -> Result<Self> {
        let fail = |error: prometheus::Error| Error::internal("metrics", error);
        let registry = Registry::new();
        let options = HistogramOpts::new("zhuqi_http_request_seconds", "Duration of HTTP requests")
            .buckets(vec![0.001, 0.005, 0.01, 0.05, 0.1, 0.3, 1.0, 3.0, 10.0]);
        let requests = HistogramVec::new(options, &["method", "route", "status"]).map_err(fail)?;
        registry.register(Box::new(requests.clone())).map_err(fail)?;
        Ok(Metrics { registry, requests })
    }

    /// Records one answered request.
    pub fn observe(&self, method: &str, route: &str, status: u16, duration: Duration) {
        // Methods are free text in HTTP; only the known ones become labels.
        let method =
            ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"].iter().find(|known| **known == method);
        let labels = [method.copied().unwrap_or("OTHER"), route, &status.to_string()];
        self.requests.with_label_values(&labels).observe(duration.as_secs_f64());
    }
}

/// The process answers.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "status": "ok" }))
}

/// The process can reach its database.
pub async fn readyz(state: web::Data<AppState>) -> Result<HttpResponse> {
    state.db.read(|c| Ok(diesel::sql_query("SELECT 1").execute(c).map(|_| ())?)).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "status": "ready" })))
}

/// Prometheus text format.
pub async fn metrics(state: web::Data<AppState>) -> Result<HttpResponse> {
    let mut text = Vec::new();
    let encoder = TextEncoder::new();
    encoder.encode(&state.metrics.registry.gather(), &mut text).map_err(|error| Error::internal("metrics", error))?;
    Ok(HttpResponse::Ok().content_type(encoder.format_type().to_owned()).body(text))
}
