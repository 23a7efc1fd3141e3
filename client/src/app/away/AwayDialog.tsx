/** What others changed while this device was away, and fields that both wrote, with the value that did not win. */
import type { AwayReport, Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChangedByOthers } from './ChangedByOthers';
import { ConflictItem } from './ConflictItem';
import './away.css';

export interface AwayDialogProps {
  readonly session: Session;
  readonly report: AwayReport;
  readonly onClose: () => void;
  readonly onBoard: (id: string) => void;
  readonly onRecord: (id: string) => void;
  readonly onRefused: (text: string) => void;
  readonly onDismiss: () => void;
}

export function AwayDialog(props: AwayDialogProps) {
  const { session, report, onClose, onBoard, onRecord, onRefused, onDismiss } = props;
  const words = useWords();
  const { conflicts, changedByOthers } = report;
  return (
    <Dialog title={words.t('away.title')} closeLabel={words.t('word.close')} onClose={onClose} width={560}>
      {conflicts.length > 0 && (
        <section className="stack gap-2" aria-labelledby="away-both">
          <h3 id="away-both" className="eyebrow">
            {words.t('away.both')}
          </h3>
          <p className="small soft">{words.t('away.both.lead')}</p>
          <ul className="away-list stack gap-3">
            {conflicts.map((conflict) => (
              <ConflictItem
                key={`${conflict.id} ${conflict.field}`}
                session={session}
                conflict={conflict}
                onRecord={onRecord}
                onRefused={onRefused}
              />
            ))}
          </ul>
        </section>
      )}
      {Object.keys(changedByOthers).length > 0 && (
        <section className="stack gap-2 away-section" aria-labelledby="away-others">
          <h3 id="away-others" className="eyebrow">
            {words.t('away.others')}
          </h3>
          <ChangedByOthers session={session} changed={changedByOthers} onBoard={onBoard} onRecord={onRecord} />
        </section>
      )}
      <div className="dialog-actions">
        <Button onPress={onDismiss}>{words.t('away.dismiss')}</Button>
      </div>
    </Dialog>
  );
}
