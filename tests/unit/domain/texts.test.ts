import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueCodes, issueText } from '../../../src/domain/issue-text.ts';
import { reasonText, verdictText } from '../../../src/domain/messages.ts';
import { REASONS, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { readRulePacks } from '../../fixtures/rule-packs.ts';

const HAN = /\p{Script=Han}/u;

test('every code has a text in both languages', () => {
  for (const verdict of VERDICTS) expect(verdictText(verdict, 'zh')).toMatch(HAN);
  for (const reason of REASONS) {
    expect(reasonText(reason, 'zh')).toMatch(HAN);
    expect(reasonText(reason, 'en')).not.toMatch(HAN);
  }
  for (const code of issueCodes()) {
    expect(issueText(code, {}, 'zh').message).toMatch(HAN);
    expect(issueText(code, {}, 'en').suggestion).not.toBe('');
  }
});

test('every code that a reader can give is one that has a text', () => {
  const folder = new URL('../../../src/data/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(import|formats)\/.*\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const given = /(?:code: |fileProblem\(|refuse\(|note\(|\| )'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;
  const codes = new Set(
    sources.flatMap((source) => [...source.matchAll(given)].map(([, code]) => code)).filter(isIssueCode),
  );
  expect(codes.size).toBeGreaterThan(20);
  for (const code of codes) expect(issueCodes()).toContain(code);
});

/** Words in the same place that are no codes. */
function isIssueCode(word: string | undefined): boolean {
  return word !== undefined && !/^(utf-|built-up-areas|chp-units|coal-ban-zones|heat-networks)/.test(word);
}

test('a value from a file is shown as it is, not run', () => {
  expect(issueText('capacity-unreadable', { value: '$&{column}<b>' }, 'en').message).toContain(
    '$&{column}<b>',
  );
});

test('every rule cites its clause and restates it in both languages', () => {
  for (const pack of readRulePacks()) {
    for (const rule of pack.rules) {
      expect(rule.id.startsWith(`${pack.id}/`)).toBe(true);
      expect(rule.clause).toMatch(HAN);
      expect(rule.statement.zh).toMatch(HAN);
      expect(rule.statement.en.length).toBeGreaterThan(20);
    }
  }
});

test('a document number is given only where our copy prints one', () => {
  expect(Object.fromEntries(readRulePacks().map(({ id, documentNumber }) => [id, documentNumber]))).toEqual({
    'fenwei-2019': null,
    'jjj-2019': '环大气〔2019〕88号',
    'langfang-2017': null,
    'liaocheng-2019': '聊政办发〔2019〕11号',
    'qinzhou-2018': null,
  });
});
