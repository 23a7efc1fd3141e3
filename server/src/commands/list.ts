/** All commands, in the order in which help shows them. The first is what happens when none is named. */
import { backup } from './backup';
import type { Command } from './command';
import { migrateStore } from './migrate-store';
import { restore } from './restore';
import { serve } from './serve';

export const COMMANDS: readonly [Command, ...Command[]] = [serve, backup, restore, migrateStore];
