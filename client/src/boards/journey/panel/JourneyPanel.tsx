/**
 * The side panel of a journey: fields of the selection, or figures and settings of the whole journey. It reads the projection
 * itself; the map passes the selection and receives what to highlight and select.
 */
import type { Card, CardKind, Connector, Stage, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { Note } from '@polku/shared/kernel/notes/note-record';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { BoardProvider } from '../../../kernel/board/board-context';
import { CommentedRecordProvider } from '../../../kernel/comments/FieldMark';
import { PanelMark } from '../../../kernel/comments/PanelMark';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { FiguresPanel } from './figures/FiguresPanel';
import { ChannelList } from './ChannelList';
import { CardPanel } from './CardPanel';
import { ConnectorPanel } from './ConnectorPanel';
import { NotePanel } from './NotePanel';
import { MapSettings, ProjectSettings } from './JourneySettings';
import { LaneSwitches } from './LaneSwitches';
import { createFoldedSections, type FoldedSections } from './fields/open-sections';
import { FoldingProvider, PanelSection } from './fields/PanelSection';
import { StagePanel } from './StagePanel';
import { TeamList } from './teams/TeamList';
import { sectionOf, TouchpointPanel } from './touchpoint/TouchpointPanel';
import './panel.css';

export interface JourneyPanelProps {
  readonly session: Session;
  readonly board: string;
  readonly selection: readonly string[];
  readonly readOnly: boolean;
  /** The thing whose text is being written on the map: nothing is found wrong with it meanwhile. */
  readonly writing?: string | null;
  /** Touchpoints behind the figure that is pressed; null when none is. */
  readonly onHighlight: (ids: readonly string[] | null) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Makes cards of a lane of free notes. */
  readonly onGather?: (ids: readonly string[], kind: CardKind) => void;
  /** Opens the Insights page. */
  readonly onInsights?: () => void;
  /** A field to put the focus into; again with every new `focusRequest`. */
  readonly focusField?: string;
  readonly focusRequest?: number;
}

interface Selected {
  readonly touchpoints: readonly Touchpoint[];
  readonly stages: readonly Stage[];
  readonly cards: readonly Card[];
  readonly connectors: readonly Connector[];
  readonly notes: readonly Note[];
}

function useSelected(session: Session, selection: readonly string[]): Selected {
  return useDerived(
    session.projection,
    (read) => selection.map((id) => read.get(id)),
    (read) => {
      const live = selection.flatMap((id) => read.get(id) ?? []).filter((record) => !record.removed);
      const of = (type: string): readonly unknown[] => live.filter((record) => record.type === type);
      return {
        touchpoints: of('touchpoint') as readonly Touchpoint[],
        stages: of('stage') as readonly Stage[],
        cards: of('card') as readonly Card[],
        connectors: of('connector') as readonly Connector[],
        notes: of('note') as readonly Note[],
      };
    },
  );
}

const Overview = memo(function Overview(props: Pick<JourneyPanelProps, 'onHighlight' | 'onSelect' | 'onInsights'>) {
  const words = useWords();
  return (
    <>
      <FiguresPanel {...props} />
      <PanelSection id="map" title={words.t('inspector.section.map')}>
        <MapSettings />
      </PanelSection>
      <PanelSection id="lanes" title={words.t('inspector.section.lanes')}>
        <LaneSwitches />
      </PanelSection>
      <PanelSection id="teams" title={words.t('inspector.section.teams')}>
        <TeamList />
      </PanelSection>
      <PanelSection id="channels" title={words.t('inspector.section.channels')}>
        <ChannelList />
      </PanelSection>
      <PanelSection id="project" title={words.t('inspector.section.project')}>
        <ProjectSettings />
      </PanelSection>
    </>
  );
});

/** Opens the section of a field and puts the focus into its control. */
function useFocusField(folding: FoldedSections, field: string | undefined, request: number | undefined) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field === undefined) return undefined;
    folding.set(sectionOf(field), false);
    const frame = requestAnimationFrame(() => {
      const place = root.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
      const control = place?.querySelector<HTMLElement>('textarea, input:not([type="radio"]), button, [tabindex="0"]');
      control?.focus();
      // With space below it for the error message.
      place?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [folding, field, request]);
  return root;
}

export const JourneyPanel = memo(function JourneyPanel(props: JourneyPanelProps) {
  const { session, board, selection, readOnly, onHighlight, onSelect, onInsights, focusField, focusRequest, onGather } =
    props;
  const { writing = null } = props;
  const [folding] = useState(createFoldedSections);
  /** Why the last command was refused; shown at the foot until one is done. */
  const [problem, setProblem] = useState<string | null>(null);
  const root = useFocusField(folding, focusField, focusRequest);
  const { touchpoints, stages, cards, connectors, notes } = useSelected(session, selection);
  const shown = [touchpoints, stages, cards, connectors].find((list) => list.length > 0) ?? notes;
  // What is half typed belongs to the selection it was typed for.
  const key = shown.map(({ id }) => id).join(' ');
  const [only, ...more] = shown;
  const oneId = only && more.length === 0 ? only.id : null;
  const one = useMemo(() => (oneId === null ? null : { board, id: oneId }), [board, oneId]);
  useLayoutEffect(() => {
    root.current?.scrollTo?.({ top: 0 });
  }, [key, root]);
  return (
    <BoardProvider session={session} board={board} readOnly={readOnly} tell={setProblem}>
      <FoldingProvider value={folding}>
        <CommentedRecordProvider value={one}>
          <div
            className="inspector tall relative surface"
            ref={root}
            data-read-only={readOnly || undefined}
            data-record={oneId ?? undefined}
            data-comments
          >
            <PanelMark session={session} board={board} ids={shown.map(({ id }) => id)} />
            {touchpoints.length > 0 ? (
              <TouchpointPanel key={key} touchpoints={touchpoints} writing={writing} />
            ) : stages.length > 0 ? (
              <StagePanel key={key} stages={stages} onHighlight={onHighlight} />
            ) : cards.length > 0 ? (
              <CardPanel key={key} cards={cards} onSelect={onSelect} />
            ) : connectors.length > 0 ? (
              <ConnectorPanel key={key} connectors={connectors} />
            ) : notes.length > 0 ? (
              <NotePanel key={key} notes={notes} onGather={(ids, kind) => onGather?.(ids, kind)} />
            ) : (
              <Overview onHighlight={onHighlight} onSelect={onSelect} {...(onInsights ? { onInsights } : {})} />
            )}
            <div className="panel-problem bad rounded" role="alert">
              {problem}
            </div>
          </div>
        </CommentedRecordProvider>
      </FoldingProvider>
    </BoardProvider>
  );
});
