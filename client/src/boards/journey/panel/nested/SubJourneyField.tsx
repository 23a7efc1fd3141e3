/** The sub-journey of one touchpoint: create, link, open, roll up its times, restore a deleted one. */
import { addSubJourney } from '@polku/shared/boards/journey/commands/add-sub-journey';
import { linkSubJourney } from '@polku/shared/boards/journey/commands/link-sub-journey';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { linkableJourneys, subJourneyOf } from '@polku/shared/boards/journey/facts/nested';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { restoreProjectRecords } from '@polku/shared/project/commands/restore-project-records';
import { Plus, Route, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useOpenBoard } from '../../../../kernel/board-navigation';
import { useDerived } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Button, IconButton } from '../../../../ui/Button';
import { Select } from '../../../../ui/Field';
import { Switch } from '../../../../ui/Switch';
import { useBoard } from '../../../../kernel/board/board-context';
import { useRolledUp } from './RolledTime';
import { RolledAlso } from './RolledAlso';
import './nested.css';

export function SubJourneyField({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = useWords();
  const openBoard = useOpenBoard();
  const { session, readOnly, run } = useBoard();
  const { id, subJourney } = touchpoint;
  const sub = useDerived(
    session.projection,
    (read) => [subJourney, subJourney === null ? null : read.get(subJourney)],
    (read) => subJourneyOf(read, { subJourney }),
  );
  const rolled = useRolledUp(touchpoint);
  if (!sub) return <NoSubJourney touchpoint={touchpoint} />;
  const name = sub.board?.name || words.t('word.untitled');
  const unlink = (
    <IconButton
      label={words.t('nested.unlink')}
      icon={<Unlink size={15} />}
      isDisabled={readOnly}
      onPress={() => run(linkSubJourney, { id, board: null })}
    />
  );
  if (sub.state !== 'here') {
    return (
      <div className="grid gap-2" data-field="subJourney">
        <p className="hint">{words.t(`nested.${sub.state}`, { name })}</p>
        <div className="row wrap gap-2">
          {sub.state === 'removed' && sub.board && (
            <Button
              size="small"
              isDisabled={readOnly}
              onPress={() => sub.board && run(restoreProjectRecords, { ids: [sub.board.id] })}
            >
              {words.t('nested.restore')}
            </Button>
          )}
          {unlink}
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-2" data-field="subJourney">
      <p className="strong">{name}</p>
      <div className="row wrap gap-2">
        <Button
          size="small"
          icon={<Route size={15} />}
          isDisabled={openBoard === null}
          onPress={() => sub.board && openBoard?.(sub.board.id)}
        >
          {words.t('nested.open')}
        </Button>
        {unlink}
      </div>
      <Switch
        label={words.t('nested.rollUp')}
        on={touchpoint.rollUp}
        disabled={readOnly}
        onChange={(rollUp) => run(setTouchpointFields, { ids: [id], fields: { rollUp } })}
      />
      {rolled?.times && rolled.times.process === null && rolled.times.waiting === null && (
        <p className="hint">{words.t('nested.rolled.unknown')}</p>
      )}
      <RolledAlso touchpoint={touchpoint} rolled={rolled} />
    </div>
  );
}

function NoSubJourney({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = useWords();
  const openBoard = useOpenBoard();
  const { session, readOnly, run } = useBoard();
  const [linking, setLinking] = useState(false);
  const { id } = touchpoint;
  const choices = linking ? linkableJourneys(session.projection, touchpoint) : [];
  return (
    <div className="grid gap-2" data-field="subJourney">
      <p className="hint">{words.t('nested.none')}</p>
      <div className="row wrap gap-2">
        <Button
          size="small"
          icon={<Plus size={15} />}
          isDisabled={readOnly}
          onPress={() => {
            const [made] = run(addSubJourney, { id, words }) ?? [];
            if (made !== undefined) openBoard?.(made);
          }}
        >
          {words.t('nested.new')}
        </Button>
        <Button size="small" tone="quiet" isDisabled={readOnly} onPress={() => setLinking(!linking)}>
          {words.t('nested.link')}
        </Button>
      </div>
      {linking && choices.length === 0 && <p className="hint">{words.t('nested.choose.none')}</p>}
      {linking && choices.length > 0 && (
        <Select
          label={words.t('nested.choose')}
          value={null}
          options={choices.map((board) => ({ value: board.id, label: board.name || words.t('word.untitled') }))}
          onChange={(board) => {
            if (run(linkSubJourney, { id, board })) setLinking(false);
          }}
        />
      )}
    </div>
  );
}
