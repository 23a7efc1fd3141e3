/** Development projects and maturity areas in the picture, one row each. */
import { showOwner } from '../../../kernel/people';
import { showDate } from '../../../kernel/dates';
import type { SceneInput } from '../../../kernel/kind';
import type { SceneItem, Shape } from '../../../kernel/scene';
import { type AreaHistory, referred } from '../goals-reader';
import { showReferred } from '../show-value';
import { DATA_LEVELS, type DevelopmentProject, MATURITY_LEVELS } from '../schema';
import { paragraph, piece, stacked } from './sheet';

const PAD = 14;

function row(id: string, x: number, y: number, width: number, height: number, shapes: readonly Shape[], label: string) {
  return piece(
    id,
    { x, y, width, height },
    [{ kind: 'rect', x, y, width, height, fill: 'surface', stroke: 'line', strokeWidth: 1, radius: 6 }, ...shapes],
    label,
  );
}

export function projectRow(
  { read, words }: SceneInput,
  project: DevelopmentProject,
  x: number,
  y: number,
  width: number,
): SceneItem {
  const title = project.title.trim() || words.t('word.untitled');
  const goals = project.goals.map((id) => showReferred(referred(read, id), words)).join(' · ');
  const dates = [project.start, project.end].map((date) => showDate(date, words)).join(' – ');
  const left = Math.round(width * 0.32);
  const right = Math.round(width * 0.72);
  const blocks = [
    stacked(
      [
        [title, { size: 14, weight: 600 }],
        [showOwner(read, project, words), { size: 12, fill: 'inkFaint' }],
      ],
      x + PAD,
      y + PAD,
      left - PAD * 2,
      2,
    ),
    paragraph(goals || words.t('goals.servesNothing'), x + left, y + PAD, right - left - PAD, {
      size: 13,
      fill: goals === '' ? 'red' : 'inkSoft',
    }),
    stacked(
      [
        [words.t(`goals.status.${project.status}`), { size: 13, weight: 600, fill: 'inkSoft' }],
        [dates.trim() === '–' ? '' : dates, { size: 12, fill: 'inkFaint' }],
        [
          project.changes.length === 0
            ? ''
            : `${words.t('goals.changes')}: ${project.changes.map((one) => words.t(`goals.changes.${one}`)).join(', ')}`,
          { size: 12, fill: 'inkSoft' },
        ],
      ],
      x + right,
      y + PAD,
      width - right - PAD,
      2,
    ),
  ];
  const height = Math.max(...blocks.map((block) => block.height)) + PAD * 2;
  return row(
    project.id,
    x,
    y,
    width,
    height,
    blocks.flatMap(({ shapes }) => shapes),
    words.t('goals.label.project', { title }),
  );
}

export function maturityRow(
  { words }: SceneInput,
  { area, assessments }: AreaHistory,
  x: number,
  y: number,
  width: number,
): SceneItem {
  const [latest] = assessments;
  const name = area.name.trim() || words.t('word.untitled');
  const left = Math.round(width * 0.26);
  const right = Math.round(width * 0.62);
  const ofData = area.scale === 'data';
  const levels = ofData
    ? DATA_LEVELS.map((value) => ({ value, label: words.t(`goals.data.${value}`) }))
    : MATURITY_LEVELS.map((value) => ({ value, label: words.t(`goals.level.${value}`) }));
  const step = (right - left - PAD) / levels.length;
  const head = paragraph(name, x + PAD, y + PAD, left - PAD * 2, { size: 14, weight: 600 });
  const reasons = stacked(
    [
      [latest?.reasons ?? '', { size: 13, fill: 'inkSoft' }],
      [
        [showDate(latest?.date ?? '', words), latest?.by ?? ''].filter(Boolean).join(' · '),
        { size: 12, fill: 'inkFaint' },
      ],
    ],
    x + right,
    y + PAD,
    width - right - PAD,
    2,
  );
  const height = Math.max(head.height, reasons.height, 24) + PAD * 2;
  const chosen = (ofData ? latest?.dataLevel : latest?.level) ?? null;
  const scale = levels.flatMap(({ value, label: said }, at): readonly Shape[] => {
    const on = value === chosen;
    const box = { x: x + left + at * step, y: y + PAD, width: step - 6, height: 24 };
    const label = paragraph(said, box.x + 8, box.y + 4, box.width - 12, {
      size: 12,
      weight: on ? 600 : 400,
      fill: on ? 'onAccent' : 'inkFaint',
      maxLines: 1,
    });
    return [
      {
        kind: 'rect',
        ...box,
        radius: 12,
        fill: on ? 'accent' : 'none',
        stroke: on ? 'accent' : 'line',
        strokeWidth: 1,
      },
      ...label.shapes,
    ];
  });
  return row(
    area.id,
    x,
    y,
    width,
    height,
    [...head.shapes, ...scale, ...reasons.shapes],
    words.t('goals.label.area', { name }),
  );
}
