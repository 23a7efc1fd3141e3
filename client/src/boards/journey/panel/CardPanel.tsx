/** A selected card: kind, text, for an action its owner and due date, and turning it into a touchpoint. */
import { moveCard } from '@polku/shared/boards/journey/commands/move-card';
import { convertCard } from '@polku/shared/boards/journey/commands/convert-card';
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import { type Card, CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import { ACTION_STATUSES } from '@polku/shared/kernel/action-status';
import { UNOWNED } from '@polku/shared/kernel/people';
import { OwnerField } from '../../../people/OwnerField';
import { PictureField } from '../../../kernel/pictures/PictureField';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Select, TextField } from '../../../ui/Field';
import { CardToTouchpoint } from './CardToTouchpoint';
import { commonOf, valueOrNull } from './fields/common-value';
import { useBoard } from '../../../kernel/board/board-context';
import { Property } from './fields/Property';
import { TextEditor } from './fields/TextEditor';
import { TouchpointPicker } from '../control/TouchpointPicker';

export interface CardPanelProps {
  readonly cards: readonly Card[];
  readonly onSelect: (ids: readonly string[]) => void;
}

export function CardPanel({ cards, onSelect }: CardPanelProps) {
  const words = useWords();
  const { run, readOnly, session } = useBoard();
  const ids = cards.map(({ id }) => id);
  const [only] = cards;
  const kind = commonOf(cards, (card) => card.kind);
  const owners = commonOf(cards, ({ owner, ownerPerson }) => JSON.stringify([owner, ownerPerson]));
  const hasOwner = cards.some(({ owner, ownerPerson }) => owner !== '' || ownerPerson !== null);
  const due = commonOf(cards, (card) => card.due);
  const status = commonOf(cards, (card) => card.status);
  const under = commonOf(cards, (card) => card.under);
  const at = useProjection(session.projection, (read) => liveRecord(read, valueOrNull(under)));
  const stage = at?.type === 'stage' ? String(at['name']).trim() || words.t('word.untitled') : undefined;
  const mixed = words.t('inspector.mixed');
  const actions = cards.every((card) => card.kind === 'action');
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">
          {cards.length === 1 ? words.t('inspector.card') : words.t('inspector.selectedCards', { n: cards.length })}
        </p>
        {only && cards.length === 1 && (
          <div data-field="text">
            <TextEditor
              id={only.id}
              field="text"
              look="body"
              label={words.t('inspector.card.text')}
              placeholder={words.t(only.kind === 'picture' ? 'pictures.alt' : 'inspector.card.text.hint')}
            />
          </div>
        )}
      </header>
      {only && cards.length === 1 && (only.kind === 'picture' || only.image !== '') && (
        <Property field="image" label={words.t('pictures.field')} stacked>
          <PictureField
            key={only.id}
            pictures={session.pictures}
            hash={only.image}
            alt={only.text}
            label={words.t('pictures.field')}
            readOnly={readOnly}
            onChange={(hash) => run(setCardFields, { ids, fields: { image: hash ?? '' } })}
          />
        </Property>
      )}
      <Property field="kind" label={words.t('inspector.card.kind')}>
        <Select
          label={words.t('inspector.card.kind')}
          hiddenLabel
          disabled={readOnly}
          value={valueOrNull(kind)}
          placeholder={mixed}
          options={CARD_KINDS.map((value) => ({ value, label: words.t(`inspector.card.${value}`) }))}
          onChange={(value) => value !== '' && run(convertCard, { ids, kind: value })}
        />
      </Property>
      <Property field="under" label={words.t('cards.list.under')}>
        <TouchpointPicker
          label={words.t('cards.list.under')}
          value={stage === undefined ? valueOrNull(under) : null}
          without={[]}
          placeholder={under.mixed ? mixed : (stage ?? '–')}
          onChange={(to) => to !== null && run(moveCard, { ids, under: to })}
        />
      </Property>
      {actions && (
        <Property field="status" label={words.t('inspector.card.status')}>
          <Select
            label={words.t('inspector.card.status')}
            hiddenLabel
            disabled={readOnly}
            placeholder={status.mixed ? mixed : '–'}
            value={valueOrNull(status)}
            options={ACTION_STATUSES.map((value) => ({ value, label: words.t(`inspector.card.status.${value}`) }))}
            onChange={(next) => next !== '' && run(setCardFields, { ids, fields: { status: next } })}
          />
        </Property>
      )}
      {(actions || hasOwner) && (
        <Property field="owner" label={words.t('inspector.card.owner')}>
          <OwnerField
            session={session}
            run={run}
            readOnly={readOnly}
            label={words.t('inspector.card.owner')}
            hiddenLabel
            owned={owners.mixed ? null : (only ?? UNOWNED)}
            nobody="–"
            onChange={(fields) => run(setCardFields, { ids, fields })}
          />
        </Property>
      )}
      {(actions || due.mixed || due.value !== '') && (
        <Property field="due" label={words.t('inspector.card.due')}>
          <TextField
            label={words.t('inspector.card.due')}
            hiddenLabel
            type="date"
            disabled={readOnly}
            value={due.mixed ? '' : due.value}
            onCommit={(text) => run(setCardFields, { ids, fields: { due: text } })}
          />
        </Property>
      )}
      {!readOnly && <CardToTouchpoint cards={cards} onSelect={onSelect} />}
    </>
  );
}
