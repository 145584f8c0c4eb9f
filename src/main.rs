//! The `leerpad` program: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    leerpad::cli::run(std::env::args_os(), &leerpad::cli::Env::of_process())
}
