//! How a server proves who it is.
//!
//! Owns which certificates are trusted: those of the operating system, or those in the file that the address names. There
//! is no way to trust any.

use super::{error::HubError, url::Encryption};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        verify_server_name,
    },
    crypto::ring,
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
    server::ParsedCertificate,
};
use std::{path::Path, sync::Arc};
use tokio_postgres_rustls::MakeRustlsConnect;

/// What starts TLS on a connection; `None` where it stays plain.
pub(super) fn connector(encryption: &Encryption) -> Result<Option<MakeRustlsConnect>, HubError> {
    match encryption {
        Encryption::None => Ok(None),
        Encryption::System => {
            // The library takes the process's choice of cryptography; who chose before us is fine.
            let _ = ring::default_provider().install_default();
            let (connector, _unreadable) =
                MakeRustlsConnect::with_native_certs().map_err(|_| HubError::NoCertificates)?;
            Ok(Some(connector))
        }
        Encryption::File(path) => from_file(path).map(Some),
    }
}

fn from_file(path: &Path) -> Result<MakeRustlsConnect, HubError> {
    let named = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<CertificateDer<'static>>, _>>)
        .map_err(|_| HubError::CertificateFile)?;
    let mut roots = RootCertStore::empty();
    let (usable, _) = roots.add_parsable_certificates(named.iter().cloned());
    if usable == 0 {
        return Err(HubError::CertificateFile);
    }
    let provider = Arc::new(ring::default_provider());
    let by_roots = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
        .build()
        .map_err(|_| HubError::CertificateFile)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| HubError::NotSafe(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Named { by_roots, named }))
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// Trusts what the certificates in a file vouch for, and a server that shows one of them as its own.
#[derive(Debug)]
struct Named {
    by_roots: Arc<WebPkiServerVerifier>,
    named: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Named {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let by_roots = self.by_roots.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        // A self-signed certificate as `openssl req -x509` makes it, the usual one of a small server, says that it is an
        // authority, and a strict reader takes no authority for a server. Named byte for byte, it may be one. That comes
        // up after the dates were checked, so that an expired one is refused; the name is checked here.
        if is_authority(&by_roots) && self.named.iter().any(|named| named == end_entity) {
            verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
            return Ok(ServerCertVerified::assertion());
        }
        by_roots
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.by_roots.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.by_roots.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.by_roots.supported_verify_schemes()
    }
}

fn is_authority(result: &Result<ServerCertVerified, Error>) -> bool {
    matches!(result, Err(Error::InvalidCertificate(CertificateError::Other(other)))
        if other.to_string().contains("CaUsedAsEndEntity"))
}
