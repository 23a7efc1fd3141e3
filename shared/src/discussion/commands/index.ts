/** Every command of the discussion by name. */
import { addComment } from './add-comment';
import { editPost } from './edit-post';
import { noteAction } from './note-action';
import { removePost, restorePost } from './remove-post';
import { reply } from './reply';
import { resolve } from './resolve';

export const DISCUSSION_COMMANDS = {
  addComment,
  reply,
  editPost,
  removePost,
  restorePost,
  resolve,
  noteAction,
} as const;
