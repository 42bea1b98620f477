/** Version of the app, as in package.json; named in project files. */
export const APP_VERSION = '0.1.0';
