import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../../src/state/settings.ts';

function storageWith(text: string | null) {
  const store = { text };
  return {
    store,
    storage: () => ({
      getItem: () => store.text,
      setItem: (_: string, value: string) => {
        store.text = value;
      },
    }),
  };
}

describe('the settings that are kept', () => {
  it('come back as they were written', () => {
    const { storage } = storageWith(null);
    writeSettings(storage, { theme: 'dark', lang: 'en', singleKeys: false });
    expect(readSettings(storage)).toEqual({ theme: 'dark', lang: 'en', singleKeys: false });
  });

  it.each([null, '', '{', '[]', 'null', '3', '{"theme":"pink","lang":"fr"}', '{"__proto__":{"lang":"en"}}'])(
    'are the defaults where the storage holds %j',
    (text) => {
      expect(readSettings(storageWith(text).storage)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('do without a storage that throws', () => {
    const blocked = () => {
      throw new Error('SecurityError');
    };
    expect(readSettings(blocked)).toEqual(DEFAULT_SETTINGS);
    expect(() => writeSettings(blocked, DEFAULT_SETTINGS)).not.toThrow();
  });
});
