-- Administrative divisions (行政区划). Codes never change; an abolished one gets valid_to and a successor.
CREATE TABLE territories (
    code TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('province', 'municipality', 'district', 'town', 'community')),
    parent_code TEXT REFERENCES territories (code),
    valid_from DATE,
    valid_to DATE,
    successor_code TEXT REFERENCES territories (code)
);
CREATE INDEX territories_parent ON territories (parent_code, code);

-- path lists the ancestors and the row itself ("/1/4/9/"), so a subtree is one prefix range.
CREATE TABLE organizations (
    id INTEGER PRIMARY KEY NOT NULL,
    parent_id BIGINT REFERENCES organizations (id),
    path TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'district', 'town', 'community', 'department', 'external')),
    name TEXT NOT NULL,
    short_name TEXT,
    department_code TEXT,
    territory_code TEXT REFERENCES territories (code),
    phone TEXT,
    valid_from DATE NOT NULL,
    valid_to DATE,
    successor_id BIGINT REFERENCES organizations (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX organizations_parent ON organizations (parent_id, id);
CREATE UNIQUE INDEX organizations_path ON organizations (path);
CREATE INDEX organizations_territory ON organizations (territory_code);

CREATE TABLE persons (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    phone_cipher BLOB,
    phone_index BLOB,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX persons_phone ON persons (phone_index);

CREATE TABLE users (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    username TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    password_changed_at TIMESTAMP NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until TIMESTAMP,
    disabled_at TIMESTAMP,
    locale TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX users_username ON users (username);
CREATE INDEX users_person ON users (person_id);

-- What a person may do where, and when. Roles never add up across organisations.
CREATE TABLE memberships (
    id INTEGER PRIMARY KEY NOT NULL,
    user_id BIGINT NOT NULL REFERENCES users (id),
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    role TEXT NOT NULL CHECK (role IN ('officer', 'handler', 'department_lead', 'coordinator', 'supervisor', 'leader', 'admin')),
    valid_from DATE NOT NULL,
    valid_to DATE,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX memberships_user ON memberships (user_id);
CREATE INDEX memberships_organization ON memberships (organization_id, role);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    user_id BIGINT NOT NULL REFERENCES users (id),
    address TEXT,
    user_agent TEXT,
    created_at TIMESTAMP NOT NULL,
    last_used_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    revoked_reason TEXT
);
CREATE INDEX sessions_user ON sessions (user_id, created_at);

-- A refresh token works once; a used one that comes back means theft and ends the session.
CREATE TABLE refresh_tokens (
    token_hash BLOB PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

CREATE TABLE api_clients (
    id INTEGER PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL,
    name TEXT NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    scopes TEXT NOT NULL,
    disabled_at TIMESTAMP,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX api_clients_client_id ON api_clients (client_id);
CREATE INDEX api_clients_organization ON api_clients (organization_id, id);

-- Several secrets at once, so that a rotation has an overlap.
CREATE TABLE api_client_secrets (
    id INTEGER PRIMARY KEY NOT NULL,
    api_client_id BIGINT NOT NULL REFERENCES api_clients (id) ON DELETE CASCADE,
    secret_hash BLOB NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP
);
CREATE INDEX api_client_secrets_client ON api_client_secrets (api_client_id);

CREATE TABLE officers (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    position TEXT,
    level TEXT NOT NULL CHECK (level IN ('community', 'town', 'district', 'municipality')),
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    status TEXT NOT NULL CHECK (status IN ('active', 'absent', 'ended')),
    absent_from DATE,
    absent_to DATE,
    absence_reason TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX officers_organization ON officers (organization_id, id);
CREATE INDEX officers_person ON officers (person_id);

CREATE TABLE officer_territories (
    officer_id BIGINT NOT NULL REFERENCES officers (id) ON DELETE CASCADE,
    territory_code TEXT NOT NULL REFERENCES territories (code),
    PRIMARY KEY (officer_id, territory_code)
);
-- Industry sections (门类 A–T) that an officer is competent in.
CREATE TABLE officer_industries (
    officer_id BIGINT NOT NULL REFERENCES officers (id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    PRIMARY KEY (officer_id, section)
);

-- The stored answer of a POST that carried an Idempotency-Key (24 h).
CREATE TABLE idempotency_keys (
    principal TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER,
    headers TEXT,
    body BLOB,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);

-- Append-only; no foreign keys, so that nothing that is deleted takes its history along.
CREATE TABLE audit_entries (
    id INTEGER PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    user_id BIGINT,
    api_client_id BIGINT,
    organization_id BIGINT,
    role TEXT,
    action TEXT NOT NULL,
    resource TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    changes TEXT NOT NULL,
    reason TEXT,
    request_id TEXT,
    address TEXT
);
CREATE INDEX audit_entries_resource ON audit_entries (resource, resource_id, id);
