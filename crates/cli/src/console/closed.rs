//! Whether standard output was closed by the shell that started the command (`>&-`).
//!
//! Before a program begins, Rust puts `/dev/null`, open for reading and writing, in the place of an output that is
//! closed, so that nothing fails and everything is lost. On Linux that can be distinguished from a requested `/dev/null`: a
//! shell opens it for writing only, and a program that passes on its own output has it itself.

use std::io::{self, Write};

/// In the place of a closed output: nothing can be written.
pub(super) struct Nowhere;

impl Write for Nowhere {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        // As the system would report it.
        Err(io::Error::from_raw_os_error(9))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether standard output was closed when the command began, as far as the system reports it.
#[cfg(target_os = "linux")]
pub(super) fn output_is_closed() -> bool {
    use std::path::Path;

    /// Shells, which open `/dev/null` for writing alone where it is asked for.
    const SHELLS: [&str; 12] =
        ["sh", "bash", "dash", "zsh", "ash", "ksh", "ksh93", "mksh", "fish", "busybox", "yash", "tcsh"];

    if !is_null("self") {
        return false;
    }
    let parent = std::os::unix::process::parent_id().to_string();
    let of_parent = Path::new("/proc").join(&parent);
    match std::fs::read_link(of_parent.join("fd/1")) {
        // The one that started the command has none either, and its other outputs can be seen.
        Err(error) if error.kind() == io::ErrorKind::NotFound => std::fs::read_dir(of_parent.join("fd")).is_ok(),
        Err(_) => false,
        Ok(_) => {
            let program = std::fs::read_link(of_parent.join("exe")).unwrap_or_default();
            let is_shell = program.file_name().is_some_and(|name| SHELLS.iter().any(|shell| name == *shell));
            is_shell && !is_null(&parent)
        }
    }
}

/// Nothing is known elsewhere.
#[cfg(not(target_os = "linux"))]
pub(super) const fn output_is_closed() -> bool {
    false
}

/// Whether the standard output of a process is `/dev/null`, open for reading and writing.
#[cfg(target_os = "linux")]
fn is_null(process: &str) -> bool {
    /// The bits of the flags for how a file is open.
    const ACCESS: u32 = 0o3;
    /// For reading and writing.
    const BOTH: u32 = 0o2;

    let null = std::fs::read_link(format!("/proc/{process}/fd/1")).is_ok_and(|path| path.as_os_str() == "/dev/null");
    let about = std::fs::read_to_string(format!("/proc/{process}/fdinfo/1")).unwrap_or_default();
    let flags = about.lines().find_map(|line| line.strip_prefix("flags:"));
    let flags = flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok());
    null && flags.is_some_and(|flags| flags & ACCESS == BOTH)
}
