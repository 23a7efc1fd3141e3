/** Customers who are split may be two kinds of customer: then the persona becomes two, each with what its half answered. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { boardRecord } from '@polku/shared/kernel/project';
import { live } from '@polku/shared/kernel/record-reader';
import {
  type CustomerSplit,
  customersAt,
  customerSplit,
  KINDS,
  type KindOfCustomer,
  makeTwoKinds,
  twoKindsOf,
} from '@polku/shared/workshop/write/two-kinds';
import { Split } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import type { FollowPartProps } from './follow-part';
import { writeArgs } from './write-args';

export function TwoKinds(props: FollowPartProps) {
  const words = useWords();
  const { setup, result } = props.round;
  const rows = useMemo(
    () =>
      setup.items.flatMap((item) => {
        const split = customerSplit(setup, result, item.id);
        return split ? [{ item, split }] : [];
      }),
    [setup, result],
  );
  if (rows.length === 0) return null;
  return (
    <section className="round-follow stack gap-3" aria-label={words.t('workshop.twoKinds')}>
      {/* A mirror is shown in two beats: the facilitator opens this when the customers’ answers have been seen. */}
      <details className="round-follow-kinds" open={setup.kind !== 'mirror'}>
        <summary className="caption soft">{words.t('workshop.twoKinds')}</summary>
        <p className="small soft">{words.t('workshop.twoKinds.lead')}</p>
        <ul className="round-follow-list stack gap-3">
          {rows.map(({ item, split }) => (
            <SplitItem key={item.id} {...props} item={item.id} title={item.title} split={split} />
          ))}
        </ul>
      </details>
    </section>
  );
}

interface SplitItemProps extends FollowPartProps {
  readonly item: string;
  readonly title: string;
  readonly split: CustomerSplit;
}

function SplitItem(props: SplitItemProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const result = useRef<HTMLParagraphElement>(null);
  const [justMade, setJustMade] = useState(false);
  // The button that opened the dialog is gone: the focus goes to what came of it.
  useEffect(() => {
    if (justMade) result.current?.focus();
  }, [justMade]);
  const { session, round, item, title, split } = props;
  const { high, low } = split;
  // Another touchpoint may have been deleted since it was asked about.
  const there = useProjection(session.projection, (read) => read.get(item)?.removed === null);
  const made = useProjection(session.projection, (read) => {
    const pair = twoKindsOf(read, round, item);
    const names = KINDS.flatMap((kind) => live(read, boardRecord, pair?.[kind] ?? '')?.name ?? []);
    return pair === null ? null : names.join(', ');
  });
  return (
    <li className="stack gap-2">
      <span className="strong breakable">{title}</span>
      <span className="small soft">
        {words.t('workshop.twoKinds.halves', {
          what: words.t(`round.about.${split.about}`),
          high: words.number(high.median, 1),
          highN: high.n,
          low: words.number(low.median, 1),
          lowN: low.n,
        })}
      </span>
      {made !== null && (
        <p ref={result} tabIndex={-1} className="round-follow-made small breakable">
          {words.t('workshop.twoKinds.done', { names: made })}
        </p>
      )}
      {made === null && there && (
        <Button
          size="small"
          icon={<Split size={14} />}
          aria-label={words.t('workshop.twoKinds.makeAt', { name: title })}
          onPress={() => {
            setJustMade(false);
            setAsking(true);
          }}
        >
          {words.t('workshop.twoKinds.make')}
        </Button>
      )}
      {asking && (
        <KindsDialog
          {...props}
          onMade={() => {
            setAsking(false);
            setJustMade(true);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** @returns names to begin with: of the persona that becomes two, else by what they answered */
function firstNames(words: Words, name: string, { about }: CustomerSplit): Readonly<Record<KindOfCustomer, string>> {
  if (name !== '') return { high: `${name} A`, low: `${name} B` };
  if (about === 'emotion' || about === 'experience')
    return { high: words.t('workshop.twoKinds.content'), low: words.t('workshop.twoKinds.notContent') };
  const what = words.t(`round.about.${about}`);
  return {
    high: words.t('workshop.twoKinds.highNamed', { about: what }),
    low: words.t('workshop.twoKinds.lowNamed', { about: what }),
  };
}

interface KindsDialogProps extends SplitItemProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

function KindsDialog({ session, round, board, run, item, split, onMade, onClose }: KindsDialogProps) {
  const words = useWords();
  // As they were when the dialog opened: the command refuses what is gone since.
  const [personas] = useState(() => customersAt(session.projection, item));
  const nameOf = (id: string): string => (personas.find((one) => one.id === id)?.name ?? '').trim();
  const [persona, setPersona] = useState(personas[0]?.id ?? '');
  const [names, setNames] = useState(() => firstNames(words, nameOf(persona), split));
  const complete = KINDS.every((kind) => names[kind].trim() !== '') && names.high.trim() !== names.low.trim();
  const submit = (): void => {
    const args = writeArgs(session, words, round, board);
    if (!args || !complete) return;
    if (run(makeTwoKinds, { ...args, item, names, persona: persona === '' ? null : persona }) !== null) onMade();
  };
  return (
    <Dialog title={words.t('workshop.twoKinds.make')} closeLabel={words.t('word.close')} onClose={onClose}>
      <form
        className="stack gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {personas.length > 0 && (
          <Select
            label={words.t('workshop.twoKinds.persona')}
            value={persona}
            options={[
              ...personas.map(({ id, name }) => ({ value: id, label: name.trim() || words.t('word.untitled') })),
              { value: '', label: words.t('workshop.twoKinds.blank') },
            ]}
            onChange={(id) => {
              setPersona(id);
              setNames(firstNames(words, nameOf(id), split));
            }}
          />
        )}
        {KINDS.map((kind) => (
          <label key={kind} className="field">
            <span className="field-label">
              {words.t(kind === 'high' ? 'workshop.twoKinds.high' : 'workshop.twoKinds.low')}
            </span>
            <input
              className="field-input"
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={kind === 'high'}
              required
              maxLength={LIMITS.titleLength}
              value={names[kind]}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setNames({ ...names, [kind]: event.currentTarget.value })}
            />
          </label>
        ))}
        <p className="small soft">{words.t(persona === '' ? 'workshop.twoKinds.made' : 'workshop.twoKinds.copied')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.t('word.cancel')}</Button>
          <Button type="submit" tone="primary" isDisabled={!complete}>
            {words.t('workshop.twoKinds.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
