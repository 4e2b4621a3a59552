-- Two groups of logins: members exchange packs, organisers may also bring new projects to the hub. They belong to the
-- server, not to the database, and stay when the database goes.
CREATE ROLE understudy_member;
CREATE ROLE understudy_organiser;
GRANT understudy_member TO understudy_organiser;
