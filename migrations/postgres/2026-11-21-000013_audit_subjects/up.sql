-- Which enterprises an entry is about: one, or as many as an import's chunk wrote.
CREATE TABLE audit_subjects (
    enterprise_id BIGINT NOT NULL,
    at TIMESTAMP NOT NULL,
    entry_id BIGINT NOT NULL,
    PRIMARY KEY (enterprise_id, at, entry_id)
);
INSERT INTO audit_subjects (enterprise_id, at, entry_id)
    SELECT enterprise_id, at, id FROM audit_entries WHERE enterprise_id IS NOT NULL;
DROP INDEX audit_entries_enterprise;
-- As with audit_readers: whoever takes a row away hides an entry.
CREATE TRIGGER audit_subjects_append_only BEFORE UPDATE OR DELETE ON audit_subjects
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_subjects_no_truncate BEFORE TRUNCATE ON audit_subjects
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
