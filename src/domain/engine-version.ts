/** Version of the deciding engine. Raise it with every change that can alter a verdict. */
export const ENGINE_VERSION = '1.1.0';
