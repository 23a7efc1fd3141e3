/** How a cell is displayed: text, with the colour, face or icon that the map uses for the same value. */
import { ownColour } from '@polku/shared/kernel/palette';
import { ArrowUpRight, Diamond } from 'lucide-react';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { ReactNode } from 'react';
import { useImageUrls } from '../../../kernel/canvas/paint/image-urls';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { Face, LEVELS } from '../words/Face';
import { signed } from '../../../kernel/words/signed';
import type { Column, TableContext } from '@polku/shared/boards/journey/fields/column';

function feeling(value: number | null, context: TableContext): ReactNode {
  if (value === null) return null;
  const level = LEVELS.find((one) => one === Math.round(value)) ?? 0;
  return (
    <>
      <Face level={level} size={16} />
      {signed(context.words, value, 2)}
    </>
  );
}

/** The picture with its alternative text; without one, the word for “yes” for screen readers. */
function Picture({ touchpoint, text }: { touchpoint: Touchpoint; text: string }) {
  const url = useImageUrls()?.(touchpoint.image);
  const worded = touchpoint.imageText !== '';
  return (
    <>
      {url !== undefined && <img className="cell-picture fixed" src={url} alt={worded ? '' : text} />}
      {(worded || url === undefined) && <span className="cell-text clip">{text}</span>}
    </>
  );
}

export function CellContent({
  column,
  touchpoint,
  context,
}: {
  column: Column;
  touchpoint: Touchpoint;
  context: TableContext;
}) {
  const text = column.show(touchpoint, context);
  if (column.id === 'value' && touchpoint.value !== null) {
    return (
      <span className="cell-tag rounded-small" data-tone={touchpoint.value}>
        {text}
      </span>
    );
  }
  if (column.id === 'team') {
    const team = context.teams.find(({ id }) => id === touchpoint.team);
    if (!team) return null;
    return (
      <>
        <i className="dot fixed pill" style={{ background: ownColour(team.color) }} aria-hidden />
        <span className="cell-text clip">{text}</span>
        {team.subcontractor && <ArrowUpRight size={12} aria-label={context.words.t('inspector.team.subcontractor')} />}
      </>
    );
  }
  if (column.id === 'personas') {
    return context.personas
      .filter(({ id }) => touchpoint.personas.includes(id))
      .map(({ id, name, portrait }) => (
        <span key={id} className="inline-row gap-1 shrink">
          <PortraitPicture portrait={portrait} />
          <span className="cell-text clip">{name || context.words.t('word.untitled')}</span>
        </span>
      ));
  }
  if (column.id === 'emotion') return feeling(touchpoint.emotion, context);
  if (column.id === 'employeeEmotion') return feeling(touchpoint.employeeEmotion, context);
  if (column.id === 'momentOfTruth') {
    return touchpoint.momentOfTruth ? <Diamond size={12} className="cell-moment" aria-label={text} /> : null;
  }
  if (column.id === 'image') return touchpoint.image === '' ? null : <Picture touchpoint={touchpoint} text={text} />;
  if (column.id === 'title') {
    return text === '' ? (
      <span className="cell-empty faint">{context.words.t('word.untitled')}</span>
    ) : (
      <span className="cell-text clip">{text}</span>
    );
  }
  return <span className="cell-text clip">{text}</span>;
}
