/** Sets facts of a persona: whose it is, how much it matters, its colour and portrait. */
import type { SettableFields } from '../../../kernel/record-commands/set-fields';
import { setSettingsCommand } from '../../../kernel/record-commands/set-settings';
import { personaId, personaRecord } from '../schema';

type PersonaChanges = SettableFields<typeof personaRecord.fields, 'role' | 'quote' | 'situation'>;

export const setPersona = setSettingsCommand<PersonaChanges>('setPersona', personaRecord, personaId);
