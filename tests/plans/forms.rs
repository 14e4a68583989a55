//! In which forms every list is asked for: each filter and each order at least once, by callers of every kind.

/// A list: path, log-ins that ask, queries. The first query is the plain list.
pub type Form = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Log-ins of the demonstration district whose scopes differ, and `city`, who coordinates the municipality.
const SCOPES: &[&str] = &["coordinator", "town", "park", "city", "community", "officer", "leader", "enterprise"];

/// See the module. `{id}` or `{code}` is the row that the path is about.
pub const FORMS: &[Form] = &[
    (
        "/api/v1/enterprises",
        SCOPES,
        &[
            "",
            "?sort=-id",
            "?sort=name",
            "?sort=-name",
            "?sort=updated_at",
            "?sort=-updated_at",
            "?sort=id&report_group=industry",
            "?q=%E6%A0%B7%E6%B3%BD%E9%9A%86",
            "?q=%E6%A0%B7%E6%B3%BD&sort=relevance",
            // Every name has this character.
            "?q=%E6%A0%B7",
            "?q=%E6%A0%B7%E6%B3%BD%E9%9A%86&sort=-updated_at",
            "?q=91411203TE&sort=name",
        ],
    ),
    (
        "/api/v1/enterprises",
        &["coordinator", "town"],
        &[
            "?territory_code=411203001",
            "?territory_code=411203001901&sort=name",
            "?report_group=industry&sort=-updated_at",
            "?industry_section=C",
            "?industry_section=C&sort=name",
            "?size=large",
            "?size=large&sort=-updated_at",
            // A tag that few have, and one that all have.
            "?tag=high_tech",
            "?tag=high_tech,specialized&sort=name",
            "?tag=innovative_sme",
            "?tag=innovative_sme&sort=-updated_at",
            "?above_scale=yes",
            "?above_scale=no",
            "?above_scale=unknown",
            "?status=suspended",
            "?status=suspended&sort=-updated_at",
            "?platform_status=certified",
            "?platform_status=certified&sort=name",
            "?key_account=true",
            "?key_account=false",
            "?managing_organization_id=2",
            "?managing_organization_id=2&sort=name",
            "?contact_phone=15410200001",
            "?industry_section=C&size=small&status=operating&above_scale=yes&tag=high_tech&key_account=true",
            "?q=%E6%A0%B7%E6%B3%BD&industry_section=C&size=small&status=operating",
        ],
    ),
    ("/api/v1/enterprises/cards", &["coordinator", "handler"], &["?q=%E6%A0%B7%E6%B3%BD%E9%9A%86"]),
    ("/api/v1/enterprises/{id}/agents", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/assignments", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/contacts", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/identifiers", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/indicators", &["coordinator"], &["", "?code=revenue"]),
    ("/api/v1/enterprises/{id}/invitations", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/status-history", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/attachments", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/duplicates", &["coordinator"], &[""]),
    ("/api/v1/enterprises/{id}/merges", &["coordinator"], &[""]),
    (
        "/api/v1/enterprise-duplicates",
        &["coordinator", "town", "park", "city", "community"],
        &["", "?dismissed=true", "?min_score=80"],
    ),
    ("/api/v1/enterprises/{id}/history", &["coordinator", "town"], &[""]),
    ("/api/v1/enterprises/{id}/moves", &["coordinator"], &[""]),
    (
        "/api/v1/audit-entries",
        &["supervisor", "admin"],
        &[
            "",
            "?resource=enterprise",
            "?resource=enterprise&resource_id=1",
            "?user_id=1",
            "?action=enterprise.update",
            "?organization_id=2",
            "?request_id=none",
            "?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
        ],
    ),
    ("/api/v1/audit/checkpoints", &["supervisor"], &[""]),
    ("/api/v1/auth/sessions", &["coordinator"], &[""]),
    ("/api/v1/exports", &["coordinator", "town"], &[""]),
    (
        "/api/v1/imports",
        &["coordinator", "town", "city"],
        &["", "?state=failed", "?kind=officers", "?user_id=2", "?sent_from=2026-01-01&sent_to=2026-01-31"],
    ),
    ("/api/v1/imports/{id}/preview", &["coordinator"], &[""]),
    (
        "/api/v1/imports/{id}/rows",
        &["coordinator"],
        &["", "?status=failed", "?has_warning=true", "?status=updated&has_warning=true", "?undo=kept"],
    ),
    (
        "/api/v1/officers",
        &["coordinator", "town", "city", "officer", "handler", "enterprise"],
        &[
            "",
            "?organization_id=1",
            "?level=town",
            "?status=active",
            "?territory_code=411203001",
            "?industry_section=C",
            "?q=%E6%A0%B7",
        ],
    ),
    (
        "/api/v1/issues",
        &["coordinator", "town", "park", "city", "community", "officer", "leader", "enterprise", "handler"],
        &["", "?sort=due_at", "?sort=-id", "?state=open", "?state=accepted&sort=-id"],
    ),
    (
        "/api/v1/issues",
        &["coordinator", "handler"],
        &[
            "?kind=help",
            "?category=cost",
            "?lamp=red",
            "?need_kind=financing",
            "?need_kind=workers&state=open&sort=-id",
            "?enterprise_id=1",
            "?lead_organization_id=20",
            "?coordinating_organization_id=1&sort=-id",
            "?mine=true",
            "?q=%E8%B4%B7%E6%AC%BE",
            "?q=%E8%B4%B7%E6%AC%BE&mine=true&sort=-id",
        ],
    ),
    ("/api/v1/common-problems", &["coordinator", "handler"], &[""]),
    ("/api/v1/conferences", &["coordinator", "handler", "leader"], &["", "?state=draft"]),
    ("/api/v1/issues/{id}/timeline", &["coordinator", "enterprise"], &[""]),
    ("/api/v1/organizations", &["coordinator"], &["", "?parent_id=1", "?kind=town", "?q=%E9%95%87", "?valid=true"]),
    (
        "/api/v1/territories",
        &["coordinator"],
        &["", "?parent_code=411203", "?level=town", "?q=%E9%95%87", "?valid=true"],
    ),
    ("/api/v1/organizations/{id}/closing", &["admin"], &[""]),
    ("/api/v1/territories/{code}/transfers", &["admin"], &[""]),
    ("/api/v1/dictionaries/{code}/entries", &["admin"], &[""]),
    ("/api/v1/calendars", &["admin", "enterprise"], &["", "?organization_id=2"]),
    ("/api/v1/sla-profiles", &["admin"], &["", "?kind=help&level=simple", "?replaced=true"]),
    ("/api/v1/users", &["admin"], &["", "?organization_id=1", "?role=officer", "?q=%E6%A0%B7"]),
    ("/api/v1/users/{id}/memberships", &["admin"], &[""]),
    ("/api/v1/supervision-orders", &["supervisor", "handler", "coordinator"], &["", "?state=open"]),
    ("/api/v1/notifications", &["coordinator", "handler", "enterprise"], &["", "?unread=true", "?unread=false"]),
    ("/api/v1/notification-deliveries", &["admin"], &["", "?state=failed"]),
    ("/api/v1/jobs", &["admin"], &["", "?state=failed", "?kind=import"]),
    ("/api/v1/job-schedules", &["admin"], &[""]),
    ("/api/v1/api-clients", &["admin"], &[""]),
    (
        "/api/v1/registrations",
        &["coordinator", "town", "city", "newfirm"],
        &["", "?state=pending", "?q=%E6%A0%B7", "?state=rejected&q=91411203TE"],
    ),
];

/// Forms that may read more than their page, and why.
pub const READS_MORE: &[(&str, &str)] = &[
    // No index finds a part of a name outside the register; what is read is the requests of one area in one state.
    ("/api/v1/registrations", "q="),
    // Done once in a unit's life; it counts what is open there, the requests of its area among it.
    ("/api/v1/organizations/2/closing", ""),
    // An office meets some dozens of times a year: what is read is the meetings, never the issues of a unit.
    ("/api/v1/conferences", ""),
    // One request writes a handful of entries, which statistics taken from entries without a request cannot tell.
    ("/api/v1/audit-entries", "request_id="),
];
