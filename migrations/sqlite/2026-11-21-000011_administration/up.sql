-- Periodic work. Whoever moves next_run_at on queues the job, so of several servers one does each run.
CREATE TABLE job_schedules (
    kind TEXT PRIMARY KEY NOT NULL,
    every_seconds BIGINT NOT NULL CHECK (every_seconds > 0),
    enabled BOOLEAN NOT NULL,
    next_run_at TIMESTAMP NOT NULL,
    last_run_at TIMESTAMP,
    last_duration_ms BIGINT,
    last_error TEXT,
    version BIGINT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
ALTER TABLE jobs ADD COLUMN started_at TIMESTAMP;
ALTER TABLE jobs ADD COLUMN finished_at TIMESTAMP;
CREATE INDEX jobs_kind ON jobs (kind, state);

-- A word that is in use is retired, never removed: valid_to is its last day.
ALTER TABLE tags ADD COLUMN position INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE tags ADD COLUMN valid_to DATE;
ALTER TABLE tags ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE indicator_definitions ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';
ALTER TABLE indicator_definitions ADD COLUMN position INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE indicator_definitions ADD COLUMN valid_to DATE;
ALTER TABLE indicator_definitions ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- How ledgers write the indicators besides their names.
UPDATE indicator_definitions SET aliases = '["营收","主营业务收入","年营业收入","销售收入","营业总收入"]' WHERE code = 'revenue';
UPDATE indicator_definitions SET aliases = '["从业人数","员工人数","职工人数","用工人数","从业人员期末人数","从业人员数"]' WHERE code = 'employees';
UPDATE indicator_definitions SET aliases = '["资产总计","总资产"]' WHERE code = 'total_assets';
UPDATE indicator_definitions SET aliases = '["纳税额","入库税收","税收","缴税额","实缴税收","纳税总额"]' WHERE code = 'tax';
UPDATE indicator_definitions SET aliases = '["利润","税前利润"]' WHERE code = 'profit';
UPDATE indicator_definitions SET aliases = '["研发投入","研发经费","研发支出","研究开发费用"]' WHERE code = 'rd_expense';
UPDATE indicator_definitions SET aliases = '["出口总额","出口交货值","外贸出口额"]' WHERE code = 'exports';
UPDATE indicator_definitions SET aliases = '["注册资金"]' WHERE code = 'registered_capital';
UPDATE indicator_definitions SET aliases = '["总产值","产值"]' WHERE code = 'output_value';
UPDATE indicator_definitions SET aliases = '["工业用电量","用电","用电总量","耗电量"]' WHERE code = 'electricity';
UPDATE indicator_definitions SET aliases = '["社保参保人数","参保职工人数","社保人数","缴纳社保人数"]' WHERE code = 'insured_staff';

-- What took a division's place as far as it is known in words: a code comes later, or it was split.
ALTER TABLE territories ADD COLUMN successor_name TEXT;

-- Moving the enterprises of an abolished division to its successors.
CREATE TABLE territory_transfers (
    id INTEGER PRIMARY KEY NOT NULL,
    territory_code TEXT NOT NULL REFERENCES territories (code),
    user_id BIGINT REFERENCES users (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed')),
    moved_enterprises BIGINT NOT NULL,
    moved_registrations BIGINT NOT NULL,
    moved_officers BIGINT NOT NULL,
    left_enterprises BIGINT NOT NULL,
    report TEXT NOT NULL,
    checkpoint_id BIGINT NOT NULL,
    error TEXT,
    created_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX territory_transfers_code ON territory_transfers (territory_code, id);

-- Where an enterprise was before: its division and its managing unit, and why it changed.
CREATE TABLE enterprise_moves (
    id INTEGER PRIMARY KEY NOT NULL,
    enterprise_id BIGINT NOT NULL REFERENCES enterprises (id) ON DELETE CASCADE,
    from_territory_code TEXT NOT NULL REFERENCES territories (code),
    to_territory_code TEXT NOT NULL REFERENCES territories (code),
    from_organization_id BIGINT REFERENCES organizations (id),
    to_organization_id BIGINT REFERENCES organizations (id),
    effective_on DATE NOT NULL,
    reason TEXT NOT NULL,
    user_id BIGINT,
    territory_transfer_id BIGINT REFERENCES territory_transfers (id),
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX enterprise_moves_enterprise ON enterprise_moves (enterprise_id, id);
