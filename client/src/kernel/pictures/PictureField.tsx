/**
 * A record's picture: shown, chosen, pasted, dropped, replaced, removed, with the server's answer below it. Works for every
 * kind; the caller writes the hash.
 */
import { ImagePlus, Replace, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words';
import { Button, IconButton } from '../../ui/Button';
import { PictureProblem } from './PictureProblem';
import type { ProjectPictures } from './project-pictures';
import { choosePictures, storePicture } from './store-picture';
import { PICTURE_FIELD, usePictureDrop } from './use-picture-drop';
import { usePictureUrl } from './use-pictures';
import './picture-field.css';

export interface PictureFieldProps {
  readonly pictures: ProjectPictures;
  /** Empty: none. */
  readonly hash: string;
  /** What it is a picture of, or what is written about it. */
  readonly alt: string;
  /** Names the field, e.g. "Picture". */
  readonly label: string;
  readonly readOnly: boolean;
  /** Shown while there is no picture. */
  readonly empty?: ReactNode;
  /** Null takes it away. */
  readonly onChange: (hash: string | null) => void;
}

export function PictureField(props: PictureFieldProps) {
  const { pictures, hash, alt, label, readOnly, empty, onChange } = props;
  const words = useWords();
  const url = usePictureUrl(pictures, hash);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    if (!file || busy) return;
    setBusy(true);
    setProblem(null);
    const taken = await storePicture(pictures, file, words);
    setBusy(false);
    if ('problem' in taken) setProblem(taken.problem);
    else onChange(taken.hash);
  };
  const choose = (): void => choosePictures(false, (files) => void take(files));
  const { ref, over } = usePictureDrop(readOnly ? null : (files) => void take(files));
  if (readOnly && hash === '') return <p>–</p>;
  return (
    <div
      ref={ref}
      {...{ [PICTURE_FIELD]: '' }}
      className="picture-field stack gap-2 full"
      data-over={over || undefined}
      role="group"
      aria-label={label}
    >
      {hash === '' ? (
        <button
          type="button"
          className="picture-empty grid gap-half full body-text soft rounded hover-ground"
          disabled={busy}
          onClick={choose}
        >
          {empty ?? <ImagePlus size={18} aria-hidden />}
          <span>{words.t(busy ? 'pictures.working' : 'pictures.choose')}</span>
          <small className="small faint">{words.t('pictures.pasteOrDrop')}</small>
        </button>
      ) : (
        <div className="picture-shown clip center relative outlined rounded">
          {url === undefined ? (
            <span className="caption faint">{words.t('pictures.coming')}</span>
          ) : url === null ? (
            <span className="caption faint">{words.t('pictures.missing')}</span>
          ) : (
            <img src={url} alt={alt} />
          )}
          {!readOnly && (
            <span className="acts-over flex gap-half rounded-small">
              <IconButton
                label={words.t('pictures.replace')}
                icon={<Replace size={15} />}
                size="small"
                isDisabled={busy}
                onPress={choose}
              />
              <IconButton
                label={words.t('pictures.remove')}
                icon={<Trash2 size={15} />}
                size="small"
                onPress={() => onChange(null)}
              />
            </span>
          )}
        </div>
      )}
      {hash !== '' && <PictureProblem pictures={pictures} hash={hash} />}
      <p className="picture-problem bad gap-2 row wrap" role="alert">
        {problem}
        {problem !== null && (
          <Button size="small" tone="quiet" onPress={() => setProblem(null)}>
            {words.t('pictures.understood')}
          </Button>
        )}
      </p>
    </div>
  );
}
