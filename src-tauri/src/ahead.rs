//! Answers of the first screen, worked out while its page loads.
//!
//! Owns having them ready, once each, and dropping them when something changes first. Deliberately knows no answer: what it
//! hands out is what the command table would say.

use serde_json::{Map, Value};
use std::{
    collections::HashMap,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
};
use understudy_app::App;

/// What the frame and the usual first screen ask for, both without arguments.
const FIRST: [&str; 2] = ["frame", "my_day"];

/// Answers by command; `None` while one is being worked out.
type Answers = HashMap<&'static str, Option<Value>>;

/// Answers worked out ahead.
#[derive(Clone, Default)]
pub(crate) struct Ahead(Arc<(Mutex<Answers>, Condvar)>);

impl Ahead {
    /// Promises answers: whoever asks from now on waits for [`Self::work_out`].
    pub(crate) fn promised() -> Self {
        let ahead = Self::default();
        ahead.answers().extend(FIRST.map(|name| (name, None)));
        ahead
    }

    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works the answers out. What is refused is left for whoever asks, as is the rest when one of them panics.
    pub(crate) fn work_out(&self, app: &App) {
        self.fulfil(|name| understudy_app::dispatch(app, name, Value::Object(Map::new())).ok());
    }

    fn fulfil(&self, answer: impl Fn(&'static str) -> Option<Value>) {
        let _broken = Broken(self);
        for name in FIRST {
            if !self.answers().contains_key(name) {
                continue;
            }
            let found = answer(name);
            // A promise that is gone was dropped by a change: the answer may be of before it.
            if let (Some(slot), Some(found)) = (self.answers().get_mut(name), found) {
                *slot = Some(found);
            }
            self.0.1.notify_all();
        }
    }

    /// Drops everything: something has changed.
    pub(crate) fn forget(&self) {
        self.answers().clear();
        self.0.1.notify_all();
    }

    /// The answer to a call, once; waits while it is being worked out. `None` where it has to be asked for.
    pub(crate) fn take(&self, name: &str, args: &Value) -> Option<Value> {
        if !args.as_object().is_none_or(Map::is_empty) {
            return None;
        }
        let waiting = |answers: &mut Answers| matches!(answers.get(name), Some(None));
        let answers = self.0.1.wait_while(self.answers(), waiting);
        answers.unwrap_or_else(PoisonError::into_inner).remove(name).flatten()
    }
}

/// Takes back what was promised and not kept, however the work ended.
struct Broken<'a>(&'a Ahead);

impl Drop for Broken<'_> {
    fn drop(&mut self) {
        self.0.answers().retain(|_, answer| answer.is_some());
        self.0.0.1.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::thread;

    /// The second call must see the programme as it is then, and other arguments mean another question.
    #[test]
    fn an_answer_is_given_once() {
        let ahead = Ahead::promised();
        ahead.fulfil(|name| Some(json!(name)));
        assert_eq!(ahead.take("my_day", &json!({ "other": 1 })), None);
        assert_eq!(ahead.take("my_day", &json!({})), Some(json!("my_day")));
        assert_eq!(ahead.take("my_day", &json!({})), None);
        assert_eq!(ahead.take("people_list", &json!({})), None);
    }

    /// An answer of before a change would show what is no longer so.
    #[test]
    fn a_change_drops_what_was_worked_out() {
        let ahead = Ahead::promised();
        ahead.fulfil(|name| {
            if name == "my_day" {
                ahead.forget();
            }
            Some(json!(name))
        });
        assert_eq!(ahead.take("frame", &json!({})), None);
        assert_eq!(ahead.take("my_day", &Value::Null), None);
    }

    /// A call must not wait for ever for work that was refused or died.
    #[test]
    fn a_broken_promise_lets_the_caller_go() {
        let ahead = Ahead::promised();
        let caller = thread::spawn({
            let ahead = ahead.clone();
            move || ahead.take("my_day", &json!({}))
        });
        ahead.fulfil(|name| (name == "frame").then(|| json!(name)));
        assert_eq!(caller.join().expect("answered"), None);
        let ahead = Ahead::promised();
        let died = thread::spawn({
            let ahead = ahead.clone();
            move || ahead.fulfil(|_| panic!("as a use case might"))
        });
        assert_eq!(ahead.take("frame", &json!({})), None);
        assert!(died.join().is_err());
    }
}
