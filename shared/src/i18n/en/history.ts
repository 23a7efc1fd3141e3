/** Older versions of a project: what differs from them, and going back to them. */
export const history = {
  'command.restoreVersion': 'Restore from an older version',
  'command.hideEdits': 'Take back what somebody did',
  'command.copyOldBoard': 'Copy a board from an older version',
  'command.copyOldRecords': 'Copy from an older version',
} as const;
