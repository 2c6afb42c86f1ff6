//! Memory that grows in great steps. Rust's allocator for wasm asks for no more than it needs just now; engines take each
//! growth as a reason to collect their garbage, which makes hundreds of megabytes cost minutes.

use core::arch::wasm32::memory_size;
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

const PAGE: usize = 65_536;

/// How large memory was when there was room.
static KNOWN: AtomicUsize = AtomicUsize::new(0);

/// Takes room for half as much as there is, where the last that was taken is used up. To be called between steps of work.
pub fn keep_room() {
    if memory_size::<0>() != KNOWN.load(Ordering::Relaxed) {
        make_room();
    }
}

/// Takes room for half as much as there is. What is allocated and given back stays with the allocator.
pub fn make_room() {
    let mut room: Vec<u8> = Vec::new();
    // Where there is no more, what comes next says so.
    let _ = black_box(&mut room).try_reserve_exact(memory_size::<0>() / 2 * PAGE);
    drop(black_box(room));
    KNOWN.store(memory_size::<0>(), Ordering::Relaxed);
}
