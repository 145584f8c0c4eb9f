use super::*;

/// `a - b >= 1` style toy rules would repeat the planner's; here the clause part is tested alone.
struct Low;

impl Brancher for Low {
    fn first(&mut self, _: &Bounds) -> Option<Var> {
        None
    }

    fn choose(&mut self, var: Var, bounds: &Bounds) -> Atom {
        Atom::at_most(var, bounds.lower(var))
    }
}

#[test]
fn luby_begins_as_published() {
    let begin: Vec<u32> = (0..15).map(luby).collect();
    assert_eq!(begin, [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8]);
}

#[test]
fn three_pigeons_do_not_fit_in_two_holes() {
    let mut engine = Engine::new(&Cancel::new());
    let pigeons: Vec<Var> = (0..3).map(|_| engine.variable(0, 1, true)).collect();
    for (at, one) in pigeons.iter().enumerate() {
        for other in &pigeons[at + 1..] {
            engine.clause(&[Atom::at_least(*one, 1), Atom::at_least(*other, 1)]);
            engine.clause(&[Atom::at_most(*one, 0), Atom::at_most(*other, 0)]);
        }
    }
    assert_eq!(engine.search(&[], &mut Low, &mut |_| true), Verdict::Impossible(Vec::new()));
}

#[test]
fn a_core_names_only_the_assumptions_that_clash() {
    let mut engine = Engine::new(&Cancel::new());
    let vars: Vec<Var> = (0..4).map(|_| engine.variable(0, 9, true)).collect();
    // x0 >= 5 implies x2 >= 3.
    engine.clause(&[Atom::at_most(vars[0], 4), Atom::at_least(vars[2], 3)]);
    let assumed = [Atom::at_least(vars[1], 2), Atom::at_least(vars[0], 6), Atom::at_most(vars[2], 2)];
    let Verdict::Impossible(mut core) = engine.search(&assumed, &mut Low, &mut |_| true) else {
        panic!("the assumptions clash");
    };
    core.sort();
    let mut expected = vec![assumed[1], assumed[2]];
    expected.sort();
    assert_eq!(core, expected);
    assert_eq!(engine.search(&assumed[..2], &mut Low, &mut |_| true), Verdict::Found);
}
