//! The timeouts that an administrator can set.

use rollcall_domain::{Policy, Refusal, Span, Timeout};

#[test]
fn without_values_the_policy_is_the_default() {
    assert_eq!(Policy::of(|_| None), Policy::DEFAULT);
    assert_eq!(Policy::of(|timeout| Some(timeout.default())), Policy::DEFAULT);
}

#[test]
fn each_timeout_sets_its_own_part_and_0_switches_off_what_can_be() {
    let only = |one: Timeout, secs: i64| Policy::of(|other| (other == one).then(|| Span::from_secs(secs)));
    let seven = Span::from_secs(7);
    let with = Policy::DEFAULT;
    for (timeout, wanted) in [
        (Timeout::Inactivity, Policy { inactivity: Some(seven), ..with }),
        (Timeout::Warning, Policy { warning: seven, ..with }),
        (Timeout::LogoutGrace, Policy { logout_grace: seven, ..with }),
        (Timeout::Assignment, Policy { assignment: Some(seven), ..with }),
        (Timeout::Closing, Policy { closing: Some(seven), ..with }),
        (Timeout::Request, Policy { request: Some(seven), ..with }),
        (Timeout::BreakRequest, Policy { break_request: Some(seven), ..with }),
    ] {
        assert_eq!(only(timeout, 7), wanted, "{}", timeout.key());
    }
    for (timeout, wanted) in [
        (Timeout::Inactivity, Policy { inactivity: None, ..with }),
        (Timeout::Assignment, Policy { assignment: None, ..with }),
        (Timeout::Closing, Policy { closing: None, ..with }),
        (Timeout::Request, Policy { request: None, ..with }),
        (Timeout::BreakRequest, Policy { break_request: None, ..with }),
    ] {
        assert_eq!(only(timeout, 0), wanted, "{}", timeout.key());
    }
}

#[test]
fn a_timeout_lies_within_its_bounds() {
    for (timeout, key) in Timeout::ALL {
        let (min, max) = timeout.bounds();
        assert!((min..=max).contains(&timeout.default().secs()), "the default of {key}");
        for fits in [min, max] {
            assert_eq!(timeout.checked(fits), Ok(Span::from_secs(fits)), "{key}");
        }
        let refused = Err(Refusal::NumberInvalid { field: "seconds", min, max });
        for bad in [min - 1, max + 1, i64::MIN, i64::MAX] {
            assert_eq!(timeout.checked(bad), refused, "{key} {bad}");
        }
        assert_eq!(Timeout::from_key(key), Some(timeout));
    }
    assert_eq!(Timeout::from_key("lunch"), None);
}
