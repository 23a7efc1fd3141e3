/** The logo: a path with its starting point. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden>
      <path
        d="M5 22C5 15 21 17 21 10S8 8 8 4"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="8" cy="3.6" r="2.6" fill="var(--gold)" />
    </svg>
  );
}
