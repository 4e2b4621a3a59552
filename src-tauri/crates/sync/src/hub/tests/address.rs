//! Addresses, and what never comes out of them again.

use crate::hub::{HubError, HubUrl, WrongAddress, url::Encryption};
use std::path::PathBuf;

fn wrong(address: &str) -> WrongAddress {
    match HubUrl::parse(address) {
        Err(HubError::Address(wrong)) => wrong,
        other => panic!("{other:?}"),
    }
}

/// The password goes to the keychain and the rest to the file; both together are the address again.
#[test]
fn an_address_and_its_password_come_apart() {
    let full = "postgres://ana:p%40ss%2Fw%3Frd@hub.example.org:6432/team?sslmode=verify-full&sslrootcert=%2Fetc%2Fhub%20ca.pem";
    let url = HubUrl::parse(full).expect("an address");
    assert_eq!(url.address(), full.replace(":p%40ss%2Fw%3Frd", ""));
    assert_eq!((url.login(), url.password().as_deref()), ("ana", Some("p@ss/w?rd")));
    assert_eq!(url.place(), "postgres://hub.example.org:6432/team");
    assert_eq!(*url.encryption(), Encryption::File(PathBuf::from("/etc/hub ca.pem")));
    let written_down = HubUrl::parse(&url.address()).expect("an address");
    assert_eq!(written_down.password(), None);
    assert_eq!(written_down.with_password("p@ss/w?rd").expect("an address").config(), url.config());
    assert_eq!(written_down.with_password("").expect("an address").password(), None);
    assert!(!format!("{url:?}").contains("p@ss") && !format!("{url:?}").contains("p%40"));
    // Another login of the same hub is the same place, so that nothing is read twice after a new password or login.
    let other = HubUrl::parse("postgresql://ben@hub.example.org:6432/team").expect("an address");
    assert_eq!(other.place(), url.place());
}

/// Nothing of the programme travels in the open, whatever the address says.
#[test]
fn only_this_machine_may_go_unencrypted() {
    let encryption = |address: &str| HubUrl::parse(address).map(|url| url.encryption().clone());
    for here in ["localhost", "127.0.0.1:5433", "127.9.9.9", "[::1]"] {
        assert_eq!(encryption(&format!("postgres://a@{here}/db")).ok(), Some(Encryption::None), "{here}");
        assert_eq!(encryption(&format!("postgres://a@{here}/db?sslmode=disable")).ok(), Some(Encryption::None));
        assert_eq!(encryption(&format!("postgres://a@{here}/db?sslmode=require")).ok(), Some(Encryption::System));
    }
    #[cfg(unix)]
    assert_eq!(encryption("postgres://a@/db?host=%2Fvar%2Frun%2Fpostgresql").ok(), Some(Encryption::None));
    for there in ["10.0.0.5", "hub.example.org", "localhost.example.org", "[2001:db8::1]"] {
        for weak in ["", "?sslmode=allow", "?sslmode=prefer", "?sslmode=require"] {
            assert_eq!(
                encryption(&format!("postgres://a@{there}/db{weak}")).ok(),
                Some(Encryption::System),
                "{there}{weak}"
            );
        }
        assert_eq!(wrong(&format!("postgres://a@{there}/db?sslmode=disable")), WrongAddress::Unencrypted);
    }
    assert_eq!(wrong("postgres://a@localhost/db?sslmode=disable&hostaddr=10.0.0.5"), WrongAddress::Unencrypted);
    assert_eq!(wrong("postgres://a@localhost,hub.example.org/db?sslmode=disable"), WrongAddress::Unencrypted);
}

/// People paste what they have. What is wrong is said without repeating a password.
#[test]
fn wrong_addresses_are_told_apart_and_not_repeated() {
    for (address, expected) in [
        ("", WrongAddress::Scheme),
        ("hub.example.org", WrongAddress::Scheme),
        ("https://ana:s3cr3t@hub.example.org/db", WrongAddress::Scheme),
        ("host=hub user=ana password=s3cr3t", WrongAddress::Scheme),
        ("postgres://hub.example.org/db", WrongAddress::Form),
        ("postgres://:s3cr3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3cr3t@/db", WrongAddress::Form),
        ("postgres://ana:s3cr3t@hub.example.org:port/db", WrongAddress::Form),
        ("postgres://ana:s3cr3t@[::1/db", WrongAddress::Form),
        ("postgres://ana:s3c@r3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3c/r3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3c?r3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3c#r3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3c r3t@hub.example.org/db", WrongAddress::Form),
        ("postgres://ana:s3cr3t@hub.example.org/db?sslrootcert=%zz", WrongAddress::Form),
        ("postgres://ana@hub.example.org/db?password=s3cr3t", WrongAddress::Parameter),
        ("postgres://ana@hub.example.org/db?sslmode=s3cr3t", WrongAddress::Parameter),
        ("postgres://ana@hub.example.org/db?options=-c%20x", WrongAddress::Parameter),
    ] {
        assert_eq!(wrong(address), expected, "{address}");
        let error = HubUrl::parse(address).expect_err("it is wrong");
        let said = format!("{error} {error:?} {:?}", error.message());
        assert!(!said.contains("r3t") && !said.contains("s3c"), "{said}");
    }
}
