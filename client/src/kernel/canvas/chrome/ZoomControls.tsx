/** Zoom out, the percentage with its menu, zoom in, everything. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Button, IconButton } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';
import { useWords } from '../../words/words';
import { useCanvasUi, useEngine } from '../engine-context';
import { unionBox } from '@polku/shared/kernel/scene';

const steps = [0.25, 0.5, 1, 1.5, 2] as const;

export const ZoomControls = memo(function ZoomControls() {
  const { camera, index } = useEngine();
  const words = useWords();
  const selection = useCanvasUi((ui) => ui.selection);
  const percent = useZoomPercent();
  const zooms = steps.map((step) => ({
    id: `zoom${step}`,
    label: words.t('canvas.percent', { percent: words.number(step * 100, 0) }),
    checked: percent === step * 100,
    ...(step === 1 ? { shortcut: words.t('canvas.key.full') } : {}),
    onAction: () => camera.zoomTo(step),
  }));
  const fitSelection = (): void => {
    const boxes = [...selection].flatMap((id) => index.item(id)?.box ?? []);
    if (boxes.length > 0) camera.fit(unionBox(boxes));
  };
  return (
    <div className="canvas-zoom" role="group" aria-label={words.t('canvas.zoom')} data-canvas-own="">
      <IconButton
        size="small"
        label={words.t('canvas.zoomOut')}
        shortcut={words.t('canvas.key.out')}
        icon={<Minus size={16} />}
        onPress={() => camera.zoomBy(0.8)}
      />
      <Menu
        label={words.t('canvas.zoom')}
        trigger={
          <Button
            tone="quiet"
            size="small"
            aria-label={words.t('canvas.zoomNow', { percent: words.number(percent, percent < 1 ? 1 : 0) })}
          >
            {words.t('canvas.percent', { percent: words.number(percent, percent < 1 ? 1 : 0) })}
          </Button>
        }
        groups={[
          { id: 'steps', entries: zooms },
          {
            id: 'fit',
            entries: [
              {
                id: 'all',
                label: words.t('canvas.fit'),
                shortcut: words.t('canvas.key.fit'),
                onAction: () => camera.fit(),
              },
              {
                id: 'selection',
                label: words.t('canvas.fitSelection'),
                shortcut: words.t('canvas.key.fitSelection'),
                disabled: selection.size === 0,
                onAction: fitSelection,
              },
            ],
          },
        ]}
      />
      <IconButton
        size="small"
        label={words.t('canvas.zoomIn')}
        shortcut={words.t('canvas.key.in')}
        icon={<Plus size={16} />}
        onPress={() => camera.zoomBy(1.25)}
      />
      <IconButton
        size="small"
        label={words.t('canvas.fit')}
        shortcut={words.t('canvas.key.fit')}
        icon={<Maximize size={16} />}
        onPress={() => camera.fit()}
      />
    </div>
  );
});

/** The zoom as a number for people; follows a moving hand ten times a second, not in every frame. */
function useZoomPercent(): number {
  const { camera } = useEngine();
  const [zoom, setZoom] = useState(() => camera.viewport().zoom);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let shown = camera.viewport().zoom;
    const look = (): void => {
      timer = null;
      shown = camera.viewport().zoom;
      setZoom(shown);
    };
    look();
    const stop = camera.subscribe(({ zoom: now }) => {
      if (now !== shown) timer ??= setTimeout(look, 100);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [camera]);
  return zoom < 0.01 ? Math.round(zoom * 1000) / 10 : Math.round(zoom * 100);
}
