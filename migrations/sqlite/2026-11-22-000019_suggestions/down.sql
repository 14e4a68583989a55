DROP TABLE issue_search;
DROP TABLE issue_suggestions;
