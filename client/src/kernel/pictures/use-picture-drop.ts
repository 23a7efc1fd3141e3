/** Makes an element accept pasted and dropped pictures; anything else is handled as usual. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { pictureFiles } from './store-picture';

/** Marks the element in which pasting means its picture and nothing else. */
export const PICTURE_FIELD = 'data-picture-field';

export interface PictureDrop {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Files hang over it. */
  readonly over: boolean;
}

/** @param take null while read-only; also called for files that are not pictures, so that the person can be told */
export function usePictureDrop(take: ((files: readonly File[]) => void) | null): PictureDrop {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const paste = (event: ClipboardEvent): void => {
      const files = event.clipboardData ? pictureFiles(event.clipboardData) : [];
      if (!latest.current || files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    const dragover = (event: DragEvent): void => {
      if (!latest.current || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const dragleave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!latest.current || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      latest.current([...event.dataTransfer.files]);
    };
    element.addEventListener('paste', paste);
    element.addEventListener('dragover', dragover);
    element.addEventListener('dragleave', dragleave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('paste', paste);
      element.removeEventListener('dragover', dragover);
      element.removeEventListener('dragleave', dragleave);
      element.removeEventListener('drop', drop);
    };
  }, []);
  return { ref, over };
}
