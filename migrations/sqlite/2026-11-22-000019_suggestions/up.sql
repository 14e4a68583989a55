-- What was suggested where somebody decided, and what he chose: category or unit, by code or id, and the place of the
-- chosen one among those offered (null: another one, or none). organization_id is the office that coordinated then.
CREATE TABLE issue_suggestions (
    id INTEGER PRIMARY KEY NOT NULL,
    issue_id BIGINT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    decision TEXT NOT NULL,
    offered TEXT NOT NULL,
    chosen TEXT,
    place INTEGER,
    at TIMESTAMP NOT NULL
);
CREATE INDEX issue_suggestions_figures ON issue_suggestions (organization_id, at, decision, place);
CREATE INDEX issue_suggestions_issue ON issue_suggestions (issue_id);

-- Two-character pieces of the title (see api/search).
CREATE VIRTUAL TABLE issue_search USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
