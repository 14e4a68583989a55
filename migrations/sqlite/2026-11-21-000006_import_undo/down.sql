DROP TABLE import_layouts;
DROP TABLE import_traces;
CREATE TABLE new_imports (
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
INSERT INTO new_imports (id, organization_id, user_id, api_client_id, filename, format, size_bytes, sha256, state, options, detected, skipped, dry_run, mode, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, warned_rows, checkpoint_row, error_code, error_detail, version, created_at, started_at, finished_at, updated_at)
    SELECT id, organization_id, user_id, api_client_id, filename, format, size_bytes, sha256, CASE state WHEN 'cancelled' THEN 'failed' WHEN 'undoing' THEN 'completed' WHEN 'undo_failed' THEN 'completed' WHEN 'undone' THEN 'completed' ELSE state END, options, detected, skipped, dry_run, mode, total_rows, processed_rows, created_rows, updated_rows, unchanged_rows, failed_rows, warned_rows, checkpoint_row, error_code, error_detail, version, created_at, started_at, finished_at, updated_at FROM imports;

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
