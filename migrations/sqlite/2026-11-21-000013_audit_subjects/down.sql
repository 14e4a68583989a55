CREATE INDEX audit_entries_enterprise ON audit_entries (enterprise_id, at, id);
DROP TABLE audit_subjects;
