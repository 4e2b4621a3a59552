//! Modules and their materials.
