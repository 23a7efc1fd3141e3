import type * as z from 'zod/mini';

/** A schema by its output type: read values are never changed, so a schema of plain values also serves readonly ones. */
export interface FieldSchema<T> extends z.core.$ZodType {
  safeParse(value: unknown): z.core.util.SafeParseResult<T>;
}
