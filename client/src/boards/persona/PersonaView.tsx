/**
 * A persona: the collaborative sheet, or its tables. A third view shows its sources and the boards it appears on as tables.
 */
import { personaOutline } from '@polku/shared/boards/persona/outline';
import { isFilled, type PersonaSheet, readPersona } from '@polku/shared/boards/persona/persona-reader';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ShortcutHelp } from '../../kernel/actions/ShortcutHelp';
import { useSheetKeys } from '../../kernel/actions/use-sheet-keys';
import { BoardProvider } from '../../kernel/board/board-context';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { BoardViewProps } from '../../kernel/board-view';
import { useDerived } from '../../kernel/store/use-projection';
import { useWords, type Words } from '../../kernel/words/words';
import { personaActions } from './persona-actions';
import { PersonaFindings } from './PersonaFindings';
import { PersonaSheetView } from './PersonaSheetView';
import { PersonaTable } from './PersonaTable';
import './persona.css';
import './persona-lines.css';
import './persona-print.css';

export function PersonaView(props: BoardViewProps) {
  const { session, board, view, onView, readOnly, toasts, search, found = null, onReady, singleKeys = true } = props;
  const words = useWords();
  const { projection } = session;
  const root = useRef<HTMLDivElement>(null);
  const sheet = useDerived(
    projection,
    (read) => [
      read.get(board),
      ...['persona', 'personaSection', 'personaItem', 'personaScale'].map((type) => read.list(type, board)),
    ],
    (read) => readPersona(read, board),
  );
  const outline = useDerived(
    projection,
    (read) => [
      view,
      words,
      sheet,
      ...(view === 'map' ? [] : read.list('board', '').map(({ id }) => read.list('touchpoint', id))),
    ],
    (read) => (view === 'map' ? null : personaOutline({ read, board, words })),
  );
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const [helping, setHelping] = useState(false);
  const run = useMemo(() => commandRunner(session, words, tell), [session, words, tell]);
  const write = useCallback(
    (id: string | null): void => {
      if (view !== 'map') onView?.('map');
      writeSoon(id === null ? 'h1' : `[data-section="${id}"], [data-record="${id}"]`);
    },
    [view, onView],
  );
  const actions = useMemo(
    () => personaActions({ words, board, readOnly, run, write, help: () => setHelping(true) }, sheet),
    [words, board, readOnly, run, write, sheet],
  );
  useSheetKeys(actions, singleKeys, root);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  const ready = useRef(onReady);
  // An empty sheet starts with its name selected, which the first key replaces.
  const blank = useRef(!readOnly && isBlank(sheet, words));
  useEffect(() => {
    if (!blank.current) return undefined;
    const frame = requestAnimationFrame(() => {
      const name = root.current?.querySelector<HTMLTextAreaElement>('h1 textarea');
      name?.focus({ preventScroll: true });
      name?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    ready.current?.({
      // Others are not followed by points here: a sheet flows as wide as each person's window.
      goTo: () => undefined,
      show(id) {
        const element = root.current?.querySelector(`[data-section="${id}"], [data-record="${id}"]`);
        element?.scrollIntoView({ block: 'center' });
        element?.querySelector<HTMLElement>('textarea, button')?.focus();
      },
      actions: () => latest.current,
    });
  }, []);
  useEffect(() => {
    session.presence.select(board, []);
    return () => session.presence.edit(null);
  }, [session, board]);
  return (
    <BoardProvider session={session} board={board} readOnly={readOnly} found={found} tell={tell}>
      <div ref={root} className="persona paper tall scroll printable print-exact">
        {outline === null ? (
          <>
            <PersonaSheetView sheet={sheet} search={search} />
            <div className="no-print">
              <PersonaFindings sheet={sheet} />
            </div>
          </>
        ) : (
          <>
            <div className="persona-bar row gap-2 no-print">{search}</div>
            {view === 'insights' && <PersonaFindings sheet={sheet} />}
            <PersonaTable
              tables={view === 'insights' ? outline.tables.filter(({ id }) => id !== 'facts') : outline.tables}
            />
          </>
        )}
      </div>
      {helping && (
        <ShortcutHelp actions={actions} sheet={words.t('persona.keys.sheet')} onClose={() => setHelping(false)} />
      )}
    </BoardProvider>
  );
}

/** Puts the caret into the text of what a selector finds, once it is there: the sheet may have to come first. */
function writeSoon(at: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector(`.persona-sheet :is(${at})`)?.querySelector('textarea')?.focus(),
    ),
  );
}

/** @returns whether the sheet is as it was added: with the name that a new one has, and nothing else */
function isBlank({ name, persona, sections, scales }: PersonaSheet, words: Words): boolean {
  const said = [persona.role, persona.quote, persona.situation].some((text) => text !== '');
  return name === words.t('persona.new') && !said && !sections.some((section) => isFilled(section, scales));
}
