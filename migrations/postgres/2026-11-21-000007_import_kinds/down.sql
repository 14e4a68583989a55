DELETE FROM imports WHERE kind <> 'enterprises';
ALTER TABLE import_rows DROP COLUMN officer_id;
ALTER TABLE imports DROP COLUMN kind;
