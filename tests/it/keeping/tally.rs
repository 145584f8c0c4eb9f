//! What the tests of reliability count, in lines that `tools/reliability` makes a table of.

/// What a test did.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Tally {
    /// How many cases were run.
    pub(super) cases: usize,
    /// How many faults were put in: requests that failed, bytes that were damaged, disks that were full.
    pub(super) faults: usize,
    /// How many programs were killed.
    pub(super) kills: usize,
    /// How many files were torn.
    pub(super) torn: usize,
    /// How often something was lost that was said to be kept.
    pub(super) lost: usize,
    /// How often something was said that was not so.
    pub(super) false_said: usize,
}

impl Tally {
    /// Says what was done for a promise of docs/reliability.md, and fails when anything was lost.
    #[allow(clippy::print_stdout, reason = "the numbers are what the test is for")]
    pub(super) fn tell(&self, promise: u8, what: &str) {
        let Self { cases, faults, kills, torn, lost, false_said } = *self;
        println!("RELIABILITY|{promise}|{what}|{cases}|{faults}|{kills}|{torn}|{lost}|{false_said}");
        assert_eq!((torn, lost, false_said), (0, 0, 0), "{what}: {self:?}");
        assert!(cases > 0, "{what}: nothing was tried");
    }
}

/// Says that something could not be tried on this machine. It is not counted as passed.
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
pub(super) fn not_run(what: &str, why: &str) {
    eprintln!("NOT RUN: {what}: {why}");
}

/// Random numbers that are the same in every run.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// A sequence of its own for each seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below another.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % end as u64).unwrap()
    }
}
