/** What tables, sentences and files of a result are made from. */
import type { RoundResult, RoundSetup } from '../../kernel/rounds';
import type { Translator } from '../../kernel/translate';
import type { Gathered } from '../notes';

export interface ResultInput {
  readonly setup: RoundSetup;
  readonly result: RoundResult;
  readonly words: Translator;
  /** A team's name by its id. */
  readonly teamName: (id: string) => string;
  /** The project's gap from which a blind spot is one; left out: 1. */
  readonly blindSpotFrom?: number;
  /** How notes were gathered; left out: each alone. Of a vote: what is counted together. */
  readonly gathered?: readonly Gathered[];
  /** Ids of teams of everyone who came; left out: of those who answered. */
  readonly here?: ReadonlySet<string>;
}
