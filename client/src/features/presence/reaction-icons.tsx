/** Signs of the reactions. */
import { CircleQuestionMark, Heart, Lightbulb, type LucideIcon, PartyPopper, ThumbsUp, Turtle } from 'lucide-react';
import type { Reaction } from '../../kernel/session/presence-types';

export const REACTION_ICONS: Readonly<Record<Reaction, LucideIcon>> = {
  agree: ThumbsUp,
  love: Heart,
  celebrate: PartyPopper,
  idea: Lightbulb,
  question: CircleQuestionMark,
  slower: Turtle,
};
