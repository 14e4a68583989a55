//! The built web front end, served by the same process. Addresses that are the router's of the front end answer its
//! start page; addresses of the API never do.

use actix_files::{Files, NamedFile};
use actix_web::dev::{ServiceRequest, ServiceResponse, fn_service};
use actix_web::http::header;
use std::path::Path;

use crate::error::Error;
use crate::messages;

/// Serves `root`; call it after every other route.
pub fn files(root: &Path) -> Files {
    let index = root.join("index.html");
    Files::new("/", root).index_file("index.html").prefer_utf8(true).default_handler(fn_service(
        move |request: ServiceRequest| {
            let index = index.clone();
            async move {
                let (request, _) = request.into_parts();
                let path = request.path();
                let is_page = !path.starts_with("/api/")
                    && !path.starts_with("/oauth/")
                    && request.method() == actix_web::http::Method::GET
                    && !path.rsplit('/').next().unwrap_or_default().contains('.');
                let response = match NamedFile::open(&index) {
                    Ok(file) if is_page => {
                        let mut response = file.into_response(&request);
                        response
                            .headers_mut()
                            .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-cache"));
                        response
                    }
                    _ => actix_web::HttpResponse::from_error(Error::from(&messages::NOT_FOUND)),
                };
                Ok(ServiceResponse::new(request, response))
            }
        },
    ))
}
