//! Every table that refers to an enterprise, and what a merge does with its rows.
//!
//! A test compares [`REFERENCES`] with the foreign keys of the database: a new table that is not listed here fails it.

/// What a merge does with the rows of the losing enterprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// They move to the survivor. `room` first changes what would collide there.
    Moves {
        /// SQL expression that names a row within its table, as text.
        key: &'static str,
        /// Rows that the survivor has already, as a condition in SQL on a row `r` of the loser and the survivor `$S`;
        /// they stay behind, since they say nothing new.
        same: Option<&'static str>,
        /// When a row was written: an embedded database gives the number of a removed row to the next one, and that
        /// one never moved.
        written: Option<&'static str>,
    },
    /// It follows from the rest and is built anew.
    Derived,
    /// It is a record of what was: of merges themselves, of what was done, of what an import left.
    Stays,
}

/// One column that names an enterprise.
#[derive(Debug, Clone, Copy)]
pub struct Reference {
    /// Table.
    pub table: &'static str,
    /// Column.
    pub column: &'static str,
    /// What becomes of its rows.
    pub treatment: Treatment,
}

const fn moves(table: &'static str) -> Reference {
    keyed(table, ID, None)
}

const fn keyed(table: &'static str, key: &'static str, same: Option<&'static str>) -> Reference {
    let treatment = Treatment::Moves { key, same, written: Some("created_at") };
    Reference { table, column: "enterprise_id", treatment }
}

const fn other(table: &'static str, column: &'static str, treatment: Treatment) -> Reference {
    Reference { table, column, treatment }
}

const ID: &str = "CAST(r.id AS TEXT)";

/// The whole table. The order is that of a page that tells what will move.
pub const REFERENCES: &[Reference] = &[
    keyed(
        "enterprise_contacts",
        ID,
        Some(
            "EXISTS (SELECT 1 FROM enterprise_contacts s WHERE s.enterprise_id = $S AND s.name = r.name \
             AND s.role = r.role AND (s.phone_index = r.phone_index OR r.phone_index IS NULL))",
        ),
    ),
    keyed(
        "enterprise_indicators",
        ID,
        Some(
            "EXISTS (SELECT 1 FROM enterprise_indicators s WHERE s.enterprise_id = $S \
             AND s.indicator_code = r.indicator_code AND s.period = r.period AND s.source = r.source \
             AND s.value = r.value)",
        ),
    ),
    moves("enterprise_identifiers"),
    moves("assignments"),
    other(
        "enterprise_tags",
        "enterprise_id",
        Treatment::Moves {
            key: "r.tag_code",
            same: Some(
                "EXISTS (SELECT 1 FROM enterprise_tags s WHERE s.enterprise_id = $S AND s.tag_code = r.tag_code)",
            ),
            written: None,
        },
    ),
    other(
        "enterprise_status_history",
        "enterprise_id",
        Treatment::Moves { key: ID, same: None, written: Some("recorded_at") },
    ),
    moves("enterprise_agents"),
    moves("enterprise_invitations"),
    moves("enterprise_registrations"),
    other("enterprise_moves", "enterprise_id", Treatment::Moves { key: ID, same: None, written: Some("recorded_at") }),
    moves("attachments"),
    moves("issues"),
    // Says which enterprise a row of a ledger became; no foreign key, since a report outlives what it reports on.
    other(
        "import_rows",
        "enterprise_id",
        Treatment::Moves {
            key: "CAST(r.import_id AS TEXT) || '/' || CAST(r.row_number AS TEXT)",
            same: None,
            written: None,
        },
    ),
    // What an import left of a row, until it can no longer be undone; a row that was merged since is left alone by that.
    other("import_traces", "enterprise_id", Treatment::Stays),
    other("enterprise_search", "enterprise_id", Treatment::Derived),
    other("enterprise_match_keys", "enterprise_id", Treatment::Derived),
    other("enterprise_duplicates", "low_id", Treatment::Derived),
    other("enterprise_duplicates", "high_id", Treatment::Derived),
    other("enterprises", "merged_into_id", Treatment::Stays),
    other("enterprise_merges", "survivor_id", Treatment::Stays),
    other("enterprise_merges", "other_id", Treatment::Stays),
    // The trail is never rewritten; the survivor's history reads the entries of the rows merged into it as well.
    other("audit_entries", "enterprise_id", Treatment::Stays),
    other("audit_subjects", "enterprise_id", Treatment::Stays),
    other("subject_keys", "enterprise_id", Treatment::Stays),
];
