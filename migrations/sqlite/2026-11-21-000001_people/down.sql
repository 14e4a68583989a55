-- Reverse order of creation.
DROP TABLE audit_entries;
DROP TABLE idempotency_keys;
DROP TABLE officer_industries;
DROP TABLE officer_territories;
DROP TABLE officers;
DROP TABLE api_client_secrets;
DROP TABLE api_clients;
DROP TABLE refresh_tokens;
DROP TABLE sessions;
DROP TABLE memberships;
DROP TABLE users;
DROP TABLE persons;
DROP TABLE organizations;
DROP TABLE territories;
