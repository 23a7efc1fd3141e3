/** Two soft tones when the time is over. A browser lets a page sound only after a press: `allowSound` is called by one. */
const TONES = [660, 880] as const;
const LENGTH_S = 0.35;
let context: AudioContext | null = null;

/** From a press on, the page may sound. */
export function allowSound(): void {
  context ??= new AudioContext();
  void context.resume();
}

/** Sounds where `allowSound` was called before; else nothing happens. */
export function chime(): void {
  if (!context) return;
  for (const [nth, frequency] of TONES.entries()) {
    const begin = context.currentTime + nth * LENGTH_S;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.15, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + LENGTH_S);
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + LENGTH_S);
  }
}
