//! Encrypted connections, as `sslmode` and the settings beside it ask for them.
//!
//! | `sslmode` | connection | certificate of the server |
//! |---|---|---|
//! | `disable` | plain | |
//! | `allow` | plain; encrypted if the server wants that | as with `require` |
//! | `prefer` (if nothing is said) | encrypted; plain if that fails | as with `require` |
//! | `require` | encrypted | by an authority of `sslrootcert`, where there is that file; else any |
//! | `verify-ca` | encrypted | by an authority of `sslrootcert` |
//! | `verify-full` | encrypted | by an authority of `sslrootcert`, for the name of the host |
//!
//! A socket is never encrypted.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use ::postgres::config::{Host, SslMode};
use ::postgres::error::SqlState;
use ::postgres::{Client, Config, Error};
use rustls::client::danger::ServerCertVerifier;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};
use tieuchi::source::{Diagnostic, codes};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::certificate::{Authorities, Required, ServerCertificate};
use super::settings::{Settings, is_private};
use crate::Origin;
use crate::database::address::unknown;

/// How a connection is encrypted.
pub(super) struct Tls {
    /// What is tried, one after the other.
    modes: &'static [SslMode],
    connector: MakeRustlsConnect,
}

impl Tls {
    pub(super) fn of(settings: &Settings<'_>, hosts: &[Host], origin: &Origin) -> Result<Self, Diagnostic> {
        let authority = settings.get("sslrootcert");
        let is_system = authority.as_deref() == Some("system");
        let mode =
            settings.get("sslmode").unwrap_or_else(|| if is_system { "verify-full" } else { "prefer" }.to_owned());
        let (modes, required): (&[SslMode], Required) = match mode.as_str() {
            "disable" => (&[SslMode::Disable], Required::Any),
            "allow" => (&[SslMode::Disable, SslMode::Require], Required::Any),
            "prefer" => (&[SslMode::Prefer, SslMode::Disable], Required::Any),
            "require" => (&[SslMode::Require], Required::Any),
            "verify-ca" => (&[SslMode::Require], Required::Authority),
            "verify-full" => (&[SslMode::Require], Required::AuthorityAndName),
            _ => return Err(unknown(origin.name(), "sslmode")),
        };
        let only_sockets = hosts.iter().all(|host| !matches!(host, Host::Tcp(_)));
        let modes = if only_sockets { &[SslMode::Disable] } else { modes };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let is_used = modes != [SslMode::Disable];
        let authorities = match authority {
            _ if !is_used => None,
            // They certify everyone: without the name, any certificate would do.
            Some(_) if is_system && required != Required::AuthorityAndName => {
                return Err(unknown(origin.name(), "sslmode"));
            }
            Some(_) if is_system => Some(of_system(origin)?),
            Some(path) => Some(of_file(path.into(), origin)?),
            None => match settings.at_home(".postgresql/root.crt").filter(|path| path.exists()) {
                Some(path) => Some(of_file(path, origin)?),
                None if required != Required::Any => return Err(origin.finding(codes::DATABASE).help("authority")),
                None => None,
            },
        };
        let required = if authorities.is_some() { required.max(Required::Authority) } else { required };
        let algorithms = provider.signature_verification_algorithms;
        let verifier: Arc<dyn ServerCertVerifier> =
            Arc::new(ServerCertificate { required, authorities: authorities.unwrap_or_default(), algorithms });
        let failed = |error: rustls::Error| unusable(origin, &error);
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.map_err(failed)?.dangerous().with_custom_certificate_verifier(verifier);
        let config = match is_used.then(|| of_client(settings, origin)).transpose()?.flatten() {
            Some((certificates, key)) => config.with_client_auth_cert(certificates, key).map_err(failed)?,
            None => config.with_no_client_auth(),
        };
        Ok(Tls { modes, connector: MakeRustlsConnect::new(config) })
    }

    /// A connection: the first that comes about.
    pub(super) fn connect(&self, config: &Config) -> Result<Client, Error> {
        let mut modes = self.modes.iter().peekable();
        loop {
            let mode = modes.next().copied().unwrap_or(SslMode::Require);
            let opened = config.clone().ssl_mode(mode).connect(self.connector.clone());
            match opened {
                // The other way helps only where this one is at fault.
                Err(error) if modes.peek().is_some() && (is_of_encryption(&error) || is_not_admitted(&error)) => {}
                opened => return opened,
            }
        }
    }
}

/// Whether a connection could not be encrypted. The certificate of who asks is refused when the connection is used.
pub(super) fn is_of_encryption(error: &Error) -> bool {
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<io::Error>());
    let is_of_its_use = cause.and_then(io::Error::get_ref).is_some_and(|cause| cause.is::<rustls::Error>());
    is_of_its_use || error.to_string().starts_with("error performing TLS handshake")
}

/// Whether a server admits no connection of this kind.
fn is_not_admitted(error: &Error) -> bool {
    error.code() == Some(&SqlState::INVALID_AUTHORIZATION_SPECIFICATION)
}

/// The authorities that the computer trusts.
fn of_system(origin: &Origin) -> Result<Authorities, Diagnostic> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    match (roots.add_parsable_certificates(found.certs), found.errors.first()) {
        ((0, _), Some(error)) => Err(unusable(origin, error)),
        ((0, _), None) => Err(origin.finding(codes::DATABASE).help("authority")),
        _ => Ok(Authorities { roots: Arc::new(roots), given: Vec::new() }),
    }
}

/// The authorities of a file.
fn of_file(path: PathBuf, origin: &Origin) -> Result<Authorities, Diagnostic> {
    let given = certificates(&path, origin)?;
    let mut roots = RootCertStore::empty();
    for certificate in &given {
        roots.add(certificate.clone()).map_err(|error| unusable(origin, &in_file(&path, error)))?;
    }
    Ok(Authorities { roots: Arc::new(roots), given })
}

/// The certificate by which this program is known, and its key.
fn of_client(
    settings: &Settings<'_>,
    origin: &Origin,
) -> Result<Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>, Diagnostic> {
    let at_home = |file| settings.at_home(file).filter(|path| path.exists());
    let said = settings.get("sslcert").map(PathBuf::from);
    let Some(certificate) = said.or_else(|| at_home(".postgresql/postgresql.crt")) else { return Ok(None) };
    let said = settings.get("sslkey").map(PathBuf::from);
    let certificates = certificates(&certificate, origin)?;
    let Some(key) = said.or_else(|| at_home(".postgresql/postgresql.key")) else {
        return Err(of_path(origin, &certificate, "no-key"));
    };
    let read = fs::read(&key).map_err(|error| unusable(origin, &in_file(&key, error)))?;
    let private = PrivateKeyDer::from_pem_slice(&read).map_err(|_| of_path(origin, &key, "key"))?;
    if !is_private(&key) {
        return Err(of_path(origin, &key, "open-key"));
    }
    Ok(Some((certificates, private)))
}

/// The certificates of a file: at least one.
fn certificates(path: &Path, origin: &Origin) -> Result<Vec<CertificateDer<'static>>, Diagnostic> {
    let text = fs::read(path).map_err(|error| unusable(origin, &in_file(path, error)))?;
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text).collect();
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        Ok(_) => Err(of_path(origin, path, "no-certificate")),
        Err(error) => Err(unusable(origin, &in_file(path, error))),
    }
}

fn of_path(origin: &Origin, path: &Path, help: &'static str) -> Diagnostic {
    origin.finding(codes::DATABASE).with("detail", path.display().to_string()).help(help)
}

fn in_file(path: &Path, what: impl std::fmt::Display) -> String {
    format!("{}: {what}", path.display())
}

/// The finding for a certificate or a key that cannot be used.
fn unusable(origin: &Origin, detail: &dyn std::fmt::Display) -> Diagnostic {
    origin.finding(codes::DATABASE).with("detail", detail.to_string()).help("certificate")
}
