/** The value-map items that say a touchpoint delivers them, read by type and field name: the journey knows no other kind. */
import { useOpenBoard } from '../../../kernel/board-navigation';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { usePanel } from './panel-context';
import { PanelSection } from './PanelSection';

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Nothing is shown while no item refers to the touchpoint. */
export function ServesValue({ touchpoint }: { touchpoint: string }) {
  const words = useWords();
  const openBoard = useOpenBoard();
  const { session } = usePanel();
  const served = useDerived(
    session.projection,
    (read) => [
      touchpoint,
      ...read.list('board', '').flatMap((board) => [board, read.list('valueItem', board.id)]),
      ...read
        .list('board', '')
        .flatMap(({ id }) => read.list('valueItem', id).map(({ fromPersona }) => read.get(said(fromPersona)))),
    ],
    (read) =>
      read.list('board', '').flatMap((board) =>
        read
          .list('valueItem', board.id)
          .filter(({ touchpoints }) => Array.isArray(touchpoints) && touchpoints.includes(touchpoint))
          .map((item) => ({
            id: item.id,
            board: board.id,
            map: said(board['name']),
            section: said(item['section']),
            text: said(item['text']) || said(read.get(said(item['fromPersona']))?.['text']),
          })),
      ),
  );
  if (served.length === 0) return null;
  return (
    <PanelSection id="serves" title={words.t('valueMap.serves')}>
      <ul className="serves">
        {served.map(({ id, board, map, section, text }) => {
          const name = text || words.t('valueMap.empty');
          return (
            <li key={id}>
              {openBoard ? (
                <button type="button" onClick={() => openBoard(board)}>
                  {name}
                </button>
              ) : (
                name
              )}
              <small>
                {words.say(`valueMap.one.${section}`)} · {map || words.t('word.untitled')}
              </small>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
