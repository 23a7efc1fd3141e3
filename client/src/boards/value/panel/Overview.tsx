/**
 * The whole map in the panel while nothing is selected: its figures, each leading to the items behind it, and its settings.
 */
import { addCompetitorMap } from '@polku/shared/boards/value/commands/add-competitor-map';
import { setValueMap } from '@polku/shared/boards/value/commands/set-value-map';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { fitText } from '@polku/shared/boards/value/outline';
import { personasOf } from '@polku/shared/boards/value/persona-source';
import { CUSTOMER_SECTIONS, valueMapId, WHOSE } from '@polku/shared/boards/value/schema';
import { auditValueMap } from '@polku/shared/findings/value/audit-value';
import { Scale, UserRound } from 'lucide-react';
import { useId, useMemo } from 'react';
import { DecidedFindings, useDecided } from '../../../findings/DecidedFindings';
import { useOpenBoard } from '../../../kernel/board-navigation';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { SharedText } from '../../../kernel/board/SharedText';
import { useDerived } from '../../../kernel/store/use-projection';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import type { ValueControl } from '../value-control';

export interface OverviewProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  /** Ids behind the figure that is pressed; null when none is. */
  readonly shown: string | null;
  readonly onShow: (figure: string | null, ids: readonly string[]) => void;
}

export function Overview({ control, layout, shown, onShow }: OverviewProps) {
  const { words } = control;
  const { fit } = layout;
  const figures = [
    { id: 'share', value: fitText(words, fit), ids: fit.addressed },
    { id: 'pains', value: words.number(fit.unaddressedPains.length), ids: fit.unaddressedPains },
    { id: 'gains', value: words.number(fit.uncreatedGains.length), ids: fit.uncreatedGains },
    { id: 'jobs', value: words.number(fit.unhelpedJobs.length), ids: fit.unhelpedJobs },
    { id: 'idle', value: words.number(fit.idleOffers.length), ids: fit.idleOffers },
    { id: 'unweighted', value: words.number(fit.unweighted.length), ids: fit.unweighted },
  ] as const;
  return (
    <>
      <section className="value-section stack value-figures">
        <h3 className="eyebrow">{words.t('word.fit')}</h3>
        {figures.map(({ id, value, ids }) => {
          const name = words.t(`valueMap.figure.${id}`);
          return (
            <button
              key={id}
              type="button"
              className="value-figure baseline rule-below flex spread gap-2 body-text soft"
              aria-pressed={shown === id}
              title={words.t('valueMap.figure.show', { name })}
              disabled={ids.length === 0}
              onClick={() => onShow(shown === id ? null : id, ids)}
            >
              <span>{name}</span> <b className="strong numeric">{value}</b>
            </button>
          );
        })}
        {fit.by === 'importance' && (
          <p className="hint">
            {words.t('valueMap.figure.share.about', { got: fit.addressedWeight, all: fit.weight })}
            {fit.unweighted.length > 0 &&
              ` ${words.t('valueMap.figure.unweighted.about', { n: fit.unweighted.length })}`}
          </p>
        )}
        {fit.by === 'count' && (
          <p className="hint">
            {words.t('valueMap.figure.share.plain', { got: fit.addressed.length, all: fit.wanted.length })}
          </p>
        )}
      </section>
      <Settings control={control} layout={layout} />
      {layout.reading.whose === 'ours' && <Findings control={control} layout={layout} />}
    </>
  );
}

function Findings({ control, layout }: Pick<OverviewProps, 'control' | 'layout'>) {
  const { words, board } = control;
  const read = control.session.projection;
  const { reading } = layout;
  const findings = useMemo(() => auditValueMap(read, board, reading), [read, board, reading]);
  const decided = useDecided(findings);
  return (
    <section className="value-section stack">
      <h3 className="eyebrow">{words.t('insights.findings')}</h3>
      <DecidedFindings findings={decided} />
    </section>
  );
}

function Settings({ control, layout }: { control: ValueControl; layout: ValueLayout }) {
  const { words, board, readOnly, store } = control;
  const { reading } = layout;
  const personas = useDerived(
    control.session.projection,
    (read) => [read.list('board', ''), ...read.list('board', '').map(({ id }) => read.list('persona', id))],
    (read) => personasOf(read),
  );
  const openBoard = useOpenBoard();
  const hasCustomer = CUSTOMER_SECTIONS.some((section) => reading.sections[section].length > 0);
  const beginCompetitor = (): void => {
    const own = control.session.projection.get(board)?.['name'];
    const name = words.t('valueMap.competitor.of', {
      name: (typeof own === 'string' && own.trim()) || words.t('word.untitled'),
    });
    const [made] = control.run(addCompetitorMap, { board, name }) ?? [];
    if (made !== undefined) openBoard?.(made);
  };
  const needId = useId();
  /** What bringing in from a persona lacks. */
  const needed =
    reading.persona !== null
      ? null
      : words.t(personas.length === 0 ? 'valueMap.persona.hint' : 'valueMap.bring.noPersona');
  const gone = reading.persona && !personas.some(({ id }) => id === reading.persona?.id) ? [reading.persona] : [];
  const nameOf = ({ name, removed }: { name: string; removed: boolean }): string => {
    const said = name.trim() || words.t('word.untitled');
    return removed ? words.t('valueMap.removed.of', { name: said }) : said;
  };
  return (
    <section className="value-section stack">
      <h3 className="eyebrow">{words.t('word.valueMap')}</h3>
      <SharedText
        id={valueMapId(board)}
        field="offer"
        label={words.t('valueMap.offer')}
        placeholder={words.t('valueMap.noOffer')}
        className="value-text"
        oneLine="softly"
      />
      <Segmented
        label={words.t('valueMap.whose')}
        size="small"
        disabled={readOnly}
        value={reading.whose}
        options={WHOSE.map((value) => ({ value, label: words.t(`valueMap.whose.${value}`) }))}
        onChange={(whose) => whose && control.run(setValueMap, { board, fields: { whose } })}
      />
      <Select
        label={words.t('word.persona')}
        disabled={readOnly}
        value={reading.persona?.id ?? ''}
        options={[
          { value: '', label: words.t('word.none') },
          ...[...personas, ...gone].map((persona) => ({
            value: persona.id,
            label: nameOf(persona),
            mark: <PortraitPicture portrait={persona.portrait} />,
          })),
        ]}
        onChange={(persona) => control.run(setValueMap, { board, fields: { persona: persona || null } })}
      />
      <Button
        size="small"
        icon={<UserRound size={14} />}
        isDisabled={readOnly || reading.persona === null}
        {...(needed === null ? {} : { 'aria-describedby': needId })}
        onPress={() => store.setState({ bringing: true })}
      >
        {words.t('valueMap.bring')}
      </Button>
      {needed !== null && (
        <p className="hint" id={needId}>
          {needed}
        </p>
      )}
      {!readOnly && reading.whose === 'ours' && hasCustomer && (
        <>
          <Button size="small" icon={<Scale size={14} />} onPress={beginCompetitor}>
            {words.t('valueMap.competitor')}
          </Button>
          <p className="hint">{words.t('valueMap.competitor.means')}</p>
        </>
      )}
    </section>
  );
}
