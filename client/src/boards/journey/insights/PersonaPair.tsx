/**
 * Two personas on this journey: a curve each, the difference by stage, and where they differ most. Circles mark the first,
 * diamonds the second, so that colour is not needed; the tables below have the same values.
 */
import { ownColour } from '@polku/shared/kernel/palette';
import { pairPersonas, personasAt, type WhosePersona } from '@polku/shared/boards/journey/analysis/persona-pair';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-reader';
import type { PersonaHere } from '@polku/shared/boards/journey/facts/personas';
import { type ReactNode, useMemo, useState } from 'react';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import type { Session } from '../../../kernel/session/session-types';
import { useWords } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';
import { usePersonas } from '../control/use-personas';
import { DataTable } from './DataTable';
import { InsightSection } from './InsightSection';
import type { Names } from './insights-context';
import { PersonaCourse } from './PersonaCourse';
import { pairByStage, pairByTouchpoint } from './tables/persona-tables';
import './persona-pair.css';

export interface PersonaPairProps {
  readonly session: Session;
  readonly journey: JourneyColumns;
  readonly names: Names;
}

export function PersonaPair({ session, journey, names }: PersonaPairProps) {
  const words = useWords();
  const all = usePersonas(session);
  const met = useMemo(() => {
    const ids = new Set<string>();
    for (const touchpoint of journey.touchpoints) for (const id of personasAt(touchpoint)) ids.add(id);
    return ids;
  }, [journey]);
  const here = all.filter(({ id }) => met.has(id));
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  // A persona no longer on the journey is deselected; nobody is compared with themselves.
  const first = here.find(({ id }) => id === chosen[0]) ?? here.find(({ id }) => id !== chosen[1]);
  const second = here.find(({ id }) => id === chosen[1] && id !== first?.id) ?? here.find(({ id }) => id !== first?.id);
  const section = (children: ReactNode) => (
    <InsightSection id="personas" wide title={words.t('insights.pair')} how={words.t('insights.pair.how')}>
      {children}
    </InsightSection>
  );
  if (!first || !second) return section(<p className="insight-empty soft rounded">{words.t('insights.empty.pair')}</p>);
  const nameOf = ({ name }: PersonaHere): string => name.trim() || words.t('word.untitled');
  const choose = (which: 0 | 1, label: string, other: PersonaHere) => (
    <Select
      label={label}
      value={(which === 0 ? first : second).id}
      options={here
        .filter(({ id }) => id !== other.id)
        .map((one) => ({ value: one.id, label: nameOf(one), mark: <PortraitPicture portrait={one.portrait} /> }))}
      onChange={(id) => setChosen(which === 0 ? [id, second.id] : [first.id, id])}
    />
  );
  const said = [nameOf(first), nameOf(second)];
  // Columns of a table must have distinct names.
  const titles = [said[0] ?? '', said[0] === said[1] ? `${said[1]} (2)` : (said[1] ?? '')] as const;
  return section(
    <Pair
      journey={journey}
      names={names}
      of={[whose(first), whose(second)]}
      titles={titles}
      colors={[ownColour(first.color), ownColour(second.color)]}
    >
      <div className="pair-choose cluster gap-4 no-print">
        {choose(0, words.t('insights.pair.first'), second)}
        {choose(1, words.t('insights.pair.second'), first)}
      </div>
    </Pair>,
  );
}

const whose = ({ id, portrait }: PersonaHere): WhosePersona => ({ id, employee: portrait.employee });

interface PairProps extends Omit<PersonaPairProps, 'session'> {
  readonly of: readonly [WhosePersona, WhosePersona];
  readonly titles: readonly [string, string];
  readonly colors: readonly [string, string];
  readonly children: ReactNode;
}

function Pair({ journey, names, of: [one, other], titles, colors, children }: PairProps) {
  const words = useWords();
  const pair = useMemo(
    () => pairPersonas(journey, { id: one.id, employee: one.employee }, { id: other.id, employee: other.employee }),
    [journey, one.id, one.employee, other.id, other.employee],
  );
  const employees = [one.employee, other.employee] as const;
  return (
    <>
      {children}
      <PersonaCourse journey={journey} pair={pair} names={names} titles={titles} colors={colors} />
      <DataTable
        label={words.t('insights.pair.stages', { first: titles[0], second: titles[1] })}
        table={pairByStage(pair, titles, employees, words, names)}
      />
      <h4 className="pair-heading">{words.t('insights.pair.apart')}</h4>
      <DataTable
        label={words.t('insights.pair.touchpoints', { first: titles[0], second: titles[1] })}
        table={pairByTouchpoint(pair, titles, employees, words, names)}
      />
    </>
  );
}
