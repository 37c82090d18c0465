//! Encrypted connections to a real PostgreSQL server, with certificates that the program `openssl` makes for the test.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::postgres::{PASSWORD, Server, failure, open};

/// Who may come in which way.
const ADMITTED: &str = "
hostnossl all plain  127.0.0.1/32 scram-sha-256
hostssl   all sealed 127.0.0.1/32 scram-sha-256
hostssl   all known  127.0.0.1/32 cert
local     all clerk               scram-sha-256
";

/// A server that encrypts.
struct Encrypted(Server);

impl Encrypted {
    fn start() -> Option<Encrypted> {
        let encrypted = Encrypted(Server::start()?);
        let roles = ["plain", "sealed", "known"].map(|role| format!("CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}';"));
        encrypted
            .0
            .execute(&format!("{} CREATE TABLE t AS SELECT 'D1' AS code; GRANT SELECT ON t TO PUBLIC", roles.concat()));
        encrypted.0.execute(&format!("ALTER SYSTEM SET ssl_ca_file = '{}'", encrypted.file("ca.crt")));
        encrypted.0.execute("ALTER SYSTEM SET ssl = on");
        fs::write(encrypted.file("pg_hba.conf"), ADMITTED).unwrap();
        encrypted.0.as_owner("cp", &["pg_hba.conf", "data/pg_hba.conf"]);
        for authority in ["ca", "other"] {
            encrypted.self_signed(authority);
        }
        encrypted.signed("known", "basicConstraints=CA:FALSE");
        Some(encrypted)
    }

    fn file(&self, name: &str) -> String {
        self.0.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Makes certificates as the owner of the server, who alone may read its keys.
    fn openssl(&self, arguments: &str) {
        self.0.as_owner("openssl", &arguments.split_whitespace().collect::<Vec<_>>());
    }

    /// A certificate that is its own authority, as in the manual of PostgreSQL.
    fn self_signed(&self, name: &str) {
        self.openssl(&format!("req -x509 -days 3 -subj /CN={name} -out {name}.crt {}", key(name)));
    }

    /// A certificate by the authority; without extensions it is one of version 1.
    fn signed(&self, name: &str, extensions: &str) {
        self.openssl(&format!("req -subj /CN={name} -out {name}.csr {}", key(name)));
        let given = if extensions.is_empty() { "" } else { "-extfile extensions" };
        fs::write(self.file("extensions"), extensions).unwrap();
        self.openssl(&format!(
            "x509 -req -days 3 -in {name}.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out {name}.crt {given}"
        ));
    }

    /// Lets the server show a certificate.
    fn show(&self, name: &str) {
        for ending in ["crt", "key"] {
            self.0.as_owner("cp", &[&format!("{name}.{ending}"), &format!("data/server.{ending}")]);
        }
        let log = self.file("log");
        self.0.run("pg_ctl", &["-w", "-m", "fast", "-l", &log, "restart", "-D"]);
    }

    /// Which cure is named, if the server is not read.
    fn ask(&self, user: &str, host: &str, parameters: &str, environment: &[(&str, &str)]) -> Option<&'static str> {
        let parameters = parameters.replace("FOLDER", self.0.folder.path().to_str().unwrap());
        let address = format!("postgresql://{user}@{host}:{}/postgres?{parameters}&table=t", self.0.port);
        failure(open(&address, &[environment, &[("PGPASSWORD", PASSWORD)]].concat()))
    }
}

fn key(name: &str) -> String {
    format!("-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout {name}.key")
}

#[test]
fn connections_are_encrypted_as_they_are_asked_for() {
    let Some(server) = Encrypted::start() else { return };
    server.signed("anything", "subjectAltName=DNS:localhost");
    server.show("anything");
    let of_all = server.file("open.key");
    fs::copy(server.file("known.key"), &of_all).unwrap();
    fs::set_permissions(&of_all, PermissionsExt::from_mode(0o644)).unwrap();
    for (user, parameters, help) in [
        ("sealed", "", None),
        ("sealed", "sslmode=prefer", None),
        ("sealed", "sslmode=allow", None),
        ("sealed", "sslmode=require", None),
        ("sealed", "sslmode=require&channel_binding=require", None),
        ("sealed", "sslmode=disable", Some("login")),
        ("plain", "", None),
        ("plain", "sslmode=allow", None),
        ("plain", "sslmode=disable", None),
        ("plain", "sslmode=require", Some("login")),
        // With an authority that is known, the certificate counts.
        ("sealed", "sslmode=require&sslrootcert=FOLDER/ca.crt", None),
        ("sealed", "sslmode=require&sslrootcert=FOLDER/other.crt", Some("encryption")),
        ("sealed", "sslmode=prefer&sslrootcert=FOLDER/other.crt", Some("login")),
        ("sealed", "sslmode=verify-ca&sslrootcert=FOLDER%2Fca.crt", None),
        ("sealed", "sslmode=verify-ca&sslrootcert=FOLDER/other.crt", Some("encryption")),
        ("sealed", "sslmode=verify-full&sslrootcert=FOLDER/ca.crt", None),
        ("sealed", "sslmode=verify-full&sslrootcert=FOLDER/other.crt", Some("encryption")),
        ("sealed", "sslrootcert=system", Some("encryption")),
        ("plain", "sslmode=verify-full&sslrootcert=FOLDER/other.crt", Some("encryption")),
        // What cannot be meant.
        ("sealed", "sslmode=verify-ca", Some("authority")),
        ("sealed", "sslmode=verify-full", Some("authority")),
        ("sealed", "sslmode=require&sslrootcert=system", Some("parameter")),
        ("sealed", "sslmode=require&sslrootcert=FOLDER/none.crt", Some("certificate")),
        ("sealed", "sslmode=require&sslrootcert=FOLDER/extensions", Some("no-certificate")),
        ("sealed", "sslcrl=FOLDER/none.crl", Some("parameter")),
        // Certificates of who asks.
        ("known", "sslmode=require", Some("login")),
        ("known", "sslmode=require&sslcert=FOLDER/known.crt&sslkey=FOLDER/known.key", None),
        ("known", "sslmode=require&sslcert=FOLDER/other.crt&sslkey=FOLDER/other.key", Some("encryption")),
        ("known", "sslmode=require&sslcert=FOLDER/known.crt", Some("no-key")),
        ("known", "sslmode=require&sslcert=FOLDER/known.crt&sslkey=FOLDER/other.key", Some("certificate")),
        ("known", "sslmode=require&sslcert=FOLDER/known.crt&sslkey=FOLDER/open.key", Some("open-key")),
        ("known", "sslmode=require&sslcert=FOLDER/known.crt&sslkey=FOLDER/known.csr", Some("key")),
    ] {
        assert_eq!(server.ask(user, "localhost", parameters, &[]), help, "{user} {parameters}");
    }
    // The certificate is for a name, and the address has the number.
    let full = "sslmode=verify-full&sslrootcert=FOLDER/ca.crt";
    assert_eq!(server.ask("sealed", "127.0.0.1", full, &[]), Some("encryption"));
    assert_eq!(server.ask("sealed", "127.0.0.1", &full.replace("full", "ca"), &[]), None);
    // The environment, and the folder of the person.
    let (ca, other) = (server.file("ca.crt"), server.file("other.crt"));
    let verified = |file| [("PGSSLMODE", "verify-full"), ("PGSSLROOTCERT", file)];
    assert_eq!(server.ask("sealed", "localhost", "", &verified(&ca)), None);
    assert_eq!(server.ask("sealed", "localhost", "", &verified(&other)), Some("encryption"));
    assert_eq!(server.ask("sealed", "localhost", "", &[("PGSSLCRL", &other)]), Some("parameter"));
    let home = server.file("home");
    fs::create_dir_all(format!("{home}/.postgresql")).unwrap();
    fs::copy(&other, format!("{home}/.postgresql/root.crt")).unwrap();
    assert_eq!(server.ask("sealed", "localhost", "sslmode=require", &[("HOME", &home)]), Some("encryption"));
}

#[test]
fn a_certificate_is_known_as_it_is_made() {
    let Some(server) = Encrypted::start() else { return };
    // As the manual of PostgreSQL makes it: its own authority, with the host as its common name.
    server.self_signed("localhost");
    server.show("localhost");
    let its_own = "sslmode=verify-full&sslrootcert=FOLDER/localhost.crt";
    assert_eq!(server.ask("sealed", "localhost", its_own, &[]), None);
    assert_eq!(server.ask("sealed", "127.0.0.1", its_own, &[]), Some("encryption"));
    assert_eq!(server.ask("sealed", "localhost", &its_own.replace("/localhost", "/ca"), &[]), Some("encryption"));

    server.signed("127.0.0.1", "subjectAltName=IP:127.0.0.1");
    server.show("127.0.0.1");
    let by_ca = "sslmode=verify-full&sslrootcert=FOLDER/ca.crt";
    assert_eq!(server.ask("sealed", "127.0.0.1", by_ca, &[]), None);
    assert_eq!(server.ask("sealed", "localhost", by_ca, &[]), Some("encryption"));
    let by_number =
        format!("postgresql://sealed@/postgres?sslmode=verify-full&hostaddr=127.0.0.1&port={}&table=t", server.0.port);
    let environment = [("PGSSLROOTCERT", &*server.file("ca.crt")), ("PGPASSWORD", PASSWORD)];
    assert_eq!(failure(open(&by_number, &environment)), None);

    // Of version 1 where OpenSSL is older than 3.4: enough to encrypt, not to be known by.
    server.signed("older", "");
    server.show("older");
    assert_eq!(server.ask("sealed", "localhost", "sslmode=require", &[]), None);
}
