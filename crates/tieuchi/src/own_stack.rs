//! A stack of its own for functions that call themselves: rules may be nested to their limit, however small the stack of the host's
//! thread is.

use std::panic::resume_unwind;
use std::thread;

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{Condition, Expr, IndicatorId, Measure, RuleSet, Target};
use tieuchi_model::schema::KindId;

/// How large the stack is: several times what the deepest rules need in a build that is not optimised. Memory is taken only for what is
/// used of it.
const SIZE: usize = 16 << 20;

/// What `run` gives, which runs on the stack of the caller if that is `enough`, otherwise on one of its own.
pub(crate) fn on_own_stack_unless<T: Send>(enough: bool, run: impl Fn() -> T + Sync) -> T {
    if enough { run() } else { on_own_stack(run) }
}

/// What `run` gives, which runs on a stack of its own; on that of the caller if the system has no more threads.
pub(crate) fn on_own_stack<T: Send>(run: impl Fn() -> T + Sync) -> T {
    let done = thread::scope(|scope| {
        let started = thread::Builder::new().stack_size(SIZE).spawn_scoped(scope, &run);
        started.ok().map(thread::ScopedJoinHandle::join)
    });
    match done {
        Some(Ok(value)) => value,
        Some(Err(panic)) => resume_unwind(panic),
        None => run(),
    }
}

/// How deep rules may be nested that are planned, counted and judged on the stack of the caller.
const SHALLOW: usize = 8;

/// Whether the rules are nested so little that they need no stack of their own, and require no other indicator.
pub(crate) fn is_shallow(rules: &RuleSet) -> bool {
    let mut nesting = Nesting::default();
    rules.indicators.values().for_each(|indicator| visit::indicator(&mut nesting, indicator));
    rules.always.iter().for_each(|always| nesting.condition(always.kind, &always.condition));
    nesting.deepest <= SHALLOW && !nesting.requires
}

/// How deep the parts of indicators are nested.
#[derive(Default)]
struct Nesting {
    now: usize,
    deepest: usize,
    requires: bool,
}

impl Nesting {
    fn inside(&mut self, visit: impl FnOnce(&mut Self)) {
        self.now += 1;
        self.deepest = self.deepest.max(self.now);
        visit(self);
        self.now -= 1;
    }
}

impl<'m> Visitor<'m> for Nesting {
    fn target(&mut self, found: &'m Target) {
        self.inside(|nesting| visit::target(nesting, found));
    }

    fn measure(&mut self, found: &'m Measure) {
        self.inside(|nesting| visit::measure(nesting, found));
    }

    fn condition(&mut self, subject: KindId, found: &'m Condition) {
        self.inside(|nesting| visit::condition(nesting, subject, found));
    }

    fn expr(&mut self, subject: KindId, found: &'m Expr) {
        self.inside(|nesting| visit::expr(nesting, subject, found));
    }

    fn met(&mut self, _: IndicatorId) {
        self.requires = true;
    }
}
