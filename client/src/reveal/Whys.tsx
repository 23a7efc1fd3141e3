/** Reasons as people gave them, both ends of the scale first. */
import { cssPaint } from '@polku/shared/kernel/palette';
import { useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import type { RevealSize } from './draw/look';
import { valuePaint } from './draw/marks';
import type { Why } from './model/reveal-model';
import { scaleNumber } from './model/scale-number';
import type { Axis } from './model/spread';

/** As many as are read before people talk. */
const FIRST: Readonly<Record<RevealSize, number>> = { panel: 6, screen: 6 };

export interface WhysProps {
  readonly whys: readonly Why[];
  readonly axis: Axis | null;
  readonly size: RevealSize;
}

export function Whys({ whys, axis, size }: WhysProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? whys : whys.slice(0, FIRST[size]);
  return (
    <div className="reveal-whys">
      <h4 className="eyebrow">{words.t('reveal.whys')}</h4>
      <ul>
        {shown.map(({ text, value, name, onBehalf, later }, nth) => (
          // Reasons have no other identity than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={nth} className="reveal-why">
            {value !== null && axis && (
              <span
                className="reveal-why-value own-colour"
                style={{ borderColor: cssPaint(valuePaint(value, axis.from, axis.to)) }}
              >
                {scaleNumber(value, axis, words)}
              </span>
            )}
            <span>
              {text}
              {[name, onBehalf ? words.t('reveal.onBehalf') : '', later ? words.t('reveal.later') : '']
                .filter(Boolean)
                .map((said) => (
                  <small key={said} className="soft">
                    {' · '}
                    {said}
                  </small>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < whys.length &&
        (size === 'panel' ? (
          <Button tone="quiet" size="small" onPress={() => setAll(true)}>
            {words.t('reveal.whys.all', { n: whys.length })}
          </Button>
        ) : (
          <p className="soft">{words.t('reveal.left', { n: whys.length - shown.length })}</p>
        ))}
    </div>
  );
}
