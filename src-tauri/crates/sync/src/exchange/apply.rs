//! What becomes of a batch that the file refuses, in part or wholly.

use super::{
    receive::Intake,
    report::{Refused, RefusedWhy, Shared, WaitsFor},
};
use crate::{
    error::{Result, SyncError},
    sealing::Segment,
};
use understudy_store::{
    StoreError,
    exchange::{Applied, Arrived, Refusal, SentChange, WaitingSegment},
};

impl Intake<'_> {
    /// A refusal undid a whole batch: it comes in again without the stream that was refused, of which comes in what the file
    /// accepts.
    pub(super) fn again_without(
        &mut self,
        mut refusal: Refusal,
        mut batch: Vec<Segment<'_>>,
        shared: &mut Shared,
    ) -> Result<()> {
        loop {
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
            // A malformed one may stand behind good ones: they come in one by one.
            let (of_stream, others): (Vec<_>, Vec<_>) =
                batch.into_iter().partition(|segment| segment.header.span.stream == stream);
            batch = others;
            self.one_by_one(&of_stream, shared)?;
            match self.take_all(&batch) {
                Ok(applied) => {
                    shared.add(applied);
                    return Ok(());
                }
                Err(SyncError::Store(StoreError::Refused(other))) => refusal = other,
                Err(error) => return Err(error),
            }
        }
    }

    /// Takes in segments with one transaction. What opened before opens again.
    fn take_all(&self, segments: &[Segment<'_>]) -> Result<Applied> {
        self.copy.store.receive_each(self.now_ms, |receiving| {
            for segment in segments {
                let changes = self.open(segment).map_err(|_| SyncError::Malformed("segment"))?;
                receiving.take(&arrived(segment, &changes))?;
            }
            Ok(())
        })
    }

    /// Takes in what the file accepts of a stream, and sets the rest aside.
    fn one_by_one(&mut self, list: &[Segment<'_>], shared: &mut Shared) -> Result<()> {
        let mut refused = false;
        for segment in list {
            if !refused {
                match self.take_all(std::slice::from_ref(segment)) {
                    Ok(applied) => {
                        shared.add(applied);
                        continue;
                    }
                    Err(SyncError::Store(StoreError::Refused(_))) => refused = true,
                    Err(error) => return Err(error),
                }
            }
            self.copy.store.set_aside(&[WaitingSegment {
                hash: segment.hash.0,
                stream: segment.header.span.stream,
                first: segment.header.span.first,
                reason: WaitsFor::Before.word(),
                sealed: segment.bytes,
            }])?;
        }
        // What was taken for granted of the stream is read again.
        for state in self.copy.store.streams()? {
            self.streams.insert(state.stream, state);
        }
        Ok(())
    }
}

/// A segment as the file takes it in.
pub(super) fn arrived<'b>(segment: &Segment<'b>, changes: &'b [SentChange]) -> Arrived<'b> {
    let header = &segment.header;
    Arrived {
        stream: header.span.stream,
        audience: header.audience,
        first: header.span.first,
        last: header.span.last,
        previous: header.previous.0,
        hash: segment.hash.0,
        sealed: segment.bytes,
        changes,
    }
}
