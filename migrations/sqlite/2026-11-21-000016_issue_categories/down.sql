DROP TABLE organization_aliases;
DROP TABLE departments;
ALTER TABLE categories DROP COLUMN assist_department;
ALTER TABLE categories DROP COLUMN lead_department;
ALTER TABLE categories DROP COLUMN default_level;
ALTER TABLE categories DROP COLUMN template;
ALTER TABLE categories DROP COLUMN keywords;
