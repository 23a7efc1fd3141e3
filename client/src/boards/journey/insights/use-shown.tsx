/**
 * Shows the touchpoints behind a figure or finding: opens the map, dims the rest and zooms to them; a bar names them and
 * leads back.
 */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { unionBox } from '@polku/shared/kernel/scene';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { BoardViewName } from '../../../kernel/board-view';
import { ShownBar } from '../../../kernel/board/ShownBar';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import type { JourneyControl } from '../control/journey-context';
import type { ShowBehind } from '../../../kernel/board-navigation';

/** Board pixels around the shown things, so that one touchpoint does not fill the screen. */
const AROUND = 260;
/** From this zoom on the view only moves, as little as needed. */
const READABLE = 0.6;

export interface Shown {
  readonly ids: ReadonlySet<string> | null;
  readonly show: ShowBehind;
  /** The same without the bar, for who presents and has one of their own. */
  readonly present: (ids: readonly string[]) => void;
  readonly clear: () => void;
  /** To be called when the map's camera is there. */
  readonly onCamera: () => void;
  readonly bar: ReactNode;
}

export function useShown(
  control: JourneyControl,
  view: BoardViewName,
  onView: ((view: BoardViewName) => void) | undefined,
): Shown {
  const words = useWords();
  const [shown, setShown] = useState<{ readonly label: string | null; readonly ids: ReadonlySet<string> } | null>(null);
  const pending = useRef<readonly string[] | null>(null);
  const zoomTo = useCallback(
    (ids: readonly string[]): void => {
      const layout = control.layout();
      const boxes = ids.flatMap((id) => boxOf(layout, id) ?? []);
      if (boxes.length === 0) return;
      const all = unionBox(boxes);
      const camera = control.camera();
      if (!camera) return;
      const box = {
        x: all.x - AROUND,
        y: all.y - AROUND / 4,
        width: all.width + 2 * AROUND,
        height: all.height + AROUND,
      };
      const seen = camera.visible();
      const readable = camera.viewport().zoom >= READABLE;
      if (readable && all.width <= seen.width && all.height <= seen.height) camera.reveal(all);
      else camera.fit(box);
    },
    [control],
  );
  const dim = useCallback(
    (label: string | null, ids: readonly string[]): void => {
      setShown({ label, ids: new Set(ids) });
      if (view === 'map' && control.camera()) return zoomTo(ids);
      pending.current = ids;
      if (view !== 'map') onView?.('map');
    },
    [control, view, zoomTo, onView],
  );
  const show = useCallback<ShowBehind>((label, ids) => dim(label, ids), [dim]);
  const present = useCallback((ids: readonly string[]) => dim(null, ids), [dim]);
  const onCamera = useCallback(() => {
    const ids = pending.current;
    pending.current = null;
    // The canvas takes its own first view before this frame ends.
    if (ids) requestAnimationFrame(() => requestAnimationFrame(() => zoomTo(ids)));
  }, [zoomTo]);
  const clear = useCallback(() => setShown(null), []);
  const bar = shown && shown.label !== null && view === 'map' && (
    <ShownBar says={words.t('insights.shown', { label: shown.label, n: shown.ids.size })} onClear={clear}>
      {onView && (
        <Button size="small" tone="quiet" icon={<ArrowLeft size={14} />} onPress={() => onView('insights')}>
          {words.t('insights.shown.back')}
        </Button>
      )}
    </ShownBar>
  );
  return { ids: shown?.ids ?? null, show, present, clear, onCamera, bar };
}
