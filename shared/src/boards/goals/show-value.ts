/** Numbers, dates and references of a goals board as text, the same in the view, its tables and its picture. */
import { withBound } from '../../kernel/bound';
import { withUnit } from '../../kernel/no-break';
import type { Translator } from '../../kernel/translate';
import { type Progress } from './analysis/progress';
import type { ComputedMaturity, CriterionFigure } from './analysis/computed-maturity';
import type { GoalReach, StateReach } from './analysis/reach';
import type { Referred } from './goals-reader';
import type { Goal } from './schema';

/** @returns the value with its unit; a dash for unknown */
export function showAmount(value: number | null, unit: string, words: Translator): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  // A small number keeps two significant digits, so that it does not read as zero.
  const digits = size >= 10 ? 1 : size >= 0.1 || size === 0 ? 2 : Math.min(20, 1 - Math.floor(Math.log10(size)));
  return withUnit(words.number(value, digits), unit);
}

/** @returns the value where room is short: of millions and more only the first figures, e.g. “1.63 billion €” */
export function showShort(value: number | null, unit: string, words: Translator): string {
  if (value === null || Math.abs(value) < 1e6) return showAmount(value, unit, words);
  const power = Math.min(12, Math.floor(Math.log10(Math.abs(value)) / 3) * 3);
  const said = withUnit(words.number(value / 10 ** power, 2), words.t(`goals.chart.power.${power}`));
  return withUnit(said, unit);
}

export function showShare(share: number | null, words: Translator): string {
  return share === null ? words.t('word.unknown') : withUnit(words.number(share * 100, 0), '%');
}

/** @returns the share of teams whose touchpoints a goal moves: a bound while some of its touchpoints have no team */
export function showMovedShare({ movedShare, teamless }: GoalReach, words: Translator): string {
  const share = showShare(movedShare, words);
  return teamless.length === 0 || movedShare === null || movedShare === 1 ? share : withBound('atLeast', share);
}

/** @returns e.g. “3 of 25 touchpoints (12 %)” */
export function showStateReach({ state, touchpoints, of, share }: StateReach, words: Translator): string {
  return words.t(`goals.reach.${state}`, { n: touchpoints.length, all: of, share: showShare(share, words) });
}

/** @returns e.g. “moves touchpoints of ≥ 2 of 5 teams” */
export function showMovedTeams({ movedTeams, teamless, teamCount }: GoalReach, words: Translator): string {
  const n = movedTeams.length;
  const bound = teamless.length > 0 && n < teamCount;
  return words.t('goals.reach.moved', {
    n: bound ? withBound('atLeast', words.number(n, 0)) : words.number(n, 0),
    all: teamCount,
  });
}

export function showToldTeams({ toldTeams, teamCount }: GoalReach, words: Translator): string {
  return words.t('goals.reach.told', { n: toldTeams.length, all: teamCount });
}

/** @returns all that a goal reaches, in one line */
export function showReach(reach: GoalReach, words: Translator): string {
  return [
    ...reach.states.map((state) => showStateReach(state, words)),
    showMovedTeams(reach, words),
    showToldTeams(reach, words),
  ].join(' · ');
}

/** @returns the level that the maps show: a range while something is unknown, in words where there is nothing to compute from */
export function showComputed(computed: ComputedMaturity | null, words: Translator): string {
  if (!computed) return words.t('goals.maturity.noMaps');
  const [low, high] = [words.t(`goals.level.${computed.low}`), words.t(`goals.level.${computed.high}`)];
  return computed.low === computed.high ? low : words.t('goals.maturity.range', { low, high });
}

/** @returns the share of a criterion, a bound while nobody told of some touchpoints */
export function showCriterion({ low, unknown }: CriterionFigure, words: Translator): string {
  return unknown.length === 0 || low === null ? showShare(low, words) : withBound('atLeast', showShare(low, words));
}

export function showReferred({ name, removed }: Referred, words: Translator): string {
  const shown = name.trim() || words.t('word.untitled');
  return removed ? words.t('goals.removed', { name: shown }) : shown;
}

/** @returns e.g. “behind: 12 % instead of 9 %”, or why there is no verdict */
export function showStanding({ unit }: Goal, progress: Progress, words: Translator): string {
  const { standing, why, latest, expected } = progress;
  if (standing === 'unknown') return words.t(`goals.unknown.${why ?? 'noActual'}`);
  if (expected === null || latest === null) return words.t(`goals.standing.${standing}`);
  return words.t('goals.standing.than', {
    standing: words.t(`goals.standing.${standing}`),
    actual: showShort(latest.value, unit, words),
    expected: showShort(expected, unit, words),
  });
}
