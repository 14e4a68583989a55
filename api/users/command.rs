//! `zhuqi user create`: the first administrator, and any log-in when nobody can sign in any more. Whoever can run it
//! can read the database anyway; there is no default password.

use std::io::BufRead;

use clap::{Args, Subcommand};
use diesel::prelude::*;

use super::memberships::{self, MembershipIn};
use super::persons;
use super::store::{self, NewUser};
use super::words::Role;
use crate::auth::password;
use crate::db::Conn;
use crate::db::schema::{organizations, territories};
use crate::error::{Error, ProblemBody, Result};
use crate::messages::Locale;
use crate::organizations::store::level_of;
use crate::organizations::territories::Territory;
use crate::organizations::words::OrganizationKind;
use crate::organizations::writes::{OrganizationIn, insert};
use crate::{AppState, audit, messages};

/// What to do with log-ins.
#[derive(Subcommand)]
pub enum UserCommand {
    /// Add a person with a log-in and a role, and print the first password once
    Create(CreateArgs),
}

/// The person, the role, and where it is held.
#[derive(Args)]
pub struct CreateArgs {
    /// Log-in name: 3–64 lower-case letters, digits, dots, hyphens, underscores
    #[arg(long)]
    username: String,
    /// Name of the person
    #[arg(long)]
    name: String,
    /// Role: admin, coordinator, supervisor, leader, department_lead, handler or officer
    #[arg(long, value_parser = role)]
    role: Role,
    /// Id of the unit; the root when absent
    #[arg(long)]
    organization: Option<i64>,
    /// Read the password from the first line of standard input; without this one is made up and has to be changed
    #[arg(long)]
    password_stdin: bool,
    /// The root unit, in a database that has none
    #[command(flatten)]
    root: RootArgs,
}

/// The root of the tree, for an empty database.
#[derive(Args)]
struct RootArgs {
    /// Name of the root unit, in a database that has none
    #[arg(long, requires_all = ["kind", "territory"])]
    organization_name: Option<String>,
    /// Kind of the root unit: municipality, district or town
    #[arg(long, value_parser = kind)]
    kind: Option<OrganizationKind>,
    /// Code of its administrative division, such as 411203
    #[arg(long)]
    territory: Option<String>,
    /// Name of that division; the name of the unit when absent
    #[arg(long)]
    territory_name: Option<String>,
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| one_of(Role::WORDS.iter().map(|(code, ..)| *code)))
}

fn kind(text: &str) -> Result<OrganizationKind, String> {
    let roots = [OrganizationKind::Municipality, OrganizationKind::District, OrganizationKind::Town];
    let found = roots.into_iter().find(|kind| kind.code() == text);
    found.ok_or_else(|| one_of(roots.into_iter().map(OrganizationKind::code)))
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", words.collect::<Vec<_>>().join(", "))
}

/// Runs it; the error is a sentence for the operator.
pub fn run(state: &AppState, command: UserCommand) -> Result<(), String> {
    let UserCommand::Create(args) = command;
    create(state, &args).map_err(|error| sentence(&error))
}

fn create(state: &AppState, args: &CreateArgs) -> Result<()> {
    let username = store::username(&args.username)?;
    let typed = if args.password_stdin { Some(first_line()?) } else { None };
    if let Some(typed) = &typed {
        password::check_rules(typed, &username, "/password")?;
    }
    let first_password = typed.clone().unwrap_or_else(password::temporary);
    let password_hash = password::hash(&first_password, state.config.cheap_passwords)?;
    let unit = state.db.write_blocking(|c| {
        let (organization_id, unit) =
            match root(c)? {
                None => plant(c, &args.root)?,
                Some(root) => match args.organization {
                    None => root,
                    Some(id) => organizations::table
                        .find(id)
                        .select((organizations::id, organizations::name))
                        .first::<(i64, String)>(c)?,
                },
            };
        let person_id = persons::insert(c, &state.keys, &args.name, None)?;
        let new = NewUser {
            person_id,
            username: &username,
            password_hash: &password_hash,
            must_change_password: typed.is_none(),
            locale: "zh-CN",
        };
        let id = store::insert(c, &new)?;
        memberships::insert(c, id, &MembershipIn { organization_id, role: args.role, valid_from: None })?;
        let changes =
            serde_json::json!({ "username": username, "role": args.role, "organization_id": organization_id });
        audit::record_operator(c, "user.create", "user", id, &changes)?;
        Ok(unit)
    })?;
    println!("{} ({}), {}", username, args.role.code(), unit);
    if typed.is_none() {
        println!("Password, shown this once and to be changed at first log-in: {first_password}");
    }
    Ok(())
}

fn first_line() -> Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| Error::internal("standard input", error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Id and name of the unit above all others.
fn root(c: &mut Conn) -> Result<Option<(i64, String)>> {
    let roots = organizations::table.filter(organizations::parent_id.is_null()).order(organizations::id);
    Ok(roots.select((organizations::id, organizations::name)).first(c).optional()?)
}

/// Puts the root unit and its division into an empty database.
fn plant(c: &mut Conn, args: &RootArgs) -> Result<(i64, String)> {
    let (Some(name), Some(kind), Some(code)) = (&args.organization_name, args.kind, &args.territory) else {
        return Err(messages::NO_ORGANIZATION.error());
    };
    let division = args.territory_name.as_ref().unwrap_or(name);
    let known = territories::table.find(code).select(territories::code).first::<String>(c).optional()?;
    if let (None, Some(level)) = (known, level_of(kind)) {
        let row = Territory {
            code: code.clone(),
            name: division.clone(),
            full_name: division.clone(),
            level,
            parent_code: None,
            valid_from: None,
            valid_to: None,
            successor_code: None,
            successor_name: None,
        };
        diesel::insert_into(territories::table).values(&row).execute(c)?;
        audit::record_operator(c, "territory.create", "territory", code, &row)?;
    }
    let unit = OrganizationIn {
        parent_id: 0,
        kind,
        name: name.clone(),
        short_name: None,
        aliases: Vec::new(),
        department_code: None,
        territory_code: Some(code.clone()),
        phone: None,
        valid_from: None,
    };
    let row = insert(c, &unit, None)?;
    audit::record_operator(c, "organization.create", "organization", row.id, &unit)?;
    Ok((row.id, row.name))
}

/// What a program would read from the answer, for a person.
fn sentence(error: &Error) -> String {
    let body = ProblemBody::render(error, Locale::En, "command line");
    match body.errors.first() {
        Some(field) => format!("{} {}", field.pointer.trim_start_matches('/'), field.detail),
        None => body.detail,
    }
}
