-- Problems of enterprises (诉求). The place is that of the enterprise when the issue was submitted: a later move hands
-- open issues over explicitly and leaves closed ones where they were. due_at is that of the running leg that ends
-- first; due_order the same for lists, with a far day where nothing runs.
CREATE TABLE issues (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id),
    municipality_code TEXT,
    district_code TEXT,
    town_code TEXT,
    community_code TEXT,
    managing_organization_id BIGINT REFERENCES organizations (id),
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    category TEXT REFERENCES categories (code),
    level TEXT,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    need_kind TEXT,
    need_asked BIGINT CHECK (need_asked > 0),
    need_met BIGINT CHECK (need_met >= 0),
    about_organization_id BIGINT REFERENCES organizations (id),
    state TEXT NOT NULL,
    outcome TEXT,
    round INTEGER NOT NULL,
    redo_count INTEGER NOT NULL,
    extension_count INTEGER NOT NULL,
    info_requested BOOLEAN NOT NULL,
    escalation TEXT NOT NULL,
    coordinating_organization_id BIGINT NOT NULL REFERENCES organizations (id),
    lead_organization_id BIGINT REFERENCES organizations (id),
    reply_result TEXT,
    reply_text TEXT,
    reply_basis TEXT,
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    client_ref TEXT,
    due_at TIMESTAMP,
    due_order TIMESTAMP NOT NULL,
    lamp TEXT NOT NULL,
    submitted_at TIMESTAMP,
    accepted_at TIMESTAMP,
    dispatched_at TIMESTAMP,
    signed_at TIMESTAMP,
    contacted_at TIMESTAMP,
    replied_at TIMESTAMP,
    released_at TIMESTAMP,
    called_back_at TIMESTAMP,
    closed_at TIMESTAMP,
    node_on DATE,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX issues_municipality_due ON issues (municipality_code, due_order, id);
CREATE INDEX issues_district_due ON issues (district_code, due_order, id);
CREATE INDEX issues_town_due ON issues (town_code, due_order, id);
CREATE INDEX issues_community_due ON issues (community_code, due_order, id);
CREATE INDEX issues_unit_due ON issues (managing_organization_id, due_order, id);
CREATE INDEX issues_lead_due ON issues (lead_organization_id, due_order, id);
CREATE INDEX issues_municipality ON issues (municipality_code, id);
CREATE INDEX issues_district ON issues (district_code, id);
CREATE INDEX issues_town ON issues (town_code, id);
CREATE INDEX issues_community ON issues (community_code, id);
CREATE INDEX issues_unit ON issues (managing_organization_id, id);
CREATE INDEX issues_lead ON issues (lead_organization_id, id);
CREATE INDEX issues_office_id ON issues (coordinating_organization_id, id);
CREATE INDEX issues_office ON issues (coordinating_organization_id, due_order, id);
CREATE INDEX issues_lamp ON issues (lamp, due_order, id);
CREATE INDEX issues_enterprise ON issues (enterprise_id, id);
CREATE INDEX issues_category ON issues (category);
CREATE INDEX issues_author ON issues (user_id, id);
CREATE UNIQUE INDEX issues_client_ref ON issues (client_ref, coalesce(user_id, 0), coalesce(api_client_id, 0))
    WHERE client_ref IS NOT NULL;

-- The append-only timeline.
CREATE TABLE issue_events (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'shared')),
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    organization_id BIGINT REFERENCES organizations (id),
    role TEXT,
    note TEXT,
    details TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX issue_events_issue ON issue_events (issue_id, id);

-- Sub-tasks of co-handling units (协办).
CREATE TABLE issue_parts (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    required BOOLEAN NOT NULL,
    instruction TEXT,
    feedback TEXT,
    done_at TIMESTAMP,
    ended_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX issue_parts_issue ON issue_parts (issue_id, id);
CREATE INDEX issue_parts_unit ON issue_parts (organization_id, issue_id);

-- What a lead asks and the coordinator decides: objection, extension, ledger, escalation.
CREATE TABLE issue_requests (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    reason TEXT NOT NULL,
    proposed_on DATE,
    decided_by BIGINT REFERENCES users (id),
    decision_note TEXT,
    created_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP
);
CREATE INDEX issue_requests_issue ON issue_requests (issue_id, id);
CREATE UNIQUE INDEX issue_requests_open ON issue_requests (issue_id, kind) WHERE state = 'open';

-- One clock per owner. calendar_stamp tells which state of the calendar it was counted by. Everything but the identity follows from the entries; it stands here so that a list and the
-- watch over what is due find it.
CREATE TABLE issue_deadlines (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    leg TEXT NOT NULL,
    part_id BIGINT REFERENCES issue_parts (id),
    organization_id BIGINT REFERENCES organizations (id),
    calendar_id BIGINT NOT NULL REFERENCES calendars (id),
    calendar_stamp BIGINT NOT NULL,
    profile_id BIGINT NOT NULL REFERENCES sla_profiles (id),
    state TEXT NOT NULL CHECK (state IN ('running', 'suspended', 'stopped')),
    due_at TIMESTAMP,
    lamp TEXT NOT NULL,
    rung TEXT NOT NULL,
    next_lamp_at TIMESTAMP,
    provisional BOOLEAN NOT NULL,
    stopped_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX issue_deadlines_issue ON issue_deadlines (issue_id, id);
CREATE INDEX issue_deadlines_lamp ON issue_deadlines (next_lamp_at) WHERE next_lamp_at IS NOT NULL;
CREATE INDEX issue_deadlines_calendar ON issue_deadlines (calendar_id, calendar_stamp);
CREATE INDEX issue_deadlines_open ON issue_deadlines (calendar_id, due_at) WHERE stopped_at IS NULL;

-- The append-only ledger of a clock; an entry is JSON.
CREATE TABLE issue_deadline_entries (
    id INTEGER PRIMARY KEY NOT NULL,
    deadline_id BIGINT NOT NULL REFERENCES issue_deadlines (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL,
    entry TEXT NOT NULL,
    user_id BIGINT REFERENCES users (id)
);
CREATE INDEX issue_deadline_entries_deadline ON issue_deadline_entries (deadline_id, id);

-- Each change of a lamp or of who is called upon, once: whoever inserts the row has claimed the change.
CREATE TABLE issue_lamp_changes (
    id INTEGER PRIMARY KEY NOT NULL,
    deadline_id BIGINT NOT NULL REFERENCES issue_deadlines (id) ON DELETE CASCADE,
    due_at TIMESTAMP NOT NULL,
    lamp TEXT NOT NULL,
    rung TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    UNIQUE (deadline_id, due_at, lamp, rung)
);
