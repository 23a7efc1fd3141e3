/**
 * The reveal of a round: its picture, what it says in words, the reasons, a table of all of it, and the way from item to item. On the
 * screen of a room it is the picture alone, as large as its place.
 */
import type { RoundResult, RoundSetup, RoundShown } from '@polku/shared/kernel/rounds';
import { resultTable } from '@polku/shared/workshop/results/tables';
import { ChevronLeft, ChevronRight, FileImage, ImageDown } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { chartScene } from '../kernel/charts/chart-scene';
import { useSavePicture } from '../kernel/charts/save-picture';
import { useWords } from '../kernel/words/words';
import { IconButton } from '../ui/Button';
import { panelLook, type RevealSize, screenLook } from './draw/look';
import { shapesOf } from './draw/picture';
import { readResult } from './model/read-result';
import { NO_CONTEXT, type RevealContext } from './model/reveal-model';
import { sentencesOf } from './model/sentences';
import { ALL, revealSteps, stepAt } from './model/steps';
import { headlineOf } from './model/headline';
import { landedAfter, PictureSvg } from './PictureSvg';
import { pictureOf } from './pictures/picture-of';
import { ResultTables } from './ResultTables';
import { usePlaceSize } from './use-place-size';
import { useWasteIcon } from './waste-icon';
import { VerdictChip } from './VerdictChip';
import { Whys } from './Whys';
import './reveal.css';

export interface RevealProps {
  readonly setup: RoundSetup;
  readonly result: RoundResult;
  /** What the room looks at; null: not chosen yet, which is the first. */
  readonly shown: RoundShown | null;
  readonly size: RevealSize;
  readonly context?: RevealContext;
  /** Shows another item to the whole room; without it, only here. */
  readonly onShow?: ((shown: RoundShown) => void) | undefined;
}

export function Reveal({ setup, result, shown, size, context = NO_CONTEXT, onShow }: RevealProps) {
  const wasteIcon = useWasteIcon();
  const words = useWords();
  const save = useSavePicture();
  const place = useRef<HTMLDivElement>(null);
  const room = usePlaceSize(place);
  const model = useMemo(() => readResult(setup, result, context, words), [setup, result, context, words]);
  const steps = useMemo(() => (model ? revealSteps(model) : []), [model]);
  /** Where one has gone by oneself, until the room goes on. */
  const [own, setOwn] = useState<{ readonly after: RoundShown | null; readonly shown: RoundShown } | null>(null);
  const followed = own && own.after?.item === shown?.item && own.after?.beat === shown?.beat ? own.shown : shown;
  const at = stepAt(steps, onShow ? shown : followed);
  const now = steps[at] ?? ALL;
  const look = useMemo(
    () => (size === 'screen' ? screenLook(words, room.height / Math.max(1, room.width)) : panelLook(words, room.width)),
    [size, words, room],
  );
  const drawn = useMemo(() => (model ? pictureOf(look, model, now, wasteIcon) : null), [look, model, now, wasteIcon]);
  const headline = model ? headlineOf(model, setup, now, words) : null;
  const table = useMemo(
    () =>
      resultTable({
        ...{ setup, result, words },
        teamName: (id) => context.teams[id] ?? words.t('reveal.team.unknown'),
        ...(context.gapFrom === undefined ? {} : { blindSpotFrom: context.gapFrom }),
        ...(context.here === undefined ? {} : { here: new Set(context.here) }),
      }),
    [setup, result, words, context],
  );
  const go = (step: number): void => {
    const next = steps[step];
    if (!next) return;
    if (onShow) onShow(next);
    else setOwn({ after: shown, shown: next });
  };
  const keys = (event: KeyboardEvent): void => {
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [role="menu"], .result-tables')
    )
      return;
    const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || steps.length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    go(at + step);
  };
  const title = headline?.title ?? setup.question;
  const sentences = model ? sentencesOf(model, now, words) : [];
  const saved = (format: 'png' | 'svg') =>
    drawn &&
    save?.({
      title,
      subtitle: headline?.facts.join(' · ') ?? '',
      scene: chartScene(shapesOf(drawn.picture), drawn.picture),
      format,
    });

  return (
    // Arrows go from item to item wherever the focus is in here; the same buttons are in its head.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={`reveal reveal-${size}`} aria-label={words.t('reveal.title')} onKeyDown={keys}>
      <header className="reveal-head">
        <div className="reveal-words">
          {headline?.under && <p className="reveal-under soft">{headline.under}</p>}
          <h3 className="reveal-title">{title}</h3>
          {headline && (
            // Told when the dots have landed, not before.
            <p
              key={`${now.item} ${headline.gap?.text ?? ''}`}
              className="reveal-facts reveal-appear"
              style={{ animationDelay: `${drawn ? landedAfter(drawn.picture) : 0}ms` }}
            >
              {headline.verdict && <VerdictChip verdict={headline.verdict} />}
              {headline.gap && (
                <strong className="reveal-gap" data-gap={headline.gap.verdict}>
                  {headline.gap.text}
                </strong>
              )}
              <span className="soft">{headline.facts.join(' · ')}</span>
            </p>
          )}
        </div>
        {size === 'panel' && steps.length > 1 && (
          <div className="reveal-way row gap-1 fixed">
            <IconButton
              label={words.t('reveal.previous')}
              icon={<ChevronLeft size={18} aria-hidden />}
              isDisabled={at === 0}
              onPress={() => go(at - 1)}
            />
            <span className="small soft numeric">{words.t('reveal.at', { n: at + 1, of: steps.length })}</span>
            <IconButton
              label={words.t('reveal.next')}
              icon={<ChevronRight size={18} aria-hidden />}
              isDisabled={at === steps.length - 1}
              onPress={() => go(at + 1)}
            />
          </div>
        )}
      </header>
      <div className="reveal-place" ref={place}>
        {drawn && room.width > 0 && <PictureSvg key={now.item} picture={drawn.picture} label={title} />}
        {model && !drawn && <p className="reveal-none soft">{sentences[0]}</p>}
        {size === 'panel' && drawn && save && (
          <span className="reveal-save row">
            <IconButton
              size="small"
              icon={<ImageDown size={16} aria-hidden />}
              label={words.t('chart.save', { title })}
              onPress={() => void saved('png')}
            />
            <IconButton
              size="small"
              icon={<FileImage size={16} aria-hidden />}
              label={words.t('reveal.saveSvg', { title })}
              onPress={() => void saved('svg')}
            />
          </span>
        )}
      </div>
      {drawn && drawn.left > 0 && <p className="reveal-left soft">{words.t('reveal.left', { n: drawn.left })}</p>}
      {headline && headline.whys.length > 0 && <Whys whys={headline.whys} axis={headline.axis} size={size} />}
      <div className="visually-hidden" role="status">
        {sentences.map((sentence, nth) => (
          // Sentences have no other identity than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={nth}>{sentence}</p>
        ))}
      </div>
      {(size === 'panel' || !model) && <ResultTables table={table} open={!model} />}
    </section>
  );
}
