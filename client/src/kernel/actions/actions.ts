/**
 * The action table: label, icon, shortcut, when, run, shared by shortcuts, menus and the palette. Each board view creates its
 * actions with its own context; this file knows no board kind.
 */
import type { ReactNode } from 'react';

/** `Mod` is Ctrl, or Cmd on a Mac. E.g. `Mod+Shift+Z`, `Delete`, `?`, `v`. Letters match what is typed, not where the key is. */
export type Shortcut = string;

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The first is shown; all work. */
  readonly shortcuts?: readonly Shortcut[];
  readonly group: string;
  /** When the key means this and not what it means else, for the list of keys. */
  readonly during?: string;
  /** Whether it can be done now; a menu greys it out. Absent: always. */
  readonly when?: () => boolean;
  readonly run: () => void;
  /** One of several, of which this is the chosen one or not. */
  readonly checked?: boolean;
  /** It takes something away. */
  readonly danger?: true;
  /** Also works while a text is being edited (e.g. undo does not, Escape does). */
  readonly inText?: boolean;
}

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function parseShortcut(shortcut: Shortcut): Chord {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+').map((part) => part || '+');
  const key = parts.at(-1) ?? '';
  return {
    key: key.toLowerCase(),
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

export interface KeyPress {
  readonly key: string;
  /** Which key it is, whatever it types. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** @returns whether the key press is the shortcut; Shift is ignored for signs that need it, such as `?` and `+` */
export function matches(shortcut: Shortcut, event: KeyPress, mac: boolean): boolean {
  const chord = parseShortcut(shortcut);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || mod !== chord.mod || event.altKey !== chord.alt) return false;
  // With Option a Mac types signs: the digit keys are known by where they are.
  const digit = chord.alt && /^\d$/.test(chord.key) && event.code === `Digit${chord.key}`;
  if (!digit && event.key.toLowerCase() !== (chord.key === 'space' ? ' ' : chord.key)) return false;
  const isSign = chord.key.length === 1 && chord.key.toLowerCase() === chord.key.toUpperCase();
  return isSign || event.shiftKey === chord.shift;
}

/** Runs the first action whose shortcut this is and that can be done. @returns whether one ran */
export function dispatchKey(actions: readonly Action[], event: KeyPress, inText: boolean, mac: boolean): boolean {
  for (const action of actions) {
    if (inText && !action.inText) continue;
    if (!action.shortcuts?.some((shortcut) => matches(shortcut, event, mac))) continue;
    if (action.when && !action.when()) continue;
    action.run();
    return true;
  }
  return false;
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const PLAIN_SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '↵',
  ' ': 'Space',
};

/** How a shortcut is written for people: `⌘Z` on a Mac, `Ctrl+Z` elsewhere. */
export function showShortcut(shortcut: Shortcut, mac: boolean): string {
  if (shortcut === '+') return '+';
  const parts = shortcut.split('+').map((part) => part || '+');
  const shown = parts.map((part) => {
    const sign = (mac ? MAC_SIGNS : PLAIN_SIGNS)[part] ?? KEY_SIGNS[part];
    return sign ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return shown.join(mac ? '' : '+');
}

/** @returns whether typing there writes text, so that plain-letter shortcuts must keep off */
export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type);
}
