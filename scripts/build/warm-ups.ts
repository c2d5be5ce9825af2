/** Command lines that are run once while building, so that their code is compiled already when a user runs them. */
export const warmUps: readonly (readonly string[])[] = [['version']];
