/**
 * The portrait of the sheet: a generated drawing, or part of a picture that is chosen, pasted or dropped, framed and removed.
 * A picture that is not square opens the framing dialog at once.
 */
import { setPersona } from '@polku/shared/boards/persona/commands/set-persona';
import { portraitOf } from '@polku/shared/boards/persona/persona-reader';
import type { Persona } from '@polku/shared/boards/persona/schema';
import { newId } from '@polku/shared/kernel/ids';
import { frameOfNew } from '@polku/shared/portraits/portrait-frame';
import { Crop, ImagePlus, Replace, Shuffle, UserRound } from 'lucide-react';
import { useState } from 'react';
import { PictureProblem } from '../../kernel/pictures/PictureProblem';
import { PortraitPicture } from '../../portraits/PortraitPicture';
import { choosePictures, storePicture } from '../../kernel/pictures/store-picture';
import { PICTURE_FIELD, usePictureDrop } from '../../kernel/pictures/use-picture-drop';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { FrameDialog } from './FrameDialog';
import { useBoard } from '../../kernel/board/board-context';

export function Portrait({ persona, name }: { persona: Persona; name: string }) {
  const words = useWords();
  const { session, board, readOnly, run, tell } = useBoard();
  const own = persona.image !== '';
  const [framing, setFraming] = useState(false);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file || readOnly) return;
    const taken = await storePicture(session.pictures, file, words);
    if ('problem' in taken) tell(taken.problem);
    else if (run(setPersona, { board, fields: { image: taken.hash, frame: frameOfNew(taken) } }))
      setFraming(taken.width !== taken.height);
  };
  const { ref, over } = usePictureDrop(readOnly ? null : (files) => void take(files));
  const choose = (): void => choosePictures(false, (files) => void take(files));
  return (
    <div className="persona-face-column stack gap-2">
      <div
        ref={ref}
        {...{ [PICTURE_FIELD]: '' }}
        className="persona-face relative"
        data-over={over || undefined}
        role="group"
        aria-label={words.t('persona.portrait.field')}
      >
        <PortraitPicture
          className="persona-portrait block"
          portrait={portraitOf(persona)}
          label={words.t(own ? 'persona.portrait.own' : 'persona.portrait', { name })}
        />
        {!readOnly && (
          <span className="acts-over flex gap-half rounded-small no-print">
            <IconButton
              label={words.t(own ? 'pictures.replace' : 'persona.portrait.choose')}
              icon={own ? <Replace size={15} /> : <ImagePlus size={15} />}
              size="small"
              onPress={choose}
            />
            {own && (
              <IconButton
                label={words.t('persona.frame')}
                icon={<Crop size={15} />}
                size="small"
                onPress={() => setFraming(true)}
              />
            )}
            {own ? (
              <IconButton
                label={words.t('persona.portrait.drawn')}
                icon={<UserRound size={15} />}
                size="small"
                onPress={() => run(setPersona, { board, fields: { image: '', frame: null } })}
              />
            ) : (
              <IconButton
                label={words.t('persona.portrait.next')}
                icon={<Shuffle size={15} />}
                size="small"
                onPress={() => run(setPersona, { board, fields: { seed: newId() } })}
              />
            )}
          </span>
        )}
      </div>
      {framing && own && (
        <FrameDialog
          key={persona.image}
          portrait={portraitOf(persona)}
          onClose={() => setFraming(false)}
          onTake={(frame) => {
            setFraming(false);
            run(setPersona, { board, fields: { frame } });
          }}
        />
      )}
      {own && <PictureProblem pictures={session.pictures} hash={persona.image} />}
    </div>
  );
}
