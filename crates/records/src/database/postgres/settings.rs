//! What is said of a connection: by the address, then by a service, then by the environment, as PostgreSQL's own programs take it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use tieuchi::source::Diagnostic;

use crate::Origin;
use crate::database::Environment;
use crate::database::address::unknown;

/// A setting that is known: its name in addresses and services, and its variable.
struct Known {
    name: &'static str,
    variable: Option<&'static str>,
    /// Whether the client reads it from an address.
    is_client: bool,
}

const fn client(name: &'static str, variable: &'static str) -> Known {
    Known { name, variable: Some(variable), is_client: true }
}

const fn unnamed(name: &'static str) -> Known {
    Known { name, variable: None, is_client: true }
}

const fn own(name: &'static str, variable: &'static str) -> Known {
    Known { name, variable: Some(variable), is_client: false }
}

const KNOWN: [Known; 20] = [
    client("application_name", "PGAPPNAME"),
    client("channel_binding", "PGCHANNELBINDING"),
    client("connect_timeout", "PGCONNECT_TIMEOUT"),
    client("dbname", "PGDATABASE"),
    client("host", "PGHOST"),
    client("hostaddr", "PGHOSTADDR"),
    unnamed("keepalives"),
    unnamed("keepalives_idle"),
    client("options", "PGOPTIONS"),
    client("password", "PGPASSWORD"),
    client("port", "PGPORT"),
    client("target_session_attrs", "PGTARGETSESSIONATTRS"),
    unnamed("tcp_user_timeout"),
    client("user", "PGUSER"),
    own("passfile", "PGPASSFILE"),
    own("service", "PGSERVICE"),
    own("sslcert", "PGSSLCERT"),
    own("sslkey", "PGSSLKEY"),
    own("sslmode", "PGSSLMODE"),
    own("sslrootcert", "PGSSLROOTCERT"),
];

/// Variables that would make a connection stricter, which is not possible here: a connection that is not, would be a surprise.
const STRICTER: [&str; 6] =
    ["PGREQUIREAUTH", "PGREQUIREPEER", "PGREQUIRESSL", "PGSSLCRL", "PGSSLCRLDIR", "PGSSLMINPROTOCOLVERSION"];

/// The settings of a connection.
pub(super) struct Settings<'a> {
    /// The address without what follows the question mark.
    pub(super) address: &'a str,
    of_address: HashMap<&'a str, String>,
    of_service: HashMap<String, String>,
    environment: &'a Environment,
}

impl<'a> Settings<'a> {
    /// What is said of the connection to this address.
    pub(super) fn of(place: &'a str, environment: &'a Environment, origin: &Origin) -> Result<Self, Diagnostic> {
        let (address, parameters) = place.split_once('?').unwrap_or((place, ""));
        let refused = |name: &str| unknown(origin.name(), name);
        let is_known = |name: &str| KNOWN.iter().any(|known| known.name == name);
        let mut settings = Settings { address, of_address: HashMap::new(), of_service: HashMap::new(), environment };
        for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').ok_or_else(|| refused(parameter))?;
            let value = percent_decode_str(value).decode_utf8().map_err(|_| refused(name))?;
            if !is_known(name) {
                return Err(refused(name));
            }
            settings.of_address.insert(name, value.into_owned());
        }
        if let Some(stricter) = STRICTER.iter().find(|name| settings.variable(name).is_some()) {
            return Err(refused(stricter));
        }
        if let Some(service) = settings.get("service") {
            settings.of_service = settings.service(&service).ok_or_else(|| refused("service"))?;
            let mut names: Vec<&String> = settings.of_service.keys().filter(|name| !is_known(name)).collect();
            names.sort();
            if let Some(name) = names.first() {
                return Err(refused(name));
            }
        }
        Ok(settings)
    }

    /// The value of a setting; one that is empty is as if it were not there.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let of_environment = || {
            let known = KNOWN.iter().find(|known| known.name == name)?;
            self.variable(known.variable?)
        };
        let of_file = self.of_address.get(name).or_else(|| self.of_service.get(name)).cloned();
        of_file.filter(|value| !value.is_empty()).or_else(of_environment)
    }

    /// The address with the settings that the client reads and that are wanted.
    pub(super) fn for_client(&self, is_wanted: impl Fn(&str) -> bool) -> String {
        let names = KNOWN.iter().filter(|known| known.is_client && is_wanted(known.name)).map(|known| known.name);
        let said = names
            .filter_map(|name| Some(format!("{name}={}", utf8_percent_encode(&self.get(name)?, NON_ALPHANUMERIC))));
        let said: Vec<String> = said.collect();
        if said.is_empty() { self.address.to_owned() } else { format!("{}?{}", self.address, said.join("&")) }
    }

    /// Whether the address says it in a parameter.
    pub(super) fn is_in_address(&self, name: &str) -> bool {
        self.of_address.contains_key(name)
    }

    /// The value of a variable that has one.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        (self.environment)(name).filter(|value| !value.is_empty())
    }

    /// A file in the folder of the person.
    pub(super) fn at_home(&self, file: &str) -> Option<PathBuf> {
        Some(Path::new(&self.variable("HOME")?).join(file))
    }

    /// The settings of a service, as the service file has them.
    fn service(&self, name: &str) -> Option<HashMap<String, String>> {
        let path = self.variable("PGSERVICEFILE").map(PathBuf::from);
        let text = fs::read_to_string(path.or_else(|| self.at_home(".pg_service.conf"))?).ok()?;
        let mut lines = text.lines().map(str::trim);
        lines.find(|line| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) == Some(name))?;
        let settings = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
        let setting =
            |line: &str| line.split_once('=').map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
        Some(settings.filter_map(setting).collect())
    }
}

/// Whether a file of secrets is one that only its owner can read, or root for a group of the system: PostgreSQL's programs use no other.
pub(super) fn is_private(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(path).is_ok_and(|about| about.mode() & if about.uid() == 0 { 0o037 } else { 0o077 } == 0)
    }
    #[cfg(not(unix))]
    {
        path.exists()
    }
}
