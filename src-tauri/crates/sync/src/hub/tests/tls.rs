//! Who the server is, and what is said about it when it is not.

use super::server::{Memory, TestHub, hub, hub_alone, put_segment, stream};
use crate::{
    SyncError,
    hub::{HubError, HubUrl},
    place::Place,
};

fn file(name: &str) -> String {
    let folder = std::env::var("UNDERSTUDY_TEST_POSTGRES_FILES").expect("stands beside the address");
    format!("{folder}/{name}")
}

/// Ana's address with this behind the question mark.
fn with(hub: &TestHub, query: &str) -> HubUrl {
    let ana = super::server::login_of(hub, "ana");
    HubUrl::parse(&format!("{}?{query}", ana.address()))
        .and_then(|url| url.with_password(super::server::PASSWORD))
        .expect("an address")
}

fn outcome(hub: &TestHub, query: &str) -> Result<u64, HubError> {
    match hub.place(&with(hub, query), 1).holds(stream(1)) {
        Ok(held) => Ok(held),
        Err(SyncError::Hub(error)) => {
            let said = format!("{error} {error:?}");
            assert!(!said.contains(super::server::PASSWORD), "{said}");
            Err(error)
        }
        Err(other) => panic!("{other}"),
    }
}

/// The certificate of a small server is its own authority. Named in the address it is believed; otherwise it is not.
#[test]
fn a_self_signed_server_is_believed_when_named() {
    let Some(hub) = hub("selfsigned") else { return };
    let mut ana = hub.founded();
    put_segment(&mut ana, 1, 1).expect("admitted");
    let own = file("own.crt");
    for mode in ["require", "verify-ca", "verify-full", "prefer"] {
        assert_eq!(outcome(&hub, &format!("sslmode={mode}&sslrootcert={own}")).ok(), Some(1), "{mode}");
    }
    assert_eq!(outcome(&hub, &format!("sslrootcert={own}")).ok(), Some(1), "a certificate asks for encryption");
    let not_safe = |query: &str| match outcome(&hub, query) {
        Err(HubError::NotSafe(detail)) => detail,
        other => panic!("{query}: {other:?}"),
    };
    assert!(not_safe("sslmode=require").contains("certificate"), "the system does not know it");
    assert!(not_safe("sslmode=verify-full&sslrootcert=system").contains("certificate"));
    not_safe(&format!("sslmode=require&sslrootcert={}", file("authority.crt")));
    let elsewhere = format!("hostaddr=127.0.0.1&host=hub.example.org&sslrootcert={own}");
    let address = format!("postgres://{}@/{}?port={}&{elsewhere}", hub.role("ana"), hub.database, port(&hub));
    let url = HubUrl::parse(&address).and_then(|url| url.with_password("x")).expect("an address");
    let error = hub.place(&url, 1).holds(stream(1)).expect_err("another name");
    assert!(
        matches!(&error, SyncError::Hub(HubError::NotSafe(detail)) if detail.contains("hub.example.org")),
        "{error}"
    );
    assert!(matches!(outcome(&hub, "sslrootcert=nowhere.crt"), Err(HubError::CertificateFile)));
    assert!(matches!(outcome(&hub, &format!("sslrootcert={}", file("names"))), Err(HubError::CertificateFile)));
}

fn port(hub: &TestHub) -> u16 {
    hub.owner.config().get_ports()[0]
}

/// An organisation's server shows a certificate that its authority signed; and a server that does not encrypt is refused.
#[test]
fn the_authority_in_the_address_decides() {
    let Some(hub) = hub_alone("authority") else { return };
    hub.founded();
    let set = |cert: &str, ssl: &str| {
        for text in [
            format!("ALTER SYSTEM SET ssl_cert_file = '{}'", file(&format!("{cert}.crt"))),
            format!("ALTER SYSTEM SET ssl_key_file = '{}'", file(&format!("{cert}.key"))),
            format!("ALTER SYSTEM SET ssl = '{ssl}'"),
            "SELECT pg_reload_conf()".to_owned(),
        ] {
            hub.server_sql(&text);
        }
        // Read by the server in its own time; a new connection sees it then.
        for _ in 0..200 {
            if hub.server_sql("SELECT current_setting('ssl_cert_file') || current_setting('ssl')")
                == [[format!("{}{ssl}", file(&format!("{cert}.crt")))]]
            {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("the server does not take its settings");
    };
    set("signed", "on");
    let signed = outcome(&hub, &format!("sslmode=verify-full&sslrootcert={}", file("authority.crt")));
    let own = outcome(&hub, &format!("sslmode=verify-full&sslrootcert={}", file("own.crt")));
    set("signed", "off");
    let unencrypted = outcome(&hub, &format!("sslmode=prefer&sslrootcert={}", file("authority.crt")));
    set("own", "on");
    assert_eq!(signed.ok(), Some(0));
    assert!(matches!(own, Err(HubError::NotSafe(_))), "{own:?}");
    assert!(matches!(unencrypted, Err(HubError::NotSafe(_))), "{unencrypted:?}");
}

/// What is written down travels encrypted, and the server knows it.
#[test]
fn the_connection_is_encrypted() {
    let Some(hub) = hub("encrypted") else { return };
    hub.founded();
    let url = with(&hub, &format!("sslmode=verify-full&sslrootcert={}", file("own.crt")));
    let mut place = hub.place(&url, 1);
    Memory::default().fetch(&mut place).expect("a member reads");
    let seen = format!(
        "SELECT s.ssl, s.version FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.usename = '{}' AND s.ssl",
        hub.role("ana")
    );
    assert_eq!(hub.sql(&seen).expect("owner"), [["t", "TLSv1.3"]]);
}
