//! The kinds and fields of two rule sets as one, matched by name.
//!
//! Units are always the first kind. What the two indicators ask is not looked at here.

use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, Placement, UnitOf};

use super::Side;

/// Which side: 0 is before, 1 is after.
pub(super) type Which = usize;

/// A field by the positions of its kind and its own in [`Both`].
pub(super) type At = (usize, usize);

/// Two indicators with their kinds of record as one.
pub(super) struct Both<'a> {
    pub(super) sides: [Side<'a>; 2],
    pub(super) kinds: Vec<JointKind<'a>>,
}

/// A kind that one or both sides have.
pub(super) struct JointKind<'a> {
    /// As the first side that has it declares it.
    pub(super) declared: &'a Kind,
    /// Its position on each side.
    pub(super) on: [Option<usize>; 2],
    pub(super) fields: Vec<JointField<'a>>,
    /// The field of its id.
    pub(super) id: Option<usize>,
    /// The field that says whose record it is: a unit or a reference.
    pub(super) owner: Option<usize>,
    /// Of units: the field of the unit above.
    pub(super) parent: Option<usize>,
    /// The fields of its start and end, where it lasts.
    pub(super) lasting: Option<(usize, usize)>,
    /// The field that it is counted by.
    pub(super) counted_by: Option<usize>,
}

/// A field that one or both sides have.
pub(super) struct JointField<'a> {
    /// As the first side that has it declares it.
    pub(super) declared: &'a Field,
    /// Its position on each side.
    pub(super) on: [Option<usize>; 2],
    /// Whether a side does not let it be empty.
    pub(super) required: bool,
    /// The kind that it refers to, for a reference.
    pub(super) refers_to: Option<usize>,
}

impl<'a> Both<'a> {
    pub(super) fn new(before: Side<'a>, after: Side<'a>) -> Both<'a> {
        let sides = [before, after];
        let mut kinds: Vec<JointKind<'a>> = Vec::new();
        for (which, side) in sides.iter().enumerate() {
            for (position, declared) in side.rules.kinds.values().enumerate() {
                let known = kinds.iter_mut().find(|kind| {
                    let is_units = kind.on.iter().flatten().any(|position| *position == 0);
                    if position == 0 { is_units } else { !is_units && kind.declared.name == declared.name }
                });
                match known {
                    Some(kind) => kind.add(which, position, declared),
                    None => {
                        let mut kind = JointKind::new(declared);
                        kind.add(which, position, declared);
                        kinds.push(kind);
                    }
                }
            }
        }
        let mut both = Both { sides, kinds };
        both.find_references();
        both
    }

    /// Which kind each reference names.
    fn find_references(&mut self) {
        let refers: Vec<Vec<Option<usize>>> = self
            .kinds
            .iter()
            .map(|kind| {
                kind.fields
                    .iter()
                    .map(|field| {
                        let which = field.on.iter().position(Option::is_some)?;
                        match field.declared.kind {
                            FieldKind::Reference(to) => self.kind_on(which, to),
                            FieldKind::Unit => Some(0),
                            _ => None,
                        }
                    })
                    .collect()
            })
            .collect();
        for (kind, refers) in self.kinds.iter_mut().zip(refers) {
            for (field, refers_to) in kind.fields.iter_mut().zip(refers) {
                field.refers_to = refers_to;
            }
        }
    }

    pub(super) fn kind(&self, kind: usize) -> Option<&JointKind<'a>> {
        self.kinds.get(kind)
    }

    pub(super) fn field(&self, (kind, field): At) -> Option<&JointField<'a>> {
        self.kinds.get(kind)?.fields.get(field)
    }

    /// The kind that has this position on a side.
    pub(super) fn kind_on(&self, which: Which, id: KindId) -> Option<usize> {
        self.kinds.iter().position(|kind| kind.on.get(which).copied().flatten() == Some(id.0))
    }

    /// The field that has this position on a side.
    pub(super) fn field_on(&self, which: Which, kind: KindId, field: FieldId) -> Option<At> {
        let kind = self.kind_on(which, kind)?;
        let fields = &self.kinds.get(kind)?.fields;
        Some((kind, fields.iter().position(|other| other.on.get(which).copied().flatten() == Some(field.0))?))
    }

    /// Whether the rules declare their units, so that a test can give them.
    pub(super) fn declares_units(&self) -> bool {
        self.sides.iter().all(|side| side.rules.kinds.first().is_some_and(|(_, units)| units.span.is_some()))
    }
}

impl<'a> JointKind<'a> {
    fn new(declared: &'a Kind) -> Self {
        JointKind {
            declared,
            on: [None, None],
            fields: Vec::new(),
            id: None,
            owner: None,
            parent: None,
            lasting: None,
            counted_by: None,
        }
    }

    fn add(&mut self, which: Which, position: usize, declared: &'a Kind) {
        if let Some(on) = self.on.get_mut(which) {
            *on = Some(position);
        }
        for (place, field) in declared.fields.values().enumerate() {
            let known = self.fields.iter().position(|other| other.declared.name == field.name);
            let at = known.unwrap_or_else(|| {
                self.fields.push(JointField { declared: field, on: [None, None], required: false, refers_to: None });
                self.fields.len() - 1
            });
            if let Some(joint) = self.fields.get_mut(at) {
                joint.required |= !field.optional;
                if let Some(on) = joint.on.get_mut(which) {
                    *on = Some(place);
                }
            }
        }
        let named = |id: FieldId| {
            let name = &declared.field(id)?.name;
            self.fields.iter().position(|field| field.declared.name == *name)
        };
        let (id, parent) = (declared.id.and_then(named), declared.parent.and_then(named));
        let owner = match declared.unit {
            UnitOf::Field(field) | UnitOf::Reference(field, _) => named(field),
            UnitOf::Itself | UnitOf::None => None,
        };
        let (counted_by, lasting) = match declared.placement {
            Placement::CountedBy(field) => (named(field), None),
            Placement::Lasting { from, to } => (None, named(from).zip(named(to))),
            Placement::Register => (None, None),
        };
        self.id = self.id.or(id);
        self.parent = self.parent.or(parent);
        self.owner = self.owner.or(owner);
        self.counted_by = self.counted_by.or(counted_by);
        self.lasting = self.lasting.or(lasting);
    }
}
