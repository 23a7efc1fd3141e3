/** What was seen differently: blind spots and hidden strengths, splits, waste, handoffs. The strongest first; the rest is said in number. */
import { FIVE_STEPS, scaleField } from '@polku/shared/workshop/kinds/asks';
import { questionText, signedText, strongest } from '@polku/shared/workshop/summary-page/outline';
import type { OpenSplit, SeenApart, WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { ItemLead, NumberLead } from './Leads';
import { Section, SummaryTable } from './Section';

/** @returns the strongest rows, and a button for the others */
function useShown<T>(list: readonly T[]) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { shown, more } = strongest(list);
  const button = more > 0 && !all && (
    <span className="flex no-print">
      <Button size="small" onPress={() => setAll(true)}>
        {words.t('summary.more', { n: more })}
      </Button>
    </span>
  );
  return { shown: all ? list : shown, button };
}

const WIDTH = 200;
const INSET = 10;
const placeOf = (value: number): number =>
  INSET + ((value - FIVE_STEPS.from) / (FIVE_STEPS.to - FIVE_STEPS.from)) * (WIDTH - 2 * INSET);

/** On a line from 1 to 5: staff is a ring, their guess a bar, customers a disc. The numbers stand beside it. */
function GapPicture({ of: { staff, predicted, customers, gap } }: { readonly of: SeenApart }) {
  const [from, to] = [placeOf(Math.min(staff, customers)), placeOf(Math.max(staff, customers))];
  return (
    <svg className="summary-gap block" viewBox={`0 0 ${WIDTH} 24`} aria-hidden data-tone={gap > 0 ? 'bad' : 'good'}>
      <line x1={INSET} x2={WIDTH - INSET} y1="12" y2="12" className="summary-axis" />
      {[1, 2, 3, 4, 5].map((step) => (
        <line key={step} x1={placeOf(step)} x2={placeOf(step)} y1="9" y2="15" className="summary-axis" />
      ))}
      <line x1={from} x2={to} y1="12" y2="12" className="summary-between" />
      {predicted !== null && (
        <line x1={placeOf(predicted)} x2={placeOf(predicted)} y1="4" y2="20" className="summary-guess" />
      )}
      <circle cx={placeOf(staff)} cy="12" r="5.5" className="summary-staff" />
      <circle cx={placeOf(customers)} cy="12" r="6" className="summary-customers" />
    </svg>
  );
}

function GapTable({ rows, label }: { readonly rows: readonly SeenApart[]; readonly label: string }) {
  const words = useWords();
  const { shown, button } = useShown(rows);
  return (
    <>
      <SummaryTable
        label={label}
        columns={[
          { name: words.t('summary.mirror.thing') },
          { name: 'picture', picture: true },
          { name: words.t('summary.mirror.staff'), numeric: true },
          { name: words.t('summary.mirror.predicted'), numeric: true, less: true },
          { name: words.t('summary.mirror.customers'), numeric: true },
          { name: words.t('summary.mirror.gap'), numeric: true },
          { name: words.t('summary.mirror.n') },
        ]}
      >
        {shown.map((row) => (
          <tr key={row.item.id}>
            <th scope="row">
              <ItemLead item={row.item} />
            </th>
            <td className="summary-picture">
              <GapPicture of={row} />
            </td>
            <td className="summary-number">{words.number(row.staff, 1)}</td>
            <td className="summary-number summary-less">
              {row.predicted === null ? '–' : words.number(row.predicted, 1)}
            </td>
            <td className="summary-number">{words.number(row.customers, 1)}</td>
            <td className="summary-number strong">
              <NumberLead item={row.item}>{signedText(words, row.gap)}</NumberLead>
            </td>
            <td className="soft summary-answers">{words.t('summary.mirror.of', row.n)}</td>
          </tr>
        ))}
      </SummaryTable>
      {button}
    </>
  );
}

function GapKey() {
  const words = useWords();
  const signs = [
    { id: 'staff', sign: <circle cx="8" cy="8" r="5.5" className="summary-staff" /> },
    { id: 'predicted', sign: <line x1="8" x2="8" y1="1" y2="15" className="summary-guess" /> },
    { id: 'customers', sign: <circle cx="8" cy="8" r="6" className="summary-customers" /> },
  ] as const;
  return (
    <ul className="summary-key cluster gap-4 small soft">
      {signs.map(({ id, sign }) => (
        <li key={id} className="inline-row gap-6">
          <svg width="16" height="16" aria-hidden>
            {sign}
          </svg>
          {words.t(`summary.mirror.${id}`)}
        </li>
      ))}
    </ul>
  );
}

export function Mirror({ summary: { blindSpots, hiddenStrengths, mirrored } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const lead = (id: 'blindSpots' | 'hiddenStrengths'): string =>
    `${words.t(`summary.${id}.lead`)} ${words.t('summary.mirror.scale')}`;
  const none = words.t('summary.blindSpots.none', { n: mirrored });
  return (
    <>
      <Section
        id="blindSpots"
        heading={words.t('summary.blindSpots')}
        lead={blindSpots.length > 0 ? lead('blindSpots') : none}
      >
        {blindSpots.length > 0 && (
          <>
            <GapKey />
            <GapTable rows={blindSpots} label={words.t('summary.blindSpots')} />
          </>
        )}
      </Section>
      {hiddenStrengths.length > 0 && (
        <Section id="hiddenStrengths" heading={words.t('summary.hiddenStrengths')} lead={lead('hiddenStrengths')}>
          {blindSpots.length === 0 && <GapKey />}
          <GapTable rows={hiddenStrengths} label={words.t('summary.hiddenStrengths')} />
        </Section>
      )}
    </>
  );
}

/** Both ends as parts of a bar, with their numbers in it. */
function SplitBar({ split: { low, high, n } }: { readonly split: OpenSplit }) {
  const parts = [
    { id: 'low', count: low },
    { id: 'middle', count: n - low - high },
    { id: 'high', count: high },
  ].filter(({ count }) => count > 0);
  return (
    <svg className="summary-split block" viewBox={`0 0 ${WIDTH} 22`} aria-hidden>
      {parts.map(({ id, count }, at) => {
        const before = parts.slice(0, at).reduce((sum, part) => sum + part.count, 0);
        const [x, width] = [(before / n) * WIDTH, (count / n) * WIDTH];
        return (
          <g key={id} data-part={id}>
            <rect x={x + 1} y="1" width={Math.max(0, width - 2)} height="20" rx="3" />
            <text x={x + width / 2} y="15">
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export function Splits({ summary: { splits, rated } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const { shown, button } = useShown(splits);
  const heading = words.t('summary.splits');
  if (splits.length === 0)
    return <Section id="splits" heading={heading} lead={words.t('summary.splits.none', { n: rated })} />;
  return (
    <Section id="splits" heading={heading} lead={words.t('summary.splits.lead')}>
      <SummaryTable
        label={heading}
        columns={[
          { name: words.t('summary.splits.thing') },
          { name: words.t('summary.splits.question') },
          { name: 'picture', picture: true },
          { name: words.t('summary.splits.low'), numeric: true },
          { name: words.t('summary.splits.high'), numeric: true },
          { name: words.t('summary.splits.n'), numeric: true },
        ]}
      >
        {shown.map((split) => (
          <tr key={`${split.item.id} ${split.field.id}`}>
            <th scope="row">
              <ItemLead item={split.item} />
            </th>
            <td>
              {questionText(words, split.field)}
              {split.twice && <small className="block soft">{words.t('summary.splits.twice')}</small>}
            </td>
            <td className="summary-picture">
              <SplitBar split={split} />
            </td>
            <td className="summary-number">{words.number(split.low, 0)}</td>
            <td className="summary-number">{words.number(split.high, 0)}</td>
            <td className="summary-number strong">
              <NumberLead item={split.item}>{words.number(split.n, 0)}</NumberLead>
            </td>
          </tr>
        ))}
      </SummaryTable>
      {button}
    </Section>
  );
}

export function Waste({ summary: { waste } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const { shown, button } = useShown(waste);
  if (waste.length === 0) return null;
  const heading = words.t('summary.waste');
  return (
    <Section id="waste" heading={heading} lead={words.t('summary.waste.lead')}>
      <SummaryTable
        label={heading}
        columns={[
          { name: words.t('summary.mirror.thing') },
          { name: words.t('summary.waste.hours'), numeric: true },
          { name: words.t('summary.waste.doers'), numeric: true },
          { name: words.t('summary.waste.kind') },
          { name: words.t('summary.waste.felt'), numeric: true },
        ]}
      >
        {shown.map(({ item, hours, doers, kind, felt, feltOf }) => (
          <tr key={item.id}>
            <th scope="row">
              <ItemLead item={item} />
            </th>
            <td className="summary-number strong">
              <NumberLead item={item}>{words.number(hours, hours < 10 ? 1 : 0)}</NumberLead>
            </td>
            <td className="summary-number">{words.number(doers, 0)}</td>
            <td>{kind === null ? '' : words.say(`waste.${kind}`)}</td>
            <td className="summary-number">{feltOf === 0 ? '–' : words.t('word.nOf', { n: felt, all: feltOf })}</td>
          </tr>
        ))}
      </SummaryTable>
      {button}
    </Section>
  );
}

export function Handoffs({ summary: { handoffs } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const { shown, button } = useShown(handoffs);
  if (handoffs.length === 0) return null;
  const heading = words.t('summary.handoffs');
  return (
    <Section id="handoffs" heading={heading} lead={words.t('summary.handoffs.lead')}>
      <SummaryTable
        label={heading}
        columns={[
          { name: words.t('summary.handoffs.thing') },
          { name: words.t('summary.handoffs.question') },
          { name: words.t('summary.handoffs.giver'), numeric: true },
          { name: words.t('summary.handoffs.receiver'), numeric: true },
        ]}
      >
        {shown.map(({ item, question, giver, receiver }) => (
          <tr key={item.id}>
            <th scope="row">
              <ItemLead item={item} />
            </th>
            <td>{questionText(words, scaleField(question, FIVE_STEPS))}</td>
            <td className="summary-number strong">
              <NumberLead item={item}>{words.number(giver, 1)}</NumberLead>
            </td>
            <td className="summary-number strong">
              <NumberLead item={item}>{words.number(receiver, 1)}</NumberLead>
            </td>
          </tr>
        ))}
      </SummaryTable>
      {button}
    </Section>
  );
}
