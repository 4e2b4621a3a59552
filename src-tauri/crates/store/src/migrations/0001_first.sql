-- The first schema. Every exchanged table ends in the same four columns: whether the row is hidden, the clock of the row,
-- the stream that wrote it, and the columns that are newer than that. Days are counted from 1970-01-01.

-- Names the programme; one row.
CREATE TABLE programme (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  customer TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Dates of a phase.
CREATE TABLE phase (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  starts_on INTEGER,
  ends_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A place.
CREATE TABLE site (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  country TEXT,
  time_zone TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A go-live.
CREATE TABLE wave (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  cutover INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A site or group that goes live with a wave.
CREATE TABLE wave_member (
  id BLOB NOT NULL PRIMARY KEY,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  site BLOB REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Anyone.
CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY,
  display_name TEXT,
  given_name TEXT,
  surname TEXT,
  email TEXT,
  user_principal_name TEXT,
  object_id TEXT,
  kind TEXT,
  job_title TEXT,
  department TEXT,
  company TEXT,
  country TEXT,
  office TEXT,
  site BLOB REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  employee_id TEXT,
  manager TEXT,
  phone TEXT,
  account_enabled INTEGER,
  starts_on INTEGER,
  leaves_on INTEGER,
  merged_into BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- An audience.
CREATE TABLE user_group (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  site BLOB REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  headcount INTEGER,
  note TEXT,
  rule TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person in a group, from a day to a day.
CREATE TABLE group_member (
  id BLOB NOT NULL PRIMARY KEY,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  from_on INTEGER,
  to_on INTEGER,
  by_rule INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A row of the process catalogue.
CREATE TABLE process (
  id BLOB NOT NULL PRIMARY KEY,
  parent BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT,
  title TEXT,
  level TEXT,
  scope TEXT,
  state TEXT,
  catalogue_status TEXT,
  article_status TEXT,
  url TEXT,
  microsoft_id TEXT,
  description TEXT,
  identity TEXT,
  position INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Impact of a process on a group.
CREATE TABLE risk_area (
  id BLOB NOT NULL PRIMARY KEY,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  impact INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person designated to train.
CREATE TABLE superuser (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  nominated_on INTEGER,
  stepped_down_on INTEGER,
  step_down_reason TEXT,
  allocation_percent INTEGER,
  manager TEXT,
  manager_agreed_on INTEGER,
  environment_on INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A process, group or site that a superuser trains.
CREATE TABLE superuser_scope (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  site BLOB REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person of the implementing partner who is shadowed.
CREATE TABLE consultant (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  expertise_note TEXT,
  rolls_off_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A process that a consultant knows.
CREATE TABLE consultant_expertise (
  id BLOB NOT NULL PRIMARY KEY,
  consultant BLOB REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Consultant and superuser.
CREATE TABLE pairing (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  consultant BLOB REFERENCES consultant (id) DEFERRABLE INITIALLY DEFERRED,
  goal TEXT,
  starts_on INTEGER,
  ends_on INTEGER,
  closed_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A process of a pairing.
CREATE TABLE pairing_process (
  id BLOB NOT NULL PRIMARY KEY,
  pairing BLOB REFERENCES pairing (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- An entry of a pairing's log.
CREATE TABLE shadowing_session (
  id BLOB NOT NULL PRIMARY KEY,
  pairing BLOB REFERENCES pairing (id) DEFERRABLE INITIALLY DEFERRED,
  held_on INTEGER,
  minutes INTEGER,
  stage TEXT,
  driver TEXT,
  comfort INTEGER,
  dos TEXT,
  donts TEXT,
  blocker TEXT,
  blocker_resolved_on INTEGER,
  next_step TEXT,
  acknowledged_on INTEGER,
  acknowledged_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A process covered by an entry.
CREATE TABLE shadowing_process (
  id BLOB NOT NULL PRIMARY KEY,
  shadowing_session BLOB REFERENCES shadowing_session (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Readiness signed off by somebody else.
CREATE TABLE sign_off (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  signed_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on INTEGER,
  expires_on INTEGER,
  note TEXT,
  revoked_on INTEGER,
  revoked_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  revoke_reason TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A gate not asked for.
CREATE TABLE waiver (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  gate TEXT,
  reason TEXT,
  granted_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  granted_on INTEGER,
  expires_on INTEGER,
  revoked_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Something assessable.
CREATE TABLE competency (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  description TEXT,
  position INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Description of a level of a kind of competency.
CREATE TABLE competency_level (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  level INTEGER,
  text TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A level given.
CREATE TABLE assessment (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  competency BLOB REFERENCES competency (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER,
  assessed_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  assessed_on INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A training given on trial.
CREATE TABLE rehearsal (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  held_on INTEGER,
  rating INTEGER,
  observer BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- The candid review of a trainer.
CREATE TABLE review (
  id BLOB NOT NULL PRIMARY KEY,
  superuser BLOB REFERENCES superuser (id) DEFERRABLE INITIALLY DEFERRED,
  held_on INTEGER,
  reviewer BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  strengths TEXT,
  gaps TEXT,
  actions TEXT,
  next_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A version of the readiness rule.
CREATE TABLE readiness_rule (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  version INTEGER,
  in_force_from INTEGER,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  gates TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Two people who are not the same, as somebody said.
CREATE TABLE distinct_people (
  id BLOB NOT NULL PRIMARY KEY,
  one BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  other BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A setting of the programme.
CREATE TABLE setting (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  value TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

CREATE INDEX group_member_by_group ON group_member (user_group);
CREATE INDEX group_member_by_person ON group_member (person);
CREATE INDEX superuser_by_person ON superuser (person);
CREATE INDEX superuser_scope_by_superuser ON superuser_scope (superuser);
CREATE INDEX consultant_by_person ON consultant (person);
CREATE INDEX pairing_by_superuser ON pairing (superuser);
CREATE INDEX pairing_by_consultant ON pairing (consultant);
CREATE INDEX pairing_process_by_pairing ON pairing_process (pairing);
CREATE INDEX shadowing_session_by_pairing ON shadowing_session (pairing);
CREATE INDEX shadowing_process_by_session ON shadowing_process (shadowing_session);
CREATE INDEX sign_off_by_superuser ON sign_off (superuser);
CREATE INDEX waiver_by_superuser ON waiver (superuser);
CREATE INDEX assessment_by_superuser ON assessment (superuser, competency, assessed_on);
CREATE INDEX rehearsal_by_superuser ON rehearsal (superuser);
CREATE INDEX review_by_superuser ON review (superuser);

-- A stream is one device's unbroken run of changes.
CREATE TABLE stream (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE
);

-- A change is what a person did at once; undo takes back one change.
CREATE TABLE change (
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL REFERENCES stream (number),
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  actor BLOB,
  label TEXT NOT NULL,
  undoes_clock INTEGER,
  undoes_stream INTEGER,
  PRIMARY KEY (clock, stream)
) WITHOUT ROWID;
CREATE INDEX change_undoing ON change (undoes_clock, undoes_stream) WHERE undoes_clock IS NOT NULL;

-- The rows changed, in runs: one entry holds the ops from one sequence to another.
CREATE TABLE op (
  stream INTEGER NOT NULL REFERENCES stream (number),
  first_sequence INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (clock, stream, first_sequence)
) WITHOUT ROWID;

-- What belongs to this laptop alone: its stream, its clock, who sits at it, what was last used.
CREATE TABLE local (
  name TEXT NOT NULL PRIMARY KEY,
  value
) WITHOUT ROWID;
