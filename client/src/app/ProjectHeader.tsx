/** The bar above an open project: names, view, undo, status, people, export, share. */
import type { Board } from '@polku/shared/kernel/project';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { CommentNews } from '../comments/CommentNews';
import { CommentsButton } from '../comments/CommentsButton';
import { PeopleBar } from '../features/presence/PeopleBar';
import { viewOfKind } from '../boards/index';
import { isPossible, shownKey } from '../kernel/actions/menu-entry';
import type { Peer, Session } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import { Button, IconButton } from '../ui/Button';
import { Logo } from '../ui/Logo';
import { Segmented } from '../ui/Segmented';
import { NARROW, PHONE, SHORT, useMedia } from '../ui/use-media';
import { type AppAction, inPlace } from './actions/app-action';
import { AppMenu } from './AppMenu';
import { BoardMenu } from './boards/BoardMenu';
import { type StateChoice, StateMenu } from './boards/StateMenu';
import { NameField } from './NameField';
import { NarrowMenu } from './NarrowMenu';
import { PeopleAnnouncements } from './PeopleAnnouncements';
import { PicturesRefused } from './PicturesRefused';
import { ProjectName } from './ProjectName';
import { useServices } from './services';
import { StatusBadge } from './StatusBadge';

export interface ProjectHeaderProps {
  readonly session: Session;
  /** The project's own record is here. */
  readonly named: boolean;
  readonly boards: readonly Board[];
  /** The board in view. */
  readonly board: Board | undefined;
  readonly readOnly: boolean;
  readonly actions: readonly AppAction[];
  readonly state: StateChoice | null;
  readonly onHome: () => void;
  readonly onOpen: (board: string) => void;
  readonly onReach: (record: string) => void;
  readonly onFollow: (peer: Peer) => void;
  /** @returns in words where somebody is */
  readonly where: (peer: Peer) => string;
  readonly onMembers: () => void;
  /** What one does together with those who are here. */
  readonly together: ReactNode;
}

export function ProjectHeader(props: ProjectHeaderProps) {
  const {
    session,
    named,
    boards,
    board,
    readOnly,
    actions,
    state,
    onHome,
    onOpen,
    onReach,
    onFollow,
    where,
    onMembers,
    together,
  } = props;
  const words = useWords();
  const { preferences } = useServices();
  const othersAnnounced = useStore(preferences.store, (stored) => stored.othersAnnounced);
  const narrow = useMedia(NARROW);
  const phone = useMedia(PHONE);
  const short = useMedia(SHORT);
  const { Crumbs } = viewOfKind(board?.kind) ?? {};
  const views = inPlace(actions, 'views');
  const overview = actions.find(({ id }) => id === 'app:overview');
  // A phone has room for one of the two.
  const history = short ? [] : inPlace(actions, 'history').slice(0, phone ? 1 : undefined);
  return (
    <header className="topbar row gap-2 surface rule-below">
      <a
        className="topbar-brand row gap-2"
        href="/"
        aria-label="Polku"
        onClick={(event) => {
          event.preventDefault();
          onHome();
        }}
      >
        <Logo />
        <span>Polku</span>
      </a>
      {named && (
        <>
          <span className="topbar-slash faint">/</span>
          <ProjectName session={session} readOnly={readOnly} onOverview={overview && board ? overview.run : null} />
          {inPlace(actions, 'project').map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </>
      )}
      {board && (
        <>
          {Crumbs && <Crumbs session={session} board={board.id} onShow={onReach} />}
          <span className="topbar-slash faint">/</span>
          <NameField
            key={board.id}
            className="topbar-name quiet-name rounded-small topbar-board"
            label={words.t('app.header.board')}
            session={session}
            id={board.id}
            field="name"
            readOnly={readOnly}
          />
          {state && <StateMenu readOnly={readOnly} choice={state} />}
          <BoardMenu session={session} board={board} boards={boards} actions={actions} onOpen={onOpen} />
          {!short && (
            <div className="topbar-view">
              <Segmented
                size="small"
                label={words.t('word.view')}
                value={views.find(({ checked }) => checked)?.id ?? null}
                onChange={(chosen) => views.find(({ id }) => id === chosen)?.run()}
                options={views.map(({ id, label }) => ({ value: id, label }))}
              />
            </div>
          )}
        </>
      )}
      <span className="topbar-space grow" />
      {history.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      {named && <StatusBadge session={session} compact={narrow} />}
      <PicturesRefused pictures={session.pictures} />
      {othersAnnounced && <PeopleAnnouncements presence={session.presence} />}
      {othersAnnounced && <CommentNews />}
      {named && <CommentsButton />}
      <PeopleBar presence={session.presence} onFollow={onFollow} where={where} onMembers={onMembers} />
      {named && together}
      {narrow ? (
        <NarrowMenu actions={actions} withViews={short && board !== undefined} state={readOnly ? null : state} />
      ) : (
        <>
          {inPlace(actions, 'bar').map((action) => (
            <Button
              key={action.id}
              icon={action.icon}
              tone={action.primary ? 'primary' : 'plain'}
              isDisabled={!isPossible(action)}
              aria-label={action.label}
              onPress={action.run}
            >
              {action.label}
            </Button>
          ))}
          <AppMenu actions={actions} />
        </>
      )}
    </header>
  );
}

/** Its name is in the tooltip; for a toggled place it says whether it is open. */
function ActionButton({ action }: { readonly action: AppAction }) {
  const { label, icon, pressed, run } = action;
  return (
    <IconButton
      label={label}
      icon={icon}
      shortcut={shownKey(action)}
      {...(pressed === undefined ? { isDisabled: !isPossible(action) } : { pressed })}
      onPress={run}
    />
  );
}
