//! Plans that are changed by hand and adopted, with a small catalog and the planner itself behind the workbench.

use std::sync::Arc;

use jiff::civil::date;
use leerpad::app::by_hand;
use leerpad::app::decisions::{Kind, entries};
use leerpad::app::effect::Opened;
use leerpad::app::keeping::Kept;
use leerpad::app::plan_rows::Row;
use leerpad::app::{CaseRef, Effect, Input, KeyPress, State, TaskDone, handle};
use leerpad::i18n::Lang;
use leerpad::model::case::{Fix, UnderWay};
use leerpad::model::{Case, Catalog};
use leerpad::planner::Cancel;
use leerpad::route::{Beside, Change, Options, Plan, Step, propose};
use leerpad::ui::theme::Depth;
use leerpad::ui::view::{Memory, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::planning_hand::{TODAY, case, catalog};

/// A workbench at the plan of a case; every plan that is asked for is made, or kept waiting.
struct Desk {
    state: State,
    catalog: Arc<Catalog>,
    memory: Memory,
    saved: Vec<Case>,
    hold: bool,
    held: Vec<Effect>,
}

impl Desk {
    fn new(lang: Lang, case: Case) -> Self {
        Self::with(catalog(), lang, case)
    }

    fn with(catalog: Catalog, lang: Lang, case: Case) -> Self {
        let catalog = Arc::new(catalog);
        let state = State::new(Arc::clone(&catalog), lang, TODAY, "J. de Boer");
        let (memory, saved, held) = (Memory::default(), Vec::new(), Vec::new());
        let mut desk = Self { state, catalog, memory, saved, hold: false, held };
        desk.input(Input::Resize(80, 24));
        let opened = Opened::new(case, None);
        let from = CaseRef::Saved("proef".to_owned());
        desk.input(Input::Done(TaskDone::Loaded { from, result: Ok(Box::new(opened)) }));
        desk.keys("4");
        desk
    }

    fn input(&mut self, input: Input) {
        for effect in handle(&mut self.state, input) {
            match effect {
                Effect::Plan { .. } if self.hold => self.held.push(effect),
                effect => self.take(effect),
            }
        }
    }

    fn take(&mut self, effect: Effect) {
        match effect {
            Effect::Plan { request, case, goal, today } => {
                let options = Options { goal: Some(goal), beside: Beside::ALL, ..Options::on(today) };
                let proposal = propose(&self.catalog, &case, &options, &Cancel::new()).unwrap();
                self.input(Input::Done(TaskDone::Planned { request, result: Ok(Box::new(proposal)) }));
            }
            Effect::Save { request, case, .. } => {
                self.saved.push(*case);
                self.input(Input::Done(TaskDone::Saved { request, result: Ok(Box::new(Kept::default())) }));
            }
            _ => {}
        }
    }

    fn keys(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.input(Input::Key(KeyPress::parse(key).unwrap_or_else(|| panic!("no key {key}"))));
        }
    }

    fn types(&mut self, text: &str) {
        text.chars().for_each(|letter| self.input(Input::Key(KeyPress::char(letter))));
    }

    fn case(&self) -> &Case {
        &self.state.session.as_ref().unwrap().case
    }

    fn plan(&self) -> &Plan {
        self.state.session.as_ref().unwrap().plan().unwrap()
    }

    fn row(&self) -> Option<Row> {
        self.state.session.as_ref().unwrap().selected_plan_row()
    }

    /// Goes down to the row of an offering.
    fn select(&mut self, offering: &str) {
        self.keys("home");
        for _ in 0..40 {
            if by_hand::selected(&self.state).is_some_and(|slug| slug.as_str() == offering) {
                return;
            }
            self.keys("down");
        }
        panic!("no row of {offering}");
    }

    /// The steps of the plan, in the order of the catalog, with their first days.
    fn steps(&self) -> Vec<String> {
        let catalog = catalog();
        let mut steps: Vec<String> = self
            .plan()
            .steps
            .iter()
            .map(|step| format!("{} {}", catalog.offering(step.offering).unwrap().id, step.start))
            .collect();
        steps.sort();
        steps
    }

    fn fixes(&self) -> Vec<(String, Fix)> {
        let fixes = self.case().adjustments.iter();
        fixes.map(|fix| (fix.offering.to_string(), fix.fix)).collect()
    }

    fn notice(&self) -> String {
        self.state.notice.as_ref().map(|notice| notice.say(self.state.texts())).unwrap_or_default()
    }

    fn screen(&mut self) -> String {
        let (width, height) = self.state.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(&self.state, Depth::Sixteen, &mut self.memory, frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let rows = buffer.content.chunks(usize::from(width));
        let lines = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
        lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn a_step_is_kept_in_with_a_reason_and_let_go_with_the_same_key() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("kort");
    desk.keys("p");
    desk.types("Past bij het werk");
    desk.keys("enter");
    let fix = &desk.case().adjustments[0];
    assert_eq!((fix.offering.as_str(), fix.fix), ("kort", Fix::Pinned(None)));
    assert_eq!(
        (fix.author.as_str(), fix.date, fix.reason.as_str()),
        ("J. de Boer", TODAY, "Past bij het werk")
    );
    assert_eq!(desk.notice(), "Cursus kort vastzetten in het plan");
    assert_eq!(by_hand::selected(&desk.state).unwrap().as_str(), "kort");
    desk.keys("p");
    assert_eq!(desk.case().adjustments, []);
    desk.keys("u u");
    assert_eq!(desk.case(), &case());
}

#[test]
fn a_step_that_is_kept_out_is_gone_until_the_change_is_undone() {
    let mut desk = Desk::new(Lang::Nl, case());
    let before = desk.steps();
    desk.select("kort");
    desk.keys("x enter");
    assert_eq!(desk.fixes(), [("kort".to_owned(), Fix::Forbidden)]);
    assert!(desk.steps().iter().all(|step| !step.starts_with("kort")), "{:?}", desk.steps());
    desk.select("kort");
    assert_eq!(desk.row(), Some(Row::Fixed(0)));
    desk.keys("u");
    assert_eq!(desk.steps(), before);
    assert_eq!(desk.notice(), "Ongedaan: Cursus kort buiten het plan houden");
}

#[test]
fn a_step_is_moved_to_a_day_on_which_it_can_start() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("kort");
    desk.keys("x enter");
    desk.select("lang");
    desk.keys("m ctrl-u");
    desk.types("26-1-2027");
    desk.keys("enter");
    assert!(desk.screen().contains("Dan begint dit niet; het dichtst erbij is 1 feb 2027."));
    desk.keys("ctrl-u");
    desk.types("3-2-2027 Dan is er opvang");
    desk.keys("enter");
    let fix = &desk.case().adjustments[1];
    assert_eq!((fix.fix, fix.reason.as_str()), (Fix::Pinned(Some(date(2027, 2, 3))), "Dan is er opvang"));
    assert!(desk.steps().contains(&"lang 2027-02-01".to_owned()), "{:?}", desk.steps());
    desk.keys("<");
    assert!(desk.steps().contains(&"lang 2027-01-18".to_owned()), "{:?}", desk.steps());
    desk.keys("<");
    assert_eq!(desk.notice(), "Er is geen eerder startmoment.");
    desk.keys(">");
    assert!(desk.steps().contains(&"lang 2027-02-01".to_owned()), "{:?}", desk.steps());
    assert_eq!(desk.case().adjustments[1].reason, "Dan is er opvang");
}

#[test]
fn moves_that_follow_each_other_before_the_plan_is_there_add_up() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("start");
    desk.hold = true;
    desk.keys("> >");
    assert_eq!(desk.fixes(), [("start".to_owned(), Fix::Pinned(Some(date(2027, 1, 18))))]);
}

#[test]
fn what_takes_the_place_of_a_step_comes_in_one_change() {
    let mut other = catalog();
    let id = other.offering_by_slug(&"kort".parse().unwrap()).unwrap().0;
    let mut twin = other.offering(id).unwrap().clone();
    twin.id = "kort-elders".parse().unwrap();
    twin.name = "Cursus elders".to_owned();
    other.offerings.insert(id.index() + 1, twin);
    other.graph = leerpad::model::DependencyGraph::build(&other.items, &other.offerings);
    let mut desk = Desk::with(other, Lang::Nl, case());
    desk.select("kort");
    desk.keys("R");
    insta::assert_snapshot!("hand-replace-nl", desk.screen());
    desk.hold = true;
    desk.keys("enter enter");
    let expected = [("kort".to_owned(), Fix::Forbidden), ("kort-elders".to_owned(), Fix::Pinned(None))];
    assert_eq!(desk.fixes(), expected);
    assert_eq!(desk.notice(), "Cursus kort vervangen door Cursus elders");
    desk.keys("u");
    assert_eq!(desk.case(), &case());
}

#[test]
fn a_step_that_nothing_else_gives_cannot_be_replaced() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("start");
    desk.keys("R");
    assert_eq!(desk.notice(), "Niets anders in de catalogus levert hetzelfde op.");
}

#[test]
fn what_is_under_way_is_not_fixed() {
    let mut case = case();
    case.under_way.push(UnderWay {
        offering: "start".parse().unwrap(),
        hours_per_week: 4,
        until: date(2027, 1, 15),
    });
    let mut desk = Desk::new(Lang::Nl, case);
    desk.select("start");
    for key in ["p", "x", "m", "<", "R"] {
        desk.keys(key);
        assert_eq!(desk.notice(), "Deze stap loopt al en staat vast zoals hij is.", "{key}");
    }
}

#[test]
fn what_is_fixed_can_be_let_go_where_there_is_no_plan() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("kort");
    desk.keys("x enter");
    desk.select("lang");
    desk.keys("x enter");
    assert!(desk.plan().conflict.is_some());
    insta::assert_snapshot!("hand-conflict-nl", desk.screen());
    // The first demand of the conflict, with the change that gives in to it.
    desk.keys("home enter");
    assert_eq!(desk.fixes(), [("lang".to_owned(), Fix::Forbidden)]);
    desk.keys("u");
    desk.select("lang");
    assert_eq!(desk.row(), Some(Row::Fixed(1)));
    desk.keys("b");
    assert_eq!(desk.fixes(), [("kort".to_owned(), Fix::Forbidden)]);
    assert!(desk.plan().conflict.is_none());
}

#[test]
fn a_plan_is_adopted_with_a_reason_as_one_change() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.keys("a enter");
    assert!(desk.screen().contains("Typ waarom je dit plan vaststelt."));
    assert_eq!(desk.case().chosen, None);
    desk.types("Snel klaar");
    desk.keys("enter");
    let chosen = desk.case().chosen.clone().unwrap();
    assert_eq!(
        (chosen.author.as_str(), chosen.date, chosen.reason.as_str()),
        ("J. de Boer", TODAY, "Snel klaar")
    );
    assert_eq!(chosen.finish, desk.plan().finish_date());
    assert_eq!(chosen.steps.len(), desk.plan().steps.len());
    // It is kept once, and shown once.
    assert_eq!(desk.case().decisions, []);
    let adoptions = entries(desk.case()).into_iter().filter(|entry| entry.kind() == Kind::Chosen).count();
    assert_eq!(adoptions, 1);
    assert!(desk.plan().by_hand.adopted.as_ref().unwrap().is_followed());
    assert!(desk.screen().contains("vastgesteld op 4 jan 2027"));
    desk.keys("u");
    assert_eq!(desk.case(), &case());
}

#[test]
fn what_planning_does_not_look_at_does_not_make_it_begin_again() {
    let mut desk = Desk::new(Lang::Nl, case());
    let request = |desk: &Desk| desk.state.session.as_ref().unwrap().planning.request;
    let first = request(&desk);
    desk.keys("a");
    desk.types("Snel klaar");
    desk.keys("enter 8 a");
    desk.types("School gebeld");
    desk.keys("enter");
    assert!(desk.plan().by_hand.adopted.as_ref().unwrap().is_followed());
    desk.keys("u u");
    assert_eq!(desk.plan().by_hand.adopted, None);
    assert_eq!(request(&desk), first);
    assert!(!desk.state.session.as_ref().unwrap().planning.busy);
    // What it does look at does.
    desk.keys("4");
    desk.select("kort");
    desk.keys("x enter");
    assert_ne!(request(&desk), first);
}

#[test]
fn a_plan_adopted_in_place_of_another_leaves_the_other_among_the_decisions() {
    let mut desk = Desk::new(Lang::Nl, case());
    for reason in ["Snel klaar", "Toch rustiger"] {
        desk.keys("a");
        desk.types(reason);
        desk.keys("enter");
    }
    assert_eq!(desk.case().chosen.as_ref().unwrap().reason, "Toch rustiger");
    let [before] = desk.case().decisions.as_slice() else { panic!("{:?}", desk.case().decisions) };
    assert_eq!(before.text, "Plan vastgesteld voor job:doel, klaar op 29 jan 2027. Reden: Snel klaar");
    assert_eq!((&*before.author, before.date), ("J. de Boer", TODAY));
    desk.keys("u u");
    assert_eq!(desk.case(), &case());
}

#[test]
fn a_plan_that_differs_from_the_adopted_one_says_how() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.keys("a");
    desk.types("Snel klaar");
    desk.keys("enter");
    desk.select("kort");
    desk.keys("x enter");
    let adopted = desk.plan().by_hand.adopted.clone().unwrap();
    assert_eq!((adopted.gone.len(), adopted.new.len()), (1, 1));
    for (lang, width, height) in
        [(Lang::Nl, 80, 24), (Lang::En, 80, 24), (Lang::Nl, 60, 20), (Lang::Nl, 120, 40)]
    {
        desk.state.lang = lang;
        desk.input(Input::Resize(width, height));
        desk.memory = Memory::default();
        desk.keys("home");
        insta::assert_snapshot!(format!("hand-plan-{}-{width}x{height}", lang.word()), desk.screen());
    }
    desk.state.lang = Lang::Nl;
    desk.select("lang");
    desk.keys("enter");
    assert!(!desk.screen().contains("met de hand vastgezet"), "{}", desk.screen());
    desk.keys("p enter");
    desk.keys("5");
    insta::assert_snapshot!("hand-why-nl", desk.screen());
}

/// Every route and trade-off beside the plan, adopted from the compare view, is the plan afterwards.
#[test]
fn a_route_that_is_adopted_becomes_the_plan() {
    let count = {
        let mut desk = Desk::new(Lang::Nl, case());
        desk.keys("6");
        desk.state.session.as_ref().unwrap().compare_rows().len()
    };
    let mut adopted_other = 0;
    for place in 0..count {
        let mut desk = Desk::new(Lang::Nl, case());
        desk.keys("6");
        let session = desk.state.session.as_mut().unwrap();
        let row = session.compare_rows()[place];
        let other = row.alternative(session.proposal().unwrap()).cloned();
        let Some(other) = other.filter(|other| !other.is_proposed) else { continue };
        session.compared = row;
        desk.keys("a");
        desk.types("Goedkoper");
        desk.keys("enter");
        assert_eq!(desk.plan().figures, other.plan.figures);
        let adopted = desk.plan().by_hand.adopted.as_ref().unwrap();
        assert!(adopted.is_followed(), "{adopted:?}");
        assert!(desk.plan().steps.iter().all(Step::is_fixed));
        assert_eq!(desk.saved.last(), Some(desk.case()), "what the case keeps of the plan is written too");
        desk.keys("u");
        assert_eq!(desk.case(), &case());
        adopted_other += 1;
    }
    assert!(adopted_other > 0);
}

#[test]
fn a_change_is_made_before_its_plan_can_be_adopted() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.keys("6 end a");
    assert_eq!(
        desk.notice(),
        "Voer deze verandering eerst door met enter; daarna kun je het plan vaststellen."
    );
}

#[test]
fn a_plan_that_is_being_made_is_not_adopted_yet() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.hold = true;
    desk.select("kort");
    desk.keys("x enter a");
    assert_eq!(desk.case().chosen, None);
    assert!(desk.state.overlays.is_empty());
    let held = std::mem::take(&mut desk.held);
    desk.hold = false;
    for effect in held {
        desk.take(effect);
    }
    desk.keys("a");
    assert_eq!(desk.state.overlays.len(), 1);
}

#[test]
fn what_a_fix_costs_stands_with_it() {
    let mut desk = Desk::new(Lang::Nl, case());
    desk.select("kort");
    desk.keys("x enter");
    desk.select("kort");
    let release = Change::Unfix("kort".parse().unwrap());
    let proposal = desk.state.session.as_ref().unwrap().proposal().unwrap();
    let what_if = proposal.what_ifs.as_ref().unwrap().iter().find(|what_if| what_if.change == release);
    let saved = what_if.unwrap().weeks_saved;
    desk.keys("5");
    let screen = desk.screen();
    assert!(screen.contains(&format!("{saved} weken eerder")), "{screen}");
}
