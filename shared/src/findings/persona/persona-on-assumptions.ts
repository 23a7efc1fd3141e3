/**
 * Half or more of a persona's filled sections rest on assumptions, of two at least. A section is assumed where a line of it is:
 * by its own evidence, else by the section's, which is an assumption until somebody says otherwise. Severity: high where all of
 * them are and touchpoints concern the persona, otherwise medium; low while none does.
 */
import { isFilled } from '../../boards/persona/persona-reader';
import type { PersonaFindingKind } from './persona-finding';

const LEAST = 2;

export const personaOnAssumptions: PersonaFindingKind = {
  id: 'persona-on-assumptions',
  find: ({ sheet, touchpoints }) => {
    const filled = sheet.sections.filter((one) => one.section.shown && isFilled(one, sheet.scales));
    const assumed = filled.flatMap(({ section, items }) => {
      const lines = items.filter(
        ({ text, evidence }) => text.trim() !== '' && (evidence ?? section.evidence) === 'assumption',
      );
      // Scales are no lines.
      const whole = section.standard === 'scales' && section.evidence === 'assumption';
      return lines.length > 0 || whole ? [lines] : [];
    });
    if (filled.length < LEAST || assumed.length * 2 < filled.length) return [];
    return [
      {
        about: [],
        touchpoints: [],
        records: assumed.flat().map(({ id }) => id),
        severity: touchpoints === 0 ? 'low' : assumed.length === filled.length ? 'high' : 'medium',
        values: { count: assumed.length, all: filled.length, touchpoints },
      },
    ];
  },
};
