//! A small municipality: district A with two towns and its departments, district B with one town, and a person in
//! every role. Names say where they belong: `coordinator_a`, `officer_a1` (town A1), `coordinator_b` …

use diesel::prelude::*;
use zhuqi::auth::password;
use zhuqi::config::Config;
use zhuqi::db::schema::{memberships, officers, organizations, persons, territories, users};
use zhuqi::db::{Conn, now, today};
use zhuqi::organizations::words::{OrganizationKind, TerritoryLevel};
use zhuqi::users::words::Role;

use super::TestApp;

/// Of every log-in of this world.
pub const PASSWORD: &str = "test-world-2026";
/// District A.
pub const DISTRICT_A: &str = "411203";
/// First town of district A.
pub const TOWN_A1: &str = "411203100";
/// Second town of district A.
pub const TOWN_A2: &str = "411203101";
/// District B.
pub const DISTRICT_B: &str = "411202";
/// The town of district B.
pub const TOWN_B1: &str = "411202100";

/// Organisation ids, fixed so that tests can name them.
pub mod org {
    /// 市
    pub const CITY: i64 = 1;
    /// 区 A
    pub const DISTRICT_A: i64 = 2;
    /// 镇 A1
    pub const TOWN_A1: i64 = 3;
    /// 镇 A2
    pub const TOWN_A2: i64 = 4;
    /// 工信局 A
    pub const INDUSTRY_A: i64 = 5;
    /// 督查室 A
    pub const SUPERVISION_A: i64 = 6;
    /// 区 B
    pub const DISTRICT_B: i64 = 7;
    /// 镇 B1
    pub const TOWN_B1: i64 = 8;
    /// 园区 of district A, without a division of its own
    pub const PARK_A: i64 = 9;
    /// 观山湖区, in [`super::TestApp::with_divisions`] only
    pub const GUANSHANHU: i64 = 20;
}

/// Log-in, role, organisation.
pub const PEOPLE: &[(&str, Role, i64)] = &[
    ("admin_city", Role::Admin, org::CITY),
    ("admin_a", Role::Admin, org::DISTRICT_A),
    ("coordinator_city", Role::Coordinator, org::CITY),
    ("coordinator_a", Role::Coordinator, org::DISTRICT_A),
    ("coordinator_a1", Role::Coordinator, org::TOWN_A1),
    ("coordinator_b", Role::Coordinator, org::DISTRICT_B),
    ("coordinator_park", Role::Coordinator, org::PARK_A),
    ("officer_a1", Role::Officer, org::TOWN_A1),
    ("officer_b1", Role::Officer, org::TOWN_B1),
    ("handler_a", Role::Handler, org::INDUSTRY_A),
    ("lead_a", Role::DepartmentLead, org::INDUSTRY_A),
    ("supervisor_a", Role::Supervisor, org::SUPERVISION_A),
    ("leader_a", Role::Leader, org::DISTRICT_A),
];

impl TestApp {
    /// A server with this world in it.
    pub fn with_world() -> Self {
        Self::world_with(|_| {})
    }

    /// The same with a changed configuration.
    pub fn world_with(change: impl FnOnce(&mut Config)) -> Self {
        TestApp::start_with(change).and_world()
    }

    /// This world added to an empty server.
    pub fn and_world(self) -> Self {
        let built = self.state.db.write_blocking(|c| {
            build(c);
            Ok(())
        });
        built.expect("the world is built");
        self
    }
}

impl TestApp {
    /// The world with every town of the fixtures' ledgers: those of 陕州区, and 观山湖区 with `admin_g` and
    /// `coordinator_g`.
    pub fn with_divisions() -> Self {
        Self::with_world().and_divisions()
    }

    /// See [`TestApp::with_divisions`].
    pub fn and_divisions(self) -> Self {
        let added = self.state.db.write_blocking(|c| {
            add_divisions(c);
            Ok(())
        });
        added.expect("the divisions are added");
        self
    }
}

fn add_divisions(c: &mut Conn) {
    let mut reader = csv::Reader::from_reader(include_bytes!("../data/places.csv").as_slice());
    for row in reader.deserialize::<(String, String, Option<String>)>() {
        let (code, name, parent) = row.expect("a division");
        let level = match (code.len(), &code[2..]) {
            (6, "0000") => TerritoryLevel::Province,
            (6, rest) if rest.ends_with("00") => TerritoryLevel::Municipality,
            (6, _) => TerritoryLevel::District,
            _ => TerritoryLevel::Town,
        };
        let known: i64 = territories::table.filter(territories::code.eq(&code)).count().get_result(c).expect("a count");
        if known == 0 {
            add_territory(c, &code, &name, level, parent.as_deref());
        }
    }
    add_unit(c, org::GUANSHANHU, "/20/", OrganizationKind::District, "观山湖区", Some("520115"));
    let hash = password::hash(PASSWORD, true).expect("hashes");
    add_member(c, "admin_g", Role::Admin, org::GUANSHANHU, &hash);
    add_member(c, "coordinator_g", Role::Coordinator, org::GUANSHANHU, &hash);
}

fn add_territory(c: &mut Conn, code: &str, name: &str, level: TerritoryLevel, parent: Option<&str>) {
    diesel::insert_into(territories::table)
        .values((
            territories::code.eq(code),
            territories::name.eq(name),
            territories::full_name.eq(format!("河南省三门峡市{name}")),
            territories::level.eq(level.code()),
            territories::parent_code.eq(parent),
        ))
        .execute(c)
        .expect("a territory");
}

fn add_unit(c: &mut Conn, id: i64, path: &str, kind: OrganizationKind, name: &str, territory: Option<&str>) {
    let parent: Option<i64> = path.trim_end_matches('/').rsplit('/').nth(1).and_then(|id| id.parse().ok());
    diesel::insert_into(organizations::table)
        .values((
            organizations::id.eq(id),
            organizations::parent_id.eq(parent),
            organizations::path.eq(path),
            organizations::kind.eq(kind.code()),
            organizations::name.eq(name),
            organizations::territory_code.eq(territory),
            organizations::valid_from.eq(today()),
            organizations::version.eq(1_i64),
            organizations::created_at.eq(now()),
            organizations::updated_at.eq(now()),
        ))
        .execute(c)
        .expect("an organisation");
}

fn add_member(c: &mut Conn, username: &str, role: Role, organization: i64, hash: &str) -> i64 {
    let user = add_user(c, username, hash);
    diesel::insert_into(memberships::table)
        .values((
            memberships::user_id.eq(user),
            memberships::organization_id.eq(organization),
            memberships::role.eq(role.code()),
            memberships::valid_from.eq(today()),
            memberships::created_at.eq(now()),
        ))
        .execute(c)
        .expect("a membership");
    user
}

fn build(c: &mut Conn) {
    use TerritoryLevel::{District, Municipality, Province, Town};
    for (code, name, level, parent) in [
        ("410000", "河南省", Province, None),
        ("411200", "三门峡市", Municipality, Some("410000")),
        (DISTRICT_A, "陕州区", District, Some("411200")),
        (TOWN_A1, "大营镇", Town, Some(DISTRICT_A)),
        (TOWN_A2, "原店镇", Town, Some(DISTRICT_A)),
        (DISTRICT_B, "湖滨区", District, Some("411200")),
        (TOWN_B1, "交口乡", Town, Some(DISTRICT_B)),
    ] {
        add_territory(c, code, name, level, parent);
    }
    for (id, path, kind, name, territory) in [
        (org::CITY, "/1/", OrganizationKind::Municipality, "三门峡市", Some("411200")),
        (org::DISTRICT_A, "/1/2/", OrganizationKind::District, "陕州区", Some(DISTRICT_A)),
        (org::TOWN_A1, "/1/2/3/", OrganizationKind::Town, "大营镇", Some(TOWN_A1)),
        (org::TOWN_A2, "/1/2/4/", OrganizationKind::Town, "原店镇", Some(TOWN_A2)),
        (org::INDUSTRY_A, "/1/2/5/", OrganizationKind::Department, "陕州区工信局", None),
        (org::SUPERVISION_A, "/1/2/6/", OrganizationKind::Department, "陕州区督查室", None),
        (org::DISTRICT_B, "/1/7/", OrganizationKind::District, "湖滨区", Some(DISTRICT_B)),
        (org::TOWN_B1, "/1/7/8/", OrganizationKind::Town, "交口乡", Some(TOWN_B1)),
        (org::PARK_A, "/1/2/9/", OrganizationKind::Town, "陕州产业园", None),
    ] {
        add_unit(c, id, path, kind, name, territory);
    }
    if let Conn::Postgresql(c) = c {
        // The ids above were given, so the sequence has to be told.
        diesel::sql_query("SELECT setval(pg_get_serial_sequence('organizations', 'id'), 100)").execute(c).expect("set");
    }
    let hash = password::hash(PASSWORD, true).expect("hashes");
    for (username, role, organization) in PEOPLE {
        let user = add_member(c, username, *role, *organization, &hash);
        if matches!(role, Role::Officer | Role::Leader) {
            add_officer(c, user, *organization);
        }
    }
    add_user(c, "firm", &hash);
    add_user(c, "former_firm", &hash);
}

/// A log-in without a role.
pub fn add_user(c: &mut Conn, username: &str, hash: &str) -> i64 {
    let person: i64 = diesel::insert_into(persons::table)
        .values((
            persons::name.eq(format!("{username}样")),
            persons::version.eq(1_i64),
            persons::created_at.eq(now()),
            persons::updated_at.eq(now()),
        ))
        .returning(persons::id)
        .get_result(c)
        .expect("a person");
    diesel::insert_into(users::table)
        .values((
            users::person_id.eq(person),
            users::username.eq(username),
            users::password_hash.eq(hash),
            users::password_changed_at.eq(now()),
            users::must_change_password.eq(false),
            users::failed_attempts.eq(0),
            users::locale.eq("zh-CN"),
            users::version.eq(1_i64),
            users::created_at.eq(now()),
            users::updated_at.eq(now()),
        ))
        .returning(users::id)
        .get_result(c)
        .expect("a user")
}

fn add_officer(c: &mut Conn, user: i64, organization: i64) {
    let person: i64 = users::table.find(user).select(users::person_id).first(c).expect("a person");
    diesel::insert_into(officers::table)
        .values((
            officers::person_id.eq(person),
            officers::organization_id.eq(organization),
            officers::level.eq("town"),
            officers::capacity.eq(30),
            officers::status.eq("active"),
            officers::version.eq(1_i64),
            officers::created_at.eq(now()),
            officers::updated_at.eq(now()),
        ))
        .execute(c)
        .expect("an officer");
}
