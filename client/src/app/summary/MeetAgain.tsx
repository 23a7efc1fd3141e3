/** The day on which people look again: said, set by facilitators, and saved to a calendar. */
import { showDate } from '@polku/shared/kernel/dates';
import { calendarFile } from '@polku/shared/formats/ics';
import { mayWrite } from '@polku/shared/kernel/permissions';
import { setWorkshop } from '@polku/shared/workshop/commands/set-workshop';
import type { WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { titleText } from '@polku/shared/workshop/summary-page/outline';
import { CalendarPlus } from 'lucide-react';
import { useStore } from 'zustand';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { download, fileName } from '../download';
import { useServices } from '../services';
import { Section } from './Section';

/** @returns the address of the page: whoever has joined already is let in; it carries no secret */
export function summaryAddress(projectId: string): string {
  return `${location.origin}/p/${projectId}/summary`;
}

export interface MeetAgainProps {
  readonly session: Session;
  readonly summary: WholeSummary;
}

export function MeetAgain({ session, summary }: MeetAgainProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { followUpOn: day } = summary;
  const role = useStore(session.state, (state) => state.role);
  const plans = role !== null && mayWrite(role, 'workshop');
  if (day === '') return null;
  const run = commandRunner(session.workshop, words, problemToast(toasts));
  const keep = (): void => {
    const url = summaryAddress(session.projectId);
    const title = words.t('summary.again.event', { title: titleText(words, summary) });
    const text = calendarFile({
      // The same day to meet again: saved anew it takes the place of the earlier one.
      uid: `${session.projectId}-summary@${location.hostname}`,
      day,
      title,
      description: words.t('summary.again.about', { url }),
      url,
      at: Date.now(),
    });
    download(new Blob([text], { type: 'text/calendar' }), fileName(title, 'ics'));
  };
  return (
    <Section
      id="again"
      heading={words.t('summary.again')}
      lead={words.t('summary.again.on', { day: showDate(day, words) })}
    >
      <div className="cluster gap-3 summary-again no-print">
        {plans && (
          <TextField
            type="date"
            label={words.t('summary.again.day')}
            value={day}
            onCommit={(next) => run(setWorkshop, { fields: { followUpOn: next } })}
          />
        )}
        <Button icon={<CalendarPlus size={16} />} onPress={keep}>
          {words.t('summary.again.keep')}
        </Button>
      </div>
    </Section>
  );
}
