import { expect, test } from 'vitest';
import { somebody } from '../../session/testing/quiet-presence';
import type { SceneItem } from '@polku/shared/kernel/scene';
import { createMinimapPeople } from './minimap-people';

const things: Readonly<Record<string, Partial<SceneItem>>> = {
  order: { box: { x: 100, y: 200, width: 40, height: 20 } },
};

function open() {
  const host = document.createElement('div');
  let pointer: { x: number; y: number; laser: boolean } | null = null;
  let moved: (ids: readonly number[]) => void = () => undefined;
  let scale = 0.5;
  const dots = createMinimapPeople({
    host,
    index: { item: (id) => things[id] as SceneItem | undefined },
    pointers: {
      of: () => pointer,
      watch(listener) {
        moved = listener;
        return () => (moved = () => undefined);
      },
    },
    place: () => ({ scale, dx: 1, dy: 2 }),
  });
  return {
    dots,
    seen: () => [...host.children].map((dot) => (dot instanceof HTMLElement ? dot.style.transform : '')),
    away: () => [...host.children].map((dot) => dot.hasAttribute('data-away')),
    pointAt(x: number, y: number) {
      pointer = { x, y, laser: false };
      moved([1]);
    },
    zoom(to: number) {
      scale = to;
      dots.again();
    },
  };
}

test('somebody is where their pointer is, else at what they have in hand, else nowhere', () => {
  const { dots, seen, pointAt } = open();
  dots.people([somebody({ clientId: 1 })]);
  expect(seen()).toEqual([]);
  dots.people([somebody({ clientId: 1, record: { id: 'order', field: null } })]);
  expect(seen()).toEqual(['translate(61px,107px)']);
  pointAt(10, 20);
  expect(seen()).toEqual(['translate(6px,12px)']);
});

test('a dot follows the minimap, shows who is away, and goes with the person', () => {
  const { dots, seen, away, zoom } = open();
  dots.people([somebody({ clientId: 1, selection: ['order'], away: 'idle' })]);
  zoom(0.1);
  expect([seen(), away()]).toEqual([['translate(13px,23px)'], [true]]);
  dots.people([]);
  expect(seen()).toEqual([]);
});
