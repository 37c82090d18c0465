//! How to log in to a server: by the address, then a service file, then the environment and the password file, as PostgreSQL's own
//! programs do.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ::postgres::Config;
use tieuchi::source::{Diagnostic, codes};

use crate::Origin;
use crate::database::Environment;
use crate::database::address::unknown;

/// How long a server is waited for, if the address does not say it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Parameters of a connection that are passed on to the client.
const PARAMETERS: [&str; 14] = [
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_idle",
    "options",
    "password",
    "port",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
];

/// How to connect to the server at this address.
pub(super) fn config(place: &str, environment: &Environment, origin: &Origin) -> Result<Config, Diagnostic> {
    let (address, parameters) = place.split_once('?').unwrap_or((place, ""));
    let mut kept = Vec::new();
    let mut own: HashMap<&str, &str> = HashMap::new();
    for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
        match parameter.split_once('=') {
            Some((name @ ("service" | "passfile" | "sslmode"), value)) => {
                own.insert(name, value);
            }
            Some((name, _)) if PARAMETERS.contains(&name) => kept.push(parameter),
            _ => return Err(unknown(origin.name(), parameter)),
        }
    }
    let known = if kept.is_empty() { address.to_owned() } else { format!("{address}?{}", kept.join("&")) };
    // What the client says of it may have a password in it.
    let mut config: Config = known.parse().map_err(|_| origin.finding(codes::DATABASE_ADDRESS).help("help"))?;

    let variable = |name: &str| environment(name).filter(|value| !value.is_empty());
    let service = own.get("service").map(|name| (*name).to_owned()).or_else(|| variable("PGSERVICE"));
    let service = match service {
        None => HashMap::new(),
        Some(service) => self::service(&service, &variable).ok_or_else(|| unknown(origin.name(), "service"))?,
    };
    let found = |key: &str, name: &str| service.get(key).cloned().or_else(|| variable(name));

    let mode = own.get("sslmode").map(|mode| (*mode).to_owned()).or_else(|| found("sslmode", "PGSSLMODE"));
    match mode.as_deref() {
        None | Some("disable" | "allow" | "prefer") => {}
        Some("require" | "verify-ca" | "verify-full") => return Err(origin.finding(codes::DATABASE).help("encrypted")),
        Some(_) => return Err(unknown(origin.name(), "sslmode")),
    }
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        config.host(&found("host", "PGHOST").unwrap_or_else(|| "localhost".to_owned()));
    }
    if config.get_ports().is_empty()
        && let Some(port) = found("port", "PGPORT").and_then(|port| port.parse().ok())
    {
        config.port(port);
    }
    if config.get_user().is_none()
        && let Some(user) = found("user", "PGUSER").or_else(|| variable("USER"))
    {
        config.user(&user);
    }
    if config.get_dbname().is_none()
        && let Some(database) = found("dbname", "PGDATABASE")
    {
        config.dbname(&database);
    }
    if config.get_password().is_none() {
        let passfile = own.get("passfile").map(PathBuf::from).or_else(|| variable("PGPASSFILE").map(PathBuf::from));
        let passfile = passfile.or_else(|| Some(Path::new(&variable("HOME")?).join(".pgpass")));
        let password = found("password", "PGPASSWORD").or_else(|| listed(&passfile?, &config));
        if let Some(password) = password {
            config.password(password);
        }
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    if config.get_application_name().is_none() {
        config.application_name("tieuchi");
    }
    Ok(config)
}

/// The settings of a service, as the service file has them.
fn service(name: &str, variable: &dyn Fn(&str) -> Option<String>) -> Option<HashMap<String, String>> {
    let path = variable("PGSERVICEFILE").map(PathBuf::from);
    let path = path.or_else(|| Some(Path::new(&variable("HOME")?).join(".pg_service.conf")))?;
    let text = fs::read_to_string(path).ok()?;
    let mut lines = text.lines().map(str::trim);
    lines.find(|line| line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) == Some(name))?;
    let settings = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    let setting =
        |line: &str| line.split_once('=').map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
    Some(settings.filter_map(setting).collect())
}

/// The password that the password file has for a connection. A file that others may read is not used, as by PostgreSQL's programs.
fn listed(path: &Path, config: &Config) -> Option<String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let about = fs::metadata(path).ok()?;
        if about.permissions().mode() & 0o077 != 0 {
            return None;
        }
    }
    let text = fs::read_to_string(path).ok()?;
    let host = match config.get_hosts().first() {
        Some(::postgres::config::Host::Tcp(host)) => host.clone(),
        // Sockets are listed as this.
        _ => "localhost".to_owned(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432).to_string();
    let user = config.get_user().unwrap_or_default();
    let wanted = [host.as_str(), &port, config.get_dbname().unwrap_or(user), user];
    text.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let parts = parts(line);
        let (password, of) = parts.split_last()?;
        let fits =
            of.len() == wanted.len() && of.iter().zip(wanted).all(|(part, wanted)| part == "*" || part == wanted);
        fits.then(|| password.clone())
    })
}

/// The five parts of a line; a backslash takes the sign after it as it is.
fn parts(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        let taken = match sign {
            '\\' => signs.next(),
            ':' if parts.len() < 5 => {
                parts.push(String::new());
                None
            }
            other => Some(other),
        };
        if let (Some(part), Some(sign)) = (parts.last_mut(), taken) {
            part.push(sign);
        }
    }
    parts
}
