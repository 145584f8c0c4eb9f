//! What can happen to the workbench, as values: imperative, comparable, replayable.

use super::by_hand::Act;
use super::effect::{CaseRef, TaskDone};
use super::facts::Field;
use super::interview::InterviewStep;
use super::key::KeyPress;
use crate::model::case::MarkState;
use crate::model::code::Key;
use crate::route::Change;

/// A view of an open case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// Who the learner is and what is known: hours, language, civic integration, settings.
    Case,
    /// What the learner already has.
    Experience,
    /// What is wanted.
    Goal,
    /// The plan in time.
    Plan,
    /// The reasons of one step, or of there being no plan.
    Why,
    /// The plan beside other routes, trade-offs and changes.
    Compare,
    /// The hours of each week: what there is and what takes them.
    Hours,
    /// What was decided, by whom and why.
    Decisions,
    /// What goes on paper, and for whom.
    Print,
    /// The sector path and what needs what, as a graph.
    Map,
}

impl View {
    /// All views, in the order in which a conversation goes through them.
    pub const ALL: [Self; 10] = [
        Self::Case,
        Self::Experience,
        Self::Goal,
        Self::Plan,
        Self::Why,
        Self::Compare,
        Self::Hours,
        Self::Decisions,
        Self::Print,
        Self::Map,
    ];

    /// Place in [`View::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Case => 0,
            Self::Experience => 1,
            Self::Goal => 2,
            Self::Plan => 3,
            Self::Why => 4,
            Self::Compare => 5,
            Self::Hours => 6,
            Self::Decisions => 7,
            Self::Print => 8,
            Self::Map => 9,
        }
    }

    /// The number of the key that shows it.
    pub const fn number(self) -> usize {
        (self.index() + 1) % 10
    }

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Case => "ui-view-case",
            Self::Experience => "ui-view-experience",
            Self::Goal => "ui-view-goal",
            Self::Plan => "ui-view-plan",
            Self::Why => "ui-view-why",
            Self::Compare => "ui-view-compare",
            Self::Hours => "ui-view-hours",
            Self::Decisions => "ui-view-decisions",
            Self::Print => "ui-view-print",
            Self::Map => "ui-view-map",
        }
    }

    /// Text id of its name where there is little room.
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::Case => "ui-view-case-short",
            Self::Experience => "ui-view-experience-short",
            Self::Goal => "ui-view-goal-short",
            Self::Plan => "ui-view-plan-short",
            Self::Why => "ui-view-why-short",
            Self::Compare => "ui-view-compare-short",
            Self::Hours => "ui-view-hours-short",
            Self::Decisions => "ui-view-decisions-short",
            Self::Print => "ui-view-print-short",
            Self::Map => "ui-view-map-short",
        }
    }

    /// The view so many places further on, round the end.
    #[must_use]
    pub fn step(self, by: usize) -> Self {
        let place = (self.index() + by) % Self::ALL.len();
        Self::ALL.get(place).copied().unwrap_or(self)
    }
}

/// A movement of the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Motion {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// A change to the line being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts text at the cursor.
    Insert(String),
    /// Removes the character in front of the cursor.
    Backspace,
    /// Removes the character behind the cursor.
    Delete,
    /// Removes the word in front of the cursor.
    DeleteWord,
    /// Removes everything.
    Clear,
    /// Moves the cursor left.
    Left,
    /// Moves the cursor right.
    Right,
    /// Moves the cursor to the start.
    Home,
    /// Moves the cursor to the end.
    End,
}

/// Something that happens to the workbench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Moves the selection.
    Move(Motion),
    /// Selects a row by its place in the list shown, or in what lies over it.
    Select(usize),
    /// Gives a fact of the case the value so many places further on, or back, in one change.
    TurnField {
        /// The fact.
        field: Field,
        /// Further on, or back.
        up: bool,
        /// How many places.
        places: usize,
    },
    /// The line about what just happened was read, and is not needed any more.
    DismissNotice,
    /// Folds the selected row, or goes to the row it hangs under; lowers a number.
    Fold,
    /// Unfolds the selected row; raises a number.
    Unfold,
    /// Does the main thing with the selection.
    Activate,
    /// Marks experience on the selection with the next state.
    CycleMark,
    /// Sets or removes a mark.
    SetMark {
        /// The item.
        on: Key,
        /// The state; `None` removes the mark.
        state: Option<MarkState>,
        /// On what grounds.
        reason: String,
    },
    /// Removes the mark of the selection.
    RemoveMark,
    /// Shows only what is marked, or everything again.
    OnlyMarked,
    /// Asks from which job or sector to suggest what could be shown.
    Suggest,
    /// Chooses the selected row of a list of several, or no longer.
    Choose,
    /// Chooses all rows of a list of several, or none.
    ChooseAll,
    /// Says why the selection is not in the plan; asks about what, where nothing is selected.
    WhyNot,
    /// Asks for a decision to be written down.
    AddDecision,
    /// Removes the selected decision or answer.
    RemoveDecision,
    /// Shows decisions of the next kind only, and after the last all of them.
    NextKind,
    /// Makes a change that a plan offers; asks first on what ground where somebody else decides on it.
    Apply(Change),
    /// Fixes something about the plan by hand, or adopts it.
    ByHand(Act),
    /// Shows why the plan does not finish earlier.
    WhyNotEarlier,
    /// Looks no further: what is found stays.
    StopPlanning,
    /// Looks again, after it was stopped.
    PlanAgain,
    /// Moves through the map, or changes what it shows.
    Map(super::map::Step),
    /// Shows a view of the case.
    Show(View),
    /// Shows the next view.
    NextView,
    /// Shows the view before.
    PreviousView,
    /// Selects the next step of the plan.
    NextStep,
    /// Selects the step before.
    PreviousStep,
    /// Looks at time from closer (true) or from further away.
    Zoom(bool),
    /// Selects a later (true) or an earlier week.
    MoveWeek(bool),
    /// Selects the week with the fewest hours left.
    Tightest,
    /// Starts typing to filter the list.
    Filter,
    /// Shows the details of the selection in place of the list, or the list again.
    ToggleDetails,
    /// Closes what lies on top, leaves the filter, or does nothing.
    Back,
    /// Changes the line being typed.
    Edit(Edit),
    /// Takes the last change of the case back.
    Undo,
    /// Does the last undone change again.
    Redo,
    /// Shows the palette of all commands.
    OpenPalette,
    /// Shows what can be done here.
    OpenHelp,
    /// Goes to the next stop of the tour, or to the one before.
    TurnTour(bool),
    /// Ends the tour.
    EndTour,
    /// Shows the glossary.
    OpenGlossary,
    /// Switches between Dutch and English.
    SwitchLanguage,
    /// Opens the intake where it goes on.
    Intake,
    /// Does something with the question or form that lies on top.
    Interview(InterviewStep),
    /// Opens the form of a new entry for the list of the selected row.
    AddRow,
    /// Removes the selected entry of a list.
    RemoveRow,
    /// Shows the next theme, for this run.
    NextTheme,
    /// Shows more or less of the row of hints, for this run.
    NextHints,
    /// Selects the row with this number of the list on top, or does the main thing with it when it is selected already.
    Point(usize),
    /// Asks for the name of a new learner.
    AskNewCase,
    /// Makes the case of this learner.
    NewCase(String),
    /// Opens a case.
    Open(CaseRef),
    /// Goes back to the start screen.
    CloseCase,
    /// Keeps a case that is not in the case folder (an example, or one that could not be written) as a new one there.
    SaveCopy,
    /// Opens the selected case of the start screen to look at only.
    LookAt,
    /// Shows the changes of the case, to go back or forward to one.
    ShowPast,
    /// Asks to whom the case is handed over.
    AskHandOver,
    /// Tries again to write what could not be written.
    SaveAgain,
    /// Puts the text that an earlier session was typing at the cursor.
    InsertRecovered,
    /// Asks for the name of the file that the hand-out is written to.
    AskHandoutName,
    /// Ends the program; asks first where something would be lost.
    Quit,
    /// Ends the program.
    QuitNow,
    /// The window has another size.
    Resized(u16, u16),
    /// The first keys of a sequence were pressed; empty when a sequence is over.
    Pending(Vec<KeyPress>),
    /// A task outside is done.
    Done(TaskDone),
}
