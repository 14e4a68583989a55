//! Lists: keyset pages with an opaque, signed cursor that is bound to filter, order and caller.

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{IntoParams, PartialSchema, ToSchema};
use validator::Validate;

use super::extract::{parse_query, query_pairs};
use crate::AppState;
use crate::auth::principal::Principal;
use crate::error::{Error, FieldError, Result};
use crate::messages;

const PAGE_KEYS: [&str; 4] = ["limit", "cursor", "count", "fields"];

/// How many rows match, on request only: a total costs more than its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountMode {
    /// Every matching row is counted.
    Exact,
    /// Counted up to 10,000; a larger number answers 10,000.
    Estimate,
}

/// The parameters that every list shares.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
    /// Rows per page.
    #[validate(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 20)]
    pub limit: Option<i64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Adds `count` to the answer.
    #[param(inline)]
    pub count: Option<CountMode>,
    /// The fields of each item to answer, separated by commas; all when absent.
    pub fields: Option<String>,
}

/// The filter of a list that has none.
#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct NoFilter {}

/// A list request: the resource's own filter beside the shared paging parameters.
pub struct Listing<F> {
    /// The resource's filter and order.
    pub filter: F,
    params: PageParams,
    path: String,
    pairs: Vec<(String, String)>,
    key: [u8; 32],
}

/// Whom a cursor is bound to.
pub trait Reader {
    /// A stable short name.
    fn subject(&self) -> String;
}

impl Reader for Principal {
    fn subject(&self) -> String {
        Principal::subject(self)
    }
}

/// The reader of lists that need no log-in.
pub struct Public;

impl Reader for Public {
    fn subject(&self) -> String {
        "public".to_owned()
    }
}

/// Which rows to fetch: after a key, one more than the page holds, so that the end is known.
pub struct Window<K> {
    /// The sort key of the last row of the page before.
    pub after: Option<K>,
    /// Rows per page.
    pub limit: i64,
}

impl<K> Window<K> {
    /// Rows to fetch.
    pub fn fetch(&self) -> i64 {
        self.limit + 1
    }
}

/// One page.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Hand it back as `cursor` for the next page; null on the last one.
    #[schema(required = true)]
    pub next_cursor: Option<String>,
    /// Matching rows, when `count` was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl<F: DeserializeOwned + Validate + 'static> FromRequest for Listing<F> {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Self::parse(request))
    }
}

impl<F: DeserializeOwned + Validate> Listing<F> {
    fn parse(request: &HttpRequest) -> Result<Self> {
        let (page, mut pairs): (Vec<_>, Vec<_>) =
            query_pairs(request)?.into_iter().partition(|(name, _)| PAGE_KEYS.contains(&name.as_str()));
        // An empty filter value is what a cleared form field sends; it means "no filter".
        pairs.retain(|(_, value)| !value.is_empty());
        let state = request.app_data::<web::Data<AppState>>().ok_or_else(|| Error::Internal("no state".into()))?;
        let filter = parse_query(&pairs)?;
        pairs.sort();
        Ok(Listing {
            filter,
            params: parse_query(&page)?,
            path: request.path().to_owned(),
            pairs,
            key: state.keys.cursor,
        })
    }
}

impl<F> Listing<F> {
    /// The window that this request asks for. `principal` is bound into the cursor.
    pub fn window<K: DeserializeOwned>(&self, principal: &impl Reader) -> Result<Window<K>> {
        let after = match &self.params.cursor {
            None => None,
            Some(text) => Some(self.open(text, principal).ok_or_else(|| messages::BAD_CURSOR.error())?),
        };
        Ok(Window { after, limit: self.params.limit.unwrap_or(20) })
    }

    /// How the caller wants the rows counted, if at all.
    pub fn count(&self) -> Option<CountMode> {
        self.params.count
    }

    /// The answer: cuts the surplus row, signs the cursor, selects fields, adds the `Link` header.
    pub fn respond<T, K>(
        &self,
        principal: &impl Reader,
        window: &Window<K>,
        mut items: Vec<T>,
        count: Option<i64>,
        key_of: impl Fn(&T) -> K,
    ) -> Result<HttpResponse>
    where
        T: Serialize + PartialSchema,
        K: Serialize,
    {
        let more = items.len() as i64 > window.limit;
        items.truncate(window.limit as usize);
        let next_cursor = items.last().filter(|_| more).map(|last| self.seal(&key_of(last), principal)).transpose()?;
        let mut answer = HttpResponse::Ok();
        if let Some(cursor) = &next_cursor {
            let mut pairs = self.pairs.clone();
            pairs.push(("cursor".into(), cursor.clone()));
            pairs.push(("limit".into(), window.limit.to_string()));
            let query = serde_urlencoded::to_string(&pairs).map_err(|error| Error::internal("link", error))?;
            answer.insert_header((header::LINK, format!("<{}?{query}>; rel=\"next\"", self.path)));
        }
        let Some(fields) = &self.params.fields else { return Ok(answer.json(Page { items, next_cursor, count })) };
        let items = select::<T>(&items, fields)?;
        Ok(answer.json(Page { items, next_cursor, count }))
    }

    fn context(&self, principal: &impl Reader) -> String {
        format!("{}\n{}\n{:?}", principal.subject(), self.path, self.pairs)
    }

    fn seal(&self, key: &impl Serialize, principal: &impl Reader) -> Result<String> {
        let payload = serde_json::to_vec(key).map_err(|error| Error::internal("cursor", error))?;
        let mac = crate::auth::crypto::mac(&self.key, &[self.context(principal).as_bytes(), &payload]);
        Ok(URL_SAFE_NO_PAD.encode([&mac[..16], &payload].concat()))
    }

    fn open<K: DeserializeOwned>(&self, text: &str, principal: &impl Reader) -> Option<K> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (mac, payload) = bytes.split_at_checked(16)?;
        let expected = crate::auth::crypto::mac(&self.key, &[self.context(principal).as_bytes(), payload]);
        crate::auth::crypto::equal(mac, &expected[..16]).then(|| serde_json::from_slice(payload).ok()).flatten()
    }
}

fn select<T: Serialize + PartialSchema>(items: &[T], fields: &str) -> Result<Vec<serde_json::Value>> {
    let wanted: Vec<&str> = fields.split(',').map(str::trim).collect();
    let RefOr::T(Schema::Object(schema)) = T::schema() else { return Err(Error::Internal("no object schema".into())) };
    if let Some(unknown) = wanted.iter().find(|name| !schema.properties.contains_key(**name)) {
        log::debug!("unknown column {unknown}");
        return Err(FieldError::new("/fields", "unknown_column").into());
    }
    let keep = |item: &T| {
        let mut value = serde_json::to_value(item)?;
        if let Some(object) = value.as_object_mut() {
            object.retain(|name, _| wanted.contains(&name.as_str()));
        }
        Ok(value)
    };
    items.iter().map(keep).collect::<Result<_, serde_json::Error>>().map_err(|error| Error::internal("fields", error))
}
