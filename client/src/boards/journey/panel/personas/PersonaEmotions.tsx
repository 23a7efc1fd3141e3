/** The emotion of each persona the selection concerns, where it differs from the customer's. */
import { ownColour } from '@polku/shared/kernel/palette';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { emotionOf } from '@polku/shared/boards/journey/facts/personas';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { PortraitPicture } from '../../../../portraits/PortraitPicture';
import { useWords } from '../../../../kernel/words/words';
import { NumberField } from '../../../../ui/Field';
import { commonOf } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';
import './personas.css';
import { usePersonas } from '../../control/use-personas';

export function PersonaEmotions({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const all = usePersonas(session);
  const concerned = all.filter(({ id }) =>
    touchpoints.some((touchpoint) => touchpoint.personas.includes(id) || emotionOf(touchpoint, id) !== null),
  );
  return concerned.map(({ id, name, color, portrait }) => {
    const common = commonOf(touchpoints, (touchpoint) => emotionOf(touchpoint, id));
    const said = name || words.t('word.untitled');
    return (
      <Property key={id} field={`emotion ${id}`} label={words.t('persona.journey.emotion', { name: said })}>
        <span className="persona-emotion row gap-2">
          <PortraitPicture portrait={portrait} />
          <i className="fixed pill" style={{ background: ownColour(color) }} aria-hidden />
          <NumberField
            label={words.t('persona.journey.emotion', { name: said })}
            hiddenLabel
            value={common.mixed ? null : common.value}
            min={-2}
            max={2}
            locale={words.locale}
            disabled={readOnly}
            placeholder={common.mixed ? words.t('inspector.mixed') : '–'}
            invalidText={words.t('inspector.number.between', { min: '−2', max: '+2' })}
            onCommit={(emotion) => run(setEmotion, { ids: touchpoints.map((one) => one.id), emotion, persona: id })}
          />
        </span>
      </Property>
    );
  });
}
