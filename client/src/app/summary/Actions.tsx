/** Themes that were chosen, and actions with owner, date and what became of them; who may edit says so here. */
import { setActionStatus } from '@polku/shared/findings/commands/set-action-status';
import { ACTION_STATUSES, isSettled } from '@polku/shared/kernel/action-status';
import { showDate } from '@polku/shared/kernel/dates';
import type { AgreedAction, AgreedTheme, WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { actionsText, sinceText } from '@polku/shared/workshop/summary-page/outline';
import { useState } from 'react';
import type { RunCommand } from '../../kernel/board/run-command';
import { today } from '../../kernel/today';
import { useWords } from '../../kernel/words/words';
import { Segmented } from '../../ui/Segmented';
import { Lead } from './Leads';
import { Section } from './Section';

export function Themes({ summary: { themes, actions } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const heading = words.t('summary.themes');
  if (themes.length === 0) return <Section id="themes" heading={heading} lead={words.t('summary.themes.none')} />;
  return (
    <Section id="themes" heading={heading}>
      <ul className="summary-themes grid gap-3">
        {themes.map(({ id, title, text, about, owner }) => (
          <li key={id} className="card summary-theme stack gap-2">
            <h3>
              <Lead label={title} ids={about}>
                {title}
              </Lead>
            </h3>
            {text !== '' && <p className="breakable">{text}</p>}
            <small className="soft">
              {[owner, words.t('summary.themes.actions', { n: actions.filter(({ theme }) => theme === id).length })]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ActionRowProps {
  readonly action: AgreedAction;
  readonly readOnly: boolean;
  readonly run: RunCommand;
  readonly onSaid: (text: string) => void;
}

function ActionRow({ action, readOnly, run, onSaid }: ActionRowProps) {
  const words = useWords();
  const { id, owner, due, status, leads } = action;
  const text = action.text.trim() || words.t('word.untitled');
  const late = due !== '' && due < today() && !isSettled(status);
  const since = sinceText(words, action);
  const changed = action.from === 'since' || (action.was !== null && action.was !== status);
  return (
    <li className="summary-action rule-above" data-status={status}>
      <div className="summary-action-text">
        <Lead label={text} ids={leads} className="breakable">
          {text}
        </Lead>
      </div>
      <div className="summary-action-who soft">
        <span className="breakable">{owner || words.t('summary.actions.nobody')}</span>
        <span className={late ? 'bad strong' : undefined}>
          {showDate(due, words) || words.t('summary.actions.noDate')}
          {late && ` · ${words.t('summary.actions.late')}`}
        </span>
      </div>
      <div className="summary-action-status">
        <span className={readOnly ? 'summary-status' : 'summary-status summary-on-paper'} data-status={status}>
          {words.t(`inspector.card.status.${status}`)}
        </span>
        {!readOnly && (
          <span className="no-print">
            <Segmented
              size="small"
              label={words.t('summary.actions.statusOf', { text })}
              value={status}
              options={ACTION_STATUSES.map((value) => ({
                value,
                label: words.t(`inspector.card.status.${value}`),
                ...(value === 'stuck' ? { tone: 'bad' } : value === 'done' ? { tone: 'good' } : {}),
              }))}
              onChange={(next) => {
                if (next === null || !run(setActionStatus, { id, status: next })) return;
                onSaid(words.t('summary.actions.said', { text, status: words.t(`inspector.card.status.${next}`) }));
              }}
            />
          </span>
        )}
        {since !== '' && <small className={changed ? 'strong' : 'faint'}>{since}</small>}
      </div>
    </li>
  );
}

interface Group {
  readonly id: string;
  /** '' where there is only one. */
  readonly heading: string;
  /** What was found, of a theme; ''. */
  readonly text: string;
  readonly actions: readonly AgreedAction[];
}

/** By theme, then those of none; what was there before the workshop comes last. */
function groupsOf(actions: readonly AgreedAction[], themes: readonly AgreedTheme[], rest: string, before: string) {
  const agreed = actions.filter(({ from }) => from !== 'before');
  const groups: readonly Group[] = [
    ...themes.map(({ id, title, text }) => ({
      id,
      heading: title,
      text,
      actions: agreed.filter(({ theme }) => theme === id),
    })),
    { id: 'rest', heading: rest, text: '', actions: agreed.filter(({ theme }) => theme === null) },
    { id: 'before', heading: before, text: '', actions: actions.filter(({ from }) => from === 'before') },
  ].filter((group) => group.actions.length > 0);
  const [only] = groups;
  return groups.length === 1 && only?.id === 'rest' ? [{ ...only, heading: '' }] : groups;
}

export interface ActionsProps {
  readonly summary: WholeSummary;
  readonly readOnly: boolean;
  readonly run: RunCommand;
}

export function Actions({ summary, readOnly, run }: ActionsProps) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const { actions, themes } = summary;
  const groups = groupsOf(actions, themes, words.t('summary.actions.rest'), words.t('summary.actions.before'));
  return (
    <Section id="actions" heading={words.t('summary.actions')} lead={actionsText(words, summary)}>
      {groups.map(({ id, heading, text, actions: own }) => (
        <div key={id} className="stack gap-2">
          {heading !== '' && (
            <div>
              <h3>{heading}</h3>
              {text !== '' && <small className="block soft breakable">{text}</small>}
            </div>
          )}
          <ul className="summary-actions">
            {own.map((action) => (
              <ActionRow key={action.id} action={action} readOnly={readOnly} run={run} onSaid={setSaid} />
            ))}
          </ul>
        </div>
      ))}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </Section>
  );
}
