-- The programme around the training. The last four columns of a table are those of every exchanged table.

ALTER TABLE user_group ADD COLUMN track TEXT;
ALTER TABLE module ADD COLUMN valid_days INTEGER;

-- A date of the project that training hangs on.
CREATE TABLE milestone (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  kind TEXT,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  due_on INTEGER,
  planned_on INTEGER,
  done_on INTEGER,
  source TEXT,
  source_key TEXT,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A figure that comes from elsewhere, such as adoption.
CREATE TABLE figure (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  unit TEXT,
  lower_is_better INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A figure on a day, of a group or of all.
CREATE TABLE figure_value (
  id BLOB NOT NULL PRIMARY KEY,
  figure BLOB REFERENCES figure (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  measured_on INTEGER,
  numerator INTEGER,
  denominator INTEGER,
  source TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- An objective of the training, as written.
CREATE TABLE objective (
  id BLOB NOT NULL PRIMARY KEY,
  text TEXT,
  audience TEXT,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  milestone BLOB REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  due_on INTEGER,
  days_before INTEGER,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  agreed_on INTEGER,
  application TEXT,
  position INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A user group that an objective is about.
CREATE TABLE objective_group (
  id BLOB NOT NULL PRIMARY KEY,
  objective BLOB REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What an objective is measured by.
CREATE TABLE objective_measure (
  id BLOB NOT NULL PRIMARY KEY,
  objective BLOB REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  kind TEXT,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  task BLOB REFERENCES module_task (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  figure BLOB REFERENCES figure (id) DEFERRABLE INITIALLY DEFERRED,
  route TEXT,
  unaided INTEGER,
  seconds INTEGER,
  threshold INTEGER,
  target_percent INTEGER,
  phrase TEXT,
  series BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What is written about a part of the training plan.
CREATE TABLE plan_part (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  text TEXT,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  not_needed TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A version of the training plan as it stood.
CREATE TABLE plan_version (
  id BLOB NOT NULL PRIMARY KEY,
  number INTEGER,
  made_on INTEGER,
  made_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  content TEXT,
  state TEXT,
  approved_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  approved_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A person asked to review a version of the plan, and what they said.
CREATE TABLE plan_review (
  id BLOB NOT NULL PRIMARY KEY,
  version BLOB REFERENCES plan_version (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  asked_on INTEGER,
  decided_on INTEGER,
  decision TEXT,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Something to be done about people: a message, a sponsor's step, an answer to resistance, coaching of a manager.
CREATE TABLE action (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  title TEXT,
  detail TEXT,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  sender TEXT,
  channel TEXT,
  cause TEXT,
  stage TEXT,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due_on INTEGER,
  done_on INTEGER,
  outcome TEXT,
  reached INTEGER,
  interested INTEGER,
  response BLOB REFERENCES sentiment_response (id) DEFERRABLE INITIALLY DEFERRED,
  dropped TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A user group that an action is for.
CREATE TABLE action_group (
  id BLOB NOT NULL PRIMARY KEY,
  action BLOB REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- An assumption, risk, issue or dependency of the training. An issue of a risk area is an obstacle.
CREATE TABLE log_item (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  title TEXT,
  detail TEXT,
  risk_area BLOB REFERENCES risk_area (id) DEFERRABLE INITIALLY DEFERRED,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  milestone BLOB REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
  probability INTEGER,
  impact INTEGER,
  response TEXT,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  raised_on INTEGER,
  due_on INTEGER,
  closed_on INTEGER,
  next_step TEXT,
  outcome TEXT,
  reported_on INTEGER,
  reported_at INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A reward that everybody may know of.
CREATE TABLE recognition (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  given_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  given_on INTEGER,
  reason TEXT,
  what TEXT,
  follow_up TEXT,
  follow_up_on INTEGER,
  done_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A reward or a corrective action that only leads may know of.
CREATE TABLE private_recognition (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  given_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  given_on INTEGER,
  reason TEXT,
  what TEXT,
  follow_up TEXT,
  follow_up_on INTEGER,
  done_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A short survey of how people feel.
CREATE TABLE pulse (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  opens_on INTEGER,
  closes_on INTEGER,
  anonymous INTEGER,
  state TEXT,
  source TEXT,
  note TEXT,
  closed_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A question of a pulse.
CREATE TABLE pulse_question (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  kind TEXT,
  text TEXT,
  theme TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A user group that a pulse asks, and how many of it.
CREATE TABLE pulse_group (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  invited INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What five or more said in a pulse, together; never one by one. Without a group: groups too small to stand alone.
CREATE TABLE pulse_result (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  responses INTEGER,
  counts TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A free comment of a pulse, without a name.
CREATE TABLE pulse_comment (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  comment TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What was decided about a drop of sentiment.
CREATE TABLE sentiment_response (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  decision TEXT,
  reason TEXT,
  agreed_with BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  agreed_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- The answers of a person in a pulse that is not anonymous.
CREATE TABLE pulse_answer (
  id BLOB NOT NULL PRIMARY KEY,
  pulse BLOB REFERENCES pulse (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  answers TEXT,
  comment TEXT,
  counted INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Answers without a name that are not counted yet, of this laptop alone. The key is random, so that not even the order is
-- kept; what somebody wrote lies apart from the steps that they chose.
CREATE TABLE pulse_box (
  key BLOB NOT NULL PRIMARY KEY,
  pulse BLOB NOT NULL,
  user_group BLOB NOT NULL,
  answers TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE pulse_comment_box (
  key BLOB NOT NULL PRIMARY KEY,
  pulse BLOB NOT NULL,
  user_group BLOB NOT NULL,
  comment TEXT NOT NULL
) WITHOUT ROWID;

-- Which responses of a workbook were taken into the box, as keyed hashes: that they were, not what they say.
CREATE TABLE pulse_taken (
  pulse BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  PRIMARY KEY (pulse, fingerprint)
) WITHOUT ROWID;

-- A checklist of a phase, or the template of one.
CREATE TABLE checklist (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT,
  phase TEXT,
  position INTEGER,
  template INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A line of a checklist.
CREATE TABLE checklist_line (
  id BLOB NOT NULL PRIMARY KEY,
  checklist BLOB REFERENCES checklist (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  text TEXT,
  measure TEXT,
  gate INTEGER,
  done_on INTEGER,
  done_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  evidence TEXT,
  waived TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Something to be learned that may be no process.
CREATE TABLE topic (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  track TEXT,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- How deeply a user group must know a topic.
CREATE TABLE need (
  id BLOB NOT NULL PRIMARY KEY,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  topic BLOB REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  depth INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A topic that a module teaches, and how deeply.
CREATE TABLE module_topic (
  id BLOB NOT NULL PRIMARY KEY,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  topic BLOB REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  depth INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Why a user group gets no training.
CREATE TABLE training_exemption (
  id BLOB NOT NULL PRIMARY KEY,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  decided_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  decided_on INTEGER,
  expires_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What was decided about training somebody again.
CREATE TABLE retraining_decision (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  cause TEXT,
  decision TEXT,
  reason TEXT,
  decided_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  decided_on INTEGER,
  due_on INTEGER,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A release of the system after go-live.
CREATE TABLE release (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT,
  planned_on INTEGER,
  source TEXT,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- Something that a release changes, and what it means for training.
CREATE TABLE release_change (
  id BLOB NOT NULL PRIMARY KEY,
  release BLOB REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  source_key TEXT,
  title TEXT,
  detail TEXT,
  area TEXT,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT,
  judged_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  judged_on INTEGER,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A question to a first line or a ticket of the help desk.
CREATE TABLE ticket (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT,
  source_key TEXT,
  raised_on INTEGER,
  closed_on INTEGER,
  title TEXT,
  detail TEXT,
  process BLOB REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  user_group BLOB REFERENCES user_group (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  severity TEXT,
  source TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- The figures of a pack as the committee got them.
CREATE TABLE steering_pack (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT,
  made_on INTEGER,
  made_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  content TEXT,
  note TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A decision that the committee is asked for.
CREATE TABLE steering_decision (
  id BLOB NOT NULL PRIMARY KEY,
  title TEXT,
  detail TEXT,
  wave BLOB REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  asked_on INTEGER,
  needed_by INTEGER,
  decided_on INTEGER,
  decision TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;
