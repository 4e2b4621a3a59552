//! What happened in a session: attendance, timers, scores, faults, questions, feedback.
