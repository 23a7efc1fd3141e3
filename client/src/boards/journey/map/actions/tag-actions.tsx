/** Actions: tagging the selected touchpoints, one key each. */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { Diamond, Layers, Radio, Users } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import { signed } from '../../../../kernel/words/signed';
import type { JourneyControl } from '../../control/journey-context';
import { actionScope, ICON, touchpointsOfSelection } from './selection';

const EMOTIONS = [-2, -1, 0, 1, 2] as const;

export function tagActions(control: JourneyControl): readonly Action[] {
  const { words } = control;
  const { tagged, ids, set } = actionScope(control);
  // The keys go from 1 to 5, what is stored and written in tables from −2 to +2.
  const levelOf = (emotion: number): string => `${words.say(`emotion.${emotion}`)} (${signed(words, emotion)})`;
  return [
    {
      id: 'value',
      label: words.t('value.value'),
      group: 'tag',
      shortcuts: ['v'],
      when: tagged,
      run: set({ value: 'value' }),
    },
    {
      id: 'necessary',
      label: words.t('value.necessary'),
      group: 'tag',
      shortcuts: ['n'],
      when: tagged,
      run: set({ value: 'necessary' }),
    },
    {
      id: 'waste',
      label: words.t('map.waste'),
      group: 'tag',
      shortcuts: ['w'],
      when: tagged,
      run: () => {
        control.run(setTouchpointFields, { ids: ids(), fields: { value: 'waste' } });
        control.quick('waste');
      },
    },
    {
      id: 'undecided',
      label: words.t('value.undecided'),
      group: 'tag',
      shortcuts: ['u'],
      when: tagged,
      run: set({ value: null }),
    },
    ...EMOTIONS.map(
      (emotion, i): Action => ({
        id: `emotion${emotion}`,
        label: words.t('map.emotion', { level: levelOf(emotion) }),
        group: 'tag',
        shortcuts: [String(i + 1)],
        when: tagged,
        run: () => void control.run(setEmotion, { ids: ids(), emotion }),
      }),
    ),
    {
      id: 'emotionClear',
      label: words.t('map.emotionClear'),
      group: 'tag',
      shortcuts: ['0'],
      when: tagged,
      run: () => void control.run(setEmotion, { ids: ids(), emotion: null }),
    },
    ...EMOTIONS.map(
      (emotion, i): Action => ({
        id: `employee${emotion}`,
        label: words.t('map.employeeEmotion', { level: levelOf(emotion) }),
        group: 'tag',
        shortcuts: [`Alt+${i + 1}`],
        when: tagged,
        run: () => void control.run(setEmotion, { ids: ids(), emotion, whose: 'employee' }),
      }),
    ),
    {
      id: 'moment',
      label: words.t('analysis.field.momentOfTruth'),
      icon: <Diamond {...ICON} />,
      group: 'tag',
      shortcuts: ['m'],
      when: tagged,
      run: () =>
        set({ momentOfTruth: !touchpointsOfSelection(control).every((touchpoint) => touchpoint.momentOfTruth) })(),
    },
    {
      id: 'team',
      label: words.t('map.team'),
      icon: <Users {...ICON} />,
      group: 'tag',
      shortcuts: ['t'],
      when: tagged,
      run: () => control.quick('team'),
    },
    {
      id: 'channel',
      label: words.t('map.channel'),
      icon: <Radio {...ICON} />,
      group: 'tag',
      shortcuts: ['c'],
      when: tagged,
      run: () => control.quick('channel'),
    },
    {
      id: 'layer',
      label: words.t('map.layer'),
      icon: <Layers {...ICON} />,
      group: 'tag',
      shortcuts: ['l'],
      when: tagged,
      run: () => control.quick('layer'),
    },
    {
      id: 'processTime',
      label: words.t('map.processTime'),
      group: 'tag',
      shortcuts: ['p'],
      when: tagged,
      run: () => control.focusField('processTime'),
    },
    {
      id: 'waitTime',
      label: words.t('map.waitTime'),
      group: 'tag',
      shortcuts: ['Shift+P'],
      when: tagged,
      run: () => control.focusField('waitTime'),
    },
  ];
}
