-- The open clocks of a unit, which is given another calendar.
CREATE INDEX issue_deadlines_unit ON issue_deadlines (organization_id, calendar_id) WHERE stopped_at IS NULL;
