import config from './playwright.config.ts';

/** The same browser and server as the tests, on the files that take pictures. */
export default { ...config, testMatch: '**/*.shots.ts', reporter: 'list' };
