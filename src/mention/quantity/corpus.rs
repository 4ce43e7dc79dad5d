//! Examples of quantities grouped by kind, with what is no quantity.
