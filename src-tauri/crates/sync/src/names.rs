//! Names that follow from content: projects, devices, hashes.
//!
//! Owns their shapes and how they are shown. Deliberately derives no key: that is `identity`'s.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Lower-case hexadecimal digits, two a byte.
            pub fn hex(&self) -> String {
                hex(&self.0)
            }

            /// Reads what [`Self::hex`] wrote.
            pub fn from_hex(text: &str) -> Option<Self> {
                unhex(text)?.try_into().ok().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.hex())
            }
        }
    };
}

name! {
    /// A shared programme: the first 16 bytes of the BLAKE3 of its founding statement.
    Project, 16
}
name! {
    /// One laptop's copy of a shared programme: its Ed25519 public key.
    Device, 32
}
name! {
    /// A BLAKE3 hash.
    Hash, 32
}
name! {
    /// A data key, by the first 16 bytes of a keyed hash of it.
    KeyId, 16
}

impl Hash {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash before the first segment of a stream.
    pub const NONE: Self = Self([0; 32]);
}

impl Device {
    /// Four groups of four digits, for two people to compare by eye or on the telephone: 53 bits of a hash of the key.
    pub fn fingerprint(&self) -> String {
        let hash = blake3::derive_key("understudy 2026 device fingerprint", &self.0);
        let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let number = number % 10_000_000_000_000_000;
        let digits = format!("{number:016}");
        [&digits[0..4], &digits[4..8], &digits[8..12], &digits[12..16]].join(" ")
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for nibble in [byte >> 4, byte & 15] {
            text.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
        }
        text
    })
}

pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let nibble = |digit: u8| char::from(digit).to_digit(16).map(|value| value as u8);
    digits.chunks_exact(2).map(|pair| Some(nibble(pair[0])? << 4 | nibble(pair[1])?)).collect()
}
