-- What people are told: one inbox per person, whatever log-ins and roles he has. One row may be about many issues: a
-- batch, or all clocks that one watch found due; what the same batch adds later joins the row. issue_ids holds the
-- first of them, facts how many there are.
CREATE TABLE notifications (
    id INTEGER PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES persons (id),
    kind TEXT NOT NULL,
    batch TEXT,
    issue_ids TEXT NOT NULL,
    facts TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP
);
CREATE INDEX notifications_inbox ON notifications (person_id, id);
CREATE INDEX notifications_unread ON notifications (person_id, id) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notifications_batch ON notifications (batch, person_id, kind) WHERE batch IS NOT NULL;
CREATE INDEX notifications_age ON notifications (created_at);

-- The outbox: what leaves the house, by mail or text message, written with the notification. The address is looked up
-- when it is sent. next_attempt_at is null once nothing more is tried.
CREATE TABLE notification_deliveries (
    id INTEGER PRIMARY KEY NOT NULL,
    notification_id BIGINT NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
    attempts INTEGER NOT NULL,
    next_attempt_at TIMESTAMP,
    last_error TEXT,
    finished_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (notification_id, channel)
);
CREATE INDEX notification_deliveries_due ON notification_deliveries (next_attempt_at, id)
    WHERE next_attempt_at IS NOT NULL;
CREATE INDEX notification_deliveries_state ON notification_deliveries (state, id);

-- How somebody wants to be told; without a row the usual. quiet_from and quiet_to are minutes of the local day.
-- email_error says why the address is not written to any more, until another one is given.
CREATE TABLE notification_preferences (
    person_id BIGINT PRIMARY KEY NOT NULL REFERENCES persons (id),
    email_cipher BLOB,
    email_error TEXT,
    channels TEXT NOT NULL,
    quiet_from INTEGER,
    quiet_to INTEGER,
    updated_at TIMESTAMP NOT NULL
);
