//! Every decoder of what comes from outside, as a plain function of bytes, for fuzzing: none may panic, whatever it is given,
//! nor take more memory than its format allows.

use crate::{
    exchange::{self, State},
    hub::HubUrl,
    identity::Identity,
    invite::{self, Request},
    names::Project,
    pack,
    roster::{Roster, Signed},
    sealing,
};

/// A decoder by its name.
pub type Decoder = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Decoder; 10] = [
    ("pack", pack),
    ("segment", segment),
    ("packed", packed),
    ("body", body),
    ("statement", statement),
    ("invite", invite),
    ("request", request),
    ("state", state),
    ("piece", piece),
    ("address", address),
];

/// A pack and its head alone, see [`pack::read`].
pub fn pack(bytes: &[u8]) {
    let _ = pack::head_length(bytes);
    let _ = pack::read_head(bytes);
    let _ = pack::read(bytes);
}

/// A segment up to its signature, see [`sealing::read`].
pub fn segment(bytes: &[u8]) {
    let _ = sealing::peek(bytes);
    let _ = sealing::read(bytes);
}

/// What is inside a segment once it is open, still zipped; no fuzzer guesses a key.
pub fn packed(bytes: &[u8]) {
    let _ = sealing::read_packed(bytes, 1 << 20);
}

/// The same, unzipped.
pub fn body(bytes: &[u8]) {
    let _ = sealing::read_body(bytes);
}

/// A statement, and the team that follows from it alone.
pub fn statement(bytes: &[u8]) {
    if let Ok(said) = Signed::read(bytes) {
        let project = said.project().unwrap_or(Project([0; 16]));
        let _ = Roster::of(project, &[said]);
    }
}

/// What is inside an invite once it is open.
pub fn invite(bytes: &[u8]) {
    let _ = invite::read_form(bytes);
}

/// A request to join.
pub fn request(bytes: &[u8]) {
    let _ = Request::open(bytes, Project([0; 16]), &Identity::from_seed([1; 32]));
}

/// The state of a device.
pub fn state(bytes: &[u8]) {
    let _ = State::read(bytes, Project([0; 16]));
}

/// A piece of a stored file, up to its seal.
pub fn piece(bytes: &[u8]) {
    let _ = exchange::read_piece(bytes);
}

/// The address of a hub, which stands in invites.
pub fn address(bytes: &[u8]) {
    let _ = HubUrl::parse(&String::from_utf8_lossy(bytes));
}

#[cfg(test)]
mod fuzz;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Seeded;

    /// A quick run of what the fuzz targets do at length: the beginnings of each format, then anything.
    #[test]
    fn no_decoder_panics() {
        let mut random = Seeded::new(42);
        let beginnings =
            [b"UNDP\x01\x01".as_slice(), b"UNDS\x01\x00", b"UNDR\x01", b"UNDQ\x01", b"UNDT\x01", b"\x01", b""];
        for round in 0..4_000 {
            let mut bytes = beginnings[round % beginnings.len()].to_vec();
            let length = random.below(400);
            // Small numbers are likelier to be lengths that fit.
            bytes.extend(
                (0..length).map(|_| if random.below(2) == 0 { random.below(4) as u8 } else { random.next() as u8 }),
            );
            for (_, decode) in ALL {
                decode(&bytes);
            }
        }
    }
}
