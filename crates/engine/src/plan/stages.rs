//! Stages: what is counted together, and what can be judged then.

use super::{CountingId, NodeId, Plan, RelationId, ScopeId, Stage};

/// The stages of a plan whose nodes are all known.
pub(super) fn of(plan: &Plan<'_>) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::new();
    let mut at = |index: usize, add: &dyn Fn(&mut Stage)| {
        if stages.len() <= index {
            stages.resize_with(index + 1, Stage::default);
        }
        stages.get_mut(index).into_iter().for_each(add);
    };
    for (index, relation) in plan.relations.iter().enumerate() {
        at(relation.stage, &|stage| stage.relations.push(RelationId(index)));
    }
    for (index, counting) in plan.countings.iter().enumerate() {
        at(counting.stage, &|stage| stage.countings.push(CountingId(index)));
    }
    for (index, scope) in plan.scopes.iter().enumerate() {
        at(scope.stage, &|stage| stage.scopes.push(ScopeId(index)));
    }
    for (index, (_, stage)) in plan.node_ends.iter().enumerate() {
        at(*stage, &|stage| stage.nodes.push(NodeId(index)));
    }
    stages
}
