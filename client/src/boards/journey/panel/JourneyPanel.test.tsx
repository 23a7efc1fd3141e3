import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { setWithPrevious } from '@polku/shared/boards/journey/commands/set-with-previous';
import { ownerOf } from '@polku/shared/kernel/people';
import { boardRecord, PROJECT_ID } from '@polku/shared/kernel/project';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { cloneElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { newOwner } from '../../../people/testing/new-owner';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { show } from '../../../kernel/words/testing/show';
import { JourneyPanel } from './JourneyPanel';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function panel(select: readonly number[], options: { readOnly?: boolean; locale?: 'en' | 'fi' } = {}) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const selection = select.map((at) => sample.touchpoints[at] ?? '');
  const onHighlight = vi.fn<(ids: readonly string[] | null) => void>();
  const node = (
    <JourneyPanel
      session={session}
      board={BOARD}
      selection={selection}
      readOnly={options.readOnly ?? false}
      onHighlight={onHighlight}
      onSelect={() => undefined}
    />
  );
  const touchpoint = (at: number) => session.projection.get(sample.touchpoints[at] ?? '') as unknown as Touchpoint;
  return { session, sample, touchpoint, onHighlight, selection, node, ...show(node, options.locale) };
}

const classOf = (name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: 'Value class' })).getByRole('radio', { name });

describe('findings', () => {
  it('wait until what is being written on the map has been left', async () => {
    const { node, selection, again } = panel([5]);
    expect(await screen.findByText('Failure that nothing puts right')).toBeTruthy();
    again(cloneElement(node, { writing: selection[0] ?? null }));
    expect(screen.queryByText('Failure that nothing puts right')).toBeNull();
    again(cloneElement(node, { writing: null }));
    expect(screen.getByText('Failure that nothing puts right')).toBeTruthy();
  });
});

describe('measurements', () => {
  it('fade where they may be out of date, and a new one keeps the value before it, as a chart with its table', async () => {
    const { user, session, touchpoint } = panel([4]);
    const part = () => within(document.querySelector<HTMLElement>('[data-section="history"]') ?? document.body);
    await user.type(part().getByLabelText('Date of Experience'), '2020-01-31');
    await user.tab();
    expect(touchpoint(4).experience?.date).toBe('2020-01-31');
    expect(part().getByRole('row', { name: /^Experience may be out of date/ })).toBeTruthy();
    await user.click(part().getByRole('button', { name: 'New measurement…' }));
    await user.type(part().getByRole('textbox', { name: 'Value' }), '3.4');
    await user.type(part().getByRole('textbox', { name: 'n' }), '25');
    await user.click(part().getByRole('button', { name: 'Add the measurement' }));
    expect(touchpoint(4).experience).toMatchObject({ mean: 3.4, n: 25 });
    expect(session.projection.list('reading', BOARD)).toMatchObject([{ of: 'experience', date: '2020-01-31', n: 18 }]);
    expect(part().getByRole('img', { name: 'Experience over time' })).toBeTruthy();
    const rows = within(part().getByRole('table', { name: 'Experience over time' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '31 Jan 20201.818Survey 2025',
      expect.stringMatching(/3\.425$/),
    ]);
    expect(part().queryByText('may be out of date')).toBeNull();
  });

  it('lead, where n was not stated, to where it is said', async () => {
    const { user, session, sample } = panel([4]);
    act(
      () =>
        void mustRun(session, setTouchpointFields, {
          ids: [sample.touchpoints[4] ?? ''],
          fields: { experience: { mean: 1.8, n: null, source: '', date: '' } },
        }),
    );
    await user.click(screen.getByRole('button', { name: 'Say n: Experience' }));
    expect(document.activeElement?.closest('td')?.getAttribute('data-field')).toBe('experience.n');
  });
});

describe('filling in with the keyboard', () => {
  const here = (): string => document.activeElement?.getAttribute('aria-label') ?? '';

  it('Tab goes from the mean of a rating to its number of answers, which can be written only now', async () => {
    const { user, touchpoint } = panel([0]);
    await user.type(screen.getByRole('textbox', { name: 'Staff belief: mean' }), '4.5');
    await user.tab();
    expect(here()).toBe('Staff belief: number of answers');
    await user.keyboard('6{Tab}');
    expect(touchpoint(0).staffBelief).toMatchObject({ mean: 4.5, n: 6 });
  });

  it('Tab goes from the name of a metric to its unit and on to the day it was measured', async () => {
    const { user, touchpoint } = panel([0]);
    await user.type(screen.getByRole('combobox', { name: 'Metric' }), 'Answered');
    await user.tab();
    expect(here()).toBe('Unit');
    await user.keyboard('%{Tab}{Tab}60{Tab}80{Tab}');
    expect(here()).toBe('Measured on');
    await user.type(screen.getByLabelText('Measured on'), '2026-11-30');
    await user.tab();
    expect(touchpoint(0).metric).toMatchObject({
      name: 'Answered',
      unit: '%',
      actual: 60,
      target: 80,
      date: '2026-11-30',
    });
  });

  it('asks how many said what they feel, and when, once it is known what', () => {
    const { session, sample } = panel([0]);
    const answers = () => screen.queryByRole('textbox', { name: 'Customer emotion: number of answers' });
    const fields = { emotion: null, emotionN: null, emotionDate: '' };
    act(() => void mustRun(session, setTouchpointFields, { ids: [sample.touchpoints[0] ?? ''], fields }));
    expect(answers()).toBeNull();
    act(
      () => void mustRun(session, setTouchpointFields, { ids: [sample.touchpoints[0] ?? ''], fields: { emotion: 1 } }),
    );
    expect(answers()).not.toBeNull();
  });
});

describe('tagging', () => {
  it('takes one click to call a touchpoint waste and one more for its kind', async () => {
    const { user, touchpoint } = panel([0]);
    await user.click(classOf('Waste'));
    expect(touchpoint(0).value).toBe('waste');
    await user.click(screen.getByRole('button', { name: 'Rework' }));
    expect(touchpoint(0).waste).toEqual(['rework']);
  });

  it('clears the class when the chosen one is chosen again', async () => {
    const { user, touchpoint } = panel([0]);
    await user.click(classOf('Value'));
    expect(touchpoint(0).value).toBeNull();
  });

  it('sets the nature of the chosen channel for the whole project, and takes it out again where it is the known one', async () => {
    const { user, session, sample } = panel([1]);
    const natures = () => session.projection.get(PROJECT_ID)?.['channelNatures'];
    const choose = async (nature: string) => {
      await user.click(screen.getByRole('button', { name: /Nature of the channel Phone/ }));
      await user.click(await screen.findByRole('option', { name: nature }));
    };
    await choose('digital');
    expect(natures()).toEqual({ phone: 'digital' });
    await choose('voice');
    expect(natures()).toEqual({});
    act(
      () =>
        void mustRun(session, setTouchpointFields, {
          ids: [sample.touchpoints[1] ?? ''],
          fields: { channel: 'Robot' },
        }),
    );
    await user.click(screen.getByRole('button', { name: /nature not set Nature of the channel Robot/ }));
    await user.click(await screen.findByRole('option', { name: 'voice' }));
    expect(natures()).toEqual({ Robot: 'voice' });
  });

  it('makes a new team on the spot and gives it the touchpoint', async () => {
    const { user, touchpoint, session } = panel([0]);
    await user.click(screen.getByRole('button', { name: /Marketing Team/ }));
    await user.click(screen.getByRole('option', { name: 'New team…' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the new team' }), 'Billing{Enter}');
    const team = session.projection.list('team', '').find((record) => record['name'] === 'Billing');
    expect(touchpoint(0).team).toBe(team?.id);
  });
});

describe('the team', () => {
  it('is marked as one of our own, and as a subcontractor again, where it is chosen', async () => {
    const { user, touchpoint, session } = panel([0]);
    const subcontractor = (): unknown => session.projection.get(touchpoint(0).team ?? '')?.['subcontractor'];
    const choose = async (name: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: /Marketing Team/ }));
      await user.click(screen.getByRole('option', { name }));
    };
    expect(subcontractor()).toBe(true);
    await choose('Mark as our own team: Marketing');
    expect(subcontractor()).toBe(false);
    await choose('Mark as a subcontractor: Marketing');
    expect(subcontractor()).toBe(true);
  });
});

describe('times and shares', () => {
  it('take an amount with its unit, and a percent sign; what is no time says so', async () => {
    const { user, touchpoint } = panel([1]);
    const waiting = screen.getByRole('textbox', { name: 'Waiting time before' });
    const write = async (field: HTMLElement, text: string): Promise<void> => {
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    };
    await write(waiting, '1,5 h');
    expect(touchpoint(1).waitTime).toEqual({ amount: 1.5, unit: 'h' });
    await write(waiting, '1,5 d');
    expect(touchpoint(1).waitTime).toEqual({ amount: 1.5, unit: 'd' });
    await write(waiting, '7');
    expect(touchpoint(1).waitTime).toEqual({ amount: 7, unit: 'd' });
    await write(waiting, 'soon');
    expect(screen.getByText('A time such as 10 min, 1.5 h or 2 d')).toBeTruthy();
    expect(touchpoint(1).waitTime).toEqual({ amount: 7, unit: 'd' });
    await write(waiting, '10 min');
    expect(screen.queryByText('A time such as 10 min, 1.5 h or 2 d')).toBeNull();
    await write(document.querySelector<HTMLElement>('[data-field="completeAccurate"] input') ?? waiting, '85 %');
    expect(touchpoint(1)).toMatchObject({ waitTime: { amount: 10, unit: 'min' }, completeAccurate: 85 });
  });
});

describe('several touchpoints', () => {
  it('of which some are parallel have that tick half set; one press sets it for all', async () => {
    const { user, touchpoint, session, sample } = panel([1, 2]);
    session.runner.run(setWithPrevious, { ids: [sample.touchpoints[1] ?? ''], withPrevious: true });
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Parallel to the previous one' });
    await waitFor(() => expect(tick.indeterminate).toBe(true));
    await user.click(tick);
    expect([touchpoint(1).withPrevious, touchpoint(2).withPrevious]).toEqual([true, true]);
  });

  it('shows what differs as mixed and changes all of them in one step', async () => {
    const { user, touchpoint, session } = panel([1, 2]);
    expect(screen.getByText('2 touchpoints selected')).toBeTruthy();
    const volume = screen.getByRole('textbox', { name: 'Waiting time before' });
    expect(volume.getAttribute('placeholder')).toBe('mixed');
    await user.type(volume, '2{Enter}');
    expect([touchpoint(1).waitTime?.amount, touchpoint(2).waitTime?.amount]).toEqual([2, 2]);
    session.runner.undo.undo();
    expect([touchpoint(1).waitTime?.amount, touchpoint(2).waitTime?.amount]).toEqual([25, 3.5]);
  });

  it('shows a waste kind that only some have as mixed; a click gives it to all', async () => {
    const { user, touchpoint } = panel([2, 5]);
    const chip = screen.getByRole('button', { name: 'Waiting' });
    expect(chip.getAttribute('aria-pressed')).toBe('mixed');
    await user.click(chip);
    expect(touchpoint(5).waste).toContain('waiting');
    expect(touchpoint(5).waste).toContain('rework');
  });

  it('keeps each one’s number of answers when a mean is set for all', async () => {
    const { user, touchpoint } = panel([3, 4]);
    await user.type(screen.getByRole('textbox', { name: 'Experience: mean' }), '4{Enter}');
    expect(touchpoint(4).experience).toEqual({ mean: 4, n: 18, source: 'Survey 2025', date: '' });
    expect(touchpoint(3).experience).toEqual({ mean: 4, n: null, source: '', date: '' });
  });

  it('keeps each one’s values of its metric when it is named or given a target for all', async () => {
    const { user, touchpoint } = panel([3, 4]);
    const name = screen.getByRole('combobox', { name: 'Metric' });
    expect(name.getAttribute('placeholder')).toBe('mixed');
    await user.type(name, 'CSAT{Enter}');
    expect(touchpoint(4).metric).toEqual({ name: 'CSAT', unit: '', baseline: -12, actual: -8, target: 20, date: '' });
    expect(touchpoint(3).metric).toEqual({
      name: 'CSAT',
      unit: '',
      baseline: null,
      actual: null,
      target: null,
      date: '',
    });
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '30{Enter}');
    expect([touchpoint(3).metric?.target, touchpoint(4).metric?.target]).toEqual([30, 30]);
    expect(touchpoint(4).metric?.baseline).toBe(-12);
  });
});

describe('the whole journey', () => {
  it('has an owner of the whole, named where the map is looked at', async () => {
    const { user, session } = panel([]);
    await newOwner(user, /Owner of the whole/, 'Aino Aalto');
    expect(ownerOf(session.projection, session.projection.get(boardRecord, BOARD))).toEqual({
      by: 'person',
      name: 'Aino Aalto',
    });
  });
});

describe('numbers', () => {
  it('takes a decimal comma', async () => {
    const { user, touchpoint } = panel([0], { locale: 'fi' });
    const work = screen.getByRole('textbox', { name: 'Työaika' });
    await user.clear(work);
    await user.type(work, '1,25{Enter}');
    expect(touchpoint(0).processTime).toEqual({ amount: 1.25, unit: 'min' });
  });

  it('keeps a text that is no number in view and says why; nothing is written', async () => {
    const { user, touchpoint } = panel([3]);
    const share = screen.getByRole('textbox', { name: 'Right first time' });
    await user.clear(share);
    await user.type(share, '130{Enter}');
    expect((share as HTMLInputElement).value).toBe('130');
    expect(screen.getByText('A number from 0 to 100')).toBeTruthy();
    expect(touchpoint(3).completeAccurate).toBe(70);
  });

  it('takes an emotion between two faces', async () => {
    const { user, touchpoint } = panel([0]);
    const number = screen.getByRole('textbox', { name: 'Customer emotion as a number' });
    await user.clear(number);
    await user.type(number, '-1,5{Enter}');
    expect(touchpoint(0).emotion).toBe(-1.5);
    const faces = screen.getByRole('radiogroup', { name: 'Customer emotion' });
    await user.click(within(faces).getByRole('radio', { name: 'Very good' }));
    expect(touchpoint(0).emotion).toBe(2);
  });
});

describe('what the ratings say', () => {
  it('names a blind spot from the project’s threshold on', () => {
    panel([4]);
    expect(screen.getByText('Blind spot +1.4')).toBeTruthy();
  });

  it('gives no verdict on fewer than three answers', () => {
    const { session, touchpoint, node, again } = panel([4]);
    const experience = { mean: 1.8, n: 2, source: '', date: '' };
    mustRun(session, setTouchpointFields, { ids: [touchpoint(4).id], fields: { experience } });
    again(node);
    expect(screen.getByText(/no conclusion: n < 3/)).toBeTruthy();
  });
});

describe('texts', () => {
  it('writes the title stroke by stroke, together with others', () => {
    const { session, touchpoint } = panel([0]);
    const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
    title.value = 'Sees the first listing';
    title.setSelectionRange(14, 14);
    fireEvent.input(title);
    expect(touchpoint(0).title).toBe('Sees the first listing');
    session.runner.undo.undo();
    expect(title.value).toBe('Sees the listing');
  });
});

describe('a viewer', () => {
  it('can read every value and change none', () => {
    panel([4], { readOnly: true });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Waiting time before' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Waiting time before' }).value).toBe('3');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' }).readOnly).toBe(true);
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) {
      expect(radio.disabled || radio.getAttribute('aria-disabled') === 'true').toBe(true);
    }
  });
});

describe('the whole journey', () => {
  it('highlights the touchpoints behind a figure, and lets go on the second press', async () => {
    const { user, sample, onHighlight } = panel([]);
    const figure = await screen.findByRole('button', { name: /^Handoffs\s*4/ });
    await user.click(figure);
    expect(figure.getAttribute('aria-pressed')).toBe('true');
    expect(onHighlight).toHaveBeenLastCalledWith(
      expect.arrayContaining([sample.touchpoints[0], sample.touchpoints[6]]),
    );
    await user.click(figure);
    expect(onHighlight).toHaveBeenLastCalledWith(null);
  });

  it('follows an edit while a figure is pressed', async () => {
    const { user, sample, onHighlight, session } = panel([]);
    await user.click(await screen.findByRole('button', { name: /^Waiting\s*1×/ }));
    expect(onHighlight).toHaveBeenLastCalledWith([sample.touchpoints[2]]);
    mustRun(session, setTouchpointFields, { ids: [sample.touchpoints[0] ?? ''], fields: { waste: ['waiting'] } });
    await waitFor(() => expect(onHighlight.mock.lastCall?.[0]).toContain(sample.touchpoints[0]));
  });

  it('explains how a figure is computed', async () => {
    const { user } = panel([]);
    const explain = await screen.findByRole('button', { name: /How Lead time is calculated/ });
    await user.click(explain);
    expect(explain.getAttribute('aria-expanded')).toBe('true');
  });

  it('remembers on this device which sections are folded', async () => {
    const { user, unmount, node } = panel([]);
    await user.click(screen.getByRole('button', { name: 'Lanes shown' }));
    unmount();
    show(node);
    expect(screen.getByRole('button', { name: 'Lanes shown' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('switches a lane for everybody', async () => {
    const { user, session } = panel([]);
    await user.click(screen.getByRole('switch', { name: 'Channels' }));
    const lane = session.projection.list('lane', BOARD)[0];
    expect([lane?.['lane'], lane?.['shown']]).toEqual(['channels', true]);
  });
});

describe('the picture of a touchpoint', () => {
  it('is told in words, which go when it goes', async () => {
    const { user, session, selection, touchpoint } = panel([0]);
    expect(screen.queryByRole('textbox', { name: 'Description of the picture' })).toBeNull();
    act(() => void mustRun(session, setTouchpointFields, { ids: selection, fields: { image: 'a'.repeat(64) } }));
    await user.type(await screen.findByRole('textbox', { name: 'Description of the picture' }), 'A queue{Enter}');
    expect(touchpoint(0).imageText).toBe('A queue');
    await user.click(screen.getByRole('button', { name: 'Remove the picture' }));
    expect([touchpoint(0).image, touchpoint(0).imageText]).toEqual(['', '']);
    act(() => void session.runner.undo.undo());
    expect(touchpoint(0).imageText).toBe('A queue');
  });

  it('is not asked of several touchpoints at once', () => {
    panel([0, 1]);
    expect(screen.queryByRole('group', { name: 'Picture' })).toBeNull();
  });
});
