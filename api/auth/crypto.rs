//! Keys derived from the one secret, authenticated encryption of personal fields, and their blind index.

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit, Nonce, Payload};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::error::{Error, Result};

/// One key per purpose, so that no purpose can be played against another.
#[derive(Clone)]
pub struct Keys {
    /// Signs access tokens.
    pub token: [u8; 32],
    /// Signs list cursors.
    pub cursor: [u8; 32],
    /// Marks the places of the audit chain.
    pub audit: [u8; 32],
    /// Signs links to files.
    pub link: [u8; 32],
    file: [u8; 32],
    field: [u8; 32],
    index: [u8; 32],
}

/// The format of sealed fields; a new key or cipher gets a new number.
const SEAL_VERSION: u8 = 1;
const NONCE_LENGTH: usize = 12;

impl Keys {
    /// Derives the keys from `SECRET_KEY`.
    pub fn derive(secret: &[u8; 32]) -> Self {
        let key = |purpose: &str| mac(secret, &[b"zhuqi", purpose.as_bytes()]);
        Keys {
            token: key("token"),
            cursor: key("cursor"),
            audit: key("audit"),
            link: key("link"),
            file: key("file"),
            field: key("field"),
            index: key("index"),
        }
    }

    /// Encrypts a personal value with AES-256-GCM under a fresh nonce.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>> {
        seal_with(&self.field, plain)
    }

    /// Decrypts what [`Keys::seal`] made. A failure means another key or a damaged row, never bad input.
    pub fn open(&self, sealed: &[u8]) -> Result<Vec<u8>> {
        open_with(&self.field, sealed)
    }

    /// [`Keys::seal`] for an optional text.
    pub fn seal_text(&self, text: Option<&str>) -> Result<Option<Vec<u8>>> {
        text.map(|text| self.seal(text.as_bytes())).transpose()
    }

    /// [`Keys::open`] for an optional text.
    pub fn open_text(&self, sealed: Option<&[u8]>) -> Result<Option<String>> {
        let open = |sealed: &[u8]| Ok(String::from_utf8_lossy(&self.open(sealed)?).into_owned());
        sealed.map(open).transpose()
    }

    /// The key of one stored file, by its name in the store.
    pub fn file(&self, object: &str) -> [u8; 32] {
        mac(&self.file, &[object.as_bytes()])
    }

    /// A keyed digest that finds equal values without revealing them.
    pub fn blind_index(&self, text: &str) -> Vec<u8> {
        mac(&self.index, &[text.as_bytes()])[..16].to_vec()
    }
}

/// [`Keys::seal`] under a key of its own.
pub fn seal_with(key: &[u8; 32], plain: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; NONCE_LENGTH] = rand::random();
    let fail = |_| Error::Internal("field encryption failed".into());
    let payload = Payload { msg: plain, aad: &[SEAL_VERSION] };
    let sealed = Aes256Gcm::new(key.into()).encrypt(&Nonce::<Aes256Gcm>::from(nonce), payload).map_err(fail)?;
    Ok([&[SEAL_VERSION], nonce.as_slice(), &sealed].concat())
}

/// Decrypts what [`seal_with`] made under the same key.
pub fn open_with(key: &[u8; 32], sealed: &[u8]) -> Result<Vec<u8>> {
    let fail = || Error::Internal("a sealed field does not open; was SECRET_KEY changed?".into());
    let (version, rest) = sealed.split_first().ok_or_else(fail)?;
    let (nonce, sealed) = rest.split_at_checked(NONCE_LENGTH).ok_or_else(fail)?;
    let nonce = <[u8; NONCE_LENGTH]>::try_from(nonce).map_err(|_| fail())?;
    let payload = Payload { msg: sealed, aad: &[*version] };
    Aes256Gcm::new(key.into()).decrypt(&Nonce::<Aes256Gcm>::from(nonce), payload).map_err(|_| fail())
}

/// HMAC-SHA-256 over length-prefixed parts, so that ("a", "bc") and ("ab", "c") differ.
pub fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Comparison in constant time.
pub fn equal(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// SHA-256, for random tokens whose entropy needs no slow hash.
pub fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// Bytes as hexadecimal digits, as people compare them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A random secret of 256 bits for people and scripts to carry.
pub fn random_token() -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_field_opens_only_with_its_key_and_unchanged() {
        let keys = Keys::derive(&[7; 32]);
        let sealed = keys.seal("15412345678".as_bytes()).expect("seals");
        assert_eq!(keys.open(&sealed).expect("opens"), b"15412345678");
        assert_ne!(sealed, keys.seal("15412345678".as_bytes()).expect("seals"), "every nonce is fresh");
        assert!(Keys::derive(&[8; 32]).open(&sealed).is_err());
        for position in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[position] ^= 1;
            assert!(keys.open(&damaged).is_err(), "byte {position}");
        }
        assert!(keys.open(&sealed[..5]).is_err());
    }
}
