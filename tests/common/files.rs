//! Files as people send them, and those that they should not.

use std::fs;
use std::path::{Path, PathBuf};

use diesel::prelude::*;
use serde_json::json;
use zhuqi::config::StoreConfig;
use zhuqi::db::schema::attachments;

use super::client::{Answer, Client};
use super::{JSON, TestApp};

/// A document of nothing.
pub const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
/// A picture of one point.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xfc\xcf\xc0P\x0f\0\x04\x85\x01\x80\x84\xa9\x8c!\0\0\0\0IEND\xaeB`\x82";
/// The beginning of a photograph.
pub const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
/// The beginning of a picture of the web.
pub const WEBP: &[u8] = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";
/// The beginning of a photograph of a telephone.
pub const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat";

/// A document whose content is not the same anywhere, so that a wrong part shows.
pub fn long_pdf(size: usize) -> Vec<u8> {
    let numbers = (0_u64..).flat_map(|n| n.to_be_bytes());
    PDF.iter().copied().chain(numbers).take(size).collect()
}

impl Client {
    /// Sends a file.
    pub fn send_file(&self, name: &str, media_type: &str, content: &[u8]) -> Answer {
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        self.send("POST", &format!("/attachments?filename={name}"), &[("content-type", media_type)], content)
    }

    /// Links a file that was sent.
    pub fn link_file(&self, enterprise: i64, attachment: i64, kind: &str) -> Answer {
        let body = json!({ "attachment_id": attachment, "kind": kind });
        self.send("POST", &format!("/enterprises/{enterprise}/attachments"), &[JSON], body.to_string().as_bytes())
    }

    /// Sends and links.
    #[track_caller]
    pub fn attach(&self, enterprise: i64, kind: &str, name: &str, content: &[u8]) -> Answer {
        let id = self.send_file(name, "application/octet-stream", content).expect(201).id();
        self.link_file(enterprise, id, kind).expect(201)
    }

    /// The address that opens a file.
    #[track_caller]
    pub fn link(&self, attachment: i64) -> String {
        let link = self.get(&format!("/attachments/{attachment}/link")).expect(200).json;
        link["url"].as_str().expect("an address").to_owned()
    }

    /// Reads a file as a browser does: by the link alone.
    pub fn open_file(&self, url: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", url, headers, b"")
    }
}

impl TestApp {
    /// The directory where files lie.
    pub fn file_directory(&self) -> PathBuf {
        match &self.state.config.attachment_store {
            StoreConfig::Directory(path) => path.clone(),
            StoreConfig::S3 { .. } => panic!("not a directory"),
        }
    }

    /// Every file there, half-written ones included.
    pub fn stored_files(&self) -> Vec<PathBuf> {
        fn walk(path: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(path).into_iter().flatten().flatten() {
                if entry.path().is_dir() { walk(&entry.path(), found) } else { found.push(entry.path()) }
            }
        }
        let mut found = Vec::new();
        walk(&self.file_directory(), &mut found);
        found
    }

    /// Rows of files, whatever their state.
    pub fn file_rows(&self) -> i64 {
        self.arrange(|c| attachments::table.count().get_result(c).expect("a count"))
    }
}

/// The words of a Word document, one after the other between bars, and its XML.
#[track_caller]
pub fn paper(document: &[u8]) -> (String, String) {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(document)).expect("a document is an archive");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("its text");
    std::io::Read::read_to_string(&mut part, &mut xml).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&xml);
    while !matches!(reader.read_event().expect("well-formed"), quick_xml::events::Event::Eof) {}
    let tags = regex::Regex::new("(<[^>]+>\\s*)+").expect("a pattern");
    (tags.replace_all(&xml, "|").into_owned(), xml)
}
