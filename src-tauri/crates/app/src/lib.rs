pub mod dto; pub mod error; mod typescript; pub struct App; pub use error::AppError;
mod commands; pub use commands::typescript;
