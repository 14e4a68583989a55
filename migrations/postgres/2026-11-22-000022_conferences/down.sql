DROP INDEX issues_escalated;
DROP TABLE conference_items;
DROP TABLE conference_participants;
DROP TABLE conferences;
