import config from './playwright.config.ts';

/** A thousand imports and deletions: some 40 minutes, so not among the checks. The build must be there. */
process.env.LANTU_CYCLES ??= '1000';

export default { ...config, testMatch: 'memory.spec.ts' };
