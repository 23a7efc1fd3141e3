/** All journeys of the project side by side: their headline figures, and one team or channel in every one of them. */
import type { Team } from '@polku/shared/kernel/project';
import { useCallback, useState } from 'react';
import { showHours, showShare } from '../../boards/journey/figures/format-figure';
import { useIdleValue } from '../../boards/journey/figures/use-idle-value';
import { signed } from '../../boards/journey/inspector/signed';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Select } from '../../ui/Field';
import { createAcrossJourneys } from './across-journeys';

export interface JourneysSectionProps {
  readonly session: Session;
  readonly onOpen: (id: string) => void;
}

export function JourneysSection({ session, onOpen }: JourneysSectionProps) {
  const words = useWords();
  const { projection } = session;
  const make = useCallback(() => createAcrossJourneys(projection), [projection]);
  const journeys = useIdleValue(projection, make);
  const teams = useProjection(projection, (read) => read.list('team', '')) as unknown as readonly Team[];
  const [chosen, setChosen] = useState<string | null>(null);
  const unknown = words.t('word.unknown');
  const hours = (value: number | null): string => {
    if (value === null) return unknown;
    const { amount, unit } = showHours(words, value);
    return `${amount} ${unit}`;
  };
  const share = (value: number | null): string => (value === null ? unknown : `${showShare(words, value).amount} %`);
  const count = (value: number | null): string => (value === null ? unknown : words.number(value, 0));
  const feeling = (value: number | null): string => (value === null ? unknown : signed(words, value));
  const channels = [...new Set(journeys?.flatMap(({ carried }) => [...carried.keys()]) ?? [])]
    .filter((key) => key.startsWith('channel:'))
    .sort((a, b) => a.localeCompare(b, words.locale));
  const options = [
    ...teams.map(({ id, name }) => ({
      value: `team:${id}`,
      label: `${words.t('word.team')}: ${name || words.t('word.untitled')}`,
    })),
    ...channels.map((key) => ({ value: key, label: `${words.t('word.channel')}: ${key.slice('channel:'.length)}` })),
  ];
  // A team that was removed meanwhile is chosen no more.
  const subject = options.find(({ value }) => value === chosen) ?? options[0];
  const name = (id: string, text: string) => (
    <th scope="row">
      <button type="button" className="overview-link" onClick={() => onOpen(id)}>
        {text || words.t('word.untitled')}
      </button>
    </th>
  );
  return (
    <section className="overview-section" aria-labelledby="overview-journeys">
      <h2 id="overview-journeys">{words.t('overview.journeys')}</h2>
      {journeys?.length === 0 && <p className="overview-hint">{words.t('overview.journeys.none')}</p>}
      {journeys && journeys.length > 0 && (
        <div className="overview-wide">
          <table className="overview-table" aria-labelledby="overview-journeys">
            <thead>
              <tr>
                <th scope="col">{words.t('overview.journeys.name')}</th>
                <th scope="col">{words.t('overview.compare.touchpoints')}</th>
                <th scope="col">{words.t('analysis.leadTime')}</th>
                <th scope="col">{words.t('analysis.processTime')}</th>
                <th scope="col">{words.t('analysis.flow')}</th>
                <th scope="col">{words.t('analysis.handoffs')}</th>
                <th scope="col">{words.t('overview.journeys.waste')}</th>
                <th scope="col">{words.t('analysis.emotion')}</th>
                <th scope="col">{words.t('overview.journeys.findings')}</th>
              </tr>
            </thead>
            <tbody>
              {journeys.map(({ board, figures, findings }) => (
                <tr key={board.id}>
                  {name(board.id, board.name)}
                  <td>{count(figures.touchpoints)}</td>
                  <td>{hours(figures.time.leadTime.value)}</td>
                  <td>{hours(figures.time.processTime.value)}</td>
                  <td>{share(figures.flow.value)}</td>
                  <td>{count(figures.handoffs.count.value)}</td>
                  <td>
                    {count(figures.waste.count.value)}
                    {figures.waste.time.value !== null && <small> · {hours(figures.waste.time.value)}</small>}
                  </td>
                  <td>{feeling(figures.emotion.mean.value)}</td>
                  <td>{count(findings)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {journeys && journeys.length > 0 && subject && (
        <>
          <h3 id="overview-compare">{words.t('overview.compare')}</h3>
          <div className="overview-choose">
            <Select
              label={words.t('overview.compare.what')}
              value={subject.value}
              options={options}
              onChange={setChosen}
            />
          </div>
          <div className="overview-wide">
            <table className="overview-table" aria-labelledby="overview-compare">
              <thead>
                <tr>
                  <th scope="col">{words.t('overview.journeys.name')}</th>
                  <th scope="col">{words.t('overview.compare.touchpoints')}</th>
                  <th scope="col">{words.t('overview.compare.waiting')}</th>
                  <th scope="col">{words.t('analysis.emotion')}</th>
                </tr>
              </thead>
              <tbody>
                {journeys.map(({ board, carried }) => {
                  const own = carried.get(subject.value);
                  return (
                    <tr key={board.id}>
                      {name(board.id, board.name)}
                      <td>{words.number(own?.touchpoints ?? 0, 0)}</td>
                      <td>{own ? hours(own.waiting) : '–'}</td>
                      <td>{own ? feeling(own.emotion) : '–'}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
