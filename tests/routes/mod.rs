//! Tests by resource, through HTTP.

mod api_clients;
mod attachments;
mod auth;
mod bulk;
mod conventions;
mod dictionaries;
mod dictionary_entries;
mod enterprises;
mod import_bad_files;
mod import_command;
mod import_control;
mod import_history;
mod import_kinds;
mod import_layouts;
mod import_rejected;
mod import_restart;
mod import_scope;
mod import_settings;
mod import_undo;
mod imports;
mod jobs;
mod officers;
mod organizations;
mod panics;
mod registrations;
mod users;
