-- A file made from the register for one caller. It lives in the database in sealed pieces, so that any server can hand
-- it out, and is removed when it expires; the row stays.
CREATE TABLE exports (
    id INTEGER PRIMARY KEY NOT NULL,
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    resource TEXT NOT NULL CHECK (resource IN ('enterprises')),
    format TEXT NOT NULL CHECK (format IN ('xlsx', 'csv')),
    locale TEXT NOT NULL,
    -- Sealed: a filter can hold a telephone number.
    filter BLOB NOT NULL,
    fields TEXT NOT NULL,
    include_phones BOOLEAN NOT NULL,
    -- A digest of the area that it was asked for.
    scope BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed', 'cancelled', 'expired')),
    total_rows BIGINT,
    processed_rows BIGINT NOT NULL,
    size_bytes BIGINT,
    sha256 BLOB,
    error_code TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    started_at TIMESTAMP,
    finished_at TIMESTAMP,
    expires_at TIMESTAMP,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX exports_user ON exports (user_id, id);
CREATE INDEX exports_client ON exports (api_client_id, id);
CREATE INDEX exports_expiry ON exports (state, expires_at);

CREATE TABLE export_pieces (
    export_id BIGINT NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (export_id, seq)
);
