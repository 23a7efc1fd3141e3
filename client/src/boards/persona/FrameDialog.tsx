/**
 * Which part of a picture the portrait shows: panned with the pointer, zoomed with the wheel, or both with sliders. Written
 * in one step when confirmed.
 */
import { NEAREST, partShown, type PortraitFrame, pushed, WHOLE, zoomed } from '@polku/shared/portraits/portrait-frame';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { Portrait } from '@polku/shared/portraits/portrait';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { PortraitPicture } from '../../portraits/PortraitPicture';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Slider } from '../../ui/Slider';
import './frame-dialog.css';

const WHEEL_STEP = 1.1;

export interface FrameDialogProps {
  readonly portrait: Portrait;
  readonly onClose: () => void;
  readonly onTake: (frame: PortraitFrame) => void;
}

export function FrameDialog({ portrait, onClose, onTake }: FrameDialogProps) {
  const words = useWords();
  const [frame, setFrame] = useState<PortraitFrame>(portrait.frame ?? WHOLE);
  const stage = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  useEffect(() => {
    const here = stage.current;
    // A listener of its own: React's may not keep the page from scrolling.
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      setFrame((now) => zoomed(now, now.zoom * (event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP)));
    };
    here?.addEventListener('wheel', wheel, { passive: false });
    return () => here?.removeEventListener('wheel', wheel);
  }, []);
  const move = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const from = held.current;
    if (!from) return;
    const side = event.currentTarget.clientWidth;
    const [right, down] = [(event.clientX - from.x) / side, (event.clientY - from.y) / side];
    held.current = { x: event.clientX, y: event.clientY };
    setFrame((now) => pushed(now, right, down));
  };
  const percent = (share: number): string => withUnit(words.number(share * 100, 0), '%');
  const part = partShown(frame);
  const shown = { ...portrait, frame };
  const place = (axis: 'x' | 'y', size: number) => (
    <Slider
      label={words.t(`persona.frame.${axis}`)}
      value={Math.round(frame[axis] * 100)}
      min={0}
      max={100}
      step={1}
      said={percent(frame[axis])}
      disabled={size >= 1}
      onChange={(value) => setFrame({ ...frame, [axis]: value / 100 })}
    />
  );
  return (
    <Dialog title={words.t('persona.frame.title')} closeLabel={words.t('word.close')} onClose={onClose}>
      <div className="frame-dialog cluster">
        <div
          ref={stage}
          className="frame-stage fixed"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            held.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={move}
          onPointerUp={() => (held.current = null)}
          onPointerCancel={() => (held.current = null)}
        >
          <PortraitPicture className="block full tall" portrait={shown} label={words.t('persona.frame.shown')} />
        </div>
        <div className="frame-controls shrink">
          <p>{words.t('persona.frame.how')}</p>
          <Slider
            label={words.t('persona.frame.zoom')}
            value={Math.round(frame.zoom * 100)}
            min={100}
            max={NEAREST * 100}
            step={5}
            said={percent(frame.zoom)}
            onChange={(value) => setFrame(zoomed(frame, value / 100))}
          />
          {place('x', part.width)}
          {place('y', part.height)}
          <p className="frame-small row gap-2">
            <PortraitPicture portrait={shown} />
            {words.t('persona.frame.small')}
          </p>
        </div>
      </div>
      <div className="dialog-actions">
        <Button onPress={() => setFrame({ ...WHOLE, ratio: frame.ratio })}>{words.t('persona.frame.reset')}</Button>
        <span className="grow" />
        <Button onPress={onClose}>{words.t('word.cancel')}</Button>
        <Button tone="primary" onPress={() => onTake(frame)}>
          {words.t('persona.frame.take')}
        </Button>
      </div>
    </Dialog>
  );
}
