/** All commands, in the order in which help shows them. The first is what happens when none is named. */
import { acceptLoss } from './accept-loss';
import { backup } from './backup';
import type { Command } from './command';
import { deleteProject } from './delete-project';
import { links } from './links';
import { migrateStore } from './migrate-store';
import { newHistory } from './new-history';
import { restore } from './restore';
import { serve } from './serve';
import { verify } from './verify';

export const COMMANDS: readonly [Command, ...Command[]] = [
  serve,
  backup,
  restore,
  verify,
  links,
  deleteProject,
  migrateStore,
  newHistory,
  acceptLoss,
];
