/** What answers add up to: the door to `summary/`, one file a kind of summary. */
export { ANSWERS_FOR_A_VERDICT, type Verdict, type ScaleSummary, summariseScale } from './summary/scale';
export { type AskedScale, askResult, itemResult, scaleOf, groupRows } from './summary/rows';
export { type DotCount, type DotRow, type DotSummary, type DotGroup, summariseDots } from './summary/dots';
export { type MirrorVerdict, type MirrorRow, summariseMirror, errorsByTeam } from './summary/mirror';
export { type WasteByKind, type WasteRowSummary, summariseWaste, byWeight } from './summary/waste';
export { type Fill, type CoverageRow, type AnsweredRound, type CoverageInput, coverage } from './summary/coverage';
export {
  type HandshakeVerdict,
  type HandshakeAnswer,
  type HandshakeRow,
  summariseHandshake,
} from './summary/handshake';
export { type Move, type Moves, whoMoved } from './summary/moves';
