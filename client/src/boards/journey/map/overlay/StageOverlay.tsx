/** Buttons on stage heads: one to collapse each stage, and one after the last to add a stage. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { stageHeadBox } from '@polku/shared/boards/journey/picture/layout/boxes';
import { GEOMETRY } from '@polku/shared/boards/journey/picture/grid/geometry';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { ChevronsLeftRight, ChevronsRightLeft, Plus } from 'lucide-react';
import { Fragment, memo } from 'react';
import { CommentMark } from '../../../../kernel/comments/CommentMark';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList, useLayoutPart } from '../../control/layout-parts';
import type { LookStore } from '../wayfinding/look-store';

interface StagePart {
  readonly key: string;
  readonly name: string;
  readonly right: number;
  readonly width: number;
  readonly y: number;
  readonly collapsed: boolean;
}

function stageParts({ axis }: JourneyLayout): readonly StagePart[] {
  return axis.stages.map((entry) => {
    const { x, y, width } = stageHeadBox(entry);
    return { key: entry.stage.id, name: entry.stage.name, right: x + width, width, y, collapsed: entry.collapsed };
  });
}

export const StageOverlay = memo(function StageOverlay({
  control,
  look,
}: {
  control: JourneyControl;
  look: LookStore;
}) {
  const { words } = control;
  const stages = useLayoutList(control, stageParts);
  const left = useLayoutPart(control, ({ axis }) => axis.measures.left);
  const right = stages.at(-1)?.right ?? left;
  const named = stages.length > 0;
  return (
    <>
      {stages.map((stage) => (
        <Fragment key={stage.key}>
          <StageFold control={control} look={look} stage={stage} />
          <div
            className="stage-mark catch origin nopan nodrag"
            data-comments
            style={{
              transform: `translate(${stage.right - stage.width}px, ${stage.y}px) scaleX(var(--unstretch, 1)) translate(-40%, -40%)`,
            }}
          >
            <CommentMark
              place={recordPlace(control.board, stage.key)}
              name={stage.name || words.t('word.untitled')}
              show="counted"
            />
          </div>
        </Fragment>
      ))}
      {!control.readOnly && (
        <button
          type="button"
          className="add-stage catch origin row gap-6 soft nowrap rounded"
          style={{
            transform: `translate(${right + 12}px, ${GEOMETRY.stageHeadTop}px) scaleX(var(--unstretch, 1))`,
            height: GEOMETRY.stageHeadHeight,
          }}
          onClick={() => {
            const [id] = control.run(addStage, { board: control.board }) ?? [];
            if (id === undefined) return;
            control.goTo(id);
            control.edit({ id, field: 'name' });
          }}
        >
          <Plus size={16} aria-hidden />
          <span className={named ? 'visually-hidden' : ''}>{words.t('map.addStage')}</span>
        </button>
      )}
    </>
  );
});

const StageFold = memo(function StageFold(props: {
  readonly control: JourneyControl;
  readonly look: LookStore;
  readonly stage: StagePart;
}) {
  const { control, look, stage } = props;
  const { words } = control;
  const { collapsed } = stage;
  const name = stage.name || words.t('word.untitled');
  return (
    <button
      type="button"
      className="stage-fold catch origin center faint surface rounded-small nopan nodrag"
      aria-expanded={!collapsed}
      aria-label={words.t(collapsed ? 'word.expandName' : 'word.collapseName', { name })}
      style={{
        // Hidden where it would cover the whole head, which must stay reachable.
        ...(collapsed ? {} : { maxWidth: `clamp(0px, (${stage.width}px / var(--unstretch, 1) - 48px) * 99, 22px)` }),
        transform: `translate(calc(${stage.right - 5}px - 22px * var(--unstretch, 1)), ${stage.y + 5}px) scaleX(var(--unstretch, 1))`,
      }}
      onClick={() => look.toggleStage(stage.key)}
    >
      {collapsed ? <ChevronsLeftRight size={14} aria-hidden /> : <ChevronsRightLeft size={14} aria-hidden />}
    </button>
  );
});
