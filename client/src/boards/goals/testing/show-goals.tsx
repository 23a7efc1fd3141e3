/** A goals board on screen, on a real document, as a person at one device has it. */
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Role } from '@polku/shared/kernel/permissions';
import { GOALS_BOARD, GOALS_SPECS, type TestGoals } from '@polku/shared/testing/test-goals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardViewHandle, BoardViewName } from '../../../kernel/board-view';
import { ShowBehindProvider, ShowRecordProvider } from '../../../kernel/board-navigation';
import { localSession } from '../../../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { GoalsView } from '../GoalsView';

// The inferred return type is the interface; writing it out would repeat every member.
// oxlint-disable-next-line typescript/explicit-module-boundary-types
export function showGoals(board: TestGoals, view: BoardViewName = 'map', role: Role = 'facilitator') {
  const session = localSession({ ...board, specs: GOALS_SPECS }, role);
  const toasts = createToasts();
  const handles: BoardViewHandle[] = [];
  const shown: string[] = [];
  const { container } = render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <ShowRecordProvider value={(id) => void shown.push(id)}>
        <ShowBehindProvider value={(_, ids) => void shown.push(...ids)}>
          <GoalsView
            session={session}
            board={GOALS_BOARD}
            theme="light"
            view={view}
            readOnly={role === 'viewer'}
            toasts={toasts}
            onReady={(handle) => handles.push(handle)}
          />
        </ShowBehindProvider>
      </ShowRecordProvider>
    </WordsProvider>,
  );
  const user = userEvent.setup();
  return {
    container,
    user,
    session,
    toasts,
    handle: () => handles.at(-1),
    /** Ids of records that the person was led to. */
    shown,
    /** Opens what stands behind a goal. */
    unfold: (title: string) =>
      user.click(screen.getByRole('button', { name: `Measure, dates and touchpoints: ${title}` })),
    /** Does what the menu of a record offers. */
    async choose(title: string, entry: string): Promise<void> {
      await user.click(screen.getByRole('button', { name: `Actions for ${title}` }));
      await user.click(await screen.findByRole('menuitem', { name: entry }));
    },
    /** What the person has been told. */
    told: () => toasts.store.getState().toasts.map(({ text }) => text),
  };
}

/** A goal that is measured, with its dates. */
export const CHURN = {
  measure: 'Churn',
  unit: '%',
  baseline: 12,
  target: 6,
  baselineDate: '2026-01-01',
  targetDate: '2028-01-01',
} as const;
