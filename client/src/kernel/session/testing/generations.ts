/**
 * Three versions of an app that follow one another, and what each writes into the same documents. The second stores a list by
 * its parts, which the first would not see: it shuts the first out from writing. The third adds a type, a text and a value, and
 * in half of the runs shuts out the second, too.
 */
import * as z from 'zod/mini';
import type { Change } from '@polku/shared/kernel/change';
import type { Command } from '@polku/shared/kernel/command';
import type { SpecLookup } from '@polku/shared/kernel/document';
import { type Migration, splitParts } from '@polku/shared/kernel/migrate';
import { listParts } from '@polku/shared/kernel/parts';
import { projectRecord } from '@polku/shared/kernel/project';
import {
  defineRecord,
  numberField,
  partsField,
  type RecordSpec,
  stringField,
  textField,
  valueField,
} from '@polku/shared/kernel/records';
import type { SessionOptions } from '../session-options';

const tags = z.array(z.string());
const NONE: readonly string[] = [];
const wholeTags = valueField<readonly string[]>(tags, NONE);
const tagsInParts = partsField<readonly string[]>(tags, NONE, listParts(z.string()));

const thingOfOne = defineRecord('thing', 1, { name: textField(), colour: stringField(), tags: wholeTags });
const thingOfTwo = defineRecord('thing', 1, {
  name: textField(),
  colour: stringField(),
  tags: tagsInParts,
  note: textField(),
  cost: numberField(0, 1e6),
});
const thingOfThree = defineRecord('thing', 1, {
  name: textField(),
  colour: stringField(),
  tags: tagsInParts,
  note: textField(),
  cost: numberField(0, 1e6),
  story: textField(),
  weight: numberField(0, 1e6),
  felt: partsField<readonly string[]>(tags, NONE, listParts(z.string())),
});
const insight = defineRecord('insight', 1, { name: textField(), weight: numberField(0, 1e6) });

function lookup(...specs: readonly RecordSpec[]): SpecLookup {
  return new Map([projectRecord, ...specs].map((spec) => [spec.type, spec]));
}

export interface Generation {
  readonly nth: 1 | 2 | 3;
  readonly options: Pick<SessionOptions, 'specs' | 'migrations' | 'schemaVersion'>;
  readonly types: readonly string[];
  /** Fields of a thing, by how they are written. */
  readonly texts: readonly string[];
  readonly values: readonly ('colour' | 'cost' | 'weight')[];
  readonly lists: readonly string[];
}

/** @param thirdShutsOut the third version's migration asks for a writer of its own version */
export function generations(thirdShutsOut: boolean): readonly [Generation, Generation, Generation] {
  const two = splitParts(lookup(thingOfTwo));
  const three: Migration = {
    to: 3,
    name: 'stories',
    ...(thirdShutsOut ? { minWriter: 3 } : {}),
    migrate: () => undefined,
  };
  return [
    {
      nth: 1,
      options: { specs: lookup(thingOfOne), migrations: [], schemaVersion: 1 },
      types: ['thing'],
      texts: ['name'],
      values: ['colour'],
      lists: ['tags'],
    },
    {
      nth: 2,
      options: { specs: lookup(thingOfTwo), migrations: [two], schemaVersion: 2 },
      types: ['thing'],
      texts: ['name', 'note'],
      values: ['colour', 'cost'],
      lists: ['tags'],
    },
    {
      nth: 3,
      options: { specs: lookup(thingOfThree, insight), migrations: [two, three], schemaVersion: 3 },
      types: ['thing', 'insight'],
      texts: ['name', 'note', 'story'],
      values: ['colour', 'cost', 'weight'],
      lists: ['tags', 'felt'],
    },
  ];
}

/** Writes plain changes, as a command of any version would. */
export const write: Command<readonly Change[]> = { name: 'write', plan: (_context, changes) => ({ changes }) };
