/** Actions: zoom, and the list of shortcuts. */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { unionBox } from '@polku/shared/kernel/scene';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { selected } from './selection';

/** @param help shows the list of shortcuts */
export function viewActions(control: JourneyControl, help: () => void): readonly Action[] {
  const { words } = control;
  return [
    {
      id: 'fit',
      label: words.t('word.showAll'),
      group: 'view',
      shortcuts: ['Shift+1', '!'],
      run: () => control.camera()?.fit(),
    },
    {
      id: 'fitHeight',
      label: words.t('word.fitHeight'),
      group: 'view',
      shortcuts: ['Shift+3', '#', '£'],
      run: () => control.camera()?.fitHeight(),
    },
    {
      id: 'zoomSelection',
      label: words.t('word.showSelection'),
      group: 'view',
      shortcuts: ['Shift+2', '"', '@'],
      when: () => control.selection().size > 0,
      run: () => {
        const boxes = selected(control).flatMap((id) => boxOf(control.layout(), id) ?? []);
        if (boxes.length > 0) control.camera()?.fit(unionBox(boxes));
      },
    },
    {
      id: 'zoom100',
      label: words.t('map.zoom100'),
      group: 'view',
      shortcuts: ['Mod+0'],
      run: () => control.camera()?.zoomTo(1),
    },
    {
      id: 'laser',
      label: words.t('canvas.laser.held'),
      group: 'view',
      shortcuts: ['k'],
      run: () => control.camera()?.switchLaser?.(),
    },
    { id: 'help', label: words.t('app.shortcuts'), group: 'view', shortcuts: ['?'], run: help },
  ];
}
