//! What one grammar has taken of a text, so that the next passes over it.

use crate::text::TokenRange;

/// The tokens that an earlier grammar has taken.
#[derive(Debug)]
pub(crate) struct Taken(Vec<bool>);

impl Taken {
    pub(crate) fn new(tokens: usize) -> Self {
        Self(vec![false; tokens])
    }

    pub(crate) fn take(&mut self, tokens: &TokenRange) {
        if let Some(range) = self.0.get_mut(tokens.clone()) {
            range.fill(true);
        }
    }

    /// Whether a token is taken; one past the end is not.
    pub(crate) fn is_taken(&self, token: usize) -> bool {
        self.0.get(token).copied().unwrap_or(false)
    }
}
