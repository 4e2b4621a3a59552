//! Readiness: who may train, on what evidence, why not yet and what to do next.
//!
//! Owns the rule (data), the evidence it looks at and the one function that answers. "What if" and "as of" questions call
//! the same function with other arguments. Deliberately stores nothing: an answer is computed from evidence each time.

mod evaluate;
mod evidence;
mod next_step;
mod rule;
mod shortfall;
#[cfg(test)]
mod tests;

pub use evaluate::{GateResult, Readiness, evaluate};
pub use evidence::{
    Assessment, Evidence, ModuleContent, Programme, Rehearsal, Shadowing, SignOff, Skill, SuperuserEvidence, Waiver,
};
pub use next_step::NextStep;
pub use rule::{Condition, Gate, Rule, RuleError, in_force};
pub use shortfall::Shortfall;
