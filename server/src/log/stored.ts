/** Words in columns that come from a fixed list; one that is not of it means a damaged database or a newer one. */
import { type Door, DOORS, type Side, SIDES } from '@polku/shared/kernel/members';
import { type Role, ROLES } from '@polku/shared/kernel/permissions';

function oneOf<T extends string>(table: string, what: string, list: readonly T[], stored: string): T {
  const found = list.find((one) => one === stored);
  if (found === undefined) throw new Error(`${table}: unknown ${what} ${stored}`);
  return found;
}

/** @throws for what is no role */
export const storedRole = (table: string, stored: string): Role => oneOf(table, 'role', ROLES, stored);
/** @throws for what is no side */
export const storedSide = (stored: string): Side => oneOf('members', 'side', SIDES, stored);
/** @throws for what is no door */
export const storedDoor = (stored: string): Door => oneOf('projects', 'door', DOORS, stored);

/** @throws for what is no list of texts */
export function storedList(table: string, stored: string): string[] {
  const value: unknown = JSON.parse(stored);
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) {
    throw new Error(`${table}: ${stored} is no list of texts`);
  }
  return value;
}
