/** What was agreed, as it stands on the boards: themes that were chosen, and actions with what became of them. In pieces. */
import { themeActionRecord } from '../../boards/finding-record';
import { cardRecord } from '../../boards/journey/records/schema';
import { chosenThemes } from '../../findings/decisions';
import { describeFinding } from '../../findings/describe-finding';
import { fingerprintOf } from '../../findings/finding';
import { findingsOfKind, isFindingKind } from '../../findings/kinds';
import type { ActionStatus } from '../../kernel/action-status';
import { showOwner } from '../../kernel/people';
import { each, type Pieces } from '../../kernel/pieces';
import { boardRecord } from '../../kernel/project';
import { live, liveRecord, type RecordReader } from '../../kernel/record-reader';
import type { Translator } from '../../kernel/translate';
import type { Agreed, AgreedAction, AgreedTheme } from '../summary-page/facts';

export interface AgreedInput {
  /** The boards now. */
  readonly read: RecordReader;
  /** As they were when the workshop began, and when it ended; null: not known. */
  readonly before: RecordReader | null;
  readonly end: RecordReader | null;
  /** `end` is from the end itself, and not from earlier: what it lacks was added later. */
  readonly endIsExact: boolean;
  readonly words: Translator;
}

function* themesIn({ read, words }: AgreedInput, board: string, kind: string): Pieces<readonly AgreedTheme[]> {
  const chosen = chosenThemes(read, board);
  if (chosen.length === 0) return [];
  yield;
  const found = new Map((findingsOfKind(kind)?.audit(read, board) ?? []).map((one) => [one.fingerprint, one]));
  return chosen.map((record) => {
    const { id, finding: name, about } = record;
    const finding = found.get(fingerprintOf(name, about));
    const kindOf = name.split('.')[0] ?? '';
    const said = finding ? describeFinding(finding, words) : null;
    return {
      id,
      board,
      title: said?.title ?? (isFindingKind(kindOf) ? words.t(`finding.${kindOf}.title`) : name),
      text: said?.text ?? '',
      about: (finding?.touchpoints ?? about).filter((one) => liveRecord(read, one)),
      owner: showOwner(read, record, words),
    };
  });
}

/** An action of either kind of record. */
interface Found extends Omit<AgreedAction, 'from' | 'was' | 'owner' | 'status'> {
  readonly owned: Parameters<typeof showOwner>[1];
  readonly status: ActionStatus | null;
}

function* actionsIn(read: RecordReader, board: string): Pieces<readonly Found[]> {
  const found: Found[] = [];
  yield* each(read.list(cardRecord, board), (card) => {
    const { id, kind, text, due, status, theme } = card;
    if (kind === 'action') found.push({ id, text, due, status, theme, leads: [id], owned: card });
  });
  for (const action of read.list(themeActionRecord, board)) {
    const { id, text, due, status, theme } = action;
    found.push({ id, text, due, status, theme, leads: [], owned: action });
  }
  return found;
}

/** @returns how far it was at a time; undefined: it was not there */
function statusAt(read: RecordReader, id: string): ActionStatus | undefined {
  const action = live(read, cardRecord, id) ?? live(read, themeActionRecord, id);
  return action ? (action.status ?? 'open') : undefined;
}

function fromOf({ before, end, endIsExact }: AgreedInput, id: string): AgreedAction['from'] {
  if (before && statusAt(before, id) !== undefined) return 'before';
  if (end && endIsExact && statusAt(end, id) === undefined) return 'since';
  return before ? 'workshop' : null;
}

/** @returns what was agreed, board by board; of boards that were put away, nothing */
export function* agreedInPieces(input: AgreedInput): Pieces<Agreed> {
  const { read, end, words } = input;
  const themes: AgreedTheme[] = [];
  const actions: Found[] = [];
  for (const { id, kind, archived } of read.list(boardRecord, '')) {
    if (archived) continue;
    themes.push(...(yield* themesIn(input, id, kind)));
    actions.push(...(yield* actionsIn(read, id)));
  }
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return {
    themes,
    actions: actions.map(({ owned, status, ...action }) => ({
      ...action,
      theme: action.theme !== null && byId.has(action.theme) ? action.theme : null,
      leads: action.leads.length > 0 ? action.leads : (byId.get(action.theme ?? '')?.about ?? []),
      owner: showOwner(read, owned, words),
      status: status ?? 'open',
      from: fromOf(input, action.id),
      was: (end && statusAt(end, action.id)) ?? null,
    })),
  };
}
