/** Sets the strength of fit links; null is unspecified. */
import { adaptArgs } from '../../../kernel/command';
import { setFieldsCommand } from '../../../kernel/record-commands/set-fields';
import { fitLinkRecord, type Strength } from '../schema';

export interface SetFitLinksArgs {
  readonly ids: readonly string[];
  readonly strength: Strength | null;
}

export const setFitLinks = adaptArgs(
  setFieldsCommand('setFitLinks', fitLinkRecord),
  ({ ids, strength }: SetFitLinksArgs) => ({ ids, fields: { strength } }),
);
