//! Journeys in the real window, driven by keys and clicks.

mod encryption;
mod import_to_pdf;
mod programme_around;
mod quick_log;
mod team;
mod tour;
mod training_day;
