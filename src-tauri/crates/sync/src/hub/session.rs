//! A connection to a hub, and what happens when it breaks.
//!
//! Owns the runtime in which the asynchronous client runs, so that the rest is plain calls that wait. Everything asked is
//! such that asking twice does no harm; hence a broken connection is opened again, and the same is asked again, a few times.
//! Not to be used from inside another runtime's asynchronous code: it waits.

use super::{
    error::{HubError, Remedy},
    tls,
    url::HubUrl,
};
use std::{future::poll_fn, pin::pin, sync::Arc, time::Duration};
use tokio::{
    runtime::{Builder, Runtime},
    sync::Notify,
    time::{sleep, timeout},
};
use tokio_postgres::{
    AsyncMessage, Client, Connection, NoTls,
    tls::{MakeTlsConnect, TlsStream},
};

/// Pauses before asking again. Their sum is what a server has to restart while somebody waits.
const PAUSES: [Duration; 4] =
    [Duration::from_millis(20), Duration::from_millis(200), Duration::from_millis(800), Duration::from_secs(2)];

/// Time for a question with a small answer.
pub(super) const SMALL: Duration = Duration::from_secs(30);

/// Time for so many bytes, in seconds: as over a line of 16 KiB a second, which is a bad one.
pub(super) fn time_for(bytes: usize) -> Duration {
    SMALL + Duration::from_secs((bytes >> 14) as u64)
}

/// A hub, connected when needed.
pub(super) struct Session {
    url: HubUrl,
    /// `None` only while being dropped.
    runtime: Option<Runtime>,
    live: Option<Live>,
    /// The server knows no channels.
    deaf: bool,
    prelude: Option<&'static str>,
}

struct Live {
    client: Client,
    told: Arc<Notify>,
    listens: bool,
}

impl Session {
    /// Connects later, with the first question. `prelude`, if any, is a question with one number as its answer that every
    /// new connection is asked first: the version of the schema.
    pub(super) fn new(url: HubUrl, prelude: Option<&'static str>) -> Result<Self, HubError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| HubError::Unreachable(error.to_string()))?;
        Ok(Self { url, runtime: Some(runtime), live: None, deaf: false, prelude })
    }

    pub(super) fn url(&self) -> &HubUrl {
        &self.url
    }

    /// Asks, over a new connection if need be, and again where that helps.
    pub(super) fn ask<T>(
        &mut self,
        limit: Duration,
        question: impl AsyncFn(&Client) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, HubError> {
        let Some(runtime) = self.runtime.take() else { return Err(HubError::Unreachable(String::new())) };
        let answer = runtime.block_on(self.ask_again(limit, &question));
        self.runtime = Some(runtime);
        answer
    }

    async fn ask_again<T>(
        &mut self,
        limit: Duration,
        question: &impl AsyncFn(&Client) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, HubError> {
        let mut pauses = PAUSES.into_iter();
        loop {
            let (remedy, error) = match self.ask_once(limit, question).await {
                Ok(answer) => return Ok(answer),
                Err(Trouble::Known(error)) => return Err(error),
                Err(Trouble::Late) => (Remedy::GiveUp, HubError::Silent),
                Err(Trouble::Postgres(error)) => (Remedy::of(&error), error.into()),
            };
            if remedy != Remedy::Again {
                self.live = None;
            }
            let pause = if remedy == Remedy::GiveUp { None } else { pauses.next() };
            let Some(pause) = pause else { return Err(error) };
            tracing::debug!(%error, "asking the hub again");
            sleep(pause).await;
        }
    }

    async fn ask_once<T>(
        &mut self,
        limit: Duration,
        question: &impl AsyncFn(&Client) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, Trouble> {
        let live = match &mut self.live {
            Some(live) if !live.client.is_closed() => live,
            slot => slot.insert(connect(&self.url, self.prelude).await?),
        };
        Ok(timeout(limit, question(&live.client)).await.map_err(|_| Trouble::Late)??)
    }

    /// Waits until somebody put something on a channel, or until the time is over; answers whether the former. A server
    /// that knows no channels lets the time pass: a hint is all that it is.
    pub(super) fn wait(&mut self, channel: &str, time: Duration) -> Result<bool, HubError> {
        if !self.deaf && self.live.as_ref().is_none_or(|live| !live.listens || live.client.is_closed()) {
            let listen = format!("LISTEN {channel}");
            match self.ask(SMALL, async |client| client.batch_execute(&listen).await) {
                // The connection asked last is the one that lives.
                Ok(()) => self.live.iter_mut().for_each(|live| live.listens = true),
                Err(HubError::Refused(_)) => self.deaf = true,
                Err(other) => return Err(other),
            }
        }
        let told = self.live.as_ref().filter(|live| live.listens).map(|live| Arc::clone(&live.told));
        let Some(runtime) = &self.runtime else { return Ok(false) };
        runtime.block_on(async {
            match told {
                Some(told) => Ok(timeout(time, told.notified()).await.is_ok()),
                None => {
                    sleep(time).await;
                    Ok(false)
                }
            }
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Dropping the client says good-bye to the server; a name that is still being looked up is not waited for.
        self.live = None;
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Why one question failed.
enum Trouble {
    Postgres(tokio_postgres::Error),
    Late,
    Known(HubError),
}

impl From<tokio_postgres::Error> for Trouble {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

/// The version of the schema that this program knows.
const VERSION: i64 = 1;

async fn connect(url: &HubUrl, prelude: Option<&str>) -> Result<Live, Trouble> {
    let told = Arc::new(Notify::new());
    let client = match tls::connector(url.encryption()).map_err(Trouble::Known)? {
        None => driven(in_time(url, url.config().connect(NoTls)).await?, &told),
        Some(tls) => driven(in_time(url, encrypted(url, tls)).await?, &told),
    };
    if let Some(prelude) = prelude {
        let row = timeout(SMALL, client.query_typed_one(prelude, &[])).await.map_err(|_| Trouble::Late)??;
        if row.try_get::<_, i64>(0)? > VERSION {
            return Err(Trouble::Known(HubError::Newer));
        }
    }
    Ok(Live { client, told, listens: false })
}

/// The client's own limit is for the first packet only: a server that accepts and then says nothing would be waited for.
async fn in_time<T>(
    url: &HubUrl,
    connects: impl Future<Output = Result<T, tokio_postgres::Error>>,
) -> Result<T, Trouble> {
    let limit = url.config().get_connect_timeout().map_or(SMALL, |limit| *limit * 3);
    Ok(timeout(limit, connects).await.map_err(|_| Trouble::Late)??)
}

async fn encrypted<T: MakeTlsConnect<tokio_postgres::Socket>>(
    url: &HubUrl,
    tls: T,
) -> Result<(Client, Connection<tokio_postgres::Socket, T::Stream>), tokio_postgres::Error> {
    url.config().connect(tls).await
}

/// Lets the connection run beside the questions, and hears what the server tells by itself.
fn driven<S: TlsStream + Unpin + Send + 'static>(
    (client, connection): (Client, Connection<tokio_postgres::Socket, S>),
    told: &Arc<Notify>,
) -> Client {
    let told = Arc::clone(told);
    tokio::spawn(async move {
        let mut connection = pin!(connection);
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if matches!(message, AsyncMessage::Notification(_)) {
                told.notify_one();
            }
        }
        // A waiting person looks again, and finds out.
        told.notify_one();
    });
    client
}
