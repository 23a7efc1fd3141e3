/** Explains why the server refused a picture and what can be done; empty if all is well. */
import { TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { useWords } from '../words/words';
import { Button } from '../../ui/Button';
import type { ProjectPictures } from './project-pictures';
import './picture-field.css';

export function PictureProblem({ pictures, hash }: { pictures: ProjectPictures; hash: string }) {
  const words = useWords();
  const code = useStore(pictures.state, ({ refused }) => refused.get(hash));
  return (
    <div role="status" className="picture-trouble flex gap-2 bad rounded">
      {code !== undefined && (
        <>
          <TriangleAlert size={15} aria-hidden />
          <div>
            <p>
              <b>{words.t('pictures.refused.here')}</b> {words.t(`pictures.refused.${code}`)}
            </p>
            <Button size="small" onPress={() => pictures.retry()}>
              {words.t('word.tryAgain')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
