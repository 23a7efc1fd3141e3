/**
 * A number as a button that lists the records behind it; each leads to its place, those of another board together, too. A single
 * record is gone to at once.
 */
import { isGone } from '@polku/shared/kernel/references';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../words/words';
import '../../ui/menu.css';
import { useShowBehind, useShowRecord } from '../board-navigation';
import './behind.css';
import { useBoard } from './board-context';

export interface BehindProps {
  /** What the records are behind. */
  readonly label: string;
  /** Records of the project; without any the children stand as they are. */
  readonly ids: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
  /** Goes to a record that is on no board, such as a team. */
  readonly onProject?: (id: string) => void;
  /** Where on its board a record is, in words. */
  readonly placeOf?: (id: string) => string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export function Behind({ label, ids, children, className = '', onProject, placeOf }: BehindProps) {
  const words = useWords();
  const goTo = useGoTo(onProject);
  const [first, ...more] = ids;
  if (first === undefined) return <span className={className}>{children}</span>;
  const single = more.length === 0 ? goTo(first) : null;
  if (single)
    return (
      <button type="button" className={`behind ${className}`} onClick={single}>
        {children}
      </button>
    );
  return (
    <DialogTrigger>
      <AriaButton className={`behind ${className}`}>
        {children}
        <span className="visually-hidden"> {words.t('behind.open', { n: ids.length })}</span>
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom start">
        <Dialog className="behind-list" aria-label={label}>
          {({ close }) => <List label={label} ids={ids} close={close} onProject={onProject} placeOf={placeOf} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** @returns what goes to a record; null where it is gone, or cannot be shown from here */
function useGoTo(onProject: BehindProps['onProject']): (id: string) => (() => void) | null {
  const { session } = useBoard();
  const show = useShowRecord();
  return (id) => {
    const go = session.projection.get(id)?.board === '' ? onProject : show;
    return go && !isGone(session.projection, id) ? () => go(id) : null;
  };
}

interface ListProps extends Pick<BehindProps, 'label' | 'ids'> {
  readonly onProject: BehindProps['onProject'];
  readonly placeOf: BehindProps['placeOf'];
  readonly close: () => void;
}

function List({ label, ids, onProject, placeOf, close }: ListProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const { projection } = session;
  const goTo = useGoTo(onProject);
  const showBehind = useShowBehind();
  const groups = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const home = projection.get(id)?.board ?? '';
    const own = groups.get(home) ?? [];
    groups.set(home, own);
    own.push(id);
  }
  const nameOf = (record: AnyRecord | undefined): string =>
    text(record?.['title']) || text(record?.['name']) || text(record?.['expected']) || words.t('word.untitled');
  return (
    <>
      <h3 className="eyebrow">{label}</h3>
      {[...groups].map(([home, own]) => (
        <div key={home}>
          {home !== '' && home !== board && (
            <p className="behind-board row spread gap-2 small soft">
              {text(projection.get(home)?.['name']) || words.t('word.untitled')}
              {showBehind && own.length > 1 && (
                <button
                  type="button"
                  className="behind-all inline-row gap-1 accent"
                  onClick={() => {
                    close();
                    showBehind(label, own);
                  }}
                >
                  <MapPin size={12} aria-hidden />
                  {words.t('behind.all', { n: own.length })}
                </button>
              )}
            </p>
          )}
          <ul>
            {own.map((id) => {
              const record = projection.get(id);
              const go = goTo(id);
              const where = placeOf?.(id) ?? '';
              return (
                <li key={id}>
                  {go ? (
                    <button type="button" className="behind-item menu-item full" onClick={() => (close(), go())}>
                      {nameOf(record)}
                      {where !== '' && <small className="faint">{where}</small>}
                    </button>
                  ) : (
                    <span className="behind-item menu-item">
                      {isGone(projection, id) ? <s>{nameOf(record)}</s> : nameOf(record)}
                      {where !== '' && <small className="faint">{where}</small>}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
