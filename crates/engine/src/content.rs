//! The content of a cell: a value, nothing, or something that could not be read. What could not be read is not empty.

/// The content of a cell, or of an expression over cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Content<T> {
    /// A value.
    Value(T),
    /// Nothing: it has not happened, or there is no value.
    Empty,
    /// A value that is not known: it could not be read, or a required value is empty.
    Unreadable,
}

impl<T> Content<T> {
    /// The value, if it is known.
    pub fn value(self) -> Option<T> {
        match self {
            Content::Value(value) => Some(value),
            Content::Empty | Content::Unreadable => None,
        }
    }

    /// Whether there is something that could not be read.
    pub const fn is_unreadable(&self) -> bool {
        matches!(self, Content::Unreadable)
    }

    /// The same, borrowed.
    pub(crate) fn as_deref(&self) -> Content<&T::Target>
    where
        T: std::ops::Deref,
    {
        match self {
            Content::Value(value) => Content::Value(value),
            Content::Empty => Content::Empty,
            Content::Unreadable => Content::Unreadable,
        }
    }

    pub(crate) fn map<U>(self, of: impl FnOnce(T) -> U) -> Content<U> {
        self.and_then(|value| Content::Value(of(value)))
    }

    pub(crate) fn and_then<U>(self, of: impl FnOnce(T) -> Content<U>) -> Content<U> {
        match self {
            Content::Value(value) => of(value),
            Content::Empty => Content::Empty,
            Content::Unreadable => Content::Unreadable,
        }
    }

    /// Both values; empty if one of them is empty, also if the other could not be read.
    pub(crate) fn zip<U>(self, other: Content<U>) -> Content<(T, U)> {
        match (self, other) {
            (Content::Value(left), Content::Value(right)) => Content::Value((left, right)),
            (Content::Empty, _) | (_, Content::Empty) => Content::Empty,
            _ => Content::Unreadable,
        }
    }

    /// This, or the other if this is empty.
    pub(crate) fn or_else(self, other: impl FnOnce() -> Content<T>) -> Content<T> {
        match self {
            Content::Empty => other(),
            content => content,
        }
    }
}

impl<T> From<Option<T>> for Content<T> {
    /// `None` is empty.
    fn from(value: Option<T>) -> Self {
        value.map_or(Content::Empty, Content::Value)
    }
}

#[cfg(test)]
mod tests {
    use super::Content::{self, Empty, Unreadable, Value};

    #[test]
    fn what_is_not_known_is_neither_there_nor_empty() {
        let each: [Content<u8>; 3] = [Value(1), Empty, Unreadable];
        assert_eq!(each.map(|content| content.or_else(|| Value(2))), [Value(1), Value(2), Unreadable]);
        assert_eq!(each.map(|content| content.zip(Value(2))), [Value((1, 2)), Empty, Unreadable]);
        assert_eq!(each.map(|content| content.zip(Empty::<u8>)), [Empty; 3]);
        assert_eq!(each.map(|content| content.zip(Unreadable::<u8>)), [Unreadable, Empty, Unreadable]);
        assert_eq!(each.map(Content::value), [Some(1), None, None]);
    }
}
