/**
 * Thumbnails of projects for the home page, drawn from the first board's scene while a project is open and kept in this
 * device's settings. A project without one shows an empty frame.
 */
import { sceneToSvg } from '@polku/shared/formats/svg';
import { themes, type Theme } from '@polku/shared/kernel/palette';
import type { Board } from '@polku/shared/kernel/project';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { runInSlices } from '../kernel/sliced/slices';
import type { Session } from '../kernel/session/session-types';
import { projectPicture } from '../kernel/storage/library';
import { useWords } from '../kernel/words/words';
import { type Picture, pictureMaker, SHAPE } from './board-picture';
import { useServices } from './services';

/** After this long without an edit the picture is drawn. */
const QUIET_MS = 3_000;
/** A larger picture is not worth its place. */
const MOST_CHARACTERS = 400_000;

type Pictures = Readonly<Record<Theme, string>>;

/** @returns one SVG file per theme, or null when they are too large to keep */
function draw({ width, items }: Picture): Pictures | null {
  const bounds = { x: 0, y: 0, width, height: width * SHAPE };
  // The items are in painting order already.
  const scene = {
    bounds,
    items: items.map((item) => ({ ...item, plane: 0 as const })),
    heads: { top: [], left: [], topHeight: 0, leftWidth: 0 },
  };
  const [light, dark] = themes.map((theme) => sceneToSvg(scene, { theme, title: '' }));
  return light && dark && light.length + dark.length <= MOST_CHARACTERS ? { light, dark } : null;
}

/** Draws the project's first board whenever nothing has changed for a while. */
export function useKeepPicture(session: Session, boards: readonly Board[]): void {
  const words = useWords();
  const { settings } = useServices();
  const { id = '', kind = '' } = boards.find(({ archived }) => !archived) ?? {};
  useEffect(() => {
    if (id === '') return undefined;
    const make = pictureMaker(session.projection, id, kind, words);
    let kept: Picture | null = null;
    const keep = (picture: Picture | null): void => {
      if (!picture || picture === kept) return;
      kept = picture;
      const pictures = draw(picture);
      // Without a picture the home page shows an empty frame; the status reports a failing store.
      if (pictures) void settings.write(projectPicture(session.projectId), pictures).catch(() => undefined);
    };
    let stop = (): void => undefined;
    const later = (): void => {
      stop();
      const timer = setTimeout(() => {
        stop = runInSlices(make(), keep);
      }, QUIET_MS);
      stop = () => clearTimeout(timer);
    };
    later();
    const unsubscribe = session.projection.subscribe(later);
    return () => {
      stop();
      unsubscribe();
    };
  }, [session, id, kind, words, settings]);
}

/** @returns by project id, the picture's address in the theme in effect */
export function useProjectPictures(projects: readonly { readonly id: string }[] | null): ReadonlyMap<string, string> {
  const { settings, preferences } = useServices();
  const theme = useStore(preferences.store, (state) => state.theme);
  const [known, setKnown] = useState<ReadonlyMap<string, Pictures>>(new Map());
  useEffect(() => {
    let stopped = false;
    const read = async (id: string): Promise<readonly [string, unknown]> => [
      id,
      await settings.read(projectPicture(id)),
    ];
    Promise.all((projects ?? []).map(({ id }) => read(id))).then(
      (entries) => {
        const drawn = entries.filter((entry): entry is readonly [string, Pictures] => arePictures(entry[1]));
        if (!stopped) setKnown(new Map(drawn));
      },
      () => undefined, // the list itself tells when the store fails
    );
    return () => {
      stopped = true;
    };
  }, [projects, settings]);
  return new Map([...known].map(([id, pictures]) => [id, `data:image/svg+xml,${encodeURIComponent(pictures[theme])}`]));
}

function arePictures(value: unknown): value is Pictures {
  return (
    typeof value === 'object' &&
    value !== null &&
    themes.every((theme) => typeof Reflect.get(value, theme) === 'string')
  );
}
