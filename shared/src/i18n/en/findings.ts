/** Findings: `finding.<kind>.title`, `.text` (the sentence, with values) and `.why` (why it matters); deciding on them. */
export const findings = {
  'finding.blind-spot.title': 'Blind spot',
  'finding.blind-spot.text':
    'At “{touchpoint}” staff would give {staff}, customers give {customers} (n = {n}): a difference of {gap}.',
  'finding.blind-spot.why': 'Nobody fixes what staff believe is going well.',
  'finding.unmet-expectation.title': 'Unmet expectation',
  'finding.unmet-expectation.text':
    'At “{touchpoint}” customers expected {expectation} and got {experience} (n = {n}): a gap of {gap}.',
  'finding.unmet-expectation.why': 'Disappointment weighs more than a low level that was expected.',
  'finding.subcontracted-moment.title': 'Moment of truth in other hands, unmeasured',
  'finding.subcontracted-moment.text':
    '“{touchpoint}” decides the customer relationship. {team}, a subcontractor, is responsible for it, and no metric with a value and its date tells how it goes.',
  'finding.subcontracted-moment.why': 'The customer holds you to account, whoever does the work.',
  'finding.unmeasured-moment.title': 'Moment of truth that is not measured',
  'finding.unmeasured-moment.text':
    '“{touchpoint}” decides the customer relationship, and {state, select, named {its metric “{metric}” has neither a target nor a value.} target {its metric “{metric}” has a target but no value.} undated {the value of its metric “{metric}” has no date, so nobody knows how old it is.} other {no metric tells how it goes.}}',
  'finding.unmeasured-moment.why': 'What is not measured at the deciding moments is left to chance.',
  'finding.failure-without-recovery.title': 'Failure that nothing puts right',
  'finding.failure-without-recovery.text':
    'Things go wrong at “{touchpoint}”, and {named, select, yes {“{recovery}”, which should put it right, does not come after it} other {no touchpoint puts it right}}.',
  'finding.failure-without-recovery.why': 'A failure put right well can bind a customer more than none at all.',
  'finding.weak-recovery.title': 'Recovery that does not help',
  'finding.weak-recovery.text':
    '“{recovery}” should put right what fails at “{failure}”, but the customer still feels {emotion} there{known, select, yes { (a change of {lift})} other {}}.',
  'finding.weak-recovery.why': 'A recovery that is not felt costs twice: the failure, and the work of fixing it.',
  'finding.owner-of-the-whole.title': 'No single owner of the whole',
  'finding.owner-of-the-whole.text':
    '{by, select, words {“{name}” is written as the owner, but is not yet a person of the project.} other {{teams, plural, =0 {Nobody owns this journey as a whole.} one {One team is responsible for this journey, but nobody is named as its owner.} other {# teams are responsible for this journey, and nobody owns the whole.}}}}',
  'finding.owner-of-the-whole.why': 'Each silo sees only its own part of the path; somebody must see all of it.',
  'finding.long-waiting.title': 'Long waiting time',
  'finding.long-waiting.text':
    '{who, select, customer {The customer waits {waiting}} work {Work waits {waiting}} other {There is a wait of {waiting}}} before “{touchpoint}”: {share} of the whole lead time.',
  'finding.long-waiting.why': 'Nothing happens meanwhile. Shortening the longest wait shortens the journey the most.',
  'finding.seam-waiting.title': 'Long waiting time at a seam',
  'finding.seam-waiting.text':
    '{who, select, customer {The customer waits {waiting}} work {Work waits {waiting}} other {There is a wait of {waiting}}} before “{touchpoint}”, where {fromTeam} hands over to {toTeam}{elsewhere, select, yes {; most of it comes before “{longest}”} other {}}.',
  'finding.seam-waiting.why': 'Waiting time between teams belongs to nobody, so nobody shortens it.',
  'finding.handoff-run.title': 'Many handoffs in a row',
  'finding.handoff-run.text':
    '{count, plural, one {# handoff} other {# handoffs}} in a row between “{from}” and “{to}”: every touchpoint belongs to another team than the one before.',
  'finding.handoff-run.why': 'At every handoff, somebody waits, something is told again or something is lost.',
  'finding.rework-hot-spot.title': 'Rework hot spot',
  'finding.rework-hot-spot.text':
    '{loop, select, yes {{known, select, yes {{share} of the cases are sent back from “{touchpoint}”} other {Cases are sent back from “{touchpoint}”; how many is not stated}}} other {{share} of what “{touchpoint}” passes on has to be corrected}}{timed, select, yes {, which costs {hours} per case.} other {.}}',
  'finding.rework-hot-spot.why': 'Correcting is work that nobody ordered; it is cheapest to prevent where it starts.',
  'finding.largest-waste.title': 'The largest waste',
  'finding.largest-waste.text':
    '{timed, select, yes {{kind} takes {hours} along the path, in {count, plural, one {# touchpoint} other {# touchpoints}}: no other kind of waste takes more, as far as times are known.} other {{kind} occurs in {count, plural, one {# touchpoint} other {# touchpoints}} along the path: no other kind of waste in more. How much time it takes is not known.}}',
  'finding.largest-waste.untold': 'Waste of an unspecified kind',
  'finding.largest-waste.why': 'Start where most of the customer’s time goes.',
  'finding.shared-frustration.title': 'Frustrating on both sides',
  'finding.shared-frustration.text': 'At “{touchpoint}” the customer feels {customer} and the employee {employee}.',
  'finding.shared-frustration.why': 'Those who do the work know why it does not work. Ask them first.',
  'finding.passed-on-frustration.title': 'Waste that frustrates those who do it',
  'finding.passed-on-frustration.text':
    'Employees feel {employee} at “{touchpoint}”, which is waste. {way, select, fall {From “{before}” to “{after}”, which the customer feels next, the customer’s emotion changes by {change} to {customer}.} level {“{after}”, which the customer feels next, does not suffer: {customer}, a change of {change}.} after {“{after}” is what the customer feels next: {customer}.} other {What the customer feels after it is not known.}}',
  'finding.passed-on-frustration.why':
    'Frustration at work passes on to the customer, even from where no customer sees.',
  'finding.low-peak-end.title': 'The experience is remembered as bad',
  'finding.low-peak-end.text':
    'The most intense moment, “{peak}” ({peakValue}), and the last one, “{end}” ({endValue}), average {value}.',
  'finding.low-peak-end.why': 'People remember the peak and the end, not the average.',
  'finding.digital-physical-drop.title': 'Emotion drops where digital ends',
  'finding.digital-physical-drop.text':
    'From “{from}” ({fromChannel}) to “{to}” ({toChannel}) the customer’s emotion changes by {change}{waits, select, yes { after waiting {waiting}} other {}}.',
  'finding.digital-physical-drop.why': 'What was typed once has to be told again.',
  'finding.value-disagreement.title': 'Value or waste?',
  'finding.value-disagreement.text':
    '{customers, select, value {Customers see value in “{touchpoint}”, which staff call waste.} other {Customers call “{touchpoint}” waste; staff see value in it.}}',
  'finding.value-disagreement.why': 'The customer decides what has value. Find out before you cut or polish.',
  'finding.no-team.title': 'Touchpoints without a team',
  'finding.no-team.text':
    'No team is responsible for {count, plural, one {# touchpoint} other {# touchpoints}} in the stage “{stage}”.',
  'finding.no-team.why': 'What belongs to nobody is improved by nobody.',
  'finding.expectation-treadmill.title': 'Expectation treadmill',
  'finding.expectation-treadmill.text':
    'At “{touchpoint}” the expectation rose from {before} ({from}) to {after} ({to}), while the experience was {experience} or better (n = {n}).',
  'finding.expectation-treadmill.why': 'What is over-delivered again and again is soon simply expected.',
  'finding.assumed-ratings.title': 'Resting on assumption',
  'finding.assumed-ratings.text':
    'Of the {all, number} ratings, emotions and persona sections behind this journey, {share} are assumed or unstated: assumed {assumed}, unstated {untold}.',
  'finding.assumed-ratings.why': 'Assumptions make confident mistakes. Ask customers before you decide.',
  'finding.stale-measurements.title': 'Measurements that may be out of date',
  'finding.stale-measurements.text':
    '{count, number} of {dated, number} dated measurements {count, plural, one {is} other {are}} more than {months, number} months old; the oldest, at “{oldest}”, is from {date}.{undated, plural, =0 {} one { One more has no date.} other { # more have no date.}}',
  'finding.stale-measurements.why': 'Customers and services change; a number does not say that it has aged.',
  'finding.undecided-share.title': 'Value or waste still undecided',
  'finding.undecided-share.text':
    '{share} of the touchpoints ({count, number}) are classified neither as value nor as waste.',
  'finding.undecided-share.why': 'Until they are, flow efficiency is a range and not a figure.',

  'finding.number-alone.title': 'A number that does not say what to do',
  'finding.number-alone.text':
    '“{touchpoint}” decides the customer relationship and is measured by “{metric}” alone: no wanted reaction, no cause and no idea stands beside it.',
  'finding.number-alone.why': 'A score says how you did, not why, nor what the customer was to feel.',
  'finding.reaction-without-metric.title': 'Wanted reaction without a metric',
  'finding.reaction-without-metric.text':
    '{count, plural, =0 {A wanted reaction without touchpoints is measured by nothing.} one {The reaction wanted at “{touchpoint}” is measured by nothing.} other {The reaction wanted at “{touchpoint}” and {count} touchpoints in all is measured by nothing.}}',
  'finding.reaction-without-metric.why': 'What is wanted and not measured stays a wish.',
  'finding.metric-without-reaction.title': 'Metric without a wanted reaction',
  'finding.metric-without-reaction.text':
    '“{metric}” is measured at “{touchpoint}”, but nobody has stated what the customer should feel there.',
  'finding.metric-without-reaction.why': 'A metric without a wanted reaction steers towards the number.',
  'finding.ungrounded-ratings.title': 'Ratings without a ground',
  'finding.ungrounded-ratings.text':
    '{count} of {all} ratings, emotions and persona sections ({share}) do not state what they rest on.',
  'finding.ungrounded-ratings.why': 'Where nobody knows whether it was measured or guessed, it counts as a guess.',
  'finding.unmapped-phase.title': 'Nothing mapped before or after',
  'finding.unmapped-phase.text':
    '{phase, select, before {Nothing is mapped from before the purchase: what people look for, hear and expect.} other {Nothing is mapped from after the purchase: use, problems and how they are put right.}}',
  'finding.unmapped-phase.why': 'The experience begins before the purchase and does not end with it.',
  'finding.promise-above-experience.title': 'Promise above the experience',
  'finding.promise-above-experience.text':
    'What others and marketing say feels like {heard} ({saying, plural, one {# touchpoint} other {# touchpoints}}), what customers then meet themselves like {met} ({own, plural, one {# touchpoint} other {# touchpoints}}).',
  'finding.promise-above-experience.why':
    'Marketing can only raise what is expected; the own experience has to keep it.',
  'finding.subcontracted-feeling.title': 'Bad feeling in other hands',
  'finding.subcontracted-feeling.text':
    'Subcontractors carry {share} of the touchpoints and {bad} of the bad feeling, at {count, plural, one {# touchpoint} other {# touchpoints}}.',
  'finding.subcontracted-feeling.why': 'The customer holds you to account, whoever does the work.',
  'finding.persona-on-assumptions.title': 'Persona resting on assumptions',
  'finding.persona-on-assumptions.text':
    '{count} of {all} filled sections of this persona rest on assumptions{touchpoints, plural, =0 {} one {, and # touchpoint concerns it} other {, and # touchpoints concern it}}.',
  'finding.persona-on-assumptions.why':
    'A guessed customer feels right to everyone and is nobody. Ask and watch real ones.',
  'finding.unaddressed-pain.title': 'Pain nobody addresses',
  'finding.unaddressed-pain.text':
    'Nothing in the offering answers “{pain}”.{told, select, yes { Its severity is {weight} of 5.} other {}}',
  'finding.unaddressed-pain.why': 'What hurts and is left alone is what customers leave for.',
  'finding.unasked-offer.title': 'Offer nobody asked for',
  'finding.unasked-offer.text':
    '“{offer}” answers no job, pain or gain{count, plural, =0 {} one {, and # touchpoint delivers it} other {, and # touchpoints deliver it}}.',
  'finding.unasked-offer.why': 'What answers nothing costs work all the same. Link it to what it is for, or let it go.',
  'findings.show': 'Show what it is about',
  'findings.show.on': '{n, plural, one {Show # touchpoint on “{board}”} other {Show # touchpoints on “{board}”}}',
  'findings.shown': '{label}: {n, plural, one {# item} other {# items}}',
  'findings.gone': '{n, plural, one {# no longer found} other {# no longer found}}',
  'findings.gone.about': 'No longer found. It was about {names}.',
  'findings.gone.forget': 'Forget this decision',
  'findings.severity.high': 'Severe',
  'findings.severity.medium': 'Moderate',
  'findings.severity.low': 'Minor',
  'findings.state.open': 'Open',
  'findings.state.accepted': 'Accepted',
  'findings.state.dismissed': 'Dismissed',
  'findings.refused.unknown': 'This finding cannot be decided on.',
  'findings.refused.thirdTheme':
    'A board can have at most {max, number} themes. Drop one first: choosing everything is choosing nothing.',
  'findings.refused.notATheme': 'Choose this finding as a theme first.',
  'findings.refused.reasonMissing': 'Say why it is dismissed, so that nobody has to ask again.',
  'findings.refused.textMissing': 'Say what is to be done.',
  'findings.refused.ownerMissing': 'Say who does it: an action without an owner is a wish.',
  'command.acceptFinding': 'Accept a finding',
  'command.dismissFinding': 'Dismiss a finding',
  'command.reopenFinding': 'Reopen a finding',
  'command.chooseTheme': 'Choose a theme',
  'command.dropTheme': 'Drop a theme',
  'command.setFindingOwner': 'Say who is responsible for a theme',
  'command.setThemeAction': 'Change an action of a theme',
  'command.setActionStatus': 'Say how far an action is',
  'command.removeThemeAction': 'Delete an action of a theme',
  'findings.action.status': 'How far “{text}” is',
  'findings.action.where': 'Where the action stands',
  'findings.action.beside': 'Beside the theme',
  'command.addThemeAction': 'Turn a theme into an action',
  'command.addAction': 'Add an action',
  'findings.actions.other': 'Other actions',
} as const;
