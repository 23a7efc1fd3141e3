/** Older versions of a project: what differs from them, and going back to them. */
export const history = {
  'command.restoreVersion': 'Restore from an older version',
} as const;
