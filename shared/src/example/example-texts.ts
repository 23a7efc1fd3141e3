/** What the example says, in one language. Both languages have the same keys: a missing text is a compile error. */
import type {
  CardKey,
  ConnectorKey,
  MetricKey,
  SourceKey,
  StageKey,
  TeamKey,
  TouchpointKey,
} from './example-structure';

export interface TouchpointTexts {
  readonly title: string;
  readonly description?: string;
  readonly desiredReaction?: string;
}

export interface ExampleTexts {
  readonly project: string;
  readonly board: string;
  readonly owner: string;
  readonly actionOwner: string;
  readonly teams: Readonly<Record<TeamKey, string>>;
  readonly stages: Readonly<Record<StageKey, string>>;
  readonly touchpoints: Readonly<Record<TouchpointKey, TouchpointTexts>>;
  readonly cards: Readonly<Record<CardKey, string>>;
  readonly connectors: Readonly<Record<ConnectorKey, string>>;
  readonly sources: Readonly<Record<SourceKey, string>>;
  readonly metrics: Readonly<Record<MetricKey, { readonly name: string; readonly unit: string }>>;
}
