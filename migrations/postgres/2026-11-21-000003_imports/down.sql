-- Reverse order of creation.
DROP TABLE jobs;
DROP TABLE import_rows;
DROP TABLE import_pieces;
DROP TABLE imports;
