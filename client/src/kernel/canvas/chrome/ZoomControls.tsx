/** Zoom out, the percentage with its menu, zoom in, fit height, fit all, the minimap. */
import { Highlighter, Map as MapIcon, Maximize, Minus, MoveVertical, Plus } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Button, IconButton } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';
import { useWords } from '../../words/words';
import { useCanvasUi, useEngine } from '../engine-context';
import { unionBox } from '@polku/shared/kernel/scene';

const steps = [0.25, 0.5, 1, 1.5, 2] as const;

export interface ZoomControlsProps {
  /** Whether the minimap is shown; undefined for a board without one. */
  readonly minimap: boolean | undefined;
  readonly onMinimap: (shown: boolean) => void;
  /** The board is read from its left edge on: it has heads. */
  readonly long: boolean;
  /** People can point with a laser here. */
  readonly laser: boolean;
}

export const ZoomControls = memo(function ZoomControls({ minimap, onMinimap, long, laser }: ZoomControlsProps) {
  const { camera, index, ui } = useEngine();
  const words = useWords();
  const selection = useCanvasUi((state) => state.selection);
  const laserOn = useCanvasUi((state) => state.laser);
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
    <div
      className="canvas-zoom card row gap-half"
      role="group"
      aria-label={words.t('canvas.zoom')}
      data-canvas-own=""
      data-canvas-cover=""
    >
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
                label: words.t('word.showAll'),
                shortcut: words.t('canvas.key.fit'),
                onAction: () => camera.fit(),
              },
              ...(long
                ? [
                    {
                      id: 'height',
                      label: words.t('word.fitHeight'),
                      shortcut: words.t('canvas.key.fitHeight'),
                      onAction: () => camera.fitHeight(),
                    },
                  ]
                : []),
              {
                id: 'selection',
                label: words.t('word.showSelection'),
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
      {long && (
        <IconButton
          size="small"
          label={words.t('word.fitHeight')}
          shortcut={words.t('canvas.key.fitHeight')}
          icon={<MoveVertical size={16} />}
          onPress={() => camera.fitHeight()}
        />
      )}
      <IconButton
        size="small"
        label={words.t('word.showAll')}
        shortcut={words.t('canvas.key.fit')}
        icon={<Maximize size={16} />}
        onPress={() => camera.fit()}
      />
      {laser && (
        <IconButton
          size="small"
          label={words.t('canvas.laser')}
          shortcut="K"
          icon={<Highlighter size={16} />}
          pressed={laserOn}
          onPress={() => ui.setState({ laser: !laserOn })}
        />
      )}
      {minimap !== undefined && (
        <span className="canvas-minimap-switch">
          <IconButton
            size="small"
            label={words.t(minimap ? 'canvas.minimap.hide' : 'canvas.minimap.show')}
            icon={<MapIcon size={16} />}
            pressed={minimap}
            onPress={() => onMinimap(!minimap)}
          />
        </span>
      )}
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
