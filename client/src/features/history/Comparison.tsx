/** A kept version against now: what has changed, as a list and on the board, and setting it back. */
import type { BoardDifference, ChangeKind, RecordChange } from '@polku/shared/history/record-change';
import { CHANGE_KINDS } from '@polku/shared/history/record-change';
import { copyOldBoard } from '@polku/shared/history/copy';
import { restoreVersion } from '@polku/shared/history/restore';
import { type Choice, chosenRecords, wholeBoard } from '@polku/shared/history/scope';
import { can } from '@polku/shared/kernel/permissions';
import type { Pieces } from '@polku/shared/kernel/pieces';
import { currentRecords } from '@polku/shared/kernel/record-set';
import { Copy, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { runInSlices } from '../../kernel/sliced/slices';
import { showMoment } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ChangeList } from './ChangeList';
import { ChangeSign } from './ChangeSign';
import { DifferencePicture } from './DifferencePicture';
import { type OpenVersion, useDifference } from './use-difference';
import { versionProblem } from './problem';

export interface ComparisonProps {
  readonly session: Session;
  readonly open: OpenVersion;
  readonly say: (text: string) => void;
  /** A version was kept before something was set back. */
  readonly onKept: () => void;
  /** Goes to a record on its board. */
  readonly onShow: (record: string) => void;
}

/** The project itself has no id of a board. */
const PROJECT = 'project';

interface Asked {
  readonly name: string | null;
  readonly choices: () => Pieces<readonly Choice[]>;
}

export function Comparison({ session, open, say, onKept, onShow }: ComparisonProps) {
  const words = useWords();
  const role = useStore(session.state, (state) => state.role);
  const readOnly = role === null || !can(role, 'editContent') || session.runner.readOnly !== null;
  const boards = useDifference(session, open);
  const [chosen, setChosen] = useState<string | null>(null);
  const [as, setAs] = useState<'list' | 'board'>('list');
  const [chosenTime, setTime] = useState<'then' | 'now' | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>(null);
  /** What was asked goes away, and the button that asked may: the focus stays here. */
  const answered = (): void => {
    setAsked(null);
    region.current?.focus();
  };
  useEffect(() => {
    if (asked) confirm.current?.focus();
  }, [asked]);
  const when = showMoment(new Date(open.at), words);
  const board = boards?.find((one) => one.board === chosen) ?? boards?.[0] ?? null;
  // Of what is gone nothing can be seen now.
  const onlyGone = board !== null && board.records.every(({ kinds }) => kinds.includes('gone'));
  const time = chosenTime ?? (onlyGone ? 'then' : 'now');
  const { records: before } = open;
  const now = currentRecords(session.projection);

  const restore = async ({ name, choices }: Asked): Promise<void> => {
    answered();
    setBusy(true);
    const kept = await session.versions.keep({ kind: 'before-restore', name: '' });
    const refused = versionProblem(kept, words);
    setProblem(refused);
    if (refused !== null) return setBusy(false);
    onKept();
    function* all() {
      return yield* session.runner.runInParts(restoreVersion, { before: before.read, choices: yield* choices() });
    }
    runInSlices(all(), (result) => {
      setBusy(false);
      if (!result.done) return setProblem(words.say(result.refusal.reason, result.refusal.values));
      say(name === null ? words.t('history.restoredAll') : words.t('history.restored', { name }));
    });
  };
  const everything = function* (): Pieces<readonly Choice[]> {
    const found: Choice[] = [...(yield* wholeBoard(before, now, ''))];
    for (const { board: id } of boards ?? []) if (id !== '') found.push(...(yield* wholeBoard(before, now, id)));
    return found;
  };
  const copy = (one: BoardDifference): void => {
    const name = words.t('history.copyName', { name: one.name, when });
    setBusy(true);
    runInSlices(session.runner.runInParts(copyOldBoard, { before: before.read, board: one.board, name }), (result) => {
      setBusy(false);
      if (result.done) say(words.t('history.copied', { name }));
      else setProblem(words.say(result.refusal.reason, result.refusal.values));
    });
  };

  return (
    <section
      className="stack gap-3 history-comparison"
      ref={region}
      tabIndex={-1}
      aria-label={words.t('history.since', { when })}
    >
      <div className="row wrap gap-2">
        <h3 className="history-heading grow">{words.t('history.since', { when })}</h3>
        {!readOnly && boards !== null && boards.length > 0 && (
          <Button
            size="small"
            icon={<RotateCcw size={14} />}
            isDisabled={busy}
            onPress={() => setAsked({ name: null, choices: everything })}
          >
            {words.t('history.restore.all')}
          </Button>
        )}
      </div>
      <p className="small soft" role="status">
        {boards === null ? words.t('history.loading') : boards.length === 0 && words.t('history.same')}
      </p>
      <p className="small bad" role="alert">
        {problem}
      </p>
      {asked && (
        <div
          className="history-sure outlined rounded stack gap-2"
          role="alertdialog"
          tabIndex={-1}
          ref={confirm}
          aria-labelledby="history-sure"
        >
          <strong id="history-sure">
            {asked.name === null
              ? words.t('history.restore.sureAll', { when })
              : words.t('history.restore.sure', { name: asked.name, when })}
          </strong>
          <p className="small soft">{words.t('history.restore.means')}</p>
          <div className="row wrap gap-2">
            <Button tone="primary" onPress={() => void restore(asked)}>
              {words.t(asked.name === null ? 'history.restore.all' : 'history.restore.one')}
            </Button>
            <Button onPress={answered}>{words.t('word.cancel')}</Button>
          </div>
        </div>
      )}
      {boards !== null && board !== null && (
        <>
          <div className="row wrap gap-3">
            <Select
              label={words.t('history.board')}
              hiddenLabel
              value={board.board || PROJECT}
              options={boards.map((one) => ({
                value: one.board || PROJECT,
                label: one.board === '' ? words.t('history.project') : one.name,
              }))}
              onChange={(id) => setChosen(id === PROJECT ? '' : id)}
            />
            <span className="row wrap gap-2 small">
              {CHANGE_KINDS.filter((kind) => board.counts[kind] > 0).map((kind) => (
                <Count key={kind} kind={kind} n={board.counts[kind]} />
              ))}
            </span>
            <span className="grow" />
            {board.board !== '' && (
              <Segmented
                size="small"
                label={words.t('word.view')}
                value={as}
                options={[
                  { value: 'list', label: words.t('history.asList') },
                  { value: 'board', label: words.t('history.asBoard') },
                ]}
                onChange={(to) => to && setAs(to)}
              />
            )}
          </div>
          {board.whole !== null && <p className="soft">{words.t(`history.whole.${board.whole}`)}</p>}
          {!readOnly && (
            <div className="row wrap gap-2">
              {board.whole !== 'added' && (
                <Button
                  size="small"
                  icon={<RotateCcw size={14} />}
                  isDisabled={busy}
                  onPress={() =>
                    setAsked({
                      name: board.board === '' ? words.t('history.project') : board.name,
                      choices: () => wholeBoard(before, now, board.board),
                    })
                  }
                >
                  {words.t('history.restore.board')}
                </Button>
              )}
              {board.board !== '' && board.whole !== 'added' && (
                <Button size="small" icon={<Copy size={14} />} isDisabled={busy} onPress={() => copy(board)}>
                  {words.t('history.copy')}
                </Button>
              )}
            </div>
          )}
          {as === 'list' || board.board === '' || board.kind === null ? (
            <ChangeList
              key={board.board}
              board={board}
              then={before.read}
              now={session.projection}
              acts={{
                readOnly: readOnly || busy,
                onRestore: ({ id, name }: RecordChange, whole) =>
                  setAsked({ name, choices: () => chosenRecords(before, now, [id], whole) }),
                onShow: ({ id }) => onShow(id),
              }}
            />
          ) : (
            <>
              <Segmented
                size="small"
                label={words.t('history.thenNow')}
                value={time}
                options={[
                  { value: 'then', label: words.t('history.then') },
                  { value: 'now', label: words.t('history.now') },
                ]}
                onChange={(to) => to && setTime(to)}
              />
              <DifferencePicture
                read={time === 'now' ? session.projection : before.read}
                board={board.board}
                kind={board.kind}
                name={board.name}
                changes={board.records}
                time={time}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Count({ kind, n }: { readonly kind: ChangeKind; readonly n: number }) {
  const words = useWords();
  return (
    <span className="inline-row gap-1">
      <ChangeSign kind={kind} wordless />
      <span aria-hidden>{words.t(`history.count.${kind}`, { n })}</span>
    </span>
  );
}
