//! Tables of a real PostgreSQL server, which is made for the test. Where no server is installed, that is printed, and nothing is tested.

use std::collections::HashMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use postgres::{Client, NoTls};
use tempfile::TempDir;
use tieuchi::source::{Cell, Diagnostic, Holds, Source, codes};
use tieuchi_records::Database;

use crate::table::{Read, all, some};

pub(crate) const PASSWORD: &str = "a pass:word\\";

/// A server in a folder of its own.
pub(crate) struct Server {
    pub(crate) folder: TempDir,
    programs: PathBuf,
    pub(crate) port: u16,
}

/// The folder of the programs of the newest server that is installed.
fn installed() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let programs = folders.filter_map(|folder| Some(folder.ok()?.path().join("bin")));
    programs.filter(|programs| programs.join("initdb").exists()).max()
}

impl Server {
    pub(crate) fn start() -> Option<Server> {
        let Some(programs) = installed() else {
            eprintln!("PostgreSQL is not installed: its tables are not tested");
            return None;
        };
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Server { folder: tempfile::tempdir().unwrap(), programs, port };
        let home = server.folder.path();
        std::fs::write(home.join("password"), PASSWORD).unwrap();
        assert!(Command::new("chmod").args(["-R", "a+rwX"]).arg(home).status().unwrap().success());
        let password = format!("--pwfile={}", home.join("password").display());
        server.run(
            "initdb",
            &["--auth=scram-sha-256", "--username=clerk", "--encoding=UTF8", "--no-sync", &password, "-D"],
        );
        let sockets = home.join("sockets");
        server.as_owner("mkdir", &[sockets.to_str().unwrap()]);
        let settings = format!("-p {port} -k {} -c fsync=off -c listen_addresses=127.0.0.1", sockets.display());
        server.run("pg_ctl", &["-w", "-o", &settings, "-l", home.join("log").to_str().unwrap(), "start", "-D"]);
        Some(server)
    }

    /// A program of the server, for its data.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) {
        let program = self.programs.join(program);
        let data = self.folder.path().join("data");
        let arguments: Vec<&str> = arguments.iter().copied().chain([data.to_str().unwrap()]).collect();
        self.as_owner(program.to_str().unwrap(), &arguments);
    }

    /// A server does not run as the owner of the computer.
    pub(crate) fn as_owner(&self, program: &str, arguments: &[&str]) {
        let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
        let mut command = if is_root { Command::new("runuser") } else { Command::new(program) };
        if is_root {
            command.args(["-u", "postgres", "--", program]);
        }
        let done = command
            .args(arguments)
            .current_dir(self.folder.path())
            .stdout(std::process::Stdio::null())
            .output()
            .unwrap();
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    }

    pub(crate) fn execute(&self, statements: &str) {
        let mut config = postgres::Config::new();
        config.host("127.0.0.1").port(self.port).user("clerk").password(PASSWORD).dbname("postgres");
        let mut client: Client = config.connect(NoTls).unwrap();
        client.batch_execute(statements).unwrap();
    }

    fn address(&self, rest: &str) -> String {
        format!("postgresql://clerk@127.0.0.1:{}/postgres{rest}", self.port)
    }

    fn open(&self, rest: &str) -> Result<Box<dyn Source>, Diagnostic> {
        open(&self.address(rest), &[("PGPASSWORD", PASSWORD)])
    }

    fn read(&self, rest: &str) -> Read {
        match self.open(rest) {
            Ok(source) => all(source.as_ref()),
            Err(finding) => Read { failed: Some(finding), ..Read::default() },
        }
    }

    fn stop(&self) {
        self.run("pg_ctl", &["-w", "-m", "immediate", "stop", "-D"]);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.folder.path().join("data/postmaster.pid").exists() {
            self.stop();
        }
        // What another user made is removed by that user.
        self.as_owner("rm", &["-rf", self.folder.path().join("data").to_str().unwrap()]);
    }
}

pub(crate) fn open(address: &str, environment: &[(&str, &str)]) -> Result<Box<dyn Source>, Diagnostic> {
    let variables: HashMap<String, String> =
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Database::at(address).unwrap()?.with_environment(Arc::new(move |name| variables.get(name).cloned())).open()
}

pub(crate) fn failure(opened: Result<Box<dyn Source>, Diagnostic>) -> Option<&'static str> {
    let finding = opened.err()?;
    let said = tieuchi::Findings::from(finding.clone()).to_string();
    assert!(!said.contains("pass:word") && !said.contains("secret"), "{said}");
    assert!(matches!(finding.code, codes::DATABASE | codes::DATABASE_ADDRESS), "{said}");
    finding.help
}

const TABLES: &str = "
    CREATE TYPE colour AS ENUM ('đỏ', 'xanh');
    CREATE DOMAIN code AS varchar(10);
    CREATE TABLE \"hồ sơ\" (
        \"mã\" code PRIMARY KEY, unit char(5), due date, at timestamp, done timestamptz(6), fee numeric(30, 2), n int8, share float8,
        ok boolean, colour colour, parts int[], span interval, note text
    );
    INSERT INTO \"hồ sơ\" VALUES
        ('D2', 'X1', '2026-04-05', '2026-04-05 17:00', '2026-04-05 17:00:00.25+07', 1234567890123456789.50, -7, 1e20, true, 'đỏ', '{1}', '1 day', 'a'),
        ('D1', 'X2', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, ''),
        ('D3', 'X3', 'infinity', NULL, '0044-03-15 00:00+00 BC', 0.10, 0, 0.1, NULL, 'xanh', NULL, NULL, NULL);
    CREATE SCHEMA other;
    CREATE TABLE other.offices AS SELECT g AS n, 'X' || g AS code FROM generate_series(1, 20000) g;
    CREATE INDEX ON other.offices (code, n);
    CREATE SEQUENCE numbers;
    CREATE FUNCTION writes() RETURNS int LANGUAGE sql AS 'DELETE FROM other.offices RETURNING n';
    ANALYZE;
";

#[test]
fn tables_of_a_server_are_read_as_they_are() {
    let Some(server) = Server::start() else { return };
    server.execute(TABLES);

    let dossiers = server.open("?table=hồ sơ").unwrap();
    assert_eq!(dossiers.name(), format!("127.0.0.1:{}/postgres/hồ sơ", server.port));
    let found = all(dossiers.as_ref());
    assert_eq!((found.failed.as_ref(), found.rejections()), (None, Vec::new()));
    assert_eq!(found.headers[..3], ["mã", "unit", "due"]);
    assert_eq!(
        found.lines(),
        [
            "1:D2|X1|=2026-04-05|=2026-04-05T17:00:00|=2026-04-05T10:00:00.25Z|=1234567890123456789.50|=-7|=1e+20|=true|đỏ|||a",
            "2:D1|X2|-|-|-|-|-|-|=false|-|-|-|-",
            "3:D3|X3|=infinity|-|=0044-03-15 00:00:00+00 BC|=0.10|=0|=0.1|-|xanh|-|-|-",
        ]
    );
    let chunk = dossiers.open(&[10, 11, 0]).unwrap().next().unwrap().unwrap();
    assert_eq!((chunk.columns[0].holds(), chunk.columns[0].type_name()), (Holds::Other, "_int4".to_owned()));
    assert_eq!((chunk.columns[1].holds(), chunk.columns[2].cell(1)), (Holds::Other, Cell::Written("D1")));

    // Another table, without its columns, and queries.
    assert_eq!(
        server.open("?table=other.offices").map(|offices| some(offices.as_ref(), &[]).rows.len()).unwrap(),
        20_000
    );
    let query = server
        .read("?query=SELECT n % 7 AS rest, code FROM other.offices WHERE code LIKE '%99' AND n < 300 -- nothing else");
    assert_eq!(
        (query.failed.as_ref(), query.lines()),
        (None, vec!["1:=1|X99".to_owned(), "2:=3|X199".to_owned(), "3:=5|X299".to_owned()])
    );
    let twice = server.open("?query=SELECT 1 AS a, 'x' AS a;").unwrap();
    assert_eq!(some(twice.as_ref(), &[1]).failure(), Some((codes::DUPLICATE_HEADER, Some("help"))));

    readings_agree(&server);
    what_cannot_be_read(&server);
    logins(&server);

    let numbers = "?query=SELECT g AS n, repeat('x', 1000) AS t FROM generate_series(1, 1000000) g";
    let endless = server.open(numbers).unwrap();
    let mut chunks = endless.open(&[0, 1]).unwrap();
    assert_eq!(chunks.next().unwrap().unwrap().rows.len(), 8192);
    server.stop();
    let last = chunks.filter_map(Result::err).last();
    assert_eq!(last.map(|finding| (finding.code, finding.help)), Some((codes::DATABASE, Some("ended"))));
    assert_eq!(failure(server.open(numbers)), Some("connection"));
}

/// The same rows in the same order, whatever columns are asked for and others write.
fn readings_agree(server: &Server) {
    for rest in ["?table=other.offices", "?query=SELECT * FROM other.offices WHERE n > 10"] {
        let offices = server.open(rest).unwrap();
        let before = some(offices.as_ref(), &[0, 1]);
        let interleaved = offices.open(&[1]).unwrap();
        server.execute("INSERT INTO other.offices VALUES (0, 'X0'); DELETE FROM other.offices WHERE n % 3 = 0; UPDATE other.offices SET n = n");
        assert_eq!(some(offices.as_ref(), &[0, 1]).lines(), before.lines(), "{rest}");
        let codes = some(offices.as_ref(), &[1]);
        assert!(codes.rows.iter().zip(&before.rows).all(|(code, row)| code.1[0] == row.1[1]), "{rest}");
        assert_eq!(interleaved.map(|chunk| chunk.unwrap().rows.len()).sum::<usize>(), before.rows.len(), "{rest}");
    }
}

fn what_cannot_be_read(server: &Server) {
    let cases = [
        ("", "table"),
        ("?table=dossiers", "table"),
        ("?table=no.schema", "table"),
        ("?query=SELECT nothing FROM other.offices", "query-column"),
        ("?query=SELECT 1; DROP TABLE other.offices", "query-syntax"),
        ("?query=SELECT 1) TO STDOUT; --", "query-syntax"),
        ("?query=", "no-columns"),
        ("?query=DROP TABLE other.offices", "no-columns"),
        ("?query=DELETE FROM other.offices", "no-columns"),
        ("?query=DELETE FROM other.offices RETURNING n", "writes"),
        ("?query=WITH d AS (DELETE FROM other.offices RETURNING n) SELECT n FROM d", "writes"),
        ("?tables=other.offices", "parameter"),
        ("?sslmode=require&table=other.offices", "encryption"),
        ("?sslmode=verify-full&table=other.offices", "authority"),
        ("?sslcrl=x&table=other.offices", "parameter"),
        ("?sslmode=secret&table=other.offices", "parameter"),
        ("?service=none&table=other.offices", "parameter"),
    ];
    for (rest, help) in cases {
        assert_eq!(failure(server.open(rest)), Some(help), "{rest}");
    }
    // What only shows when it runs.
    for (query, help) in [
        ("SELECT writes()", "writes"),
        ("SELECT nextval('numbers')", "writes"),
        ("SELECT 1 / (n - n) AS n FROM other.offices", "query-value"),
    ] {
        let found = server.read(&format!("?query={query}"));
        assert_eq!(found.failure(), Some((codes::DATABASE, Some(help))), "{query}");
    }
    assert!(!server.read("?table=other.offices").rows.is_empty());
    server.execute("CREATE TABLE long (note text); INSERT INTO long VALUES (repeat('x', 2000000)), ('short')");
    let long = server.read("?table=long");
    assert_eq!((long.rejections(), long.lines()), (vec!["TC0533 1 note".to_owned()], vec!["2:short".to_owned()]));
}

fn logins(server: &Server) {
    let table = server.address("?table=other.offices");
    for (environment, help) in [(&[][..], "login"), (&[("PGPASSWORD", "secret")][..], "login")] {
        assert_eq!(failure(open(&table, environment)), Some(help));
    }
    let nobody = format!("postgresql://nobody:secret@127.0.0.1:{}/postgres?table=x", server.port);
    assert_eq!(failure(open(&nobody, &[])), Some("login"));
    assert_eq!(
        failure(open(
            &format!("postgresql://clerk:secret@127.0.0.1:{}/postgres?table=x&port=secret", server.port),
            &[]
        )),
        Some("help")
    );
    let no_database = format!("postgresql://clerk@127.0.0.1:{}/none?table=x", server.port);
    assert_eq!(failure(open(&no_database, &[("PGPASSWORD", PASSWORD)])), Some("help"));

    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str, mode: &str| {
        let path = home.path().join(name);
        std::fs::write(&path, text).unwrap();
        assert!(Command::new("chmod").arg(mode).arg(&path).status().unwrap().success());
        path.to_str().unwrap().to_owned()
    };
    let folder = home.path().to_str().unwrap();
    let line = "# passwords\nelsewhere:*:*:clerk:secret\n127.0.0.1:*:postgres:clerk:a pass\\:word\\\\\n";
    file(".pgpass", line, "0600");
    assert!(open(&table, &[("HOME", folder)]).is_ok());
    let open_to_all = file("open", line, "0644");
    assert_eq!(failure(open(&table, &[("PGPASSFILE", &open_to_all)])), Some("login"));
    let services = format!(
        "[other]\nport=1\n[dvc]\n# the register\nhost=127.0.0.1\nport={}\nuser=clerk\ndbname=postgres\npassword={PASSWORD}\n[last]\nport=2\n",
        server.port
    );
    let services = file("services", &services, "0600");
    let of_service = "postgresql:///?service=dvc&table=other.offices";
    assert!(open(of_service, &[("PGSERVICEFILE", &services)]).is_ok());
    let variables = [
        ("PGHOST", "127.0.0.1"),
        ("PGPORT", &server.port.to_string()),
        ("PGUSER", "clerk"),
        ("PGDATABASE", "postgres"),
        ("PGPASSWORD", PASSWORD),
    ];
    assert!(open("postgresql://?table=other.offices", &variables).is_ok());
    assert!(Path::new(&services).exists());
}
