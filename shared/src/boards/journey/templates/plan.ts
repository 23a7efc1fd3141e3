/** Turns a template's structure into the changes that fill a journey board. */
import type { Change } from '../../../kernel/change';
import type { CommandContext } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import type { BoardTemplate } from '../../../kernel/template';
import type { Translator } from '../../../kernel/translate';
import { type Journey, journeyId, laneId, type Layer, type Phase } from '../records/schema';

export interface TemplateStep {
  /** Title: `templates.<id>.<text>`; description: the same with `.hint`. */
  readonly text: string;
  readonly layer: Layer | null;
  readonly withPrevious?: true;
}
export interface TemplateStage {
  readonly text: string;
  readonly phase: Phase | null;
  readonly steps: readonly TemplateStep[];
}
export interface TemplateStructure {
  readonly id: string;
  readonly settings: Partial<Pick<Journey, 'rows' | 'timeScale'>>;
  /** Lanes shown or hidden other than by default. */
  readonly lanes: Readonly<Record<string, boolean>>;
  readonly stages: readonly TemplateStage[];
}

/** @returns changes in reading order: settings, lanes, then each stage with its touchpoints */
export function planOf(
  structure: TemplateStructure,
  context: CommandContext,
  board: string,
  words: Translator,
): readonly Change[] {
  const { id: template, settings, lanes, stages } = structure;
  const orders = (count: number): readonly string[] => placeAmong([], 0, count, context.random).keys;
  const text = (key: string): string => words.t(`templates.${template}.${key}`);
  const stageOrders = orders(stages.length);
  return [
    { op: 'create', id: journeyId(board), type: 'journey', board, fields: settings },
    ...Object.entries(lanes).map(
      ([lane, shown]): Change => ({
        op: 'create',
        id: laneId(board, lane),
        type: 'lane',
        board,
        fields: { lane, shown },
      }),
    ),
    ...stages.flatMap(({ text: name, phase, steps }, at): readonly Change[] => {
      const stage = context.newId();
      const stepOrders = orders(steps.length);
      return [
        { op: 'create', id: stage, type: 'stage', board, fields: { name: text(name), phase, order: stageOrders[at] } },
        ...steps.map((step, nth): Change => {
          const fields = {
            title: text(step.text),
            description: text(`${step.text}.hint`),
            stage,
            order: stepOrders[nth],
            layer: step.layer,
            withPrevious: step.withPrevious ?? false,
          };
          return { op: 'create', id: context.newId(), type: 'touchpoint', board, fields };
        }),
      ];
    }),
  ];
}

/** @returns the template that makes one board of the structure */
export function templateOf(structure: TemplateStructure): BoardTemplate {
  return {
    id: structure.id,
    boardName: 'app.board.newName',
    boards(context, words, name) {
      const id = context.newId();
      const changes = planOf(structure, context, id, words);
      return [{ id, kind: 'journey', name, state: 'current', origin: null, changes }];
    },
  };
}
