//! Proposals that fit the invented catalog, whole and as far as a stage.

use jiff::civil::date;
use leerpad::model::Catalog;
use leerpad::model::calendar::add_weeks;
use leerpad::model::case::{Case, Counted, MarkState};
use leerpad::model::civic::Account;
use leerpad::model::code::Key;
use leerpad::model::fact::{Grade, SourceId};
use leerpad::model::item::ItemId;
use leerpad::model::language::{Level, Skill};
use leerpad::model::offering::{Grant, OfferingId};
use leerpad::route::alternatives::{Alternative, Alternatives};
use leerpad::route::limiting::{Limiting, Link};
use leerpad::route::plan::{
    AccountPlan, Blocked, BlockedBy, ByHand, Conflict, Demand, DemandKind, ExamPart, ExamPlan, Figures,
    Reason, Remedy, Step, Timing, Unlock, Unsure, Warning, Week,
};
use leerpad::route::savings::{Saving, Savings};
use leerpad::route::whatif::WhatIf;
use leerpad::route::{Change, Order, Plan, Proposal, Stage, Status};

use super::fixture::TODAY;

/// A plan for a case: certificates that are not granted, one after another, then the rest of the diploma.
pub(super) fn proposal(catalog: &Catalog, case: &Case, goal: &Key) -> Proposal {
    let (goal, _) = catalog.item_by_key(goal).unwrap();
    let granted =
        |code: &str| case.mark(&code.parse().unwrap()).is_some_and(|mark| mark.state == MarkState::Granted);
    let extended = case.civic.as_ref().is_some_and(|civic| !civic.extensions.is_empty());
    if case.settings.company == Counted::No {
        let offering = |place, change: Option<Change>| Blocked {
            offering: OfferingId(place),
            why: if change.is_some() { BlockedBy::Company } else { BlockedBy::NotOffered },
            remedy: change.map(|change| Remedy { change, figures: figures(56, 1_344, 885) }),
        };
        let plan = Plan {
            status: Status::Infeasible,
            figures: None,
            conflict: Some(Conflict::Unreachable {
                items: vec![goal],
                blocked: vec![offering(3, Some(Change::Company)), offering(0, None)],
            }),
            ..plan(catalog, goal, &[])
        };
        return Proposal::of(plan, Stage::Complete);
    }
    if case.availability.day == 0 && case.availability.evening == 0 && !extended {
        let plan = Plan {
            status: Status::Infeasible,
            figures: None,
            steps: Vec::new(),
            weeks: Vec::new(),
            conflict: Some(Conflict::Clash(vec![
                Demand {
                    what: DemandKind::AvailableHours,
                    finish_without: Some(60),
                    remedy: Some(Remedy { change: Change::DayHours(12), figures: figures(84, 1_600, 590) }),
                },
                Demand {
                    what: DemandKind::Account {
                        account: Account::Language,
                        hours: 570,
                        deadline: Some(date(2029, 3, 2)),
                    },
                    finish_without: Some(70),
                    remedy: Some(Remedy { change: Change::Extension(6), figures: figures(70, 1_344, 885) }),
                },
                Demand {
                    what: DemandKind::Pauses("midden".parse().unwrap()),
                    finish_without: None,
                    remedy: None,
                },
            ])),
            ..plan(catalog, goal, &[])
        };
        return Proposal::of(plan, Stage::Complete);
    }
    let certificates = ["C0160", "C0164", "C0166"];
    let offerings = certificates.iter().zip(0..).filter(|(code, _)| !granted(code)).map(|(_, place)| place);
    let plan = plan(catalog, goal, &offerings.chain([3]).collect::<Vec<_>>());
    let finish = plan.figures.unwrap().finish_week;
    Proposal {
        early_finish: Some(finish - 8),
        late_finish: Some(finish + 14),
        if_granted: case.marks.iter().any(|mark| mark.state.is_open_claim()).then(|| Figures {
            finish_week: finish - 12,
            study_hours: 1200,
            cost_eur: 590,
        }),
        language_delay: Some(6),
        limiting: Some(limiting(&plan)),
        what_ifs: Some(what_ifs(plan.figures.unwrap(), case)),
        savings: Some(savings(case)),
        routes: Some(Alternatives {
            plans: vec![
                alternative(&plan, (8, 120, 0), &[2], &[1]),
                alternative(&plan, (20, -300, 200), &[], &[0, 1]),
            ],
            complete: false,
        }),
        front: Some(Alternatives {
            plans: vec![
                alternative(&plan, (0, 0, 0), &[], &[]),
                alternative(&plan, (6, -200, -100), &[], &[1]),
                alternative(&plan, (24, -400, -100), &[1], &[0, 2]),
                alternative(&plan, (30, -300, -295), &[], &[0]),
            ],
            complete: true,
        }),
        ..Proposal::of(plan, Stage::Complete)
    }
}

fn remedies(plan: &mut Plan) -> Vec<&mut Option<Remedy>> {
    match &mut plan.conflict {
        Some(Conflict::Clash(demands)) => demands.iter_mut().map(|demand| &mut demand.remedy).collect(),
        Some(Conflict::Unreachable { blocked, .. }) => {
            blocked.iter_mut().map(|blocked| &mut blocked.remedy).collect()
        }
        None => Vec::new(),
    }
}

/// A proposal as it is told when it is no further than a stage.
pub(super) fn until(mut proposal: Proposal, stage: Stage) -> Proposal {
    proposal.stage = proposal.stage.min(stage);
    if stage < Stage::Complete {
        proposal.front = None;
    }
    if stage < Stage::Routes {
        proposal.routes = None;
    }
    if stage < Stage::Savings {
        proposal.savings = None;
    }
    if stage < Stage::Reasons {
        proposal.what_ifs = None;
        proposal.limiting = None;
        for step in &mut proposal.plan.steps {
            step.slack = None;
        }
        for remedy in remedies(&mut proposal.plan) {
            *remedy = None;
        }
    }
    if stage < Stage::Around {
        (proposal.early_finish, proposal.late_finish) = (None, None);
        (proposal.if_granted, proposal.language_delay) = (None, None);
    }
    if stage < Stage::Planned && proposal.plan.figures.is_some() {
        proposal.plan.status = Status::Feasible;
        proposal.plan.bound_week = 39;
    }
    proposal
}

const fn figures(finish_week: u32, study_hours: u32, cost_eur: u32) -> Figures {
    Figures { finish_week, study_hours, cost_eur }
}

fn limiting(plan: &Plan) -> Limiting {
    let links = plan.steps.iter().enumerate().map(|(place, step)| Link {
        step: place,
        timing: step.timing.clone(),
        waits: u32::from(place == 1) * 2,
        holidays: 0,
    });
    Limiting {
        chain: links.collect(),
        demands: vec![Demand {
            what: DemandKind::LanguageEntry,
            finish_without: Some(plan.figures.unwrap().finish_week - 6),
            remedy: None,
        }],
        floor_week: Some(28),
    }
}

/// What-ifs in the order of what they save; what is granted already is not asked about.
fn what_ifs(now: Figures, case: &Case) -> Vec<WhatIf> {
    let what_if = |change, weeks_saved: i64, hours_saved: i64| WhatIf {
        change,
        figures: Some(figures(
            u32::try_from(i64::from(now.finish_week) - weeks_saved).unwrap(),
            u32::try_from(i64::from(now.study_hours) - hours_saved).unwrap(),
            now.cost_eur,
        )),
        weeks_saved,
        hours_saved,
        proved: true,
    };
    let claims = case.marks.iter().filter(|mark| mark.state.is_open_claim());
    let mut found: Vec<WhatIf> =
        claims.map(|mark| what_if(Change::Grant(mark.on.clone()), 14, 336)).collect();
    found.push(WhatIf { proved: false, ..what_if(Change::DayHours(4), 6, 0) });
    found.push(what_if(Change::PlacementCounts, 0, 80));
    found.push(what_if(Change::Extension(6), 0, 0));
    found.push(what_if(Change::StartOn(date(2027, 9, 1)), -40, 0));
    let waiver = what_if(Change::EntryWaiver, 0, 0);
    found.push(WhatIf { figures: None, weeks_saved: i64::MIN, ..waiver });
    found
}

/// What the marks save in these plans: 14 weeks for each certificate.
fn savings(case: &Case) -> Savings {
    let saves = |key: &Key| matches!(key, Key::Certificate(_));
    let saving = |key: &Key| {
        if saves(key) { Saving { weeks: Some(14), hours: 336, proved: true } } else { Saving::NOTHING }
    };
    let of = |wanted: &dyn Fn(MarkState) -> bool| -> Vec<(Key, Saving)> {
        let marks = case.marks.iter().filter(|mark| wanted(mark.state));
        marks.map(|mark| (mark.on.clone(), saving(&mark.on))).collect()
    };
    let granted = of(&|state| state == MarkState::Granted);
    let count = i64::try_from(granted.iter().filter(|(key, _)| saves(key)).count()).unwrap();
    Savings {
        claims: of(&MarkState::is_open_claim).into_iter().filter(|(key, _)| saves(key)).collect(),
        granted_count: granted.len(),
        together: (!granted.is_empty()).then_some(Saving {
            weeks: Some(14 * count),
            hours: 336 * count,
            proved: true,
        }),
        granted,
    }
}

/// Another plan: so many weeks, hours and euros more, these offerings instead of those.
fn alternative(
    plan: &Plan,
    (weeks, hours, cost): (i32, i32, i32),
    added: &[u32],
    left_out: &[u32],
) -> Alternative {
    let now = plan.figures.unwrap();
    let ids = |places: &[u32]| places.iter().map(|place| OfferingId(*place)).collect::<Vec<_>>();
    let figures = figures(
        now.finish_week.saturating_add_signed(weeks),
        now.study_hours.saturating_add_signed(hours),
        now.cost_eur.saturating_add_signed(cost),
    );
    let status = if weeks == 0 { plan.status } else { Status::Feasible };
    Alternative {
        plan: Plan { figures: Some(figures), status, ..plan.clone() },
        is_proposed: weeks == 0 && added.is_empty() && left_out.is_empty(),
        level: Some(2),
        added: ids(added),
        left_out: ids(left_out),
    }
}

/// What an offering of the fixture gives.
fn granted_by(catalog: &Catalog, offering: u32) -> Vec<ItemId> {
    let grants = &catalog.offering(OfferingId(offering)).unwrap().grants;
    let item = |grant: &Grant| match grant {
        Grant::Item(item) => *item,
        Grant::Claimed(_) => unreachable!(),
    };
    grants.iter().map(item).collect()
}

fn plan(catalog: &Catalog, goal: ItemId, offerings: &[u32]) -> Plan {
    let item = |key: &str| catalog.by_key[&key.parse::<Key>().unwrap()];
    let length = 14;
    let count = u32::try_from(offerings.len()).unwrap();
    let steps: Vec<Step> = offerings
        .iter()
        .zip(0..)
        .map(|(offering, place): (&u32, u32)| {
            let (start, end) = (place * length, (place + 1) * length);
            let last = place + 1 == count;
            Step {
                offering: OfferingId(*offering),
                mode: 0,
                grants: granted_by(catalog, *offering),
                start_week: start,
                end_week: end,
                start: add_weeks(TODAY, start),
                end: add_weeks(TODAY, end).checked_sub(jiff::ToSpan::days(3)).unwrap(),
                hours_per_week: 24,
                study_hours: 24 * length,
                estimated: place % 2 == 0,
                cost_eur: (!last).then_some(295),
                because: vec![Reason::Gives { item: item("23385/B1-K1-W1"), needed_for: goal }],
                timing: if place == 0 {
                    Timing::PlanStart
                } else {
                    Timing::Language { skill: Skill::Speaking, level: Level::B1 }
                },
                slack: Some(0),
                unlocks: vec![if last { Unlock::Item(goal) } else { Unlock::Step(place as usize + 1) }],
                sources: vec![SourceId(0)],
                grade: Grade::B,
                unsure: vec![Unsure::Load { min: 300, likely: 400, max: 600 }, Unsure::CostUnknown],
                under_way: false,
            }
        })
        .collect();
    let weeks: Vec<Week> = (0..count * length)
        .map(|week| {
            let monday = add_weeks(TODAY, week);
            let holiday = monday >= date(2027, 7, 19) && monday <= date(2027, 8, 27);
            Week {
                week,
                date: monday,
                available: if holiday { 8 } else { 40 },
                steps: if holiday { Vec::new() } else { vec![((week / length) as usize, 24)] },
                accounts: if holiday {
                    Vec::new()
                } else if week < 40 {
                    vec![(Account::Language, 12), (Account::Participation, u32::from(week < 20) * 4)]
                } else {
                    Vec::new()
                },
                holiday,
            }
        })
        .collect();
    Plan {
        catalog_version: "proef-1".to_owned(),
        catalog_hash: "0".repeat(16),
        goal,
        order: Order::Finish,
        status: Status::Optimal,
        start: TODAY,
        figures: Some(Figures {
            finish_week: count * length,
            study_hours: count * length * 24,
            cost_eur: count.saturating_sub(1) * 295,
        }),
        bound_week: count * length,
        steps,
        weeks,
        civic: vec![
            AccountPlan {
                account: Account::Language,
                required: 800,
                done: 230,
                planned: 570,
                within_steps: 0,
                deadline: Some(date(2029, 3, 2)),
                met_on: Some(date(2027, 10, 1)),
                rule: Some("z-uren".parse().unwrap()),
            },
            AccountPlan {
                account: Account::Participation,
                required: 800,
                done: 0,
                planned: 160,
                within_steps: 80,
                deadline: Some(date(2029, 3, 2)),
                met_on: None,
                rule: None,
            },
        ],
        term_end: Some(date(2029, 3, 2)),
        exams: vec![ExamPlan {
            part: ExamPart::Skill(Skill::Speaking),
            level: Some(Level::A2),
            register_by: Some(date(2028, 9, 1)),
            queue_weeks: 7,
            result_weeks: 8,
            ready_week: Some(30),
        }],
        warnings: vec![Warning::PlacementNotCounted(Counted::Ask)],
        conflict: None,
        nodes: 12,
        by_hand: ByHand::default(),
    }
}
