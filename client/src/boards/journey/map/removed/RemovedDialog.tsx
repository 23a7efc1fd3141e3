/** Records removed from this board, latest first, to restore. They never leave the document. */
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import { Undo2 } from 'lucide-react';
import { useProjection } from '../../../../kernel/store/use-projection';
import { showMoment } from '../../../../kernel/words/moments';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Dialog } from '../../../../ui/Dialog';
import type { JourneyControl } from '../../control/journey-context';
import { removedThings } from './removed-things';
import './removed-dialog.css';

const SHOWN = 100;

export function RemovedDialog({ control, onClose }: { control: JourneyControl; onClose: () => void }) {
  const words = useWords();
  const { projection } = control.session;
  useProjection(projection, (read) => read.removed());
  const removed = removedThings(projection, control.board, words);
  return (
    <Dialog title={words.t('app.removed')} closeLabel={words.t('word.close')} onClose={onClose}>
      {removed.length === 0 && <p>{words.t('app.removed.none')}</p>}
      <ul className="removed-list scroll">
        {removed.slice(0, SHOWN).map(({ record, kind, name }) => (
          <li className="row gap-3 rule-below" key={record.id}>
            <span className="stack grow">
              <strong>{name}</strong>
              <small className="faint">
                {kind} · {showMoment(record.removed?.at ?? 0, words)} {record.removed?.by}
              </small>
            </span>
            <Button
              size="small"
              icon={<Undo2 size={14} />}
              isDisabled={control.readOnly}
              onPress={() => {
                if (control.run(restoreRecords, { ids: [record.id] })) control.goTo(record.id);
              }}
            >
              {words.t('word.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
