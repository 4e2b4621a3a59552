# Keys, encryption on this laptop, the recovery phrase.

keychain-failed = The keychain of this computer does not answer. Unlock it (or sign in again), then try once more. Nothing was changed.
