/** Fields of an example touchpoint besides its texts, and shorthand for them. */
import type {
  Duration,
  EvidenceLevel,
  Layer,
  Metric,
  TimeUnit,
  ValueClass,
  ValueDimension,
  WasteKind,
} from '../boards/journey/records/schema';
import type { MetricKey, SourceKey, StageKey, TeamKey } from './example-frame';

export interface ExampleRating {
  readonly mean: number;
  readonly n: number | null;
  readonly source: SourceKey;
}

export interface ExampleTouchpoint {
  readonly stage: StageKey;
  readonly layer: Layer;
  readonly team?: TeamKey;
  readonly channel?: string;
  readonly withPrevious?: boolean;
  readonly origin?: 'own' | 'heard' | 'marketing';
  readonly value?: ValueClass;
  readonly valueByCustomer?: ValueClass;
  readonly waste?: readonly WasteKind[];
  readonly valueDimensions?: readonly ValueDimension[];
  readonly waitTime?: Duration;
  readonly processTime?: Duration;
  readonly completeAccurate?: number;
  readonly volume?: number;
  readonly emotion?: number;
  readonly employeeEmotion?: number;
  readonly expectation?: ExampleRating;
  readonly experience?: ExampleRating;
  readonly staffBelief?: ExampleRating;
  readonly importance?: number;
  readonly momentOfTruth?: boolean;
  readonly failure?: boolean;
  readonly recoveredBy?: string;
  readonly metric?: { readonly of: MetricKey } & Pick<Metric, 'baseline' | 'target' | 'actual'>;
  readonly evidence?: EvidenceLevel;
  readonly source?: SourceKey;
}

export const time = (amount: number, unit: TimeUnit): Duration => ({ amount, unit });
export const customers = (mean: number, n: number): ExampleRating => ({ mean, n, source: 'survey' });
export const staff = (mean: number, n: number): ExampleRating => ({ mean, n, source: 'staff' });
