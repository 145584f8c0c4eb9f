//! The rows of the plan view that can be selected: steps, civic accounts, exams, warnings.

use crate::route::Plan;

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// A step, by its place in the plan.
    Step(usize),
    /// A civic account, by its place in the plan.
    Account(usize),
    /// An exam, by its place in the plan.
    Exam(usize),
    /// A warning, by its place in the plan.
    Warning(usize),
}

/// The rows of a plan, in the order in which they are shown.
pub fn rows(plan: &Plan) -> Vec<Row> {
    let steps = (0..plan.steps.len()).map(Row::Step);
    let accounts = (0..plan.civic.len()).map(Row::Account);
    let exams = (0..plan.exams.len()).map(Row::Exam);
    let warnings = (0..plan.warnings.len()).map(Row::Warning);
    steps.chain(accounts).chain(exams).chain(warnings).collect()
}
