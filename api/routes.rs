//! The whole API at a glance: one line per operation.
//!
//! The table feeds the router, the OpenAPI document and the tests, so that none of them can know an operation that
//! the others do not.

use actix_web::dev::ResourceDef;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::error::{Error, Result};
use crate::http::{operations, web_root};
use crate::{AppState, messages};
use crate::{
    api_clients, attachments, audit, auth, calendars, conferences, dictionaries, enterprises, exports, imports, issues,
    jobs, notifications, officers, organizations, registrations, sla_profiles, users,
};

/// See the module.
macro_rules! routes {
    ($($method:ident $path:literal $($handler:ident)::+;)+) => {
        /// Method and path of every operation.
        pub const ROUTES: &[(&str, &str)] = &[$((stringify!($method), $path),)+];

        fn operations(app: &mut web::ServiceConfig) {
            $(app.route(&numbered($path), web::$method().to($($handler)::+));)+
        }

        /// The operations as their handlers describe them.
        #[derive(utoipa::OpenApi)]
        #[openapi(paths($($($handler)::+,)+))]
        pub struct Paths;
    };
}

routes! {
    // Log-in
    post   "/api/v1/auth/login"                   auth::routes::login;
    post   "/api/v1/auth/refresh"                 auth::routes::refresh;
    post   "/api/v1/auth/logout"                  auth::routes::logout;
    post   "/api/v1/auth/password"                auth::routes::change_password;
    get    "/api/v1/auth/sessions"                auth::routes::list_sessions;
    delete "/api/v1/auth/sessions/{session_id}"   auth::routes::end_session;
    get    "/api/v1/me"                           users::me::get;
    patch  "/api/v1/me"                           users::me::update;
    post   "/oauth/token"                         auth::oauth::token;

    // Enterprises
    get    "/api/v1/enterprises"                                       enterprises::routes::list;
    post   "/api/v1/enterprises"                                       enterprises::writes::create;
    post   "/api/v1/enterprises/bulk"                                  imports::bulk::create;
    get    "/api/v1/enterprises/cards"                                 enterprises::cards::list;
    get    "/api/v1/enterprises/by-credit-code/{code}"                 enterprises::routes::get_by_credit_code;
    get    "/api/v1/enterprises/{id}"                                  enterprises::routes::get;
    patch  "/api/v1/enterprises/{id}"                                  enterprises::writes::update;
    delete "/api/v1/enterprises/{id}"                                  enterprises::writes::delete;
    get    "/api/v1/enterprises/{id}/identifiers"                      enterprises::identifiers::list;
    post   "/api/v1/enterprises/{id}/identifiers"                      enterprises::identifiers::create;
    post   "/api/v1/enterprises/{id}/identifiers/{identifier_id}/end"  enterprises::identifiers::end;
    get    "/api/v1/enterprises/{id}/status-history"                   enterprises::status::history;
    post   "/api/v1/enterprises/{id}/status"                           enterprises::status::change;
    get    "/api/v1/enterprises/{id}/contacts"                         enterprises::contacts::list;
    post   "/api/v1/enterprises/{id}/contacts"                         enterprises::contacts::create;
    get    "/api/v1/enterprises/{id}/contacts/{contact_id}"            enterprises::contacts::get;
    patch  "/api/v1/enterprises/{id}/contacts/{contact_id}"            enterprises::contacts::update;
    delete "/api/v1/enterprises/{id}/contacts/{contact_id}"            enterprises::contacts::delete;
    post   "/api/v1/enterprises/{id}/contacts/{contact_id}/reveal"     enterprises::contacts::reveal;
    post   "/api/v1/enterprises/{id}/contacts/{contact_id}/verify"     enterprises::contacts::verify;
    post   "/api/v1/enterprises/{id}/contacts/{contact_id}/erase"      enterprises::contact_erasure::erase;
    get    "/api/v1/enterprises/{id}/history"                          audit::history::list;
    get    "/api/v1/enterprises/{id}/indicators"                       enterprises::indicators::list;
    put    "/api/v1/enterprises/{id}/indicators"                       enterprises::indicators::put;
    delete "/api/v1/enterprises/{id}/indicators/{indicator_id}"        enterprises::indicators::delete;
    get    "/api/v1/enterprises/{id}/moves"                            enterprises::moves::list;
    post   "/api/v1/enterprises/{id}/move"                             enterprises::moves::create;
    post   "/api/v1/enterprises/{id}/certify"                          enterprises::certification::create;
    get    "/api/v1/enterprises/{id}/assignments"                      enterprises::assignments::list;
    post   "/api/v1/enterprises/{id}/assignments"                      enterprises::assignments::create;
    post   "/api/v1/enterprises/{id}/assignments/{assignment_id}/end"  enterprises::assignments::end;

    // Files of enterprises
    get    "/api/v1/enterprises/{id}/attachments"  attachments::enterprise::list;
    post   "/api/v1/enterprises/{id}/attachments"  attachments::enterprise::create;
    post   "/api/v1/attachments"                   attachments::create::create;
    get    "/api/v1/attachments/{id}"              attachments::routes::get;
    delete "/api/v1/attachments/{id}"              attachments::routes::delete;
    get    "/api/v1/attachments/{id}/link"         attachments::routes::open;
    get    "/api/v1/attachments/{id}/file"         attachments::content::get;

    // Duplicates
    get    "/api/v1/enterprise-duplicates"                              enterprises::duplicates::list;
    get    "/api/v1/enterprises/{id}/duplicates"                        enterprises::duplicates::of_enterprise;
    post   "/api/v1/enterprises/{id}/duplicates/{other_id}/dismiss"     enterprises::duplicates::dismiss;
    post   "/api/v1/enterprises/{id}/duplicates/{other_id}/reopen"      enterprises::duplicates::reopen;
    get    "/api/v1/enterprises/{id}/merge-preview/{other_id}"          enterprises::merge::routes::preview;
    post   "/api/v1/enterprises/{id}/merge"                             enterprises::merge::routes::create;
    get    "/api/v1/enterprises/{id}/merges"                            enterprises::merge::routes::list;
    post   "/api/v1/enterprise-merges/{id}/undo"                        enterprises::merge::routes::undo;

    // Issues
    get    "/api/v1/issues"                          issues::routes::list;
    post   "/api/v1/issues"                          issues::create::create;
    post   "/api/v1/issues/batch"                    issues::batch::create;
    get    "/api/v1/issues/needs"                    issues::needs::get;
    get    "/api/v1/issues/{id}"                     issues::routes::get;
    patch  "/api/v1/issues/{id}"                     issues::create::update;
    delete "/api/v1/issues/{id}"                     issues::create::delete;
    get    "/api/v1/issues/{id}/timeline"            issues::timeline::list;
    get    "/api/v1/issues/{id}/slips/{kind}"        issues::slips::get;
    post   "/api/v1/issues/{id}/submit"              issues::routes::submit;
    post   "/api/v1/issues/{id}/accept"              issues::routes::accept;
    post   "/api/v1/issues/{id}/require-info"        issues::routes::require_info;
    post   "/api/v1/issues/{id}/supply-info"         issues::routes::supply_info;
    post   "/api/v1/issues/{id}/decline"             issues::routes::decline;
    post   "/api/v1/issues/{id}/reclassify"          issues::routes::reclassify;
    post   "/api/v1/issues/{id}/report-up"           issues::routes::report_up;
    post   "/api/v1/issues/{id}/hand-down"           issues::routes::hand_down;
    post   "/api/v1/issues/{id}/dispatch"            issues::routes::dispatch;
    post   "/api/v1/issues/{id}/redispatch"          issues::routes::redispatch;
    post   "/api/v1/issues/{id}/sign"                issues::routes::sign;
    post   "/api/v1/issues/{id}/contact"             issues::routes::contact;
    post   "/api/v1/issues/{id}/solve-on-spot"       issues::routes::solve_on_spot;
    post   "/api/v1/issues/{id}/phase-reply"         issues::routes::phase_reply;
    post   "/api/v1/issues/{id}/assign-task"         issues::routes::assign_task;
    post   "/api/v1/issues/{id}/feedback"            issues::routes::feedback;
    post   "/api/v1/issues/{id}/object"              issues::routes::object;
    post   "/api/v1/issues/{id}/request-extension"   issues::routes::request_extension;
    post   "/api/v1/issues/{id}/request-ledger"      issues::routes::request_ledger;
    post   "/api/v1/issues/{id}/request-escalation"  issues::routes::request_escalation;
    post   "/api/v1/issues/{id}/decide"              issues::routes::decide;
    post   "/api/v1/issues/{id}/escalate"            issues::routes::escalate;
    post   "/api/v1/issues/{id}/resume"              issues::routes::resume;
    post   "/api/v1/issues/{id}/progress"            issues::routes::progress;
    post   "/api/v1/issues/{id}/reply"               issues::routes::reply;
    post   "/api/v1/issues/{id}/release"             issues::routes::release;
    post   "/api/v1/issues/{id}/return"              issues::routes::return_reply;
    post   "/api/v1/issues/{id}/confirm"             issues::routes::confirm;
    post   "/api/v1/issues/{id}/call-back"           issues::routes::call_back;
    post   "/api/v1/issues/{id}/strike-off"          issues::routes::strike_off;
    post   "/api/v1/issues/{id}/withdraw"            issues::routes::withdraw;
    post   "/api/v1/issues/{id}/reopen"              issues::routes::reopen;
    post   "/api/v1/issues/{id}/supervise"           issues::routes::supervise;
    post   "/api/v1/issues/{id}/report-supervision"  issues::routes::report_supervision;
    post   "/api/v1/issues/{id}/close-supervision"   issues::routes::close_supervision;
    post   "/api/v1/issues/{id}/comment"             issues::routes::comment;
    get    "/api/v1/supervision-orders"              issues::supervision::list;

    // What people are told
    get    "/api/v1/notifications"                   notifications::routes::list;
    get    "/api/v1/notifications/unread-count"      notifications::routes::unread;
    get    "/api/v1/notifications/stream"            notifications::live::get;
    post   "/api/v1/notifications/read-all"          notifications::routes::read_all;
    post   "/api/v1/notifications/{id}/read"         notifications::routes::read;
    get    "/api/v1/notification-preferences"        notifications::preferences::get;
    put    "/api/v1/notification-preferences"        notifications::preferences::put;
    get    "/api/v1/notification-deliveries"         notifications::deliveries::list;

    // Joint conferences
    get    "/api/v1/conferences"                     conferences::routes::list;
    post   "/api/v1/conferences"                     conferences::writes::create;
    get    "/api/v1/conferences/{id}"                conferences::routes::get;
    patch  "/api/v1/conferences/{id}"                conferences::writes::update;
    delete "/api/v1/conferences/{id}"                conferences::writes::delete;
    get    "/api/v1/conferences/{id}/candidates"     conferences::routes::candidates;
    post   "/api/v1/conferences/{id}/hold"           conferences::writes::hold;
    post   "/api/v1/conferences/{id}/items/{item_id}/decide"  conferences::decide::create;
    post   "/api/v1/conferences/{id}/close"          conferences::writes::close;
    get    "/api/v1/conferences/{id}/minutes"        conferences::minutes::get;

    // Imports
    post   "/api/v1/contacts/bulk"               imports::bulk::contacts;
    post   "/api/v1/indicators/bulk"             imports::bulk::indicators;
    get    "/api/v1/import-templates/{kind}"     imports::kinds::template::get;
    get    "/api/v1/imports"                     imports::routes::list;
    post   "/api/v1/imports"                     imports::create::create;
    get    "/api/v1/imports/{id}"                imports::routes::get;
    patch  "/api/v1/imports/{id}"                imports::settings::update;
    get    "/api/v1/imports/{id}/preview"        imports::preview::preview;
    post   "/api/v1/imports/{id}/run"            imports::routes::run;
    post   "/api/v1/imports/{id}/cancel"         imports::control::cancel;
    post   "/api/v1/imports/{id}/resume"         imports::control::resume;
    post   "/api/v1/imports/{id}/undo"           imports::control::undo;
    get    "/api/v1/imports/{id}/file"           imports::downloads::original;
    get    "/api/v1/imports/{id}/kept.xlsx"      imports::downloads::kept;
    get    "/api/v1/imports/{id}/rows"           imports::report_routes::rows;
    get    "/api/v1/imports/{id}/rejected.xlsx"  imports::report_routes::rejected;

    // Exports
    get    "/api/v1/exports"                     exports::routes::list;
    post   "/api/v1/exports"                     exports::routes::create;
    get    "/api/v1/exports/{id}"                exports::routes::get;
    get    "/api/v1/exports/{id}/file"           exports::download::get;
    post   "/api/v1/exports/{id}/cancel"         exports::routes::cancel;

    // Words
    get    "/api/v1/dictionaries"                 dictionaries::routes::list;
    get    "/api/v1/dictionaries/{code}"          dictionaries::routes::get;
    get    "/api/v1/dictionaries/{code}/entries"  dictionaries::entry_routes::list;
    post   "/api/v1/dictionaries/{code}/entries"  dictionaries::entry_routes::create;
    patch  "/api/v1/dictionaries/{code}/entries/{entry}"  dictionaries::entry_routes::update;
    delete "/api/v1/dictionaries/{code}/entries/{entry}"  dictionaries::entry_routes::delete;
    get    "/api/v1/common-problems"                 issues::common::routes::list;
    post   "/api/v1/common-problems"                 issues::common::routes::create;
    get    "/api/v1/common-problems/proposals"       issues::common::proposals::list;
    get    "/api/v1/common-problems/{id}"            issues::common::routes::get;
    post   "/api/v1/common-problems/{id}/answer"     issues::common::answer::create;
    delete "/api/v1/common-problems/{id}/issues/{issue_id}" issues::common::routes::remove;
    post   "/api/v1/issue-categories/suggest"     issues::suggestion::routes::suggest;
    get    "/api/v1/issue-categories/suggestion-figures" issues::suggestion::figures::get;

    // Places and units
    get    "/api/v1/territories"                  organizations::territory_routes::list;
    post   "/api/v1/territories"                  organizations::territory_routes::create;
    get    "/api/v1/territories/{code}"           organizations::territory_routes::get;
    patch  "/api/v1/territories/{code}"           organizations::territory_routes::update;
    post   "/api/v1/territories/{code}/abolish"   organizations::abolition::create;
    get    "/api/v1/territories/{code}/transfers"          organizations::transfers::list;
    post   "/api/v1/territories/{code}/transfers"          organizations::transfers::create;
    get    "/api/v1/territories/{code}/transfers/preview"  organizations::transfers::preview;
    get    "/api/v1/organizations"                organizations::routes::list;
    post   "/api/v1/organizations"                organizations::writes::create;
    get    "/api/v1/organizations/{id}"           organizations::routes::get;
    patch  "/api/v1/organizations/{id}"           organizations::writes::update;
    get    "/api/v1/organizations/{id}/closing"   organizations::closing::get;
    post   "/api/v1/organizations/{id}/close"     organizations::close::create;

    // Working time
    get    "/api/v1/calendars"                    calendars::routes::list;
    post   "/api/v1/calendars"                    calendars::writes::create;
    get    "/api/v1/calendars/{id}"               calendars::routes::get;
    patch  "/api/v1/calendars/{id}"               calendars::writes::update;
    delete "/api/v1/calendars/{id}"               calendars::writes::delete;
    get    "/api/v1/calendars/{id}/days"          calendars::routes::days;
    get    "/api/v1/calendars/{id}/due"           calendars::routes::due;
    post   "/api/v1/calendars/{id}/exceptions"    calendars::import::create;
    post   "/api/v1/calendars/{id}/preview"       calendars::preview::create;
    get    "/api/v1/sla-profiles"                 sla_profiles::routes::list;
    get    "/api/v1/sla-profiles/{id}"            sla_profiles::routes::get;
    patch  "/api/v1/sla-profiles/{id}"            sla_profiles::writes::update;

    // Users
    get    "/api/v1/users"                        users::routes::list;
    post   "/api/v1/users"                        users::writes::create;
    get    "/api/v1/users/{id}"                   users::routes::get;
    patch  "/api/v1/users/{id}"                   users::writes::update;
    post   "/api/v1/users/{id}/reset-password"    users::account::reset_password;
    post   "/api/v1/users/{id}/unlock"            users::account::unlock;
    post   "/api/v1/users/{id}/erase-personal-data"  users::erasure::erase;
    get    "/api/v1/users/{id}/memberships"       users::memberships::list;
    post   "/api/v1/users/{id}/memberships"       users::memberships::create;
    patch  "/api/v1/memberships/{id}"             users::memberships::update;

    // Audit
    get    "/api/v1/audit-entries"                audit::list::list;
    get    "/api/v1/audit-entries/{id}"           audit::list::get;
    get    "/api/v1/audit/checkpoints"            audit::checkpoints::list;

    // Scripts and platforms
    get    "/api/v1/api-clients"                     api_clients::routes::list;
    post   "/api/v1/api-clients"                     api_clients::routes::create;
    get    "/api/v1/api-clients/{id}"                api_clients::routes::get;
    patch  "/api/v1/api-clients/{id}"                api_clients::routes::update;
    post   "/api/v1/api-clients/{id}/rotate-secret"  api_clients::routes::rotate_secret;

    // Accounts of enterprises
    get    "/api/v1/registrations"                               registrations::routes::list;
    post   "/api/v1/registrations"                               registrations::routes::create;
    get    "/api/v1/registrations/{id}"                          registrations::routes::get;
    post   "/api/v1/registrations/{id}/approve"                  registrations::review::approve;
    post   "/api/v1/registrations/{id}/reject"                   registrations::review::reject;
    get    "/api/v1/invitations/{token}"                         enterprises::acceptance::get;
    post   "/api/v1/invitations/{token}/accept"                  enterprises::acceptance::accept;
    get    "/api/v1/enterprises/{id}/agents"                     enterprises::agents::list;
    post   "/api/v1/enterprises/{id}/agents/{agent_id}/end"      enterprises::agents::end;
    get    "/api/v1/enterprises/{id}/invitations"                enterprises::invitations::list;
    post   "/api/v1/enterprises/{id}/invitations"                enterprises::invitations::create;

    // Officers
    get    "/api/v1/officers"                     officers::routes::list;
    post   "/api/v1/officers"                     officers::writes::create;
    post   "/api/v1/officers/bulk"                imports::bulk::officers;
    get    "/api/v1/officers/{id}"                officers::routes::get;
    patch  "/api/v1/officers/{id}"                officers::change::update;
    post   "/api/v1/officers/{id}/absence"        officers::absence::set;
    post   "/api/v1/officers/{id}/return"         officers::absence::end;

    // Background work
    get    "/api/v1/jobs"                         jobs::routes::list;
    post   "/api/v1/jobs/{id}/retry"              jobs::routes::retry;
    get    "/api/v1/job-schedules"                jobs::schedule_routes::list;
    patch  "/api/v1/job-schedules/{kind}"         jobs::schedule_routes::update;
    post   "/api/v1/job-schedules/{kind}/run"     jobs::schedule_routes::run;
}

/// Ids are numbers: `/enterprises/cards` is no enterprise, and a method that it lacks is 405.
fn numbered(path: &str) -> String {
    path.replace("{id}", "{id:[0-9]+}")
}

/// Mounts everything: operations of the API, what operators ask, documentation, and last the web front end.
pub fn configure(app: &mut web::ServiceConfig, state: &AppState) {
    operations(app);
    app.route("/healthz", web::get().to(operations::healthz))
        .route("/readyz", web::get().to(operations::readyz))
        .route("/metrics", web::get().to(operations::metrics))
        .configure(crate::openapi::serve);
    app.route("/api/{rest:.*}", web::route().to(no_operation)).route("/oauth/{rest:.*}", web::route().to(no_operation));
    if state.config.web_root.is_dir() {
        app.service(web_root::files(&state.config.web_root));
    }
}

/// An address of the API without this method is 405 and names the methods it has; any other is 404.
async fn no_operation(request: HttpRequest) -> Result<HttpResponse> {
    let path = request.path();
    let is_match = |pattern: &str| ResourceDef::new(numbered(pattern)).is_match(path);
    let methods: Vec<String> =
        ROUTES.iter().filter(|(_, pattern)| is_match(pattern)).map(|(method, _)| method.to_uppercase()).collect();
    if methods.is_empty() {
        return Err(messages::NOT_FOUND.error());
    }
    let mut response = HttpResponse::from_error(Error::from(&messages::METHOD_NOT_ALLOWED));
    if let Ok(value) = header::HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(header::ALLOW, value);
    }
    Ok(response)
}
