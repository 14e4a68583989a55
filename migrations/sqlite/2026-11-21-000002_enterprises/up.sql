-- Dictionaries
CREATE TABLE tags (
    code TEXT PRIMARY KEY NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    key_account BOOLEAN NOT NULL,
    aliases TEXT NOT NULL
);

-- Values are integers in the unit of the definition (money in fen), so no figure is ever rounded.
CREATE TABLE indicator_definitions (
    code TEXT PRIMARY KEY NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL,
    frequency TEXT NOT NULL CHECK (frequency IN ('month', 'quarter', 'year')),
    allows_negative BOOLEAN NOT NULL
);

CREATE TABLE enterprises (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    entity_kind TEXT NOT NULL CHECK (entity_kind IN ('company', 'sole_trader', 'cooperative', 'partnership', 'branch', 'other')),
    credit_code TEXT,
    legal_representative TEXT,
    registered_address TEXT,
    operating_address TEXT,
    territory_code TEXT NOT NULL REFERENCES territories (code),
    municipality_code TEXT,
    district_code TEXT,
    town_code TEXT,
    community_code TEXT,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    founded_on DATE,
    status TEXT NOT NULL CHECK (status IN ('operating', 'suspended', 'unreachable', 'moved_out', 'deregistered')),
    industry_section TEXT,
    industry_code TEXT,
    report_group TEXT,
    size TEXT NOT NULL CHECK (size IN ('large', 'medium', 'small', 'micro', 'unknown', 'not_applicable')),
    size_computed TEXT NOT NULL,
    size_override_reason TEXT,
    above_scale BOOLEAN,
    above_scale_category TEXT,
    threshold_met BOOLEAN,
    managing_organization_id BIGINT REFERENCES organizations (id),
    competent_department_id BIGINT REFERENCES organizations (id),
    platform_status TEXT NOT NULL CHECK (platform_status IN ('listed', 'registered', 'certified')),
    certified_at TIMESTAMP,
    certification_method TEXT,
    certification_document TEXT,
    note TEXT,
    client_ref TEXT,
    api_client_id BIGINT REFERENCES api_clients (id),
    created_by BIGINT REFERENCES users (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
-- The scope is one equality on the level of the caller's territory; every order has its index below that level.
CREATE INDEX enterprises_municipality ON enterprises (municipality_code, id);
CREATE INDEX enterprises_district ON enterprises (district_code, id);
CREATE INDEX enterprises_town ON enterprises (town_code, id);
CREATE INDEX enterprises_community ON enterprises (community_code, id);
CREATE INDEX enterprises_district_name ON enterprises (district_code, name, id);
CREATE INDEX enterprises_town_name ON enterprises (town_code, name, id);
CREATE INDEX enterprises_district_updated ON enterprises (district_code, updated_at, id);
CREATE INDEX enterprises_town_updated ON enterprises (town_code, updated_at, id);
CREATE INDEX enterprises_district_group ON enterprises (district_code, report_group, id);
CREATE INDEX enterprises_town_group ON enterprises (town_code, report_group, id);
CREATE INDEX enterprises_managing ON enterprises (managing_organization_id, id);
CREATE INDEX enterprises_name_key ON enterprises (name_key);
CREATE INDEX enterprises_created_by ON enterprises (created_by, id);
CREATE UNIQUE INDEX enterprises_client_ref ON enterprises (created_by, client_ref) WHERE client_ref IS NOT NULL AND created_by IS NOT NULL;
CREATE UNIQUE INDEX enterprises_api_client_ref ON enterprises (api_client_id, client_ref) WHERE client_ref IS NOT NULL AND api_client_id IS NOT NULL;

-- system is '' for national identifiers and the API client's id for external ones.
CREATE TABLE enterprise_identifiers (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('credit_code', 'registration_number', 'external_id')),
    system TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    override_reason TEXT,
    override_by BIGINT REFERENCES users (id),
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX enterprise_identifiers_current ON enterprise_identifiers (kind, system, value) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX enterprise_identifiers_one_code ON enterprise_identifiers (enterprise_id) WHERE valid_to IS NULL AND kind = 'credit_code';
CREATE INDEX enterprise_identifiers_enterprise ON enterprise_identifiers (enterprise_id, id);

CREATE TABLE enterprise_status_history (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    status TEXT NOT NULL,
    effective_on DATE NOT NULL,
    reason TEXT,
    user_id BIGINT,
    api_client_id BIGINT,
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_status_history_enterprise ON enterprise_status_history (enterprise_id, id);

CREATE TABLE enterprise_tags (
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    tag_code TEXT NOT NULL REFERENCES tags (code),
    PRIMARY KEY (enterprise_id, tag_code)
);
CREATE INDEX enterprise_tags_tag ON enterprise_tags (tag_code, enterprise_id);

CREATE TABLE enterprise_indicators (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    indicator_code TEXT NOT NULL REFERENCES indicator_definitions (code),
    period TEXT NOT NULL,
    value BIGINT NOT NULL,
    source TEXT NOT NULL,
    reported_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX enterprise_indicators_key ON enterprise_indicators (enterprise_id, indicator_code, period, source);

CREATE TABLE enterprise_contacts (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('legal_representative', 'manager', 'liaison', 'finance', 'hr', 'other')),
    phone_cipher BLOB,
    phone_index BLOB,
    is_primary BOOLEAN NOT NULL,
    verified_at TIMESTAMP,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_contacts_enterprise ON enterprise_contacts (enterprise_id, id);
CREATE INDEX enterprise_contacts_phone ON enterprise_contacts (phone_index);

CREATE TABLE enterprise_agents (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id),
    valid_from DATE NOT NULL,
    valid_to DATE,
    added_by BIGINT REFERENCES users (id),
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_agents_enterprise ON enterprise_agents (enterprise_id, id);
CREATE INDEX enterprise_agents_user ON enterprise_agents (user_id, enterprise_id);

CREATE TABLE enterprise_invitations (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    phone_cipher BLOB,
    phone_index BLOB,
    expires_at TIMESTAMP NOT NULL,
    accepted_at TIMESTAMP,
    revoked_at TIMESTAMP,
    created_by BIGINT REFERENCES users (id),
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX enterprise_invitations_token ON enterprise_invitations (token_hash);
CREATE INDEX enterprise_invitations_enterprise ON enterprise_invitations (enterprise_id, id);

-- A firm's own request for an account; it opens nothing until it is approved.
CREATE TABLE enterprise_registrations (
    id INTEGER PRIMARY KEY NOT NULL,
    user_id BIGINT NOT NULL REFERENCES users (id),
    credit_code TEXT NOT NULL,
    enterprise_name TEXT NOT NULL,
    territory_code TEXT NOT NULL REFERENCES territories (code),
    municipality_code TEXT,
    district_code TEXT,
    town_code TEXT,
    community_code TEXT,
    enterprise_id BIGINT REFERENCES enterprises (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected')),
    decision_reason TEXT,
    decided_by BIGINT REFERENCES users (id),
    decided_at TIMESTAMP,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_registrations_district ON enterprise_registrations (district_code, state, id);
CREATE INDEX enterprise_registrations_town ON enterprise_registrations (town_code, state, id);
CREATE INDEX enterprise_registrations_user ON enterprise_registrations (user_id);

-- Who serves an enterprise: an officer (per level), a guaranteeing leader, team members.
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    officer_id BIGINT NOT NULL REFERENCES officers (id),
    role TEXT NOT NULL CHECK (role IN ('primary', 'guaranteeing_leader', 'member')),
    level TEXT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    reason TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX assignments_one_primary ON assignments (enterprise_id, level) WHERE valid_to IS NULL AND role = 'primary';
CREATE INDEX assignments_enterprise ON assignments (enterprise_id, id);
CREATE INDEX assignments_officer ON assignments (officer_id, enterprise_id);

-- Two-character pieces of the name and the codes, former ones included (see api/search), never personal data.
CREATE VIRTUAL TABLE enterprise_search USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
