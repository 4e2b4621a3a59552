//! Sentences read, people counted, forecasts held against what came.

mod back_test;
mod counting;
mod reading;
