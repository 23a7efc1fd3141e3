/** Sets facts of a persona: owner, weight, colour, portrait. */
import type { SettableFields } from '../../../kernel/record-commands/set-fields';
import { setSettingsCommand } from '../../../kernel/record-commands/set-settings';
import { personaId, personaRecord } from '../schema';

type PersonaChanges = SettableFields<typeof personaRecord.fields, 'role' | 'quote' | 'situation'>;

export const setPersona = setSettingsCommand<PersonaChanges>('setPersona', personaRecord, personaId);
