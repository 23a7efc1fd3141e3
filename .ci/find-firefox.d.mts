export declare const NO_FIREFOX: string;
export declare function findFirefox(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
export declare function provideFirefox(say: (line: string) => void): string | undefined;
