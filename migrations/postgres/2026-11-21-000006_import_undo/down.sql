DROP TABLE import_layouts;
DROP TABLE import_traces;
DROP INDEX import_rows_kept;
DROP INDEX imports_sha256;
ALTER TABLE import_rows DROP COLUMN undo, DROP COLUMN undo_reason;
ALTER TABLE imports
    DROP COLUMN fingerprint,
    DROP COLUMN remembered,
    DROP COLUMN file_removed_at,
    DROP COLUMN undo_until,
    DROP COLUMN undo_user_id,
    DROP COLUMN undo_client_id,
    DROP COLUMN undo_checkpoint,
    DROP COLUMN undone_rows,
    DROP COLUMN kept_rows,
    DROP COLUMN undone_at;
UPDATE imports SET state = 'failed' WHERE state = 'cancelled';
UPDATE imports SET state = 'completed' WHERE state IN ('undoing', 'undo_failed', 'undone');
ALTER TABLE imports DROP CONSTRAINT imports_state_check;
ALTER TABLE imports ADD CONSTRAINT imports_state_check CHECK (state IN ('uploaded', 'queued', 'running', 'checked', 'completed', 'failed'));
