//! A caller who is read in the same turn as what he asks for: one hop to a thread that may wait for the database
//! instead of two. His rights are as fresh as with [`Principal`], which handlers take that need them before.

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};

use super::principal::Principal;
use super::token::Identity;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::http::page::Reader;
use crate::{AppState, messages};

/// Whom the token names; nothing is permitted yet.
pub struct Caller {
    identity: Identity,
    state: web::Data<AppState>,
}

impl Caller {
    /// Whom the token names, for cursors.
    pub fn identity(&self) -> Identity {
        self.identity.clone()
    }

    /// Loads the caller and answers what he asks, on one connection. 401 when his session has ended, 403 while he has
    /// to change his first password.
    pub async fn read<T: Send + 'static>(
        self,
        f: impl FnOnce(&mut Conn, &Principal) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let Caller { identity, state } = self;
        let answer = move |c: &mut Conn| {
            let principal = Principal::load(c, &identity)?.with_own_password()?;
            f(c, &principal)
        };
        state.db.read(answer).await
    }
}

impl Reader for Identity {
    fn subject(&self) -> String {
        Identity::subject(self)
    }
}

impl FromRequest for Caller {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let identity = request.extensions().get::<Identity>().cloned();
        let state = request.app_data::<web::Data<AppState>>().cloned();
        std::future::ready(match (identity, state) {
            (None, _) => Err(messages::UNAUTHENTICATED.error()),
            (_, None) => Err(Error::Internal("no state".into())),
            (Some(identity), Some(state)) => Ok(Caller { identity, state }),
        })
    }
}
