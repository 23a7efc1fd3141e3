/** Findings: `finding.<kind>.title`, `.text` (the sentence, with values) and `.why` (why it matters); deciding on them. */
export const findings = {
  'finding.blind-spot.title': 'Blind spot',
  'finding.blind-spot.text':
    'At “{touchpoint}” staff would give {staff}, customers give {customers} (n = {n}): a difference of {gap}.',
  'finding.blind-spot.why': 'What staff think is going well, nobody mends.',
  'finding.unmet-expectation.title': 'Unmet expectation',
  'finding.unmet-expectation.text':
    'At “{touchpoint}” customers expected {expectation} and got {experience} (n = {n}): a gap of {gap}.',
  'finding.unmet-expectation.why': 'Disappointment weighs more than a low level that was expected.',
  'finding.subcontracted-moment.title': 'Moment of truth in other hands, unmeasured',
  'finding.subcontracted-moment.text':
    '“{touchpoint}” decides the relationship. {team}, a subcontractor, carries it, and no metric tells how it goes.',
  'finding.subcontracted-moment.why': 'The customer holds you to account, whoever does the work.',
  'finding.unmeasured-moment.title': 'Moment of truth without a metric',
  'finding.unmeasured-moment.text': '“{touchpoint}” decides the relationship, and no metric tells how it goes.',
  'finding.unmeasured-moment.why': 'What is not measured at the deciding moments is led by chance.',
  'finding.failure-without-recovery.title': 'Failure that nothing puts right',
  'finding.failure-without-recovery.text': 'Things go wrong at “{touchpoint}”, and no touchpoint puts it right.',
  'finding.failure-without-recovery.why': 'A failure put right well can bind a customer more than none at all.',
  'finding.weak-recovery.title': 'Recovery that does not lift',
  'finding.weak-recovery.text':
    '“{recovery}” is to put right what fails at “{failure}”, but the customer’s emotion changes by {lift}.',
  'finding.weak-recovery.why': 'A recovery that is not felt costs twice: the failure, and the work of mending it.',
  'finding.owner-of-the-whole.title': 'No one owner of the whole',
  'finding.owner-of-the-whole.text':
    '{count, plural, =0 {{teams, plural, =0 {Nobody owns this journey as a whole.} one {One team carries this journey, but nobody is named as its owner.} other {# teams carry this journey, and nobody owns the whole.}}} other {# people are named as owner: {names}. It has to be exactly one.}}',
  'finding.owner-of-the-whole.why': 'Each silo sees its own glimpse of the path; somebody must see all of it.',
  'finding.long-waiting.title': 'Long waiting',
  'finding.long-waiting.text':
    '{who, select, customer {The customer waits {waiting}} work {Work waits {waiting}} other {There is a wait of {waiting}}} before “{touchpoint}”: {share} of the whole lead time.',
  'finding.long-waiting.why': 'Nothing happens meanwhile. Shortening the longest wait shortens the journey the most.',
  'finding.seam-waiting.title': 'Long waiting at a seam',
  'finding.seam-waiting.text':
    '{who, select, customer {The customer waits {waiting}} work {Work waits {waiting}} other {There is a wait of {waiting}}} before “{touchpoint}”, where {fromTeam} hands over to {toTeam}{elsewhere, select, yes {; most of it comes before “{longest}”} other {}}.',
  'finding.seam-waiting.why': 'Waiting between teams belongs to nobody, so nobody shortens it.',
  'finding.handoff-run.title': 'Many handoffs in a row',
  'finding.handoff-run.text':
    '{count, plural, one {# handoff} other {# handoffs}} in a row between “{from}” and “{to}”: every touchpoint belongs to another team than the one before.',
  'finding.handoff-run.why': 'At every handoff something is waited for, told again or lost.',
  'finding.rework-hot-spot.title': 'Rework hot spot',
  'finding.rework-hot-spot.text':
    '{loop, select, yes {{known, select, yes {{share} of the cases are sent back from “{touchpoint}”} other {Cases are sent back from “{touchpoint}”; how many, nobody has said}}} other {{share} of what “{touchpoint}” passes on has to be corrected}}{timed, select, yes {, which costs {hours} a case.} other {.}}',
  'finding.rework-hot-spot.why': 'Correcting is work that nobody ordered; it is cheapest to prevent where it begins.',
  'finding.largest-waste.title': 'The waste that takes the most time',
  'finding.largest-waste.text':
    '{kind} takes {hours}, in {count, plural, one {# touchpoint} other {# touchpoints}}: no other kind of waste takes more.',
  'finding.largest-waste.untold': 'Waste of a kind that nobody has told',
  'finding.largest-waste.why': 'Begin where the most of the customer’s time goes.',
  'finding.shared-frustration.title': 'Frustrating on both sides',
  'finding.shared-frustration.text': 'At “{touchpoint}” the customer feels {customer} and the employee {employee}.',
  'finding.shared-frustration.why': 'Those who do the work know why it does not work. Ask them first.',
  'finding.low-peak-end.title': 'What is remembered is bad',
  'finding.low-peak-end.text':
    'The most intense moment, “{peak}” ({peakValue}), and the last one, “{end}” ({endValue}), average {value}.',
  'finding.low-peak-end.why': 'People remember the peak and the end, not the average.',
  'finding.digital-physical-drop.title': 'Fall where digital ends',
  'finding.digital-physical-drop.text':
    'From “{from}” ({fromChannel}) to “{to}” ({toChannel}) the customer’s emotion changes by {change}.',
  'finding.digital-physical-drop.why': 'What was typed once has to be told again.',
  'finding.value-disagreement.title': 'Value or waste?',
  'finding.value-disagreement.text':
    '{customers, select, value {Customers see value in “{touchpoint}”, which staff call waste.} other {Customers call “{touchpoint}” waste; staff see value in it.}}',
  'finding.value-disagreement.why': 'The customer decides what has value. Find out before you cut or polish.',
  'finding.no-team.title': 'Touchpoints without a team',
  'finding.no-team.text':
    'No team carries {count, plural, one {# touchpoint} other {# touchpoints}} of the stage “{stage}”.',
  'finding.no-team.why': 'What belongs to nobody is improved by nobody.',
  'finding.expectation-treadmill.title': 'Expectation treadmill',
  'finding.expectation-treadmill.text':
    'From “{from}” to “{to}” experience exceeds expectation {count, plural, one {once} other {# times}} in a row; meanwhile the expectation changes by {rise}.',
  'finding.expectation-treadmill.why': 'What is over-delivered again and again is soon simply expected.',
  'finding.assumed-ratings.title': 'Resting on assumption',
  'finding.assumed-ratings.text':
    '{share} of the ratings with told evidence are assumptions, at {count, plural, one {# touchpoint} other {# touchpoints}}.',
  'finding.assumed-ratings.why': 'Supposed knowledge makes confident mistakes. Ask customers before you decide.',
  'finding.undecided-share.title': 'Not yet classed',
  'finding.undecided-share.text':
    '{share} of the touchpoints ({count, number}) are classed neither as value nor as waste.',
  'finding.undecided-share.why': 'Until they are, flow efficiency is a range and not a figure.',

  'findings.severity.high': 'Severe',
  'findings.severity.medium': 'Notable',
  'findings.severity.low': 'Minor',
  'findings.state.open': 'Open',
  'findings.state.accepted': 'Accepted',
  'findings.state.dismissed': 'Dismissed',
  'findings.refused.boardGone': 'This board has been deleted.',
  'findings.refused.unknown': 'This finding cannot be decided on.',
  'findings.refused.thirdTheme':
    'A journey takes {max, number} themes at most. Let one go first: who chooses everything chooses nothing.',
  'findings.refused.notATheme': 'Choose this finding as a theme first.',
  'findings.refused.reasonMissing': 'Say why it is dismissed, so that nobody has to ask again.',
  'findings.refused.textTooLong': 'This text takes {max, number} characters at most.',
  'findings.refused.textMissing': 'Say what is to be done.',
  'findings.refused.ownerMissing': 'Say who does it: an action without an owner is a wish.',
  'command.acceptFinding': 'Accept a finding',
  'command.dismissFinding': 'Dismiss a finding',
  'command.reopenFinding': 'Open a finding again',
  'command.chooseTheme': 'Choose a theme',
  'command.dropTheme': 'Let a theme go',
  'command.setFindingOwner': 'Say who carries a theme',
  'command.addThemeAction': 'Turn a theme into an action',
} as const;
