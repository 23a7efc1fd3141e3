/** Fields tagged first in a workshop: title, place, team, and value or waste. */
import { LIMITS } from '../../../kernel/limits';
import { channelName, layerName } from '../facts/rows';
import { CHANNELS, type Layer, LAYERS, VALUE_CLASSES, WASTE_KINDS } from '../records/schema';
import { always, choiceRow, listIn, listRow, optionsOf, textIn, textRow, yesNoRow } from './build';
import { fields, type TableContext, tooLong } from './column';
import type { FieldRow } from './field';
import { choiceOf, listOf, type Option, yesNoOf } from './read-cell';
import { CHANNEL_WORDS, LAYER_WORDS, VALUE_WORDS, WASTE_WORDS } from './words';

const short = LIMITS.shortStringLength;
const named = (
  { words }: TableContext,
  all: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] => all.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') }));
const layerIn = (text: string | null): Layer | null => LAYERS.find((one) => one === text) ?? null;
const sameName = (name: string, text: string): boolean => name.trim().toLowerCase() === text.toLowerCase();

const title: FieldRow = {
  ...textRow('title', null, {
    heading: 'compare.field.title',
    column: { label: 'table.column.title', width: 220 },
    cell: {
      read(text, touchpoint, { words, isSpentHint }) {
        if (text.length > LIMITS.titleLength) return tooLong(words, text.length, LIMITS.titleLength);
        // A template's help goes with the question that it helped to answer.
        const answered = isSpentHint?.({ ...touchpoint, title: text });
        return { write: { texts: { title: text, ...(answered ? { description: '' } : {}) } } };
      },
    },
    max: LIMITS.titleLength,
    file: { name: 'touchpoint' },
  }),
  outlined: false,
  files: [
    {
      ...always(
        'touchpoint',
        'touch point, touchpoints, touchpoint name, step, step name, activity, action, task, event, kosketuspiste, kosketuspisteet, kontaktipiste, palvelutuokio, tapahtuma, toiminto, tehtävä, askel, työvaihe',
        'name, title, what, what happens, description of step, text, item, nimi, otsikko, mitä, mitä tapahtuu, teksti',
      ),
      kind: 'text',
      maxLength: LIMITS.titleLength,
      required: true,
      twin: 'moment',
      label: 'table.column.title',
      cell: (touchpoint) => touchpoint.title.trim(),
    },
    // Consecutive rows of one stage with the same value here are parallel.
    {
      ...always(
        'moment',
        'time slot, timeslot, point in time, same moment, hetki, ajankohta, samaan aikaan tapahtuvat, ajanhetki',
        'column, slot, no, nr, step no, step number, order, sarake, nro, numero, järjestys',
      ),
      kind: 'text',
      maxLength: LIMITS.titleLength,
      readOnly: true,
      label: 'paste.field.moment',
    },
  ],
};

const value = choiceRow('value', 'own', {
  label: 'inspector.valueClass',
  heading: 'analysis.field.value',
  column: { label: 'table.column.value', width: 124 },
  values: VALUE_CLASSES,
  area: 'value',
  words: VALUE_WORDS,
  file: always('value', 'value class, value type, value classification, arvo, arvoluokka, arvon luokka'),
});

const team: FieldRow = {
  field: 'team',
  label: 'word.team',
  heading: 'word.team',
  text: (touchpoint, { nameOf }) => nameOf(touchpoint.team),
  columns: [
    {
      id: 'team',
      label: 'table.column.team',
      width: 156,
      kind: 'choice',
      open: 'team',
      options: (context) => named(context, context.teams),
      chosen: (touchpoint) => (touchpoint.team === null ? [] : [touchpoint.team]),
      show: (touchpoint, { teams }) => teams.find(({ id }) => id === touchpoint.team)?.name ?? '',
      read(text, _, { teams, words }) {
        const tidy = text.trim();
        if (tidy === '') return fields({ team: null });
        const found = teams.find(({ id, name }) => id === tidy || sameName(name, tidy));
        if (found) return fields({ team: found.id });
        return tidy.length <= short ? { write: { teamName: tidy } } : tooLong(words, tidy.length);
      },
    },
  ],
  files: [
    {
      ...always(
        'team',
        'team name, teams, owner, responsible, actor, department, unit responsible, who, tiimi, tiimit, vastuutiimi, vastuu, vastuutaho, toimija, tekijä, osasto, yksikkö vastuussa, kuka',
      ),
      kind: 'text',
      maxLength: short,
      label: 'table.column.team',
    },
    {
      ...always(
        'external',
        'subcontractor, is subcontractor, external team, outsourced, alihankkija, alihankinta, ulkoinen, ulkoistettu',
      ),
      kind: 'boolean',
      needs: 'team',
      label: 'paste.field.external',
    },
  ],
};

const channel: FieldRow = {
  field: 'channel',
  label: 'word.channel',
  heading: 'word.channel',
  text: (touchpoint, { words }) => channelName(words, touchpoint.channel),
  columns: [
    {
      id: 'channel',
      label: 'table.column.channel',
      width: 136,
      kind: 'choice',
      open: 'channel',
      options: ({ words, channels }) => [
        ...CHANNELS.map((known) => ({ value: known, label: words.t(`channel.${known}`) })),
        ...channels.map((own) => ({ value: own, label: own })),
      ],
      chosen: (touchpoint) => [touchpoint.channel],
      show: (touchpoint, { words }) => channelName(words, touchpoint.channel),
      read: (text, _, { words, channelOf }) =>
        text.length <= short ? fields({ channel: channelOf(text) }) : tooLong(words, text.length),
    },
  ],
  files: [
    {
      ...always('channel', 'channels, medium, kanava, kanavat, asiointikanava'),
      kind: 'text',
      maxLength: short,
      words: CHANNEL_WORDS,
      label: 'table.column.channel',
      cell: (touchpoint) => touchpoint.channel,
    },
  ],
  fromCells: (cells) => textIn(cells, 'channel'),
};

const personaOptions = (context: TableContext): readonly Option[] => named(context, context.personas);
const personas: FieldRow = {
  field: 'personas',
  label: 'table.column.personas',
  heading: 'analysis.field.personas',
  text: (touchpoint, { nameOf }) => touchpoint.personas.map(nameOf).join(', '),
  unordered: true,
  columns: [
    {
      id: 'personas',
      label: 'table.column.personas',
      width: 148,
      kind: 'choices',
      options: personaOptions,
      chosen: (touchpoint) => touchpoint.personas,
      show: (touchpoint, context) =>
        context.personas
          .filter(({ id }) => touchpoint.personas.includes(id))
          .map(({ name }) => name)
          .join(', '),
      read(text, _, context) {
        const options = personaOptions(context);
        if (options.length === 0 && text.trim() !== '') return { why: context.words.t('table.problem.noPersonas') };
        const list = listOf(context.words, text, options);
        return 'why' in list ? list : fields({ personas: [...new Set(list.value)] });
      },
    },
  ],
  files: [
    {
      ...always('personas', 'persona, persoona, persoonat'),
      kind: 'choices',
      words: new Map<string, string>(),
      readOnly: true,
      label: 'table.column.personas',
    },
  ],
  fromCells: (cells) => listIn(cells, 'personas'),
};

/** Layers have names of the board's own. */
const ownLayers = optionsOf(LAYERS, (one, naming) => naming.layerName(one as Layer));
const usualLayers = optionsOf(LAYERS, (one, { words }) => words.t(`layer.${one}`));
const layer: FieldRow = {
  ...choiceRow('layer', 'choice', {
    label: 'word.layer',
    column: { label: 'table.column.layer', width: 112 },
    cell: {
      options: ownLayers,
      show: (touchpoint, naming) => (touchpoint.layer === null ? '' : naming.layerName(touchpoint.layer)),
      read(text, _, context) {
        const own = choiceOf(context.words, text, ownLayers(context));
        if (!('why' in own)) return fields({ layer: layerIn(own.value) });
        // The usual name is understood, too, whatever the board calls its layers.
        const usual = choiceOf(context.words, text, usualLayers(context), LAYER_WORDS);
        return 'why' in usual ? own : fields({ layer: layerIn(usual.value) });
      },
    },
    values: LAYERS,
    area: 'layer',
    words: LAYER_WORDS,
    file: always('layer', 'layers, swimlane, swim lane, row, level, kerros, taso, uimarata, rivi, kaista'),
  }),
  editor: {
    by: 'choice',
    values: LAYERS,
    nameOf: (one, naming) => naming.layerName(one as Layer),
    of: (touchpoint) => touchpoint.layer,
    set: (one) => ({ layer: layerIn(one) }),
  },
  text: (touchpoint, { read, words }) =>
    touchpoint.layer ? layerName(read, touchpoint.board, words, touchpoint.layer) : '',
};

const stage: FieldRow = {
  field: 'stage',
  label: 'word.stage',
  heading: 'word.stage',
  text: (touchpoint, { nameOf }) => nameOf(touchpoint.stage),
  outlined: false,
  columns: [
    {
      id: 'stage',
      label: 'table.column.stage',
      width: 132,
      kind: 'choice',
      open: 'stage',
      needed: true,
      options: (context) => named(context, context.stages),
      chosen: (touchpoint) => (touchpoint.stage === null ? [] : [touchpoint.stage]),
      show: (touchpoint, { stages }) => stages.find(({ id }) => id === touchpoint.stage)?.name ?? '',
      read(text, touchpoint, { stages, words }) {
        const tidy = text.trim();
        // A touchpoint always has a stage: clearing it leaves the touchpoint where it is.
        if (tidy === '') return { write: {} };
        const found = stages.find(({ id, name }) => id === tidy || sameName(name, tidy));
        if (found) return { write: found.id === touchpoint.stage ? {} : { stage: found.id } };
        const max = LIMITS.titleLength;
        return tidy.length <= max ? { write: { stageName: tidy } } : tooLong(words, tidy.length, max);
      },
    },
  ],
  files: [
    {
      ...always(
        'stage',
        'stage name, phase, journey stage, journey phase, vaihe, vaiheen nimi, päävaihe, polun vaihe, palvelupolun vaihe',
      ),
      kind: 'text',
      maxLength: LIMITS.titleLength,
      standsFor: 'touchpoint',
      label: 'table.column.stage',
    },
  ],
};

const withPrevious: FieldRow = {
  ...yesNoRow('withPrevious', {
    heading: 'analysis.field.withPrevious',
    column: { label: 'table.column.withPrevious', longLabel: 'table.column.withPrevious.long', width: 92 },
    cell: {
      // The first of a stage has none before it.
      show: (touchpoint, { words, firsts }) =>
        touchpoint.withPrevious && !firsts?.has(touchpoint.id) ? words.t('table.yes') : '',
      read(text, { id }, { words, firsts }) {
        const answer = yesNoOf(words, text);
        if ('why' in answer) return answer;
        if (answer.value && firsts?.has(id)) return { why: words.t('table.problem.first') };
        return { write: { withPrevious: answer.value } };
      },
    },
    file: {
      ...always(
        'with_previous',
        'parallel, parallel to the previous one, parallel with previous, with the previous one, at the same time as the previous one, at the same time, same time, simultaneous, rinnakkain, rinnakkainen, rinnakkain edellisen kanssa, samaan aikaan, samaan aikaan kuin edellinen, samaan aikaan edellisen kanssa, samanaikainen, yhtä aikaa edellisen kanssa',
      ),
      label: 'table.column.withPrevious.long',
    },
  }),
  editor: { by: 'own' },
};

export const HEAD: readonly FieldRow[] = [
  title,
  {
    ...value,
    // Naming a kind of waste implies that it is waste, as when tagging by hand.
    fromCells: (cells) => (textIn(cells, 'value') || null) ?? (listIn(cells, 'waste').length > 0 ? 'waste' : null),
  },
  listRow('waste', 'own', {
    label: 'inspector.wasteKinds',
    heading: 'analysis.field.waste',
    column: { label: 'table.column.waste', width: 168 },
    values: WASTE_KINDS,
    area: 'waste',
    words: WASTE_WORDS,
    file: always(
      'waste',
      'wastes, waste kind, waste kinds, waste type, kind of waste, kinds of waste, hukka, hukat, hukan laji, hukan lajit, hukkalaji, hukkatyyppi',
    ),
  }),
];

export const TAGGING: readonly FieldRow[] = [team, channel, personas, layer, stage, withPrevious];
