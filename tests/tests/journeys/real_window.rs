//! Journeys in the real window, driven by keys and clicks.

mod import_to_pdf;
mod quick_log;
mod team;
mod tour;
mod training_day;
