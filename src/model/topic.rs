//! What rules are about.

/// Declares the topics with their words, so that files, docs and code cannot drift apart.
macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a rule is about. The first group is read by the planner; the others are shown, and bear on no plan but
        /// where they say so.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleTopic {
            $($(#[$doc])* $name,)*
        }

        impl RuleTopic {
            /// All topics, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word used in catalog files.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// The topic a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|topic| topic.word() == word)
            }
        }
    };
}

topics! {
    // Civic integration: what the plan is made of.
    /// Length of the term (years).
    Term,
    /// Course hours to follow (hours).
    CourseHours,
    /// Participation hours to make (hours).
    ParticipationHours,
    /// Hours of the PVT (hours).
    PvtHours,
    /// Practice hours of the MAP (hours).
    MapHours,
    /// Hours of the ONA course (hours).
    OnaHours,
    /// Level to be examined (level).
    ExamLevel,
    /// Weeks from registration to an exam seat (weeks).
    ExamQueue,
    /// Weeks from exam to result (weeks).
    ExamResult,
    /// Weeks from exam to result of Speaking and Writing at A2, where that takes longer (weeks).
    ExamResultA2,
    /// Lesson hours a week as schools give them (hours).
    LessonsPerWeek,
    /// Hours a week in which a PVT is given (hours).
    PvtPerWeek,
    /// Hours a week in which MAP practice is done (hours).
    MapPerWeek,
    /// Hours a week of participation that a learner makes beside lessons (hours).
    ParticipationPerWeek,
    /// Hours a week of the ONA course (hours).
    OnaPerWeek,
    /// Hours a week of work beside lessons before the plan warns (hours).
    WorkCap,
    /// MBO level whose diploma ends the obligation (number).
    ExemptingDiploma,
    /// Whether hours at a company count as participation, where a case leaves it open (counted).
    PlacementCounts,
    /// Whether schools waive entry requirements that they may waive, where a case leaves it open (counted).
    EntryWaiver,
    /// Weeks from the notice of DUO to the PIP; named when there is no PIP yet (weeks).
    PipDue,
    /// Extension of the term after childbirth (weeks); an extension of the case is held against it.
    ExtensionChildbirth,
    /// Most extension for learning to read and write first (months); held against the case.
    ExtensionLiteracy,
    /// Extension for whoever worked hard and is nearly there (months); held against the case.
    ExtensionEffort,
    /// Extension for whoever waits for a late result (months); held against the case.
    ExtensionExamDelay,
    // Civic integration: shown only.
    /// Weeks to the PIP after a report of somebody else came in (weeks).
    PipDueAfterReport,
    /// Months after the PIP within which the course has to begin, or the term may be extended (months).
    CourseStart,
    /// Course hours after which the level may step down (hours).
    StepDownHours,
    /// Part of those hours that has to be in the classroom (percent).
    StepDownInPerson,
    /// Language hours of the education route, indicative (hours).
    EducationLanguageHours,
    /// Hours of other subjects on the education route, indicative (hours).
    EducationOtherHours,
    /// Longest usual duration of the education route (months).
    EducationMonths,
    /// Hours a week of the education route (hours).
    EducationPerWeek,
    /// Age below which the education route is usually meant (years).
    EducationAge,
    /// Years within which the PVT has to be done (years).
    PvtDeadline,
    /// Weeks until a finished PVT is registered (weeks).
    PvtRegistered,
    /// Themes of the MAP (number).
    MapThemes,
    /// Themes of KNM (number).
    KnmThemes,
    /// Cards of the ONA portfolio (number).
    OnaCards,
    /// Weeks in which the ONA cards are marked (weeks).
    OnaMarking,
    /// Weeks to wait for the ONA talk (weeks).
    OnaTalkQueue,
    /// Price of ONA (euro).
    OnaPrice,
    /// Months of paid work in the last year that exempt from ONA (months).
    OnaExemptMonths,
    /// Hours of paid work in each of those months (hours).
    OnaExemptHours,
    /// Price of one exam (euro).
    ExamPrice,
    /// Tries of each exam that are free (number).
    ExamFreeTries,
    /// Days before an exam until which cancelling it is not held against somebody (days).
    ExamCancel,
    /// Weeks in which DUO decides (weeks).
    DuoDecision,
    /// Months of the term after which an extension can mostly be asked (months).
    ExtensionMoment,
    /// Extension for illness; no figure is known.
    ExtensionIllness,
    /// Extension for a course that began late; no figure is known.
    ExtensionLateOffer,
    /// Extension for a course that does not exempt; no figure is known.
    ExtensionCourse,
    /// Extension for a death, homelessness or stay in an institution; no figure is known.
    ExtensionHardship,
    /// Language exams passed that show effort (number).
    EffortExams,
    /// Language hours that show effort (hours).
    EffortLanguageHours,
    /// Most fine for not finishing the route (euro).
    FineRoute,
    /// Most fine for not doing the PVT (euro).
    FinePvt,
    /// Most fine for not doing the MAP (euro).
    FineMap,
    /// Level of a state exam part that exempts from the same part (level).
    ExemptingExam,
    /// Years of residence that can exempt, together with work (years).
    ExemptingResidence,
    /// Years of work that can exempt, together with residence (years).
    ExemptingWork,
    /// Months after the eighteenth birthday within which an exempting course has to begin (months).
    CourseExemptionStart,
    // What counts as hours: shown only; a case and an overlay can say otherwise.
    /// Whether language hours during the broad intake count (counted).
    IntakeLanguageCounts,
    /// Whether participation hours during the broad intake count (counted).
    IntakeParticipationCounts,
    /// Whether language hours of an earlier route count (counted).
    EarlierRouteCounts,
    /// Whether social guidance and Participation Act activities count as participation (counted).
    GuidanceCounts,
    /// Whether PVT and MAP count as participation (counted).
    PvtMapCount,
    /// Whether Dutch at the workplace counts as language hours (counted).
    WorkplaceLanguageCounts,
    /// Whether a placement in the plan can be the practice of the MAP (counted).
    MapAtPlacement,
    // Dutch: shown only.
    /// Oral level a second-language speaker needs in childcare (level).
    ChildcareLanguage,
    /// Level for recognition of a foreign MBO diploma in care (level).
    HealthLanguage,
    /// Months after which the proof of that level is too old (months).
    HealthLanguageProof,
    /// Cut of social assistance at first, for whoever does not learn (percent).
    LanguageDutyCut,
    /// Cut after six months (percent).
    LanguageDutyCutLater,
    /// Cut after twelve months (percent).
    LanguageDutyCutLast,
    /// Years of schooling in Dutch that prove the language for social assistance (years).
    LanguageDutySchooling,
    /// Course hours for the literacy way to naturalisation (hours).
    LiteracyWaiverHours,
    /// Of those, hours of literacy (hours).
    LiteracyWaiverLiteracy,
    /// CEFR level that is most like the Dutch asked at the end of an MBO course of level 2 or 3 (level).
    EndLevel,
    /// The same for level 4 (level).
    EndLevelFour,
    // Participation Act: shown only.
    /// Usual length of a trial placement (months).
    TrialPlacement,
    /// Longest trial placement (months); the plan reads it for a what-if.
    TrialPlacementMost,
    /// Longest unpaid work to find somebody's wage value (months).
    TrialPlacementWageValue,
    /// Contract that has to be in view (months).
    TrialPlacementContract,
    /// Length of a participation place (weeks).
    ParticipationPlace,
    /// Months after which a participation place is reviewed (months).
    ParticipationPlaceReview,
    /// Months after which it stops without progress (months).
    ParticipationPlaceStop,
    /// Months after which training has to be offered (months).
    ParticipationPlaceTraining,
    /// By how much it can be longer, a year at a time (years).
    ParticipationPlaceLonger,
    /// Months after which there is a premium each time (months).
    ParticipationPlacePremium,
    /// Months of a work experience place in one municipality (months).
    WorkExperience,
    /// Hours a week of a work experience place in one municipality (hours).
    WorkExperiencePerWeek,
    /// Most wage-cost subsidy, of the minimum wage (percent).
    WageCostSubsidy,
    /// Years after which the wage value is looked at again (years).
    WageCostReview,
    /// The same in sheltered work (years).
    WageCostReviewSheltered,
    /// Months between two requests (months).
    WageCostRequest,
    /// Sheltered work; no figure.
    ShelteredWork,
    /// What people on social assistance can be asked to do in return; no figure.
    ServiceDuty,
    /// Part of earnings that is kept beside social assistance (percent).
    EarningsKept,
    /// Months for which that holds (months).
    EarningsMonths,
    /// Age of a child below which a single parent's duty to work depends on childcare (years).
    CareDutyChild,
    /// Age of the youngest child below which a single parent can be excused (years).
    CareDispensationChild,
    /// Longest such dispensation (years).
    CareDispensation,
    /// Age below which work with study can be supported (years).
    WorkStudyAge,
    /// Weeks somebody under 27 has to look for work or study first (weeks).
    SearchPeriod,
    /// Whether training with benefit is allowed (counted).
    TrainingWithBenefit,
    // Recognition of what somebody knows: shown only.
    /// Usual length of EVC (weeks).
    EvcWeeks,
    /// Months after which the result of an EVC is considered stale (months).
    EvcStale,
    /// Price at which one school turns an experience certificate into a diploma course (euro).
    EvcPrice,
    /// Weeks in which IDW values a diploma (weeks).
    ForeignDiplomaWeeks,
    /// The same in busy times (weeks).
    ForeignDiplomaWeeksBusy,
    /// Price of a valuation for who does not integrate (euro).
    ForeignDiplomaPrice,
    /// Hours of schooling that are the least to be valued (hours).
    ForeignDiplomaSchooling,
    /// Years that a digital copy is kept (years).
    ForeignDiplomaCopy,
    /// Years after the nominal study time in which a diploma of a lapsed dossier is still given (years).
    DossierAfter,
    // The MBO: shown only.
    /// Age below which a leaver has to be given an mbo-verklaring (years).
    MboStatementAge,
    /// Weeks of a practice statement that are subsidised at most: an anchor, not a norm (weeks).
    PracticeStatementWeeks,
    /// Years after which a company is looked at again (years).
    CompanyReview,
    /// Years without placements after which recognition lapses (years).
    CompanyLapse,
    /// Least hours of a BBL year (hours).
    BblYear,
    /// Of those, least guided hours at school (hours).
    BblSchool,
    /// Of those, least hours of placement (hours).
    BblPlacement,
    /// Least hours of a BOL year (hours).
    BolYear,
    /// Least guided hours of the first BOL year (hours).
    BolFirstYear,
    /// Least guided hours of Entree (hours).
    BolEntree,
    /// Least guided hours of a BOL course of one year (hours).
    BolOneYear,
    /// Least placement hours of a BOL course of one year (hours).
    BolOneYearPlacement,
    /// Least guided hours of a BOL course of two years (hours).
    BolTwoYears,
    /// Least placement hours of a BOL course of two years (hours).
    BolTwoYearsPlacement,
    /// Least guided hours of a BOL course of three years (hours).
    BolThreeYears,
    /// Least placement hours of a BOL course of three years (hours).
    BolThreeYearsPlacement,
    /// Study load of a year (hours).
    StudyYear,
    /// Length of Entree (years).
    EntreeYears,
    /// Longest nominal course of level 2 (years).
    LevelTwoYears,
    /// Longest nominal course of level 3 (years).
    LevelThreeYears,
    /// Nominal course of level 4 (years).
    LevelFourYears,
    /// Placement hours a year on the third pathway at one provider (hours).
    OvoPlacement,
    /// Placement hours a week on the third pathway at one provider (hours).
    OvoPlacementPerWeek,
    /// Years of Entree behind somebody for which a school may refuse another (years).
    EntreeRefusal,
    /// MBO level that is a start qualification (number).
    StartQualification,
    /// Age from which the qualification duty holds (years).
    QualificationDutyFrom,
    /// Age until which the qualification duty holds (years).
    QualificationDutyUntil,
    /// Age until which leavers without start qualification are guided (years).
    LeaverGuidanceUntil,
    /// Age from which a course costs a fee (years).
    TuitionAge,
    /// Fee of a BOL year (euro).
    TuitionBol,
    /// Fee of a BBL year of level 1 or 2 (euro).
    TuitionBblLow,
    /// Fee of a BBL year of level 3 or 4 (euro).
    TuitionBblHigh,
    /// Weeks without lessons in summer (weeks).
    SummerGap,
    // The rest.
    /// Anything else that an advisor should know.
    Remark,
}
