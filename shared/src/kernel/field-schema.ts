import type * as z from 'zod/mini';

/** A schema by what comes out of it: what is read is never changed, so a schema of plain values does for readonly ones. */
export interface FieldSchema<T> extends z.core.$ZodType {
  safeParse(value: unknown): z.core.util.SafeParseResult<T>;
}
