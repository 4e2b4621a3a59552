//! What completion and the cascade are computed from, read in one pass a table.
