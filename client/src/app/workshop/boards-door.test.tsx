/** Which board a step works on, and that the agenda sets the one of the whole workshop. */
import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { addBoard } from '@polku/shared/project/commands/add-board';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { createPeer } from '@polku/shared/testing/peer';
import { stepsOf, workshopOf } from '@polku/shared/workshop/agenda';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Agenda } from '../../features/workshop/Agenda';
import { createStepRunner } from '../../features/workshop/running';
import { createWorkshop } from '../../features/workshop/workshop-control';
import { localSession } from '../../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { boardsDoor } from './boards-door';

const WORDS = wordsOf(createTranslator('en'));
const closing: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const close of closing.splice(0)) close();
});

function scene() {
  const peer = createPeer({ specs: SPECS });
  const [first = '', second = ''] = ['Renting', 'Moving in'].flatMap((name) =>
    peer.do(addBoard, { kind: 'journey', name, words: WORDS }),
  );
  const session = localSession({ ...peer, specs: SPECS, workshopSpecs: WORKSHOP_SPECS });
  const toasts = createToasts();
  const page = { visible: () => false, onChange: () => () => undefined };
  const workshop = createWorkshop({ session, toasts, time: () => 60_000, page });
  closing.push(() => workshop.destroy());
  const boards = boardsDoor({ session, words: () => WORDS, inView: () => null });
  const runner = createStepRunner({ workshop, boards, words: () => WORDS });
  runner.addStep({ title: 'Mirror' });
  render(
    <WordsProvider value={WORDS}>
      <Agenda workshop={workshop} runner={runner} onTemplates={() => undefined} />
    </WordsProvider>,
  );
  const choose = async (now: string, next: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: `${now} Board` }));
    await userEvent.click(await screen.findByRole('option', { name: next }));
  };
  const about = () => workshopOf(session.workshop.projection)?.about;
  const boardOf = (placeBoard: string | null): string | null => {
    const [step] = stepsOf(session.workshop.projection);
    if (!step) throw new Error('no step');
    return boards.board({ ...step, placeBoard });
  };
  return { peer, boardOf, first, second, choose, about };
}

it('is that of the workshop where a step names none, and its own where it does', async () => {
  const { peer, boardOf, first, second, choose, about } = scene();
  expect(boardOf(null)).toBe(first);
  await choose('The board in view', 'Moving in');
  expect(about()).toBe(second);
  expect([null, first].map(boardOf)).toEqual([second, first]);
  peer.do(removeBoard, { id: first });
  expect(boardOf(first)).toBe(second);
  await choose('Moving in', 'The board in view');
  expect(about()).toBeNull();
});
