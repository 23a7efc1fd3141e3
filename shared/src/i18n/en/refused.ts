/** Refusals shared by records of all kinds; a kind's own reasons are with its other messages. */
export const refused = {
  'refused.gone': 'This has been deleted.',
  'refused.boardGone': 'This board has been deleted.',
  'refused.touchpointGone': 'The touchpoint has been deleted meanwhile.',
  'refused.nothingSelected': 'Nothing is selected.',
  'refused.notRemoved': 'This has not been deleted.',
  'refused.boardFull': 'A board can hold at most {max, number} items.',
  'refused.tooManyLinks': 'At most {max, number} touchpoints.',
  'refused.busy': 'An older version is being restored. Wait until that is done.',
  'refused.noBoardLeft': 'The project had no board at that time.',
  'refused.textTooLong': 'At most {max, number} characters fit here; “{start}…” has {length, number}.',
  'refused.notAText': 'This cannot be edited as text.',
  'refused.badValue': 'This value does not fit the field “{field}”.',
  'refused.badDate': 'This is not a valid date.',
} as const;
