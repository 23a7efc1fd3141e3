/** Every command of the workshop document by name. */
import { addStep } from './add-step';
import { applyTemplate } from './apply-template';
import {
  addToCluster,
  makeCluster,
  mergeClusters,
  moveCluster,
  removeClusters,
  restoreClusters,
  takeFromCluster,
} from './clusters';
import { duplicateStep } from './duplicate-step';
import { editWorkshopText } from './edit-text';
import { moveStep } from './move-step';
import { removeSteps, restoreSteps } from './remove-steps';
import { setStep } from './set-step';
import { setWorkshop } from './set-workshop';
import { spreadMinutes } from './spread-minutes';

export const WORKSHOP_COMMANDS = {
  setWorkshop,
  editWorkshopText,
  addStep,
  setStep,
  moveStep,
  duplicateStep,
  removeSteps,
  restoreSteps,
  spreadMinutes,
  applyTemplate,
  makeCluster,
  addToCluster,
  takeFromCluster,
  mergeClusters,
  moveCluster,
  removeClusters,
  restoreClusters,
} as const;
