//! The random numbers of NumPy's default generator, so that a script of NumPy can make the same rows: PCG64 seeded by a
//! number, and the distributions that the workload needs.
//!
//! Nothing here is good for secrets. Logarithms and powers are those of the platform: on another one, a number may differ in its
//! last bit.

#![expect(clippy::float_arithmetic, reason = "random numbers of given distributions")]

use std::iter::repeat_with;

/// The multiplier of PCG's 128-bit state.
const STEP: u128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645;

/// A stream of random numbers.
#[derive(Debug)]
pub(crate) struct Random {
    state: u128,
    increment: u128,
    /// The upper half of a number of which only the lower half was used.
    half: Option<u32>,
    normal: Vec<Layer>,
    exponential: Vec<Layer>,
}

impl Random {
    /// The stream that belongs to a number.
    pub(crate) fn seeded(seed: u32) -> Random {
        let [high, low, stream_high, stream_low] = spread(seed);
        let wide = |high: u64, low: u64| u128::from(high) << 64 | u128::from(low);
        let increment = wide(stream_high, stream_low) << 1 | 1;
        let state = increment.wrapping_add(wide(high, low)).wrapping_mul(STEP).wrapping_add(increment);
        Random { state, increment, half: None, normal: normal_layers(), exponential: exponential_layers() }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_mul(STEP).wrapping_add(self.increment);
        let [high, low] = [self.state >> 64, self.state & u128::from(u64::MAX)].map(|half| half as u64);
        (high ^ low).rotate_right((high >> 58) as u32)
    }

    fn next_half(&mut self) -> u32 {
        self.half.take().unwrap_or_else(|| {
            let whole = self.next();
            self.half = Some((whole >> 32) as u32);
            whole as u32
        })
    }

    /// A number from 0 to 1, without 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    /// A whole number below another, by Lemire's multiplication.
    pub(crate) fn below(&mut self, most: u32) -> u32 {
        let refused = (u32::MAX - (most - 1)) % most;
        loop {
            let product = u64::from(self.next_half()) * u64::from(most);
            if product as u32 >= refused {
                return (product >> 32) as u32;
            }
        }
    }

    /// The standard normal distribution, by the ziggurat of 256 layers.
    pub(crate) fn normal(&mut self) -> f64 {
        loop {
            let bits = self.next();
            let (place, sign, size) = ((bits & 0xFF) as usize, bits >> 8 & 1, bits >> 9 & ((1 << 52) - 1));
            let layer = layer(&self.normal, place);
            let value = size as f64 * layer.width;
            let value = if sign == 1 { -value } else { value };
            if size < layer.inside {
                return value;
            }
            if place > 0 {
                if layer.above(self.share()) < (-0.5 * value * value).exp() {
                    return value;
                }
                continue;
            }
            loop {
                let beyond = -(1.0 / NORMAL_EDGE) * (-self.share()).ln_1p();
                let height = -(-self.share()).ln_1p();
                if height + height > beyond * beyond {
                    return if size >> 8 & 1 == 1 { -(NORMAL_EDGE + beyond) } else { NORMAL_EDGE + beyond };
                }
            }
        }
    }

    /// The standard exponential distribution, by the ziggurat of 256 layers.
    pub(crate) fn exponential(&mut self) -> f64 {
        loop {
            let bits = self.next() >> 3;
            let (place, size) = ((bits & 0xFF) as usize, bits >> 8);
            let layer = layer(&self.exponential, place);
            let value = size as f64 * layer.width;
            if size < layer.inside {
                return value;
            }
            if place == 0 {
                return EXPONENTIAL_EDGE - (-self.share()).ln_1p();
            }
            if layer.above(self.share()) < (-value).exp() {
                return value;
            }
        }
    }

    /// The gamma distribution of a shape above 1, by Marsaglia and Tsang.
    pub(crate) fn gamma(&mut self, shape: f64, scale: f64) -> f64 {
        let most = shape - 1.0 / 3.0;
        let spread = 1.0 / (9.0 * most).sqrt();
        loop {
            let (normal, root) = repeat_with(|| self.normal())
                .map(|normal| (normal, 1.0 + spread * normal))
                .find(|(_, root)| *root > 0.0)
                .unwrap_or_default();
            let cube = root * root * root;
            let share = self.share();
            let squeezed = share < 1.0 - 0.0331 * (normal * normal) * (normal * normal);
            if squeezed || share.ln() < 0.5 * normal * normal + most * (1.0 - cube + cube.ln()) {
                return scale * (most * cube);
            }
        }
    }

    /// A choice among so many, each with its weight.
    pub(crate) fn choice(&mut self, among: &Choice) -> usize {
        let share = self.share();
        among.reached.partition_point(|reached| *reached <= share)
    }
}

/// What can be chosen: the share of the choices up to each, with it.
#[derive(Debug)]
pub(crate) struct Choice {
    reached: Vec<f64>,
}

impl Choice {
    /// Choices with these probabilities, which make 1.
    pub(crate) fn of(probabilities: &[f64]) -> Choice {
        let running = probabilities.iter().scan(0.0, |sum, share| {
            *sum += share;
            Some(*sum)
        });
        let mut reached: Vec<f64> = running.collect();
        let all = reached.last().copied().unwrap_or(1.0);
        reached.iter_mut().for_each(|share| *share /= all);
        Choice { reached }
    }
}

/// The sum of numbers as NumPy adds them: in eight lanes, and in halves if there are more than 128.
pub(crate) fn sum(of: &[f64]) -> f64 {
    if of.len() > 128 {
        let half = of.len() / 2 / 8 * 8;
        let (first, second) = of.split_at(half);
        return sum(first) + sum(second);
    }
    let (whole, rest) = of.as_chunks::<8>();
    let Some((first, others)) = whole.split_first() else { return rest.iter().fold(-0.0, |sum, number| sum + number) };
    let mut lanes = *first;
    for eight in others {
        lanes.iter_mut().zip(eight).for_each(|(lane, number)| *lane += number);
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    rest.iter().fold(((a + b) + (c + d)) + ((e + f) + (g + h)), |sum, number| sum + number)
}

/// The state and the stream that NumPy's `SeedSequence` makes of a number.
fn spread(seed: u32) -> [u64; 4] {
    let mut factor = 0x43B0_D7E5_u32;
    let mut hashed = |value: u32| {
        let value = value ^ factor;
        factor = factor.wrapping_mul(0x931E_8875);
        let value = value.wrapping_mul(factor);
        value ^ value >> 16
    };
    let mut pool = [seed, 0, 0, 0].map(&mut hashed);
    for from in 0..4 {
        for to in (0..4).filter(|to| *to != from) {
            let other = hashed(pool.get(from).copied().unwrap_or_default());
            if let Some(mixed) = pool.get_mut(to) {
                let value = mixed.wrapping_mul(0xCA01_F9DD).wrapping_sub(other.wrapping_mul(0x4973_F715));
                *mixed = value ^ value >> 16;
            }
        }
    }
    let mut factor = 0x8B51_F9DD_u32;
    let mut words = pool.into_iter().cycle().map(|value| {
        let value = value ^ factor;
        factor = factor.wrapping_mul(0x58F3_8DED);
        let value = value.wrapping_mul(factor);
        u64::from(value ^ value >> 16)
    });
    std::array::from_fn(|_| words.next().unwrap_or_default() | words.next().unwrap_or_default() << 32)
}

/// Where the last layer of the normal distribution ends, and what each of its layers covers.
const NORMAL_EDGE: f64 = 3.654_152_885_361_009;
const NORMAL_AREA: f64 = 0.004_928_673_233_974_655;
/// The same of the exponential distribution.
const EXPONENTIAL_EDGE: f64 = 7.697_117_470_131_05;
const EXPONENTIAL_AREA: f64 = 0.003_949_659_822_581_557;

/// A layer of a ziggurat.
#[derive(Clone, Copy, Debug, Default)]
struct Layer {
    /// A size below this one is under the curve.
    inside: u64,
    /// What one step of the size is worth.
    width: f64,
    /// The height of the curve at the layer's end, and at the end of the layer before.
    height: f64,
    before: f64,
}

impl Layer {
    /// A height between the layer's ends.
    fn above(&self, share: f64) -> f64 {
        (self.before - self.height) * share + self.height
    }
}

fn layer(of: &[Layer], place: usize) -> Layer {
    of.get(place).copied().unwrap_or_default()
}

fn normal_layers() -> Vec<Layer> {
    let curve = |x: f64| (-0.5 * x * x).exp();
    layers(NORMAL_EDGE, NORMAL_AREA, 52, curve, |height| (-2.0 * height.ln()).sqrt())
}

fn exponential_layers() -> Vec<Layer> {
    layers(EXPONENTIAL_EDGE, EXPONENTIAL_AREA, 53, |x| (-x).exp(), |height| -height.ln())
}

/// The 256 layers under a falling curve: each covers the same area, and the first has the tail beyond the edge.
fn layers(edge: f64, area: f64, bits: u32, curve: impl Fn(f64) -> f64, at: impl Fn(f64) -> f64) -> Vec<Layer> {
    let steps = (1u64 << bits) as f64;
    let mut ends = vec![edge];
    while ends.len() < 255 {
        let last = ends.last().copied().unwrap_or(edge);
        ends.push(at(area / last + curve(last)));
    }
    ends.reverse();
    let tail = area / curve(edge);
    let of = |inside: f64, end: f64| Layer { inside: (inside * steps) as u64, width: end / steps, ..Layer::default() };
    let mut layers = vec![Layer { height: 1.0, ..of(edge / tail, tail) }];
    let mut before = (0.0, 1.0);
    for end in ends {
        let height = curve(end);
        layers.push(Layer { height, before: before.1, ..of(before.0 / end, end) });
        before = (end, height);
    }
    layers
}
