-- What a file is about; the rows of a report about officers name those.
ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'enterprises'
    CHECK (kind IN ('enterprises', 'contacts', 'indicators', 'officers'));
ALTER TABLE import_rows ADD COLUMN officer_id BIGINT;
