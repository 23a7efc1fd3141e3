/** What happened while this device was away, in one line above the board. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { AwayReport, Session } from '../../kernel/session/session-types';
import { useWords, type Words } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { AwayDialog } from './AwayDialog';

export interface AwayBannerProps {
  readonly session: Session;
  readonly openBoard: (id: string) => void;
  /** Opens a record on its board. */
  readonly reach: (id: string) => void;
  /** A refusal in words. */
  readonly onRefused: (text: string) => void;
}

/** @returns e.g. `12 items changed by others · 2 fields written by both` */
function inShort({ changedByOthers, conflicts }: AwayReport, words: Words): string {
  const n = Object.values(changedByOthers).reduce((sum, ids) => sum + ids.length, 0);
  return [
    ...(n > 0 ? [words.t('away.changes', { n })] : []),
    ...(conflicts.length > 0 ? [words.t('away.conflicts', { n: conflicts.length })] : []),
  ].join(' · ');
}

export function AwayBanner({ session, openBoard, reach, onRefused }: AwayBannerProps) {
  const words = useWords();
  const report = useStore(session.away, (state) => state.report);
  const [open, setOpen] = useState(false);
  return (
    <>
      {/* There before it speaks, so that a screen reader hears it. */}
      <div role="status">
        {report && (
          <div className="banner row wrap gap-3 small away-banner">
            <span>{words.t('away.banner', { what: inShort(report, words) })}</span>
            <Button size="small" onPress={() => setOpen(true)}>
              {words.t('away.show')}
            </Button>
            <IconButton
              size="small"
              label={words.t('away.dismiss')}
              icon={<X size={16} />}
              onPress={() => session.dismissAway()}
            />
          </div>
        )}
      </div>
      {report && open && (
        <AwayDialog
          session={session}
          report={report}
          onClose={() => setOpen(false)}
          onBoard={(id) => {
            setOpen(false);
            openBoard(id);
          }}
          onRecord={(id) => {
            setOpen(false);
            reach(id);
          }}
          onRefused={onRefused}
          onDismiss={() => {
            setOpen(false);
            session.dismissAway();
          }}
        />
      )}
    </>
  );
}
