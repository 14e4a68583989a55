-- A merged enterprise stays as a row without a place, so that no scope shows it; this says where it went.
ALTER TABLE enterprises ADD COLUMN merged_into_id BIGINT REFERENCES enterprises (id);
CREATE INDEX enterprises_merged_into ON enterprises (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- before_state is sealed: it holds what the rows said and what is needed to undo.
CREATE TABLE enterprise_merges (
    id INTEGER PRIMARY KEY NOT NULL,
    survivor_id BIGINT NOT NULL REFERENCES enterprises (id),
    other_id BIGINT NOT NULL REFERENCES enterprises (id),
    survivor_name TEXT NOT NULL,
    other_name TEXT NOT NULL,
    other_credit_code TEXT,
    fields TEXT NOT NULL,
    reason TEXT NOT NULL,
    before_state BLOB NOT NULL,
    user_id BIGINT REFERENCES users (id),
    merged_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP,
    undone_by BIGINT REFERENCES users (id),
    undo_reason TEXT,
    kept TEXT NOT NULL
);
CREATE INDEX enterprise_merges_survivor ON enterprise_merges (survivor_id, id);
CREATE INDEX enterprise_merges_other ON enterprise_merges (other_id, id);
CREATE UNIQUE INDEX enterprise_merges_standing ON enterprise_merges (other_id) WHERE undone_at IS NULL;

-- Every row that a merge moved or changed; before_values is null when it was moved only.
CREATE TABLE enterprise_merge_rows (
    merge_id BIGINT NOT NULL REFERENCES enterprise_merges (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    moved BOOLEAN NOT NULL,
    before_values TEXT,
    PRIMARY KEY (merge_id, table_name, row_key)
);

-- A code that a merge ended goes on naming the survivor.
ALTER TABLE enterprise_identifiers ADD COLUMN merge_id BIGINT REFERENCES enterprise_merges (id);
CREATE INDEX enterprise_identifiers_merged ON enterprise_identifiers (kind, system, value) WHERE merge_id IS NOT NULL;

-- What two rows for the same firm have in common, as digests; kind says of what.
CREATE TABLE enterprise_match_keys (
    match_key BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    PRIMARY KEY (match_key, kind, enterprise_id)
);
CREATE INDEX enterprise_match_keys_enterprise ON enterprise_match_keys (enterprise_id);

-- Pairs that may be one firm. A place column is set when both rows have it, so that a pair lies in the areas that
-- hold both.
CREATE TABLE enterprise_duplicates (
    low_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    high_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    score SMALLINT NOT NULL,
    reasons TEXT NOT NULL,
    municipality_code TEXT,
    district_code TEXT,
    town_code TEXT,
    community_code TEXT,
    managing_organization_id BIGINT,
    found_at TIMESTAMP NOT NULL,
    dismissed BOOLEAN NOT NULL,
    dismissed_at TIMESTAMP,
    dismissed_by BIGINT REFERENCES users (id),
    dismiss_reason TEXT,
    PRIMARY KEY (low_id, high_id)
);
CREATE INDEX enterprise_duplicates_high ON enterprise_duplicates (high_id);
CREATE INDEX enterprise_duplicates_municipality ON enterprise_duplicates (municipality_code, dismissed, score DESC, low_id, high_id);
CREATE INDEX enterprise_duplicates_district ON enterprise_duplicates (district_code, dismissed, score DESC, low_id, high_id);
CREATE INDEX enterprise_duplicates_town ON enterprise_duplicates (town_code, dismissed, score DESC, low_id, high_id);
CREATE INDEX enterprise_duplicates_community ON enterprise_duplicates (community_code, dismissed, score DESC, low_id, high_id);
CREATE INDEX enterprise_duplicates_managing ON enterprise_duplicates (managing_organization_id, dismissed, score DESC, low_id, high_id);

-- A merge moves the rows of one enterprise; without these it would read the whole tables.
CREATE INDEX IF NOT EXISTS import_rows_enterprise ON import_rows (enterprise_id);
CREATE INDEX IF NOT EXISTS enterprise_registrations_enterprise ON enterprise_registrations (enterprise_id);

-- Rows that are there already get their keys from a job, in chunks.
INSERT INTO jobs (kind, subject_id, state, attempts, run_at, created_at, updated_at)
SELECT 'enterprise_matching', 0, 'queued', 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
WHERE EXISTS (SELECT 1 FROM enterprises);
