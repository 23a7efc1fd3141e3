/** Every field of the selected touchpoints. With several, a change applies to all of them in one step. */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useLinkTargets } from '../../../../kernel/link-targets';
import { useWords } from '../../../../kernel/words/words';
import { TouchpointFindings } from '../../insights/TouchpointFindings';
import { useBoard } from '../../../../kernel/board/board-context';
import { SubJourneyField } from '../nested/SubJourneyField';
import { LinkedTargets } from './LinkedTargets';
import { PanelSection } from '../fields/PanelSection';
import { TextEditor } from '../fields/TextEditor';
import { TouchpointEvidence } from './TouchpointEvidence';
import { TouchpointExperience } from './TouchpointExperience';
import { TouchpointMeasuring } from './TouchpointMeasuring';
import { TouchpointMore } from './TouchpointMore';
import { TouchpointPicture } from './TouchpointPicture';
import { TouchpointPlace, ValueTags } from './TouchpointTagging';
import { TouchpointTimes } from './TouchpointTimes';

/** In which section a field is, for those who want to lead there. */
export function sectionOf(field: string): string {
  if (['waitTime', 'processTime', 'completeAccurate', 'volume'].includes(field)) return 'times';
  if (/emotion|expectation|experience|staffBelief|importance|momentOfTruth|desiredReaction/i.test(field))
    return 'experience';
  if (/^metric|^failure|^recoveredBy/.test(field)) return 'measuring';
  if (['evidence', 'source', 'origin'].includes(field)) return 'evidence';
  if (['valueByCustomer', 'valueDimensions', 'description', 'extra'].includes(field)) return 'more';
  if (field === 'image' || field === 'imageText') return 'picture';
  if (field === 'subJourney' || field === 'rollUp') return 'nested';
  return 'tagging';
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
  const [only] = touchpoints;
  const alone = only && touchpoints.length === 1;
  return (
    <>
      <header className="panel-head">
        <p className="panel-kicker">
          {alone ? words.t('word.touchpoint') : words.t('inspector.selected', { n: touchpoints.length })}
        </p>
        {alone ? (
          <h2 data-field="title">
            <TextEditor
              id={only.id}
              field="title"
              look="title"
              short
              label={words.t('inspector.title')}
              placeholder={words.t('word.untitled')}
            />
          </h2>
        ) : (
          <p className="panel-hint">{words.t('inspector.selected.hint')}</p>
        )}
        <ValueTags touchpoints={touchpoints} />
      </header>
      {alone && writing !== only.id && <TouchpointFindings session={session} board={board} touchpoint={only.id} />}
      <PanelSection id="tagging" title={words.t('inspector.section.tagging')}>
        <TouchpointPlace touchpoints={touchpoints} />
      </PanelSection>
      {alone && (
        <PanelSection id="picture" title={words.t('pictures.field')}>
          <TouchpointPicture key={only.id} touchpoint={only} />
        </PanelSection>
      )}
      <PanelSection id="times" title={words.t('inspector.section.times')}>
        <TouchpointTimes touchpoints={touchpoints} />
      </PanelSection>
      {alone && (
        <PanelSection id="nested" title={words.t('nested.title')}>
          <SubJourneyField key={only.id} touchpoint={only} />
        </PanelSection>
      )}
      <PanelSection id="experience" title={words.t('inspector.section.experience')}>
        <TouchpointExperience touchpoints={touchpoints} />
      </PanelSection>
      <PanelSection id="measuring" title={words.t('inspector.section.measuring')}>
        <TouchpointMeasuring touchpoints={touchpoints} />
      </PanelSection>
      {kinds.map((links) => (
        <LinkedTargets key={`${links.id} ${only?.id}`} links={links} touchpoints={touchpoints.map(({ id }) => id)} />
      ))}
      <PanelSection id="evidence" title={words.t('inspector.section.evidence')}>
        <TouchpointEvidence touchpoints={touchpoints} />
      </PanelSection>
      <PanelSection id="more" title={words.t('inspector.section.more')}>
        <TouchpointMore touchpoints={touchpoints} />
      </PanelSection>
    </>
  );
}
