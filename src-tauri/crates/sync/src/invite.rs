//! Joining: the invite that a lead hands out, and the newcomer's request to be let in.
//!
//! Owns both forms. An invite is an `age` file under a generated passphrase that travels by another way. It holds no data
//! key: it proves to the newcomer which project this is, and who may let in. A request is sealed for the leads alone,
//! signed by the newcomer's device, and lets nobody in by itself.

use crate::{
    error::{Result, SyncError},
    identity::{self, Identity, Key, Source, draw},
    names::{Device, Hash, Project},
    roster::{Newcomer, Role, Roster, Signed, Wrapped},
};
use age::secrecy::SecretString;
use serde::{Deserialize, Serialize};
use std::io::Read;
use understudy_domain::id::Id;
use zeroize::Zeroizing;

/// Digits and letters that nobody mistakes for each other (Crockford's); five bits each.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a passphrase.
const LENGTH: usize = 20;
/// Bits of a passphrase.
pub const PASSPHRASE_BITS: usize = LENGTH * 5;
const _: () = assert!(PASSPHRASE_BITS >= 80);
/// Work of scrypt, as a power of two. The passphrase is drawn and not chosen, so that more would only cost time.
const WORK: u8 = 14;
/// Work accepted of another's file: a few seconds.
const WORK_AT_MOST: u8 = 18;
/// Bytes of an invite at most.
pub const INVITE_LIMIT: usize = 32 << 20;
const INVITE_FORM: u8 = 1;

/// Where the programme is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hint {
    /// A folder, by its last name: where it lies differs from laptop to laptop.
    Folder(String),
    /// A hub's address.
    Hub(String),
}

/// What an invite says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// The project.
    pub project: Project,
    /// Who is in, by the statements known to the lead.
    pub statements: Vec<Signed>,
    /// Where it is shared.
    pub hint: Hint,
    /// Name of the programme.
    pub programme: String,
}

#[derive(Serialize, Deserialize)]
struct InviteForm {
    project: Project,
    statements: Vec<Vec<u8>>,
    hint: Hint,
    programme: String,
}

/// Draws a passphrase: five groups of four letters.
pub fn passphrase(source: &mut dyn Source) -> String {
    let drawn: [u8; LENGTH] = draw(source);
    let letters: Vec<char> = drawn.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A passphrase as it was meant: however it was typed, with letters taken for digits set right.
fn meant(typed: &str) -> SecretString {
    let letters = typed.chars().filter(|c| c.is_alphanumeric()).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    });
    SecretString::from(letters.collect::<String>())
}

impl Invite {
    /// Writes the invite under a passphrase, as text that survives a mail.
    pub fn write(&self, passphrase: &str) -> Result<String> {
        let plain = self.form()?;
        let mut recipient = age::scrypt::Recipient::new(meant(passphrase));
        recipient.set_work_factor(WORK);
        age::encrypt_and_armor(&recipient, &plain).map_err(|_| SyncError::TooLarge("invite"))
    }

    /// What is inside.
    pub(crate) fn form(&self) -> Result<Vec<u8>> {
        let form = InviteForm {
            project: self.project,
            statements: self.statements.iter().map(|said| said.bytes.clone()).collect(),
            hint: self.hint.clone(),
            programme: self.programme.clone(),
        };
        postcard::to_extend(&form, vec![INVITE_FORM]).map_err(|_| SyncError::TooLarge("invite"))
    }

    /// Opens an invite and checks that its statements are those of its project.
    ///
    /// # Errors
    /// [`SyncError::WrongPassphrase`], or [`SyncError::Malformed`] for what is no invite.
    pub fn read(bytes: &[u8], passphrase: &str) -> Result<Self> {
        const BAD: SyncError = SyncError::Malformed("invite");
        if bytes.len() > INVITE_LIMIT {
            return Err(SyncError::TooLarge("invite"));
        }
        let armoured = age::armor::ArmoredReader::new(bytes);
        let decryptor = age::Decryptor::new_buffered(armoured).map_err(|_| BAD)?;
        if !decryptor.is_scrypt() {
            return Err(BAD);
        }
        let mut identity = age::scrypt::Identity::new(meant(passphrase));
        identity.set_max_work_factor(WORK_AT_MOST);
        let opened =
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
                age::DecryptError::ExcessiveWork { .. } => BAD,
                age::DecryptError::DecryptionFailed
                | age::DecryptError::KeyDecryptionFailed
                | age::DecryptError::NoMatchingKeys => SyncError::WrongPassphrase,
                _ => BAD,
            })?;
        let mut plain = Zeroizing::new(Vec::new());
        opened.take(INVITE_LIMIT as u64 + 1).read_to_end(&mut plain).map_err(|_| BAD)?;
        read_form(&plain)
    }
}

/// Reads what an invite holds once it is open.
pub(crate) fn read_form(plain: &[u8]) -> Result<Invite> {
    const BAD: SyncError = SyncError::Malformed("invite");
    let (form, rest) = plain.split_first().ok_or(BAD)?;
    if *form != INVITE_FORM {
        return Err(SyncError::Newer);
    }
    let form: InviteForm = postcard::from_bytes(rest).map_err(|_| BAD)?;
    let statements = form.statements.iter().map(|bytes| Signed::read(bytes)).collect::<Result<Vec<_>>>()?;
    if Roster::of(form.project, &statements).members.is_empty() {
        return Err(BAD);
    }
    Ok(Invite { project: form.project, statements, hint: form.hint, programme: form.programme })
}

/// Bytes of a request at most.
pub const REQUEST_LIMIT: usize = 256 << 10;
/// Characters of a name at most.
const NAME_AT_MOST: usize = 300;
const REQUEST: &[u8; 5] = b"UNDQ\x01";
const REQUEST_KEY: &[u8] = b"request";

/// A newcomer who asks to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The project.
    pub project: Project,
    /// The device.
    pub device: Device,
    /// What is sealed to it with.
    pub sealing: [u8; 32],
    /// Streams which its file has.
    pub streams: Vec<Id>,
    /// Name of the person.
    pub person: String,
    /// The person's address.
    pub email: String,
    /// Name of the laptop.
    pub laptop: String,
    /// When, by the newcomer's clock: milliseconds since 1970.
    pub at_ms: u64,
}

#[derive(Serialize, Deserialize)]
struct RequestForm {
    project: Project,
    /// The key of the body, for each lead.
    keys: Vec<Wrapped>,
    body: Vec<u8>,
}

impl Request {
    /// Asks for oneself.
    pub fn new(
        identity: &Identity,
        project: Project,
        streams: Vec<Id>,
        names: [&str; 3],
        source: &mut dyn Source,
    ) -> Self {
        let [person, email, laptop] = names.map(|name| name.trim().chars().take(NAME_AT_MOST).collect());
        Self {
            project,
            device: identity.device(),
            sealing: identity.sealing_public(),
            streams,
            person,
            email,
            laptop,
            at_ms: source.now_ms(),
        }
    }

    /// Signs the request and seals it for the leads of a roster.
    pub fn seal(&self, identity: &Identity, roster: &Roster, source: &mut dyn Source) -> Result<Vec<u8>> {
        const LARGE: SyncError = SyncError::TooLarge("request");
        let mut said = postcard::to_stdvec(self).map_err(|_| LARGE)?;
        let signature = identity.sign(&Hash::of(&said).0);
        said.extend_from_slice(&signature);
        let key: Key = Zeroizing::new(draw(source));
        let keys = roster
            .devices()
            .filter(|(_, member)| member.role == Role::Lead)
            .map(|(device, member)| {
                Ok(Wrapped { device, sealed: identity::seal_to(&member.sealing, REQUEST_KEY, &*key, source)? })
            })
            .collect::<Result<_>>()?;
        // The key is drawn for this request alone, so that a fixed nonce is sound.
        let body = identity::encrypt(&key, [0; 24], &self.project.0, &said)?;
        let form = RequestForm { project: self.project, keys, body };
        postcard::to_extend(&form, REQUEST.to_vec()).map_err(|_| LARGE)
    }

    /// Opens a request as one of the leads it is for.
    ///
    /// # Errors
    /// [`SyncError::OnlyLeads`] when it is not sealed for this device, [`SyncError::Malformed`] when it is none.
    pub fn open(bytes: &[u8], project: Project, identity: &Identity) -> Result<Self> {
        const BAD: SyncError = SyncError::Malformed("request");
        let form = read_request(bytes)?;
        if form.project != project {
            return Err(BAD);
        }
        let wrapped =
            form.keys.iter().find(|wrapped| wrapped.device == identity.device()).ok_or(SyncError::OnlyLeads)?;
        let key = identity.open_box(REQUEST_KEY, &wrapped.sealed)?;
        let key: Key = Zeroizing::new(key.as_slice().try_into().map_err(|_| BAD)?);
        let said = identity::decrypt(&key, [0; 24], &project.0, &form.body).ok_or(BAD)?;
        let (said, signature) = said.split_last_chunk::<64>().ok_or(BAD)?;
        let request: Self = postcard::from_bytes(said).map_err(|_| BAD)?;
        let short = |name: &str| name.chars().count() <= NAME_AT_MOST;
        let sound = request.project == project
            && identity::verify(request.device, &Hash::of(said).0, signature)
            && [&request.person, &request.email, &request.laptop].into_iter().all(|name| short(name))
            && request.streams.len() <= 16;
        if sound { Ok(request) } else { Err(BAD) }
    }

    /// Who would be let in.
    pub fn newcomer(&self) -> Newcomer {
        Newcomer { device: self.device, sealing: self.sealing, streams: self.streams.clone() }
    }
}

/// Whether bytes are called a request.
pub fn is_request(bytes: &[u8]) -> bool {
    bytes.starts_with(&REQUEST[..4])
}

fn read_request(bytes: &[u8]) -> Result<RequestForm> {
    const BAD: SyncError = SyncError::Malformed("request");
    if bytes.len() > REQUEST_LIMIT {
        return Err(SyncError::TooLarge("request"));
    }
    let form = bytes.strip_prefix(&REQUEST[..4]).ok_or(BAD)?;
    let form = form.strip_prefix(&REQUEST[4..]).ok_or(SyncError::Newer)?;
    postcard::from_bytes(form).map_err(|_| BAD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{roster, testing::Seeded};
    use proptest::prelude::*;

    fn founder() -> (Identity, Project, Vec<Signed>, Seeded) {
        let mut source = Seeded::new(8);
        let ana = Identity::from_seed([1; 32]);
        let (project, statements) = roster::found(&ana, Vec::new(), &mut source).expect("founds");
        (ana, project, statements, source)
    }

    /// The passphrase is read aloud and typed: groups of letters that nobody mistakes, and however it is typed it opens.
    #[test]
    fn an_invite_opens_with_its_passphrase_however_it_is_typed() {
        let (_, project, statements, mut source) = founder();
        let phrase = passphrase(&mut source);
        assert_eq!(phrase.split('-').map(str::len).collect::<Vec<_>>(), [4; 5]);
        assert!(!phrase.contains(['O', 'I', 'L', 'U']));
        assert_ne!(phrase, passphrase(&mut source));
        let invite = Invite { project, statements, hint: Hint::Hub("postgres://h/d".into()), programme: "P".into() };
        let text = invite.write(&phrase).expect("writes");
        assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
        let typed = phrase.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(Invite::read(text.as_bytes(), &typed).expect("opens"), invite);
        // A mail program turns the ends of lines.
        assert_eq!(Invite::read(text.replace('\n', "\r\n").as_bytes(), &phrase).expect("opens"), invite);
        assert!(matches!(Invite::read(text.as_bytes(), "another"), Err(SyncError::WrongPassphrase)));
        for (nth, cut) in [10, 200, text.len() / 2, text.len() - 40].into_iter().enumerate() {
            assert!(Invite::read(&text.as_bytes()[..cut], &phrase).is_err(), "cut {nth}");
        }
        assert!(matches!(Invite::read(b"<html>", &phrase), Err(SyncError::Malformed(_))));
    }

    /// Statements of another project, or none that found it, make no invite.
    #[test]
    fn an_invite_proves_its_project() {
        let (_, project, statements, _) = founder();
        let forged = Invite {
            project: Project([1; 16]),
            statements: statements.clone(),
            hint: Hint::Folder("x".into()),
            programme: String::new(),
        };
        let text = forged.write("x").expect("writes");
        assert!(matches!(Invite::read(text.as_bytes(), "x"), Err(SyncError::Malformed(_))));
        let none = Invite { project, statements: Vec::new(), ..forged };
        let text = none.write("x").expect("writes");
        assert!(matches!(Invite::read(text.as_bytes(), "x"), Err(SyncError::Malformed(_))));
    }

    /// A request is read by leads alone, and cannot be made in another's name.
    #[test]
    fn a_request_is_for_leads_and_signed() {
        let (ana, project, statements, mut source) = founder();
        let roster = Roster::of(project, &statements);
        let ben = Identity::from_seed([2; 32]);
        let request =
            Request::new(&ben, project, vec![ben.stream(300)], ["Ben", "ben@example.org", "Dell"], &mut source);
        let sealed = request.seal(&ben, &roster, &mut source).expect("seals");
        assert!(is_request(&sealed));
        assert_eq!(Request::open(&sealed, project, &ana).expect("opens"), request);
        assert!(matches!(Request::open(&sealed, project, &ben), Err(SyncError::OnlyLeads)));
        assert!(!sealed.windows(3).any(|part| part == b"Ben"), "nobody else reads the name");
        for at in 0..sealed.len() {
            let mut turned = sealed.clone();
            turned[at] ^= 1;
            assert!(Request::open(&turned, project, &ana).is_err(), "byte {at}");
        }
        let another = Request { device: ana.device(), ..request };
        let sealed = another.seal(&ben, &roster, &mut source).expect("seals");
        assert!(Request::open(&sealed, project, &ana).is_err(), "signed by another");
    }

    proptest! {
        /// Requests and invites come from anywhere.
        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), formed in 0..3) {
            let mut bytes = bytes;
            match formed {
                0 => drop(bytes.splice(0..0, *REQUEST)),
                1 => bytes.insert(0, INVITE_FORM),
                _ => {}
            }
            prop_assert!(Request::open(&bytes, Project([0; 16]), &Identity::from_seed([1; 32])).is_err());
            prop_assert!(read_form(&bytes).is_err());
            prop_assert!(Invite::read(&bytes, "x").is_err());
        }
    }
}
