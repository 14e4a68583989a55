-- Joint conferences (联席会议): who meets when, and what is decided there about which issue. An item is open until it is
-- decided or its meeting is closed, and an issue lies on one open agenda at a time.
CREATE TABLE conferences (
    id INTEGER PRIMARY KEY NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    title TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    place TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'held', 'closed')),
    user_id BIGINT REFERENCES users (id),
    held_at TIMESTAMP,
    closed_at TIMESTAMP,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX conferences_organization ON conferences (organization_id, id);

CREATE TABLE conference_participants (
    conference_id BIGINT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    person_name TEXT,
    PRIMARY KEY (conference_id, position)
);
CREATE INDEX conference_participants_unit ON conference_participants (organization_id, conference_id);

CREATE TABLE conference_items (
    id INTEGER PRIMARY KEY NOT NULL,
    conference_id BIGINT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    issue_id BIGINT NOT NULL REFERENCES issues (id),
    position INTEGER NOT NULL,
    is_open BOOLEAN NOT NULL,
    decision_kind TEXT,
    decision TEXT,
    responsible_organization_id BIGINT REFERENCES organizations (id),
    due_on DATE,
    decided_by BIGINT REFERENCES users (id),
    decided_at TIMESTAMP,
    UNIQUE (conference_id, issue_id)
);
CREATE UNIQUE INDEX conference_items_open ON conference_items (issue_id) WHERE is_open;
CREATE INDEX conference_items_issue ON conference_items (issue_id, decided_at);
CREATE INDEX conference_items_unit ON conference_items (responsible_organization_id, conference_id);
-- What waits for a conference.
CREATE INDEX issues_escalated ON issues (coordinating_organization_id, id)
    WHERE escalation = 'joint_conference' AND closed_at IS NULL;
