//! The kinds and fields of two rule sets as one, matched by name.
//!
//! Units are always the first kind. The two indicators themselves are not read here.

use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, Placement, UnitOf};

use super::compared::ComparedIndicator;

/// The index of a side: 0 is before, 1 is after.
pub(super) type SideIndex = usize;

/// A field, by the index of its kind in [`JointSchema`] and its own index in that kind.
pub(super) type FieldKey = (usize, usize);

/// Two indicators and the kinds of record of both sides.
pub(super) struct JointSchema<'a> {
    pub(super) sides: [ComparedIndicator<'a>; 2],
    pub(super) kinds: Vec<JointKind<'a>>,
}

/// A kind that one or both sides have.
pub(super) struct JointKind<'a> {
    /// As the first side that has it declares it.
    pub(super) declared: &'a Kind,
    /// Its position on each side.
    pub(super) positions: [Option<usize>; 2],
    pub(super) fields: Vec<JointField<'a>>,
    /// The field of its id.
    pub(super) id: Option<usize>,
    /// The field that says whose record it is: a unit or a reference.
    pub(super) owner: Option<usize>,
    /// For units: the field of the unit above.
    pub(super) parent: Option<usize>,
    /// The fields of its start and end, for a kind that lasts.
    pub(super) lasting: Option<(usize, usize)>,
    /// The field that it is counted by.
    pub(super) counted_by: Option<usize>,
}

/// A field that one or both sides have.
pub(super) struct JointField<'a> {
    /// As the first side that has it declares it.
    pub(super) declared: &'a Field,
    /// Its position on each side.
    pub(super) positions: [Option<usize>; 2],
    /// Whether it may not be empty on some side.
    pub(super) required: bool,
    /// The kind that it refers to, for a reference.
    pub(super) refers_to: Option<usize>,
}

impl<'a> JointSchema<'a> {
    pub(super) fn new(before: ComparedIndicator<'a>, after: ComparedIndicator<'a>) -> JointSchema<'a> {
        let sides = [before, after];
        let mut kinds: Vec<JointKind<'a>> = Vec::new();
        for (side_index, side) in sides.iter().enumerate() {
            for (position, declared) in side.rules.kinds.values().enumerate() {
                let known = kinds.iter_mut().find(|kind| {
                    let is_units = kind.positions.iter().flatten().any(|position| *position == 0);
                    if position == 0 { is_units } else { !is_units && kind.declared.name == declared.name }
                });
                match known {
                    Some(kind) => kind.add(side_index, position, declared),
                    None => {
                        let mut kind = JointKind::new(declared);
                        kind.add(side_index, position, declared);
                        kinds.push(kind);
                    }
                }
            }
        }
        let mut schema = JointSchema { sides, kinds };
        schema.find_references();
        schema
    }

    /// Sets the kind that each reference refers to.
    fn find_references(&mut self) {
        let refers: Vec<Vec<Option<usize>>> = self
            .kinds
            .iter()
            .map(|kind| {
                kind.fields
                    .iter()
                    .map(|field| {
                        let side_index = field.positions.iter().position(Option::is_some)?;
                        match field.declared.kind {
                            FieldKind::Reference(to) => self.kind_on(side_index, to),
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

    pub(super) fn field(&self, (kind, field): FieldKey) -> Option<&JointField<'a>> {
        self.kinds.get(kind)?.fields.get(field)
    }

    /// The kind that has this position on a side.
    pub(super) fn kind_on(&self, side_index: SideIndex, id: KindId) -> Option<usize> {
        self.kinds.iter().position(|kind| kind.positions.get(side_index).copied().flatten() == Some(id.0))
    }

    /// The field that has this position on a side.
    pub(super) fn field_on(&self, side_index: SideIndex, kind: KindId, field: FieldId) -> Option<FieldKey> {
        let kind = self.kind_on(side_index, kind)?;
        let fields = &self.kinds.get(kind)?.fields;
        Some((
            kind,
            fields.iter().position(|other| other.positions.get(side_index).copied().flatten() == Some(field.0))?,
        ))
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
            positions: [None, None],
            fields: Vec::new(),
            id: None,
            owner: None,
            parent: None,
            lasting: None,
            counted_by: None,
        }
    }

    fn add(&mut self, side_index: SideIndex, position: usize, declared: &'a Kind) {
        if let Some(own) = self.positions.get_mut(side_index) {
            *own = Some(position);
        }
        for (index, field) in declared.fields.values().enumerate() {
            let known = self.fields.iter().position(|other| other.declared.name == field.name);
            let at = known.unwrap_or_else(|| {
                self.fields.push(JointField {
                    declared: field,
                    positions: [None, None],
                    required: false,
                    refers_to: None,
                });
                self.fields.len() - 1
            });
            if let Some(joint) = self.fields.get_mut(at) {
                joint.required |= !field.optional;
                if let Some(position) = joint.positions.get_mut(side_index) {
                    *position = Some(index);
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
