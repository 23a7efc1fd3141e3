import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import type { MemberInfo } from '@polku/shared/kernel/members';
import { LOCAL } from '@polku/shared/kernel/origin';
import type { Role } from '@polku/shared/kernel/permissions';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { AnswerRow, RoundInfo } from '@polku/shared/kernel/rounds';
import { createPeer } from '@polku/shared/testing/peer';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShowBehindProvider } from '../../kernel/board-navigation';
import { localSession } from '../../kernel/session/testing/local-session';
import type { Session } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type Services, ServicesProvider } from '../services';
import { SUMMARY_FORMATS } from './summary-formats';
import { SummaryPage } from './SummaryPage';
import { useSummary } from './use-summary';

afterEach(cleanup);

const create = (id: string, type: string, board: string, fields: Record<string, unknown>): Change => ({
  op: 'create',
  id,
  type,
  board,
  fields,
});
const ATTACK = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const PROJECT: readonly Change[] = [
  create(PROJECT_ID, 'project', '', { name: ATTACK }),
  create('map', 'board', '', { kind: 'journey', name: 'Moving in', order: 'a1' }),
  create('sales', 'team', '', { name: 'Sales', order: 'a1' }),
  create('repairs', 'team', '', { name: 'Repairs', order: 'a2' }),
  create('stage', 'stage', 'map', { name: 'Keys', order: 'a1' }),
  create('call', 'touchpoint', 'map', { title: ATTACK, stage: 'stage', order: 'a1' }),
  create('act', 'card', 'map', { kind: 'action', text: 'Call back', under: 'call', order: 'a1', status: 'open' }),
];

const rows = (values: readonly Record<string, number>[]): readonly AnswerRow[] =>
  values.map((own) => ({ values: own, why: '' }));
const ask = (id: string, own: readonly AnswerRow[]) => ({
  ...{ ask: id, n: own.length, cantSay: 0, tooFew: false, groups: [], kept: 0 },
  rows: own,
});
const plan = roundKind('mirror')?.defaultPlan;
const MIRROR: RoundInfo = {
  roundId: 'mirror1',
  stepId: 's1',
  setup: {
    kind: 'mirror',
    mode: 'nameless',
    question: 'How does it go?',
    items: [{ id: 'call', title: ATTACK, under: 'Keys' }],
    asks: plan ? (roundKind('mirror')?.asks(plan) ?? []) : [],
    least: 5,
    dots: null,
    notes: null,
    phases: [],
    again: null,
    marks: false,
  },
  state: 'revealed',
  openedAt: Date.UTC(2026, 10, 30, 9),
  closesAt: null,
  revealedAt: Date.UTC(2026, 10, 30, 10),
  written: false,
  done: 6,
  asked: 6,
  later: [],
  shown: null,
  phase: null,
  result: {
    items: [
      {
        item: 'call',
        asks: [
          ask('customer', rows([1, 2, 2, 2, 1].map((experience) => ({ experience })))),
          ask('staff', rows([4, 5, 4, 4, 5].map((view) => ({ view, predicted: 4 })))),
        ],
      },
    ],
    answered: 10,
    asked: 10,
    sides: {},
    teams: {},
  },
  resultRevision: 1,
};
const AINO: MemberInfo = { memberId: 'm1', name: 'Aino', side: 'staff', teams: ['sales'], role: 'participant' };

function Probe({ session, onReady }: { session: Session; onReady: (state: ReturnType<typeof useSummary>) => void }) {
  onReady(useSummary(session));
  return null;
}

interface Shown {
  readonly role?: Role;
  readonly rounds?: readonly RoundInfo[] | null;
}

function show({ role = 'facilitator', rounds = [MIRROR] }: Shown = {}) {
  const peer = createPeer({ specs: SPECS });
  writeChanges(peer.doc, PROJECT, SPECS, { by: 'test', now: 0 }, LOCAL);
  const local = localSession({ ...peer, specs: SPECS, workshopSpecs: WORKSHOP_SPECS }, role);
  const answer = <T,>(value: T) => Promise.resolve({ kind: 'ok', value } as const);
  const gone = () => Promise.resolve({ kind: 'unreachable' } as const);
  const session = {
    ...local,
    steps: {
      ...local.steps,
      rounds: () => (rounds ? answer(rounds.map((round) => ({ ...round, result: null }))) : gone()),
      round: (id: string) => answer(rounds?.find(({ roundId }) => roundId === id)),
    },
    members: { ...local.members, list: () => answer([AINO]) },
  } as unknown as Session;
  const services: Partial<Services> = { toasts: createToasts() };
  const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
  let state: ReturnType<typeof useSummary> | null = null;
  const words = wordsOf(createTranslator('en'));
  const view = render(
    <ServicesProvider value={services as Services}>
      <WordsProvider value={words}>
        <ShowBehindProvider value={onShow}>
          <SummaryPage session={session} readOnly={role === 'viewer'} />
          <Probe session={session} onReady={(next) => (state = next)} />
        </ShowBehindProvider>
      </WordsProvider>
    </ServicesProvider>,
  );
  return { ...view, session, words, onShow, user: userEvent.setup(), state: () => state };
}

const status = (session: Session): unknown => session.projection.get('act')?.['status'];

describe('the summary of a workshop', () => {
  it('says who came by team and who did not; numbers lead to the board', async () => {
    const { user, onShow } = show();
    const came = await screen.findByRole('region', { name: 'Who came' });
    expect(came).toHaveTextContent('1 person: 1 who works here.');
    expect(within(came).getByText('Sales')).toBeTruthy();
    expect(within(came).getByText('Repairs')).toBeTruthy();
    expect(within(came).queryByText('Aino')).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Names of people' }));
    expect(within(came).getByText('Aino')).toBeTruthy();
    const spots = screen.getByRole('table', { name: 'Blind spots' });
    await user.click(within(spots).getByRole('button', { name: '+2.8' }));
    expect(onShow).toHaveBeenLastCalledWith(ATTACK, ['call']);
  });

  it('lets who may edit say what became of an action, by keyboard, as one step that can be undone', async () => {
    const { user, session } = show({ role: 'editor' });
    const choice = await screen.findByRole('radiogroup', { name: 'How far: Call back' });
    within(choice).getByRole('radio', { name: 'Open' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    expect(status(session)).toBe('stuck');
    await waitFor(() => expect(screen.getByText('“Call back” is now: Stuck')).toBeTruthy());
    session.runner.undo.undo();
    expect(status(session)).toBe('open');
    // Only facilitators say when people meet again.
    expect(screen.queryByLabelText('The day to meet again')).toBeNull();
  });

  it('is to be read by viewers', async () => {
    show({ role: 'viewer' });
    const actions = await screen.findByRole('region', { name: 'Actions' });
    await within(actions).findByText('Open');
    expect(within(actions).queryByRole('radiogroup')).toBeNull();
  });

  it('says in plain words that none was held, and that results cannot be had', async () => {
    show({ rounds: [] });
    expect(await screen.findByRole('heading', { name: 'No workshop has been held here yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    cleanup();
    show({ rounds: null });
    expect(await screen.findByRole('alert')).toHaveTextContent('it cannot be reached now');
  });

  it('goes into files in which texts of people stay texts', async () => {
    const { state, words } = show();
    await waitFor(() => expect(state()?.summary?.actions).toHaveLength(1));
    const summary = state()?.summary;
    if (!summary) throw new Error('no summary');
    const files = await Promise.all(
      SUMMARY_FORMATS.map(async ({ make }) => {
        const file = await make({ summary, words, names: true }, {});
        return [file?.ending, (await file?.blob.text()) ?? ''] as const;
      }),
    );
    expect(files.map(([ending]) => ending)).toEqual(['html', 'md', 'csv', 'json']);
    const [html = ''] = files.map(([, text]) => text);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toContain(ATTACK);
    for (const [, text] of files) expect(text).toContain('Call back');
  });
});
