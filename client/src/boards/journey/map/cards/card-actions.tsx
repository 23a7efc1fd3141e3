/** Card actions as data: add one of each kind, convert, turn into touchpoints, gather under one touchpoint. */
import { liveCard } from '@polku/shared/boards/journey/records/cards';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { cardToTouchpoint } from '@polku/shared/boards/journey/commands/card-to-touchpoint';
import { convertCard } from '@polku/shared/boards/journey/commands/convert-card';
import { moveCard } from '@polku/shared/boards/journey/commands/move-card';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { cardsUnder } from '@polku/shared/boards/journey/records/cards';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import { type Card, type CardKind, CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import { ArrowUpFromLine, Image as ImageIcon, ListCollapse } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { choosePictures } from '../../../../kernel/pictures/store-picture';
import { addPictures, replacePicture } from './add-picture';
import { type Direction, neighbourCard } from './card-places';

const KEYS: Partial<Readonly<Record<CardKind, string>>> = {
  pain: 'Shift+K',
  quote: 'Shift+Q',
  idea: 'Shift+I',
  action: 'Shift+A',
};

/** Adds an empty card and begins its text. @param index among all cards under the same; left out: last */
export function addCardAt(control: JourneyControl, kind: CardKind, under: string, index?: number): void {
  const args = { board: control.board, kind, under, ...(index === undefined ? {} : { index }) };
  const [id] = control.run(addCard, args) ?? [];
  if (id === undefined) return;
  control.goTo(id);
  control.edit({ id, field: 'text' });
}

/** Adds a card by hand: its text is typed next; of a picture, the picture is chosen first. Call it from a click or key. */
export function beginCard(control: JourneyControl, kind: CardKind, under: string): void {
  if (kind === 'picture') choosePictures(true, (files) => void addPictures(control, files, under));
  else addCardAt(control, kind, under);
}

/**
 * Leaves the text of a card: Enter goes on with the next one of its kind in the same place. A card without text or
 * picture is removed.
 * @returns whether the next card was started
 */
export function leaveCard(control: JourneyControl, id: string, how: 'enter' | 'escape'): boolean {
  const read = control.session.projection;
  const card = liveCard(read, id);
  if (!card) return false;
  const empty = card.text.trim() === '' && card.image === '';
  if (empty && card.kind !== 'picture') {
    control.edit(null);
    if (control.run(removeRecords, { ids: [id] }))
      control.select(card.under !== null && liveRecord(read, card.under) ? [card.under] : []);
    return true;
  }
  if (how !== 'enter' || card.under === null || card.kind === 'picture') return false;
  const siblings = cardsUnder(read, control.board, card.under);
  addCardAt(control, card.kind, card.under, siblings.findIndex((other) => other.id === id) + 1);
  return true;
}

export function selectedCards(control: JourneyControl): readonly Card[] {
  return [...control.selection()].flatMap((id) => liveCard(control.session.projection, id) ?? []);
}

export function cardActions(control: JourneyControl): readonly Action[] {
  const { words, session } = control;
  const read = session.projection;
  const cards = (): readonly Card[] => selectedCards(control);
  const ids = (): readonly string[] => cards().map(({ id }) => id);
  const may = (): boolean => !control.readOnly;
  const chosen = (): boolean => may() && cards().length > 0;
  /** The place of a new card: the first touchpoint or stage of the selection. */
  const place = (): string | undefined =>
    [...control.selection()].find((id) => ['touchpoint', 'stage'].includes(liveRecord(read, id)?.type ?? ''));
  /** Cards are gathered at a selected touchpoint or stage, otherwise at the first card's place. */
  const gatherAt = (): string | null => place() ?? cards()[0]?.under ?? null;

  const add = CARD_KINDS.map(
    (kind): Action => ({
      id: `card-${kind}`,
      label: words.t(`cards.add.${kind}`),
      group: 'tag',
      ...(KEYS[kind] ? { shortcuts: [KEYS[kind]] } : {}),
      when: () => may() && place() !== undefined,
      run: () => {
        const under = place();
        if (under !== undefined) beginCard(control, kind, under);
      },
    }),
  );
  const convert = CARD_KINDS.map(
    (kind): Action => ({
      id: `convert-${kind}`,
      label: words.t(`cards.convert.${kind}`),
      group: 'tag',
      when: () => chosen() && cards().some((card) => card.kind !== kind),
      run: () => void control.run(convertCard, { ids: ids(), kind }),
    }),
  );
  const step = (['Left', 'Right', 'Up', 'Down'] as const).map(
    (key): Action => ({
      id: `card${key}`,
      label: words.t('cards.go'),
      during: words.t('cards.go.during'),
      group: 'move',
      shortcuts: [`Arrow${key}`],
      when: () => cards().length > 0 && cards().length === control.selection().size,
      run: () => {
        const from = cards().at(-1);
        const next = from && neighbourCard(control.layout(), from.id, key.toLowerCase() as Direction);
        if (next !== undefined) control.goTo(next);
        // Above the uppermost card is the touchpoint itself.
        else if (key === 'Up' && from?.under && control.layout().places.has(from.under)) control.goTo(from.under);
      },
    }),
  );
  return [
    ...add,
    ...convert,
    {
      id: 'replacePicture',
      label: words.t('pictures.choose'),
      icon: <ImageIcon size={16} />,
      group: 'tag',
      when: () => chosen() && cards().every(({ kind }) => kind === 'picture'),
      run: () => {
        const targets = ids();
        choosePictures(false, ([file]) => {
          if (file) void replacePicture(control, targets, file);
        });
      },
    },
    {
      id: 'cardToTouchpoint',
      label: words.t('cards.toTouchpoint', { n: 1 }),
      icon: <ArrowUpFromLine size={16} />,
      group: 'tag',
      when: () => chosen() && session.runner.check(cardToTouchpoint, { ids: ids() }) === null,
      run: () => {
        const made = control.run(cardToTouchpoint, { ids: ids() });
        if (!made) return;
        const [first] = made;
        if (made.length === 1 && first !== undefined) control.goTo(first);
        else control.select(made);
      },
    },
    {
      id: 'gatherCards',
      label: words.t('cards.gather'),
      icon: <ListCollapse size={16} />,
      group: 'tag',
      when: () => {
        const at = gatherAt();
        return may() && at !== null && cards().some(({ under }) => under !== at);
      },
      run: () => {
        const under = gatherAt();
        if (under !== null) control.run(moveCard, { ids: ids(), under });
      },
    },
    {
      id: 'cardUnder',
      label: words.t('cards.moveTo'),
      group: 'move',
      when: chosen,
      run: () => control.focusField('under'),
    },
    ...step,
  ];
}
