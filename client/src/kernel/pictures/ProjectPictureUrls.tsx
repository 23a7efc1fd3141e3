/** Provides the addresses of an open project's pictures to everything below it: thumbnails, tables, faces. */
import type { ReactNode } from 'react';
import { ImageUrlContext } from '../canvas/paint/image-urls';
import type { ProjectPictures } from './project-pictures';
import { usePictureUrls } from './use-pictures';

export function ProjectPictureUrls({ pictures, children }: { pictures: ProjectPictures; children: ReactNode }) {
  return <ImageUrlContext.Provider value={usePictureUrls(pictures)}>{children}</ImageUrlContext.Provider>;
}
