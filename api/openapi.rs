//! The OpenAPI document: paths come from the handlers, what every operation shares is added here once.

mod tidy;

use std::sync::LazyLock;

use actix_web::{HttpResponse, web};
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::security::{ClientCredentials, Flow, HttpAuthScheme, HttpBuilder, OAuth2, Scopes, SecurityScheme};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use crate::auth::scope::OAUTH_SCOPES;
use crate::enterprises::words::ReportGroup;
use crate::error::{FieldErrorBody, ProblemBody};
use crate::routes::Paths;

#[derive(OpenApi)]
#[openapi(
    info(title = "Zhuqi 助企", description = DESCRIPTION, license(name = "Apache-2.0", identifier = "Apache-2.0")),
    servers((url = "/", description = "This server")),
    components(schemas(ProblemBody, FieldErrorBody, ReportGroup)),
    tags(
        (name = "auth", description = "Log-in, sessions, the caller"),
        (name = "organizations", description = "Organisations and administrative divisions"),
        (name = "users", description = "Log-ins and memberships"),
        (name = "officers", description = "Service officers"),
        (name = "enterprises", description = "Enterprises and sole traders"),
        (name = "issues", description = "Problems of enterprises, from the report to the strike-off"),
        (name = "conferences", description = "Joint conferences over issues that one unit cannot solve"),
        (name = "notifications", description = "What one is told, and by which means"),
        (name = "attachments", description = "Files of enterprises"),
        (name = "merging", description = "Possible duplicates, merging them, taking a merge back"),
        (name = "registrations", description = "Accounts of enterprises"),
        (name = "imports", description = "Ledgers as people send them"),
        (name = "audit", description = "Who did what, provably"),
        (name = "exports", description = "The register as files"),
        (name = "api-clients", description = "Scripts and third-party platforms"),
        (name = "calendars", description = "When offices work, and how long things may take"),
        (name = "dictionaries", description = "Words with their labels"),
        (name = "administration", description = "The work of the servers themselves"),
    ),
    security(("person" = []), ("client" = []))
)]
struct Base;

const DESCRIPTION: &str = "The enterprise service register of a local government: enterprises, officers, issues, imports. \
Errors are `application/problem+json` with stable codes. Lists use keyset cursors. Single rows carry an `ETag`; \
changes need `If-Match`. Every POST accepts an `Idempotency-Key`.";

/// The complete document.
pub fn document() -> Document {
    let mut document = Base::openapi();
    document.merge(Paths::openapi());
    Shared.modify(&mut document);
    tidy::tidy(&mut document);
    document
}

/// The document as it is committed: stable, readable, with a final line break.
pub fn json() -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&document()).map(|text| text + "\n")
}

struct Shared;

impl Modify for Shared {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_with(Default::default);
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        components.add_security_scheme("person", SecurityScheme::Http(bearer));
        let scopes = Scopes::from_iter(OAUTH_SCOPES.map(|scope| (scope, scope)));
        let flow = Flow::ClientCredentials(ClientCredentials::new("/oauth/token", scopes));
        components.add_security_scheme("client", SecurityScheme::OAuth2(OAuth2::new([flow])));
        for (path, item) in &mut document.paths.paths {
            let has_row = path.contains('{');
            let operations = [
                (&mut item.get, false),
                (&mut item.post, true),
                (&mut item.put, true),
                (&mut item.patch, true),
                (&mut item.delete, true),
            ];
            for (operation, writes) in operations {
                if let Some(operation) = operation {
                    add_problems(operation, has_row, writes);
                    if path.starts_with("/api/v1/enterprises/{id}") {
                        add_problem(operation, "410", "Merged into another enterprise, which the problem names");
                    }
                    if writes && !path.contains("/auth/") {
                        add_header(operation, "X-Audit-Reason", ObjectBuilder::new(), AUDIT_REASON);
                    }
                }
            }
            if let Some(operation) = item.post.as_mut().filter(|_| !path.contains("/auth/")) {
                let key = ObjectBuilder::new().min_length(Some(1)).max_length(Some(255)).pattern(Some("^[!-~]+$"));
                add_header(operation, "Idempotency-Key", key, IDEMPOTENCY_KEY);
            }
        }
    }
}

const AUDIT_REASON: &str = "Why, for the audit trail; percent-encoded UTF-8";
const IDEMPOTENCY_KEY: &str = "Chosen by the caller, such as a UUID: a repetition with the same key and body gets the \
stored answer for 24 hours instead of being done twice";

/// A header that the shared layers understand on every operation of a kind.
fn add_header(operation: &mut Operation, name: &str, text: ObjectBuilder, description: &str) {
    let text = text.schema_type(SchemaType::Type(Type::String));
    let header = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Header).schema(Some(text));
    operation.parameters.get_or_insert_default().push(header.description(Some(description)).build().into());
}

/// Names an error, unless the operation does so itself.
fn add_problem(operation: &mut Operation, status: &str, description: &str) {
    operation.responses.responses.entry(status.to_owned()).or_insert_with(|| {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new().description(description).content("application/problem+json", content);
        RefOr::T(response.build())
    });
}

/// Names every error that the shared machinery can answer for an operation of this shape.
fn add_problems(operation: &mut Operation, has_row: bool, writes: bool) {
    let is_public = operation.security.as_ref().is_some_and(|list| list.iter().any(|s| *s == Default::default()));
    let has_body = operation.request_body.is_some();
    let needs_match = operation
        .parameters
        .iter()
        .flatten()
        .any(|parameter| matches!(parameter, RefOr::T(parameter) if parameter.name == "If-Match"));
    let mut add = |status: &str, description: &str| add_problem(operation, status, description);
    add("400", "Malformed request, unknown field or parameter");
    add("401", "Not signed in");
    if !is_public {
        add("403", "The role does not permit this");
    }
    if has_row {
        add("404", "Does not exist or is outside the caller's scope");
    }
    if writes {
        add("409", "Contradicts what is there, or the state forbids it");
    }
    if needs_match {
        add("412", "Changed by someone else since it was read");
        add("428", "If-Match is missing");
    }
    if has_body {
        add("413", "Body too large");
        add("415", "Unsupported media type");
    }
    add("422", "Wrong content, with a pointer to each place");
    add("429", "Too many requests");
    add("500", "The server failed");
    add("503", "The server is busy");
}

/// Built when somebody asks for it, once for all workers: as a tree it is the largest thing an idle server would hold.
static SERVED: LazyLock<String> =
    LazyLock::new(|| serde_json::to_string(&document()).expect("a tree of our own making is JSON"));

/// `/openapi.json` and the rendered reference at `/docs/`.
pub fn serve(app: &mut web::ServiceConfig) {
    let answer = || async { HttpResponse::Ok().content_type("application/json").body(SERVED.as_str()) };
    app.route("/openapi.json", web::get().to(answer)).service(web::redirect("/docs", "/docs/")).service(
        utoipa_swagger_ui::SwaggerUi::new("/docs/{_:.*}").config(utoipa_swagger_ui::Config::from("/openapi.json")),
    );
}
