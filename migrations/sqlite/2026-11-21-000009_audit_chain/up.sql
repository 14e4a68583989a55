-- Which membership and relation permitted the action, and which enterprise it is about.
ALTER TABLE audit_entries ADD COLUMN membership_id BIGINT;
ALTER TABLE audit_entries ADD COLUMN relation TEXT;
ALTER TABLE audit_entries ADD COLUMN enterprise_id BIGINT;
DROP INDEX audit_entries_resource;
CREATE INDEX audit_entries_resource ON audit_entries (resource, resource_id, at, id);
CREATE INDEX audit_entries_enterprise ON audit_entries (enterprise_id, at, id);
CREATE INDEX audit_entries_user ON audit_entries (user_id, at, id);
CREATE INDEX audit_entries_request ON audit_entries (request_id);

-- Entries in the order in which they were sealed. It stands beside them, so that an entry is never written twice.
CREATE TABLE audit_chain (
    seq BIGINT PRIMARY KEY NOT NULL,
    entry_id BIGINT NOT NULL UNIQUE,
    hash BLOB NOT NULL,
    mac BLOB NOT NULL,
    sealed_at TIMESTAMP NOT NULL
);

-- Entries that wait for their place. A transaction that commits late adds its entry late and takes a later place.
CREATE TABLE audit_pending (
    entry_id BIGINT PRIMARY KEY NOT NULL
);

-- Which units' auditors read an entry: that of the actor and those above it. side tells entries about the
-- administration itself, which its administrators read, from all of them.
CREATE TABLE audit_readers (
    organization_id BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('all', 'administration')),
    resource TEXT NOT NULL,
    action TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    entry_id BIGINT NOT NULL,
    PRIMARY KEY (organization_id, side, at, entry_id)
) WITHOUT ROWID;
CREATE INDEX audit_readers_resource ON audit_readers (organization_id, side, resource, at, entry_id);
CREATE INDEX audit_readers_action ON audit_readers (organization_id, side, action, at, entry_id);

-- Every verification of the chain: how far it came, and what was wrong.
CREATE TABLE audit_checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    checked_at TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL,
    hash BLOB NOT NULL,
    problem TEXT
);

-- One key for the personal values of one person or contact; without it they cannot be read any more. An id of a
-- subject can come again, that of a key cannot.
CREATE TABLE subject_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'contact', 'invitation')),
    subject_id BIGINT NOT NULL,
    enterprise_id BIGINT,
    key_cipher BLOB,
    created_at TIMESTAMP NOT NULL,
    destroyed_at TIMESTAMP
);
CREATE INDEX subject_keys_subject ON subject_keys (kind, subject_id, id);

INSERT INTO audit_pending (entry_id) SELECT id FROM audit_entries;
UPDATE audit_entries SET enterprise_id = CAST(resource_id AS BIGINT) WHERE resource = 'enterprise' AND resource_id <> '';
INSERT INTO audit_readers (organization_id, side, resource, action, at, entry_id)
    SELECT above.id, 'all', e.resource, e.action, e.at, e.id
    FROM audit_entries e
    JOIN organizations unit ON unit.id = e.organization_id
    JOIN organizations above ON unit.path LIKE above.path || '%';
INSERT INTO audit_readers (organization_id, side, resource, action, at, entry_id)
    SELECT r.organization_id, 'administration', r.resource, r.action, r.at, r.entry_id
    FROM audit_readers r
    JOIN audit_entries e ON e.id = r.entry_id
    WHERE e.resource IN ('organization', 'territory', 'user', 'membership', 'api_client', 'officer');

CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'audit_entries is append-only');
END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'audit_entries is append-only');
END;
CREATE TRIGGER audit_chain_no_update BEFORE UPDATE ON audit_chain
BEGIN
    SELECT RAISE(ABORT, 'audit_chain is append-only');
END;
CREATE TRIGGER audit_chain_no_delete BEFORE DELETE ON audit_chain
BEGIN
    SELECT RAISE(ABORT, 'audit_chain is append-only');
END;
CREATE TRIGGER audit_readers_no_update BEFORE UPDATE ON audit_readers
BEGIN
    SELECT RAISE(ABORT, 'audit_readers is append-only');
END;
CREATE TRIGGER audit_readers_no_delete BEFORE DELETE ON audit_readers
BEGIN
    SELECT RAISE(ABORT, 'audit_readers is append-only');
END;
