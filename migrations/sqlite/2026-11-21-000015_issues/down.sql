DROP TABLE issue_lamp_changes;
DROP TABLE issue_deadline_entries;
DROP TABLE issue_deadlines;
DROP TABLE issue_requests;
DROP TABLE issue_parts;
DROP TABLE issue_events;
DROP TABLE issues;
