-- When an office works: windows per weekday in the zone, as JSON. One without unit is for everybody. `base_id` names the
-- calendar whose days off and announced years hold here too, so that the yearly notice is entered once.
CREATE TABLE calendars (
    id INTEGER PRIMARY KEY NOT NULL,
    organization_id BIGINT REFERENCES organizations (id),
    base_id BIGINT REFERENCES calendars (id),
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    week TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX calendars_base ON calendars (base_id);

-- Dates that are not what their weekday is; `windows` (JSON) when they differ from those of a working day.
CREATE TABLE calendar_days (
    calendar_id BIGINT NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
    date DATE NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rest', 'work')),
    windows TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (calendar_id, date)
) WITHOUT ROWID;

-- Years whose days off are known; what ends in any other is provisional.
CREATE TABLE calendar_years (
    calendar_id BIGINT NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    PRIMARY KEY (calendar_id, year)
) WITHOUT ROWID;

-- The calendar of a unit and of everything below it that has none of its own.
ALTER TABLE organizations ADD COLUMN calendar_id BIGINT REFERENCES calendars (id);
CREATE INDEX organizations_calendar ON organizations (calendar_id);

-- How long each leg of an issue may take, per kind and level. A version is never changed: what began under it ends under
-- it, unless it is projected anew with a recorded reason.
CREATE TABLE sla_profiles (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'help', 'suggestion', 'complaint')),
    level TEXT NOT NULL CHECK (level IN ('simple', 'cross_department', 'legacy')),
    version BIGINT NOT NULL,
    release_review BOOLEAN NOT NULL,
    yellow_percent INTEGER NOT NULL CHECK (yellow_percent BETWEEN 0 AND 100),
    escalate_supervisor_wd INTEGER NOT NULL CHECK (escalate_supervisor_wd >= 0),
    escalate_leader_wd INTEGER NOT NULL CHECK (escalate_leader_wd >= escalate_supervisor_wd),
    valid_from DATE NOT NULL,
    created_by BIGINT REFERENCES users (id),
    created_at TIMESTAMP NOT NULL,
    UNIQUE (kind, level, version)
);
CREATE TABLE sla_legs (
    profile_id BIGINT NOT NULL REFERENCES sla_profiles (id),
    leg TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    unit TEXT NOT NULL CHECK (unit IN ('working_minutes', 'working_hours', 'working_days')),
    PRIMARY KEY (profile_id, leg)
) WITHOUT ROWID;

INSERT INTO calendars (organization_id, base_id, name, zone, week, version, created_at, updated_at) VALUES
    (NULL, NULL, '法定工作日历', 'Asia/Shanghai',
     '[[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:30"}],[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:30"}],[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:30"}],[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:30"}],[{"from":"09:00","to":"12:00"},{"from":"13:30","to":"17:30"}],[],[]]',
     1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP);
-- Announced by the General Office of the State Council for 2024, 2025 and 2026.
INSERT INTO calendar_years (calendar_id, year)
    SELECT c.id, y.column1 FROM calendars c, (VALUES (2024), (2025), (2026)) AS y;
INSERT INTO calendar_days (calendar_id, date, kind, note)
    SELECT c.id, v.column1, v.column2, v.column3 FROM calendars c, (VALUES
        ('2024-01-01', 'rest', '元旦'),
        ('2024-02-04', 'work', '春节'),
        ('2024-02-10', 'rest', '春节'),
        ('2024-02-11', 'rest', '春节'),
        ('2024-02-12', 'rest', '春节'),
        ('2024-02-13', 'rest', '春节'),
        ('2024-02-14', 'rest', '春节'),
        ('2024-02-15', 'rest', '春节'),
        ('2024-02-16', 'rest', '春节'),
        ('2024-02-17', 'rest', '春节'),
        ('2024-02-18', 'work', '春节'),
        ('2024-04-04', 'rest', '清明节'),
        ('2024-04-05', 'rest', '清明节'),
        ('2024-04-06', 'rest', '清明节'),
        ('2024-04-07', 'work', '清明节'),
        ('2024-04-28', 'work', '劳动节'),
        ('2024-05-01', 'rest', '劳动节'),
        ('2024-05-02', 'rest', '劳动节'),
        ('2024-05-03', 'rest', '劳动节'),
        ('2024-05-04', 'rest', '劳动节'),
        ('2024-05-05', 'rest', '劳动节'),
        ('2024-05-11', 'work', '劳动节'),
        ('2024-06-10', 'rest', '端午节'),
        ('2024-09-14', 'work', '中秋节'),
        ('2024-09-15', 'rest', '中秋节'),
        ('2024-09-16', 'rest', '中秋节'),
        ('2024-09-17', 'rest', '中秋节'),
        ('2024-09-29', 'work', '国庆节'),
        ('2024-10-01', 'rest', '国庆节'),
        ('2024-10-02', 'rest', '国庆节'),
        ('2024-10-03', 'rest', '国庆节'),
        ('2024-10-04', 'rest', '国庆节'),
        ('2024-10-05', 'rest', '国庆节'),
        ('2024-10-06', 'rest', '国庆节'),
        ('2024-10-07', 'rest', '国庆节'),
        ('2024-10-12', 'work', '国庆节'),
        ('2025-01-01', 'rest', '元旦'),
        ('2025-01-26', 'work', '春节'),
        ('2025-01-28', 'rest', '春节'),
        ('2025-01-29', 'rest', '春节'),
        ('2025-01-30', 'rest', '春节'),
        ('2025-01-31', 'rest', '春节'),
        ('2025-02-01', 'rest', '春节'),
        ('2025-02-02', 'rest', '春节'),
        ('2025-02-03', 'rest', '春节'),
        ('2025-02-04', 'rest', '春节'),
        ('2025-02-08', 'work', '春节'),
        ('2025-04-04', 'rest', '清明节'),
        ('2025-04-05', 'rest', '清明节'),
        ('2025-04-06', 'rest', '清明节'),
        ('2025-04-27', 'work', '劳动节'),
        ('2025-05-01', 'rest', '劳动节'),
        ('2025-05-02', 'rest', '劳动节'),
        ('2025-05-03', 'rest', '劳动节'),
        ('2025-05-04', 'rest', '劳动节'),
        ('2025-05-05', 'rest', '劳动节'),
        ('2025-05-31', 'rest', '端午节'),
        ('2025-06-01', 'rest', '端午节'),
        ('2025-06-02', 'rest', '端午节'),
        ('2025-09-28', 'work', '国庆节、中秋节'),
        ('2025-10-01', 'rest', '国庆节、中秋节'),
        ('2025-10-02', 'rest', '国庆节、中秋节'),
        ('2025-10-03', 'rest', '国庆节、中秋节'),
        ('2025-10-04', 'rest', '国庆节、中秋节'),
        ('2025-10-05', 'rest', '国庆节、中秋节'),
        ('2025-10-06', 'rest', '国庆节、中秋节'),
        ('2025-10-07', 'rest', '国庆节、中秋节'),
        ('2025-10-08', 'rest', '国庆节、中秋节'),
        ('2025-10-11', 'work', '国庆节、中秋节'),
        ('2026-01-01', 'rest', '元旦'),
        ('2026-01-02', 'rest', '元旦'),
        ('2026-01-03', 'rest', '元旦'),
        ('2026-01-04', 'work', '元旦'),
        ('2026-02-14', 'work', '春节'),
        ('2026-02-15', 'rest', '春节'),
        ('2026-02-16', 'rest', '春节'),
        ('2026-02-17', 'rest', '春节'),
        ('2026-02-18', 'rest', '春节'),
        ('2026-02-19', 'rest', '春节'),
        ('2026-02-20', 'rest', '春节'),
        ('2026-02-21', 'rest', '春节'),
        ('2026-02-22', 'rest', '春节'),
        ('2026-02-23', 'rest', '春节'),
        ('2026-02-28', 'work', '春节'),
        ('2026-04-04', 'rest', '清明节'),
        ('2026-04-05', 'rest', '清明节'),
        ('2026-04-06', 'rest', '清明节'),
        ('2026-05-01', 'rest', '劳动节'),
        ('2026-05-02', 'rest', '劳动节'),
        ('2026-05-03', 'rest', '劳动节'),
        ('2026-05-04', 'rest', '劳动节'),
        ('2026-05-05', 'rest', '劳动节'),
        ('2026-05-09', 'work', '劳动节'),
        ('2026-06-19', 'rest', '端午节'),
        ('2026-06-20', 'rest', '端午节'),
        ('2026-06-21', 'rest', '端午节'),
        ('2026-09-20', 'work', '国庆节'),
        ('2026-09-25', 'rest', '中秋节'),
        ('2026-09-26', 'rest', '中秋节'),
        ('2026-09-27', 'rest', '中秋节'),
        ('2026-10-01', 'rest', '国庆节'),
        ('2026-10-02', 'rest', '国庆节'),
        ('2026-10-03', 'rest', '国庆节'),
        ('2026-10-04', 'rest', '国庆节'),
        ('2026-10-05', 'rest', '国庆节'),
        ('2026-10-06', 'rest', '国庆节'),
        ('2026-10-07', 'rest', '国庆节'),
        ('2026-10-10', 'work', '国庆节')) AS v;

INSERT INTO sla_profiles (kind, level, version, release_review, yellow_percent, escalate_supervisor_wd,
        escalate_leader_wd, valid_from, created_at)
    SELECT k.column1, l.column1, 1, TRUE, 20, 2, 5, '2000-01-01', CURRENT_TIMESTAMP
    FROM (VALUES ('consultation'), ('help'), ('suggestion'), ('complaint')) AS k,
        (VALUES ('simple'), ('cross_department'), ('legacy')) AS l;
INSERT INTO sla_legs (profile_id, leg, amount, unit)
    SELECT p.id, v.column1, v.column2, v.column3 FROM sla_profiles p, (VALUES
        ('accept', 1, 'working_days'),
        ('dispatch', 1, 'working_days'),
        ('sign', 1, 'working_hours'),
        ('contact', 1, 'working_hours'),
        ('phase_reply', 3, 'working_days'),
        ('co_handling', 3, 'working_days'),
        ('release', 1, 'working_days'),
        ('confirm', 5, 'working_days'),
        ('redo', 5, 'working_days'),
        ('call_back', 3, 'working_days')) AS v;
INSERT INTO sla_legs (profile_id, leg, amount, unit)
    SELECT id, 'reply', CASE level WHEN 'simple' THEN 5 WHEN 'cross_department' THEN 15 ELSE 22 END, 'working_days'
    FROM sla_profiles;
