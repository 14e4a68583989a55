DROP TABLE sla_legs;
DROP TABLE sla_profiles;
DROP INDEX organizations_calendar;
ALTER TABLE organizations DROP COLUMN calendar_id;
DROP TABLE calendar_years;
DROP TABLE calendar_days;
DROP TABLE calendars;
