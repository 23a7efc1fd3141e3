/** The person as others see them: name and colour, kept on this device. A guest gets random ones and can change them. */
import { PERSON_COLORS } from '../features/presence/PeopleBar';
import type { Person } from '../kernel/session/session-types';
import type { Settings } from '../kernel/storage/storage-types';
import type { Words } from '../kernel/words/words';

const NAME = 'person';

/** The person of this device, and whether they have been asked for their name. */
export interface KnownPerson {
  readonly person: Person;
  readonly asked: boolean;
}

function isPerson(value: unknown): value is Person & { readonly asked?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const { name, color } = value as { name?: unknown; color?: unknown };
  return typeof name === 'string' && name.length > 0 && typeof color === 'string' && /^#[0-9A-Fa-f]{6}$/.test(color);
}

export async function readPerson(settings: Settings, words: Words): Promise<KnownPerson> {
  const guest: Person = {
    name: words.t('app.people.guest', { n: 10 + Math.floor(Math.random() * 90) }),
    color: PERSON_COLORS[Math.floor(Math.random() * PERSON_COLORS.length)] ?? PERSON_COLORS[0],
  };
  try {
    const stored = await settings.read(NAME);
    if (isPerson(stored)) {
      return { person: { name: stored.name, color: stored.color }, asked: stored.asked === true };
    }
    await settings.write(NAME, { ...guest, asked: false });
  } catch (error) {
    // The browser's store does not work, which the session's status reports. The name then lasts for this visit.
    console.warn('The name could not be kept on this device.', error);
  }
  return { person: guest, asked: false };
}

/** Keeps what the person chose to be called, also when that is the name they were given. */
export async function writePerson(settings: Settings, person: Person): Promise<void> {
  try {
    await settings.write(NAME, { ...person, asked: true });
  } catch (error) {
    console.warn('The name could not be kept on this device.', error);
  }
}
