/**
 * The JSON Schema of the project file, generated from the record specs, so that it always matches what is read. It describes
 * what this version writes; further record types and fields are allowed.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../kernel/limits';
import type { FieldSpecs, RecordSpec } from '../kernel/records';
import { JSON_FORMAT, JSON_VERSION } from './json';

type Schema = Readonly<Record<string, unknown>>;

/** Descriptions by `type` and `type.field`. */
export type Descriptions = Readonly<Record<string, string>>;

const ID = { type: 'string', pattern: '^[A-Za-z0-9]{1,40}$' };

const PICTURE = {
  type: 'object',
  required: ['hash', 'type', 'data'],
  properties: {
    hash: { description: 'SHA-256 of the bytes, hexadecimal.', type: 'string', pattern: '^[0-9a-f]{64}$' },
    type: { enum: ['image/png', 'image/jpeg', 'image/webp'] },
    data: {
      description: `The bytes; at most ${LIMITS.blobBytes}.`,
      type: 'string',
      contentEncoding: 'base64',
      maxLength: Math.ceil(LIMITS.blobBytes / 3) * 4,
    },
  },
};

function described(schema: Schema, description: string | undefined): Schema {
  return description === undefined ? schema : { description, ...schema };
}

function fieldSchemas(spec: RecordSpec, kind: 'value' | 'text', about: Descriptions): Schema {
  const fields: FieldSpecs = spec.fields;
  const properties = Object.entries(fields)
    .filter(([, field]) => field.kind === kind)
    .map(([name, field]) => {
      const { $schema: _dialect, ...schema } = z.toJSONSchema(field.schema, { io: 'input' }) as Schema;
      return [name, described({ ...schema, default: field.fallback as unknown }, about[`${spec.type}.${name}`])];
    });
  return { type: 'object', properties: Object.fromEntries(properties) as Schema };
}

function recordSchema(spec: RecordSpec, about: Descriptions): Schema {
  const parts = {
    type: { const: spec.type },
    values: fieldSchemas(spec, 'value', about),
    texts: fieldSchemas(spec, 'text', about),
  };
  return described({ type: 'object', properties: parts }, about[spec.type]);
}

/** @returns a JSON Schema (draft 2020-12) */
export function projectJsonSchema(specs: readonly RecordSpec[], about: Descriptions): Schema {
  const record = {
    type: 'object',
    required: ['id', 'type', 'board'],
    properties: {
      id: { ...ID, description: 'Unique in the file; other records refer to it.' },
      type: { type: 'string', minLength: 1, maxLength: LIMITS.shortStringLength },
      board: {
        description: 'Id of the board it belongs to; empty for what belongs to the project.',
        anyOf: [{ const: '' }, ID],
      },
      removed: {
        description: 'Set when it was removed: when (milliseconds since 1970) and by whom. It can be brought back.',
        type: ['object', 'null'],
        required: ['at', 'by'],
        properties: { at: { type: 'number' }, by: { type: 'string', maxLength: LIMITS.shortStringLength } },
      },
      values: { description: 'Fields; an absent one has its default, and unknown is null.', type: 'object' },
      texts: {
        description: 'Texts that people write together.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      unread: {
        description: 'Stored fields that the writing app could not read; kept as they are.',
        type: 'object',
        properties: { values: { type: 'object' }, texts: { type: 'object', additionalProperties: { type: 'string' } } },
      },
    },
    allOf: specs.map((spec) => ({
      if: { properties: { type: { const: spec.type } } },
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
      then: { $ref: `#/$defs/${spec.type}` },
    })),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Polku project',
    description: 'Everything a Polku project holds, as the app exports and imports it.',
    type: 'object',
    required: ['format', 'version', 'records'],
    properties: {
      format: { const: JSON_FORMAT },
      version: { const: JSON_VERSION },
      records: { description: 'Sorted by id when written.', type: 'array', items: { $ref: '#/$defs/record' } },
      pictures: {
        description:
          'Pictures that records name by content hash, each once, sorted by it; absent where there are none.',
        type: 'array',
        items: { $ref: '#/$defs/picture' },
      },
    },
    $defs: {
      record,
      picture: PICTURE,
      ...Object.fromEntries(specs.map((spec) => [spec.type, recordSchema(spec, about)])),
    },
  };
}
