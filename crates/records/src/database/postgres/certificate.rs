//! Whether the certificate of a server is the one that is required.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use x509_cert::Certificate;
use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::der::oid::db::rfc4519::COMMON_NAME;
use x509_cert::der::oid::db::rfc5280::ID_CE_SUBJECT_ALT_NAME;
use x509_cert::der::{Decode, Encode};

/// What a certificate must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Required {
    /// Any: who listens in between is not found out.
    Any,
    /// By an authority that is known.
    Authority,
    /// By an authority that is known, for the name of the host.
    AuthorityAndName,
}

/// The authorities that are known.
#[derive(Debug)]
pub(super) struct Authorities {
    pub(super) roots: Arc<RootCertStore>,
    /// The certificates of the file, of which one may be that of the server.
    pub(super) given: Vec<CertificateDer<'static>>,
}

impl Default for Authorities {
    fn default() -> Self {
        Authorities { roots: Arc::new(RootCertStore::empty()), given: Vec::new() }
    }
}

/// Decides on the certificate of a server.
#[derive(Debug)]
pub(super) struct ServerCertificate {
    pub(super) required: Required,
    pub(super) authorities: Authorities,
    pub(super) algorithms: WebPkiSupportedAlgorithms,
}

impl ServerCertificate {
    fn is_by_an_authority(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<(), Error> {
        // A server whose certificate is its own authority, as in the manual of PostgreSQL.
        if self.authorities.given.contains(certificate) {
            return is_of_today(&parsed(certificate)?, now);
        }
        let parsed = ParsedCertificate::try_from(certificate)?;
        let Authorities { roots, .. } = &self.authorities;
        verify_server_cert_signed_by_trust_anchor(&parsed, roots, between, now, self.algorithms.all)
    }
}

impl ServerCertVerifier for ServerCertificate {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        host: &ServerName<'_>,
        _: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.required >= Required::Authority {
            self.is_by_an_authority(certificate, between, now)?;
        }
        if self.required >= Required::AuthorityAndName {
            let parsed = parsed(certificate)?;
            match common_name(&parsed) {
                Some(name) if is_name_of(name, &host.to_str()) => {}
                Some(_) => return Err(CertificateError::NotValidForName.into()),
                None => verify_server_name(&ParsedCertificate::try_from(certificate)?, host)?,
            }
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.algorithms)
    }

    // By the key alone: certificates of version 1, as older OpenSSL makes them, have one too.
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let key = parsed(certificate)?.tbs_certificate.subject_public_key_info.to_der();
        let key = SubjectPublicKeyInfoDer::from(key.map_err(|_| CertificateError::BadEncoding)?);
        verify_tls13_signature_with_raw_key(message, &key, signed, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

fn parsed(certificate: &CertificateDer<'_>) -> Result<Certificate, Error> {
    Certificate::from_der(certificate).map_err(|_| CertificateError::BadEncoding.into())
}

fn is_of_today(certificate: &Certificate, now: UnixTime) -> Result<(), Error> {
    let validity = &certificate.tbs_certificate.validity;
    let now = now.as_secs();
    if now < validity.not_before.to_unix_duration().as_secs() {
        return Err(CertificateError::NotValidYet.into());
    }
    if now > validity.not_after.to_unix_duration().as_secs() {
        return Err(CertificateError::Expired.into());
    }
    Ok(())
}

/// The common name of a certificate that says in no other way for which hosts it is.
fn common_name(certificate: &Certificate) -> Option<&str> {
    let certificate = &certificate.tbs_certificate;
    let has = |wanted: ObjectIdentifier| certificate.extensions.iter().flatten().any(|found| found.extn_id == wanted);
    if has(ID_CE_SUBJECT_ALT_NAME) {
        return None;
    }
    let mut parts = certificate.subject.0.iter().flat_map(|part| part.0.iter());
    let name = parts.find(|part| part.oid == COMMON_NAME)?;
    std::str::from_utf8(name.value.value()).ok()
}

/// Whether a common name is that of a host; `*.` is one label, whatever it is.
fn is_name_of(name: &str, host: &str) -> bool {
    let of_all = name.strip_prefix("*.").filter(|rest| !rest.is_empty());
    let without_first = host.split_once('.').filter(|(first, _)| !first.is_empty()).map(|(_, rest)| rest);
    match (of_all, without_first) {
        (Some(rest), Some(host)) => rest.eq_ignore_ascii_case(host),
        _ => name.eq_ignore_ascii_case(host),
    }
}
