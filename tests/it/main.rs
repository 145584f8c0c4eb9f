//! The one integration-test binary.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails says where, and helpers outside test functions are tests too"
)]

mod audit;
mod bad_catalogs;
mod case_fields;
mod catalog_conventions;
mod catalog_findings;
mod catalog_loads;
mod catalog_manual;
mod catalog_report;
mod catalog_sectors;
mod cli;
mod cli_why_not;
mod demos;
mod doctor;
mod exporting;
mod film;
mod finding;
mod graph_layout;
mod handing_over;
mod hostile_catalogs;
mod hosting;
mod i18n_complete;
mod keeping;
mod leaks;
mod map_catalog;
mod older_codes;
mod picture;
mod places;
mod planner;
mod planner_brute;
mod planner_cases;
mod planner_changes;
mod planner_choices;
mod planner_conflict;
mod planner_packing;
mod planner_places;
mod planner_random;
mod planner_reach;
mod planner_refusals;
mod planner_verify;
mod planning;
mod planning_beside;
mod planning_hand;
mod planning_rules;
mod private_data;
mod program;
mod pty;
mod pty_hostile;
mod pty_line;
mod rules_data;
mod script;
mod sector_records;
mod sequences;
mod settings;
mod solve_limits;
mod store;
mod syntax;
mod tidy;
mod traced;
mod vault;
mod ways_out;
mod workbench;
