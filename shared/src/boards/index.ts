/** The registry of board kinds, one line per kind; the only place that sees them all. */
import type { SpecLookup } from '../kernel/document';
import type { BoardKind } from '../kernel/kind';
import { datesAndPeople, type Migration, splitParts } from '../kernel/migrate';
import { PROJECT_RECORDS } from '../kernel/project';
import type { RecordSpec } from '../kernel/records';
import type { LinkTargets } from '../kernel/link-targets';
import type { BoardTemplate } from '../kernel/template';
import { BOARD_RECORDS } from './finding-record';
import { goalsKind } from './goals/kind';
import { journeyKind } from './journey/kind';
import { personaKind } from './persona/kind';
import { valueKind } from './value/kind';

export const BOARD_KINDS = {
  journey: journeyKind,
  persona: personaKind,
  value: valueKind,
  goals: goalsKind,
} as const satisfies Readonly<Record<string, BoardKind>>;

export type KindId = keyof typeof BOARD_KINDS;

/** @returns whether this version knows boards of the kind; others are kept and shown plainly */
export function isKindId(kind: string): kind is KindId {
  return Object.hasOwn(BOARD_KINDS, kind);
}

/** What tables from elsewhere become a board of. */
export const TABLE_KIND = 'journey' satisfies KindId;

const KINDS: readonly BoardKind[] = Object.values(BOARD_KINDS);

/** @returns descriptions of everything that a board of the kind may hold, decisions about its findings included */
export function recordsOfKind(kind: KindId): readonly RecordSpec[] {
  return [...BOARD_KINDS[kind].records, ...BOARD_RECORDS];
}

/** Every record type of the project and of all kinds. */
export const SPECS: SpecLookup = new Map(
  [...PROJECT_RECORDS, ...BOARD_RECORDS, ...KINDS.flatMap((kind) => kind.records)].map((spec: RecordSpec) => [
    spec.type,
    spec,
  ]),
);

/** Types of the records that one can be led to on a board of their kind. */
export const PLACED: ReadonlySet<string> = new Set(KINDS.flatMap(({ placed }) => placed));

export const ALL_MIGRATIONS: readonly Migration[] = [
  splitParts(SPECS),
  datesAndPeople,
  ...KINDS.flatMap((kind) => kind.migrations),
];

/** What a project can begin with: the templates of all kinds, a blank board first. */
export const TEMPLATES: readonly BoardTemplate[] = KINDS.flatMap(({ templates = [] }) => templates);

/** What touchpoints can be linked to, kind by kind. */
export const LINK_TARGETS: readonly LinkTargets[] = KINDS.flatMap((kind) => kind.linkTargets ?? []);
