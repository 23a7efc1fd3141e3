/** @returns the name of the setting that keeps what happened in a project while this device was away */
export const awaySetting = (project: string): string => `away:${project}`;
