import manifest from '../../package.json' with { type: 'json' };

/** The version being built, as package.json has it: without a leading `v`. */
export const version = manifest.version;
