/**
 * Waste by doers: kinds that a third of the doers or more named are added to those of the touchpoint, and a card says how many
 * hours a month it takes. A touchpoint that people class as value keeps that, and gets the card only. Minutes lost are no process
 * time and are not written as one.
 */
import { withConsequences } from '../../boards/journey/commands/set-touchpoint-fields';
import { WASTE_KINDS, type Touchpoint, type WasteKind } from '../../boards/journey/records/schema';
import type { Change } from '../../kernel/change';
import type { Translator } from '../../kernel/translate';
import { itemResult, summariseWaste, type WasteRowSummary } from '../summary';
import { cardChanges, type MadeCard } from './cards';
import { askedTouchpoints, evidenceFields, setIfOther } from './measurements';
import { madeId, sourceOf, type Writer } from './writing';

function namedKinds({ kinds, n }: WasteRowSummary): readonly WasteKind[] {
  return kinds.flatMap(({ kind, doers }) =>
    doers * 3 >= n ? (WASTE_KINDS.find((known) => known === kind) ?? []) : [],
  );
}

function wasteFields(touchpoint: Touchpoint, named: readonly WasteKind[]): Partial<Touchpoint> {
  const added = named.filter((kind) => !touchpoint.waste.includes(kind));
  if (added.length === 0 || touchpoint.value === 'value') return {};
  return withConsequences(touchpoint, { waste: [...touchpoint.waste, ...added] });
}

/** @returns “Waiting, Rework: 2–7 h a month each (n = 4); felt by 2 of 3 customers” */
export function wasteCardText(words: Translator, row: WasteRowSummary): string {
  const { kinds, low, high, n, felt, feltOf } = row;
  const hours = (value: number | null): string => words.number(value ?? 0, 1);
  const range = hours(low) === hours(high) ? hours(high) : `${hours(low)}–${hours(high)}`;
  const said = words.t('round.wasteCard', {
    kinds: kinds.map(({ kind }) => words.t(`waste.${kind}`)).join(', '),
    range,
    n,
  });
  return feltOf === 0 ? said : `${said}; ${words.t('round.wasteCard.felt', { felt, of: feltOf })}`;
}

export const writeWaste: Writer = (context, args) => {
  const changes: Change[] = [];
  const cards: MadeCard[] = [];
  for (const touchpoint of askedTouchpoints(context, args)) {
    const row = summariseWaste(itemResult(args.result, touchpoint.id), touchpoint.id);
    if (row.n === 0 || row.kinds.length === 0) continue;
    const evidence = evidenceFields(touchpoint, 'observed', sourceOf(args));
    changes.push(...setIfOther(touchpoint, { ...wasteFields(touchpoint, namedKinds(row)), ...evidence }));
    if ((row.high ?? 0) > 0) {
      const text = `${wasteCardText(args.words, row)} (${sourceOf(args)})`;
      cards.push({ id: madeId(args.roundId, touchpoint.id), kind: 'pain', under: touchpoint.id, text });
    }
  }
  return [...changes, ...cardChanges(context, cards)];
};
