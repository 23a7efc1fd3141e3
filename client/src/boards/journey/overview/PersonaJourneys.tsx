/** Each persona's journeys: how many touchpoints name it there, and how it feels at them. */
import { personasOf } from '@polku/shared/boards/journey/facts/personas';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { mixOf } from '../insights/tables/persona-tables';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { signed } from '../../../kernel/words/signed';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { useWords } from '../../../kernel/words/words';
import type { JourneySummary } from './all-journeys';

export interface PersonaJourneysProps {
  readonly journeys: readonly JourneySummary[];
  readonly read: RecordReader;
}

export function PersonaJourneys({ journeys, read }: PersonaJourneysProps) {
  const words = useWords();
  const personas = personasOf(read);
  if (personas.length === 0) return null;
  const untitled = (name: string): string => name || words.t('word.untitled');
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-personas">
      <h2 id="overview-personas">{words.t('overview.personas')}</h2>
      <p className="soft">{words.t('overview.personas.how')}</p>
      <div className="overview-wide scroll">
        <table className="overview-table" aria-labelledby="overview-personas">
          <thead>
            <tr>
              <th scope="col">{words.t('word.persona')}</th>
              {journeys.map(({ board }) => (
                <th key={board.id} scope="col">
                  {untitled(board.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {personas.map(({ id, name, portrait }) => (
              <tr key={id}>
                <th className="strong" scope="row">
                  <PortraitPicture portrait={portrait} /> {untitled(name)}
                </th>
                {journeys.map(({ board, carried }) => {
                  const own = carried.get(`persona:${id}`);
                  if (!own)
                    return (
                      <td key={board.id} className="faint">
                        <span aria-hidden>–</span>
                        <span className="visually-hidden">{words.t('overview.personas.none')}</span>
                      </td>
                    );
                  const { value } = own.emotion;
                  return (
                    <td key={board.id}>
                      <ShowButton label={`${untitled(name)}: ${untitled(board.name)}`} ids={own.touchpoints}>
                        {words.t('insights.touchpoints', { n: own.touchpoints.length })}
                        <small>
                          {' · '}
                          {words.t('overview.personas.emotion', {
                            emotion: value === null ? words.t('word.unknown') : signed(words, value),
                          })}
                          {value !== null && ` (${mixOf(words, own.emotion, portrait.employee)})`}
                        </small>
                      </ShowButton>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
