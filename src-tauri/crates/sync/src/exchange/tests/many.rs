//! Many laptops at one folder.

use super::*;
use crate::roster::Newcomer;
use std::time::Instant;

/// Everybody says something, offline; then everybody has everything. `UNDERSTUDY_LAPTOPS` sets how many, `UNDERSTUDY_OPS` how
/// much each says.
#[test]
fn many_laptops_come_together() {
    let given = |name: &str, otherwise: u64| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise);
    let (count, ops) = (given("UNDERSTUDY_LAPTOPS", 8), given("UNDERSTUDY_OPS", 12));
    let common = Common::new();
    let mut ana = Laptop::founder();
    let mut laptops = Vec::new();
    for number in 1..count {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&number.to_le_bytes());
        let identity = Identity::from_seed(seed);
        let newcomer = Newcomer { device: identity.device(), sealing: identity.sealing_public(), streams: Vec::new() };
        let mut source = ana.source.clone();
        let roster = ana.copy().roster().expect("roster");
        ana.copy()
            .keep(&roster.admit(&ana.identity, &newcomer, Role::Superuser, &mut source).expect("admits"))
            .expect("keeps");
        ana.source = source;
        laptops.push(Laptop::of(identity, 300 + number as u16, Some(ana.project), number));
    }
    ana.share(&common);
    let statements = ana.copy().statements().expect("statements");
    laptops.push(ana);
    for (number, laptop) in laptops.iter_mut().enumerate() {
        laptop.copy().keep(&statements).expect("keeps");
        for op in 0..ops {
            laptop.name(number as u64 * 1_000 + op, &format!("Person {number} {op}"));
        }
    }
    let began = Instant::now();
    for laptop in &mut laptops {
        laptop.share(&common);
    }
    let put = began.elapsed();
    let mut slowest = std::time::Duration::ZERO;
    for laptop in &mut laptops {
        let began = Instant::now();
        let shared = laptop.share(&common);
        assert!(shared.refused.is_empty() && shared.problem.is_none());
        slowest = slowest.max(began.elapsed());
    }
    println!(
        "{count} laptops × {ops} ops: {put:.1?} to put, {:.1?} in all, slowest visit {slowest:.1?}",
        began.elapsed()
    );
    let digest = laptops[0].digest();
    let stride = (laptops.len() / 8).max(1);
    for laptop in laptops.iter().step_by(stride) {
        assert_eq!(laptop.names().len() as u64, count * ops);
        assert_eq!(laptop.digest(), digest);
    }
}
