-- Sharing: what a file must know to exchange changes with other laptops.

-- A conflict that somebody settled: which value stands.
CREATE TABLE settled_conflict (
  id BLOB NOT NULL PRIMARY KEY,
  target_table INTEGER,
  target_row TEXT,
  target_column INTEGER,
  other_clock INTEGER,
  other_stream TEXT,
  chosen TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- A laptop of the programme, by its key.
CREATE TABLE device (
  id BLOB NOT NULL PRIMARY KEY,
  key TEXT,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  hidden INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  newer BLOB
) WITHOUT ROWID;

-- What is known of a stream: who may read it (0 everyone, 1 leads; none while nothing of it has come), whether this laptop
-- seals it, and where its log ends (the clock of its last change; none where that is looked up).
CREATE TABLE stream_state (
  stream INTEGER PRIMARY KEY REFERENCES stream (number),
  audience INTEGER,
  own INTEGER NOT NULL DEFAULT 0,
  tip INTEGER,
  arrived INTEGER
);

-- Sealed changes as they are exchanged, one's own before they are written anywhere. Each names the hash of the one before.
CREATE TABLE segment (
  stream INTEGER NOT NULL REFERENCES stream (number),
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  last_clock INTEGER NOT NULL,
  hash BLOB NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (stream, first_sequence)
);

-- Cells whose history branches. State 0: a value that lost against another and that nobody knowingly replaced. 1: a value
-- that was replaced, but has not arrived itself. 2: a value of a deleted row that whoever deleted it had not seen.
CREATE TABLE cell_head (
  tbl INTEGER NOT NULL,
  row BLOB NOT NULL,
  col INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (tbl, row, col, clock, stream, state)
) WITHOUT ROWID;

-- Runs of the log that hold something which only a newer version can apply.
CREATE TABLE deferred_run (
  clock INTEGER NOT NULL,
  stream INTEGER NOT NULL REFERENCES stream (number),
  first_sequence INTEGER NOT NULL,
  PRIMARY KEY (clock, stream, first_sequence)
) WITHOUT ROWID;

-- Segments that were read but cannot be used yet, with the reason.
CREATE TABLE waiting_segment (
  hash BLOB NOT NULL PRIMARY KEY,
  stream BLOB NOT NULL,
  first_sequence INTEGER NOT NULL,
  reason TEXT NOT NULL,
  sealed BLOB NOT NULL
);

-- The signed statements that say who is in.
CREATE TABLE statement (
  hash BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL
);

-- Up to which sequence a stream's segments are known to lie at a place of exchange.
CREATE TABLE place_stream (
  place TEXT NOT NULL,
  stream BLOB NOT NULL,
  handed INTEGER NOT NULL,
  PRIMARY KEY (place, stream)
) WITHOUT ROWID;

-- Where reading at a place goes on.
CREATE TABLE place_cursor (
  place TEXT NOT NULL PRIMARY KEY,
  cursor BLOB NOT NULL
) WITHOUT ROWID;

-- Files seen at a place, so that those which have not changed are not read again.
CREATE TABLE seen_file (
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (place, name)
) WITHOUT ROWID;
