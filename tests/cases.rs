//! Every case under `cases/` is one test, its verdict one snapshot under `snapshots/`.

fn main() -> std::process::ExitCode {
    factsnap::harness!().run()
}
