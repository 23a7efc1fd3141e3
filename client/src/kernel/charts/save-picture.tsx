/** Saves a small picture, such as a chart, as a file; null where a view is used without the app. */
import type { Scene } from '@polku/shared/kernel/scene';
import { createContext, useContext } from 'react';

/** A scene and the words that stand above it in the file. */
export interface SmallPicture {
  readonly title: string;
  readonly subtitle: string;
  readonly scene: Scene;
  /** PNG without it. */
  readonly format?: 'png' | 'svg';
}

/** Hands the file to the browser, and tells the person if it cannot be made. */
export type SavePicture = (picture: SmallPicture) => Promise<void>;

const SavePictureContext = createContext<SavePicture | null>(null);
export const SavePictureProvider = SavePictureContext.Provider;

export function useSavePicture(): SavePicture | null {
  return useContext(SavePictureContext);
}
