/**
 * Fit as a table of checkboxes: one row per offered item, one column per job, pain or gain. Arrow keys move between boxes.
 */
import { toggleFitLink } from '@polku/shared/boards/value/commands/toggle-fit-link';
import { entryText } from '@polku/shared/boards/value/outline';
import { CUSTOMER_SECTIONS, OFFER_SECTIONS } from '@polku/shared/boards/value/schema';
import type { ValueEntry } from '@polku/shared/boards/value/value-reader';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import type { KeyboardEvent } from 'react';
import { PeopleMark } from '../../../kernel/presence/PeopleMark';
import type { ValueControl } from '../value-control';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (!step || !cell || !row) return;
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')];
  const next =
    rows[rows.indexOf(row) + step[0]]?.querySelectorAll('td')[[...row.querySelectorAll('td')].indexOf(cell) + step[1]];
  const box = next?.querySelector('input');
  if (!box) return;
  event.preventDefault();
  box.focus();
}

export function FitMatrix({ control, layout }: { control: ValueControl; layout: ValueLayout }) {
  const { words, board, readOnly } = control;
  const { sections, links } = layout.reading;
  const customer = CUSTOMER_SECTIONS.flatMap((section) => sections[section]);
  const offers = OFFER_SECTIONS.flatMap((section) => sections[section]);
  const linked = new Set(links.map(({ from, to }) => `${from.item.id} ${to.item.id}`));
  const name = (entry: ValueEntry): string => entryText(words, entry);
  const flag = ({ item }: ValueEntry) => layout.cards.get(item.id)?.flag ?? null;
  if (customer.length === 0 || offers.length === 0) return <p className="hint">{words.t('valueMap.matrix.empty')}</p>;
  return (
    <div className="value-scroll" role="group" aria-label={words.t('valueMap.table.matrix')}>
      {/* Arrow keys are a convenience beside Tab; every box is an input of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="value-matrix" aria-label={words.t('valueMap.table.matrix')} onKeyDown={walk}>
        <thead>
          <tr>
            <td />
            {CUSTOMER_SECTIONS.filter((section) => sections[section].length > 0).map((section) => (
              <th key={section} scope="colgroup" colSpan={sections[section].length}>
                {words.t(`valueMap.section.${section}`)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {customer.map((entry) => (
              <th key={entry.item.id} scope="col" data-flag={flag(entry) ?? undefined}>
                {name(entry)}
                {flag(entry) && <em className="bad">{words.say(`valueMap.flag.${flag(entry) ?? ''}`)}</em>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offers.map((from) => (
            <tr key={from.item.id} data-record={from.item.id}>
              <th scope="row" data-flag={flag(from) ?? undefined}>
                <small>{words.t(`valueMap.one.${from.item.section}`)}</small>
                {name(from)}
                {flag(from) && <em className="bad">{words.t('valueMap.flag.idle')}</em>}
              </th>
              {customer.map((to) => (
                <td className="relative" key={to.item.id} data-field={to.item.id}>
                  <PeopleMark id={from.item.id} field={to.item.id} look="cell" />
                  <input
                    type="checkbox"
                    aria-label={words.t('valueMap.matrix.cell', { from: name(from), to: name(to) })}
                    checked={linked.has(`${from.item.id} ${to.item.id}`)}
                    disabled={readOnly}
                    onChange={() => control.run(toggleFitLink, { board, from: from.item.id, to: to.item.id })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
