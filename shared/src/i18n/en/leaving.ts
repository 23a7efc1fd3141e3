/** Where customers leave, and data that are asked again. */
export const leaving = {
  'leaving.title': 'Where customers leave',
  'leaving.how':
    'Of those who begin, how many go on after each touchpoint: the product of what each keeps. Where a share is unknown, at most so many go on. Of parallel touchpoints the largest share counts.',
  'leaving.chart': 'How many of all who begin go on',
  'leaving.empty': 'Enter at touchpoints which share of those who come leave there.',
  'leaving.column.share': 'Leave here, of those who come',
  'leaving.column.arriving': 'Come here, of all',
  'leaving.column.leaving': 'Leave here, of all',
  'leaving.column.staying': 'Go on, of all',
  'analysis.survival': 'Come to the end',
  'analysis.survival.how':
    'Share of those who begin that come to the end: the product of 1 − exit share along the path. With an unknown share it is at most so many.',
  'lane.leaving': 'Where customers leave',
  'scene.leaving.staying': 'go on',
  'scene.leaving.left': 'leave',
  'finding.largest-exit.title': 'Largest exit',
  'finding.largest-exit.text':
    '{share} of those who come to “{touchpoint}” go no further: {leaving} of all who begin, more than at any other of the {known, plural, one {# touchpoint} other {# touchpoints}} whose share is known{unknown, plural, =0 {} one { (# unknown)} other { (# unknown)}}.',
  'finding.largest-exit.why': 'Where most people leave, the rest of the journey is of use to the fewest.',
  'askedAgain.title': 'Data asked again',
  'askedAgain.how':
    'What a touchpoint asks of the customer although it was asked or known before on the path, or is known there.',
  'askedAgain.empty': 'Enter at touchpoints which data are asked of the customer, and which are known by then.',
  'askedAgain.none': 'Nothing is asked again.',
  'askedAgain.datum': 'What',
  'askedAgain.at': 'Asked again at',
  'askedAgain.before': 'Asked or known before at',
  'askedAgain.here': 'known here',
  'askedAgain.more': '+{n}',
  'analysis.askedAgain': 'Asked again although known',
  'analysis.askedAgain.how':
    'How many times data are asked of the customer that were asked or known before. Touchpoints of the customer without data are unknown.',
  'finding.asked-again.title': 'Asked again',
  'finding.asked-again.text':
    'At “{touchpoint}” the customer is asked for {data}{more, plural, =0 {} other { and # more}} although {where, select, before {it was asked or known before, first at “{first}”} other {it is known by then}}.',
  'finding.asked-again.why': 'Whoever is asked twice sees that nobody has listened, and pays with time for the silos.',
  'inspector.data.asked': 'Asked of the customer',
  'inspector.data.known': 'Known of the customer',
  'inspector.data.add': 'Add, e.g. address',
  'inspector.data.remove': 'Remove {name}',
} as const;
