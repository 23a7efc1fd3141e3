/** Every command of a journey map by name. */
import { addCard } from './add-card';
import { addConnector } from './add-connector';
import { addMeasurement } from './add-measurement';
import { addReaction } from './add-reaction';
import { addStage } from './add-stage';
import { addSubJourney } from './add-sub-journey';
import { addTouchpoints } from './add-touchpoints';
import { addView } from './add-view';
import { cardToTouchpoint } from './card-to-touchpoint';
import { convertCard } from './convert-card';
import { duplicateRecords } from './duplicate-records';
import { editText } from './edit-text';
import { addNote, placeNotes, setNotes } from '../../../kernel/notes/note-commands';
import { fillTouchpoints } from './fill-touchpoints';
import { linkReaction } from './link-reaction';
import { linkSubJourney } from './link-sub-journey';
import { gatherNotes } from './gather-notes';
import { moveCard } from './move-card';
import { moveLane } from './move-lane';
import { moveReaction } from './move-reaction';
import { moveRow } from './move-row';
import { moveStage } from './move-stage';
import { moveToRow } from './move-to-row';
import { moveTouchpoints } from './move-touchpoints';
import { nudgeTouchpoints } from './nudge-touchpoints';
import { pasteRecords } from './paste-records';
import { pasteRows } from './paste-rows';
import { placeParked } from './place-parked';
import { removeReactions } from './remove-reactions';
import { removeRecords } from './remove-records';
import { removeStage } from './remove-stage';
import { removeView } from './remove-view';
import { renameStage } from './rename-stage';
import { restoreRecords } from './restore-records';
import { setCardFields } from './set-card-fields';
import { setConnectorFields } from './set-connector-fields';
import { setEmotion } from './set-emotion';
import { setJourneySettings } from './set-journey-settings';
import { setLane } from './set-lane';
import { setReactionFields } from './set-reaction-fields';
import { setRowName } from './set-row-name';
import { setStagePhase } from './set-stage-phase';
import { setTouchpointFields } from './set-touchpoint-fields';
import { setView } from './set-view';
import { setWithPrevious } from './set-with-previous';
import { shareReaction } from './share-reaction';
import { startLadder } from './start-ladder';
import { toggleWaste } from './toggle-waste';

export const JOURNEY_COMMANDS = {
  addStage,
  renameStage,
  setStagePhase,
  moveStage,
  removeStage,
  addTouchpoints,
  editText,
  setTouchpointFields,
  toggleWaste,
  fillTouchpoints,
  setEmotion,
  addMeasurement,
  moveTouchpoints,
  moveToRow,
  nudgeTouchpoints,
  setWithPrevious,
  placeParked,
  duplicateRecords,
  removeRecords,
  restoreRecords,
  pasteRecords,
  pasteRows,
  addCard,
  moveCard,
  convertCard,
  cardToTouchpoint,
  setCardFields,
  addConnector,
  setConnectorFields,
  addSubJourney,
  linkSubJourney,
  setJourneySettings,
  setRowName,
  moveRow,
  setLane,
  moveLane,
  addView,
  setView,
  removeView,
  addNote,
  setNotes,
  placeNotes,
  gatherNotes,
  startLadder,
  addReaction,
  setReactionFields,
  linkReaction,
  moveReaction,
  removeReactions,
  shareReaction,
} as const;
