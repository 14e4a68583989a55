-- Reverse order of creation.
DROP TABLE enterprise_search;
DROP TABLE assignments;
DROP TABLE enterprise_registrations;
DROP TABLE enterprise_invitations;
DROP TABLE enterprise_agents;
DROP TABLE enterprise_contacts;
DROP TABLE enterprise_indicators;
DROP TABLE enterprise_tags;
DROP TABLE enterprise_status_history;
DROP TABLE enterprise_identifiers;
DROP TABLE enterprises;
DROP TABLE indicator_definitions;
DROP TABLE tags;
