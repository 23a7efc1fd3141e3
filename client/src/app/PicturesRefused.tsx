/** Next to the status: how many pictures the server refused. Opens the details, with a way to send them again. */
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ProjectPictures } from '../kernel/pictures/project-pictures';
import { usePictureUrl } from '../kernel/pictures/use-pictures';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import './status-badge.css';

function Picture({ pictures, hash }: { pictures: ProjectPictures; hash: string }) {
  const url = usePictureUrl(pictures, hash);
  return typeof url === 'string' ? <img src={url} alt="" /> : <span aria-hidden />;
}

export function PicturesRefused({ pictures }: { pictures: ProjectPictures }) {
  const words = useWords();
  const refused = useStore(pictures.state, (state) => state.refused);
  const [open, setOpen] = useState(false);
  if (refused.size === 0) return null;
  const codes = [...new Set(refused.values())];
  return (
    <>
      <button type="button" className="pictures-refused inline-row bad nowrap pill" onClick={() => setOpen(true)}>
        <TriangleAlert size={13} aria-hidden />
        {words.t('pictures.status.refused', { n: refused.size })}
      </button>
      {open && (
        <Dialog
          title={words.t('pictures.status.title')}
          closeLabel={words.t('word.close')}
          onClose={() => setOpen(false)}
          width={520}
        >
          <p>{words.t('pictures.status.lead')}</p>
          {codes.map((code) => (
            <section key={code} className="refused-group">
              <div className="refused-pictures cluster gap-1 scroll">
                {[...refused]
                  .filter(([, why]) => why === code)
                  .map(([hash]) => (
                    <Picture key={hash} pictures={pictures} hash={hash} />
                  ))}
              </div>
              <p>{words.t(`pictures.refused.${code}`)}</p>
            </section>
          ))}
          <Button tone="primary" onPress={() => pictures.retry()}>
            {words.t('word.tryAgain')}
          </Button>
        </Dialog>
      )}
    </>
  );
}
