//! A device's keys, all of one seed, and the boxes that only a device can open.
//!
//! Owns what is derived of the seed and the two primitives built on it: a signature and a box. Deliberately keeps no seed
//! anywhere: the keychain does. Contexts are permanent; see `blake3::derive_key` for why they name a date and a purpose.

use crate::{
    error::{Result, SyncError},
    names::{Device, KeyId},
};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use understudy_domain::id::Id;
use understudy_store::exchange::Audience;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// Where time and randomness come from: the laptop, or a seed in a simulation.
pub trait Source {
    /// The laptop's clock, in milliseconds since 1970.
    fn now_ms(&mut self) -> u64;
    /// Fills with bytes that nobody can guess.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// Draws an array.
pub fn draw<const N: usize>(source: &mut dyn Source) -> [u8; N] {
    let mut bytes = [0; N];
    source.fill(&mut bytes);
    bytes
}

/// A key of 32 bytes that is wiped when it is dropped.
pub type Key = Zeroizing<[u8; 32]>;

/// A device's keys.
#[derive(Clone)]
pub struct Identity {
    seed: Key,
    signing: SigningKey,
    sealing: StaticSecret,
}

impl fmt::Debug for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Identity({:?})", self.device())
    }
}

impl Identity {
    /// The keys of a seed.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let seed = Zeroizing::new(seed);
        let signing = Zeroizing::new(blake3::derive_key("understudy 2026 device signing", &*seed));
        let sealing = Zeroizing::new(blake3::derive_key("understudy 2026 device sealing", &*seed));
        Self { signing: SigningKey::from_bytes(&signing), sealing: StaticSecret::from(*sealing), seed }
    }

    /// The seed, to be kept in the keychain and nowhere else.
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// Who this is to others.
    pub fn device(&self) -> Device {
        Device(self.signing.verifying_key().to_bytes())
    }

    /// What others seal to this device with.
    pub fn sealing_public(&self) -> [u8; 32] {
        PublicKey::from(&self.sealing).to_bytes()
    }

    /// The key of the programme's file, where it is encrypted at rest.
    pub fn at_rest(&self) -> Key {
        Zeroizing::new(blake3::derive_key("understudy 2026 data at rest", &*self.seed))
    }

    /// Signs a message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Opens a box that [`seal_to`] made for this device.
    pub fn open_box(&self, purpose: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        open_with(&self.sealing, purpose, sealed)
    }

    /// The stream for everyone of a tag, to begin with it; that for leads follows from it. A device may begin new streams at
    /// any time, with another tag. That a stream is this device's follows from its id, see [`owns`].
    pub fn stream(&self, tag: u16) -> Id {
        stream(self.device(), tag)
    }
}

/// Id of a stream for everyone: its tag in the first two bytes, then 14 bytes of a hash of device and tag. So nobody can
/// claim another device's stream, whoever's segments come first.
fn stream(device: Device, tag: u16) -> Id {
    let mut name = Vec::with_capacity(34);
    name.extend_from_slice(&device.0);
    name.extend_from_slice(&tag.to_be_bytes());
    let hash = blake3::derive_key("understudy 2026 stream", &name);
    let mut bytes = [0; 16];
    bytes[..2].copy_from_slice(&tag.to_be_bytes());
    bytes[2..].copy_from_slice(&hash[..14]);
    Id::from_bytes(&bytes).unwrap_or_default()
}

/// The stream for leads that goes with one for everyone, as the store derives it.
pub fn leads_of(everyone: Id) -> Id {
    Id::derived("leads stream", &[everyone.bytes()])
}

/// The tag in a stream's id.
pub fn tag_of(everyone: Id) -> u16 {
    let [high, low, ..] = *everyone.bytes();
    u16::from_be_bytes([high, low])
}

/// Whether a stream is of this device and audience by its id and the tag it is said to have.
pub fn owns(device: Device, audience: Audience, tag: u16, id: Id) -> bool {
    let everyone = stream(device, tag);
    id == match audience {
        Audience::Everyone => everyone,
        Audience::Leads => leads_of(everyone),
    }
}

/// Whether a signature is the device's. Keys of small order and signatures in another than the one form are refused.
pub fn verify(device: Device, message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(&device.0)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

/// The name of a data key.
pub fn key_id(key: &[u8; 32]) -> KeyId {
    let mut id = [0; 16];
    id.copy_from_slice(&blake3::derive_key("understudy 2026 key id", key)[..16]);
    KeyId(id)
}

/// The public half of a key that is sealed to.
pub fn public_of(secret: &[u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(*secret)).to_bytes()
}

/// A key that both ends of a fresh pair arrive at; `None` for a public key that would make it known to all.
pub(crate) fn agree(secret: &StaticSecret, public: &[u8; 32], purpose: &[u8], ends: [&[u8; 32]; 2]) -> Option<Key> {
    let shared = secret.diffie_hellman(&PublicKey::from(*public));
    if !shared.was_contributory() {
        return None;
    }
    let mut hasher = blake3::Hasher::new_derive_key("understudy 2026 agreed key");
    hasher.update(shared.as_bytes()).update(ends[0]).update(ends[1]).update(purpose);
    Some(Zeroizing::new(*hasher.finalize().as_bytes()))
}

/// Seals a little for one device: a fresh public key (32), then the sealed bytes.
pub fn seal_to(public: &[u8; 32], purpose: &[u8], plain: &[u8], source: &mut dyn Source) -> Result<Vec<u8>> {
    let secret = StaticSecret::from(draw(source));
    let fresh = PublicKey::from(&secret).to_bytes();
    let key = agree(&secret, public, purpose, [&fresh, public]).ok_or(SyncError::Malformed("public key"))?;
    let mut out = fresh.to_vec();
    // The key is used this once, so that a fixed nonce is sound.
    out.extend(encrypt(&key, [0; 24], purpose, plain)?);
    Ok(out)
}

pub(crate) fn open_with(secret: &StaticSecret, purpose: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (fresh, body) = sealed.split_first_chunk::<32>().ok_or(SyncError::Malformed("box"))?;
    let public = PublicKey::from(secret).to_bytes();
    let key = agree(secret, fresh, purpose, [fresh, &public]).ok_or(SyncError::Malformed("box"))?;
    decrypt(&key, [0; 24], purpose, body).map(Zeroizing::new).ok_or(SyncError::Malformed("box"))
}

pub(crate) fn encrypt(key: &Key, nonce: [u8; 24], said: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    XChaCha20Poly1305::new(&(**key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: said })
        .map_err(|_| SyncError::TooLarge("sealed bytes"))
}

pub(crate) fn decrypt(key: &Key, nonce: [u8; 24], said: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    XChaCha20Poly1305::new(&(**key).into()).decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: said }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Seeded;

    /// Only who it was sealed for may read it, and only for the purpose it was sealed for.
    #[test]
    fn a_box_opens_for_its_device_and_purpose_alone() {
        let mut source = Seeded::new(1);
        let (ana, ben) = (Identity::from_seed([1; 32]), Identity::from_seed([2; 32]));
        let sealed = seal_to(&ana.sealing_public(), b"key", b"secret", &mut source).expect("seals");
        assert_eq!(ana.open_box(b"key", &sealed).expect("opens").as_slice(), b"secret");
        assert!(ben.open_box(b"key", &sealed).is_err());
        assert!(ana.open_box(b"other", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut turned = sealed.clone();
            turned[at] ^= 1;
            assert!(ana.open_box(b"key", &turned).is_err(), "byte {at}");
            assert!(ana.open_box(b"key", &sealed[..at]).is_err(), "length {at}");
        }
        assert!(seal_to(&[0; 32], b"key", b"secret", &mut source).is_err(), "a public key of zeros makes no secret");
    }

    /// A stream's owner and audience follow from its id.
    #[test]
    fn a_stream_is_its_devices_and_audiences() {
        let (ana, ben) = (Identity::from_seed([1; 32]), Identity::from_seed([2; 32]));
        let (everyone, leads) = (ana.stream(7), leads_of(ana.stream(7)));
        assert!(owns(ana.device(), Audience::Everyone, 7, everyone) && owns(ana.device(), Audience::Leads, 7, leads));
        assert_eq!(tag_of(everyone), 7);
        assert!(!owns(ben.device(), Audience::Everyone, 7, everyone) && !owns(ben.device(), Audience::Leads, 7, leads));
        assert!(
            !owns(ana.device(), Audience::Leads, 7, everyone) && !owns(ana.device(), Audience::Everyone, 8, everyone)
        );
        assert_ne!(ana.stream(8), everyone);
    }

    /// Two people compare these by telephone: short, in groups, and different for different keys.
    #[test]
    fn fingerprints_are_four_groups_of_four_digits() {
        let print = Identity::from_seed([1; 32]).device().fingerprint();
        assert_eq!(print.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        assert!(print.chars().all(|c| c.is_ascii_digit() || c == ' '));
        assert_ne!(print, Identity::from_seed([2; 32]).device().fingerprint());
    }
}
