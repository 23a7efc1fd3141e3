/** Sets a journey map's settings for everyone: what its rows are and the scale of its time ladder. */
import { setSettingsCommand } from '../../../kernel/record-commands/set-settings';
import type { JourneySettings } from '../records/journey-settings';
import { journeyId, journeyRecord } from '../records/schema';

export const setJourneySettings = setSettingsCommand<JourneySettings>('setJourneySettings', journeyRecord, journeyId);
