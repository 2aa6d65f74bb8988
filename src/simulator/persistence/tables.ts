/** Marks a file as the simulator's own ("LBSM"). */
export const APPLICATION_ID = 0x4c42534d

/** Of the tables below: another number is another layout. */
export const LAYOUT = 1

/**
 * One row a record, with the bytes that are served; the write log beside it. Everything else that a restart must not
 * lose is small.
 */
export const TABLES = `
  CREATE TABLE world (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE client (id TEXT PRIMARY KEY, settings TEXT NOT NULL);
  CREATE TABLE project (
    key TEXT PRIMARY KEY, position INTEGER NOT NULL, settings TEXT NOT NULL, ids TEXT, filling INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE record (
    project TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    created INTEGER NOT NULL, modified INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (project, type, id)
  );
  CREATE TABLE assignment (
    project TEXT NOT NULL, selection TEXT NOT NULL, product TEXT NOT NULL, assigned INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (project, selection, product)
  ) WITHOUT ROWID;
  CREATE TABLE log (
    project TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, op TEXT NOT NULL, type TEXT NOT NULL,
    id TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL, parent TEXT,
    PRIMARY KEY (project, seq)
  ) WITHOUT ROWID;
  CREATE TABLE sequence (
    project TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (project, name)
  ) WITHOUT ROWID;
  CREATE TABLE secret (
    project TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (project, id)
  ) WITHOUT ROWID;
`

/** Tables with rows of projects, named by the column that has the key. */
export const OF_PROJECTS = [
  ['project', 'key'],
  ['record', 'project'],
  ['assignment', 'project'],
  ['log', 'project'],
  ['sequence', 'project'],
  ['secret', 'project'],
] as const
