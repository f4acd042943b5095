//! Chance that a seed repeats, on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A row of decisions that its seed repeats, and the sum of those that were made.
#[derive(Debug)]
pub struct Chance {
    random: ChaCha8Rng,
    decided: u64,
}

impl Chance {
    /// The row of this seed.
    pub fn new(seed: u64) -> Chance {
        Chance { random: ChaCha8Rng::seed_from_u64(seed), decided: 0 }
    }

    /// The row of several numbers together: a state of a run, say.
    pub fn of(numbers: &[u64]) -> Chance {
        let mut hash = Sha256::new();
        for number in numbers {
            hash.update(number.to_be_bytes());
        }
        let seed: [u8; 32] = hash.finalize().into();
        Chance { random: ChaCha8Rng::from_seed(seed), decided: 0 }
    }

    /// A number from 0 to one less than `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        // The bounds here are small: what the remainder prefers doesn't matter.
        let chosen = self.random.next_u64() % bound.max(1);
        self.decided = self.decided.rotate_left(7).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ chosen;
        chosen
    }

    /// A place in a list of so many.
    pub fn below_usize(&mut self, bound: usize) -> usize {
        usize::try_from(self.below(u64::try_from(bound).unwrap_or(u64::MAX))).unwrap_or(0)
    }

    /// One of several.
    pub fn one_of<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.below_usize(several.len())]
    }

    /// The same for the same decisions.
    pub fn decided(&self) -> u64 {
        self.decided
    }
}
