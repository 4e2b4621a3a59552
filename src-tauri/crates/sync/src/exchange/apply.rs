//! Applying what was opened, and what becomes of what the file refuses.

use super::{
    receive::{Intake, Ready},
    report::{Refused, RefusedWhy, Shared, WaitsFor},
};
use crate::error::Result;
use understudy_store::{
    StoreError,
    exchange::{Arrived, Refusal, WaitingSegment},
};

impl Intake<'_> {
    /// Applies in one transaction. What the file refuses is left out, with all that follows it in its stream.
    pub(super) fn apply(&mut self, mut batch: Vec<Ready<'_>>, shared: &mut Shared) -> Result<()> {
        while !batch.is_empty() {
            let arrived: Vec<Arrived<'_>> = batch.iter().map(arrived).collect();
            #[cfg(test)]
            let arrived = arrived[..crate::simulation::bugs::applied(arrived.len())].to_vec();
            let stream = match self.copy.store.receive(self.now_ms, &arrived) {
                Ok(applied) => {
                    shared.received += applied.ops;
                    shared.already += applied.already;
                    shared.deferred += applied.deferred;
                    shared.conflicts += applied.conflicts;
                    shared.rows.extend(applied.rows);
                    return Ok(());
                }
                Err(StoreError::Refused(refusal)) => {
                    let (stream, why) = match refusal {
                        Refusal::Gap { stream, .. } => (stream, None),
                        Refusal::Forked(stream) => (stream, Some(RefusedWhy::Forked)),
                        Refusal::OwnAhead(stream) => {
                            shared.own_ahead = true;
                            (stream, None)
                        }
                        Refusal::Malformed { stream, .. } => (stream, Some(RefusedWhy::Malformed)),
                    };
                    if let (Some(why), Some(device)) = (why, self.authors.get(&stream)) {
                        shared.refused.push(Refused { device: *device, stream, why });
                    }
                    stream
                }
                Err(error) => return Err(error.into()),
            };
            // A malformed one may stand behind good ones: they come in one by one.
            let (of_stream, others): (Vec<_>, Vec<_>) =
                batch.into_iter().partition(|ready| ready.segment.header.span.stream == stream);
            batch = others;
            self.one_by_one(&of_stream, shared)?;
        }
        Ok(())
    }

    /// Takes in what the file accepts of a stream, and sets the rest aside.
    fn one_by_one(&mut self, list: &[Ready<'_>], shared: &mut Shared) -> Result<()> {
        let mut refused = false;
        for ready in list {
            if !refused {
                match self.copy.store.receive(self.now_ms, &[arrived(ready)]) {
                    Ok(applied) => {
                        shared.received += applied.ops;
                        shared.already += applied.already;
                        shared.deferred += applied.deferred;
                        shared.rows.extend(applied.rows);
                        continue;
                    }
                    Err(StoreError::Refused(_)) => refused = true,
                    Err(error) => return Err(error.into()),
                }
            }
            self.copy.store.set_aside(&[WaitingSegment {
                hash: ready.segment.hash.0,
                stream: ready.segment.header.span.stream,
                first: ready.segment.header.span.first,
                reason: WaitsFor::Before.word(),
                sealed: ready.segment.bytes,
            }])?;
        }
        // What was taken for granted of the stream is read again.
        for state in self.copy.store.streams()? {
            self.streams.insert(state.stream, state);
        }
        Ok(())
    }
}

fn arrived<'b>(ready: &'b Ready<'b>) -> Arrived<'b> {
    let header = &ready.segment.header;
    Arrived {
        stream: header.span.stream,
        audience: header.audience,
        first: header.span.first,
        last: header.span.last,
        previous: header.previous.0,
        hash: ready.segment.hash.0,
        sealed: ready.segment.bytes,
        changes: &ready.changes,
    }
}
