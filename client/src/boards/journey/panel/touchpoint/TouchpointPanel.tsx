/** Every field of the selected touchpoints. With several, a change applies to all of them in one step. */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useLinkTargets } from '../../../../kernel/link-targets';
import { useWords } from '../../../../kernel/words/words';
import { TouchpointFindings } from '../../insights/TouchpointFindings';
import { useBoard } from '../../../../kernel/board/board-context';
import { FIELDS } from '@polku/shared/boards/journey/fields/list';
import type { Section } from '@polku/shared/boards/journey/fields/field';
import type { FieldName } from '@polku/shared/boards/journey/fields/changes';
import type { MessageId } from '@polku/shared/i18n/catalogue';
import { Fragment, type ComponentType, useMemo } from 'react';
import { PanelSection } from '../fields/PanelSection';
import { Property } from '../fields/Property';
import { TextEditor } from '../fields/TextEditor';
import { SubJourneyField } from '../nested/SubJourneyField';
import { OwnerPicker } from './OwnerPicker';
import { PersonaEmotions } from '../personas/PersonaEmotions';
import { PersonaPicker } from '../personas/PersonaPicker';
import { TeamPicker } from '../teams/TeamPicker';
import { ChannelPicker } from './ChannelPicker';
import { DataFields } from './DataFields';
import { EmotionField } from './EmotionField';
import { ExtraFields } from './ExtraFields';
import { FieldEditor } from './FieldEditor';
import { LinkedTargets } from './LinkedTargets';
import { RatingTable } from './RatingTable';
import { Measurements } from './Measurements';
import { ReactionField } from './ReactionFields';
import { reactionLinks } from '../../control/reaction-links';
import { MetricFields, RecoveryField } from './MetricFields';
import { TouchpointPicture } from './TouchpointPicture';
import { ParallelField, StageField, ValueTags } from './TouchpointTagging';

interface Selected {
  readonly touchpoints: readonly Touchpoint[];
}

/** Of one touchpoint alone. */
const alone = (One: ComponentType<{ touchpoint: Touchpoint }>) =>
  function Alone({ touchpoints: [only, ...others] }: Selected) {
    return only && others.length === 0 ? <One key={only.id} touchpoint={only} /> : null;
  };

/** Under the name of its field. */
const named = (field: FieldName, label: MessageId, Value: ComponentType<Selected>) =>
  function Named({ touchpoints }: Selected) {
    return (
      <Property field={field} label={useWords().t(label)}>
        <Value touchpoints={touchpoints} />
      </Property>
    );
  };

/** Parts of the panel for fields with more than one value; the others follow their rows. */
const OWN: Partial<Record<FieldName, ComponentType<Selected>>> = {
  team: named('team', 'word.team', TeamPicker),
  owner: named('owner', 'inspector.owner', OwnerPicker),
  channel: named('channel', 'word.channel', ChannelPicker),
  personas: PersonaPicker,
  stage: StageField,
  withPrevious: ParallelField,
  image: alone(TouchpointPicture),
  subJourney: alone(SubJourneyField),
  emotion: ({ touchpoints }) => <EmotionField touchpoints={touchpoints} whose="customer" />,
  employeeEmotion: ({ touchpoints }) => <EmotionField touchpoints={touchpoints} whose="employee" />,
  emotionByPersona: PersonaEmotions,
  // Together with the other two.
  expectation: RatingTable,
  desiredReaction: ReactionField,
  metric: MetricFields,
  recoveredBy: RecoveryField,
  data: alone(DataFields),
  extra: alone(ExtraFields),
};

const SECTIONS: readonly { readonly id: Exclude<Section, 'head'>; readonly title: MessageId; readonly alone?: true }[] =
  [
    { id: 'tagging', title: 'inspector.section.tagging' },
    { id: 'picture', title: 'pictures.field', alone: true },
    { id: 'times', title: 'inspector.section.times' },
    { id: 'nested', title: 'nested.title', alone: true },
    { id: 'experience', title: 'inspector.section.experience' },
    { id: 'measuring', title: 'inspector.section.measuring' },
    { id: 'evidence', title: 'inspector.section.evidence' },
    { id: 'more', title: 'inspector.section.more' },
  ];

/** The section of a field, for linking to it; parts of a field as `metric.unit`. */
export function sectionOf(field: string): string {
  const [name] = field.split('.');
  const section = FIELDS.find((row) => row.field === name)?.section ?? 'head';
  return section === 'head' ? 'tagging' : section;
}

export interface TouchpointPanelProps {
  readonly touchpoints: readonly Touchpoint[];
  /** The thing whose text is being written on the map. */
  readonly writing: string | null;
}

export function TouchpointPanel({ touchpoints, writing }: TouchpointPanelProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const kinds = useLinkTargets();
  const reactions = useMemo(() => reactionLinks(board), [board]);
  const [only] = touchpoints;
  const one = touchpoints.length === 1 ? only : undefined;
  const ids = touchpoints.map(({ id }) => id);
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">
          {one ? words.t('word.touchpoint') : words.t('inspector.selected', { n: touchpoints.length })}
        </p>
        {one ? (
          <h2 data-field="title">
            <TextEditor
              id={one.id}
              field="title"
              look="title"
              short
              label={words.t('inspector.title')}
              placeholder={words.t('word.untitled')}
            />
          </h2>
        ) : (
          <p className="hint">{words.t('inspector.selected.hint')}</p>
        )}
        <ValueTags touchpoints={touchpoints} />
      </header>
      {one && writing !== one.id && <TouchpointFindings session={session} board={board} touchpoint={one.id} />}
      {SECTIONS.filter((section) => one || !section.alone).map(({ id, title }) => (
        <Fragment key={id}>
          {id === 'measuring' && (
            <LinkedTargets key={`${reactions.id} ${only?.id}`} links={reactions} touchpoints={ids} />
          )}
          {id === 'evidence' && one && (
            <PanelSection id="history" title={words.t('inspector.section.history')}>
              <Measurements key={one.id} touchpoint={one} />
            </PanelSection>
          )}
          {id === 'evidence' &&
            kinds.map((links) => <LinkedTargets key={`${links.id} ${only?.id}`} links={links} touchpoints={ids} />)}
          <PanelSection id={id} title={words.t(title)}>
            {FIELDS.filter(({ section, follows }) => section === id && (!follows || touchpoints.some(follows))).map(
              (row) => {
                const Own = OWN[row.field];
                if (!Own) return <FieldEditor key={row.field} row={row} touchpoints={touchpoints} />;
                return <Own key={row.field} touchpoints={touchpoints} />;
              },
            )}
          </PanelSection>
        </Fragment>
      ))}
    </>
  );
}
