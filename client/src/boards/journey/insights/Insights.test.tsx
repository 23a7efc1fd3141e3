/** The Insights page: figures admit what is unknown, every row leads to its touchpoints, findings are decided on. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import type { Change } from '@polku/shared/kernel/change';
import type { Projection } from '@polku/shared/kernel/projection';
import { chosenThemes, findingRecords } from '@polku/shared/findings/decisions';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { createToasts } from '../../../ui/Toasts';
import { type LiveState, liveAnalysisOf } from '../figures/live-analysis';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { type Shown, show } from '../../../kernel/words/testing/show';
import { Insights } from './Insights';
import { TouchpointFindings } from './TouchpointFindings';

afterEach(cleanup);

async function opened(options: { empty?: boolean; readOnly?: boolean; locale?: 'en' | 'fi' } = {}) {
  const session = journeySession(new Doc(), options.readOnly ? 'viewer' : 'facilitator');
  if (options.readOnly) session.runner.readOnly = null;
  const sample = options.empty ? null : sampleJourney(session);
  if (options.readOnly) session.runner.readOnly = { reason: 'session.readonly.role' };
  const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
  const onSay = vi.fn<(touchpoint: string, field: string) => void>();
  const toasts = createToasts();
  const view = show(
    <Insights
      session={session}
      board={BOARD}
      readOnly={options.readOnly ?? false}
      toasts={toasts}
      onShow={onShow}
      onSay={onSay}
    />,
    options.locale,
  );
  await screen.findByText('Tenant’s journey', {});
  const part = (title: string): HTMLElement => screen.getByRole('region', { name: title });
  return { session, sample, onShow, onSay, toasts, part, ...view };
}

/** Resolves when figures and findings that know this are on the page. */
function analysed(session: { readonly projection: Projection }, knows: (state: LiveState) => boolean): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        const stop = liveAnalysisOf(session.projection, BOARD).follow('findings', (state) => {
          if (!knows(state)) return;
          stop();
          resolve();
        });
      }),
  );
}

function sampleOf<T>(sample: T | null): T {
  if (sample === null) throw new Error('no sample');
  return sample;
}

function ownerChoice(around: HTMLElement, label: string): HTMLElement {
  return within(around).getByRole('button', { name: new RegExp(`${label}$`) });
}

/** Chooses a new person as owner, and writes the name. */
async function nameSomebody(user: Shown['user'], around: HTMLElement, label: string, name: string): Promise<void> {
  await user.click(ownerChoice(around, label));
  await user.click(screen.getByRole('option', { name: 'New person…' }));
  await user.type(await within(around).findByLabelText('Name of the new person'), `${name}{Enter}`);
}

describe('the figures', () => {
  it('show the touchpoints behind them on the map', async () => {
    const { user, onShow, sample } = await opened();
    const { touchpoints } = sampleOf(sample);
    await user.click(screen.getByRole('button', { name: /^Handoffs\s*\d/ }));
    expect(onShow.mock.calls[0]?.[0]).toBe('Handoffs');
    expect(onShow.mock.calls[0]?.[1]).toContain(touchpoints[1]);
  });

  it('say how much of the lead time is waiting, and how much work, above the stages', async () => {
    const { part, user, onShow } = await opened();
    const stages = within(part('Stage by stage'));
    expect(stages.getByRole('button', { name: /^Waiting time\s*at least \d/ })).toBeTruthy();
    // Work and waiting are both unknown somewhere, so their ratio is.
    await user.click(stages.getByRole('button', { name: /^Activity ratio\s*unknown \d of 7 known/ }));
    expect(onShow.mock.calls[0]?.[0]).toBe('Activity ratio');
    expect(onShow.mock.calls[0]?.[1]).toHaveLength(7);
  });

  it('lead from what is unknown to exactly those touchpoints, in the headline, sections and tables', async () => {
    const { part, user, onShow } = await opened();
    const headline = within(screen.getByRole('list', { name: 'Headline figures' }));
    await user.click(headline.getAllByRole('button', { name: /^unknown for/ })[0] as HTMLElement);
    const [label, ids] = onShow.mock.calls[0] ?? [];
    expect(label).toBe('Lead time: unknown');
    const first = headline.getAllByRole('button', { name: /^unknown for/ })[0]?.textContent;
    expect(first).toContain(`for ${(ids as readonly string[]).length} touchpoint`);
    const table = within(within(part('Stage by stage')).getByRole('table'));
    await user.click(table.getAllByRole('button', { name: /^\d unknown$/ })[0] as HTMLElement);
    expect(onShow.mock.lastCall?.[0]).toMatch(/^Looking, .*: unknown$/);
  });

  it('divide the lead time into work by its value and waiting, and never call waiting value', async () => {
    const { part, user, onShow } = await opened();
    const flow = screen.getByRole('button', { name: /^Flow efficiency/ }).textContent ?? '';
    const split = within(part('Value and waste'));
    const share = /([\d.]+)\u00a0%/.exec(split.getByRole('button', { name: /^Value/ }).textContent ?? '')?.[1];
    expect(share).toBeDefined();
    expect(flow).toContain(share);
    const waiting = split.getByRole('button', { name: /^Waiting time \d+\u00a0%/ });
    await user.click(waiting);
    expect(onShow.mock.calls[0]?.[0]).toBe('Waiting time');
  });

  it('say waste by kind, longest first, as a table with its touchpoints', async () => {
    const { part, user, onShow, sample } = await opened();
    const table = within(part('Waste by kind')).getByRole('table', { name: 'Waste by kind' });
    const kinds = within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(kinds[0]).toBe('Waiting');
    expect(within(table).getByText('3.5 d')).toBeTruthy();
    await user.click(within(table).getByRole('button', { name: /Approval waiting/ }));
    expect(onShow).toHaveBeenLastCalledWith('Waste by kind: Approval waiting', [sampleOf(sample).touchpoints[4]]);
  });

  it('say in the matrix who hands over to whom, and what the waiting and the emotion are', async () => {
    const { part, user, onShow } = await opened();
    const matrix = within(part('Handoffs from team to team'));
    const cell = matrix.getByRole('button', { name: 'Letting → Customer service: 1' });
    expect(cell.getAttribute('title')).toBe('Handoffs: 1 · Waiting time: 6 h · Emotion: +0.8');
    await user.click(matrix.getByRole('radio', { name: 'Waiting time' }));
    await user.click(matrix.getByRole('button', { name: 'Letting → Customer service: 6 h' }));
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  it('rank the themes by gap × importance with the smaller n, and lead to where an n is said that nobody told', async () => {
    const { part, session, sample, user, onSay, onShow } = await opened();
    const [first = '', second = ''] = sampleOf(sample).touchpoints;
    mustRun(session, setTouchpointFields, {
      ids: [first],
      fields: {
        expectation: { mean: 5, n: 4, source: '', date: '' },
        experience: { mean: 2, n: 40, source: '', date: '' },
        importance: 5,
      },
    });
    mustRun(session, setTouchpointFields, {
      ids: [second],
      fields: {
        expectation: { mean: 5, n: null, source: '', date: '' },
        experience: { mean: 2, n: 40, source: '', date: '' },
        importance: 5,
      },
    });
    const themes = within(part('Themes to choose from'));
    // 3 × 5 on the expectation of four.
    await waitFor(() => expect(themes.getAllByRole('row')[1]?.textContent).toMatch(/Unmet expectation3515\s*4$/));
    await user.click(themes.getByRole('button', { name: /^unknown for/ }));
    expect(onShow.mock.lastCall?.[1]).toContain(second);
    const untold = within(part('Expectation gap')).getByRole('button', { name: /^Say n: .*, Expectation$/ });
    expect(untold.textContent).toBe('n not stated');
    await user.click(untold);
    expect(onSay).toHaveBeenCalledWith(second, 'expectation.n');
  });

  it('set what employees feel against the kinds of waste, and say of how many of how many', async () => {
    const { part, session, sample } = await opened();
    const [first = '', second = ''] = sampleOf(sample).touchpoints;
    mustRun(session, setTouchpointFields, {
      ids: [first, second],
      fields: { waste: ['errors'], employeeEmotion: -2 },
    });
    mustRun(session, setTouchpointFields, { ids: [second], fields: { employeeEmotion: null } });
    const table = within(part('Frustration passes on'));
    await waitFor(() => expect(table.getByRole('row', { name: /^Errors/ }).textContent).toMatch(/^Errors−2 1 of 31/));
    expect(screen.getByRole('button', { name: /^Employees’ lowest point\s*−2/ })).toBeTruthy();
  });

  it('say what they rest on in four shares that are 100 % together', async () => {
    const { part } = await opened();
    const rows = within(part('What this picture rests on')).getAllByRole('row').slice(1);
    expect(rows.map((row) => /^[A-Z][a-z ]+/.exec(row.textContent ?? '')?.[0])).toEqual([
      'Measured',
      'Observed',
      'Assumption',
      'Unstated',
    ]);
    const shares = rows.map((row) => Number.parseFloat(within(row).getAllByRole('cell').at(-1)?.textContent ?? ''));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it('never read the unknown as zero', async () => {
    const { part, session, sample } = await opened();
    const rows = within(part('Blind spots')).getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[1]?.textContent).toContain('Blind spot');
    const { touchpoints } = sampleOf(sample);
    mustRun(session, setTouchpointFields, {
      ids: [touchpoints[4] ?? ''],
      fields: { experience: null },
    });
    await waitFor(() => expect(part('Blind spots').textContent).toContain('Unknown: one side has not rated'));
    expect(part('Blind spots').textContent).toContain('unknown for 1 touchpoint');
    expect(part('Flow by team').textContent).toContain('unknown');
  });

  it('put two personas side by side, with what stands behind each mean', async () => {
    const { part, session, sample, user, onShow } = await opened();
    const [one = '', other = '', third = ''] = sampleOf(sample).touchpoints;
    expect(part('Two personas side by side').textContent).toContain('Needs two personas');
    const persona = (id: string, name: string, order: string): Change => {
      return { op: 'create', id, type: 'board', board: '', fields: { kind: 'persona', name, order } };
    };
    const plan = { changes: [persona('aino', 'Aino', 'a1'), persona('petri', 'Petri', 'a2')] };
    mustRun(session, { name: 'addPersonas', plan: () => plan }, {});
    const ids = { personas: ['aino', 'petri'] };
    mustRun(session, setTouchpointFields, { ids: [one, other], fields: { ...ids, emotion: 1 } });
    mustRun(session, setTouchpointFields, { ids: [third], fields: { personas: ['petri'], emotion: null } });
    mustRun(session, setEmotion, { ids: [other], emotion: -2, persona: 'petri' });
    const table = await within(part('Two personas side by side')).findByRole('table', {
      name: 'Aino and Petri by touchpoint',
    });
    const [first] = within(table).getAllByRole('row').slice(1);
    expect(first?.textContent).toContain('−2');
    expect(first?.textContent).toContain('−3');
    const stages = within(part('Two personas side by side')).getByRole('table', { name: 'Aino and Petri by stage' });
    const whole = within(stages).getByRole('row', { name: /^The whole journey/ });
    expect(whole.textContent).toBe(
      'The whole journey+1 2 of 2, all as customers in general−0.5 2 of 3: 1 their own, 1 as customers in general−1.5',
    );
    await user.click(within(whole).getByRole('button'));
    expect(onShow).toHaveBeenLastCalledWith('Aino and Petri by stage: The whole journey', [one, other]);
  });

  it('say which data is missing where there is none', async () => {
    const { part } = await opened();
    expect(part('Value or waste?').textContent).toContain('no touchpoint has been classified both');
    expect(part('Expectation treadmill').textContent).toContain('has to be measured twice');
    expect(part('Ownership').textContent).toContain('Nobody owns the whole');
  });

  it('let the owner of the whole be named where nobody is', async () => {
    const { part, user, session } = await opened();
    await nameSomebody(user, part('Ownership'), 'Owner of the whole', 'Aino Aalto');
    await waitFor(() => expect(part('Ownership').textContent).not.toContain('Nobody owns the whole'));
    const [person] = session.projection.list('person', '');
    expect([person?.['name'], session.projection.get(BOARD)?.['ownerPerson']]).toEqual(['Aino Aalto', person?.id]);
    expect(part('Ownership').textContent).toContain('Aino Aalto');
  });

  it('say stage by stage how the emotion changes within it, and from the stage before', async () => {
    const { part } = await opened();
    const rows = within(part('Emotion by stage')).getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    // Looking: 0.5, −1, −1.6. Applying: 0.2, −2, −1.2. Moving in: 1.5.
    expect(cells.map((row) => row.slice(0, 3))).toEqual([
      ['−0.7 3 of 3', '−2.1', '–'],
      ['−1 3 of 3', '−1.4', '−0.3'],
      ['+1.5 1 of 1', 'unknown', '+2.5'],
    ]);
  });

  it('say on an empty journey what to add for which figure', async () => {
    const { session } = await opened({ empty: true });
    mustRun(session, addStage, { board: BOARD, name: 'First', phase: 'before' });
    expect(await screen.findByText('There is nothing to analyse yet')).toBeTruthy();
    expect(screen.getByText('The team of each touchpoint')).toBeTruthy();
    expect(screen.queryByText('Findings and themes')).toBeNull();
  });
});

describe('findings', () => {
  const first = () => {
    const [item] = screen.getAllByRole('listitem').filter((one) => one.hasAttribute('data-finding'));
    if (!item) throw new Error('no finding');
    return item;
  };

  it('are dismissed with a reason, and stay so', async () => {
    const { user, session, sample } = await opened();
    const title = within(first()).getByRole('heading').textContent;
    await user.click(within(first()).getByRole('button', { name: /^Dismiss/ }));
    const dismiss = within(first()).getByRole('button', { name: /^Dismiss/ });
    expect(dismiss).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Why is it dismissed?'), 'Asked already');
    await user.click(within(first()).getByRole('button', { name: /^Dismiss/ }));
    await screen.findByRole('radio', { name: 'Dismissed 1' });
    mustRun(session, setTouchpointFields, { ids: [sampleOf(sample).touchpoints[4] ?? ''], fields: { importance: 4 } });
    await user.click(screen.getByRole('radio', { name: 'Dismissed 1' }));
    expect(within(first()).getByRole('heading').textContent).toBe(title);
    expect(first().textContent).toContain('Asked already');
    await user.click(within(first()).getByRole('button', { name: /^Reopen/ }));
    await screen.findByRole('radio', { name: 'Dismissed 0' });
    expect(first().textContent).toContain(`“${title}” is open again.`);
  });

  it('are accepted, and show their touchpoints', async () => {
    const { user, session, onShow } = await opened();
    await user.click(within(first()).getByRole('button', { name: /^Accept:/ }));
    await screen.findByRole('radio', { name: 'Accepted 1' });
    expect(findingRecords(session.projection, BOARD)).toMatchObject([{ state: 'accepted' }]);
    // It keeps its place, says so, and holds the focus; opened again it stands there whole.
    expect(within(first()).getByRole('status').textContent).toContain('has been accepted');
    const again = within(first()).getByRole('button', { name: /^Reopen/ });
    expect(document.activeElement).toBe(again);
    await user.click(again);
    await screen.findByRole('radio', { name: 'Accepted 0' });
    await waitFor(() => expect(document.activeElement).toBe(first()));
    await user.click(within(first()).getByRole('button', { name: /on the map/ }));
    expect(onShow).toHaveBeenCalledOnce();
  });

  it('become themes, of which a third is refused with a message', async () => {
    const { user, session, toasts } = await opened();
    const choose = async (nth: number) => {
      const items = screen.getAllByRole('listitem').filter((one) => one.hasAttribute('data-finding'));
      await user.click(within(items[nth] ?? first()).getByRole('button', { name: /^Choose as theme:/ }));
    };
    await choose(0);
    await screen.findByRole('radio', { name: 'Accepted 1' });
    await choose(1);
    await screen.findByRole('radio', { name: 'Accepted 2' });
    await choose(2);
    expect(chosenThemes(session.projection, BOARD)).toHaveLength(2);
    expect(JSON.stringify(toasts.store.getState())).toContain('at most 2 themes');
  });

  it('stay, once chosen, where they stood, with a way to the theme; another list takes them away', async () => {
    const { user } = await opened();
    const title = within(first()).getByRole('heading').textContent ?? '';
    await user.click(within(first()).getByRole('button', { name: /^Choose as theme:/ }));
    await screen.findByRole('radio', { name: 'Accepted 1' });
    expect(within(first()).getByRole('status').textContent).toBe(`“${title}” is now a theme.`);
    const way = within(first()).getByRole('button', { name: 'Go to the theme' });
    expect(document.activeElement).toBe(way);
    await user.click(way);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article', { name: title })));
    await user.click(screen.getByRole('radio', { name: 'Accepted 1' }));
    await user.click(screen.getByRole('radio', { name: /^Open/ }));
    expect(within(first()).queryByRole('status')).toBeNull();
  });

  it('chosen by several at the same time ask, before the themes, to let one go, and all can', async () => {
    const { user, session } = await opened();
    const names = ['owner-of-the-whole.none', 'low-peak-end', 'undecided-share'];
    const change = (finding: string, at: number) => ({
      op: 'create' as const,
      id: `theme${at}`,
      type: 'finding',
      board: BOARD,
      fields: { finding, about: [], state: 'accepted', theme: true },
    });
    mustRun(session, { name: 'chosenElsewhere', plan: () => ({ changes: names.map(change) }) }, undefined);
    const asked = await screen.findByText('More than two were chosen at the same time. Drop one.');
    const themes = screen.getAllByRole('article');
    expect(themes).toHaveLength(3);
    expect(asked.compareDocumentPosition(themes[0] as HTMLElement)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await user.click(within(themes[2] as HTMLElement).getByRole('button', { name: 'Drop this theme' }));
    await waitFor(() => expect(screen.queryByText(/More than two were chosen/)).toBeNull());
    expect(chosenThemes(session.projection, BOARD)).toHaveLength(2);
  });

  it('say which gaps have no place among the themes, since nobody has weighed them', async () => {
    const { user, session, sample, onShow } = await opened();
    const gap = sampleOf(sample).touchpoints[4] ?? '';
    expect(screen.queryByText(/its importance is not set/)).toBeNull();
    mustRun(session, setTouchpointFields, { ids: [gap], fields: { importance: null } });
    await analysed(session, ({ journey }) => journey.touchpoints.find(({ id }) => id === gap)?.importance === null);
    await user.click(screen.getByText(/^1 touchpoint has a gap as large/, { selector: 'button' }));
    expect(onShow.mock.calls[0]?.[1]).toEqual([gap]);
  });

  it('turn as themes into actions with an owner', async () => {
    const { user, session } = await opened();
    await user.click(within(first()).getByRole('button', { name: /^Choose as theme:/ }));
    const theme = await screen.findByRole('article', { name: /./ });
    await user.click(within(theme).getByRole('button', { name: 'Add an action' }));
    await user.type(within(theme).getByLabelText('What is to be done'), 'Promise a time');
    // What is missing is said, and gets the focus.
    await user.click(within(theme).getByRole('button', { name: 'Add the action' }));
    expect(within(theme).getByRole('alert').textContent).toContain('Say who does it');
    expect(document.activeElement).toBe(ownerChoice(theme, 'Who'));
    await nameSomebody(user, theme, 'Who', 'Mikko');
    await user.click(within(theme).getByRole('button', { name: 'Add the action' }));
    expect(await within(theme).findByText('Promise a time')).toBeTruthy();
    const [person] = session.projection.list('person', '');
    const [record] = chosenThemes(session.projection, BOARD);
    expect(session.projection.list('card', BOARD)).toMatchObject([
      { kind: 'action', ownerPerson: person?.id, theme: record?.id },
    ]);
  });

  it('can be read but not decided on by a viewer', async () => {
    await opened({ readOnly: true });
    expect(within(first()).queryByRole('button', { name: /^Accept:/ })).toBeNull();
    expect(screen.queryByLabelText('Owner of the whole')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Choose as theme:/ })).toBeNull();
  });

  it('speak Finnish', async () => {
    await opened({ locale: 'fi' });
    expect(screen.getByText('Havainnot ja teemat')).toBeTruthy();
    expect(screen.getAllByText(/luulee|uskoo|tiedossa|odottaa/)[0]).toBeTruthy();
  });
});

describe('findings of one touchpoint', () => {
  it('stand at it in the panel, and nowhere else', async () => {
    const session = journeySession(new Doc());
    const { touchpoints } = sampleJourney(session);
    const { again, container } = show(
      <TouchpointFindings session={session} board={BOARD} touchpoint={touchpoints[5] ?? ''} />,
    );
    expect(await screen.findByText('Failure that nothing puts right')).toBeTruthy();
    again(<TouchpointFindings session={session} board={BOARD} touchpoint="nothing" />);
    expect(container.textContent).toBe('');
  });
});
