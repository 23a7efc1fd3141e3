import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CameraEnvironment, createCamera } from './camera';

const board = { x: 0, y: 0, width: 4000, height: 2000 };
const noHeads = { topHeight: 0, leftWidth: 0 };

function standing(reducedMotion = false) {
  const frames = new Map<number, (now: number) => void>();
  let next = 1;
  let now = 0;
  const environment: CameraEnvironment = {
    frame: (run) => {
      frames.set(next, run);
      return next++;
    },
    cancelFrame: (handle) => void frames.delete(handle),
    pixelRatio: () => 1,
    reducedMotion: () => reducedMotion,
  };
  const runFrame = (): void => {
    now += 16;
    const due = [...frames.values()];
    frames.clear();
    for (const run of due) run(now);
  };
  const camera = createCamera(environment);
  camera.setBoard(board, noHeads);
  camera.resize({ width: 1000, height: 600 });
  runFrame();
  return { camera, runFrame };
}

describe('the camera', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells its followers once a frame, however often it is moved', () => {
    const { camera, runFrame } = standing();
    const seen: number[] = [];
    camera.subscribe(({ x }) => seen.push(x));
    camera.panBy(-10, 0);
    camera.panBy(-10, 0);
    expect(seen).toEqual([]);
    runFrame();
    expect(seen).toEqual([-20]);
  });
  it('adds up steps smaller than a pixel', () => {
    const { camera } = standing();
    for (let step = 0; step < 8; step++) camera.panBy(-0.25, 0);
    expect(camera.viewport().x).toBe(-2);
  });
  it('tells panning from zooming from rest', () => {
    const { camera, runFrame } = standing();
    const phases: string[] = [];
    camera.phase.subscribe(({ phase }) => phases.push(phase));
    camera.panBy(-10, 0);
    runFrame();
    camera.zoomAt({ x: 500, y: 300 }, 0.8);
    runFrame();
    vi.advanceTimersByTime(500);
    expect(phases).toEqual(['pan', 'zoom', 'rest']);
  });
  it('moves at once where motion is not wanted, and glides otherwise', () => {
    const still = standing(true).camera;
    still.zoomTo(0.5);
    expect(still.viewport().zoom).toBe(0.5);
    const { camera, runFrame } = standing();
    camera.zoomTo(0.5);
    expect(camera.viewport().zoom).toBe(1);
    for (let frame = 0; frame < 30; frame++) runFrame();
    expect(camera.viewport().zoom).toBeCloseTo(0.5);
  });
  it('does not zoom beyond its limits', () => {
    const { camera } = standing();
    camera.zoomAt({ x: 0, y: 0 }, 100);
    expect(camera.viewport().zoom).toBe(4);
    camera.zoomAt({ x: 0, y: 0 }, 0.00001);
    expect(camera.viewport().zoom).toBe(0.1);
  });
});
