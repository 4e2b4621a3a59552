//! Read models: what screens and rules need, as plain rows.
//!
//! Owns the queries, a file a concept. Hidden rows are left out unless a function says otherwise.
