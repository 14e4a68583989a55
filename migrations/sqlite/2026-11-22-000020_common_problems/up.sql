-- Common problems (共性问题): what several enterprises have reported and one answer settles. It is no issue itself, so that
-- nothing counts it beside its issues. Who sees it follows from them; terms (JSON) are the words that they share.
CREATE TABLE common_problems (
    id INTEGER PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    terms TEXT NOT NULL,
    reply_result TEXT,
    reply_text TEXT,
    reply_basis TEXT,
    answered_at TIMESTAMP,
    user_id BIGINT REFERENCES users (id),
    api_client_id BIGINT REFERENCES api_clients (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

-- An issue belongs to one at most.
CREATE TABLE common_problem_issues (
    issue_id BIGINT PRIMARY KEY NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    common_problem_id BIGINT NOT NULL REFERENCES common_problems (id) ON DELETE CASCADE
);
CREATE INDEX common_problem_issues_problem ON common_problem_issues (common_problem_id, issue_id);

-- The ledgers of needs in numbers.
CREATE INDEX issues_need ON issues (need_kind, due_order, id) WHERE need_kind IS NOT NULL;
