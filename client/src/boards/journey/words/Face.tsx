/** A face for one of the five emotion levels; the mouth shows it as well as the colour. */
export const LEVELS = [-2, -1, 0, 1, 2] as const;
export type Level = (typeof LEVELS)[number];

/** Height of the mouth's middle against its ends, in the 20-unit box. */
const BEND: Readonly<Record<Level, number>> = { [-2]: -4, [-1]: -2, 0: 0, 1: 2.4, 2: 4.6 };
const PAINT: Readonly<Record<Level, string>> = {
  [-2]: 'var(--scale-1)',
  [-1]: 'var(--scale-2)',
  0: 'var(--scale-3)',
  1: 'var(--scale-4)',
  2: 'var(--scale-5)',
};

export function Face({ level, size = 26 }: { level: Level; size?: number }) {
  const bend = BEND[level];
  const y = 13 - bend / 3;
  return (
    <svg className="face" viewBox="0 0 20 20" width={size} height={size} aria-hidden style={{ color: PAINT[level] }}>
      <circle className="face-round" cx="10" cy="10" r="8.75" />
      <circle className="face-eye" cx="7.2" cy="8" r="1.05" />
      <circle className="face-eye" cx="12.8" cy="8" r="1.05" />
      <path className="face-mouth" d={`M6.4 ${y} Q10 ${y + bend} 13.6 ${y}`} />
    </svg>
  );
}
