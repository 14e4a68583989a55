-- The uploaded file lives in the database in pieces: any server of a city can work on it, and no directory is shared.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    filename TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv', 'ndjson')),
    size_bytes BIGINT NOT NULL,
    sha256 BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'queued', 'running', 'checked', 'completed', 'failed')),
    options TEXT NOT NULL,
    detected TEXT NOT NULL,
    skipped TEXT NOT NULL,
    dry_run BOOLEAN NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('row', 'all')),
    total_rows BIGINT,
    processed_rows BIGINT NOT NULL,
    created_rows BIGINT NOT NULL,
    updated_rows BIGINT NOT NULL,
    unchanged_rows BIGINT NOT NULL,
    failed_rows BIGINT NOT NULL,
    warned_rows BIGINT NOT NULL,
    checkpoint_row BIGINT NOT NULL,
    error_code TEXT,
    error_detail TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    started_at TIMESTAMP,
    finished_at TIMESTAMP,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX imports_organization ON imports (organization_id, id);
CREATE INDEX imports_user ON imports (user_id, id);

CREATE TABLE import_pieces (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (import_id, seq)
);

CREATE TABLE import_rows (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('created', 'updated', 'unchanged', 'failed')),
    enterprise_id BIGINT,
    findings TEXT NOT NULL,
    has_warning BOOLEAN NOT NULL,
    raw BLOB,
    PRIMARY KEY (import_id, row_number)
);
CREATE INDEX import_rows_status ON import_rows (import_id, status, row_number);

-- Work that outlives a request. A server claims a row and renews its claim; a claim that went stale is taken over.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    attempts INTEGER NOT NULL,
    run_at TIMESTAMP NOT NULL,
    claimed_by TEXT,
    heartbeat_at TIMESTAMP,
    error TEXT,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at);
