//! Where the content of files lies: a directory, or a bucket that speaks S3.

use std::fs::File;
use std::io::{Read, Seek};
use std::ops::Range;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use actix_web::web::{Bytes, BytesMut};
use futures_util::stream::{self, BoxStream};
use futures_util::{Stream, StreamExt};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, GetOptions, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig};

use super::seal::{CHUNK, Seal};
use crate::config::StoreConfig;
use crate::error::{Error, Result};

/// Chunks that are written at once: 8 MiB, above the 5 MiB that S3 demands of a part, and all that an upload holds in
/// memory.
const PART: u64 = 128;
/// Somebody waits for the answer.
const RETRIES: RetryConfig = RetryConfig {
    backoff: object_store::BackoffConfig {
        init_backoff: Duration::from_millis(100),
        max_backoff: Duration::from_secs(2),
        base: 2.0,
    },
    max_retries: 2,
    retry_timeout: Duration::from_secs(20),
};

/// The store of the deployment.
#[derive(Clone)]
pub struct Store {
    objects: Arc<dyn ObjectStore>,
    directory: Option<PathBuf>,
}

fn failed(what: &str, error: &(dyn std::error::Error + 'static)) -> Error {
    Error::storage(what, error)
}

impl Store {
    /// Opens it. A directory is made when it does not exist; a bucket is not asked before the first file.
    pub fn open(config: &StoreConfig) -> Result<Self> {
        let wrong = |error: &dyn std::fmt::Display| Error::internal(&format!("ATTACHMENT_STORE={config}"), error);
        match config {
            StoreConfig::Directory(path) => {
                std::fs::create_dir_all(path).map_err(|error| wrong(&error))?;
                let files = LocalFileSystem::new_with_prefix(path).map_err(|error| wrong(&error))?;
                Ok(Store { objects: Arc::new(files.with_fsync(true)), directory: Some(path.clone()) })
            }
            StoreConfig::S3 { bucket, prefix, variables } => {
                // Already installed is as good.
                let _ = rustls::crypto::ring::default_provider().install_default();
                let timeouts = ClientOptions::new()
                    .with_connect_timeout(Duration::from_secs(5))
                    .with_timeout(Duration::from_secs(60));
                let mut builder =
                    AmazonS3Builder::new().with_bucket_name(bucket).with_retry(RETRIES).with_client_options(timeouts);
                for (name, value) in variables {
                    let key: AmazonS3ConfigKey = name.to_lowercase().parse().map_err(|error| wrong(&error))?;
                    let is_plain = key == AmazonS3ConfigKey::Endpoint && value.starts_with("http://");
                    builder = builder.with_config(key, value);
                    if is_plain {
                        builder = builder.with_allow_http(true);
                    }
                }
                let bucket = builder.build().map_err(|error| wrong(&error))?;
                Ok(Store { objects: Arc::new(PrefixStore::new(bucket, prefix.as_str())), directory: None })
            }
        }
    }

    /// A new name, which says nothing about the file.
    pub fn new_object() -> String {
        let name = uuid::Uuid::new_v4().simple().to_string();
        format!("{}/{name}", &name[..2])
    }

    /// Seals and writes a file. It is there as a whole or not at all.
    pub async fn put(&self, object: &str, seal: Arc<Seal>, mut file: File) -> Result<()> {
        let path = Path::from(object);
        file.rewind().map_err(|error| failed("reading an upload", &error))?;
        let (mut file, first) = next_part(file, seal.clone(), 0).await?;
        if seal.chunks() <= PART {
            let put = self.objects.put(&path, first).await;
            return put.map(|_| ()).map_err(|error| failed("writing a file", &error));
        }
        let upload = self.objects.put_multipart(&path).await;
        let mut upload = upload.map_err(|error| failed("writing a file", &error))?;
        let mut part = first;
        let mut next = PART;
        let written = loop {
            if let Err(error) = upload.put_part(part).await {
                break Err(failed("writing a file", &error));
            }
            if next >= seal.chunks() {
                break upload.complete().await.map(|_| ()).map_err(|error| failed("writing a file", &error));
            }
            match next_part(file, seal.clone(), next).await {
                Ok((rest, bytes)) => (file, part) = (rest, bytes),
                Err(error) => break Err(error),
            }
            next += PART;
        };
        if written.is_err() {
            // What cannot be taken back now is left to the sweep.
            let _ = upload.abort().await;
        }
        written
    }

    /// The bytes `range` of a file. The first of them have been read and opened when this answers.
    pub async fn get(
        &self,
        object: &str,
        seal: Seal,
        range: Range<u64>,
    ) -> Result<impl Stream<Item = Result<Bytes>> + use<>> {
        let chunks = range.start / CHUNK..range.end.div_ceil(CHUNK);
        let options = GetOptions { range: Some(seal.place(chunks.clone()).into()), ..GetOptions::default() };
        let found = self.objects.get_opts(&Path::from(object), options).await;
        let found = found.map_err(|error| failed("reading a file", &error))?;
        let mut reader = Reader { pieces: found.into_stream(), buffer: BytesMut::new(), seal, chunks, range };
        let first = reader.next().await?;
        let rest =
            stream::try_unfold(
                reader,
                |mut reader| async move { Ok(reader.next().await?.map(|bytes| (bytes, reader))) },
            );
        Ok(stream::iter(first.map(Ok)).chain(rest))
    }

    /// Removes a file; one that is not there is removed.
    pub async fn delete(&self, object: &str) -> Result<()> {
        match self.objects.delete(&Path::from(object)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed("removing a file", &error)),
        }
    }

    /// Removes what a crash left half-written in a directory longer than `age` ago; how many files that were. In S3
    /// such parts are no objects: a rule of the bucket removes them.
    pub fn remove_unfinished(&self, age: Duration) -> Result<usize> {
        let Some(directory) = &self.directory else { return Ok(0) };
        let list = |path: &FilePath| -> std::io::Result<Vec<std::fs::DirEntry>> { std::fs::read_dir(path)?.collect() };
        let mut removed = 0;
        let mut remove = || -> std::io::Result<()> {
            for folder in list(directory)?.iter().filter(|entry| entry.path().is_dir()) {
                for entry in list(&folder.path())? {
                    // The store's own mark of a file that is not complete.
                    let is_unfinished = entry.file_name().to_string_lossy().contains('#');
                    let since = entry.metadata()?.modified()?;
                    if is_unfinished && SystemTime::now().duration_since(since).is_ok_and(|past| past > age) {
                        std::fs::remove_file(entry.path())?;
                        removed += 1;
                    }
                }
            }
            Ok(())
        };
        remove().map_err(|error| failed("looking for unfinished files", &error))?;
        Ok(removed)
    }
}

/// Reads and seals the part that begins with chunk `first`, away from the threads that answer requests.
async fn next_part(mut file: File, seal: Arc<Seal>, first: u64) -> Result<(File, PutPayload)> {
    let work = move || {
        let mut sealed = Vec::new();
        for index in first..seal.chunks().min(first + PART) {
            let mut plain = vec![0; seal.plain_length(index) as usize];
            file.read_exact(&mut plain).map_err(|error| failed("reading an upload", &error))?;
            sealed.push(Bytes::from(seal.seal(index, &plain)?));
        }
        Ok((file, sealed.into_iter().collect()))
    };
    actix_web::web::block(work).await.map_err(|error| Error::internal("worker thread ended", error))?
}

struct Reader {
    pieces: BoxStream<'static, object_store::Result<Bytes>>,
    buffer: BytesMut,
    seal: Seal,
    chunks: Range<u64>,
    range: Range<u64>,
}

impl Reader {
    /// What is wanted of the next chunk.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        let Some(index) = self.chunks.next() else { return Ok(None) };
        let length = self.seal.sealed_length(index) as usize;
        while self.buffer.len() < length {
            let piece = self.pieces.next().await;
            let piece = piece.ok_or_else(|| Error::Internal("a stored file has lost its end".into()))?;
            self.buffer.extend_from_slice(&piece.map_err(|error| failed("reading a file", &error))?);
        }
        let plain = Bytes::from(self.seal.open(index, &self.buffer.split_to(length))?);
        let start = self.range.start.saturating_sub(index * CHUNK) as usize;
        let end = plain.len().min((self.range.end - index * CHUNK) as usize);
        Ok(Some(plain.slice(start..end)))
    }
}
