/** Which picture shows a model at a step of its reveal. */
import type { RoundShown } from '@polku/shared/kernel/rounds';
import type { Look } from '../draw/look';
import type { Picture } from '../draw/picture';
import type { RevealModel } from '../model/reveal-model';
import type { WasteIcon } from '../model/wasted';
import { curvePicture } from './curve';
import { handshakePicture } from './handshake';
import { mirrorPicture } from './mirror';
import { byGap, mirrorOverview } from './overview';
import { movedPicture } from './moved';
import { notesPicture } from './notes';
import { presencePicture } from './presence';
import { scalePicture } from './scale';
import { themesPicture } from './themes';
import { votesPicture } from './votes';
import { wastePicture } from './waste';

export interface ShownPicture {
  readonly picture: Picture;
  /** Items that had no room on the screen; the list has them all. */
  readonly left: number;
}

/** How much higher than its place a picture may be before it shows less. */
const SLACK = 1.06;

/** Of a ranked list, as many from the top as a screen has room for. */
function fitting<T>(look: Look, items: readonly T[], draw: (items: readonly T[]) => Picture): ShownPicture {
  let shown = items.length;
  let picture = draw(items);
  while (look.cut && shown > 1 && picture.height > look.height * SLACK) {
    shown = Math.max(1, Math.min(shown - 1, Math.floor((shown * look.height) / picture.height)));
    picture = draw(items.slice(0, shown));
  }
  return { picture, left: items.length - shown };
}

const whole = (picture: Picture): ShownPicture => ({ picture, left: 0 });

/** @returns null where the picture of that one thing has nothing to draw */
export function pictureOf(look: Look, model: RevealModel, shown: RoundShown, icon: WasteIcon): ShownPicture | null {
  switch (model.type) {
    case 'scale': {
      const item = shown.item === '' ? undefined : model.items.find(({ id }) => id === shown.item);
      if (!item)
        return model.items.length === 0 ? null : whole(curvePicture(look, model.axis, model.items, model.hottest));
      if (item.spread.tooFew || item.spread.n === 0) return null;
      return whole(
        item.first
          ? movedPicture(look, model.axis, item.first, item.spread)
          : scalePicture(look, model.axis, item.spread),
      );
    }
    case 'mirror': {
      const item = model.items.find(({ id }) => id === shown.item);
      if (item) return whole(mirrorPicture(look, model.axis, item, shown.beat > 0));
      return fitting(look, byGap(model.items), (items) => mirrorOverview(look, model.axis, items, model.teams));
    }
    case 'dots':
      return fitting(look, model.items, (items) => votesPicture(look, items));
    case 'themes':
      return fitting(look, model.items, (items) => themesPicture(look, items));
    case 'notes': {
      const groups = shown.item === '' ? model.groups : model.groups.filter(({ id }) => id === shown.item);
      // All notes of a room are many: smaller, to be looked over.
      const denser = look.cut && shown.item === '' ? { ...look, text: 17, small: 15, big: 22 } : look;
      const cards = groups.flatMap((group) => group.cards.map((card) => ({ group, card })));
      return fitting(look, cards, (some) =>
        notesPicture(
          denser,
          groups.flatMap((group) => {
            const own = some.filter((one) => one.group === group).map(({ card }) => card);
            return own.length === 0 && group.cards.length > 0 ? [] : [{ ...group, cards: own }];
          }),
        ),
      );
    }
    case 'waste':
      return fitting(look, model.items, (items) => wastePicture(look, items, icon));
    case 'coverage':
      return whole(presencePicture(look, model.items));
    default: {
      const one = model.items.filter(({ id }) => id === shown.item);
      if (one.length > 0) return whole(handshakePicture(look, one, true));
      return fitting(look, model.items, (items) => handshakePicture(look, items, false));
    }
  }
}
