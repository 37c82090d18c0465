//! Items of one sort, by their names.

use std::collections::HashMap;

use tieuchi_source::Span;
use tieuchi_syntax::ast;

/// The items of one sort that are declared, in the order of their declaration.
#[derive(Clone, Debug)]
pub(crate) struct ByName<'a, T> {
    places: HashMap<&'a str, usize>,
    names: Vec<&'a ast::Name>,
    items: Vec<&'a T>,
}

impl<'a, T> ByName<'a, T> {
    pub(crate) fn new() -> Self {
        ByName { places: HashMap::new(), names: Vec::new(), items: Vec::new() }
    }

    /// Adds an item, unless one has its name: the name of the first is returned then.
    pub(crate) fn insert(&mut self, name: &'a ast::Name, item: &'a T) -> Option<&'a ast::Name> {
        if let Some(first) = self.place(&name.text) {
            return self.names.get(first).copied();
        }
        self.places.insert(&name.text, self.items.len());
        self.names.push(name);
        self.items.push(item);
        None
    }

    /// Puts an item in the place of the one of its name; `None` if there is none.
    pub(crate) fn replace(&mut self, name: &'a ast::Name, item: &'a T) -> Option<()> {
        let place = self.place(&name.text)?;
        *self.names.get_mut(place)? = name;
        *self.items.get_mut(place)? = item;
        Some(())
    }

    /// Which item has a name.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// The item in a place.
    pub(crate) fn at(&self, place: usize) -> Option<&'a T> {
        self.items.get(place).copied()
    }

    /// The item of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&'a T> {
        self.at(self.place(name)?)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'a T> {
        self.items.iter().copied()
    }

    /// Every name with its place in the text, as candidates for an unknown name.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&'a str, Option<Span>)> {
        self.names.iter().map(|name| (name.text.as_str(), Some(name.span)))
    }
}
