/**
 * Every card of the journey in one list: text, place, owner, due date, status. For finding, assigning and completing actions,
 * quotes and ideas; the text is edited in the panel or on the map.
 */
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import { CARD_PAINTS } from '@polku/shared/boards/journey/picture/lanes/card-picture';
import type { CardKind } from '@polku/shared/boards/journey/records/schema';
import { ACTION_STATUSES } from '@polku/shared/kernel/action-status';
import { cssPaint } from '@polku/shared/kernel/palette';
import { type ReactNode, useState } from 'react';
import { PeopleMark } from '../../../kernel/presence/PeopleMark';
import { commandRunner, type RunCommand } from '../../../kernel/board/run-command';
import { OwnerField } from '../../../people/OwnerField';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived } from '../../../kernel/store/use-projection';
import { isoDay } from '../../../kernel/words/moments';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { Chips } from '../../../ui/Chips';
import { Select, TextField } from '../../../ui/Field';
import { Switch } from '../../../ui/Switch';
import { cardRows, type CardRow, fitsCards, isLate, kindCounts } from './card-rows';
import './card-table.css';

/** Rows shown at first; the rest by a press. */
const PAGE = 200;

export interface CardTableProps {
  readonly session: Session;
  readonly board: string;
  readonly selection: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Shows it on the map. */
  readonly onShow: (id: string) => void;
  readonly readOnly: boolean;
  readonly shown: ReadonlySet<string> | null;
  /** First in the toolbar: what the table lists. */
  readonly switcher: ReactNode;
  /** As YYYY-MM-DD. */
  readonly today?: string;
}

export function CardTable(props: CardTableProps) {
  const { session, board, selection, onSelect, onShow, readOnly, shown, switcher } = props;
  const [today] = useState(() => props.today ?? isoDay(new Date()));
  const words = useWords();
  const all = useDerived(
    session.projection,
    (read) => [...['stage', 'touchpoint', 'card'].map((type) => read.list(type, board)), shown],
    (read) => cardRows(read, board, shown),
  );
  const [kinds, setKinds] = useState<readonly CardKind[]>([]);
  const [undone, setUndone] = useState(false);
  const [most, setMost] = useState(PAGE);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = all.filter(fitsCards({ kinds, undone }));
  const counts = kindCounts(all);
  const run = commandRunner(session, words, setProblem);
  return (
    <div className="card-table paper stack tall">
      <div className="table-bar row gap-1 fixed">
        {switcher}
        <Chips
          label={words.t('cards.list.kinds')}
          options={counts.map(({ kind, n }) => ({ value: kind, label: `${words.t(`scene.card.${kind}`)} ${n}` }))}
          state={(kind) => kinds.includes(kind)}
          onToggle={(kind) => setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])}
        />
        {counts.some(({ kind }) => kind === 'action') && (
          <Switch label={words.t('cards.list.undone')} on={undone} onChange={setUndone} />
        )}
        <span className="table-count caption soft nowrap" role="status">
          {words.t('cards.list.count', { n: rows.length })}
        </span>
        {problem !== null && (
          <p className="table-message soft" role="alert" data-tone="problem">
            {problem}
          </p>
        )}
      </div>
      {all.length === 0 ? (
        <p className="table-nothing soft">{words.t('cards.list.none')}</p>
      ) : (
        <div className="table-scroll rule-above grow scroll">
          <table>
            <caption className="visually-hidden">{words.t('cards.list.caption')}</caption>
            <thead>
              <tr>
                {(['kind', 'text', 'under', 'owner', 'due', 'status'] as const).map((column) => (
                  <th className="faint paper" key={column} scope="col">
                    {words.t(`cards.list.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map((row) => (
                <Row
                  key={row.card.id}
                  session={session}
                  row={row}
                  selected={selection.includes(row.card.id)}
                  late={isLate(row.card, today)}
                  readOnly={readOnly}
                  run={run}
                  onSelect={onSelect}
                  onShow={onShow}
                />
              ))}
            </tbody>
          </table>
          {rows.length > most && (
            <Button onPress={() => setMost(most + PAGE)}>
              {words.t('cards.list.more', { n: Math.min(PAGE, rows.length - most) })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly session: Session;
  readonly row: CardRow;
  readonly selected: boolean;
  readonly late: boolean;
  readonly readOnly: boolean;
  readonly run: RunCommand;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onShow: (id: string) => void;
}

function Row({ session, row: { card, under, stage }, selected, late, readOnly, run, onSelect, onShow }: RowProps) {
  const words = useWords();
  const { id, kind, text, owner, ownerPerson, due, status } = card;
  const said = text.trim() || words.t('scene.card.empty');
  const ids = [id];
  // Only actions have owners and due dates; those that a card had before its conversion stay visible.
  const hasTask = kind === 'action' || owner !== '' || ownerPerson !== null || due !== '';
  return (
    <tr data-record={id} data-selected={selected || undefined} data-late={late || undefined}>
      <td>
        <span className="card-kind small nowrap rounded-small" style={{ background: cssPaint(CARD_PAINTS[kind]) }}>
          {words.t(`scene.card.${kind}`)}
        </span>
      </td>
      <th className="relative" scope="row">
        <PeopleMark id={id} look="row" />
        <button type="button" className="card-pick full" aria-pressed={selected} onClick={() => onSelect(ids)}>
          {said}
        </button>
      </th>
      <td>
        {under ? (
          <button type="button" className="link-button" onClick={() => onShow(id)}>
            {under.name || words.t('word.untitled')}
          </button>
        ) : (
          words.t('table.parking')
        )}
        {stage !== '' && under?.name !== stage && <small>{stage}</small>}
      </td>
      <td>
        {hasTask && (
          <OwnerField
            session={session}
            run={run}
            readOnly={readOnly}
            label={words.t('cards.list.of', { field: words.t('inspector.card.owner'), card: said })}
            hiddenLabel
            owned={card}
            nobody="–"
            onChange={(fields) => run(setCardFields, { ids, fields })}
          />
        )}
      </td>
      <td>
        {hasTask && (
          <TextField
            label={words.t('cards.list.of', { field: words.t('inspector.card.due'), card: said })}
            hiddenLabel
            type="date"
            disabled={readOnly}
            value={due}
            onCommit={(day) => run(setCardFields, { ids, fields: { due: day } })}
          />
        )}
        {late && <small className="card-late">{words.t('cards.list.late')}</small>}
      </td>
      <td>
        {kind === 'action' && (
          <Select
            label={words.t('cards.list.of', { field: words.t('inspector.card.status'), card: said })}
            hiddenLabel
            disabled={readOnly}
            value={status ?? 'open'}
            options={ACTION_STATUSES.map((value) => ({ value, label: words.t(`inspector.card.status.${value}`) }))}
            onChange={(next) => next !== '' && run(setCardFields, { ids, fields: { status: next } })}
          />
        )}
      </td>
    </tr>
  );
}
