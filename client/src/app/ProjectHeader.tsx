/** The bar above an open project: names, view, undo, status, people, export, share. */
import { type Board, PROJECT_ID } from '@polku/shared/kernel/project';
import { Download, LayoutDashboard, Redo2, Share2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { PeopleBar } from '../features/presence/PeopleBar';
import type { BoardViewName } from '../kernel/board-view';
import type { Peer, Session } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import { Button, IconButton } from '../ui/Button';
import { Logo } from '../ui/Logo';
import { Segmented } from '../ui/Segmented';
import { NARROW, PHONE, SHORT, useMedia } from '../ui/use-media';
import { AppMenu } from './AppMenu';
import { BoardCrumbs } from './boards/BoardCrumbs';
import { BoardMenu } from './boards/BoardMenu';
import { type StateChoice, StateMenu } from './boards/StateMenu';
import { NameField } from './NameField';
import { NarrowMenu } from './NarrowMenu';
import { PeopleNews } from './PeopleNews';
import { PicturesRefused } from './PicturesRefused';
import { useServices } from './services';
import { StatusBadge } from './StatusBadge';

/** A board can also be shown beside another one. */
export type ShownView = BoardViewName | 'compare';

export interface ProjectHeaderProps {
  readonly session: Session;
  /** The project's own record is here. */
  readonly named: boolean;
  readonly boards: readonly Board[];
  /** The board in view. */
  readonly board: Board | undefined;
  readonly overview: boolean;
  readonly readOnly: boolean;
  readonly views: readonly { readonly value: ShownView; readonly label: string }[];
  readonly view: ShownView;
  readonly state: StateChoice | null;
  readonly onHome: () => void;
  readonly onOverview: () => void;
  readonly onOpen: (board: string) => void;
  readonly onReach: (record: string) => void;
  readonly onView: (view: ShownView | null) => void;
  readonly onCompare: (() => void) | null;
  readonly onFollow: (peer: Peer) => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onShare: () => void;
  readonly onKeys: (() => void) | undefined;
}

export function ProjectHeader({
  session,
  named,
  boards,
  board,
  overview,
  readOnly,
  views,
  view,
  state,
  onHome,
  onOverview,
  onOpen,
  onReach,
  onView,
  onCompare,
  onFollow,
  onImport,
  onExport,
  onShare,
  onKeys,
}: ProjectHeaderProps) {
  const words = useWords();
  const { preferences } = useServices();
  const othersAnnounced = useStore(preferences.store, (stored) => stored.othersAnnounced);
  const { undo } = session.runner;
  const narrow = useMedia(NARROW);
  const phone = useMedia(PHONE);
  const short = useMedia(SHORT);
  return (
    <header className="topbar">
      <a
        className="topbar-brand"
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
          <span className="topbar-slash">/</span>
          <NameField
            className="topbar-name topbar-project"
            label={words.t('app.header.project')}
            session={session}
            id={PROJECT_ID}
            field="name"
            readOnly={readOnly}
          />
          <IconButton
            label={words.t('overview.open')}
            icon={<LayoutDashboard size={17} />}
            pressed={overview}
            onPress={onOverview}
          />
        </>
      )}
      {board && (
        <>
          <BoardCrumbs session={session} board={board.id} onShow={onReach} />
          <span className="topbar-slash">/</span>
          <NameField
            key={board.id}
            className="topbar-name topbar-board"
            label={words.t('app.header.board')}
            session={session}
            id={board.id}
            field="name"
            readOnly={readOnly}
          />
          {state && <StateMenu readOnly={readOnly} choice={state} />}
          <BoardMenu
            session={session}
            board={board}
            boards={boards}
            readOnly={readOnly}
            onOpen={onOpen}
            onOverview={onOverview}
            onCompare={onCompare}
            onRename={() => {
              // After the menu has given the focus back to its button.
              setTimeout(() => document.querySelector<HTMLInputElement>('.topbar-board')?.select(), 80);
            }}
            onImport={onImport}
          />
          {!short && (
            <div className="topbar-view">
              <Segmented
                size="small"
                label={words.t('app.header.view')}
                value={view}
                onChange={onView}
                options={views}
              />
            </div>
          )}
        </>
      )}
      <span className="topbar-space" />
      {!readOnly && !short && (
        <IconButton
          label={words.t('app.undo')}
          icon={<Undo2 size={17} />}
          isDisabled={!undo.canUndo()}
          onPress={() => undo.undo()}
        />
      )}
      {!readOnly && !phone && !short && (
        <IconButton
          label={words.t('app.redo')}
          icon={<Redo2 size={17} />}
          isDisabled={!undo.canRedo()}
          onPress={() => undo.redo()}
        />
      )}
      <StatusBadge session={session} compact={narrow} />
      <PicturesRefused pictures={session.pictures} />
      {othersAnnounced && <PeopleNews presence={session.presence} />}
      <PeopleBar presence={session.presence} onFollow={onFollow} />
      {narrow ? (
        <NarrowMenu
          presence={session.presence}
          onFollow={onFollow}
          views={short && board ? { options: views, value: view } : null}
          onView={onView}
          undo={readOnly ? null : undo}
          state={readOnly ? null : state}
          onExport={named ? onExport : null}
          onShare={named ? onShare : null}
          onKeys={onKeys}
        />
      ) : (
        <>
          <Button
            icon={<Download size={16} />}
            onPress={onExport}
            isDisabled={!named}
            aria-label={words.t('app.export')}
          >
            {words.t('app.export')}
          </Button>
          <Button
            tone="primary"
            icon={<Share2 size={16} />}
            onPress={onShare}
            isDisabled={!named}
            aria-label={words.t('app.share')}
          >
            {words.t('app.share')}
          </Button>
          <AppMenu onKeys={onKeys} />
        </>
      )}
    </header>
  );
}
