/** The texts of the example in one language. Both languages have the same keys: a missing text is a compile error. */
import type { MetricKey, PersonKey, SourceKey, StageKey, TeamKey } from './example-frame';
import type {
  AnswerKey,
  AreaKey,
  AssessmentKey,
  ExpectationKey,
  GoalKey,
  NoteKey,
  ProjectKey,
  RelationKey,
} from './example-goals';
import type { DatumKey, ReactionKey } from './example-method';
import type { PersonaItemKey, PersonaKey, ScaleKey } from './example-personas';
import type { CardKey, ConnectorKey, TouchpointKey } from './example-structure';
import type { ValueItemKey } from './example-value';

export interface TouchpointTexts {
  readonly title: string;
  readonly description?: string;
  readonly desiredReaction?: string;
}

export interface PersonaTexts {
  readonly name: string;
  readonly role: string;
  readonly quote: string;
  readonly situation: string;
}

export interface PersonasTexts {
  readonly personas: Readonly<Record<PersonaKey, PersonaTexts>>;
  readonly items: Readonly<Record<PersonaItemKey, string>>;
  readonly scales: Readonly<Record<ScaleKey, { readonly left: string; readonly right: string }>>;
}

export interface ValueTexts {
  readonly board: string;
  readonly offer: string;
  readonly items: Readonly<Record<ValueItemKey, string>>;
}

export interface GoalTexts {
  readonly title: string;
  readonly why: string;
  readonly measure: string;
  readonly unit: string;
}

export interface GoalsTexts {
  readonly board: string;
  readonly vision: string;
  /** What is asked before the vision, and what it asks for. */
  readonly before: Readonly<Record<'who' | 'value' | 'knownFor' | 'strategy' | 'technology' | 'people', string>>;
  readonly relations: Readonly<Record<RelationKey, string>>;
  readonly answers: Readonly<Record<AnswerKey, { readonly meaning: string; readonly by: string }>>;
  readonly goals: Readonly<Record<GoalKey, GoalTexts>>;
  readonly notes: Readonly<Record<NoteKey, string>>;
  readonly expectations: Readonly<Record<ExpectationKey, { readonly expected: string; readonly why: string }>>;
  readonly projects: Readonly<Record<ProjectKey, string>>;
  readonly areas: Readonly<Record<AreaKey, string>>;
  readonly reasons: Readonly<Record<AssessmentKey, string>>;
}

export interface ExampleTexts {
  readonly project: string;
  readonly board: string;
  readonly roles: Readonly<Record<PersonKey, string>>;
  /** The experience wanted. */
  readonly wanted: string;
  readonly reactions: Readonly<Record<ReactionKey, string>>;
  readonly data: Readonly<Record<DatumKey, string>>;
  readonly teams: Readonly<Record<TeamKey, string>>;
  readonly stages: Readonly<Record<StageKey, string>>;
  readonly touchpoints: Readonly<Record<TouchpointKey, TouchpointTexts>>;
  readonly cards: Readonly<Record<CardKey, string>>;
  readonly connectors: Readonly<Record<ConnectorKey, string>>;
  readonly sources: Readonly<Record<SourceKey, string>>;
  readonly metrics: Readonly<Record<MetricKey, { readonly name: string; readonly unit: string }>>;
  readonly personas: PersonasTexts;
  readonly value: ValueTexts;
  readonly goals: GoalsTexts;
}
