-- Supervision orders (督办单): what a supervisor demands of a unit about an issue, by when, and what became of it. The
-- clock up to the day is one of the issue's.
CREATE TABLE supervision_orders (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    supervisor_organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    deadline_id BIGINT REFERENCES issue_deadlines (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
    text TEXT NOT NULL,
    due_on DATE NOT NULL,
    answered_at TIMESTAMP,
    closed_at TIMESTAMP,
    closing_note TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX supervision_orders_issue ON supervision_orders (issue_id, id);
CREATE INDEX supervision_orders_unit ON supervision_orders (organization_id, id);
CREATE INDEX supervision_orders_unit_state ON supervision_orders (organization_id, state, id);
CREATE INDEX supervision_orders_supervisor ON supervision_orders (supervisor_organization_id, id);
CREATE INDEX supervision_orders_supervisor_state ON supervision_orders (supervisor_organization_id, state, id);

-- What the unit reports on it; append-only. The final one is its answer.
CREATE TABLE supervision_reports (
    id INTEGER PRIMARY KEY NOT NULL,
    order_id BIGINT NOT NULL REFERENCES supervision_orders (id) ON DELETE CASCADE,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    user_id BIGINT REFERENCES users (id),
    is_final BOOLEAN NOT NULL,
    text TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX supervision_reports_order ON supervision_reports (order_id, id);
