/** The workshop: its agenda, templates, commands and refusals. */
export const workshop = {
  'command.setWorkshop': 'Change the workshop',
  'command.editWorkshopText': 'Write in the workshop',
  'command.addStep': 'Add a step',
  'command.setStep': 'Change a step',
  'command.moveStep': 'Move a step',
  'command.duplicateStep': 'Duplicate a step',
  'command.removeSteps': 'Delete steps',
  'command.restoreSteps': 'Restore steps',
  'command.spreadMinutes': 'Spread the minutes over the rest',
  'command.applyTemplate': 'Take an agenda from a template',
  'command.makeCluster': 'Put notes together',
  'command.addToCluster': 'Add notes to a group',
  'command.takeFromCluster': 'Take notes out of a group',
  'command.mergeClusters': 'Merge groups',
  'command.moveCluster': 'Move a group',
  'command.removeClusters': 'Dissolve groups',
  'command.restoreClusters': 'Restore groups',
  'command.setFollowUp': 'Say what became of an action',
  'workshop.refused.tooManySteps': 'A workshop can have at most {max, number} steps.',
  'workshop.refused.noNotes': 'Choose at least one note.',
  'workshop.refused.tooManyNotes': 'At most {max, number} notes fit in one group.',
  'workshop.refused.notInCluster': 'None of these notes is in a group.',
  'workshop.refused.oneCluster': 'Choose at least two groups of the same round.',
  'workshop.refused.nothingToSpread': 'None of the steps to come has minutes to change.',
  'workshop.template.twoHours': 'Two hours: from the mirror to actions',
  'workshop.template.twoHours.what':
    'Silent notes, mirror, waste by doers and handshake, a vote and one or two themes with actions. For 8 to 40 people, customers among them or asked before.',
  'workshop.template.mirror45': '45 minutes: the mirror',
  'workshop.template.mirror45.what':
    'Customers’ view against staff’s view and their prediction, a second round on what splits the room, and actions.',
  'workshop.template.wasteHour': 'One hour: a waste hunt',
  'workshop.template.wasteHour.what':
    'Who does the work says what takes time for nothing; teams agree on their handoffs; a vote and actions.',
  'workshop.plan.join': 'Welcome: which steps are yours?',
  'workshop.plan.join.do': 'Join with your phone. Mark what you do yourself.',
  'workshop.plan.join.notes':
    'Say what the workshop is for, and what happens with answers. Whoever has no device tells you, and you enter it for them.',
  'workshop.plan.notes': 'Silent notes',
  'workshop.plan.notes.do':
    'Write what you have noticed, one thought a note. Then read what others wrote, then write on. No talking yet.',
  'workshop.plan.notes.notes': 'Three minutes of writing, two of reading, three of writing. Do not explain the notes.',
  'workshop.plan.merge': 'What we wrote',
  'workshop.plan.merge.do': 'Which notes say the same? Put them together.',
  'workshop.plan.merge.notes':
    'Reveal the notes. Confirm the look-alikes that are suggested, and ask before you merge what only looks alike.',
  'workshop.plan.mirror': 'Mirror',
  'workshop.plan.mirror.do':
    'Customers: how was it? You who work here: how do you see it, and what will customers say?',
  'workshop.plan.mirror.notes':
    'Nobody sees an answer before the reveal, you included. Customers can also have answered before, by link.',
  'workshop.plan.gaps': 'Blind spots and splits',
  'workshop.plan.gaps.do': 'What did we not see? Where do we see it differently, and why?',
  'workshop.plan.gaps.notes':
    'Reveal one by one: first the prediction, then customers. Talk about the three to five widest gaps; let both ends of a split give their reasons.',
  'workshop.plan.second': 'Second round on the splits',
  'workshop.plan.second.do': 'Answer once more, only what split the room.',
  'workshop.plan.second.notes':
    'Nobody has to move. A split that stays is a finding: perhaps these are two kinds of customers.',
  'workshop.plan.break': 'Break',
  'workshop.plan.break.do': 'Back in a moment.',
  'workshop.plan.break.notes': 'Look at who answered and whose view is missing.',
  'workshop.plan.waste': 'Waste by doers',
  'workshop.plan.waste.do':
    'Only your own steps: what takes your time for nothing, how often, how many minutes each time? Customers: did you feel it?',
  'workshop.plan.waste.notes': 'It is about the work, not about people. Rough numbers are fine.',
  'workshop.plan.handshake': 'Handshake',
  'workshop.plan.handshake.do':
    'At each handoff of yours: is it complete, is it in time, do we know what the other needs? And what do you wish?',
  'workshop.plan.handshake.notes': 'Both sides answer the same questions before they see each other’s answers.',
  'workshop.plan.found': 'What takes time, and where the baton falls',
  'workshop.plan.found.do': 'Where is most lost? Where do giver and receiver differ?',
  'workshop.plan.found.notes':
    'What customers feel comes first, for they pay for it. Where a handoff is seen differently, ask the two for a deal: who, what, from when.',
  'workshop.plan.groups': 'In groups: hot spots',
  'workshop.plan.groups.do': 'Each group takes one hot spot: what causes it, and what would be a first move?',
  'workshop.plan.groups.notes': 'Groups of three to five, with a doer and, where possible, a customer in each.',
  'workshop.plan.vote': 'Vote',
  'workshop.plan.vote.do': 'Lay your dots on what matters most.',
  'workshop.plan.vote.notes':
    'Say once more what the vote is about and what it decides. A tie stays a tie, or goes to a run-off.',
  'workshop.plan.actions': 'Themes and actions',
  'workshop.plan.actions.do':
    'Choose one or two themes, not more. For each: who does what by when, and what is the first move?',
  'workshop.plan.actions.notes': 'An action without an owner and a date is a wish.',
  'workshop.plan.summary': 'Summary',
  'workshop.plan.summary.do': 'What we found and what we do, on every phone.',
  'workshop.plan.summary.notes': 'Say when you look at the actions again. The same link opens them then.',
  'workshop.plan.voteQuestion': 'We vote on what to work on first; it decides what we plan actions for.',
} as const;
