/** A touchpoint's screen reader label: title, stage, team, value class, times and emotion, as one sentence. */
import type { Translator } from '../../../../kernel/translate';
import { durationSaid } from '../draw/duration';
import { emotionLevel } from '../draw/emotion-face';
import { channelName } from '../../facts/rows';
import type { Touchpoint } from '../../records/schema';
import type { CardTeam } from './touchpoint-card';

/** @param stage name of its stage; null when it is parked @param layer what its layer is called on the board */
export function touchpointLabel(
  words: Translator,
  touchpoint: Touchpoint,
  stage: string | null,
  layer: string | null,
  team: CardTeam | null,
): string {
  const t = words.t.bind(words);
  const parts = [
    touchpoint.title.trim() || t('word.untitled'),
    stage === null ? t('scene.parking') : `${t('word.stage')}: ${stage || t('word.untitled')}`,
  ];
  if (layer !== null) parts.push(layer);
  if (team) parts.push(`${t('word.team')}: ${team.name}${team.subcontractor ? ` (${t('word.subcontractor')})` : ''}`);
  if (touchpoint.channel.trim()) parts.push(`${t('word.channel')}: ${channelName(words, touchpoint.channel.trim())}`);
  const value = t(`value.${touchpoint.value ?? 'undecided'}`);
  const kinds = touchpoint.waste.map((kind) => t(`waste.${kind}`)).join(', ');
  parts.push(kinds === '' ? value : `${value}: ${kinds}`);
  if (touchpoint.waitTime) parts.push(`${t('scene.time.wait')} ${durationSaid(words, touchpoint.waitTime)}`);
  if (touchpoint.processTime) parts.push(`${t('scene.time.work')} ${durationSaid(words, touchpoint.processTime)}`);
  if (touchpoint.emotion !== null) {
    parts.push(
      `${t('lane.emotion')} ${words.number(touchpoint.emotion, 1)}, ${t(`emotion.${emotionLevel(touchpoint.emotion)}`)}`,
    );
  }
  if (touchpoint.momentOfTruth) parts.push(t('word.moment'));
  if (touchpoint.failure) parts.push(t('scene.failure'));
  if (touchpoint.origin !== null) parts.push(t(`origin.${touchpoint.origin}`));
  if (touchpoint.talkedAbout) parts.push(t('inspector.talkedAbout'));
  if (touchpoint.image !== '') {
    const said = touchpoint.imageText.trim();
    parts.push(said === '' ? t('scene.card.picture') : `${t('scene.card.picture')}: ${said}`);
  }
  return `${parts.join('; ')}.`;
}
