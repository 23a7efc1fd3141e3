/** Every lane type, top to bottom as on a new board. */
import { blindSpotLane } from './blind-spots';
import { cardLane } from './cards';
import { channelLane } from './channels';
import { emotionLane } from './emotion';
import { evidenceLane } from './evidence';
import { expectationLane } from './expectation';
import { ladderLane } from './ladder';
import { leavingLane } from './leaving';
import type { LaneType } from './lane';
import { metricLane } from './metric';
import { timeLane } from './time';
import { valueLane } from './value';
import { volumeLane } from './volume';

export const LANE_TYPES: readonly LaneType[] = [
  valueLane,
  channelLane,
  emotionLane,
  timeLane,
  volumeLane,
  leavingLane,
  blindSpotLane,
  expectationLane,
  ladderLane,
  metricLane,
  evidenceLane,
  cardLane('picture'),
  cardLane('quote'),
  cardLane('pain'),
  cardLane('gain'),
  cardLane('question'),
  cardLane('idea'),
  cardLane('action'),
  cardLane('note'),
];
