//! What follows what: a case for every row of the transition table, named after the rule.

mod assignment;
mod attention;
mod choosing;
mod finishing;
mod forcing;
mod going_inactive;
mod signing;
mod threads;
