-- What is known about a file; its content lies in the store under object_key. A row is written before its content, so
-- that what a crash leaves behind is known and is removed. Without an enterprise a file belongs to whoever sent it.
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT REFERENCES enterprises (id) ON DELETE SET NULL,
    kind TEXT CHECK (kind IN ('licence', 'certificate', 'photo', 'other')),
    note TEXT,
    filename TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 BLOB NOT NULL,
    object_key TEXT NOT NULL UNIQUE,
    scan_state TEXT NOT NULL CHECK (scan_state IN ('unscanned', 'clean')),
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    stored_at TIMESTAMP,
    deleted_at TIMESTAMP,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX attachments_enterprise ON attachments (enterprise_id, id);
CREATE INDEX attachments_unlinked ON attachments (created_at) WHERE enterprise_id IS NULL;
CREATE INDEX attachments_deleted ON attachments (deleted_at) WHERE deleted_at IS NOT NULL;

-- The file that a certification by document rests on. No foreign key: SQLite could not take the column back.
ALTER TABLE enterprises ADD COLUMN certification_attachment_id BIGINT;
