-- The states of an import are a CHECK, which SQLite can only change by writing the table anew; those that refer to it
-- go first, because dropping a table deletes what refers to its rows.
CREATE TABLE new_imports (
    id INTEGER PRIMARY KEY NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    filename TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv', 'ndjson')),
    size_bytes BIGINT NOT NULL,
    sha256 BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'queued', 'running', 'checked', 'completed', 'cancelled', 'failed', 'undoing', 'undo_failed', 'undone')),
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
    updated_at TIMESTAMP NOT NULL,
    fingerprint BLOB,
    remembered BOOLEAN NOT NULL DEFAULT FALSE,
    file_removed_at TIMESTAMP,
    undo_until TIMESTAMP,
    undo_user_id BIGINT REFERENCES users (id),
    undo_client_id BIGINT REFERENCES api_clients (id),
    undo_checkpoint BIGINT NOT NULL DEFAULT 0,
    undone_rows BIGINT NOT NULL DEFAULT 0,
    kept_rows BIGINT NOT NULL DEFAULT 0,
    undone_at TIMESTAMP
);
INSERT INTO new_imports (id, organization_id, user_id, api_client_id, filename, format, size_bytes, sha256, state, options, detected, skipped, dry_run, mode, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, warned_rows, checkpoint_row, error_code, error_detail, version, created_at, started_at, finished_at, updated_at)
    SELECT id, organization_id, user_id, api_client_id, filename, format, size_bytes, sha256, state, options, detected, skipped, dry_run, mode, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, warned_rows, checkpoint_row, error_code, error_detail, version, created_at, started_at, finished_at, updated_at FROM imports;

CREATE TABLE new_import_pieces (
    import_id BIGINT NOT NULL REFERENCES new_imports (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (import_id, seq)
);
INSERT INTO new_import_pieces (import_id, seq, data) SELECT import_id, seq, data FROM import_pieces;

CREATE TABLE new_import_rows (
    import_id BIGINT NOT NULL REFERENCES new_imports (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('created', 'updated', 'unchanged', 'failed')),
    enterprise_id BIGINT,
    findings TEXT NOT NULL,
    has_warning BOOLEAN NOT NULL,
    raw BLOB,
    undo TEXT CHECK (undo IN ('undone', 'kept')),
    undo_reason TEXT CHECK (undo_reason IN ('merged', 'referred', 'edited', 'elsewhere', 'gone', 'untraced')),
    PRIMARY KEY (import_id, row_number)
);
INSERT INTO new_import_rows (import_id, row_number, status, enterprise_id, findings, has_warning, raw)
    SELECT import_id, row_number, status, enterprise_id, findings, has_warning, raw FROM import_rows;

DROP TABLE import_rows;
DROP TABLE import_pieces;
DROP TABLE imports;
ALTER TABLE new_imports RENAME TO imports;
ALTER TABLE new_import_pieces RENAME TO import_pieces;
ALTER TABLE new_import_rows RENAME TO import_rows;
CREATE INDEX imports_organization ON imports (organization_id, id);
CREATE INDEX imports_user ON imports (user_id, id);
CREATE INDEX import_rows_status ON import_rows (import_id, status, row_number);
CREATE INDEX import_rows_enterprise ON import_rows (enterprise_id);
CREATE INDEX imports_sha256 ON imports (sha256);
CREATE INDEX import_rows_kept ON import_rows (import_id, row_number) WHERE undo = 'kept';

-- What undoing a row needs: the version that the import left, the contact that it wrote, and, sealed, what stood there
-- before. It is removed when the time for undoing is over.
CREATE TABLE import_traces (
    import_id BIGINT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row_number BIGINT NOT NULL,
    enterprise_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    contact_id BIGINT,
    contact_version BIGINT,
    former BLOB,
    written_at TIMESTAMP NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
CREATE INDEX import_traces_enterprise ON import_traces (enterprise_id);

-- How a sender had ledgers with these headings read.
CREATE TABLE import_layouts (
    id INTEGER PRIMARY KEY NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    fingerprint BLOB NOT NULL,
    options TEXT NOT NULL,
    used_at TIMESTAMP NOT NULL
);
CREATE INDEX import_layouts_organization ON import_layouts (organization_id, fingerprint);
