DROP INDEX issue_deadlines_unit;
