//! How to log in to a server: where it is, who asks, with which password and in which encryption.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ::postgres::config::Host;
use ::postgres::{Client, Config, Error};
use tieuchi::source::{Diagnostic, codes};

use super::settings::{Settings, is_private};
use super::tls::Tls;
use crate::Origin;
use crate::database::Environment;

/// How long a server is waited for, if nothing says it.
const PATIENCE: Duration = Duration::from_secs(10);

/// How to connect to a server.
pub(super) struct Login {
    config: Config,
    tls: Tls,
}

impl Login {
    /// How to connect to the server at this address.
    pub(super) fn of(place: &str, environment: &Environment, origin: &Origin) -> Result<Self, Diagnostic> {
        let settings = Settings::of(place, environment, origin)?;
        let config = config(&settings).ok_or_else(|| origin.finding(codes::DATABASE_ADDRESS).help("help"))?;
        let tls = Tls::of(&settings, config.get_hosts(), origin)?;
        Ok(Login { config, tls })
    }

    /// A connection.
    pub(super) fn connect(&self) -> Result<Client, Error> {
        self.tls.connect(&self.config)
    }
}

/// What the client needs to know; `None` if it does not understand it. What it says of that may have a password in it.
fn config(settings: &Settings<'_>) -> Option<Config> {
    let of_address: Config = settings.for_client(|name| settings.is_in_address(name)).parse().ok()?;
    let has_host = !of_address.get_hosts().is_empty() || !of_address.get_hostaddrs().is_empty();
    let is_wanted = |name: &str| {
        settings.is_in_address(name)
            || match name {
                "host" | "hostaddr" => !has_host,
                "port" => of_address.get_ports().is_empty(),
                "user" => of_address.get_user().is_none(),
                "password" => of_address.get_password().is_none(),
                "dbname" => of_address.get_dbname().is_none(),
                _ => true,
            }
    };
    let mut config: Config = settings.for_client(is_wanted).parse().ok()?;
    if config.get_hosts().is_empty() {
        // The certificate of a server that is known by its number alone is one for that number.
        match config.get_hostaddrs().to_vec().as_slice() {
            [] => _ = config.host("localhost"),
            numbers => numbers.iter().for_each(|number| _ = config.host(&number.to_string())),
        }
    }
    if config.get_user().is_none()
        && let Some(user) = settings.variable("USER")
    {
        config.user(&user);
    }
    if config.get_password().is_none() {
        let passfile = settings.get("passfile").map(PathBuf::from).or_else(|| settings.at_home(".pgpass"));
        if let Some(password) = passfile.and_then(|path| listed(&path, &config)) {
            config.password(password);
        }
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    if config.get_application_name().is_none() {
        config.application_name("tieuchi");
    }
    Some(config)
}

/// The password that the password file has for a connection.
fn listed(path: &Path, config: &Config) -> Option<String> {
    if !is_private(path) {
        return None;
    }
    let text = fs::read_to_string(path).ok()?;
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
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
