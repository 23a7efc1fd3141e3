/** What is asked of the customer at a touchpoint, and what is known by then: two lists of names. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { type DataList, namesIn, namesOn, withNames } from '@polku/shared/boards/journey/fields/customer-data';
import { type Touchpoint, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { LIMITS } from '@polku/shared/kernel/limits';
import { X } from 'lucide-react';
import { useBoard } from '../../../../kernel/board/board-context';
import { useDerived } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { IconButton } from '../../../../ui/Button';
import { TextField } from '../../../../ui/Field';
import { Property } from '../fields/Property';

const LISTS = ['asked', 'known'] as const;

export function DataFields({ touchpoint }: { touchpoint: Touchpoint }) {
  return LISTS.map((list) => <NameList key={list} touchpoint={touchpoint} list={list} />);
}

function NameList({ touchpoint: { id, data }, list }: { touchpoint: Touchpoint; list: DataList }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const label = words.t(`inspector.data.${list}`);
  const names = namesOn(data, list);
  /** Names in use on the board, so that the same thing has one name. */
  const used = useDerived(
    session.projection,
    (read) => [read.list(touchpointRecord, board)],
    (read) => [...new Set(read.list(touchpointRecord, board).flatMap((one) => Object.keys(one.data)))].sort(),
  );
  const set = (next: readonly string[]): void =>
    void run(setTouchpointFields, { ids: [id], fields: { data: withNames(data, list, next) } });
  if (readOnly && names.length === 0) return null;
  return (
    <Property field={`data.${list}`} label={label} stacked>
      <ul className="data-names stack gap-half" aria-label={label}>
        {names.map((name) => (
          <li key={name} className="flex spread gap-2">
            <span className="shrink">{name}</span>
            {!readOnly && (
              <IconButton
                size="small"
                label={words.t('inspector.data.remove', { name })}
                icon={<X size={13} />}
                onPress={() => set(names.filter((one) => one !== name))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <TextField
          label={label}
          hiddenLabel
          value=""
          maxLength={LIMITS.shortStringLength}
          list={used.filter((name) => !names.includes(name))}
          placeholder={words.t('inspector.data.add')}
          onCommit={(text) => set([...names, ...namesIn(text)])}
        />
      )}
    </Property>
  );
}
