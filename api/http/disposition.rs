//! What a browser does with a file and how it calls it.

use actix_web::http::header::{Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue};

/// With the name in both spellings: `plain` for everyone, and as it is.
pub fn named(kind: DispositionType, plain: Option<String>, name: &str) -> ContentDisposition {
    let charset = Charset::Ext("UTF-8".to_owned());
    let extended = ExtendedValue { charset, language_tag: None, value: name.as_bytes().to_vec() };
    let mut parameters: Vec<DispositionParam> = plain.map(DispositionParam::Filename).into_iter().collect();
    parameters.push(DispositionParam::FilenameExt(extended));
    ContentDisposition { disposition: kind, parameters }
}
