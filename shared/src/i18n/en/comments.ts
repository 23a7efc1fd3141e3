/** Comments: threads about places of the project. */
export const comments = {
  'comments.refused.textMissing': 'Write something first.',
  'comments.refused.notOwn': 'Only the person who wrote this can change it.',
  'comments.refused.stranger':
    'You can comment once you have joined this project: that takes one visit with a connection.',
  'comments.refused.resolved': 'This thread is resolved already.',
  'comments.refused.open': 'This thread is open already.',
} as const;
