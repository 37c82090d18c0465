//! What a cell holds: a value, nothing, or something that could not be read. What could not be read is not empty.

/// What a cell, or an expression over cells, holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Held<T> {
    /// A value.
    Value(T),
    /// Nothing: it has not happened, or there is none.
    Empty,
    /// A value that is not known: what stands there could not be read, or a required value is left out.
    Unreadable,
}

impl<T> Held<T> {
    /// The value, if it is known.
    pub fn value(self) -> Option<T> {
        match self {
            Held::Value(value) => Some(value),
            Held::Empty | Held::Unreadable => None,
        }
    }

    /// Whether there is something that could not be read.
    pub const fn is_unreadable(&self) -> bool {
        matches!(self, Held::Unreadable)
    }

    /// The same, borrowed.
    pub(crate) fn as_deref(&self) -> Held<&T::Target>
    where
        T: std::ops::Deref,
    {
        match self {
            Held::Value(value) => Held::Value(value),
            Held::Empty => Held::Empty,
            Held::Unreadable => Held::Unreadable,
        }
    }

    pub(crate) fn map<U>(self, of: impl FnOnce(T) -> U) -> Held<U> {
        self.and_then(|value| Held::Value(of(value)))
    }

    pub(crate) fn and_then<U>(self, of: impl FnOnce(T) -> Held<U>) -> Held<U> {
        match self {
            Held::Value(value) => of(value),
            Held::Empty => Held::Empty,
            Held::Unreadable => Held::Unreadable,
        }
    }

    /// Both values: nothing where either is nothing, whatever the other may be.
    pub(crate) fn zip<U>(self, other: Held<U>) -> Held<(T, U)> {
        match (self, other) {
            (Held::Value(left), Held::Value(right)) => Held::Value((left, right)),
            (Held::Empty, _) | (_, Held::Empty) => Held::Empty,
            _ => Held::Unreadable,
        }
    }

    /// This, or the other where this is nothing.
    pub(crate) fn or_else(self, other: impl FnOnce() -> Held<T>) -> Held<T> {
        match self {
            Held::Empty => other(),
            held => held,
        }
    }
}

impl<T> From<Option<T>> for Held<T> {
    /// A value, or nothing.
    fn from(value: Option<T>) -> Self {
        value.map_or(Held::Empty, Held::Value)
    }
}

#[cfg(test)]
mod tests {
    use super::Held::{self, Empty, Unreadable, Value};

    #[test]
    fn what_is_not_known_is_neither_there_nor_empty() {
        let each: [Held<u8>; 3] = [Value(1), Empty, Unreadable];
        assert_eq!(each.map(|held| held.or_else(|| Value(2))), [Value(1), Value(2), Unreadable]);
        assert_eq!(each.map(|held| held.zip(Value(2))), [Value((1, 2)), Empty, Unreadable]);
        assert_eq!(each.map(|held| held.zip(Empty::<u8>)), [Empty; 3]);
        assert_eq!(each.map(|held| held.zip(Unreadable::<u8>)), [Unreadable, Empty, Unreadable]);
        assert_eq!(each.map(Held::value), [Some(1), None, None]);
    }
}
