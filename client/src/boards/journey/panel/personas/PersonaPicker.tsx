/** The personas that the selection concerns. A removed one stays visible and can be taken out. */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { personaOf } from '@polku/shared/boards/journey/facts/personas';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { PortraitPicture } from '../../../../portraits/PortraitPicture';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { howMany } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';
import { usePersonas } from '../../control/use-personas';

export function PersonaPicker({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const personas = usePersonas(session);
  const known = new Set(personas.map(({ id }) => id));
  const used = [...new Set(touchpoints.flatMap((touchpoint) => touchpoint.personas))];
  const others = used.filter((id) => !known.has(id));
  const nameOf = (id: string): string => personaOf(session.projection, id)?.name || words.t('word.untitled');
  if (personas.length === 0 && others.length === 0) return null;
  return (
    <Property field="personas" label={words.t('persona.journey.personas')} stacked>
      <Chips
        label={words.t('persona.journey.personas')}
        disabled={readOnly}
        options={[
          ...personas.map(({ id, name, portrait }) => ({
            value: id,
            label: name || words.t('word.untitled'),
            mark: <PortraitPicture portrait={portrait} />,
          })),
          ...others.map((id) => ({ value: id, label: words.t('persona.removed', { name: nameOf(id) }) })),
        ]}
        state={(id) => howMany(touchpoints, (touchpoint) => touchpoint.personas.includes(id))}
        onToggle={(id) => {
          const off = touchpoints.every((touchpoint) => touchpoint.personas.includes(id));
          run(fillTouchpoints, {
            board,
            rows: touchpoints.map((touchpoint) => {
              const rest = touchpoint.personas.filter((one) => one !== id);
              return { id: touchpoint.id, fields: { personas: off ? rest : [...rest, id] } };
            }),
          });
        }}
      />
    </Property>
  );
}
