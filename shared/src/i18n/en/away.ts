/** What happened while this device was away. */
export const away = {
  'away.banner': 'While you were away: {what}',
  'away.changes': '{n, plural, one {# item changed by others} other {# items changed by others}}',
  'away.conflicts': '{n, plural, one {# field written by both} other {# fields written by both}}',
  'away.show': 'See changes',
  'away.dismiss': 'Dismiss',
  'away.title': 'While you were away',
  'away.both': 'Written by you and by others',
  'away.both.lead':
    'You and someone else set these fields at the same time. One value is in place; the other is kept here until you dismiss this.',
  'away.mine': 'You wrote',
  'away.theirs': 'Others wrote',
  'away.inPlace': 'in place',
  'away.use': 'Use this',
  'away.use.of': 'Use “{value}” for {field} of “{name}”',
  'away.others': 'Changed by others',
  'away.project': 'Teams, people and the project',
  'away.more': '{n, plural, one {and # more} other {and # more}}',
  'command.takeOtherValue': 'Use the other value',
} as const;
