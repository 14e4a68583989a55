//! The command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use zhuqi::config::Config;
use zhuqi::{AppState, create_app};

#[derive(Parser)]
#[command(name = "zhuqi", version, about = "助企: the enterprise service register of a local government")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the web front end
    Serve,
    /// Bring the database schema up to date
    Migrate,
    /// Load the demonstration district into an empty database
    Demo(zhuqi::demo::command::DemoArgs),
    /// Manage log-ins at the server itself: the first administrator
    #[command(subcommand)]
    User(zhuqi::users::command::UserCommand),
    /// Import a ledger into a running server
    Import(zhuqi::cli::import::ImportArgs),
    /// Prove the audit trail, or name its first broken place and end with 2
    VerifyAudit(zhuqi::audit::command::VerifyArgs),
    /// Print the newest place of the audit trail, to be kept outside of the database
    AuditCheckpoint,
    /// Print the OpenAPI document, or compare it with a file
    Openapi {
        /// Fail when this file differs
        #[arg(long, value_name = "FILE")]
        check: Option<std::path::PathBuf>,
    },
    /// Print the life of an issue as a diagram and a table, from what the server goes by
    IssueStates,
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        // Help and version are no errors; wrong usage is 1, since 2 and more mean something of their own in `import`.
        Err(error) => {
            let code = if error.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
            return error.print().map_or(ExitCode::FAILURE, |()| code);
        }
    };
    match run(cli.command) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("zhuqi: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode, String> {
    match command {
        Command::Openapi { check } => openapi(check)?,
        Command::IssueStates => print!("{}", zhuqi::issues::workflow::page()),
        Command::Migrate => state().map(|_| ())?,
        Command::Demo(args) => zhuqi::demo::command::run(&state()?, &args).map_err(|error| error.to_string())?,
        Command::User(command) => zhuqi::users::command::run(&state()?, command)?,
        Command::Serve => serve(state()?)?,
        Command::VerifyAudit(args) => return zhuqi::audit::command::verify(&opened()?, &args),
        Command::AuditCheckpoint => zhuqi::audit::command::checkpoint(&opened()?)?,
        Command::Import(args) => return Ok(zhuqi::cli::import::run(&args)),
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens the configured database as it is.
fn opened() -> Result<AppState, String> {
    AppState::new(Config::from_env()?).map_err(|error| error.to_string())
}

/// Opens the configured database and brings it up to date.
fn state() -> Result<AppState, String> {
    let state = opened()?;
    for migration in state.db.migrate().map_err(|error| error.to_string())? {
        log::info!("applied migration {migration}");
    }
    Ok(state)
}

fn openapi(check: Option<std::path::PathBuf>) -> Result<(), String> {
    let text = zhuqi::openapi::json().map_err(|error| error.to_string())?;
    let Some(path) = check else {
        print!("{text}");
        return Ok(());
    };
    let committed = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if committed == text { Ok(()) } else { Err(format!("{} is out of date; run make openapi", path.display())) }
}

#[actix_web::main]
async fn serve(state: AppState) -> Result<(), String> {
    let listen = state.config.listen.clone();
    log::info!("{:?}", state.config);
    // Dropped last: it ends at a safe point after the server has answered its last request.
    let _worker = state.config.jobs.then(|| zhuqi::jobs::Worker::start(state.clone()));
    let live = state.live.clone();
    let state = actix_web::web::Data::new(state);
    // actix stops on SIGINT and SIGTERM after the running requests have been answered.
    let server = actix_web::HttpServer::new(move || create_app(state.clone())).shutdown_timeout(30);
    let server = server.bind(&listen).map_err(|error| format!("LISTEN={listen}: {error}"))?;
    log::info!("listening on http://{listen}");
    // Streams are never answered to their end by themselves.
    actix_web::rt::spawn(async move {
        told_to_stop().await;
        live.close();
    });
    server.run().await.map_err(|error| error.to_string())
}

/// The signals on which actix stops as well.
async fn told_to_stop() {
    use actix_web::rt::signal;
    #[cfg(unix)]
    let ended = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut ended) => ended.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<Option<()>>();
    tokio::select! {
        _ = signal::ctrl_c() => {}
        _ = ended => {}
    }
}
