-- Who was named by the configuration before keeps the password; the next start gives the roles.
INSERT INTO hub.person (name, roles, password_hash, created)
SELECT substr(name, 8), '{}', '{bcrypt}' || value, created FROM hub.secret WHERE name LIKE 'people/%'
ON CONFLICT DO NOTHING;
DELETE FROM hub.secret WHERE name LIKE 'people/%';
