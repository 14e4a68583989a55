//! Zhuqi (助企): the enterprise service register of a local government.
//!
//! The module list is the table of contents; [`create_app`] is shared by the server and by the tests.

pub mod api_clients;
pub mod attachments;
pub mod audit;
pub mod auth;
pub mod calendars;
pub mod cli;
pub mod clock;
pub mod conferences;
pub mod config;
pub mod db;
pub mod demo;
pub mod dictionaries;
pub mod enterprises;
pub mod error;
pub mod exports;
pub mod http;
pub mod imports;
pub mod issues;
pub mod jobs;
pub mod messages;
pub mod notifications;
pub mod officers;
pub mod openapi;
pub mod organizations;
pub mod paper;
pub mod phone;
pub mod pieces;
pub mod registrations;
pub mod routes;
pub mod search;
pub mod sla_profiles;
pub mod users;
pub mod vocabulary;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, web};

use auth::crypto::Keys;
use config::Config;
use db::Db;
use error::Result;
use http::operations::Metrics;
use http::rate_limit::RateLimits;

/// What every handler can reach.
#[derive(Clone)]
pub struct AppState {
    /// The checked configuration.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// Where files lie.
    pub files: attachments::store::Store,
    /// Keys derived from the configured secret.
    pub keys: Keys,
    /// Counters for Prometheus.
    pub metrics: Metrics,
    /// Requests per minute.
    pub rate_limits: RateLimits,
    /// Wakes the worker of this process.
    pub jobs: jobs::Signal,
    /// Who follows his inbox at this server.
    pub live: notifications::live::Live,
    /// Hashed from nothing anyone knows; a log-in with an unknown name is compared with it.
    pub absent_hash: String,
}

impl AppState {
    /// Opens the database and prepares everything that lives as long as the process.
    pub fn new(config: Config) -> Result<Self> {
        Ok(AppState {
            db: Db::open(&config.database_url, config.database_connections)?,
            files: attachments::store::Store::open(&config.attachment_store)?,
            keys: Keys::derive(&config.secret_key),
            metrics: Metrics::new()?,
            jobs: jobs::Signal::default(),
            live: notifications::live::Live::default(),
            rate_limits: RateLimits::new(config.rate_limit),
            absent_hash: auth::password::hash(&auth::crypto::random_token(), config.cheap_passwords)?,
            config,
        })
    }
}

/// The application with all its layers.
pub fn create_app(
    state: web::Data<AppState>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = actix_web::Error,
        InitError = (),
    > + use<>,
> {
    App::new()
        .app_data(state.clone())
        // The layer added last is the outermost.
        .wrap(from_fn(http::idempotency::middleware))
        .wrap(from_fn(http::rate_limit::middleware))
        .wrap(from_fn(auth::token::middleware::<BoxBody>))
        .wrap(from_fn(http::context::middleware))
        .wrap(Compress::default())
        .configure(|app| routes::configure(app, &state))
}
