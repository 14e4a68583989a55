DELETE FROM indicator_definitions;
DELETE FROM tags;
