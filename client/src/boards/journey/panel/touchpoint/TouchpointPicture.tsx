/** The picture of a touchpoint, and its alternative text. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { PictureField } from '../../../../kernel/pictures/PictureField';
import { useWords } from '../../../../kernel/words/words';
import { TextField } from '../../../../ui/Field';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';

export function TouchpointPicture({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const { id, image, imageText } = touchpoint;
  const ids = [id];
  return (
    <>
      {/* The section has the same name: a label would say it twice. */}
      <div className="property property-stacked" data-field="image">
        <PictureField
          pictures={session.pictures}
          hash={image}
          alt={imageText.trim() || touchpoint.title}
          label={words.t('pictures.field')}
          readOnly={readOnly}
          // The alternative text belongs to its picture.
          onChange={(hash) =>
            run(setTouchpointFields, { ids, fields: hash === null ? { image: '', imageText: '' } : { image: hash } })
          }
        />
      </div>
      {image !== '' && (!readOnly || imageText !== '') && (
        <Property field="imageText" label={words.t('pictures.text')} stacked>
          <TextField
            label={words.t('pictures.text')}
            hiddenLabel
            disabled={readOnly}
            maxLength={2000}
            value={imageText}
            placeholder={words.t('pictures.text.hint')}
            onCommit={(text) => run(setTouchpointFields, { ids, fields: { imageText: text.trim() } })}
          />
        </Property>
      )}
    </>
  );
}
