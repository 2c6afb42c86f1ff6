//! Numbers that look random and are the same each time.

/// A source of such numbers.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed)
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let x = self.0 ^ self.0 >> 32;
        (x.wrapping_mul(0xd6e8_feb8_6659_fd93) >> 32) as u32
    }

    /// From 0 to 1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1 << 24) as f32
    }

    /// From -1 to 1.
    pub fn signed(&mut self) -> f32 {
        2.0 * self.unit() - 1.0
    }

    /// A whole number below `below`.
    pub fn roll(&mut self, below: usize) -> usize {
        ((u64::from(self.next()) * below as u64) >> 32) as usize
    }

    pub fn shuffle<T>(&mut self, order: &mut [T]) {
        for i in (1..order.len()).rev() {
            order.swap(i, self.roll(i + 1));
        }
    }

    /// Zero for a share `drop` of places, and for the others what makes up for it.
    pub fn mask(&mut self, length: usize, drop: f32) -> Vec<f32> {
        (0..length).map(|_| if self.unit() < drop { 0.0 } else { 1.0 / (1.0 - drop) }).collect()
    }
}
