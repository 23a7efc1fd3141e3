/**
 * Employees are frustrated where customers are: both feel −1 or worse. Severity: high at a moment of truth or where both feel
 * −1.5 or worse, otherwise medium.
 */
import { type Draft, type FindingKind, fromEach } from '../finding';

export const sharedFrustration: FindingKind = {
  id: 'shared-frustration',
  *find({ stages, title }) {
    const drafts: Draft[] = [];
    for (const { columns } of stages) {
      const own = yield* fromEach(columns, ({ touchpoints }) =>
        touchpoints.flatMap(({ id, emotion, employeeEmotion, momentOfTruth }): Draft | readonly Draft[] => {
          if (emotion === null || employeeEmotion === null || emotion > -1 || employeeEmotion > -1) return [];
          return {
            about: [id],
            touchpoints: [id],
            severity: momentOfTruth || Math.max(emotion, employeeEmotion) <= -1.5 ? 'high' : 'medium',
            values: { touchpoint: title(id), customer: { signed: emotion }, employee: { signed: employeeEmotion } },
          };
        }),
      );
      drafts.push(...own);
    }
    return drafts;
  },
};
