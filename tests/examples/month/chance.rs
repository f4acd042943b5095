//! Dice that fall alike on every machine: `SplitMix64`.

pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from `low` to just below `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let number = i64::try_from(self.next() >> 1).expect("63 bits");
        low + number % (high - low)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, of_hundred: i64) -> bool {
        self.between(0, 100) < of_hundred
    }

    /// One of them.
    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let number = i64::try_from(choices.len()).expect("a short list");
        choices[usize::try_from(self.between(0, number)).expect("a place in the list")]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
