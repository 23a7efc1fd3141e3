/**
 * Employees are frustrated just where customers are: both feel −1 or worse. Severity: high at a moment of truth or where
 * both feel −1.5 or worse, otherwise medium.
 */
import type { FindingKind } from '../finding';

export const sharedFrustration: FindingKind = {
  id: 'shared-frustration',
  find: ({ stages, title }) =>
    stages.flatMap(({ columns }) =>
      columns.flatMap(({ touchpoints }) =>
        touchpoints.flatMap(({ id, emotion, employeeEmotion, momentOfTruth }) => {
          if (emotion === null || employeeEmotion === null || emotion > -1 || employeeEmotion > -1) return [];
          return {
            about: [id],
            touchpoints: [id],
            severity: momentOfTruth || Math.max(emotion, employeeEmotion) <= -1.5 ? 'high' : 'medium',
            values: { touchpoint: title(id), customer: { signed: emotion }, employee: { signed: employeeEmotion } },
          };
        }),
      ),
    ),
};
