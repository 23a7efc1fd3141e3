/**
 * Two journeys one above the other, matched things in one column, cards drawn by the boards' own scenes. Only visible columns
 * and the first are in the DOM. Changes are marked by an icon and a frame, not by colour alone.
 */
import type { DifferenceKind, JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import { measuresOf } from '@polku/shared/boards/journey/picture/grid/geometry';
import { CARD_PAINTS } from '@polku/shared/boards/journey/picture/lanes/card-picture';
import type { Stage, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { cssPaint } from '@polku/shared/kernel/palette';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Scene, SceneItem } from '@polku/shared/kernel/scene';
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ShapesSvg } from '../../../kernel/canvas/paint/ShapesSvg';
import { useWords } from '../../../kernel/words/words';
import { type Thing, thingsUnder } from './compared-things';
import { SIGNS } from './difference-rows';
import { cardWords, connectorWords } from './thing-rows';
import { EMOTION_HEIGHT, EmotionOverlay, type PlacedTouchpoint } from './EmotionOverlay';

const EDGE = 16;
/** Both are drawn at comfortable density, whatever the boards' own, so that columns align. */
const { pitch: PITCH, cardWidth, cardHeight } = measuresOf('comfortable');
/** Columns next to the visible ones that stay in the DOM. */
const SPARE = 4;
/** Height of the line of a card or connector. */
const THING = 26;
/** Width that a landscape page has for it. */
const PAPER = 980;

export interface ComparePictureProps {
  readonly comparison: JourneyComparison;
  readonly read: RecordReader;
  readonly kinds: ReadonlyMap<string, DifferenceKind>;
  readonly scenes: { readonly before: Scene; readonly after: Scene };
  readonly names: { readonly before: string; readonly after: string };
  /** Touchpoints behind a pressed figure; null while none is. */
  readonly lit: ReadonlySet<string> | null;
  readonly onShow: (id: string) => void;
}

interface Band {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
}

function placedOf({ slots }: JourneyComparison, side: 'before' | 'after'): readonly PlacedTouchpoint[] {
  return slots.flatMap((slot, column) => {
    const touchpoint = slot[side];
    return touchpoint ? [{ touchpoint, x: EDGE + column * PITCH, width: cardWidth }] : [];
  });
}

/** A band from the first to the last touchpoint of each stage that has any. */
function bandsOf(placed: readonly PlacedTouchpoint[], stages: readonly Stage[]): readonly Band[] {
  return stages.flatMap((stage) => {
    const own = placed.filter(({ touchpoint }) => touchpoint.stage === stage.id);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ stage, x: first.x, width: last.x + last.width - first.x }] : [];
  });
}

export function ComparePicture({ comparison, read, kinds, scenes, names, lit, onShow }: ComparePictureProps) {
  const words = useWords();
  const scroller = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ from: 0, to: 1600 });
  const total = comparison.slots.length * PITCH + 2 * EDGE;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      setSight({ from: element.scrollLeft, to: element.scrollLeft + (element.clientWidth || 1600) });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const placed = useMemo(
    () => ({ before: placedOf(comparison, 'before'), after: placedOf(comparison, 'after') }),
    [comparison],
  );
  const things = useMemo(
    () => ({ before: thingsUnder(comparison, 'before'), after: thingsUnder(comparison, 'after') }),
    [comparison],
  );
  // The first column is always in the DOM, as Tab reaches it from the end of the track above.
  const seen = ({ x, width }: { x: number; width: number }): boolean =>
    x <= EDGE || (x + width > sight.from - SPARE * PITCH && x < sight.to + SPARE * PITCH);
  const track = (side: 'before' | 'after') => (
    <div className="compare-track" data-side={side}>
      <p className="compare-track-name soft">{names[side]}</p>
      <div className="compare-bands relative" aria-hidden="true">
        {bandsOf(placed[side], comparison.stages[side])
          .filter(seen)
          .map(({ stage, x, width }) => (
            <span className="truncate" key={stage.id} style={{ left: x, width }}>
              {stage.name || words.t('word.untitled')}
            </span>
          ))}
      </div>
      <Cards placed={placed[side].filter(seen)} scene={scenes[side]} kinds={kinds} lit={lit} onShow={onShow} />
      <Things placed={placed[side]} things={things[side]} seen={seen} read={read} kinds={kinds} onShow={onShow} />
    </div>
  );
  const zoom = { '--print-zoom': Math.min(1, PAPER / total) } as CSSProperties;
  return (
    <section className="compare-picture" aria-label={words.t('compare.picture.label')} ref={scroller} style={zoom}>
      <div className="compare-paper relative" style={{ width: total }}>
        {track('before')}
        {track('after')}
        <p className="compare-track-name soft">{words.t('compare.emotion', names)}</p>
        <div style={{ height: EMOTION_HEIGHT }}>
          <EmotionOverlay
            width={total}
            before={placed.before}
            after={placed.after}
            label={words.t('compare.emotion.label', names)}
          />
        </div>
      </div>
    </section>
  );
}

interface ThingsProps {
  readonly placed: readonly PlacedTouchpoint[];
  readonly things: ReadonlyMap<string, readonly Thing[]>;
  readonly seen: (placed: PlacedTouchpoint) => boolean;
  readonly read: RecordReader;
  readonly kinds: ReadonlyMap<string, DifferenceKind>;
  readonly onShow: (id: string) => void;
}

/** Cards and connectors, one line each, under the touchpoints that they belong to. */
function Things({ placed, things, seen, read, kinds, onShow }: ThingsProps) {
  const words = useWords();
  const most = Math.max(0, ...placed.map(({ touchpoint }) => things.get(touchpoint.id)?.length ?? 0));
  if (most === 0) return null;
  return (
    <div className="compare-things relative" style={{ height: most * THING }}>
      {placed.filter(seen).map(({ touchpoint, x, width }) => (
        <div key={touchpoint.id} style={{ left: x, width }}>
          {(things.get(touchpoint.id) ?? []).map((thing) => {
            const { id } = thing.record;
            const kind = kinds.get(id) ?? 'same';
            const said =
              thing.of === 'card' ? cardWords(thing.record, words) : connectorWords(thing.record, read, words);
            return (
              <button
                key={id}
                type="button"
                className="compare-thing row gap-1 full surface rounded-small"
                data-kind={kind}
                data-of={thing.of}
                style={thing.of === 'card' ? { background: cssPaint(CARD_PAINTS[thing.record.kind]) } : {}}
                title={said}
                aria-label={`${words.t(`compare.kind.${kind}`)}: ${said}`}
                onClick={() => onShow(id)}
              >
                {kind !== 'same' && (
                  <span className="compare-sign pill" data-kind={kind} aria-hidden="true">
                    {SIGNS[kind]}
                  </span>
                )}
                <span>{thing.of === 'card' ? thing.record.text.trim() || said : said}</span>
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface CardsProps {
  readonly placed: readonly PlacedTouchpoint[];
  readonly scene: Scene;
  readonly kinds: ReadonlyMap<string, DifferenceKind>;
  readonly lit: ReadonlySet<string> | null;
  readonly onShow: (touchpoint: string) => void;
}

function Cards({ placed, scene, kinds, lit, onShow }: CardsProps) {
  const items = useMemo(() => new Map(scene.items.map((item) => [item.id, item])), [scene]);
  return (
    <div className="compare-cards relative" style={{ height: cardHeight }}>
      {placed.map(({ touchpoint, x }) => {
        const item = items.get(touchpoint.id);
        return item ? (
          <Card
            key={touchpoint.id}
            touchpoint={touchpoint}
            item={item}
            x={x}
            kind={kinds.get(touchpoint.id) ?? 'same'}
            dim={lit !== null && !lit.has(touchpoint.id)}
            onShow={onShow}
          />
        ) : null;
      })}
    </div>
  );
}

interface CardProps {
  readonly touchpoint: Touchpoint;
  readonly item: SceneItem;
  readonly x: number;
  readonly kind: DifferenceKind;
  readonly dim: boolean;
  readonly onShow: (touchpoint: string) => void;
}

function Card({ touchpoint, item, x, kind, dim, onShow }: CardProps) {
  const words = useWords();
  const { box } = item;
  const title = touchpoint.title || words.t('word.untitled');
  return (
    <button
      type="button"
      className="compare-card rounded"
      data-kind={kind}
      data-dim={dim || undefined}
      aria-label={`${words.t(`compare.kind.${kind}`)}: ${title}`}
      style={{ left: x, width: box.width, height: box.height }}
      onClick={() => onShow(touchpoint.id)}
    >
      <svg className="board-text full tall" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        <ShapesSvg shapes={item.shapes} />
      </svg>
      {kind !== 'same' && (
        <span className="compare-sign pill" data-kind={kind} aria-hidden="true">
          {SIGNS[kind]}
        </span>
      )}
    </button>
  );
}
