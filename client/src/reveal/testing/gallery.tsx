/**
 * Every picture of a reveal on one page, to look at while working on it; served by `vite` and never part of a build. The address says
 * what: ?kind=mirror&size=screen&people=31&lang=fi&item=viewsFlat&beat=1&again=1&width=420&theme=dark
 */
import { wasteIcon } from '@polku/shared/boards/journey/picture/draw/waste-icons';
import { WASTE_KINDS } from '@polku/shared/boards/journey/records/schema';
import { createTranslator } from '@polku/shared/i18n/translator';
import { createRoot } from 'react-dom/client';
import { PatternDefs } from '../../kernel/canvas/paint/PatternDefs';
import { SavePictureProvider } from '../../kernel/charts/save-picture';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import '../../ui/base.css';
import { Reveal } from '../Reveal';
import { WasteIconProvider } from '../waste-icon';
import { exampleRound } from './rounds';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'fi' ? 'fi' : 'en';
const size = asked.get('size') === 'screen' ? 'screen' : 'panel';
const round = exampleRound(asked.get('kind') ?? 'rating', {
  language,
  people: Number(asked.get('people') ?? 31),
  items: Number(asked.get('items') ?? 8),
  seed: Number(asked.get('seed') ?? 7),
  plan: {
    again: asked.get('again') ? 'earlier' : null,
    ...(asked.get('asked') ? { asked: 'everyone' as const } : {}),
    ...(asked.get('about') ? { about: 'experience' as const } : {}),
  },
});
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
const item = asked.get('item');
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <WordsProvider value={wordsOf(createTranslator(language))}>
      <SavePictureProvider value={async () => undefined}>
        <WasteIconProvider
          value={(word, x, y, wide) =>
            WASTE_KINDS.flatMap((kind) => (kind === word ? [wasteIcon(kind, x, y, 'red', wide)] : []))
          }
        >
          <PatternDefs />
          <div
            style={
              size === 'screen'
                ? { height: '100vh', padding: '2.5vw', display: 'flex', flexDirection: 'column' }
                : { width: Number(asked.get('width') ?? 420), padding: 16, background: 'var(--surface)' }
            }
          >
            <Reveal
              setup={round.setup}
              result={round.result}
              context={round.context}
              size={size}
              shown={item === null ? null : { item, beat: Number(asked.get('beat') ?? 0) }}
            />
          </div>
        </WasteIconProvider>
      </SavePictureProvider>
    </WordsProvider>,
  );
