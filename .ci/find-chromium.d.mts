export declare const CHROMIUM_FLAGS: string[];
export declare function findChromium(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
export declare function requireChromium(): string;
export declare function provideChromium(say: (line: string) => void): string;
