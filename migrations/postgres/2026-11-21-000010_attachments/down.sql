-- Reverse order of creation.
ALTER TABLE enterprises DROP COLUMN certification_attachment_id;
DROP TABLE attachments;
