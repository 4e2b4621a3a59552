-- Training content, sessions and what happened in them. The last four columns are those of every exchanged table.

-- A unit of training content.
CREATE TABLE module (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT,
  summary TEXT,
  delivery TEXT,
  minutes INTEGER,
  version INTEGER,
  released_on INTEGER,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  languages TEXT,
  capacity INTEGER,
  pass_percent INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A process that a module covers.
CREATE TABLE module_process (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A user group that needs a module.
CREATE TABLE module_group (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A module that another one builds on.
CREATE TABLE module_prerequisite (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  requires BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Something to train with: slides, an exercise script, a link.
CREATE TABLE material (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  title TEXT,
  language TEXT,
  author BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  state_on INTEGER,
  approved_version INTEGER,
  needed_by INTEGER,
  effort_minutes INTEGER,
  link TEXT,
  file TEXT,
  file_name TEXT,
  file_size INTEGER,
  position INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person asked to review a material, and what they said.
CREATE TABLE material_reviewer (
  id BLOB NOT NULL PRIMARY KEY,
  material BLOB REFERENCES material (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  decided_on INTEGER,
  decision TEXT,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A step of a module's run sheet.
CREATE TABLE module_step (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  minutes INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A line of a module's preparation checklist.
CREATE TABLE module_check (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A timed task of a module.
CREATE TABLE module_task (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  title TEXT,
  target_seconds INTEGER,
  instructions TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A scheduled training event.
CREATE TABLE session (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT,
  state TEXT,
  language TEXT,
  capacity INTEGER,
  site BLOB REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  room TEXT,
  link TEXT,
  time_zone TEXT,
  note TEXT,
  series TEXT,
  sequence INTEGER,
  cancel_reason TEXT,
  started_at INTEGER,
  closed_at INTEGER,
  module_version INTEGER,
  reopen_reason TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A stretch of time of a session.
CREATE TABLE session_slot (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  starts_at TEXT,
  minutes INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A user group that a session is for.
CREATE TABLE session_group (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person who gives or observes a session.
CREATE TABLE session_trainer (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  rating INTEGER,
  rated_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  rating_note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A seat of a person in a session, or a place on its waiting list.
CREATE TABLE enrolment (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  enrolled_at INTEGER,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person's status at a session.
CREATE TABLE attendance (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT,
  minutes INTEGER,
  reason TEXT,
  walk_in INTEGER,
  marked_at INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A timed task done by a participant.
CREATE TABLE timed_task (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  task BLOB REFERENCES module_task (id) DEFERRABLE INITIALLY DEFERRED,
  started_at INTEGER,
  milliseconds INTEGER,
  aided INTEGER,
  errors INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A participant's score in a short assessment.
CREATE TABLE score (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  points INTEGER,
  out_of INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A fault of the system seen in a session.
CREATE TABLE session_fault (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  detail TEXT,
  severity TEXT,
  workaround TEXT,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  seen_at INTEGER,
  reported_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A question put off in a session.
CREATE TABLE parked_question (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT,
  asked_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  answer TEXT,
  answered_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What the participants of a session thought, together; never one by one.
CREATE TABLE session_feedback (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  responses INTEGER,
  counts TEXT,
  comments TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A line of the checklist done for a session.
CREATE TABLE session_check (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  item BLOB REFERENCES module_check (id) DEFERRABLE INITIALLY DEFERRED,
  done_on INTEGER,
  done_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Whether the training environment was seen to work for a session.
CREATE TABLE environment_check (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  data_fresh INTEGER,
  accounts INTEGER,
  roles INTEGER,
  checked_on INTEGER,
  checked_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A stretch of days on which a person is away.
CREATE TABLE absence (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  from_on INTEGER,
  to_on INTEGER,
  reason TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

CREATE INDEX module_process_by_module ON module_process (module);
CREATE INDEX module_group_by_module ON module_group (module);
CREATE INDEX module_group_by_user_group ON module_group (user_group);
CREATE INDEX module_prerequisite_by_module ON module_prerequisite (module);
CREATE INDEX material_by_module ON material (module);
CREATE INDEX material_reviewer_by_material ON material_reviewer (material);
CREATE INDEX module_step_by_module ON module_step (module);
CREATE INDEX module_check_by_module ON module_check (module);
CREATE INDEX module_task_by_module ON module_task (module);
CREATE INDEX session_by_module ON session (module);
CREATE INDEX session_slot_by_session ON session_slot (session);
CREATE INDEX session_slot_by_starts_at ON session_slot (starts_at);
CREATE INDEX session_group_by_session ON session_group (session);
CREATE INDEX session_group_by_user_group ON session_group (user_group);
CREATE INDEX session_trainer_by_session ON session_trainer (session);
CREATE INDEX session_trainer_by_person ON session_trainer (person);
CREATE INDEX enrolment_by_session ON enrolment (session);
CREATE INDEX enrolment_by_person ON enrolment (person);
CREATE INDEX attendance_by_session ON attendance (session);
CREATE INDEX attendance_by_person ON attendance (person);
CREATE INDEX timed_task_by_session ON timed_task (session);
CREATE INDEX score_by_session ON score (session);
CREATE INDEX session_fault_by_session ON session_fault (session);
CREATE INDEX parked_question_by_session ON parked_question (session);
CREATE INDEX session_check_by_session ON session_check (session);
CREATE INDEX absence_by_person ON absence (person);

-- Files of materials, each once, by the BLAKE3 hash of their bytes. Not part of the change log: the material names the hash.
CREATE TABLE stored_file (
  hash TEXT NOT NULL PRIMARY KEY,
  bytes INTEGER NOT NULL
) WITHOUT ROWID;

-- A file's bytes in parts of 1 MiB, from 0.
CREATE TABLE stored_part (
  hash TEXT NOT NULL REFERENCES stored_file (hash) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (hash, part)
);

-- Answers of a feedback round that is not counted yet. The key is random, so that not even the order is kept.
CREATE TABLE feedback_box (
  key BLOB NOT NULL PRIMARY KEY,
  session BLOB NOT NULL,
  answer TEXT NOT NULL
) WITHOUT ROWID;

-- When a timer began, by the time that a change of this laptop's clock does not move.
CREATE TABLE timer_anchor (
  timer BLOB NOT NULL PRIMARY KEY,
  began INTEGER NOT NULL
) WITHOUT ROWID;
